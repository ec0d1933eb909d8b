// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/store.h"
#include "theme/theme.h"

#include <QImage>

namespace hindsight {

/// A picture of every view, by name ("timeline"), from the real widgets, which are never shown on a screen.
/// The pages of an incident show the first one of the database. `scale` is the number of pixels per logical pixel.
QList<std::pair<QString, QImage>> pictures(Store &store, Theme theme, double scale);

/// All of them on one sheet: a row per view, a column per language, theme and scale; few colours, so that it stays a small file.
/// At scale 1 a view is seen whole, at scale 2 its upper left quarter, twice as sharp. The program speaks `language` afterwards.
QImage contactSheet(Store &store, const QString &language);

} // namespace hindsight
