// SPDX-License-Identifier: GPL-3.0-or-later
#include "steps.h"

#include "loads.h"
#include "rows.h"
#include "sql.h"
#include "texts.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QLocale>
#include <QTimeZone>

namespace hindsight {

namespace {

constexpr Named<Change::Kind> changeKindNames[] = {
    {Change::Kind::Update, "update"},
    {Change::Kind::Create, "create"},
    {Change::Kind::Remove, "remove"},
};

} // namespace

template <> inline constexpr std::span<const Named<Change::Kind>> namesOf<Change::Kind>{changeKindNames};

namespace {

QString shown(const Value &value)
{
    QString text;
    if (value.isString())
        text = value.toString();
    else if (value.isArray())
        text = QString::fromUtf8(QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact));
    else if (value.isObject() && !value[u"written"].toString().isEmpty())
        text = value[u"written"].toString();
    else if (value.isObject() && value[u"at"].isDouble())
        text = QDateTime::fromMSecsSinceEpoch(value[u"at"].toInteger() / 1000, QTimeZone::UTC).toString(Qt::ISODate);
    else if (value.isDouble())
        text = QString::number(value.toDouble(), 'g', 15);
    else if (value.isBool())
        text = value.toBool() ? StoreText::tr("yes") : StoreText::tr("no");
    if (text.isEmpty())
        return StoreText::tr("empty");
    text = text.simplified();
    return QStringLiteral("“%1”").arg(text.size() > 60 ? text.left(59) + QChar(0x2026) : text);
}

// Who changed a record last (that field of it, or all of it), as "Anna, 10:41"; empty: nobody the history knows.
QString lastChange(Connection &connection, const Change &change, const QString &field)
{
    QString who;
    const auto read = connection.each(sql("last_changes"), {change.entity, change.uid}, [&](const QSqlQuery &query) {
        const QJsonObject fields = QJsonDocument::fromJson(query.value(2).toString().toUtf8()).object();
        if (!field.isEmpty() && !fields.contains(field))
            return true;
        const QString author = query.value(0).toString();
        const QDateTime at = QDateTime::fromMSecsSinceEpoch(query.value(1).toLongLong() / 1000);
        who = StoreText::tr("%1, %2").arg(author.isEmpty() ? StoreText::tr("someone") : author.section(QLatin1Char('<'), 0, 0).trimmed(),
                               QLocale().toString(at, QLocale::ShortFormat));
        return false;
    });
    return read ? who : QString();
}

Error conflict(Connection &connection, const Change &change, const QString &name, const FieldInfo &field, const Value &mine, const Value &theirs)
{
    const EntityInfo &entity = *entityNamed(change.entity);
    const QString subject = name.isEmpty() ? labelOf(entity) : name;
    const QString who = lastChange(connection, change, QString::fromLatin1(field.name));
    QString text = StoreText::tr("The field “%1” of %2 was changed meanwhile").arg(labelOf(field), subject);
    if (!who.isEmpty())
        text += StoreText::tr(" (%1)").arg(who);
    text += StoreText::tr(": it is now %1. Your value %2 was not saved.").arg(shown(theirs), shown(mine));
    return {Error::Kind::Conflict, text};
}

Error goneOrThere(Connection &connection, const Change &change, const QString &name, const char *sentence)
{
    const EntityInfo &entity = *entityNamed(change.entity);
    QString text = QCoreApplication::translate("Store", sentence).arg(name.isEmpty() ? labelOf(entity) : name);
    if (const QString who = lastChange(connection, change, {}); !who.isEmpty())
        text += StoreText::tr(" (%1)").arg(who);
    return {Error::Kind::Conflict, text + QLatin1Char('.')};
}

Result<void> giveNumber(Connection &connection, const EntityInfo &entity, QJsonObject &fields, Change &change)
{
    static const QString number = QStringLiteral("number");
    if (entity.indexOf(number) < 0)
        return {};
    const QString name = QString::fromLatin1(entity.name);
    if (fields[number].isDouble()) { // a record that comes back keeps its number
        return connection.exec(sql("raise_counter"), {fields[number].toInteger(), name}).transform([](int) {});
    }
    const auto next = connection.value(sql("next_number"), {name});
    if (!next)
        return std::unexpected(next.error());
    fields.insert(number, next->toLongLong());
    change.fields.prepend({number, Value::Null, next->toLongLong()});
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
        const auto count = connection.value(
            QStringLiteral("SELECT count(*) FROM \"%1\" WHERE \"%2\" = ?").arg(QLatin1StringView(entity->name), parent), {change.uid});
        if (!count)
            return std::unexpected(count.error());
        if (count->toInt() > 0) {
            return failure(Error::Kind::Conflict, StoreText::tr("%1 cannot be removed, because “%2” was added to it meanwhile.")
                                                      .arg(name.isEmpty() ? labelOf(*entityNamed(change.entity)) : name, labelOf(*entity)));
        }
    }
    return {};
}

