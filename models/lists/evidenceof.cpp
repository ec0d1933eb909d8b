// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidenceof.h"

#include "models/incident/uid.h"

namespace hindsight {

Evidence evidenceOf(const QString &event, Evidence evidence, const Record &record, qint64 now)
{
    evidence.uid = newUid();
    evidence.incident = record.incident.uid;
    evidence.subject = event;
    evidence.captured = {.at = now - now % microsecondsPerSecond, .precision = Precision::Second};
    evidence.position = nextPosition(record.evidence);
    return evidence;
}

} // namespace hindsight
