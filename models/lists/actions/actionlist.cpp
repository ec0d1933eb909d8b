// SPDX-License-Identifier: GPL-3.0-or-later
#include "actionlist.h"

#include "duetext.h"
#include "models/incident/timetext.h"
#include "models/lists/partmodel.h"

#include <QDateTime>

#include <algorithm>

namespace hindsight {

using namespace Qt::StringLiterals;

namespace {

/// The columns behind those of fields.
enum Extra { Slips, IncidentLink, ExtraCount };

constexpr std::pair<const char *, ActionOrder> orders[]
    = {{"number", ActionOrder::Number},     {"text", ActionOrder::Text}, {"status", ActionOrder::Status}, {"kind", ActionOrder::Kind},
       {"priority", ActionOrder::Priority}, {"team", ActionOrder::Team}, {"person", ActionOrder::Owner},  {"due", ActionOrder::Due}};

qint64 currentTime() { return QDateTime::currentSecsSinceEpoch() * microsecondsPerSecond; }

/// A row holds what it shows: rows come and go one after the other, and the old ones are of another list than the new ones.
class BoardRecords : public RecordList
{
public:
    explicit BoardRecords(const BoardItems &items)
        : m_items(items)
    {}
    const BoardItem &item(qsizetype record) const { return *m_items[record]; }
    Value value(qsizetype record, int field) const override { return tableOf<ActionItem>().fields[field].get(item(record).row.action); }
    QJsonObject fields(qsizetype record) const override { return toObject(item(record).row.action); }
    bool isSame(qsizetype record, const RecordList &other, qsizetype theirs) const override
    {
        return m_items[record] == static_cast<const BoardRecords &>(other).m_items[theirs];
    }

private:
    BoardItems m_items;
};

class Headings : public RecordList
{
public:
    explicit Headings(const QList<BoardGroup> &groups)
        : m_groups(groups)
    {}
    const BoardGroup &group(qsizetype record) const { return m_groups[record]; }
    Value value(qsizetype, int) const override { return {}; }
    QJsonObject fields(qsizetype) const override { return {}; }
    bool isSame(qsizetype record, const RecordList &other, qsizetype theirs) const override
    {
        const BoardGroup &a = m_groups[record], &b = static_cast<const Headings &>(other).m_groups[theirs];
        return a.name == b.name && a.count == b.count && a.overdue == b.overdue;
    }
    bool isHeadings() const override { return true; }

private:
    QList<BoardGroup> m_groups;
};

QString idOf(const ActionItem &action) { return action.number ? u"ACT-%1"_s.arg(*action.number) : QString(); }

bool changesOnlyActions(const Step &step)
{
    return std::ranges::all_of(step.changes, [](const Change &change) {
        return change.entity == "action"_L1 && change.kind == Change::Kind::Update
            && std::ranges::none_of(change.fields, [](const FieldChange &field) { return field.field == "incidents"_L1; });
    });
}

/// Whether anything that the board shows besides action items may be another one.
bool isOfTheBoard(const Change &change)
{
    return change.entity == "action"_L1 || change.entity == "service_role"_L1 || change.entity == "person"_L1
        || (change.entity == "incident"_L1 && (change.kind != Change::Kind::Update || std::ranges::any_of(change.fields, [](const FieldChange &field) {
                                                   return field.field == "title"_L1 || field.field == "number"_L1 || field.field == "binned"_L1;
                                               })));
}

} // namespace

ActionListModel::ActionListModel(Store &store, QObject *parent, Reading reading)
    : FieldModel(store, tableOf<ActionItem>().info,
                 {{.field = u"number"_s, .header = tr("No."), .editable = false},
                  {.field = u"text"_s, .header = tr("Action item"), .check = u"status"_s},
                  {u"status"_s},
                  {u"kind"_s},
                  {u"priority"_s},
                  {u"team"_s},
                  {u"person"_s, tr("Owner")},
                  {u"due"_s, tr("Due")}},
                 parent)
    , m_store(store)
{
    connect(&m_store, &Store::changed, this, &ActionListModel::follow);
    reading == Reading::Now ? want() : count();
}

void ActionListModel::want()
{
    if (m_wanted)
        return;
    m_wanted = true;
    read();
}

void ActionListModel::count()
{
    const Result<int> open = m_store.openActions();
    if (!open) {
        Q_EMIT failed(open.error());
        return;
    }
    m_counted = *open;
    Q_EMIT valuesChanged();
}

void ActionListModel::setView(const BoardView &view)
{
    if (m_view == view)
        return;
    if (m_view.grouping != view.grouping)
        m_collapsed.clear();
    m_view = view;
    show(Rows::Anew);
    Q_EMIT viewChanged();
}

void ActionListModel::sort(int column, Qt::SortOrder order)
{
    BoardView wanted = m_view;
    const QString field = headerCell(column, FieldRole).toString();
    for (const auto &[name, by] : orders) {
        if (field == QLatin1StringView(name))
            wanted.order = by;
    }
    if (column >= FieldModel::columnCount())
        wanted.order = column - FieldModel::columnCount() == Slips ? ActionOrder::Slips : ActionOrder::Incident;
    wanted.descending = order == Qt::DescendingOrder;
    setView(wanted);
}

int ActionListModel::sortColumn() const
{
    for (const auto &[name, by] : orders) {
        if (by == m_view.order)
            return columnOf(QLatin1StringView(name));
    }
    return FieldModel::columnCount() + (m_view.order == ActionOrder::Slips ? Slips : IncidentLink);
}

const BoardItem &ActionListModel::itemAt(int row) const { return static_cast<const BoardRecords &>(*rows()[row].list).item(rows()[row].record); }

const BoardGroup *ActionListModel::groupOf(const QModelIndex &heading) const
{
    if (!heading.isValid() || heading.row() >= rows().size() || !rows()[heading.row()].isHeading())
        return nullptr;
    return &static_cast<const Headings &>(*rows()[heading.row()].list).group(rows()[heading.row()].record);
}

QModelIndex ActionListModel::headingOf(const QModelIndex &index) const
{
    for (int row = index.row(); row >= 0; --row) {
        if (rows()[row].isHeading())
            return this->index(row, index.column());
    }
    return {};
}

bool ActionListModel::isCollapsed(const QModelIndex &heading) const
{
    const BoardGroup *group = groupOf(heading);
    return group && m_collapsed.contains(group->key);
}

void ActionListModel::setCollapsed(const QModelIndex &heading, bool collapsed)
{
    const BoardGroup *group = groupOf(heading);
    if (!group || collapsed == isCollapsed(heading))
        return;
    const QString key = group->key; // the group goes when the rows are shown anew
    if (collapsed)
        m_collapsed.insert(key);
    else
        m_collapsed.remove(key);
    show(Rows::Kept);
    const QModelIndex now = indexOf(key);
    Q_EMIT dataChanged(now, now.siblingAtColumn(columnCount() - 1));
    Q_EMIT viewChanged();
}

void ActionListModel::setCollapsed(const QStringList &keys)
{
    m_collapsed = QSet<QString>(keys.begin(), keys.end());
    show(Rows::Anew);
}

int ActionListModel::open() const
{
    if (!m_wanted)
        return m_counted;
    return int(std::ranges::count_if(m_items, [](const auto &item) { return !isClosed(item->row.action.status); }));
}

namespace {

QStringList inOrder(const QSet<QString> &texts)
{
    QStringList all = texts.values();
    std::ranges::sort(all, comesBefore);
    return all;
}

} // namespace

QStringList ActionListModel::teams() const
{
    QSet<QString> names;
    for (const auto &item : m_items) {
        if (!isClosed(item->row.action.status) && !item->team.isEmpty())
            names.insert(item->team);
    }
    return inOrder(names);
}

QStringList ActionListModel::owners() const
{
    QSet<QString> names;
    for (const auto &item : m_items) {
        if (!isClosed(item->row.action.status) && !item->owner.isEmpty())
            names.insert(item->owner);
    }
    return inOrder(names);
}

QList<ActionItem> ActionListModel::itemsOf(const QStringList &uids) const
{
    const QSet<QString> wanted(uids.begin(), uids.end());
    QList<ActionItem> actions;
    for (const auto &item : m_items) {
        if (wanted.contains(item->row.action.uid))
            actions.append(item->row.action);
    }
    return actions;
}

QString ActionListModel::incidentOf(const QModelIndex &index) const
{
    return index.isValid() && !rows()[index.row()].isHeading() ? itemAt(index.row()).row.incidentUid : QString();
}

bool ActionListModel::isIncidentColumn(int column) const { return column == FieldModel::columnCount() + IncidentLink; }

int ActionListModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : FieldModel::columnCount() + ExtraCount; }

