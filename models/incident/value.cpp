// SPDX-License-Identifier: GPL-3.0-or-later
#include "value.h"

#include <QJsonDocument>
#include <QLocale>

namespace hindsight {

namespace {

QJsonValue orNull(const std::optional<qint64> &number) { return number ? QJsonValue(*number) : QJsonValue(QJsonValue::Null); }

QString notNull(const QString &text) { return text.isNull() ? QStringLiteral("") : text; }

void appendText(QByteArray &json, const QString &text)
{
    static constexpr char digits[] = "0123456789abcdef";
    const QByteArray utf8 = text.toUtf8();
    json += '"';
    qsizetype done = 0;
    for (qsizetype i = 0; i < utf8.size(); ++i) {
        const char c = utf8[i];
        if (c != '"' && c != '\\' && uchar(c) >= 0x20)
            continue;
        json += QByteArrayView(utf8).sliced(done, i - done);
        done = i + 1;
        if (c == '"' || c == '\\') {
            json += '\\';
            json += c;
        } else {
            json += "\\u00";
            json += digits[uchar(c) >> 4];
            json += digits[c & 0xf];
        }
    }
    json += QByteArrayView(utf8).sliced(done);
    json += '"';
}

void appendNumber(QByteArray &json, const std::optional<qint64> &number) { json += number ? QByteArray::number(*number) : QByteArrayLiteral("null"); }

void appendMoment(QByteArray &json, const Moment &moment)
{
    json += "{\"at\":";
    appendNumber(json, moment.at);
    json += ",\"end\":";
    appendNumber(json, moment.end);
    json += ",\"precision\":\"";
    json += nameOf(moment.precision);
    json += "\",\"written\":";
    appendText(json, moment.written);
    json += ",\"zone\":";
    appendText(json, moment.zone);
    json += '}';
}

} // namespace

Value::Value(const QJsonValue &json)
{
    switch (json.type()) {
    case QJsonValue::Null: break;
    case QJsonValue::Undefined: m_data = Nobody(); break;
    case QJsonValue::Bool: m_data = json.toBool(); break;
    case QJsonValue::Double:
        // toInteger() returns its default both for fractions and for what is no number: two defaults tell.
        if (json.toInteger(0) == json.toInteger(1))
            m_data = json.toInteger();
        else
            m_data = json.toDouble();
        break;
    case QJsonValue::String: m_data = notNull(json.toString()); break;
    case QJsonValue::Array: m_data = json.toArray(); break;
    case QJsonValue::Object: m_data = json.toObject(); break;
    }
}

bool Value::toBool() const
{
    const bool *truth = std::get_if<bool>(&m_data);
    return truth && *truth;
}

qint64 Value::toInteger(qint64 otherwise) const
{
    if (const qint64 *number = std::get_if<qint64>(&m_data))
        return *number;
    const double *number = std::get_if<double>(&m_data);
    return number ? QJsonValue(*number).toInteger(otherwise) : otherwise;
}

double Value::toDouble() const
{
    if (const qint64 *number = std::get_if<qint64>(&m_data))
        return double(*number);
    const double *number = std::get_if<double>(&m_data);
    return number ? *number : 0;
}

QString Value::toString() const
{
    const QString *text = std::get_if<QString>(&m_data);
    return text ? *text : QString();
}

QJsonArray Value::toArray() const
{
    const QJsonArray *list = std::get_if<QJsonArray>(&m_data);
    return list ? *list : QJsonArray();
}

QJsonObject Value::toObject() const
{
    if (const Moment *time = moment()) {
        return {{QStringLiteral("at"), orNull(time->at)},
                {QStringLiteral("end"), orNull(time->end)},
                {QStringLiteral("precision"), QString::fromLatin1(nameOf(time->precision))},
                {QStringLiteral("written"), notNull(time->written)},
                {QStringLiteral("zone"), notNull(time->zone)}};
    }
    const QJsonObject *object = std::get_if<QJsonObject>(&m_data);
    return object ? *object : QJsonObject();
}

QJsonValue Value::toJson() const
{
    if (isNull())
        return QJsonValue::Null;
    if (isBool())
        return toBool();
    if (const qint64 *number = std::get_if<qint64>(&m_data))
        return *number;
    if (const double *number = std::get_if<double>(&m_data))
        return *number;
    if (isString())
        return toString();
    if (isArray())
        return toArray();
    if (isObject() || moment())
        return toObject();
    return QJsonValue::Undefined;
}

bool operator==(const Value &a, const Value &b)
{
    if (a.m_data.index() == b.m_data.index())
        return a.m_data == b.m_data;
    if (a.isDouble() && b.isDouble())
        return a.toDouble() == b.toDouble();
    if ((a.moment() && b.isObject()) || (a.isObject() && b.moment()))
        return a.toObject() == b.toObject();
    return false;
}

void appendJson(QByteArray &json, const Value &value)
{
    if (const Moment *moment = value.moment())
        appendMoment(json, *moment);
    else if (value.isString())
        appendText(json, value.toString());
    else if (value.isBool())
        json += value.toBool() ? "true" : "false";
    else if (value.isArray())
        json += QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact);
    else if (value.isObject())
        json += QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact);
    else if (value.isDouble() && value == Value(value.toInteger()))
        json += QByteArray::number(value.toInteger());
    else if (value.isDouble())
        json += QByteArray::number(value.toDouble(), 'g', QLocale::FloatingPointShortest);
    else
        json += "null";
}

} // namespace hindsight
