// SPDX-License-Identifier: GPL-3.0-or-later
#include "timechecks.h"

#include "checks.h"
#include "models/incident/timebounds.h"
#include "models/incident/timetext.h"

#include <algorithm>

namespace hindsight {

using namespace Qt::StringLiterals;

namespace {

struct TimeCheckText
{
    Q_DECLARE_TR_FUNCTIONS(TimeChecks)
};

using enum MilestoneKind;

constexpr MilestoneKind start[] = {Began};
constexpr MilestoneKind knowing[] = {Detected, Began};
constexpr MilestoneKind lessOfIt[] = {Mitigated, Began};

/// What a milestone cannot be before, the nearest first.
std::span<const MilestoneKind> notAfter(MilestoneKind kind)
{
    switch (kind) {
    case Began: return {};
    case Detected:
    case Mitigated: return start;
    case Acknowledged:
    case Identified: return knowing;
    case Resolved: return lessOfIt;
    }
    Q_UNREACHABLE_RETURN({});
}

class Checks
{
public:
    Checks(const Record &checked, const QStringList &known)
        : record(checked)
        , levels(known)
    {}

    QList<RecordFinding> run()
    {
        milestones();
        windows();
        severities();
        events();
        return findings;
    }

private:
    std::optional<MilestoneValue> milestone(MilestoneKind kind) const { return applicableMilestone(record, kind); }

    template <class Part> RecordFinding &add(const char *rule, const QString &subject, const char *field, const QString &text)
    {
        findings.append(findingAbout<Part>(rule, subject, field, text));
        return findings.last();
    }

    QString said(const Moment &moment, const Moment &other) const { return saidBeside(moment, other, record.incident.zone); }

    void milestones()
    {
        for (const Named<MilestoneKind> &kind : milestoneKindNames) {
            const auto value = milestone(kind.value);
            if (!value)
                continue;
            order(kind.value, *value);
            if (kind.value == Began)
                beginning(*value);
            if (kind.value == Detected)
                detection(*value);
            source(kind.value, *value);
        }
    }

    void order(MilestoneKind kind, const MilestoneValue &value)
    {
        for (const MilestoneKind other : notAfter(kind)) {
            const auto earlier = milestone(other);
            if (!earlier)
                continue;
            if (isSurelyBefore(value.at, earlier->at)) {
                add<Milestone>("milestones-out-of-order", value.uid, "at",
                               TimeCheckText::tr("“%1” (%2) is before “%3” (%4).")
                                   .arg(labelOf(kind), said(value.at, earlier->at), labelOf(other), said(earlier->at, value.at)));
                return;
            }
            // Whatever is out of order with one before this is so with this one too, and told there.
            const auto bounds = boundsOf(value.at), others = boundsOf(earlier->at);
            if (bounds && others && others->last <= bounds->last)
                return;
        }
    }

    void beginning(const MilestoneValue &began)
    {
        if (began.fromWindow || !hasImpact(record.incident.kind))
            return;
        const ImpactWindow *first = nullptr;
        for (const ImpactWindow &window : record.windows) {
            if (window.from.at && (!first || timelineOrder(window.from, first->from) < 0))
                first = &window;
        }
        if (first && (isSurelyBefore(began.at, first->from) || isSurelyBefore(first->from, began.at)))
            add<Milestone>("began-differs-from-impact", began.uid, "at",
                           TimeCheckText::tr("“%1” is %2, but the first impact window starts at %3.")
                               .arg(labelOf(Began), said(began.at, first->from), said(first->from, began.at)));
    }

    void detection(const MilestoneValue &detected)
    {
        const auto resolved = milestone(Resolved), end = resolved ? resolved : milestone(Mitigated);
        if (end && isSurelyBefore(end->at, detected.at))
            add<Milestone>("detected-after-end", detected.uid, "at",
                           TimeCheckText::tr("It was detected at %1, after it was over at %2.").arg(said(detected.at, end->at), said(end->at, detected.at)));
    }

    void source(MilestoneKind kind, const MilestoneValue &value)
    {
        const TimelineEvent *event = value.event.isEmpty() ? nullptr : withUid(record.events, value.event);
        if (!event)
            return;
        if (isSurelyBefore(value.at, event->at) || isSurelyBefore(event->at, value.at)) {
            RecordFinding &finding = add<Milestone>("milestone-differs-from-event", value.uid, "at",
                                                    TimeCheckText::tr("“%1” is %2, but the event it comes from is at %3.")
                                                        .arg(labelOf(kind), said(value.at, event->at), said(event->at, value.at)));
            finding.fix = Fix{TimeCheckText::tr("Set it to %1").arg(said(event->at, value.at)), finding.entity, value.uid, {{u"at"_s, toValue(event->at)}}};
        }
    }

