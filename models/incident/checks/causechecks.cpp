// SPDX-License-Identifier: GPL-3.0-or-later
// Whether what is said about causes can be followed to something that happened.
#include "checks.h"

#include <algorithm>

namespace hindsight {

using namespace Qt::StringLiterals;

QList<RecordFinding> checkCauses(const Record &record)
{
    const auto isShown = [&](const Cause &cause) {
        const auto supports = [&](const Evidence &evidence) { return evidence.subject == cause.uid; };
        return !cause.events.isEmpty() || cause.text.contains("http"_L1) || cause.text.contains("]("_L1) || std::ranges::any_of(record.evidence, supports);
    };
    QList<RecordFinding> findings;
    // Where no cause has any, that is one thing to say and not one per cause.
    if (record.causes.size() > 1 && std::ranges::none_of(record.causes, isShown)) {
        findings.append(
            findingAbout<Cause>("cause-without-evidence", {}, "events",
                                CheckText::tr("None of the %n cause(s) has an event, evidence or a link that shows it.", nullptr, int(record.causes.size()))));
        findings.last().seen = record.causes.first().uid;
        return findings;
    }
    for (const Cause &cause : record.causes) {
        // What was so all the time, or was not there, can hardly have an event; what set it off has one.
        if ((cause.kind != CauseKind::Trigger && record.causes.size() > 1) || isShown(cause))
            continue;
        findings.append(findingAbout<Cause>("cause-without-evidence", cause.uid, "events", CheckText::tr("No event, evidence or link shows this cause.")));
    }
    return findings;
}

} // namespace hindsight
