// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/jobs/numbersimport.h"

#include <QList>
#include <QString>

namespace hindsight {

// How numbers and their imports are put into words.

/// "2,345,678".
QString countText(qint64 count);
/// "12.50 EUR"; of an unknown currency the minor units.
QString amountText(qint64 minor, const QString &currency);
/// "2024-07-20 10:30:15" in the zone, which is not said.
QString secondText(qint64 at, const QString &zone);
/// "20 Jul …": from and to with the zone's name.
QString rangeText(qint64 from, qint64 to, const QString &zone);

/// "importing 3.2 M rows/s, 40 s left", for the status bar.
QString paceText(const NumbersPace &pace);
/// The same for the page: what was read so far too.
QString longPaceText(const NumbersPace &pace);

/// One line of what lets a person see whether it is what the dashboard says.
struct ReconcilingLine
{
    QString label;
    QString value;
    bool part = false; ///< of the line above
    bool zone = false; ///< the zone that the times are meant in; it can be corrected
};
/// Rows, attempts, outcomes, amounts, range, zone of an import.
QList<ReconcilingLine> reconcilingLines(const NumbersDone &done);
/// What was left out or may be wrong, a sentence each; rejected rows with file and line.
QStringList importRemarks(const NumbersDone &done);
/// Zone that an import's times are shown in.
QString zoneOf(const NumbersDone &done);
/// Both as text to paste somewhere.
QString reconcilingText(const NumbersDone &done);

} // namespace hindsight
