// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/incident/action.h"

#include <QStringView>

namespace hindsight {

/// What a tracker calls a status ("In Review", "Selected for Development", "closed"), or we do ("in_progress"), whatever case and
/// signs. No value: nobody knows the word.
std::optional<ActionStatus> statusOfTracker(QStringView word);

/// How something ended ("Won't Do", "not_planned", "Fixed"). No value: nobody knows the word, or it says that nothing ended yet
/// ("Unresolved", "reopened"); see `isNoEnd`.
std::optional<ActionStatus> statusOfResolution(QStringView word);
/// Whether a resolution says that nothing ended yet; without a word, too.
bool isNoEnd(QStringView word);

} // namespace hindsight
