// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "blocks.h"
#include "topics.h"

namespace hindsight {

/// A stretch of a document under one heading or label.
struct Passage
{
    std::optional<Topic> topic = {}; ///< no value: nothing we know
    std::optional<Topic> section = {}; ///< topic of the section that a label or a subheading stands in
    bool isHeading = false;
    int level = 0;       ///< of a heading, 1 to 6
    QString title = {};  ///< source of the heading or the label
    int first = 0;       ///< line of the heading or label; of what stands before all headings its first line
    int last = 0;        ///< last line that is not blank
    QString inlineText = {}; ///< what follows a label on its line
    QList<Block> blocks = {}; ///< below the heading or label

    /// Everything below the heading, or behind the label: source lines without outer blank ones.
    QString text(const QStringList &lines) const;
};

/// The passages of a document in order. Headings are those of Markdown; where none of them is known, lines that say just
/// what a known heading says. Labels ("**Impact:** ...", "Impact: ...") count only in a section that may have them, and
/// plain ones only where the section's first is plain. The first passage is the title's when there is one.
QList<Passage> outlineOf(const QStringList &lines, const QList<Block> &blocks);

} // namespace hindsight
