// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/metrics/reading/guess.h"

namespace hindsight {

/// The bytes of a fixture in tests/metrics/data.
QByteArray fixture(const QString &name);
/// A fixture as the beginning of a file: CSV, or JSON Lines whose nested objects are paths with dots.
Sample sampleOf(const QString &fixture);
/// The same of a text.
Sample csvSample(const QString &text);

} // namespace hindsight
