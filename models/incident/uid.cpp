// SPDX-License-Identifier: GPL-3.0-or-later
#include "uid.h"

#include <QRandomGenerator>

#include <algorithm>
#include <atomic>
#include <chrono>

namespace hindsight {

using namespace Qt::StringLiterals;

QString newUid()
{
    // The 12 bits after the milliseconds are their fraction (RFC 9562, 6.2 method 3); the same tick twice counts on.
    static std::atomic<quint64> last = 0;
    const auto now = std::chrono::system_clock::now().time_since_epoch();
    const quint64 ticks = quint64(std::chrono::duration_cast<std::chrono::microseconds>(now).count()) * 4096 / 1000;
    quint64 before = last.load();
    quint64 mine = 0;
    do
        mine = std::max(ticks, before + 1);
    while (!last.compare_exchange_weak(before, mine));

    const quint64 random = QRandomGenerator::global()->generate64();
    return u"%1-%2-7%3-%4-%5"_s
        .arg(mine >> 28, 8, 16, QLatin1Char('0'))
        .arg(mine >> 12 & 0xffff, 4, 16, QLatin1Char('0'))
        .arg(mine & 0xfff, 3, 16, QLatin1Char('0'))
        .arg(0x8000 | (random >> 48 & 0x3fff), 4, 16, QLatin1Char('0'))
        .arg(random & 0xffff'ffff'ffff, 12, 16, QLatin1Char('0'));
}

} // namespace hindsight
