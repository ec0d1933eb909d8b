// SPDX-License-Identifier: GPL-3.0-or-later
#include "reviewstate.h"

#include "models/incident/order.h"

#include <QDateTime>

#include <algorithm>

namespace hindsight {

using namespace Qt::StringLiterals;

namespace {

/// The record as it was after the step that made the review.
std::optional<Record> atReview(const Store &store, const Record &record, const Review &review)
{
    constexpr int page = 200;
    Record then = record;
    for (qint64 before = 0;;) {
        const auto steps = store.history({.incident = record.incident.uid, .before = before, .limit = page});
        if (!steps)
            return std::nullopt;
        for (const Step &step : *steps) {
            const auto isReview
                = [&](const Change &change) { return change.kind == Change::Kind::Create && change.entity == "review"_L1 && change.uid == review.uid; };
            if (std::ranges::any_of(step.changes, isReview)) {
                sortRecord(then);
                return then;
            }
            for (auto change = step.changes.crbegin(); change != step.changes.crend(); ++change)
                takeBack(then, *change);
        }
        if (steps->size() < page)
            return std::nullopt;
        before = steps->last().seq;
    }
}

} // namespace

std::optional<ReviewState> reviewStateOf(const Store &store, const Record &record)
{
    if (record.reviews.isEmpty())
        return std::nullopt;
    const auto then = atReview(store, record, record.reviews.last());
    if (!then)
        return std::nullopt;
    ReviewState state{record.reviews.last(), *then, differencesOf(*then, {}, record, {})};
    state.since.removeIf([](const RecordDifference &d) { return d.entity == "review"_L1 || d.field == "postmortem_state"_L1 || d.field == "position"_L1; });
    return state;
}

QList<Change> stateChanges(const Store &store, const Record &record, PostmortemState state)
{
    Incident after = record.incident;
    after.postmortemState = state;
    QList<Change> changes = {updated(record.incident, after)};
    if (state == record.incident.postmortemState || (state != PostmortemState::Reviewed && state != PostmortemState::Published))
        return changes;
    const auto newest = store.history({.incident = record.incident.uid, .limit = 1, .changes = false});
    const Moment now{.at = QDateTime::currentSecsSinceEpoch() * microsecondsPerSecond, .precision = Precision::Second};
    changes.append(created(Review{.uid = newUid(),
                                  .incident = record.incident.uid,
                                  .state = state,
                                  .at = now,
                                  .by = store.author(),
                                  .step = newest && !newest->isEmpty() ? newest->first().seq : 0}));
    return changes;
}

} // namespace hindsight
