// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/incident/result.h"

#include <QByteArray>

namespace hindsight {

/// The bytes of a file, for readDocument. Error of kind Input: it cannot be read.
Result<QByteArray> bytesOfFile(const QString &name);
/// Writes a whole file, or leaves it as it was. Error of kind Input names it.
Result<void> writeFile(const QString &name, const QByteArray &bytes);

} // namespace hindsight
