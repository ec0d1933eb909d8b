// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/incident/record.h"

#include <QTimeZone>

#include <optional>

namespace hindsight {

/// What figures over many incidents are worked out of. The records come without events, source lines, evidence and actions: none of
/// the figures looks at them, and ten thousand incidents have a lot of them. Binned and merged incidents are not in it.
struct Portfolio
{
    QList<Record> incidents = {};
    QList<ActionItem> actions = {}; ///< each once, however many incidents it answers
    QStringList levels = {};        ///< names of the severities, worst first
    QStringList left = {};          ///< names of people who left
    qint64 now = 0;                 ///< microseconds UTC
    bool sample = false;            ///< there is nothing but the sample in it; else the sample is not
};

/// A stretch of time: `from` belongs to it, `to` does not. Microseconds UTC.
struct Period
{
    qint64 from = 0;
    qint64 to = 0;

    bool contains(qint64 at) const { return from <= at && at < to; }
    bool operator==(const Period &) const = default;
};

/// When an incident counts: when it began. One that nobody dated so is in no period, and is counted as undated.
std::optional<qint64> countedAt(const Record &record);

/// The incidents of a period, in the order they began.
QList<const Record *> incidentsIn(const Portfolio &portfolio, const Period &period);
int undatedIn(const Portfolio &portfolio);

/// From the first to the last incident, in whole months of `zone`; no value: none is dated.
std::optional<Period> wholePeriod(const Portfolio &portfolio, const QTimeZone &zone);

enum class Span { Week, Month, Quarter, Year };
/// The weeks (from Monday), months, quarters or years that a period touches, in order. The first and the last are whole.
QList<Period> spansIn(const Period &period, Span span, const QTimeZone &zone);

/// When a record was written down, microseconds UTC: its uid says so (RFC 9562, version 7). No value: it is no such uid.
std::optional<qint64> writtenDownAt(const QString &uid);

/// When something was or will be, to reckon with whole days too: of a day its 00:00. No value: unknown.
std::optional<qint64> dayOrTime(const Moment &moment);

} // namespace hindsight
