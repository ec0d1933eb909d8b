// SPDX-License-Identifier: GPL-3.0-or-later
#include "numbersteps.h"

#include "importnumbers.h"
#include "models/incident/timetext.h"
#include "texts.h"

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
