// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "change.h"
#include "connection.h"

namespace hindsight {

// Sentences for changes that meet what another did meanwhile. `name` is what people call the record; empty: nothing.

/// A field holds `theirs` and not what the change says it held; tells who changed it, as far as the history knows.
Error conflict(Connection &connection, const Change &change, const QString &name, const FieldInfo &field, const Value &mine, const Value &theirs);
/// A record is gone, or there already: `sentence` says which, with a place for its name.
Error goneOrThere(Connection &connection, const Change &change, const QString &name, const char *sentence);

/// A value as a sentence quotes it, shortened.
QString shown(const Value &value);

} // namespace hindsight
