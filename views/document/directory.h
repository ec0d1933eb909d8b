// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/document/document.h"

namespace hindsight {

class Store;

/// Whom a database knows, for a public document.
Result<Directory> directoryOf(const Store &store);

} // namespace hindsight
