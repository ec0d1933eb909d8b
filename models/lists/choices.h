// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace hindsight {

/// What people read for the stable name of an enumerator ("in_progress": "In progress"), in the language of the window.
/// A name without a translation is shown as it is.
QString choiceLabel(const QString &name);

} // namespace hindsight
