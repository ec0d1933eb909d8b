// SPDX-License-Identifier: GPL-3.0-or-later
#include "statusdiff.h"

#include "models/incident/timetext.h"
#include "texts.h"
#include "trackerwords.h"

#include <QHash>
#include <QUrl>

#include <algorithm>

namespace hindsight {

using namespace Qt::StringLiterals;

namespace {

// ---- which action items a line is about ----

bool isAddress(const QString &id) { return id.contains("://"_L1); }

/// Addresses of one issue look alike: without what is behind "?" and "#", and without a "/" at the end.
QString plainAddress(const QString &address)
{
    const QUrl url(address.trimmed());
    QString plain = url.isValid() ? url.host().toLower() + url.path() : address.trimmed().section(u'?', 0, 0).section(u'#', 0, 0);
    while (plain.endsWith(u'/'))
        plain.chop(1);
    return plain.toCaseFolded();
}

QString plainKey(const QString &key) { return key.trimmed().toCaseFolded(); }

/// What people call the issue at an address: "PAY-88" of ".../browse/PAY-88".
QString keyInAddress(const QString &address) { return plainAddress(address).section(u'/', -1); }

/// Of "#12", "12" and "team/shop#12" the "12"; of "PAY-88" itself.
QString shortKey(const QString &key) { return plainKey(key).section(u'#', -1); }

class Linked
{
public:
    explicit Linked(const QList<ActionItem> &actions)
        : m_actions(actions)
    {
        for (qsizetype i = 0; i < actions.size(); ++i) {
            const ActionItem &action = actions[i];
            if (action.number)
                m_exact[u"act-%1"_s.arg(*action.number)].append(i);
            if (!action.trackerUrl.isEmpty()) {
                m_addresses[plainAddress(action.trackerUrl)].append(i);
                m_short[keyInAddress(action.trackerUrl)].append(i);
            }
            if (isAddress(action.trackerKey)) {
                m_addresses[plainAddress(action.trackerKey)].append(i);
            } else if (!action.trackerKey.isEmpty()) {
                m_exact[plainKey(action.trackerKey)].append(i);
                m_short[shortKey(action.trackerKey)].append(i);
            }
        }
    }

    /// The items a line is about; none: nobody is linked to it. Several only where all of them are linked to that very issue.
    QList<qsizetype> about(const StatusLine &line, QString &problem) const
    {
        QString address;
        for (const QString &id : line.ids) {
            if (isAddress(id))
                address = plainAddress(id);
        }
        if (const auto found = m_addresses.constFind(address); !address.isEmpty() && found != m_addresses.constEnd())
            return distinct(*found);
        for (const QString &id : line.ids) {
            const QList<qsizetype> exact = isAddress(id) ? QList<qsizetype>() : elsewhereLeftOut(m_exact.value(plainKey(id)), address);
            if (!exact.isEmpty())
                return distinct(exact);
        }
        for (const QString &id : line.ids) {
            const QList<qsizetype> alike = distinct(elsewhereLeftOut(m_short.value(isAddress(id) ? keyInAddress(id) : shortKey(id)), address));
            if (alike.size() > 1)
                problem = TrackerText::tr("“%1” fits several action items; a column with the addresses of the issues would tell.").arg(id);
            if (!alike.isEmpty())
                return alike.size() == 1 ? alike : QList<qsizetype>();
        }
        problem = TrackerText::tr("No action item here is linked to “%1”.").arg(line.ids.first());
        return {};
    }

private:
    /// An item with an address is about that issue, and about none of the same number in another place.
    QList<qsizetype> elsewhereLeftOut(QList<qsizetype> items, const QString &address) const
    {
        items.removeIf([&](qsizetype i) {
            const QString &own = m_actions[i].trackerUrl;
            return !address.isEmpty() && !own.isEmpty() && plainAddress(own) != address;
        });
        return items;
    }

    static QList<qsizetype> distinct(QList<qsizetype> items)
    {
        std::ranges::sort(items);
        const auto repeated = std::ranges::unique(items);
        items.erase(repeated.begin(), repeated.end());
        return items;
    }

