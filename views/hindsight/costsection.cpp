// SPDX-License-Identifier: GPL-3.0-or-later
#include "costsection.h"

#include "models/incident/figuretext.h"
#include "models/incident/milestones.h"
#include "models/incident/timetext.h"
#include "models/metrics/impact/impacttexts.h"
#include "models/store/numbers/measured.h"
#include "views/axis/ruler.h"
#include "views/controls/messagebar.h"
#include "views/controls/pagesection.h"
#include "views/controls/rowtable.h"
#include "views/dialogs.h"
#include "views/theme/theme.h"

#include <QClipboard>
#include <QDateTime>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>
#include <QSaveFile>
#include <QStandardItemModel>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace hindsight {

using namespace Qt::StringLiterals;

namespace {

constexpr int columns = 6;
constexpr int mostRowsInSight = 12;

} // namespace

CostSection::CostSection(OpenIncident &incident, OpenSuggestions &suggestions, TimeView &view, QWidget *parent)
    : QWidget(parent)
    , m_incident(incident)
    , m_suggestions(suggestions)
    , m_view(view)
    , m_section(new PageSection(tr("What was not paid"), this))
    , m_sentence(makeLabel({}, textSize, QFont::DemiBold, this))
    , m_times(makeMuted({}, this))
    , m_remarks(makeMuted({}, this))
    , m_differences(makeLabel({}, textSize, QFont::Normal, this))
    , m_frozen(makeMuted({}, this))
    , m_freeze(makeButton(u"freezeImpact"_s, tr("Freeze as figures"), u"camera-photo"_s, this))
    , m_working(makeButton(u"writeWorking"_s, tr("Working as CSV\u2026"), u"document-export"_s, this))
    , m_copy(makeButton(u"copyImpact"_s, tr("Copy"), u"edit-copy"_s, this))
    , m_rows(new QStandardItemModel(0, columns, this))
    , m_table(new QTableView(this))
{
    setObjectName(u"cost"_s);
    m_sentence->setObjectName(u"impactSentence"_s);
    m_times->setObjectName(u"impactTimes"_s);
    m_remarks->setObjectName(u"impactRemarks"_s);
    m_differences->setObjectName(u"impactDifferences"_s);
    m_frozen->setObjectName(u"impactFrozen"_s);
    for (QLabel *label : {m_sentence, m_times, m_remarks, m_differences, m_frozen}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    m_freeze->setToolTip(tr("Keep these numbers in the record as they are now, for documents and insights"));
    m_working->setToolTip(tr("A row per bucket and currency, whose sums are the figures"));
    m_copy->setToolTip(tr("Copy the table and what is said of it as text"));
    for (QPushButton *button : {m_freeze, m_working, m_copy})
        m_section->addToHeading(button);
    m_table->setObjectName(u"impactTable"_s);
    m_table->setAccessibleName(tr("Payments and amounts that are missing"));
    m_table->setModel(m_rows);
    showRows(m_table);
    keepFitting(m_table, 0, mostRowsInSight);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_sentence, m_times, m_remarks, m_table, m_differences, m_frozen})
        m_section->add(widget);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_section);

    connect(m_freeze, &QPushButton::clicked, this, &CostSection::freeze);
    connect(m_working, &QPushButton::clicked, this, &CostSection::writeWorking);
    connect(m_copy, &QPushButton::clicked, this, &CostSection::copy);
    connect(&suggestions, &OpenSuggestions::changed, this, &CostSection::fill);
    connect(&suggestions, &OpenSuggestions::readingChanged, this, &CostSection::fill);
    connect(&incident, &OpenIncident::changed, this, &CostSection::fill);
    connect(&view, &TimeView::zoneChanged, this, &CostSection::fill);
    fitToType(m_table, [this] { fill(); });
}

bool CostSection::hasFigures() const { return m_suggestions.impact() && m_suggestions.impact()->problem == ImpactProblem::None; }

QString CostSection::timesText() const
{
    const auto text = [this](const TimeRange &range) { return tr("%1 to %2", "times").arg(momentText(range.from, m_view), momentText(range.to, m_view)); };
    const TimeRanges &windows = m_suggestions.impact()->windows;
    QStringList times;
    for (const TimeRange &window : windows)
        times.append(text(window));
    QString told = tr("Counted is the impact as recorded: %1 (%2).").arg(times.join(u", "_s), m_view.zone().name);
    for (const Suggestion &suggestion : m_suggestions.suggestions()) {
        const TimeRange range = suggestion.range();
        if (!hurts(suggestion.window.kind) || common(windows, {range}).isEmpty())
            continue;
        qint64 outside = 0;
        for (const TimeRange &part : without({range}, windows))
            outside += part.to - part.from;
        if (outside >= suggestion.step * microsecondsPerSecond)
            told += u' '
                + tr("The numbers suggest %1, of which %n min are not counted; “Add as an impact window” counts them.", nullptr,
                     int(outside / microsecondsPerMinute))
                      .arg(text(range));
    }
    return told;
}

