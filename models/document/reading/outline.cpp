// SPDX-License-Identifier: GPL-3.0-or-later
#include "outline.h"

#include "models/text/sourcetext.h"

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
    void readTitle(const QList<Block> &blocks);
    void readStyle(const QList<Block> &blocks);
    void addHeading(const Block &heading);
    void addParagraph(const Block &paragraph);
    std::optional<Passage> passageAt(int number, bool startsParagraph) const;
    void begin(const Passage &passage);
    void append(const Block &block);
    void setEnds();

    const QStringList &lines;
    Outline outline;
    bool plainHeadings = false;   ///< a line may be a heading without being marked as one
    bool boldLabels = false;      ///< labels are bold, plain ones are text
    std::optional<Topic> section; ///< topic of the section we are in
    int sectionLevel = 0;
};

/// The first heading, unless it says what a section says; without any heading the first line.
void Outliner::readTitle(const QList<Block> &blocks)
{
    const auto isHeading = [](const Block &block) { return block.kind == Block::Kind::Heading; };
    const auto heading = std::ranges::find_if(blocks, isHeading);
    if (heading != blocks.end()) {
        const auto isHigher = [&](const Block &block) { return isHeading(block) && block.level < heading->level; };
        if (topicNamed(heading->text) || std::ranges::any_of(blocks, isHigher))
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

void Outliner::readStyle(const QList<Block> &blocks)
{
    plainHeadings = std::ranges::none_of(blocks, [](const Block &block) { return block.kind == Block::Kind::Heading && topicNamed(block.text); });
    boldLabels = std::ranges::any_of(blocks, [&](const Block &block) {
        const auto label = block.kind == Block::Kind::Paragraph ? boldLabel(lines[block.first - 1].trimmed()) : std::nullopt;
        return label && topicNamed(label->label);
    });
}

void Outliner::begin(const Passage &passage)
{
    if (!passage.section) {
        section = passage.topic;
        sectionLevel = passage.level;
    }
    outline.passages.append(passage);
}

void Outliner::append(const Block &block)
{
    if (outline.passages.isEmpty())
        begin({.topic = Topic::Summary, .first = block.first, .textFirst = block.first});
    outline.passages.last().blocks.append(block);
}

void Outliner::addHeading(const Block &heading)
{
    Passage passage{.topic = topicNamed(heading.text), .level = heading.level, .title = heading.text, .first = heading.first, .textFirst = heading.last + 1};
    passage.closing = heading.closing;
    if (sectionLevel > 0 && heading.level > sectionLevel) {
        // A subheading belongs to the text of its section, unless we know it and it may stand there, or we do not know the section.
        if (passage.topic && section && isLabelIn(*passage.topic, *section))
            passage.section = section;
        else if (section || !passage.topic)
            return append(heading);
    }
    begin(passage);
}

/// The passage that a line of a paragraph begins by being a heading or by having a label.
std::optional<Passage> Outliner::passageAt(int number, bool startsParagraph) const
{
    const QString line = lines[number - 1].trimmed();
    if (const auto topic = plainHeadings ? topicNamed(line) : std::nullopt; topic && isSection(*topic))
        return Passage{.topic = topic, .level = 2, .title = line, .first = number, .textFirst = number + 1};
    if (!section)
        return std::nullopt;
    const auto label = !boldLabels ? plainLabel(line) : startsParagraph ? boldLabel(line) : std::nullopt;
    const auto topic = label ? topicNamed(label->label) : std::nullopt;
    if (!topic || !isLabelIn(*topic, *section))
        return std::nullopt;
    return Passage{.topic = topic, .section = section, .title = label->label, .first = number, .textFirst = number, .isLabel = true, .isBold = boldLabels,
                   .inlineText = label->text};
}

void Outliner::addParagraph(const Block &paragraph)
{
    // Lines that begin nothing stay together as a paragraph of the passage they are in.
    Block rest{.kind = Block::Kind::Paragraph};
    const auto flush = [&] {
        if (rest.first != 0)
            append(rest);
        rest.first = 0;
    };
    const bool hasTitle = paragraph.first == outline.titleFirst;
    for (int number = paragraph.first + (hasTitle ? 1 : 0); number <= paragraph.last; ++number) {
        if (const auto passage = passageAt(number, number == paragraph.first)) {
            flush();
            begin(*passage);
            continue;
        }
        if (rest.first == 0)
            rest.first = number;
        rest.last = number;
    }
    flush();
}

/// Each passage ends before the next begins; the blank lines between are nobody's.
void Outliner::setEnds()
{
    for (qsizetype i = 0; i < outline.passages.size(); ++i) {
        Passage &passage = outline.passages[i];
        const bool isLast = i + 1 == outline.passages.size();
        passage.last = isLast ? int(lines.size()) : outline.passages[i + 1].first - 1;
        if (passage.first < outline.titleFirst && passage.last >= outline.titleFirst)
            passage.last = outline.titleFirst - 1;
        while (passage.last > passage.first && isBlank(lines[passage.last - 1]))
            --passage.last;
    }
}

Outline Outliner::read(const QList<Block> &blocks)
{
    readTitle(blocks);
    readStyle(blocks);
    for (const Block &block : blocks) {
        if (block.kind == Block::Kind::Heading && block.first == outline.titleFirst) {
            if (!outline.passages.isEmpty()) // what stood above the title does not go on below it
                begin({.topic = Topic::Summary, .first = block.last + 1, .textFirst = block.last + 1});
        } else if (block.kind == Block::Kind::Heading)
            addHeading(block);
        else if (block.kind == Block::Kind::Paragraph)
            addParagraph(block);
        else if (block.kind == Block::Kind::Rule && section == Topic::Measures)
            begin({.topic = Topic::Conclusion, .level = sectionLevel, .first = block.first, .textFirst = block.last + 1});
        else if (block.kind != Block::Kind::Rule || !outline.passages.isEmpty())
            append(block);
    }
    setEnds();
    return outline;
}

} // namespace

Outline outlineOf(const QStringList &lines, const QList<Block> &blocks)
{
    return Outliner(lines).read(blocks);
}

QList<int> incidentsIn(const QList<Block> &blocks)
{
    QList<int> beginnings;
    int title = 0; // the last heading of level 1, as long as it has no summary or timeline
    for (const Block &block : blocks) {
        if (block.kind != Block::Kind::Heading)
            continue;
        const auto topic = topicNamed(block.text);
        if (block.level == 1 && !topic) {
            title = block.first;
        } else if (title != 0 && (topic == Topic::Summary || topic == Topic::Timeline)) {
            beginnings.append(title);
            title = 0;
        }
    }
    return beginnings;
}

QString textOf(const Passage &passage, const QStringList &lines)
{
    QStringList text = lines.sliced(passage.textFirst - 1, std::max(0, passage.last - passage.textFirst + 1));
    if (passage.isLabel)
        text.first() = passage.inlineText;
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
