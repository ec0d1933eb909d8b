// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "timeview.h"

#include <QWidget>

namespace hindsight {

/// For the mouse what keys do in lanes and chart: nearer, farther, all of it, and the next zone, whose button says the present one.
class TimeButtons : public QWidget
{
    Q_OBJECT

public:
    TimeButtons(TimeView &view, QWidget *parent);
};

} // namespace hindsight
