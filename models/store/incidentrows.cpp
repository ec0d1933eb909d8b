// SPDX-License-Identifier: GPL-3.0-or-later
// What lists tell of incidents, without reading whole records.
#include "store_p.h"

#include "models/incident/followup.h"
#include "models/incident/milestones.h"
#include "readparts.h"
#include "sql.h"

#include <QDateTime>

namespace hindsight {

using namespace Qt::StringLiterals;

namespace {

/// A row with what decides which of several parts counts.
struct Candidate
{
    IncidentRow row = {};
    std::pair<qint64, qint64> worst = {}; ///< position of the level, then what was written down first
    std::optional<MilestoneSource> began = {}, resolved = {};
    std::optional<qint64> firstWindow = {};
};

void take(Candidate &candidate, MilestoneKind kind, MilestoneSource source, qint64 at)
{
    auto &best = kind == MilestoneKind::Began ? candidate.began : candidate.resolved;
    if (best && *best <= source)
        return;
    best = source;
    (kind == MilestoneKind::Began ? candidate.row.began : candidate.row.resolved) = at;
}

/// A statement for all incidents; for some, whose uids are its parameter, what stands in comments holds too.
QString statementFor(const char *name, bool some) { return some ? sql(name).remove("/*"_L1).remove("*/"_L1) : sql(name); }

} // namespace

Result<QList<IncidentRow>> Store::incidents(bool withBinned, const std::optional<QStringList> &uids) const
{
    const QString wanted = uids ? QString::fromUtf8(asParameter(*uids)) : QString();
    const auto snapshot = Snapshot::begin(*d->connection);
    if (!snapshot)
        return std::unexpected(snapshot.error());

    std::vector<Candidate> candidates;
    Wholes wholes;
    Result<void> read = eachRow(*d->connection, statementFor("row_incidents", uids.has_value()), wanted, [&](const Statement &row) {
        if (!withBinned && row.integer(7))
            return;
        candidates.push_back({.row = {.uid = row.text(0),
                                      .number = row.integer(1),
                                      .title = row.text(2),
                                      .kind = nameOr(row, 3, IncidentKind::Incident),
                                      .postmortemState = nameOr(row, 4, PostmortemState::Draft),
                                      .tags = textsOf(row, 5),
                                      .owner = row.text(6),
                                      .binned = row.integer(7) != 0,
                                      .sample = row.integer(8) != 0}});
        wholes.add(candidates.back().row.uid);
    });
    const auto part = [&](const char *statement, auto add) {
        if (!read)
            return;
        read = eachRow(*d->connection, statementFor(statement, uids.has_value()), wanted, [&](const Statement &row) {
            if (const qsizetype place = wholes.placeOf(row); place >= 0)
                add(candidates[place], row);
        });
    };
    part("row_severities", [](Candidate &candidate, const Statement &row) {
        const std::pair severity(row.integer(2), row.integer(3));
        if (!candidate.row.severity.isNull() && candidate.worst <= severity)
            return;
        candidate.worst = severity;
        candidate.row.severity = row.text(1);
    });
    part("row_services", [](Candidate &candidate, const Statement &row) { candidate.row.services.append(row.text(1)); });
    part("row_milestones", [](Candidate &candidate, const Statement &row) {
        take(candidate, nameOr(row, 1, MilestoneKind::Began), nameOr(row, 2, MilestoneSource::Measured), row.integer(3));
    });
    part("row_windows",
         [](Candidate &candidate, const Statement &row) { candidate.firstWindow = std::min(candidate.firstWindow.value_or(row.integer(1)), row.integer(1)); });
    part("row_events", [](Candidate &candidate, const Statement &row) { candidate.row.events = int(row.integer(1)); });
    part("row_actions", [now = QDateTime::currentMSecsSinceEpoch() * 1000](Candidate &candidate, const Statement &row) {
        const ActionItem action{.kind = nameOr(row, 2, ActionKind::Other),
                                .status = nameOr(row, 1, ActionStatus::Open),
                                .acceptedUntil = {.at = integerOf(row, 3), .precision = nameOr(row, 4, Precision::Unknown)}};
        ++candidate.row.actions;
        candidate.row.openActions += !isClosed(action.status);
        candidate.row.unsettled += keepsOpen(action, now);
    });
    if (!read)
        return std::unexpected(read.error());

    QList<IncidentRow> rows;
    rows.reserve(qsizetype(candidates.size()));
    for (Candidate &candidate : candidates) {
        if (!candidate.began && hasImpact(candidate.row.kind))
            candidate.row.began = candidate.firstWindow;
        rows.append(std::move(candidate.row));
    }
    return rows;
}

Result<QStringList> Store::incidentsOf(const Step &step) const
{
    QStringList uids;
    const auto read = eachRow(*d->connection, sql("incidents_of_step"), QString::number(step.seq), [&](const Statement &row) { uids.append(row.text(0)); });
    if (!read)
        return std::unexpected(read.error());
    return uids;
}

} // namespace hindsight
