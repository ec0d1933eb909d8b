// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/incident/fields.h"
#include "models/incident/record.h"
#include "models/incident/result.h"

namespace hindsight {

// A record without its C++ types, and its values as a document spells them: what JSON and front matter have in common.

/// One record as its field table tells it.
struct Part
{
    QString uid;
    QJsonObject fields; ///< Values by name, without uid and without the incident it belongs to

    bool operator==(const Part &) const = default;
};

/// One list of a record.
struct PartList
{
    QString name; ///< as `forEachPart` says; "incident" for the incident itself
    const EntityInfo *entity;
    QJsonObject defaults; ///< fields of a part about which nothing is known
    QList<Part> parts;
};

/// The incident as a list of one, then the lists in the order of `forEachPart`.
QList<PartList> partsOf(const Record &record);

/// The reverse. Fields that are not there have their default. Error of kind Input: names list, part and field of a value
/// that does not fit.
Result<Record> recordOf(const QList<PartList> &lists);

/// The first field of a part of this list whose value does not fit; empty: all fit.
QString misfitIn(const QString &list, const QJsonObject &fields);

/// The Error for a value that is none of its field; `place` is "timeline[3]", or empty for the incident.
std::unexpected<Error> misfit(const QString &place, const QString &field);

/// A value that nobody may store.
struct Fault
{
    QString value;    ///< as it is written
    QString sentence; ///< for the user
};
/// The first in the JSON of a part or a record, in parts of it too: a uid that is none, or a time zone that nobody knows.
std::optional<Fault> faultIn(const QJsonObject &json);

/// A field's value as JSON: a moment's times in RFC 3339, an empty text as null.
QJsonValue toJsonValue(const Value &value, FieldKind kind);
/// The reverse; undefined: no such value. Whether it fits the field is for `recordOf` to say.
Value fromJsonValue(const QJsonValue &json, FieldKind kind);

/// The five members of a moment as JSON; of an empty one `at`, `end`, `written` and `zone` are null.
QJsonObject momentToJson(const Moment &moment);

} // namespace hindsight
