// SPDX-License-Identifier: GPL-3.0-or-later
#include "chartpicture.h"

#include "chartlines.h"
#include "models/incident/moment.h"
#include "models/metrics/columns.h"
#include "views/axis/ruler.h"
#include "views/theme/chips.h"
#include "views/theme/theme.h"

#include <QCoreApplication>
#include <QLocale>
#include <QPaintEngine>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace hindsight {

using namespace Qt::StringLiterals;

namespace {

struct ChartPainting
{
    Q_DECLARE_TR_FUNCTIONS(ChartPainting)
};

BucketValues bucketsOf(const ChartData &data, const std::vector<float> &values)
{
    return {data.start * microsecondsPerSecond, data.bucketSeconds * microsecondsPerSecond, values};
}

bool isShown(const ChartScene &scene, const ChartLine &line)
{
    return !scene.hidden.contains(lineKey(line)) && (scene.data.hasRate || !isRate(scene.data.request.quantity));
}

// Opaque, and filled rather than stroked: a transparent line takes a third of a millisecond.
QColor gridColour(const QPalette &palette)
{
    const QColor line = palette.color(QPalette::Mid), under = palette.color(QPalette::Base);
    return QColor((3 * line.red() + 2 * under.red()) / 5, (3 * line.green() + 2 * under.green()) / 5, (3 * line.blue() + 2 * under.blue()) / 5);
}

double niceStep(double least)
{
    const double power = std::pow(10.0, std::floor(std::log10(least)));
    for (const double factor : {1.0, 2.0, 2.5, 5.0}) {
        if (factor * power >= least * (1 - 1e-9))
            return factor * power;
    }
    return 10 * power;
}

int decimalsFor(double step)
{
    int decimals = 0;
    while (decimals < 6 && std::abs(step * std::pow(10.0, decimals) - std::round(step * std::pow(10.0, decimals))) > 1e-6)
        ++decimals;
    return decimals;
}

bool isPixels(const QPainter &painter) { return painter.paintEngine()->type() == QPaintEngine::Raster; }

QRectF bandOf(const TimeAxis &axis, const TimeRange &range, const QRect &place)
{
    const double left = std::max(axis.x(range.from), double(place.left())), right = std::min(axis.x(range.to), double(place.right() + 1));
    return QRectF(left, place.top(), right - left, place.height());
}

void paintBands(QPainter &painter, const ChartScene &scene, const TimeAxis &axis, const ChartLayout &layout, const QPalette &palette)
{
    QColor impact = chipColours(Tone::Vermillion, palette).mark;
    impact.setAlphaF(0.08F);
    for (const TimeRange &range : scene.impact) {
        if (const QRectF band = bandOf(axis, range, layout.plot); band.width() > 0)
            painter.fillRect(band, impact);
    }
    // Where nothing is known, and where it will still change.
    QColor muted = palette.color(QPalette::Mid);
    muted.setAlphaF(0.6F);
    const TimeRange visible{axis.from, axis.to};
    for (const QRect &place : {layout.plot, layout.counts}) {
        for (const TimeRange &range : without({visible}, scene.data.known)) {
            const QRectF band = bandOf(axis, range, place);
            if (band.width() <= 0)
                continue;
            painter.fillRect(band, palette.color(QPalette::AlternateBase));
            painter.fillRect(band, QBrush(muted, Qt::Dense7Pattern));
        }
        for (const TimeRange &range : common({visible}, scene.data.notFinal))
            painter.fillRect(bandOf(axis, range, place), QBrush(muted, Qt::BDiagPattern));
    }
}

// What the bands mean, on the grid.
void paintBandNames(QPainter &painter, const ChartScene &scene, const TimeAxis &axis, const ChartLayout &layout, const QPalette &palette)
{
    const QFontMetrics metrics = painter.fontMetrics();
    painter.setPen(palette.color(QPalette::PlaceholderText));
    const auto name = [&](const TimeRange &range, const QString &text, QPalette::ColorRole under) {
        const QRectF band = bandOf(axis, range, layout.plot);
        const int width = metrics.horizontalAdvance(text) + grid;
        if (width > band.width())
            return;
        const QRectF place(band.center().x() - width / 2.0, layout.plot.bottom() - metrics.height() - 2, width, metrics.height());
        painter.fillRect(place, palette.color(under));
        painter.drawText(place, Qt::AlignCenter, text);
    };
    const TimeRange visible{axis.from, axis.to};
    for (const TimeRange &range : without({visible}, scene.data.known))
        name(range, ChartPainting::tr("no data"), QPalette::AlternateBase);
    for (const TimeRange &range : common({visible}, scene.data.notFinal))
        name(range, ChartPainting::tr("not final"), QPalette::Base);
}

void paintScale(QPainter &painter, const ChartScene &scene, const ValueAxis &values, const ChartLayout &layout, const QPalette &palette)
{
    const QRect &plot = layout.plot;
    const QFontMetrics metrics = painter.fontMetrics();
    for (double value = std::ceil(values.low / values.step - 1e-9) * values.step; value <= values.high * (1 + 1e-9); value += values.step) {
        const double y = values.y(value, plot);
        painter.fillRect(QRect(plot.left(), qRound(y), plot.width(), 1), gridColour(palette));
        painter.setPen(palette.color(QPalette::PlaceholderText));
        const bool last = layout.counts.isEmpty() && !scene.withTimes; // nothing is below it
        const double top = std::min(y - metrics.height() / 2.0, last ? double(plot.bottom() + 3 - metrics.height()) : y);
        painter.drawText(QRectF(0, top, plot.left() - 6, metrics.height()), Qt::AlignRight | Qt::AlignVCenter, scaleText(scene.data, values, value));
    }
    if (!values.isBroken)
        return;
    // The mark of a scale that does not begin at zero: a zigzag at its foot.
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(palette.color(QPalette::Text), 1.2));
    const double x = plot.left() - 3, y = plot.bottom() - 8;
    painter.drawPolyline(QPolygonF{{x, y - 5}, {x - 3, y - 3}, {x + 3, y}, {x - 3, y + 3}, {x, y + 5}});
    painter.restore();
}

