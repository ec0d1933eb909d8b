// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/jobs/opensuggestions.h"
#include "views/axis/timeview.h"
#include "views/charts/chartpicture.h"

#include <QWidget>

namespace hindsight {

/// The buckets in which a suggested window was found, with what was to be expected and the band of chance.
class WindowPicture : public QWidget
{
    Q_OBJECT

public:
    explicit WindowPicture(TimeView &view, QWidget *parent = nullptr);

    /// `marks`: what was stated, beside which begin and end of the window stand.
    void show(const Suggestion &suggestion, const QList<ChartMark> &marks);
    /// For those who do not see it: the values in the window against what was to be expected.
    QString summary() const;
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    TimeView &m_view;
    Suggestion m_suggestion;
    ChartBand m_band;
    QList<ChartMark> m_marks;
};

} // namespace hindsight
