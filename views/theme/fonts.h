// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace hindsight {

/// Reads the user's configuration of fonts before Qt does it, so before there is an application. FcInit() also reads every
/// template that comes with fontconfig, only to list them by name, which nobody asks for here: almost half of the work. What is
/// in force is the same. Where the configuration is not whole, nothing is done and Qt gets what FcInit() makes of it.
void readFontConfiguration();

} // namespace hindsight
