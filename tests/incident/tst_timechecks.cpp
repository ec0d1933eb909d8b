// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/incident/checks/rules.h"
#include "models/incident/checks/timechecks.h"
#include "models/incident/timebounds.h"
#include "models/incident/timetext.h"
#include "tests/support/builders.h"

#include <QTest>

using namespace hindsight;
using namespace Qt::StringLiterals;

class TestTimeChecks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void momentsAreSurelyBeforeOthers_data();
    void momentsAreSurelyBeforeOthers();
    void timesThatDoNotFitAreFound_data();
    void timesThatDoNotFitAreFound();
    void theOutageIsInOrder();
    void sentencesSayBothTimes_data();
    void sentencesSayBothTimes();
};

namespace {

using enum MilestoneKind;

Moment time(const QString &text) { return text.isEmpty() ? Moment{} : *readMoment(text, {QDate(2024, 7, 20), u"UTC"_s}); }

/// A record that is put together part by part; the uid of a part is what it says first.
class Made
{
public:
    explicit Made(IncidentKind kind = IncidentKind::Incident) { record.incident.kind = kind; }
    Made &milestone(MilestoneKind kind, const QString &at, const QString &event = {}, MilestoneSource source = MilestoneSource::Set)
    {
        record.milestones.append(Milestone{.uid = QString::fromLatin1(nameOf(kind)), .kind = kind, .source = source, .at = time(at), .event = event});
        return *this;
    }
    Made &window(const QString &from, const QString &to = {}, ImpactDegree degree = ImpactDegree::Degraded)
    {
        record.windows.append(ImpactWindow{.uid = from, .from = time(from), .to = time(to), .degree = degree});
        return *this;
    }
    Made &severity(const QString &at, const QString &severity)
    {
        record.severities.append(SeverityChange{.uid = severity, .at = time(at), .severity = severity});
        return *this;
    }
    Made &event(const QString &uid, const Moment &at)
    {
        record.events.append(TimelineEvent{.uid = uid, .at = at});
        return *this;
    }

    Record record;
};

QList<RecordFinding> found(const Record &record) { return checkTimes(record, {u"SEV-1"_s, u"SEV-2"_s}); }

/// "rule of subject, rule of subject"
QString told(const Record &record)
{
    QStringList all;
    for (const RecordFinding &finding : found(record))
        all.append(finding.rule + u" of "_s + finding.subject);
    return all.join(u", "_s);
}

} // namespace

void TestTimeChecks::momentsAreSurelyBeforeOthers_data()
{
    QTest::addColumn<QString>("moment");
    QTest::addColumn<QString>("other");
    QTest::addColumn<bool>("before");

    QTest::newRow("a minute before") << u"10:29"_s << u"10:30"_s << true;
    QTest::newRow("the same minute") << u"10:30"_s << u"10:30"_s << false;
    QTest::newRow("after it") << u"10:31"_s << u"10:30"_s << false;
    QTest::newRow("a second before") << u"10:30:14"_s << u"10:30:15"_s << true;
    QTest::newRow("in a minute without seconds") << u"10:30"_s << u"10:30:59"_s << false;
    QTest::newRow("before a minute without seconds") << u"10:29:59"_s << u"10:30"_s << true;
    QTest::newRow("half a second before, by number") << u"10:30:15.250"_s << u"10:30:15.750"_s << true;
    QTest::newRow("in a second without fraction") << u"10:30:15"_s << u"10:30:15.750"_s << false;
    QTest::newRow("about then") << u"~10:10"_s << u"10:30"_s << false;
    QTest::newRow("about half an hour before") << u"~10:00"_s << u"10:30"_s << false;
    QTest::newRow("about an hour before") << u"~09:29"_s << u"10:30"_s << true;
    QTest::newRow("before about then") << u"10:10"_s << u"~10:30"_s << false;
    QTest::newRow("an hour before about then") << u"09:59"_s << u"~10:30"_s << true;
    QTest::newRow("a range that ends before") << u"10:10-10:20"_s << u"10:30"_s << true;
    QTest::newRow("a range that reaches it") << u"10:10-10:30"_s << u"10:30"_s << false;
    QTest::newRow("before a range") << u"10:10"_s << u"10:20-10:30"_s << true;
    QTest::newRow("in a range") << u"10:25"_s << u"10:20-10:30"_s << false;
    QTest::newRow("ranges that overlap") << u"10:00-10:25"_s << u"10:20-10:30"_s << false;
    QTest::newRow("the day of it") << u"2024-07-20"_s << u"10:30"_s << false;
    QTest::newRow("on that day") << u"10:30"_s << u"2024-07-20"_s << false;
    QTest::newRow("the day before") << u"2024-07-19"_s << u"10:30"_s << true;
    QTest::newRow("the last minute before a day") << u"2024-07-19 23:59"_s << u"2024-07-20"_s << true;
    QTest::newRow("a day of 25 hours") << u"2024-10-27 Europe/Berlin"_s << u"2024-10-27 22:59"_s << false;
    QTest::newRow("after a day of 25 hours") << u"2024-10-27 Europe/Berlin"_s << u"2024-10-27 23:00"_s << true;
    QTest::newRow("no time") << u""_s << u"10:30"_s << false;
    QTest::newRow("before no time") << u"10:30"_s << u""_s << false;
}

