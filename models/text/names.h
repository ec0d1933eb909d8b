// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace hindsight {

/// Letters and digits alone, lower case: "Created (UTC)" is "createdutc".
QString squeezed(QStringView text);

} // namespace hindsight
