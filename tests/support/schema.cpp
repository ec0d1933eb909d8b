// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema.h"

#include "builders.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

namespace hindsight {

using namespace Qt::StringLiterals;

namespace {

QString shown(const QJsonValue &value)
{
    const QString json = QString::fromUtf8(QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact));
    return json.sliced(1, std::min<qsizetype>(json.size() - 2, 80));
}

bool hasType(const QJsonValue &value, const QString &type)
{
    switch (value.type()) {
    case QJsonValue::Null: return type == u"null";
    case QJsonValue::Bool: return type == u"boolean";
    case QJsonValue::Double: return type == u"number" || (type == u"integer" && value.toDouble() == double(value.toInteger(1)));
    case QJsonValue::String: return type == u"string";
    case QJsonValue::Array: return type == u"array";
    case QJsonValue::Object: return type == u"object";
    case QJsonValue::Undefined: return false;
    }
    return false;
}

class Validator
{
public:
    explicit Validator(const QJsonObject &schema) : root(schema) {}

    QStringList errors;

    void check(const QJsonValue &value, const QJsonObject &schema, const QString &place)
    {
        const auto fail = [&](const QString &what) { errors.append(u"%1: %2 %3"_s.arg(place.isEmpty() ? u"/"_s : place, shown(value), what)); };
        for (auto keyword = schema.begin(); keyword != schema.end(); ++keyword) {
            const QString name = keyword.key();
            const QJsonValue rule = keyword.value();
            if (name == u"$ref") {
                check(value, definition(rule.toString()), place);
            } else if (name == u"type") {
                const QJsonArray types = rule.isArray() ? rule.toArray() : QJsonArray{rule};
                if (!std::ranges::any_of(types, [&](const QJsonValue &type) { return hasType(value, type.toString()); }))
                    fail(u"is not of type "_s + shown(rule));
            } else if (name == u"enum") {
                if (!rule.toArray().contains(value))
                    fail(u"is none of "_s + shown(rule));
            } else if (name == u"const") {
                if (value != rule)
                    fail(u"is not "_s + shown(rule));
            } else if (name == u"pattern") {
                if (value.isString() && !QRegularExpression(rule.toString()).match(value.toString()).hasMatch())
                    fail(u"does not match "_s + rule.toString());
            } else if (name == u"minLength") {
                if (value.isString() && value.toString().size() < rule.toInt())
                    fail(u"is too short"_s);
            } else if (name == u"oneOf") {
                checkOneOf(value, rule.toArray(), place);
            } else if (name == u"items") {
                const QJsonArray items = value.toArray();
                for (qsizetype i = 0; i < items.size(); ++i)
                    check(items[i], rule.toObject(), place + u'/' + QString::number(i));
            } else if (name == u"required") {
                for (const QJsonValue &member : rule.toArray()) {
                    if (value.isObject() && !value.toObject().contains(member.toString()))
                        fail(u"lacks "_s + member.toString());
                }
            } else if (name == u"properties") {
                const QJsonObject members = value.toObject();
                const QJsonObject properties = rule.toObject();
                for (auto member = members.begin(); member != members.end(); ++member) {
                    if (properties.contains(member.key()))
                        check(member.value(), properties.value(member.key()).toObject(), place + u'/' + member.key());
                    else if (schema.value(u"additionalProperties"_s) == QJsonValue(false))
                        fail(u"has the unknown member "_s + member.key());
                }
            } else if (!QStringList{u"additionalProperties"_s, u"description"_s, u"title"_s, u"$comment"_s, u"$schema"_s, u"$defs"_s}.contains(name)) {
                fail(u"is to follow the unknown keyword "_s + name);
            }
        }
    }

private:
    QJsonObject definition(const QString &reference)
    {
        const QString name = reference.sliced(QLatin1StringView("#/$defs/").size());
        const QJsonValue found = root.value(u"$defs"_s).toObject().value(name);
        if (!found.isObject())
            errors.append(u"%1 is not defined"_s.arg(reference));
        return found.toObject();
    }

    void checkOneOf(const QJsonValue &value, const QJsonArray &schemas, const QString &place)
    {
        QStringList closest;
        int valid = 0;
        for (const QJsonValue &schema : schemas) {
            Validator inner(root);
            inner.check(value, schema.toObject(), place);
            valid += inner.errors.isEmpty();
            closest = inner.errors;
        }
        if (valid == 0)
            errors += closest;
        else if (valid > 1)
            errors.append(u"%1: %2 fits more than one schema"_s.arg(place, shown(value)));
    }

    const QJsonObject &root;
};

} // namespace

QStringList schemaErrors(const QJsonValue &value, const QJsonObject &schema)
{
    Validator validator(schema);
    validator.check(value, schema, {});
    return validator.errors;
}

QJsonObject schemaNamed(const QString &file)
{
    QFile schema(testData(u"../resources/schema/"_s + file));
    return schema.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(schema.readAll()).object() : QJsonObject();
}

} // namespace hindsight
