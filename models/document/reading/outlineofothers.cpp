// SPDX-License-Identifier: GPL-3.0-or-later
// Documents in the shapes of other teams.
#include "outline.h"

#include "models/text/sourcetext.h"
#include "reading.h"
#include "timelinerows.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace hindsight {

using namespace Qt::StringLiterals;

namespace {

bool isHeading(const Block &block) { return block.kind == Block::Kind::Heading; }

/// A label in front of a text, bold or emphasised or plain: "**Impact**: x", "__Impact:__ x", "Impact: x", "**Impact**".
std::optional<LabelledText> anyLabel(const QString &line)
{
    static const QRegularExpression marked(
        u"^(?:\\*\\*|__|\\*|_)\\s*([^*_]{2,80}?)\\s*(?::\\s*(?:\\*\\*|__|\\*|_)|(?:\\*\\*|__|\\*|_)\\s*[:?]|\\?(?:\\*\\*|__)|(?:\\*\\*|__)$)\\s*:?\\s*(.*)$"_s);
    if (const auto match = marked.match(line); match.hasMatch())
        return LabelledText{match.captured(1), match.captured(2)};
    return std::nullopt;
}

std::optional<LabelledText> plainTopicLabel(const QString &line)
{
    const qsizetype colon = line.indexOf(u':');
    if (colon <= 0 || colon > 60 || !(colon + 1 == line.size() || line[colon + 1].isSpace()))
        return std::nullopt;
    return LabelledText{line.first(colon), line.sliced(colon + 1).trimmed()};
}

/// What a plain line announces that is a heading but for its mark: "Timeline (UTC)", "Action items:".
std::optional<Topic> plainHeading(const QString &line)
{
    static const QRegularExpression few(u"^\\p{L}[\\p{L}'\u2019 &/-]{2,48}(?:\\s*\\([^()]{1,40}\\))?\\s*:?$"_s);
    constexpr qsizetype mostWords = 9;
    if (line.size() > 100 || line.count(u' ') > mostWords || !few.match(line).hasMatch())
        return std::nullopt;
    return topicOfOthers(line);
}

/// Whether a heading is nothing but what it announces: "Root cause: the disk" says more.
bool isBareTopic(const QString &markdown)
{
    static const QRegularExpression more(u"(?::\\s|\\s[-\u2013\u2014]\\s)\\s*\\S"_s);
    const QString shown = shownText(markdown);
    return topicOfOthers(shown) && !more.match(shown).hasMatch();
}

/// The words of a line that stands alone at the beginning of a document and may be its title: in bold, or plain and no sentence.
QString titleAlone(const QString &line)
{
    static const QRegularExpression bold(u"^(\\*\\*|__)(?=\\S)((?:(?!\\1).)+)\\1$"_s);
    static const QRegularExpression field(
        u"^(?:date|author|authors|status|owner|severity|time|start|end|when|from|to|prepared by|written by|datum|autor)\\b[^:]{0,20}:"_s,
        QRegularExpression::CaseInsensitiveOption);
    constexpr qsizetype longest = 150;
    const auto match = bold.match(line);
    const QString text = match.hasMatch() ? match.captured(2).trimmed() : line;
    const bool isMarked = !match.hasMatch() && !line.isEmpty() && u"*_[(<`|!"_s.contains(line.front());
    if (text.isEmpty() || text.size() > longest || isMarked || text.endsWith(u'.') || text.endsWith(u',') || isBareTopic(text) || field.match(text).hasMatch()
        || leadingTime(text))
        return {};
    return text;
}

bool beginsWithClock(const QString &heading)
{
    const auto time = leadingTime(heading);
    const Moment moment = time ? readWritten(time->written, {QDate(2000, 1, 1), {}}).moment : Moment();
    return moment.at && moment.precision != Precision::Day;
}

/// Whether an entry of a status page is the account that was written in the end.
bool isAccount(const QString &heading) { return shownText(heading).remove(u'-').startsWith("postmortem"_L1, Qt::CaseInsensitive); }

class OthersOutliner
{
public:
    OthersOutliner(const QStringList &source)
        : lines(source)
    {}
    Outline read(const QList<Block> &blocks, int titleLine);

private:
    void readTitle(const QList<Block> &blocks, int titleLine);
    void addHeading(const Block &heading);
    void addParagraph(const Block &paragraph, bool hasMore);
    std::optional<Topic> plainHeadingAt(int number, const Block &paragraph, bool hasMore) const;
    void begin(const Passage &passage);
    void append(const Block &block);
    bool isGroupOfActions(const Block &heading) const;

