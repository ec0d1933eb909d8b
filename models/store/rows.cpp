// SPDX-License-Identifier: GPL-3.0-or-later
#include "rows.h"

#include "models/text/sourcetext.h"

#include <QJsonDocument>

#include <cmath>

namespace hindsight {

namespace {

constexpr const char *timeSuffixes[] = {"", "_end", "_precision", "_written", "_zone"};

void appendColumns(const FieldInfo &field, QStringList &columns)
{
    const QLatin1StringView name(field.name);
    if (field.kind == FieldKind::Time) {
        for (const char *suffix : timeSuffixes)
            columns.append(QLatin1Char('"') + name + QLatin1StringView(suffix) + QLatin1Char('"'));
    } else {
        columns.append(QLatin1Char('"') + name + QLatin1Char('"'));
    }
}

QByteArray textOf(const Value &value)
{
    return value.isArray() ? QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact) : QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact);
}

void bindOrNull(Statement &statement, int parameter, const std::optional<qint64> &number)
{
    if (number)
        statement.bind(parameter, *number);
    else
        statement.bindNull(parameter);
}

// Binds the columns of a field from `parameter` on, and moves it behind them.
void bindField(Statement &statement, int &parameter, const FieldInfo &field, const Value &value, KeptTexts &texts)
{
    switch (field.kind) {
    case FieldKind::Text:
    case FieldKind::Markdown:
    case FieldKind::Choice:
    case FieldKind::Reference: statement.bindKept(parameter++, texts.keep(value.toString())); break;
    case FieldKind::Integer: bindOrNull(statement, parameter++, value.isDouble() ? std::optional(value.toInteger()) : std::nullopt); break;
    case FieldKind::Real:
        if (value.isDouble())
            statement.bind(parameter++, value.toDouble());
        else
            statement.bindNull(parameter++);
        break;
    case FieldKind::Boolean: statement.bind(parameter++, qint64(value.toBool())); break;
    case FieldKind::List:
    case FieldKind::References:
    case FieldKind::Object: statement.bindText(parameter++, textOf(value)); break;
    case FieldKind::Time: {
        Moment moment;
        fromValue(value, moment);
        bindOrNull(statement, parameter++, moment.at);
        bindOrNull(statement, parameter++, moment.end);
        statement.bindKept(parameter++, nameOf(moment.precision));
        statement.bindKept(parameter++, texts.keep(moment.written));
        statement.bindKept(parameter++, texts.keep(moment.zone));
        break;
    }
    }
}

std::optional<qint64> integerOf(const Statement &row, int column) { return row.isNull(column) ? std::nullopt : std::optional(row.integer(column)); }

Moment momentOf(const Statement &row, int first)
{
    return {.at = integerOf(row, first),
            .end = integerOf(row, first + 1),
            .precision = fromName<Precision>(row.text(first + 2)).value_or(Precision::Unknown),
            .written = row.text(first + 3),
            .zone = row.text(first + 4)};
}

int columnCount(const EntityInfo &entity)
{
    int count = 1; // uid
    for (const FieldInfo &field : entity.fields)
        count += field.kind == FieldKind::Time ? int(std::size(timeSuffixes)) : 1;
    return count;
}

} // namespace

QString columnsOf(const EntityInfo &entity)
{
    static QHash<const EntityInfo *, QString> known;
    QString &columns = known[&entity];
    if (columns.isEmpty()) {
        QStringList list;
        for (const FieldInfo &field : entity.fields)
            appendColumns(field, list);
        columns = list.join(QStringLiteral(", "));
    }
    return columns;
}

