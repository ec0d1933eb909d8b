// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/document/formats/narrative.h"
#include "ofothers.h"
#include "timelinerows.h"

#include "models/incident/timedoubt.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace hindsight {

using namespace Qt::StringLiterals;

namespace {

constexpr struct
{
    MilestoneKind kind;
    const char16_t *names; ///< a regular expression on the beginning of a name, in lower case
} milestoneNames[] = {
    {MilestoneKind::Began,
     u"^(?:fault occur|incident (?:start|began|begin)|outage (?:start|began|begin)|impact (?:start|began|begin)|start(?:ed|s)?\\b|began|begin|first "
     u"occur|beginn|issue start|problem start)"},
    {MilestoneKind::Detected, u"^(?:first detect|detect|incident detect|time of detection|first notic|erkannt|entdeckt|bemerkt)"},
    {MilestoneKind::Acknowledged, u"^(?:acknowledg|incident acknowledg|quittiert|best\u00e4tigt)"},
    {MilestoneKind::Identified, u"^(?:root cause (?:found|identif)|cause (?:found|identif)|incident identif|ursache (?:gefunden|erkannt))"},
    {MilestoneKind::Mitigated, u"^(?:repaired|mitigat|incident (?:repair|mitigat)|impact end|outage mitigat|ged\u00e4mpft|entsch\u00e4rft)"},
    {MilestoneKind::Resolved,
     u"^(?:resol|incident (?:resol|end|clos)|outage end|end(?:ed|s)?\\b|recover|restored|fixed|behoben|gel\u00f6st|ende\\b|wiederhergestellt)"},
};

std::optional<MilestoneKind> milestoneNamed(const QString &name)
{
    const QString lower = name.simplified().toLower();
    for (const auto &known : milestoneNames) {
        if (QRegularExpression(QString::fromUtf16(known.names)).match(lower).hasMatch())
            return known.kind;
    }
    return std::nullopt;
}

/// What a timeline says of all its times: their zone, a date, and that they are approximate.
bool readRemarks(const Passage &passage, Reading &reading)
{
    QStringList remarks = {shownText(passage.title)};
    QList<int> remarkLines = {passage.first};
    for (const Block &block : passage.blocks) {
        if (block.kind == Block::Kind::Table) {
            const QString zone = zoneOfTable(block);
            if (!zone.isEmpty())
                reading.stateZone(zone, block.first);
            static const QRegularExpression year(u"\\b((?:19|20)\\d{2})\\b"_s); // "Date (2024)"
            const auto inHead = year.match(shownText(block.rows.first().cells.join(u' ')));
            if (inHead.hasMatch() && (!reading.context.date.isValid() || reading.context.date.year() != inHead.captured(1).toInt()))
                reading.context.date = QDate(inHead.captured(1).toInt(), 7, 1);
        }
        if (block.kind != Block::Kind::Paragraph)
            break;
        for (int line = block.first; line <= block.last; ++line) {
            remarks.append(shownText(reading.lines[line - 1]));
            remarkLines.append(line);
        }
    }
    bool areApproximate = false;
    for (const QString &remark : std::as_const(remarks)) {
        static const QRegularExpression start(u"^T\\s?\\+?\\s?0?\\s*(?:=|:|is|was|ist|war)\\s*(\\d.*?)\\.?$"_s); // "T0 is 13:00 UTC"
        if (const auto match = start.match(remark); match.hasMatch() && isWholeTime(match.captured(1))) {
            const int line = remarkLines[&remark - &remarks.first()];
            reading.start = readWritten(match.captured(1), reading.context).moment;
            reading.noteZone(reading.start.zone);
            reading.take(line, line);
            continue;
        }
        static const QRegularExpression approximate(u"\\b(?:all|times?|alle)\\b.*\\b(?:approx\\w*|ungef\u00e4hr|gesch\u00e4tzt|rough|estimates?)\\b"_s,
                                                    QRegularExpression::CaseInsensitiveOption);
        const bool isHead = &remark == &remarks.first();
        if (!isHead && leadingTime(remark))
            continue;
        const int line = remarkLines[&remark - &remarks.first()];
        const bool isApproximate = approximate.match(remark).hasMatch();
        areApproximate = areApproximate || isApproximate;
        const QString zone = zoneStated(remark, isHead);
        if (!zone.isEmpty())
            reading.stateZone(zone, line);
        const QDate date = isHead || remark.size() < 60 ? firstDate(remark, reading.context.date) : QDate();
        if (date.isValid())
            reading.context.date = date;
        constexpr qsizetype longestRemark = 100; // a longer one says more than that
        if (!isHead && remark.size() < longestRemark && (isApproximate || !zone.isEmpty() || date.isValid()))
            reading.take(line, line);
    }
    return areApproximate;
}

/// Takes who says it from the front of a message: "@ravi: looking".
void takeSpeaker(TimelineRow &row)
{
    static const QRegularExpression speaker(u"^@([\\w.-]+)\\s*:\\s+(?=\\S)"_s);
    const auto match = row.actor.isEmpty() ? speaker.match(row.text) : QRegularExpressionMatch();
    if (!match.hasMatch())
        return;
    row.actor = match.captured(1);
    row.text.remove(0, match.capturedLength());
}

/// A row that begins with what only looks like a time: "**10:99:** text".
void questionTime(TimelineRow &row, Reading &reading)
{
    if (const auto label = boldLabel(row.text)) {
        row.written = shownText(label->label); // which the clock then asks about
        row.text = label->text;
        return;
    }
    reading.findings.append(
        {u"time-unread"_s, u"warning"_s, row.first, QCoreApplication::translate("Import", "The time that this row begins with cannot be read.")});
}

void addEvents(const QList<TimelineRow> &rows, bool areApproximate, Reading &reading)
{
    // "October 2019" says the year of rows that name their days, and no day of others.
    const auto first = std::ranges::find_if(rows, [](const TimelineRow &row) { return !row.written.isEmpty(); });
    if (!reading.context.date.isValid() && first != rows.end() && firstDate(first->written, reading.month).isValid())
        reading.context.date = reading.month;
    RowClock clock(rows, reading, areApproximate);
    for (TimelineRow row : rows) {
        if (row.isDay) {
            clock.setDay(row);
            reading.take(row.first, row.last);
            continue;
        }
        takeSpeaker(row);
        if (row.written.isEmpty() && looksTimed(row.text))
            questionTime(row, reading);
        TimelineEvent event{.at = clock.read(row), .actor = row.actor};
        event.text = taken(row.text, NarrativePlace::Item);
        reading.add(reading.record.events, event, row.first);
        reading.take(row.first, row.last);
    }
}

/// What stands below the last row and belongs to none is a section.
void keepWordsBelow(const QList<TimelineRow> &rows, const Passage &passage, Reading &reading)
{
    QStringList text;
    int first = 0;
    for (const Block &block : passage.blocks) {
        const bool isText = block.kind == Block::Kind::Paragraph || block.kind == Block::Kind::Other;
        if (rows.isEmpty() || block.first <= rows.last().last || !isText || reading.uses[block.first - 1] != LineUse::Unread)
            continue;
        text.append(reading.lines.sliced(block.first - 1, block.last - block.first + 1).join(u'\n'));
        first = first == 0 ? block.first : first;
        reading.take(block.first, block.last, LineUse::Section);
    }
    if (first == 0)
        return;
    reading.add(reading.record.sections,
                Section{.title = QCoreApplication::translate("Import", "Below the timeline"), .text = taken(text.join(u"\n\n"_s), NarrativePlace::Section)},
                first);
}

} // namespace

