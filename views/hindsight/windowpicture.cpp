// SPDX-License-Identifier: GPL-3.0-or-later
#include "windowpicture.h"

#include "models/metrics/detection/windowtexts.h"
#include "views/axis/ruler.h"
#include "views/theme/theme.h"

#include <QPainter>

#include <algorithm>

namespace hindsight {

WindowPicture::WindowPicture(TimeView &view, QWidget *parent)
    : QWidget(parent)
    , m_view(view)
{
    setObjectName(QStringLiteral("windowPicture"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&view, &TimeView::zoneChanged, this, qOverload<>(&QWidget::update));
}

void WindowPicture::show(const Suggestion &suggestion, const QList<ChartMark> &marks)
{
    m_suggestion = suggestion;
    m_band = {suggestion.chart.expected, suggestion.chart.low, suggestion.chart.high};
    m_marks = marks;
    m_marks.append({suggestion.range().from, tr("began*"), true});
    m_marks.append({suggestion.range().to, tr("ended*"), true});
    std::ranges::stable_sort(m_marks, {}, &ChartMark::at);
    setAccessibleName(tr("Buckets of the suggested window"));
    setAccessibleDescription(summary());
    setVisible(!suggestion.chart.isEmpty());
    updateGeometry();
    update();
}

QString WindowPicture::summary() const
{
    const DetectedWindow &window = m_suggestion.window;
    return tr("%1, from %2 to %3: %4, where %5 was to be expected.")
        .arg(whereText(window), momentText(m_suggestion.range().from, m_view), momentText(m_suggestion.range().to, m_view),
             valueText(window, window.observed), valueText(window, window.expected));
}

QSize WindowPicture::sizeHint() const { return {fontMetrics().averageCharWidth() * 80, fontMetrics().height() * 15}; }

void WindowPicture::paintEvent(QPaintEvent *)
{
    const ChartData &buckets = m_suggestion.chart.data;
    if (buckets.isEmpty())
        return;
    QPainter painter(this);
    const ChartScene scene{
        .data = buckets, .marks = m_marks, .impact = {m_suggestion.range()}, .zone = m_view.zone(), .band = &m_band, .withTimes = true};
    const TimeRange range{buckets.start * microsecondsPerSecond, buckets.end() * microsecondsPerSecond};
    paintChart(painter, scene, chartAxis(scene, range, rect(), QFontMetrics(tabular(font()))), rect(), palette());
}

} // namespace hindsight
