// SPDX-License-Identifier: GPL-3.0-or-later
#include "random.h"

#include <array>
#include <bit>

namespace hindsight {

namespace {

/// ln(1 + i / 1024) in 2^-32, i from 0 to 1024: sums of ln((n + 1) / n) = 2 artanh(1 / (2n + 1)), in integers.
constexpr std::array<quint64, 1025> logarithms = [] {
    std::array<quint64, 1025> table = {};
    quint64 sum = 0; // 2^-61
    for (quint64 n = 1024; n < 2048; ++n) {
        const quint64 odd = 2 * n + 1;
        quint64 power = (1ull << 62) / odd; // twice 2^-61
        for (quint64 k = 1; power > 0; k += 2, power /= odd * odd)
            sum += power / k;
        table[n - 1023] = sum >> 29;
    }
    return table;
}();

} // namespace

quint64 Random::exponential()
{
    // -ln of a number between 0 and 1: its leading zeros, and the logarithm of what follows.
    const quint64 random = next() | 1;
    const int zeros = std::countl_zero(random);
    const quint64 rest = random << zeros << 1;
    const quint64 at = rest >> 54;
    const quint64 between = (rest >> 34) & 0xfffff;
    const quint64 logarithm = logarithms[at] + (((logarithms[at + 1] - logarithms[at]) * between) >> 20);
    return (quint64(zeros + 1) * logarithms.back() - logarithm) >> (32 - oneBits);
}

} // namespace hindsight
