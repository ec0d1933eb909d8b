// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "moment.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QJsonValue>

#include <concepts>
#include <memory>
#include <variant>

namespace hindsight {

/// A field's value on its way between struct, database, history and JSON. Missing is null; a text is never null. It has the
/// shape of a JSON value, into which it turns by itself and back; but a text is a shared QString and a time a shared Moment, so
/// that a hundred thousand events are no million JSON objects.
class Value
{
public:
    enum class Missing { Null, Undefined };
    static constexpr Missing Null = Missing::Null;
    static constexpr Missing Undefined = Missing::Undefined; ///< nobody said anything

    Value(Missing missing = Null)
    {
        if (missing == Undefined)
            m_data = Nobody();
    }
    template <std::same_as<bool> T>
    Value(T truth)
        : m_data(truth)
    {} // no pointer is a truth
    template <std::integral T>
        requires(!std::same_as<T, bool>)
    Value(T number)
        : m_data(qint64(number))
    {}
    Value(double number)
        : m_data(number)
    {}
    Value(const QString &text)
        : m_data(text.isNull() ? QStringLiteral("") : text)
    {}
    Value(const QJsonArray &list)
        : m_data(list)
    {}
    Value(const QJsonObject &object)
        : m_data(object)
    {}
    Value(const Moment &moment)
        : m_data(Time(std::make_shared<const Moment>(moment)))
    {}
    Value(const QJsonValue &json);
    Value(QJsonValueConstRef json)
        : Value(QJsonValue(json))
    {}

    bool isNull() const { return std::holds_alternative<std::monostate>(m_data); }
    bool isUndefined() const { return std::holds_alternative<Nobody>(m_data); }
    bool isBool() const { return std::holds_alternative<bool>(m_data); }
    bool isDouble() const { return std::holds_alternative<qint64>(m_data) || std::holds_alternative<double>(m_data); } ///< any number
    bool isString() const { return std::holds_alternative<QString>(m_data); }
    bool isArray() const { return std::holds_alternative<QJsonArray>(m_data); }
    bool isObject() const { return std::holds_alternative<QJsonObject>(m_data); }
    /// Null: it is none.
    const Moment *moment() const
    {
        const Time *time = std::get_if<Time>(&m_data);
        return time ? time->moment.get() : nullptr;
    }

    // As those of QJsonValue: what it is not is false, 0, "", [], {}.
    bool toBool() const;
    qint64 toInteger(qint64 otherwise = 0) const; ///< of a number that is none of 64 bits: `otherwise`
    double toDouble() const;
    QString toString() const;
    QJsonArray toArray() const;
    QJsonObject toObject() const;

    QJsonValue toJson() const; ///< a moment as an object: at, end, precision, written, zone
    operator QJsonValue() const { return toJson(); }

    friend bool operator==(const Value &a, const Value &b);
    friend bool operator==(const Value &a, const QJsonValue &b) { return a == Value(b); }
    friend bool operator==(const Value &a, QJsonValueConstRef b) { return a == Value(b); }
    friend bool operator==(const Value &a, const QString &b) { return a == Value(b); }

private:
    struct Nobody
    {
        bool operator==(const Nobody &) const = default;
    };
    struct Time
    {
        std::shared_ptr<const Moment> moment; ///< never null; beside the value, which would be three times as large with it
        bool operator==(const Time &other) const { return *moment == *other.moment; }
    };
    std::variant<std::monostate, Nobody, bool, qint64, double, QString, QJsonArray, QJsonObject, Time> m_data;
};

/// Appends a value as compact JSON.
void appendJson(QByteArray &json, const Value &value);

} // namespace hindsight