    const QList<ActionItem> &m_actions;
    QHash<QString, QList<qsizetype>> m_addresses, m_exact, m_short;
};

// ---- what the line says ----

/// No value: nobody knows the word, and `problem` says which.
std::optional<ActionStatus> statusIn(const StatusLine &line, QString &problem)
{
    auto status = statusOfTracker(line.status);
    if (!status)
        status = statusOfTracker(line.category);
    if (!status) {
        problem = TrackerText::tr("Nobody knows the status “%1”.").arg(line.status.isEmpty() ? line.category : line.status);
        return std::nullopt;
    }
    if (*status != ActionStatus::Done || isNoEnd(line.resolution))
        return status;
    const auto end = statusOfResolution(line.resolution);
    if (!end)
        problem = TrackerText::tr("Nobody knows how it ended: “%1”.").arg(line.resolution);
    return end;
}

/// What nobody but us says stays where the tracker says no more than that it ended so.
ActionStatus withOurs(ActionStatus here, ActionStatus there)
{
    const bool stays = (here == ActionStatus::Verified && there == ActionStatus::Done) || (here == ActionStatus::RiskAccepted && there == ActionStatus::WontDo);
    return stays ? here : there;
}

bool goesBack(ActionStatus here, ActionStatus there)
{
    return (isClosed(here) && !isClosed(there)) || (here == ActionStatus::InProgress && there == ActionStatus::Open)
        || (here == ActionStatus::Verified && there == ActionStatus::WontDo);
}

bool meansDone(ActionStatus status) { return status == ActionStatus::Done || status == ActionStatus::Verified; }

void takeStatus(ActionItem &action, ActionStatus status, const StatusLine &line, const Moment &asOf)
{
    const bool wasDone = meansDone(action.status);
    action.status = status;
    const Moment ended = line.closed.at ? line.closed : asOf;
    if (!meansDone(status))
        action.done = {};
    else if (!wasDone || !action.done.at)
        action.done = ended;
    if (status == ActionStatus::Verified && !action.verified.at)
        action.verified = ended;
    // "Duplicate" is a reason, "Won't do" says the status once more.
    const auto word = statusOfTracker(line.resolution);
    const bool saysWhy = !isNoEnd(line.resolution) && (!word || line.resolution.compare("duplicate"_L1, Qt::CaseInsensitive) == 0);
    if (status == ActionStatus::WontDo && action.statusReason.isEmpty() && saysWhy)
        action.statusReason = line.resolution;
}

bool sameDay(const Moment &a, const Moment &b) { return a.at && b.at && dateText(a, a.zone) == dateText(b, b.zone); }

/// As exactly as both are known.
bool sameTime(const Moment &a, const Moment &b) { return a.precision == Precision::Day || b.precision == Precision::Day ? sameDay(a, b) : a.at == b.at; }

bool isLinked(const ActionItem &action) { return !action.trackerKey.isEmpty() || !action.trackerUrl.isEmpty(); }

class Diff
{
public:
    Diff(const People &people, const Moment &readAt, qint64 now)
        : m_people(people)
        , m_readAt(readAt)
        , m_now(now)
    {}

    void add(const StatusLine &line, const ActionItem &action);
    void complain(int line, const QString &text)
    {
        // What holds for two items of one issue is said once.
        if (m_diff.problems.isEmpty() || m_diff.problems.last() != LineProblem{line, text})
            m_diff.problems.append({line, text});
    }
    StatusDiff diff() &&
    {
        std::ranges::stable_sort(m_diff.problems, {}, &LineProblem::line);
        return std::move(m_diff);
    }

private:
    void takePerson(StatusEdit &edit, const StatusLine &line);
    bool isPossible(const StatusLine &line, const ActionItem &action);

