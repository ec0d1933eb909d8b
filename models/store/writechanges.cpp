// SPDX-License-Identifier: GPL-3.0-or-later
#include "writechanges.h"

#include "bulk.h"
#include "conflicts.h"
#include "models/store/numbers/loads.h"
#include "rows.h"
#include "sql.h"
#include "steps.h"
#include "texts.h"

#include <bit>
#include <future>

namespace hindsight {

namespace {

// A record that a change creates, before it is written.
struct New
{
    Change done; ///< what of it will have changed
    NewRow row;
};

Value valueOf(const EntityInfo &entity, const QList<Value> &values, QLatin1StringView field)
{
    const int index = entity.indexOf(field);
    return index < 0 ? Value(Value::Null) : values[index];
}

bool hasNumber(const EntityInfo &entity) { return entity.indexOf(u"number") >= 0; }

Result<void> giveNumber(Connection &connection, const EntityInfo &entity, New &record)
{
    if (!hasNumber(entity))
        return {};
    const QString name = entity.nameText;
    Value &number = record.row.values[entity.indexOf(u"number")];
    if (number.isDouble()) // a record that comes back keeps its number
        return connection.exec(sql("raise_counter"), {number.toInteger(), name}).transform([](int) {});
    const auto next = connection.value(sql("next_number"), {name});
    if (!next)
        return std::unexpected(next.error());
    number = next->toLongLong();
    record.done.fields.prepend({QStringLiteral("number"), Value::Null, number});
    return {};
}

// Before an incident or a source goes, everything of it must be gone: by name, not as a broken reference at the end.
Result<void> checkChildless(Connection &connection, const Change &change, const QString &name)
{
    const bool incident = change.entity == QLatin1StringView("incident");
    if (!incident && change.entity != QLatin1StringView("metric_source"))
        return {};
    const QString parent = incident ? QStringLiteral("incident") : QStringLiteral("source");
    for (const EntityInfo *entity : entities()) {
        const int index = entity->indexOf(parent);
        if (index < 0 || entity->fields[index].kind != FieldKind::Reference)
            continue;
        const auto count
            = connection.value(QStringLiteral("SELECT count(*) FROM \"%1\" WHERE \"%2\" = ?").arg(QLatin1StringView(entity->name), parent), {change.uid});
        if (!count)
            return std::unexpected(count.error());
        if (count->toInt() > 0) {
            return failure(Error::Kind::Conflict,
                           StoreText::tr("%1 cannot be removed, because “%2” was added to it meanwhile.")
                               .arg(name.isEmpty() ? labelOf(*entityNamed(change.entity)) : name, labelOf(*entity)));
        }
    }
    return {};
}

// A header of numbers shows a content, and must not come back when that is gone for good.
Result<void> checkContent(Connection &connection, const EntityInfo &entity, const New &record)
{
    if (record.done.entity != QLatin1StringView("batch"))
        return {};
    const auto state = loadState(connection, record.row.uid);
    if (!state)
        return std::unexpected(state.error());
    if (*state == QLatin1StringView("gone")) {
        const QStringList files = valueOf(entity, record.row.values, QLatin1StringView("files")).toJson().toVariant().toStringList();
        return failure(Error::Kind::Conflict,
                       StoreText::tr("The numbers of this import were removed for good and cannot be brought back (%1); import the files again.")
                           .arg(files.join(QStringLiteral(", "))));
    }
    if (*state == QLatin1StringView("loading"))
        return failure(Error::Kind::Conflict, StoreText::tr("The numbers of this import are not complete yet."));
    return {};
}

// The incident that a record belongs to.
QString incidentOf(const EntityInfo &entity, const QString &uid, const QList<Value> &values)
{
    const QLatin1StringView name(entity.name);
    if (name == QLatin1StringView("incident"))
        return uid;
    if (name == QLatin1StringView("action"))
        return valueOf(entity, values, QLatin1StringView("incidents")).toArray().first().toString();
    return valueOf(entity, values, QLatin1StringView("incident")).toString();
}

Result<int> indexOf(const EntityInfo &entity, const QString &field, qsizetype from = 0)
{
    const int index = entity.indexOf(field, from);
    if (index < 0)
        return failure(Error::Kind::Usage, StoreText::tr("There is no field “%1” of %2.").arg(field, labelOf(entity)));
    return index;
}

// A value as it is stored.
Result<Value> valueFor(const FieldInfo &field, const Value &value)
{
    auto normal = normalised(field, value);
    if (!normal)
        return failure(Error::Kind::Usage, StoreText::tr("This is no value for the field “%1”: %2.").arg(labelOf(field), shown(value)));
    return *std::move(normal);
}

Result<New> newOf(const EntityInfo &entity, const Change &change)
{
    New record{change, {change.uid, QList<Value>(entity.fields.size(), Value::Undefined)}};
    bool asTold = true; // as nearly always: what was told is what will have been done
    qsizetype next = 0;
    for (const FieldChange &field : change.fields) {
        const auto index = indexOf(entity, field.field, next);
        if (!index)
            return std::unexpected(index.error());
        auto value = valueFor(entity.fields[*index], field.after);
        if (!value)
            return std::unexpected(value.error());
        asTold = asTold && *index >= next && field.before.isNull() && *value == field.after && *value != emptyValue(entity.fields[*index]);
        next = *index + 1;
        record.row.values[*index] = *std::move(value);
    }
    if (!asTold)
        record.done.fields.clear();
    for (qsizetype i = 0; i < entity.fields.size(); ++i) {
        Value &value = record.row.values[i];
        if (value.isUndefined())
            value = emptyValue(entity.fields[i]);
        else if (!asTold && value != emptyValue(entity.fields[i]))
            record.done.fields.append({entity.fields[i].nameText, Value::Null, value});
    }
    return record;
}

/// What was really changed, and the incident it belongs to; a change without fields: nothing.
using Done = std::pair<Change, QString>;

// True: the record is there already, and the same.
Result<bool> isThere(Connection &connection, const EntityInfo &entity, const New &record, const NameOf &nameOf)
{
    const auto current = readRow(connection, entity, record.row.uid);
    if (!current)
        return std::unexpected(current.error());
    if (current->isEmpty())
        return false;
    for (qsizetype i = 0; i < entity.fields.size(); ++i) {
        const Value &value = record.row.values[i];
        const bool unnumbered = value.isNull() && QLatin1StringView(entity.fields[i].name) == QLatin1StringView("number");
        if ((*current)[i] != value && !unnumbered) {
            return std::unexpected(goneOrThere(connection, record.done, nameOf(record.done.entity, record.row.uid),
                                               QT_TRANSLATE_NOOP("Store", "There is such a record already: %1")));
        }
    }
    return true;
}

// Whether a record is there has to be asked before it gets a number or shows a content; of the rest the insert tells it.
bool isAskedFirst(const EntityInfo &entity) { return hasNumber(entity) || QLatin1StringView(entity.name) == QLatin1StringView("batch"); }

// New records of one kind that are written together.
struct NewRecords
{
    std::vector<NewRow> rows;
    QList<Change> done;
    QStringList incidents;
    QList<QByteArray> histories; ///< where they are made at once

