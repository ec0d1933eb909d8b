// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/incident/timeline.h"
#include "models/metrics/slice.h"
#include "views/axis/timeview.h"

#include <QWidget>

namespace hindsight {

/// Frozen numbers, drawn as the chart draws living ones.
class SlicePicture : public QWidget
{
    Q_OBJECT

public:
    explicit SlicePicture(QWidget *parent = nullptr);

    void setSlice(const std::optional<Slice> &slice, const TimeView::Zone &zone);
    const std::optional<Slice> &slice() const { return m_slice; }
    /// How high what it is seen in is: it fits into that as long as it can be read.
    void setRoom(int height);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    std::optional<Slice> m_slice;
    TimeView::Zone m_zone;
    int m_room = 0; ///< 0: nobody said
};

} // namespace hindsight
