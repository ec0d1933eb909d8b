// SPDX-License-Identifier: GPL-3.0-or-later
#include "numbersteps.h"

#include "importnumbers.h"
#include "models/incident/timetext.h"
#include "models/incident/zones.h"
#include "models/metrics/reading/mapping.h"
#include "models/metrics/zonefix.h"
#include "models/metrics/series.h"
#include "models/store/texts.h"

namespace hindsight {

QString filesText(const Batch &batch) { return batch.files.isEmpty() ? batch.uid : batch.files.join(QStringLiteral(", ")); }

Result<Step> setBatchHidden(Store &store, const Batch &batch, bool hidden)
{
    Batch after = batch;
    after.state = hidden ? BatchState::Hidden : BatchState::Active;
    if (!hidden && batch.state == BatchState::Hidden) {
        const auto batches = store.batches(batch.source);
        if (!batches)
            return std::unexpected(batches.error());
        const TimeRanges twice = countedTwice(after, *batches);
        if (!twice.isEmpty()) {
            return failure(Error::Kind::Usage,
                           StoreText::tr("Other imports have the numbers from %1 on by now; shown, they would count twice. Hide those first.")
                               .arg(isoText(twice.first().from)));
        }
    }
    return store.apply({updated(batch, after)}, (hidden ? StoreText::tr("Import of %1 hidden") : StoreText::tr("Import of %1 shown")).arg(filesText(after)));
}

namespace {

Mapping inZoneOf(Mapping mapping, const Batch &batch)
{
    mapping.zone = zoneOf(batch);
    for (QString &setting : mapping.said) {
        if (setting.startsWith(QLatin1StringView("zone=")))
            setting = QStringLiteral("zone=") + mapping.zone;
    }
    return mapping;
}

// Files of the source were read in the zone that was wrong for this import: those to come are read in the one that is right.
MetricSource taught(const MetricSource &source, const Batch &before, const Batch &after)
{
    MetricSource result = source;
    if (source.zone == zoneOf(before))
        result.zone = zoneOf(after);
    const auto mapping = mappingFromJson(before.mapping);
    for (const QString &shape : source.mappings.keys()) {
        if (mapping && mappingFromJson(source.mappings[shape].toObject()) == inZoneOf(*mapping, before))
            result.mappings[shape] = toJson(inZoneOf(*mapping, after));
    }
    return result;
}

} // namespace

Result<Step> correctZone(Store &store, const Batch &batch, const QString &zone)
{
    // An import that runs looks at what is there, and at how the source's files are read.
    const auto lock = lockImports(store.file());
    if (!lock)
        return std::unexpected(importRunning(store.file()));
    const auto batches = store.batches(batch.source);
    if (!batches)
        return std::unexpected(batches.error());
    if (const QString why = whyZoneStays(batch, *batches); !why.isEmpty())
        return failure(Error::Kind::Usage, why);
    Batch after = batch;
    after.correctedZone = zone.trimmed() == zoneReadIn(batch) ? QString() : zone.trimmed();
    if (!after.correctedZone.isEmpty() && !zoneNamed(after.correctedZone))
        return failure(Error::Kind::Usage, StoreText::tr("No zone has the name “%1”; write one like Europe/Berlin, an offset like +02:00, or UTC.").arg(zone));
    if (!zoneFixOf(after).keepsBuckets(batch.bucketSeconds)) {
        return failure(Error::Kind::Usage,
                       StoreText::tr("These numbers are kept per %1, and from %2 to %3 it is no whole number of that; import the files again, in narrower "
                                     "buckets or in the zone they are meant in.")
                           .arg(widthText(batch.bucketSeconds), zoneReadIn(batch), zoneOf(after)));
    }
    const auto source = store.metricSource(batch.source);
    if (!source)
        return std::unexpected(source.error());
    if (const TimeRanges twice = countedTwice(after, *batches); !twice.isEmpty()) {
        return failure(Error::Kind::Usage,
                       StoreText::tr("Read as %1, these numbers would lie upon those of another import from %2 and count twice. Hide or remove that one first.")
                           .arg(zoneOf(after), rangeText(twice.first())));
    }
    return store.apply({updated(batch, after), updated(*source, taught(*source, batch, after))},
                       StoreText::tr("Times of %1 read as %2").arg(filesText(batch), zoneOf(after)));
}

Result<Step> setSourceHidden(Store &store, const MetricSource &source, bool hidden)
{
    MetricSource after = source;
    after.hidden = hidden;
    return store.apply({updated(source, after)},
                       (hidden ? StoreText::tr("Source of numbers “%1” hidden") : StoreText::tr("Source of numbers “%1” shown")).arg(after.name));
}

Result<Step> removeBatch(Store &store, const Batch &batch)
{
    return store.apply({removed(batch)}, StoreText::tr("Import of %1 removed").arg(filesText(batch)));
}

Result<Step> renameSource(Store &store, const MetricSource &source, const QString &name)
{
    MetricSource after = source;
    after.name = name.simplified();
    if (after.name.isEmpty())
        return failure(Error::Kind::Usage, StoreText::tr("A source needs a name."));
    if (const auto other = store.metricSource(after.name); other && other->uid != source.uid)
        return failure(Error::Kind::Usage, StoreText::tr("There is a source “%1” already; names tell sources apart.").arg(other->name));
    return store.apply({updated(source, after)}, StoreText::tr("Source of numbers “%1” renamed to “%2”").arg(source.name, after.name));
}

} // namespace hindsight
