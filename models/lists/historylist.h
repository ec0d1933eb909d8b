// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/store.h"
#include "tablemodel.h"

namespace hindsight {

/// The steps of the history without their changes, newest first: of one incident, or of the whole database. Older ones are read when a view asks.
class HistoryModel : public RowsModel<Step>
{
    Q_OBJECT

public:
    enum Column { When, What, Who, Revert, ColumnCount };

    explicit HistoryModel(Store &store, QObject *parent = nullptr);

    /// uid of the incident; empty: the whole database.
    void setIncident(const QString &uid);
    /// Whether somebody looks at it. While nobody does nothing is read: a long history takes longer to read than a change to make.
    void setWatched(bool watched);
    const Step &stepAt(int row) const { return m_rows[row]; }
    /// Whether the step can be taken back: nobody did so yet.
    bool isRevertible(int row) const;

    int columnCount(const QModelIndex &parent = {}) const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

Q_SIGNALS:
    void failed(const hindsight::Error &error);

protected:
    QString keyOf(const Step &step) const override { return QString::number(step.seq); }
    QVariant headerCell(int column, int role) const override;
    QVariant cell(int row, int column, int role) const override;

private:
    void read();

    Store &m_store;
    QString m_incident;
    bool m_more = false; ///< there are older steps
    bool m_watched = true;
    bool m_outdated = false; ///< something happened while nobody looked
};

} // namespace hindsight
