// SPDX-License-Identifier: GPL-3.0-or-later
#include "choices.h"

#include <QCoreApplication>

namespace hindsight {

namespace {

struct Label
{
    const char *name;
    const char *text;
};

// Every enumerator that a window shows; names that mean the same in several enumerations stand here once.
constexpr Label labels[] = {
    {"impact", QT_TRANSLATE_NOOP("Choice", "Impact")},
    {"deploy", QT_TRANSLATE_NOOP("Choice", "Deploy")},
    {"detection", QT_TRANSLATE_NOOP("Choice", "Detection")},
    {"finding", QT_TRANSLATE_NOOP("Choice", "Finding")},
    {"escalation", QT_TRANSLATE_NOOP("Choice", "Escalation")},
    {"decision", QT_TRANSLATE_NOOP("Choice", "Decision")},
    {"action", QT_TRANSLATE_NOOP("Choice", "Action")},
    {"communication", QT_TRANSLATE_NOOP("Choice", "Communication")},
    {"recovery", QT_TRANSLATE_NOOP("Choice", "Recovery")},
    {"note", QT_TRANSLATE_NOOP("Choice", "Note")},
    {"began", QT_TRANSLATE_NOOP("Choice", "Began")},
    {"detected", QT_TRANSLATE_NOOP("Choice", "Detected")},
    {"acknowledged", QT_TRANSLATE_NOOP("Choice", "Acknowledged")},
    {"identified", QT_TRANSLATE_NOOP("Choice", "Identified")},
    {"mitigated", QT_TRANSLATE_NOOP("Choice", "Mitigated")},
    {"resolved", QT_TRANSLATE_NOOP("Choice", "Resolved")},
    {"internal", QT_TRANSLATE_NOOP("Choice", "Internal")},
    {"customers", QT_TRANSLATE_NOOP("Choice", "Customers")},
    {"merchants", QT_TRANSLATE_NOOP("Choice", "Merchants")},
    {"provider", QT_TRANSLATE_NOOP("Choice", "Provider")},
    {"regulator", QT_TRANSLATE_NOOP("Choice", "Regulator")},
    {"incident", QT_TRANSLATE_NOOP("Choice", "Incident")},
    {"near_miss", QT_TRANSLATE_NOOP("Choice", "Near miss")},
    {"exercise", QT_TRANSLATE_NOOP("Choice", "Exercise")},
    {"false_alarm", QT_TRANSLATE_NOOP("Choice", "False alarm")},
    {"draft", QT_TRANSLATE_NOOP("Choice", "Draft")},
    {"in_review", QT_TRANSLATE_NOOP("Choice", "In review")},
    {"reviewed", QT_TRANSLATE_NOOP("Choice", "Reviewed")},
    {"published", QT_TRANSLATE_NOOP("Choice", "Published")},
    {"unknown", QT_TRANSLATE_NOOP("Choice", "Unknown")},
    {"user_reported", QT_TRANSLATE_NOOP("Choice", "Users reported it")},
    {"ad_hoc_monitoring", QT_TRANSLATE_NOOP("Choice", "Seen by chance in monitoring")},
    {"alert", QT_TRANSLATE_NOOP("Choice", "Alert")},
    {"origin", QT_TRANSLATE_NOOP("Choice", "Origin")},
    {"affected", QT_TRANSLATE_NOOP("Choice", "Affected")},
    {"dependency", QT_TRANSLATE_NOOP("Choice", "Dependency")},
    {"caused_by", QT_TRANSLATE_NOOP("Choice", "Caused by")},
    {"same_cause", QT_TRANSLATE_NOOP("Choice", "Same cause")},
    {"follows", QT_TRANSLATE_NOOP("Choice", "Follows")},
    {"duplicate_of", QT_TRANSLATE_NOOP("Choice", "Duplicate of")},
    {"provider_incident", QT_TRANSLATE_NOOP("Choice", "Provider’s incident")},
    {"document", QT_TRANSLATE_NOOP("Choice", "Document")},
    {"down", QT_TRANSLATE_NOOP("Choice", "Down")},
    {"degraded", QT_TRANSLATE_NOOP("Choice", "Degraded")},
    {"partial", QT_TRANSLATE_NOOP("Choice", "Partial")},
    {"trigger", QT_TRANSLATE_NOOP("Choice", "Trigger")},
    {"contributing_factor", QT_TRANSLATE_NOOP("Choice", "Contributing factor")},
    {"slowed_detection", QT_TRANSLATE_NOOP("Choice", "Slowed detection")},
    {"slowed_diagnosis", QT_TRANSLATE_NOOP("Choice", "Slowed diagnosis")},
    {"slowed_repair", QT_TRANSLATE_NOOP("Choice", "Slowed repair")},
    {"went_well", QT_TRANSLATE_NOOP("Choice", "Went well")},
    {"went_wrong", QT_TRANSLATE_NOOP("Choice", "Went wrong")},
    {"lucky", QT_TRANSLATE_NOOP("Choice", "Got lucky")},
    {"made_sense", QT_TRANSLATE_NOOP("Choice", "Made sense then")},
    {"prevent", QT_TRANSLATE_NOOP("Choice", "Prevent")},
    {"mitigate", QT_TRANSLATE_NOOP("Choice", "Mitigate")},
    {"detect", QT_TRANSLATE_NOOP("Choice", "Detect")},
    {"process", QT_TRANSLATE_NOOP("Choice", "Process")},
    {"repair", QT_TRANSLATE_NOOP("Choice", "Repair")},
    {"investigate", QT_TRANSLATE_NOOP("Choice", "Investigate")},
    {"other", QT_TRANSLATE_NOOP("Choice", "Other")},
    {"open", QT_TRANSLATE_NOOP("Choice", "Open")},
    {"in_progress", QT_TRANSLATE_NOOP("Choice", "In progress")},
    {"blocked", QT_TRANSLATE_NOOP("Choice", "Blocked")},
    {"done", QT_TRANSLATE_NOOP("Choice", "Done")},
    {"verified", QT_TRANSLATE_NOOP("Choice", "Verified")},
    {"wont_do", QT_TRANSLATE_NOOP("Choice", "Won’t do")},
    {"risk_accepted", QT_TRANSLATE_NOOP("Choice", "Risk accepted")},
    // What became of a payment, and what columns of numbers and their settings are.
    {"succeeded", QT_TRANSLATE_NOOP("Choice", "Succeeded")},
    {"declined", QT_TRANSLATE_NOOP("Choice", "Declined")},
    {"failed", QT_TRANSLATE_NOOP("Choice", "Failed")},
    {"abandoned", QT_TRANSLATE_NOOP("Choice", "Abandoned")},
    {"ignored", QT_TRANSLATE_NOOP("Choice", "No attempt")},
    {"unused", QT_TRANSLATE_NOOP("Choice", "Not used")},
    {"time", QT_TRANSLATE_NOOP("Choice", "Time")},
    {"date", QT_TRANSLATE_NOOP("Choice", "Date")},
    {"clock", QT_TRANSLATE_NOOP("Choice", "Time of day")},
    {"zone_column", QT_TRANSLATE_NOOP("Choice", "Time zone")},
    {"id", QT_TRANSLATE_NOOP("Choice", "ID")},
    {"status", QT_TRANSLATE_NOOP("Choice", "Status")},
    {"error_code", QT_TRANSLATE_NOOP("Choice", "Error code")},
    {"amount", QT_TRANSLATE_NOOP("Choice", "Amount")},
    {"currency", QT_TRANSLATE_NOOP("Choice", "Currency")},
    {"latency", QT_TRANSLATE_NOOP("Choice", "Latency")},
    {"attribute", QT_TRANSLATE_NOOP("Choice", "Attribute")},
    {"attempts", QT_TRANSLATE_NOOP("Choice", "Attempts")},
    {"amount_succeeded", QT_TRANSLATE_NOOP("Choice", "Amount succeeded")},
    {"amount_failed", QT_TRANSLATE_NOOP("Choice", "Amount failed")},
    {"metric", QT_TRANSLATE_NOOP("Choice", "Name of the metric")},
    {"value", QT_TRANSLATE_NOOP("Choice", "Value")},
    {"day_month_year", QT_TRANSLATE_NOOP("Choice", "Day first")},
    {"month_day_year", QT_TRANSLATE_NOOP("Choice", "Month first")},
    {"major", QT_TRANSLATE_NOOP("Choice", "Major units (euros)")},
    {"minor", QT_TRANSLATE_NOOP("Choice", "Minor units (cents)")},
    {"point", QT_TRANSLATE_NOOP("Choice", "Point is the decimal sign")},
    {"comma", QT_TRANSLATE_NOOP("Choice", "Comma is the decimal sign")},
    {"attempt", QT_TRANSLATE_NOOP("Choice", "Attempt")},
    {"payment", QT_TRANSLATE_NOOP("Choice", "Payment")},
    {"order", QT_TRANSLATE_NOOP("Choice", "Order")},
    {"none", QT_TRANSLATE_NOOP("Choice", "Count each")},
    {"duplicate", QT_TRANSLATE_NOOP("Choice", "Count the first alone")},
    {"events", QT_TRANSLATE_NOOP("Choice", "Count as one, as the latest says")},
    {"count", QT_TRANSLATE_NOOP("Choice", "Counts")},
    {"rate", QT_TRANSLATE_NOOP("Choice", "Rates per second")},
    {"total", QT_TRANSLATE_NOOP("Choice", "A counter’s running total")},
    {"us", QT_TRANSLATE_NOOP("Choice", "Microseconds")},
    {"ms", QT_TRANSLATE_NOOP("Choice", "Milliseconds")},
    {"s", QT_TRANSLATE_NOOP("Choice", "Seconds")},
    {"active", QT_TRANSLATE_NOOP("Choice", "Counted")},
    {"hidden", QT_TRANSLATE_NOOP("Choice", "Hidden")},
    {"replaced", QT_TRANSLATE_NOOP("Choice", "Replaced")},
};

} // namespace

QString choiceLabel(const QString &name)
{
    for (const Label &label : labels) {
        if (name == QLatin1StringView(label.name))
            return QCoreApplication::translate("Choice", label.text);
    }
    return name;
}

} // namespace hindsight
