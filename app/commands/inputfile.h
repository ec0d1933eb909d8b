// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/incident/result.h"

#include <QByteArray>

namespace hindsight {

/// The bytes of a file, for readDocument. Error of kind Input: it cannot be read.
Result<QByteArray> bytesOfFile(const QString &name);

} // namespace hindsight
