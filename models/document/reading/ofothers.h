// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "body.h"
#include "models/document/formats/frontmatter.h"

namespace hindsight {

// Postmortems in the shapes of other teams. Where ours has one way to say something, theirs have many; what is understood goes into
// fields, and the words of everything else into a section of the record.

/// Like `readBody`, of a document in another shape. `front` is its front matter, `titleLine` the heading where the incident begins
/// when a file tells several, else 0. `zoneAbove` is what the words above several incidents say of all times; empty: nothing.
Reading readBodyOfOthers(const QStringList &lines, const FrontMatter &front, int titleLine, const QString &fileName, const QString &zoneAbove = {});

/// The zone that lines say their times are in; empty: they do not.
QString zoneStatedIn(const QStringList &lines);

/// The lines with the bullets of chats and word processors ("\u2022 text") as those of Markdown; each line stays where it is.
QStringList withMarkedBullets(const QStringList &lines);

void readTimelineOfOthers(const Passage &passage, Reading &reading);
void readActionsOfOthers(const Passage &passage, Reading &reading);
/// "Key events": rows of the timeline, and milestones by their names.
void readKeyTimes(const Passage &passage, Reading &reading);

/// Whether the document writes days before months: by its dates that can only be one of both, "25/07/2024". No value: it has none.
std::optional<bool> dayFirstIn(const QStringList &lines);
/// What lines say in a few words wherever they stand: severity, services, people, durations, times with a name. They stay where they are.
void readFacts(const QList<Block> &blocks, Reading &reading);
/// Whether front matter tells of an incident: at least two facts.
bool hasFacts(const FrontMatter &front);
/// The same of front matter.
void readFrontFacts(const FrontMatter &front, Reading &reading);

/// Lines that nothing was read from go into a last section, and of the others the words that are in no field; in their order, after
/// everything else is read. `wasHtml`: the source was made of HTML, and holds marks that nobody wrote.
void keepLeftovers(Reading &reading, const QStringList &source, bool wasHtml);

} // namespace hindsight
