// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/incident/fields.h"

#include <memory>

namespace hindsight {

/// Records of one kind without their C++ type. A field is made a value when it is asked for: of a hundred thousand events a table
/// shows forty.
class RecordList
{
public:
    virtual ~RecordList() = default;
    virtual Value value(qsizetype record, int field) const = 0;
    virtual QJsonObject fields(qsizetype record) const = 0;
    /// Whether a record is the same as one of another list of its kind.
    virtual bool isSame(qsizetype record, const RecordList &other, qsizetype theirs) const = 0;
    /// Whether its rows are no records, but stand above some.
    virtual bool isHeadings() const { return false; }
};

template <class T> class RecordListOf : public RecordList
{
public:
    explicit RecordListOf(const QList<T> &records)
        : m_records(records)
    {}
    Value value(qsizetype record, int field) const override { return tableOf<T>().fields[field].get(m_records[record]); }
    QJsonObject fields(qsizetype record) const override { return toObject(m_records[record]); }
    bool isSame(qsizetype record, const RecordList &other, qsizetype theirs) const override
    {
        return m_records[record] == static_cast<const RecordListOf &>(other).m_records[theirs];
    }

private:
    QList<T> m_records;
};

/// One of them as a row.
struct FieldRow
{
    QString uid;
    std::shared_ptr<const RecordList> list;
    qsizetype record;

    Value value(int field) const { return list->value(record, field); }
    QJsonObject fields() const { return list->fields(record); }
    bool isHeading() const { return list->isHeadings(); }
    bool operator==(const FieldRow &other) const { return list->isSame(record, *other.list, other.record); }
};

/// The records that `passes(index)` lets through as rows.
template <class T, class Passes> QList<FieldRow> rowsOf(const QList<T> &records, Passes passes)
{
    const auto list = std::make_shared<RecordListOf<T>>(records);
    QList<FieldRow> rows;
    rows.reserve(records.size());
    for (qsizetype i = 0; i < records.size(); ++i) {
        if (passes(i))
            rows.append({records[i].uid, list, i});
    }
    return rows;
}

} // namespace hindsight
