// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include <functional>

namespace hindsight {

// CSV of files that fit into memory, read tolerantly. What is fast and exact about rows of transactions and events is in
// delimited.h.

/// "sep=;" in the first line says it; else whichever of comma, semicolon, tab and bar stands most often outside quotes in
/// the first lines.
QChar delimiterOf(QStringView text);

struct CsvRow
{
    qint64 line = 0;        ///< 1-based, where it begins
    bool empty = false;     ///< a line with nothing on it
    QStringList cells = {}; ///< trimmed where unquoted; null: nothing between two delimiters
};

/// Calls `row` for each until it says false. A "sep=" line is none.
void forEachCsvRow(QStringView text, QChar delimiter, const std::function<bool(const CsvRow &)> &row);

/// The reverse of reading: a cell as it is written, in quotes where it needs them.
QString csvCell(QString text, QChar delimiter = u',');

/// What begins with = + - @, their wide forms, a tab or a line break is a formula to some spreadsheet and runs when the file is
/// opened. An apostrophe before it makes a text of it (OWASP, "CSV Injection").
QString withoutFormula(const QString &text);
/// The reverse: takes that apostrophe away again.
QString withFormula(const QString &text);

} // namespace hindsight
