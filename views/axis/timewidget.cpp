// SPDX-License-Identifier: GPL-3.0-or-later
#include "timewidget.h"

#include "models/incident/moment.h"
#include "views/theme/theme.h"

#include <QApplication>
#include <QKeyEvent>
#include <QPainter>
#include <QStyleOption>

#include <cmath>

namespace hindsight {

namespace {

constexpr double keyStep = 0.1;      // share of the range that a key pans by
constexpr double wheelZoom = 0.85;   // per notch

// Somebody who points at a moment means a round one: the largest step that is still small to the eye. None is longer, because
// hours are not round in every zone.
qint64 stepOf(double perPixel)
{
    qint64 step = microsecondsPerSecond;
    for (const qint64 seconds : {10, 60, 300}) {
        if (double(seconds * microsecondsPerSecond) <= 4 * perPixel)
            step = seconds * microsecondsPerSecond;
    }
    return step;
}

} // namespace

TimeWidget::TimeWidget(TimeView &view, QWidget *parent)
    : QWidget(parent)
    , m_view(view)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    for (const auto signal : {&TimeView::rangeChanged, &TimeView::zoneChanged, &TimeView::marginsChanged, &TimeView::currentChanged})
        connect(&view, signal, this, &TimeWidget::refresh);
    for (const auto signal : {&TimeView::crosshairChanged, &TimeView::selectionChanged, &TimeView::hoveredChanged})
        connect(&view, signal, this, qOverload<>(&QWidget::update));
}

TimeAxis TimeWidget::axis() const
{
    const QRect inner = plot();
    return {m_view.range().from, m_view.range().to, double(inner.left()), double(inner.width())};
}

QRect TimeWidget::plot() const
{
    const QRect inner = rect().adjusted(m_view.leftMargin(), 0, -m_view.rightMargin(), 0);
    return {inner.left(), inner.top(), std::max(inner.width(), 10), inner.height()};
}

qint64 TimeWidget::snapped(qint64 at) const
{
    const qint64 step = stepOf(axis().perPixel()), over = at % step;
    return at - (over < 0 ? over + step : over);
}

qint64 TimeWidget::nextStop(qint64 at, int direction) const
{
    const double perPixel = axis().perPixel();
    const qint64 step = stepOf(perPixel);
    // At least a pixel.
    return snapped(at) + direction * step * std::max<qint64>(1, qint64(std::ceil(perPixel / double(step))));
}

void TimeWidget::refresh()
{
    m_isFresh = false;
    update();
}

void TimeWidget::paintSelection(QPainter &painter) const
{
    if (!m_view.selection())
        return;
    const TimeAxis time = axis();
    const QRect inner = plot();
    const double left = std::max(time.x(m_view.selection()->from), double(inner.left())),
                 right = std::min(time.x(m_view.selection()->to), double(inner.right() + 1));
    if (left > right)
        return;
    QColor colour = palette().color(QPalette::Accent);
    painter.setPen(colour);
    painter.drawLine(QPointF(left, 0), QPointF(left, height()));
    painter.drawLine(QPointF(right, 0), QPointF(right, height()));
    colour.setAlphaF(0.14F);
    painter.fillRect(QRectF(left, 0, right - left, height()), colour);
}

void TimeWidget::paintCrosshair(QPainter &painter) const
{
    if (!m_view.crosshair())
        return;
    const double x = axis().x(*m_view.crosshair());
    if (x < plot().left() || x > plot().right() + 1)
        return;
    painter.setPen(palette().color(QPalette::PlaceholderText));
    painter.drawLine(QPointF(x, 0), QPointF(x, height()));
}

void TimeWidget::wantMargins(int left, int right)
{
    m_leftMargin = left;
    m_rightMargin = right;
    if (isVisible())
        m_view.wantMargins(this, left, right);
}

void TimeWidget::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_view.wantMargins(this, m_leftMargin, m_rightMargin);
}

void TimeWidget::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_view.wantMargins(this, 0, 0);
}

