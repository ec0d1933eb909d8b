// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace hindsight {

/// A fresh UUIDv7 (RFC 9562) as text. Within one process each is greater than the one before, so that records made
/// together keep their order where only the uid orders them. Any thread.
QString newUid();

} // namespace hindsight
