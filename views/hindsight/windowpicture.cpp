// SPDX-License-Identifier: GPL-3.0-or-later
#include "windowpicture.h"

#include "models/metrics/detection/windowtexts.h"
#include "views/axis/ruler.h"
#include "views/theme/theme.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace hindsight {

WindowPicture::WindowPicture(TimeView &view, QWidget *parent)
    : QWidget(parent)
    , m_view(view)
{
    setObjectName(QStringLiteral("windowPicture"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    connect(&view, &TimeView::zoneChanged, this, qOverload<>(&QWidget::update));
}

void WindowPicture::show(const Suggestion &suggestion, const TimeRange &range, const QList<ChartMark> &marks)
{
    m_suggestion = suggestion;
    m_range = range;
    m_band = {suggestion.chart.expected, suggestion.chart.low, suggestion.chart.high};
    m_marks = marks;
    m_marks.append({range.from, tr("began*"), true});
    m_marks.append({range.to, tr("ended*"), true});
    std::ranges::stable_sort(m_marks, {}, &ChartMark::at);
    setAccessibleName(tr("Buckets of the suggested window; arrow keys move its begin, with Shift its end"));
    setAccessibleDescription(summary());
    setVisible(!suggestion.chart.isEmpty());
    updateGeometry();
    update();
}

QString WindowPicture::summary() const
{
    const DetectedWindow &window = m_suggestion.window;
    return tr("%1, from %2 to %3: %4, where %5 was to be expected.")
        .arg(whereText(window), momentText(m_range.from, m_view), momentText(m_range.to, m_view), valueText(window, window.observed),
             valueText(window, window.expected));
}

QSize WindowPicture::sizeHint() const { return {fontMetrics().averageCharWidth() * 80, fontMetrics().height() * 15}; }

void WindowPicture::paintEvent(QPaintEvent *)
{
    const ChartData &buckets = m_suggestion.chart.data;
    if (buckets.isEmpty())
        return;
    QPainter painter(this);
    paintChart(painter, scene(), axis(), rect(), palette());
    if (hasFocus()) {
        painter.setPen(QPen(palette().color(QPalette::Highlight), 2));
        painter.drawRect(QRectF(rect()).adjusted(1, 1, -1, -1));
    }
}

ChartScene WindowPicture::scene() const
{
    return {.data = m_suggestion.chart.data, .marks = m_marks, .impact = {m_range}, .zone = m_view.zone(), .band = &m_band, .withTimes = true};
}

TimeAxis WindowPicture::axis() const
{
    const ChartData &buckets = m_suggestion.chart.data;
    const TimeRange shown{buckets.start * microsecondsPerSecond, buckets.end() * microsecondsPerSecond};
    return chartAxis(scene(), shown, rect(), QFontMetrics(tabular(font())));
}

WindowPicture::Edge WindowPicture::edgeAt(double x) const
{
    constexpr double near = 6;
    const TimeAxis time = axis();
    const double begin = std::abs(time.x(m_range.from) - x), end = std::abs(time.x(m_range.to) - x);
    return std::min(begin, end) > near ? Edge::None : begin <= end ? Edge::Begin : Edge::End;
}

void WindowPicture::move(Edge edge, qint64 to)
{
    const ChartData &buckets = m_suggestion.chart.data;
    // Whoever looks at the buckets may know the minute.
    const qint64 grain = std::min<qint64>(m_suggestion.step, 60) * microsecondsPerSecond;
    const qint64 at = std::clamp((to + grain / 2) / grain * grain, buckets.start * microsecondsPerSecond, buckets.end() * microsecondsPerSecond);
    TimeRange range = m_range;
    if (edge == Edge::Begin)
        range.from = std::min(at, m_range.to - grain);
    else
        range.to = std::max(at, m_range.from + grain);
    if (range != m_range)
        Q_EMIT moved(range);
}

void WindowPicture::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && !m_suggestion.chart.isEmpty())
        m_dragged = edgeAt(event->position().x());
}

void WindowPicture::mouseMoveEvent(QMouseEvent *event)
{
    if (m_suggestion.chart.isEmpty())
        return;
    if (m_dragged != Edge::None)
        move(m_dragged, axis().at(event->position().x()));
    else if (edgeAt(event->position().x()) != Edge::None)
        setCursor(Qt::SplitHCursor);
    else
        unsetCursor();
}

void WindowPicture::mouseReleaseEvent(QMouseEvent *) { m_dragged = Edge::None; }

void WindowPicture::keyPressEvent(QKeyEvent *event)
{
    const int key = event->key();
    if (m_suggestion.chart.isEmpty() || (key != Qt::Key_Left && key != Qt::Key_Right)) {
        QWidget::keyPressEvent(event);
        return;
    }
    const Edge edge = event->modifiers().testFlag(Qt::ShiftModifier) ? Edge::End : Edge::Begin;
    const qint64 grain = std::min<qint64>(m_suggestion.step, 60) * microsecondsPerSecond;
    move(edge, (edge == Edge::Begin ? m_range.from : m_range.to) + (key == Qt::Key_Left ? -grain : grain));
}

void WindowPicture::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    update();
}

void WindowPicture::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    update();
}

} // namespace hindsight