void readTimelineOfOthers(const Passage &passage, Reading &reading)
{
    const bool areApproximate = readRemarks(passage, reading);
    QList<TimelineRow> rows = rowsOfTimeline(passage.blocks, reading.lines);
    for (const Block &block : rows.isEmpty() ? passage.blocks : QList<Block>()) { // nobody said when
        for (const BlockRow &row : block.kind == Block::Kind::List ? block.rows : QList<BlockRow>())
            rows.append({.text = row.text, .first = row.first, .last = row.last});
    }
    addEvents(rows, areApproximate, reading);
    keepWordsBelow(rows, passage, reading);
    for (const Block &block : passage.blocks) {
        const bool isRead = block.kind == Block::Kind::Table && !rowsInTable(block).isEmpty();
        for (int line = block.first; isRead && line <= block.first + 1; ++line) { // its head
            if (reading.uses[line - 1] == LineUse::Unread)
                reading.take(line, line);
        }
    }
    takeHead(passage, reading);
    if (!passage.inlineText.isEmpty())
        reading.take(passage.first, passage.first, LineUse::Unread);
}

void readKeyTimes(const Passage &passage, Reading &reading)
{
    takeHead(passage, reading);
    // Lists make rows of the timeline; tables only milestones.
    QList<TimelineRow> rows;
    qsizetype events = 0;
    const auto addLine = [&](const QString &line, int first, int last) {
        const auto behind = trailingTime(line);
        const auto time = behind ? behind : leadingTime(line);
        if (time && !time->rest.trimmed().isEmpty())
            rows.append({.written = time->written, .text = time->rest, .first = first, .last = last});
    };
    for (const Block &block : passage.blocks) {
        for (const BlockRow &row : block.kind == Block::Kind::List ? block.rows : QList<BlockRow>())
            addLine(row.text, row.first, row.last);
        if (block.kind == Block::Kind::Paragraph) {
            for (int line = block.first; line <= block.last; ++line)
                addLine(reading.lines[line - 1].trimmed(), line, line);
        }
    }
    events = rows.size();
    for (const Block &block : passage.blocks) {
        for (const BlockRow &row : block.kind == Block::Kind::Table ? block.rows : QList<BlockRow>()) {
            if (row.cells.size() > 1 && isWholeTime(shownText(row.cells[1])))
                rows.append({.written = shownText(row.cells[1]), .text = row.cells[0], .first = row.first, .last = row.last});
        }
    }

    const QDate day = reading.context.date; // the last of them may be days later
    RowClock clock(rows, reading, false);
    for (qsizetype i = 0; i < rows.size(); ++i) {
        const Moment at = clock.read(rows[i]);
        if (!at.at)
            continue;
        if (i < events)
            reading.add(reading.record.events, TimelineEvent{.at = at, .text = rows[i].text}, rows[i].first);
        const auto kind = milestoneNamed(shownText(rows[i].text));
        const bool isNew = kind && std::ranges::none_of(reading.record.milestones, [&](const Milestone &milestone) { return milestone.kind == *kind; });
        if (isNew)
            reading.add(reading.record.milestones, Milestone{.kind = *kind, .source = MilestoneSource::Stated, .at = at}, rows[i].first);
        reading.take(rows[i].first, rows[i].last);
    }
    if (day.isValid())
        reading.context.date = day;
}

} // namespace hindsight