void TimeWidget::paintEvent(QPaintEvent *event)
{
    const double scale = devicePixelRatio();
    QPainter painter(this);
    if (painter.device()->devicePixelRatio() != scale) {
        // Rendered for somebody else, with pixels of another size.
        paintPicture(painter);
    } else {
        if (!m_isFresh || m_picture.size() != size() * scale) {
            if (m_picture.size() != size() * scale) {
                m_picture = QPixmap(size() * scale);
                m_picture.setDevicePixelRatio(scale);
            }
            QPainter background(&m_picture);
            background.setFont(font());
            background.fillRect(rect(), palette().color(QPalette::Base));
            paintPicture(background);
            m_isFresh = true;
        }
        painter.drawPixmap(event->rect(), m_picture, QRectF(QPointF(event->rect().topLeft()) * scale, QSizeF(event->rect().size()) * scale).toRect());
    }
    paintOver(painter);
    if (hasFocus()) {
        QStyleOptionFocusRect focus;
        focus.initFrom(this);
        style()->drawPrimitive(QStyle::PE_FrameFocusRect, &focus, &painter, this);
    }
}

void TimeWidget::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    refresh();
}

void TimeWidget::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        refresh();
}

void TimeWidget::wheelEvent(QWheelEvent *event)
{
    const QPoint turned = event->angleDelta();
    const bool sideways = std::abs(turned.x()) > std::abs(turned.y());
    const double notches = (sideways ? turned.x() : turned.y()) / 120.0;
    if (sideways || event->modifiers() & Qt::ShiftModifier)
        m_view.pan(-keyStep * notches);
    else
        m_view.zoom(std::pow(wheelZoom, notches), axis().at(event->position().x()));
    event->accept();
}

void TimeWidget::mousePressEvent(QMouseEvent *event)
{
    m_pressed = event->position().toPoint();
    m_pressedRange = m_view.range();
    if (event->button() == Qt::MiddleButton || (event->button() == Qt::LeftButton && event->modifiers() & Qt::ControlModifier)) {
        m_drag = Drag::Pan;
        setCursor(Qt::ClosedHandCursor);
    } else if (event->button() == Qt::LeftButton) {
        m_drag = Drag::Pressed;
        m_view.setSelection({});
    }
}

void TimeWidget::mouseMoveEvent(QMouseEvent *event)
{
    const QPoint place = event->position().toPoint();
    const TimeAxis time = axis();
    if (m_drag == Drag::Pan) {
        const auto by = qint64((m_pressed.x() - place.x()) * time.perPixel());
        m_view.setRange({m_pressedRange.from + by, m_pressedRange.to + by});
        return;
    }
    if (m_drag == Drag::Pressed && std::abs(place.x() - m_pressed.x()) >= QApplication::startDragDistance())
        m_drag = movableAt(m_pressed).isEmpty() ? Drag::Brush : Drag::Move;
    if (m_drag == Drag::Move) {
        dragEvent(place);
        return;
    }
    if (m_drag == Drag::Brush) {
        const QRect inner = plot();
        const auto [first, last] = std::minmax({m_pressed.x(), place.x()});
        m_view.setSelection(
            TimeRange{snapped(time.at(std::clamp(first, inner.left(), inner.right()))), snappedEnd(time.at(std::clamp(last, inner.left(), inner.right())))});
    }
    const bool inside = plot().contains(place);
    m_view.setCrosshair(inside ? std::optional(snapped(time.at(place.x()))) : std::nullopt);
    const QString uid = inside ? eventAt(place) : QString();
    m_view.setHovered(uid);
    setCursor(uid.isEmpty() ? Qt::CrossCursor : Qt::PointingHandCursor);
}

void TimeWidget::dragEvent(const QPoint &place)
{
    const QRect inner = plot();
    m_moved.reset();
    if (std::abs(place.x() - m_pressed.x()) >= QApplication::startDragDistance()) // else it is back where it was
        m_moved = Moved{movableAt(m_pressed), snapped(axis().at(std::clamp(place.x(), inner.left(), inner.right())))};
    m_view.setCrosshair(m_moved ? std::optional(m_moved->to) : std::nullopt);
    setCursor(Qt::SizeHorCursor);
    update();
}

void TimeWidget::mouseReleaseEvent(QMouseEvent *event)
{
    const Drag drag = std::exchange(m_drag, Drag::None);
    if (drag == Drag::Pan || drag == Drag::Move)
        setCursor(Qt::CrossCursor);
    if (const auto moved = std::exchange(m_moved, std::nullopt)) {
        update();
        m_view.setCurrent(moved->event);
        Q_EMIT moveWanted(moved->event, moved->to);
    }
    // Not before: the page may move to show the event, and then it would move under a drag.
    if (drag == Drag::Pressed) {
        if (const QString uid = eventAt(m_pressed); !uid.isEmpty())
            m_view.setCurrent(uid);
    }
    if (drag == Drag::Brush && m_view.selection() && m_view.selection()->from < m_view.selection()->to)
        Q_EMIT menuWanted(*m_view.selection(), event->globalPosition().toPoint());
}

