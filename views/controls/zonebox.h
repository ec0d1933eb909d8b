// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "choicebox.h"

namespace hindsight {

/// A zone to choose or to type: the list narrows to those that contain what is typed.
class ZoneBox : public ChoiceBox
{
public:
    explicit ZoneBox(QWidget *parent = nullptr);
};

} // namespace hindsight
