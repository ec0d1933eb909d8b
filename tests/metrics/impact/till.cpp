// SPDX-License-Identifier: GPL-3.0-or-later
#include "till.h"

#include <QDateTime>

#include <cmath>
#include <numbers>

namespace hindsight {

namespace {

using namespace Qt::StringLiterals;

double normal(QRandomGenerator &random)
{
    const double angle = 2 * std::numbers::pi * random.generateDouble(), length = std::sqrt(-2 * std::log(1 - random.generateDouble()));
    return length * std::cos(angle);
}

int binomial(int count, double share, QRandomGenerator &random)
{
    int found = 0;
    for (int i = 0; i < count; ++i)
        found += random.generateDouble() < share;
    return found;
}

// What so many payments come to: skewed, a few are large.
qint64 amountOf(int payments, double mean, QRandomGenerator &random)
{
    double sum = 0;
    for (int i = 0; i < payments; ++i)
        sum += mean * -std::log(1 - random.generateDouble());
    return std::llround(sum);
}

double usualAt(const Till &till, qint64 at)
{
    const qint64 local = at + till.zone.offsetFromUtc(QDateTime::fromSecsSinceEpoch(at, QTimeZone::UTC));
    const double hour = double(local % 86400) / 3600;
    double traffic = till.sharpMorning ? (hour < 8 ? 0.33 : 1) : 0.6 - 0.4 * std::cos((hour - 4) / 24 * 2 * std::numbers::pi);
    if ((local / 86400 + 3) % 7 >= 5) // 1970-01-01 was a Thursday
        traffic *= 0.7;
    return traffic * till.busy * double(till.step) / 300 * std::pow(1 + till.growthPerDay, double(at - till.start) / 86400);
}

} // namespace

int poisson(double mean, QRandomGenerator &random)
{
    if (mean > 40)
        return std::max(0, int(std::lround(mean + std::sqrt(mean) * normal(random))));
    int count = -1;
    const double bound = std::exp(-mean);
    for (double product = 1; product > bound; product *= random.generateDouble())
        ++count;
    return std::max(0, count);
}

TillNumbers numbersOf(const Till &till)
{
    struct Currency
    {
        QString name;
        double share;
        double mean; // minor units
    };
    const Currency currencies[] = {{u"EUR"_s, 0.8, 4500}, {u"SEK"_s, 0.2, 48'000}};
    QRandomGenerator random(till.seed);
    TillNumbers made{.numbers = {.start = till.start, .step = till.step}};
    for (const Currency &currency : currencies)
        made.numbers.lines.push_back({.currency = currency.name});
    double day = 1, hour = 1;
    int lostSoFar[2] = {};
    for (qint64 at = till.start; at < till.start + till.days * 86400ll; at += till.step) {
        if (at % 86400 == 0 || at == till.start)
            day = std::exp(till.unrest * normal(random));
        if (at % 3600 == 0 || at == till.start)
            hour = std::exp(till.unrest * normal(random));
        double mean = usualAt(till, at) * day * hour, lost = 0;
        for (const TillEvent &event : till.events) {
            if (at >= event.from && at < event.to)
                mean *= event.traffic * (1 - event.lost);
        }
        const bool isIncident = at >= till.incident.from && at < till.incident.to;
        const qint64 since = at - till.incident.to;
        lost = isIncident ? till.incident.lost : 0;
        for (size_t i = 0; i < std::size(currencies); ++i) {
            const Currency &currency = currencies[i];
            PaidLine &line = made.numbers.lines[i];
            const int would = poisson(mean * currency.share, random);
            const int gone = lost > 0 ? binomial(would, lost, random) : 0;
            int back = 0;
            if (!isIncident && till.incident.to > 0 && since >= 0 && since < catchUpSeconds)
                back = poisson(lostSoFar[i] * till.comeBack * double(till.step) / double(catchUpSeconds), random);
            lostSoFar[i] += gone;
            const qint64 goneAmount = amountOf(gone, currency.mean, random), backAmount = amountOf(back, currency.mean, random);
            line.payments.push_back(would - gone + back);
            line.amount.push_back(amountOf(would - gone, currency.mean, random) + backAmount);
            made.missingInWindow += gone;
            made.missing += gone - back;
            if (i == 0)
                made.missingEuros += goneAmount - backAmount;
        }
    }
    return made;
}

} // namespace hindsight
