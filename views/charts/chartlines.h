// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chartpicture.h"
#include "models/metrics/columns.h"

#include <QImage>

namespace hindsight {

// How values become strokes: column by column where there are pixels and many points, else as paths.

/// Lines and bars of a plot, each column of pixels from its lowest to its highest value, smooth at both ends.
class ChartPixels
{
public:
    /// `scale`: pixels per logical pixel.
    ChartPixels(const QRect &plot, double scale);

    void line(const std::vector<Column> &columns, const ValueAxis &values, const QColor &colour);
    /// Columns from..to, from a height to the bottom.
    void area(int from, int to, double top, const QColor &colour);
    void paint(QPainter &painter);

private:
    void span(int x, double top, double bottom, const QColor &colour);

    QRect m_plot;
    double m_scale;
    QImage m_image;
    QRgb *m_pixels;
    qsizetype m_stride;
};

/// The same as a path, for what is no pixels.
void strokeColumns(QPainter &painter, const std::vector<Column> &columns, const ValueAxis &values, const QRect &plot, const QColor &colour);
/// From middle to middle; a point between gaps as a dot.
void strokePoints(QPainter &painter, const BucketValues &buckets, const TimeAxis &axis, const ValueAxis &values, const QRect &plot, const QColor &colour);

} // namespace hindsight
