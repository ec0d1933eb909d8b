// SPDX-License-Identifier: GPL-3.0-or-later
#include "parts.h"

#include "models/incident/timetext.h"
#include "models/incident/zones.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QUuid>

namespace hindsight {

using namespace Qt::StringLiterals;

namespace {

const auto owner = u"incident"_s; // the field that says to which incident a part belongs: its place in the record says so too

template <class T> PartList listOf(const QString &name)
{
    PartList list{name, &tableOf<T>().info, toObject(T{}), {}};
    list.defaults.remove(owner);
    return list;
}

template <class T> Part partOf(const T &record)
{
    Part part{record.uid, toObject(record)};
    part.fields.remove(owner);
    return part;
}

template <class T> Result<T> read(const Part &part, const QString &place)
{
    T record;
    record.uid = part.uid;
    if (const QString field = fromObject(part.fields, record); !field.isEmpty())
        return misfit(place, field);
    return record;
}

Value momentValue(const QJsonValue &json)
{
    if (json.isNull())
        return Value::Null;
    if (!json.isObject())
        return Value::Undefined;
    QJsonObject moment = json.toObject();
    for (const QString &name : {u"at"_s, u"end"_s}) {
        const QJsonValue time = moment.value(name);
        if (time.isUndefined() || time.isNull())
            continue;
        const std::optional<qint64> at = fromIsoText(time.toString());
        if (!at)
            return Value::Undefined;
        moment.insert(name, *at);
    }
    for (const QString &name : {u"written"_s, u"zone"_s}) {
        if (moment.value(name).isNull() || moment.value(name).isUndefined())
            moment.insert(name, u""_s);
    }
    if (!moment.contains(u"precision"_s))
        moment.insert(u"precision"_s, QString::fromLatin1(nameOf(moment.value(u"at"_s).isDouble() ? Precision::Second : Precision::Unknown)));
    return moment;
}

bool isText(FieldKind kind) { return kind == FieldKind::Text || kind == FieldKind::Markdown || kind == FieldKind::Choice || kind == FieldKind::Reference; }

} // namespace

QList<PartList> partsOf(const Record &record)
{
    QList<PartList> lists = {listOf<Incident>(owner)};
    lists.first().parts.append(partOf(record.incident));
    forEachPart(record, [&](const auto &parts, const char *name) {
        PartList list = listOf<typename std::decay_t<decltype(parts)>::value_type>(QString::fromLatin1(name));
        for (const auto &part : parts)
            list.parts.append(partOf(part));
        lists.append(list);
    });
    return lists;
}

Result<Record> recordOf(const QList<PartList> &lists)
{
    Record record;
    const Result<Incident> incident = read<Incident>(lists.first().parts.first(), {});
    if (!incident)
        return std::unexpected(incident.error());
    record.incident = *incident;

    qsizetype index = 1;
    std::optional<Error> error;
    forEachPart(record, [&](auto &parts, const char *) {
        using T = std::decay_t<decltype(parts)>::value_type;
        const PartList &list = lists[index++];
        for (qsizetype i = 0; i < list.parts.size() && !error; ++i) {
            Result<T> part = read<T>(list.parts[i], u"%1[%2]"_s.arg(list.name).arg(i));
            if (!part) {
                error = part.error();
                return;
            }
            if constexpr (requires { part->incident; })
                part->incident = record.incident.uid;
            parts.append(*part);
        }
    });
    if (error)
        return std::unexpected(*error);
    return record;
}

QString misfitIn(const QString &list, const QJsonObject &fields)
{
    Record record;
    if (list == owner)
        return fromObject(fields, record.incident);
    QString field;
    forEachPart(record, [&](const auto &parts, const char *name) {
        typename std::decay_t<decltype(parts)>::value_type part;
        if (list == QLatin1StringView(name))
            field = fromObject(fields, part);
    });
    return field;
}

std::unexpected<Error> misfit(const QString &place, const QString &field)
{
    const QString path = place.isEmpty() ? field : place + u'.' + field;
    return failure(Error::Kind::Input, QCoreApplication::translate("Import", "The value of “%1” does not fit; correct or remove it.").arg(path));
}

std::optional<Fault> faultIn(const QJsonObject &json)
{
    const QString uid = json.value(u"uid").toString();
    if (!uid.isEmpty() && QUuid::fromString(uid).isNull()) {
        return Fault{
            uid,
            QCoreApplication::translate("Import", "“%1” is no uid: characters of it were changed or lost; put them back, or export the incident again.")
                .arg(uid)};
    }
    const QString zone = json.value(u"zone").toString();
    if (!zone.isEmpty() && !zoneNamed(zone))
        return Fault{zone, QCoreApplication::translate("Import", "“%1” is no time zone that is known here; correct or remove it.").arg(zone)};
    for (const QJsonValue &value : json) {
        if (value.isObject()) {
            if (const auto fault = faultIn(value.toObject()))
                return fault;
        }
        for (const QJsonValue &item : value.toArray()) {
            if (const auto fault = item.isObject() ? faultIn(item.toObject()) : std::nullopt)
                return fault;
        }
    }
    return std::nullopt;
}

QJsonObject momentToJson(const Moment &moment)
{
    const auto time = [](std::optional<qint64> at) { return at ? QJsonValue(isoText(*at)) : QJsonValue(QJsonValue::Null); };
    const auto text = [](const QString &written) { return written.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(written); };
    return {{u"at"_s, time(moment.at)},
            {u"end"_s, time(moment.end)},
            {u"precision"_s, QString::fromLatin1(nameOf(moment.precision))},
            {u"written"_s, text(moment.written)},
            {u"zone"_s, text(moment.zone)}};
}

QJsonValue toJsonValue(const Value &value, FieldKind kind)
{
    if (kind == FieldKind::Time) {
        Moment moment;
        return fromValue(value, moment) && moment != Moment{} ? QJsonValue(momentToJson(moment)) : QJsonValue(QJsonValue::Null);
    }
    return isText(kind) && value.toString().isEmpty() ? QJsonValue(QJsonValue::Null) : value.toJson();
}

Value fromJsonValue(const QJsonValue &json, FieldKind kind)
{
    if (kind == FieldKind::Time)
        return momentValue(json);
    return isText(kind) && json.isNull() ? Value(u""_s) : Value(json);
}

} // namespace hindsight
