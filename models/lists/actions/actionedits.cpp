// SPDX-License-Identifier: GPL-3.0-or-later
#include "actionedits.h"

#include "models/incident/timetext.h"
#include "models/incident/zones.h"
#include "models/lists/choices.h"
#include "models/lists/partmodel.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace hindsight {

using namespace Qt::StringLiterals;

namespace {

struct EditText
{
    Q_DECLARE_TR_FUNCTIONS(ActionEdits)
};

struct Shift
{
    int days = 0;
    int months = 0;
};

/// No value: it is none, and perhaps a date.
std::optional<Shift> shiftOf(const QString &text)
{
    static const QRegularExpression pattern(u"^([+\u2212-])\\s*(\\d{1,4})\\s*(d|days?|tage?n?|w|weeks?|wochen?|m|months?|monate?n?)$"_s,
                                            QRegularExpression::CaseInsensitiveOption);
    const auto match = pattern.match(text.trimmed());
    if (!match.hasMatch())
        return std::nullopt;
    const int sign = match.captured(1) == u"+" ? 1 : -1, count = sign * match.captured(2).toInt();
    switch (match.captured(3).at(0).toLower().unicode()) {
    case u'w': return Shift{.days = 7 * count};
    case u'm': return Shift{.months = count};
    default: return Shift{.days = count};
    }
}

Result<Moment> dayOf(const QDate &date, const QString &zone) { return readMoment(date.toString(Qt::ISODate), {.zone = zone}); }

} // namespace

Result<Moment> withDue(const Moment &due, const QString &text, qint64 now)
{
    if (text.trimmed().isEmpty())
        return Moment();
    const auto shift = shiftOf(text);
    if (!shift) {
        const auto moment = readMoment(text, {.date = inZone(now, QTimeZone::utc()).date(), .zone = due.zone});
        if (!moment)
            return failure(Error::Kind::Input,
                           EditText::tr("“%1” is no due date. Write a date like 2024-08-20, or how far to move it: +2 weeks, -3 days.").arg(text));
        return *moment;
    }
    const QTimeZone zone = zoneNamed(due.zone).value_or(QTimeZone::utc());
    const QDate from = inZone(due.at.value_or(now), zone).date(), to = from.addDays(shift->days).addMonths(shift->months);
    if (!due.at || due.precision == Precision::Day)
        return dayOf(to, due.zone);
    Moment moved = due;
    moved.written.clear();
    const qint64 by = from.daysTo(to) * 24 * 60 * microsecondsPerMinute;
    *moved.at += by;
    if (moved.end)
        *moved.end += by;
    return moved;
}

Result<QList<Change>> changesOf(const QList<ActionItem> &actions, const ActionEdits &edits, qint64 now)
{
    QList<Change> changes;
    for (const ActionItem &before : actions) {
        ActionItem after = before;
        if (edits.status && *edits.status != before.status)
            fromObject(withStatus(toObject(before), QString::fromLatin1(nameOf(*edits.status)), {}), after);
        after.kind = edits.kind.value_or(after.kind);
        after.priority = edits.priority.value_or(after.priority);
        after.team = edits.team.value_or(after.team);
        after.person = edits.person.value_or(after.person);
        after.statusReason = edits.reason.value_or(after.statusReason);
        if (edits.due) {
            const auto due = withDue(before.due, *edits.due, now);
            if (!due)
                return std::unexpected(due.error());
            after.due = *due;
        }
        if (after != before)
            changes.append(updated(before, after));
    }
    return changes;
}

QString sentenceOf(const ActionEdits &edits, int count)
{
    QStringList parts;
    const auto add = [&](const QString &text, const QString &value) {
        parts.append(value.isEmpty() ? EditText::tr("no %1", "a field is emptied").arg(text) : text + u' ' + value);
    };
    if (edits.status)
        add(EditText::tr("status"), choiceLabel(QString::fromLatin1(nameOf(*edits.status))));
    if (edits.kind)
        add(EditText::tr("kind"), choiceLabel(QString::fromLatin1(nameOf(*edits.kind))));
    if (edits.priority)
        add(EditText::tr("priority"), *edits.priority);
    if (edits.team)
        add(EditText::tr("team"), *edits.team);
    if (edits.person)
        add(EditText::tr("owner"), *edits.person);
    if (edits.due)
        add(EditText::tr("due date"), edits.due->trimmed());
    if (edits.reason)
        add(EditText::tr("reason"), edits.reason->simplified());
    return EditText::tr("%n action item(s): %1", nullptr, count).arg(parts.join(u", "_s));
}

QList<Change> changesOf(const QList<ActionItem> &actions, const HandOver &handOver, const People &people)
{
    const Person *from = people.named(handOver.from), *to = people.named(handOver.to);
    QList<Change> changes;
    for (const ActionItem &before : actions) {
        ActionItem after = before;
        after.person = handOver.to;
        for (const Person *person : {from, to}) {
            if (after.team.isEmpty() && person)
                after.team = person->team;
        }
        if (after != before)
            changes.append(updated(before, after));
    }
    if (handOver.leaves && !(from && from->left)) {
        if (from) {
            Person after = *from;
            after.left = true;
            changes.append(updated(*from, after));
        } else {
            qint64 position = 0;
            for (const Person &person : people.all())
                position = std::max(position, person.position + 1);
            changes.append(created(Person{.uid = newUid(), .name = handOver.from, .left = true, .position = position}));
        }
    }
    return changes;
}

QString sentenceOf(const HandOver &handOver, int count)
{
    if (count == 0)
        return EditText::tr("%1 marked as having left").arg(handOver.from);
    const QString given = handOver.to.isEmpty() ? EditText::tr("%n action item(s) of %1 handed over to the team", nullptr, count).arg(handOver.from)
                                                : EditText::tr("%n action item(s) of %1 handed over to %2", nullptr, count).arg(handOver.from, handOver.to);
    return handOver.leaves ? EditText::tr("%1; %2 left").arg(given, handOver.from) : given;
}

} // namespace hindsight
