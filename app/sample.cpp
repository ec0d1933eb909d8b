// SPDX-License-Identifier: GPL-3.0-or-later
#include "sample.h"

#include "models/document/formats/json.h"
#include "models/lists/evidenceof.h"
#include "models/metrics/generator/generator.h"
#include "models/metrics/generator/traffic.h"
#include "models/metrics/slice.h"
#include "models/store/merge.h"
#include "models/store/numbers/importnumbers.h"
#include "models/store/numbers/measured.h"
#include "models/store/numbers/readchart.h"
#include "models/store/numbers/readimpact.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hindsight {

namespace {

constexpr qint64 sampleRows = 600'000; // about seven a minute: enough to see the outage by the minute, little enough to be quick

/// Texts of the sample, for translation.
struct SampleText
{
    Q_DECLARE_TR_FUNCTIONS(Sample)
};

QJsonObject resource(const QString &name)
{
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

CalendarMark markOf(const QString &source, WindowKind kind, MarkEffect effect, const QString &note)
{
    const TrafficWindow &window = trafficWindow(kind);
    CalendarMark mark{.uid = newUid(), .source = source, .effect = effect, .note = note};
    mark.from = {.at = window.from * microsecondsPerSecond, .precision = Precision::Minute};
    mark.to = {.at = window.to * microsecondsPerSecond, .precision = Precision::Minute};
    return mark;
}

// What the outage kept from being paid, frozen as somebody would who writes about it.
Result<void> addFigures(Store &store, const Record &outage, const MetricSource &source, const QStringList &hashes)
{
    const auto impact = readImpact(store, outage, source);
    if (!impact)
        return std::unexpected(impact.error());
    return store
        .apply(frozenImpact(outage, *impact, hashes, store.author(), QDateTime::currentMSecsSinceEpoch() * 1000), SampleText::tr("Impact of the sample frozen"))
        .transform([](const Step &) {});
}

// The success rate around the outage, as evidence of its beginning: what its documents have a chart of.
Result<void> addChart(Store &store, const Record &outage, const QString &source, const QStringList &hashes)
{
    const TimeRange range = {1721469600 * microsecondsPerSecond, 1721480400 * microsecondsPerSecond}; // 10:00 to 13:00 UTC on the day of the outage
    const auto chart = readChart(store, {.source = source, .bucketSeconds = 300});
    const auto named = store.metricSource(source);
    if (!chart || !named)
        return std::unexpected(chart ? named.error() : chart.error());
    const Evidence evidence = evidenceOf(
        outage.events.first().uid,
        {.kind = EvidenceKind::Slice, .title = SampleText::tr("Success rate around the outage"), .slice = sliceOf(*chart, range, named->name, hashes)}, outage,
        QDateTime::currentMSecsSinceEpoch() * 1000);
    return store.apply({created(evidence)}, SampleText::tr("Chart of the sample frozen")).transform([](const Step &) {});
}

Result<void> addNumbers(Store &store, const Record &outage)
{
    NumbersRequest request{.files = {u"checkout-transactions.csv"_s}, .incident = outage.incident.uid, .marketZone = u"UTC"_s};
    request.bytes.reserve(sampleRows * 96);
    generate({.rows = sampleRows}, [&request](std::string_view bytes) {
        request.bytes.append(bytes.data(), qsizetype(bytes.size()));
        return true;
    });
    const auto plan = planImport(store, request);
    if (!plan)
        return std::unexpected(plan.error());
    const auto read = readNumbers(*plan, {.bucketSeconds = 60});
    if (!read)
        return std::unexpected(read.error());
    if (!read->sameAs.isEmpty()) // somebody unlinked them
        return {};
    if (const auto shown = showNumbers(store, *plan, *read); !shown)
        return std::unexpected(shown.error());
    const auto marked = store.apply(
        {created(markOf(plan->source.uid, WindowKind::Maintenance, MarkEffect::ExpectedDowntime, SampleText::tr("Planned maintenance of the database"))),
         created(markOf(plan->source.uid, WindowKind::Promotion, MarkEffect::Exclude, SampleText::tr("Summer sale")))},
        SampleText::tr("Calendar of the sample added"));
    if (!marked)
        return std::unexpected(marked.error());
    if (const auto added = addChart(store, outage, plan->source.uid, read->batch.hashes); !added)
        return added;
    Record linked = outage;
    linked.incident.metricSource = plan->source.uid;
    return addFigures(store, linked, plan->source, read->batch.hashes);
}

} // namespace

Result<Record> sampleRecord() { return recordFromJson(resource(u":/sample/checkout-outage.json"_s)); }

Result<QList<Record>> sampleRecords()
{
    const auto outage = sampleRecord();
    if (!outage)
        return std::unexpected(outage.error());
    QList<Record> records{*outage};
    for (const QJsonValue &incident : resource(u":/sample/incidents.json"_s)[u"incidents"].toArray()) {
        const auto record = recordFromJson(incident.toObject());
        if (!record)
            return std::unexpected(record.error());
        records.append(*record);
    }
    return records;
}

Result<QString> addSample(Store &store)
{
    auto records = sampleRecords();
    if (!records)
        return std::unexpected(records.error());
    Incident &incident = records->first().incident;
    const QString outage = incident.uid;
    // Who adds it twice finds it there, its numbers, their chart and the figures too.
    if (const auto there = store.record(outage)) {
        incident.metricSource = there->incident.metricSource;
        records->first().figures = there->figures;
        std::ranges::copy_if(there->evidence, std::back_inserter(records->first().evidence),
                             [](const Evidence &evidence) { return evidence.kind == EvidenceKind::Slice; });
    }
    const auto step
        = importChanges(store, *records).and_then([&store](const QList<Change> &changes) { return store.apply(changes, SampleText::tr("Sample added")); });
    if (!step)
        return std::unexpected(step.error());
    if (incident.metricSource.isEmpty()) {
        if (const auto added = addNumbers(store, records->first()); !added)
            return std::unexpected(added.error());
    }
    return outage;
}

} // namespace hindsight
