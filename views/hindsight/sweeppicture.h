// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/metrics/alerts/rulesweep.h"
#include "views/axis/timeview.h"

#include <QWidget>

namespace hindsight {

/// What an earlier alarm would cost: when a rule with another limit and duration would have fired, against its false alarms. A point is
/// chosen with the mouse or the arrow keys, and tried with Return or a click.
class SweepPicture : public QWidget
{
    Q_OBJECT

public:
    explicit SweepPicture(TimeView &view, QWidget *parent = nullptr);

    /// `noticed`: when somebody noticed without a rule; no value: nobody said.
    void show(const std::vector<SweepPoint> &curve, const AlertRule &rule, std::optional<qint64> noticed);
    /// What is said of the chosen point.
    QString currentText() const;
    QSize sizeHint() const override;

Q_SIGNALS:
    void ruleWanted(const hindsight::AlertRule &rule);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    QRectF plot() const;
    QPointF placeOf(const SweepPoint &point) const;
    void choose(qsizetype point);

    TimeView &m_view;
    std::vector<SweepPoint> m_curve; ///< those that fire, by time
    AlertRule m_rule;
    std::optional<qint64> m_noticed;
    qsizetype m_current = 0;
};

} // namespace hindsight
