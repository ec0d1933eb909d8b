// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QStringList>

namespace hindsight {

/// What in `value` does not follow a JSON Schema (2020-12), one sentence each with the place as a JSON pointer; empty: valid.
/// Knows the keywords our schemas use: type, enum, const, properties, required, additionalProperties (false), items, pattern,
/// minLength, oneOf, $ref into $defs. Any other keyword is a sentence too, so that no schema asks for what nobody checks.
QStringList schemaErrors(const QJsonValue &value, const QJsonObject &schema);

/// A schema of resources/schema by its file name.
QJsonObject schemaNamed(const QString &file);

} // namespace hindsight
