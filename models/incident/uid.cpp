// SPDX-License-Identifier: GPL-3.0-or-later
#include "uid.h"

#include <QRandomGenerator>

#include <algorithm>
#include <atomic>
#include <chrono>

namespace hindsight {

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
    QString uid(36, u'-');
    QChar *to = uid.data();
    const auto write = [&to](quint64 number, int count) { // the last digits
        for (int i = count - 1; i >= 0; --i, number >>= 4)
            to[i] = QChar(u"0123456789abcdef"[number & 0xf]);
        to += count + 1; // behind the hyphen
    };
    write(mine >> 28, 8);
    write(mine >> 12, 4);
    write(0x7000 | (mine & 0xfff), 4);
    write(0x8000 | (random >> 48 & 0x3fff), 4);
    write(random, 12);
    return uid;
}

} // namespace hindsight
