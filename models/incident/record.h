// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "action.h"
#include "analysis.h"
#include "impact.h"
#include "incident.h"
#include "timeline.h"

#include <QList>

#include <algorithm>

namespace hindsight {

/// One incident with everything that belongs to it, by value: what a page shows, a document prints and an import makes.
/// Lists are in their natural order: events by time, the rest by position.
struct Record
{
    Incident incident = {};
    QList<ServiceRole> services = {};
    QList<SeverityChange> severities = {};
    QList<ImpactWindow> windows = {};
    QList<Milestone> milestones = {};
    QList<Participant> participants = {};
    QList<Link> links = {};
    QList<TimelineEvent> events = {};
    QList<SourceLine> sourceLines = {};
    QList<Evidence> evidence = {};
    QList<Cause> causes = {};
    QList<Lesson> lessons = {};
    QList<Improvement> improvements = {};
    QList<Question> questions = {};
    QList<ActionItem> actions = {}; ///< every action that names this incident
    QList<Section> sections = {};
    QList<Deadline> deadlines = {};
    QList<Review> reviews = {};
    QList<Figure> figures = {};
    QList<Waiver> waivers = {};

    bool operator==(const Record &) const = default;
};

/// The part of a list with this uid; null: there is none.
template <class Part> const Part *withUid(const QList<Part> &parts, const QString &uid)
{
    const auto found = std::ranges::find(parts, uid, &Part::uid);
    return found == parts.end() ? nullptr : &*found;
}

/// Where a new part stands: behind all of a list.
template <class Part> qint64 nextPosition(const QList<Part> &parts)
{
    qint64 position = 0;
    for (const Part &part : parts)
        position = std::max(position, part.position + 1);
    return position;
}

/// Calls `visit(list, name)` for every list of the record, with the name JSON gives it. The only enumeration of the parts.
template <class AnyRecord, class Visit> void forEachPart(AnyRecord &record, Visit visit)
{
    visit(record.services, "services");
    visit(record.severities, "severities");
    visit(record.windows, "impact_windows");
    visit(record.events, "timeline");
    visit(record.milestones, "milestone_records");
    visit(record.participants, "participants");
    visit(record.links, "links");
    visit(record.sourceLines, "source_lines");
    visit(record.evidence, "evidence");
    visit(record.causes, "causes");
    visit(record.lessons, "lessons");
    visit(record.improvements, "improvements");
    visit(record.questions, "questions");
    visit(record.actions, "actions");
    visit(record.sections, "sections");
    visit(record.deadlines, "deadlines");
    visit(record.reviews, "reviews");
    visit(record.figures, "figures");
    visit(record.waivers, "waivers");
}

} // namespace hindsight