    void append(const EntityInfo &entity, New record)
    {
        incidents.append(incidentOf(entity, record.row.uid, record.row.values));
        done.append(std::move(record.done));
        rows.push_back(std::move(record.row));
    }
};

// At most `mostRows` of them.
Result<void> insertNew(Connection &connection, const EntityInfo &entity, NewRecords records, const NameOf &nameOf, Written &written)
{
    if (records.rows.empty())
        return {};
    const auto there = insertRows(connection, entity, records.rows);
    if (!there)
        return std::unexpected(there.error());
    for (qsizetype i = 0; i < records.done.size(); ++i) {
        if (!there->contains(i)) {
            written.changes.append(std::move(records.done[i]));
            written.incidents.append(std::move(records.incidents[i]));
            written.histories.append(records.histories.value(i));
        } else if (const auto same = isThere(connection, entity, {records.done[i], records.rows[size_t(i)]}, nameOf); !same) {
            return std::unexpected(same.error());
        }
    }
    return {};
}

// At most `mostRows` of them.
Result<void> writeNew(Connection &connection, const EntityInfo &entity, std::span<const Change> changes, const NameOf &nameOf, Written &written)
{
    NewRecords records;
    for (const Change &change : changes) {
        auto record = newOf(entity, change);
        if (!record)
            return std::unexpected(record.error());
        if (isAskedFirst(entity)) {
            const auto there = isThere(connection, entity, *record, nameOf);
            if (!there)
                return std::unexpected(there.error());
            if (*there)
                continue;
            if (const auto content = checkContent(connection, entity, *record); !content)
                return std::unexpected(content.error());
            if (const auto given = giveNumber(connection, entity, *record); !given)
                return std::unexpected(given.error());
        }
        records.append(entity, *std::move(record));
    }
    return insertNew(connection, entity, std::move(records), nameOf, written);
}

// However many: while some are written, the next ones are made ready in a thread.
Result<void> writeMany(Connection &connection, const EntityInfo &entity, std::span<const Change> changes, const NameOf &nameOf, Written &written)
{
    const size_t together = std::bit_floor(size_t(mostRows(entity)));
    const auto makeNext = [&] {
        const auto part = changes.first(std::min(together, changes.size()));
        changes = changes.subspan(part.size());
        return std::async(std::launch::async, [&entity, part]() -> Result<NewRecords> {
            NewRecords records;
            for (const Change &change : part) {
                auto record = newOf(entity, change);
                if (!record)
                    return std::unexpected(record.error());
                records.histories.append(historyOf(record->done.fields));
                records.append(entity, *std::move(record));
            }
            return records;
        });
    };
    for (auto next = makeNext(); next.valid();) {
        auto records = next.get();
        if (!records)
            return std::unexpected(records.error());
        if (!changes.empty())
            next = makeNext();
        if (const auto inserted = insertNew(connection, entity, *std::move(records), nameOf, written); !inserted)
            return inserted;
    }
    return {};
}

Result<Done> writeGone(Connection &connection, const EntityInfo &entity, const Change &change, const QList<Value> &before, const NameOf &nameOf)
{
    Change done{change.entity, change.uid, change.kind, {}};
    const auto current = readRow(connection, entity, change.uid);
    if (!current)
        return std::unexpected(current.error());
    if (current->isEmpty())
        return Done{done, QString()};
    for (qsizetype i = 0; i < entity.fields.size(); ++i) {
        const FieldInfo &field = entity.fields[i];
        const Value empty = emptyValue(field);
        const Value &was = before[i].isUndefined() ? empty : before[i];
        if ((*current)[i] != was)
            return std::unexpected(conflict(connection, change, nameOf(change.entity, change.uid), field, was, (*current)[i]));
        if (was != empty)
            done.fields.append({field.nameText, was, Value::Null});
    }
    if (const auto childless = checkChildless(connection, change, nameOf(change.entity, change.uid)); !childless)
        return std::unexpected(childless.error());
    if (const auto written = deleteRow(connection, entity, change.uid); !written)
        return std::unexpected(written.error());
    return Done{done, incidentOf(entity, change.uid, *current)};
}

Result<Done> writeUpdate(Connection &connection, const EntityInfo &entity, const Change &change, const QList<Value> &before, const QList<Value> &after,
                         const NameOf &nameOf)
{
    Change done{change.entity, change.uid, change.kind, {}};
    const auto current = readRow(connection, entity, change.uid);
    if (!current)
        return std::unexpected(current.error());
    const auto name = [&] { return nameOf(change.entity, change.uid); };
    if (current->isEmpty())
        return std::unexpected(goneOrThere(connection, change, name(), QT_TRANSLATE_NOOP("Store", "This was removed meanwhile: %1")));
    QList<Value> values(entity.fields.size(), Value::Undefined);
    QList<Value> merged = *current;
    for (qsizetype i = 0; i < entity.fields.size(); ++i) {
        const Value &is = (*current)[i];
        const Value &wanted = after[i];
        if (wanted.isUndefined() || is == wanted)
            continue;
        if (is != before[i])
            return std::unexpected(conflict(connection, change, name(), entity.fields[i], wanted, is));
        done.fields.append({entity.fields[i].nameText, is, wanted});
        values[i] = wanted;
        merged[i] = wanted;
    }
    if (done.fields.isEmpty())
        return Done{done, QString()};
    if (const auto written = updateRow(connection, entity, change.uid, values); !written)
        return std::unexpected(written.error());
    return Done{done, incidentOf(entity, change.uid, merged)};
}

// A change of what is there.
Result<Done> writeChange(Connection &connection, const EntityInfo &entity, const Change &change, const NameOf &nameOf)
{
    QList<Value> before(entity.fields.size(), Value::Undefined);
    QList<Value> after = before;
    for (const FieldChange &field : change.fields) {
        const auto index = indexOf(entity, field.field);
        if (!index)
            return std::unexpected(index.error());
        const FieldInfo &info = entity.fields[*index];
        auto was = valueFor(info, field.before);
        auto is = change.kind == Change::Kind::Remove ? Result<Value>(emptyValue(info)) : valueFor(info, field.after);
        if (!was || !is)
            return std::unexpected(is ? was.error() : is.error());
        before[*index] = *std::move(was);
        after[*index] = *std::move(is);
    }
    return change.kind == Change::Kind::Remove ? writeGone(connection, entity, change, before, nameOf)
                                               : writeUpdate(connection, entity, change, before, after, nameOf);
}

// The changes from the first on that create records of its kind, as far as they can be written together.
std::span<const Change> creations(std::span<const Change> changes, const EntityInfo &entity)
{
    if (isAskedFirst(entity))
        return changes.first(1);
    const auto end = std::ranges::find_if_not(
        changes, [&](const Change &change) { return change.kind == Change::Kind::Create && change.entity == changes.front().entity && !change.uid.isEmpty(); });
    return changes.first(size_t(end - changes.begin()));
}

// A part needs its incident: an undo must not bring back what belongs to nothing.
Result<void> checkParents(Connection &connection, const Written &written)
{
    QSet<QString> known;
    for (qsizetype i = 0; i < written.changes.size(); ++i) {
        const Change &change = written.changes[i];
        if (change.kind != Change::Kind::Create || written.incidents[i].isEmpty() || change.entity == QLatin1StringView("incident")
            || known.contains(written.incidents[i]))
            continue;
        known.insert(written.incidents[i]);
        QStringList parents = {written.incidents[i]};
        for (const FieldChange &field : change.fields) { // an action item answers several, of which one is enough
            if (change.entity == QLatin1StringView("action") && field.field == QLatin1StringView("incidents"))
                parents = field.after.toJson().toVariant().toStringList();
        }
        bool isThere = false;
        for (const QString &parent : std::as_const(parents)) {
            const auto there = connection.value(sql("incident_exists"), {parent});
            if (!there)
                return std::unexpected(there.error());
            isThere = isThere || there->isValid();
        }
        if (!isThere) {
            return failure(Error::Kind::Conflict,
                           StoreText::tr("The incident that “%1” belongs to is not there any more.").arg(labelOf(*entityNamed(change.entity))));
        }
    }
    return {};
}

} // namespace

Result<Written> writeChanges(Connection &connection, const QList<Change> &changes, const NameOf &nameOf)
{
    Written written;
    for (std::span<const Change> rest(changes); !rest.empty();) {
        const Change &change = rest.front();
        const EntityInfo *entity = entityNamed(change.entity);
        if (!entity || change.uid.isEmpty())
            return failure(Error::Kind::Usage, StoreText::tr("There is no kind of record called “%1”.").arg(change.entity));
        if (change.kind == Change::Kind::Create) {
            const auto created = creations(rest, *entity);
            const bool many = created.size() >= size_t(largeStep);
            // A power of two, so that there are few statements to be kept.
            const auto part = many ? created : created.first(std::bit_floor(std::min(created.size(), size_t(mostRows(*entity)))));
            const auto write = [&] { return (many ? writeMany : writeNew)(connection, *entity, part, nameOf, written); };
            if (const auto done = many && change.entity == QLatin1StringView("event") ? searchedAtOnce(connection, write) : write(); !done)
                return std::unexpected(done.error());
            rest = rest.subspan(part.size());
            continue;
        }
        auto done = writeChange(connection, *entity, change, nameOf);
        if (!done)
            return std::unexpected(done.error());
        if (!done->first.fields.isEmpty() || !done->second.isEmpty()) { // else there, or gone, already
            written.changes.append(std::move(done->first));
            written.incidents.append(std::move(done->second));
            written.histories.append(QByteArray());
        }
        rest = rest.subspan(1);
    }
    if (const auto whole = checkParents(connection, written); !whole)
        return std::unexpected(whole.error());
    return written;
}

} // namespace hindsight
