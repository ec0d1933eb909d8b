// SPDX-License-Identifier: GPL-3.0-or-later
#include "sweeppicture.h"

#include "models/metrics/alerts/alerttexts.h"
#include "views/axis/ruler.h"
#include "views/charts/chartpicture.h"
#include "views/theme/theme.h"

#include <QKeyEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace hindsight {

namespace {

constexpr int dot = 5; // pixels, half of a point

} // namespace

SweepPicture::SweepPicture(TimeView &view, QWidget *parent)
    : QWidget(parent)
    , m_view(view)
{
    setObjectName(QStringLiteral("sweep"));
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("What an earlier alarm would cost"));
    connect(&view, &TimeView::zoneChanged, this, qOverload<>(&QWidget::update));
}

void SweepPicture::show(const std::vector<SweepPoint> &curve, const AlertRule &rule, std::optional<qint64> noticed)
{
    m_curve.clear();
    std::ranges::copy_if(curve, std::back_inserter(m_curve), [](const SweepPoint &point) { return point.firstInIncident.has_value(); });
    m_rule = rule;
    m_noticed = noticed;
    setVisible(!m_curve.empty());
    choose(std::ssize(m_curve) - 1); // the quietest
}

QString SweepPicture::currentText() const
{
    if (m_curve.empty())
        return {};
    const SweepPoint &point = m_curve[size_t(m_current)];
    return tr("%1 would fire at %2, with %n false alarm(s)", nullptr, int(point.falseAlarms))
        .arg(ruleText(ruleAt(point, m_rule)), momentText(*point.firstInIncident, m_view));
}

QSize SweepPicture::sizeHint() const { return {fontMetrics().averageCharWidth() * 80, fontMetrics().height() * 11}; }

void SweepPicture::choose(qsizetype point)
{
    m_current = m_curve.empty() ? 0 : std::clamp<qsizetype>(point, 0, std::ssize(m_curve) - 1);
    setAccessibleDescription(currentText());
    setToolTip(currentText());
    update();
}

QRectF SweepPicture::plot() const
{
    const int line = fontMetrics().height();
    return QRectF(rect()).adjusted(scaleWidth(fontMetrics()), 1.6 * line, -2 * dot, -2.6 * line);
}

QPointF SweepPicture::placeOf(const SweepPoint &point) const
{
    const QRectF area = plot();
    qint64 from = *m_curve.front().firstInIncident, to = *m_curve.back().firstInIncident;
    if (m_noticed) {
        from = std::min(from, *m_noticed);
        to = std::max(to, *m_noticed);
    }
    // False alarms on a scale on which one more counts much at first and little among hundreds.
    const auto high = [](qint64 alarms) { return std::log1p(double(alarms)); };
    const double most = std::max(high(m_curve.front().falseAlarms), high(1));
    const double x = to > from ? double(*point.firstInIncident - from) / double(to - from) : 0.5;
    return {area.left() + x * area.width(), area.bottom() - high(point.falseAlarms) / most * area.height()};
}

