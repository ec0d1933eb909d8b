// SPDX-License-Identifier: GPL-3.0-or-later
// What is peculiar to payments, from the file to the printed numbers: each fact of payment data that concerns an import has a
// fixture and a test that is named after it.
#include "app/commandline.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace hindsight;
using namespace Qt::StringLiterals;

namespace {

struct Answer
{
    ExitStatus status = ExitStatus::Done;
    QString out;
    QString err;

    QJsonObject json() const { return QJsonDocument::fromJson(out.toUtf8()).object(); }
};

Answer answerOf(const QStringList &arguments)
{
    Answer answer;
    QTextStream out(&answer.out), err(&answer.err);
    answer.status = run(QStringList{u"--database"_s, u"d.db"_s, u"metrics"_s} + arguments, out, err);
    return answer;
}

QString fixture(const QString &name) { return QStringLiteral(FIXTURES) + name; }

QStringList notes(const QJsonObject &said)
{
    QStringList notes;
    for (const QJsonValue &note : said[u"notes"].toArray())
        notes.append(note.toString());
    return notes;
}

} // namespace

class PaymentFactsTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;

    QString written(const QString &name, const QString &text) const
    {
        QFile file(m_folder->filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(text.toUtf8()) < 0)
            QTest::qFail("the file cannot be written", __FILE__, __LINE__);
        return file.fileName();
    }
    /// Payments of one kind in successive minutes from 10:00 on.
    static QString minutes(const QString &id, int from, int count, const QString &status)
    {
        QString text;
        for (int i = from; i < from + count; ++i)
            text += u"%5-%1-%2,2024-07-20T%3:%4:00Z,%2\n"_s.arg(i).arg(status).arg(10 + i / 60).arg(i % 60, 2, 10, QLatin1Char('0')).arg(id);
        return text;
    }
    static QJsonObject imported(const QString &arguments, ExitStatus expected = ExitStatus::Done)
    {
        const Answer answer = answerOf(QStringList{u"import"_s} + QProcess::splitCommand(arguments) + QStringList{u"--source"_s, u"Shop"_s, u"--json"_s});
        if (answer.status != expected)
            QTest::qFail(qPrintable(answer.err), __FILE__, __LINE__);
        return answer.json();
    }
    static QList<QJsonObject> rows(const QString &arguments)
    {
        QList<QJsonObject> rows;
        const QJsonObject said
            = answerOf(QStringList{u"query"_s, u"--source"_s, u"Shop"_s, u"--outcomes"_s, u"--json"_s} + QProcess::splitCommand(arguments)).json();
        for (const QJsonValue &row : said[u"rows"].toArray())
            rows.append(row.toObject());
        return rows;
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(QDir::setCurrent(m_folder->path()));
    }

    void outcomes()
    {
        // GIVEN a status that nobody knows, among others
        const QString head = u"id,created_at,status,error_code\n"_s;
        const QString file = written(u"a.csv"_s,
                                     head
                                         + u"1,2024-07-20T10:00:00Z,succeeded,\n2,2024-07-20T10:00:01Z,failed,gateway_timeout\n"
                                           "3,2024-07-20T10:00:02Z,failed,insufficient_funds\n4,2024-07-20T10:00:03Z,on_hold,\n"_s);
        // WHEN it is imported, THEN what it means is asked and nothing is stored
        const Answer asked = answerOf({u"import"_s, file, u"--source"_s, u"Shop"_s});
        QCOMPARE(asked.status, ExitStatus::Input);
        QVERIFY2(asked.err.contains(u"--map status.on_hold="_s), qPrintable(asked.err));
        QCOMPARE(answerOf({u"sources"_s}).status, ExitStatus::No);
        // AND answered, rows count by their status, and where an error code says otherwise by that
        const QJsonObject said = imported(file + u" --map status.on_hold=abandoned"_s);
        QCOMPARE(said[u"statuses"].toObject(), (QJsonObject{{u"succeeded"_s, 1}, {u"failed"_s, 2}, {u"on_hold"_s, 1}}));
        QCOMPARE(said[u"outcomes"].toObject(),
                 (QJsonObject{{u"succeeded"_s, 1}, {u"declined"_s, 1}, {u"failed"_s, 1}, {u"abandoned"_s, 1}, {u"open"_s, 0}, {u"ignored"_s, 0}}));
        // AND the answer is remembered for files of the same header
        const QString later = written(u"b.csv"_s, head + u"9,2024-07-21T10:00:00Z,on_hold,\n"_s);
        QCOMPARE(imported(later)[u"outcomes"][u"abandoned"].toInt(), 1);
    }

    void openPaymentsAndLateWebhooks()
    {
        // GIVEN an hour of payments whose last minutes are still open
        const QString head = u"id,created_at,status\n"_s;
        QString text = head;
        for (int copy = 0; copy < 3; ++copy)
            text += minutes(u"p%1-"_s.arg(copy), 0, 50, u"succeeded"_s) + minutes(u"p%1-"_s.arg(copy), 50, 10, copy < 2 ? u"pending"_s : u"succeeded"_s);
        const QJsonObject said = imported(written(u"a.csv"_s, text));
        // THEN they are attempts, not failures
        QCOMPARE(said[u"rows"].toInt(), 180);
        QCOMPARE(said[u"outcomes"][u"open"].toInt(), 20);
        const QJsonObject last = rows(u"--bucket 1h"_s).first();
        QCOMPARE(last[u"attempts"].toInt(), 180);
        QCOMPARE(last[u"open"].toInt(), 20);
        QCOMPARE(last[u"failed"].toInt(), 0);
        // AND the end is said to be not final
        QCOMPARE(said[u"not_final_from"].toString(), u"2024-07-20T10:50:00Z"_s);
        // AND the file of a later day takes its place
        QString final_ = head;
        for (int copy = 0; copy < 3; ++copy)
            final_ += minutes(u"q%1-"_s.arg(copy), 0, 60, u"succeeded"_s);
        const QJsonObject again = imported(written(u"b.csv"_s, final_) + u" --replace"_s);
        QVERIFY(again[u"not_final_from"].isNull());
        QCOMPARE(rows(u"--bucket 1h"_s).first()[u"succeeded"].toInt(), 180);
    }

    void redirectsCountWhenTheyBegan()
    {
        // GIVEN payments that expired half an hour after they were made
        const QString file = written(u"a.csv"_s,
                                     u"id,updated_at,created_at,status\n1,2024-07-20T11:00:00Z,2024-07-20T10:30:00Z,expired\n"
                                     "2,2024-07-20T10:30:20Z,2024-07-20T10:30:10Z,succeeded\n"_s);
        imported(file);
        // THEN they stand where they were made
        const QList<QJsonObject> all = rows(u"--bucket 1m"_s);
        QCOMPARE(all.size(), 1);
        QCOMPARE(all[0][u"bucket"].toString(), u"2024-07-20T10:30:00Z"_s);
        QCOMPARE(all[0][u"abandoned"].toInt(), 1);
    }

    void severalTimeColumns()
    {
        const QString file = written(u"a.csv"_s,
                                     u"id,settled_at,created_at,status\n1,2024-07-22T02:00:00Z,2024-07-20T10:30:00Z,succeeded\n"
                                     "2,2024-07-22T02:00:00Z,2024-07-20T10:31:00Z,failed\n"_s);
        const QJsonObject said = imported(file);
        QCOMPARE(said[u"from"].toString(), u"2024-07-20T10:30:00Z"_s);
        QCOMPARE(notes(said), QStringList());
        // Another choice is warned about.
        const QJsonObject settled = imported(written(u"b.csv"_s, u"id,settled_at,created_at,status\n9,2024-07-25T02:00:00Z,2024-07-23T10:30:00Z,succeeded\n"_s)
                                             + u" --map time=settled_at"_s);
        QCOMPARE(settled[u"from"].toString(), u"2024-07-25T02:00:00Z"_s);
        QVERIFY2(notes(settled).join(u'\n').contains(u"placed by “settled_at”"_s), qPrintable(notes(settled).join(u'\n')));
    }

    void authoriseAndCapture()
    {
        // GIVEN the log of three payments: one authorised and captured, one expired, one failed
        const QJsonObject said = imported(fixture(u"eventlog.csv"_s));
        // THEN captures and refunds are counted as ignored, and authorisation is the success
        QVERIFY(said[u"outcomes"][u"ignored"].toInt() > 0);
        QCOMPARE(said[u"rows"].toInt() + said[u"folded"].toInt() + said[u"outcomes"][u"ignored"].toInt(), said[u"read"].toInt());
        QVERIFY(said[u"statuses"][u"payment.captured"].toInt() > 0);
    }

    void eventLogs()
    {
        const QJsonObject said = imported(fixture(u"eventlog.csv"_s));
        QCOMPARE(said[u"unit"].toString(), u"payment"_s);
        // One payment each, at its earliest time, as it ended: not when the expiry came.
        QMap<QString, int> abandoned;
        for (const QJsonObject &row : rows(u"--bucket 1m --by payment_method"_s)) {
            if (row[u"abandoned"].toInt() > 0)
                abandoned[row[u"bucket"].toString()] += row[u"abandoned"].toInt();
        }
        QCOMPARE(abandoned, (QMap<QString, int>{{u"2024-07-20T10:14:00Z"_s, 1}}));
    }

    void retriesAndDuplicates()
    {
        // The same id counts once, in one file …
        const QJsonObject said = imported(fixture(u"duplicates.csv"_s));
        QCOMPARE(said[u"read"].toInt(), 4);
        QCOMPARE(said[u"rows"].toInt(), 3);
        QCOMPARE(said[u"folded"].toInt(), 1);
        // … and across files.
        const QString head = u"transaction_id,created_at,status\n"_s;
        const QString first
            = written(u"a.csv"_s, head + u"A,2024-07-22T10:00:00Z,succeeded\nB,2024-07-22T10:01:00Z,failed\nA,2024-07-22T10:00:00Z,succeeded\n"_s);
        const QString second = written(u"b.csv"_s, head + u"B,2024-07-22T10:01:00Z,failed\nC,2024-07-22T10:02:00Z,succeeded\n"_s);
        const QJsonObject both = imported(first + u' ' + second);
        QCOMPARE(both[u"rows"].toInt(), 3);
        QCOMPARE(both[u"folded"].toInt(), 2);
        // … and across imports: a later file has a late copy of one of them …
        const QString third = written(u"c.csv"_s, head + u"C,2024-07-22T10:30:00Z,succeeded\nD,2024-07-22T10:31:00Z,succeeded\n"_s);
        const QJsonObject later = imported(third);
        QCOMPARE(later[u"rows"].toInt(), 1);
        QCOMPARE(later[u"folded"].toInt(), 1);
        // … but not when the earlier import is hidden.
        QCOMPARE(answerOf({u"hide"_s, both[u"batch"].toString()}).status, ExitStatus::Done);
        const QString fourth = written(u"d.csv"_s, head + u"C,2024-07-22T11:30:00Z,succeeded\nD,2024-07-22T11:31:00Z,succeeded\n"_s);
        QCOMPARE(imported(fourth)[u"rows"].toInt(), 1);
        // Where nothing is new, that is what it says.
        const QString fifth = written(u"e.csv"_s, head + u"D,2024-07-22T12:31:00Z,succeeded\n"_s);
        const Answer nothing = answerOf({u"import"_s, fifth, u"--source"_s, u"Shop"_s});
        QCOMPARE(nothing.status, ExitStatus::Input);
        QVERIFY2(nothing.err.contains(u"1 counted before"_s), qPrintable(nothing.err));
    }

    void gatewayFailover()
    {
        // GIVEN orders that were tried again at another provider
        const QString file = fixture(u"retries.csv"_s);
        // THEN every attempt counts, and the provider tells them apart
        QCOMPARE(imported(file)[u"rows"].toInt(), 5);
        QMap<QString, int> succeeded;
        for (const QJsonObject &row : rows(u"--bucket 1h --by provider"_s))
            succeeded[row[u"attributes"][u"provider"].toString()] += row[u"succeeded"].toInt();
        QCOMPARE(succeeded, (QMap<QString, int>{{u"alpha"_s, 0}, {u"beta"_s, 2}}));
        // AND with the order for an id the rate per order is there too, in a source of its own
        const Answer orders
            = answerOf({u"import"_s, file, u"--source"_s, u"Orders"_s, u"--map"_s, u"id=order_id"_s, u"--map"_s, u"folding=events"_s, u"--json"_s});
        QVERIFY2(orders.status == ExitStatus::Done, qPrintable(orders.err));
        QCOMPARE(orders.json()[u"rows"].toInt(), 3);
        QCOMPARE(orders.json()[u"outcomes"][u"succeeded"].toInt(), 2);
    }

    void settledOnlyExports()
    {
        const QJsonObject said = imported(fixture(u"settled-only.csv"_s));
        QVERIFY2(notes(said).join(u'\n').contains(u"no rate can be shown"_s), qPrintable(notes(said).join(u'\n')));
        const Answer table = answerOf({u"query"_s, u"--source"_s, u"Shop"_s, u"--bucket"_s, u"1d"_s});
        QVERIFY2(table.out.contains(u"No rate"_s) && !table.out.contains(u'%'), qPrintable(table.out));
        QCOMPARE(said[u"amounts_succeeded"][u"EUR"][u"minor"].toInt(), 3490);
    }

    void zeroAttempts()
    {
        // GIVEN minutes without any payment, and one where all are open
        const QString file = written(u"a.csv"_s, u"id,created_at,status\n"_s + minutes(u"p"_s, 0, 2, u"succeeded"_s) + minutes(u"p"_s, 5, 1, u"pending"_s) + minutes(u"p"_s, 7, 1, u"failed"_s));
        imported(file);
        // THEN there are no numbers for them, and no rate where nothing is final
        const Answer table = answerOf({u"query"_s, u"--source"_s, u"Shop"_s, u"--bucket"_s, u"1m"_s});
        QCOMPARE(table.out.count(u"100.0%"_s), 2);
        QCOMPARE(rows(u"--bucket 1m"_s).size(), 4);
        QVERIFY2(table.out.contains(QRegularExpression(u"10:05 +1 +0 +0 +1 +- "_s)), qPrintable(table.out));
    }

    void currencies()
    {
        // GIVEN yen without decimals and dinars with three
        const QJsonObject said = imported(fixture(u"jpy-kwd.csv"_s));
        QCOMPARE(said[u"amounts_succeeded"].toObject(),
                 (QJsonObject{{u"JPY"_s, QJsonObject{{u"minor"_s, 1200}, {u"currency"_s, u"JPY"_s}}},
                              {u"KWD"_s, QJsonObject{{u"minor"_s, 1500}, {u"currency"_s, u"KWD"_s}}}}));
        // THEN they are never added up, though nobody asked for them one by one
        QMap<QString, int> minor;
        for (const QJsonObject &row : rows(u"--bucket 1h"_s))
            minor[row[u"amount_succeeded"][u"currency"].toString()] += row[u"amount_succeeded"][u"minor"].toInt();
        QCOMPARE(minor, (QMap<QString, int>{{u"JPY"_s, 1200}, {u"KWD"_s, 1500}}));
        // AND whole numbers of a currency with decimals are asked about, in a file of another header
        const QString file = written(u"a.csv"_s, u"payment_id,created_at,status,amount,currency\n1,2024-07-25T10:00:00Z,succeeded,1250,EUR\n"_s);
        const Answer asked = answerOf({u"import"_s, file, u"--source"_s, u"Shop"_s});
        QCOMPARE(asked.status, ExitStatus::Input);
        QVERIFY2(asked.err.contains(u"--map amount_unit=minor"_s) || asked.err.contains(u"--map amount_unit="_s), qPrintable(asked.err));
        QCOMPARE(imported(file + u" --map amount_unit=minor"_s)[u"amounts_succeeded"][u"EUR"][u"minor"].toInt(), 1250);
    }

    void zonesAreAskedOncePerSource()
    {
        const QString head = u"id,created_at,status\n"_s;
        const QString first = written(u"a.csv"_s, head + u"1,2024-07-20 12:16:00,succeeded\n"_s);
        const Answer asked = answerOf({u"import"_s, first, u"--source"_s, u"Shop"_s});
        QCOMPARE(asked.status, ExitStatus::Input);
        QVERIFY2(asked.err.contains(u"--map zone="_s), qPrintable(asked.err));
        QCOMPARE(imported(first + u" --map zone=Europe/Berlin"_s)[u"from"].toString(), u"2024-07-20T10:16:00Z"_s);
        // A file of another header asks no more, and winter time is another offset.
        const QString second = written(u"b.csv"_s, u"payment,created,state\n9,2024-12-20 12:16:00,succeeded\n"_s);
        QCOMPARE(imported(second)[u"from"].toString(), u"2024-12-20T11:16:00Z"_s);
    }

    void testTraffic()
    {
        const QJsonObject said = imported(fixture(u"testmode.csv"_s));
        QCOMPARE(said[u"filtered"].toInt(), 1);
        QCOMPARE(said[u"rows"].toInt(), 3);
        QCOMPARE(said[u"outcomes"][u"failed"].toInt(), 0);
        // The filter is the source's and stands with its figures.
        const QJsonObject source = answerOf({u"sources"_s, u"--json"_s}).json()[u"sources"][0].toObject();
        QVERIFY(source[u"filter"][u"livemode"].toArray().contains(u"false"_s));
        const Answer table = answerOf({u"query"_s, u"--source"_s, u"Shop"_s, u"--bucket"_s, u"1h"_s});
        QVERIFY2(table.out.contains(u"livemode = false"_s), qPrintable(table.out));
    }
};

QTEST_GUILESS_MAIN(PaymentFactsTest)
#include "tst_paymentfacts.moc"
