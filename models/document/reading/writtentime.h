// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/incident/timetext.h"

namespace hindsight {

// Times as other teams write them. `readMoment` reads what is one without doubt; here is what stands around it in a text, and what
// a reader of the whole document understands all the same.

/// A text that begins with a time, in two.
struct LeadingTime
{
    QString written; ///< without Markdown; may hold a placeholder: "2024-05-?? HH:mm", "???"
    QString rest;    ///< Markdown; empty: the time stands alone on its line
    bool isEnclosed = false; ///< bold, in brackets or in back-ticks, or parted from the text by a colon or a dash
};

/// "10:30 text", "**10:30 GMT** - text", "[~10:30] text", "`10:30` | text", "July 20, 2024: text": the longest time at the beginning of
/// the first line. No value: there is none. A date alone counts when something parts it from the text.
std::optional<LeadingTime> leadingTime(const QString &markdown);

/// "Incident declared: 2024-07-20 10:30" in two: the time at the end of the first line, behind a text. `rest` is that text.
std::optional<LeadingTime> trailingTime(const QString &markdown);

/// Of "T+5", "T-10m", "T0", "+1h 30m": how long after a beginning, in minutes. No value: another text.
std::optional<int> minutesAfterStart(const QString &text);

/// Whether a text is one time and nothing else; a date alone is one, a placeholder is none.
bool isWholeTime(const QString &text);

/// The first date that a text names, read near a day; invalid: none.
QDate firstDate(const QString &text, const QDate &near);

/// What a reader understands of a written time, and what he has to ask.
struct WrittenMoment
{
    Moment moment;    ///< without a time: unknown
    QString problem;  ///< why it has none although something like a time stands there; empty: nothing to ask
    QString doubt;    ///< what was put right to read it; empty: nothing
};

/// `readMoment`, and besides: placeholders ("??:??", "HH:mm", "--:--", "TBD") leave the day or nothing; "15h30"; "23:00 PM" is of 24
/// hours; dates with two-digit years or in either order are taken nearest to the context's date; a year with a digit too many, a day of
/// the week that does not fit, and a city for a zone ("16:37 Denver") are put right.
WrittenMoment readWritten(const QString &written, const TimeContext &context);

/// The zone that a text says its times are in: "All times in PST", "Timeline (UTC)", "Time [CEST]", "Central European Time (CET)",
/// "Pacific"; as it is to be written. Of an offset and an abbreviation the offset. `isAboutTimes`: the text is known to speak of times,
/// as the heading of a timeline or of a column does. Empty: none.
QString zoneStated(const QString &text, bool isAboutTimes);

} // namespace hindsight
