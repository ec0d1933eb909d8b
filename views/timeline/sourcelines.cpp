// SPDX-License-Identifier: GPL-3.0-or-later
#include "sourcelines.h"

#include "models/incident/uid.h"
#include "models/incident/zones.h"
#include "models/lists/cells.h"
#include "models/lists/sourcelinelist.h"
#include "models/text/sensitive.h"
#include "views/controls/celldelegate.h"
#include "views/controls/filterfield.h"
#include "views/controls/messagebar.h"
#include "views/controls/pagesection.h"
#include "views/controls/rowtable.h"
#include "views/controls/zonebox.h"
#include "views/theme/theme.h"

#include <QCheckBox>
#include <QClipboard>
#include <QFormLayout>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>
#include <numeric>

namespace hindsight {

using namespace Qt::StringLiterals;

SourceLines::SourceLines(OpenIncident &incident, QWidget *parent)
    : QWidget(parent)
    , m_incident(incident)
    , m_model(new SourceLineModel(incident, this))
    , m_messages(new MessageBar(this))
    , m_filter(new FilterField(tr("Find in the lines"), this))
    , m_table(new QTableView(this))
{
    m_filter->setObjectName(u"sourceFilter"_s);
    connect(m_filter, &QLineEdit::textChanged, m_model, &SourceLineModel::setFilter);
    m_table->setObjectName(u"sourceLines"_s);
    m_table->setAccessibleName(tr("Source lines"));
    m_table->setModel(m_model);
    m_table->setItemDelegate(new CellDelegate(m_table));
    showRows(m_table);
    m_table->setWordWrap(false);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(SourceLineModel::Text, QHeaderView::Stretch);
    m_table->installEventFilter(this);
    fitToType(m_table, [this] { m_table->verticalHeader()->setDefaultSectionSize(std::max(controlHeight - 4, m_table->fontMetrics().height() + 10)); });
    m_keys = makeMuted(tr("J and K walk, Enter makes an event of the line, M one of all that are selected (Shift with J and K)."), this);

    m_empty = new EmptyState(u"dialog-messages"_s, tr("No source lines"),
                             tr("Lines of chats, pages, alerts and logs wait here, in no lane and no document, until you make events of them."), this);
    QPushButton *paste = m_empty->addButton(tr("Paste a chat"), u"edit-paste"_s);
    paste->setObjectName(u"pasteChat"_s);
    connect(paste, &QPushButton::clicked, this, [this] { this->paste(QGuiApplication::clipboard()->text()); });
    QPushButton *open = m_empty->addButton(tr("Open a file\u2026"), u"document-open"_s);
    open->setObjectName(u"openLines"_s);
    connect(open, &QPushButton::clicked, this, &SourceLines::fileWanted);
    m_questions = makeQuestions();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(grid);
    layout->addWidget(m_messages);
    layout->addWidget(m_questions);
    layout->addWidget(m_filter);
    layout->addWidget(m_keys);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_empty, 1);
    connect(m_model, &QAbstractItemModel::rowsInserted, this, &SourceLines::showState);
    connect(m_model, &QAbstractItemModel::rowsRemoved, this, &SourceLines::showState);
    showState();
}

