// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/incident/milestones.h"
#include "models/incident/timetext.h"
#include "tests/support/builders.h"

#include <QTest>

using namespace hindsight;
using namespace Qt::StringLiterals;

class TestMilestones : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theOutageHasItsDurations();
    void everyDurationSaysItsFormula();
    void missingMilestonesGiveNoDuration();
    void whatSomebodySetCountsBeforeWhatWasStatedOrMeasured();
    void milestonesWithoutATimeDoNotCount();
    void anIncidentBeganWithItsEarliestWindow();
    void ongoingIncidentsCountToNow();
    void daysAreTooCoarseForDurations();
    void outOfOrderIsNegative();
    void kindsHaveTheirOwnDurations_data();
    void kindsHaveTheirOwnDurations();
    void impactIsTheUnionOfWindows_data();
    void impactIsTheUnionOfWindows();
    void impactIsWhatMinutesCount();
    void severityHasAWorstAndACurrent();
};

namespace {

constexpr MilestoneKind allKinds[] = {MilestoneKind::Began,      MilestoneKind::Detected,  MilestoneKind::Acknowledged,
                                      MilestoneKind::Identified, MilestoneKind::Mitigated, MilestoneKind::Resolved};

using Minutes = std::optional<qint64>;

Moment time(const QString &text)
{
    return *readMoment(text, {QDate(2024, 7, 20), u"GMT"_s});
}

qint64 now(const QString &text = u"14:00"_s)
{
    return *time(text).at;
}

Record recordWith(std::initializer_list<std::pair<MilestoneKind, QString>> milestones)
{
    Record record;
    for (const auto &[kind, text] : milestones)
        record.milestones.append(Milestone{.uid = text, .kind = kind, .at = time(text)});
    return record;
}

/// "time_to_detect 5 min; ..." of what has a value; "..." after a value that is so far.
QString told(const Record &record, qint64 until = now())
{
    QStringList texts;
    for (const Duration &duration : durationsOf(record, until)) {
        if (duration.microseconds)
            texts.append(QString::fromLatin1(duration.name) + u' ' + durationText(*duration.microseconds) + (duration.soFar ? u"..."_s : QString()));
    }
    return texts.join(u"; "_s);
}

ImpactWindow window(const QString &from, const QString &to = {})
{
    return {.from = time(from), .to = to.isEmpty() ? Moment{} : time(to)};
}

} // namespace

void TestMilestones::theOutageHasItsDurations()
{
    const Record record = outageRecord();

    QVERIFY(!isOngoing(record));
    QCOMPARE(told(record), u"time_to_detect 0 s; time_to_acknowledge 5 min; time_to_mitigate 1 h; time_to_resolve 1 h 30 min; "
                           "detected_to_acknowledged 5 min; acknowledged_to_mitigated 55 min; mitigated_to_resolved 30 min; "
                           "impact_time 1 h 30 min; stated_duration 1 h 30 min"_s);
    const auto detected = milestoneOf(record, MilestoneKind::Detected);
    QVERIFY(detected);
    QCOMPARE(detected->at.written, u"10:30 GMT"_s);
    QCOMPARE(detected->event, record.events.first().uid);
    QCOMPARE(detected->source, MilestoneSource::Set);
    QCOMPARE(milestoneOf(record, MilestoneKind::Began)->source, MilestoneSource::Stated);
}

void TestMilestones::everyDurationSaysItsFormula()
{
    QStringList names;
    for (const Duration &duration : durationsOf(outageRecord(), now())) {
        names.append(QString::fromLatin1(duration.name));
        QVERIFY(!labelOf(duration).isEmpty());
        QVERIFY(!formulaOf(duration).isEmpty());
    }
    QCOMPARE(names.removeDuplicates(), 0);
    const QList<Duration> durations = durationsOf(outageRecord(), now());
    QCOMPARE(formulaOf(durations.first()), u"detected - began"_s);
    QVERIFY(!durations[0].phase);
    QVERIFY(durations[5].phase);
    for (MilestoneKind kind : allKinds)
        QCOMPARE(labelOf(kind), QString::fromLatin1(nameOf(kind)));
}

void TestMilestones::missingMilestonesGiveNoDuration()
{
    // given an incident that nobody said when it was detected or mitigated
    const Record record = recordWith({{MilestoneKind::Began, u"10:30"_s}, {MilestoneKind::Acknowledged, u"10:35"_s}, {MilestoneKind::Resolved, u"12:00"_s}});

    // then nothing stands in for them, and the durations are there without a value
    QVERIFY(!milestoneOf(record, MilestoneKind::Detected));
    QCOMPARE(told(record), u"time_to_acknowledge 5 min; time_to_resolve 1 h 30 min"_s);
    QCOMPARE(durationsOf(record, now()).size(), 10);
    for (const Duration &duration : durationsOf(record, now()))
        QVERIFY(!duration.soFar);
}