QVariant ActionListModel::headerCell(int column, int role) const
{
    if (column < FieldModel::columnCount())
        return FieldModel::headerCell(column, role);
    const bool slips = column - FieldModel::columnCount() == Slips;
    switch (role) {
    case Qt::DisplayRole: return slips ? tr("Put off") : tr("Incident");
    case Qt::ToolTipRole: return slips ? tr("How often the due date was put off") : tr("Incident");
    case KindRole: return int(slips ? FieldKind::Integer : FieldKind::Text);
    default: return {};
    }
}

QVariant ActionListModel::cell(int row, int column, int role) const
{
    if (row >= rows().size())
        return {};
    if (rows()[row].isHeading())
        return headingCell(row, column, role);
    const BoardItem &item = itemAt(row);
    const ActionItem &action = item.row.action;
    if (column >= FieldModel::columnCount()) {
        if (role == UidRole)
            return action.uid;
        if (column - FieldModel::columnCount() == Slips)
            return slipCell(item, role);
        switch (role) {
        case Qt::DisplayRole:
        case Qt::ToolTipRole: return u"INC-%1 %2"_s.arg(item.row.incidentNumber).arg(item.row.incidentTitle);
        case LinkRole: return true;
        case KindRole: return headerCell(column, role);
        default: return {};
        }
    }
    const QString field = headerCell(column, FieldRole).toString();
    if (field == "number"_L1 && (role == Qt::DisplayRole || role == Qt::ToolTipRole || role == Qt::AccessibleTextRole))
        return idOf(action);
    if (field == "person"_L1 && !item.leaver.isEmpty()) {
        if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole)
            return tr("no owner");
        if (role == Qt::ToolTipRole)
            return tr("%1 left. Hand it over, or write another name.").arg(item.leaver);
        if (role == MutedRole)
            return true;
    }
    if (field == "team"_L1 && action.team.isEmpty() && !item.team.isEmpty()) {
        if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole)
            return item.team;
        if (role == Qt::ToolTipRole)
            return tr("Team of %1").arg(m_people.nameOf(action.person));
        if (role == MutedRole)
            return true;
    }
    if (field == "due"_L1) {
        if (role == SoonRole)
            return dueState(action, currentTime()) == DueState::Soon;
        if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole) {
            const QString far = dueText(action, currentTime()), date = FieldModel::cell(row, column, Qt::DisplayRole).toString();
            return far.isEmpty() ? date : tr("%1, %2", "a due date, and how far it is").arg(date, far);
        }
    }
    return FieldModel::cell(row, column, role);
}

