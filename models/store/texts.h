// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace hindsight {

/// Translates what the room says: StoreText::tr("..."). lupdate knows a context only from a class like this, not from a
/// function of one's own around QCoreApplication::translate.
struct StoreText
{
    Q_DECLARE_TR_FUNCTIONS(Store)
};

} // namespace hindsight
