// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/incident/checks/rules.h"
#include "models/store/store.h"

namespace hindsight {

/// What the rules that are on say about a record, by the severities of this database.
CheckResult findingsOf(const Store &store, const Record &record, const RuleChoice &choice = {}, const CheckedNumbers &numbers = {});

/// Only what does not fit together in its times, as long as nobody waived it: quick, for while somebody types.
QList<RecordFinding> timeFindingsOf(const Store &store, const Record &record, const RuleChoice &choice);

/// What is written when somebody decides to live with a finding.
Waiver waiverFor(const RecordFinding &finding, const Record &record, const QString &reason, const QString &author);

} // namespace hindsight