/// The total first: where it is the same, one wants to see which line makes it. Then the smallest values, under the large ones.
QList<qsizetype> paintOrder(const ChartData &data)
{
    QList<qsizetype> order;
    for (qsizetype i = data.lines.size() - 1; i > 0; --i)
        order.append(i);
    if (!data.lines.isEmpty())
        order.prepend(0);
    return order;
}

// Below the lines: the band in pale, what was to be expected as dots in it.
void paintExpected(QPainter &painter, const ChartScene &scene, const TimeAxis &axis, const ValueAxis &values, const ChartLayout &layout, const QPalette &palette)
{
    if (!scene.band || scene.data.lines.isEmpty())
        return;
    const ChartBand &band = *scene.band;
    const QColor colour = lineColour(scene.data, scene.data.lines.first(), palette);
    const auto place = [&](qint64 bucket, float value) {
        const qint64 middle = (scene.data.start * 2 + (2 * bucket + 1) * scene.data.bucketSeconds) * (microsecondsPerSecond / 2);
        return QPointF(axis.x(middle), values.y(double(value), layout.plot));
    };
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setClipRect(layout.plot, Qt::IntersectClip);
    QColor pale = colour;
    pale.setAlphaF(0.15F);
    QPolygonF above, below, dots;
    const auto finish = [&] {
        std::ranges::reverse(below);
        painter.setPen(Qt::NoPen);
        painter.setBrush(pale);
        painter.drawPolygon(above + below);
        above.clear();
        below.clear();
    };
    for (qint64 i = 0; i < scene.data.buckets; ++i) {
        const auto at = size_t(i);
        if (at < band.low.size() && !std::isnan(band.low[at]) && !std::isnan(band.high[at])) {
            above.append(place(i, band.high[at]));
            below.append(place(i, band.low[at]));
        } else {
            finish();
        }
        if (at < band.expected.size() && !std::isnan(band.expected[at]))
            dots.append(place(i, band.expected[at]));
    }
    finish();
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(colour, 1.2, Qt::DotLine));
    painter.drawPolyline(dots);
    painter.restore();
}