QWidget *SourceLines::makeQuestions()
{
    auto *place = new QWidget(this);
    m_found = makeLabel({}, textSize, QFont::DemiBold, place);
    m_found->setObjectName(u"foundLines"_s);
    m_date = new QLineEdit(place);
    m_date->setObjectName(u"chatDate"_s);
    m_date->setAccessibleName(tr("Day of the first message"));
    m_date->setPlaceholderText(u"2024-07-20"_s);
    m_zone = new ZoneBox(place);
    m_zone->setObjectName(u"chatZone"_s);
    m_zone->setAccessibleName(tr("Zone of the times"));
    m_zone->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_zone->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_zone->setMinimumContentsLength(16);
    QFormLayout *form = makeForm(nullptr);
    for (const auto &[text, field] : {std::pair<QString, QWidget *>(m_date->accessibleName(), m_date), {m_zone->accessibleName(), m_zone}}) {
        QLabel *label = makeMuted(text, place);
        label->setWordWrap(false);
        label->setBuddy(field);
        form->addRow(label, field);
    }
    m_mask = new QCheckBox(place);
    m_mask->setObjectName(u"maskLines"_s);
    connect(m_mask, &QCheckBox::clicked, this, &SourceLines::readPending);
    m_add = new QPushButton(tr("Add the lines"), place);
    m_add->setObjectName(u"addLines"_s);
    m_add->setAutoDefault(false);
    m_add->setDefault(true);
    auto *cancel = new QPushButton(tr("Cancel"), place);
    cancel->setObjectName(u"cancelLines"_s);
    cancel->setAccessibleName(tr("Do not add the lines"));
    cancel->setAutoDefault(false);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_add);
    buttons->addWidget(cancel);
    buttons->addStretch();
    auto *layout = new QVBoxLayout(place);
    layout->setContentsMargins({});
    layout->setSpacing(grid);
    layout->addWidget(m_found);
    layout->addLayout(form);
    layout->addWidget(m_mask);
    layout->addLayout(buttons);
    connect(m_date, &QLineEdit::textChanged, this, &SourceLines::readPending);
    connect(m_zone, &QComboBox::currentTextChanged, this, &SourceLines::readPending);
    connect(m_date, &QLineEdit::returnPressed, this, &SourceLines::add);
    connect(m_add, &QPushButton::clicked, this, &SourceLines::add);
    connect(cancel, &QPushButton::clicked, this, &SourceLines::forget);
    return place;
}

void SourceLines::paste(const QString &text)
{
    m_messages->clear();
    const QStringList lines = QString(text).replace(u"\r\n"_s, u"\n"_s).replace(u'\r', u'\n').split(u'\n');
    if (readChat(lines, {}).messages.isEmpty()) {
        m_messages->tell(tr("No messages were found in the clipboard. Copy them with their names and times."), {}, u"paste"_s);
        return;
    }
    const TimeContext usual = timeContextOf(m_incident.record());
    m_text = lines;
    m_mask->setChecked(false);
    m_date->setText(usual.date.toString(Qt::ISODate));
    m_zone->setEditText(usual.zone.isEmpty() ? u"UTC"_s : usual.zone);
    readPending();
    m_date->setFocus();
    m_date->selectAll();
}

void SourceLines::readPending()
{
    if (m_text.isEmpty())
        return;
    const QDate date = QDate::fromString(m_date->text().trimmed(), Qt::ISODate);
    const bool zoneKnown = zoneNamed(m_zone->currentText()).has_value();
    ReadChat chat = readChat(m_text, {.date = date, .zone = zoneKnown ? m_zone->currentText().trimmed() : QString()});
    const qint64 position = nextPosition(m_incident.record().sourceLines);
    QStringList names;
    for (SourceLine &line : chat.messages) {
        line.uid = newUid();
        line.incident = m_incident.uid();
        line.position += position;
        if (!names.contains(line.author))
            names.append(line.author);
    }
    TimelineParts parts{.lines = chat.messages};
    const QMap<Sensitive, int> sensitive = sensitiveIn(parts, {});
    const int cards = sensitive.value(Sensitive::Card);
    const int others = std::accumulate(sensitive.begin(), sensitive.end(), 0) - cards;
    m_mask->setText(tr("Mask e-mail addresses, phone numbers, IBANs, passwords and tokens (%L1)").arg(others));
    m_mask->setVisible(others > 0);
    QSet<Sensitive> kinds = {Sensitive::Card};
    if (others > 0 && m_mask->isChecked())
        kinds += {Sensitive::Email, Sensitive::Iban, Sensitive::Token, Sensitive::Phone};
    QList<UnreadLine> none;
    hindsight::mask(parts, none, kinds);
    m_pending = parts.lines;
    m_model->setPending(m_pending);
    QStringList told = {tr("%n message(s)", nullptr, int(m_pending.size())) + tr(" of %n person(s).", nullptr, int(names.size()))};
    if (chat.needsDate)
        told.append(tr("On which day was the first one? Write it like 2024-07-20."));
    if (cards > 0)
        told.append(tr("%n card number(s) are masked.", nullptr, cards));
    if (!zoneKnown)
        told.append(tr("No zone has this name."));
    if (!chat.findings.isEmpty())
        told.append(tr("%n time(s) cannot be read.", nullptr, int(chat.findings.size())));
    if (!chat.unread.isEmpty())
        told.append(tr("%n line(s) before the first message are left out.", nullptr, int(chat.unread.size())));
    m_found->setText(told.join(u' '));
    m_add->setEnabled(!chat.needsDate && zoneKnown);
    showState();
}

