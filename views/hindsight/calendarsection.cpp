// SPDX-License-Identifier: GPL-3.0-or-later
#include "calendarsection.h"

#include "models/incident/zones.h"
#include "models/store/calendar.h"
#include "views/axis/ruler.h"
#include "views/controls/flowlayout.h"
#include "views/controls/messagebar.h"
#include "views/controls/pagesection.h"
#include "views/controls/rowtable.h"
#include "views/theme/theme.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QStandardItemModel>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace hindsight {

using namespace Qt::StringLiterals;

namespace {

constexpr int columns = 4, noteColumn = 3;
constexpr int mostRowsInSight = 6;

} // namespace

CalendarSection::CalendarSection(OpenIncident &incident, TimeView &view, QWidget *parent)
    : QWidget(parent)
    , m_incident(incident)
    , m_view(view)
    , m_section(new PageSection(tr("Calendar of the numbers"), this))
    , m_sentence(makeMuted({}, this))
    , m_zone(new QComboBox(this))
    , m_remove(makeButton(u"removeMark"_s, tr("Remove the mark"), u"edit-delete"_s, this))
    , m_rows(new QStandardItemModel(0, columns, this))
    , m_table(new QTableView(this))
{
    setObjectName(u"calendar"_s);
    m_sentence->setObjectName(u"calendarSentence"_s);
    m_sentence->setWordWrap(true);
    m_zone->setObjectName(u"marketZone"_s);
    m_zone->setAccessibleName(tr("Time zone of the market"));
    m_zone->setToolTip(tr("In which zone “the same weekday and time” is meant: where the customers are, so that a clock change shifts nothing"));
    m_zone->setEditable(true);
    m_zone->setInsertPolicy(QComboBox::NoInsert);
    m_zone->addItem(QString());
    m_zone->addItems(zoneNames());
    auto *line = new QWidget(this);
    auto *flow = new FlowLayout(line);
    flow->setSpacing(grid);
    auto *label = new QLabel(tr("Weekdays and times are those of"), line);
    label->setBuddy(m_zone);
    flow->addWidget(label);
    flow->addWidget(m_zone);
    m_table->setObjectName(u"markTable"_s);
    m_table->setAccessibleName(tr("Marked times"));
    m_table->setModel(m_rows);
    showRows(m_table);
    keepFitting(m_table, noteColumn, mostRowsInSight);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_section->add(m_sentence);
    m_section->add(line);
    m_section->add(m_table);
    auto *buttons = new QWidget(this);
    auto *buttonFlow = new FlowLayout(buttons);
    buttonFlow->addWidget(m_remove);
    m_section->add(buttons);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_section);
    connect(m_zone, &QComboBox::activated, this, [this] { setZone(m_zone->currentText()); });
    connect(m_zone->lineEdit(), &QLineEdit::editingFinished, this, [this] { setZone(m_zone->currentText()); });
    connect(m_remove, &QPushButton::clicked, this, &CalendarSection::remove);
    connect(&incident, &OpenIncident::changed, this, &CalendarSection::read);
    connect(&incident.store(), &Store::changed, this, [this](const Step &step) {
        if (std::ranges::any_of(step.changes, [](const Change &change) { return change.entity == "calendar_mark"_L1 || change.entity == "metric_source"_L1; }))
            read();
    });
    connect(&view, &TimeView::zoneChanged, this, &CalendarSection::read);
    fitToType(m_table, [this] { read(); });
}

void CalendarSection::read()
{
    const auto source = m_incident.store().metricSource(m_incident.incident().metricSource);
    const auto marks = source ? marksOf(m_incident.store(), source->uid) : Result<QList<CalendarMark>>();
    setVisible(source && marks);
    if (!source || !marks)
        return;
    m_source = *source;
    m_marks = *marks;
    const bool writes = !m_incident.store().isReadOnly();
    {
        const QSignalBlocker quiet(m_zone);
        m_zone->setCurrentText(m_source.marketZone);
        m_zone->lineEdit()->setPlaceholderText(m_source.zone.isEmpty() ? u"UTC"_s : m_source.zone);
        m_zone->setEnabled(writes);
    }
    m_sentence->setText(
        m_marks.isEmpty()
            ? tr("No time is marked. A promotion, a holiday or a maintenance says nothing about what is usual: choose its window above, or brush it on the "
                 "chart, and mark it.")
            : tr("Marked times say nothing about what is usual, and an alert in them is no false alarm."));
    const int row = m_table->currentIndex().row();
    m_rows->removeRows(0, m_rows->rowCount());
    m_rows->setHorizontalHeaderLabels({tr("From (%1)").arg(m_view.zone().name), tr("To"), tr("Effect"), tr("Note")});
    for (const CalendarMark &mark : std::as_const(m_marks)) {
        QList<QStandardItem *> items;
        for (const QString &text : {momentText(*mark.from.at, m_view), momentText(*mark.to.at, m_view), effectText(mark), mark.note}) {
            items.append(new QStandardItem(text));
            items.last()->setToolTip(text);
        }
        m_rows->appendRow(items);
    }
    m_table->setVisible(!m_marks.isEmpty());
    m_remove->setVisible(!m_marks.isEmpty());
    m_remove->setEnabled(writes);
    fitRows(m_table);
    if (!m_marks.isEmpty())
        m_table->selectRow(std::clamp(row, 0, int(m_marks.size()) - 1));
}

void CalendarSection::setZone(const QString &zone)
{
    if (zone.trimmed() == m_source.marketZone)
        return;
    m_section->messages()->clear(u"zone"_s);
    if (const auto step = setMarketZone(m_incident.store(), m_source, zone.trimmed()); !step) {
        m_section->messages()->complain(step.error(), {}, u"zone"_s);
        read();
    }
}

void CalendarSection::remove()
{
    const int row = m_table->currentIndex().row();
    if (row < 0 || row >= m_marks.size())
        return;
    if (const auto step = removeMark(m_incident.store(), CalendarMark(m_marks[row])); !step)
        m_section->messages()->complain(step.error(), {}, u"mark"_s);
}

} // namespace hindsight
