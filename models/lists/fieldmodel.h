// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cellblock.h"
#include "cells.h"
#include "fieldrow.h"
#include "models/store/store.h"
#include "tablemodel.h"

#include <span>

namespace hindsight {

/// A column: a field of the record.
struct FieldColumn
{
    QString field;
    QString header = {}; ///< translated; empty: the field's label
    bool editable = true;
    QString check = {};  ///< a status that a box in the cell shows and changes: checked is "done"; empty: no box
};

/// Records of one kind as an editable table: a column per field, a last empty row to add one. Every edit is a step of the
/// history through Store::apply; the table itself changes only when the new rows come back. Headings may stand between the records:
/// they are never edited, pasted over, copied or removed.
class FieldModel : public RowsModel<FieldRow>
{
    Q_OBJECT

public:
    FieldModel(Store &store, const EntityInfo &entity, const QList<FieldColumn> &columns, QObject *parent = nullptr);

    /// What the empty row at the end says; empty: no such row.
    void setAddHint(const QString &hint);
    const EntityInfo &entity() const { return m_entity; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    /// Takes what readCell takes; in the empty row it makes a record. False: refused, and `failed` told why.
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    /// What is copied of a cell.
    virtual QString textToCopy(const QModelIndex &index) const;
    /// Writes cells as one step; those below the last record make new ones. Returns the uids of the records that they are in.
    /// None: nothing was written, and `failed` told why. What cannot be edited stays as it is.
    QStringList writeCells(const QList<CellText> &cells);
    /// Removes records as one step.
    bool removeRecords(const QStringList &uids);
    int columnOf(const QString &field) const;
    /// Where nothing may be changed: true, and `failed` told why.
    bool refusesChanges();

Q_SIGNALS:
    /// An edit was refused; nothing was written.
    void failed(const hindsight::Error &error);
    /// What was pasted was written, but not all of it.
    void remarked(const QString &sentence);
    /// The record with this uid was just made in the empty row.
    void added(const QString &uid);

protected:
    QString keyOf(const FieldRow &row) const override { return row.uid; }
    QVariant headerCell(int column, int role) const override;
    QVariant cell(int row, int column, int role) const override;

    virtual TimeContext timeContext() const = 0;
    /// A new record with everything but what is being typed.
    virtual QJsonObject blank() const = 0;
    /// What an edit brings with it: the fields of a record after `field` became `value`.
    virtual QJsonObject withField(const QJsonObject &fields, const FieldInfo &field, const Value &value) const;
    /// What changes with what was edited, in the same step: appends it, and may say what the step is called. What is left out is remarked.
    virtual Result<void> complete(QList<Change> &changes, QString &sentence, QString &remark) const;
    bool apply(QList<Change> changes, QString sentence = {});

private:
    bool write(int row, const FieldInfo &field, const QVariant &typed);
    const FieldInfo &fieldAt(int column) const { return m_entity.fields[m_fields[column]]; }
    QVariant emptyCell(int role) const;
    QStringList suggestions(const FieldInfo &field) const;
    /// What the cells of one row make of a record.
    Result<QJsonObject> withCells(const QJsonObject &before, std::span<const CellText> cells, const TimeContext &context) const;

    Store &m_store;
    const EntityInfo &m_entity;
    QList<FieldColumn> m_columns;
    QList<int> m_fields; ///< per column: which field of the entity
    QString m_addHint;
};

/// What the lists of the database offer for a field: severities, services, teams, people, roles, ...
QStringList suggestionsFor(const Store &store, QLatin1StringView entity, QLatin1StringView field);

} // namespace hindsight
