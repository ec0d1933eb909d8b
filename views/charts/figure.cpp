// SPDX-License-Identifier: GPL-3.0-or-later
#include "figure.h"

#include "models/document/document.h"
#include "models/incident/moment.h"
#include "models/incident/timetext.h"
#include "models/text/smallcsv.h"
#include "views/theme/theme.h"

#include <QBuffer>
#include <QPainter>
#include <QSvgGenerator>

#include <algorithm>
#include <cmath>

namespace hindsight {

using namespace Qt::StringLiterals;

namespace {

constexpr int margin = 12;
constexpr int letterHeight = 12; // pixels: the same on paper as on any screen

// A whole number as such.
QString number(double value)
{
    if (std::isnan(value))
        return {};
    return value == std::floor(value) ? QString::number(qint64(value)) : QString::number(value, 'g', 12);
}

} // namespace

void paintFigure(QPainter &painter, const ChartScene &shown, const TimeRange &range, const QSize &size)
{
    ChartScene scene = shown;
    scene.withTimes = true;
    QFont font(documentFonts());
    font.setPixelSize(letterHeight);
    for (const QFont::Tag ligatures : {QFont::Tag("liga"), QFont::Tag("clig")}) // as in the text of a PDF, where who searches for "affected" finds it
        font.setFeature(ligatures, 0);
    painter.setFont(font);
    const QFontMetrics metrics = painter.fontMetrics();
    const QRect area = QRect(QPoint(), size).adjusted(margin, margin / 2, -margin, -margin / 2);
    paintChart(painter, scene, chartAxis(scene, range, area, metrics), area, lightPalette());
}

QImage chartImage(const ChartScene &scene, const TimeRange &range, const QSize &size, double scale)
{
    QImage image((QSizeF(size) * scale).toSize(), QImage::Format_RGB32);
    image.setDevicePixelRatio(scale);
    image.fill(lightPalette().color(QPalette::Base));
    QPainter painter(&image);
    paintFigure(painter, scene, range, size);
    return image;
}

QByteArray chartSvg(const ChartScene &scene, const TimeRange &range, const QSize &size)
{
    QBuffer buffer;
    QSvgGenerator svg;
    svg.setOutputDevice(&buffer);
    svg.setSize(size);
    svg.setResolution(96);
    svg.setViewBox(QRect(QPoint(), size));
    svg.setTitle(chartTitle(scene.data));
    svg.setDescription({});
    QPainter painter(&svg);
    paintFigure(painter, scene, range, size);
    painter.end();
    // The generator names one family; where that is not there, letters would be any.
    const QByteArray family = "font-family=\"" + documentFonts().first().toUtf8();
    return QByteArray(buffer.data()).replace(family + '"', family + ", sans-serif\"");
}

QString chartCsv(const ChartScene &scene, const TimeRange &range)
{
    const ChartData &data = scene.data;
    const bool rate = isRate(data.request.quantity);
    QStringList header = {u"bucket"_s};
    QList<const ChartLine *> lines;
    for (const ChartLine &line : data.lines) {
        if (scene.hidden.contains(lineKey(line)))
            continue;
        lines.append(&line);
        const QString name = line.isRest ? u"others"_s : line.name.isEmpty() && line.colour == 0 ? u"all"_s : line.name;
        if (rate)
            header += {csvCell(name + u" succeeded"_s), csvCell(name + u" of"_s)};
        else if (isAmount(data.request.quantity))
            header.append(csvCell(name + u" minor "_s + data.currency));
        else
            header.append(csvCell(data.request.quantity == Quantity::Latency ? name + u" us"_s : name));
    }
    header.append(u"attempts"_s);
    QString text = header.join(u',') + u'\n';
    const qint64 first = std::max<qint64>(0, (range.from / microsecondsPerSecond - data.start) / data.bucketSeconds);
    const qint64 last = std::min(data.buckets, (range.to / microsecondsPerSecond - data.start + data.bucketSeconds - 1) / data.bucketSeconds);
    for (qint64 bucket = first; bucket < last; ++bucket) {
        const auto at = size_t(bucket);
        if (std::isnan(data.attempts[at]))
            continue; // nobody knows
        QStringList cells = {isoText((data.start + bucket * data.bucketSeconds) * microsecondsPerSecond)};
        for (const ChartLine *line : std::as_const(lines)) {
            cells.append(number(line->top[at]));
            if (rate)
                cells.append(number(line->base[at]));
        }
        cells.append(number(double(data.attempts[at])));
        text += cells.join(u',') + u'\n';
    }
    return text;
}

} // namespace hindsight