void SweepPicture::paintEvent(QPaintEvent *)
{
    if (m_curve.empty())
        return;
    QPainter painter(this);
    painter.setFont(tabular(font()));
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF area = plot();
    const QFontMetrics metrics = painter.fontMetrics();
    const QLocale locale;
    painter.setPen(palette().color(QPalette::Text));
    painter.drawText(QRectF(area.left(), 0, area.width(), metrics.height() + 2), Qt::AlignLeft | Qt::AlignVCenter,
                     metrics.elidedText(tr("False alarms, against when it fires (%1)").arg(m_view.zone().name), Qt::ElideRight, int(area.width())));
    painter.setPen(palette().color(QPalette::Mid));
    painter.drawLine(area.bottomLeft(), area.bottomRight());
    painter.setPen(palette().color(QPalette::PlaceholderText));
    double free = height();
    for (const SweepPoint &point : {m_curve.back(), m_curve.front()}) {
        const double y = placeOf(point).y();
        if (y + metrics.height() / 2.0 > free)
            continue;
        painter.drawText(QRectF(0, y - metrics.height() / 2.0, area.left() - 2 * dot, metrics.height()), Qt::AlignRight | Qt::AlignVCenter,
                         locale.toString(point.falseAlarms));
        free = y - metrics.height() / 2.0;
    }
    if (m_noticed) {
        const double x = placeOf({.firstInIncident = m_noticed}).x();
        painter.setPen(QPen(palette().color(QPalette::Accent), 1));
        painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()));
        const QString text = tr("noticed %1").arg(momentText(*m_noticed, m_view));
        const double width = metrics.horizontalAdvance(text) + 4;
        painter.drawText(QRectF(x + 4 + width > area.right() ? x - 4 - width : x + 4, area.top(), width, metrics.height()), Qt::AlignLeft | Qt::AlignVCenter,
                         text);
    }
    const QColor colour = seriesColour(0, palette());
    painter.setPen(QPen(colour, 1.5));
    for (size_t i = 1; i < m_curve.size(); ++i) {
        // From one to the next nothing fires earlier with fewer: steps, no slope.
        const QPointF before = placeOf(m_curve[i - 1]), after = placeOf(m_curve[i]);
        painter.drawPolyline(QPolygonF{before, QPointF(after.x(), before.y()), after});
    }
    painter.setBrush(colour);
    for (const SweepPoint &point : m_curve)
        painter.drawEllipse(placeOf(point), dot - 1, dot - 1);
    const QPointF current = placeOf(m_curve[size_t(m_current)]);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(palette().color(hasFocus() ? QPalette::Highlight : QPalette::Text), 2));
    painter.drawEllipse(current, dot + 3, dot + 3);
    painter.setPen(palette().color(QPalette::Text));
    const QRectF below(0, height() - 1.3 * metrics.height(), width(), metrics.height());
    painter.drawText(below, Qt::AlignLeft | Qt::AlignVCenter, metrics.elidedText(currentText(), Qt::ElideRight, int(below.width())));
    painter.setPen(palette().color(QPalette::PlaceholderText));
    const double times = area.bottom() + 2;
    for (const SweepPoint &point : {m_curve.front(), m_curve.back()}) {
        const QString text = momentText(*point.firstInIncident, m_view);
        const double width = metrics.horizontalAdvance(text) + 4;
        const double left = std::clamp(placeOf(point).x() - width / 2, area.left() - width / 2, area.right() + 2 * dot - width);
        painter.drawText(QRectF(left, times, width, metrics.height()), Qt::AlignCenter, text);
    }
}

void SweepPicture::mousePressEvent(QMouseEvent *event)
{
    qsizetype nearest = -1;
    double distance = 4.0 * dot;
    for (qsizetype i = 0; i < std::ssize(m_curve); ++i) {
        const double apart = QLineF(placeOf(m_curve[size_t(i)]), event->position()).length();
        if (apart < distance) {
            distance = apart;
            nearest = i;
        }
    }
    if (nearest < 0)
        return;
    choose(nearest);
    Q_EMIT ruleWanted(ruleAt(m_curve[size_t(nearest)], m_rule));
}

void SweepPicture::keyPressEvent(QKeyEvent *event)
{
    const int key = event->key();
    if (m_curve.empty())
        QWidget::keyPressEvent(event);
    else if (key == Qt::Key_Left || key == Qt::Key_Right)
        choose(m_current + (key == Qt::Key_Left ? -1 : 1));
    else if (key == Qt::Key_Return || key == Qt::Key_Enter)
        Q_EMIT ruleWanted(ruleAt(m_curve[size_t(m_current)], m_rule));
    else
        QWidget::keyPressEvent(event);
}

void SweepPicture::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    update();
}

void SweepPicture::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    update();
}

} // namespace hindsight
