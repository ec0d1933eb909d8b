// SPDX-License-Identifier: GPL-3.0-or-later
#include "importnumbers.h"

#include "models/incident/timetext.h"
#include "models/metrics/zonefix.h"
#include "models/store/sql.h"
#include "models/store/texts.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QLocale>

#include <algorithm>

namespace hindsight {

namespace {

Moment momentOf(qint64 at) { return {.at = at, .precision = Precision::Second}; }

QString nameOfFile(const QString &file) { return QFileInfo(file).fileName(); }

// That the reasons for leaving out columns are told in another language does not matter.
bool isReadAlike(const Batch &batch, Mapping mapping)
{
    auto earlier = mappingFromJson(batch.mapping);
    if (!earlier)
        return false;
    earlier->zone = zoneOf(batch);
    for (Mapping *either : {&*earlier, &mapping}) {
        either->said.clear();
        for (MappedColumn &column : either->columns)
            column.why.clear();
    }
    return *earlier == mapping;
}

/// Writes what was read into the database, after a look at what is there.
class DatabaseSink final : public ImportSink
{
public:
    DatabaseSink(const NumbersPlan &plan, qint64 bucketSeconds, std::unique_ptr<QLockFile> lock)
        : m_plan(plan)
        , m_bucketSeconds(bucketSeconds)
        , m_lock(std::move(lock))
    {}

    Result<void> begin(const ImportSummary &summary, const QStringList &attributes, const QList<QStringList> &tuples) override
    {
        for (const Batch &old : m_plan.batches) {
            // What an import skipped or had counted before may be missing now.
            const bool whole = old.counts[u"skipped"].toInteger() == 0 && old.counts[u"known"].toInteger() == 0;
            if (old.hashes != summary.hashes || !whole || m_plan.request.overlap == Overlap::Replace)
                continue;
            if (!isReadAlike(old, summary.mappings.first()) || (m_bucketSeconds > 0 && old.bucketSeconds != m_bucketSeconds)) {
                if (m_plan.request.overlap == Overlap::Ask) {
                    readOtherwise = true;
                    return ask(rangesOf(old, coveredRanges), old.files);
                }
                return failure(Error::Kind::Input,
                               StoreText::tr("These very bytes were imported before, and read another way or into other buckets; nothing was imported. Say "
                                             "--replace to have them as you say now."),
                               summary.files.join(QStringLiteral(", ")));
            }
            sameAs = old.uid;
            return failure(Error::Kind::Conflict, {});
        }
        if (const auto done = checkOverlap(summary); !done)
            return done;
        header = {batch.uid, summary.bucketSeconds, summary.latencySeconds, attributes, summary.reasons};
        auto begun = BatchWriter::begin(m_plan.databaseFile, header, std::move(m_lock));
        if (!begun)
            return std::unexpected(begun.error());
        writer = std::move(*begun);
        for (const QStringList &values : tuples) {
            const auto number = writer->addTuple(values);
            if (!number)
                return std::unexpected(number.error());
            m_tuples.push_back(*number);
        }
        return {};
    }

    Result<void> ids(int part, const QByteArray &ids) override { return writer->addIds(part, ids); }
    Result<void> chunk(int tuple, qint64 start, const PackedChunk &packed) override { return writer->add(m_tuples[size_t(tuple)], start, packed); }

