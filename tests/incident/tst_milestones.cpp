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
    void customersHearOfItAfterAWhile_data();
    void customersHearOfItAfterAWhile();
    void theSecondResolutionCountsAfterReopening();
    void severityHasAWorstAndACurrent();
};

namespace {

constexpr MilestoneKind allKinds[] = {MilestoneKind::Began,      MilestoneKind::Detected,  MilestoneKind::Acknowledged,
                                      MilestoneKind::Identified, MilestoneKind::Mitigated, MilestoneKind::Resolved};

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
    QCOMPARE(durationsOf(record, now()).size(), 11);
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
                                 "detected_to_acknowledged acknowledged_to_mitigated mitigated_to_resolved "
                                 "time_to_first_customer_message impact_time stated_duration"_s << true;
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

void TestMilestones::customersHearOfItAfterAWhile_data()
{
    using Events = QList<TimelineEvent>;
    QTest::addColumn<Events>("events");
    QTest::addColumn<IncidentKind>("kind");
    QTest::addColumn<QString>("expected");

    const auto message = [](const QString &at, Audience audience, EventKind kind = EventKind::Communication) {
        return TimelineEvent{.at = at.isEmpty() ? Moment{} : time(at), .kind = kind, .audience = audience};
    };
    const auto row = [](const char *name, const Events &events, const QString &expected, IncidentKind kind = IncidentKind::Incident) {
        QTest::newRow(name) << events << kind << expected;
    };
    const auto none = u""_s;
    row("to customers", {message(u"10:50"_s, Audience::Customers)}, u"20 min"_s);
    row("to merchants, whose customers they are", {message(u"10:55"_s, Audience::Merchants)}, u"25 min"_s);
    row("the first of several, in any order", {message(u"11:30"_s, Audience::Customers), message(u"10:45"_s, Audience::Merchants)}, u"15 min"_s);
    row("a range counts from its start", {message(u"10:45-10:50"_s, Audience::Customers)}, u"15 min"_s);
    row("before it began", {message(u"10:20"_s, Audience::Customers)}, u"-10 min"_s);
    row("one without a time does not count", {message(u""_s, Audience::Customers), message(u"10:40"_s, Audience::Customers)}, u"10 min"_s);
    row("no message", {}, none);
    row("to nobody named", {message(u"10:40"_s, Audience::None)}, none);
    row("to colleagues, the provider and the regulator",
        {message(u"10:40"_s, Audience::Internal), message(u"10:41"_s, Audience::Provider), message(u"10:42"_s, Audience::Regulator)}, none);
    row("an event that is no communication any more", {message(u"10:40"_s, Audience::Customers, EventKind::Note)}, none);
    row("the first is known to the day, and no other stands in for it", {message(u"2024-07-20"_s, Audience::Customers), message(u"10:40"_s, Audience::Customers)},
        none);
    row("a near miss", {message(u"10:40"_s, Audience::Customers)}, none, IncidentKind::NearMiss);
    row("an exercise", {message(u"10:40"_s, Audience::Customers)}, none, IncidentKind::Exercise);
    row("a false alarm", {message(u"10:40"_s, Audience::Customers)}, none, IncidentKind::FalseAlarm);
}

void TestMilestones::customersHearOfItAfterAWhile()
{
    QFETCH(const QList<TimelineEvent>, events);
    QFETCH(const IncidentKind, kind);
    QFETCH(const QString, expected);
    Record record = recordWith({{MilestoneKind::Began, u"10:30"_s}});
    record.incident.kind = kind;
    record.events = events;

    QString found;
    for (const Duration &duration : durationsOf(record, now())) {
        if (QLatin1StringView(duration.name) != "time_to_first_customer_message"_L1)
            continue;
        found = duration.microseconds ? durationText(*duration.microseconds) : QString();
        QCOMPARE(formulaOf(duration), u"first message to customers or merchants - began"_s);
    }
    QCOMPARE(found, expected);

    // and without a beginning there is nothing to count from
    record.milestones.clear();
    QVERIFY(!told(record).contains("time_to_first_customer_message"_L1));
}

void TestMilestones::theSecondResolutionCountsAfterReopening()
{
    // given one that was resolved at 12:00, reopened, and resolved for good at 13:00: the old one is an event now
    Record record = recordWith({{MilestoneKind::Began, u"10:30"_s}, {MilestoneKind::Resolved, u"13:00"_s}});
    record.windows = {window(u"10:30"_s, u"12:00"_s), window(u"12:30"_s, u"13:00"_s)};
    record.events = {TimelineEvent{.at = time(u"12:00"_s), .kind = EventKind::Recovery, .text = u"Resolved (reopened later)"_s}};

    QCOMPARE(told(record), u"time_to_resolve 2 h 30 min; impact_time 2 h"_s);
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
