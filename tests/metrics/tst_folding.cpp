// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/metrics/reading/folding.h"
#include "tests/support/results.h"

#include <QTest>

#include <cstring>
#include <map>
#include <random>

using namespace hindsight;
using namespace Qt::StringLiterals;

namespace {

struct Event
{
    std::string id;
    qint64 at = 0;
    quint32 tuple = 0;
    quint16 reason = 0;
    quint16 bin = noLatency;
    Outcome outcome = Outcome::Succeeded;
    qint64 amount = 0;

    auto operator<=>(const Event &) const = default;
};

// Given events in the order of the files, added in the order of `places`, some at a time.
Result<std::pair<std::vector<Event>, qint64>> folded(Folding folding, const std::vector<Event> &events, const std::vector<size_t> &places, size_t piece,
                                                     qint64 memory = 64 << 20)
{
    Folder folder(folding, memory);
    std::vector<Folder::Waiting> waiting;
    for (size_t n = 0; n < places.size(); ++n) {
        const Event &event = events[places[n]];
        waiting.push_back(Folder::waiting({event.at, event.tuple, event.reason, event.bin, event.outcome, event.amount, event.id}, places[n]));
        if (waiting.size() == piece || n + 1 == places.size()) {
            if (const auto done = folder.add(waiting); !done)
                return std::unexpected(done.error());
        }
    }
    std::vector<Event> rows;
    const auto away = folder.finish({}, [&rows](const Row &row) -> Result<void> {
        rows.push_back({{}, row.at, row.tuple, row.reason, row.bin, row.outcome, row.amount});
        return {};
    });
    if (!away)
        return std::unexpected(away.error());
    std::ranges::sort(rows);
    return std::pair(rows, *away);
}

std::vector<size_t> inOrder(size_t count)
{
    std::vector<size_t> places(count);
    for (size_t i = 0; i < count; ++i)
        places[i] = i;
    return places;
}

} // namespace

class TestFolding : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shouldFoldDuplicatesToTheFirst();
    void shouldFoldEventsToTheEarliestTimeAndTheLatestOutcome();
    void shouldEqualAModel_data();
    void shouldEqualAModel();
    void shouldNotCountAgainWhatIsKnown();
    void shouldHandOnErrors();
};

void TestFolding::shouldNotCountAgainWhatIsKnown()
{
    // GIVEN an import of some payments
    const auto add = [](Folder &folder, int from, int to) {
        std::vector<Folder::Waiting> waiting;
        for (int i = from; i < to; ++i)
            waiting.push_back(Folder::waiting({i, 0, 0, noLatency, Outcome::Succeeded, 0, "p" + std::to_string(i)}, quint64(i)));
        return folder.add(waiting);
    };
    Folder first(Folding::Duplicate);
    VERIFY_RESULT(add(first, 0, 1000));
    const auto nothing = first.finish({}, [](const Row &) { return Result<void>(); });
    VERIFY_RESULT(nothing);
    QCOMPARE(*nothing, 0);
    const auto known = [&first](int part) {
        return first.ids(part).transform([](const QByteArray &bytes) {
            std::vector<quint64> ids(size_t(bytes.size()) / sizeof(quint64));
            std::memcpy(ids.data(), bytes.constData(), size_t(bytes.size()));
            return ids;
        });
    };
    // WHEN another one has half of them, some twice
    Folder second(Folding::Duplicate, 4096);
    VERIFY_RESULT(add(second, 500, 1500));
    VERIFY_RESULT(add(second, 900, 1100));
    std::vector<qint64> counted;
    const auto away = second.finish(known, [&counted](const Row &row) {
        counted.push_back(row.at);
        return Result<void>();
    });
    // THEN only what is new counts, once, and is known from then on
    VERIFY_RESULT(away);
    QCOMPARE(*away, 700);
    std::ranges::sort(counted);
    QCOMPARE(counted.size(), 500);
    QCOMPARE(counted.front(), 1000);
    QCOMPARE(counted.back(), 1499);
    qsizetype ids = 0;
    for (int part = 0; part < idParts; ++part)
        ids += second.ids(part)->size() / qsizetype(sizeof(quint64));
    QCOMPARE(ids, 500);
}