QVariant ActionListModel::headingCell(int row, int column, int role) const
{
    const BoardGroup &group = *groupOf(index(row, 0));
    switch (role) {
    case HeadingRole: return true;
    case UidRole: return rows()[row].uid;
    case KindRole: return headerCell(column, role);
    case ChoicesRole: return column < FieldModel::columnCount() ? FieldModel::cell(row, column, role) : QVariant();
    case Qt::AccessibleTextRole: {
        QStringList parts{group.name, tr("%n action item(s)", nullptr, group.count), group.overdue > 0 ? tr("%n overdue", nullptr, group.overdue) : QString(),
                          m_collapsed.contains(group.key) ? tr("closed", "a group") : tr("open", "a group")};
        parts.removeAll(QString());
        return parts.join(u", "_s);
    }
    default: return {};
    }
}

QVariant ActionListModel::slipCell(const BoardItem &item, int role) const
{
    switch (role) {
    case Qt::DisplayRole: return item.slips > 0 ? QString::number(item.slips) : QString();
    case Qt::AccessibleTextRole: return item.slips > 0 ? tr("put off %n time(s)", nullptr, item.slips) : QString();
    case Qt::TextAlignmentRole: return int(Qt::AlignRight | Qt::AlignVCenter);
    case KindRole: return int(FieldKind::Integer);
    case Qt::ToolTipRole: {
        QStringList lines;
        for (const Slip &slip : slipsIn(m_edits.value(item.row.action.uid))) {
            const QString from = dateText(slip.from, slip.from.zone), to = dateText(slip.to, slip.to.zone);
            lines.append(to.isEmpty() ? tr("from %1 to no date at all").arg(from) : tr("from %1 to %2", "dates").arg(from, to));
        }
        return lines.join(u'\n');
    }
    default: return {};
    }
}

QString ActionListModel::textToCopy(const QModelIndex &index) const
{
    if (index.column() >= FieldModel::columnCount() || headerCell(index.column(), FieldRole).toString() == "number"_L1)
        return cell(index.row(), index.column(), Qt::DisplayRole).toString();
    return FieldModel::textToCopy(index);
}

TimeContext ActionListModel::timeContext() const { return {QDate(), {}}; }

QJsonObject ActionListModel::withField(const QJsonObject &fields, const FieldInfo &field, const Value &value) const
{
    return QLatin1StringView(field.name) == "status"_L1 ? withStatus(fields, value.toString(), {}) : FieldModel::withField(fields, field, value);
}

