// SPDX-License-Identifier: GPL-3.0-or-later
#include "deadlinetexts.h"

#include "models/incident/deadlines.h"
#include "models/incident/milestones.h"

namespace hindsight {

using namespace Qt::StringLiterals;

namespace {

const char *wordsFor(DeadlineState::Kind kind)
{
    using Kind = DeadlineState::Kind;
    switch (kind) {
    case Kind::NoTime:
    case Kind::Waiting:
    case Kind::Running:
    case Kind::Missed: return "not done";
    case Kind::Met: return "done in time";
    case Kind::MetLate: return "done too late";
    case Kind::Done: return "done";
    }
    Q_UNREACHABLE_RETURN("");
}

} // namespace

QList<DeadlineTexts> deadlineTexts(const Record &record, const Phrases &phrases, const Times &times)
{
    QList<DeadlineTexts> texts;
    for (const Deadline &deadline : record.deadlines) {
        const DeadlineState state = stateOf(deadline, record, 0);
        const QString milestone = phrases.text(nameOf(deadline.startsAt), "Milestones");
        const QString rule = deadline.allowedMinutes
            ? phrases.text("%1 after %2").arg(phrases.duration(*deadline.allowedMinutes * microsecondsPerMinute), milestone)
            : phrases.text("no time stated, after %1").arg(milestone);
        const auto start = milestoneOf(record, deadline.startsAt);
        const Moment due{.at = state.due, .precision = Precision::Minute, .zone = start ? start->at.zone : QString()};
        texts.append({.name = deadline.name,
                      .recipient = deadline.recipient,
                      .due = state.due ? u"%1 (%2)"_s.arg(times.timeBeside({}, due), rule) : rule,
                      .done = times.timeBeside({}, deadline.done),
                      .stands = phrases.text(wordsFor(state.kind))});
    }
    return texts;
}

} // namespace hindsight