    Batch batch = {.uid = newUid()};
    QString sameAs;
    TimeRanges overlap;
    QStringList overlapFiles;
    bool readOtherwise = false;
    LoadHeader header;
    std::unique_ptr<BatchWriter> writer;

private:
    Result<void> ask(const TimeRanges &shared, const QStringList &names)
    {
        overlap = shared;
        overlapFiles = names;
        return failure(Error::Kind::Conflict, {});
    }
    Result<void> checkOverlap(const ImportSummary &summary)
    {
        const TimeRange all{*summary.from, *summary.to + 1};
        TimeRanges covered;
        qint64 width = summary.bucketSeconds;
        QStringList names;
        for (const Batch &old : m_plan.batches) {
            // A hole of an earlier file may be filled; and the same file, read another way, takes the place of all of itself.
            const bool again = m_plan.request.overlap == Overlap::Replace && old.hashes == summary.hashes;
            const TimeRanges shared = again ? rangesOf(old, coveredRanges) : common(without(rangesOf(old, coveredRanges), rangesOf(old, gapRanges)), {all});
            if (shared.isEmpty())
                continue;
            covered = united(covered, shared);
            width = std::max(width, old.bucketSeconds);
            names.append(old.files);
        }
        setRanges(batch, coveredRanges, m_plan.request.overlap == Overlap::Add ? without({all}, coverageOf(m_plan.batches).known) : TimeRanges{all});
        if (covered.isEmpty() || m_plan.request.overlap == Overlap::Add)
            return {};
        if (m_plan.request.overlap == Overlap::Ask)
            return ask(covered, names);
        if (m_plan.request.overlap == Overlap::Refuse) {
            return failure(Error::Kind::Input,
                           StoreText::tr("The source “%1” has numbers of %2 already (%3); nothing was imported. Say --replace to put the new ones in their "
                                         "place, or --add to take in only what is missing.")
                               .arg(m_plan.source.name, rangeText(covered.first()), names.mid(0, 3).join(QStringLiteral(", "))));
        }
        // Buckets are replaced as a whole: half a bucket of each would be a number of nobody.
        const qint64 step = width * microsecondsPerSecond;
        TimeRanges replaced;
        for (const TimeRange &range : covered)
            replaced = united(replaced, {{range.from - range.from % step, range.to + (step - range.to % step) % step}});
        setRanges(batch, replacedRanges, replaced);
        return {};
    }

