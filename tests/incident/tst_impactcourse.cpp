// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/incident/impactcourse.h"
#include "models/incident/timetext.h"

#include <QRandomGenerator>
#include <QSet>
#include <QTest>

using namespace hindsight;
using namespace Qt::StringLiterals;

class TestImpactCourse : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void impactIsTheUnionOfWindows_data();
    void impactIsTheUnionOfWindows();
    void impactIsWhatMinutesCount();
    void lessImpactIsPartialMitigation_data();
    void lessImpactIsPartialMitigation();
    void theWindowsAreSaidInSentences();
};

namespace {

using Minutes = std::optional<qint64>;

Moment time(const QString &text) { return *readMoment(text, {QDate(2024, 7, 20), u"GMT"_s}); }

qint64 now() { return *time(u"14:00"_s).at; }

ImpactWindow window(const QString &from, const QString &to = {}, ImpactDegree degree = ImpactDegree::Degraded)
{
    return {.uid = from, .from = time(from), .to = to.isEmpty() ? Moment{} : time(to), .degree = degree};
}

} // namespace

void TestImpactCourse::impactIsTheUnionOfWindows_data()
{
    QTest::addColumn<QList<ImpactWindow>>("windows");
    QTest::addColumn<Minutes>("minutes");
    QTest::addColumn<int>("returns");

    QTest::newRow("none") << QList<ImpactWindow>{} << Minutes() << 0;
    QTest::newRow("one") << QList{window(u"10:30"_s, u"12:00"_s)} << Minutes(90) << 0;
    QTest::newRow("apart") << QList{window(u"11:00"_s, u"11:10"_s), window(u"10:00"_s, u"10:30"_s)} << Minutes(40) << 1;
    QTest::newRow("touching") << QList{window(u"10:00"_s, u"10:30"_s), window(u"10:30"_s, u"11:00"_s)} << Minutes(60) << 0;
    QTest::newRow("overlapping") << QList{window(u"10:00"_s, u"10:30"_s), window(u"10:20"_s, u"11:00"_s)} << Minutes(60) << 0;
    QTest::newRow("one inside another") << QList{window(u"10:00"_s, u"11:00"_s), window(u"10:20"_s, u"10:30"_s)} << Minutes(60) << 0;
    QTest::newRow("the same twice") << QList{window(u"10:00"_s, u"11:00"_s), window(u"10:00"_s, u"11:00"_s)} << Minutes(60) << 0;
    QTest::newRow("open") << QList{window(u"13:00"_s)} << Minutes(60) << 0;
    QTest::newRow("open in the future") << QList{window(u"15:00"_s)} << Minutes(0) << 0;
    QTest::newRow("ends before it starts") << QList{window(u"11:00"_s, u"10:00"_s)} << Minutes() << 0;
    QTest::newRow("no start") << QList{ImpactWindow{.to = time(u"11:00"_s)}} << Minutes() << 0;
    QTest::newRow("the end is not known") << QList{ImpactWindow{.from = time(u"11:00"_s), .to = {.written = u"later"_s}}} << Minutes() << 0;
    QTest::newRow("only the day is known") << QList{window(u"2024-07-18"_s, u"2024-07-19"_s)} << Minutes() << 0;
    QTest::newRow("flapping") << QList{window(u"10:00"_s, u"10:10"_s), window(u"10:20"_s, u"10:30"_s), window(u"10:40"_s, u"10:50"_s)} << Minutes(30) << 2;
    QTest::newRow("back, and still there") << QList{window(u"10:00"_s, u"10:10"_s), window(u"13:50"_s)} << Minutes(20) << 1;
    QTest::newRow("what does not count is no return") << QList{window(u"10:00"_s, u"10:10"_s), window(u"11:00"_s, u"10:30"_s)} << Minutes(10) << 0;
}

void TestImpactCourse::impactIsTheUnionOfWindows()
{
    QFETCH(QList<ImpactWindow>, windows);
    QFETCH(Minutes, minutes);
    QFETCH(int, returns);
    QCOMPARE(impactTime(windows, now()), minutes.transform([](qint64 m) { return m * microsecondsPerMinute; }));
    QCOMPARE(impactReturns(windows, now()), returns);
}

void TestImpactCourse::impactIsWhatMinutesCount()
{
    // Against counting every minute that lies in some window.
    const quint32 seed = QRandomGenerator::global()->generate();
    QRandomGenerator rng(seed);
    for (int i = 0; i < 2'000; ++i) {
        QList<ImpactWindow> windows;
        QSet<int> minutes;
        for (int n = rng.bounded(6); n > 0; --n) {
            const int from = rng.bounded(200);
            const int to = rng.bounded(5) == 0 ? -1 : rng.bounded(220);
            ImpactWindow w;
            w.from = {.at = from * microsecondsPerMinute, .precision = Precision::Minute};
            if (to >= 0)
                w.to = {.at = to * microsecondsPerMinute, .precision = Precision::Minute};
            windows.append(w);
            for (int minute = from; minute < (to < 0 ? 150 : to); ++minute)
                minutes.insert(minute);
        }
        QVERIFY2(impactTime(windows, 150 * microsecondsPerMinute).value_or(0) == minutes.size() * microsecondsPerMinute, qPrintable(u"seed %1"_s.arg(seed)));
    }
}