// A header of numbers shows a content, and must not come back when that is gone for good.
Result<void> checkContent(Connection &connection, const Change &change, const QJsonObject &fields)
{
    if (change.entity != QLatin1StringView("batch"))
        return {};
    const auto state = loadState(connection, change.uid);
    if (!state)
        return std::unexpected(state.error());
    if (*state == QLatin1StringView("gone")) {
        const QStringList files = fields[u"files"].toVariant().toStringList();
        return failure(Error::Kind::Conflict, StoreText::tr("The numbers of this import were removed for good and cannot be brought back (%1); import the files again.").arg(files.join(QStringLiteral(", "))));
    }
    if (*state == QLatin1StringView("loading"))
        return failure(Error::Kind::Conflict, StoreText::tr("The numbers of this import are not complete yet."));
    return {};
}

QString incidentOf(const Change &change, const QJsonObject &fields)
{
    if (change.entity == QLatin1StringView("incident"))
        return change.uid;
    if (change.entity == QLatin1StringView("action"))
        return fields[u"incidents"].toArray().first().toString();
    return fields[u"incident"].toString();
}

/// What was really changed, and the incident it belongs to; a change without fields: nothing.
using Done = std::pair<Change, QString>;

// A new record. Whether it is there is asked before it gets a number or shows a content; of the rest the insert tells it.
Result<Done> writeNew(Connection &connection, const EntityInfo &entity, const Change &change, const QJsonObject &after, const NameOf &nameOf)
{
    static const QString number = QStringLiteral("number");
    Change done{change.entity, change.uid, change.kind, {}};
    QJsonObject fields;
    for (const FieldInfo &field : entity.fields) {
        const QLatin1StringView key(field.name);
        const auto given = after.constFind(key);
        const Value empty = emptyValue(field);
        fields.insert(key, given != after.constEnd() ? *given : empty);
        if (given != after.constEnd() && *given != empty)
            done.fields.append({QString(key), Value::Null, *given});
    }
    // Nothing to be done where it is there and the same.
    const auto checkThere = [&]() -> Result<bool> {
        const auto current = readRow(connection, entity, change.uid);
        if (!current)
            return std::unexpected(current.error());
        for (auto it = current->begin(); it != current->end(); ++it) {
            if (it.value() != fields[it.key()] && !(it.key() == number && fields[number].isNull())) {
                return std::unexpected(goneOrThere(connection, change, nameOf(change.entity, change.uid),
                                                   QT_TRANSLATE_NOOP("Store", "There is such a record already: %1")));
            }
        }
        return !current->isEmpty();
    };
    const auto nothing = [&change] { return Done{Change{change.entity, change.uid, change.kind, {}}, QString()}; };
    if (entity.indexOf(number) >= 0 || change.entity == QLatin1StringView("batch")) {
        const auto there = checkThere();
        if (!there)
            return std::unexpected(there.error());
        if (*there)
            return nothing();
    }
    if (const auto content = checkContent(connection, change, fields); !content)
        return std::unexpected(content.error());
    if (const auto given = giveNumber(connection, entity, fields, done); !given)
        return std::unexpected(given.error());
    const auto inserted = insertRow(connection, entity, change.uid, fields);
    if (!inserted)
        return std::unexpected(inserted.error());
    if (*inserted)
        return Done{done, incidentOf(change, fields)};
    if (const auto there = checkThere(); !there)
        return std::unexpected(there.error());
    return nothing();
}

Result<Done> writeGone(Connection &connection, const EntityInfo &entity, const Change &change, const QJsonObject &before, const NameOf &nameOf)
{
    Change done{change.entity, change.uid, change.kind, {}};
    const auto current = readRow(connection, entity, change.uid);
    if (!current)
        return std::unexpected(current.error());
    if (current->isEmpty())
        return Done{done, QString()};
    for (const FieldInfo &field : entity.fields) {
        const QLatin1StringView key(field.name);
        const Value was = before.contains(key) ? before[key] : emptyValue(field);
        if ((*current)[key] != was)
            return std::unexpected(conflict(connection, change, nameOf(change.entity, change.uid), field, was, (*current)[key]));
        if (was != emptyValue(field))
            done.fields.append({QString(key), was, Value::Null});
    }
    if (const auto childless = checkChildless(connection, change, nameOf(change.entity, change.uid)); !childless)
        return std::unexpected(childless.error());
    if (const auto written = deleteRow(connection, entity, change.uid); !written)
        return std::unexpected(written.error());
    return Done{done, incidentOf(change, *current)};
}

