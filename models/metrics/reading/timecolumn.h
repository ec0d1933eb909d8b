// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mapping.h"

#include <QTimeZone>

#include <array>
#include <optional>
#include <string>
#include <string_view>

namespace hindsight {

enum class TimeState {
    Valid,
    Empty,
    NotATime,
    OutOfRange,  ///< before 1990 or after 2099: a slip of the pen, or another unit
    NoZone,      ///< a local time, and nobody said where
    UnknownZone,
    DoesNotExist, ///< the clock was put forward over it
};

/// A local date and time as it was written, before its zone makes a moment of it.
struct CellTime
{
    qint64 seconds = 0;      ///< since 1970-01-01T00:00 of the same calendar, or UTC when `absolute`
    int micros = 0;
    bool absolute = false;   ///< the text gave the offset
    std::string_view zone = {}; ///< the text's own zone name, empty: none

    bool operator==(const CellTime &) const = default;
};

/// Reads one written time of a shape; false: it is none. For the shapes of mapping.h only; free text is timetext.h's.
bool readCellTime(std::string_view text, TimeShape shape, CellTime &time);

/// Reads the times of a column at the speed of a file: it remembers the last date and the last offset. One per thread.
class TimeReader
{
public:
    /// `zone` of times that name none, or only an abbreviation; as written, empty: none.
    TimeReader(TimeShape shape, const QString &zone);

    /// Microseconds UTC. `zone`: of this row, from a column of its own; empty: none.
    TimeState read(std::string_view text, std::string_view zone, qint64 &at);
    /// The same with the time of day in a cell of its own.
    TimeState read(std::string_view date, std::string_view clock, std::string_view zone, qint64 &at);
    /// How many times so far named a zone of their own, so that `zone` did not matter.
    qint64 zoned() const { return m_zoned; }

private:
    TimeState place(const CellTime &time, std::string_view zone, qint64 &at);
    TimeState placeIn(const QTimeZone &zone, const CellTime &time, qint64 &at);

    TimeShape m_shape;
    qint64 m_zoned = 0;
    std::optional<QTimeZone> m_zone;
    std::string m_rowZoneText;          ///< the zone last named by a row
    std::optional<QTimeZone> m_rowZone;
    std::optional<QTimeZone> m_abbreviation; ///< the fixed offset that an abbreviation means where the user did not say its zone
    // Offsets are looked up once per local hour; an hour with a change of clocks is looked up time by time.
    const void *m_offsetZone = nullptr;
    qint64 m_offsetHour = -1;
    std::optional<qint64> m_offset;
    // The last date of the usual form.
    std::array<char, 10> m_date = {};
    qint64 m_dateSeconds = 0;
};

} // namespace hindsight
