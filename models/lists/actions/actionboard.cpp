// SPDX-License-Identifier: GPL-3.0-or-later
#include "actionboard.h"

#include "duetext.h"
#include "models/lists/choices.h"

#include <QCoreApplication>

#include <algorithm>
#include <limits>

namespace hindsight {

using namespace Qt::StringLiterals;

namespace {

struct BoardText
{
    Q_DECLARE_TR_FUNCTIONS(ActionBoard)
};

constexpr qint64 last = std::numeric_limits<qint64>::max();

/// Texts that many items share, by their order for people: comparing numbers is quick.
QHash<QString, qint64> rankedOf(QStringList texts)
{
    std::ranges::sort(texts, comesBefore);
    QHash<QString, qint64> ranks;
    for (qsizetype i = 0; i < texts.size(); ++i)
        ranks.insert(texts[i], texts[i].isEmpty() ? last : i);
    return ranks;
}

/// A place for each item to be sorted by; `last` where it has no value.
template <class TextOf> QList<qint64> ranksOf(const BoardItems &items, const QList<qsizetype> &shown, TextOf textOf)
{
    QSet<QString> texts;
    for (const qsizetype i : shown)
        texts.insert(textOf(*items[i]));
    const QHash<QString, qint64> ranked = rankedOf(texts.values());
    QList<qint64> ranks;
    ranks.reserve(shown.size());
    for (const qsizetype i : shown)
        ranks.append(ranked.value(textOf(*items[i])));
    return ranks;
}

QList<qint64> ranksOf(const BoardItems &items, const QList<qsizetype> &shown, ActionOrder order)
{
    const auto numbers = [&](auto numberOf) {
        QList<qint64> ranks;
        ranks.reserve(shown.size());
        for (const qsizetype i : shown)
            ranks.append(numberOf(*items[i]));
        return ranks;
    };
    switch (order) {
    case ActionOrder::Number: return numbers([](const BoardItem &item) { return item.row.action.number.value_or(last); });
    case ActionOrder::Text: return {}; // compared as they are: hardly any two are the same
    case ActionOrder::Status: return numbers([](const BoardItem &item) { return qint64(item.row.action.status); });
    case ActionOrder::Kind: return numbers([](const BoardItem &item) { return qint64(item.row.action.kind); });
    case ActionOrder::Priority: return ranksOf(items, shown, [](const BoardItem &item) -> const QString & { return item.row.action.priority; });
    case ActionOrder::Team: return ranksOf(items, shown, [](const BoardItem &item) -> const QString & { return item.team; });
    case ActionOrder::Owner: return ranksOf(items, shown, [](const BoardItem &item) -> const QString & { return item.owner; });
    case ActionOrder::Due: return numbers([](const BoardItem &item) { return item.row.action.due.at.value_or(last); });
    case ActionOrder::Slips: return numbers([](const BoardItem &item) { return qint64(item.slips); });
    case ActionOrder::Incident: return numbers([](const BoardItem &item) { return item.row.incidentNumber; });
    }
    Q_UNREACHABLE_RETURN({});
}

struct GroupOf
{
    QString key;
    QString name;
    qint64 rank = 0; ///< groups of one rank are in the order of their names
};

GroupOf groupOf(const BoardItem &item, ActionGrouping grouping)
{
    const auto named = [&](const QString &text, const QString &without) { return text.isEmpty() ? GroupOf{QString(), without, last} : GroupOf{text, text, 0}; };
    const ActionItem &action = item.row.action;
    switch (grouping) {
    case ActionGrouping::None: break;
    case ActionGrouping::Owner:
        if (item.owner.isEmpty() && !item.team.isEmpty())
            return {u":"_s + item.team, BoardText::tr("%1, no owner").arg(item.team), last - 1};
        return named(item.owner, BoardText::tr("No owner and no team"));
    case ActionGrouping::Team: return named(item.team, BoardText::tr("No team"));
    case ActionGrouping::Service: return named(item.row.service, BoardText::tr("No service"));
    case ActionGrouping::Incident:
        return {item.row.incidentUid, u"INC-%1 %2"_s.arg(item.row.incidentNumber).arg(item.row.incidentTitle), -item.row.incidentNumber};
    case ActionGrouping::Kind: {
        const QString name = QString::fromLatin1(nameOf(action.kind));
        return {name, choiceLabel(name), qint64(action.kind)};
    }
    case ActionGrouping::Status: {
        const QString name = QString::fromLatin1(nameOf(action.status));
        return {name, choiceLabel(name), qint64(action.status)};
    }
    }
    return {};
}

/// What says which group an item is in, without making texts for each.
const QString &shortKeyOf(const BoardItem &item, ActionGrouping grouping)
{
    switch (grouping) {
    case ActionGrouping::Owner: return item.owner;
    case ActionGrouping::Team: return item.team;
    case ActionGrouping::Service: return item.row.service;
    default: return item.row.incidentUid;
    }
}

} // namespace

bool comesBefore(const QString &name, const QString &other)
{
    const int compared = name.toCaseFolded().localeAwareCompare(other.toCaseFolded());
    return compared != 0 ? compared < 0 : name < other;
}

QVariantMap toMap(const BoardView &view)
{
    const ActionFilter &filter = view.filter;
    QVariantMap map{{u"grouping"_s, QString::fromLatin1(nameOf(view.grouping))}, {u"order"_s, QString::fromLatin1(nameOf(view.order))}};
    if (view.descending)
        map.insert(u"descending"_s, true);
    if (!filter.text.isEmpty())
        map.insert(u"text"_s, filter.text);
    for (const auto &[name, on] : {std::pair(u"closed"_s, filter.withClosed), std::pair(u"overdue"_s, filter.overdue), std::pair(u"soon"_s, filter.dueSoon),
                                   std::pair(u"ownerless"_s, filter.ownerless)}) {
        if (on)
            map.insert(name, true);
    }
    if (filter.status)
        map.insert(u"status"_s, QString::fromLatin1(nameOf(*filter.status)));
    if (filter.team)
        map.insert(u"team"_s, *filter.team);
    if (filter.owner)
        map.insert(u"owner"_s, *filter.owner);
    return map;
}

BoardView boardViewOf(const QVariantMap &map)
{
    BoardView view;
    ActionFilter &filter = view.filter;
    filter.text = map[u"text"_s].toString();
    filter.withClosed = map[u"closed"_s].toBool();
    filter.overdue = map[u"overdue"_s].toBool();
    filter.dueSoon = map[u"soon"_s].toBool();
    filter.ownerless = map[u"ownerless"_s].toBool();
    filter.status = fromName<ActionStatus>(map[u"status"_s].toString());
    if (map.contains(u"team"_s))
        filter.team = map[u"team"_s].toString();
    if (map.contains(u"owner"_s))
        filter.owner = map[u"owner"_s].toString();
    view.grouping = fromName<ActionGrouping>(map[u"grouping"_s].toString()).value_or(view.grouping);
    view.order = fromName<ActionOrder>(map[u"order"_s].toString()).value_or(view.order);
    view.descending = map[u"descending"_s].toBool();
    return view;
}

BoardView withNames(const BoardView &view, QLatin1StringView entity, const NewNames &names)
{
    BoardView now = view;
    std::optional<QString> none;
    std::optional<QString> &name = entity == "person"_L1 ? now.filter.owner : entity == "team"_L1 ? now.filter.team : none;
    if (name)
        name = names.value(*name, *name);
    return now;
}

BoardItem boardItem(const ActionRow &row, const People &people, int slips)
{
    BoardItem item{.row = row, .slips = slips};
    const ActionItem &action = row.action;
    const Person *person = people.named(action.person);
    const QString name = people.nameOf(action.person);
    const bool left = person && person->left && !isClosed(action.status);
    (left ? item.leaver : item.owner) = name;
    item.team = action.team.isEmpty() && person ? person->team : action.team;
    item.words = QStringList{action.text,       u"ACT-%1"_s.arg(action.number.value_or(0)), item.team, action.person, name, action.trackerKey, row.service,
                             row.incidentTitle, u"INC-%1"_s.arg(row.incidentNumber)}
                     .join(u'\n')
                     .toCaseFolded();
    return item;
}

bool matches(const BoardItem &item, const ActionFilter &filter, qint64 now)
{
    const ActionItem &action = item.row.action;
    if (filter.status ? action.status != *filter.status : isClosed(action.status) && !filter.withClosed)
        return false;
    if (filter.overdue || filter.dueSoon) {
        const DueState state = dueState(action, now);
        if (!(filter.overdue && state == DueState::Overdue) && !(filter.dueSoon && state == DueState::Soon))
            return false;
    }
    if ((filter.ownerless && !item.owner.isEmpty()) || (filter.team && item.team != *filter.team) || (filter.owner && item.owner != *filter.owner))
        return false;
    if (filter.text.isEmpty())
        return true;
    const QString folded = filter.text.toCaseFolded();
    for (const QStringView word : QStringView(folded).split(u' ', Qt::SkipEmptyParts)) {
        if (!QStringView(item.words).contains(word))
            return false;
    }
    return true;
}

Board arranged(const BoardItems &items, const BoardView &view, const QSet<QString> &collapsed, qint64 now)
{
    QList<qsizetype> shown;
    for (qsizetype i = 0; i < items.size(); ++i) {
        if (matches(*items[i], view.filter, now))
            shown.append(i);
    }
    // Which group each is in, by a number; then the groups in their order.
    Board board;
    board.items = int(shown.size());
    QList<int> groups(shown.size(), -1);
    QList<int> order;
    if (view.grouping != ActionGrouping::None) {
        QList<qint64> ranks;
        QHash<std::pair<QString, qint64>, int> quick; // a group is looked up by what is there already
        for (qsizetype n = 0; n < shown.size(); ++n) {
            const BoardItem &item = *items[shown[n]];
            const bool byText = view.grouping != ActionGrouping::Kind && view.grouping != ActionGrouping::Status
                && !(view.grouping == ActionGrouping::Owner && item.owner.isEmpty());
            const qint64 choice = view.grouping == ActionGrouping::Kind ? qint64(item.row.action.kind) : qint64(item.row.action.status);
            const std::pair<QString, qint64> brief = byText ? std::pair(shortKeyOf(item, view.grouping), qint64(-1))
                : view.grouping == ActionGrouping::Owner    ? std::pair(item.team, qint64(-2))
                                                            : std::pair(QString(), choice);
            auto found = quick.constFind(brief);
            if (found == quick.constEnd()) {
                const GroupOf group = groupOf(item, view.grouping);
                board.groups.append({QString::fromLatin1(nameOf(view.grouping)) + u':' + group.key, group.name});
                ranks.append(group.rank);
                found = quick.insert(brief, int(board.groups.size()) - 1);
            }
            groups[n] = *found;
            BoardGroup &group = board.groups[*found];
            ++group.count;
            group.overdue += dueState(item.row.action, now) == DueState::Overdue;
        }
        for (int i = 0; i < board.groups.size(); ++i)
            order.append(i);
        std::ranges::sort(order,
                          [&](int a, int b) { return ranks[a] != ranks[b] ? ranks[a] < ranks[b] : comesBefore(board.groups[a].name, board.groups[b].name); });
    }
    QList<int> placeOf(order.size());
    for (int place = 0; place < order.size(); ++place)
        placeOf[order[place]] = place;

    struct Place
    {
        int group;
        int n;
        qint64 rank;
        qint64 number;
    };
    const QList<qint64> ranks = ranksOf(items, shown, view.order);
    std::vector<Place> sorted;
    sorted.reserve(size_t(shown.size()));
    for (int n = 0; n < shown.size(); ++n)
        sorted.push_back({groups[n] < 0 ? 0 : placeOf.at(groups[n]), n, ranks.isEmpty() ? 0 : ranks[n], items.at(shown[n])->row.action.number.value_or(last)});
    QList<QString> texts; // folded once for all comparisons
    if (view.order == ActionOrder::Text) {
        texts.reserve(shown.size());
        for (const qsizetype i : std::as_const(shown))
            texts.append(items.at(i)->row.action.text.toCaseFolded());
    }
    const bool down = view.descending;
    std::ranges::sort(sorted, [&texts, down](const Place &a, const Place &b) {
        if (a.group != b.group)
            return a.group < b.group;
        if (a.rank != b.rank)
            return down && a.rank != last && b.rank != last ? a.rank > b.rank : a.rank < b.rank;
        if (!texts.isEmpty()) {
            if (const int compared = texts.at(a.n).compare(texts.at(b.n)); compared != 0)
                return down ? compared > 0 : compared < 0;
        }
        return a.number < b.number;
    });

    board.lines.reserve(shown.size() + board.groups.size());
    int group = -1;
    bool closed = false;
    for (const Place &place : sorted) {
        const int n = place.n;
        if (groups.at(n) != group) {
            group = groups.at(n);
            board.lines.append({group, -1});
            closed = collapsed.contains(board.groups.at(group).key);
        }
        if (!closed)
            board.lines.append({group, shown.at(n)});
    }
    return board;
}

QString labelOf(ActionGrouping grouping)
{
    switch (grouping) {
    case ActionGrouping::None: return BoardText::tr("No groups");
    case ActionGrouping::Owner: return BoardText::tr("By owner");
    case ActionGrouping::Team: return BoardText::tr("By team");
    case ActionGrouping::Service: return BoardText::tr("By service");
    case ActionGrouping::Incident: return BoardText::tr("By incident");
    case ActionGrouping::Kind: return BoardText::tr("By kind");
    case ActionGrouping::Status: return BoardText::tr("By status");
    }
    Q_UNREACHABLE_RETURN({});
}

} // namespace hindsight
