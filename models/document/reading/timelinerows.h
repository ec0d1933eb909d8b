// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rowclock.h"

namespace hindsight {

// The shapes that timelines have: each reads blocks of a document as rows. Rows without a time are among those with one.

/// Items of a list that begin with a time; items of lists within, where they do and the item around them does not, or is only a date.
/// Empty: no item begins with a time.
QList<TimelineRow> rowsInList(const Block &list);

/// Rows of a table that has a column of times: one, or one of days and one of clocks, or start and end.
QList<TimelineRow> rowsInTable(const Block &table);
/// The zone in the head of its times: "Time (UTC)".
QString zoneOfTable(const Block &table);

/// Headings that begin with a time, each with all that stands below.
QList<TimelineRow> rowsInHeadings(const QList<Block> &blocks, const QStringList &lines);

/// Lists, tables, and paragraphs whose lines begin with a time, in the order of the document; what follows a row and is none goes on
/// with it as long as more rows follow.
QList<TimelineRow> rowsInBlocks(const QList<Block> &blocks, const QStringList &lines);

/// "Posted Aug 9, 2022 - 18:41 UTC": the time that a line says and nothing else, with a time of day; empty: it is another line.
QString postedAt(const QString &line);

/// Headings with a line below that says when it was: updates of a status page.
QList<TimelineRow> rowsInUpdates(const QList<Block> &blocks, const QStringList &lines);

/// Of all these the shape that has most rows.
QList<TimelineRow> rowsOfTimeline(const QList<Block> &blocks, const QStringList &lines);

/// How many rows have a time of day.
qsizetype timedRows(const QList<TimelineRow> &rows);

} // namespace hindsight