void TestFolding::shouldFoldDuplicatesToTheFirst()
{
    const std::vector<Event> events
        = {{"p1", 100, 1, 5, 7, Outcome::Failed, 50}, {"p2", 90, 2, 0, 8, Outcome::Succeeded, 20}, {"p1", 80, 3, 6, 9, Outcome::Succeeded, 60}};
    const auto rows = folded(Folding::Duplicate, events, {2, 0, 1}, 1); // in whatever order the threads came
    VERIFY_RESULT(rows);
    QCOMPARE(rows->second, 1);
    QCOMPARE(rows->first, (std::vector<Event>{{"", 90, 2, 0, 8, Outcome::Succeeded, 20}, {"", 100, 1, 5, 7, Outcome::Failed, 50}}));
}

void TestFolding::shouldFoldEventsToTheEarliestTimeAndTheLatestOutcome()
{
    const std::vector<Event> events = {
        {"p1", 200, 2, 6, 7, Outcome::Succeeded, 60}, // the latest event stands first in the file
        {"p1", 100, 1, 5, 8, Outcome::Open, 50},      {"p1", 150, 3, 4, 9, Outcome::Failed, 40},
        {"p2", 300, 4, 1, 1, Outcome::Open, 10},      {"p2", 300, 5, 2, 2, Outcome::Failed, 11}, // at the same time: the order of the file decides
    };
    const auto rows = folded(Folding::Events, events, {4, 2, 0, 3, 1}, 2);
    VERIFY_RESULT(rows);
    QCOMPARE(rows->second, 3);
    QCOMPARE(rows->first, (std::vector<Event>{{"", 100, 1, 6, 7, Outcome::Succeeded, 60}, {"", 300, 4, 2, 2, Outcome::Failed, 11}}));
}

void TestFolding::shouldEqualAModel_data()
{
    QTest::addColumn<Folding>("folding");
    QTest::addColumn<qint64>("memory");
    QTest::newRow("duplicates in memory") << Folding::Duplicate << qint64(64 << 20);
    QTest::newRow("duplicates on disk") << Folding::Duplicate << 5000LL;
    QTest::newRow("events in memory") << Folding::Events << qint64(64 << 20);
    QTest::newRow("events on disk") << Folding::Events << 5000LL;
    QTest::newRow("events, each piece on disk") << Folding::Events << 0LL;
}

void TestFolding::shouldEqualAModel()
{
    QFETCH(Folding, folding);
    QFETCH(qint64, memory);
    const quint32 seed = std::random_device()();
    qInfo("seed %u", seed);
    std::mt19937 random(seed);
    for (int round = 0; round < 30; ++round) {
        std::vector<Event> events(random() % 2000);
        const size_t ids = 1 + random() % 1500;
        for (Event &event : events)
            event = {"payment-" + std::to_string(random() % ids),
                     qint64(random() % 500),
                     quint32(random() % 9),
                     quint16(random() % 9),
                     quint16(random() % 9),
                     Outcome(random() % keptOutcomes),
                     qint64(random() % 1000)};
        std::map<std::string, std::vector<Event>> byId;
        for (const Event &event : events)
            byId[event.id].push_back(event);
        std::vector<Event> expected;
        for (const auto &[id, rows] : byId) {
            Event one = rows.front();
            if (folding == Folding::Events) {
                Event last = rows.front();
                for (const Event &row : rows) {
                    if (row.at >= last.at)
                        last = row;
                    if (row.at < one.at)
                        one = row;
                }
                last.at = one.at;
                last.tuple = one.tuple;
                one = last;
            }
            one.id.clear();
            expected.push_back(one);
        }
        std::ranges::sort(expected);
        auto places = inOrder(events.size());
        std::ranges::shuffle(places, random);
        const auto rows = folded(folding, events, places, 1 + random() % 300, memory);
        VERIFY_RESULT(rows);
        QCOMPARE(rows->first, expected);
        QCOMPARE(rows->second, qint64(events.size() - expected.size()));
    }
}

void TestFolding::shouldHandOnErrors()
{
    Folder folder(Folding::Duplicate);
    std::vector<Folder::Waiting> waiting = {Folder::waiting({.id = "p"}, 0)};
    VERIFY_RESULT(folder.add(waiting));
    QVERIFY(waiting.empty());
    const auto result = folder.finish({}, [](const Row &) -> Result<void> { return failure(Error::Kind::Failed, u"full"_s); });
    QVERIFY(!result);
    QCOMPARE(result.error().text, u"full"_s);
}

QTEST_GUILESS_MAIN(TestFolding)
#include "tst_folding.moc"
