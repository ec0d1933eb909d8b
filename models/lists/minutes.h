// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace hindsight {

/// "3 d", "1 h 30 min"; what a duration in two units would not say exactly is "4350 min". Reads back to the same number.
QString minutesText(qint64 minutes);
/// "90", "90 min", "1 h 30 min", "72h", "3 d 12 h"; no value: it is no whole number of minutes.
std::optional<qint64> minutesOf(QStringView text);

} // namespace hindsight
