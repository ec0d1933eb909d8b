// SPDX-License-Identifier: GPL-3.0-or-later
#include "lanes.h"

#include "models/lists/cells.h"
#include "models/lists/choices.h"
#include "views/axis/ruler.h"
#include "views/theme/theme.h"

#include <QAccessible>
#include <QDateTime>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QToolTip>

namespace hindsight {

using namespace Qt::StringLiterals;

Lanes::Lanes(OpenIncident &incident, TimeView &view, QWidget *parent)
    : TimeWidget(view, parent)
    , m_incident(incident)
{
    installLanesAccess();
    setObjectName(u"lanes"_s);
    setAccessibleName(tr("Timeline in lanes"));
    setAccessibleDescription(
        tr("J and K go from event to event, Enter edits one, Del removes it; the arrow keys move the crosshair, with Shift they brush a range."));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    connect(&m_incident, &OpenIncident::changed, this, &Lanes::readIncident);
    connect(&view, &TimeView::zoneChanged, this, &Lanes::layOut);
    connect(&view, &TimeView::currentChanged, this, &Lanes::tellFocus);
    connect(&view, &TimeView::suggestedChanged, this, &Lanes::refresh);
    readIncident();
}

QRect Lanes::markOf(const QString &uid) const
{
    const LanePicture::Event *event = m_lanes.find(uid);
    return event ? m_lanes.markOf(*event, axis(), rulerHeight()) : QRect();
}

QString Lanes::spokenText(const LanePicture::Event &event) const
{
    return tr("%1, %2: %3", "time, kind and text of an event")
        .arg(momentText(event.at, axis(), view().zone(), false), choiceLabel(QString::fromLatin1(nameOf(event.kind))), plainLine(event.text));
}

QSize Lanes::sizeHint() const { return {fontMetrics().averageCharWidth() * 100, rulerHeight() + m_lanes.leastHeight(font()) * 3 / 2}; }

QSize Lanes::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 30, rulerHeight() + std::max(m_lanes.leastHeight(font()), fontMetrics().height() * 3)};
}

int Lanes::rulerHeight() const { return fontMetrics().height() + grid; }

void Lanes::readIncident()
{
    m_lanes = LanePicture(m_incident.record());
    layOut();
}

void Lanes::layOut()
{
    m_lanes.layOut(height() - rulerHeight(), font());
    // Whatever is in sight, so that the axis stands still while one zooms.
    const int caption = captionWidth(view().zone(), QFontMetrics(tabular(font())));
    wantMargins(std::max(m_lanes.nameWidth(font()), caption) + 2 * grid, grid);
    updateGeometry();
    refresh();
}

void Lanes::resizeEvent(QResizeEvent *event)
{
    m_lanes.layOut(height() - rulerHeight(), font());
    TimeWidget::resizeEvent(event);
}

void Lanes::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange)
        layOut();
    TimeWidget::changeEvent(event);
}

void Lanes::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Delete && event->modifiers() == Qt::NoModifier && m_lanes.find(view().current()))
        Q_EMIT removeWanted(view().current());
    else
        TimeWidget::keyPressEvent(event);
}

void Lanes::focusInEvent(QFocusEvent *event)
{
    TimeWidget::focusInEvent(event);
    tellFocus();
}

void Lanes::contextMenuEvent(QContextMenuEvent *event)
{
    // On the mark of an event, or by key while one is chosen and nothing else, it is the event's own time that is asked about.
    const bool byMouse = event->reason() == QContextMenuEvent::Mouse;
    const bool otherMeant = !byMouse && (view().selection() || view().crosshair());
    const LanePicture::Event *meant = m_lanes.find(byMouse ? eventAt(event->pos()) : view().current());
    const QRect mark = meant ? markOf(meant->uid) : QRect();
    if (!meant || otherMeant || (byMouse ? !mark.contains(event->pos()) : !plot().contains(mark.center()))) {
        TimeWidget::contextMenuEvent(event);
        return;
    }
    const qint64 at = meant->at;
    view().setSelection({});
    view().setCurrent(meant->uid);
    Q_EMIT menuWanted({at, at}, byMouse ? event->globalPos() : mapToGlobal(mark.center()));
}

void Lanes::tellFocus()
{
    const LanePicture::Event *event = hasFocus() ? m_lanes.find(view().current()) : nullptr;
    if (!event)
        return;
    QAccessibleEvent focus(this, QAccessible::Focus);
    focus.setChild(int(event - m_lanes.events().data()));
    QAccessible::updateAccessibility(&focus);
}

void Lanes::paintPicture(QPainter &painter)
{
    const TimeAxis time = axis();
    const int top = rulerHeight();
    const QRect inner = plot();
    const QList<TimeTick> ticks = rulerTicks(time, view().zone().zone, fontMetrics());
    painter.setFont(tabular(font()));
    painter.setPen(palette().color(QPalette::PlaceholderText));
    painter.drawText(QRect(grid, 0, inner.left() - grid, top), Qt::AlignLeft | Qt::AlignVCenter, rulerCaption(time, view().zone()));
    paintTickLabels(painter, ticks, time, QRect(inner.left(), 0, inner.width(), top));
    painter.setFont(font());
    const qint64 now = QDateTime::currentMSecsSinceEpoch() * 1000;
    m_lanes.paint(painter, time, top, palette(), now, view().current(), view().suggested());

    painter.setPen(palette().color(QPalette::Mid));
    painter.drawLine(inner.left(), top, inner.right(), top);
    for (const TimeTick &tick : ticks)
        painter.drawLine(QPointF(time.x(tick.at), top - 3), QPointF(time.x(tick.at), top));
    if (m_lanes.isEmpty()) {
        painter.setPen(palette().color(QPalette::PlaceholderText));
        painter.drawText(QRect(inner.left(), top, inner.width(), height() - top), Qt::AlignCenter | Qt::TextWordWrap,
                         tr("Events with a time stand here, in a lane per kind. Add one with Ctrl+E."));
    }
}

void Lanes::paintOver(QPainter &painter)
{
    paintSelection(painter);
    paintCrosshair(painter);
    m_lanes.paintHovered(painter, axis(), rulerHeight(), palette(), view().hovered());
    if (moved()) {
        m_lanes.paintMoved(painter, axis(), rulerHeight(), palette(), moved()->event, moved()->to, momentText(moved()->to, axis(), view().zone(), false));
    }
}

QString Lanes::eventAt(const QPoint &place) const { return m_lanes.eventAt(place, axis(), rulerHeight()); }

QString Lanes::movableAt(const QPoint &place) const
{
    if (m_incident.store().isReadOnly())
        return {};
    const QString uid = eventAt(place);
    return markOf(uid).adjusted(-2, -2, 2, 2).contains(place) ? uid : QString();
}

bool Lanes::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return TimeWidget::event(event);
    auto *help = static_cast<QHelpEvent *>(event);
    const LanePicture::Event *under = m_lanes.find(eventAt(help->pos()));
    if (under)
        QToolTip::showText(help->globalPos(), u"<p>%1</p>"_s.arg(spokenText(*under).toHtmlEscaped()), this);
    else
        QToolTip::hideText();
    return true;
}

} // namespace hindsight
