// SPDX-License-Identifier: GPL-3.0-or-later
// Where the loss is, on shops whose truth is known because it was put in.
#include "models/metrics/explanation/cuboids.h"
#include "models/metrics/explanation/explain.h"

#include <QTest>

#include <cmath>
#include <random>
#include <set>

using namespace hindsight;
using namespace Qt::StringLiterals;

namespace {

/// Values of method, region and device; of the places country and city.
using Values = QStringList;

/// What is put into a shop.
struct Shop
{
    const char *name;
    double attempts;                                 ///< in the window; ten times as many before it
    std::function<double(const Values &)> lost;      ///< the share that fails of what would have succeeded
    std::function<double(const Values &)> traffic = [](const Values &) { return 1.0; }; ///< in the window, against usually
    DropKind kind = DropKind::Drop;
    QString root = {};                               ///< "method=card,region=eu; method=paypal"
    QString first = {};                              ///< of the candidates; empty: as the root
    double share = 0.9;                              ///< at least, of the first candidate
    bool places = false;                             ///< country and city instead of region and device
};

struct Known
{
    QString value;
    double part;
};
const QList<Known> methods = {{u"card"_s, 0.6}, {u"paypal"_s, 0.25}, {u""_s, 0.1}, {u"gift"_s, 0.05}};
const QList<Known> regions = {{u"eu"_s, 0.5}, {u"us"_s, 0.3}, {u"asia"_s, 0.2}};
const QList<Known> devices = {{u"app"_s, 0.35}, {u"web"_s, 0.55}, {u"tv"_s, 0.1}};
const QList<Known> cities = {{u"Berlin"_s, 0.3}, {u"Munich"_s, 0.2}, {u"Paris"_s, 0.3}, {u"Lyon"_s, 0.2}};

QString countryOf(const QString &city) { return city == u"Berlin" || city == u"Munich" ? u"de"_s : u"fr"_s; }

double failingOf(const QString &method) { return method == u"card" ? 0.12 : method == u"paypal" ? 0.07 : method == u"gift" ? 0.3 : 0.1; }

void add(Cube &cube, const Values &values, const Tally &tally)
{
    for (qsizetype i = 0; i < values.size(); ++i) {
        if (!cube.values[i].contains(values[i]))
            cube.values[i].append(values[i]);
        cube.leafValues.push_back(quint16(cube.values[i].indexOf(values[i])));
    }
    cube.leaves.push_back(tally);
    cube.total += tally;
}

Cube cubeOf(const Shop &shop)
{
    Cube cube{.attributes = shop.places ? QStringList{u"method"_s, u"country"_s, u"city"_s} : QStringList{u"method"_s, u"region"_s, u"device"_s}};
    cube.values.resize(3);
    for (const Known &method : methods) {
        for (const Known &second : shop.places ? cities : regions) {
            for (const Known &third : shop.places ? QList<Known>{{second.value, 1}} : devices) {
                const Values values{method.value, shop.places ? countryOf(second.value) : second.value, third.value};
                const double usual = std::round(10 * shop.attempts * method.part * second.part * third.part);
                const double attempts = std::round(usual / 10 * shop.traffic(values));
                const double failing = failingOf(method.value), failed = failing + (1 - failing) * shop.lost(values);
                add(cube, values, {attempts, std::round(attempts * failed), usual, std::round(usual * failing)});
            }
        }
    }
    return cube;
}

const std::vector<Shop> &shops()
{
    static const std::vector<Shop> all = {
        {"one attribute", 10'000, [](const Values &v) { return v[0] == u"card" ? 0.9 : 0; }, {}, {}, u"method=card"_s},
        {"one attribute, a little", 10'000, [](const Values &v) { return v[1] == u"us" ? 0.1 : 0; }, {}, {}, u"region=us"_s},
        {"two attributes", 10'000, [](const Values &v) { return v[0] == u"card" && v[1] == u"eu" ? 0.7 : 0; }, {}, {}, u"method=card,region=eu"_s},
        {"three attributes",
         20'000,
         [](const Values &v) { return v == Values{u"card"_s, u"eu"_s, u"web"_s} ? 0.8 : 0; },
         {},
         {},
         u"method=card,region=eu,device=web"_s},
        {"two values of an attribute",
         10'000,
         [](const Values &v) { return v[1] != u"us" ? 0.5 : 0; },
         {},
         {},
         u"region=eu; region=asia"_s,
         u"region=eu"_s,
         0.6},
        {"two separate causes",
         20'000,
         [](const Values &v) { return v[0] == u"paypal"                ? 0.5
                                   : v[1] == u"asia" && v[2] == u"app" ? 0.9
                                                                       : 0; },
         {},
         {},
         u"method=paypal; region=asia,device=app"_s,
         u"method=paypal"_s,
         0.6},
        {"one value more than the others",
         10'000,
         [](const Values &v) { return v[0] == u"card" ? (v[2] == u"app" ? 0.9 : 0.4) : 0; },
         {},
         {},
         u"method=card"_s},
        {"a tiny value", 100'000, [](const Values &v) { return v[0] == u"gift" ? 1.0 : 0; }, {}, {}, u"method=gift"_s},
        {"a tiny value beside a drop",
         10'000,
         [](const Values &v) { return v[0] == u"gift" && v[2] == u"tv" ? 1.0
                                   : v[0] == u"card"                   ? 0.5
                                                                       : 0; },
         {},
         {},
         u"method=card"_s},
        {"everything", 10'000, [](const Values &) { return 0.5; }, {}, {}, u""_s},
        {"too few attempts", 40, [](const Values &v) { return v[0] == u"card" ? 0.3 : 0; }, {}, DropKind::CannotTell},
        {"mix shift only",
         10'000,
         [](const Values &) { return 0.0; },
         [](const Values &v) { return v[0] == u"gift" ? 8.0 : 0.6; },
         DropKind::Mix,
         {},
         u"method=gift"_s},
        {"nothing", 10'000, [](const Values &) { return 0.0; }, {}, DropKind::NoDrop},
        {"less traffic alone", 10'000, [](const Values &) { return 0.0; }, [](const Values &v) { return v[0] == u"card" ? 0.2 : 1.0; }, DropKind::NoDrop},
        {"more traffic alone", 10'000, [](const Values &) { return 0.0; }, [](const Values &) { return 3.0; }, DropKind::NoDrop},
        {"substitution between methods",
         10'000,
         [](const Values &v) { return v[0] == u"card" ? 0.8 : 0; },
         [](const Values &v) { return v[0] == u"card"  ? 0.5
                                   : v[0] == u"paypal" ? 2.0
                                                       : 1.0; },
         {},
         u"method=card"_s},
        {"a better mix beside a drop",
         10'000,
         [](const Values &v) { return v[1] == u"us" ? 0.1 : 0; },
         [](const Values &v) { return v[0] == u"gift" ? 0.1 : 1.0; },
         {},
         u"region=us"_s},
        {"region implies country", 10'000, [](const Values &v) { return v[2] == u"Berlin" ? 0.8 : 0; }, {}, {}, u"city=Berlin"_s, {}, 0.9, true},
        {"country with its regions", 10'000, [](const Values &v) { return v[1] == u"de" ? 0.6 : 0; }, {}, {}, u"country=de"_s, {}, 0.9, true},
        {"no value", 10'000, [](const Values &v) { return v[0].isEmpty() ? 0.9 : 0; }, {}, {}, u"method="_s},
    };
    return all;
}

QString asText(const Where &where)
{
    QStringList parts;
    for (const auto &[attribute, value] : where)
        parts.append(attribute + u'=' + value);
    return parts.join(u',');
}

QString asText(const QList<Where> &all)
{
    QStringList parts;
    for (const Where &where : all)
        parts.append(asText(where));
    return parts.join(u"; "_s);
}

QStringList ranking(const Explanation &explanation)
{
    QStringList places;
    for (const ExplainedPart &part : explanation.candidates)
        places.append(asText(part.where));
    return places;
}

/// Some attributes, values and leaves; a part of what usually succeeds is lost somewhere, and some leaves are new or gone.
Cube randomCube(std::mt19937 &random)
{
    const int attributes = 1 + int(random() % 4);
    Cube cube;
    for (int i = 0; i < attributes; ++i) {
        cube.attributes.append(u"a%1"_s.arg(i));
        QStringList values;
        for (quint32 value = 0; value < 1 + random() % 6; ++value)
            values.append(QString::number(value));
        cube.values.append(values);
    }
    const double lost = double(random() % 100) / 100;
    std::set<std::vector<quint16>> there;
    for (quint32 i = 0; i < 1 + random() % 60; ++i) {
        std::vector<quint16> values;
        for (int attribute = 0; attribute < attributes; ++attribute)
            values.push_back(quint16(random() % quint32(cube.values[attribute].size())));
        if (!there.insert(values).second)
            continue;
        const double usual = random() % 10 ? double(random() % 5000) : 0, attempts = random() % 10 ? double(random() % 500) : 0;
        const double failing = double(random() % 30) / 100, rise = values[0] == 0 ? lost : 0;
        cube.leafValues.insert(cube.leafValues.end(), values.begin(), values.end());
        cube.leaves.push_back({attempts, std::round(attempts * (failing + (1 - failing) * rise)), usual, std::round(usual * failing)});
        cube.total += cube.leaves.back();
    }
    return cube;
}

Cube tenTimes(Cube cube)
{
    for (Tally *tally : {&cube.total})
        *tally = {tally->attempts * 10, tally->failed * 10, tally->usualAttempts * 10, tally->usualFailed * 10};
    for (Tally &tally : cube.leaves)
        tally = {tally.attempts * 10, tally.failed * 10, tally.usualAttempts * 10, tally.usualFailed * 10};
    return cube;
}

} // namespace

class ExplainTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shouldFindWhatWasPutIn_data()
    {
        QTest::addColumn<int>("number");
        for (size_t i = 0; i < shops().size(); ++i)
            QTest::newRow(shops()[i].name) << int(i);
    }

    void shouldFindWhatWasPutIn()
    {
        QFETCH(int, number);
        Shop shop = shops()[size_t(number)];
        if (!shop.traffic)
            shop.traffic = [](const Values &) { return 1.0; };
        // GIVEN a shop in which this was lost WHEN it is explained
        const Explanation explanation = explain(cubeOf(shop), 1);
        // THEN it is called what it is, and the smallest set that holds the drop is named
        QCOMPARE(nameOf(explanation.kind), nameOf(shop.kind));
        QCOMPARE(asText(explanation.root), shop.root);
        const QString first = shop.first.isEmpty() ? shop.root : shop.first;
        if (!first.isEmpty()) {
            QCOMPARE(asText(explanation.candidates.first().where), first);
            QVERIFY2(explanation.candidates.first().shareOfDrop >= shop.share, qPrintable(QString::number(explanation.candidates.first().shareOfDrop)));
        }
        if (shop.kind == DropKind::Drop) {
            QVERIFY(!explanation.root.isEmpty());
            QVERIFY2(explanation.rootShare > 0.8 && explanation.rootShare < 1.2, qPrintable(QString::number(explanation.rootShare)));
        }
    }

    void shouldSayNothingWithoutNumbers()
    {
        QCOMPARE(explain({}, 1).kind, DropKind::NoNumbers);
        // GIVEN nothing before the window
        Cube cube{.attributes = {u"method"_s}, .values = {{u"card"_s}}, .leafValues = {0}, .leaves = {{.attempts = 100, .failed = 90}}};
        cube.total = cube.leaves.front();
        QCOMPARE(explain(cube, 1).kind, DropKind::NoNumbers);
    }

    void shouldKeepQuietWhereTheUsualRateMovesAsMuch()
    {
        // GIVEN a small drop that chance alone would not make, in a shop whose rate moves much more than by chance
        const Shop shop = {"", 10'000, [](const Values &v) { return v[1] == u"us" ? 0.1 : 0; }};
        QCOMPARE(explain(cubeOf(shop), 1).kind, DropKind::Drop);
        QCOMPARE(explain(cubeOf(shop), 50).kind, DropKind::CannotTell);
    }

    void effectsShouldSumToTheChangeOfTheRate()
    {
        const quint32 seed = std::random_device()();
        qInfo("seed %u", seed);
        std::mt19937 random(seed);
        for (int i = 0; i < 1000; ++i) {
            const Cube cube = randomCube(random);
            const auto rate = rateOf(cube.total), usual = usualRateOf(cube.total);
            if (!rate || !usual)
                continue;
            eachCuboid(cube, [&](const std::vector<int> &attributes) {
                double sum = 0;
                for (const Cell &cell : cellsOf(cube, cube.leaves, attributes)) {
                    const Effects effects = effectsOf(cell.tally, cube.total);
                    sum += effects.rate + effects.mix;
                }
                QVERIFY2(std::abs(sum - (*rate - *usual)) < 1e-12, qPrintable(u"cube %1: %2 instead of %3"_s.arg(i).arg(sum).arg(*rate - *usual)));
            });
        }
    }

    void tenTimesAsManyShouldChangeNoRanking()
    {
        const quint32 seed = std::random_device()();
        qInfo("seed %u", seed);
        std::mt19937 random(seed);
        int drops = 0;
        for (int i = 0; i < 1000; ++i) {
            const Cube cube = randomCube(random);
            const Explanation one = explain(cube, 1), ten = explain(tenTimes(cube), 1);
            QCOMPARE(ranking(ten), ranking(one));
            // More attempts may tell what fewer could not, but never something else.
            QVERIFY(one.kind == ten.kind || one.kind == DropKind::CannotTell || one.kind == DropKind::NoDrop);
            QVERIFY(ten.root.first(std::min(one.root.size(), ten.root.size())) == one.root);
            drops += one.kind == DropKind::Drop;
        }
        QVERIFY2(drops > 300, qPrintable(QString::number(drops)));
    }
};

QTEST_GUILESS_MAIN(ExplainTest)
#include "tst_explain.moc"
