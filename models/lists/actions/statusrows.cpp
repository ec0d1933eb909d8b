// SPDX-License-Identifier: GPL-3.0-or-later
#include "statusrows.h"

#include "actiontexts.h"
#include "models/incident/timetext.h"
#include "models/lists/choices.h"

#include <QCoreApplication>
#include <QDateTime>

#include <algorithm>

namespace hindsight {

using namespace Qt::StringLiterals;

namespace {

struct StatusRows
{
    Q_DECLARE_TR_FUNCTIONS(StatusRows)
};

QString dayOf(const Moment &moment) { return moment.at ? dateText(moment, moment.zone) : moment.written; }

QString placeOf(const StatusEdit &edit)
{
    constexpr qsizetype longest = 60;
    const QString text = edit.before.text.simplified();
    const QString shortText = text.size() > longest ? text.left(longest - 1) + u'…' : text;
    return StatusRows::tr("Line %1: %2 %3").arg(QString::number(edit.line), actionId(edit.before), shortText);
}

/// The field that stands for a part.
QString fieldOf(StatusPart part)
{
    switch (part) {
    case StatusPart::Status: return u"status"_s;
    case StatusPart::Person: return u"person"_s;
    case StatusPart::Due: return u"due"_s;
    case StatusPart::Tracker: return u"tracker_status"_s;
    }
    return {};
}

QList<Change> changesTo(const QList<StatusEdit> &edits, auto takenOf)
{
    QList<Change> changes;
    for (qsizetype i = 0; i < edits.size(); ++i) {
        if (Change change = updated(edits[i].before, takenOf(i)); !change.fields.isEmpty())
            changes.append(std::move(change));
    }
    return changes;
}

} // namespace

Result<StatusDiff> statusDiffOf(const Store &store, const StatusFile &file, const QDateTime &readAt)
{
    const auto rows = store.actions();
    const auto people = rows.and_then([&](const auto &) { return store.all<Person>(); });
    if (!people)
        return std::unexpected(people.error());
    QList<ActionItem> actions;
    for (const ActionRow &row : *rows)
        actions.append(row.action);
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const Moment asOf{.at = (readAt.isValid() ? readAt : now).toSecsSinceEpoch() * microsecondsPerSecond, .precision = Precision::Second};
    return statusDiff(file, actions, People(*people), asOf, now.toMSecsSinceEpoch() * 1000);
}

QString labelOf(StatusPart part)
{
    switch (part) {
    case StatusPart::Status: return StatusRows::tr("Status");
    case StatusPart::Person: return StatusRows::tr("Owner");
    case StatusPart::Due: return StatusRows::tr("Due");
    case StatusPart::Tracker: return StatusRows::tr("Tracker says");
    }
    return {};
}

QString textOf(const ActionItem &action, StatusPart part)
{
    switch (part) {
    case StatusPart::Status: {
        const QString label = choiceLabel(QString::fromLatin1(nameOf(action.status)));
        if (action.done.at)
            return StatusRows::tr("%1 on %2", "a status and a date").arg(label, dayOf(action.done));
        return action.status == ActionStatus::WontDo && !action.statusReason.isEmpty() ? u"%1 (%2)"_s.arg(label, action.statusReason) : label;
    }
    case StatusPart::Person: return action.person;
    case StatusPart::Due: return dayOf(action.due);
    case StatusPart::Tracker:
        return action.trackerAsOf.at
            ? StatusRows::tr("%1, as of %2", "a tracker's word for a status, and a date").arg(action.trackerStatus, dayOf(action.trackerAsOf))
            : action.trackerStatus;
    }
    return {};
}

QList<DifferenceRow> statusRows(const StatusDiff &diff)
{
    QList<DifferenceRow> rows;
    for (qsizetype i = 0; i < diff.edits.size(); ++i) {
        const StatusEdit &edit = diff.edits[i];
        for (const StatusPart part : edit.parts) {
            const bool doubtful = edit.isDoubtful(part);
            rows.append({int(i),
                         {.entity = u"action"_s,
                          .uid = edit.before.uid,
                          .field = fieldOf(part),
                          .isConflict = doubtful,
                          .newer = Side::Theirs,
                          .taken = doubtful ? Side::Mine : Side::Theirs},
                         {.place = placeOf(edit), .field = labelOf(part), .mine = textOf(edit.before, part), .theirs = textOf(edit.after, part)}});
        }
    }
    return rows;
}

QList<Change> statusChanges(const StatusDiff &diff)
{
    return changesTo(diff.edits, [&](qsizetype i) { return taken(diff.edits[i]); });
}

QList<Change> statusChanges(const StatusDiff &diff, const DifferenceModel &chosen)
{
    return changesTo(diff.edits, [&](qsizetype i) {
        QList<StatusPart> parts = diff.edits[i].parts;
        const QList<RecordDifference> rows = chosen.differences(int(i));
        parts.removeIf([&](StatusPart part) {
            return std::ranges::none_of(rows, [&](const RecordDifference &row) { return row.field == fieldOf(part) && row.taken == Side::Theirs; });
        });
        return taken(diff.edits[i], parts);
    });
}

} // namespace hindsight