void paintLines(QPainter &painter, const ChartScene &scene, const TimeAxis &axis, const ValueAxis &values, const ChartLayout &layout, const QPalette &palette)
{
    const double scale = painter.device()->devicePixelRatio();
    // Lines of few points are drawn as such; of many, what takes time are the strokes, and columns of pixels look the same.
    const double points = double(axis.to - axis.from) / double(scene.data.bucketSeconds * microsecondsPerSecond);
    const bool few = points * double(scene.data.lines.size()) < 600 && points * 2 < axis.width;
    if (few) {
        painter.save();
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setClipRect(QRectF(layout.plot).adjusted(0, -2, 0, 2), Qt::IntersectClip); // a page may end before
        for (const qsizetype i : paintOrder(scene.data)) {
            if (isShown(scene, scene.data.lines[i]))
                strokePoints(painter, bucketsOf(scene.data, scene.data.lines[i].shown), axis, values, layout.plot,
                             lineColour(scene.data, scene.data.lines[i], palette));
        }
        painter.restore();
        return;
    }
    const bool pixels = isPixels(painter);
    ChartPixels image(layout.plot, scale);
    const TimeAxis inner{axis.from, axis.to, 0, layout.plot.width() * (pixels ? scale : 1)};
    for (const qsizetype i : paintOrder(scene.data)) {
        const ChartLine &line = scene.data.lines[i];
        if (!isShown(scene, line))
            continue;
        const std::vector<Column> columns = columnsOf(bucketsOf(scene.data, line.shown), inner);
        if (pixels)
            image.line(columns, values, lineColour(scene.data, line, palette));
        else
            strokeColumns(painter, columns, values, layout.plot, lineColour(scene.data, line, palette));
    }
    if (pixels)
        image.paint(painter);
}

void paintCounts(QPainter &painter, const ChartScene &scene, const TimeAxis &axis, const ChartLayout &layout, const QPalette &palette)
{
    const QRect &place = layout.counts;
    if (place.height() <= 0)
        return;
    const BucketValues buckets = bucketsOf(scene.data, scene.data.attempts);
    const Column extremes = extremesOf(buckets, axis.from, axis.to);
    if (extremes.isEmpty() || extremes.high <= 0)
        return;
    ValueAxis values{.low = 0, .high = double(extremes.high) * 1.1};
    const QFontMetrics metrics = painter.fontMetrics();
    const double most = niceStep(values.high / 2.2);
    painter.setPen(palette.color(QPalette::PlaceholderText));
    if (most < values.high && values.y(most, place) - place.top() > metrics.height() / 2.0) {
        const double y = values.y(most, place);
        painter.drawText(QRectF(0, y - metrics.height() / 2.0, place.left() - 6, metrics.height()), Qt::AlignRight | Qt::AlignVCenter,
                         shortNumberText(most, decimalsFor(most)));
        painter.fillRect(QRect(place.left(), qRound(y), place.width(), 1), gridColour(palette));
        if (place.bottom() - y > metrics.height())
            painter.drawText(QRectF(0, place.bottom() + 3 - metrics.height(), place.left() - 6, metrics.height()), Qt::AlignRight | Qt::AlignVCenter,
                             shortNumberText(0, 0));
    }
    const bool pixels = isPixels(painter);
    const double scale = pixels ? painter.device()->devicePixelRatio() : 1;
    const QColor colour = chipColours(Tone::Neutral, palette).mark;
    const QRectF inner(0, 0, place.width() * scale, place.height() * scale);
    const TimeAxis time{axis.from, axis.to, 0, inner.width()};
    ChartPixels image(place, scale);
    const auto bar = [&](double left, double right, float value) {
        const double top = values.y(double(value), inner);
        if (pixels)
            image.area(int(std::ceil(left - 0.5)), int(std::ceil(right - 0.5)), top, colour);
        else
            painter.fillRect(
                QRectF(place.left() + std::max(left, 0.0), place.top() + top, std::min(right, inner.width()) - std::max(left, 0.0), place.height() - top),
                colour);
    };
    if (time.perPixel() * 2 < double(buckets.width)) {
        const qint64 first = std::max<qint64>(0, (axis.from - buckets.start) / buckets.width);
        const double gap = double(buckets.width) / time.perPixel() > 5 * scale ? scale : 0;
        for (qint64 i = first; i < qint64(buckets.values.size()) && buckets.start + i * buckets.width < axis.to; ++i) {
            const double left = time.x(buckets.start + i * buckets.width), right = time.x(buckets.start + (i + 1) * buckets.width) - gap;
            if (!std::isnan(buckets.values[size_t(i)]) && right > 0)
                bar(left, right, buckets.values[size_t(i)]);
        }
    } else {
        const std::vector<Column> columns = columnsOf(buckets, time);
        for (size_t c = 0; c < columns.size(); ++c) {
            if (!columns[c].isEmpty())
                bar(double(c), double(c) + 1, columns[c].high);
        }
    }
    if (pixels)
        image.paint(painter);
}

