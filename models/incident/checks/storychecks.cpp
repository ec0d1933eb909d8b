// SPDX-License-Identifier: GPL-3.0-or-later
// Whether events, milestones and what is stated about them tell one story, without holes.
#include "checks.h"
#include "models/incident/timebounds.h"
#include "models/incident/timetext.h"
#include "models/incident/writtentexts.h"

#include <algorithm>
#include <cmath>

namespace hindsight {

using namespace Qt::StringLiterals;

namespace {

using enum MilestoneKind;

constexpr qint64 hour = 60 * microsecondsPerMinute;
constexpr qint64 silence = 30 * microsecondsPerMinute; ///< during which something should be told

/// What undid the trouble, said as done.
bool isRepair(const QString &text)
{
    static const QRegularExpression done
        = wording(u"\\b(?:rolled (?:it |this |that |the [\\w ]{1,40} )?back|reverted|failed over|restored|switched back|"
                  "roll-?back (?:was |is |has |had )?(?:been )?(?:complete|done|finish|deployed|successful)|"
                  "(?:hot ?)?fix (?:was |is |has been )?(?:deployed|released|applied|rolled out|live)|"
                  "zurückgerollt|zurückgesetzt|zurückgenommen|wiederhergestellt|umgeschaltet|rollback (?:war )?(?:abgeschlossen|fertig|durchgeführt))"_s);
    // Plans, attempts, and what went wrong.
    static const QRegularExpression otherwise
        = wording(u"\\b(?:decid|plan|propos|discuss|consider|try|tries|tried|attempt|fail(?:s|ed)? to|not |no |cannot|could ?n['’]t|did ?n['’]t|has ?n['’]t|"
                  "will |would |should |if |until |started to|begin|began to|partial|some |entschied|geplant|versuch|nicht |kein)"_s);
    return done.match(text).hasMatch() && !otherwise.match(text).hasMatch();
}

struct Point
{
    qint64 at;  ///< microseconds UTC
    qint64 end; ///< of what took some time; else the same
    const TimelineEvent *event;
};

class Checks
{
public:
    explicit Checks(const Record &checked)
        : record(checked)
        , began(applicableMilestone(record, Began))
        , detected(applicableMilestone(record, Detected))
        , mitigated(applicableMilestone(record, Mitigated))
        , resolved(applicableMilestone(record, Resolved))
    {}

    QList<RecordFinding> run()
    {
        duration();
        outside();
        if (hasImpact(record.incident.kind)) {
            firstComplaint();
            mitigation();
            gaps();
        }
        return findings;
    }

private:
    QString clock(const Moment &moment, const Moment &beside) const { return saidBeside(moment, beside, record.incident.zone); }

    void duration()
    {
        const auto stated = record.incident.statedDurationMinutes;
        if (!stated || *stated <= 0)
            return;
        const auto at = [](const std::optional<MilestoneValue> &value) { return value ? reckonedTime(value->at) : std::nullopt; };
        // Documents count from the start or from when it was noticed, until it was better or over.
        QList<qint64> lengths;
        for (const auto &to : {at(resolved), at(mitigated)}) {
            for (const auto &from : {at(began), at(detected)}) {
                if (from && to && *to > *from)
                    lengths.append(*to - *from);
            }
        }
        if (std::ranges::none_of(record.windows, isOpen)) {
            if (const auto impact = impactTime(record.windows, 0); impact && *impact > 0)
                lengths.append(*impact);
            for (const ImpactWindow &window : record.windows) { // "down for 34 minutes", and slow before that
                if (const auto length = impactTime({window}, 0); length && *length > 0)
                    lengths.append(*length);
            }
        }
        if (lengths.isEmpty())
            return;
        // "Two hours" is a round number, "97 minutes" is none.
        const double share = *stated % 60 == 0 ? 0.15 : *stated % 15 == 0 ? 0.1 : 0.03;
        const double allowed = std::max(1.0, double(*stated) * share);
        const auto fits = [&](qint64 length) { return std::abs(double(length) / double(microsecondsPerMinute) - double(*stated)) <= allowed; };
        if (std::ranges::any_of(lengths, fits))
            return;
        RecordFinding finding = findingAbout<Incident>("duration-mismatch", {}, "stated_duration_minutes",
                                                       CheckText::tr("The stated duration is %1, but by the milestones it was %2.")
                                                           .arg(durationText(*stated * microsecondsPerMinute), durationText(lengths.first())));
        finding.fix = Fix{CheckText::tr("State %1").arg(durationText(lengths.first())),
                          finding.entity,
                          record.incident.uid,
                          {{u"stated_duration_minutes"_s, Value(lengths.first() / microsecondsPerMinute)}}};
        findings.append(finding);
    }

    void outside()
    {
        constexpr qint64 farAway = 60 * 24 * hour;
        const auto far = [](const Moment &one, const Moment &other) { return std::abs(*one.at - *other.at) > farAway; };
        for (const TimelineEvent &event : record.events) {
            if (!event.at.at)
                continue;
            const bool hurts = event.kind == EventKind::Impact && hasImpact(record.incident.kind);
            const bool mends = event.kind == EventKind::Recovery;
            const bool isTold = event.kind == EventKind::Communication || event.kind == EventKind::Note;
            QString text;
            if (began && isSurelyBefore(event.at, began->at) && (hurts || mends))
                text = CheckText::tr("This event of %1 is before the incident began, at %2.").arg(clock(event.at, began->at), clock(began->at, event.at));
            else if (resolved && isSurelyBefore(resolved->at, event.at) && hurts)
                text = CheckText::tr("This event of %1 tells of impact after the incident was resolved, at %2.")
                           .arg(clock(event.at, resolved->at), clock(resolved->at, event.at));
            else if (began && far(event.at, began->at) && (!resolved || far(event.at, resolved->at)) && !isTold)
                text = CheckText::tr("This event of %1 is months away from the incident, which began at %2.")
                           .arg(clock(event.at, began->at), clock(began->at, event.at));
            if (!text.isEmpty())
                findings.append(findingAbout<TimelineEvent>("event-outside-incident", event.uid, "at", text));
        }
    }

