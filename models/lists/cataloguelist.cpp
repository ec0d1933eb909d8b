// SPDX-License-Identifier: GPL-3.0-or-later
#include "cataloguelist.h"

#include "catalogueentries.h"
#include "models/store/renaming.h"
#include "savedfilters.h"
#include "usualentries.h"

#include <algorithm>

namespace hindsight {

using namespace Qt::StringLiterals;

namespace {

/// An error: days or minutes that no entry may hold.
Result<void> checkedTimes(const QList<Change> &changes)
{
    constexpr int longest = 1000; // days
    for (const Change &change : changes) {
        for (const FieldChange &field : change.fields) {
            const bool days = field.field.endsWith("_days"_L1), minutes = field.field.endsWith("_minutes"_L1);
            const qint64 most = days ? longest : qint64(longest) * 24 * 60;
            if ((days || minutes) && (field.after.toInteger() < 0 || field.after.toInteger() > most))
                return failure(Error::Kind::Input, CatalogueModel::tr("The time goes from 0 to %1 days; empty: there is none.").arg(longest));
        }
    }
    return {};
}

QString nameIn(const QJsonObject &fields) { return fields["name"_L1].toString(); }

} // namespace

CatalogueModel::CatalogueModel(Store &store, const EntityInfo &entity, const QString &list, const QList<FieldColumn> &columns, const QString &addHint,
                               QObject *parent)
    : FieldModel(store, entity, columns, parent)
    , m_store(store)
    , m_list(list)
{
    if (!store.isReadOnly())
        setAddHint(addHint);
    connect(&store, &Store::changed, this, [this](const Step &step) {
        if (std::ranges::any_of(step.changes, [this](const Change &change) { return change.entity == QLatin1StringView(this->entity().name); }))
            read();
    });
    read();
}

QJsonObject CatalogueModel::blank() const
{
    QJsonObject fields;
    withListOf(entity(), [&]<class T>() {
        T entry;
        if constexpr (std::is_same_v<T, ListEntry>)
            entry.list = m_list;
        for (const FieldRow &row : rows())
            entry.position = std::max(entry.position, row.fields()["position"_L1].toInteger() + 1);
        fields = toObject(entry);
    });
    return fields;
}

Result<void> CatalogueModel::complete(QList<Change> &changes, QString &sentence, QString &remark) const
{
    if (const auto checked = checkedTimes(changes); !checked || entity().indexOf(u"name") < 0)
        return checked;
    if (const QStringList repeated = leaveOutRepeated(changes); !repeated.isEmpty()) {
        remark = tr("These names stood in several rows, of which the first was taken: %1").arg(repeated.join(u", "_s));
        sentence = tr("%n rows pasted", nullptr, int(changes.size()));
    }
    for (const Change &edit : std::as_const(changes)) {
        const auto name = std::ranges::find(edit.fields, u"name"_s, &FieldChange::field);
        const bool named = name != edit.fields.end();
        if (edit.kind == Change::Kind::Remove || (edit.kind == Change::Kind::Update && !named))
            continue;
        const QString after = named ? name->after.toString() : QString();
        if (after.isEmpty())
            return failure(Error::Kind::Input, tr("An entry of this list needs a name."));
        const auto isOther = [&](const FieldRow &row) { return row.uid != edit.uid && nameIn(row.fields()).compare(after, Qt::CaseInsensitive) == 0; };
        if (std::ranges::any_of(rows(), isOther))
            return failure(Error::Kind::Input, tr("“%1” is in this list already.").arg(after));
    }
    return followNames(changes, sentence);
}

QStringList CatalogueModel::leaveOutRepeated(QList<Change> &changes) const
{
    QStringList taken, repeated;
    const auto isRepeated = [&](const Change &change) {
        const auto name = std::ranges::find(change.fields, u"name"_s, &FieldChange::field);
        const QString after = name == change.fields.end() ? QString() : name->after.toString();
        if (after.isEmpty())
            return false;
        if (!taken.contains(after, Qt::CaseInsensitive)) {
            taken.append(after);
            return false;
        }
        if (!repeated.contains(after, Qt::CaseInsensitive))
            repeated.append(after);
        return true;
    };
    changes.removeIf(isRepeated);
    return repeated;
}

Result<void> CatalogueModel::followNames(QList<Change> &changes, QString &sentence) const
{
    const QLatin1StringView entity(this->entity().name);
    const CatalogueList *naming = catalogueList(QString(entity), m_list);
    const NewNames names = newNamesIn(changes, entity);
    if (!naming || names.isEmpty())
        return {};
    const auto records = renamingChanges(m_store, *naming, names);
    if (!records)
        return std::unexpected(records.error());
    const auto filters = filterChanges(m_store, entity, names);
    if (!filters)
        return std::unexpected(filters.error());
    changes += *records + *filters;
    sentence = names.size() > 1
        ? tr("%n entries have other names; what names them follows", nullptr, int(names.size()))
        : tr("%1 is now called %2; %n record(s) that name it follow", nullptr, int(records->size() + filters->size())).arg(names.firstKey(), names.first());
    return {};
}

void CatalogueModel::read()
{
    withListOf(entity(), [this]<class T>() {
        if (const auto entries = entriesOf<T>(m_store, m_list))
            replaceRows(rowsOf(*entries, [](qsizetype) { return true; }));
        else
            Q_EMIT failed(entries.error());
    });
}

bool CatalogueModel::move(const QString &uid, int by)
{
    QList<FieldRow> wanted = rows();
    const auto it = std::ranges::find(wanted, uid, &FieldRow::uid);
    if (it == wanted.end())
        return false;
    const qsizetype from = it - wanted.begin();
    wanted.move(from, std::clamp<qsizetype>(from + by, 0, wanted.size() - 1));
    QList<Change> changes;
    for (qsizetype i = 0; i < wanted.size(); ++i) {
        const QJsonObject before = wanted[i].fields();
        QJsonObject after = before;
        after["position"_L1] = i;
        changes.append(difference(entity(), wanted[i].uid, Change::Kind::Update, before, after));
    }
    changes.removeIf([](const Change &change) { return change.fields.isEmpty(); });
    return changes.isEmpty() || apply(changes, tr("Order of the list changed"));
}

bool CatalogueModel::canAddUsual() const { return rows().isEmpty() && !m_store.isReadOnly() && !usualEntries(entity(), m_list).isEmpty(); }

bool CatalogueModel::addUsual()
{
    QList<Change> changes;
    for (const QJsonObject &fields : usualEntries(entity(), m_list))
        changes.append(difference(entity(), newUid(), Change::Kind::Create, {}, fields));
    return apply(changes, tr("Usual entries added"));
}

} // namespace hindsight
