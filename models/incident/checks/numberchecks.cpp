// SPDX-License-Identifier: GPL-3.0-or-later
// What is said of the incident, against its numbers.
#include "checks.h"
#include "models/incident/figuretext.h"

#include <algorithm>

namespace hindsight {

using namespace Qt::StringLiterals;

namespace {

// The interval of a figure may move a little with every import; its value is what documents say.
void checkFigures(const Record &record, const QList<Figure> &now, QList<RecordFinding> &findings)
{
    for (const Figure &figure : record.figures) {
        const auto other = std::ranges::find_if(now, [&figure](const Figure &some) {
            return some.name == figure.name && some.currency == figure.currency && some.metricSource == figure.metricSource;
        });
        if (other == now.end() || other->value == figure.value)
            continue;
        findings.append(findingAbout<Figure>("figure-differs", figure.uid, "value",
                                             CheckText::tr("“%1” was frozen as %2; worked out now it is %3.").arg(figureLabel(figure.name), figureText(figure), figureText(*other))));
    }
}

} // namespace

QList<RecordFinding> checkNumbers(const Record &record, const CheckOptions &options)
{
    QList<RecordFinding> findings;
    checkFigures(record, options.numbers.figures, findings);
    for (const MilestoneKind kind : {MilestoneKind::Mitigated, MilestoneKind::Resolved}) {
        const auto milestone = applicableMilestone(record, kind);
        const auto at = milestone ? reckonedTime(milestone->at) : std::nullopt;
        if (!at)
            continue;
        for (const NumbersTrouble &trouble : options.numbers.troubles) {
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
