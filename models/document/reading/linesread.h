// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reading.h"

namespace hindsight {

/// What each line that is not blank was taken for, by its number in the file: `above` lines stand before the first one. The first
/// `frontLines` are front matter. A line that goes on with what the one above it began is the same.
QMap<int, ReadLine> linesOf(const Reading &reading, int above, int frontLines);

} // namespace hindsight
