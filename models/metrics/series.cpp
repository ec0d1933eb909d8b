// SPDX-License-Identifier: GPL-3.0-or-later
#include "series.h"

namespace hindsight {

namespace {

constexpr std::pair<char16_t, qint64> units[] = {{u'w', 7 * 86400}, {u'd', 86400}, {u'h', 3600}, {u'm', 60}, {u's', 1}};

} // namespace

std::optional<qint64> secondsOf(QStringView text)
{
    constexpr qint64 longest = 3660 * 86400; // ten years
    bool isNumber = false;
    const qint64 number = text.chopped(std::min<qsizetype>(text.size(), 1)).toLongLong(&isNumber);
    for (const auto &[unit, seconds] : units) {
        if (isNumber && number > 0 && text.back() == unit && number <= longest / seconds)
            return number * seconds;
    }
    return {};
}

QString widthText(qint64 seconds)
{
    for (const auto &[unit, length] : units) {
        if (seconds % length == 0 && unit != u'w')
            return QString::number(seconds / length) + QChar(unit);
    }
    return {};
}

} // namespace hindsight