void TestTimeChecks::momentsAreSurelyBeforeOthers()
{
    QFETCH(QString, moment);
    QFETCH(QString, other);
    QFETCH(bool, before);
    QCOMPARE(isSurelyBefore(time(moment), time(other)), before);
}

void TestTimeChecks::timesThatDoNotFitAreFound_data()
{
    using enum IncidentKind;
    using enum ImpactDegree;
    QTest::addColumn<Record>("record");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const Made &made, const QString &expected) { QTest::newRow(name) << made.record << expected; };
    const QString none;
    const auto all = [](IncidentKind kind = Incident) {
        Made made(kind);
        return made.milestone(Began, u"10:30"_s)
            .milestone(Detected, u"10:31"_s)
            .milestone(Acknowledged, u"10:35"_s)
            .milestone(Identified, u"11:15"_s)
            .milestone(Mitigated, u"11:30"_s)
            .milestone(Resolved, u"12:00"_s);
    };
    const Moment backwards{.at = time(u"10:30"_s).at, .end = time(u"10:20"_s).at, .precision = Precision::Range};

    row("nothing", Made(), none);
    row("all in order", all(), none);
    row("all at the same time",
        Made().milestone(Began, u"10:30"_s).milestone(Detected, u"10:30"_s).milestone(Mitigated, u"10:30"_s).milestone(Resolved, u"10:30"_s), none);

    // milestones-out-of-order
    row("detected before it began", Made().milestone(Began, u"10:30"_s).milestone(Detected, u"10:25"_s), u"milestones-out-of-order of detected"_s);
    row("detected in the minute it began", Made().milestone(Began, u"10:30:40"_s).milestone(Detected, u"10:30"_s), none);
    row("detected about when it began", Made().milestone(Began, u"10:30"_s).milestone(Detected, u"~10:20"_s), none);
    row("detected while it began", Made().milestone(Began, u"10:20-10:40"_s).milestone(Detected, u"10:25"_s), none);
    row("detected before all of the time in which it began", Made().milestone(Began, u"10:20-10:40"_s).milestone(Detected, u"10:15"_s),
        u"milestones-out-of-order of detected"_s);
    row("detected on the day before", Made().milestone(Began, u"10:30"_s).milestone(Detected, u"2024-07-19"_s), u"milestones-out-of-order of detected"_s);
    row("detected on that day", Made().milestone(Began, u"10:30"_s).milestone(Detected, u"2024-07-20"_s), none);
    row("acknowledged before it was detected", Made().milestone(Detected, u"10:30"_s).milestone(Acknowledged, u"10:25"_s),
        u"milestones-out-of-order of acknowledged"_s);
    row("acknowledged before it began, detected by nobody", Made().milestone(Began, u"10:30"_s).milestone(Acknowledged, u"10:25"_s),
        u"milestones-out-of-order of acknowledged"_s);
    row("identified before it was detected", Made().milestone(Detected, u"10:30"_s).milestone(Identified, u"10:25"_s),
        u"milestones-out-of-order of identified"_s);
    row("identified before it was acknowledged", Made().milestone(Acknowledged, u"10:30"_s).milestone(Identified, u"10:25"_s), none);
    row("identified after it was resolved", Made().milestone(Identified, u"2024-07-22 09:00"_s).milestone(Resolved, u"12:00"_s), none);
    row("mitigated before it began", Made().milestone(Began, u"10:30"_s).milestone(Mitigated, u"10:25"_s), u"milestones-out-of-order of mitigated"_s);
    row("mitigated before anybody acknowledged it or knew why",
        Made().milestone(Began, u"10:30"_s).milestone(Acknowledged, u"10:50"_s).milestone(Identified, u"11:00"_s).milestone(Mitigated, u"10:40"_s), none);
    row("resolved before it was mitigated", Made().milestone(Mitigated, u"11:30"_s).milestone(Resolved, u"11:20"_s), u"milestones-out-of-order of resolved"_s);
    row("resolved before it began", Made().milestone(Began, u"10:30"_s).milestone(Resolved, u"10:25"_s), u"milestones-out-of-order of resolved"_s);
    row("resolved before it began, as a window says", Made().window(u"10:30"_s, u"10:40"_s).milestone(Resolved, u"10:25"_s),
        u"milestones-out-of-order of resolved, impact-after-end of 10:30"_s);
    row("one wrong beginning is one finding",
        Made().milestone(Began, u"14:00"_s).milestone(Detected, u"10:31"_s).milestone(Acknowledged, u"10:35"_s).milestone(Identified, u"10:50"_s),
        u"milestones-out-of-order of detected"_s);
    row("what is about then does not hide what is wrong",
        Made().milestone(Began, u"10:30"_s).milestone(Detected, u"~10:20"_s).milestone(Acknowledged, u"10:15"_s), u"milestones-out-of-order of acknowledged"_s);
    row("a milestone that does not count",
        Made().milestone(Began, u"10:30"_s).milestone(Detected, u"10:31"_s).milestone(Detected, u"10:20"_s, {}, MilestoneSource::Stated), none);
    row("a near miss in order", all(NearMiss), none);
    row("a near miss that was detected before it began", Made(NearMiss).milestone(Began, u"10:30"_s).milestone(Detected, u"10:25"_s),
        u"milestones-out-of-order of detected"_s);
    row("a near miss needed no resolving", Made(NearMiss).milestone(Began, u"10:30"_s).milestone(Resolved, u"10:25"_s), none);
    row("an exercise that was resolved before it was mitigated", Made(Exercise).milestone(Mitigated, u"11:30"_s).milestone(Resolved, u"11:20"_s),
        u"milestones-out-of-order of resolved"_s);
    row("of a false alarm nothing began", Made(FalseAlarm).milestone(Began, u"10:30"_s).milestone(Detected, u"10:25"_s), none);
    row("a false alarm that was acknowledged before", Made(FalseAlarm).milestone(Detected, u"10:30"_s).milestone(Acknowledged, u"10:25"_s),
        u"milestones-out-of-order of acknowledged"_s);

    // detected-after-end
    row("detected after it was resolved", Made().milestone(Detected, u"12:10"_s).milestone(Mitigated, u"11:00"_s).milestone(Resolved, u"12:00"_s),
        u"detected-after-end of detected"_s);
    row("detected after it was mitigated, and resolved later",
        Made().milestone(Detected, u"11:10"_s).milestone(Mitigated, u"11:00"_s).milestone(Resolved, u"12:00"_s), none);
    row("detected after it was mitigated, and never resolved", Made().milestone(Detected, u"11:10"_s).milestone(Mitigated, u"11:00"_s),
        u"detected-after-end of detected"_s);
    row("detected on the day it was resolved", Made().milestone(Detected, u"12:10"_s).milestone(Resolved, u"2024-07-20"_s), none);

    // window-ends-before-start
    row("a window backwards", Made().window(u"10:30"_s, u"10:20"_s), u"window-ends-before-start of 10:30"_s);
    row("a window of no length", Made().window(u"10:30"_s, u"10:30"_s), none);
    row("a window that ends about when it starts", Made().window(u"10:30"_s, u"~10:20"_s), none);
    row("an open window", Made().window(u"10:30"_s), none);
    row("a window without a start", Made().window(u""_s, u"10:30"_s), none);
    row("a window backwards in an exercise", Made(Exercise).window(u"10:30"_s, u"10:20"_s), u"window-ends-before-start of 10:30"_s);

    // began-differs-from-impact
    row("began before the first window", Made().milestone(Began, u"10:16"_s).window(u"10:30"_s, u"11:00"_s), u"began-differs-from-impact of began"_s);
    row("began after the first window", Made().milestone(Began, u"10:45"_s).window(u"11:00"_s, u"11:10"_s).window(u"10:30"_s, u"10:40"_s),
        u"began-differs-from-impact of began"_s);
    row("began with the first window", Made().milestone(Began, u"10:30"_s).window(u"11:00"_s, u"11:10"_s).window(u"10:30"_s, u"10:40"_s), none);
    row("began in the minute of the first window", Made().milestone(Began, u"10:30:20"_s).window(u"10:30"_s, u"10:40"_s), none);
    row("began about when the first window did", Made().milestone(Began, u"~10:16"_s).window(u"10:30"_s, u"10:40"_s), none);
    row("began as the window says", Made().window(u"10:30"_s, u"10:40"_s), none);
    row("a near miss with a window", Made(NearMiss).milestone(Began, u"10:16"_s).window(u"10:30"_s, u"11:00"_s), none);

    // impact-after-end
    row("a window that is open after resolved", Made().milestone(Resolved, u"12:00"_s).window(u"10:30"_s), u"impact-after-end of 10:30"_s);
    row("a window that is open, of which the day is known", Made().milestone(Resolved, u"2024-07-21 12:00"_s).window(u"2024-07-20"_s),
        u"impact-after-end of 2024-07-20"_s);
    row("a window that goes on after resolved", Made().milestone(Resolved, u"12:00"_s).window(u"10:30"_s, u"12:20"_s), u"impact-after-end of 10:30"_s);
    row("a window that starts after resolved", Made().milestone(Resolved, u"12:00"_s).window(u"10:30"_s, u"12:00"_s).window(u"13:00"_s, u"13:10"_s),
        u"impact-after-end of 13:00"_s);
    row("a window until it was resolved", Made().milestone(Resolved, u"12:00"_s).window(u"10:30"_s, u"12:00"_s), none);
    row("a window until about then", Made().milestone(Resolved, u"12:00"_s).window(u"10:30"_s, u"~12:20"_s), none);
    row("resolved on that day", Made().milestone(Resolved, u"2024-07-20"_s).window(u"10:30"_s, u"12:20"_s), none);
    row("open, and nobody said it was resolved", Made().milestone(Began, u"10:30"_s).window(u"10:30"_s), none);
    row("down after mitigated", Made().milestone(Mitigated, u"11:30"_s).window(u"10:30"_s, u"12:00"_s, Down), u"impact-after-end of 10:30"_s);
    row("down again after mitigated", Made().milestone(Mitigated, u"11:30"_s).window(u"10:30"_s, u"11:30"_s).window(u"12:30"_s, u"12:40"_s, Down),
        u"impact-after-end of 12:30"_s);
    row("down without an end, and mitigated", Made().milestone(Mitigated, u"11:30"_s).window(u"10:30"_s, {}, Down), u"impact-after-end of 10:30"_s);
    row("degraded after mitigated", Made().milestone(Mitigated, u"11:30"_s).window(u"10:30"_s, u"12:00"_s), none);
    row("partial after mitigated", Made().milestone(Mitigated, u"11:30"_s).window(u"10:30"_s, {}, Partial), none);
    row("down after both is said once", Made().milestone(Mitigated, u"11:30"_s).milestone(Resolved, u"12:00"_s).window(u"10:30"_s, {}, Down),
        u"impact-after-end of 10:30"_s);
    row("an exercise with a window", Made(Exercise).milestone(Resolved, u"12:00"_s).window(u"10:30"_s), none);
    row("a false alarm with a window", Made(FalseAlarm).milestone(Resolved, u"12:00"_s).window(u"10:30"_s), none);

    // milestone-differs-from-event
    row("detected at another time than its event", Made().milestone(Detected, u"10:35"_s, u"e"_s).event(u"e"_s, time(u"10:30"_s)),
        u"milestone-differs-from-event of detected"_s);
    row("detected when its event was", Made().milestone(Detected, u"10:30"_s, u"e"_s).event(u"e"_s, time(u"10:30"_s)), none);
    row("detected in the second of its event", Made().milestone(Detected, u"10:30"_s, u"e"_s).event(u"e"_s, time(u"10:30:15"_s)), none);
    row("detected in the time of its event", Made().milestone(Detected, u"10:32"_s, u"e"_s).event(u"e"_s, time(u"10:30-10:35"_s)), none);
    row("the event is about then", Made().milestone(Detected, u"10:35"_s, u"e"_s).event(u"e"_s, time(u"~10:30"_s)), none);
    row("the event has no time", Made().milestone(Detected, u"10:35"_s, u"e"_s).event(u"e"_s, {}), none);
    row("the event is gone", Made().milestone(Detected, u"10:35"_s, u"e"_s), none);
    row("from no event", Made().milestone(Detected, u"10:35"_s).event({}, time(u"10:30"_s)), none);

    // severity-outside-incident and unknown-severity
    row("a severity before it began", Made().milestone(Began, u"10:30"_s).severity(u"10:20"_s, u"SEV-1"_s), u"severity-outside-incident of SEV-1"_s);
    row("a severity before the first window", Made().window(u"10:30"_s, u"11:00"_s).severity(u"10:20"_s, u"SEV-1"_s), u"severity-outside-incident of SEV-1"_s);
    row("a severity when it was detected, before it hurt", Made().milestone(Began, u"10:30"_s).milestone(Detected, u"10:20"_s).severity(u"10:20"_s, u"SEV-1"_s),
        u"milestones-out-of-order of detected"_s);
    row("a severity after it was resolved", Made().milestone(Resolved, u"12:00"_s).severity(u"12:10"_s, u"SEV-2"_s), u"severity-outside-incident of SEV-2"_s);
    row("a severity when it was resolved", Made().milestone(Resolved, u"12:00"_s).severity(u"12:00"_s, u"SEV-2"_s), none);
    row("a severity from the start", all().severity(u""_s, u"SEV-1"_s), none);
    row("a severity within it", all().severity(u"10:31"_s, u"SEV-1"_s).severity(u"11:30"_s, u"SEV-2"_s), none);
    row("a severity about when it began", Made().milestone(Began, u"10:30"_s).severity(u"~10:20"_s, u"SEV-1"_s), none);
    row("a severity on the day of it", all().severity(u"2024-07-20"_s, u"SEV-1"_s), none);
    row("only its end is known", Made().milestone(Resolved, u"12:00"_s).severity(u"10:30"_s, u"SEV-1"_s), none);
    row("a severity before a false alarm was detected", Made(FalseAlarm).milestone(Detected, u"10:30"_s).severity(u"10:20"_s, u"SEV-1"_s),
        u"severity-outside-incident of SEV-1"_s);
    row("a severity after a near miss", Made(NearMiss).milestone(Resolved, u"12:00"_s).severity(u"12:10"_s, u"SEV-2"_s), none);
    row("an unknown severity", Made().severity(u""_s, u"huge"_s), u"unknown-severity of huge"_s);
    row("no severity yet", Made().severity(u"10:20"_s, u""_s), none);

    // event-ends-before-start
    row("an event backwards", Made().event(u"e"_s, backwards), u"event-ends-before-start of e"_s);
    row("an event of some minutes", Made().event(u"e"_s, time(u"10:30-10:35"_s)), none);
}

