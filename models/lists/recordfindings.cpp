// SPDX-License-Identifier: GPL-3.0-or-later
#include "recordfindings.h"

#include "models/incident/checks/timechecks.h"
#include "models/incident/postmortemdue.h"
#include "models/incident/uid.h"

#include <QDateTime>

namespace hindsight {

namespace {

QList<SeverityLevel> levelsOf(const Store &store) { return store.all<SeverityLevel>().value_or(QList<SeverityLevel>()); }

} // namespace

CheckResult findingsOf(const Store &store, const Record &record, const RuleChoice &choice, const CheckedNumbers &numbers)
{
    return checkRecord(record, {.levels = levelsOf(store), .now = QDateTime::currentMSecsSinceEpoch() * 1000, .choice = choice, .numbers = numbers});
}

QList<RecordFinding> timeFindingsOf(const Store &store, const Record &record, const RuleChoice &choice)
{
    QList<RecordFinding> findings = checkTimes(record, namesOfLevels(levelsOf(store)));
    findings.removeIf([&](const RecordFinding &finding) { return !isSwitchedOn(*ruleNamed(finding.rule), choice) || waiverOf(record, finding); });
    return findings;
}

Waiver waiverFor(const RecordFinding &finding, const Record &record, const QString &reason, const QString &author)
{
    const qint64 now = QDateTime::currentSecsSinceEpoch() * microsecondsPerSecond;
    return {.uid = newUid(),
            .incident = record.incident.uid,
            .rule = finding.rule,
            .subject = finding.subject,
            .reason = reason,
            .by = author,
            .at = {.at = now, .precision = Precision::Second, .zone = QStringLiteral("UTC")}};
}

} // namespace hindsight