void paintMarks(QPainter &painter, const ChartScene &scene, const TimeAxis &axis, const ChartLayout &layout, const QPalette &palette)
{
    // Two lines of labels: what has no room in the first goes into the plot below it.
    const QRect lines[] = {layout.marks, {layout.marks.left(), layout.plot.top() + 2, layout.marks.width(), layout.marks.height()}};
    double free[] = {double(layout.marks.left()), double(layout.marks.left())};
    const QFontMetrics metrics = painter.fontMetrics();
    const QColor accent = palette.color(QPalette::Accent);
    for (const ChartMark &mark : scene.marks) {
        const double x = axis.x(mark.at);
        if (x < layout.plot.left() || x > layout.plot.right() + 1)
            continue;
        painter.setPen(QPen(accent, 1, mark.isSuggested ? Qt::DashLine : Qt::SolidLine));
        painter.drawLine(QPointF(x, layout.marks.top()), QPointF(x, layout.plot.bottom()));
        if (!layout.counts.isEmpty())
            painter.drawLine(QPointF(x, layout.counts.top()), QPointF(x, layout.counts.bottom()));
    }
    for (qsizetype i = 0; i < scene.marks.size(); ++i) {
        const double x = axis.x(scene.marks[i].at);
        QString label = scene.marks[i].label;
        for (; i + 1 < scene.marks.size() && scene.marks[i + 1].at == scene.marks[i].at; ++i)
            label += u", "_s + scene.marks[i + 1].label;
        if (x < layout.plot.left() || x > layout.plot.right() + 1)
            continue;
        // Right of its line; at the edge left of it; not at all where others stand.
        const double width = metrics.horizontalAdvance(label) + 2;
        const double left = x + 4 + width <= layout.marks.right() + namesWidth(scene, metrics) ? x + 4 : x - 4 - width;
        const int line = left < free[0] ? 1 : 0;
        if (left < free[line] || (line == 1 && layout.plot.height() < 6 * metrics.height()))
            continue;
        const QRectF place(left, lines[line].top(), width, lines[line].height());
        painter.fillRect(place.adjusted(-2, 0, 0, 0), palette.color(QPalette::Base));
        painter.setPen(accent);
        painter.drawText(place, Qt::AlignLeft | Qt::AlignVCenter, label);
        free[line] = left + width + 6;
    }
}

// The lines' names beside their last values in sight.
void paintNames(QPainter &painter, const ChartScene &scene, const TimeAxis &axis, const ValueAxis &values, const ChartLayout &layout, const QPalette &palette)
{
    struct Name
    {
        double y;
        const ChartLine *line;
    };
    std::vector<Name> names;
    for (const ChartLine &line : scene.data.lines) {
        if (!isShown(scene, line))
            continue;
        qint64 last = std::min<qint64>(scene.data.buckets - 1, (axis.to / microsecondsPerSecond - scene.data.start) / scene.data.bucketSeconds);
        const qint64 first = std::max<qint64>(0, (axis.from / microsecondsPerSecond - scene.data.start) / scene.data.bucketSeconds);
        while (last >= first && std::isnan(line.shown[size_t(last)]))
            --last;
        if (last >= first && last >= 0)
            names.push_back({values.y(double(line.shown[size_t(last)]), layout.plot), &line});
    }
    std::ranges::stable_sort(names, {}, &Name::y);
    const double high = painter.fontMetrics().height();
    // Each as near to its line as the one above allows; what is too low at the end moves up again.
    for (size_t i = 1; i < names.size(); ++i)
        names[i].y = std::max(names[i].y, names[i - 1].y + high);
    double limit = layout.plot.bottom() - high / 2;
    for (auto name = names.rbegin(); name != names.rend(); ++name, limit -= high)
        name->y = std::min(name->y, limit);
    const int left = layout.plot.right() + 6;
    const int room = namesWidth(scene, painter.fontMetrics());
    for (const Name &name : names) {
        if (name.y < layout.plot.top() - 1)
            continue; // the legend has it
        painter.setPen(nameColour(scene.data, *name.line, palette));
        const QString text = painter.fontMetrics().elidedText(lineName(scene.data, *name.line), Qt::ElideRight, room - 6);
        painter.drawText(QRectF(left, name.y - high / 2, room, high), Qt::AlignLeft | Qt::AlignVCenter, text);
    }
}

} // namespace

