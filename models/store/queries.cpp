// SPDX-License-Identifier: GPL-3.0-or-later
// What the store tells: records, lists, the history, search.
#include "store_p.h"

#include "models/incident/catalogue.h"
#include "models/incident/order.h"
#include "readparts.h"
#include "rows.h"
#include "searchquery.h"
#include "sql.h"
#include "texts.h"

#include <QDateTime>
#include <QJsonDocument>

namespace hindsight {

namespace {

Result<QString> findUid(Connection &connection, const char *table, const QString &prefix, const QString &id)
{
    QString text = id.trimmed();
    if (text.startsWith(prefix, Qt::CaseInsensitive))
        text.remove(0, prefix.size());
    bool isNumber = false;
    const qint64 number = text.toLongLong(&isNumber);
    const QLatin1StringView name(table);
    QStringList uids;
    Result<void> done;
    const auto collect = [&uids](const Statement &row) {
        uids.append(row.value(0).toString());
        return true;
    };
    if (isNumber && text.size() < 8)
        done = connection.each(QStringLiteral("SELECT uid FROM \"%1\" WHERE number = ?").arg(name), {number}, collect);
    else if (text.size() >= 8)
        done = connection.each(QStringLiteral("SELECT uid FROM \"%1\" WHERE substr(uid, 1, ?) = ? LIMIT 2").arg(name), {text.size(), text.toLower()}, collect);
    if (!done)
        return std::unexpected(done.error());
    if (uids.size() == 1)
        return uids.first();
    if (uids.size() > 1)
        return failure(Error::Kind::NotFound, StoreText::tr("“%1” fits more than one; give more of the uid.").arg(id));
    return failure(Error::Kind::NotFound, StoreText::tr("There is no %1 in this database.").arg(id));
}

// As a parameter of search.sql.
void bindList(Statement &statement, int parameter, const QStringList &values)
{
    if (values.isEmpty())
        statement.bindNull(parameter);
    else
        statement.bindText(parameter, asParameter(values));
}

/// Patterns that a list of owners, each on a line of its own, fits: what was asked for stands in a line, or the line is another name of
/// a person whom that could be.
QStringList ownerPatterns(const QStringList &wanted, const QList<Person> &people)
{
    QStringList patterns;
    for (const QString &text : wanted) {
        patterns.append(u'%' + text + u'%');
        for (const Person &person : people) {
            const QStringList names = QStringList{person.name, person.email} + person.aliases;
            if (std::ranges::none_of(names, [&](const QString &name) { return name.contains(text, Qt::CaseInsensitive); }))
                continue;
            for (const QString &name : names) {
                if (!name.isEmpty())
                    patterns.append(QStringLiteral("%\n") + name + QStringLiteral("\n%"));
            }
        }
    }
    return patterns;
}

void bindOrNull(Statement &statement, int parameter, const std::optional<qint64> &value)
{
    if (value)
        statement.bind(parameter, *value);
    else
        statement.bindNull(parameter);
}

} // namespace

Result<Record> Store::record(const QString &uid) const
{
    Connection &connection = *d->connection;
    const auto snapshot = Snapshot::begin(connection);
    if (!snapshot)
        return std::unexpected(snapshot.error());

    Record record;
    const auto incidents = readRows<Incident>(connection, QStringLiteral("WHERE uid = ?"), {uid});
    if (!incidents)
        return std::unexpected(incidents.error());
    if (incidents->isEmpty())
        return failure(Error::Kind::NotFound, StoreText::tr("There is no incident %1 in this database.").arg(uid));
    record.incident = incidents->first();

    std::optional<Error> error;
    forEachPart(record, [&](auto &list, const char *) {
        using Part = typename std::remove_reference_t<decltype(list)>::value_type;
        QString where = QStringLiteral("WHERE incident = ?");
        if constexpr (std::is_same_v<Part, ActionItem>)
            where = QStringLiteral("WHERE uid IN (SELECT action FROM action_incident WHERE incident = ?)");
        auto rows = readRows<Part>(connection, where, {uid});
        if (rows)
            list = std::move(*rows);
        else if (!error)
            error = rows.error();
    });
    if (error)
        return std::unexpected(*error);
    sortRecord(record);
    return record;
}

Result<QString> Store::incidentUid(const QString &id) const { return findUid(*d->connection, "incident", QStringLiteral("INC-"), id); }

Result<QString> Store::actionUid(const QString &id) const { return findUid(*d->connection, "action", QStringLiteral("ACT-"), id); }

Result<QList<ActionRow>> Store::actions() const
{
    auto actions = readRows<ActionItem>(*d->connection, QStringLiteral("ORDER BY number"));
    if (!actions)
        return std::unexpected(actions.error());
    QHash<QString, ActionRow> answers;
    const auto read = d->connection->each(sql("action_incidents"), {}, [&](const Statement &row) {
        answers.insert(row.value(0).toString(), {{}, row.value(1).toString(), row.value(2).toLongLong(), row.value(3).toString(), row.value(4).toString()});
        return true;
    });
    if (!read)
        return std::unexpected(read.error());
    QList<ActionRow> rows;
    rows.reserve(actions->size());
    for (ActionItem &action : *actions) {
        const auto answer = answers.find(action.uid);
        if (answer == answers.end())
            continue;
        answer->action = std::move(action);
        rows.append(std::move(*answer));
    }
    return rows;
}

Result<int> Store::openActions() const
{
    QStringList closed;
    for (const Named<ActionStatus> &named : actionStatusNames) {
        if (isClosed(named.value))
            closed.append(QString::fromLatin1(named.name));
    }
    return d->connection->value(sql("count_open_actions"), {closed.join(QLatin1Char(' '))}).transform([](const QVariant &count) { return count.toInt(); });
}

Result<QList<Step>> Store::history(const HistoryFilter &filter) const { return readSteps(*d->connection, filter); }

Result<Step> Store::step(qint64 seq) const { return readStep(*d->connection, seq); }

Result<QList<Step>> Store::editsOf(const QString &entity, const QString &field) const { return readEditsOf(*d->connection, entity, field); }

namespace {

// Takes in what one step did.
void addEdits(const Step &step, Past &past)
{
    constexpr qsizetype longest = 20;
    for (const Change &change : step.changes) {
        if (change.kind == Change::Kind::Create) {
            past.removed.remove(change.uid);
            continue;
        }
        QJsonObject before;
        for (const FieldChange &field : change.fields) {
            before.insert(field.field, field.before);
            if (change.kind == Change::Kind::Remove || field.field == QLatin1StringView("number") || field.field == QLatin1StringView("origin"))
                continue;
            QStringList &values = past.values[change.uid][field.field];
            values.append(valueHash(field.before));
            while (values.size() > longest)
                values.removeFirst();
        }
        if (change.kind == Change::Kind::Remove)
            past.removed.insert(change.uid, partHash(*entityNamed(change.entity), before));
    }
}

} // namespace

Result<Past> Store::past(const QString &incident) const
{
    const auto steps = readEdits(*d->connection, incident);
    if (!steps)
        return std::unexpected(steps.error());
    Past past;
    auto next = steps->begin();
    const auto read = d->connection->each(sql("told_past"), {incident}, [&](const Statement &row) {
        for (; next != steps->end() && next->seq <= row.value(0).toLongLong(); ++next)
            addEdits(*next, past);
        past = joinedPast(past, pastOf(QJsonDocument::fromJson(row.value(1).toString().toUtf8()).object()));
        return true;
    });
    if (!read)
        return std::unexpected(read.error());
    for (; next != steps->end(); ++next)
        addEdits(*next, past);
    return past;
}

Result<SearchResult> Store::search(const QString &text, int limit) const
{
    const SearchQuery query = readSearch(text);
    SearchResult result{.notUnderstood = query.notUnderstood};
    if (query.isEmpty())
        return result;
    const auto people = query.owners.isEmpty() ? QList<Person>() : all<Person>();
    if (!people)
        return std::unexpected(people.error());
    const auto search = d->connection->prepared(sql("search").arg(sql(query.words.isEmpty() ? "search_rows" : "search_words")));
    if (!search)
        return std::unexpected(search.error());
    Statement &statement = **search;
    statement.bindText(1, query.words.toUtf8());
    statement.bind(2, qint64(SearchResult::mostRanked));
    statement.bind(3, qint64(limit));
    bindList(statement, 4, query.severities);
    bindList(statement, 5, query.services);
    bindList(statement, 6, query.kinds);
    bindList(statement, 7, query.states);
    bindList(statement, 8, query.tags);
    bindOrNull(statement, 9, query.after);
    bindOrNull(statement, 10, query.before);
    statement.bind(11, qint64(query.ongoing));
    statement.bind(12, qint64(query.wantsActions()));
    bindOrNull(statement, 13, query.overdue ? std::optional(QDateTime::currentMSecsSinceEpoch() * 1000) : std::nullopt);
    bindList(statement, 14, ownerPatterns(query.owners, *people));
    const auto read = statement.each([&] {
        result.hits.append({statement.text(0), statement.integer(1), statement.text(2), statement.text(3), statement.text(4), statement.text(5)});
        result.more = statement.integer(6) != 0;
    });
    if (!read)
        return std::unexpected(read.error());
    return result;
}

template <class T> Result<QList<T>> Store::all() const
{
    QString order = QStringLiteral("ORDER BY id");
    if (tableOf<T>().info.indexOf(u"position") >= 0)
        order = QStringLiteral("ORDER BY position, id");
    return readRows<T>(*d->connection, order);
}

template Result<QList<Incident>> Store::all() const;
template Result<QList<SeverityLevel>> Store::all() const;
template Result<QList<Service>> Store::all() const;
template Result<QList<Team>> Store::all() const;
template Result<QList<Person>> Store::all() const;
template Result<QList<ListEntry>> Store::all() const;
template Result<QList<Policy>> Store::all() const;
template Result<QList<DeadlinePreset>> Store::all() const;
template Result<QList<Cause>> Store::all() const;
template Result<QList<MetricSource>> Store::all() const;
template Result<QList<CalendarMark>> Store::all() const;
template Result<QList<Batch>> Store::all() const;

Result<QJsonObject> Store::row(const QString &entity, const QString &uid) const
{
    const EntityInfo *info = entityNamed(entity);
    if (!info)
        return failure(Error::Kind::Usage, StoreText::tr("There is no kind of record called “%1”.").arg(entity));
    return readRow(*d->connection, *info, uid).transform([info](const QList<Value> &values) {
        QJsonObject fields;
        for (qsizetype i = 0; i < values.size(); ++i)
            fields.insert(QLatin1StringView(info->fields[i].name), values[i]);
        return fields;
    });
}

Result<QStringList> Store::naming(const NamingField &field, const QString &name) const
{
    const EntityInfo *entity = entityNamed(field.entity);
    const bool isList = entity && entity->fields[entity->indexOf(field.field)].kind == FieldKind::List;
    const QString holds = isList ? QStringLiteral("EXISTS (SELECT 1 FROM json_each(\"%1\") WHERE value = ?)") : QStringLiteral("\"%1\" = ?");
    const auto prepared = d->connection->prepared(QStringLiteral("SELECT uid FROM \"%1\" WHERE %2 ORDER BY id").arg(field.entity, holds.arg(field.field)));
    if (!prepared)
        return std::unexpected(prepared.error());
    Statement &row = **prepared;
    const QByteArray text = name.toUtf8();
    row.bindText(1, text);
    QStringList uids;
    return row.each([&] { uids.append(row.text(0)); }).transform([&] { return uids; });
}

QString Store::nameFor(const QString &entity, const QString &uid) const
{
    const bool incident = entity == QLatin1StringView("incident");
    if (!incident && entity != QLatin1StringView("action"))
        return {};
    const auto number = d->connection->value(QStringLiteral("SELECT number FROM \"%1\" WHERE uid = ?").arg(entity), {uid});
    if (!number || number->isNull())
        return {};
    return (incident ? QStringLiteral("INC-") : QStringLiteral("ACT-")) + number->toString();
}

} // namespace hindsight
