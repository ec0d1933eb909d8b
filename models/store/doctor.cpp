// SPDX-License-Identifier: GPL-3.0-or-later
#include "doctor.h"

#include "models/store/numbers/loads.h"
#include "rows.h"
#include "sql.h"
#include "statement.h"
#include "steps.h"
#include "texts.h"

#include <QSet>

namespace hindsight {

namespace {

using Rows = QHash<std::pair<QString, QString>, QJsonObject>; // by entity and uid

Result<void> checkFile(Connection &connection, Diagnosis &diagnosis)
{
    auto done = connection.each(QStringLiteral("PRAGMA integrity_check(20)"), {}, [&](const Statement &row) {
        if (row.value(0).toString() != QLatin1StringView("ok"))
            diagnosis.problems.append(StoreText::tr("The file is damaged: %1.").arg(row.value(0).toString()));
        return true;
    });
    if (!done)
        return done;
    return connection.each(QStringLiteral("PRAGMA foreign_key_check"), {}, [&](const Statement &row) {
        diagnosis.problems.append(StoreText::tr("A row of “%1” belongs to something that does not exist.").arg(row.value(0).toString()));
        return diagnosis.problems.size() < 50;
    });
}

Result<void> checkIndex(Connection &connection, Diagnosis &diagnosis, bool repair, const char *differences, const QString &table, const char *fill,
                        const QString &name)
{
    const auto count = connection.value(sql(differences));
    if (!count)
        return std::unexpected(count.error());
    if (count->toInt() == 0)
        return {};
    const QString sentence = StoreText::tr("%1: %n row(s) differ from the records.", nullptr, count->toInt()).arg(name);
    if (!repair) {
        diagnosis.problems.append(sentence);
        return {};
    }
    auto transaction = Transaction::begin(connection);
    if (!transaction)
        return std::unexpected(transaction.error());
    if (const auto emptied = connection.exec(QStringLiteral("DELETE FROM ") + table); !emptied)
        return std::unexpected(emptied.error());
    if (const auto filled = connection.exec(sql(fill)); !filled)
        return std::unexpected(filled.error());
    if (const auto committed = transaction->commit(); !committed)
        return committed;
    diagnosis.repaired.append(sentence);
    return {};
}

Result<Rows> currentRows(Connection &connection)
{
    Rows rows;
    for (const EntityInfo *entity : entities()) {
        const QString name = entity->nameText;
        const auto statement = connection.prepared(QStringLiteral("SELECT uid, %1 FROM \"%2\"").arg(columnsOf(*entity), name));
        if (!statement)
            return std::unexpected(statement.error());
        const auto read = (*statement)->each([&] {
            QJsonObject fields;
            int column = 1;
            for (const FieldInfo &field : entity->fields)
                fields.insert(QLatin1StringView(field.name), readField(**statement, field, column));
            rows.insert({name, (*statement)->text(0)}, fields);
        });
        if (!read)
            return std::unexpected(read.error());
    }
    return rows;
}

// The records that the history leads to, from nothing.
Result<Rows> replayed(Connection &connection, Diagnosis &diagnosis)
{
    Rows rows;
    constexpr int page = 1000;
    for (qint64 after = 0;;) {
        const auto steps = readStepsAfter(connection, after, page);
        if (!steps)
            return std::unexpected(steps.error());
        for (const Step &step : *steps) {
            for (const Change &change : step.changes) {
                const EntityInfo *entity = entityNamed(change.entity);
                const std::pair key(change.entity, change.uid);
                if (!entity)
                    continue;
                if (change.kind == Change::Kind::Remove) {
                    rows.remove(key);
                    continue;
                }
                QJsonObject &fields = rows[key];
                if (change.kind == Change::Kind::Create) {
                    for (const FieldInfo &field : entity->fields)
                        fields.insert(QLatin1StringView(field.name), emptyValue(field));
                }
                for (const FieldChange &field : change.fields) {
                    if (change.kind == Change::Kind::Update && field.before != fields[field.field])
                        diagnosis.problems.append(
                            StoreText::tr("Step %1 of the history does not follow from the one before (%2).").arg(step.seq).arg(field.field));
                    fields.insert(field.field, field.after);
                }
            }
        }
        if (steps->size() < page)
            return rows;
        after = steps->last().seq;
    }
}

void compare(const Rows &records, const Rows &history, Diagnosis &diagnosis)
{
    for (auto it = records.begin(); it != records.end(); ++it) {
        const auto there = history.constFind(it.key());
        if (there == history.constEnd())
            diagnosis.problems.append(StoreText::tr("A record is not in the history: %1 %2.").arg(it.key().first, it.key().second));
        else if (*there != *it)
            diagnosis.problems.append(StoreText::tr("A record is not what the history says: %1 %2.").arg(it.key().first, it.key().second));
    }
    for (auto it = history.begin(); it != history.end(); ++it) {
        if (!records.contains(it.key()))
            diagnosis.problems.append(StoreText::tr("The history has a record that is not there: %1 %2.").arg(it.key().first, it.key().second));
    }
}

// References by uid that no foreign key guards.
void checkReferences(const Rows &records, Diagnosis &diagnosis)
{
    QSet<QString> uids;
    for (auto it = records.begin(); it != records.end(); ++it)
        uids.insert(it.key().second);
    for (auto it = records.begin(); it != records.end(); ++it) {
        if (it.key().first != QLatin1StringView("action"))
            continue;
        const QJsonArray incidents = it.value()[u"incidents"].toArray();
        for (const auto &incident : incidents) {
            if (!uids.contains(incident.toString()))
                diagnosis.problems.append(StoreText::tr("Action item ACT-%1 answers an incident that does not exist.").arg(it.value()[u"number"].toInteger()));
        }
    }
}

// Bulk content of numbers: whole, readable, and shown by the headers that say so. A header without any content may come from
// elsewhere and shows nothing; it is no damage.
Result<void> checkNumbers(Connection &connection, Diagnosis &diagnosis, bool repair)
{
    const auto leftovers = leftoverLoads(connection);
    if (!leftovers)
        return std::unexpected(leftovers.error());
    if (const int count = int(leftovers->size()); count > 0 && lockImports(connection.file())) { // else they belong to a running import
        const QString sentence = StoreText::tr("%n import(s) of numbers that ended early left something behind.", nullptr, count);
        if (!repair) {
            diagnosis.problems.append(sentence);
        } else if (const auto removed = removeLeftovers(connection); !removed) {
            return std::unexpected(removed.error());
        } else {
            diagnosis.repaired.append(sentence);
        }
    }
    auto done = connection.each(sql("unreadable_batches"), {}, [&](const Statement &row) {
        const QString batch = row.value(0).toString();
        const QString state = row.value(1).toString();
        if (state == QLatin1StringView("gone") || state == QLatin1StringView("loading"))
            diagnosis.problems.append(StoreText::tr("An import of numbers is in the records, but its content is not there: %1.").arg(batch));
        else if (state == QLatin1StringView("complete") && !row.value(2).toBool())
            diagnosis.problems.append(StoreText::tr("An import of numbers has no content: %1.").arg(batch));
        return true;
    });
    if (!done)
        return done;
    const auto rootless = connection.value(sql("rootless_content"));
    if (!rootless)
        return std::unexpected(rootless.error());
    if (rootless->toInt() > 0)
        diagnosis.problems.append(StoreText::tr("%n stored row(s) belong to no import of numbers.", nullptr, rootless->toInt()));

    auto chunks = Statement::prepare(connection, sql("all_chunks"));
    if (!chunks)
        return std::unexpected(chunks.error());
    QMap<qint64, int> damaged; // per load
    for (auto row = chunks->next();; row = chunks->next()) {
        if (!row)
            return std::unexpected(row.error());
        if (!*row)
            break;
        const auto bytes = [&chunks](int column) { return chunks->blob(column).toByteArray(); };
        if (!unpack({bytes(1), bytes(2), bytes(3), bytes(4)}))
            ++damaged[loadOf(chunks->integer(0))];
    }
    for (auto it = damaged.begin(); it != damaged.end(); ++it) {
        const auto batch = connection.value(sql("batch_of_load"), {it.key()});
        if (!batch)
            return std::unexpected(batch.error());
        diagnosis.problems.append(StoreText::tr("%n stretch(es) of numbers are damaged (import %1): remove that import and read its files again.", nullptr, *it)
                                      .arg(batch->toString()));
    }
    return {};
}

Result<void> checkAll(Connection &connection, Diagnosis &diagnosis, bool repair)
{
    if (const auto done = checkFile(connection, diagnosis); !done)
        return done;
    if (const auto done
        = checkIndex(connection, diagnosis, repair, "search_differences", QStringLiteral("search"), "fill_search", StoreText::tr("Search index"));
        !done)
        return done;
    if (const auto done = checkIndex(connection, diagnosis, repair, "action_incident_differences", QStringLiteral("action_incident"), "fill_action_incident",
                                     StoreText::tr("Index of actions per incident"));
        !done)
        return done;
    const auto records = currentRows(connection);
    if (!records)
        return std::unexpected(records.error());
    const auto history = replayed(connection, diagnosis);
    if (!history)
        return std::unexpected(history.error());
    compare(*records, *history, diagnosis);
    checkReferences(*records, diagnosis);
    return checkNumbers(connection, diagnosis, repair);
}

} // namespace

Diagnosis diagnose(Connection &connection, bool repair)
{
    Diagnosis diagnosis;
    if (const auto done = checkAll(connection, diagnosis, repair); !done)
        diagnosis.problems.append(StoreText::tr("More could not be looked at. %1").arg(done.error().text));
    return diagnosis;
}

} // namespace hindsight
