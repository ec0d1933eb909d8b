// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actionboard.h"
#include "models/lists/tablemodel.h"

namespace hindsight {

/// Somebody who may give action items up.
struct Giver
{
    QString name;
    int open = 0;      ///< action items
    bool left = false;
};
/// The people of the database and everybody else who is asked to do something that is open: those who left and have some first, then by
/// name.
QList<Giver> giversOf(const BoardItems &items, const People &people);

/// The open action items of one person, each with a tick: whether it is handed over. All are, to begin with.
class HandOverModel : public RowsModel<BoardItem>
{
    Q_OBJECT

public:
    enum Column { Text, Number, Team, Due, Incident, ColumnCount };

    using RowsModel::RowsModel;

    void setPerson(const BoardItems &items, const QString &name);
    void tickAll(bool on);
    QList<ActionItem> ticked() const;

    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : ColumnCount; }
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;

Q_SIGNALS:
    void ticksChanged();

protected:
    QString keyOf(const BoardItem &row) const override { return row.row.action.uid; }
    QVariant headerCell(int column, int role) const override;
    QVariant cell(int row, int column, int role) const override;

private:
    QString m_person;
    QSet<QString> m_kept; ///< uids of those that stay
};

} // namespace hindsight
