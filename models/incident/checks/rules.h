// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "finding.h"
#include "models/incident/catalogue.h"
#include "models/incident/record.h"

#include <QStringList>

#include <span>

namespace hindsight {

/// What a rule looks at; findings are told in this order.
enum class RuleTopic { Times, Story, Impact, Causes, Actions, Text, Postmortem, Reading };
inline constexpr RuleTopic ruleTopics[]
    = {RuleTopic::Times, RuleTopic::Story, RuleTopic::Impact, RuleTopic::Causes, RuleTopic::Actions, RuleTopic::Text, RuleTopic::Postmortem, RuleTopic::Reading};

/// One rule of the check. The table of them is all that documentation, settings and listings know.
struct Rule
{
    const char *name;          ///< stable: command line, waivers, settings
    const char *level;         ///< "info", "warning" or "error"
    bool on;                   ///< unless somebody switched it
    RuleTopic topic;           ///< Reading: found when a document is read, not in a record
    const char *title;         ///< English, translated in context "Rules"
    const char *documentation; ///< English, translated: when it speaks, and why that matters
};

std::span<const Rule> rules();
/// Null: there is none.
const Rule *ruleNamed(QStringView name);

// For people, in the language of the window.
QString labelOf(RuleTopic topic);
QString levelLabel(const QString &level);
QString titleOf(const Rule &rule);
QString documentationOf(const Rule &rule);

/// Which rules somebody switched, by name. The others are as the table has them.
struct RuleChoice
{
    QStringList on = {};
    QStringList off = {};

    bool operator==(const RuleChoice &) const = default;
};
bool isSwitchedOn(const Rule &rule, const RuleChoice &choice);
RuleChoice switched(RuleChoice choice, const Rule &rule, bool on);

/// A time in which the incident's numbers were out of order.
struct NumbersTrouble
{
    qint64 from = 0;    ///< microseconds UTC
    qint64 to = 0;
    qint64 bucket = 0;  ///< how exactly that is known, microseconds
    QString what = {};  ///< for people: "success rate of payment_method = card, 11.8 %, usually 87.2 %"

    bool operator==(const NumbersTrouble &) const = default;
};

/// What the incident's numbers say now, as far as the check wants to know.
struct CheckedNumbers
{
    QList<NumbersTrouble> troubles = {};
    QList<Figure> figures = {}; ///< as they would be frozen now

    bool operator==(const CheckedNumbers &) const = default;
};

struct CheckOptions
{
    QList<SeverityLevel> levels = {}; ///< the severities of the database, worst first; without any there is nothing to compare with
    std::optional<qint64> now = {};    ///< microseconds UTC; no value: nothing is overdue
    RuleChoice choice = {};
    CheckedNumbers numbers = {}; ///< as far as there are any
};

struct CheckResult
{
    QList<RecordFinding> findings;
    QList<RecordFinding> waived; ///< those that somebody decided to live with (Waiver)
};

/// Everything that the rules that are on find in a record, by topic and within it in the order of the record.
CheckResult checkRecord(const Record &record, const CheckOptions &options);

/// The waiver that silences a finding; null: none does.
const Waiver *waiverOf(const Record &record, const RecordFinding &finding);

} // namespace hindsight
