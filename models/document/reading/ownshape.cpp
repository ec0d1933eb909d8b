// SPDX-License-Identifier: GPL-3.0-or-later
// Which documents are in our own shape: what our template prints, or what is headed like it and has no row that only the other reading
// understands. In doubt a document is another team's, because that reading knows more forms.
#include "models/document/vocabulary.h"
#include "models/text/sourcetext.h"
#include "outline.h"
#include "reading.h"
#include "timelinerows.h"

#include <QSet>

#include <algorithm>

namespace hindsight {

using namespace Qt::StringLiterals;

namespace {

bool isHeading(const Block &block) { return block.kind == Block::Kind::Heading; }
bool isHeaded(const Passage &passage) { return passage.topic && !passage.title.isEmpty() && !passage.isLabel; }

/// What our template prints as a heading, to the letter; other teams say most of it in other words.
bool isPrintedHeading(const QString &title)
{
    static constexpr const char *printed[] = {"Issue Summary",
                                              "Milestones",
                                              "Timeline",
                                              "Root Cause and Resolution",
                                              "Lessons Learned",
                                              "Open Questions",
                                              "Corrective and Preventative Measures",
                                              "Conclusion",
                                              "Impact in Numbers",
                                              "Deadlines"};
    const QString shown = shownText(title).simplified();
    return std::ranges::any_of(printed, [&](const char *phrase) { return isPhrase(shown, phrase); });
}

/// Whether our reading understands every row of a timeline: a time behind which it stops, a day in a bold line, or no time at all.
bool isOurTimeline(const Passage &passage, const QStringList &lines)
{
    const auto isOurRow = [](const QString &row) { return rowLabel(row) || !leadingTime(row); };
    for (const Block &block : passage.blocks) {
        switch (block.kind) {
        case Block::Kind::List:
            if (!std::ranges::all_of(block.rows, [&](const BlockRow &row) { return isOurRow(row.text); }))
                return false;
            break;
        case Block::Kind::Paragraph:
            for (int line = block.first; line <= block.last; ++line) {
                const QString text = lines[line - 1].trimmed();
                const bool isDay = block.first == block.last && text.startsWith(u"**");
                const bool isRemark = !rowLabel(text) && (!zoneStated(shownText(text), false).isEmpty() || firstDate(shownText(text), {}).isValid());
                if (!isDay && (!isOurRow(text) || isRemark))
                    return false;
            }
            break;
        case Block::Kind::Table:
            if (timedRows(rowsInTable(block)) > 0)
                return false;
            break;
        case Block::Kind::Heading: return false;
        default: break;
        }
    }
    return true;
}

/// Whether there is nothing but what our template prints there.
bool isPrinted(const Passage &passage)
{
    const auto isList = [](const Block &block) { return block.kind == Block::Kind::List; };
    const auto isTask = [](const BlockRow &row) { return row.text.startsWith(u'['); };
    if (passage.topic == Topic::Timeline) {
        return std::ranges::all_of(passage.blocks, [](const Block &block) {
            const auto isLabelled = [](const BlockRow &row) { return boldLabel(row.text) || !leadingTime(row.text); };
            return block.kind == Block::Kind::Paragraph || block.kind == Block::Kind::Rule
                || (block.kind == Block::Kind::List && std::ranges::all_of(block.rows, isLabelled));
        });
    }
    if (passage.topic == Topic::Measures || passage.topic == Topic::Lessons || passage.topic == Topic::RootCauseAndResolution)
        return passage.blocks.isEmpty(); // all of it stands below labels
    if (passage.topic == Topic::Tasks)
        return std::ranges::all_of(passage.blocks, [&](const Block &block) { return isList(block) && std::ranges::all_of(block.rows, isTask); });
    if (passage.topic == Topic::Improvements || passage.topic == Topic::Questions || passage.section == Topic::Lessons)
        return std::ranges::all_of(passage.blocks, isList);
    return true;
}

} // namespace

bool isOfOthers(const QStringList &lines, const QList<Block> &blocks)
{
    const Outline outline = outlineOf(lines, blocks);
    const bool isMarked = std::ranges::any_of(blocks, [](const Block &block) { return isHeading(block) && topicNamed(block.text); });
    if (std::ranges::none_of(outline.passages, isHeaded)) {
        const auto isTopic = [](const Block &block) { return isHeading(block) && topicOfOthers(shownText(block.text)); };
        return std::ranges::any_of(blocks, isTopic) || withItemsAsHeadings(lines) != lines || timedRows(rowsOfTimeline(blocks, lines)) > 1;
    }

    // The headings of our sections are of one level; what stands deeper is part of a text, where the document is ours.
    int level = 6;
    for (const Passage &passage : outline.passages) {
        if (isHeaded(passage) && isPrintedHeading(passage.title))
            level = std::min(level, passage.level);
    }
    QSet<Topic> printed;
    bool isForeign = false, hasOthersTimeline = false, saysIssueSummary = false, hasUnknown = false;
    const auto addHeading = [&](const QString &markdown, int headingLevel) {
        const QString text = shownText(markdown);
        const auto topic = topicOfOthers(text);
        if (headingLevel <= level && isPrintedHeading(text))
            printed.insert(*topicNamed(text));
        else if (topic)
            isForeign = true;
        else
            hasUnknown = true;
        hasOthersTimeline = hasOthersTimeline || (topic == Topic::Timeline && !topicNamed(text));
        saysIssueSummary = saysIssueSummary || text.simplified().compare("Issue Summary"_L1, Qt::CaseInsensitive) == 0;
    };
    for (const Block &block : blocks) {
        if (isHeading(block) && block.first != outline.titleFirst)
            addHeading(block.text, block.level);
    }
    for (const Passage &passage : outline.passages) {
        if (!isMarked && isHeaded(passage)) // plain lines for headings
            addHeading(passage.title, level);
        if (passage.topic == Topic::Timeline && !isOurTimeline(passage, lines))
            return true;
    }
    if (hasOthersTimeline && !printed.contains(Topic::Timeline) && timedRows(rowsOfTimeline(blocks, lines)) > 1)
        return true;

    // Who has these headings has our template; whatever he added.
    const bool isOurTemplate = printed.contains(Topic::Summary)
        && (printed.contains(Topic::RootCauseAndResolution) || printed.contains(Topic::Measures) || printed.contains(Topic::Milestones)
            || (printed.contains(Topic::Timeline) && saysIssueSummary));
    if (isOurTemplate)
        return false;
    const auto isAbove = [&](const Passage &passage) { return passage.title.isEmpty() && passage.topic == Topic::Summary && !passage.blocks.isEmpty(); };
    const bool hasOnlyTimeline = printed.size() == 1 && printed.contains(Topic::Timeline) && hasUnknown; // a heading that everybody has
    return isForeign || printed.isEmpty() || hasOnlyTimeline || std::ranges::any_of(outline.passages, isAbove)
        || !std::ranges::all_of(outline.passages, isPrinted);
}

} // namespace hindsight
