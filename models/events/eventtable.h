// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/incident/checks/finding.h"
#include "models/incident/result.h"
#include "models/text/sourcetext.h"

#include <QByteArray>
#include <QList>
#include <QStringList>

namespace hindsight {

inline constexpr qsizetype mostEventColumns = 500; ///< more names are data, not columns

struct EventRow
{
    int line = 0;           ///< 1-based, where it begins
    qsizetype from = 0;     ///< where its text stands in EventTable::text, ...
    qsizetype size = 0;     ///< ... and how long it is
    QStringList cells = {}; ///< by column; missing ones at the end are empty
};

/// A file of events as rows of text, before anybody said what they mean.
struct EventTable
{
    QByteArray text;         ///< of the file, UTF-8
    QStringList columns;     ///< names of the header; of JSON the paths ("agent.summary") in the order they come
    QList<EventRow> rows;
    QList<UnreadLine> unread; ///< what is no row
    QList<Finding> findings;

    QString raw(const EventRow &row) const { return withoutMarks(QString::fromUtf8(QByteArrayView(text).sliced(row.from, row.size))); }
    QString cell(const EventRow &row, qsizetype column) const { return column >= 0 ? row.cells.value(column) : QString(); }
};

/// CSV of any delimiter, JSON Lines, or a JSON document with a list in it, told apart by content. Lists that programs put events
/// in ("log_entries", "incident_updates", "alerts") are found at any place, and their rows have the plain members of what is around
/// them too. Arrays of plain values are one cell, "a, b"; what is deeper than 16 levels, or an array of objects, is JSON in a cell.
/// Error of kind Input: nothing that could be a row, JSON that is broken and is not JSON Lines, or more than 500 columns.
Result<EventTable> readEventTable(const QByteArray &bytes, const QString &fileName);

} // namespace hindsight