void SourceLines::add()
{
    if (m_text.isEmpty() || !m_add->isEnabled())
        return;
    QList<Change> changes;
    for (const SourceLine &line : std::as_const(m_pending))
        changes.append(created(line));
    const QString first = m_pending.first().uid;
    if (!m_incident.apply(changes, tr("%n source line(s) added", nullptr, int(changes.size()))))
        return;
    forget();
    m_table->setCurrentIndex(m_model->indexOf(first));
    m_table->setFocus();
}

void SourceLines::forget()
{
    m_text.clear();
    m_pending.clear();
    m_model->setPending({});
    showState();
}

void SourceLines::takeFocus()
{
    if (!m_table->isVisible()) {
        m_empty->findChild<QPushButton *>()->setFocus();
        return;
    }
    if (!m_table->currentIndex().isValid())
        m_table->setCurrentIndex(m_model->index(0, 0));
    m_table->setFocus();
}

void SourceLines::showState()
{
    const bool waits = !m_text.isEmpty(), any = !m_incident.record().sourceLines.isEmpty();
    m_questions->setVisible(waits);
    m_filter->setVisible(any && !waits);
    m_keys->setVisible(any && !waits);
    m_table->setVisible(any || waits);
    m_empty->setVisible(!any && !waits);
}

QList<SourceLine> SourceLines::selected() const
{
    QList<SourceLine> lines;
    QModelIndexList rows = m_table->selectionModel()->selectedRows();
    std::ranges::sort(rows, {}, &QModelIndex::row);
    for (const QModelIndex &row : std::as_const(rows))
        lines.append(m_model->lineAt(row.row()));
    return lines;
}

void SourceLines::walk(int by, bool extend)
{
    const int rows = m_model->rowCount(), row = std::clamp(m_table->currentIndex().row() + by, 0, std::max(rows - 1, 0));
    const QModelIndex next = m_model->index(row, m_table->currentIndex().isValid() ? m_table->currentIndex().column() : 0);
    m_table->selectionModel()->setCurrentIndex(next, (extend ? QItemSelectionModel::Select : QItemSelectionModel::ClearAndSelect) | QItemSelectionModel::Rows);
}

void SourceLines::pick(bool merge)
{
    if (!m_text.isEmpty() || !m_table->currentIndex().isValid())
        return;
    const QList<SourceLine> lines = merge ? selected() : QList{m_model->lineAt(m_table->currentIndex().row())};
    if (lines.isEmpty())
        return;
    QList<Change> changes;
    const TimelineEvent event = eventFrom(lines, m_incident.record(), changes);
    if (!m_incident.apply(changes, tr("Event made of %n source line(s)", nullptr, int(lines.size()))))
        return;
    walk(1, false);
    Q_EMIT made(event.uid);
}

void SourceLines::remove()
{
    QList<Change> changes;
    for (const SourceLine &line : selected())
        changes.append(removed(line));
    if (m_text.isEmpty() && !changes.isEmpty())
        m_incident.apply(changes, tr("%n source line(s) removed", nullptr, int(changes.size())));
}

void SourceLines::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_empty->setMinimumHeight(m_empty->leastHeight(width()));
}

bool SourceLines::eventFilter(QObject *object, QEvent *event)
{
    if (object != m_table || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(object, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    if (key->modifiers() & ~Qt::ShiftModifier)
        return QWidget::eventFilter(object, event);
    switch (key->key()) {
    case Qt::Key_J: walk(1, key->modifiers() == Qt::ShiftModifier); return true;
    case Qt::Key_K: walk(-1, key->modifiers() == Qt::ShiftModifier); return true;
    case Qt::Key_Return:
    case Qt::Key_Enter: pick(false); return true;
    case Qt::Key_M: pick(true); return true;
    case Qt::Key_Delete: remove(); return true;
    case Qt::Key_Slash: m_filter->setFocus(); return true;
    default: return QWidget::eventFilter(object, event);
    }
}

} // namespace hindsight
