// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "columnguess.h"

namespace hindsight {

/// Column of a role; -1: none.
inline qsizetype indexOf(const Sample &sample, const Mapping &mapping, Role role)
{
    const QString column = mapping.columnOf(role);
    return column.isEmpty() ? -1 : sample.header.indexOf(column);
}

/// A row's cell without blanks around it; rows may be short.
inline QString cellOf(const QStringList &row, qsizetype column) { return column >= 0 && column < row.size() ? row[column].trimmed() : QString(); }

inline bool isAmountRole(Role role) { return role == Role::Amount || role == Role::AmountSucceeded || role == Role::AmountFailed; }

/// What the sample says about the settings of a mapping whose columns have their roles, and what it leaves open. Each of
/// these sets its fields of `guess.mapping` and adds its questions and notes.
void guessTime(const Sample &sample, const Columns &columns, MappingGuess &guess);
void guessAmounts(const Sample &sample, const Columns &columns, MappingGuess &guess);
void guessLatency(const Sample &sample, const Columns &columns, MappingGuess &guess);
/// Before the outcomes: what "captured" means depends on whether rows are events.
void guessFolding(const Sample &sample, const Columns &columns, MappingGuess &guess);
void guessOutcomes(const Sample &sample, const Columns &columns, MappingGuess &guess);
void guessCounts(const Sample &sample, const Columns &columns, MappingGuess &guess);

/// guessMapping with the columns as they were looked at.
Result<MappingGuess> guessMapping(const Sample &sample, const Columns &columns, const std::optional<Mapping> &remembered, const QStringList &overrides);

} // namespace hindsight
