// SPDX-License-Identifier: GPL-3.0-or-later
// What a report to somebody outside is told: from windows, figures and frozen numbers, each with how it is known; nothing is invented.
#include "documents.h"
#include "models/document/reportfacts.h"
#include "models/incident/uid.h"
#include "models/metrics/slice.h"

#include <QTest>

using namespace hindsight;
using namespace Qt::StringLiterals;

namespace {

/// Minutes of July 20, 2024, in microseconds.
qint64 at(int hour, int minute) { return *momentAt(u"%1:%2 GMT"_s.arg(hour, 2, 10, '0'_L1).arg(minute, 2, 10, '0'_L1)).at; }

/// Ten minutes of numbers from 10:00, minute by minute, of which `top` counts of `base` are as given.
Evidence frozen(Quantity quantity, const QString &currency, double top, double base, TimeRange known)
{
    ChartData chart{.request = {.quantity = quantity}, .unit = RowUnit::Payment, .currency = currency, .bucketSeconds = 60, .start = at(10, 0) / 1'000'000, .buckets = 10};
    ChartLine line{.top = std::vector<double>(10, top)};
    if (isRate(quantity))
        line.base = std::vector<double>(10, base);
    ChartLine card = line;
    card.name = u"card"_s;
    chart.lines = {line, card};
    chart.attempts = std::vector<float>(10, 100);
    chart.known = {known};
    return {.uid = newUid(), .kind = EvidenceKind::Slice, .title = u"Numbers"_s, .slice = sliceOf(chart, {at(10, 0), at(10, 10)}, u"payments"_s, {})};
}

Record hurtRecord()
{
    Record record;
    record.incident = {.uid = newUid(), .title = u"Cards declined"_s, .zone = u"UTC"_s};
    record.windows = {{.uid = newUid(), .from = momentAt(u"10:02 GMT"_s), .to = momentAt(u"10:06 GMT"_s)}};
    return record;
}

QStringList valuesOf(const Record &record, const QString &fact, const QString &language = u"en"_s)
{
    QStringList values;
    for (const ReportFact &each : reportFacts(record, Phrases(language))) {
        if (each.fact == fact)
            values.append(each.value);
    }
    return values;
}

} // namespace

class TestReportFacts : public QObject
{
    Q_OBJECT

private slots:
    void shouldInventNothing()
    {
        // given a record that says nothing
        const QList<ReportFact> facts = reportFacts({}, Phrases(u"en"_s));
        // then every fact is there, and not recorded
        QStringList names;
        for (const ReportFact &fact : facts) {
            names.append(fact.fact);
            QCOMPARE(fact.value, u"not recorded"_s);
            QCOMPARE(fact.method, QString());
        }
        QCOMPARE(names, QStringList({u"Duration of the Impact"_s, u"Services"_s, u"Transactions Affected"_s, u"Amount Affected"_s, u"Clients Affected"_s}));
    }

    void shouldCountInFrozenNumbers()
    {
        // given numbers around an impact of four minutes, 40 of 100 payments of each minute succeeding, 3.00 EUR of each minute not paid of 12.00
        Record record = hurtRecord();
        const TimeRange all{at(10, 0), at(10, 10)};
        record.evidence = {frozen(Quantity::SuccessRate, {}, 40, 100, all), frozen(Quantity::MissedAmount, u"EUR"_s, 300, 0, all),
                           frozen(Quantity::Amount, u"EUR"_s, 900, 0, all)};
        // then
        QCOMPARE(valuesOf(record, u"Duration of the Impact"_s), QStringList(u"4 minutes"_s));
        QCOMPARE(valuesOf(record, u"Transactions Affected"_s), QStringList(u"240 of 400 payments (60%)"_s));
        QCOMPARE(valuesOf(record, u"Amount Affected"_s), QStringList(u"12.00 EUR of 48.00 EUR (25%)"_s));
        QCOMPARE(valuesOf(record, u"Clients Affected"_s), QStringList(u"not recorded"_s));
        // and it says where that is from
        for (const ReportFact &fact : reportFacts(record, Phrases(u"en"_s)))
            QCOMPARE(fact.method.contains(u"counted in frozen numbers of payments"_s), fact.value.contains(u'%'));
    }

