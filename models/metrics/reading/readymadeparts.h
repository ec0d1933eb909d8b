// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "readymadesums.h"
#include "settingsguess.h"

namespace hindsight {

using TakeRow = std::function<void(const CountedRow &)>;

/// Names a column or series that does not count, once.
void leaveOut(ReadyMade &result, const QString &column, const QString &why);
QString notAddable();
QString countsNoAttempts();

/// What the name of a metric or a raw status counts; no value: nobody knows.
std::optional<Measure> measureOf(const QString &name, const Mapping &mapping);
/// What a column of this role counts.
std::optional<Measure> measureOf(Role role, const Mapping &mapping);
/// Asks what a metric counts, once.
void askWhatCounts(ReadyMade &result, const QString &name);
bool isFiltered(const Mapping &mapping, const std::function<QString(const QString &)> &cell);

/// The end of every reader: what was added up, row by row.
Result<ReadyMade> handOut(ReadyMadeSums &sums, const ReadyMadeSums::Settings &settings, ReadyMade &result, const QString &file, const TakeRow &row);

/// CSV of counts: Grafana's, wide, long, our own.
Result<ReadyMade> readTable(QByteArrayView bytes, const QString &name, const std::optional<Mapping> &remembered, const QStringList &overrides,
                            const TakeRow &row);

} // namespace hindsight
