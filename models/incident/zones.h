// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QStringList>
#include <QStringView>
#include <QTimeZone>

#include <optional>

namespace hindsight {

/// The zone a written name stands for: "UTC", "GMT", "Z", "+02:00", "UTC+2", "Europe/Berlin", or an abbreviation ("PST",
/// "CEST", "PT"; "Pacific time" is none). Abbreviations are mapped by an own table to the fixed offset they name, because
/// the system's zone of the name "CET" is two hours ahead in July. Where one has several meanings, the table says which we
/// take. "ET", "CT", "MT" and "PT" name no offset but the zone of the region. Empty or unknown: no value. Case does not
/// matter.
std::optional<QTimeZone> zoneNamed(QStringView name);

/// Names to choose from: "UTC" and those of regions, like "Europe/Berlin".
QStringList zoneNames();

/// Whether the name is an abbreviation for a region's offset in one season, like "PST": such a name can contradict the date.
/// "UTC", "GMT" and "Z" cannot.
bool isZoneAbbreviation(QStringView name);

/// The region that an abbreviation of one season belongs to: of "PST" and "PDT" America/Los_Angeles. Its clocks show another
/// abbreviation in the other season. Empty: it holds all year, or is no abbreviation.
QString regionOfSeason(QStringView abbreviation);

/// Microseconds UTC of a local date and time in `zone`. No value when the local time does not exist there (the clock was
/// put forward); of a time that happens twice, the first.
std::optional<qint64> atInZone(const QDate &date, const QTime &time, const QTimeZone &zone);

/// When a day begins in `zone`, microseconds UTC: its 00:00, or the first moment there is where the clock is put forward
/// at midnight. No value for an invalid date.
std::optional<qint64> startOfDay(const QDate &date, const QTimeZone &zone);

/// Local date and time in `zone` of a moment (microseconds UTC), to the millisecond below.
QDateTime inZone(qint64 at, const QTimeZone &zone);

} // namespace hindsight
