// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "openincident.h"
#include "tablemodel.h"

namespace hindsight {

/// The source lines of the open incident, or those that are about to be added to it; narrowed by a text.
class SourceLineModel : public RowsModel<SourceLine>
{
    Q_OBJECT

public:
    enum Column { Time, Who, Text, ColumnCount };

    explicit SourceLineModel(OpenIncident &incident, QObject *parent = nullptr);

    /// Shows these instead of the incident's, before they are added; empty: the incident's again.
    void setPending(const QList<SourceLine> &lines);
    /// Only lines whose author or text contains it.
    void setFilter(const QString &text);
    const SourceLine &lineAt(int row) const { return m_rows[row]; }
    /// Whether an event was made of it.
    bool isPicked(int row) const { return m_picked.contains(m_rows[row].uid); }

    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : ColumnCount; }

protected:
    QString keyOf(const SourceLine &line) const override { return line.uid; }
    QVariant headerCell(int column, int role) const override;
    QVariant cell(int row, int column, int role) const override;

private:
    void read();

    OpenIncident &m_incident;
    QList<SourceLine> m_pending;
    QString m_filter;
    QSet<QString> m_picked;
};

/// An event made of one source line, or of several as one: the first one's time, what all say, who said it when it was one
/// person. `changes` gets the event, and of several lines a snippet with all of them as they came. Needs at least one line.
TimelineEvent eventFrom(const QList<SourceLine> &lines, const Record &record, QList<Change> &changes);

} // namespace hindsight