QColor seriesColour(size_t number, const QPalette &palette)
{
    // Not the colours of chips: those are about equally light, and without their hues would be the same.
    constexpr QRgb onLight[] = {0xff013be0, 0xffaf781d, 0xff067348, 0xff7c207e, 0xff800e06, 0xff0c96f2};
    constexpr QRgb onDark[] = {0xff4a7cf5, 0xffd5bb6a, 0xff0a9459, 0xffa845af, 0xfff43f0c, 0xff0ad2fd};
    const size_t colour = number % std::size(onLight);
    return QColor::fromRgb(isDark(palette) ? onDark[colour] : onLight[colour]);
}

QColor lineColour(const ChartData &chart, const ChartLine &line, const QPalette &palette)
{
    enum { Blue, Ochre, Green, Purple, Red, Sky };
    constexpr size_t outcomes[] = {Green, Ochre, Red, Purple, Sky};
    if (line.isRest)
        return chipColours(Tone::Neutral, palette).mark;
    if (line.colour <= 0)
        return palette.color(QPalette::Text);
    const auto number = size_t(line.colour - 1);
    return seriesColour(chart.request.quantity == Quantity::Outcomes ? outcomes[number % std::size(outcomes)] : number, palette);
}

QColor nameColour(const ChartData &chart, const ChartLine &line, const QPalette &palette)
{
    return readable(lineColour(chart, line, palette), palette.color(QPalette::Base), 4.6);
}

int scaleWidth(const QFontMetrics &metrics) { return metrics.horizontalAdvance(u"100,0 %"_s) + grid; }

int namesWidth(const ChartScene &scene, const QFontMetrics &metrics)
{
    int widest = 0;
    for (const ChartLine &line : scene.data.lines)
        widest = std::max(widest, metrics.horizontalAdvance(lineName(scene.data, line)));
    return std::min(widest, metrics.averageCharWidth() * 18) + grid;
}

TimeAxis chartAxis(const ChartScene &scene, const TimeRange &range, const QRect &area, const QFontMetrics &metrics)
{
    const int left = area.left() + scaleWidth(metrics);
    return {range.from, range.to, double(left), double(std::max(area.right() + 1 - namesWidth(scene, metrics) - left, 10))};
}

ChartLayout chartLayout(const TimeAxis &axis, const QRect &area, const QFontMetrics &metrics, bool withTimes)
{
    const int left = qRound(axis.left), width = qRound(axis.width), line = metrics.height();
    ChartLayout layout;
    layout.title = {left, area.top() + 2, width, line + 2};
    layout.marks = {left, layout.title.bottom() + 1, width, line + 2};
    const int top = layout.marks.bottom() + 2;
    int bottom = area.bottom() - 2;
    // Where there is little room the counts go first: the readout has them.
    if (bottom - top > line * (withTimes ? 7 : 6)) {
        const int counts = std::clamp((bottom - top) / 5, line * 2, line * 5);
        layout.counts = {left, bottom - counts, width, counts};
        bottom = layout.counts.top() - line - 2; // its name is above
    }
    if (withTimes) {
        layout.times = {left, bottom - line, width, line};
        bottom = layout.times.top() - 3;
    }
    layout.plot = {left, top, width, std::max(bottom - top, line)};
    return layout;
}

