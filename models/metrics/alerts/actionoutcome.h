// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alerttrial.h"
#include "models/incident/record.h"

namespace hindsight {

/// Attempts of a time that are final, and how many of them succeeded.
struct RateOver
{
    qint64 succeeded = 0;
    qint64 closed = 0;
    double days = 0; ///< that the numbers say something about

    bool operator==(const RateOver &) const = default;
};

/// What the numbers say of the time after an action item was done.
struct ActionOutcome
{
    QString action;                         ///< uid
    qint64 done = 0;                        ///< microseconds UTC; what was done on a day counts from its end
    std::optional<AlertRule> rule = {};     ///< that it promised
    std::optional<AlertSince> alert = {};   ///< what that did; no value: no data
    QString where = {};                     ///< "payment_method = card", where the incident hurt; empty: all attempts
    std::optional<RateOver> rate = {};      ///< there, after it; no value: no data
    std::optional<RateOver> inIncident = {};///< there, in the incident; no value: no data
};

/// The rule that an action item promises, as the alert lab writes it: the first text in quotation marks that is one.
std::optional<AlertRule> ruleOf(const ActionItem &action);

/// Whether it can be asked of an action item if it worked: it is done, and somebody said when.
bool isDone(const ActionItem &action);

/// Of each action item of the incident that is done. `impact`: when the incident hurt, as impactTimes says.
QList<ActionOutcome> outcomesOf(const AlertTrial &trial, const Record &record, const TimeRanges &impact);

/// The same in sentences, in the language of the window; without numbers: "no data".
QString outcomeText(const ActionOutcome &outcome);

} // namespace hindsight
