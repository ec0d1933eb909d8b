// SPDX-License-Identifier: GPL-3.0-or-later
#include "sketch.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>

namespace hindsight {

namespace {

// gamma^b is computed at compile time in integers, between a lower and an upper bound: what a logarithm of some machine's
// library says next to a boundary must not decide into which bin a value falls.
__extension__ typedef unsigned __int128 Wide; // 40 bits before the point, 80 behind it
constexpr int fraction = 80;

struct Bounds
{
    std::array<quint64, largestBin + 1> last;   // the largest integer of each bin
    std::array<double, largestBin + 1> middle;  // what stands for it
};

consteval Bounds makeBounds()
{
    Bounds bounds{};
    bounds.last[0] = 0;
    bounds.middle[0] = 0;
    Wide low = Wide(1) << fraction;
    Wide high = low;
    for (int bin = 1; bin <= largestBin; ++bin) {
        low = low * 101 / 99;
        high = (high * 101 + 98) / 99;
        if ((low >> fraction) != (high >> fraction))
            throw "more digits are needed"; // stops the compiler
        bounds.last[bin] = quint64(low >> fraction);
        // 2 gamma^b / (gamma + 1): as far from one end of the bin as from the other, in proportion.
        bounds.middle[bin] = double(quint64(low >> (fraction - 20))) / (1 << 20) * 0.99;
    }
    bounds.middle[1] = 1; // its one integer
    return bounds;
}
constexpr Bounds bounds = makeBounds();

// The seven leading bits of a value: a step of them is less than a bin wide, so it holds one boundary at most.
constexpr int mantissa = 6;
constexpr size_t stepOf(quint64 value)
{
    const int shift = std::bit_width(value | (1 << mantissa)) - (mantissa + 1);
    return (size_t(shift) << mantissa) + size_t(value >> shift);
}

constexpr size_t steps = stepOf(bounds.last[largestBin]) + 1;

consteval std::array<quint16, steps> makeFirstBins()
{
    std::array<quint16, steps> bins{};
    quint16 bin = 0;
    for (size_t step = 0; step < steps; ++step) {
        const int shift = step < (2 << mantissa) ? 0 : int(step >> mantissa) - 1;
        const quint64 first = quint64(step - (size_t(shift) << mantissa)) << shift;
        while (bounds.last[bin] < first)
            ++bin;
        bins[step] = bin;
    }
    return bins;
}
constexpr std::array<quint16, steps> firstBins = makeFirstBins();

} // namespace

quint16 binOf(qint64 microseconds)
{
    if (microseconds <= 0)
        return 0;
    const quint64 value = std::min(quint64(microseconds), bounds.last[largestBin]);
    const quint16 bin = firstBins[stepOf(value)];
    return bin + quint16(value > bounds.last[bin]);
}

double valueOf(quint16 bin) { return bounds.middle[std::min(bin, largestBin)]; }

void Sketch::add(quint16 bin, qint64 count)
{
    m_bins.resize(largestBin + 1);
    const size_t index = std::min(bin, largestBin);
    m_bins[index] += count;
    m_set[index / 64] |= quint64(1) << (index % 64);
    m_count += count;
}

void Sketch::add(const Sketch &other)
{
    for (size_t bin = 0; bin < other.m_bins.size(); ++bin) {
        if (other.m_bins[bin] != 0)
            add(quint16(bin), other.m_bins[bin]);
    }
}

void Sketch::clear()
{
    for (size_t word = 0; word < m_set.size(); ++word) {
        for (quint64 bits = m_set[word]; bits; bits &= bits - 1)
            m_bins[word * 64 + size_t(std::countr_zero(bits))] = 0;
        m_set[word] = 0;
    }
    m_count = 0;
}

std::optional<double> Sketch::quantile(double q) const
{
    if (m_count <= 0)
        return {};
    const qint64 rank = std::clamp<qint64>(qint64(std::floor(q * double(m_count - 1))), 0, m_count - 1);
    qint64 seen = 0;
    for (size_t word = 0; word < m_set.size(); ++word) {
        for (quint64 bits = m_set[word]; bits; bits &= bits - 1) {
            const size_t bin = word * 64 + size_t(std::countr_zero(bits));
            seen += m_bins[bin];
            if (seen > rank)
                return valueOf(quint16(bin));
        }
    }
    return {};
}

} // namespace hindsight
