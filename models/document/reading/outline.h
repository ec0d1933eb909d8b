// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/document/formats/blocks.h"
#include "topics.h"

namespace hindsight {

/// A stretch of a document under one heading or label.
struct Passage
{
    std::optional<Topic> topic = {};   ///< no value: nothing we know
    std::optional<Topic> section = {}; ///< topic of the section that a label or a subheading stands in
    int level = 0;                     ///< of a heading, 1 to 6; else 0
    QString title = {};                ///< source of the heading or label
    int closing = 0;                   ///< of a heading: length of its closing sequence; 0: none
    int first = 0;                     ///< line of the heading or label, or the first line
    int last = 0;                      ///< the last line
    int textFirst = 0;                 ///< where the text begins; behind a label, on its line
    bool isLabel = false;
    bool isBold = false;               ///< of a label: written "**so:**"
    QString inlineText = {};           ///< what follows the label on its line
    QList<Block> blocks = {};          ///< below the heading or label
};

struct Outline
{
    QString title; ///< source, without heading marks
    int titleFirst = 0;
    int titleLast = 0; ///< 0: there is no title
    QList<Passage> passages;
};

/// Headings are those of Markdown; where none of them is known, lines that say just what a known heading says. Labels
/// ("**Impact:** ...", "Impact: ...") count only in a section that may have them, and plain ones only in a document without
/// bold ones. What stands before all headings is a summary. A rule in the measures begins the conclusion.
Outline outlineOf(const QStringList &lines, const QList<Block> &blocks);

/// The same of a document in another team's shape: its headings are of any level, may be bold lines or labels, and say what they
/// announce in many words. A timeline keeps the headings that are its rows, and action items those that are their groups.
/// `titleLine` is the heading where the incident begins, when the document tells several; 0: whichever is the title.
Outline outlineOfOthers(const QStringList &lines, const QList<Block> &blocks, int titleLine);

/// Whether a document is in another team's shape rather than in ours; in doubt it is (ownshape.cpp).
bool isOfOthers(const QStringList &lines, const QList<Block> &blocks);

/// The lines with the items of lists that are sections ("- **Impact**: ...") made headings, and their contents taken out of the list;
/// each line stays where it is. Without such a list they are as they were.
QStringList withItemsAsHeadings(const QStringList &lines);

/// The lines where the incidents of a document begin, when it tells several: at headings of level 1 that have a summary or a timeline
/// of their own below. The first incident begins with the document.
QList<int> incidentsIn(const QList<Block> &blocks);
/// The same of another team's document: also at headings of a lower level that name an incident or a date, and with bold lines for the
/// headings of summary and timeline.
QList<int> incidentsOfOthers(const QStringList &lines);

/// Everything of a passage but its heading or label, as it stands in the source, without outer blank lines.
QString textOf(const Passage &passage, const QStringList &lines);

/// A text that begins with a label, in two.
struct LabelledText
{
    QString label; ///< Markdown, without its colon
    QString text;  ///< without the blanks behind the label
};
/// Of "**Theme:** text" and "**Theme**: text"; no value: the text does not begin so.
std::optional<LabelledText> boldLabel(const QString &text);

} // namespace hindsight
