// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/theme/linetext.h"

#include <QLabel>
#include <QPainter>

namespace hindsight {

/// A line of text that gives way where there is little room. Who sets its text gives it a tool tip with the whole of it.
class ElidedLabel : public QLabel
{
public:
    using QLabel::QLabel;

    QSize sizeHint() const override { return QSize(hindsight::lineWidth(font(), text()), fontMetrics().height()).grownBy(contentsMargins()); }
    QSize minimumSizeHint() const override { return QSize(fontMetrics().averageCharWidth() * 8, fontMetrics().height()).grownBy(contentsMargins()); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setPen(palette().color(foregroundRole()));
        drawLine(painter, contentsRect(), alignment(), text());
    }
};

} // namespace hindsight