    void shouldCountOnlyWhatHoldsTheWholeImpact_data()
    {
        QTest::addColumn<TimeRange>("known");
        QTest::addColumn<QString>("to");
        QTest::addColumn<bool>("isPrivate");
        const TimeRange all{at(10, 0), at(10, 10)};
        QTest::newRow("a gap in it") << TimeRange{at(10, 0), at(10, 5)} << u"10:06 GMT"_s << false;
        QTest::newRow("longer than the numbers") << all << u"10:20 GMT"_s << false;
        QTest::newRow("still going on") << all << QString() << false;
        QTest::newRow("private") << all << u"10:06 GMT"_s << true;
    }
    void shouldCountOnlyWhatHoldsTheWholeImpact()
    {
        QFETCH(TimeRange, known);
        QFETCH(QString, to);
        QFETCH(bool, isPrivate);
        Record record = hurtRecord();
        record.windows[0].to = to.isEmpty() ? Moment() : momentAt(to);
        record.evidence = {frozen(Quantity::SuccessRate, {}, 40, 100, known)};
        record.evidence[0].isPrivate = isPrivate;
        QCOMPARE(valuesOf(record, u"Transactions Affected"_s), QStringList(u"not recorded"_s));
    }

    void shouldTellFiguresWithTheirMethod()
    {
        // given figures, one of them frozen anew
        Record record = hurtRecord();
        const auto figure = [](const QString &name, double value, const QString &currency, const QString &when) {
            return Figure{.uid = newUid(), .name = name, .value = value, .low = value - 100, .high = value + 100, .confidence = 0.9, .currency = currency,
                          .method = u"weeks_like_it"_s, .methodVersion = u"1"_s, .at = momentAt(when)};
        };
        record.figures = {figure(u"missing_payments"_s, 1234, {}, u"2024-07-22 09:00 GMT"_s), figure(u"missing_payments"_s, 1300, {}, u"2024-07-23 09:00 GMT"_s),
                          figure(u"missing_amount"_s, 123456, u"EUR"_s, u"2024-07-22 09:00 GMT"_s), figure(u"missing_amount"_s, 5000, u"JPY"_s, u"2024-07-22 09:00 GMT"_s),
                          Figure{.uid = newUid(), .name = u"customers_affected"_s, .value = 77, .method = u"counted"_s}};
        record.windows[0].shareFailing = 0.6;
        // then
        QCOMPARE(valuesOf(record, u"Transactions Affected"_s), QStringList({u"1,300 payments missing, 1,200 to 1,400 (confidence 90%)"_s, u"60% failing"_s}));
        QCOMPARE(valuesOf(record, u"Amount Affected"_s),
                 QStringList({u"1,234.56 EUR not collected, 1,233.56 EUR to 1,235.56 EUR (confidence 90%)"_s,
                              u"5,000 JPY not collected, 4,900 JPY to 5,100 JPY (confidence 90%)"_s}));
        QCOMPARE(valuesOf(record, u"Clients Affected"_s), QStringList(u"77 customers"_s));
        QStringList methods;
        for (const ReportFact &fact : reportFacts(record, Phrases(u"en"_s)))
            methods.append(fact.method);
        QVERIFY2(methods.contains(u"method weeks like it, version 1, frozen July 23, 2024, 09:00 UTC"_s), qPrintable(methods.join(u'\n')));
        QVERIFY(methods.contains(u"as the impact window says"_s));
        QVERIFY(methods.contains(u"method counted"_s));
    }

    void shouldBeTextWithTheDeadlines()
    {
        const QString text = reportText(fullRecord(), u"en"_s);
        QVERIFY2(text.contains(u"Clients Affected: not recorded\n"_s), qPrintable(text));
        QVERIFY2(text.contains(u"Duration as Stated: 2 hours [as the document says]\n"_s), qPrintable(text));
        QVERIFY2(text.contains(u"First report | draft: Supervisory authority; July 21, 2024, 12:00 GMT (1 day 1 hour 30 minutes after detected); done in time\n"_s),
                 qPrintable(text));
    }

    void shouldBeAPage()
    {
        const QString page = markdownOf(fullRecord(), {.templateName = u"facts"_s});
        QVERIFY2(page.contains(u"| Clients Affected | not recorded |  |\n"_s), qPrintable(page));
        QVERIFY2(page.contains(u"## Deadlines\n"_s), qPrintable(page));
        QVERIFY2(untidiness(page).isEmpty(), qPrintable(untidiness(page)));
    }
};

QTEST_GUILESS_MAIN(TestReportFacts)
#include "tst_reportfacts.moc"
