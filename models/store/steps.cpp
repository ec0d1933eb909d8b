// SPDX-License-Identifier: GPL-3.0-or-later
#include "steps.h"

#include "sql.h"
#include "statement.h"
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

QList<FieldChange> fieldsFromJson(const QString &entity, const QString &text)
{
    const QJsonObject object = QJsonDocument::fromJson(text.toUtf8()).object();
    QList<FieldChange> fields;
    const EntityInfo *info = entityNamed(entity);
    for (const FieldInfo &field : info ? info->fields : QList<FieldInfo>()) { // in the record's order, not JSON's
        const auto values = object.constFind(QLatin1StringView(field.name));
        if (values != object.constEnd())
            fields.append({field.nameText, (*values)[0], (*values)[1]});
    }
    return fields;
}

// Behind a step: which step was taken back, and by which one last. What takes a step back is newer than it, so one look
// behind the oldest of a list tells all of them.
Result<QHash<qint64, qint64>> undoingBehind(Connection &connection, qint64 seq)
{
    QHash<qint64, qint64> undoing;
    const auto looked = connection.each(sql("undoing_steps"), {seq}, [&](const Statement &row) {
        undoing.insert(row.value(0).toLongLong(), row.value(1).toLongLong());
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
    const auto read = connection.each(statement, values, [&](const Statement &row) {
        const qint64 seq = row.value(0).toLongLong();
        if (steps.isEmpty() || steps.last().seq != seq) {
            Step step;
            step.seq = seq;
            step.session = row.value(1).toString();
            step.author = row.value(2).toString();
            step.at = row.value(3).toLongLong();
            step.sentence = row.value(4).toString();
            if (!row.value(5).isNull())
                step.undoes = row.value(5).toLongLong();
            steps.append(step);
        }
        const QString entity = row.value(6).toString();
        if (!entity.isEmpty()) {
            steps.last().changes.append({entity, row.value(7).toString(), fromName<Change::Kind>(row.value(8).toString()).value_or(Change::Kind::Update),
                                         fieldsFromJson(entity, row.value(9).toString())});
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

QByteArray historyOf(const QList<FieldChange> &fields)
{
    QByteArray json;
    json.reserve(64 * (fields.size() + 1));
    json += '{';
    for (const FieldChange &field : fields) {
        if (json.size() > 1)
            json += ',';
        appendJson(json, field.field);
        json += ":[";
        appendJson(json, field.before);
        json += ',';
        appendJson(json, field.after);
        json += ']';
    }
    json += '}';
    return json;
}

Result<void> appendStep(Connection &connection, Step &step, const QStringList &incidents, const QList<QByteArray> &histories)
{
    const auto seq = connection.value(sql("insert_step"),
                                      {step.session, step.author.isNull() ? QStringLiteral("") : step.author, step.at, step.sentence,
                                       step.undoes ? QVariant(*step.undoes) : QVariant(QMetaType::fromType<qint64>())});
    if (!seq)
        return std::unexpected(seq.error());
    step.seq = seq->toLongLong();
    // Several in one statement, as long as there are so many.
    constexpr qsizetype most = 512;
    const QString one = sql("insert_change");
    for (qsizetype done = 0; done < step.changes.size();) {
        const qsizetype together = step.changes.size() - done >= most ? most : 1;
        const auto insert = connection.prepared(one + QStringLiteral(", (?, ?, ?, ?, ?, ?)").repeated(together - 1));
        if (!insert)
            return std::unexpected(insert.error());
        KeptTexts texts;
        QByteArrayList kept;
        int parameter = 1;
        for (const qsizetype end = done + together; done < end; ++done) {
            const Change &change = step.changes[done];
            const QByteArray history = histories.value(done).isEmpty() ? historyOf(change.fields) : histories[done];
            (*insert)->bind(parameter++, step.seq);
            (*insert)->bindKept(parameter++, texts.keep(change.entity));
            (*insert)->bindKept(parameter++, texts.keep(change.uid));
            (*insert)->bindKept(parameter++, texts.keep(incidents.value(done)));
            (*insert)->bindKept(parameter++, nameOf(change.kind));
            (*insert)->bindKept(parameter++, kept.emplace_back(history));
        }
        if (const auto run = (*insert)->run(); !run)
            return std::unexpected(run.error());
    }
    return {};
}

Result<void> removeStep(Connection &connection, qint64 seq)
{
    return connection.exec(sql("delete_step"), {seq}).transform([](int) {});
}

Result<QList<Step>> readSteps(Connection &connection, const HistoryFilter &filter)
{
    return stepsOf(connection, sql(filter.changes ? "steps" : "steps_alone"),
                   {filter.incident, filter.incident, filter.session, filter.session, filter.before, filter.before, filter.limit});
}

Result<QList<Step>> readStepsAfter(Connection &connection, qint64 seq, int limit) { return stepsOf(connection, sql("steps_after"), {seq, limit}); }

Result<QList<Step>> readEdits(Connection &connection, const QString &incident) { return stepsOf(connection, sql("edits"), {incident, incident, incident}); }

Result<QList<Step>> readEditsOf(Connection &connection, const QString &entity, const QString &field)
{
    return stepsOf(connection, sql("edits_of_field"), {entity, QStringLiteral("$.\"%1\"").arg(field)});
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
