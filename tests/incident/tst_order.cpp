// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/incident/order.h"
#include "tests/support/builders.h"

#include <QTest>

#include <algorithm>

using namespace hindsight;
using namespace Qt::StringLiterals;

class TestOrder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eventsGoByTimeThenPosition();
    void milestonesGoByKindAndSource();
    void listsWithoutATimeGoByPosition();
    void anyShuffleIsPutInOrder();
};

static Moment minute(qint64 n)
{
    return {.at = n * microsecondsPerMinute, .precision = Precision::Minute};
}

void TestOrder::eventsGoByTimeThenPosition()
{
    // given events of the same time, of another, and of none
    Record record;
    record.events = {{.uid = u"later"_s, .at = minute(2)}, {.uid = u"unknown"_s, .position = 0}, {.uid = u"second"_s, .at = minute(1), .position = 2},
                     {.uid = u"b"_s, .at = minute(1), .position = 1}, {.uid = u"a"_s, .at = minute(1), .position = 1}};

    sortRecord(record);

    QStringList uids;
    for (const TimelineEvent &event : record.events)
        uids.append(event.uid);
    QCOMPARE(uids.join(u' '), u"a b second later unknown"_s);
}

void TestOrder::milestonesGoByKindAndSource()
{
    Record record;
    record.milestones = {{.uid = u"resolved"_s, .kind = MilestoneKind::Resolved, .at = minute(1)},
                         {.uid = u"measured"_s, .source = MilestoneSource::Measured, .at = minute(2)},
                         {.uid = u"set"_s, .source = MilestoneSource::Set, .at = minute(3)}};

    sortRecord(record);

    QCOMPARE(record.milestones[0].uid, u"set"_s);
    QCOMPARE(record.milestones[1].uid, u"measured"_s);
    QCOMPARE(record.milestones[2].uid, u"resolved"_s);
}

void TestOrder::listsWithoutATimeGoByPosition()
{
    Record record;
    record.lessons = {{.uid = u"a"_s, .position = 2}, {.uid = u"b"_s, .position = 1}};
    record.windows = {{.uid = u"a"_s, .from = minute(2)}, {.uid = u"b"_s, .from = minute(1)}};

    sortRecord(record);

    QCOMPARE(record.lessons.first().uid, u"b"_s);
    QCOMPARE(record.windows.first().uid, u"b"_s);
}

void TestOrder::anyShuffleIsPutInOrder()
{
    const quint32 seed = QRandomGenerator::global()->generate();
    QRandomGenerator rng(seed);
    const Record record = randomRecord(rng, 12);
    Record shuffled = record;
    forEachPart(shuffled, [&](auto &list, const char *) { std::ranges::shuffle(list, rng); });
    QVERIFY(shuffled != record);

    sortRecord(shuffled);

    QVERIFY2(shuffled == record, qPrintable(u"seed %1"_s.arg(seed)));
}

QTEST_GUILESS_MAIN(TestOrder)
#include "tst_order.moc"