void TimeWidget::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (const QString uid = eventAt(event->position().toPoint()); !uid.isEmpty() && event->button() == Qt::LeftButton)
        Q_EMIT editWanted(uid);
}

void TimeWidget::leaveEvent(QEvent *)
{
    if (m_drag != Drag::None)
        return;
    m_view.setCrosshair({});
    m_view.setHovered({});
}

void TimeWidget::keyPressEvent(QKeyEvent *event)
{
    const bool shift = event->modifiers() & Qt::ShiftModifier;
    const qint64 middle = m_view.crosshair().value_or((m_view.range().from + m_view.range().to) / 2);
    switch (event->key()) {
    case Qt::Key_BracketLeft: m_view.pan(-keyStep); return;
    case Qt::Key_BracketRight: m_view.pan(keyStep); return;
    case Qt::Key_Plus:
    case Qt::Key_Equal: m_view.zoom(zoomStep, middle); return;
    case Qt::Key_Minus: m_view.zoom(1 / zoomStep, middle); return;
    case Qt::Key_0: m_view.showAll(); return;
    case Qt::Key_Z:
        if (event->modifiers() == Qt::NoModifier) {
            m_view.nextZone();
            return;
        }
        break;
    case Qt::Key_J: Q_EMIT stepWanted(1); return;
    case Qt::Key_K: Q_EMIT stepWanted(-1); return;
    case Qt::Key_Left: moveCrosshair(-1, shift); return;
    case Qt::Key_Right: moveCrosshair(1, shift); return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_view.selection()) {
            Q_EMIT menuWanted(*m_view.selection(), placeOf(m_view.selection()->to));
            return;
        }
        if (!m_view.current().isEmpty()) {
            Q_EMIT editWanted(m_view.current());
            return;
        }
        break;
    case Qt::Key_F2:
        if (!m_view.current().isEmpty()) {
            Q_EMIT editWanted(m_view.current());
            return;
        }
        break;
    case Qt::Key_Escape:
        if (m_drag == Drag::Move) {
            m_drag = Drag::None;
            m_moved.reset();
            setCursor(Qt::CrossCursor);
            update();
            return;
        }
        if (m_view.selection() || m_view.crosshair()) {
            m_view.setSelection({});
            m_view.setCrosshair({});
            return;
        }
        break;
    default: break;
    }
    QWidget::keyPressEvent(event);
}

void TimeWidget::moveCrosshair(int direction, bool select)
{
    const qint64 before = m_view.crosshair().value_or(snapped((m_view.range().from + m_view.range().to) / 2));
    const qint64 after = m_view.crosshair() ? nextStop(before, direction) : before;
    if (select) {
        // The end that the crosshair stands on moves.
        const auto selection = m_view.selection().value_or(TimeRange{before, before});
        const qint64 other = selection.to == before ? selection.from : selection.to;
        m_view.setSelection(TimeRange{std::min(other, after), std::max(other, after)});
    }
    m_view.setCrosshair(after);
    m_view.reveal(after);
}

QPoint TimeWidget::placeOf(qint64 at) const { return mapToGlobal(QPoint(std::clamp(int(axis().x(at)), plot().left(), plot().right()), height() / 2)); }

void TimeWidget::focusInEvent(QFocusEvent *) { update(); }

void TimeWidget::focusOutEvent(QFocusEvent *) { update(); }

void TimeWidget::contextMenuEvent(QContextMenuEvent *event)
{
    const auto selection = m_view.selection();
    if (event->reason() == QContextMenuEvent::Mouse) {
        const QRect inner = plot();
        const qint64 under = axis().at(std::clamp(event->pos().x(), inner.left(), inner.right())), at = snapped(under);
        const bool isSelected = selection && under >= selection->from && under <= selection->to;
        if (!isSelected)
            m_view.setSelection({});
        Q_EMIT menuWanted(isSelected ? *selection : TimeRange{at, at}, event->globalPos());
    } else {
        const qint64 at = m_view.crosshair().value_or(snapped((m_view.range().from + m_view.range().to) / 2));
        Q_EMIT menuWanted(selection.value_or(TimeRange{at, at}), placeOf(at));
    }
}

} // namespace hindsight
