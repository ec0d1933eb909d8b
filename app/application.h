// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commandline.h"

class QApplication;

namespace hindsight {

/// The composition root of the window: settings, language, theme, store and window, for as long as the window is open.
ExitStatus openWindow(QApplication &application, const Invocation &invocation);

} // namespace hindsight
