// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>
#include <QList>
#include <QSet>

#include <algorithm>
#include <concepts>

namespace hindsight {

/// What every table model here has in common: the roles, and that a model says what a header and a cell are.
class TableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Role {
        SortRole = Qt::UserRole, ///< raw value to sort by: number, microseconds UTC, text
        UidRole,                 ///< uid of the record of the row; empty: a row to add one
        ValueRole,               ///< stable name of an enumerator ("in_progress"), or the raw value
        FieldRole,               ///< stable name of the field the column shows; empty: none
        KindRole,                ///< int of the FieldKind that the column edits
        ChoicesRole,             ///< stable names to choose from
        SuggestionsRole,         ///< texts that were used before or stand in the lists of the database
        MutedRole,               ///< bool: of less weight than its neighbours, like what is closed
        LinkRole,                ///< bool: leads somewhere when clicked
        AttentionRole,           ///< bool: somebody should look at it, like a due date that is past
        SoonRole,                ///< bool: somebody should look at it before long, like a due date that is near
        HeadingRole,             ///< bool: the row is no record, but stands above those of a group
    };

    using QAbstractTableModel::QAbstractTableModel;

    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    /// Row of the record; an invalid index: not there.
    QModelIndex indexOf(const QString &uid, int column = 0) const;

protected:
    virtual QVariant headerCell(int column, int role) const = 0;
    virtual QVariant cell(int row, int column, int role) const = 0;
};

/// A table model that holds one struct per row and takes a new list by the smallest set of row signals, so that views keep
/// selection, current cell and scroll position. `keyOf` says which rows are the same one.
template <class Row> class RowsModel : public TableModel
{
public:
    using TableModel::TableModel;

    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : int(m_rows.size()); }
    const QList<Row> &rows() const { return m_rows; }

protected:
    virtual QString keyOf(const Row &row) const = 0;

    void replaceRows(const QList<Row> &wanted)
    {
        if (!std::ranges::equal(m_rows, wanted, {}, [this](const Row &row) { return keyOf(row); }, [this](const Row &row) { return keyOf(row); })) {
            removeMissing(wanted);
            insertMissing(wanted);
        }
        showChanged(wanted);
    }

    /// Takes a list that may have nothing in common with the one before: a view has to find its place by itself.
    void renewRows(const QList<Row> &wanted)
    {
        beginResetModel();
        m_rows = wanted;
        endResetModel();
    }

    QList<Row> m_rows;

private:
    void removeMissing(const QList<Row> &wanted)
    {
        if (m_rows.isEmpty())
            return; // and no set is made of what may be a hundred thousand rows
        QSet<QString> keep;
        for (const Row &row : wanted)
            keep.insert(keyOf(row));
        for (qsizetype last = m_rows.size() - 1; last >= 0; --last) {
            if (keep.contains(keyOf(m_rows[last])))
                continue;
            qsizetype first = last;
            while (first > 0 && !keep.contains(keyOf(m_rows[first - 1])))
                --first;
            beginRemoveRows({}, int(first), int(last));
            m_rows.remove(first, last - first + 1);
            endRemoveRows();
            last = first;
        }
    }

    void insertMissing(const QList<Row> &wanted)
    {
        QSet<QString> have;
        for (const Row &row : std::as_const(m_rows))
            have.insert(keyOf(row));
        for (qsizetype i = 0; i < wanted.size(); ++i) {
            const QString key = keyOf(wanted[i]);
            if (!have.contains(key)) {
                qsizetype end = i + 1;
                while (end < wanted.size() && !have.contains(keyOf(wanted[end])))
                    ++end;
                beginInsertRows({}, int(i), int(end - 1));
                m_rows.insert(i, end - i, wanted[i]);
                std::ranges::copy(wanted.sliced(i, end - i), m_rows.begin() + i);
                endInsertRows();
                i = end - 1;
            } else if (keyOf(m_rows[i]) != key) {
                qsizetype from = i + 1;
                while (keyOf(m_rows[from]) != key)
                    ++from;
                beginMoveRows({}, int(from), int(from), {}, int(i));
                m_rows.move(from, i);
                endMoveRows();
            }
        }
    }

    static bool same(const Row &a, const Row &b)
    {
        if constexpr (std::equality_comparable<Row>)
            return a == b;
        else
            return false;
    }

    // All rows are taken, also those that are the same: they may hold what the others came from.
    void showChanged(const QList<Row> &wanted)
    {
        const QList<Row> before = std::exchange(m_rows, wanted);
        for (qsizetype i = 0; i < wanted.size(); ++i) {
            if (same(before[i], wanted[i]))
                continue;
            const qsizetype first = i;
            while (i < wanted.size() && !same(before[i], wanted[i]))
                ++i;
            Q_EMIT dataChanged(index(int(first), 0), index(int(i - 1), columnCount() - 1));
        }
    }
};

} // namespace hindsight
