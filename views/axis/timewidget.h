// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/metrics/timeaxis.h"
#include "timeview.h"

#include <QPixmap>
#include <QWidget>

namespace hindsight {

/// A picture over time that one moves in: what the lanes and the chart have in common. Wheel zooms, with Shift or sideways it
/// pans; a drag brushes, with the middle button or Ctrl it moves; keys as `keyPressEvent` lists them. Subclasses paint a
/// background, which is kept until `refresh`, and on it what follows the pointer.
class TimeWidget : public QWidget
{
    Q_OBJECT

public:
    TimeWidget(TimeView &view, QWidget *parent);

    TimeView &view() const { return m_view; }
    TimeAxis axis() const;

Q_SIGNALS:
    /// A range was brushed, or a moment asked about (from == to): what can be done there. `at`: in the screen's coordinates.
    void menuWanted(const hindsight::TimeRange &range, const QPoint &at);
    /// The event is to be edited.
    void editWanted(const QString &event);
    /// To the next event (1) or the one before (-1).
    void stepWanted(int by);
    /// The event was dragged to another moment.
    void moveWanted(const QString &event, qint64 to);

protected:
    /// Everything that does not follow the pointer.
    virtual void paintPicture(QPainter &painter) = 0;
    virtual void paintOver(QPainter &painter) = 0;
    /// uid of the event at a place; empty: none.
    virtual QString eventAt(const QPoint &place) const = 0;
    /// uid of the event whose mark at a place can be dragged to another moment; empty: none.
    virtual QString movableAt(const QPoint &) const { return {}; }
    /// An event that is being dragged, and where it is now.
    struct Moved
    {
        QString event;
        qint64 to;
    };
    const std::optional<Moved> &moved() const { return m_moved; }
    /// The last place before a moment where the crosshair may stand, and the next one in a direction (-1, 1). Here: whole seconds
    /// or minutes, whatever fits the pixels.
    virtual qint64 snapped(qint64 at) const;
    /// Where what is brushed as far as a moment ends.
    virtual qint64 snappedEnd(qint64 at) const { return snapped(at); }
    virtual qint64 nextStop(qint64 at, int direction) const;

    /// Room for names and scales beside the plot. Whoever is not seen wants none.
    void wantMargins(int left, int right);
    /// The picture is another one.
    void refresh();
    /// The part right of the names and scales, over the whole height.
    QRect plot() const;
    void paintSelection(QPainter &painter) const;
    void paintCrosshair(QPainter &painter) const;

    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    enum class Drag { None, Pressed, Brush, Pan, Move };
    void dragEvent(const QPoint &place);
    void moveCrosshair(int direction, bool select);
    QPoint placeOf(qint64 at) const;

    TimeView &m_view;
    QPixmap m_picture;
    bool m_isFresh = false;
    int m_leftMargin = 0, m_rightMargin = 0; ///< wanted while it is seen
    Drag m_drag = Drag::None;
    QPoint m_pressed;
    TimeRange m_pressedRange;
    std::optional<Moved> m_moved;
};

} // namespace hindsight