void TestMilestones::whatSomebodySetCountsBeforeWhatWasStatedOrMeasured()
{
    Record record;
    const auto add = [&](MilestoneSource source, const QString &text) {
        record.milestones.append(Milestone{.kind = MilestoneKind::Began, .source = source, .at = time(text)});
        const auto value = milestoneOf(record, MilestoneKind::Began);
        return value->at.written + u' ' + QString::fromLatin1(nameOf(value->source));
    };

    record.windows = {window(u"10:05"_s)};
    QCOMPARE(add(MilestoneSource::Measured, u"10:16"_s), u"10:16 measured"_s);
    QCOMPARE(add(MilestoneSource::Stated, u"10:30"_s), u"10:30 stated"_s);
    QCOMPARE(add(MilestoneSource::Set, u"10:20"_s), u"10:20 set"_s);
    QVERIFY(!milestoneOf(record, MilestoneKind::Began)->fromWindow);
}

void TestMilestones::milestonesWithoutATimeDoNotCount()
{
    Record record;
    record.milestones = {Milestone{.kind = MilestoneKind::Resolved, .source = MilestoneSource::Set, .at = {.written = u"in the evening"_s}}};
    QVERIFY(!milestoneOf(record, MilestoneKind::Resolved));
    QVERIFY(isOngoing(record));

    record.milestones.append(Milestone{.kind = MilestoneKind::Resolved, .source = MilestoneSource::Measured, .at = time(u"12:00"_s)});
    QCOMPARE(milestoneOf(record, MilestoneKind::Resolved)->source, MilestoneSource::Measured);
}

void TestMilestones::anIncidentBeganWithItsEarliestWindow()
{
    Record record;
    QVERIFY(!milestoneOf(record, MilestoneKind::Began));

    record.windows = {ImpactWindow{.from = {.written = u"early"_s}}, window(u"11:00"_s, u"11:30"_s), window(u"10:30"_s, u"10:40"_s)};

    const auto began = milestoneOf(record, MilestoneKind::Began);
    QVERIFY(began);
    QCOMPARE(began->at.written, u"10:30"_s);
    QVERIFY(began->fromWindow);
    // The end of the windows is no resolution.
    QVERIFY(!milestoneOf(record, MilestoneKind::Resolved));

    record.windows.resize(1);
    QVERIFY(!milestoneOf(record, MilestoneKind::Began));
}

void TestMilestones::ongoingIncidentsCountToNow()
{
    Record record = recordWith({{MilestoneKind::Began, u"10:30"_s}, {MilestoneKind::Mitigated, u"11:30"_s}});
    record.windows = {window(u"10:30"_s, u"10:40"_s), window(u"10:50"_s)};

    QVERIFY(isOngoing(record));
    QCOMPARE(told(record, now(u"12:00"_s)), u"time_to_mitigate 1 h; time_to_resolve 1 h 30 min...; mitigated_to_resolved 30 min...; impact_time 1 h 20 min..."_s);
}

void TestMilestones::daysAreTooCoarseForDurations()
{
    const Record record = recordWith({{MilestoneKind::Began, u"10:30"_s}, {MilestoneKind::Resolved, u"2024-07-22"_s}});

    QVERIFY(!isOngoing(record));
    QCOMPARE(told(record), QString());
    QCOMPARE(milestoneOf(record, MilestoneKind::Resolved)->at.precision, Precision::Day);
}

void TestMilestones::outOfOrderIsNegative()
{
    QCOMPARE(told(recordWith({{MilestoneKind::Began, u"10:30"_s}, {MilestoneKind::Detected, u"10:25"_s}, {MilestoneKind::Resolved, u"12:00"_s}})),
             u"time_to_detect -5 min; time_to_resolve 1 h 30 min"_s);
}

void TestMilestones::kindsHaveTheirOwnDurations_data()
{
    QTest::addColumn<IncidentKind>("kind");
    QTest::addColumn<QString>("expected");
    QTest::addColumn<bool>("canGoOn");

    QTest::newRow("incident") << IncidentKind::Incident << u"time_to_detect time_to_acknowledge time_to_identify time_to_mitigate time_to_resolve "
                                 "detected_to_acknowledged acknowledged_to_mitigated mitigated_to_resolved impact_time stated_duration"_s << true;
    QTest::newRow("near miss") << IncidentKind::NearMiss << u"time_to_detect time_to_acknowledge time_to_identify time_to_mitigate "
                                 "detected_to_acknowledged acknowledged_to_mitigated stated_duration"_s << false;
    QTest::newRow("exercise") << IncidentKind::Exercise << u"time_to_detect time_to_acknowledge time_to_identify time_to_mitigate time_to_resolve "
                                 "detected_to_acknowledged acknowledged_to_mitigated mitigated_to_resolved stated_duration"_s << true;
    QTest::newRow("false alarm") << IncidentKind::FalseAlarm << u"detected_to_acknowledged stated_duration"_s << false;
}