void TestTimeChecks::timesThatDoNotFitAreFound()
{
    QFETCH(const Record, record);
    QFETCH(const QString, expected);
    QCOMPARE(told(record), expected);
    for (const RecordFinding &finding : found(record)) {
        const EntityInfo *entity = entityNamed(finding.entity);
        QVERIFY(entity);
        QVERIFY2(entity->indexOf(finding.field) >= 0, qPrintable(finding.field));
        QCOMPARE(finding.level, QLatin1StringView(ruleNamed(finding.rule)->level));
    }
}

void TestTimeChecks::theOutageIsInOrder()
{
    QCOMPARE(told(outageRecord()), QString());
    // a database that named no severities yet has nothing to compare with
    QCOMPARE(checkTimes(Made().severity(u""_s, u"huge"_s).record, {}), QList<RecordFinding>());
}

void TestTimeChecks::sentencesSayBothTimes_data()
{
    using enum ImpactDegree;
    QTest::addColumn<Record>("record");
    QTest::addColumn<QString>("sentence");
    const auto row = [](const char *name, const Made &made, const QString &sentence) { QTest::newRow(name) << made.record << sentence; };
    row("on one day", Made().milestone(Began, u"10:30"_s).milestone(Detected, u"10:25"_s), u"“detected” (10:25) is before “began” (10:30)."_s);
    row("on two days", Made().milestone(Mitigated, u"00:10"_s).milestone(Resolved, u"2024-07-19 23:50"_s),
        u"“resolved” (2024-07-19 23:50) is before “mitigated” (2024-07-20 00:10)."_s);
    row("known to the day", Made().milestone(Began, u"10:30"_s).milestone(Detected, u"2024-07-19"_s),
        u"“detected” (2024-07-19) is before “began” (2024-07-20 10:30)."_s);
    row("a window, open", Made().milestone(Resolved, u"12:00"_s).window(u"10:30"_s),
        u"The impact window from 10:30 is still open, but the incident was resolved at 12:00."_s);
    row("a window, later", Made().milestone(Began, u"10:30"_s).milestone(Resolved, u"12:00"_s).window(u"10:30"_s, u"11:00"_s).window(u"13:00"_s, u"13:10"_s),
        u"The impact window from 13:00 is after the incident was resolved, at 12:00."_s);
    row("a window, longer", Made().milestone(Resolved, u"12:00"_s).window(u"10:30"_s, u"12:20"_s),
        u"The impact window from 10:30 to 12:20 goes on after the incident was resolved, at 12:00."_s);
    row("a window, down", Made().milestone(Mitigated, u"11:30"_s).window(u"10:30"_s, u"12:00"_s, Down),
        u"The impact window from 10:30 to 12:00 says “down” until after it was mitigated, at 11:30."_s);
    row("a severity", Made().milestone(Began, u"10:30"_s).severity(u"10:20"_s, u"SEV-1"_s),
        u"SEV-1 holds from 10:20 on, before the incident starts at 10:30."_s);
    row("an event", Made().event(u"e"_s, {.at = time(u"10:30"_s).at, .end = time(u"10:20"_s).at, .precision = Precision::Range}),
        u"The event of 10:30 ends before it starts, at 10:20."_s);
}

void TestTimeChecks::sentencesSayBothTimes()
{
    QFETCH(const Record, record);
    QFETCH(const QString, sentence);
    QCOMPARE(found(record).value(0).text, sentence);
}

QTEST_GUILESS_MAIN(TestTimeChecks)
#include "tst_timechecks.moc"
