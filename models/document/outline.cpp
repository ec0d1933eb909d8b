// SPDX-License-Identifier: GPL-3.0-or-later
#include "outline.h"

#include "markdown.h"
#include "narrative.h"
#include "sourcetext.h"

#include <algorithm>

namespace hindsight {

using namespace Qt::StringLiterals;

namespace {

QString withoutIndentation(const QString &text)
{
    qsizetype at = 0;
    while (at < text.size() && (text[at] == u' ' || text[at] == u'\t'))
        ++at;
    return text.sliced(at);
}

std::optional<LabelledText> plainLabel(const QString &line)
{
    const qsizetype colon = line.indexOf(u':');
    if (colon <= 0)
        return std::nullopt;
    return LabelledText{line.first(colon), withoutIndentation(line.sliced(colon + 1))};
}

class Outliner
{
public:
    explicit Outliner(const QStringList &source) : lines(source) {}

    Outline read(const QList<Block> &blocks);

private:
    enum class Labels { Undecided, Bold, Plain };

    void readTitle(const QList<Block> &blocks);
    void addHeading(const Block &heading);
    void addParagraph(const Block &paragraph);
    bool addPlainHeading(const QString &line, int number);
    bool addLabel(const QString &line, int number, bool startsParagraph);
    void begin(const Passage &passage);
    void append(const Block &block);