    const People &m_people;
    const Moment &m_readAt;
    const qint64 m_now;
    StatusDiff m_diff;
};

bool Diff::isPossible(const StatusLine &line, const ActionItem &action)
{
    constexpr qint64 day = 24 * 60 * microsecondsPerMinute; // a day in another zone may have begun there
    for (const Moment &time : {line.asOf, line.closed}) {
        if (time.at && *time.at > m_now + day) {
            complain(line.line, TrackerText::tr("“%1” is still to come.").arg(time.written));
            return false;
        }
    }
    const auto isOlder = [](const Moment &a, const Moment &b) {
        return a.precision == Precision::Day || b.precision == Precision::Day ? dateText(a, {}) < dateText(b, {}) : *a.at < *b.at;
    };
    if (line.asOf.at && action.trackerAsOf.at && isOlder(line.asOf, action.trackerAsOf)) {
        complain(line.line, TrackerText::tr("It is older (%1) than what is here (%2).").arg(line.asOf.written, dateText(action.trackerAsOf, {})));
        return false;
    }
    return true;
}

void Diff::takePerson(StatusEdit &edit, const StatusLine &line)
{
    if (line.assignee.isEmpty() || line.assignee.compare(edit.before.person, Qt::CaseInsensitive) == 0)
        return;
    const Person *there = m_people.named(line.assignee);
    const Person *here = m_people.named(edit.before.person);
    if (there && there == here)
        return;
    edit.after.person = there ? there->name : line.assignee;
    if (there || m_people.all().isEmpty() || edit.before.person.isEmpty())
        return;
    edit.doubtful.append(StatusPart::Person);
    complain(line.line, TrackerText::tr("Nobody here is called “%1”, so the owner stays; an alias would tell who that is.").arg(line.assignee));
}

void Diff::add(const StatusLine &line, const ActionItem &action)
{
    QString problem;
    const auto word = statusIn(line, problem);
    if (!word) {
        complain(line.line, problem);
        return;
    }
    if (!isPossible(line, action))
        return;
    StatusEdit edit{line.line, action, action};
    const Moment asOf = line.asOf.at ? line.asOf : m_readAt;
    const ActionStatus status = withOurs(action.status, *word);
    const bool back = goesBack(action.status, status);
    if (status != action.status) {
        takeStatus(edit.after, status, line, asOf);
        edit.parts.append(StatusPart::Status);
    }
    takePerson(edit, line);
    if (edit.after.person != action.person)
        edit.parts.append(StatusPart::Person);
    if (line.due.at && !sameDay(line.due, action.due)) {
        edit.after.due = line.due;
        edit.parts.append(StatusPart::Due);
    }
    if (isLinked(action) && (line.word != action.trackerStatus || (line.asOf.at && !sameTime(line.asOf, action.trackerAsOf)))) {
        edit.after.trackerStatus = line.word;
        edit.after.trackerAsOf = asOf;
        edit.parts.append(StatusPart::Tracker);
    }
    if (back) {
        complain(line.line,
                 TrackerText::tr("“%1” would take the status back; nothing of the line is taken.").arg(line.status.isEmpty() ? line.category : line.status));
        edit.doubtful = edit.parts;
    }
    if (edit.parts.isEmpty())
        ++m_diff.same;
    else
        m_diff.edits.append(std::move(edit));
}

} // namespace

ActionItem taken(const StatusEdit &edit, const QList<StatusPart> &parts)
{
    ActionItem action = edit.before;
    const ActionItem &after = edit.after;
    for (const StatusPart part : parts) {
        switch (part) {
        case StatusPart::Status:
            action.status = after.status;
            action.statusReason = after.statusReason;
            action.done = after.done;
            action.verified = after.verified;
            break;
        case StatusPart::Person: action.person = after.person; break;
        case StatusPart::Due: action.due = after.due; break;
        case StatusPart::Tracker:
            action.trackerStatus = after.trackerStatus;
            action.trackerAsOf = after.trackerAsOf;
            break;
        }
    }
    return action;
}

ActionItem taken(const StatusEdit &edit)
{
    QList<StatusPart> parts = edit.parts;
    parts.removeIf([&](StatusPart part) { return edit.isDoubtful(part); });
    return taken(edit, parts);
}

StatusDiff statusDiff(const StatusFile &file, const QList<ActionItem> &actions, const People &people, const Moment &readAt, qint64 now)
{
    const Linked linked(actions);
    Diff diff(people, readAt, now);
    for (const LineProblem &problem : file.problems)
        diff.complain(problem.line, problem.text);
    QList<QList<qsizetype>> about;
    QHash<qsizetype, QList<int>> lines; // that speak of an item
    for (const StatusLine &line : file.lines) {
        QString problem;
        about.append(linked.about(line, problem));
        if (!problem.isEmpty())
            diff.complain(line.line, problem);
        for (const qsizetype i : std::as_const(about.last()))
            lines[i].append(line.line);
    }
    for (qsizetype at = 0; at < file.lines.size(); ++at) {
        const StatusLine &line = file.lines[at];
        const auto twice = std::ranges::find_if(about[at], [&](qsizetype i) { return lines[i].size() > 1; });
        if (twice != about[at].end()) {
            const QList<int> &all = lines[*twice];
            const int other = all.first() == line.line ? all[1] : all.first();
            diff.complain(line.line, TrackerText::tr("“%1” stands on line %2 too; neither of them is taken.").arg(line.ids.first(), QString::number(other)));
            continue;
        }
        for (const qsizetype i : std::as_const(about[at]))
            diff.add(line, actions[i]);
    }
    return std::move(diff).diff();
}

} // namespace hindsight
