// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/store.h"

#include "tests/support/builders.h"
#include "tests/support/results.h"

#include <QTemporaryDir>
#include <QTest>

using namespace hindsight;
using namespace Qt::StringLiterals;

/// The store with as much in it as a company collects in years: 2,000 incidents, 40,000 events, 6,000 actions.
class StoreBenchmark : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    std::unique_ptr<Store> m_store;
    QString m_big; ///< an incident with 500 events

private Q_SLOTS:
    void initTestCase()
    {
        m_store = std::move(*Store::open(m_folder.filePath(u"bench.db"_s), {}));
        QRandomGenerator rng(1);
        UidSource uids(rng);
        const Record outage = outageRecord();
        for (int i = 0; i < 2000; ++i) {
            Record record;
            record.incident = outage.incident;
            record.incident.uid = uids.next();
            for (int n = i == 0 ? 500 : 20; n > 0; --n) {
                TimelineEvent event = outage.events[n % outage.events.size()];
                event.uid = uids.next();
                event.incident = record.incident.uid;
                record.events.append(event);
            }
            for (ActionItem action : outage.actions) {
                action.uid = uids.next();
                action.incidents = {record.incident.uid};
                action.number.reset();
                record.actions.append(action);
            }
            record.incident.number.reset();
            VERIFY_RESULT(m_store->apply(created(record)));
            if (i == 0)
                m_big = record.incident.uid;
        }
    }

    void openTheFile()
    {
        QBENCHMARK { VERIFY_RESULT(Store::open(m_store->file(), {})); }
    }
    void listAllIncidents()
    {
        QBENCHMARK { QCOMPARE(m_store->incidents()->size(), 2000); }
    }
    void loadARecordOf500Events()
    {
        QBENCHMARK { QCOMPARE(m_store->record(m_big)->events.size(), 500); }
    }
    void saveOneEdit()
    {
        Incident before = m_store->record(m_big)->incident;
        int n = 0;
        QBENCHMARK {
            Incident after = before;
            after.title = u"Title %1"_s.arg(++n);
            VERIFY_RESULT(m_store->apply({updated(before, after)}));
            before = after;
        }
    }
    void readTheNewest200Steps()
    {
        QBENCHMARK { QCOMPARE(m_store->history()->size(), 200); }
    }
    void searchAWordThatIsEverywhere()
    {
        QBENCHMARK { QVERIFY(!m_store->search(u"gateway"_s, 50)->hits.isEmpty()); }
    }
    void lookForOtherProcesses()
    {
        QBENCHMARK { m_store->poll(); }
    }
};

QTEST_GUILESS_MAIN(StoreBenchmark)
#include "bench_store.moc"