void CostSection::fill()
{
    const auto &impact = m_suggestions.impact();
    const bool has = hasFigures();
    m_sentence->setText(impact                                      ? impactSentence(*impact)
                            : m_suggestions.isReading()             ? tr("Reading the numbers\u2026")
                            : hasImpact(m_incident.incident().kind) ? tr("There are no numbers of it.")
                                                                    : tr("A near miss, an exercise and a false alarm hurt nobody."));
    for (QWidget *widget : std::initializer_list<QWidget *>{m_times, m_remarks, m_table, m_freeze, m_working, m_copy})
        widget->setVisible(has);
    m_freeze->setEnabled(!m_incident.store().isReadOnly());
    m_differences->setVisible(has && !impact->differences.isEmpty());
    m_rows->removeRows(0, m_rows->rowCount());
    if (has) {
        m_times->setText(timesText());
        m_remarks->setText(remarksOf(*impact).join(u' '));
        m_differences->setText(differenceTexts(*impact).join(u'\n'));
        fillTable();
    }
    // What was frozen stays in sight beside what the numbers say now.
    const auto frozen = std::ranges::find(m_incident.record().figures, u"missing_payments"_s, &Figure::name);
    const bool isFrozen = frozen != m_incident.record().figures.end() && frozen->value;
    m_frozen->setVisible(isFrozen);
    if (isFrozen) {
        const QString by = frozen->by.section(u'<', 0, 0).trimmed();
        m_frozen->setText(tr("Frozen in the record on %1 by %2: %3 missing payments, net of catch-up.")
                              .arg(dateText(frozen->at, m_incident.incident().zone), by.isEmpty() ? tr("somebody") : by, figureText(*frozen)));
    }
}

void CostSection::fillTable()
{
    m_rows->setHorizontalHeaderLabels({tr("What"), tr("Value"), tr("90 % interval"), tr("Typical error"), tr("Expected"), tr("Observed")});
    alignNumbers(m_rows, 1);
    const QList<ToldFigure> figures = toldFigures(*m_suggestions.impact(), std::nullopt);
    for (const ToldFigure &told : figures) {
        const QString texts[]
            = {(told.isPart ? u"    "_s : QString()) + told.label, told.value, told.interval, told.typicalError, told.expected, told.observed};
        QList<QStandardItem *> items;
        for (const QString &text : texts) {
            auto *item = new QStandardItem(text);
            item->setToolTip(text.trimmed());
            if (!items.isEmpty())
                item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
            items.append(item);
        }
        m_rows->appendRow(items);
    }
    fitRows(m_table);
    m_table->selectRow(0);
}

void CostSection::copy() const
{
    QStringList lines = {m_sentence->text(), m_times->text(), m_remarks->text()};
    QStringList header;
    for (int column = 0; column < columns; ++column)
        header.append(m_rows->headerData(column, Qt::Horizontal).toString());
    lines.append(header.join(u'\t'));
    for (int row = 0; row < m_rows->rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < columns; ++column)
            cells.append(m_rows->item(row, column)->text().trimmed());
        lines.append(cells.join(u'\t'));
    }
    if (m_differences->isVisible())
        lines.append(m_differences->text());
    QGuiApplication::clipboard()->setText(lines.join(u'\n') + u'\n');
}

void CostSection::writeWorking()
{
    const QString suggestion = u"INC-%1-impact.csv"_s.arg(m_incident.incident().number.value_or(0));
    dialogs::askSaveFileName(this, tr("Write the working"), suggestion, tr("CSV (*.csv)"), [this](const QString &name) {
        const QByteArray bytes = workingText(*m_suggestions.impact());
        QSaveFile file(name);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
            m_section->messages()->complain({Error::Kind::Failed, tr("It cannot be written: %1.").arg(file.errorString()), name}, {}, u"working"_s);
        else
            m_section->messages()->tell(tr("Written: %1").arg(name), {}, u"working"_s);
    });
}

void CostSection::freeze()
{
    const auto batches = m_incident.store().batches(m_suggestions.source());
    if (!batches) {
        m_section->messages()->complain(batches.error(), {}, u"freeze"_s);
        return;
    }
    QStringList hashes;
    for (const Batch &batch : countingOf(*batches))
        hashes += batch.hashes;
    m_incident.apply(
        frozenImpact(m_incident.record(), *m_suggestions.impact(), hashes, m_incident.store().author(), QDateTime::currentMSecsSinceEpoch() * 1000),
        tr("Impact frozen"));
}

} // namespace hindsight
