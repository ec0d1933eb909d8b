// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/metrics/chartdata.h"
#include "models/metrics/timeaxis.h"
#include "views/axis/timeview.h"

#include <QColor>
#include <QPalette>
#include <QRect>
#include <QSet>

class QPainter;

namespace hindsight {

/// A moment that is marked through the chart.
struct ChartMark
{
    qint64 at = 0; ///< microseconds UTC
    QString label;
    bool isSuggested = false; ///< by the numbers, and nobody accepted it
};

/// What was to be expected of a line, and how far chance moves it, per bucket of the chart; NaN: not known.
struct ChartBand
{
    std::vector<float> expected = {};
    std::vector<float> low = {};
    std::vector<float> high = {};
};

/// Everything a metric chart shows. The chart's data is not copied.
struct ChartScene
{
    const ChartData &data;
    QSet<QString> hidden = {};        ///< names of lines that are switched off
    QList<ChartMark> marks = {};      ///< in order of time
    TimeRanges impact = {};
    TimeView::Zone zone = {};
    const ChartBand *band = nullptr;  ///< not owned
    bool withTimes = false;           ///< its own labels under the time axis, as in a document
};

/// The scale of values at the left.
struct ValueAxis
{
    double low = 0;
    double high = 1;
    double step = 1;
    int decimals = 0;
    bool isBroken = false; ///< it does not begin at zero

    double y(double value, const QRectF &plot) const { return plot.bottom() - (value - low) / (high - low) * plot.height(); }
};

/// Where the parts of a chart stand.
struct ChartLayout
{
    QRect title;
    QRect marks;
    QRect plot;   ///< of the lines
    QRect times;  ///< empty: without labels of its own
    QRect counts; ///< of the attempts below
};
ChartLayout chartLayout(const TimeAxis &axis, const QRect &area, const QFontMetrics &metrics, bool withTimes);
/// Fits what is visible of the lines that are shown; a rate up to 100 %, anything else from 0.
ValueAxis valueAxis(const ChartScene &scene, const TimeAxis &axis, double height, const QFontMetrics &metrics);
/// Room for the scale and for the names of the lines.
int scaleWidth(const QFontMetrics &metrics);
int namesWidth(const ChartScene &scene, const QFontMetrics &metrics);
/// The axis of a range between these two, where the chart has an area for itself.
TimeAxis chartAxis(const ChartScene &scene, const TimeRange &range, const QRect &area, const QFontMetrics &metrics);

/// Paints it with the painter's font. On pixels lines are drawn column by column; else, as for a document, as paths.
void paintChart(QPainter &painter, const ChartScene &scene, const TimeAxis &axis, const QRect &area, const QPalette &palette);

/// Of the series of a chart by their number, from 0: six that people with any colour vision can tell apart.
QColor seriesColour(size_t number, const QPalette &palette);
QColor lineColour(const ChartData &chart, const ChartLine &line, const QPalette &palette);
/// Of its name: the same hue, dark or light enough for text.
QColor nameColour(const ChartData &chart, const ChartLine &line, const QPalette &palette);
/// "all", "card", "declined", "95th percentile", "4 others".
QString lineName(const ChartData &chart, const ChartLine &line);
/// Key of a line among those that are hidden.
QString lineKey(const ChartLine &line);
/// "Success rate".
QString quantityName(Quantity quantity);
/// "Success rate, % of attempts that are final, per minute": with unit and width of a bucket.
QString chartTitle(const ChartData &chart);
/// What the counts below it are, and per what time.
QString countsTitle(const ChartData &chart);
/// "91.2 % (1,234 of 1,353)"; "-": there is nothing.
QString exactText(const ChartData &chart, const ChartLine &line, qint64 bucket);
/// "1,234", "12.5 k", "1.5 M".
QString shortNumberText(double value, int decimals = 0);
/// A value of the scale, with its unit.
QString scaleText(const ChartData &chart, const ValueAxis &values, double value);
/// Index of the bucket that a moment is in; -1: of none.
qint64 bucketAt(const ChartData &chart, qint64 at);

} // namespace hindsight
