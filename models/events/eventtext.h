// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/incident/timeline.h"

namespace hindsight {

/// A Markdown table of events, with their times in `zone` (empty: UTC) and the date in front where it changes. Texts stay Markdown, in
/// one line each. For pasting; what is to come back is written by eventsToCsv or eventsToJsonLines.
QString eventsToMarkdown(const QList<TimelineEvent> &events, const QString &zone);

} // namespace hindsight
