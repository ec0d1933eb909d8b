// SPDX-License-Identifier: GPL-3.0-or-later
// Windows in generated transactions: everything that the truth beside them names, and nothing else.
#include "models/incident/timetext.h"
#include "models/metrics/detection/detect.h"
#include "models/metrics/detection/numbersfile.h"
#include "models/metrics/generator/generator.h"

#include "tests/support/seeds.h"

#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

using namespace hindsight;
using namespace Qt::StringLiterals;

class GeneratedWindowsTest : public QObject
{
    Q_OBJECT

private:
    // What each kind of the truth is called.
    static QString kindOf(const QString &truth)
    {
        static const QHash<QString, QString> kinds = {
            {u"outage"_s, u"incident"_s},           {u"earlier_incident"_s, u"incident"_s}, {u"promotion"_s, u"promotion"_s},
            {u"maintenance"_s, u"maintenance"_s},   {u"card_testing"_s, u"card_testing"_s}, {u"dip"_s, u"traffic_drop"_s},
            {u"missing_hour"_s, u"missing_data"_s},
        };
        return kinds.value(truth);
    }

private Q_SLOTS:
    void everythingIsFoundAndCalledWhatItIs_data()
    {
        QTest::addColumn<quint64>("seed");
        for (int i = 1; i <= seedCount(1); ++i)
            QTest::addRow("seed %d", i) << quint64(i);
    }
    void everythingIsFoundAndCalledWhatItIs()
    {
        QFETCH(quint64, seed);
        // Given the transactions of eight weeks,
        QTemporaryDir folder;
        const QString name = folder.filePath(u"transactions.csv"_s);
        QFile file(name);
        QVERIFY(file.open(QIODevice::WriteOnly));
        const auto truth
            = generate({.rows = 1'000'000, .seed = seed}, [&file](std::string_view bytes) { return file.write(bytes.data(), qint64(bytes.size())) >= 0; });
        QVERIFY(truth);
        file.close();
        const auto numbers = numbersOfFile(name);
        QVERIFY(numbers && std::holds_alternative<Payments>(*numbers));
        const Payments &payments = std::get<Payments>(*numbers);
        // when windows are looked for,
        auto windows = detectIn(payments, {.direction = Direction::Any});
        // then each of the truth is there: incidents within a bucket at their begin and the outage within two at its end. The earlier
        // incident is one method's two attempts a minute: which of them were the last to fail of it, chance decides.
        for (const QJsonValue &value : (*truth)[u"windows"].toArray()) {
            const QString kind = kindOf(value[u"kind"].toString());
            if (kind.isEmpty())
                continue;
            const qint64 from = *fromIsoText(value[u"from"].toString()) / microsecondsPerSecond,
                         to = *fromIsoText(value[u"to"].toString()) / microsecondsPerSecond;
            const auto found = std::ranges::find_if(windows, [&](const DetectedWindow &window) { return window.from < to && window.to > from; });
            QVERIFY2(found != windows.end(), qPrintable(value[u"kind"].toString()));
            QCOMPARE(QString::fromLatin1(nameOf(found->kind)), kind);
            if (kind == "incident"_L1) {
                QVERIFY2(std::abs(found->from - from) <= payments.step, qPrintable(isoText(found->from * microsecondsPerSecond)));
                QVERIFY2(value[u"kind"] != u"outage"_s || std::abs(found->to - to) <= 2 * payments.step,
                         qPrintable(isoText(found->to * microsecondsPerSecond)));
                QCOMPARE(found->attribute, u"payment_method"_s);
                QCOMPARE(found->value, value[u"where"][u"payment_method"].toString());
            }
            windows.erase(found);
        }
        // and the tiny method raises no alarm, nor does anything else.
        QStringList others;
        for (const DetectedWindow &window : windows)
            others.append(isoText(window.from * microsecondsPerSecond) + u' ' + window.series + u' ' + window.value);
        QVERIFY2(others.isEmpty(), qPrintable(others.join(u'\n')));
    }
};

QTEST_GUILESS_MAIN(GeneratedWindowsTest)
#include "tst_generatedwindows.moc"
