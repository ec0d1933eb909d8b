// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lanepicture.h"
#include "models/lists/openincident.h"
#include "views/axis/timewidget.h"

namespace hindsight {

/// The events of the open incident in lanes under a ruler, with its impact windows and milestones.
class Lanes : public TimeWidget
{
    Q_OBJECT

public:
    Lanes(OpenIncident &incident, TimeView &view, QWidget *parent);

    const LanePicture &picture() const { return m_lanes; }
    QRect markOf(const QString &uid) const;
    /// "10:45, finding: Only card fails".
    QString spokenText(const LanePicture::Event &event) const;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// The event is to be removed.
    void removeWanted(const QString &event);

protected:
    void paintPicture(QPainter &painter) override;
    void paintOver(QPainter &painter) override;
    QString eventAt(const QPoint &place) const override;
    QString movableAt(const QPoint &place) const override;
    bool event(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    void readIncident();
    void layOut();
    /// To screen readers: the event one works on has the focus.
    void tellFocus();
    int rulerHeight() const;

    OpenIncident &m_incident;
    LanePicture m_lanes;
};

/// What screen readers learn of lanes; once, before the first.
void installLanesAccess();

} // namespace hindsight