    void windows()
    {
        const auto resolved = hasImpact(record.incident.kind) ? milestone(Resolved) : std::nullopt;
        const auto mitigated = hasImpact(record.incident.kind) ? milestone(Mitigated) : std::nullopt;
        for (const ImpactWindow &window : record.windows) {
            if (isSurelyBefore(window.to, window.from)) {
                RecordFinding &finding = add<ImpactWindow>("window-ends-before-start", window.uid, "to",
                                                           TimeCheckText::tr("The impact window from %1 ends before it starts, at %2.")
                                                               .arg(said(window.from, window.to), said(window.to, window.from)));
                finding.fix = Fix{
                    TimeCheckText::tr("Swap start and end"), finding.entity, window.uid, {{u"from"_s, toValue(window.to)}, {u"to"_s, toValue(window.from)}}};
            } else if (resolved && goesOnAfter(window, resolved->at)) {
                RecordFinding &finding = add<ImpactWindow>("impact-after-end", window.uid, "to", afterResolved(window, resolved->at));
                if (hasNoEnd(window) && isSurelyBefore(window.from, resolved->at))
                    finding.fix = Fix{
                        TimeCheckText::tr("End it at %1").arg(said(resolved->at, window.from)), finding.entity, window.uid, {{u"to"_s, toValue(resolved->at)}}};
            } else if (mitigated && window.degree == ImpactDegree::Down && goesOnAfter(window, mitigated->at))
                add<ImpactWindow>("impact-after-end", window.uid, "to", afterMitigated(window, mitigated->at));
        }
    }

    /// Also where only the day of its start is known.
    static bool hasNoEnd(const ImpactWindow &window) { return window.from.at && window.to.isEmpty(); }
    static bool goesOnAfter(const ImpactWindow &window, const Moment &end) { return hasNoEnd(window) || isSurelyBefore(end, window.to); }

    QString afterResolved(const ImpactWindow &window, const Moment &end) const
    {
        const QString from = said(window.from, end), over = said(end, window.from);
        if (hasNoEnd(window))
            return TimeCheckText::tr("The impact window from %1 is still open, but the incident was resolved at %2.").arg(from, over);
        if (isSurelyBefore(end, window.from))
            return TimeCheckText::tr("The impact window from %1 is after the incident was resolved, at %2.").arg(from, over);
        return TimeCheckText::tr("The impact window from %1 to %2 goes on after the incident was resolved, at %3.").arg(from, said(window.to, end), over);
    }

    QString afterMitigated(const ImpactWindow &window, const Moment &end) const
    {
        const QString from = said(window.from, end), over = said(end, window.from);
        if (hasNoEnd(window))
            return TimeCheckText::tr("The impact window from %1 is still open and says “down”, but it was mitigated at %2.").arg(from, over);
        if (isSurelyBefore(end, window.from))
            return TimeCheckText::tr("The impact window from %1 says “down” after it was mitigated, at %2.").arg(from, over);
        return TimeCheckText::tr("The impact window from %1 to %2 says “down” until after it was mitigated, at %3.").arg(from, said(window.to, end), over);
    }

    /// When the incident starts: with the earliest of what marks that.
    std::optional<Moment> beginOfAll() const
    {
        QList<Moment> moments;
        for (const MilestoneKind kind : {Began, Detected}) {
            if (const auto value = milestone(kind))
                moments.append(value->at);
        }
        if (hasImpact(record.incident.kind)) {
            for (const ImpactWindow &window : record.windows)
                moments.append(window.from);
        }
        moments.removeIf([](const Moment &moment) { return !boundsOf(moment); });
        const auto earliest = std::ranges::min_element(moments, {}, [](const Moment &moment) { return boundsOf(moment)->first; });
        return earliest == moments.end() ? std::nullopt : std::optional(*earliest);
    }

    void severities()
    {
        const auto first = beginOfAll();
        const auto resolved = milestone(Resolved);
        for (const SeverityChange &change : record.severities) {
            if (first && isSurelyBefore(change.at, *first))
                add<SeverityChange>("severity-outside-incident", change.uid, "at",
                                    TimeCheckText::tr("%1 holds from %2 on, before the incident starts at %3.")
                                        .arg(change.severity, said(change.at, *first), said(*first, change.at)));
            if (resolved && isSurelyBefore(resolved->at, change.at))
                add<SeverityChange>("severity-outside-incident", change.uid, "at",
                                    TimeCheckText::tr("%1 holds from %2 on, after the incident was resolved at %3.")
                                        .arg(change.severity, said(change.at, resolved->at), said(resolved->at, change.at)));
            if (!levels.isEmpty() && !change.severity.isEmpty() && !levels.contains(change.severity))
                add<SeverityChange>("unknown-severity", change.uid, "severity",
                                    TimeCheckText::tr("“%1” is none of the severities of this database.").arg(change.severity));
        }
    }

    void events()
    {
        for (const TimelineEvent &event : record.events) {
            if (!event.at.at || !event.at.end || *event.at.end >= *event.at.at)
                continue;
            Moment from = event.at, to = event.at;
            from.end.reset();
            to.end.reset();
            to.at = event.at.end;
            add<TimelineEvent>("event-ends-before-start", event.uid, "at",
                               TimeCheckText::tr("The event of %1 ends before it starts, at %2.").arg(said(from, to), said(to, from)));
        }
    }

    const Record &record;
    const QStringList &levels;
    QList<RecordFinding> findings;
};

} // namespace

QList<RecordFinding> checkTimes(const Record &record, const QStringList &levels) { return Checks(record, levels).run(); }

} // namespace hindsight
