// SPDX-License-Identifier: GPL-3.0-or-later
// Files that are damaged, each in one way, and what an import has to say about each.
#pragma once

#include <QByteArray>
#include <QList>

namespace hindsight {

struct Damage
{
    const char *name;
    QByteArray bytes;
    int status;    ///< of `metrics import`
    int read;      ///< rows of the file
    int rows;      ///< of them, those that count
    int rejected;  ///< of them, those that cannot be read
    const char *message; ///< of the first rejected row "LINE: why", else of the error; empty: there is none
    const char *file = "t.csv";
    const char *options = "";
};

/// Forty payments, the first in line 2; the damage is in line 12 unless its name says another place.
namespace good {

inline constexpr int rows = 40;
inline constexpr int damagedRow = 10;

enum Column { Time, Id, Method, Status, Code, Amount, Currency, Latency, Region };

QByteArray header();
QList<QByteArray> fields(int row);
QByteArray line(int row);
/// The whole file.
QByteArray csv();
QByteArray jsonLine(int row);
/// One document a line.
QByteArray jsonLines();

/// The whole file, with another text in one field of one row, or another line instead of one row.
QByteArray csvWith(Column column, const QByteArray &text);
QByteArray csvWithLine(const QByteArray &line);
QByteArray jsonWithLine(const QByteArray &line);
/// A line of JSON, with another text behind the colon of a key.
QByteArray jsonWith(const QByteArray &key, const QByteArray &text);

} // namespace good

QList<Damage> damagedValues();
QList<Damage> damagedRecords();
QList<Damage> damagedFiles();
QList<Damage> damagedDocuments();

} // namespace hindsight
