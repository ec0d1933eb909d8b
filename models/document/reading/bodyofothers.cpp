// SPDX-License-Identifier: GPL-3.0-or-later
#include "ofothers.h"

#include "models/document/formats/json.h"
#include "timelinerows.h"

#include "models/incident/timedoubt.h"
#include "models/incident/zones.h"
#include "models/text/sourcetext.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <limits>

namespace hindsight {

using namespace Qt::StringLiterals;

namespace {

/// Where nothing is headed as a timeline, a passage whose rows mostly begin with times is one; on the page of one incident of a status
/// site, one time in bold or brackets is enough.
bool isTimelineItself(const Passage &passage, bool isStatusPage, const QStringList &lines)
{
    QList<TimelineRow> rows = rowsOfTimeline(passage.blocks, lines);
    static const QRegularExpression prose(u"^(?:at|on|by|from|between|in|um|am|von|zwischen)\\s"_s, QRegularExpression::CaseInsensitiveOption);
    const auto isShort = [](const TimelineRow &row) { return !row.written.isEmpty() && row.text.size() < 300 && row.first == row.last; };
    const bool isTold = passage.topic == Topic::Summary && passage.level > 0 && timedRows(rows) > 2
        && std::ranges::count_if(rows, isShort) == rows.size(); // a paragraph for each step
    if (!isTold)
        rows.removeIf([](const TimelineRow &row) { return prose.match(row.written).hasMatch(); }); // a story, told in sentences
    const qsizetype timed = timedRows(rows);
    const qsizetype dated = std::ranges::count_if(rows, [](const TimelineRow &row) { return !row.written.isEmpty(); });
    const auto isMarked = [&](const TimelineRow &row) {
        const QString line = lines[row.first - 1].trimmed();
        return !row.written.isEmpty() && !line.isEmpty() && u"*_[#"_s.contains(line.front());
    };
    const bool isUpdate = isStatusPage && timed == 1 && std::ranges::any_of(rows, isMarked); // an announcement only says when it will be
    return (timed > 1 || dated > 2 || isUpdate) && dated * 2 >= rows.size();
}

/// Whether a passage that nobody knows, or one of what was learnt, is a list of boxes to tick: action items, however it is called.
bool areBoxes(const Passage &passage)
{
    static const QRegularExpression box(u"^\\[[ xX]\\]\\s"_s);
    qsizetype rows = 0, boxes = 0;
    for (const Block &block : passage.blocks) {
        for (const BlockRow &row : block.kind == Block::Kind::List ? block.rows : QList<BlockRow>()) {
            ++rows;
            boxes += box.match(row.text).hasMatch();
        }
    }
    return (!passage.topic || passage.topic == Topic::Lessons) && boxes > 0 && boxes * 2 >= rows;
}

/// A passage that turned out to be a timeline: the words above its rows are a summary.
void readStory(const Passage &passage, Reading &reading)
{
    const QList<TimelineRow> rows = rowsOfTimeline(passage.blocks, reading.lines);
    Passage above = passage;
    above.topic = Topic::Summary;
    above.last = rows.first().first - 1;
    above.blocks.removeIf([&](const Block &block) { return block.last > above.last; });
    if (!above.blocks.isEmpty() && above.last >= above.textFirst)
        readSummary(above, reading);
    readTimelineOfOthers(passage, reading);
}

/// "Subject: [Postmortem] Search is down", where a mail is the document.
QString subjectIn(const Block &block, const QStringList &lines)
{
    static const QRegularExpression subject(u"^(?:\\*\\*)?(?:Subject|Betreff):(?:\\*\\*)?\\s*(?:(?:re|fwd?|aw|wg):\\s*)*(?:\\[[^\\]]*\\]\\s*)?(\\S.*)$"_s,
                                            QRegularExpression::CaseInsensitiveOption);
    for (int number = block.first; block.kind == Block::Kind::Paragraph && number <= block.last; ++number) {
        if (const auto match = subject.match(lines[number - 1].trimmed()); match.hasMatch())
            return match.captured(1);
    }
    return {};
}

void readPassage(const Passage &passage, bool isTimeline, Reading &reading)
{
    if (isTimeline)
        return readStory(passage, reading);
    switch (areBoxes(passage) ? Topic::Measures : passage.topic.value_or(Topic::Answer)) {
    case Topic::Timeline: return readTimelineOfOthers(passage, reading);
    case Topic::KeyTimes: return readKeyTimes(passage, reading);
    case Topic::Measures:
    case Topic::Tasks: {
        const qsizetype before = reading.record.actions.size();
        readActionsOfOthers(passage, reading);
        if (reading.record.actions.size() == before && !(passage.blocks.isEmpty() && passage.inlineText.isEmpty()))
            return keepSection(passage, reading);
        return takeHead(passage, reading);
    }
    case Topic::Summary:
    case Topic::Impact:
    case Topic::Detection:
    case Topic::Resolution:
    case Topic::Conclusion: return readSummary(passage, reading);
    case Topic::RootCause:
    case Topic::RootCauseAndResolution:
    case Topic::ContributingFactors: return readCauses(passage, reading);
    case Topic::WentWell:
    case Topic::WentWrong:
    case Topic::Lucky:
    case Topic::MadeSense: return readLessons(passage, reading);
    case Topic::Questions: return readQuestions(passage, reading);
    case Topic::Figures: return readFigures(passage, reading);
    case Topic::Deadlines: return readDeadlines(passage, reading);
    default: break;
    }
    if (!passage.blocks.isEmpty() || !passage.inlineText.isEmpty())
        keepSection(passage, reading);
    else if (!passage.title.contains(u':')) // "Time to resolve: 1h 15m" says something by itself
        takeHead(passage, reading);
}

/// The day of the incident: that of the first times, else of the title, the file's name, or the first words.
void findDate(const Outline &outline, const QString &fileName, Reading &reading)
{
    const QString title = shownText(outline.title);
    const QDate inTitle = firstDate(title, {});
    static const QRegularExpression digits(u"(?<!\\d)(\\d{4})[-_.]?(\\d{2})[-_.]?(\\d{2})(?!\\d)"_s);
    const auto match = digits.match(fileName.section(u'/', -1));
    const QDate inName = match.hasMatch() ? QDate(match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toInt()) : QDate();
    if (inTitle.isValid())
        reading.context.date = inTitle;
    else if (!reading.context.date.isValid() && inName.isValid())
        reading.context.date = inName;
    for (const Passage &passage : outline.passages) {
        for (const Block &block : passage.blocks) {
            if (reading.context.date.isValid())
                return;
            if (block.kind == Block::Kind::Paragraph)
                reading.context.date = firstDate(shownText(reading.lines.sliced(block.first - 1, block.last - block.first + 1).join(u' ')), {});
        }
    }
}

/// An abbreviation that the clocks of its place did not show then is asked about once, where it is written: at the time itself, or at
/// what states the zone of all times.
void questionSeason(Reading &reading)
{
    for (const TimelineEvent &event : std::as_const(reading.record.events)) {
        if (const auto doubt = doubtOf(event.at)) {
            const bool isWritten = event.at.written.contains(event.at.zone, Qt::CaseInsensitive);
            const int line = isWritten || reading.zoneLine == 0 ? reading.lineOf.value(event.uid) : reading.zoneLine;
            const bool isOfSeason = isZoneAbbreviation(event.at.zone); // else it happened twice
            reading.findings.append({isOfSeason ? u"zone-against-season"_s : u"time-doubtful"_s, u"warning"_s, line, doubt->sentence});
            return;
        }
    }
}

void questionDate(const QDate &titled, int line, Reading &reading)
{
    const auto days = [&](const TimelineEvent &event) {
        return event.at.at ? qAbs(titled.daysTo(QDateTime::fromMSecsSinceEpoch(*event.at.at / 1000, QTimeZone::UTC).date()))
                           : std::numeric_limits<qint64>::max();
    };
    const auto nearest = std::ranges::min_element(reading.record.events, {}, days);
    if (!titled.isValid() || nearest == reading.record.events.end() || !nearest->at.at || days(*nearest) <= 60)
        return;
    reading.findings.append(
        {u"date-doubtful"_s, u"warning"_s, line,
         QCoreApplication::translate("Import", "The title says %1, but the timeline is %n day(s) away from it.", nullptr, int(days(*nearest)))
             .arg(titled.toString(Qt::ISODate))});
}

// ---- leftovers ---------------------------------------------------------------------------------------------------------

QStringList wordsOf(const QString &text)
{
    static const QRegularExpression other(u"[^\\p{L}\\p{N}]+"_s);
    static const QRegularExpression marker(u"^\\s*(?:\\d+[.)]|[-*+])\\s+(?:\\[[ xX]\\])?"_s);
    return QString(text).remove(marker).toLower().split(other, Qt::SkipEmptyParts);
}

void addWords(const QJsonValue &value, QSet<QString> &words)
{
    if (value.isString()) {
        for (const QString &word : wordsOf(value.toString()))
            words.insert(word);
    }
    for (const QJsonValue &item : value.toArray())
        addWords(item, words);
    const QJsonObject members = value.toObject();
    for (auto it = members.begin(); it != members.end(); ++it) {
        for (const QString &word : wordsOf(it.key()))
            words.insert(word);
        addWords(it.value(), words);
    }
}

/// What a line says that was read and still is in no field: the words that are not in `words`, which gets them. A word keeps the signs
/// within it; those that stand together stay so. Where the line was HTML, its breaks are no words.
QString restOf(const QString &line, bool wasHtml, QSet<QString> &words)
{
    static const QRegularExpression marks(u"^[*_`~#>(\\[]+|[*_`~)\\],;:.]+$"_s);
    static const QRegularExpression marker(u"^\\s*(?:\\d+[.)]|[-*+])\\s+(?:\\[[ xX]\\])?"_s);
    QStringList parts;
    QStringList together;
    const auto flush = [&] {
        if (!together.isEmpty())
            parts.append(together.join(u' '));
        together.clear();
    };
    QString text = QString(line).remove(marker);
    if (wasHtml)
        text.replace(u"<br>"_s, u" "_s);
    for (qsizetype at = 0; at < text.size();) {
        const auto isGap = [&](qsizetype i) { return text[i].isSpace() || text[i] == u'|'; };
        qsizetype end = at;
        while (end < text.size() && !isGap(end))
            ++end;
        const QString token = text.sliced(at, end - at);
        bool endsCell = false;
        for (at = end; at < text.size() && isGap(at); ++at)
            endsCell = endsCell || text[at] == u'|';
        const QStringList of = wordsOf(token);
        if (std::ranges::all_of(of, [&](const QString &word) { return words.contains(word); })) {
            if (!of.isEmpty())
                flush();
        } else {
            together.append(QString(token).remove(marks));
            for (const QString &word : of)
                words.insert(word);
        }
        if (endsCell)
            flush();
    }
    flush();
    return parts.join(u" \u00b7 "_s);
}

} // namespace

void keepLeftovers(Reading &reading, const QStringList &source, bool wasHtml)
{
    QSet<QString> words;
    addWords(recordToJson(reading.record), words);
    QStringList kept;
    int last = 0, first = 0;
    for (int number = 1; number <= int(source.size()); ++number) {
        const QString &line = source[number - 1];
        if (isBlank(line))
            continue;
        LineUse &use = reading.uses[number - 1];
        const bool isUnread = use == LineUse::Unread;
        if (isUnread)
            use = LineUse::Section;
        const QString rest = isUnread ? line : restOf(line, wasHtml, words);
        if (wordsOf(rest).isEmpty())
            continue;
        if (!kept.isEmpty() && isUnread && last != number - 1)
            kept.append(QString());
        kept.append(rest);
        first = first == 0 && isUnread ? number : first; // of the others each word stands elsewhere
        last = isUnread ? number : 0;
    }
    if (kept.isEmpty())
        return;
    // As source text, so that nothing in it is taken for a heading, a list or a row of a table.
    qsizetype longest = 2, run = 0;
    for (const QChar c : kept.join(u'\n')) {
        run = c == u'`' ? run + 1 : 0;
        longest = std::max(longest, run);
    }
    const QString fence(longest + 1, u'`');
    const Section section{.title = QCoreApplication::translate("Import", "Other lines of the document"),
                          .text = fence + u"text\n"_s + kept.join(u'\n') + u'\n' + fence};
    reading.add(reading.record.sections, section, first);
}

QString zoneStatedIn(const QStringList &lines)
{
    Reading reading(lines);
    readFacts(readBlocks(lines), reading);
    return reading.zoneLine == 0 ? QString() : reading.zone;
}

QStringList withMarkedBullets(const QStringList &lines)
{
    static const QRegularExpression bullet(u"^(\\s*)[\u2022\u25e6\u25aa\u2023\u25cf\u25cb\u2219\u25b8]\\s+(?=\\S)"_s);
    QStringList marked = lines;
    bool isCode = false;
    for (QString &line : marked) {
        if (line.trimmed().startsWith(u"```"_s))
            isCode = !isCode;
        else if (const auto match = bullet.match(line); !isCode && match.hasMatch())
            line.replace(0, match.capturedLength(), match.captured(1) + u"- "_s);
    }
    return marked;
}

Reading readBodyOfOthers(const QStringList &source, const FrontMatter &front, int titleLine, const QString &fileName, const QString &zoneAbove)
{
    const QStringList lines = withItemsAsHeadings(withMarkedBullets(source));
    Reading reading(lines);
    reading.context.zone = reading.zone = zoneAbove;
    reading.context.dayFirst = dayFirstIn(lines);
    readFrontFacts(front, reading);
    const QList<Block> blocks = readBlocks(lines);
    const Outline outline = outlineOfOthers(lines, blocks, titleLine);
    reading.hasHeading = std::ranges::any_of(blocks, [](const Block &block) { return block.kind == Block::Kind::Heading; });
    reading.hasTopic = true;
    // Where front matter has a title, a heading below other words or of a lower level is that of a part of the page.
    const auto titleBlock = std::ranges::find_if(blocks, [&](const Block &block) { return block.first == outline.titleFirst; });
    const bool isPartOfPage = titleLine == 0 && !front.title.isEmpty() && titleBlock != blocks.end() && (titleBlock != blocks.begin() || titleBlock->level > 1);
    if (outline.titleLast > 0)
        reading.record.incident.title = withoutTitlePrefix(shownText(outline.title));
    if (isPartOfPage || reading.record.incident.title.isEmpty())
        reading.record.incident.title = front.title;
    if (reading.record.incident.title.isEmpty() && !blocks.isEmpty())
        reading.record.incident.title = subjectIn(blocks.first(), lines);
    reading.take(outline.titleFirst == 0 ? 1 : outline.titleFirst, outline.titleLast);
    reading.titleLine = outline.titleFirst;
    for (const Block &block : blocks) {
        if (block.kind == Block::Kind::Rule)
            reading.take(block.first, block.last);
    }
    findDate(outline, fileName, reading);
    const QDate titled = firstDate(shownText(outline.title), {});
    QList<Block> ofIncident = blocks; // what stands above the first of several is of none
    ofIncident.removeIf([&](const Block &block) { return block.last < titleLine; });
    readFacts(ofIncident, reading);

    const auto isTold = [&](const Passage &passage) { return passage.topic == Topic::Timeline && !rowsOfTimeline(passage.blocks, lines).isEmpty(); };
    const bool isStatusPage
        = hasFacts(front) && std::ranges::none_of(outline.passages, [](const Passage &passage) { return passage.topic && !passage.title.isEmpty(); });
    const bool hasTimeline = std::ranges::any_of(outline.passages, isTold);
    for (const Passage &passage : outline.passages) {
        reading.noteTopic(passage);
        const bool mayBe = !passage.topic || passage.topic == Topic::Summary || passage.topic == Topic::Detection || passage.topic == Topic::Resolution;
        readPassage(passage, !hasTimeline && mayBe && isTimelineItself(passage, isStatusPage, lines), reading);
        for (int line = passage.first; passage.topic && !passage.isLabel && line < passage.textFirst; ++line) { // what it says is known
            if (reading.uses[line - 1] == LineUse::Unread)
                reading.take(line, line);
        }
    }
    questionEmptyHeadings(outline, source, reading);
    questionSeason(reading);
    questionDate(titled, outline.titleFirst, reading);
    return reading;
}

} // namespace hindsight
