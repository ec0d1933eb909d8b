// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/lists/eventline.h"

#include <QTest>

using namespace hindsight;
using namespace Qt::StringLiterals;

namespace {

qint64 at(const char *iso) { return *fromIsoText(QString::fromLatin1(iso)); }

/// 23:50 was the event before, and it is now 01:02 on the next day.
const TimeContext late{QDate(2024, 7, 20), u"UTC"_s, at("2024-07-20T23:50:00Z"), at("2024-07-21T01:02:03Z")};
const TimeContext morning{QDate(2024, 7, 20), u"UTC"_s};
const TimeContext autumn{QDate(2024, 10, 27), u"Europe/Berlin"_s};

} // namespace

Q_DECLARE_METATYPE(hindsight::TimeContext)

class EventLineTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shouldReadALine_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<TimeContext>("context");
        QTest::addColumn<QString>("time"); // "from[/to] precision"
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("actor");
        QTest::addColumn<QString>("text");
        const auto row = [](const char *line, const char *time, const char *kind, const char *actor, const char *text, const TimeContext &context = morning) {
            QTest::newRow(line) << QString::fromUtf8(line) << context << QString::fromUtf8(time) << QString::fromUtf8(kind) << QString::fromUtf8(actor)
                                << QString::fromUtf8(text);
        };
        row("10:45 checks point to the gateway #finding @sre", "2024-07-20T10:45:00Z minute", "finding", "sre", "checks point to the gateway");
        row("  10:45   two   blanks ", "2024-07-20T10:45:00Z minute", "note", "", "two blanks");
        row("~10:45 somebody called", "2024-07-20T10:45:00Z approximate", "note", "", "somebody called");
        row("10:45-10:50 restarts", "2024-07-20T10:45:00Z/2024-07-20T10:50:00Z range", "note", "", "restarts");
        row("10:45 - 10:50 restarts", "2024-07-20T10:45:00Z/2024-07-20T10:50:00Z range", "note", "", "restarts");
        row("10:45: with a colon", "2024-07-20T10:45:00Z minute", "note", "", "with a colon");
        row("[10:45] in brackets", "2024-07-20T10:45:00Z minute", "note", "", "in brackets");
        row("10:45 - with a dash", "2024-07-20T10:45:00Z minute", "note", "", "with a dash");
        row("10:45 PST alarm", "2024-07-20T18:45:00Z minute", "note", "", "alarm");
        row("10:45+02:00 alarm", "2024-07-20T08:45:00Z minute", "note", "", "alarm");
        row("10:45 +02:00 alarm", "2024-07-20T08:45:00Z minute", "note", "", "alarm");
        row("2024-07-19 10:45 deployed", "2024-07-19T10:45:00Z minute", "note", "", "deployed");
        row("July 19, 10:45 PM deployed", "2024-07-19T22:45:00Z minute", "note", "", "deployed");
        row("2024-07-20T10:45:15.250Z GET /pay 500", "2024-07-20T10:45:15.250Z second", "note", "", "GET /pay 500");
        row("1721471415 from a log", "2024-07-20T10:30:15Z second", "note", "", "from a log");
        // what belongs to the sentence stays there
        row("10:45 at the gateway", "2024-07-20T10:45:00Z minute", "note", "", "at the gateway");
        row("10:45 on-call paged", "2024-07-20T10:45:00Z minute", "note", "", "on-call paged");
        row("10:45 on call paged", "2024-07-20T10:45:00Z minute", "note", "", "on call paged");
        row("10:45 about 20 users", "2024-07-20T10:45:00Z minute", "note", "", "about 20 users");
        row("10:45 +2 nodes", "2024-07-20T10:45:00Z minute", "note", "", "+2 nodes");
        row("10:45 -2 nodes", "2024-07-20T10:45:00Z minute", "note", "", "-2 nodes");
        row("10:45 5 pods restarted", "2024-07-20T10:45:00Z minute", "note", "", "5 pods restarted");
        row("10:45 ist die Kasse langsam", "2024-07-20T10:45:00Z minute", "note", "", "ist die Kasse langsam");
        row("10:45 to be checked", "2024-07-20T10:45:00Z minute", "note", "", "to be checked");
        row("10:45 CAT of the log", "2024-07-20T08:45:00Z minute", "note", "", "of the log");
        // kinds and people
        row("10:45 #Action rolled back, @anna.", "2024-07-20T10:45:00Z minute", "action", "anna", "rolled back,");
        row("10:45 @sre @anna both", "2024-07-20T10:45:00Z minute", "note", "sre", "@anna both");
        row("10:45 see #4711 #finding", "2024-07-20T10:45:00Z minute", "finding", "", "see #4711");
        row("10:45 mail to a@example.com", "2024-07-20T10:45:00Z minute", "note", "", "mail to a@example.com");
        row("10:45 #finding #action both", "2024-07-20T10:45:00Z minute", "finding", "", "#action both");
        // whom a communication was told
        row("10:45 status page updated #customers @anna", "2024-07-20T10:45:00Z minute", "communication to customers", "anna", "status page updated");
        row("10:45 mail #communication #Merchants,", "2024-07-20T10:45:00Z minute", "communication to merchants", "", "mail");
        row("10:45 #regulator #communication told", "2024-07-20T10:45:00Z minute", "communication to regulator", "", "told");
        row("10:45 told #internal #customers", "2024-07-20T10:45:00Z minute", "communication to internal", "", "told #customers");
        row("10:45 told #communication", "2024-07-20T10:45:00Z minute", "communication", "", "told");
        row("10:45 #finding of #customers", "2024-07-20T10:45:00Z minute", "finding", "", "of #customers");
        row("10:45 of #customers, found #finding", "2024-07-20T10:45:00Z minute", "finding", "", "of #customers, found");
        row("10:45 a # alone", "2024-07-20T10:45:00Z minute", "note", "", "a # alone");
        // after the event before
        row("00:10 next day", "2024-07-21T00:10:00Z minute", "note", "", "next day", late);
        row("+12m later", "2024-07-21T00:02:00Z minute", "note", "", "later", late);
        row("+1h 30m later", "2024-07-21T01:20:00Z minute", "note", "", "later", late);
        row("+12m 5 pods", "2024-07-21T00:02:00Z minute", "note", "", "5 pods", late);
        row("now it works #recovery", "2024-07-21T01:02:03Z second", "recovery", "", "it works", late);
    }
    void shouldReadALine()
    {
        QFETCH(QString, line);
        QFETCH(TimeContext, context);
        const auto event = readEventLine(line, context);
        QVERIFY2(event, qPrintable(event ? QString() : event.error().text));
        QString time = isoText(*event->at.at);
        if (event->at.end)
            time += u'/' + isoText(*event->at.end);
        QTEST(time + u' ' + QString::fromLatin1(nameOf(event->at.precision)), "time");
        const QString to = event->audience == Audience::None ? QString() : u" to "_s + QString::fromLatin1(nameOf(event->audience));
        QTEST(QString::fromLatin1(nameOf(event->kind)) + to, "kind");
        QTEST(event->actor, "actor");
        QTEST(event->text, "text");
    }

    void shouldSayWhatIsMissing_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("says");
        QTest::newRow("nothing") << u"  "_s << u"Write a time"_s;
        QTest::newRow("no time") << u"checks point to the gateway"_s << u"Begin with the time"_s;
        QTest::newRow("no text") << u"10:45"_s << u"what happened"_s;
        QTest::newRow("no text but a kind") << u"10:45 #finding @sre"_s << u"what happened"_s;
        QTest::newRow("no such time") << u"25:00 nothing"_s << u"no such time of day"_s;
        QTest::newRow("nothing before") << u"+12m later"_s << u"there is none"_s;
        QTest::newRow("no unit") << u"+12 later"_s << u"no unit"_s;
        QTest::newRow("no now") << u"now it works"_s << u"Begin with the time"_s;
        QTest::newRow("two orders") << u"05/07/2024 10:30 alarm"_s << u"day/month"_s;
        QTest::newRow("not there") << u"2024-03-31 02:30 Europe/Berlin alarm"_s << u"put forward"_s;
    }
    void shouldSayWhatIsMissing()
    {
        QFETCH(QString, line);
        QFETCH(QString, says);
        const auto event = readEventLine(line, morning);
        QVERIFY(!event);
        QVERIFY2(event.error().text.contains(says), qPrintable(event.error().text));
    }

    void shouldDoubtWhatCanMeanTwoTimes()
    {
        QVERIFY(readEventLine(u"02:30 alarm"_s, autumn)->doubt);
        QVERIFY(!readEventLine(u"02:30 CET alarm"_s, autumn)->doubt);
        QVERIFY(readEventLine(u"10:45 PST alarm"_s, morning)->doubt);
        QVERIFY(!readEventLine(u"10:45 alarm"_s, morning)->doubt);
    }
};

QTEST_GUILESS_MAIN(EventLineTest)
#include "tst_eventline.moc"
