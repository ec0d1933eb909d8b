// SPDX-License-Identifier: GPL-3.0-or-later
// Windows in payments: what happened is found where and when it happened and called what it is, and nothing else is.
#include "models/incident/timetext.h"
#include "models/metrics/detection/detect.h"
#include "models/metrics/impact/impactnumbers.h"
#include "shop.h"

#include <QRandomGenerator>
#include <QTest>

#include <numeric>

using namespace hindsight;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 minute = 60;
constexpr qint64 hour = 3600;
constexpr qint64 day = 24 * hour;

qint64 secondsOfIso(const QString &text)
{
    const auto at = fromIsoText(text);
    if (!at)
        qFatal("%s", qPrintable(text));
    return *at / microsecondsPerSecond;
}

// Something that happens to a shop for some time.
struct Event
{
    QString from;
    qint64 length = 0;
    std::function<void(ShopTraffic &traffic)> change = {};

    bool holds(qint64 at) const { return at >= secondsOfIso(from) && at < secondsOfIso(from) + length; }
};

std::function<void(qint64, ShopTraffic &)> happening(const QList<Event> &events)
{
    QList<std::pair<TimeRange, std::function<void(ShopTraffic &)>>> known;
    for (const Event &event : events)
        known.append({{secondsOfIso(event.from), secondsOfIso(event.from) + event.length}, event.change});
    return [known](qint64 at, ShopTraffic &traffic) {
        for (const auto &[range, change] : known) {
            if (at >= range.from && at < range.to)
                change(traffic);
        }
    };
}

void cardFails(ShopTraffic &traffic)
{
    if (traffic.method == "card"_L1)
        traffic.rate = 0.05;
}
void less(ShopTraffic &traffic, double left) { traffic.attempts *= left; }

QString told(const std::vector<DetectedWindow> &windows)
{
    QStringList lines;
    for (const DetectedWindow &window : windows) {
        lines.append(u"%1 to %2 %3 of %4%5 (%6, usually %7, score %8)"_s
                         .arg(isoText(window.from * microsecondsPerSecond), isoText(window.to * microsecondsPerSecond), QLatin1StringView(nameOf(window.kind)),
                              window.series, window.attribute.isEmpty() ? QString() : u" where "_s + window.attribute + u'=' + window.value)
                         .arg(window.observed)
                         .arg(window.expected)
                         .arg(window.score));
    }
    return lines.join(u'\n');
}

} // namespace

class DetectTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatHappenedIsCalledWhatItIs_data()
    {
        QTest::addColumn<Shop>("shop");
        QTest::addColumn<QList<Event>>("events");
        QTest::addColumn<QStringList>("kinds");
        QTest::addColumn<QString>("where"); // of the first
        const auto add = [](const char *name, const QList<Event> &events, const QStringList &kinds, const QString &where = {}, Shop shop = {}) {
            shop.event = happening(events);
            QTest::newRow(name) << shop << events << kinds << where;
        };
        const auto promotion = [](ShopTraffic &traffic) { less(traffic, 2.2); };
        const auto testers = [](ShopTraffic &traffic) {
            if (traffic.method == "card"_L1 && traffic.region == "america"_L1)
                traffic.onlyFailing = 15;
        };
        const auto klarnaIsAdvertised = [](ShopTraffic &traffic) {
            if (traffic.method == "klarna"_L1)
                less(traffic, 6);
        };
        const auto paypalStaysAway = [](ShopTraffic &traffic) {
            if (traffic.method == "paypal"_L1)
                less(traffic, 0.1);
            else if (traffic.method == "card"_L1)
                less(traffic, 1.45);
        };
        const auto giftCardsFail = [](ShopTraffic &traffic) {
            if (traffic.method == "gift_card"_L1)
                traffic.rate = 0;
        };
        const QString noon = u"2024-03-27T11:35:00Z"_s;

        add("nothing", {}, {});
        add("a method fails", {{noon, 85 * minute, cardFails}}, {u"incident"_s}, u"payment_method=card"_s);
        add("a method fails twice", {{u"2024-03-20T11:00:00Z"_s, hour, cardFails}, {noon, 85 * minute, cardFails}}, {u"incident"_s, u"incident"_s},
            u"payment_method=card"_s);
        add("a region fails", {{noon, hour, [](ShopTraffic &traffic) { traffic.rate *= traffic.region == "europe"_L1 ? 0.1 : 1; }}}, {u"incident"_s},
            u"region=europe"_s);
        add("everything fails", {{noon, hour, [](ShopTraffic &traffic) { traffic.rate = 0; }}}, {u"incident"_s});
        add("few come, for some minutes", {{noon, 10 * minute, [](ShopTraffic &traffic) { less(traffic, 0.2); }}}, {u"traffic_drop"_s});
        add("one method is not offered", {{noon, 2 * hour, paypalStaysAway}}, {u"share_drop"_s}, u"payment_method=paypal"_s);
        add("maintenance at night", {{u"2024-03-27T02:00:00Z"_s, 90 * minute, [](ShopTraffic &traffic) { less(traffic, 0.03); }}}, {u"maintenance"_s});
        add("no rows", {{u"2024-03-27T08:00:00Z"_s, hour, [](ShopTraffic &traffic) { less(traffic, 0); }}}, {u"missing_data"_s});
        add("a promotion", {{u"2024-03-27T17:00:00Z"_s, 3 * hour, promotion}}, {u"promotion"_s});
        add("card testing", {{u"2024-03-27T19:00:00Z"_s, 100 * minute, testers}}, {u"card_testing"_s}, u"region=america"_s);
        add("another mix", {{noon, 2 * hour, klarnaIsAdvertised}}, {u"mix_shift"_s});
        add("a tiny method", {{noon, 2 * hour, giftCardsFail}}, {});
        add("who could not come comes back",
            {{noon, 2 * hour, [](ShopTraffic &traffic) { less(traffic, 0.05); }},
             {u"2024-03-27T13:35:00Z"_s, hour, [](ShopTraffic &traffic) { less(traffic, 1.7); }}},
            {u"traffic_drop"_s, u"catch_up"_s});
        add("growth", {}, {}, {}, {.growthPerDay = 0.02});
        add("quiet weekends", {}, {}, {}, {.days = 42, .weekend = 0.4});
        add("clocks go forward", {}, {}, {}, {.days = 42, .sharpMorning = true, .zone = QTimeZone("Europe/Berlin")});
        add("clocks go back", {}, {}, {},
            {.start = secondsOfIso(u"2024-10-07T00:00:00Z"_s), .days = 35, .sharpMorning = true, .zone = QTimeZone("America/New_York")});
    }
    void whatHappenedIsCalledWhatItIs()
    {
        QFETCH(Shop, shop);
        QFETCH(QList<Event>, events);
        QFETCH(QStringList, kinds);
        QFETCH(QString, where);
        // When all that moved is looked for,
        auto windows = detectIn(paymentsOf(shop), {.direction = Direction::Any, .baseline = {.zone = shop.zone}});
        // (one quiet source in ten has one at the bound, by chance)
        std::erase_if(windows, [](const DetectedWindow &window) { return window.score < 0.51; });
        // then there is one window for each event, of the right kind, and no other.
        QStringList found;
        for (const DetectedWindow &window : windows)
            found.append(QLatin1StringView(nameOf(window.kind)));
        QVERIFY2(found == kinds, qPrintable(told(windows)));
        for (qsizetype i = 0; i < events.size() && i < kinds.size(); ++i) {
            const DetectedWindow &window = windows[size_t(i)];
            const qint64 from = secondsOfIso(events[i].from);
            QVERIFY2(std::abs(window.from - from) <= shop.step, qPrintable(told(windows)));
            QVERIFY2(std::abs(window.to - from - events[i].length) <= 2 * shop.step, qPrintable(told(windows)));
            QVERIFY(window.score > 0.5 && window.score < 1);
        }
        if (!windows.empty())
            QCOMPARE(windows.front().attribute.isEmpty() ? QString() : windows.front().attribute + u'=' + windows.front().value, where);
    }

    void clocksInTheWrongZoneWouldMatter()
    {
        // Given a shop whose morning is at eight in Berlin, over the night in which the clocks go forward,
        const Shop shop{.days = 42, .sharpMorning = true, .zone = QTimeZone("Europe/Berlin")};
        // when it is compared by the time of day in UTC,
        const auto windows = detectIn(paymentsOf(shop), {.direction = Direction::Any});
        // then mornings after it seem out of order: what the other test holds is no chance.
        QVERIFY(!windows.empty());
    }

    void onlyWhatIsAskedFor_data()
    {
        QTest::addColumn<Direction>("direction");
        QTest::addColumn<QStringList>("kinds");
        QTest::newRow("drops") << Direction::Drop << QStringList{u"incident"_s};
        QTest::newRow("spikes") << Direction::Spike << QStringList{u"promotion"_s, u"incident"_s};
        QTest::newRow("both") << Direction::Any << QStringList{u"promotion"_s, u"incident"_s};
    }
    void onlyWhatIsAskedFor()
    {
        QFETCH(Direction, direction);
        QFETCH(QStringList, kinds);
        const Shop shop{.event = happening({{u"2024-03-26T17:00:00Z"_s, 3 * hour, [](ShopTraffic &traffic) { less(traffic, 2.2); }},
                                            {u"2024-03-27T11:00:00Z"_s, hour, cardFails}})};
        const auto windows = detectIn(paymentsOf(shop), {.direction = direction});
        QStringList found;
        for (const DetectedWindow &window : windows)
            found.append(QLatin1StringView(nameOf(window.kind)));
        QVERIFY2(found == kinds, qPrintable(told(windows)));
    }

    void aTimeInWhichNothingIsKeptHasItsPlace()
    {
        // given parts of a source with half a day between them, as a store gives them
        const SeriesHead head{.bucketSeconds = 60, .start = 0, .end = day};
        std::vector<SeriesLine> lines{{}};
        PaymentsBuilder builder;
        ImpactNumbers numbers;
        const auto add = [&](const SeriesPart &part) {
            builder.add(part);
            numbers.add(part);
        };
        add({head, 0, 0, lines});
        lines[0].buckets.resize(2);
        lines[0].buckets[1].count[size_t(Outcome::Succeeded)] = 7;
        add({head, 0, 2, lines});
        add({head, day / 2, 2, lines});
        // then each bucket is where it was
        const Payments payments = builder.take();
        QCOMPARE(payments.size(), day / 60);
        QCOMPARE(numbers.size(), day / 60);
        for (const qint64 bucket : {1LL, day / 2 / 60 + 1}) {
            QCOMPARE(payments.lines.front().succeeded[size_t(bucket)], 7);
            QCOMPARE(numbers.lines.front().payments[size_t(bucket)], 7);
        }
        QCOMPARE(std::accumulate(payments.lines.front().succeeded.begin(), payments.lines.front().succeeded.end(), 0.0), 14);
    }

    void aRecordedIncidentIsNoBaseline()
    {
        // Given an outage of a whole day and a half, which somebody recorded, and another one four hours after it,
        const QString first = u"2024-03-25T00:00:00Z"_s, second = u"2024-03-26T16:00:00Z"_s;
        const Shop shop{.event = happening({{first, 36 * hour, cardFails}, {second, hour, cardFails}})};
        const TimeRange recorded{secondsOfIso(first) * microsecondsPerSecond, (secondsOfIso(first) + 36 * hour) * microsecondsPerSecond};
        // when windows are looked for with what is recorded left out of the baseline,
        const auto windows = detectIn(paymentsOf(shop), {.baseline = {.leftOut = {recorded}}});
        // then the second one is found: the first is not what is usual.
        const bool found = std::ranges::any_of(windows, [&](const DetectedWindow &window) {
            return std::abs(window.from - secondsOfIso(second)) <= 300 && window.kind == WindowCause::Incident && window.expected > 0.8;
        });
        QVERIFY2(found, qPrintable(told(windows)));
    }

    void expectedDowntimeIsMaintenance()
    {
        const QString noon = u"2024-03-27T12:00:00Z"_s;
        const Shop shop{.event = happening({{noon, hour, [](ShopTraffic &traffic) { less(traffic, 0.02); }}})};
        const TimeRange marked{secondsOfIso(noon) * microsecondsPerSecond, (secondsOfIso(noon) + hour) * microsecondsPerSecond};
        const auto unmarked = detectIn(paymentsOf(shop), {});
        QCOMPARE(unmarked.size(), size_t(1));
        QCOMPARE(unmarked.front().kind, WindowCause::TrafficDrop);
        const auto windows = detectIn(paymentsOf(shop), {.expectedDowntime = {marked}});
        QCOMPARE(windows.size(), size_t(1));
        QCOMPARE(windows.front().kind, WindowCause::Maintenance);
    }

    void whatIsNotFinalIsNotLookedAt()
    {
        const QString noon = u"2024-03-27T12:00:00Z"_s;
        const Shop shop{.event = happening({{noon, hour, cardFails}})};
        const TimeRange open{secondsOfIso(noon) * microsecondsPerSecond, (secondsOfIso(noon) + 2 * hour) * microsecondsPerSecond};
        QVERIFY(detectIn(paymentsOf(shop), {.unseen = {open}}).empty());
    }

    void aMorningOfNumbersIsEnough()
    {
        // Given four hours of payments and no more, of which the last but one is bad,
        const Shop shop{.start = secondsOfIso(u"2024-03-27T09:00:00Z"_s), .days = 1, .step = 60};
        Shop morning = shop;
        morning.event = happening({{u"2024-03-27T11:00:00Z"_s, hour, cardFails}});
        Payments payments = paymentsOf(morning);
        for (PaymentLine &line : payments.lines) {
            for (std::vector<double> *counts : {&line.attempts, &line.closed, &line.succeeded})
                counts->resize(240);
        }
        const auto windows = detectIn(payments, {});
        QCOMPARE(windows.size(), size_t(1));
        QCOMPARE(windows.front().kind, WindowCause::Incident);
        QCOMPARE(windows.front().from, secondsOfIso(u"2024-03-27T11:00:00Z"_s));
        QVERIFY(std::abs(windows.front().to - secondsOfIso(u"2024-03-27T12:00:00Z"_s)) <= 120);
        QCOMPARE(windows.front().method, BaselineMethod::Level);
    }

    void nothingIsNothing()
    {
        QVERIFY(detectIn(Payments{}, {}).empty());
        QVERIFY(detectIn(Samples{}, {}).empty());
        QVERIFY(detectIn(Samples{0, 60, {1}}, {}).empty());
        QVERIFY(detectIn(Samples{0, 60, {noValue, noValue}}, {}).empty());
    }

    void tenTimesTheCountsShowTheSameWindows()
    {
        const quint32 seed = QRandomGenerator::global()->generate();
        qInfo("seed %u", seed);
        const Shop shop{.days = 14,
                        .seed = seed,
                        .event = happening(
                            {{u"2024-03-14T11:00:00Z"_s, hour, cardFails}, {u"2024-03-12T02:00:00Z"_s, hour, [](ShopTraffic &traffic) { less(traffic, 0); }}})};
        Payments payments = paymentsOf(shop);
        const auto windows = detectIn(payments, {});
        for (PaymentLine &line : payments.lines) {
            for (std::vector<double> *counts : {&line.attempts, &line.closed, &line.succeeded}) {
                for (double &count : *counts)
                    count *= 10;
            }
        }
        const auto more = detectIn(payments, {});
        QVERIFY(windows.size() >= 2);
        for (const DetectedWindow &window : windows) {
            if (window.score < 0.55) // chance, which is another one with other counts
                continue;
            const bool still = std::ranges::any_of(more, [&](const DetectedWindow &other) {
                return other.kind == window.kind && std::abs(other.from - window.from) <= shop.step && std::abs(other.to - window.to) <= 2 * shop.step;
            });
            QVERIFY2(still, qPrintable(told(windows) + u"\nten times:\n"_s + told(more)));
        }
    }

    void whenDoesNotMatter()
    {
        const quint32 seed = QRandomGenerator::global()->generate();
        qInfo("seed %u", seed);
        const Shop shop{.days = 14, .seed = seed, .event = happening({{u"2024-03-14T11:00:00Z"_s, hour, cardFails}})};
        Payments payments = paymentsOf(shop);
        const auto windows = detectIn(payments, {.direction = Direction::Any});
        payments.start += 3 * 7 * day;
        const auto later = detectIn(payments, {.direction = Direction::Any});
        QCOMPARE(later.size(), windows.size());
        for (size_t i = 0; i < windows.size(); ++i) {
            QCOMPARE(later[i].from - windows[i].from, 3 * 7 * day);
            QCOMPARE(later[i].to - windows[i].to, 3 * 7 * day);
            QCOMPARE(later[i].kind, windows[i].kind);
            QCOMPARE(later[i].score, windows[i].score);
        }
    }
};

QTEST_GUILESS_MAIN(DetectTest)
#include "tst_detect.moc"
