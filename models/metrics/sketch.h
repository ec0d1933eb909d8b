// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtTypes>

#include <array>
#include <optional>
#include <vector>

namespace hindsight {

// DDSketch (Masson, Rim, Lee: "DDSketch: a fast and fully-mergeable quantile sketch with relative-error guarantees", VLDB 2019)
// with a relative error of 1 %: bin b > 0 holds the values in (gamma^(b-1), gamma^b] with gamma = 1.01 / 0.99. Values are
// microseconds.

inline constexpr double sketchError = 0.01;
/// Values above (about 11 days) count as this bin.
inline constexpr quint16 largestBin = 1382;

/// Bin of a latency in microseconds: 0 of 0, 1 of 1 µs, which a bin of its own tells apart from nothing. Exact: the same on
/// every machine.
quint16 binOf(qint64 microseconds);
/// The value that stands for a bin, in microseconds: at most 1 % from everything in it. Of 0 and 1 themselves.
double valueOf(quint16 bin);

/// Counts per bin, summed over cells.
class Sketch
{
public:
    void add(quint16 bin, qint64 count);
    void add(const Sketch &other);
    void clear();
    qint64 count() const { return m_count; }
    /// Lower nearest rank: the value of rank floor(q * (count - 1)), in microseconds. No value when empty; q from 0 to 1.
    std::optional<double> quantile(double q) const;

private:
    std::vector<qint64> m_bins;
    std::array<quint64, largestBin / 64 + 1> m_set = {}; ///< which bins have any: most have none
    qint64 m_count = 0;
};

} // namespace hindsight
