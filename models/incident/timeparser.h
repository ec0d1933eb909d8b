// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"

#include <QCoreApplication>
#include <QStringView>

#include <optional>

namespace hindsight {

/// Context of the sentences about written times.
struct TimeText
{
    Q_DECLARE_TR_FUNCTIONS(TimeText)
};

enum class Meridiem { None, Am, Pm };

/// A time of day as written.
struct WrittenClock
{
    int hour = 0;
    int minute = 0;
    int second = 0;
    int fraction = 0; ///< microseconds
    bool hasSeconds = false;
    Meridiem meridiem = Meridiem::None;
};

/// A calendar date as written.
struct WrittenDate
{
    std::optional<int> year = {}; ///< often left out
    int month = 0;
    int day = 0;
    bool iso = false; ///< year first, with hyphens
};

/// One written point of time; what is not written is missing.
struct WrittenSide
{
    std::optional<WrittenDate> date = {};
    std::optional<WrittenClock> clock = {};
    int weekday = 0; ///< 1 is Monday; 0: not written
    QStringView zone = {};
    QStringView secondZone = {}; ///< "+0200 (CEST)"
    bool approximate = false;
    bool afterT = false; ///< the clock follows a "T": what follows it is an offset, never a range
};

/// What a text says about a time, before anybody asks when that was. Views into the text.
struct WrittenTime
{
    WrittenSide from = {};
    std::optional<WrittenSide> to = {}; ///< of a range
    bool hyphenSpaced = false;          ///< a hyphen makes the range, with a blank only before it: "10:30 -05:00"
    bool hyphenTight = false;           ///< ... or without any
};

/// The syntax of readMoment. Error of kind Input: what is not understood, contradicts itself, or can mean two things. `dayFirst`: see
/// TimeContext.
Result<WrittenTime> parseTime(QStringView text, std::optional<bool> dayFirst = {});

} // namespace hindsight
