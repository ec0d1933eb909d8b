// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "moment.h"
#include "result.h"

#include <QDate>
#include <QStringView>

namespace hindsight {

/// What a written time is relative to.
struct TimeContext
{
    QDate date = {};   ///< of a time without a date; invalid: such a time cannot be placed
    QString zone = {}; ///< of a time without a zone, as written; empty: UTC
    /// The moment before this one in a list, microseconds UTC: "+12m" counts from it, and a time without a date that seems to
    /// lie more than half a day earlier is on the next day. No value: neither.
    std::optional<qint64> before = {};
    std::optional<qint64> now = {}; ///< what "now" is, microseconds UTC; no value: nothing
    std::optional<bool> dayFirst = {}; ///< how whoever wrote it orders "05/07/2024"; no value: nobody knows
};

/// Reads one written time: "10:30", "10:30 GMT", "2:54 PM PST", "~10:45", "10:45-10:50", "2024-07-20 10:30",
/// "2024-07-20T10:30:15.25Z", "20240720T103015Z", "July 20, 2024, 10:30", "20 July 2024", "20.07.2024 10:30"; month names and
/// filler words in English and German; since 1970 in seconds (also "1721471400.25"), milli-, micro- or nanoseconds (by the number of
/// digits); "now" and "+1h 30m" where the context knows from when. `written` and `zone` of the result keep the text. An end of a range without a date that is earlier
/// than the start is on the next day; a range of days ends with the last of them. Without a year, the date is the one
/// nearest to the context's. Of a local time that happens twice the first is taken; doubtOf (timedoubt.h) says so. Digits beyond the microsecond are cut off.
/// Never guesses: an impossible date, an unknown zone, a local time that does not exist, or a text with two meanings
/// (05/07/2024, where the context knows no order) is an Error of kind Input that says which.
Result<Moment> readMoment(QStringView text, const TimeContext &context);

/// RFC 3339 in UTC with Z and 0, 3 or 6 fraction digits, as many as needed: "2024-07-20T10:30:00Z".
QString isoText(qint64 at);
/// The reverse; accepts any RFC 3339 offset. No value: not such a text.
std::optional<qint64> fromIsoText(QStringView text);

/// Time of day of a moment in `zone` (see zoneNamed; unknown or empty: UTC) as its precision allows: "10:30", "10:30:15",
/// "10:30:15.250", "~10:30", "10:45-10:50", "10:45-2024-07-22 10:50"; of a day an empty text, of an unknown time what was
/// written.
QString clockText(const Moment &moment, const QString &zone);

/// Date of a moment in `zone` as ISO 8601, "2024-07-20"; empty without a time.
QString dateText(const Moment &moment, const QString &zone);

/// What an editable cell shows and `readMoment` with the same context reads back to an equal time: the clock text, with the
/// date in front when it differs from the context's, and with the offset from UTC when the local time happens twice.
/// Of an unknown time what was written, which is not read back.
QString editText(const Moment &moment, const TimeContext &context);

/// "1 h 30 min", "45 s", "2 d 3 h": at most two units, rounded down to the second; in the window's language.
QString durationText(qint64 microseconds);

} // namespace hindsight
