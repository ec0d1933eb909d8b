// SPDX-License-Identifier: GPL-3.0-or-later
// What is said of the incident, against its numbers.
#include "checks.h"

namespace hindsight {

using namespace Qt::StringLiterals;

QList<RecordFinding> checkNumbers(const Record &record, const CheckOptions &options)
{
    QList<RecordFinding> findings;
    for (const MilestoneKind kind : {MilestoneKind::Mitigated, MilestoneKind::Resolved}) {
        const auto milestone = applicableMilestone(record, kind);
        const auto at = milestone ? reckonedTime(milestone->at) : std::nullopt;
        if (!at)
            continue;
        for (const NumbersTrouble &trouble : options.troubles) {
            if (*at < trouble.from || *at + trouble.bucket >= trouble.to)
                continue;
            const Moment until{.at = trouble.to, .precision = milestone->at.precision, .zone = milestone->at.zone};
            const QString text = kind == MilestoneKind::Mitigated
                ? CheckText::tr("It is said to be mitigated at %1, but the numbers were out of order until %2: %3.")
                : CheckText::tr("It is said to be resolved at %1, but the numbers were out of order until %2: %3.");
            findings.append(findingAbout<Milestone>("over-while-out-of-order", milestone->uid, "at",
                                                    text.arg(saidBeside(milestone->at, milestone->at, record.incident.zone),
                                                             saidBeside(until, milestone->at, record.incident.zone), trouble.what)));
            break;
        }
    }
    return findings;
}

} // namespace hindsight
