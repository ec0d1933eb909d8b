// SPDX-License-Identifier: GPL-3.0-or-later
#include "slicefigure.h"

#include "figure.h"
#include "metricchart.h"
#include "models/incident/moment.h"
#include "models/incident/zones.h"
#include "models/metrics/slice.h"
#include "views/language.h"

#include <QCoreApplication>

#include <cmath>
#include <memory>

namespace hindsight {

using namespace Qt::StringLiterals;

namespace {

struct SliceText
{
    Q_DECLARE_TR_FUNCTIONS(SliceText)
};

// As wide as the text of a page, where letters keep their size.
constexpr QSize size(690, 300);

/// What is drawn, kept for when it is drawn.
struct FrozenChart
{
    Slice slice;
    TimeView::Zone zone;
    QList<ChartMark> marks;
    TimeRanges impact;
    QString language;

    TimeRange range() const { return {slice.chart.start * microsecondsPerSecond, slice.chart.end() * microsecondsPerSecond}; }
    ChartScene scene() const { return {.data = slice.chart, .marks = marks, .impact = impact, .zone = zone}; }
};

/// "all: 61.2 % (612 of 1,000) to 98.4 % (1,210 of 1,230)."
QString extremes(const ChartData &chart)
{
    QStringList texts;
    for (const ChartLine &line : chart.lines) {
        qint64 lowest = -1, highest = -1;
        for (qint64 i = 0; i < qint64(line.shown.size()); ++i) {
            const float value = line.shown[size_t(i)];
            if (std::isnan(value))
                continue;
            if (lowest < 0 || value < line.shown[size_t(lowest)])
                lowest = i;
            if (highest < 0 || value > line.shown[size_t(highest)])
                highest = i;
        }
        if (lowest >= 0)
            texts.append(SliceText::tr("%1: %2 to %3", "a line of a chart, its lowest and its highest value")
                             .arg(lineName(chart, line), exactText(chart, line, lowest), exactText(chart, line, highest)));
    }
    return texts.isEmpty() ? QString() : texts.join(u"; "_s) + u'.';
}

/// The lines bucket by bucket, as people read them.
QList<QStringList> numbersOf(const FrozenChart &frozen)
{
    const ChartData &chart = frozen.slice.chart;
    QStringList heads = {SliceText::tr("Time (%1)", "head of a column, with a zone").arg(frozen.zone.name)};
    for (const ChartLine &line : chart.lines)
        heads.append(lineName(chart, line));
    QList<QStringList> rows = {heads};
    for (qint64 bucket = 0; bucket < chart.buckets; ++bucket) {
        const QDateTime at = inZone((chart.start + bucket * chart.bucketSeconds) * microsecondsPerSecond, frozen.zone.zone);
        QStringList cells = {at.toString(chart.bucketSeconds % 60 == 0 ? u"yyyy-MM-dd HH:mm"_s : u"yyyy-MM-dd HH:mm:ss"_s)};
        bool isKnown = false;
        for (const ChartLine &line : chart.lines) {
            const bool has = !std::isnan(line.shown[size_t(bucket)]);
            cells.append(has ? exactText(chart, line, bucket) : QString());
            isKnown = isKnown || has;
        }
        if (isKnown)
            rows.append(cells);
    }
    return rows;
}

} // namespace

std::optional<DocumentFigure> sliceFigure(const Record &record, const Evidence &evidence, const QString &language, const QString &zone)
{
    std::optional<Slice> slice = sliceFrom(evidence.slice);
    if (!slice || slice->chart.isEmpty())
        return std::nullopt;
    const DocumentLanguage spoken(language);
    const auto known = zoneNamed(zone);
    auto frozen = std::make_shared<FrozenChart>(FrozenChart{.slice = std::move(*slice),
                                                            .zone = {known ? zone : u"UTC"_s, known.value_or(QTimeZone(QTimeZone::UTC))},
                                                            .marks = marksOf(record),
                                                            .language = language});
    const TimeRange range = frozen->range();
    frozen->impact = impactOf(record, range.to); // what is open goes on beyond the figure, whenever it is drawn
    return DocumentFigure{.title = chartTitle(frozen->slice.chart),
                          .summary = extremes(frozen->slice.chart),
                          .source = frozen->slice.source,
                          .from = range.from,
                          .to = range.to,
                          .size = size,
                          .paint =
                              [frozen](QPainter &painter) {
                                  const DocumentLanguage speaking(frozen->language);
                                  paintFigure(painter, frozen->scene(), frozen->range(), size);
                              },
                          .svg =
                              [frozen] {
                                  const DocumentLanguage speaking(frozen->language);
                                  return chartSvg(frozen->scene(), frozen->range(), size);
                              },
                          .table =
                              [frozen] {
                                  const DocumentLanguage speaking(frozen->language);
                                  return numbersOf(*frozen);
                              }};
}

} // namespace hindsight
