// SPDX-License-Identifier: GPL-3.0-or-later
// What the store tells about sources of numbers, and how they go.
#include "models/store/store_p.h"

#include "loads.h"
#include "models/store/rows.h"
#include "models/store/sql.h"
#include "models/store/texts.h"
#include "readseries.h"


#include <algorithm>

namespace hindsight {

namespace {

// More would not fit into memory as arrays.
constexpr qint64 mostCells = 20'000'000;

template <class T> Result<T> theOne(const QList<T> &found, const QString &id, const QString &none)
{
    if (found.size() == 1)
        return found.first();
    return failure(Error::Kind::NotFound, found.isEmpty() ? none : StoreText::tr("“%1” fits more than one; give more of the uid.").arg(id));
}

template <class T> Result<QList<T>> byUid(Connection &connection, const QString &id)
{
    if (id.size() < 8)
        return QList<T>();
    return readRows<T>(connection, QStringLiteral("WHERE substr(uid, 1, length(?1)) = ?1 LIMIT 2"), {id.toLower()});
}

} // namespace

Result<MetricSource> Store::metricSource(const QString &nameOrUid) const
{
    const auto sources = all<MetricSource>();
    if (!sources)
        return std::unexpected(sources.error());
    const QString id = nameOrUid.trimmed();
    QStringList names;
    for (const MetricSource &source : *sources) {
        if (source.name.compare(id, Qt::CaseInsensitive) == 0)
            return source;
        names.append(source.name);
    }
    const auto found = byUid<MetricSource>(*d->connection, id);
    if (!found)
        return std::unexpected(found.error());
    return theOne(*found, id,
                  names.isEmpty() ? StoreText::tr("There is no source “%1”; there is none at all yet.").arg(id)
                                  : StoreText::tr("There is no source “%1”; there are: %2.").arg(id, names.join(QStringLiteral(", "))));
}

Result<QList<Batch>> Store::batches(const QString &source) const
{
    // A uid begins with the time it was made at; rows come in another order when they were undone and redone.
    if (source.isEmpty())
        return readRows<Batch>(*d->connection, QStringLiteral("ORDER BY uid"));
    return readRows<Batch>(*d->connection, QStringLiteral("WHERE source = ? ORDER BY uid"), {source});
}

Result<Batch> Store::batch(const QString &uid) const
{
    const auto found = byUid<Batch>(*d->connection, uid.trimmed());
    if (!found)
        return std::unexpected(found.error());
    return theOne(*found, uid, StoreText::tr("There is no import of numbers “%1” in this database.").arg(uid));
}

Result<QStringList> Store::attributes(const QString &source) const
{
    const auto made = batches(source);
    if (!made)
        return std::unexpected(made.error());
    QStringList uids;
    for (const Batch &batch : *made) {
        if (batch.state == BatchState::Active)
            uids.append(batch.uid);
    }
    const auto loads = readLoads(*d->connection, uids);
    if (!loads)
        return std::unexpected(loads.error());
    QStringList names;
    for (const QString &uid : std::as_const(uids))
        names += loads->value(uid).header.attributes;
    names.removeDuplicates();
    return names;
}

Result<void> Store::eachSeries(const SeriesRequest &request, const std::function<bool(const SeriesPart &)> &onPart) const
{
    Connection &connection = *d->connection;
    const auto snapshot = Snapshot::begin(connection); // headers and content are of one moment
    if (!snapshot)
        return std::unexpected(snapshot.error());
    const auto made = batches(request.source);
    if (!made)
        return std::unexpected(made.error());
    return readSeries(connection, *made, request, onPart);
}

Result<Series> Store::series(const SeriesRequest &request) const
{
    Series series;
    bool tooMany = false;
    const auto read = eachSeries(request, [&](const SeriesPart &part) {
        if (part.buckets == 0) {
            series.head = part.head;
            tooMany = series.buckets() > mostCells / std::max<qint64>(1, qint64(part.lines.size()));
            if (tooMany)
                return false;
            for (const SeriesLine &line : part.lines) {
                SeriesLine &mine = series.lines.emplace_back();
                mine.attributes = line.attributes;
                mine.buckets.resize(size_t(series.buckets()));
                if (series.head.hasLatencies)
                    mine.latencies.resize(size_t(series.buckets()));
            }
            return true;
        }
        const qint64 first = (part.start - series.head.start) / series.head.bucketSeconds;
        for (size_t i = 0; i < part.lines.size(); ++i) {
            std::ranges::copy(part.lines[i].buckets, series.lines[i].buckets.begin() + first);
            std::ranges::copy(part.lines[i].latencies, series.lines[i].latencies.begin() + (series.head.hasLatencies ? first : 0));
            for (ReasonCount reason : part.lines[i].reasons) {
                reason.bucket += first;
                series.lines[i].reasons.push_back(reason);
            }
        }
        return true;
    });
    if (!read)
        return std::unexpected(read.error());
    if (tooMany)
        return failure(Error::Kind::Usage,
                       StoreText::tr("That would be more than %L1 values at once; ask for a shorter time, wider buckets or fewer attributes.").arg(mostCells));

    // Chunks are six hours long: what nobody asked for is left out at both ends.
    const auto isEmptyAt = [&series](qint64 bucket) {
        return std::ranges::all_of(series.lines, [bucket](const SeriesLine &line) { return line.buckets[size_t(bucket)] == Measures(); });
    };
    qint64 first = 0;
    qint64 last = series.buckets();
    while (!request.from && first < last && isEmptyAt(first))
        ++first;
    while (!request.to && first < last && isEmptyAt(last - 1))
        --last;
    for (SeriesLine &line : series.lines) {
        const auto trim = [&](auto &values) {
            if (values.empty())
                return;
            values.resize(size_t(last));
            values.erase(values.begin(), values.begin() + first);
        };
        trim(line.buckets);
        trim(line.latencies);
        for (ReasonCount &reason : line.reasons)
            reason.bucket -= first;
    }
    series.head.end = series.head.start + last * series.head.bucketSeconds;
    series.head.start += first * series.head.bucketSeconds;
    return series;
}

Result<Step> Store::removeSource(const QString &uid)
{
    Connection &connection = *d->connection;
    const auto sources = readRows<MetricSource>(connection, QStringLiteral("WHERE uid = ?"), {uid});
    const auto made = readRows<Batch>(connection, QStringLiteral("WHERE source = ?"), {uid});
    const auto marks = readRows<CalendarMark>(connection, QStringLiteral("WHERE source = ?"), {uid});
    const auto services = readRows<Service>(connection, QStringLiteral("WHERE metric_source = ?"), {uid});
    const auto incidents = readRows<Incident>(connection, QStringLiteral("WHERE metric_source = ?"), {uid});
    QList<Change> changes;
    const auto collect = [&changes](const auto &records, const auto &change) -> std::optional<Error> {
        if (!records)
            return records.error();
        for (const auto &record : *records)
            changes.append(change(record));
        return {};
    };
    const auto remove = [](const auto &record) { return removed(record); };
    const auto unlink = [](auto record) {
        const auto before = record;
        record.metricSource.clear();
        return updated(before, record);
    };
    for (const auto &error : {collect(incidents, unlink), collect(services, unlink), collect(marks, remove), collect(made, remove), collect(sources, remove)}) {
        if (error)
            return std::unexpected(*error);
    }
    if (sources->isEmpty())
        return failure(Error::Kind::NotFound, StoreText::tr("There is no source “%1” in this database.").arg(uid));
    return apply(changes, tr("Source of numbers “%1” removed with %n import(s)", nullptr, int(made->size())).arg(sources->first().name));
}

Result<void> Store::removeForGood(const QString &uid)
{
    if (isReadOnly())
        return failure(Error::Kind::Database, tr("This database is open for reading only; nothing was changed."), file());
    Connection &connection = *d->connection;
    const auto shown = readRows<Batch>(connection, QStringLiteral("WHERE uid = ?"), {uid});
    if (!shown)
        return std::unexpected(shown.error());
    if (!shown->isEmpty()) {
        if (const auto step = apply({removed(shown->first())}); !step)
            return std::unexpected(step.error());
    }
    auto transaction = Transaction::begin(connection);
    if (!transaction)
        return std::unexpected(transaction.error());
    const auto again = readRows<Batch>(connection, QStringLiteral("WHERE uid = ?"), {uid});
    const auto state = loadState(connection, uid);
    if (!again || !state)
        return std::unexpected(again ? state.error() : again.error());
    if (!again->isEmpty())
        return failure(Error::Kind::Conflict, tr("This import was brought back meanwhile; its numbers are still there."));
    if (state->isEmpty() || *state == QLatin1StringView("loading"))
        return failure(Error::Kind::NotFound, tr("There are no numbers of an import “%1” in this database.").arg(uid));
    const auto load = connection.value(sql("mark_load_gone"), {uid});
    if (!load)
        return std::unexpected(load.error());
    if (const auto committed = transaction->commit(); !committed)
        return committed;
    return removeContent(connection, load->toLongLong());
}

} // namespace hindsight
