// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace hindsight {

/// An item of a list, or a row of a table, as it stands in the source.
struct BlockRow
{
    int first = 0; ///< lines of the source, 1-based, both inclusive
    int last = 0;
    QString text = {};      ///< of an item: its Markdown without the marker and the indentation it brings
    QStringList cells = {}; ///< of a table row: Markdown, with line ends where the source has "<br>"
};

/// A block at the top level of a Markdown document, by its lines. What stands inside of quotes, code and items stays source.
struct Block
{
    enum class Kind { Heading, Paragraph, List, Table, Rule, Other };
    Kind kind = Kind::Other;
    int first = 0;
    int last = 0;
    int level = 0;             ///< of a heading, 1 to 6
    int closing = 0;           ///< of a heading: length of its closing sequence, 3 of "## Title ###"; 0: none
    QString text = {};         ///< of a heading: its Markdown without the marks
    QList<BlockRow> rows = {}; ///< items, or the rows of a table: the first is its head
};

/// The top-level blocks of GitHub-flavoured Markdown in order, found by cmark-gfm. Lines that belong to no block (blank
/// ones, link definitions) are between them.
QList<Block> readBlocks(const QStringList &lines);

} // namespace hindsight
