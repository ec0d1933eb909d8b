// SPDX-License-Identifier: GPL-3.0-or-later
#include "json.h"

#include "models/incident/milestones.h"
#include "models/incident/timetext.h"
#include "models/incident/uid.h"
#include "parts.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>
#include <utility>

namespace hindsight {

using namespace Qt::StringLiterals;

namespace {

const auto formatName = u"hindsight-incident"_s;
constexpr int formatVersion = 1;

// ---- where JSON says it differently than the field tables ----

struct NumberedEntity
{
    QLatin1StringView entity;
    QLatin1StringView prefix;
};
constexpr NumberedEntity numbered[] = {{"incident"_L1, "INC-"_L1}, {"action"_L1, "ACT-"_L1}};

QLatin1StringView prefixOf(const EntityInfo &entity)
{
    for (const NumberedEntity &n : numbered) {
        if (n.entity == QLatin1StringView(entity.name))
            return n.prefix;
    }
    return {};
}

bool isEvent(const EntityInfo &entity) { return QLatin1StringView(entity.name) == "event"_L1; }
bool isAction(const EntityInfo &entity) { return QLatin1StringView(entity.name) == "action"_L1; }

QJsonValue textOrNull(const QString &text) { return text.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(text); }

/// What others read of an action without knowing our fields; `done` is yes or no, so the time of it is `done_at`.
void addShorthand(QJsonObject &json)
{
    const auto status = fromName<ActionStatus>(json.value(u"status").toString());
    json.insert(u"done_at"_s, json.value(u"done"));
    json.insert(u"done"_s, status == ActionStatus::Done || status == ActionStatus::Verified);
    const QString person = json.value(u"person").toString();
    json.insert(u"owner"_s, textOrNull(person.isEmpty() ? json.value(u"team").toString() : person));
    const QString key = json.value(u"tracker_key").toString();
    json.insert(u"tracker"_s, textOrNull(key.isEmpty() ? json.value(u"tracker_url").toString() : key));
}

// ---- one part ----

QJsonObject partToJson(const Part &part, const EntityInfo &entity)
{
    QJsonObject json;
    for (const FieldInfo &field : entity.fields) {
        const QString name = field.nameText;
        json.insert(name, toJsonValue(part.fields.value(name), field.kind));
    }
    json.remove(u"incident"_s);
    json.insert(u"uid"_s, part.uid);
    if (const QLatin1StringView prefix = prefixOf(entity); !prefix.isEmpty()) {
        const QJsonValue number = json.take(u"number"_s);
        json.insert(u"id"_s, number.isNull() ? number : QJsonValue(prefix + QString::number(number.toInteger())));
    }
    if (isEvent(entity)) {
        json.insert(u"id"_s, part.uid);
        Moment at;
        fromValue(part.fields.value(u"at"_s), at);
        const QJsonObject moment = momentToJson(at);
        for (auto it = moment.begin(); it != moment.end(); ++it)
            json.insert(it.key(), it.value());
    } else if (isAction(entity)) {
        addShorthand(json);
    }
    return json;
}

/// What `json` leaves out stays as the part of the same uid in `onto` has it.
Result<Part> partFromJson(QJsonObject json, const EntityInfo &entity, const QString &place, const QList<Part> &onto)
{
    if (isEvent(entity)) {
        QJsonObject moment;
        for (const QString &name : {u"at"_s, u"end"_s, u"precision"_s, u"written"_s, u"zone"_s}) {
            if (const QJsonValue value = json.take(name); !value.isUndefined())
                moment.insert(name, value);
        }
        if (!moment.isEmpty())
            json.insert(u"at"_s, moment);
    } else if (isAction(entity)) {
        json.remove(u"done"_s);
        if (const QJsonValue done = json.take(u"done_at"_s); !done.isUndefined())
            json.insert(u"done"_s, done);
    }
    if (const QLatin1StringView prefix = prefixOf(entity); !prefix.isEmpty() && json.contains(u"id")) {
        const QString id = json.value(u"id").toString();
        bool isNumber = false;
        const qint64 number = id.startsWith(prefix) ? id.sliced(prefix.size()).toLongLong(&isNumber) : 0;
        if (!json.value(u"id").isNull() && !isNumber)
            return misfit(place, u"id"_s);
        json.insert(u"number"_s, isNumber ? QJsonValue(number) : QJsonValue(QJsonValue::Null));
    }

    Part part{json.value(u"uid").toString(), {}};
    if (const auto known = std::ranges::find(onto, part.uid, &Part::uid); known != onto.end())
        part.fields = known->fields;
    if (part.uid.isEmpty())
        part.uid = newUid();
    for (const FieldInfo &field : entity.fields) {
        const QString name = field.nameText;
        const auto found = json.constFind(name);
        if (found == json.constEnd() || name == u"incident")
            continue;
        const Value value = fromJsonValue(*found, field.kind);
        if (value.isUndefined())
            return misfit(place, name);
        part.fields.insert(name, value);
    }
    return part;
}

// ---- what is worked out ----

void addMilestones(QJsonObject &json, const Record &record)
{
    QJsonObject times;
    QJsonObject details;
    for (const Named<MilestoneKind> &kind : milestoneKindNames) {
        const QString name = QString::fromLatin1(kind.name);
        const std::optional<MilestoneValue> milestone = milestoneOf(record, kind.value);
        if (!milestone) {
            times.insert(name, QJsonValue::Null);
            details.insert(name, QJsonValue::Null);
            continue;
        }
        QJsonObject detail = momentToJson(milestone->at);
        times.insert(name, detail.value(u"at"));
        detail.insert(u"event"_s, textOrNull(milestone->event));
        detail.insert(u"source"_s, milestone->fromWindow ? u"impact_window"_s : QString::fromLatin1(nameOf(milestone->source)));
        details.insert(name, detail);
    }
    json.insert(u"milestones"_s, times);
    json.insert(u"milestone_details"_s, details);
}

QJsonArray durationsToJson(const Record &record)
{
    QJsonArray durations;
    for (const Duration &duration : durationsOf(record, 0)) {
        const bool isKnown = duration.microseconds && !duration.soFar;
        durations.append(QJsonObject{
            {u"name"_s, QString::fromLatin1(duration.name)},
            {u"formula"_s, QString::fromLatin1(duration.formula)},
            {u"seconds"_s, isKnown ? QJsonValue(double(*duration.microseconds) / microsecondsPerSecond) : QJsonValue(QJsonValue::Null)},
            {u"phase"_s, duration.phase},
            {u"so_far"_s, duration.soFar},
        });
    }
    return durations;
}

} // namespace

QJsonObject recordToJson(const Record &record)
{
    const QList<PartList> lists = partsOf(record);
    QJsonObject json = partToJson(lists.first().parts.first(), *lists.first().entity);
    json.insert(u"format"_s, formatName);
    json.insert(u"version"_s, formatVersion);
    for (const PartList &list : lists.sliced(1)) {
        QJsonArray parts;
        for (const Part &part : list.parts)
            parts.append(partToJson(part, *list.entity));
        json.insert(list.name, parts);
    }
    addMilestones(json, record);
    json.insert(u"durations"_s, durationsToJson(record));
    return json;
}

Result<Record> recordFromJson(const QJsonObject &object, const Record &onto)
{
    if (object.value(u"format").toString() != formatName)
        return failure(Error::Kind::Input, QCoreApplication::translate("Import", "This is no incident of Hindsight: “format” is not “%1”.").arg(formatName));
    if (object.value(u"version").toInt() != formatVersion)
        return failure(Error::Kind::Input,
                       QCoreApplication::translate("Import", "“version” is not %1: a newer Hindsight wrote this; update this one.").arg(formatVersion));

    QList<PartList> lists = partsOf(onto);
    for (PartList &list : lists) {
        const bool isIncident = &list == &lists.first();
        if (!isIncident && !object.contains(list.name))
            continue;
        const QList<Part> before = std::exchange(list.parts, {});
        const QJsonValue value = isIncident ? QJsonValue(QJsonArray{object}) : object.value(list.name);
        if (!value.isArray() && !value.isNull() && !value.isUndefined())
            return misfit({}, list.name);
        const QJsonArray array = value.toArray();
        for (qsizetype i = 0; i < array.size(); ++i) {
            const QString place = isIncident ? QString() : u"%1[%2]"_s.arg(list.name).arg(i);
            if (!array[i].isObject())
                return failure(Error::Kind::Input, QCoreApplication::translate("Import", "“%1” is no object.").arg(place));
            Result<Part> part = partFromJson(array[i].toObject(), *list.entity, place, before);
            if (!part)
                return std::unexpected(part.error());
            list.parts.append(*part);
        }
    }
    return recordOf(lists);
}

} // namespace hindsight