ValueAxis valueAxis(const ChartScene &scene, const TimeAxis &axis, double height, const QFontMetrics &metrics)
{
    Column all{.low = std::numeric_limits<float>::infinity(), .high = -std::numeric_limits<float>::infinity()};
    for (const ChartLine &line : scene.data.lines) {
        if (!isShown(scene, line))
            continue;
        const Column extremes = extremesOf(bucketsOf(scene.data, line.shown), axis.from, axis.to);
        if (!extremes.isEmpty()) {
            all.low = std::min(all.low, extremes.low);
            all.high = std::max(all.high, extremes.high);
        }
    }
    if (scene.band) {
        for (const std::vector<float> *bound : {&scene.band->low, &scene.band->expected, &scene.band->high}) {
            const Column extremes = extremesOf(bucketsOf(scene.data, *bound), axis.from, axis.to);
            if (!extremes.isEmpty()) {
                all.low = std::min(all.low, extremes.low);
                all.high = std::max(all.high, extremes.high);
            }
        }
    }
    const bool rate = isRate(scene.data.request.quantity);
    if (all.isEmpty())
        all = {0, rate ? 100.0F : 1.0F};
    ValueAxis values;
    values.low = rate ? double(all.low) : 0;
    values.high = std::max(double(all.high), values.low + (rate ? 1 : 1e-9));
    const int steps = std::max(1, int(height / (metrics.height() * 2.2)));
    values.step = niceStep((values.high - values.low) / steps);
    values.low = std::max(0.0, std::floor(values.low / values.step) * values.step);
    values.high = std::ceil(values.high / values.step - 1e-9) * values.step;
    if (rate)
        values.high = std::min(values.high, 100.0);
    if (values.high <= values.low)
        values.low = std::max(0.0, values.high - values.step);
    values.decimals = decimalsFor(values.step);
    values.isBroken = values.low > 0;
    return values;
}

void paintChart(QPainter &painter, const ChartScene &scene, const TimeAxis &axis, const QRect &area, const QPalette &palette)
{
    painter.setFont(tabular(painter.font()));
    const QFontMetrics metrics = painter.fontMetrics();
    const ChartLayout layout = chartLayout(axis, area, metrics, scene.withTimes);
    const ValueAxis values = valueAxis(scene, axis, layout.plot.height(), metrics);
    const QList<TimeTick> ticks = rulerTicks(axis, scene.zone.zone, metrics);

    paintBands(painter, scene, axis, layout, palette);
    paintScale(painter, scene, values, layout, palette);
    for (const TimeTick &tick : ticks) {
        const int x = qRound(axis.x(tick.at));
        painter.fillRect(QRect(x, layout.plot.top(), 1, layout.plot.height()), gridColour(palette));
        painter.fillRect(QRect(x, layout.counts.top(), 1, layout.counts.height()), gridColour(palette));
    }
    paintBandNames(painter, scene, axis, layout, palette);
    paintExpected(painter, scene, axis, values, layout, palette);
    paintLines(painter, scene, axis, values, layout, palette);
    paintCounts(painter, scene, axis, layout, palette);
    paintMarks(painter, scene, axis, layout, palette);
    paintNames(painter, scene, axis, values, layout, palette);

    painter.setPen(palette.color(QPalette::Mid));
    painter.drawLine(layout.plot.left(), layout.plot.bottom(), layout.plot.right(), layout.plot.bottom());
    if (!layout.counts.isEmpty())
        painter.drawLine(layout.counts.left(), layout.counts.bottom(), layout.counts.right(), layout.counts.bottom());
    painter.setPen(palette.color(QPalette::Text));
    QString title = chartTitle(scene.data);
    if (values.isBroken)
        title += ChartPainting::tr("; the scale begins at %1 %").arg(QLocale().toString(values.low, 'f', values.decimals));
    const QString caption = scene.withTimes ? rulerCaption(axis, scene.zone) : QString();
    const int room = layout.title.width() - (layout.counts.isEmpty() && !caption.isEmpty() ? metrics.horizontalAdvance(caption) + 2 * grid : 0);
    painter.drawText(layout.title, Qt::AlignLeft | Qt::AlignVCenter, metrics.elidedText(title, Qt::ElideRight, room));
    painter.setPen(palette.color(QPalette::PlaceholderText));
    const QRect below = layout.counts.isEmpty()
        ? layout.title
        : QRect(layout.counts.left(), layout.counts.top() - metrics.height() - 1, layout.counts.width(), metrics.height());
    if (!layout.counts.isEmpty())
        painter.drawText(below, Qt::AlignLeft | Qt::AlignVCenter, countsTitle(scene.data));
    if (scene.withTimes) {
        paintTickLabels(painter, ticks, axis, layout.times);
        painter.drawText(below, Qt::AlignRight | Qt::AlignVCenter, caption);
    }
}

} // namespace hindsight
