// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chartpicture.h"

#include <QImage>

namespace hindsight {

/// The chart as a picture of its own, on white, with labels at its time axis; the same in every window.
void paintFigure(QPainter &painter, const ChartScene &scene, const TimeRange &range, const QSize &size);
QImage chartImage(const ChartScene &scene, const TimeRange &range, const QSize &size, double scale);
/// The same as SVG; the same scene gives the same bytes.
QByteArray chartSvg(const ChartScene &scene, const TimeRange &range, const QSize &size);
/// The numbers of the lines that are shown, a row per bucket of the range: the bucket's begin in UTC, then what each line is
/// made of (of a rate both counts). Names are those of the data, the same
/// in every language: "all" and "others" beside values, outcomes and percentiles.
QString chartCsv(const ChartScene &scene, const TimeRange &range);

} // namespace hindsight
