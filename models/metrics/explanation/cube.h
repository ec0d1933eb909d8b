// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/metrics/ranges.h"
#include "models/metrics/series.h"

#include <compare>
#include <vector>

namespace hindsight {

/// What became of attempts in a window, and in the usual time it is compared with. Open ones are not among them. Whole numbers
/// as long as nothing was taken out.
struct Tally
{
    double attempts = 0;
    double failed = 0; ///< declined, failed or abandoned
    double usualAttempts = 0;
    double usualFailed = 0;

    Tally &operator+=(const Tally &other);
    Tally &operator-=(const Tally &other);
    bool operator==(const Tally &) const = default;
};

/// Attempts by all their attributes at once: a leaf is a combination of values that occurs.
struct Cube
{
    QStringList attributes = {};
    QList<QStringList> values = {};     ///< per attribute, sorted; an empty text: nobody said
    std::vector<quint16> leafValues = {}; ///< leaf by leaf, an index into `values` per attribute
    std::vector<Tally> leaves = {};
    Tally total = {};

    quint16 valueOf(size_t leaf, int attribute) const { return leafValues[leaf * size_t(attributes.size()) + size_t(attribute)]; }
};

struct AttributeValue
{
    int attribute = 0; ///< index into Cube::attributes
    quint16 value = 0; ///< index into its values
    auto operator<=>(const AttributeValue &) const = default;
};
/// Those attempts that have all of these values; by attribute, each at most once.
using Combination = std::vector<AttributeValue>;

/// Sums up what has all values of a combination. `leaves`: as many as the cube has.
Tally tallyOf(const Cube &cube, const std::vector<Tally> &leaves, const Combination &combination);
bool isIn(const Cube &cube, size_t leaf, const Combination &combination);

/// Makes a cube out of series whose lines are told apart by all attributes, and counts the reasons on the way.
class CubeBuilder
{
public:
    CubeBuilder(TimeRanges window, TimeRanges usual);

    void add(const SeriesPart &part);
    Cube cube() const;
    const QList<Reason> &reasons() const { return m_reasons; }
    /// Per reason: `failed` and `usualFailed` say how often.
    const std::vector<Tally> &reasonTallies() const { return m_reasonTallies; }

private:
    TimeRanges m_window;
    TimeRanges m_usual;
    QStringList m_attributes;
    QList<QStringList> m_lines;
    std::vector<Tally> m_tallies; ///< per line
    QList<Reason> m_reasons;
    std::vector<Tally> m_reasonTallies;
};

} // namespace hindsight
