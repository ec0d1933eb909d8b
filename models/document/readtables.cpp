// SPDX-License-Identifier: GPL-3.0-or-later
// The tables of our own documents: severities, services, milestones.
#include "reading.h"
#include "vocabulary.h"

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
    {MilestoneKind::Began, "began"},           {MilestoneKind::Detected, "detected"},
    {MilestoneKind::Acknowledged, "acknowledged"}, {MilestoneKind::Identified, "identified"},
    {MilestoneKind::Mitigated, "mitigated"},   {MilestoneKind::Resolved, "resolved"},
};
constexpr std::pair<MilestoneSource, const char *> milestoneSources[] = {
    {MilestoneSource::Set, "set by hand"},
    {MilestoneSource::Stated, "stated"},
    {MilestoneSource::Measured, "measured"},
};

/// The rows of a passage's first table, without its head.
QList<BlockRow> tableRows(const Passage &passage)
{
    for (const Block &block : passage.blocks) {
        if (block.kind == Block::Kind::Table)
            return block.rows.sliced(1);
    }
    return {};
}

QString cell(const BlockRow &row, qsizetype column)
{
    return column < row.cells.size() ? shownText(row.cells[column]) : QString();
}

/// A time in a cell: where it cannot be read, what was written.
Moment momentIn(const BlockRow &row, qsizetype column, Reading &reading)
{
    const QString written = cell(row, column);
    if (written.isEmpty())
        return {};
    return reading.moment(written).value_or(Moment{.written = written});
}

/// What is not in the table stays unread.
void takeTables(const Passage &passage, Reading &reading)
{
    takeHead(passage, reading);
    for (const Block &block : passage.blocks) {
        if (block.kind == Block::Kind::Table)
            reading.take(block.first, block.last);
    }
}

} // namespace

void readSeverities(const Passage &passage, Reading &reading)
{
    if (passage.blocks.isEmpty() && !passage.inlineText.isEmpty()) {
        reading.add(reading.record.severities, SeverityChange{.severity = shownText(passage.inlineText)}, passage.first);
        reading.take(passage.first, passage.first);
    }
    for (const BlockRow &row : tableRows(passage)) {
        const SeverityChange change{.at = momentIn(row, 1, reading), .severity = cell(row, 0), .reason = cell(row, 2)};
        reading.add(reading.record.severities, change, row.first);
    }
    takeTables(passage, reading);
}

void readServices(const Passage &passage, Reading &reading)
{
    for (const BlockRow &row : tableRows(passage)) {
        ServiceRole role{.service = cell(row, 0), .providerIncident = cell(row, 2)};
        const ShownLink page = row.cells.size() > 3 ? shownLink(row.cells[3]) : ShownLink();
        role.statusPage = page.url.isEmpty() ? page.text : page.url;
        role.part = choiceNamed(cell(row, 1), serviceParts).value_or(ServicePart::Affected);
        reading.add(reading.record.services, role, row.first);
    }
    takeTables(passage, reading);
}

void readMilestones(const Passage &passage, Reading &reading)
{
    // Where there is this table it says all; the sentence of the summary only repeats.
    reading.record.milestones.clear();
    for (const BlockRow &row : tableRows(passage)) {
        const auto kind = choiceNamed(cell(row, 0), milestoneKinds, "Milestones");
        const auto source = choiceNamed(cell(row, 2), milestoneSources);
        if (kind && source)
            reading.add(reading.record.milestones, Milestone{.kind = *kind, .source = *source, .at = momentIn(row, 1, reading)}, row.first);
        else if (isPhrase(cell(row, 2), "impact window") && reading.record.windows.isEmpty())
            reading.add(reading.record.windows, ImpactWindow{.from = momentIn(row, 1, reading), .to = unknownTime()}, row.first);
    }
    takeTables(passage, reading);
}

} // namespace hindsight
