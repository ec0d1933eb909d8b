// SPDX-License-Identifier: GPL-3.0-or-later
#include "communicationstrip.h"

#include "models/lists/cells.h"
#include "models/lists/choices.h"
#include "models/lists/fieldmodel.h"
#include "views/controls/choicebox.h"
#include "views/controls/flowlayout.h"
#include "views/controls/pagesection.h"
#include "views/theme/theme.h"

#include <QCompleter>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QStringListModel>

namespace hindsight {

using namespace Qt::StringLiterals;

CommunicationStrip::CommunicationStrip(OpenIncident &incident, TimeView &view, QWidget *parent)
    : QFrame(parent)
    , m_incident(incident)
    , m_view(view)
    , m_audience(new ChoiceBox(this))
{
    setObjectName(u"communication"_s);
    auto *layout = new FlowLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(grid);
    for (const Named<Audience> &named : audienceNames)
        m_audience->addItem(named.value == Audience::None ? tr("Nobody named") : choiceLabel(QString::fromLatin1(named.name)), int(named.value));
    m_audience->setSizePolicy(QSizePolicy::Minimum, QSizePolicy::Fixed); // as wide as its longest choice
    addPair("audience", m_audience);
    connect(m_audience, &QComboBox::activated, this, [this] {
        if (const TimelineEvent *before = shown()) {
            TimelineEvent after = *before;
            after.audience = Audience(m_audience->currentData().toInt());
            m_incident.edit(TimelineEvent(*before), after);
        }
    });
    addText("channel", &TimelineEvent::channel, "channel"_L1);
    addText("approved_by", &TimelineEvent::approvedBy, "person"_L1);
    connect(&m_view, &TimeView::currentChanged, this, &CommunicationStrip::read);
    connect(&m_incident, &OpenIncident::changed, this, &CommunicationStrip::read);
    read();
}

bool CommunicationStrip::takeFocus()
{
    if (shown())
        m_audience->setFocus();
    return shown();
}

void CommunicationStrip::addPair(const char *field, QWidget *editor)
{
    const EntityInfo &entity = tableOf<TimelineEvent>().info;
    const QString name = headerText(entity.fields[entity.indexOf(QString::fromLatin1(field))]);
    editor->setObjectName(QString::fromLatin1(field));
    editor->setAccessibleName(name);
    auto *pair = new QWidget(this);
    auto *row = new QHBoxLayout(pair);
    row->setContentsMargins({});
    row->setSpacing(grid);
    QLabel *label = makeMuted(name, pair);
    label->setWordWrap(false);
    label->setBuddy(editor);
    row->addWidget(label);
    row->addWidget(editor);
    layout()->addWidget(pair);
}

void CommunicationStrip::addText(const char *field, QString TimelineEvent::*member, QLatin1StringView suggestions)
{
    auto *edit = new QLineEdit(this);
    edit->setCompleter(new QCompleter(new QStringListModel(edit), edit));
    edit->completer()->setCaseSensitivity(Qt::CaseInsensitive);
    addPair(field, edit);
    fitToType(edit, [edit] { edit->setFixedWidth(edit->fontMetrics().averageCharWidth() * 22); });
    connect(edit, &QLineEdit::editingFinished, this, [this, edit, member] {
        const TimelineEvent *before = shown();
        const QString text = edit->text().trimmed();
        if (!before || before->*member == text)
            return;
        TimelineEvent after = *before;
        after.*member = text;
        edit->setModified(false);
        m_incident.edit(TimelineEvent(*before), after);
    });
    m_texts.append({edit, member, suggestions});
}

const TimelineEvent *CommunicationStrip::shown() const
{
    const TimelineEvent *event = withUid(m_incident.record().events, m_uid);
    return event && event->kind == EventKind::Communication ? event : nullptr;
}

void CommunicationStrip::read()
{
    const bool another = m_uid != m_view.current();
    m_uid = m_view.current();
    const TimelineEvent *event = shown();
    setEnabled(!m_incident.store().isReadOnly());
    if (event) {
        m_audience->setCurrentIndex(m_audience->findData(int(event->audience)));
        for (const TextField &field : std::as_const(m_texts)) {
            QStringList used = suggestionsFor(m_incident.store(), "event"_L1, field.suggestions);
            for (const TimelineEvent &other : m_incident.record().events) {
                if (!(other.*field.member).isEmpty() && !used.contains(other.*field.member))
                    used.append(other.*field.member);
            }
            static_cast<QStringListModel *>(field.edit->completer()->model())->setStringList(used);
            if (another || !field.edit->isModified()) { // what is being typed stays
                field.edit->setText(event->*field.member);
                field.edit->setCursorPosition(0);
            }
        }
    }
    setVisible(event);
}

void CommunicationStrip::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Escape) {
        QFrame::keyPressEvent(event);
        return;
    }
    for (const TextField &field : std::as_const(m_texts))
        field.edit->setModified(false);
    read();
    Q_EMIT left();
}

} // namespace hindsight
