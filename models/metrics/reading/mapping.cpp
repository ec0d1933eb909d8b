// SPDX-License-Identifier: GPL-3.0-or-later
#include "mapping.h"

#include "models/metrics/texts.h"

#include <QJsonArray>

#include <algorithm>

namespace hindsight {

using namespace Qt::StringLiterals;

namespace {

QJsonObject toJson(const QMap<QString, Outcome> &outcomes)
{
    QJsonObject object;
    for (auto it = outcomes.begin(); it != outcomes.end(); ++it)
        object.insert(it.key(), QString::fromLatin1(nameOf(it.value())));
    return object;
}

QJsonObject toJson(const MappedColumn &column)
{
    QJsonObject object{{u"column"_s, column.column}, {u"role"_s, QString::fromLatin1(nameOf(column.role))}};
    if (!column.attribute.isEmpty())
        object.insert(u"attribute"_s, column.attribute);
    if (!column.why.isEmpty())
        object.insert(u"why"_s, column.why);
    return object;
}

std::unexpected<Error> notAMapping(const QString &field)
{
    return failure(Error::Kind::Input, MetricsText::tr("This is no mapping of columns: its field “%1” cannot be understood.").arg(field));
}

/// Reads what a mapping's JSON has; what is missing keeps its default, what is wrong is remembered by name.
class Reader
{
public:
    explicit Reader(const QJsonObject &object)
        : m_object(object)
    {}

    template <class E> void name(const QString &field, E &value)
    {
        if (!m_object.contains(field))
            return;
        const std::optional<E> known = fromName<E>(m_object.value(field).toString());
        if (known)
            value = *known;
        else
            m_wrong = field;
    }

    void text(const QString &field, QString &value)
    {
        const QJsonValue found = m_object.value(field);
        if (found.isString())
            value = found.toString();
        else if (!found.isUndefined())
            m_wrong = field;
    }

    void truth(const QString &field, bool &value)
    {
        const QJsonValue found = m_object.value(field);
        if (found.isBool())
            value = found.toBool();
        else if (!found.isUndefined())
            m_wrong = field;
    }

    void outcomes(const QString &field, QMap<QString, Outcome> &value)
    {
        const QJsonValue found = m_object.value(field);
        if (!found.isUndefined() && !found.isObject())
            m_wrong = field;
        const QJsonObject object = found.toObject();
        for (auto it = object.begin(); it != object.end(); ++it) {
            const std::optional<Outcome> outcome = fromName<Outcome>(it.value().toString());
            if (!outcome)
                m_wrong = field + u'.' + it.key();
            value.insert(it.key(), outcome.value_or(Outcome::Ignored));
        }
    }

    void lists(const QString &field, QMap<QString, QStringList> &value)
    {
        const QJsonValue found = m_object.value(field);
        if (!found.isUndefined() && !found.isObject())
            m_wrong = field;
        const QJsonObject object = found.toObject();
        for (auto it = object.begin(); it != object.end(); ++it) {
            if (!it.value().isArray())
                m_wrong = field + u'.' + it.key();
            QStringList &list = value[it.key()];
            const QJsonArray entries = it.value().toArray();
            for (const QJsonValue &entry : entries) {
                if (!entry.isString())
                    m_wrong = field + u'.' + it.key();
                list << entry.toString();
            }
        }
    }

    const QString &wrong() const { return m_wrong; }

private:
    const QJsonObject &m_object;
    QString m_wrong;
};

} // namespace

bool Mapping::isMetrics() const
{
    return std::ranges::any_of(columns, [](const MappedColumn &column) { return column.role >= Role::Attempts; });
}

QString Mapping::columnOf(Role role) const
{
    const auto found = std::ranges::find(columns, role, &MappedColumn::role);
    return found == columns.end() ? QString() : found->column;
}

QJsonObject toJson(const Mapping &mapping)
{
    QJsonArray columns;
    for (const MappedColumn &column : mapping.columns)
        columns << toJson(column);
    QJsonObject filter;
    for (auto it = mapping.filter.begin(); it != mapping.filter.end(); ++it)
        filter.insert(it.key(), QJsonArray::fromStringList(it.value()));
    return {
        {u"columns"_s, columns},
        {u"time_shape"_s, QString::fromLatin1(nameOf(mapping.timeShape))},
        {u"zone"_s, mapping.zone},
        {u"decimal_comma"_s, mapping.decimalComma},
        {u"amount_unit"_s, QString::fromLatin1(nameOf(mapping.amountUnit))},
        {u"latency_unit"_s, QString::fromLatin1(nameOf(mapping.latencyUnit))},
        {u"currency"_s, mapping.currency},
        {u"unit"_s, QString::fromLatin1(nameOf(mapping.unit))},
        {u"folding"_s, QString::fromLatin1(nameOf(mapping.folding))},
        {u"values"_s, QString::fromLatin1(nameOf(mapping.valueKind))},
        {u"statuses"_s, toJson(mapping.statuses)},
        {u"error_codes"_s, toJson(mapping.errorCodes)},
        {u"filter"_s, filter},
        {u"said"_s, QJsonArray::fromStringList(mapping.said)},
    };
}

Result<Mapping> mappingFromJson(const QJsonObject &object)
{
    if (!object.value(u"columns"_s).isArray())
        return notAMapping(u"columns"_s);
    Mapping mapping;
    const QJsonArray columns = object.value(u"columns"_s).toArray();
    for (const QJsonValue &value : columns) {
        const QJsonObject entry = value.toObject();
        if (!entry.value(u"column"_s).isString() || !entry.contains(u"role"_s))
            return notAMapping(u"columns"_s);
        MappedColumn column;
        Reader reader(entry);
        reader.text(u"column"_s, column.column);
        reader.name(u"role"_s, column.role);
        reader.text(u"attribute"_s, column.attribute);
        reader.text(u"why"_s, column.why);
        if (!reader.wrong().isEmpty())
            return notAMapping(u"columns."_s + reader.wrong());
        mapping.columns << column;
    }
    Reader reader(object);
    reader.name(u"time_shape"_s, mapping.timeShape);
    reader.text(u"zone"_s, mapping.zone);
    reader.truth(u"decimal_comma"_s, mapping.decimalComma);
    reader.name(u"amount_unit"_s, mapping.amountUnit);
    reader.name(u"latency_unit"_s, mapping.latencyUnit);
    reader.text(u"currency"_s, mapping.currency);
    reader.name(u"unit"_s, mapping.unit);
    reader.name(u"folding"_s, mapping.folding);
    reader.name(u"values"_s, mapping.valueKind);
    reader.outcomes(u"statuses"_s, mapping.statuses);
    reader.outcomes(u"error_codes"_s, mapping.errorCodes);
    reader.lists(u"filter"_s, mapping.filter);
    for (const QJsonValue &setting : object.value(u"said"_s).toArray())
        mapping.said << setting.toString();
    if (!reader.wrong().isEmpty())
        return notAMapping(reader.wrong());
    return mapping;
}

} // namespace hindsight
