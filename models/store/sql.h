// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace hindsight {

/// A statement of resources/sql by its file name without suffix, without comment lines. Read once, kept.
QString sql(const char *name);

} // namespace hindsight
