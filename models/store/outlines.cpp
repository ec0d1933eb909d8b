// SPDX-License-Identifier: GPL-3.0-or-later
// What figures over many incidents look at: of ten thousand incidents read column by column, because a record read whole costs ten
// times as much.
#include "store_p.h"

#include "readparts.h"
#include "sql.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace hindsight {

namespace {

std::optional<double> realOf(const Statement &row, int column) { return row.isNull(column) ? std::nullopt : std::optional(row.real(column)); }

/// A time whose four columns begin there; what was written for it is left out.
Moment momentOf(const Statement &row, int first, RepeatedTexts &zones)
{
    if (row.isNull(first))
        return {};
    return {
        .at = row.integer(first), .end = integerOf(row, first + 1), .precision = nameOr(row, first + 2, Precision::Unknown), .zone = zones.of(row, first + 3)};
}

Result<QList<Record>> readIncidents(Connection &connection)
{
    QList<Record> records;
    const auto count = connection.value(QStringLiteral("SELECT count(*) FROM incident"));
    if (!count)
        return std::unexpected(count.error());
    records.reserve(count->toLongLong()); // a record is large, and moving it takes as long as reading it
    Wholes wholes;
    RepeatedTexts texts;
    Result<void> read = eachRow(connection, sql("outline_incidents"), {}, [&](const Statement &row) {
        Incident &incident = records.emplaceBack().incident;
        incident.uid = row.text(0);
        wholes.add(incident.uid);
        incident.number = row.integer(1);
        incident.title = row.text(2);
        incident.kind = nameOr(row, 3, IncidentKind::Incident);
        incident.detectionSource = nameOr(row, 4, DetectionSource::Unknown);
        incident.zone = texts.of(row, 5);
        incident.sample = row.integer(6) != 0;
        incident.followUp = momentOf(row, 7, texts);
    });
    const auto part = [&](const char *statement, auto add) {
        if (read)
            read = eachRow(connection, sql(statement), {}, [&](const Statement &row) {
                if (const qsizetype place = wholes.placeOf(row); place >= 0)
                    add(records[place], row);
            });
    };
    part("outline_services", [&texts](Record &record, const Statement &row) {
        record.services.append({.uid = {}, .service = texts.of(row, 1), .part = nameOr(row, 2, ServicePart::Affected)});
    });
    part("outline_severities", [&texts](Record &record, const Statement &row) {
        record.severities.append({.uid = {}, .at = momentOf(row, 2, texts), .severity = texts.of(row, 1)});
    });
    part("outline_windows", [&texts](Record &record, const Statement &row) {
        record.windows.append({.uid = {}, .from = momentOf(row, 1, texts), .to = momentOf(row, 5, texts)});
    });
    part("outline_milestones", [&texts](Record &record, const Statement &row) {
        record.milestones.append(
            {.uid = {}, .kind = nameOr(row, 1, MilestoneKind::Began), .source = nameOr(row, 2, MilestoneSource::Set), .at = momentOf(row, 3, texts)});
    });
    part("outline_links",
         [](Record &record, const Statement &row) { record.links.append({.uid = {}, .kind = nameOr(row, 1, LinkKind::Document), .other = row.text(2)}); });
    part("outline_causes", [&texts](Record &record, const Statement &row) {
        record.causes.append({.uid = row.text(1), .kind = nameOr(row, 2, CauseKind::ContributingFactor), .text = row.text(4), .category = texts.of(row, 3)});
    });
    part("outline_figures", [&texts](Record &record, const Statement &row) {
        record.figures.append({.uid = row.text(1),
                               .name = texts.of(row, 2),
                               .value = realOf(row, 3),
                               .low = realOf(row, 4),
                               .high = realOf(row, 5),
                               .unit = texts.of(row, 6),
                               .currency = texts.of(row, 7),
                               .at = momentOf(row, 8, texts)});
    });
    if (!read)
        return std::unexpected(read.error());
    return records;
}

Result<QList<ActionItem>> readActions(Connection &connection)
{
    QList<ActionItem> actions;
    RepeatedTexts texts;
    const auto read = eachRow(connection, sql("outline_actions"), {}, [&](const Statement &row) {
        ActionItem &action = actions.emplaceBack();
        action.uid = row.text(0);
        action.number = row.integer(1);
        action.incidents = textsOf(row, 2);
        action.causes = textsOf(row, 3);
        action.text = row.text(4);
        action.kind = nameOr(row, 5, ActionKind::Other);
        action.team = texts.of(row, 6);
        action.person = texts.of(row, 7);
        action.priority = texts.of(row, 8);
        action.status = nameOr(row, 9, ActionStatus::Open);
        action.statusReason = row.text(10);
        action.due = momentOf(row, 11, texts);
        action.done = momentOf(row, 15, texts);
        action.verified = momentOf(row, 19, texts);
        action.acceptedUntil = momentOf(row, 23, texts);
        action.trackerAsOf = momentOf(row, 27, texts);
    });
    if (!read)
        return std::unexpected(read.error());
    return actions;
}

} // namespace

Result<QList<Record>> Store::outlines() const
{
    return Snapshot::begin(*d->connection).and_then([&](const Snapshot &) { return readIncidents(*d->connection); });
}

Result<QList<ActionItem>> Store::actionOutlines() const { return readActions(*d->connection); }

Result<QList<ActionFieldEdit>> Store::actionEdits() const
{
    QList<ActionFieldEdit> edits;
    const auto read = eachRow(*d->connection, sql("action_edits"), {}, [&](const Statement &row) {
        const QJsonArray values = QJsonDocument::fromJson(row.blob(4).toByteArray()).array();
        edits.append({row.text(0), row.integer(1), row.text(2), row.text(3), values.at(0), values.at(1)});
    });
    if (!read)
        return std::unexpected(read.error());
    return edits;
}

} // namespace hindsight
