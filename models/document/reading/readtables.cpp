// SPDX-License-Identifier: GPL-3.0-or-later
// The tables of our own documents: severities, services, milestones, deadlines.
#include "models/document/vocabulary.h"
#include "reading.h"
#include "stated.h"
#include "tables.h"

#include <QSet>

#include <algorithm>
#include <utility>

namespace hindsight {

using namespace Qt::StringLiterals;

namespace {

constexpr std::pair<ServicePart, const char *> serviceParts[] = {
    {ServicePart::Origin, "origin"},
    {ServicePart::Affected, "affected"},
    {ServicePart::Dependency, "dependency"},
    {ServicePart::Provider, "provider"},
};
constexpr std::pair<MilestoneKind, const char *> milestoneKinds[] = {
    {MilestoneKind::Began, "began"},           {MilestoneKind::Detected, "detected"},   {MilestoneKind::Acknowledged, "acknowledged"},
    {MilestoneKind::Identified, "identified"}, {MilestoneKind::Mitigated, "mitigated"}, {MilestoneKind::Resolved, "resolved"},
};
constexpr std::pair<MilestoneSource, const char *> milestoneSources[] = {
    {MilestoneSource::Set, "set by hand"},
    {MilestoneSource::Stated, "stated"},
    {MilestoneSource::Measured, "measured"},
};

/// The first table of a passage; what else stands there remains unread.
std::optional<Table> firstTable(const Passage &passage, std::initializer_list<const char *> heads, Reading &reading)
{
    takeHead(passage, reading);
    const auto block = std::ranges::find(passage.blocks, Block::Kind::Table, &Block::kind);
    if (block == passage.blocks.end())
        return std::nullopt;
    const Table table(*block, heads);
    table.takeHead(reading);
    return table;
}

} // namespace

void readSeverities(const Passage &passage, Reading &reading)
{
    const auto table = firstTable(passage, {"Severity", "From", "Reason"}, reading);
    if (!table && !passage.inlineText.isEmpty()) {
        reading.add(reading.record.severities, SeverityChange{.severity = shownText(passage.inlineText)}, passage.first);
        reading.take(passage.first, passage.first);
    }
    for (const BlockRow &row : table ? table->rows() : QList<BlockRow>()) {
        const SeverityChange change{.at = table->moment(row, 1, reading), .severity = table->cell(row, 0), .reason = table->cell(row, 2)};
        reading.add(reading.record.severities, change, row.first);
        table->take(row, reading);
    }
}

void readServices(const Passage &passage, Reading &reading)
{
    const auto table = firstTable(passage, {"Service", "Part", "Provider's Incident", "Status Page"}, reading);
    for (const BlockRow &row : table ? table->rows() : QList<BlockRow>()) {
        const ShownLink page = shownLink(table->source(row, 3));
        const auto part = choiceNamed(table->cell(row, 1), serviceParts);
        reading.add(reading.record.services,
                    ServiceRole{.service = table->cell(row, 0),
                                .part = part.value_or(ServicePart::Affected),
                                .providerIncident = table->cell(row, 2),
                                .statusPage = page.url.isEmpty() ? page.text : page.url},
                    row.first);
        if (part || table->cell(row, 1).isEmpty())
            table->take(row, reading);
    }
}

void readMilestones(const Passage &passage, Reading &reading)
{
    QList<Milestone> &milestones = reading.record.milestones;
    const QList<Milestone> ofTheSentence = std::exchange(milestones, {});
    QSet<MilestoneKind> told;
    const auto table = firstTable(passage, {"Milestone", "Time", "Source"}, reading);
    for (const BlockRow &row : table ? table->rows() : QList<BlockRow>()) {
        const auto kind = choiceNamed(table->cell(row, 0), milestoneKinds, "Milestones");
        const auto source = choiceNamed(table->cell(row, 2), milestoneSources);
        const bool isWindow = kind && isPhrase(table->cell(row, 2), "impact window");
        if (!kind || (!source && !isWindow))
            continue;
        if (source)
            reading.add(milestones, Milestone{.kind = *kind, .source = *source, .at = table->moment(row, 1, reading)}, row.first);
        else if (reading.record.windows.isEmpty())
            reading.add(reading.record.windows, ImpactWindow{.from = table->moment(row, 1, reading), .to = unknownTime()}, row.first);
        told.insert(*kind);
        table->take(row, reading);
    }
    // Of what the table names it says all; the sentence of the summary only repeats.
    for (const Milestone &milestone : ofTheSentence) {
        if (!told.contains(milestone.kind))
            milestones.append(milestone);
    }

    for (const Block &block : passage.blocks) {
        if (block.kind != Block::Kind::Table)
            continue;
        const Table durations(block, {"Duration", "Length", "Formula"});
        if (!durations.isOurs())
            continue;
        durations.takeHead(reading);
        for (const BlockRow &row : durations.rows()) {
            reading.durations.append({row.first, row.last, {}, {durations.cell(row, 0), durations.cell(row, 1), durations.cell(row, 2)}});
            durations.take(row, reading);
        }
    }
}

void readDeadlines(const Passage &passage, Reading &reading)
{
    const auto isOurs = [](const Block &block) {
        const auto isHead = [&](const char *head) {
            return std::ranges::any_of(block.rows.first().cells, [head](const QString &cell) { return isPhrase(shownText(cell), head); });
        };
        return block.kind == Block::Kind::Table && isHead("Deadline") && isHead("Recipient") && isHead("Due");
    };
    if (std::ranges::none_of(passage.blocks, isOurs)) // deadlines of somebody else
        return keepSection(passage, reading);
    const auto table = firstTable(passage, {"Deadline", "Recipient", "Due", "Done", "How It Stands"}, reading);
    for (const BlockRow &row : table->rows()) {
        Deadline deadline{.name = table->cell(row, 0), .recipient = table->cell(row, 1), .done = table->moment(row, 3, reading)};
        // The day it is due follows from the rule behind it.
        const QString due = table->cell(row, 2);
        const qsizetype open = due.lastIndexOf(u'(');
        const QString rule = due.endsWith(u')') && open >= 0 ? due.sliced(open + 1).chopped(1) : due;
        const QStringList from = captured(rule, "no time stated, after %1"), allowed = from.isEmpty() ? captured(rule, "%1 after %2") : QStringList();
        const auto start = choiceNamed(allowed.isEmpty() ? from.value(0) : allowed[1], milestoneKinds, "Milestones");
        if (!allowed.isEmpty())
            deadline.allowedMinutes = readLength(allowed[0]);
        deadline.startsAt = start.value_or(deadline.startsAt);
        reading.add(reading.record.deadlines, deadline, row.first);
        if (due.isEmpty() || (start && (allowed.isEmpty() || deadline.allowedMinutes)))
            table->take(row, reading);
    }
}

} // namespace hindsight
