// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fieldmodel.h"

namespace hindsight {

/// One of the lists of a database as an editable table, in the order that people gave it: severities, services, people, ... With the
/// name of an entry all records that name it change, in the same step.
class CatalogueModel : public FieldModel
{
    Q_OBJECT

public:
    /// `list` is ListEntry::list where the entity is a plain list, else empty.
    CatalogueModel(Store &store, const EntityInfo &entity, const QString &list, const QList<FieldColumn> &columns, const QString &addHint,
                   QObject *parent = nullptr);

    /// Moves an entry up (negative) or down by so many places; beyond the ends it stays at the end.
    bool move(const QString &uid, int by);
    /// Puts the usual entries into a list that has none, as one step.
    bool addUsual();
    bool canAddUsual() const;

protected:
    TimeContext timeContext() const override { return {}; }
    QJsonObject blank() const override;
    Result<void> complete(QList<Change> &changes, QString &sentence, QString &remark) const override;

private:
    void read();
    /// Of entries that would have the same name in the same step only the first has it; which ones those are.
    QStringList leaveOutRepeated(QList<Change> &changes) const;
    /// What names the entries that get another name.
    Result<void> followNames(QList<Change> &changes, QString &sentence) const;

    Store &m_store;
    QString m_list;
};

} // namespace hindsight
