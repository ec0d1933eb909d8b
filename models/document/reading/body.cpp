// SPDX-License-Identifier: GPL-3.0-or-later
#include "body.h"

#include "models/text/sourcetext.h"
#include "writtentime.h"

#include <QRegularExpression>

#include <algorithm>

namespace hindsight {

using namespace Qt::StringLiterals;

namespace {

struct Recogniser
{
    Topic topic;
    void (*read)(const Passage &passage, Reading &reading);
};

constexpr Recogniser recognisers[] = {
    {Topic::Summary, readSummary},        {Topic::Severity, readSeverities},        {Topic::Duration, readDuration},
    {Topic::Impact, readSummary},         {Topic::Detection, readSummary},          {Topic::Services, readServices},
    {Topic::Milestones, readMilestones},  {Topic::Timeline, readTimeline},          {Topic::RootCauseAndResolution, readCauses},
    {Topic::RootCause, readCauses},       {Topic::ContributingFactors, readCauses}, {Topic::SlowedDetection, readCauses},
    {Topic::SlowedDiagnosis, readCauses}, {Topic::SlowedRepair, readCauses},        {Topic::Resolution, readSummary},
    {Topic::Lessons, readLessons},        {Topic::WentWell, readLessons},           {Topic::WentWrong, readLessons},
    {Topic::Lucky, readLessons},          {Topic::MadeSense, readLessons},          {Topic::Questions, readQuestions},
    {Topic::Measures, readTasks},         {Topic::Improvements, readImprovements},  {Topic::Tasks, readTasks},
    {Topic::Conclusion, readSummary},     {Topic::Figures, readFigures},          {Topic::Deadlines, readDeadlines},
};

void readPassage(const Passage &passage, Reading &reading)
{
    if (passage.topic == Topic::RootCause && passage.section == Topic::Summary)
        return readSummary(passage, reading);
    for (const Recogniser &recogniser : recognisers) {
        if (recogniser.topic == passage.topic)
            return recogniser.read(passage, reading);
    }
    keepSection(passage, reading);
}

QDate dateIn(const QString &text)
{
    static const QRegularExpression isoDate(u"(?<!\\d)(\\d{4})[-_.]?(\\d{2})[-_.]?(\\d{2})(?!\\d)"_s);
    const auto match = isoDate.match(text);
    return match.hasMatch() ? QDate(match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toInt()) : QDate();
}

/// The date of a document whose title and file name have none in figures: in words in its title, or in a line "Date: 3 May 2024".
QDate dateOf(const Outline &outline, const QStringList &lines)
{
    const QDate inTitle = firstDate(shownText(outline.title), {});
    if (inTitle.isValid())
        return inTitle;
    static const QRegularExpression label(u"^(?:(?:incident|outage) )?(?:date|datum)\\s*:\\s*(?=\\S)"_s, QRegularExpression::CaseInsensitiveOption);
    for (const Passage &passage : outline.passages) {
        for (const Block &block : passage.blocks) {
            if (block.kind != Block::Kind::Paragraph)
                continue;
            for (int number = block.first; number <= block.last; ++number) {
                const QString line = shownText(lines[number - 1]);
                if (const auto match = label.match(line); match.hasMatch())
                    return firstDate(line.sliced(match.capturedLength()), {});
            }
        }
    }
    return {};
}

} // namespace

Reading readBody(const QStringList &lines, const QString &fileName)
{
    Reading reading(lines);
    const QList<Block> blocks = readBlocks(lines);
    const Outline outline = outlineOf(lines, blocks);
    for (const Block &block : blocks) {
        if (block.kind == Block::Kind::Rule) // says nothing but that something else begins
            reading.take(block.first, block.last);
    }
    const auto isTold = [](const Passage &passage) { return passage.topic && !passage.title.isEmpty(); };
    reading.hasHeading = std::ranges::any_of(blocks, [](const Block &block) { return block.kind == Block::Kind::Heading; });
    reading.hasTopic = std::ranges::any_of(outline.passages, isTold);
    if (outline.titleLast > 0) {
        const QString title = shownText(outline.title);
        reading.record.incident.title = withoutTitlePrefix(title);
        reading.hasTopic = reading.hasTopic || reading.record.incident.title != title;
        reading.take(outline.titleFirst, outline.titleLast);
        reading.titleLine = outline.titleFirst;
    }
    for (const QString &text : {outline.title, fileName.section(u'/', -1)}) {
        if (!reading.context.date.isValid())
            reading.context.date = dateIn(text);
    }
    if (!reading.context.date.isValid())
        reading.context.date = dateOf(outline, lines);

    for (const Passage &passage : outline.passages)
        reading.noteTopic(passage);

    // What says when it was comes first: times elsewhere may leave out the day and the zone.
    const auto duration = std::ranges::find(outline.passages, Topic::Duration, &Passage::topic);
    if (duration != outline.passages.end())
        readDuration(*duration, reading);
    for (auto passage = outline.passages.begin(); passage != outline.passages.end(); ++passage) {
        if (passage->topic != Topic::Duration)
            readPassage(*passage, reading);
        else if (passage != duration)
            keepSection(*passage, reading);
    }
    questionEmptyHeadings(outline, lines, reading);
    QString &summary = reading.record.incident.summary;
    summary += (summary.isEmpty() || reading.durationRest.isEmpty() ? u""_s : u"\n\n"_s) + reading.durationRest;
    return reading;
}

} // namespace hindsight
