// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/incident/result.h"

#include <QByteArray>

namespace hindsight {

/// Writes a result to a file: all of it or nothing, and not at all when the file holds these bytes already. What is no
/// regular file (a pipe, a device) is written to and never replaced. False: it was not written.
Result<bool> writeWhenChanged(const QString &name, const QByteArray &bytes);

/// Makes a folder with its parents, unless it is there.
Result<void> makeFolder(const QString &name);

} // namespace hindsight
