// SPDX-License-Identifier: GPL-3.0-or-later
// What sources and imports of numbers there are, and how they are renamed, hidden and removed.
#include "metrics.h"

#include "models/incident/timetext.h"
#include "models/metrics/ranges.h"
#include "models/metrics/zonefix.h"
#include "models/store/numbers/numbersteps.h"
#include "text.h"

#include <QCommandLineParser>

using namespace Qt::StringLiterals;

namespace hindsight {

namespace {

QJsonArray toJson(const TimeRanges &ranges)
{
    QJsonArray array;
    for (const TimeRange &range : ranges)
        array.append(QJsonObject{{u"from"_s, isoText(range.from)}, {u"to"_s, isoText(range.to)}});
    return array;
}

// What a source's active imports amount to.
struct Total
{
    int batches = 0; ///< all of them
    qint64 rows = 0;
    qint64 bucketSeconds = 0; ///< the widest; 0: none
    std::optional<qint64> from;
    std::optional<qint64> to;
};

Total totalOf(const QList<Batch> &batches)
{
    Total total{.batches = int(batches.size())};
    for (const Batch &batch : countingOf(batches)) {
        total.rows += batch.rows;
        total.bucketSeconds = std::max(total.bucketSeconds, batch.bucketSeconds);
        const auto span = spanOf(batch);
        if (span && (!total.from || span->from < *total.from))
            total.from = span->from;
        if (span && (!total.to || span->to - 1 > *total.to))
            total.to = span->to - 1;
    }
    return total;
}

QJsonValue widthValue(qint64 seconds) { return seconds > 0 ? QJsonValue(widthText(seconds)) : QJsonValue(); }

// What a command is about: a source, or one import.
struct Subject
{
    std::optional<MetricSource> source;
    std::optional<Batch> batch;
};

Result<Subject> subjectOf(const Store &store, const QString &id)
{
    const auto source = store.metricSource(id);
    if (source)
        return Subject{*source, {}};
    const auto batch = store.batch(id);
    if (batch)
        return Subject{{}, *batch};
    return std::unexpected(source.error());
}

Result<ExitStatus> setHidden(const QString &id, const Terminal &terminal, bool hidden)
{
    const auto store = terminal.open();
    if (!store)
        return std::unexpected(store.error());
    const auto subject = subjectOf(**store, id);
    if (!subject)
        return std::unexpected(subject.error());
    return tellStep(subject->source ? setSourceHidden(**store, *subject->source, hidden) : setBatchHidden(**store, *subject->batch, hidden), terminal);
}

} // namespace

Result<ExitStatus> listSources(const QCommandLineParser &given, const Terminal &terminal)
{
    const auto store = terminal.open();
    if (!store)
        return std::unexpected(store.error());
    const auto sources = (*store)->all<MetricSource>();
    if (!sources)
        return std::unexpected(sources.error());
    QJsonArray array;
    TextTable table;
    table.add({CommandLine::tr("SOURCE"), CommandLine::tr("ROWS"), CommandLine::tr("FROM (UTC)"), CommandLine::tr("TO (UTC)"), CommandLine::tr("BUCKET"),
               CommandLine::tr("ATTRIBUTES")});
    for (const MetricSource &source : *sources) {
        const auto batches = (*store)->batches(source.uid);
        if (!batches)
            return std::unexpected(batches.error());
        const auto attributes = (*store)->attributes(source.uid);
        if (!attributes)
            return std::unexpected(attributes.error());
        const Total total = totalOf(*batches);
        const Coverage coverage = coverageOf(*batches);
        array.append(QJsonObject{
            {u"uid"_s, source.uid},
            {u"name"_s, source.name},
            {u"service"_s, textValue(source.service)},
            {u"unit"_s, QLatin1StringView(nameOf(source.unit))},
            {u"zone"_s, textValue(source.zone)},
            {u"filter"_s, source.filter},
            {u"hidden"_s, source.hidden},
            {u"batches"_s, total.batches},
            {u"rows"_s, total.rows},
            {u"from"_s, isoValue(total.from)},
            {u"to"_s, isoValue(total.to)},
            {u"bucket"_s, widthValue(total.bucketSeconds)},
            {u"attributes"_s, QJsonArray::fromStringList(*attributes)},
            {u"covered"_s, toJson(coverage.covered)},
            {u"gaps"_s, toJson(coverage.gaps)},
        });
        table.add({oneLine(source.name) + (source.hidden ? CommandLine::tr(" (hidden)") : QString()), QString::number(total.rows), minuteText(total.from),
                   minuteText(total.to), total.bucketSeconds ? widthText(total.bucketSeconds) : QString(), oneLine(attributes->join(u", "_s))});
    }
    if (given.isSet(u"json"_s))
        print(terminal.out, {{u"sources"_s, array}});
    else if (!array.isEmpty())
        terminal.out << table.text();
    return array.isEmpty() ? ExitStatus::No : ExitStatus::Done;
}

Result<ExitStatus> listBatches(const QCommandLineParser &given, const Terminal &terminal)
{
    const auto store = terminal.open();
    if (!store)
        return std::unexpected(store.error());
    const QString wanted = given.positionalArguments().value(1);
    const auto sources
        = wanted.isEmpty() ? (*store)->all<MetricSource>() : (*store)->metricSource(wanted).transform([](const MetricSource &source) { return QList{source}; });
    if (!sources)
        return std::unexpected(sources.error());
    QJsonArray array;
    TextTable table;
    table.add({CommandLine::tr("IMPORT"), CommandLine::tr("SOURCE"), CommandLine::tr("STATE"), CommandLine::tr("ROWS"), CommandLine::tr("FROM (UTC)"),
               CommandLine::tr("TO (UTC)"), CommandLine::tr("BUCKET"), CommandLine::tr("FILES")});
    for (const MetricSource &source : *sources) {
        const auto batches = (*store)->batches(source.uid);
        if (!batches)
            return std::unexpected(batches.error());
        const QList<Batch> counting = countingOf(*batches);
        for (const Batch &batch : *batches) {
            const auto span = spanOf(batch);
            const auto from = span ? std::optional(span->from) : std::nullopt, to = span ? std::optional(span->to - 1) : std::nullopt;
            const bool counts = std::ranges::find(counting, batch.uid, &Batch::uid) != counting.end();
            array.append(QJsonObject{
                {u"uid"_s, batch.uid},
                {u"source"_s, source.name},
                {u"state"_s, batch.state == BatchState::Active && !counts ? u"replaced"_s : QString::fromLatin1(nameOf(batch.state))},
                {u"files"_s, QJsonArray::fromStringList(batch.files)},
                {u"hashes"_s, QJsonArray::fromStringList(batch.hashes)},
                {u"rows"_s, batch.rows},
                {u"from"_s, isoValue(from)},
                {u"to"_s, isoValue(to)},
                {u"zone"_s, textValue(zoneReadIn(batch))},
                {u"corrected_zone"_s, textValue(batch.correctedZone)},
                {u"bucket"_s, widthText(batch.bucketSeconds)},
                {u"counts"_s, batch.counts},
                {u"covered"_s, toJson(rangesOf(batch, coveredRanges))},
                {u"replaced"_s, toJson(rangesOf(batch, replacedRanges))},
                {u"gaps"_s, toJson(rangesOf(batch, gapRanges))},
            });
            const QString state = batch.state == BatchState::Hidden ? CommandLine::tr("hidden")
                : counts                                            ? CommandLine::tr("active")
                                                                    : CommandLine::tr("replaced");
            table.add({batch.uid, oneLine(source.name), state, QString::number(batch.rows), minuteText(from), minuteText(to), widthText(batch.bucketSeconds),
                       oneLine(batch.files.join(u", "_s))});
        }
    }
    if (given.isSet(u"json"_s))
        print(terminal.out, {{u"batches"_s, array}});
    else if (!array.isEmpty())
        terminal.out << table.text();
    return array.isEmpty() ? ExitStatus::No : ExitStatus::Done;
}

Result<ExitStatus> renameSource(const QCommandLineParser &given, const Terminal &terminal)
{
    const auto named = namedSource(given, terminal);
    if (!named)
        return std::unexpected(named.error());
    return tellStep(hindsight::renameSource(*named->store, named->source, given.positionalArguments().at(2)), terminal);
}

Result<ExitStatus> hideMetrics(const QCommandLineParser &given, const Terminal &terminal)
{
    return setHidden(given.positionalArguments().at(1), terminal, true);
}

Result<ExitStatus> showMetrics(const QCommandLineParser &given, const Terminal &terminal)
{
    return setHidden(given.positionalArguments().at(1), terminal, false);
}

Result<ExitStatus> removeMetrics(const QCommandLineParser &given, const Terminal &terminal)
{
    const auto store = terminal.open();
    if (!store)
        return std::unexpected(store.error());
    const auto subject = subjectOf(**store, given.positionalArguments().at(1));
    if (!subject)
        return std::unexpected(subject.error());
    QList<Batch> batches;
    if (subject->batch)
        batches = {*subject->batch};
    else if (const auto all = (*store)->batches(subject->source->uid))
        batches = *all;
    else
        return std::unexpected(all.error());

    const auto step = subject->source ? (*store)->removeSource(subject->source->uid) : removeBatch(**store, *subject->batch);
    const auto told = tellStep(step, terminal);
    if (!told || !given.isSet(u"for-good"_s))
        return told;
    for (const Batch &batch : std::as_const(batches)) {
        const auto gone = (*store)->removeForGood(batch.uid);
        if (!gone && gone.error().kind != Error::Kind::NotFound) // a header may never have had any content
            return std::unexpected(gone.error());
    }
    return told;
}

} // namespace hindsight