void ActionListModel::followNames(const Step &step)
{
    constexpr std::pair<QLatin1StringView, QLatin1StringView> groups[]
        = {{"person"_L1, "owner:"_L1}, {"team"_L1, "team:"_L1}, {"team"_L1, "owner::"_L1}, {"service"_L1, "service:"_L1}}; // the beginnings of their keys
    BoardView view = m_view;
    for (const auto &[entity, group] : groups) {
        const NewNames names = newNamesIn(step.changes, entity);
        view = withNames(view, entity, names);
        for (auto name = names.cbegin(); name != names.cend(); ++name) {
            if (m_collapsed.remove(group + name.key()))
                m_collapsed.insert(group + name.value());
        }
    }
    if (view == m_view)
        return;
    m_view = view;
    show(Rows::Anew);
    Q_EMIT viewChanged();
}

void ActionListModel::follow(const Step &step)
{
    followNames(step);
    if (std::ranges::none_of(step.changes, isOfTheBoard))
        return;
    if (!m_wanted) {
        count();
        return;
    }
    if (!changesOnlyActions(step)) {
        read();
        return;
    }
    // The many that were not changed are not read again.
    QSet<QString> changed;
    for (const Change &change : step.changes)
        changed.insert(change.uid);
    addEdits(step);
    for (qsizetype place = 0; place < m_items.size() && !changed.isEmpty(); ++place) {
        if (!changed.remove(m_items[place]->row.action.uid))
            continue;
        ActionRow row = m_items[place]->row;
        const auto fields = m_store.row(u"action"_s, row.action.uid);
        if (!fields) {
            Q_EMIT failed(fields.error());
            return;
        }
        fromObject(*fields, row.action);
        setItem(place, row);
    }
    constexpr qsizetype few = 50; // rows that move one by one
    show(step.changes.size() <= few ? Rows::Kept : Rows::Anew);
    Q_EMIT valuesChanged();
}

void ActionListModel::read()
{
    const Result<QList<ActionRow>> all = m_store.actions();
    const auto people = m_store.all<Person>();
    const auto edits = m_store.editsOf(u"action"_s, u"due"_s);
    for (const Error *error : {all ? nullptr : &all.error(), people ? nullptr : &people.error(), edits ? nullptr : &edits.error()}) {
        if (error) {
            Q_EMIT failed(*error);
            return;
        }
    }
    m_people = People(*people);
    m_edits.clear();
    for (const Step &step : *edits)
        addEdits(step);
    const qsizetype before = m_items.size();
    m_items.resize(all->size());
    for (qsizetype place = 0; place < all->size(); ++place)
        setItem(place, (*all)[place]);
    constexpr qsizetype few = 50;
    show(std::abs(m_items.size() - before) <= few ? Rows::Kept : Rows::Anew);
    Q_EMIT valuesChanged();
}

void ActionListModel::addEdits(const Step &step)
{
    for (const Change &change : step.changes) {
        for (const FieldChange &field : change.fields) {
            if (change.kind == Change::Kind::Update && field.field == "due"_L1)
                m_edits[change.uid].append({change.uid, step.at, step.author, field.field, field.before, field.after});
        }
    }
}

void ActionListModel::setItem(qsizetype place, const ActionRow &row)
{
    const auto edits = m_edits.constFind(row.action.uid);
    m_items[place] = std::make_shared<const BoardItem>(boardItem(row, m_people, edits == m_edits.constEnd() ? 0 : int(slipsIn(*edits).size())));
}

void ActionListModel::show(Rows rows)
{
    const Board board = arranged(m_items, m_view, m_collapsed, currentTime());
    const auto headings = std::make_shared<Headings>(board.groups);
    const auto list = std::make_shared<BoardRecords>(m_items);
    QList<FieldRow> wanted;
    wanted.reserve(board.lines.size());
    for (const BoardLine &line : board.lines) {
        if (line.item < 0)
            wanted.append({board.groups[line.group].key, headings, line.group});
        else
            wanted.append({m_items[line.item]->row.action.uid, list, line.item});
    }
    m_shown = board.items;
    // Rows that change their place do so one by one; where they go past many others, all come anew.
    constexpr qsizetype few = 200;
    const auto key = &FieldRow::uid;
    const auto [here, there] = std::ranges::mismatch(m_rows, wanted, {}, key, key);
    const qsizetype same = here - m_rows.begin(), shorter = std::min(m_rows.size(), wanted.size()) - same;
    qsizetype sameEnd = 0;
    while (sameEnd < shorter && m_rows[m_rows.size() - 1 - sameEnd].uid == wanted[wanted.size() - 1 - sameEnd].uid)
        ++sameEnd;
    if (rows == Rows::Kept && shorter - sameEnd <= few) {
        replaceRows(wanted);
    } else {
        beginResetModel();
        m_rows = wanted;
        endResetModel();
    }
}

} // namespace hindsight
