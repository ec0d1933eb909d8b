// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "guess.h"

#include <QHash>

namespace hindsight {

/// What the values of one column in the sample have in common.
struct ColumnValues
{
    int filled = 0;
    QHash<QString, int> counts = {}; ///< rows per value, as written; without empty ones
    int numbers = 0;    ///< values that are a number, in whatever spelling
    int integers = 0;   ///< of digits alone
    int booleans = 0;   ///< true, false, yes, no, 0, 1
    int identifiers = 0;///< ch_3Nxyz..., UUIDs, long hexadecimal or decimal numbers
    int sentences = 0;  ///< four words or more, or very long
    int addresses = 0;  ///< e-mail addresses and links

    int distinct() const { return int(counts.size()); }
    bool areNumbers() const { return filled > 0 && numbers == filled; }
    bool mostly(int part) const { return filled > 0 && part * 10 >= filled * 9; }
    /// So many values that it names each row rather than groups of them.
    bool nearlyUnique() const { return distinct() > 50 && distinct() * 2 > filled; }
};

ColumnValues valuesOf(const Sample &sample, qsizetype column);

/// How numbers of the file are written. A value tells nothing, one of the two, or "1,500", which may be either.
enum class Decimal { Nothing, Point, Comma, Ambiguous };
Decimal decimalOf(QStringView number);
/// The digits behind the decimal separator, once it is known which one that is; 0: none.
int decimalsOf(QStringView number, bool comma);

/// A number with or without sign, thousands separators, currency sign, exponent.
bool isNumber(QStringView text);

/// Which of the first rows is the header: titles may stand above it. The first that has as many cells as most rows have, none
/// of them empty or a number, where that differs from what follows. -1: there is none.
int headerRowOf(const QList<QStringList> &rows);

/// The number as a double; "1.234,5" with comma. No value: none.
std::optional<double> numberOf(QStringView text, bool comma);

} // namespace hindsight
