// SPDX-License-Identifier: GPL-3.0-or-later
// `hindsight impact`, as a script calls it.
#include "models/metrics/generator/generator.h"
#include "models/store/store.h"
#include "tests/support/numbers.h"
#include "tests/support/results.h"
#include "tests/support/schema.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace hindsight;
using namespace Qt::StringLiterals;

namespace {

struct Answer
{
    int status = -1;
    QString out;
    QString err;
};

Moment at(const QString &text)
{
    Moment moment;
    moment.at = *fromIsoText(text);
    return moment;
}

} // namespace

class ImpactCommandTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    QJsonObject m_truth;

    Answer run(const QStringList &arguments) const
    {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"HINDSIGHT_DATABASE"_s, m_folder.filePath(u"test.db"_s));
        environment.remove(u"QT_QPA_PLATFORM"_s);
        process.setProcessEnvironment(environment);
        process.setWorkingDirectory(m_folder.path());
        process.start(QStringLiteral(PROGRAM), QStringList{u"impact"_s} + arguments);
        if (!process.waitForFinished(120'000) || process.exitStatus() != QProcess::NormalExit)
            return {-1, {}, process.errorString()};
        return {process.exitCode(), QString::fromUtf8(process.readAllStandardOutput()), QString::fromUtf8(process.readAllStandardError())};
    }
    QJsonObject json(const QStringList &arguments, int status = 0) const
    {
        const Answer answer = run(arguments + QStringList{u"--json"_s});
        const QJsonObject object = QJsonDocument::fromJson(answer.out.toUtf8()).object();
        const QStringList wrong = schemaErrors(object, schemaNamed(u"impact.json"_s));
        if (answer.status != status || !wrong.isEmpty())
            QTest::qFail(qPrintable(u"status %1 "_s.arg(answer.status) + wrong.join(u'\n') + answer.out + answer.err), __FILE__, __LINE__);
        return object;
    }
    static QJsonValue figure(const QJsonObject &object, const QString &name, const QString &currency = {})
    {
        for (const QJsonValue &figure : object[u"figures"].toArray()) {
            if (figure[u"name"] == name && figure[u"currency"].toString() == currency)
                return figure;
        }
        QTest::qFail(qPrintable(u"there is no %1 %2"_s.arg(name, currency)), __FILE__, __LINE__);
        return {};
    }

private Q_SLOTS:
    // INC-1 has eight weeks of payments and the checkout outage in them, with an impact window for cards; INC-2 has no numbers;
    // INC-3 has an afternoon of them, began and resolved; INC-4 nobody said when; INC-5 is a near miss; INC-6 is of another year;
    // INC-7 began in that afternoon and goes on.
    void initTestCase()
    {
        QByteArray bytes;
        m_truth = *generate({.rows = 150'000, .orders = true}, [&bytes](std::string_view block) {
            bytes.append(block.data(), qsizetype(block.size()));
            return true;
        });
        QFile file(m_folder.filePath(u"orders.csv"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QVERIFY(file.write(bytes) > 0);
        file.close();
        auto store = std::move(*Store::open(m_folder.filePath(u"test.db"_s), {}));
        const MetricSource weeks = importNumbersInto(*store, bytes, {}, u"Checkout"_s),
                           afternoon = importNumbersInto(*store, outagePayments(), {}, u"Afternoon"_s);
        const auto add = [&store](const QString &title, const QString &source, IncidentKind kind = IncidentKind::Incident) {
            Incident incident{newUid()};
            incident.title = title;
            incident.metricSource = source;
            incident.kind = kind;
            if (const auto step = store->apply({created(incident)}); !step)
                qFatal("%s", qPrintable(step.error().sentence()));
            return incident;
        };
        const Incident outage = add(u"Checkout down"_s, weeks.uid);
        ImpactWindow window{newUid(), outage.uid};
        window.from = at(u"2024-07-20T10:16:00Z"_s);
        window.to = at(u"2024-07-20T12:00:00Z"_s);
        window.dimensions = {{u"payment_method"_s, QJsonArray{u"card"_s}}};
        VERIFY_RESULT(store->apply({created(window)}));
        add(u"Without numbers"_s, {});
        const Incident short_ = add(u"An afternoon"_s, afternoon.uid);
        Milestone began{newUid(), short_.uid, MilestoneKind::Began}, resolved{newUid(), short_.uid, MilestoneKind::Resolved};
        began.at = at(u"2024-07-20T10:16:00Z"_s);
        resolved.at = at(u"2024-07-20T11:30:00Z"_s);
        VERIFY_RESULT(store->apply({created(began), created(resolved)}));
        add(u"Some time"_s, weeks.uid);
        add(u"Nearly"_s, weeks.uid, IncidentKind::NearMiss);
        ImpactWindow later{newUid(), add(u"Next year"_s, weeks.uid).uid};
        later.from = at(u"2025-07-20T10:16:00Z"_s);
        later.to = at(u"2025-07-20T12:00:00Z"_s);
        VERIFY_RESULT(store->apply({created(later)}));
        Milestone still{newUid(), add(u"Still down"_s, afternoon.uid).uid, MilestoneKind::Began};
        still.at = at(u"2024-07-20T10:16:00Z"_s);
        VERIFY_RESULT(store->apply({created(still)}));
    }

    void shouldAnswer_data()
    {
        QTest::addColumn<QString>("arguments");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("out");
        QTest::addColumn<QString>("err");
        const auto row = [](const char *name, const QString &arguments, int status, const QString &out, const QString &err) {
            QTest::newRow(name) << arguments << status << out << err;
        };
        row("an outage", u"INC-1"_s, 0,
            u"Impact windows \\(UTC\\): 2024-07-20 10:16 to 2024-07-20 12:00\\.\nSuccessful payments missing in the window: .*\nCompared with the same weekday "
            u"and time of [78] weeks\\. .*\nmissing "
            u"successful payments .*"
            u"caught up within four hours.*net of catch-up.*gross order value not collected in the window .* EUR.*to reconcile: possibly charged without an "
            u"order .*"
            u"Missing payments by payment_method, net of catch-up: card .*"_s,
            u""_s);
        row("orders", u"INC-1 --orders orders.csv"_s, 0, u".*orders lost .*orders paid later .*orders paid another way .*customers affected .*"_s, u""_s);
        row("an afternoon is rough", u"INC-3"_s, 0,
            u"Impact windows \\(UTC\\): 2024-07-20 10:16 to 2024-07-20 11:30\\.\nSuccessful payments missing in the window: about 1,406; .*\nRough, without an "
            u"interval: there are fewer than four weeks.*"
            u"missing successful payments +1,406  +2,072 +666\n.*gross order value not collected in the window +14,060.00 EUR .*"_s,
            u""_s);
        row("nobody said when", u"INC-4"_s, 1, u"Nobody said when.*"_s, u""_s);
        row("a near miss", u"INC-5"_s, 1, u"A near miss.*"_s, u""_s);
        row("no numbers of that time", u"INC-6"_s, 1, u"The numbers say nothing about the time.*"_s, u""_s);
        row("an incident that goes on", u"INC-7"_s, 0,
            u"Impact windows \\(UTC\\): 2024-07-20 10:16 to 2024-07-20 13:00\\.\n.*The incident goes on: these are the figures so far.*"_s, u""_s);
        row("no numbers", u"INC-2"_s, 2, u""_s, u".*INC-2.*metrics import.*"_s);
        row("no incident named", u""_s, 2, u""_s, u".*"_s);
        row("no such incident", u"INC-77"_s, 2, u""_s, u".*INC-77.*"_s);
        row("two incidents", u"INC-1 INC-2"_s, 2, u""_s, u".*"_s);
        row("mapping of nothing", u"INC-1 --map order=basket"_s, 2, u""_s, u".*--map.*--orders.*"_s);
        row("no such column", u"INC-1 --orders orders.csv --map order=basket"_s, 2, u""_s, u".*orders.csv.*“basket”.*order_id.*"_s);
        row("no such file", u"INC-1 --orders none.csv"_s, 3, u""_s, u".*none.csv.*"_s);
        row("no such folder", u"INC-1 --working none/working.csv"_s, 3, u""_s, u".*none/working.csv.*"_s);
    }

    void shouldAnswer()
    {
        QFETCH(QString, arguments);
        QFETCH(int, status);
        QFETCH(QString, out);
        QFETCH(QString, err);
        const Answer answer = run(QProcess::splitCommand(arguments));
        QVERIFY2(answer.status == status, qPrintable(answer.out + answer.err));
        for (const auto &[text, pattern] : {std::pair(answer.out, out), {answer.err, err}}) {
            const QRegularExpression whole(u"\\A"_s + pattern + u"\\z"_s, QRegularExpression::DotMatchesEverythingOption);
            QVERIFY2(whole.match(text).hasMatch(), qPrintable(text));
        }
        // Nothing that was lost is called what an accountant would ask about.
        QVERIFY2(!answer.out.contains(u"revenue"_s) && !answer.out.contains(u" cost"_s), qPrintable(answer.out));
    }

    void theTruthIsInTheInterval()
    {
        const QJsonObject object = json({u"INC-1"_s});
        QCOMPARE(object[u"problem"], QJsonValue());
        QCOMPARE(object[u"rough"], false);
        QVERIFY(object[u"weeks"].toInt() >= 4);
        QCOMPARE(object[u"windows"].toArray(), (QJsonArray{QJsonObject{{u"from"_s, u"2024-07-20T10:16:00Z"_s}, {u"to"_s, u"2024-07-20T12:00:00Z"_s}}}));
        const QJsonValue truth = m_truth[u"outage"][u"all"];
        const auto holds = [&](const QString &name, const QJsonValue &really, const QString &currency = {}) {
            const QJsonValue told = figure(object, name, currency);
            QVERIFY2(told[u"low"].toInteger() <= really.toInteger() && really.toInteger() <= told[u"high"].toInteger(),
                     qPrintable(u"%1 %2: %3 to %4, and really %5"_s.arg(name, currency)
                                    .arg(told[u"low"].toInteger())
                                    .arg(told[u"high"].toInteger())
                                    .arg(really.toInteger())));
            QCOMPARE(told[u"confidence"], 0.9);
            QVERIFY(told[u"placebos"].toInt() >= 20);
            QVERIFY(told[u"typical_error"].toInteger() > 0);
        };
        holds(u"missing_payments_in_windows"_s, truth[u"missing"][u"succeeded"]);
        holds(u"missing_payments"_s, truth[u"missing_net_of_catch_up"][u"succeeded"]);
        holds(u"missing_amount"_s, truth[u"missing_net_of_catch_up"][u"amount_succeeded_minor"][u"EUR"], u"EUR"_s);
        QVERIFY(figure(object, u"to_reconcile_payments"_s)[u"value"].toInteger() > 0);
        QCOMPARE(figure(object, u"to_reconcile_payments"_s)[u"low"], QJsonValue());
        // Values sum to the figure, and the loss is that of cards.
        qint64 sum = 0, most = 0;
        QString value;
        for (const QJsonValue &difference : object[u"differences"].toArray()) {
            if (difference[u"attribute"] != u"payment_method"_s)
                continue;
            const qint64 missing = difference[u"missing"].toInteger();
            sum += missing;
            if (missing > most) {
                most = missing;
                value = difference[u"value"].toString();
            }
        }
        QCOMPARE(sum, figure(object, u"missing_payments"_s)[u"value"].toInteger());
        QCOMPARE(value, u"card"_s);
    }

    void ordersAreExact()
    {
        const QJsonObject object = json({u"INC-1"_s, u"--orders"_s, u"orders.csv"_s});
        const QJsonValue truth = m_truth[u"orders"][u"counted"];
        QCOMPARE(figure(object, u"orders_lost"_s)[u"value"], truth[u"lost"]);
        QCOMPARE(figure(object, u"orders_paid_later"_s)[u"value"], truth[u"paid_later"]);
        QCOMPARE(figure(object, u"orders_paid_another_way"_s)[u"value"], truth[u"paid_another_way"]);
        QCOMPARE(figure(object, u"customers_affected"_s)[u"value"], truth[u"customers_affected"]);
        QCOMPARE(figure(object, u"orders_lost"_s)[u"method"], u"counted"_s);
    }

    void theWorkingSumsToTheFigures()
    {
        const QJsonObject object = json({u"INC-1"_s, u"--working"_s, u"working.csv"_s});
        QFile file(m_folder.filePath(u"working.csv"_s));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QList<QByteArray> lines = file.readAll().split('\n');
        QCOMPARE(lines.first(),
                 "from,part,currency,payments_expected,payments_observed,payments_missing,amount_expected_minor,amount_observed_minor,amount_missing_minor");
        qint64 payments = 0, inWindows = 0;
        QMap<QString, qint64> amounts;
        for (const QByteArray &line : lines.mid(1)) {
            const QList<QByteArray> cells = line.split(',');
            if (cells.size() != 9)
                continue;
            payments += cells[5].toLongLong();
            inWindows += cells[1] == "window" ? cells[5].toLongLong() : 0;
            amounts[QString::fromLatin1(cells[2])] += cells[8].toLongLong();
        }
        QCOMPARE(payments, figure(object, u"missing_payments"_s)[u"value"].toInteger());
        QCOMPARE(inWindows, figure(object, u"missing_payments_in_windows"_s)[u"value"].toInteger());
        QCOMPARE(amounts.size(), 6);
        for (auto it = amounts.begin(); it != amounts.end(); ++it)
            QCOMPARE(it.value(), figure(object, u"missing_amount"_s, it.key())[u"value"].toInteger());
    }

    void withoutFiguresThereIsJsonToo()
    {
        QCOMPARE(json({u"INC-4"_s}, 1)[u"problem"], u"no_windows"_s);
        QCOMPARE(json({u"INC-5"_s}, 1)[u"problem"], u"no_windows"_s);
        QCOMPARE(json({u"INC-6"_s}, 1)[u"problem"], u"not_covered"_s);
        const QJsonObject rough = json({u"INC-3"_s});
        QCOMPARE(rough[u"rough"], true);
        QCOMPARE(figure(rough, u"missing_payments_in_windows"_s)[u"value"], 1406);
        QCOMPARE(figure(rough, u"missing_payments_in_windows"_s)[u"low"], QJsonValue());
        QCOMPARE(figure(rough, u"missing_payments_in_windows"_s)[u"confidence"], QJsonValue());
        QCOMPARE(figure(rough, u"missing_payments_in_windows"_s)[u"method"], u"baseline"_s);
    }

    void otherIncidentsAndMarksSayNothingAboutWhatIsUsual()
    {
        // The weeks before, out of order at the same time and known as such.
        auto store = std::move(*Store::open(m_folder.filePath(u"test.db"_s), {}));
        const auto source = store->metricSource(u"Checkout"_s);
        VERIFY_RESULT(source);
        const int weeks = json({u"INC-1"_s})[u"weeks"].toInt();
        CalendarMark mark{newUid(), source->uid, at(u"2024-07-13T09:00:00Z"_s), at(u"2024-07-13T11:00:00Z"_s), MarkEffect::Exclude};
        VERIFY_RESULT(store->apply({created(mark)}));
        Incident earlier{newUid()};
        earlier.title = u"Earlier"_s;
        earlier.metricSource = source->uid;
        Milestone began{newUid(), earlier.uid, MilestoneKind::Began}, resolved{newUid(), earlier.uid, MilestoneKind::Resolved};
        began.at = at(u"2024-07-06T10:00:00Z"_s);
        resolved.at = at(u"2024-07-06T10:30:00Z"_s);
        VERIFY_RESULT(store->apply({created(earlier), created(began), created(resolved)}));
        QCOMPARE(json({u"INC-1"_s})[u"weeks"].toInt(), weeks - 2);
    }
};

QTEST_GUILESS_MAIN(ImpactCommandTest)
#include "tst_impactcommand.moc"
