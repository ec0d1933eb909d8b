// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/incident/record.h"

#include "models/document/templates/phrases.h"

namespace hindsight {

/// A postmortem in eight lines of Slack's mrkdwn: title, severity, when, impact, cause, resolution, actions, and where it is kept.
/// Texts are cut to a sentence or two and stay texts. `zone` as for a document.
QString slackMessage(const Record &record, const Phrases &phrases, const QString &zone);

} // namespace hindsight
