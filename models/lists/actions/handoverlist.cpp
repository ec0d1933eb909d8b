// SPDX-License-Identifier: GPL-3.0-or-later
#include "handoverlist.h"

#include "duetext.h"
#include "models/incident/fields.h"
#include "models/incident/timetext.h"

#include <QDateTime>

#include <algorithm>

namespace hindsight {

using namespace Qt::StringLiterals;

namespace {

bool isOf(const BoardItem &item, const QString &name)
{
    return !name.isEmpty() && !isClosed(item.row.action.status) && (item.owner == name || item.leaver == name);
}

} // namespace

QList<Giver> giversOf(const BoardItems &items, const People &people)
{
    QHash<QString, Giver> known;
    for (const Person &person : people.all()) {
        if (!person.name.isEmpty())
            known.insert(person.name, {person.name, 0, person.left});
    }
    for (const auto &item : items) {
        const QString &name = item->owner.isEmpty() ? item->leaver : item->owner;
        if (name.isEmpty() || isClosed(item->row.action.status))
            continue;
        Giver &giver = known[name];
        giver.name = name;
        ++giver.open;
    }
    QList<Giver> givers = known.values();
    std::ranges::sort(givers, [](const Giver &a, const Giver &b) {
        const bool waits = a.left && a.open > 0, waitsToo = b.left && b.open > 0;
        return waits != waitsToo ? waits : comesBefore(a.name, b.name);
    });
    return givers;
}

void HandOverModel::setPerson(const BoardItems &items, const QString &name)
{
    if (m_person != name)
        m_kept.clear();
    m_person = name;
    QList<BoardItem> wanted;
    for (const auto &item : items) {
        if (isOf(*item, name))
            wanted.append(*item);
    }
    std::ranges::stable_sort(wanted, {}, [](const BoardItem &item) { return std::pair(!item.row.action.due.at, item.row.action.due.at.value_or(0)); });
    replaceRows(wanted);
    Q_EMIT ticksChanged();
}

void HandOverModel::tickAll(bool on)
{
    m_kept.clear();
    for (const BoardItem &item : rows()) {
        if (!on)
            m_kept.insert(item.row.action.uid);
    }
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, Text), index(rowCount() - 1, Text));
    Q_EMIT ticksChanged();
}

QList<ActionItem> HandOverModel::ticked() const
{
    QList<ActionItem> actions;
    for (const BoardItem &item : rows()) {
        if (!m_kept.contains(item.row.action.uid))
            actions.append(item.row.action);
    }
    return actions;
}

Qt::ItemFlags HandOverModel::flags(const QModelIndex &index) const
{
    return RowsModel::flags(index) | (index.column() == Text ? Qt::ItemIsUserCheckable : Qt::NoItemFlags);
}

bool HandOverModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || !index.isValid())
        return false;
    const QString uid = rows()[index.row()].row.action.uid;
    if (value.toInt() == Qt::Checked)
        m_kept.remove(uid);
    else
        m_kept.insert(uid);
    Q_EMIT dataChanged(index, index);
    Q_EMIT ticksChanged();
    return true;
}

QVariant HandOverModel::headerCell(int column, int role) const
{
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case Text: return tr("Action item");
    case Number: return tr("No.");
    case Team: return tr("Team");
    case Due: return tr("Due");
    case Incident: return tr("Incident");
    default: return {};
    }
}

QVariant HandOverModel::cell(int row, int column, int role) const
{
    const BoardItem &item = rows()[row];
    const ActionItem &action = item.row.action;
    const qint64 now = QDateTime::currentMSecsSinceEpoch() * 1000;
    switch (role) {
    case UidRole: return action.uid;
    case KindRole: return int(column == Text ? FieldKind::Markdown : FieldKind::Text);
    case Qt::CheckStateRole: return column == Text ? QVariant(m_kept.contains(action.uid) ? Qt::Unchecked : Qt::Checked) : QVariant();
    case AttentionRole: return column == Due && dueState(action, now) == DueState::Overdue;
    case SoonRole: return column == Due && dueState(action, now) == DueState::Soon;
    case Qt::DisplayRole:
    case Qt::ToolTipRole: break;
    default: return {};
    }
    switch (column) {
    case Text: return action.text;
    case Number: return action.number ? u"ACT-%1"_s.arg(*action.number) : QString();
    case Team: return item.team.isEmpty() ? tr("no team") : item.team;
    case Due: {
        QStringList parts{dateText(action.due, action.due.zone), dueText(action, now)};
        parts.removeAll(QString());
        return parts.join(u", "_s);
    }
    case Incident: return u"INC-%1 %2"_s.arg(item.row.incidentNumber).arg(item.row.incidentTitle);
    default: return {};
    }
}

} // namespace hindsight
