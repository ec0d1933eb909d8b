// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QStringList>

#include <functional>

namespace hindsight {

// CSV of files that fit into memory, read tolerantly: quotes, CR LF, byte order marks. What is fast and exact about rows of
// transactions is elsewhere.

/// Bytes as text: UTF-8 or UTF-16 by their byte order mark; without one UTF-8, and what is none of it Latin-1.
QString textOf(QByteArrayView bytes);

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

/// Which of the first rows is the header: titles may stand above it. The first that has as many cells as most rows have, none
/// of them empty or a number, where that differs from what follows. -1: there is none.
int headerRowOf(const QList<QStringList> &rows);

/// The reverse of reading: a cell as it is written, in quotes where it needs them.
QString csvCell(QString text);

} // namespace hindsight
