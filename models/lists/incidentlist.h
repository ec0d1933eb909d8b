// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/store.h"
#include "tablemodel.h"

namespace hindsight {

/// What the incident list leaves out; each part that is empty leaves out nothing.
struct IncidentFilter
{
    QString text = {};          ///< every word of it stands in number, title, services, tags or owner
    QStringList severities = {};
    QStringList services = {};
    QList<PostmortemState> states = {};
    bool ongoing = false;       ///< only those that go on
    bool unclosed = false;      ///< only those of which something is still expected
    bool binned = false;        ///< what is in the bin, and nothing else
    QSet<QString> only = {};    ///< uids: nothing but these, as a figure was opened; empty: all
    QString what = {};          ///< what they have in common, in words

    bool operator==(const IncidentFilter &) const = default;
};

bool isOngoing(const IncidentRow &row);
/// Whether nothing more is expected of anybody, as followup.h has it.
bool isClosed(const IncidentRow &row);
bool matches(const IncidentRow &row, const IncidentFilter &filter);

/// The incidents of the database, newest first.
class IncidentListModel : public RowsModel<IncidentRow>
{
    Q_OBJECT

public:
    enum Column { Id, Title, Severity, Services, Began, Lasted, State, Actions, Owner, ColumnCount };

    explicit IncidentListModel(Store &store, QObject *parent = nullptr);

    const IncidentFilter &filter() const { return m_filter; }
    void setFilter(const IncidentFilter &filter);
    /// Those of a figure are not alone any more; the rest of the filter stays.
    void showAll();

    // Over all incidents, whatever the filter says.
    int total() const;
    int inBin() const;
    int samples() const; ///< incidents of the sample outside of the bin
    QStringList severities() const; ///< worst first
    QStringList services() const;   ///< by name

    int columnCount(const QModelIndex &parent = {}) const override;

Q_SIGNALS:
    void failed(const hindsight::Error &error);
    /// Something in the database changed what the counts and lists of values say.
    void valuesChanged();

protected:
    QString keyOf(const IncidentRow &row) const override { return row.uid; }
    QVariant headerCell(int column, int role) const override;
    QVariant cell(int row, int column, int role) const override;

private:
    void read();
    /// Only those of which a step changed something.
    void readAgain(const Step &step);
    void show();
    QList<IncidentRow> fitting() const;

    Store &m_store;
    QList<IncidentRow> m_all;
    QStringList m_levels; ///< names of the severity levels, worst first
    IncidentFilter m_filter;
};

} // namespace hindsight
