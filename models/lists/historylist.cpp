// SPDX-License-Identifier: GPL-3.0-or-later
#include "historylist.h"

#include <QDateTime>
#include <QLocale>

#include <algorithm>

namespace hindsight {

using namespace Qt::StringLiterals;

namespace {

constexpr int page = 200;

/// "Ann Smith" of "Ann Smith <ann@example.org>".
QString personOf(const QString &author)
{
    const QString name = author.section(u'<', 0, 0).trimmed();
    return name.isEmpty() ? author : name;
}

} // namespace

HistoryModel::HistoryModel(Store &store, QObject *parent)
    : RowsModel(parent)
    , m_store(store)
{
    connect(&m_store, &Store::changed, this, &HistoryModel::read);
}

void HistoryModel::setIncident(const QString &uid)
{
    m_incident = uid;
    read();
}

void HistoryModel::setWatched(bool watched)
{
    m_watched = watched;
    if (m_watched && m_outdated)
        read();
}

bool HistoryModel::isRevertible(int row) const
{
    return !m_rows[row].undoneBy && !m_store.isReadOnly();
}

int HistoryModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

bool HistoryModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && m_more;
}

void HistoryModel::fetchMore(const QModelIndex &)
{
    const auto older = m_store.history({.incident = m_incident, .before = m_rows.isEmpty() ? 0 : m_rows.last().seq, .limit = page, .changes = false});
    if (!older) {
        Q_EMIT failed(older.error());
        return;
    }
    m_more = older->size() == page;
    replaceRows(m_rows + *older);
}

QVariant HistoryModel::headerCell(int column, int role) const
{
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case When: return tr("When");
    case What: return tr("What");
    case Who: return tr("Who");
    default: return {};
    }
}

QVariant HistoryModel::cell(int row, int column, int role) const
{
    const Step &step = m_rows[row];
    if (role == UidRole)
        return keyOf(step);
    if (column == Revert)
        return role == Qt::AccessibleTextRole || role == Qt::ToolTipRole ? (isRevertible(row) ? tr("Take back") : QString()) : QVariant();
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole && role != SortRole)
        return {};
    switch (column) {
    case When: {
        if (role == SortRole)
            return step.seq;
        const QDateTime at = QDateTime::fromMSecsSinceEpoch(step.at / 1000);
        return role == Qt::ToolTipRole ? QLocale().toString(at, QLocale::LongFormat) : at.toString(u"yyyy-MM-dd HH:mm");
    }
    case What:
        return role == Qt::DisplayRole && step.undoneBy ? tr("%1 (taken back)").arg(step.sentence) : step.sentence;
    case Who:
        return role == Qt::ToolTipRole ? step.author : personOf(step.author);
    default: return {};
    }
}

void HistoryModel::read()
{
    m_outdated = !m_watched;
    if (m_outdated)
        return;
    const int shown = std::max(page, int(m_rows.size()) + 1);
    const auto newest = m_store.history({.incident = m_incident, .limit = shown, .changes = false});
    if (!newest) {
        Q_EMIT failed(newest.error());
        return;
    }
    m_more = newest->size() == shown;
    replaceRows(*newest);
}

} // namespace hindsight