    const QStringList &lines;
    Outline outline;
    std::optional<Topic> section; ///< of the last heading that is no subheading
    int sectionLevel = 0;
    bool arePlain = false; ///< nothing marks the headings of the document
    QSet<int> steps = {};  ///< lines of headings that are rows of a timeline which nothing announces
};

void OthersOutliner::readTitle(const QList<Block> &blocks, int titleLine)
{
    const auto heading = std::ranges::find_if(blocks, [&](const Block &block) { return isHeading(block) && block.first >= titleLine; });
    if (heading == blocks.end()) {
        if (blocks.isEmpty() || blocks.first().kind != Block::Kind::Paragraph)
            return;
        const Block &first = blocks.first();
        const QString line = lines[first.first - 1].trimmed();
        constexpr qsizetype longest = 150;
        if (const QString alone = first.first == first.last ? titleAlone(line) : QString(); !alone.isEmpty())
            outline.title = alone;
        else if (arePlain && !line.isEmpty() && line.size() <= longest && !plainHeading(line) && !leadingTime(line))
            outline.title = line;
        else
            return;
        outline.titleFirst = outline.titleLast = first.first;
        return;
    }
    const auto isHigher = [&](const Block &block) { return isHeading(block) && block.level < heading->level; };
    const bool isOnlyTop = heading->level == 1 && std::ranges::count_if(blocks, [](const Block &block) { return isHeading(block) && block.level == 1; }) == 1;
    const bool isTopic = isOnlyTop ? isBareTopic(heading->text) : topicOfOthers(shownText(heading->text)).has_value();
    if (titleLine == 0 && (isTopic || std::ranges::any_of(blocks, isHigher))) {
        const auto top = std::ranges::find_if(blocks, [](const Block &block) { return isHeading(block) && block.level == 1; });
        if (top == blocks.end() || topicOfOthers(shownText(top->text))
            || std::ranges::count_if(blocks, [](const Block &b) { return isHeading(b) && b.level == 1; }) > 1)
            return;
        outline.title = top->text;
        outline.titleFirst = top->first;
        outline.titleLast = top->last;
        return;
    }
    outline.title = heading->text;
    outline.titleFirst = heading->first;
    outline.titleLast = heading->last;
}

void OthersOutliner::begin(const Passage &passage) { outline.passages.append(passage); }

void OthersOutliner::append(const Block &block)
{
    if (outline.passages.isEmpty())
        begin({.topic = Topic::Summary, .first = block.first, .textFirst = block.first});
    outline.passages.last().blocks.append(block);
}

/// Subheadings of action items group them, whatever they are called.
bool OthersOutliner::isGroupOfActions(const Block &heading) const
{
    return (section == Topic::Measures || section == Topic::Tasks) && heading.level > sectionLevel;
}

void OthersOutliner::addHeading(const Block &heading)
{
    const QString shown = shownText(heading.text);
    const bool isDeeper = sectionLevel > 0 && heading.level > sectionLevel;
    if (isGroupOfActions(heading))
        return append(heading);
    // "Identified: Pingdom alerted ..." is a label with its text.
    const auto label = anyLabel(heading.text) ? anyLabel(heading.text) : plainTopicLabel(heading.text);
    const auto labelTopic = label ? topicOfOthers(shownText(label->label)) : std::nullopt;
    auto topic = labelTopic ? labelTopic : topicOfOthers(shown);
    if (heading.first < outline.titleFirst) // "Incident log", above the first of several
        topic.reset();
    const auto time = leadingTime(heading.text);
    const bool hasClock = heading.level > 1 && beginsWithClock(heading.text);
    const bool isStep = steps.contains(heading.first);
    const bool isRow = isStep || (section == Topic::Timeline && ((isDeeper && (time || firstDate(shown, {}).isValid())) || hasClock));
    if (isRow) {
        if (isStep && section != Topic::Timeline) {
            section = Topic::Timeline;
            sectionLevel = heading.level - 1;
        }
        const bool isBelowHead = isStep && !outline.passages.isEmpty() && outline.passages.last().topic.value_or(Topic::Summary) == Topic::Summary
            && outline.passages.last().blocks.isEmpty() && outline.passages.last().level == heading.level - 1 && outline.passages.last().level > 1;
        if (isBelowHead) // "What we saw", with nothing but steps below
            outline.passages.last().topic = outline.passages.last().section = Topic::Timeline;
        else if (outline.passages.isEmpty() || outline.passages.last().topic != Topic::Timeline)
            begin({.topic = Topic::Timeline, .section = Topic::Timeline, .level = sectionLevel, .first = heading.first, .textFirst = heading.first});
        return append(heading);
    }
    if (!topic && isDeeper && section && section != Topic::Lessons)
        return append(heading);
    Passage passage{
        .topic = topic, .level = heading.level, .title = heading.text, .closing = heading.closing, .first = heading.first, .textFirst = heading.last + 1};
    if (isDeeper && section == Topic::Lessons)
        passage.section = Topic::Lessons;
    else if (!isDeeper || topic == Topic::Timeline || topic == Topic::Measures || topic == Topic::Lessons || !section) {
        section = topic;
        sectionLevel = heading.level;
    }
    if (label && label->text.isEmpty())
        passage.title = label->label;
    if (labelTopic && !label->text.isEmpty()) {
        passage.title = label->label;
        passage.textFirst = heading.first;
        passage.isLabel = true;
        passage.inlineText = label->text;
    }
    begin(passage);
}

/// A line of a paragraph that is a heading without its mark: alone, in front of what it announces; in a document without marks, any.
std::optional<Topic> OthersOutliner::plainHeadingAt(int number, const Block &paragraph, bool hasMore) const
{
    const QString line = lines[number - 1].trimmed();
    const auto topic = plainHeading(line);
    if (!topic || (number == paragraph.last && !hasMore))
        return std::nullopt;
    const bool isSection = topic == Topic::Timeline || topic == Topic::KeyTimes || topic == Topic::Measures || topic == Topic::Lessons
        || topic == Topic::RootCause || topic == Topic::Questions;
    if (section == Topic::Timeline && !isSection) // "Resolution:" is a step of it
        return std::nullopt;
    if (arePlain)
        return topic == Topic::Severity || topic == Topic::Services || topic == Topic::Duration ? std::nullopt : topic;
    const bool isAlone = paragraph.first == paragraph.last;
    const bool isFirst = number == paragraph.first && topic == Topic::Timeline && line.endsWith(u':');
    return isSection && (isAlone || isFirst) ? topic : std::nullopt;
}

/// Labels in bold begin a passage where they say what they announce; of facts ("Severity: ...") only those of narratives and lists.
void OthersOutliner::addParagraph(const Block &paragraph, bool hasMore)
{
    Block rest{.kind = Block::Kind::Paragraph};
    const auto flush = [&] {
        if (rest.first != 0)
            append(rest);
        rest.first = 0;
    };
    const bool hasTitle = paragraph.first == outline.titleFirst;
    for (int number = paragraph.first + (hasTitle ? 1 : 0); number <= paragraph.last; ++number) {
        if (const auto plain = plainHeadingAt(number, paragraph, hasMore)) {
            flush();
            if (arePlain)
                section = plain;
            begin({.topic = plain, .section = section, .level = sectionLevel, .title = lines[number - 1].trimmed(), .first = number, .textFirst = number + 1});
            continue;
        }
        const auto label = anyLabel(lines[number - 1].trimmed());
        const auto topic = label ? topicOfOthers(shownText(label->label)) : std::nullopt;
        const bool isInList = section == Topic::Lessons && topic && topic != Topic::WentWell && topic != Topic::WentWrong && topic != Topic::Lucky;
        const bool begins = topic && topic != Topic::Severity && topic != Topic::Duration && topic != Topic::Services && topic != Topic::Summary && !isInList;
        if (begins) {
            flush();
            Passage passage{.topic = topic,
                            .section = section,
                            .level = sectionLevel,
                            .title = label->label,
                            .first = number,
                            .textFirst = number,
                            .isLabel = true,
                            .isBold = true,
                            .inlineText = label->text};
            begin(passage);
            continue;
        }
        if (rest.first == 0)
            rest.first = number;
        rest.last = number;
    }
    flush();
}

/// Headings that begin with a time of day, and updates of a status page, whose time stands below ("Posted Aug 9, 2022 - 18:41 UTC"): where
/// there are two and no heading announces a timeline, they are one.
QSet<int> stepsIn(const QList<Block> &blocks, const QStringList &lines)
{
    QSet<int> clocks, posts;
    for (qsizetype i = 0; i < blocks.size(); ++i) {
        if (!isHeading(blocks[i]))
            continue;
        const auto topic = topicOfOthers(shownText(blocks[i].text));
        if (topic == Topic::Timeline || topic == Topic::KeyTimes)
            return {};
        if (blocks[i].level > 1 && beginsWithClock(blocks[i].text))
            clocks.insert(blocks[i].first);
        for (qsizetype k = i + 1; k < blocks.size() && !isHeading(blocks[k]); ++k) {
            if (blocks[k].kind == Block::Kind::Paragraph && !postedAt(lines[blocks[k].last - 1]).isEmpty() && !isAccount(blocks[i].text))
                posts.insert(blocks[i].first);
        }
    }
    return posts.size() > 1 ? posts : clocks.size() > 1 ? clocks : QSet<int>();
}

Outline OthersOutliner::read(const QList<Block> &blocks, int titleLine)
{
    steps = stepsIn(blocks, lines);
    arePlain = std::ranges::none_of(blocks, isHeading) && std::ranges::none_of(blocks, [&](const Block &block) {
                   const auto label = block.kind == Block::Kind::Paragraph ? anyLabel(lines[block.first - 1].trimmed()) : std::nullopt;
                   return label && topicOfOthers(shownText(label->label));
               });
    readTitle(blocks, titleLine);
    for (qsizetype i = 0; i < blocks.size(); ++i) {
        const Block &block = blocks[i];
        if (isHeading(block) && block.first == outline.titleFirst) {
            section.reset(); // what stands above is of no section
            sectionLevel = 0;
            if (!outline.passages.isEmpty())
                begin({.topic = Topic::Summary, .first = block.last + 1, .textFirst = block.last + 1});
        } else if (isHeading(block)) {
            addHeading(block);
        } else if (block.kind == Block::Kind::Paragraph) {
            addParagraph(block, i + 1 < blocks.size() && !isHeading(blocks[i + 1]));
        } else if (block.kind != Block::Kind::Rule || !outline.passages.isEmpty()) {
            append(block);
        }
    }
    for (qsizetype i = 0; i < outline.passages.size(); ++i) {
        Passage &passage = outline.passages[i];
        passage.last = i + 1 == outline.passages.size() ? int(lines.size()) : outline.passages[i + 1].first - 1;
        if (passage.first < outline.titleFirst && passage.last >= outline.titleFirst)
            passage.last = outline.titleFirst - 1;
        while (passage.last > passage.first && isBlank(lines[passage.last - 1]))
            --passage.last;
    }
    return outline;
}

/// Whether a block is below a heading that begins an incident what makes it one: a heading or a bold line of its own that announces a
/// summary or a timeline; so may a plain one.
bool announcesIncident(const Block &block, const QStringList &lines)
{
    const auto isOne = [](const QString &markdown) {
        const auto topic = topicOfOthers(shownText(markdown));
        return topic == Topic::Summary || topic == Topic::Timeline || topic == Topic::KeyTimes;
    };
    if (isHeading(block))
        return isOne(block.text);
    constexpr qsizetype longest = 200;
    const QString line = block.kind == Block::Kind::Paragraph ? lines[block.first - 1].trimmed() : QString();
    const auto label = line.size() < longest ? anyLabel(line) : std::nullopt;
    const auto plain = block.first == block.last ? plainHeading(line) : std::nullopt;
    return (label && isOne(label->label)) || plain == Topic::Summary || plain == Topic::Timeline;
}

} // namespace