    /// Nobody knows how long it had been so when the first customer complained.
    void firstComplaint()
    {
        if (!began || !reckonedTime(began->at) || (detected && detected->at.at != began->at.at))
            return;
        static const QRegularExpression complaint
            = wording(u"\\b(?:customer|user|client|merchant|caller|support\\b|help ?desk|complain|ticket|kunde|kundin|nutzer|anrufer|beschwer|händler)"_s);
        static const QRegularExpression machine = wording(u"\\b(?:alert|alarm|monitor|paged|pager|probe|überwachung)"_s);
        const auto isComplaint = [&](const TimelineEvent &event) {
            const QString words = event.actor + u' ' + event.text;
            return event.at.at == began->at.at && event.kind == EventKind::Detection && complaint.match(words).hasMatch() && !machine.match(words).hasMatch();
        };
        const auto event = std::ranges::find_if(record.events, isComplaint);
        if (event == record.events.end())
            return;
        RecordFinding finding = findingAbout<Milestone>(
            "start-is-first-complaint", began->uid, "at",
            CheckText::tr("The start is the time of the first complaint (%1), so how long it took to detect is unknown.").arg(clock(began->at, began->at)));
        if (began->fromWindow) {
            finding.entity = tableOf<ImpactWindow>().info.nameText;
            finding.field = u"from"_s;
        }
        finding.seen = event->uid;
        findings.append(finding);
    }

    void mitigation()
    {
        if (mitigated)
            return;
        const TimelineEvent *last = nullptr;
        for (const TimelineEvent &event : record.events) {
            const bool counts = reckonedTime(event.at) && event.kind != EventKind::Decision && (!resolved || isSurelyBefore(event.at, resolved->at))
                && (!began || !isSurelyBefore(event.at, began->at));
            if (counts && isRepair(proseOf(event.text)) && (!last || timelineOrder(last->at, event.at) <= 0))
                last = &event;
        }
        if (!last)
            return;
        const QString at = clock(last->at, last->at);
        RecordFinding finding
            = findingAbout<TimelineEvent>("mitigated-missing", last->uid, "text",
                                          CheckText::tr("Nothing says when it was mitigated, but the event of %1 says what may have done it.").arg(at));
        finding.fix = Fix{CheckText::tr("Mitigated at %1").arg(at),
                          tableOf<Milestone>().info.nameText,
                          {},
                          {{u"kind"_s, QString::fromLatin1(nameOf(Mitigated))},
                           {u"source"_s, QString::fromLatin1(nameOf(MilestoneSource::Set))},
                           {u"at"_s, toValue(last->at)},
                           {u"event"_s, last->uid}}};
        findings.append(finding);
    }

    /// Until when somebody was hurt; no value: unknown.
    std::optional<qint64> endOfImpact() const
    {
        std::optional<qint64> last;
        for (const ImpactWindow &window : record.windows) {
            if (const auto to = reckonedTime(window.to))
                last = std::max(last.value_or(*to), *to);
        }
        if (last)
            return last;
        return resolved ? reckonedTime(resolved->at) : mitigated ? reckonedTime(mitigated->at) : std::nullopt;
    }

    void gaps()
    {
        const auto from = began ? reckonedTime(began->at) : std::nullopt, to = endOfImpact();
        if (!from || !to || *to <= *from)
            return;
        QList<Point> points;
        for (const TimelineEvent &event : record.events) {
            if (const auto at = reckonedTime(event.at); at && *at >= *from && *at <= *to)
                points.append({*at, event.at.end.value_or(*at), &event});
        }
        std::ranges::stable_sort(points, {}, &Point::at);
        // Before somebody noticed there is nothing to tell, and once it is mitigated one may wait.
        const auto noticed = detected ? reckonedTime(detected->at) : std::nullopt, better = mitigated ? reckonedTime(mitigated->at) : std::nullopt;
        for (qsizetype i = 1; i < points.size(); ++i) {
            const Point &before = points[i - 1], &after = points[i];
            const qint64 length = after.at - before.end;
            const bool isNoticed = noticed ? before.at >= *noticed : i > 1 || before.event->kind == EventKind::Detection;
            if (length < silence || length * 4 < *to - *from || !isNoticed)
                continue;
            if (isRepair(proseOf(before.event->text)) && isEnd(after))
                add("repair-gap", before, CheckText::tr("From the repair at %1 until it was over at %2 nothing is told, for %3."), after, length);
            else if (length > silence && (!better || before.at < *better))
                add("timeline-gap", before, CheckText::tr("Between %1 and %2 nothing is told, for %3 of the impact."), after, length);
        }
    }

    bool isEnd(const Point &point) const { return point.event->kind == EventKind::Recovery || (resolved && point.event->at.at == resolved->at.at); }

    void add(const char *rule, const Point &before, const QString &text, const Point &after, qint64 length)
    {
        const Moment &first = before.event->at, &second = after.event->at;
        findings.append(findingAbout<TimelineEvent>(rule, before.event->uid, "at", text.arg(clock(first, second), clock(second, first), durationText(length))));
    }

    const Record &record;
    const std::optional<MilestoneValue> began, detected, mitigated, resolved;
    QList<RecordFinding> findings;
};

} // namespace

QList<RecordFinding> checkStory(const Record &record) { return Checks(record).run(); }

} // namespace hindsight
