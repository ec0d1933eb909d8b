// SPDX-License-Identifier: GPL-3.0-or-later
#include "shop.h"

#include <QDateTime>
#include <QRandomGenerator>

#include <cmath>
#include <numbers>

using namespace Qt::StringLiterals;

namespace hindsight {

namespace {

constexpr double busy = 100; // attempts in five minutes

struct Method
{
    QString name;
    double share;
    double rate;
};
const QList<Method> &methods()
{
    static const QList<Method> all = {{u"card"_s, 0.6, 0.88}, {u"paypal"_s, 0.3, 0.93}, {u"klarna"_s, 0.0995, 0.6}, {u"gift_card"_s, 0.0005, 0.9}};
    return all;
}
struct Region
{
    QString name;
    double share;
};
const QList<Region> &regions()
{
    static const QList<Region> all = {{u"europe"_s, 0.7}, {u"america"_s, 0.3}};
    return all;
}

int chanceCount(double mean, QRandomGenerator &random)
{
    if (mean > 40) {
        const double angle = 2 * std::numbers::pi * random.generateDouble(), length = std::sqrt(-2 * std::log(1 - random.generateDouble()));
        return std::max(0, int(std::lround(mean + std::sqrt(mean) * length * std::cos(angle))));
    }
    int count = -1;
    for (double product = 1; product > std::exp(-mean); product *= random.generateDouble())
        ++count;
    return std::max(0, count);
}

double trafficAt(const Shop &shop, qint64 at)
{
    const qint64 local = at + shop.zone.offsetFromUtc(QDateTime::fromSecsSinceEpoch(at, QTimeZone::UTC));
    const double hour = double(local % 86400) / 3600;
    const qint64 day = local / 86400;
    double traffic = shop.sharpMorning ? (hour < 8 ? 0.33 : 1) : 0.6 - 0.4 * std::cos((hour - 4) / 24 * 2 * std::numbers::pi);
    if ((day + 3) % 7 >= 5) // 1970-01-01 was a Thursday
        traffic *= shop.weekend;
    return traffic * busy * shop.scale * double(shop.step) / 300 * std::pow(1 + shop.growthPerDay, double(at - shop.start) / 86400);
}

} // namespace

Payments paymentsOf(const Shop &shop)
{
    QRandomGenerator random(shop.seed);
    SeriesHead head{{u"payment_method"_s, u"region"_s}, shop.step, shop.start, shop.start + shop.days * 86400ll};
    std::vector<SeriesLine> lines;
    for (const Method &method : methods()) {
        for (const Region &region : regions())
            lines.push_back({{method.name, region.name}});
    }
    PaymentsBuilder builder;
    builder.add({head, head.start, 0, lines});
    const qint64 buckets = (head.end - head.start) / shop.step;
    for (qint64 bucket = 0; bucket < buckets; ++bucket) {
        const qint64 at = head.start + bucket * shop.step;
        size_t line = 0;
        for (const Method &method : methods()) {
            for (const Region &region : regions()) {
                ShopTraffic traffic{method.name, region.name, trafficAt(shop, at) * method.share * region.share, method.rate};
                if (shop.event)
                    shop.event(at, traffic);
                Measures measures;
                measures.count[size_t(Outcome::Succeeded)] = chanceCount(traffic.attempts * traffic.rate, random);
                measures.count[size_t(Outcome::Failed)] = chanceCount(traffic.attempts * (1 - traffic.rate) + traffic.onlyFailing, random);
                lines[line++].buckets.push_back(measures);
            }
        }
    }
    builder.add({head, head.start, buckets, lines});
    return builder.take();
}

} // namespace hindsight