Outline outlineOfOthers(const QStringList &lines, const QList<Block> &blocks, int titleLine) { return OthersOutliner(lines).read(blocks, titleLine); }

QList<int> incidentsOfOthers(const QStringList &source)
{
    static const QRegularExpression named(u"\\b(?:incident|outage|post-?\\s?mortem|störung|ausfall)\\b"_s, QRegularExpression::CaseInsensitiveOption);
    const QStringList lines = withItemsAsHeadings(source);
    const QList<Block> blocks = readBlocks(lines);
    for (int level = 1; level <= 3; ++level) {
        QList<int> beginnings;
        int title = 0; // the last heading of the level, as long as it has no summary or timeline
        for (const Block &block : blocks) {
            if (isHeading(block) && block.level <= level) {
                const QString text = shownText(block.text);
                const bool mayBegin = !topicOfOthers(text) && (level == 1 || named.match(text).hasMatch() || firstDate(text, {}).isValid());
                title = block.level == level && mayBegin ? block.first : 0;
            } else if (title != 0 && announcesIncident(block, lines)) {
                beginnings.append(title);
                title = 0;
            }
        }
        if (beginnings.size() > 1)
            return beginnings;
    }
    return {};
}

QStringList withItemsAsHeadings(const QStringList &lines)
{
    struct Item
    {
        BlockRow row;
        std::optional<Topic> topic;
        QString title; ///< Markdown of the line that becomes a heading
    };
    QList<QList<Item>> lists;
    QSet<Topic> topics;
    const QList<Block> blocks = readBlocks(lines);
    for (const Block &block : blocks) {
        if (block.kind != Block::Kind::List)
            continue;
        QList<Item> items;
        for (const BlockRow &row : block.rows) {
            const QString head = row.text.section(u'\n', 0, 0);
            const auto label = anyLabel(head);
            const auto topic = label ? topicOfOthers(shownText(label->label)) : std::nullopt;
            if (topic)
                topics.insert(*topic);
            if (label && !head.isEmpty() && head.size() < 2000)
                items.append({row, topic, head});
        }
        const bool isOutline
            = std::ranges::any_of(items, [](const Item &item) { return item.topic.has_value(); }) || (block.rows.size() == 1 && items.size() == 1);
        if (isOutline && items.size() * 2 >= block.rows.size())
            lists.append(items);
    }
    if (topics.size() < 2)
        return lines;
    QStringList changed = lines;
    for (const QList<Item> &items : std::as_const(lists)) {
        for (const Item &item : items) {
            const QStringList text = item.row.text.split(u'\n');
            for (qsizetype i = 0; i < text.size(); ++i)
                changed[item.row.first - 1 + i] = i == 0 ? u"###### "_s + text[0] : text[i];
        }
    }
    return changed;
}

} // namespace hindsight
