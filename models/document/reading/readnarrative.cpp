// SPDX-License-Identifier: GPL-3.0-or-later
// The narrative fields, and what is read like them: causes, lessons, questions.
#include "models/document/formats/narrative.h"
#include "reading.h"

#include <algorithm>

namespace hindsight {

using namespace Qt::StringLiterals;

namespace {

struct NarrativeField
{
    Topic topic;
    QString Incident::*field;
};

constexpr NarrativeField narrativeFields[] = {
    {Topic::Summary, &Incident::summary},     {Topic::Impact, &Incident::impact},         {Topic::RootCause, &Incident::rootCauseSummary},
    {Topic::Detection, &Incident::detection}, {Topic::Resolution, &Incident::resolution}, {Topic::Conclusion, &Incident::conclusion},
};

bool isNoRow(const QString &) { return false; }
bool isAnyRow(const QString &line) { return !line.isEmpty(); }

struct Entry
{
    QString text;
    int line;
};

/// A list makes an entry of each item; anything else is one text.
QList<Entry> entriesOf(const Passage &passage, const QStringList &lines)
{
    QList<Entry> entries;
    const bool isList = passage.inlineText.trimmed().isEmpty() && !passage.blocks.isEmpty()
        && std::ranges::all_of(passage.blocks, [](const Block &block) { return block.kind == Block::Kind::List; });
    if (isList) {
        for (const BlockRow &row : rowsOf(passage, lines, isNoRow))
            entries.append({taken(row.text, NarrativePlace::Item), row.first});
    } else if (const QString text = taken(textOf(passage, lines), NarrativePlace::Section); !text.isEmpty()) {
        entries.append({text, passage.first});
    }
    return entries;
}

CauseKind causeKindOf(Topic topic)
{
    switch (topic) {
    case Topic::ContributingFactors: return CauseKind::ContributingFactor;
    case Topic::SlowedDetection: return CauseKind::SlowedDetection;
    case Topic::SlowedDiagnosis: return CauseKind::SlowedDiagnosis;
    case Topic::SlowedRepair: return CauseKind::SlowedRepair;
    default: return CauseKind::Trigger;
    }
}

std::optional<LessonKind> lessonKindOf(Topic topic)
{
    switch (topic) {
    case Topic::WentWell: return LessonKind::WentWell;
    case Topic::WentWrong: return LessonKind::WentWrong;
    case Topic::Lucky: return LessonKind::Lucky;
    case Topic::MadeSense: return LessonKind::MadeSense;
    default: return std::nullopt;
    }
}

} // namespace

void readSummary(const Passage &passage, Reading &reading)
{
    for (const NarrativeField &narrative : narrativeFields) {
        if (narrative.topic != passage.topic)
            continue;
        QString &text = reading.record.incident.*narrative.field;
        const QString more = taken(textOf(passage, reading.lines), NarrativePlace::Section);
        text += text.isEmpty() || more.isEmpty() ? more : u"\n\n"_s + more;
        reading.take(passage.first, passage.last);
    }
}

void readCauses(const Passage &passage, Reading &reading)
{
    for (const Entry &entry : entriesOf(passage, reading.lines))
        reading.add(reading.record.causes, Cause{.kind = causeKindOf(*passage.topic), .text = entry.text}, entry.line);
    reading.take(passage.first, passage.last);
}

void readLessons(const Passage &passage, Reading &reading)
{
    const auto kind = lessonKindOf(*passage.topic);
    if (!kind && !passage.blocks.isEmpty())
        return keepSection(passage, reading); // it does not say which kind of lessons they are
    if (kind) {
        for (const Entry &entry : entriesOf(passage, reading.lines))
            reading.add(reading.record.lessons, Lesson{.kind = *kind, .text = entry.text}, entry.line);
    }
    reading.take(passage.first, passage.last);
}

void readQuestions(const Passage &passage, Reading &reading)
{
    takeHead(passage, reading);
    for (const BlockRow &row : rowsOf(passage, reading.lines, isAnyRow)) {
        const QStringList lines = row.text.split(u'\n');
        Question question;
        QString text = row.text;
        for (const Block &block : readBlocks(lines)) {
            const auto label = block.kind == Block::Kind::Paragraph ? boldLabel(lines[block.first - 1]) : std::nullopt;
            if (!label || topicNamed(label->label) != Topic::Answer)
                continue;
            text = lines.first(block.first - 1).join(u'\n');
            question.answer = taken((QStringList{label->text} + lines.sliced(block.first)).join(u'\n'), NarrativePlace::Item);
            break;
        }
        question.text = taken(text, NarrativePlace::Item);
        reading.add(reading.record.questions, question, row.first);
        reading.take(row.first, row.last);
    }
}

} // namespace hindsight
