// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/bulk.h"
#include "models/store/store.h"
#include "tests/support/builders.h"
#include "tests/support/results.h"

#include <QTemporaryDir>
#include <QTest>

using namespace hindsight;
using namespace Qt::StringLiterals;

/// Steps of thousands of changes are written in another way, and nobody may see that.
class LargeStepsTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    QString m_file;
    std::unique_ptr<Store> m_store;
    Record m_outage;

    Record reload() { return m_store->record(m_outage.incident.uid).value_or(Record{}); }

    /// Events of the outage, every one with every field; each word is in one of them.
    QList<TimelineEvent> events(qsizetype count) const
    {
        QRandomGenerator rng(11);
        QList<TimelineEvent> made;
        for (qsizetype i = 0; i < count; ++i) {
            TimelineEvent event = randomPart<TimelineEvent>(rng);
            event.uid = newUid();
            event.incident = m_outage.incident.uid;
            event.sourceLine.clear();
            event.text = u"Zebra%1 “quoted” \"line\"\nsecond \\ line"_s.arg(i);
            event.position = i;
            made.append(event);
        }
        return made;
    }
    static QList<Change> changes(const QList<TimelineEvent> &events)
    {
        QList<Change> all;
        for (const TimelineEvent &event : events)
            all.append(created(event));
        return all;
    }
    qsizetype found(const QString &words) const { return m_store->search(words)->hits.size(); }

private Q_SLOTS:
    void init()
    {
        m_file = m_folder.filePath(u"%1.db"_s.arg(newUid()));
        m_store = std::move(*Store::open(m_file, {.author = u"Anna <anna@example.com>"_s}));
        m_outage = outageRecord();
        VERIFY_RESULT(m_store->apply(created(m_outage)));
        m_outage = reload();
    }
    void cleanup() { m_store.reset(); }

    void shouldBeReadFoundUndoneAndRedoneLikeASmallOne_data()
    {
        QTest::addColumn<qsizetype>("count");
        QTest::newRow("small") << qsizetype(3);
        QTest::newRow("the largest small one") << largeStep - 1;
        QTest::newRow("the smallest large one") << largeStep;
        QTest::newRow("large") << 2 * largeStep + 77;
    }
    void shouldBeReadFoundUndoneAndRedoneLikeASmallOne()
    {
        // given
        QFETCH(qsizetype, count);
        const QList<TimelineEvent> all = events(count);
        const Record before = m_outage;
        const QString last = u"Zebra%1"_s.arg(count - 1);
        // when
        const auto step = m_store->apply(changes(all));
        // then
        VERIFY_RESULT(step);
        QCOMPARE(step->changes.size(), count);
        QCOMPARE(m_store->step(step->seq)->changes, step->changes);
        const Record after = reload();
        QCOMPARE(after.events.size(), before.events.size() + count);
        QHash<QString, TimelineEvent> read;
        for (const TimelineEvent &event : std::as_const(after.events))
            read.insert(event.uid, event);
        for (const TimelineEvent &event : all)
            QVERIFY2(read.value(event.uid) == event, qPrintable(event.text));
        QCOMPARE(found(u"Zebra0"_s), 1);
        QCOMPARE(found(last), 1);
        QCOMPARE(m_store->doctor(false).problems, QStringList());
        // when an event is changed, it is searched by its new words
        TimelineEvent changed = all.last();
        changed.text = u"Okapi"_s;
        VERIFY_RESULT(m_store->apply({updated(all.last(), changed)}));
        QCOMPARE(found(u"Okapi"_s), 1);
        QCOMPARE(found(last), 0);
        // when it is taken back
        VERIFY_RESULT(m_store->undo());
        VERIFY_RESULT(m_store->undo());
        // then
        QCOMPARE(reload(), before);
        QCOMPARE(found(last), 0);
        QCOMPARE(m_store->doctor(false).problems, QStringList());
        // when it comes back
        VERIFY_RESULT(m_store->redo());
        QCOMPARE(reload(), after);
        QCOMPARE(found(last), 1);
        QCOMPARE(m_store->doctor(false).problems, QStringList());
    }

    void shouldLeaveOutWhatIsThereAndRefuseWhatIsOtherwise()
    {
        // given events of which some are there
        QList<TimelineEvent> all = events(largeStep + 50);
        VERIFY_RESULT(m_store->apply(changes({all[0], all[4000], all.last()})));
        // when
        const auto step = m_store->apply(changes(all));
        // then the others are new
        VERIFY_RESULT(step);
        QCOMPARE(step->changes.size(), largeStep + 47);
        QCOMPARE(found(u"Zebra4000"_s), 1);
        QCOMPARE(m_store->doctor(false).problems, QStringList());
        // given one of them has another text here
        VERIFY_RESULT(m_store->undo());
        const Record before = reload();
        all[4000].text = u"Okapi"_s;
        // when
        const auto refused = m_store->apply(changes(all));
        // then nothing is written, and triggers work on
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, Error::Kind::Conflict);
        QCOMPARE(reload(), before);
        VERIFY_RESULT(m_store->apply(changes({all[1]})));
        QCOMPARE(found(u"Zebra1"_s), 1);
        QCOMPARE(m_store->doctor(false).problems, QStringList());
    }

    void shouldTakeTheSameRecordTwiceInOneStepAsOne()
    {
        // given
        QList<TimelineEvent> all = events(largeStep);
        all.append(all[17]);
        // when
        const auto step = m_store->apply(changes(all));
        // then
        VERIFY_RESULT(step);
        QCOMPARE(step->changes.size(), largeStep);
        QCOMPARE(reload().events.size(), m_outage.events.size() + largeStep);
    }

    void shouldRefuseAWrongValueInTheMidst()
    {
        // given
        QList<Change> all = changes(events(2 * largeStep));
        all[largeStep].fields.append({u"kind"_s, Value::Null, u"no kind"_s});
        // when
        const auto refused = m_store->apply(all);
        // then
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, Error::Kind::Usage);
        QCOMPARE(reload(), m_outage);
        VERIFY_RESULT(m_store->apply(all.first(largeStep)));
    }

    void shouldBeReadableByOthersAndEndInTheFile()
    {
        // given
        const QList<TimelineEvent> all = events(largeStep);
        VERIFY_RESULT(m_store->apply(changes(all)));
        // when another program opens the file, and then this one ends
        const auto other = Store::open(m_file, {.mode = Store::Mode::ReadOnly});
        VERIFY_RESULT(other);
        QCOMPARE((*other)->record(m_outage.incident.uid)->events.size(), m_outage.events.size() + largeStep);
        m_store.reset();
        // then
        QCOMPARE((*other)->record(m_outage.incident.uid)->events.size(), m_outage.events.size() + largeStep);
    }
};

QTEST_GUILESS_MAIN(LargeStepsTest)
#include "tst_largesteps.moc"
