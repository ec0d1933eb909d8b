// SPDX-License-Identifier: GPL-3.0-or-later
// What figures over many incidents look at: of ten thousand incidents read column by column, because a record read whole costs ten
// times as much.
#include "outlines.h"

#include "store_p.h"

#include "sql.h"
#include "statement.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QScopeGuard>

namespace hindsight {

namespace {

std::optional<qint64> integerOf(const Statement &row, int column) { return row.isNull(column) ? std::nullopt : std::optional(row.integer(column)); }
std::optional<double> realOf(const Statement &row, int column) { return row.isNull(column) ? std::nullopt : std::optional(row.real(column)); }

/// A time whose four columns begin there; what was written for it is left out.
Moment momentOf(const Statement &row, int first)
{
    if (row.isNull(first))
        return {};
    return {.at = row.integer(first),
            .end = integerOf(row, first + 1),
            .precision = fromName<Precision>(row.text(first + 2)).value_or(Precision::Unknown),
            .zone = row.text(first + 3)};
}

template <class Enum> Enum nameOr(const Statement &row, int column, Enum otherwise) { return fromName<Enum>(row.text(column)).value_or(otherwise); }

QStringList uidsOf(const Statement &row, int column)
{
    const QByteArrayView json = row.blob(column);
    if (json.size() <= 2)
        return {};
    QStringList uids;
    for (const auto &uid : QJsonDocument::fromJson(json.toByteArray()).array())
        uids.append(uid.toString());
    return uids;
}

template <class OnRow> Result<void> eachRow(Connection &connection, const char *statement, OnRow onRow)
{
    const auto prepared = connection.prepared(sql(statement));
    if (!prepared)
        return std::unexpected(prepared.error());
    return (*prepared)->each([&] { onRow(std::as_const(**prepared)); });
}

/// Finds the incident that a row names in its first column. Rows of one incident come one after the other.
class Finder
{
public:
    explicit Finder(QList<IncidentOutline> &records)
        : m_records(records)
    {
        for (qsizetype i = 0; i < records.size(); ++i)
            m_places.insert(records[i].record.incident.uid.toUtf8(), i);
    }
    /// Null: it is in the bin, or was merged away.
    Record *of(const Statement &row)
    {
        const QByteArrayView uid = row.blob(0);
        if (uid != QByteArrayView(m_last)) {
            m_last = uid.toByteArray();
            m_place = m_places.value(m_last, -1);
        }
        return m_place < 0 ? nullptr : &m_records[m_place].record;
    }

private:
    QList<IncidentOutline> &m_records;
    QHash<QByteArray, qsizetype> m_places;
    QByteArray m_last;
    qsizetype m_place = -1;
};

Result<QList<IncidentOutline>> readIncidents(Connection &connection)
{
    QList<IncidentOutline> records;
    const auto count = connection.value(QStringLiteral("SELECT count(*) FROM incident"));
    if (!count)
        return std::unexpected(count.error());
    records.reserve(count->toLongLong()); // a record is large, and moving it takes as long as reading it
    Result<void> read = eachRow(connection, "outline_incidents", [&](const Statement &row) {
        Incident &incident = records.emplaceBack().record.incident;
        incident.uid = row.text(0);
        incident.number = row.integer(1);
        incident.title = row.text(2);
        incident.kind = nameOr(row, 3, IncidentKind::Incident);
        incident.detectionSource = nameOr(row, 4, DetectionSource::Unknown);
        incident.zone = row.text(5);
        incident.sample = row.integer(6) != 0;
        incident.followUp = momentOf(row, 7);
    });
    Finder finder(records);
    const auto part = [&](const char *statement, auto add) {
        if (read)
            read = eachRow(connection, statement, [&](const Statement &row) {
                if (Record *record = finder.of(row))
                    add(*record, row);
            });
    };
    part("outline_services", [](Record &record, const Statement &row) {
        record.services.append({.uid = {}, .service = row.text(1), .part = nameOr(row, 2, ServicePart::Affected)});
    });
    part("outline_severities",
         [](Record &record, const Statement &row) { record.severities.append({.uid = {}, .at = momentOf(row, 2), .severity = row.text(1)}); });
    part("outline_windows", [](Record &record, const Statement &row) { record.windows.append({.uid = {}, .from = momentOf(row, 1), .to = momentOf(row, 5)}); });
    part("outline_milestones", [](Record &record, const Statement &row) {
        record.milestones.append(
            {.uid = {}, .kind = nameOr(row, 1, MilestoneKind::Began), .source = nameOr(row, 2, MilestoneSource::Set), .at = momentOf(row, 3)});
    });
    part("outline_links",
         [](Record &record, const Statement &row) { record.links.append({.uid = {}, .kind = nameOr(row, 1, LinkKind::Document), .other = row.text(2)}); });
    part("outline_causes", [](Record &record, const Statement &row) {
        record.causes.append({.uid = row.text(1), .kind = nameOr(row, 2, CauseKind::ContributingFactor), .text = row.text(4), .category = row.text(3)});
    });
    part("outline_figures", [](Record &record, const Statement &row) {
        record.figures.append({.uid = row.text(1),
                               .name = row.text(2),
                               .value = realOf(row, 3),
                               .low = realOf(row, 4),
                               .high = realOf(row, 5),
                               .unit = row.text(6),
                               .currency = row.text(7),
                               .at = momentOf(row, 8)});
    });
    if (!read)
        return std::unexpected(read.error());
    return records;
}

Result<QList<ActionOutline>> readActions(Connection &connection)
{
    QList<ActionOutline> actions;
    const auto read = eachRow(connection, "outline_actions", [&](const Statement &row) {
        ActionItem &action = actions.emplaceBack().action;
        action.uid = row.text(0);
        action.number = row.integer(1);
        action.incidents = uidsOf(row, 2);
        action.causes = uidsOf(row, 3);
        action.text = row.text(4);
        action.kind = nameOr(row, 5, ActionKind::Other);
        action.team = row.text(6);
        action.person = row.text(7);
        action.priority = row.text(8);
        action.status = nameOr(row, 9, ActionStatus::Open);
        action.statusReason = row.text(10);
        action.due = momentOf(row, 11);
        action.done = momentOf(row, 15);
        action.verified = momentOf(row, 19);
        action.acceptedUntil = momentOf(row, 23);
        action.trackerAsOf = momentOf(row, 27);
    });
    if (!read)
        return std::unexpected(read.error());
    return actions;
}

} // namespace

template <> Result<QList<IncidentOutline>> Store::all() const
{
    // One transaction, so that all parts are of one moment even while another process writes.
    if (const auto begun = d->connection->exec(QStringLiteral("SAVEPOINT reading")); !begun)
        return std::unexpected(begun.error());
    const auto end = qScopeGuard([&] { d->connection->exec(QStringLiteral("RELEASE reading")); });
    return readIncidents(*d->connection);
}

template <> Result<QList<ActionOutline>> Store::all() const { return readActions(*d->connection); }

template <> Result<QList<ActionFieldEdit>> Store::all() const
{
    QList<ActionFieldEdit> edits;
    const auto read = eachRow(*d->connection, "action_edits", [&](const Statement &row) {
        const QJsonArray values = QJsonDocument::fromJson(row.blob(4).toByteArray()).array();
        edits.append({row.text(0), row.integer(1), row.text(2), row.text(3), values.at(0), values.at(1)});
    });
    if (!read)
        return std::unexpected(read.error());
    return edits;
}

} // namespace hindsight
