// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/store.h"
#include "theme/theme.h"

#include <QImage>

namespace hindsight {

/// A picture of every page, by name ("timeline"), from the real widgets, which are never shown on a screen.
/// The pages of an incident show the first one of the database. `scale` is the number of pixels per logical pixel.
QList<std::pair<QString, QImage>> pictures(Store &store, Theme theme, double scale);

} // namespace hindsight
