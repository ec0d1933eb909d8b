// SPDX-License-Identifier: GPL-3.0-or-later
#include "chartlines.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace hindsight {

namespace {

constexpr double thickness = 1.6;

// Premultiplied; the colour itself is opaque.
QRgb blended(QRgb under, QRgb over, double covered)
{
    const auto alpha = uint(std::max(covered, 0.0) * 255 + 0.5), rest = 255 - alpha;
    const auto mix = [&](int a, int b) { return int((uint(a) * alpha + uint(b) * rest + 127) / 255); };
    return qRgba(mix(qRed(over), qRed(under)), mix(qGreen(over), qGreen(under)), mix(qBlue(over), qBlue(under)), mix(255, qAlpha(under)));
}

} // namespace

ChartPixels::ChartPixels(const QRect &plot, double scale)
    : m_plot(plot)
    , m_scale(scale)
    , m_image((QSizeF(plot.size()) * scale).toSize(), QImage::Format_ARGB32_Premultiplied)
{
    m_image.fill(Qt::transparent);
    m_pixels = reinterpret_cast<QRgb *>(m_image.bits());
    m_stride = m_image.bytesPerLine() / qsizetype(sizeof(QRgb));
}

void ChartPixels::line(const std::vector<Column> &columns, const ValueAxis &values, const QColor &colour)
{
    const QRectF plot(0, 0, m_image.width(), m_image.height());
    const double half = thickness * m_scale / 2;
    for (size_t c = 0; c < columns.size() && int(c) < m_image.width(); ++c) {
        if (!columns[c].isEmpty())
            span(int(c), values.y(double(columns[c].high), plot) - half, values.y(double(columns[c].low), plot) + half, colour);
    }
}

void ChartPixels::area(int from, int to, double top, const QColor &colour)
{
    for (int c = std::max(from, 0); c < std::min(to, m_image.width()); ++c)
        span(c, top, m_image.height(), colour);
}

void ChartPixels::paint(QPainter &painter)
{
    m_image.setDevicePixelRatio(m_scale);
    painter.drawImage(m_plot.topLeft(), m_image);
}

void ChartPixels::span(int x, double top, double bottom, const QColor &colour)
{
    const int high = m_image.height();
    top = std::clamp(top, 0.0, double(high));
    bottom = std::clamp(bottom, 0.0, double(high));
    const int first = int(top), last = std::min(int(bottom), high - 1);
    const QRgb solid = colour.rgb();
    QRgb *pixel = m_pixels + qptrdiff(first) * m_stride + x;
    for (int y = first; y <= last; ++y, pixel += m_stride) {
        const double covered = std::min(bottom, y + 1.0) - std::max(top, double(y));
        *pixel = covered >= 1 ? solid : blended(*pixel, solid, covered);
    }
}

void strokeColumns(QPainter &painter, const std::vector<Column> &columns, const ValueAxis &values, const QRect &plot, const QColor &colour)
{
    QPainterPath path;
    bool open = false;
    for (size_t c = 0; c < columns.size(); ++c) {
        if (columns[c].isEmpty()) {
            open = false;
            continue;
        }
        const double x = plot.left() + double(c) + 0.5, high = values.y(double(columns[c].high), plot), low = values.y(double(columns[c].low), plot);
        // From whichever end is nearer.
        const bool fromHigh = !open || std::abs(path.currentPosition().y() - high) < std::abs(path.currentPosition().y() - low);
        if (open)
            path.lineTo(x, fromHigh ? high : low);
        else
            path.moveTo(x, high);
        if (std::abs(high - low) > 0.2 || !open)
            path.lineTo(x + (high == low ? 0.4 : 0), fromHigh ? low : high);
        open = true;
    }
    painter.strokePath(path, QPen(colour, 1.2, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin));
}

// Separate strokes, because one path of noisy values takes a hundred times as long.
void strokePoints(QPainter &painter, const BucketValues &buckets, const TimeAxis &axis, const ValueAxis &values, const QRect &plot, const QColor &colour)
{
    const auto count = qint64(buckets.values.size());
    const qint64 first = std::clamp<qint64>((axis.from - buckets.start) / buckets.width - 1, 0, count);
    const qint64 last = std::clamp<qint64>((axis.to - buckets.start) / buckets.width + 2, first, count);
    const auto point
        = [&](qint64 i) { return QPointF(axis.x(buckets.start + i * buckets.width + buckets.width / 2), values.y(double(buckets.values[size_t(i)]), plot)); };
    const auto isThere = [&](qint64 i) { return i >= first && i < last && !std::isnan(buckets.values[size_t(i)]); };
    QList<QLineF> lines;
    QList<QPointF> dots;
    for (qint64 i = first; i < last; ++i) {
        if (!isThere(i))
            continue;
        if (isThere(i + 1))
            lines.append({point(i), point(i + 1)});
        else if (!isThere(i - 1))
            dots.append(point(i));
    }
    painter.setPen(QPen(colour, thickness, Qt::SolidLine, Qt::FlatCap)); // round ones take ten times as long, square ones show where they overlap
    painter.drawLines(lines);
    painter.setPen(QPen(colour, 4, Qt::SolidLine, Qt::RoundCap));
    painter.drawPoints(dots);
}

} // namespace hindsight
