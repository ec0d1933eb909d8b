// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "value.h"

#include <QHash>
#include <QStringList>

namespace hindsight {

struct EntityInfo;

/// What a record was before it became what it is: by this two copies of it, changed apart from each other, can tell which of two
/// values is the newer one (mergeRecords). Values are known by short hashes.
struct Past
{
    QHash<QString, QHash<QString, QStringList>> values = {}; ///< uid -> field -> its earlier values, oldest first, without the present one
    QHash<QString, QString> removed = {};                    ///< uid of a part that is gone -> partHash of what it was

    bool operator==(const Past &) const = default;
};

/// What both know, the same whichever is named first: of each field the shortest list that has the values of either in their order. A
/// copy that comes from either of them finds its own values in it.
Past joinedPast(const Past &one, const Past &other);

/// As JSON, and back.
QJsonObject toJson(const Past &past);
Past pastOf(const QJsonObject &json);

/// Eight hexadecimal digits.
QString valueHash(const Value &value);

/// Of a whole part. What a database or an order gives it does not count: number, position, where it came from, and the incidents
/// it belongs to. Fields that are not there are empty ones.
QString partHash(const EntityInfo &entity, const QJsonObject &fields);
/// The same, of valueHash by field; the hashes of empty values may be there or not.
QString partHashOf(const EntityInfo &entity, const QJsonObject &hashes);

} // namespace hindsight
