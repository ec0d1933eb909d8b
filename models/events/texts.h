// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace hindsight {

/// Sentences of this room, for translation: EventsText::tr("...").
struct EventsText
{
    Q_DECLARE_TR_FUNCTIONS(EventsText)
};

} // namespace hindsight
