// SPDX-License-Identifier: GPL-3.0-or-later
#include "actiontools.h"

#include "models/lists/actions/actionlist.h"
#include "models/lists/choices.h"
#include "views/controls/choicebox.h"
#include "views/controls/flowlayout.h"
#include "views/controls/pagesection.h"
#include "views/theme/theme.h"

#include <QCompleter>
#include <QDateTime>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QStringListModel>

namespace hindsight {

using namespace Qt::StringLiterals;

namespace {

/// "-" stands for nothing, because an empty field means that nothing is changed.
std::optional<QString> said(const QLineEdit *field)
{
    const QString text = field->text().trimmed();
    if (text.isEmpty())
        return std::nullopt;
    return text == "-"_L1 ? QString() : text;
}

template <class E> std::optional<E> chosen(const QComboBox *box) { return fromName<E>(box->currentData().toString()); }

} // namespace

ActionTools::ActionTools(ActionListModel *model, QWidget *parent)
    : QFrame(parent)
    , m_model(model)
    , m_count(makeLabel({}, textSize, QFont::DemiBold, this))
    , m_status(new ChoiceBox(this))
    , m_kind(new ChoiceBox(this))
    , m_priority(new QLineEdit(this))
    , m_team(new QLineEdit(this))
    , m_person(new QLineEdit(this))
    , m_due(new QLineEdit(this))
    , m_reason(new QLineEdit(this))
    , m_apply(makeButton(u"changeActions"_s, tr("Change them"), u"dialog-ok-apply"_s, this))
{
    setObjectName(u"actionTools"_s);
    m_count->setObjectName(u"selectedActions"_s);
    m_count->setWordWrap(false);
    const auto choices = [this](QComboBox *box, const QString &name, const QString &text, const QString &accessible, const auto &names) {
        box->setObjectName(name);
        box->setAccessibleName(accessible);
        box->setToolTip(accessible);
        box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
        box->addItem(text, QString());
        for (const auto &named : names)
            box->addItem(choiceLabel(QString::fromLatin1(named.name)), QString::fromLatin1(named.name));
    };
    choices(m_status, u"statusOfActions"_s, tr("Status as it is"), tr("Status of the selected action items"), actionStatusNames);
    choices(m_kind, u"kindOfActions"_s, tr("Kind as it is"), tr("Kind of the selected action items"), actionKindNames);
    const auto text = [this](QLineEdit *field, const QString &name, const QString &hint, const QString &accessible, const QString &toolTip) {
        field->setObjectName(name);
        field->setPlaceholderText(hint);
        field->setAccessibleName(accessible);
        field->setToolTip(toolTip);
    };
    const QString clears = tr("Empty: as it is. “-”: none");
    text(m_priority, u"priorityOfActions"_s, tr("Priority"), tr("Priority of the selected action items"), clears);
    text(m_team, u"teamOfActions"_s, tr("Team"), tr("Team of the selected action items"), clears);
    text(m_person, u"ownerOfActions"_s, tr("Owner"), tr("Owner of the selected action items"), clears);
    text(m_due, u"dueOfActions"_s, tr("Due, or +2 weeks"), tr("Due date of the selected action items"),
         tr("A date, or how far to move the dates: +2 weeks, +10 days, -1 month. Where there is no date, it counts from today. Empty: as it is. “-”: none"));
    text(m_reason, u"reasonOfActions"_s, tr("Why"), tr("Reason of the selected action items"),
         tr("Why they are blocked, given up or put off. Empty: as it is. “-”: none"));
    connect(m_apply, &QPushButton::clicked, this, &ActionTools::apply);

    auto *layout = new FlowLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(grid);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_count, m_status, m_kind, m_priority, m_team, m_person, m_due, m_reason, m_apply})
        layout->addWidget(widget);
    fitToType(this, [this] {
        const int letter = fontMetrics().averageCharWidth();
        for (const auto &[field, letters] :
             {std::pair(m_priority, 15), std::pair(m_team, 18), std::pair(m_person, 18), std::pair(m_due, 24), std::pair(m_reason, 24)})
            field->setFixedWidth(std::max(letters * letter, field->fontMetrics().horizontalAdvance(field->placeholderText()) + 4 * letter));
        m_count->setMinimumHeight(m_due->sizeHint().height());
    });
    hide();
}

void ActionTools::showFor(const QStringList &uids)
{
    m_uids = uids;
    const bool several = uids.size() > 1;
    m_count->setText(tr("%Ln action item(s) selected", nullptr, int(uids.size())));
    if (several && !isVisible()) { // what there is to choose from now
        const auto complete = [this](QLineEdit *field, QStringList texts, QLatin1StringView name) {
            for (const QString &text : suggestionsFor(m_model->store(), "action"_L1, name)) {
                if (!texts.contains(text))
                    texts.append(text);
            }
            auto *completer = new QCompleter(texts, field);
            completer->setCaseSensitivity(Qt::CaseInsensitive);
            field->setCompleter(completer);
        };
        complete(m_team, m_model->teams(), "team"_L1);
        complete(m_person, m_model->owners(), "person"_L1);
    }
    setVisible(several && !m_model->store().isReadOnly());
}

void ActionTools::takeFocus() { m_status->setFocus(Qt::ShortcutFocusReason); }

ActionEdits ActionTools::edits() const
{
    return {.status = chosen<ActionStatus>(m_status),
            .kind = chosen<ActionKind>(m_kind),
            .priority = said(m_priority),
            .team = said(m_team),
            .person = said(m_person),
            .due = said(m_due),
            .reason = said(m_reason)};
}

void ActionTools::apply()
{
    const ActionEdits wanted = edits();
    if (wanted.isEmpty())
        return;
    const auto changes = changesOf(m_model->itemsOf(m_uids), wanted, QDateTime::currentMSecsSinceEpoch() * 1000);
    if (!changes) {
        Q_EMIT failed(changes.error());
        return;
    }
    if (!changes->isEmpty()) {
        const QString sentence = sentenceOf(wanted, int(changes->size()));
        const auto step = m_model->store().apply(*changes, sentence);
        if (!step) {
            Q_EMIT failed(step.error());
            return;
        }
        Q_EMIT done(sentence);
    }
    clear();
    Q_EMIT left();
}

void ActionTools::clear()
{
    for (QComboBox *box : {m_status, m_kind})
        box->setCurrentIndex(0);
    for (QLineEdit *field : {m_priority, m_team, m_person, m_due, m_reason})
        field->clear();
}

void ActionTools::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT left();
    else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        apply();
    else
        QFrame::keyPressEvent(event);
}

} // namespace hindsight