Value readField(const Statement &row, const FieldInfo &field, int &column)
{
    switch (field.kind) {
    case FieldKind::Text:
    case FieldKind::Markdown:
    case FieldKind::Choice:
    case FieldKind::Reference: return row.text(column++);
    case FieldKind::Integer: {
        const auto number = integerOf(row, column++);
        return number ? Value(*number) : Value(Value::Null);
    }
    case FieldKind::Real: {
        const int at = column++;
        return row.isNull(at) ? Value(Value::Null) : Value(row.real(at));
    }
    case FieldKind::Boolean: return row.integer(column++) != 0;
    case FieldKind::List:
    case FieldKind::References: return QJsonDocument::fromJson(row.text(column++).toUtf8()).array();
    case FieldKind::Object: return QJsonDocument::fromJson(row.text(column++).toUtf8()).object();
    case FieldKind::Time: return toValue(momentOf(row, std::exchange(column, column + int(std::size(timeSuffixes)))));
    }
    Q_UNREACHABLE_RETURN(Value::Null);
}

Result<QList<Value>> readRow(Connection &connection, const EntityInfo &entity, const QString &uid)
{
    const auto row = connection.prepared(QStringLiteral("SELECT %1 FROM \"%2\" WHERE uid = ?").arg(columnsOf(entity), QLatin1StringView(entity.name)));
    if (!row)
        return std::unexpected(row.error());
    (*row)->bindText(1, uid.toUtf8());
    QList<Value> values;
    const auto read = (*row)->each([&] {
        int column = 0;
        for (const FieldInfo &field : entity.fields)
            values.append(readField(**row, field, column));
    });
    if (!read)
        return std::unexpected(read.error());
    return values;
}

Result<qint64> newestRow(Connection &connection, const EntityInfo &entity)
{
    return connection.value(QStringLiteral("SELECT coalesce(max(id), 0) FROM \"%1\"").arg(QLatin1StringView(entity.name))).transform([](const QVariant &id) {
        return id.toLongLong();
    });
}

namespace {

// Which of these records were there when `newest` was the last row, or come a second time.
Result<QList<qsizetype>> olderThan(Connection &connection, const EntityInfo &entity, std::span<const NewRow> rows, qint64 newest)
{
    const QString statement = QStringLiteral("SELECT id FROM \"%1\" WHERE uid = ?").arg(QLatin1StringView(entity.name));
    QList<qsizetype> older;
    QSet<QString> seen;
    for (qsizetype i = 0; i < qsizetype(rows.size()); ++i) {
        const QString &uid = rows[size_t(i)].uid;
        const auto id = connection.value(statement, {uid});
        if (!id)
            return std::unexpected(id.error());
        if (id->toLongLong() <= newest || seen.contains(uid))
            older.append(i);
        seen.insert(uid);
    }
    return older;
}

} // namespace

qsizetype mostRows(const EntityInfo &entity)
{
    constexpr int mostParameters = 32'766; // SQLite's own limit
    return mostParameters / columnCount(entity);
}

Result<QList<qsizetype>> insertRows(Connection &connection, const EntityInfo &entity, std::span<const NewRow> rows)
{
    const QString places = QLatin1Char('(') + QStringLiteral("?, ").repeated(columnCount(entity) - 1) + QStringLiteral("?), ");
    QString statement = QStringLiteral("INSERT INTO \"%1\" (uid, %2) VALUES %3")
                            .arg(QLatin1StringView(entity.name), columnsOf(entity), places.repeated(qsizetype(rows.size())));
    statement.chop(2);
    statement += QStringLiteral(" ON CONFLICT (uid) DO NOTHING");
    const auto before = newestRow(connection, entity);
    if (!before)
        return std::unexpected(before.error());
    const auto insert = connection.prepared(statement);
    if (!insert)
        return std::unexpected(insert.error());
    int parameter = 1;
    KeptTexts texts;
    for (const NewRow &row : rows) {
        (*insert)->bindKept(parameter++, texts.keep(row.uid));
        for (qsizetype i = 0; i < entity.fields.size(); ++i)
            bindField(**insert, parameter, entity.fields[i], row.values[i], texts);
    }
    if (const auto done = (*insert)->run(); !done)
        return std::unexpected(done.error());
    const auto inserted = (*insert)->changes();
    return inserted == qsizetype(rows.size()) ? Result<QList<qsizetype>>() : olderThan(connection, entity, rows, *before);
}

