// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actionboard.h"
#include "models/insights/actionnews.h"
#include "models/lists/fieldmodel.h"

namespace hindsight {

/// The action items of all incidents as a board: narrowed, in groups with headings, sorted.
class ActionListModel : public FieldModel
{
    Q_OBJECT

public:
    enum class Reading { Now, WhenWanted }; ///< before somebody wants them there is no row, and only how many are open is known

    explicit ActionListModel(Store &store, QObject *parent = nullptr, Reading reading = Reading::Now);
    /// Reads the action items, if they were not wanted so far.
    void want();

    Store &store() const { return m_store; }
    const BoardView &view() const { return m_view; }
    void setView(const BoardView &view);
    /// Sorts by a column as a click on its header does.
    void sort(int column, Qt::SortOrder order) override;
    int sortColumn() const;

    /// Shows or hides the items below a heading.
    void setCollapsed(const QModelIndex &heading, bool collapsed);
    bool isCollapsed(const QModelIndex &heading) const;
    QStringList collapsed() const { return m_collapsed.values(); }
    void setCollapsed(const QStringList &keys);
    /// The group that a heading is of; null: it is no heading.
    const BoardGroup *groupOf(const QModelIndex &heading) const;
    /// Row of the heading above an item.
    QModelIndex headingOf(const QModelIndex &index) const;

    /// Open ones over all incidents, whatever the filter says.
    int open() const;
    /// How many fit the filter, also in groups of which only the heading is shown.
    int shown() const { return m_shown; }
    /// Teams and owners that open items have, by name; a person once, whatever they are called.
    QStringList teams() const;
    QStringList owners() const;
    QList<ActionItem> itemsOf(const QStringList &uids) const;
    const BoardItems &items() const { return m_items; }
    const People &people() const { return m_people; }
    /// uid of the incident the action of a row was promised in.
    QString incidentOf(const QModelIndex &index) const;
    bool isIncidentColumn(int column) const;

    int columnCount(const QModelIndex &parent = {}) const override;
    QString textToCopy(const QModelIndex &index) const override;

Q_SIGNALS:
    void valuesChanged();
    void viewChanged();

protected:
    QVariant headerCell(int column, int role) const override;
    QVariant cell(int row, int column, int role) const override;
    TimeContext timeContext() const override;
    QJsonObject blank() const override { return {}; } // made on an incident's page, because it answers one
    QJsonObject withField(const QJsonObject &fields, const FieldInfo &field, const Value &value) const override;

private:
    void follow(const Step &step);
    void count();
    /// What is looked at has other names: the view goes on to ask for it.
    void followNames(const Step &step);
    void read();
    void addEdits(const Step &step);
    /// Works out again what an action item is on the board.
    void setItem(qsizetype place, const ActionRow &row);
    enum class Rows { Kept, Anew };
    void show(Rows rows);
    const BoardItem &itemAt(int row) const;
    QVariant headingCell(int row, int column, int role) const;
    QVariant slipCell(const BoardItem &item, int role) const;

    Store &m_store;
    People m_people;
    QHash<QString, QList<ActionEdit>> m_edits; ///< of due dates, by uid of the action item
    BoardItems m_items;
    BoardView m_view;
    QSet<QString> m_collapsed;
    int m_shown = 0;
    bool m_wanted = false;
    int m_counted = 0; ///< open ones, as long as nobody wants them
};

} // namespace hindsight
