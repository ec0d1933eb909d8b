// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "names.h"

#include <QString>
#include <QtTypes>

#include <compare>
#include <optional>

namespace hindsight {

/// How exactly a moment is known.
enum class Precision { Second, Minute, Approximate, Range, Day, Unknown };

inline constexpr Named<Precision> precisionNames[] = {
    {Precision::Second, "second"}, {Precision::Minute, "minute"}, {Precision::Approximate, "approximate"},
    {Precision::Range, "range"},   {Precision::Day, "day"},       {Precision::Unknown, "unknown"},
};
template <> inline constexpr std::span<const Named<Precision>> namesOf<Precision>{precisionNames};

/// A point in time and what was written for it. The text is kept because abbreviations lie:
/// whoever reads "10:30 GMT" in July must be able to see that somebody wrote just that.
struct Moment
{
    std::optional<qint64> at = {};  ///< microseconds since 1970-01-01T00:00Z; of a day: its 00:00 in `zone`; missing: unknown
    std::optional<qint64> end = {}; ///< end of a range, same unit; only with Precision::Range
    Precision precision = Precision::Unknown;
    QString written = {}; ///< as it stood in the source or was typed: "10:30 GMT"; may be empty
    QString zone = {};    ///< as written or as inherited: "GMT", "+02:00", "Europe/Berlin"; empty: UTC

    bool isEmpty() const { return !at && written.isEmpty(); }
    bool operator==(const Moment &) const = default;
};

inline constexpr qint64 microsecondsPerSecond = 1'000'000;
inline constexpr qint64 microsecondsPerMinute = 60 * microsecondsPerSecond;

/// Order on the timeline: by time; what has no time comes last.
inline std::strong_ordering timelineOrder(const Moment &a, const Moment &b)
{
    if (a.at.has_value() != b.at.has_value())
        return a.at ? std::strong_ordering::less : std::strong_ordering::greater;
    return a.at <=> b.at;
}

} // namespace hindsight
