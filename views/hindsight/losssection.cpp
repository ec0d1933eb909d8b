// SPDX-License-Identifier: GPL-3.0-or-later
#include "losssection.h"

#include "models/incident/moment.h"
#include "models/metrics/explanation/explaintexts.h"
#include "views/axis/ruler.h"
#include "views/controls/pagesection.h"
#include "views/controls/rowtable.h"
#include "views/theme/theme.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QStandardItemModel>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace hindsight {

using namespace Qt::StringLiterals;

namespace {

// Percentage points; nothing is not written as "-0.0".
QString pointsText(double effect)
{
    const double points = std::round(1000 * effect) / 10;
    return QLocale().toString(points == 0 ? 0 : points, 'f', 1);
}

constexpr int columns = 7;
constexpr int mostRowsInSight = 10;

} // namespace

LossSection::LossSection(OpenSuggestions &suggestions, TimeView &view, QWidget *parent)
    : QWidget(parent)
    , m_suggestions(suggestions)
    , m_view(view)
    , m_section(new PageSection(tr("Where the loss is"), this))
    , m_verdict(makeLabel({}, textSize, QFont::DemiBold, this))
    , m_compared(makeMuted({}, this))
    , m_failures(makeLabel({}, textSize, QFont::Normal, this))
    , m_own(makeButton(u"explainIncident"_s, tr("Of the incident again"), u"edit-undo"_s, this))
    , m_copy(makeButton(u"copyLoss"_s, tr("Copy"), u"edit-copy"_s, this))
    , m_rows(new QStandardItemModel(0, columns, this))
    , m_table(new QTableView(this))
{
    setObjectName(u"loss"_s);
    m_verdict->setObjectName(u"lossVerdict"_s);
    m_compared->setObjectName(u"lossCompared"_s);
    m_failures->setObjectName(u"lossFailures"_s);
    for (QLabel *label : {m_verdict, m_compared, m_failures}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        m_section->add(label);
    }
    m_table->setObjectName(u"lossTable"_s);
    m_table->setAccessibleName(tr("Attribute values and what is missing there"));
    m_table->setModel(m_rows);
    showRows(m_table);
    keepFitting(m_table, 0, mostRowsInSight);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_copy->setToolTip(tr("Copy the table and what is said of it as text"));
    m_section->addToHeading(m_own);
    m_section->addToHeading(m_copy);
    m_section->add(m_table);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_section);
    connect(m_own, &QPushButton::clicked, this, [this] { m_suggestions.explain({}); });
    connect(m_copy, &QPushButton::clicked, this, &LossSection::copy);
    connect(&suggestions, &OpenSuggestions::changed, this, &LossSection::fill);
    connect(&suggestions, &OpenSuggestions::readingChanged, this, &LossSection::fill);
    connect(&view, &TimeView::zoneChanged, this, &LossSection::fill);
    fitToType(m_table, [this] { fill(); });
}

void LossSection::fill()
{
    const Explanation &loss = m_suggestions.explanation();
    const bool has = !loss.window.isEmpty() && loss.kind != DropKind::NoNumbers;
    m_verdict->setText(m_suggestions.isReading() && !has ? tr("Reading the numbers\u2026") : verdictText(loss));
    m_own->setVisible(m_suggestions.explained().has_value());
    m_copy->setEnabled(has);
    m_compared->setVisible(has);
    const QLocale locale;
    if (has) {
        qint64 usual = 0;
        for (const TimeRange &range : loss.usual)
            usual += range.to - range.from;
        m_compared->setText(
            tr("%1 to %2 (%3), compared with %4 min of usual buckets before it: success rate %5, usually %6. At the usual rate %7 more of the attempts would "
               "have succeeded; who paid in another way or came back is taken off under “What was not paid”. "
               "The effects, in points of the success rate, sum to its change; combinations of values stand beside their parts.")
                .arg(momentText(loss.window.first().from, m_view), momentText(loss.window.last().to, m_view), m_view.zone().name)
                .arg(usual / microsecondsPerMinute)
                .arg(percentText(rateOf(loss.total)), percentText(usualRateOf(loss.total)), locale.toString(std::round(loss.missing), 'f', 0)));
    }
    m_rows->removeRows(0, m_rows->rowCount());
    m_rows->setHorizontalHeaderLabels(
        {tr("Where"), tr("Share of the loss"), tr("Missing"), tr("Success rate"), tr("Usually"), tr("Rate effect, points"), tr("Mix effect, points")});
    alignNumbers(m_rows, 1);
    for (const ExplainedPart &part : loss.candidates) {
        const QString texts[] = {whereText(part.where),           percentText(part.shareOfDrop),        locale.toString(std::round(part.missing), 'f', 0),
                                 percentText(rateOf(part.tally)), percentText(usualRateOf(part.tally)), pointsText(part.effects.rate),
                                 pointsText(part.effects.mix)};
        QList<QStandardItem *> items;
        for (const QString &text : texts) {
            auto *item = new QStandardItem(text);
            item->setToolTip(text);
            if (!items.isEmpty())
                item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
            items.append(item);
        }
        m_rows->appendRow(items);
    }
    m_table->setVisible(!loss.candidates.isEmpty());
    if (!loss.candidates.isEmpty()) {
        fitRows(m_table);
        m_table->selectRow(0);
    }
    QStringList failures;
    for (const auto &[name, extra] : toldFailures(loss))
        failures.append(tr("Failures beyond the usual by %1: %2").arg(name, extra));
    m_failures->setText(failures.join(u'\n'));
    m_failures->setVisible(!failures.isEmpty());
}

void LossSection::copy() const
{
    QStringList lines = {m_verdict->text(), m_compared->text()};
    QStringList header;
    for (int column = 0; column < m_rows->columnCount(); ++column)
        header.append(m_rows->headerData(column, Qt::Horizontal).toString());
    lines.append(header.join(u'\t'));
    for (int row = 0; row < m_rows->rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < m_rows->columnCount(); ++column)
            cells.append(m_rows->item(row, column)->text());
        lines.append(cells.join(u'\t'));
    }
    if (!m_failures->text().isEmpty())
        lines.append(m_failures->text());
    QGuiApplication::clipboard()->setText(lines.join(u'\n') + u'\n');
}

} // namespace hindsight
