// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/incident/timetext.h"
#include "models/store/numbers/importnumbers.h"
#include "tests/support/results.h"

#include <QByteArray>

namespace hindsight {

/// Payments of a checkout from 09:00 to 13:00 on 2024-07-20, as a CSV file: each minute 20 by card and 10 by PayPal, of 10 EUR
/// each. Of both one fails in every minute, and of card all do from 10:16 to before 11:30. Nothing comes from 12:30 to before
/// 12:40, where the file has no rows.
inline QByteArray outagePayments()
{
    QByteArray text = "timestamp,payment_method,status,amount,currency\n";
    const qint64 begin = *fromIsoText(u"2024-07-20T09:00:00Z");
    for (int minute = 0; minute < 240; ++minute) {
        if (minute >= 210 && minute < 220)
            continue;
        const bool down = minute >= 76 && minute < 150;
        for (int i = 0; i < 30; ++i) {
            const bool card = i < 20, failed = i == 0 || i == 20 || (card && down);
            text += isoText(begin + minute * microsecondsPerMinute + i * 2 * microsecondsPerSecond).toLatin1() + (card ? ",card," : ",paypal,")
                + (failed ? "failed" : "succeeded") + ",10.00,EUR\n";
        }
    }
    return text;
}

/// Imports bytes into the source of a name, or of an incident's service; returns the source.
inline MetricSource importNumbersInto(Store &store, const QByteArray &bytes, const QString &incident, const QString &source = {})
{
    const auto plan = planImport(store, {.files = {QStringLiteral("payments.csv")}, .bytes = bytes, .incident = incident, .source = source});
    if (!plan)
        qFatal("%s", qPrintable(plan.error().sentence()));
    const auto read = readNumbers(*plan, {.bucketSeconds = 60});
    if (!read)
        qFatal("%s", qPrintable(read.error().sentence()));
    if (const auto shown = showNumbers(store, *plan, *read); !shown)
        qFatal("%s", qPrintable(shown.error().sentence()));
    return plan->source;
}

} // namespace hindsight