Result<void> updateRow(Connection &connection, const EntityInfo &entity, const QString &uid, const QList<Value> &values)
{
    QStringList columns;
    for (qsizetype i = 0; i < values.size(); ++i) {
        if (!values[i].isUndefined())
            appendColumns(entity.fields[i], columns);
    }
    const auto update = connection.prepared(
        QStringLiteral("UPDATE \"%1\" SET %2 = ? WHERE uid = ?").arg(QLatin1StringView(entity.name), columns.join(QStringLiteral(" = ?, "))));
    if (!update)
        return std::unexpected(update.error());
    int parameter = 1;
    KeptTexts texts;
    for (qsizetype i = 0; i < values.size(); ++i) {
        if (!values[i].isUndefined())
            bindField(**update, parameter, entity.fields[i], values[i], texts);
    }
    (*update)->bindText(parameter, uid.toUtf8());
    return (*update)->run();
}

Result<void> deleteRow(Connection &connection, const EntityInfo &entity, const QString &uid)
{
    return connection.exec(QStringLiteral("DELETE FROM \"%1\" WHERE uid = ?").arg(QLatin1StringView(entity.name)), {uid}).transform([](int) {});
}

namespace {

// SQLite stores UTF-8: half a surrogate pair would come back as something else, a NUL would end the text for it, and a byte order
// mark at the beginning Qt takes away whenever it reads UTF-8.
bool isStorable(const QString &text) { return text.isValidUtf16() && !text.contains(QChar(0)) && !text.contains(QChar(QChar::ByteOrderMark)); }

QString storable(QString text)
{
    if (!text.isValidUtf16()) {
        for (qsizetype i = 0; i < text.size(); ++i) {
            if (text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate())
                ++i;
            else if (text[i].isSurrogate())
                text[i] = QChar::ReplacementCharacter;
        }
    }
    return withoutMarks(text.replace(QChar(0), QChar(QChar::ReplacementCharacter)));
}

QJsonValue storable(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::String: return storable(value.toString());
    case QJsonValue::Array: {
        QJsonArray clean;
        const QJsonArray list = value.toArray();
        for (const QJsonValue &item : list)
            clean.append(storable(item));
        return clean;
    }
    case QJsonValue::Object: {
        QJsonObject clean;
        const QJsonObject object = value.toObject();
        for (auto it = object.begin(); it != object.end(); ++it)
            clean.insert(storable(it.key()), storable(it.value()));
        return clean;
    }
    case QJsonValue::Double: return std::isfinite(value.toDouble()) ? value : QJsonValue(QJsonValue::Null);
    default: return value;
    }
}

} // namespace

std::optional<Value> normalised(const FieldInfo &field, const Value &value)
{
    switch (field.kind) {
    case FieldKind::Text:
    case FieldKind::Markdown:
    case FieldKind::Reference:
        if (!value.isString())
            return std::nullopt;
        return isStorable(value.toString()) ? value : Value(storable(value.toString()));
    case FieldKind::Choice: return value.isString() && field.choices().contains(value.toString()) ? std::optional(value) : std::nullopt;
    case FieldKind::Integer:
    case FieldKind::Real:
        return value.isDouble() || value.isNull() ? std::optional(std::isfinite(value.toDouble()) ? value : Value(Value::Null)) : std::nullopt;
    case FieldKind::Boolean: return value.isBool() ? std::optional(value) : std::nullopt;
    case FieldKind::List:
    case FieldKind::References: return value.isArray() ? std::optional<Value>(storable(value.toArray())) : std::nullopt;
    case FieldKind::Object: return value.isObject() ? std::optional<Value>(storable(value.toObject())) : std::nullopt;
    case FieldKind::Time: {
        if (const Moment *time = value.moment(); time && !time->isEmpty() && isStorable(time->written) && isStorable(time->zone))
            return value;
        Moment moment;
        if (!fromValue(value, moment))
            return std::nullopt;
        moment.written = storable(moment.written);
        moment.zone = storable(moment.zone);
        return toValue(moment);
    }
    }
    Q_UNREACHABLE_RETURN(std::nullopt);
}

} // namespace hindsight
