// SPDX-License-Identifier: GPL-3.0-or-later
#include "freezing.h"

#include "models/incident/timetext.h"
#include "models/incident/uid.h"
#include "models/lists/cells.h"
#include "models/lists/evidenceof.h"
#include "models/metrics/slice.h"
#include "momentmenu.h"
#include "views/charts/figure.h"

#include <QDateTime>

#include <algorithm>

namespace hindsight {

using namespace Qt::StringLiterals;

QString whyNotFrozen(const ChartScene &scene, const TimeRange &range)
{
    if (common(scene.data.known, {range}).isEmpty())
        return MomentMenu::tr("Nothing to freeze: there are no numbers of this time");
    if (std::ranges::all_of(scene.data.lines, [&scene](const ChartLine &line) { return scene.hidden.contains(lineKey(line)); }))
        return MomentMenu::tr("Nothing to freeze: all lines are switched off");
    return {};
}

Result<FrozenNumbers> freezeNumbers(OpenIncident &incident, TimeView &view, const TimeRange &range, const ChartScene &scene)
{
    Store &store = incident.store();
    const auto source = store.metricSource(scene.data.request.source);
    const auto batches = store.batches(scene.data.request.source);
    if (!source || !batches)
        return std::unexpected(source ? batches.error() : source.error());
    ChartData shown = scene.data; // and nothing that the picture does not show
    shown.lines.removeIf([&scene](const ChartLine &line) { return scene.hidden.contains(lineKey(line)); });
    QStringList hashes;
    for (const Batch &batch : countingOf(*batches))
        hashes += batch.hashes;
    const auto text = [&](qint64 at) { return editText(wholeMoment(at, incident.incident().zone), timeContextOf(incident.record())); };
    const QString title = MomentMenu::tr("%1, %2 to %3", "what numbers show, from one time to another")
                              .arg(quantityName(scene.data.request.quantity), text(range.from), text(range.to));
    const Attachment picture{title + u".svg"_s, u"image/svg+xml"_s, chartSvg(scene, range, QSize(960, 420))};
    const auto &events = incident.record().events;
    const auto current = std::ranges::find_if(events, [&](const TimelineEvent &event) {
        return event.uid == view.current() && event.at.at && *event.at.at >= range.from && *event.at.at <= range.to;
    });
    QList<Change> changes;
    QString subject = current != events.end() ? current->uid : QString();
    if (subject.isEmpty()) {
        subject = newUid();
        changes.append(created(TimelineEvent{
            .uid = subject, .incident = incident.uid(), .at = wholeMoment(range.from, incident.incident().zone), .kind = EventKind::Finding, .text = title}));
    }
    const Evidence evidence = evidenceOf(subject,
                                         {.uid = {},
                                          .kind = EvidenceKind::Slice,
                                          .title = title,
                                          .attachment = attachmentHash(picture.bytes),
                                          .slice = sliceOf(shown, range, source->name, hashes)},
                                         incident.record(), QDateTime::currentMSecsSinceEpoch() * 1000);
    changes.append(created(evidence));
    if (!incident.apply(changes, MomentMenu::tr("Numbers frozen: %1").arg(title), {picture}))
        return FrozenNumbers{};
    view.setSelection({});
    return FrozenNumbers{subject, evidence.uid};
}

Moment wholeMoment(qint64 at, const QString &zone)
{
    at -= at % microsecondsPerSecond; // nobody meant what a pixel is narrower than
    return {.at = at, .precision = at % microsecondsPerMinute == 0 ? Precision::Minute : Precision::Second, .zone = zone};
}

} // namespace hindsight
