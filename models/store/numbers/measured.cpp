// SPDX-License-Identifier: GPL-3.0-or-later
#include "measured.h"

#include "models/incident/uid.h"
#include "models/metrics/detection/windowtexts.h"
#include "models/metrics/impact/impactfigures.h"

#include <QJsonArray>

#include <algorithm>

namespace hindsight {

using namespace Qt::StringLiterals;

namespace {

const Milestone *measured(const Record &record, MilestoneKind kind)
{
    const auto found = std::ranges::find_if(
        record.milestones, [kind](const Milestone &milestone) { return milestone.kind == kind && milestone.source == MilestoneSource::Measured; });
    return found == record.milestones.end() ? nullptr : &*found;
}

Moment momentOf(const Record &record, qint64 seconds)
{
    return {.at = seconds * microsecondsPerSecond, .precision = seconds % 60 == 0 ? Precision::Minute : Precision::Second, .zone = record.incident.zone};
}

} // namespace

Change measuredMilestone(const Record &record, MilestoneKind kind, const Moment &at)
{
    if (const Milestone *before = measured(record, kind)) {
        Milestone after = *before;
        after.at = at;
        return updated(*before, after);
    }
    return created(Milestone{.uid = newUid(), .incident = record.incident.uid, .kind = kind, .source = MilestoneSource::Measured, .at = at});
}

std::optional<qint64> measuredAt(const Record &record, MilestoneKind kind)
{
    const Milestone *milestone = measured(record, kind);
    return milestone ? milestone->at.at : std::nullopt;
}

ImpactWindow measuredWindow(const Record &record, const DetectedWindow &window, qint64 step)
{
    ImpactWindow impact{.uid = newUid(),
                        .incident = record.incident.uid,
                        .from = momentOf(record, window.from),
                        .to = momentOf(record, window.to),
                        .note = ruleText(window, step)};
    if (!window.attribute.isEmpty())
        impact.dimensions = {{window.attribute, QJsonArray{window.value}}};
    if (window.series == QLatin1StringView(nameOf(PaymentSeries::SuccessRate)))
        impact.shareFailing = 1 - window.observed;
    return impact;
}

QList<Change> frozenImpact(const Record &record, const Impact &impact, const QStringList &fileHashes, const QString &author, qint64 now)
{
    const Figure about{.incident = record.incident.uid,
                       .metricSource = record.incident.metricSource,
                       .fileHashes = fileHashes,
                       .at = {.at = now - now % microsecondsPerSecond, .precision = Precision::Second, .zone = u"UTC"_s},
                       .by = author};
    QList<Change> changes;
    const QList<Figure> figures = frozenFigures(figuresOf(impact, std::nullopt), impact, about);
    for (const Figure &before : record.figures) {
        if (before.metricSource == record.incident.metricSource
            && std::ranges::any_of(figures, [&before](const Figure &figure) { return figure.name == before.name && figure.currency == before.currency; }))
            changes.append(removed(before));
    }
    for (const Figure &figure : figures)
        changes.append(created(figure));
    return changes;
}

} // namespace hindsight
