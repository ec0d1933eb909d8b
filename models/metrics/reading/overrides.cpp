// SPDX-License-Identifier: GPL-3.0-or-later
#include "columnnames.h"
#include "guess.h"
#include "models/incident/currency.h"
#include "models/metrics/texts.h"

#include "models/incident/zones.h"

#include <algorithm>

namespace hindsight {

using namespace Qt::StringLiterals;

namespace {

template <class E> QStringList allNames()
{
    QStringList names;
    for (const Named<E> &named : namesOf<E>)
        names << QString::fromLatin1(named.name);
    return names;
}

QString listed(const QStringList &names)
{
    constexpr qsizetype most = 40;
    return names.size() <= most ? names.join(u", "_s) : names.first(most).join(u", "_s) + u", …"_s;
}

std::unexpected<Error> wrongValue(const QString &setting, const QString &value, const QStringList &possible)
{
    return failure(Error::Kind::Usage, MetricsText::tr("--map %1=%2: “%2” is not possible here; write one of %3.").arg(setting, value, listed(possible)));
}

/// A column as the user names it: exactly, else whatever the case, else whatever the spelling.
Result<QString> columnNamed(const Sample &sample, const QString &setting, const QString &name)
{
    if (sample.header.contains(name))
        return name;
    QStringList close;
    for (const QString &column : sample.header) {
        if (column.compare(name, Qt::CaseInsensitive) == 0)
            close << column;
    }
    if (close.isEmpty() && !squeezed(name).isEmpty()) {
        for (const QString &column : sample.header) {
            if (squeezed(column) == squeezed(name))
                close << column;
        }
    }
    if (close.size() == 1)
        return close.first();
    if (close.size() > 1)
        return failure(Error::Kind::Usage,
                       MetricsText::tr("--map %1: several columns are named like “%2”: %3; write one of them exactly.").arg(setting, name, listed(close)));
    return failure(Error::Kind::Usage, MetricsText::tr("--map %1: there is no column “%2”; the file has %3.").arg(setting, name, listed(sample.header)));
}

MappedColumn &entryOf(Mapping &mapping, const QString &column)
{
    const auto found = std::ranges::find(mapping.columns, column, &MappedColumn::column);
    if (found != mapping.columns.end())
        return *found;
    mapping.columns << MappedColumn{column};
    return mapping.columns.last();
}

bool mayRepeat(Role role) { return role == Role::Unused || role == Role::Attribute || role == Role::MetricValue; }

void give(Mapping &mapping, const QString &column, Role role, const QString &attribute)
{
    for (MappedColumn &other : mapping.columns) {
        const bool sameRole = other.role == role && !mayRepeat(role);
        const bool otherTime = role == Role::Time && (other.role == Role::Date || other.role == Role::Clock);
        const bool otherParts = (role == Role::Date || role == Role::Clock) && other.role == Role::Time;
        if (other.column != column && (sameRole || otherTime || otherParts))
            other = {other.column};
    }
    entryOf(mapping, column) = {column, role, role == Role::Attribute ? (attribute.isEmpty() ? attributeName(column) : attribute) : QString()};
    if (role != Role::Unused)
        mapping.filter.remove(column);
}

template <class E> Result<void> set(const QString &setting, const QString &value, E &field)
{
    const std::optional<E> known = fromName<E>(value.toLower());
    if (!known)
        return wrongValue(setting, value, allNames<E>());
    field = *known;
    return {};
}

Result<void> setZone(const QString &value, Mapping &mapping)
{
    if (!zoneNamed(value))
        return failure(Error::Kind::Usage,
                       MetricsText::tr("--map zone=%1: no zone has this name; write a name like Europe/Berlin, an offset like +02:00, or UTC.").arg(value));
    mapping.zone = value;
    return {};
}

Result<void> setCurrency(const QString &value, Mapping &mapping)
{
    if (minorDigits(value.toStdString()) < 0)
        return failure(Error::Kind::Usage,
                       MetricsText::tr("--map currency==%1: ISO 4217 has no currency of this name; write three letters like EUR.").arg(value));
    mapping.currency = value.toUpper();
    return {};
}

/// "value=failed": what a column named only "value" counts.
Result<void> setValueMeaning(const QString &value, Mapping &mapping, bool &done)
{
    static const QStringList counts = {u"attempts"_s, u"succeeded"_s, u"declined"_s, u"failed"_s, u"abandoned"_s, u"open"_s};
    const auto column = std::ranges::find_if(mapping.columns, [](const MappedColumn &c) { return c.role >= Role::Attempts; });
    done = counts.contains(value.toLower());
    if (!done)
        return {};
    if (column == mapping.columns.end())
        return failure(Error::Kind::Usage, MetricsText::tr("--map value=%1: no column is known to hold the values; name one with --map %1=COLUMN.").arg(value));
    const Role role = *fromName<Role>(value.toLower());
    if (std::ranges::count(mapping.columns, Role::MetricValue, &MappedColumn::role) > 1) {
        // Several: what has no outcome of its own. Attempts alone are open ones, for nobody knows what became of them.
        mapping.statuses.insert(QString(), role == Role::Attempts ? Outcome::Open : *fromName<Outcome>(value.toLower()));
        return {};
    }
    give(mapping, column->column, role, {});
    return {};
}

Result<void> setOutcome(const QString &setting, const QString &raw, const QString &value, QMap<QString, Outcome> &outcomes)
{
    const std::optional<Outcome> outcome = fromName<Outcome>(value.toLower());
    if (!outcome)
        return wrongValue(setting, value, allNames<Outcome>());
    outcomes.insert(raw.toLower(), *outcome);
    return {};
}

} // namespace

Result<void> applyOverride(Mapping &mapping, const Sample &sample, const QString &text)
{
    const qsizetype equals = text.startsWith("filter."_L1) ? text.lastIndexOf(u'=') : text.indexOf(u'=');
    if (equals <= 0)
        return failure(Error::Kind::Usage, MetricsText::tr("--map %1: write NAME=VALUE, for example time=created_at or zone=Europe/Berlin.").arg(text));
    const QString name = text.first(equals).trimmed();
    const QString setting = name.toLower();
    const QString value = text.sliced(equals + 1).trimmed();

    if (setting.startsWith("status."_L1))
        return setOutcome(setting, name.sliced(7), value, mapping.statuses);
    if (setting.startsWith("error_code."_L1))
        return setOutcome(setting, name.sliced(11), value, mapping.errorCodes);
    if (setting.startsWith("filter."_L1)) {
        const Result<QString> column = columnNamed(sample, text, name.sliced(7));
        if (!column)
            return std::unexpected(column.error());
        QStringList &values = mapping.filter[*column];
        if (!values.contains(value))
            values << value;
        return {};
    }
    if (setting == "status"_L1 && value.startsWith(u'=')) // every row
        return setOutcome(u"status="_s, {}, value.sliced(1).trimmed(), mapping.statuses);
    if (setting == "currency"_L1 && value.startsWith(u'='))
        return setCurrency(value.sliced(1).trimmed(), mapping);
    if (setting == "currency"_L1 && !columnNamed(sample, text, value) && minorDigits(value.toStdString()) >= 0)
        return setCurrency(value, mapping);
    if (value.startsWith(u'='))
        return failure(Error::Kind::Usage, MetricsText::tr("--map %1: only currency and status may have a value for all rows; write currency==EUR.").arg(text));
    if (setting == "value"_L1 && !sample.header.contains(value)) {
        bool done = false;
        if (Result<void> meaning = setValueMeaning(value, mapping, done); !meaning || done)
            return meaning;
    }

    if (setting == "series"_L1) { // what the names of value columns are values of
        for (MappedColumn &column : mapping.columns) {
            if (column.role == Role::MetricValue)
                column.attribute = attributeName(value);
        }
        return {};
    }
    if (setting == "zone"_L1)
        return setZone(value, mapping);
    if (setting == "amount_unit"_L1)
        return set(setting, value, mapping.amountUnit);
    if (setting == "latency_unit"_L1)
        return set(setting, value, mapping.latencyUnit);
    if (setting == "unit"_L1)
        return set(setting, value, mapping.unit);
    if (setting == "folding"_L1)
        return set(setting, value, mapping.folding);
    if (setting == "values"_L1)
        return set(setting, value, mapping.valueKind);
    if (setting == "time_shape"_L1)
        return set(setting, value, mapping.timeShape);
    if (setting == "date_order"_L1) {
        const QStringList orders = {u"day_month_year"_s, u"month_day_year"_s};
        return orders.contains(value.toLower()) ? set(setting, value, mapping.timeShape) : wrongValue(setting, value, orders);
    }
    if (setting == "decimal"_L1) {
        const QStringList signs = {u"point"_s, u"comma"_s};
        if (!signs.contains(value.toLower()))
            return wrongValue(setting, value, signs);
        mapping.decimalComma = value.toLower() == "comma"_L1;
        return {};
    }

    const QString attribute = setting.startsWith("attribute."_L1) ? name.sliced(10) : QString();
    const std::optional<Role> role = attribute.isEmpty() ? fromName<Role>(setting) : std::optional(Role::Attribute);
    if (!role) {
        const QStringList settings = {u"zone"_s,    u"date_order"_s, u"time_shape"_s, u"decimal"_s,    u"amount_unit"_s,     u"latency_unit"_s, u"unit"_s,
                                      u"folding"_s, u"values"_s,     u"series"_s,     u"status.RAW"_s, u"error_code.CODE"_s, u"filter.COLUMN"_s};
        return failure(
            Error::Kind::Usage,
            MetricsText::tr("--map %1: “%2” is nothing that can be mapped; write one of %3.").arg(text, name, (allNames<Role>() + settings).join(u", "_s)));
    }
    if (isMeasureName(attribute))
        return failure(Error::Kind::Usage, MetricsText::tr("--map %1: numbers have a column of this name themselves; write another one.").arg(text));
    const Result<QString> column = columnNamed(sample, text, value);
    if (!column)
        return std::unexpected(column.error());
    give(mapping, *column, *role, attribute);
    return {};
}

} // namespace hindsight
