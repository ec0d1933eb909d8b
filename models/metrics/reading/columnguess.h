// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "columnnames.h"
#include "samplevalues.h"
#include "timeguess.h"
#include "vendors.h"

namespace hindsight {

/// Everything that names and values of the columns say; one entry per column of the header.
struct Columns
{
    QList<NamedColumn> names = {};
    QList<ColumnValues> values = {};
    QList<TimeValues> times = {};
    Vendor vendor = {};
    bool metrics = false;     ///< known to be ready-made: columns are the labels of series
    QStringList counted = {}; ///< names of what is counted, where no column holds them
};

Columns columnsOf(const Sample &sample);

/// Gives each column its role, and why where it gets none; finds the filter for test traffic. Sets nothing else.
void guessRoles(const Sample &sample, const Columns &columns, Mapping &mapping, QStringList &notes);

/// The time that another than the chosen one would be warned about; -1: there is no better one.
qsizetype bestTime(const Columns &columns);

/// A column of amounts, with currency sign or in minor units by its name.
bool saysMinor(const QString &column);

} // namespace hindsight
