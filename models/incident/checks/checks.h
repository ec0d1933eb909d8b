// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Inside of the check: what looks at one subject each, called by checkRecord alone, and what they share.

#include "models/incident/fields.h"
#include "models/incident/milestones.h"
#include "rules.h"

#include <QCoreApplication>

namespace hindsight {

QList<RecordFinding> checkZones(const Record &record);
QList<RecordFinding> checkStory(const Record &record);
QList<RecordFinding> checkImpact(const Record &record);
QList<RecordFinding> checkNumbers(const Record &record, const CheckOptions &options);
QList<RecordFinding> checkCauses(const Record &record);
QList<RecordFinding> checkActions(const Record &record, const CheckOptions &options);
QList<RecordFinding> checkTexts(const Record &record);
QList<RecordFinding> checkPostmortem(const Record &record, const CheckOptions &options);

/// Texts of the rules: CheckText::tr("...").
struct CheckText
{
    Q_DECLARE_TR_FUNCTIONS(Checks)
};

/// A finding about a part of the record; its level is the rule's.
template <class Part> RecordFinding findingAbout(const char *rule, const QString &subject, const char *field, const QString &text)
{
    const QString name = QString::fromLatin1(rule);
    return {.rule = name,
            .level = QString::fromLatin1(ruleNamed(name)->level),
            .entity = tableOf<Part>().info.nameText,
            .subject = subject,
            .field = QString::fromLatin1(field),
            .text = text};
}

/// "10:30", or with the date where the other one is on another day.
QString saidBeside(const Moment &moment, const Moment &other, const QString &zone);

/// The milestone that counts, if the kind of the incident can have it.
std::optional<MilestoneValue> applicableMilestone(const Record &record, MilestoneKind kind);

} // namespace hindsight