    const NumbersPlan &m_plan;
    qint64 m_bucketSeconds;
    std::unique_ptr<QLockFile> m_lock;
    std::vector<qint64> m_tuples;
};

QJsonObject countsOf(const ImportSummary &summary)
{
    QJsonObject outcomes, statuses, amounts;
    for (const Named<Outcome> &named : outcomeNames)
        outcomes.insert(QLatin1StringView(named.name), summary.outcomes[size_t(named.value)]);
    for (auto it = summary.statuses.begin(); it != summary.statuses.end(); ++it)
        statuses.insert(it.key(), it.value());
    for (auto it = summary.amounts.begin(); it != summary.amounts.end(); ++it)
        amounts.insert(it.key(), it.value());
    QJsonArray leftOut;
    for (const LeftOutColumn &column : summary.leftOut)
        leftOut.append(QJsonObject{{QStringLiteral("column"), column.column}, {QStringLiteral("why"), column.why}});
    // Files that were read in several zones cannot be corrected as one.
    const bool oneZone = std::ranges::all_of(summary.mappings, [&](const Mapping &mapping) { return mapping.zone == summary.mappings.first().zone; });
    return {
        {QStringLiteral("read"), summary.read},         {QStringLiteral("rejected"), summary.rejectedTotal},
        {QStringLiteral("folded"), summary.folded},     {QStringLiteral("skipped"), summary.skipped},
        {QStringLiteral("filtered"), summary.filtered}, {QStringLiteral("outcomes"), outcomes},
        {QStringLiteral("statuses"), statuses},         {QStringLiteral("amounts"), amounts},
        {QStringLiteral("left_out"), leftOut},          {QStringLiteral("cells"), summary.cells},
        {QStringLiteral("known"), summary.known},       {QStringLiteral("zoned"), oneZone ? summary.zoned : summary.read},
    };
}

// What was planned still holds: nobody else has imported into the source since, or made one of its name.
Result<void> checkPlan(Connection &connection, const NumbersPlan &plan)
{
    QStringList active;
    bool taken = false;
    auto done = connection.each(sql("active_batches"), {plan.source.uid}, [&active](const Statement &row) {
        active.append(row.value(0).toString() + row.value(1).toString());
        return true;
    });
    if (done) {
        done = connection.each(sql("source_names"), {}, [&](const Statement &row) {
            taken = taken || (plan.newSource && row.value(0).toString().compare(plan.source.name, Qt::CaseInsensitive) == 0);
            return true;
        });
    }
    if (!done)
        return done;
    QStringList planned = plan.activeBatches;
    planned.sort();
    active.sort();
    if (taken || active != planned)
        return failure(Error::Kind::Conflict,
                       StoreText::tr("The imports of “%1” were changed meanwhile; nothing was imported. Import once more.").arg(plan.source.name));
    return {};
}

// The service whose payments an incident is about: where it began, else what it hit.
QString serviceOf(const Record &record)
{
    for (const ServicePart part : {ServicePart::Origin, ServicePart::Affected}) {
        for (const ServiceRole &role : record.services) {
            if (role.part == part && !role.service.isEmpty())
                return role.service;
        }
    }
    return {};
}

} // namespace

Result<NumbersPlan> planImport(const Store &store, const NumbersRequest &request)
{
    NumbersPlan plan{.request = request, .databaseFile = store.file()};
    const auto sources = store.all<MetricSource>();
    if (!sources)
        return std::unexpected(sources.error());
    QString name = request.source.simplified();
    QString service;
    if (!request.incident.isEmpty()) {
        const auto record = store.record(request.incident);
        if (!record)
            return std::unexpected(record.error());
        service = serviceOf(*record);
        const auto linked = std::ranges::find(*sources, record->incident.metricSource, &MetricSource::uid);
        if (name.isEmpty() && linked != sources->end())
            name = linked->name;
        if (name.isEmpty()) {
            const auto ofService = std::ranges::find_if(*sources, [&service](const MetricSource &s) { return !service.isEmpty() && s.service == service; });
            name = ofService != sources->end() ? ofService->name : service;
        }
        if (name.isEmpty())
            return failure(Error::Kind::Usage,
                           StoreText::tr("%1 names no service whose numbers these are; add the service to it, or name a source with --source.")
                               .arg(store.nameFor(QStringLiteral("incident"), request.incident)));
        plan.incident = record->incident;
    }
    const auto known = std::ranges::find_if(*sources, [&name](const MetricSource &s) { return s.name.compare(name, Qt::CaseInsensitive) == 0; });
    plan.newSource = known == sources->end();
    plan.source = plan.newSource ? MetricSource{.uid = newUid(), .name = name, .service = service} : *known;
    if (plan.incident && plan.incident->metricSource == plan.source.uid)
        plan.incident.reset();
    const auto batches = plan.newSource ? QList<Batch>() : store.batches(plan.source.uid);
    if (!batches)
        return std::unexpected(batches.error());
    plan.batches = countingOf(*batches);
    for (const Batch &batch : *batches) {
        if (batch.state == BatchState::Active)
            plan.activeBatches.append(batch.uid + batch.correctedZone);
    }
    return plan;
}

RememberedMapping rememberedBy(const MetricSource &source)
{
    return [mappings = source.mappings](const QString &shape) -> std::optional<Mapping> {
        const auto mapping = mappingFromJson(mappings[shape].toObject());
        return mappings.contains(shape) && mapping ? std::optional(*mapping) : std::nullopt;
    };
}

Result<NumbersRead> readNumbers(const NumbersPlan &plan, ImportOptions options)
{
    auto lock = lockImports(plan.databaseFile);
    if (!lock)
        return std::unexpected(importRunning(plan.databaseFile));
    auto connection = Connection::open(plan.databaseFile, Connection::Mode::ReadOnly);
    if (!connection)
        return std::unexpected(connection.error());
    if (const auto asPlanned = checkPlan(**connection, plan); !asPlanned)
        return std::unexpected(asPlanned.error());
    options.remembered = rememberedBy(plan.source);
    options.usualZone = plan.source.zone;
    if (plan.request.overlap == Overlap::Add)
        options.skip = coverageOf(plan.batches).known;

    // What replaces older numbers counts, though they had the same ids.
    if (plan.request.overlap != Overlap::Replace) {
        QStringList batches;
        for (const Batch &batch : plan.batches)
            batches.append(batch.uid);
        options.knownIds = [&connection, batches](int part) { return readIds(**connection, batches, part); };
    }
    DatabaseSink sink(plan, options.bucketSeconds, std::move(lock));
    auto summary = plan.request.bytes.isEmpty() ? importFiles(plan.request.files, options, sink)
                                                : importBytes(plan.request.bytes, plan.request.files.first(), options, sink);
    NumbersRead read;
    if (!sink.sameAs.isEmpty()) {
        read.sameAs = sink.sameAs;
        return read;
    }
    if (!sink.overlap.isEmpty()) {
        read.overlap = sink.overlap;
        read.overlapFiles = sink.overlapFiles;
        read.readOtherwise = sink.readOtherwise;
        return read;
    }
    if (!summary)
        return std::unexpected(summary.error());
    sink.header.reasons = summary->reasons;
    if (const auto finished = sink.writer->finish(sink.header); !finished)
        return std::unexpected(finished.error());

    Batch &batch = sink.batch;
    batch.source = plan.source.uid;
    batch.state = BatchState::Active;
    std::ranges::transform(summary->files, std::back_inserter(batch.files), nameOfFile);
    batch.hashes = summary->hashes;
    batch.from = momentOf(*summary->from);
    batch.to = momentOf(*summary->to);
    batch.bucketSeconds = summary->bucketSeconds;
    batch.rows = summary->rows;
    batch.mapping = toJson(summary->mappings.first());
    batch.counts = countsOf(*summary);
    setRanges(batch, gapRanges, summary->gaps);
    setRanges(batch, notFinalRanges, summary->notFinal);
    read.summary = std::move(*summary);
    read.batch = batch;
    read.writer = std::move(sink.writer);
    return read;
}

bool hasRate(const QList<Batch> &batches)
{
    return std::ranges::any_of(countingOf(batches), [](const Batch &batch) {
        const QJsonObject outcomes = batch.counts[QStringLiteral("outcomes")].toObject();
        return outcomes.isEmpty()
            || outcomes[QStringLiteral("declined")].toInteger() + outcomes[QStringLiteral("failed")].toInteger()
                + outcomes[QStringLiteral("abandoned")].toInteger()
            > 0;
    });
}

TimeRanges countedTwice(const Batch &changed, const QList<Batch> &batches)
{
    TimeRanges own, others, replaced;
    for (auto it = batches.rbegin(); it != batches.rend(); ++it) {
        const Batch &batch = it->uid == changed.uid ? changed : *it;
        if (batch.state != BatchState::Active)
            continue;
        TimeRanges &counting = it->uid == changed.uid ? own : others;
        counting = united(counting, without(without(rangesOf(batch, coveredRanges), rangesOf(batch, gapRanges)), replaced));
        replaced = united(replaced, rangesOf(batch, replacedRanges));
    }
    return common(own, others);
}

QString rangeText(const TimeRange &range)
{
    const auto text = [](qint64 at) { return QString(isoText(at - at % microsecondsPerSecond)).replace(QLatin1Char('T'), QLatin1Char(' ')).chopped(1); };
    return StoreText::tr("%1 to %2 UTC").arg(text(range.from), text(range.to));
}

Result<Step> showNumbers(Store &store, const NumbersPlan &plan, const NumbersRead &read)
{
    MetricSource source = plan.source;
    for (qsizetype i = 0; i < read.summary.mappings.size(); ++i) {
        if (!read.summary.headerShapes.value(i).isEmpty())
            source.mappings.insert(read.summary.headerShapes[i], toJson(read.summary.mappings[i]));
    }
    const Mapping &mapping = read.summary.mappings.first();
    if (plan.newSource)
        source.unit = mapping.unit;
    if (source.zone.isEmpty())
        source.zone = mapping.zone;
    for (auto it = mapping.filter.begin(); it != mapping.filter.end(); ++it)
        source.filter.insert(it.key(), QJsonArray::fromStringList(it.value()));
    if (!plan.request.marketZone.isEmpty())
        source.marketZone = plan.request.marketZone;

    QList<Change> changes;
    changes.append(plan.newSource ? created(source) : updated(plan.source, source));
    changes.append(created(read.batch));
    if (plan.incident) {
        Incident linked = *plan.incident;
        linked.metricSource = source.uid;
        changes.append(updated(*plan.incident, linked));
    }
    return store.apply(changes,
                       StoreText::tr("Numbers imported into “%1”: %2 rows from %3")
                           .arg(source.name, QLocale().toString(read.batch.rows), read.batch.files.join(QStringLiteral(", "))));
}

} // namespace hindsight