Result<Done> writeUpdate(Connection &connection, const EntityInfo &entity, const Change &change, const QJsonObject &before, const QJsonObject &after,
                         const NameOf &nameOf)
{
    Change done{change.entity, change.uid, change.kind, {}};
    const auto current = readRow(connection, entity, change.uid);
    if (!current)
        return std::unexpected(current.error());
    const auto name = [&] { return nameOf(change.entity, change.uid); };
    if (current->isEmpty())
        return std::unexpected(goneOrThere(connection, change, name(), QT_TRANSLATE_NOOP("Store", "This was removed meanwhile: %1")));
    QJsonObject fields;
    QJsonObject merged = *current;
    for (const FieldChange &field : change.fields) {
        const Value is = (*current)[field.field];
        const Value wanted = after[field.field];
        if (is == wanted)
            continue;
        if (is != before[field.field])
            return std::unexpected(conflict(connection, change, name(), entity.fields[entity.indexOf(field.field)], wanted, is));
        done.fields.append({field.field, is, wanted});
        fields.insert(field.field, wanted);
        merged.insert(field.field, wanted);
    }
    if (fields.isEmpty())
        return Done{done, QString()};
    if (const auto written = updateRow(connection, entity, change.uid, fields); !written)
        return std::unexpected(written.error());
    return Done{done, incidentOf(change, merged)};
}

// Applies one change to the tables.
Result<Done> writeChange(Connection &connection, const Change &change, const NameOf &nameOf)
{
    const EntityInfo *entity = entityNamed(change.entity);
    if (!entity || change.uid.isEmpty())
        return failure(Error::Kind::Usage, StoreText::tr("There is no kind of record called “%1”.").arg(change.entity));
    QJsonObject before;
    QJsonObject after;
    for (const FieldChange &field : change.fields) {
        const int index = entity->indexOf(field.field);
        if (index < 0)
            return failure(Error::Kind::Usage, StoreText::tr("There is no field “%1” of %2.").arg(field.field, labelOf(*entity)));
        const FieldInfo &info = entity->fields[index];
        const bool hasBefore = change.kind != Change::Kind::Create;
        const bool hasAfter = change.kind != Change::Kind::Remove;
        const auto was = hasBefore ? normalised(info, field.before) : emptyValue(info);
        const auto is = hasAfter ? normalised(info, field.after) : emptyValue(info);
        if (!was || !is)
            return failure(Error::Kind::Usage, StoreText::tr("This is no value for the field “%1”: %2.").arg(labelOf(info), shown(!is ? field.after : field.before)));
        before.insert(field.field, *was);
        after.insert(field.field, *is);
    }

    switch (change.kind) {
    case Change::Kind::Create: return writeNew(connection, *entity, change, after, nameOf);
    case Change::Kind::Remove: return writeGone(connection, *entity, change, before, nameOf);
    case Change::Kind::Update: return writeUpdate(connection, *entity, change, before, after, nameOf);
    }
    Q_UNREACHABLE_RETURN(failure(Error::Kind::Failed, {}));
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
        const auto there = connection.value(sql("incident_exists"), {written.incidents[i]});
        if (!there)
            return std::unexpected(there.error());
        if (!there->isValid()) {
            return failure(Error::Kind::Conflict,
                           StoreText::tr("The incident that “%1” belongs to is not there any more.").arg(labelOf(*entityNamed(change.entity))));
        }
    }
    return {};
}

