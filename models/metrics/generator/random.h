// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtTypes>

#include <span>

namespace hindsight {

// Chance for generated data. Distributions of the language's library differ between libraries, and logarithms in their last
// bit between machines; here everything is integers, so that a seed gives the same numbers everywhere.

/// Mixes the bits of a number so that neighbours have nothing in common; one-to-one. The finalizer of SplitMix64 (Steele, Lea,
/// Flood: "Fast splittable pseudorandom number generators", 2014).
constexpr quint64 mixed(quint64 x)
{
    x += 0x9e3779b97f4a7c15u;
    x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9u;
    x = (x ^ (x >> 27)) * 0x94d049bb133111ebu;
    return x ^ (x >> 31);
}

/// 0 to n - 1, equally likely; n < 2^32.
constexpr quint32 oneOf(quint64 random, quint64 n) { return quint32(((random >> 32) * n) >> 32); }

/// A stream of random numbers: SplitMix64.
class Random
{
public:
    explicit Random(quint64 seed)
        : m_state(mixed(seed))
    {}

    quint64 next()
    {
        const quint64 value = mixed(m_state);
        m_state += 0x9e3779b97f4a7c15u;
        return value;
    }

    /// Exponentially distributed with this mean: the time from one arrival of a Poisson process to the next.
    static constexpr int oneBits = 28;
    static constexpr quint64 one = 1ull << oneBits;
    quint64 exponential();

private:
    quint64 m_state;
};

/// A value of a distribution that is given by 65 quantiles, 1/64 apart, from 24 random bits.
constexpr quint32 ofQuantiles(std::span<const quint32, 65> quantiles, quint32 bits)
{
    const quint32 at = (bits >> 18) & 63;
    const quint64 between = bits & 0x3ffff;
    return quint32(quantiles[at] + (((quantiles[at + 1] - quantiles[at]) * between) >> 18));
}

} // namespace hindsight
