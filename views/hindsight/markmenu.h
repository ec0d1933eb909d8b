// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/incident/source.h"

#include <QMenu>

namespace hindsight {

/// What a time of the numbers may be marked as in their calendar.
class MarkMenu : public QMenu
{
    Q_OBJECT

public:
    explicit MarkMenu(QWidget *parent = nullptr);

Q_SIGNALS:
    void effectChosen(hindsight::MarkEffect effect);
};

} // namespace hindsight
