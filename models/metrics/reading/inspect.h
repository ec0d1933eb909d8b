// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "guess.h"
#include "models/metrics/blocks.h"

#include <functional>

namespace hindsight {

/// The mapping that a source remembers for a header shape; no value: none.
using RememberedMapping = std::function<std::optional<Mapping>(const QString &headerShape)>;

/// What a file is, from its first bytes.
struct Inspection
{
    FileForm form = FileForm::Delimited;
    bool readyMade = false;   ///< metrics of Prometheus or Grafana, read whole
    bool wrapped = false;     ///< JSON documents in an array inside an object
    Dialect dialect = {};
    qint64 dataStart = 0;     ///< bytes before the first record: byte order mark, "sep=", title lines, header
    qint64 dataLine = 0;      ///< line breaks in them
    bool numbered = false;    ///< there is no header: columns are called column1, column2, ...
    Sample sample = {};
    QString headerShape = {};
    MappingGuess guess = {};
};

/// How many bytes are looked at.
inline constexpr qint64 inspectedBytes = 1 << 20;

/// Finds out what a file is by its beginning, and how its columns may be read. `whole`: `beginning` is all of it. Errors: it is
/// empty, no text, or no table; an override is wrong.
/// `usualZone`: where the zone of times without one would be asked for, it is this; empty: it is asked.
Result<Inspection> inspect(const QByteArray &beginning, bool whole, const QString &name, const RememberedMapping &remembered, const QString &usualZone,
                           const QStringList &overrides);

} // namespace hindsight
