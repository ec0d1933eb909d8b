// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/metrics/impact/impact.h"

#include <QRandomGenerator>

namespace hindsight {

/// A time in which something happens at a till, seconds since 1970.
struct TillEvent
{
    qint64 from = 0;
    qint64 to = 0;
    double traffic = 1; ///< times the usual
    double lost = 0;    ///< share of the payments that would have succeeded
};

/// A shop of which nothing is known but what was paid: busy by day, quieter at the weekend, and restless beyond chance, by
/// some percent from day to day and from hour to hour.
struct Till
{
    qint64 start = 1'709'510'400; ///< 2024-03-04T00:00Z, a Monday
    int days = 57;
    qint64 step = 300;
    double busy = 60;             ///< payments in five minutes of a usual hour
    double growthPerDay = 0;
    double unrest = 0.03;         ///< standard deviation of its days, and of its hours, as a share
    QTimeZone zone = QTimeZone(QTimeZone::UTC);
    bool sharpMorning = false;    ///< a third of the traffic before eight in the morning, local time
    quint32 seed = 1;
    QList<TillEvent> events = {};
    TillEvent incident = {};      ///< the one whose impact is asked for
    double comeBack = 0;          ///< share of those lost by it who pay within four hours
};

struct TillNumbers
{
    ImpactNumbers numbers; ///< in EUR and SEK
    // What the incident took, really:
    qint64 missingInWindow = 0;
    qint64 missing = 0;    ///< net of who came back
    qint64 missingEuros = 0; ///< minor units, net
};
TillNumbers numbersOf(const Till &till);

int poisson(double mean, QRandomGenerator &random);

} // namespace hindsight