void TestMilestones::kindsHaveTheirOwnDurations()
{
    QFETCH(IncidentKind, kind);
    QFETCH(QString, expected);
    QFETCH(bool, canGoOn);

    Record record;
    record.incident.kind = kind;
    record.windows = {window(u"10:30"_s)};

    QStringList names;
    for (const Duration &duration : durationsOf(record, now()))
        names.append(QString::fromLatin1(duration.name));
    QCOMPARE(names.join(u' '), expected);
    QCOMPARE(isOngoing(record), canGoOn);
    QCOMPARE(milestoneOf(record, MilestoneKind::Began).has_value(), kind == IncidentKind::Incident);
}

void TestMilestones::impactIsTheUnionOfWindows_data()
{
    QTest::addColumn<QList<ImpactWindow>>("windows");
    QTest::addColumn<Minutes>("minutes");

    QTest::newRow("none") << QList<ImpactWindow>{} << Minutes();
    QTest::newRow("one") << QList{window(u"10:30"_s, u"12:00"_s)} << Minutes(90);
    QTest::newRow("apart") << QList{window(u"11:00"_s, u"11:10"_s), window(u"10:00"_s, u"10:30"_s)} << Minutes(40);
    QTest::newRow("touching") << QList{window(u"10:00"_s, u"10:30"_s), window(u"10:30"_s, u"11:00"_s)} << Minutes(60);
    QTest::newRow("overlapping") << QList{window(u"10:00"_s, u"10:30"_s), window(u"10:20"_s, u"11:00"_s)} << Minutes(60);
    QTest::newRow("one inside another") << QList{window(u"10:00"_s, u"11:00"_s), window(u"10:20"_s, u"10:30"_s)} << Minutes(60);
    QTest::newRow("the same twice") << QList{window(u"10:00"_s, u"11:00"_s), window(u"10:00"_s, u"11:00"_s)} << Minutes(60);
    QTest::newRow("open") << QList{window(u"13:00"_s)} << Minutes(60);
    QTest::newRow("open in the future") << QList{window(u"15:00"_s)} << Minutes(0);
    QTest::newRow("ends before it starts") << QList{window(u"11:00"_s, u"10:00"_s)} << Minutes();
    QTest::newRow("no start") << QList{ImpactWindow{.to = time(u"11:00"_s)}} << Minutes();
    QTest::newRow("the end is not known") << QList{ImpactWindow{.from = time(u"11:00"_s), .to = {.written = u"later"_s}}} << Minutes();
    QTest::newRow("only the day is known") << QList{window(u"2024-07-18"_s, u"2024-07-19"_s)} << Minutes();
}

void TestMilestones::impactIsTheUnionOfWindows()
{
    QFETCH(QList<ImpactWindow>, windows);
    QFETCH(Minutes, minutes);
    QCOMPARE(impactTime(windows, now()), minutes.transform([](qint64 m) { return m * microsecondsPerMinute; }));
}

void TestMilestones::impactIsWhatMinutesCount()
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

void TestMilestones::severityHasAWorstAndACurrent()
{
    const QStringList levels = {u"SEV-1"_s, u"SEV-2"_s, u"SEV-3"_s};
    QCOMPARE(worstSeverity({}, levels), QString());
    QCOMPARE(currentSeverity({}), QString());

    // given SEV-3 from the start, SEV-1 at 10:50, SEV-2 at 11:30, in any order
    QList<SeverityChange> history = {{.at = time(u"11:30"_s), .severity = u"SEV-2"_s}, {.at = time(u"10:50"_s), .severity = u"SEV-1"_s}, {.severity = u"SEV-3"_s}};
    QCOMPARE(worstSeverity(history, levels), u"SEV-1"_s);
    QCOMPARE(currentSeverity(history), u"SEV-2"_s);

    // of two at the same time the later in the list holds
    history.append({.at = time(u"11:30"_s), .severity = u"SEV-3"_s});
    QCOMPARE(currentSeverity(history), u"SEV-3"_s);

    // a name that is no level ranks last
    QCOMPARE(worstSeverity({{.severity = u"huge"_s}, {.severity = u"SEV-3"_s}}, levels), u"SEV-3"_s);
    QCOMPARE(worstSeverity({{.severity = u"huge"_s}}, levels), u"huge"_s);
}

QTEST_GUILESS_MAIN(TestMilestones)
#include "tst_milestones.moc"
