// SPDX-License-Identifier: GPL-3.0-or-later
#include "rows.h"

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

QString textOf(const Value &value)
{
    return QString::fromUtf8(value.isArray() ? QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact)
                                             : QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact));
}

QVariant orNull(const Value &value) { return value.isDouble() ? QVariant(value.toInteger()) : QVariant(QMetaType::fromType<qint64>()); }

void appendValues(const FieldInfo &field, const Value &value, QVariantList &values)
{
    switch (field.kind) {
    case FieldKind::Text:
    case FieldKind::Markdown:
    case FieldKind::Choice:
    case FieldKind::Reference: values.append(value.toString(QStringLiteral(""))); break;
    case FieldKind::Integer: values.append(orNull(value)); break;
    case FieldKind::Real: values.append(value.isDouble() ? QVariant(value.toDouble()) : QVariant(QMetaType::fromType<double>())); break;
    case FieldKind::Boolean: values.append(value.toBool() ? 1 : 0); break;
    case FieldKind::List:
    case FieldKind::References:
    case FieldKind::Object: values.append(textOf(value)); break;
    case FieldKind::Time: {
        const QJsonObject moment = value.toObject();
        values.append(orNull(moment[u"at"]));
        values.append(orNull(moment[u"end"]));
        values.append(moment[u"precision"].toString(QStringLiteral("unknown")));
        values.append(moment[u"written"].toString(QStringLiteral("")));
        values.append(moment[u"zone"].toString(QStringLiteral("")));
        break;
    }
    }
}

Value integerOrNull(const QVariant &column) { return column.isNull() ? Value(Value::Null) : Value(column.toLongLong()); }

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

Value readField(const QSqlQuery &query, const FieldInfo &field, int &column)
{
    switch (field.kind) {
    case FieldKind::Text:
    case FieldKind::Markdown:
    case FieldKind::Choice:
    case FieldKind::Reference: return query.value(column++).toString();
    case FieldKind::Integer: return integerOrNull(query.value(column++));
    case FieldKind::Real: {
        const QVariant value = query.value(column++);
        return value.isNull() ? Value(Value::Null) : Value(value.toDouble());
    }
    case FieldKind::Boolean: return query.value(column++).toInt() != 0;
    case FieldKind::List:
    case FieldKind::References: return QJsonDocument::fromJson(query.value(column++).toString().toUtf8()).array();
    case FieldKind::Object: return QJsonDocument::fromJson(query.value(column++).toString().toUtf8()).object();
    case FieldKind::Time: {
        const int first = std::exchange(column, column + 5);
        const QVariant at = query.value(first);
        const QString precision = query.value(first + 2).toString();
        const QString written = query.value(first + 3).toString();
        const QString zone = query.value(first + 4).toString();
        if (at.isNull() && written.isEmpty() && zone.isEmpty() && precision == QLatin1StringView("unknown"))
            return Value::Null; // most times of most records
        return QJsonObject{{QStringLiteral("at"), integerOrNull(at)},
                           {QStringLiteral("end"), integerOrNull(query.value(first + 1))},
                           {QStringLiteral("precision"), precision},
                           {QStringLiteral("written"), written},
                           {QStringLiteral("zone"), zone}};
    }
    }
    Q_UNREACHABLE_RETURN(Value::Null);
}

Result<QJsonObject> readRow(Connection &connection, const EntityInfo &entity, const QString &uid)
{
    QJsonObject fields;
    const QString statement = QStringLiteral("SELECT %1 FROM \"%2\" WHERE uid = ?").arg(columnsOf(entity), QLatin1StringView(entity.name));
    const auto done = connection.each(statement, {uid}, [&](const QSqlQuery &query) {
        int column = 0;
        for (const FieldInfo &field : entity.fields)
            fields.insert(QLatin1StringView(field.name), readField(query, field, column));
        return false;
    });
    if (!done)
        return std::unexpected(done.error());
    return fields;
}

Result<bool> insertRow(Connection &connection, const EntityInfo &entity, const QString &uid, const QJsonObject &fields)
{
    static QHash<const EntityInfo *, QString> known;
    QVariantList values{uid};
    for (const FieldInfo &field : entity.fields)
        appendValues(field, fields[QLatin1StringView(field.name)], values);
    QString &statement = known[&entity];
    if (statement.isEmpty()) {
        QString places = QStringLiteral("?, ").repeated(values.size());
        places.chop(2);
        statement = QStringLiteral("INSERT INTO \"%1\" (uid, %2) VALUES (%3) ON CONFLICT (uid) DO NOTHING")
                        .arg(QLatin1StringView(entity.name), columnsOf(entity), places);
    }
    return connection.exec(statement, values).transform([](int rows) { return rows > 0; });
}

Result<void> updateRow(Connection &connection, const EntityInfo &entity, const QString &uid, const QJsonObject &fields)
{
    QStringList columns;
    QVariantList values;
    for (const FieldInfo &field : entity.fields) {
        const auto value = fields.constFind(QLatin1StringView(field.name));
        if (value == fields.constEnd())
            continue;
        appendColumns(field, columns);
        appendValues(field, *value, values);
    }
    values.append(uid);
    return connection
        .exec(QStringLiteral("UPDATE \"%1\" SET %2 = ? WHERE uid = ?").arg(QLatin1StringView(entity.name), columns.join(QStringLiteral(" = ?, "))), values)
        .transform([](int) {});
}

Result<void> deleteRow(Connection &connection, const EntityInfo &entity, const QString &uid)
{
    return connection.exec(QStringLiteral("DELETE FROM \"%1\" WHERE uid = ?").arg(QLatin1StringView(entity.name)), {uid}).transform([](int) {});
}

namespace {

// SQLite stores UTF-8: half a surrogate pair would come back as something else, and a NUL would end the text for it.
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
    return text.replace(QChar(0), QChar(QChar::ReplacementCharacter));
}

Value storable(const Value &value)
{
    switch (value.type()) {
    case Value::String: return storable(value.toString());
    case Value::Array: {
        QJsonArray clean;
        for (const Value &item : value.toArray())
            clean.append(storable(item));
        return clean;
    }
    case Value::Object: {
        QJsonObject clean;
        const QJsonObject object = value.toObject();
        for (auto it = object.begin(); it != object.end(); ++it)
            clean.insert(storable(it.key()), storable(it.value()));
        return clean;
    }
    case Value::Double: return std::isfinite(value.toDouble()) ? value : Value(Value::Null);
    default: return value;
    }
}

} // namespace

std::optional<Value> normalised(const FieldInfo &field, const Value &value)
{
    switch (field.kind) {
    case FieldKind::Text:
    case FieldKind::Markdown:
    case FieldKind::Reference: return value.isString() ? std::optional(storable(value)) : std::nullopt;
    case FieldKind::Choice: return value.isString() && field.choices().contains(value.toString()) ? std::optional(value) : std::nullopt;
    case FieldKind::Integer:
    case FieldKind::Real: return value.isDouble() || value.isNull() ? std::optional(storable(value)) : std::nullopt;
    case FieldKind::Boolean: return value.isBool() ? std::optional(value) : std::nullopt;
    case FieldKind::List:
    case FieldKind::References: return value.isArray() ? std::optional(storable(value)) : std::nullopt;
    case FieldKind::Object: return value.isObject() ? std::optional(storable(value)) : std::nullopt;
    case FieldKind::Time: {
        Moment moment;
        if (!fromValue(value, moment))
            return std::nullopt;
        return storable(toValue(moment));
    }
    }
    Q_UNREACHABLE_RETURN(std::nullopt);
}

} // namespace hindsight
