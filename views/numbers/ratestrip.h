// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/metrics/reading/import.h"

#include <QWidget>

namespace hindsight {

/// Attempts over time and the share that succeeded, as far as a file is read: whether it is the right one shows early.
class RateStrip : public QWidget
{
    Q_OBJECT

public:
    explicit RateStrip(QWidget *parent = nullptr);

    /// Times are shown in this zone.
    void show(const SumsSoFar &sums, const QString &zone);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    SumsSoFar m_sums;
    QString m_zone;
};

} // namespace hindsight