void TestImpactCourse::lessImpactIsPartialMitigation_data()
{
    using enum ImpactDegree;
    QTest::addColumn<QList<ImpactWindow>>("windows");
    QTest::addColumn<QString>("expected"); // window and time of each

    const auto share = [](ImpactWindow of, double failing) {
        of.degree = Partial;
        of.shareFailing = failing;
        return of;
    };
    const auto of = [](ImpactWindow some, const QString &service) {
        some.services = {service};
        return some;
    };
    const QString none;
    QTest::newRow("down, then degraded") << QList{window(u"10:00"_s, u"10:30"_s, Down), window(u"10:30"_s, u"11:00"_s, Degraded)} << u"10:30 at 10:30"_s;
    QTest::newRow("in any order") << QList{window(u"10:30"_s, u"11:00"_s, Partial), window(u"10:00"_s, u"10:30"_s, Degraded)} << u"10:30 at 10:30"_s;
    QTest::newRow("in two steps") << QList{window(u"10:00"_s, u"10:30"_s, Down), window(u"10:30"_s, u"11:00"_s, Degraded),
                                           window(u"11:00"_s, u"11:30"_s, Partial)}
                                  << u"10:30 at 10:30, 11:00 at 11:00"_s;
    QTest::newRow("what is left goes on") << QList{window(u"10:00"_s, u"10:30"_s, Down), window(u"10:30"_s, {}, Degraded)} << u"10:30 at 10:30"_s;
    QTest::newRow("overlapping, when the worse ends") << QList{window(u"10:00"_s, u"10:30"_s, Down), window(u"10:20"_s, u"11:00"_s)} << u"10:20 at 10:30"_s;
    QTest::newRow("two worse ones, when the last ends")
        << QList{window(u"10:00"_s, u"10:30"_s, Down), window(u"10:00"_s, u"10:40"_s, Down), window(u"10:30"_s, u"11:00"_s)} << u"10:30 at 10:40"_s;
    QTest::newRow("a smaller share") << QList{share(window(u"10:00"_s, u"10:30"_s), 0.6), share(window(u"10:30"_s, u"11:00"_s), 0.2)} << u"10:30 at 10:30"_s;
    QTest::newRow("a larger share") << QList{share(window(u"10:00"_s, u"10:30"_s), 0.2), share(window(u"10:30"_s, u"11:00"_s), 0.6)} << none;
    QTest::newRow("worse than before") << QList{window(u"10:00"_s, u"10:30"_s, Degraded), window(u"10:30"_s, u"11:00"_s, Down)} << none;
    QTest::newRow("as bad as before") << QList{window(u"10:00"_s, u"10:30"_s, Down), window(u"10:30"_s, u"11:00"_s, Down)} << none;
    QTest::newRow("after a time without impact") << QList{window(u"10:00"_s, u"10:30"_s, Down), window(u"10:31"_s, u"11:00"_s, Degraded)} << none;
    QTest::newRow("over before the worse one") << QList{window(u"10:00"_s, u"11:00"_s, Down), window(u"10:20"_s, u"10:40"_s, Degraded)} << none;
    QTest::newRow("the worse one goes on") << QList{window(u"10:00"_s, {}, Down), window(u"10:30"_s, {}, Degraded)} << none;
    QTest::newRow("of another service") << QList{of(window(u"10:00"_s, u"10:30"_s, Down), u"Checkout"_s), of(window(u"10:30"_s, u"11:00"_s), u"Search"_s)}
                                        << none;
    QTest::newRow("known to the day") << QList{window(u"2024-07-18"_s, u"2024-07-19"_s, Down), window(u"2024-07-19"_s, u"2024-07-20"_s)} << none;
}

void TestImpactCourse::lessImpactIsPartialMitigation()
{
    QFETCH(const QList<ImpactWindow>, windows);
    QFETCH(const QString, expected);
    QStringList found;
    for (const PartialMitigation &mitigation : partialMitigations(windows))
        found.append(mitigation.window + u" at "_s + clockText(mitigation.at, {}));
    QCOMPARE(found.join(u", "_s), expected);
}

void TestImpactCourse::theWindowsAreSaidInSentences()
{
    using enum ImpactDegree;
    QCOMPARE(impactRemarks({}, now(), u"UTC"_s), QStringList());
    QCOMPARE(impactRemarks({window(u"10:00"_s, u"10:30"_s)}, now(), u"UTC"_s), QStringList());
    QCOMPARE(impactRemarks({window(u"10:00"_s, u"10:30"_s, Down), window(u"10:30"_s, u"11:00"_s), window(u"12:00"_s)}, now(), u"+02:00"_s),
             (QStringList{u"The impact came back 1 time(s)."_s, u"It was partly mitigated at 12:30."_s}));
}

QTEST_GUILESS_MAIN(TestImpactCourse)
#include "tst_impactcourse.moc"