QString fieldsToJson(const QList<FieldChange> &fields)
{
    QJsonObject object;
    for (const FieldChange &field : fields)
        object.insert(field.field, QJsonArray{field.before, field.after});
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

QList<FieldChange> fieldsFromJson(const QString &entity, const QString &text)
{
    const QJsonObject object = QJsonDocument::fromJson(text.toUtf8()).object();
    QList<FieldChange> fields;
    const EntityInfo *info = entityNamed(entity);
    for (const FieldInfo &field : info ? info->fields : QList<FieldInfo>()) { // in the record's order, not JSON's
        const auto values = object.constFind(QLatin1StringView(field.name));
        if (values != object.constEnd())
            fields.append({QString::fromLatin1(field.name), (*values)[0], (*values)[1]});
    }
    return fields;
}

// Behind a step: which step was taken back, and by which one last. What takes a step back is newer than it, so one look
// behind the oldest of a list tells all of them.
Result<QHash<qint64, qint64>> undoingBehind(Connection &connection, qint64 seq)
{
    QHash<qint64, qint64> undoing;
    const auto looked = connection.each(sql("undoing_steps"), {seq}, [&](const QSqlQuery &query) {
        undoing.insert(query.value(0).toLongLong(), query.value(1).toLongLong());
        return true;
    });
    if (!looked)
        return std::unexpected(looked.error());
    return undoing;
}

// Each step of the chain takes back the one before it: an odd number of them means taken back.
std::optional<qint64> undoneBy(qint64 seq, const QHash<qint64, qint64> &undoing)
{
    bool undone = false;
    for (auto next = undoing.constFind(seq); next != undoing.constEnd(); next = undoing.constFind(*next))
        undone = !undone;
    return undone ? std::optional(undoing.value(seq)) : std::nullopt;
}

Result<QList<Step>> stepsOf(Connection &connection, const QString &statement, const QVariantList &values)
{
    QList<Step> steps;
    const auto read = connection.each(statement, values, [&](const QSqlQuery &query) {
        const qint64 seq = query.value(0).toLongLong();
        if (steps.isEmpty() || steps.last().seq != seq) {
            Step step;
            step.seq = seq;
            step.session = query.value(1).toString();
            step.author = query.value(2).toString();
            step.at = query.value(3).toLongLong();
            step.sentence = query.value(4).toString();
            if (!query.value(5).isNull())
                step.undoes = query.value(5).toLongLong();
            steps.append(step);
        }
        const QString entity = query.value(6).toString();
        if (!entity.isEmpty()) {
            steps.last().changes.append({entity, query.value(7).toString(),
                                         fromName<Change::Kind>(query.value(8).toString()).value_or(Change::Kind::Update),
                                         fieldsFromJson(entity, query.value(9).toString())});
        }
        return true;
    });
    if (!read)
        return std::unexpected(read.error());
    if (steps.isEmpty())
        return steps;

    const auto undoing = undoingBehind(connection, std::min(steps.first().seq, steps.last().seq));
    if (!undoing)
        return std::unexpected(undoing.error());
    for (Step &step : steps)
        step.undoneBy = undoneBy(step.seq, *undoing);
    return steps;
}

} // namespace

Result<Written> writeChanges(Connection &connection, const QList<Change> &changes, const NameOf &nameOf)
{
    Written written;
    for (const Change &change : changes) {
        auto done = writeChange(connection, change, nameOf);
        if (!done)
            return std::unexpected(done.error());
        if (done->first.fields.isEmpty() && change.kind == Change::Kind::Update)
            continue;
        if (done->first.fields.isEmpty() && done->second.isEmpty())
            continue; // there already, or gone already
        written.changes.append(std::move(done->first));
        written.incidents.append(std::move(done->second));
    }
    if (const auto whole = checkParents(connection, written); !whole)
        return std::unexpected(whole.error());
    return written;
}

Result<void> appendStep(Connection &connection, Step &step, const QStringList &incidents)
{
    const auto seq = connection.value(sql("insert_step"), {step.session, step.author.isNull() ? QStringLiteral("") : step.author, step.at, step.sentence,
                                                           step.undoes ? QVariant(*step.undoes) : QVariant(QMetaType::fromType<qint64>())});
    if (!seq)
        return std::unexpected(seq.error());
    step.seq = seq->toLongLong();
    for (qsizetype i = 0; i < step.changes.size(); ++i) {
        const Change &change = step.changes[i];
        const auto done = connection.exec(sql("insert_change"), {step.seq, change.entity, change.uid, incidents.value(i, QStringLiteral("")),
                                                                 QString::fromLatin1(nameOf(change.kind)), fieldsToJson(change.fields)});
        if (!done)
            return std::unexpected(done.error());
    }
    return {};
}

Result<void> removeStep(Connection &connection, qint64 seq)
{
    return connection.exec(sql("delete_step"), {seq}).transform([](int) {});
}

Result<QList<Step>> readSteps(Connection &connection, const HistoryFilter &filter)
{
    auto steps = stepsOf(connection, sql("steps"), {filter.incident, filter.incident, filter.session, filter.session, filter.before, filter.before, filter.limit});
    return steps;
}

Result<QList<Step>> readStepsAfter(Connection &connection, qint64 seq, int limit)
{
    return stepsOf(connection, sql("steps_after"), {seq, limit});
}

Result<Step> readStep(Connection &connection, qint64 seq)
{
    const auto steps = stepsOf(connection, sql("step"), {seq});
    if (!steps)
        return std::unexpected(steps.error());
    if (steps->isEmpty())
        return failure(Error::Kind::NotFound, StoreText::tr("There is no step %1 in the history.").arg(seq));
    return steps->first();
}

Result<qint64> newestStep(Connection &connection)
{
    return connection.value(sql("newest_step")).transform([](const QVariant &v) { return v.toLongLong(); });
}

Result<std::optional<qint64>> undoneBy(Connection &connection, qint64 seq)
{
    return undoingBehind(connection, seq).transform([seq](const auto &undoing) { return undoneBy(seq, undoing); });
}

} // namespace hindsight
