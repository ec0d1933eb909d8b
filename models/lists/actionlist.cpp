// SPDX-License-Identifier: GPL-3.0-or-later
#include "actionlist.h"

#include "models/incident/due.h"
#include "partmodel.h"

#include <QDateTime>

#include <algorithm>

namespace hindsight {

using namespace Qt::StringLiterals;

namespace {

qint64 currentTime() { return QDateTime::currentSecsSinceEpoch() * microsecondsPerSecond; }

} // namespace

bool matches(const ActionRow &row, const ActionFilter &filter, qint64 now)
{
    if ((isClosed(row.action.status) && !filter.withClosed) || (filter.overdue && !isOverdue(row.action, now)))
        return false;
    const QString all
        = QStringList{row.action.text, row.action.team, row.action.person, row.action.trackerKey, row.incidentTitle, u"INC-%1"_s.arg(row.incidentNumber)}.join(
            u'\n');
    const QStringList words = filter.text.split(u' ', Qt::SkipEmptyParts);
    return std::ranges::all_of(words, [&](const QString &word) { return all.contains(word, Qt::CaseInsensitive); });
}

ActionListModel::ActionListModel(Store &store, QObject *parent)
    : FieldModel(store, tableOf<ActionItem>().info,
                 {{.field = u"text"_s, .header = tr("Action item"), .check = u"status"_s},
                  {u"status"_s},
                  {u"team"_s},
                  {u"person"_s, tr("Owner")},
                  {u"due"_s, tr("Due")},
                  {u"priority"_s}},
                 parent)
    , m_store(store)
{
    connect(&m_store, &Store::changed, this, &ActionListModel::read);
    read();
}

void ActionListModel::setFilter(const ActionFilter &filter)
{
    m_filter = filter;
    show();
}

int ActionListModel::open() const
{
    return int(std::ranges::count_if(m_all, [](const ActionRow &row) { return !isClosed(row.action.status); }));
}

QString ActionListModel::incidentOf(const QModelIndex &index) const { return m_byUid.value(index.data(UidRole).toString()).incidentUid; }

int ActionListModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : FieldModel::columnCount() + 1; }

QVariant ActionListModel::headerCell(int column, int role) const
{
    if (column < FieldModel::columnCount())
        return FieldModel::headerCell(column, role);
    return role == Qt::DisplayRole ? QVariant(tr("Incident")) : QVariant();
}

QVariant ActionListModel::cell(int row, int column, int role) const
{
    if (column < FieldModel::columnCount())
        return FieldModel::cell(row, column, role);
    const ActionRow &action = m_byUid[rows()[row].uid];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole: return u"INC-%1 %2"_s.arg(action.incidentNumber).arg(action.incidentTitle);
    case SortRole: return action.incidentNumber;
    case LinkRole: return true;
    case UidRole: return action.action.uid;
    default: return {};
    }
}

TimeContext ActionListModel::timeContext() const { return {QDate(), {}}; }

QJsonObject ActionListModel::withField(const QJsonObject &fields, const FieldInfo &field, const Value &value) const
{
    return QLatin1StringView(field.name) == "status"_L1 ? withStatus(fields, value.toString(), {}) : FieldModel::withField(fields, field, value);
}

void ActionListModel::read()
{
    const Result<QList<ActionRow>> all = m_store.actions();
    if (!all) {
        Q_EMIT failed(all.error());
        return;
    }
    m_all = *all;
    std::ranges::stable_sort(m_all, {}, [](const ActionRow &row) { return std::pair(!row.action.due.at, row.action.due.at.value_or(0)); });
    show();
    Q_EMIT valuesChanged();
}

void ActionListModel::show()
{
    const qint64 now = currentTime();
    QList<ActionItem> actions;
    m_byUid.clear();
    for (const ActionRow &row : std::as_const(m_all)) {
        m_byUid.insert(row.action.uid, row);
        actions.append(row.action);
    }
    replaceRows(rowsOf(actions, [&](qsizetype i) { return matches(m_all[i], m_filter, now); }));
}

} // namespace hindsight
