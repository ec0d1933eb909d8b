// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/jobs/opensuggestions.h"
#include "views/axis/timeview.h"
#include "views/charts/chartpicture.h"

#include <QWidget>

namespace hindsight {

/// The buckets in which a suggested window was found, with what was to be expected and the band of chance. Its begin and end may be dragged, or
/// moved by arrow keys (the end with Shift): what is accepted then is what somebody saw.
class WindowPicture : public QWidget
{
    Q_OBJECT

public:
    explicit WindowPicture(TimeView &view, QWidget *parent = nullptr);

    /// `marks`: what was stated, beside which begin and end of the window stand.
    /// `range`: as it is now, moved or not.
    void show(const Suggestion &suggestion, const TimeRange &range, const QList<ChartMark> &marks);
    /// For those who do not see it: the values in the window against what was to be expected.
    QString summary() const;
    QSize sizeHint() const override;

Q_SIGNALS:
    void moved(const hindsight::TimeRange &range);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    enum class Edge { None, Begin, End };
    ChartScene scene() const;
    TimeAxis axis() const;
    Edge edgeAt(double x) const;
    void move(Edge edge, qint64 to);

    TimeView &m_view;
    Suggestion m_suggestion;
    ChartBand m_band;
    QList<ChartMark> m_marks;
    TimeRange m_range;
    Edge m_dragged = Edge::None;
};

} // namespace hindsight
