// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers from files into a database: all of them or none, and nobody has to wait.
#include "models/store/numbers/importnumbers.h"

#include "models/metrics/generator/generator.h"
#include "tests/support/builders.h"
#include "tests/support/bulkrows.h"
#include "tests/support/results.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <sqlite3.h>

using namespace hindsight;
using namespace Qt::StringLiterals;

namespace {

int countFrom(const char *variable, int otherwise) { return qEnvironmentVariableIsSet(variable) ? qEnvironmentVariableIntValue(variable) : otherwise; }

} // namespace

class ImportNumbersTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    QByteArray m_bytes;
    std::unique_ptr<Store> m_store;

    NumbersRequest request(const QString &source) const { return {.files = {u"generated.csv"_s}, .bytes = m_bytes, .source = source}; }

private Q_SLOTS:
    void initTestCase()
    {
        generate({.rows = countFrom("HINDSIGHT_ROWS", 200'000)}, [this](std::string_view bytes) {
            m_bytes.append(bytes.data(), qsizetype(bytes.size()));
            return true;
        });
    }
    void init() { m_store = std::move(*Store::open(m_folder.filePath(newUid() + u".db"_s), {})); }

    void shouldLeaveNothingWhenItIsCancelled()
    {
        const int cancels = countFrom("HINDSIGHT_CANCELS", 6);
        const quint32 seed = quint32(countFrom("HINDSIGHT_SEED", int(QRandomGenerator::global()->generate() >> 1)));
        qInfo("seed %u", seed);
        QRandomGenerator rng(seed);
        // GIVEN a database with numbers, and how long an import takes
        const auto plan = planImport(*m_store, request(u"Whole"_s));
        VERIFY_RESULT(plan);
        QElapsedTimer clock;
        clock.start();
        {
            const auto read = readNumbers(*plan, {.bucketSeconds = 60});
            VERIFY_RESULT(read);
            VERIFY_RESULT(showNumbers(*m_store, *plan, *read));
        }
        const qint64 whole = clock.elapsed();
        const qint64 chunks = rowsOf(m_store->file(), "chunk"), loads = rowsOf(m_store->file(), "load"), tuples = rowsOf(m_store->file(), "tuple");
        QVERIFY(chunks > 0);
        const qint64 newest = m_store->history({.limit = 1})->first().seq;
        int cancelled = 0;
        for (int i = 0; i < cancels; ++i) {
            // WHEN another one is cancelled at a random moment
            const qint64 until = rng.bounded(whole + 1);
            const auto next = planImport(*m_store, request(u"Next"_s));
            VERIFY_RESULT(next);
            clock.restart();
            {
                const auto read = readNumbers(*next, {.bucketSeconds = 60, .progress = [&](const ImportProgress &) { return clock.elapsed() < until; }});
                if (!read) {
                    QCOMPARE(read.error().kind, Error::Kind::Cancelled);
                    ++cancelled;
                }
                // one that was done before is dropped, without having been shown
            }
            // THEN nothing of it is left, and the rest is whole
            QCOMPARE(rowsOf(m_store->file(), "chunk"), chunks);
            QCOMPARE(rowsOf(m_store->file(), "load"), loads);
            QCOMPARE(rowsOf(m_store->file(), "tuple"), tuples);
            QCOMPARE(m_store->history({.limit = 1})->first().seq, newest);
        }
        qInfo("%d of %d were cancelled before their end", cancelled, cancels);
        QVERIFY(m_store->doctor(false).isHealthy());
    }

    void shouldNotFollowAPlanThatIsNoLongerTrue()
    {
        // GIVEN two that want to make a source of the same name
        const auto first = planImport(*m_store, request(u"Shop"_s));
        const auto second = planImport(*m_store, request(u"shop"_s));
        VERIFY_RESULT(first);
        VERIFY_RESULT(second);
        {
            const auto read = readNumbers(*first, {.bucketSeconds = 60});
            VERIFY_RESULT(read);
            // WHEN the second comes while the first is not done, THEN it hears of it before it reads anything
            const auto early = readNumbers(*second, {.bucketSeconds = 60});
            QVERIFY(!early);
            QCOMPARE(early.error().kind, Error::Kind::Database);
            VERIFY_RESULT(showNumbers(*m_store, *first, *read));
        }
        // AND afterwards its plan is refused
        const auto late = readNumbers(*second, {.bucketSeconds = 60});
        QVERIFY(!late);
        QCOMPARE(late.error().kind, Error::Kind::Conflict);
        QCOMPARE(m_store->all<MetricSource>()->size(), 1);
    }

    void shouldLetEditsInWhileItImports()
    {
        // GIVEN an incident, and an import in a thread of its own
        Incident incident{newUid()};
        incident.title = u"-"_s;
        VERIFY_RESULT(m_store->apply({created(incident)}));
        const auto plan = planImport(*m_store, request(u"Shop"_s));
        VERIFY_RESULT(plan);
        std::atomic<bool> done = false;
        Result<NumbersRead> read;
        std::unique_ptr<QThread> thread(QThread::create([&] {
            read = readNumbers(*plan, {.bucketSeconds = 10});
            done = true;
            if (read)
                read->writer.reset(); // in the thread that began it; nothing was shown, so nothing stays
        }));
        thread->start();
        // WHEN the title is edited all the time
        qint64 longest = 0;
        int edits = 0;
        while (!done) {
            Incident after = incident;
            after.title = u"Title %1"_s.arg(++edits);
            QElapsedTimer clock;
            clock.start();
            VERIFY_RESULT(m_store->apply({updated(incident, after)}));
            longest = std::max(longest, clock.elapsed());
            incident = after;
        }
        thread->wait();
        VERIFY_RESULT(read);
        // THEN every edit is saved
        QVERIFY(edits > 0);
        QCOMPARE(m_store->record(incident.uid)->incident.title, incident.title);
        qInfo("%d edits, the slowest was saved in %lld ms", edits, longest);
    }
};

QTEST_GUILESS_MAIN(ImportNumbersTest)
#include "tst_importnumbers.moc"
