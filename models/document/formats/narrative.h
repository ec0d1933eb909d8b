// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace hindsight {

// Texts of records on their way into a Markdown document and back out of it. A document has a structure of its own: "## "
// headings, labels ("**Impact:**") and lists. These functions keep a text from being taken for a part of it.

/// A Text field as Markdown that shows just these characters: in a line, a heading, a label or a table cell.
QString escapedText(const QString &text);

/// Where a Markdown field stands.
enum class NarrativePlace {
    Section, ///< directly below a "## " heading, or behind a label there
    Item, ///< inside a list item, or behind a label there
};

/// A Markdown field as it stands in its place, without outer blank lines and trailing blanks:
/// - In a section, its headings begin at "###"; a heading that was moved keeps its level as closing sequence ("### Costs #" was
///   "# Costs"), which no renderer shows. Underlined headings become "#" headings.
/// - In a list item, all lines but the first are indented by two.
/// - A paragraph that begins like a label gets a backslash: "**Impact\:**".
/// - In a section, a line that looks like the marker of a merge conflict gets a backslash: import refuses documents with one.
/// - A code block that is never closed would swallow the rest of the document: it gets its closing line.
/// - HTML gets a backslash, so that who renders the document shows it as the text it is; line breaks and comments stay.
QString placed(const QString &markdown, NarrativePlace place);

/// `placed` with what parts it from the "-" of its list item, or from its label: a space, or line ends when the text does not
/// begin with a paragraph.
QString behindMarker(const QString &markdown);
QString behindLabel(const QString &markdown, NarrativePlace place);

/// A Markdown field in a cell of a table. One paragraph keeps its markup; of anything else the words stand there, with a line break
/// between what were blocks, items and lines of code.
QString inCell(const QString &markdown);

/// The words of a Markdown text without its markup: a line per paragraph, list item, row and line of code.
QStringList plainLines(const QString &markdown);

/// Whether a text can begin on the line of its label.
bool beginsWithParagraph(const QString &markdown);

/// The reverse of `placed`: the field's text from its source in the document. Of a list item the caller has removed marker, label and
/// indentation. A text that `placed` would not have made is returned as it is.
QString taken(const QString &source, NarrativePlace place);

/// A section's title as the content of its "## " heading; another level than 2 follows as closing sequence.
QString sectionHeading(const QString &title, qint64 level);

} // namespace hindsight