    const QStringList &lines;
    Outline outline;
    bool plainHeadings = false;
    std::optional<Topic> section; ///< topic of the section we are in
    int sectionLevel = 0;
    Labels labels = Labels::Undecided; ///< how this section writes them
};

void Outliner::begin(const Passage &passage)
{
    outline.passages.append(passage);
}

void Outliner::append(const Block &block)
{
    if (outline.passages.isEmpty()) {
        section = Topic::Summary;
        begin({.topic = section, .first = block.first, .textFirst = block.first});
    }
    outline.passages.last().blocks.append(block);
}

/// The first heading, unless it says what a section says; without any heading the first line.
void Outliner::readTitle(const QList<Block> &blocks)
{
    const auto isHeading = [](const Block &block) { return block.kind == Block::Kind::Heading; };
    const auto heading = std::ranges::find_if(blocks, isHeading);
    if (heading != blocks.end()) {
        if (topicNamed(heading->text) || std::ranges::any_of(blocks, [&](const Block &b) { return isHeading(b) && b.level < heading->level; }))
            return;
        outline.title = heading->text;
        outline.titleFirst = heading->first;
        outline.titleLast = heading->last;
        return;
    }
    if (blocks.isEmpty() || blocks.first().kind != Block::Kind::Paragraph)
        return;
    const QString line = lines[blocks.first().first - 1].trimmed();
    const auto label = plainLabel(line);
    if (topicNamed(line) || (label && topicNamed(label->label)))
        return;
    outline.title = line;
    outline.titleFirst = outline.titleLast = blocks.first().first;
}

void Outliner::addHeading(const Block &heading)
{
    const auto topic = topicNamed(heading.text);
    const bool isDeeper = sectionLevel > 0 && heading.level > sectionLevel;
    if (isDeeper && topic && section && isLabelIn(*topic, *section)) {
        begin({.topic = topic, .section = section, .level = heading.closing > 0 ? std::min(heading.closing, 6) : heading.level, .title = heading.text, .first = heading.first, .textFirst = heading.last + 1});
        return;
    }
    // A subheading belongs to the text of its section, unless that is one we do not know and this is one we do.
    if (isDeeper && (section || !topic)) {
        append(heading);
        return;
    }
    section = topic;
    sectionLevel = heading.level;
    labels = Labels::Undecided;
    begin({.topic = topic, .level = heading.closing > 0 ? std::min(heading.closing, 6) : heading.level, .title = heading.text, .first = heading.first, .textFirst = heading.last + 1});
}

bool Outliner::addPlainHeading(const QString &line, int number)
{
    const auto topic = plainHeadings ? topicNamed(line) : std::nullopt;
    if (!topic || !isSection(*topic))
        return false;
    section = topic;
    labels = Labels::Undecided;
    begin({.topic = topic, .level = 2, .title = line, .first = number, .textFirst = number + 1});
    return true;
}

bool Outliner::addLabel(const QString &line, int number, bool startsParagraph)
{
    if (!section)
        return false;
    auto label = startsParagraph && labels != Labels::Plain ? boldLabel(line) : std::nullopt;
    const bool isBold = label.has_value();
    if (!label && labels != Labels::Bold)
        label = plainLabel(line);
    const auto topic = label ? topicNamed(label->label) : std::nullopt;
    if (!topic || !isLabelIn(*topic, *section))
        return false;
    labels = isBold ? Labels::Bold : Labels::Plain;
    begin({.topic = topic, .section = section, .first = number, .textFirst = number, .isLabel = true, .isBold = isBold, .inlineText = label->text});
    return true;
}

void Outliner::addParagraph(const Block &paragraph)
{
    // Lines that begin nothing stay together as paragraphs of the passage they are in.
    Block rest{.kind = Block::Kind::Paragraph, .first = 0, .last = 0};
    const auto flush = [&] {
        if (rest.first != 0)
            append(rest);
        rest = {.kind = Block::Kind::Paragraph, .first = 0, .last = 0};
    };
    for (int number = paragraph.first; number <= paragraph.last; ++number) {
        const QString line = lines[number - 1].trimmed();
        if (number <= outline.titleLast)
            continue;
        const qsizetype before = outline.passages.size();
        if (rest.first != 0 && (plainHeadings || labels != Labels::Bold) && (topicNamed(line) || line.contains(u':'))) {
            const Block pending = rest;
            if (addPlainHeading(line, number) || addLabel(line, number, false)) {
                outline.passages[before - 1].blocks.append(pending);
                rest = {.kind = Block::Kind::Paragraph, .first = 0, .last = 0};
            }
        } else if (rest.first == 0) {
            addPlainHeading(line, number) || addLabel(line, number, number == paragraph.first);
        }
        if (outline.passages.size() != before)
            continue;
        if (rest.first == 0)
            rest.first = number;
        rest.last = number;
    }
    flush();
}

Outline Outliner::read(const QList<Block> &blocks)
{
    readTitle(blocks);
    plainHeadings = std::ranges::none_of(blocks, [](const Block &b) { return b.kind == Block::Kind::Heading && topicNamed(b.text); });
    for (const Block &block : blocks) {
        switch (block.kind) {
        case Block::Kind::Heading:
            if (block.first != outline.titleFirst)
                addHeading(block);
            break;
        case Block::Kind::Paragraph:
            addParagraph(block);
            break;
        case Block::Kind::Rule:
            if (section == Topic::Measures) {
                section = Topic::Conclusion;
                begin({.topic = section, .first = block.first, .textFirst = block.last + 1});
                break;
            }
            [[fallthrough]];
        default:
            append(block);
        }
    }
    // Each ends before the next begins; the last blank lines are nobody's.
    for (qsizetype i = 0; i < outline.passages.size(); ++i) {
        Passage &passage = outline.passages[i];
        passage.last = i + 1 < outline.passages.size() ? outline.passages[i + 1].first - 1 : int(lines.size());
        while (passage.last > passage.first && isBlank(lines[passage.last - 1]))
            --passage.last;
    }
    return outline;
}

} // namespace

Outline outlineOf(const QStringList &lines, const QList<Block> &blocks)
{
    return Outliner(lines).read(blocks);
}

QString textOf(const Passage &passage, const QStringList &lines)
{
    int first = passage.textFirst;
    QStringList text;
    if (passage.isLabel) {
        text.append(passage.inlineText);
        ++first;
    }
    for (int line = first; line <= passage.last; ++line)
        text.append(lines[line - 1]);
    return withoutBlankEnds(text).join(u'\n');
}

std::optional<LabelledText> boldLabel(const QString &text)
{
    if (!text.startsWith(u"**"))
        return std::nullopt;
    const qsizetype lineEnd = text.indexOf(u'\n');
    const QStringView line = QStringView(text).first(lineEnd < 0 ? text.size() : lineEnd);
    for (const QLatin1StringView end : {":**"_L1, "**:"_L1}) {
        const qsizetype at = line.indexOf(end, 2);
        if (at > 2)
            return LabelledText{text.sliced(2, at - 2), withoutIndentation(text.sliced(at + end.size()))};
    }
    return std::nullopt;
}

} // namespace hindsight
