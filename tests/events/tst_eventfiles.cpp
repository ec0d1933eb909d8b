// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/events/ownevents.h"
#include "models/events/readevents.h"
#include "models/incident/fields.h"
#include "tests/support/builders.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace hindsight;
using namespace Qt::StringLiterals;

namespace {

const TimeContext context{QDate(2024, 7, 20), u"Europe/Berlin"_s};

QByteArray fixture(const char *name)
{
    QFile file(QStringLiteral(TEST_SOURCE_DIR "/fuzz/seeds/events/") + QString::fromLatin1(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

EventFile opened(const QByteArray &bytes, const QString &name = u"a.txt"_s)
{
    auto file = openEventFile(bytes, name);
    if (!file)
        qFatal("%s", qPrintable(file.error().text));
    return *file;
}

ReadEvents readAll(const QByteArray &bytes, ReadAs as = ReadAs::Events)
{
    const EventFile file = opened(bytes);
    return readEvents(file, file.guess.mapping, context, as);
}

/// "10:30:00Z detection anna: text" per event.
QStringList told(const ReadEvents &read)
{
    QStringList list;
    for (const TimelineEvent &event : read.parts.events) {
        QString at = isoText(event.at.at.value_or(0));
        if (event.at.end)
            at += u'/' + isoText(*event.at.end);
        list.append(u"%1 %2 %3: %4"_s.arg(at, QLatin1StringView(nameOf(event.kind)), event.actor, event.text));
    }
    return list;
}

QStringList lines(const QList<UnreadLine> &unread)
{
    QStringList list;
    for (const UnreadLine &line : unread)
        list.append(u"%1: %2"_s.arg(line.line).arg(line.text.left(40)));
    return list;
}

QStringList rules(const QList<Finding> &findings)
{
    QStringList list;
    for (const Finding &finding : findings)
        list.append(u"%1: %2"_s.arg(finding.line).arg(finding.rule));
    return list;
}

template <class T> QJsonObject plain(T part)
{
    part.incident.clear();
    part.position = 0;
    QJsonObject object = toObject(part);
    object.insert("uid"_L1, part.uid);
    return object;
}

template <class T> QJsonArray plain(const QList<T> &parts)
{
    QJsonArray list;
    for (const T &part : parts)
        list.append(plain(part));
    return list;
}

QByteArray asText(const QJsonArray &array) { return QJsonDocument(array).toJson(); }

} // namespace

class EventFilesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shouldReadWhatProgramsWrite_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("form");
        QTest::addColumn<QStringList>("events");

        QTest::newRow("Timesketch CSV") << QByteArray("message,datetime,timestamp_desc\n"
                                                      "Gateway unreachable,2024-07-20T10:16:00+00:00,Event Logged\n"
                                                      "Rolled back,2024-07-20T11:35:00.250000+00:00,deploy\n")
                                        << u"Timesketch"_s
                                        << QStringList{u"2024-07-20T10:16:00Z note : Gateway unreachable"_s,
                                                       u"2024-07-20T11:35:00.250Z deploy : Rolled back"_s};
        QTest::newRow("Timesketch JSON Lines") << QByteArray(
            "{\"message\": \"Gateway unreachable\", \"datetime\": \"2024-07-20T10:16:00+00:00\", \"timestamp_desc\": \"alert\"}\n"
            "{\"message\": \"Fixed\", \"datetime\": \"2024-07-20T12:00:00+00:00\", \"timestamp_desc\": \"resolved\"}\n")
                                               << u"Timesketch"_s
                                               << QStringList{u"2024-07-20T10:16:00Z detection : Gateway unreachable"_s,
                                                              u"2024-07-20T12:00:00Z recovery : Fixed"_s};
        QTest::newRow("PagerDuty log entries") << fixture("pagerduty-json") << u"PagerDuty"_s
                                               << QStringList{u"2024-07-20T10:30:00Z detection checkout: Triggered through the API."_s,
                                                              u"2024-07-20T10:33:10Z action Anna Ray: Acknowledged by Anna."_s};
        QTest::newRow("incident.io updates") << fixture("incidentio-json") << u"incident.io"_s
                                             << QStringList{u"2024-07-20T10:40:00.120Z communication Ben: Card payments fail.: Investigating: Major"_s};
        QTest::newRow("Statuspage") << fixture("statuspage-json") << u"Statuspage"_s
                                    << QStringList{u"2024-07-20T12:10:00Z communication : resolved: All is well."_s,
                                                   u"2024-07-20T10:51:00Z communication : investigating: We look into it."_s};
        QTest::newRow("Grafana annotations") << fixture("grafana-json") << u"Grafana annotations"_s
                                             << QStringList{u"2024-07-20T10:16:00Z/2024-07-20T11:35:00Z impact anna: Errors"_s,
                                                            u"2024-07-20T11:35:00.123Z deploy ci: v1.2"_s};
        QTest::newRow("Alertmanager, its interface") << fixture("alertmanager-api-json") << u"Alertmanager"_s
                                                     << QStringList{u"2024-07-20T10:21:00Z detection : Success rate under 80 %: CheckoutRateLow"_s};
        QTest::newRow("Alertmanager, its message") << fixture("alertmanager-message-json") << u"Alertmanager"_s
                                                   << QStringList{u"2024-07-20T10:21:00Z/2024-07-20T11:50:00Z detection : CheckoutRateLow: Low"_s,
                                                                  u"2024-07-20T10:25:00Z detection : Latency: High"_s};
        QTest::newRow("Slack export")
            << fixture("slack-json") << u"Slack"_s
            << QStringList{
                   u"2024-07-20T10:45:00.000100Z note Anna Ray: checks point to the gateway, @Ben see [their page](https://status.example.org) & call"_s,
                   u"2024-07-20T10:46:00.000200Z note Ben: on it"_s, u"2024-07-20T11:35:00.000300Z note deploy-bot: v1.2 rolled back"_s};
        QTest::newRow("any CSV, local times over midnight")
            << QByteArray("Uhrzeit;Wer;Was\r\n23:50;Anna;Beginn\r\n00:10;Ben;Ende\r\n") << QString()
            << QStringList{u"2024-07-20T21:50:00Z note Anna: Beginn"_s, u"2024-07-20T22:10:00Z note Ben: Ende"_s};
        QTest::newRow("date and time apart, time zone beside") << QByteArray("Time,Date,Time zone,Type,Event\n10:45,2024-07-20,UTC,finding,Gateway\n")
                                                               << QString() << QStringList{u"2024-07-20T10:45:00Z finding : Gateway"_s};
        QTest::newRow("without a header") << QByteArray("2024-07-20T10:45:00Z\tthe gateway is slow\n2024-07-20T10:46:00Z\tit is gone\n") << QString()
                                          << QStringList{u"2024-07-20T10:45:00Z note : the gateway is slow"_s, u"2024-07-20T10:46:00Z note : it is gone"_s};
        QTest::newRow("JSON Lines of nobody we know") << QByteArray(
            "{\"@timestamp\":\"2024-07-20T10:45:00Z\",\"msg\":\"slow\",\"level\":\"warn\"}\n{\"@timestamp\":\"2024-07-20T10:46:00Z\",\"msg\":\"gone\"}\n")
                                                      << QString() << QStringList{u"2024-07-20T10:45:00Z note : slow"_s, u"2024-07-20T10:46:00Z note : gone"_s};
        QTest::newRow("byte order marks of joined files")
            << QByteArray(
                   "message,datetime,timestamp_desc\n\xef\xbb\xbf\xef\xbb\xbfslow,2024-07-20T10:45:00Z,x\nit is\xef\xbb\xbf gone,2024-07-20T10:46:00Z,x\n")
            << u"Timesketch"_s << QStringList{u"2024-07-20T10:45:00Z note : slow"_s, u"2024-07-20T10:46:00Z note : it is gone"_s};
        QTest::newRow("a byte order mark in JSON") << QByteArray(
            "{\"message\":\"\\ufeff\\ufeffslow\",\"datetime\":\"2024-07-20T10:45:00Z\",\"timestamp_desc\":\"x\"}\n")
                                                   << u"Timesketch"_s << QStringList{u"2024-07-20T10:45:00Z note : slow"_s};
        QTest::newRow("a copied chat, joined with byte order marks")
            << QByteArray("[10:45] anna: checks point to the gateway\n\xef\xbb\xbf[10:46] ben: on it\n\xef\xbb\xbf\n") << QString()
            << QStringList{u"2024-07-20T08:45:00Z note anna: checks point to the gateway"_s, u"2024-07-20T08:46:00Z note ben: on it"_s};
        QTest::newRow("a copied chat") << QByteArray("[10:45] anna: checks point to the gateway\n[10:46] ben: on it\n") << QString()
                                       << QStringList{u"2024-07-20T08:45:00Z note anna: checks point to the gateway"_s,
                                                      u"2024-07-20T08:46:00Z note ben: on it"_s};
    }
    void shouldReadWhatProgramsWrite()
    {
        // GIVEN a file as a program writes it
        QFETCH(QByteArray, bytes);
        QFETCH(QString, form);
        QFETCH(QStringList, events);
        // WHEN it is read as it is understood, THEN these are its events
        const EventFile file = opened(bytes);
        QCOMPARE(file.guess.form, form);
        const ReadEvents read = readEvents(file, file.guess.mapping, context);
        QCOMPARE(told(read), events);
        QCOMPARE(lines(read.unread), QStringList());
        // AND as source lines they say the same
        const ReadEvents waiting = readEvents(file, file.guess.mapping, context, ReadAs::SourceLines);
        QCOMPARE(waiting.parts.events.size(), 0);
        QCOMPARE(waiting.parts.lines.size(), events.size());
        for (qsizetype i = 0; i < events.size(); ++i) {
            QCOMPARE(waiting.parts.lines[i].text, read.parts.events[i].text);
            QCOMPARE(waiting.parts.lines[i].at, read.parts.events[i].at);
            QVERIFY(!waiting.parts.lines[i].raw.isEmpty());
        }
    }

    void shouldListWhatItCannotRead_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("events");
        QTest::addColumn<QStringList>("unread");
        QTest::addColumn<QStringList>("findings");
        const QByteArray head = "time,text\n2024-07-20T10:00:00Z,one\n";
        const QStringList none;
        QTest::newRow("no time") << head + "later,two\n" << 1 << QStringList{u"3: later,two"_s} << QStringList{u"3: time-unread"_s};
        QTest::newRow("an empty time") << head + ",two\n" << 1 << QStringList{u"3: ,two"_s} << none;
        QTest::newRow("no text") << head + "2024-07-20T10:01:00Z,\n" << 1 << QStringList{u"3: 2024-07-20T10:01:00Z,"_s} << none;
        QTest::newRow("a stray quote") << head + "2024-07-20T10:01:00Z,\"two\n2024-07-20T10:02:00Z,three\n"
                                       << 2 << QStringList{u"3: 2024-07-20T10:01:00Z,\"two"_s} << none;
        QTest::newRow("quoted line breaks") << head + "2024-07-20T10:01:00Z,\"two\nlines\"\nlater,three\n"
                                            << 2 << QStringList{u"5: later,three"_s} << QStringList{u"5: time-unread"_s};
        QTest::newRow("a clock put back") << QByteArray("time,text\n2024-10-27 02:30,one\n2024-10-27 04:30,two\n") << 2 << none
                                          << QStringList{u"2: time-doubt"_s};
        QTest::newRow("a clock put forward") << QByteArray("time,text\n2024-03-31 02:30,one\n2024-03-31 04:30,two\n") << 1
                                             << QStringList{u"2: 2024-03-31 02:30,one"_s} << QStringList{u"2: time-unread"_s};
        QTest::newRow("a broken line of JSON") << QByteArray(
            "{\"time\":\"2024-07-20T10:00:00Z\",\"text\":\"one\"}\n{\"time\":\n{\"time\":\"2024-07-20T10:02:00Z\",\"text\":\"two\"}\n")
                                               << 2 << QStringList{u"2: {\"time\":"_s} << none;
        QTest::newRow("the first line of JSON broken")
            << QByteArray("{\"time\":\n{\"time\":\"2024-07-20T10:02:00Z\",\"text\":\"two\"}\n") << 1 << QStringList{u"1: {\"time\":"_s} << none;
        QTest::newRow("bad bytes in JSON") << QByteArray(
            "{\"time\":\"2024-07-20T10:00:00Z\",\"text\":\"one\"}\n{\"time\":\"2024-07-20T10:00:00Z\",\"text\":\"\xff\xfe\"}\n")
                                           << 1 << QStringList{u"2: {\"time\":\"2024-07-20T10:00:00Z\",\"text\":\"�"_s} << none;
        QTest::newRow("bad bytes in CSV") << head + "2024-07-20T10:01:00Z,caf\xe9\n" << 2 << none << QStringList{u"0: encoding"_s};
        QTest::newRow("mixed line ends") << QByteArray("time,text\r\n2024-07-20T10:00:00Z,one\n2024-07-20T10:01:00Z,two\r\n") << 2 << none << none;
        QTest::newRow("carriage returns alone") << QByteArray("time,text\r2024-07-20T10:00:00Z,one\r2024-07-20T10:01:00Z,two\r") << 2 << none << none;
        QTest::newRow("a byte order mark") << "\xef\xbb\xbf" + head << 1 << none << none;
        QString wide = QString::fromUtf8(head);
        QTest::newRow("UTF-16") << QByteArray("\xff\xfe") + QByteArray(reinterpret_cast<const char *>(wide.constData()), wide.size() * 2) << 1 << none << none;
        QTest::newRow("UTF-16 without a mark") << QByteArray(reinterpret_cast<const char *>(wide.constData()), wide.size() * 2) << 1 << none << none;
        QTest::newRow("deep JSON") << "{\"time\":\"2024-07-20T10:00:00Z\",\"text\":\"one\"}\n" + QByteArray("[").repeated(5000) + QByteArray("]").repeated(5000)
                + "\n" << 1 << QStringList{u"2: "_s + QString(40, u'[')}
                                   << none;
        QTest::newRow("deep objects") << "{\"time\":\"2024-07-20T10:00:00Z\",\"text\":\"one\",\"a\":" + QByteArray("{\"a\":").repeated(500) + "1"
                + QByteArray("}").repeated(500)
                + "}\n" << 1 << none << none;
        QTest::newRow("a line of ten megabytes") << head + "2024-07-20T10:01:00Z," + QByteArray(10'000'000, 'x') + "\n2024-07-20T10:02:00Z,three\n"
                                                 << 3 << none << none;
        QTest::newRow("a document of ten megabytes in a line")
            << "{\"time\":\"2024-07-20T10:00:00Z\",\"text\":\"one\"}\n{\"time\":\"2024-07-20T10:01:00Z\",\"text\":\"" + QByteArray(10'000'000, 'x') + "\"}\n"
            << 2 << none << none;
        QTest::newRow("an end before the start") << QByteArray("start,end,text\n2024-07-20T10:00:00Z,2024-07-20T09:00:00Z,one\n") << 1 << none
                                                 << QStringList{u"2: end-before-start"_s};
        QTest::newRow("a kind that nobody knows") << QByteArray("time,kind,text\n2024-07-20T10:00:00Z,wibble,one\n") << 1 << none
                                                  << QStringList{u"0: kind-unknown"_s};
    }
    void shouldListWhatItCannotRead()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, events);
        QFETCH(QStringList, unread);
        QFETCH(QStringList, findings);
        const ReadEvents read = readAll(bytes);
        QCOMPARE(lines(read.unread), unread);
        QCOMPARE(read.parts.events.size(), events);
        QCOMPARE(rules(read.findings), findings);
        // AND what it could not read waits as a line that is not lost
        const QList<SourceLine> waiting = sourceLinesOf(read.unread, u"a.txt"_s);
        QCOMPARE(waiting.size(), unread.size());
        if (!unread.isEmpty())
            QCOMPARE(waiting.first().origin, u"a.txt:"_s + unread.first().section(u':', 0, 0));
    }

    void shouldRefuse_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("nothing") << QByteArray(" \n");
        QTest::newRow("a header alone") << QByteArray("time,text\n");
        QTest::newRow("one column") << QByteArray("some text\nand more\n");
        QTest::newRow("broken JSON") << QByteArray("{\"time\": \"2024");
        QTest::newRow("deep JSON alone") << QByteArray("[").repeated(100'000);
    }
    void shouldRefuse()
    {
        QFETCH(QByteArray, bytes);
        const auto file = openEventFile(bytes, u"a.txt"_s);
        QVERIFY(!file);
        QCOMPARE(file.error().kind, Error::Kind::Input);
        QVERIFY(!file.error().text.isEmpty());
    }

    void shouldAskForTheDay()
    {
        const EventFile file = opened("time,text\n10:45,one\n");
        QVERIFY(readEvents(file, file.guess.mapping, {{}, u"UTC"_s}).needsDate);
        QVERIFY(!readEvents(file, file.guess.mapping, context).needsDate);
    }

    void shouldBeToldWhatColumnsMean()
    {
        // GIVEN a file whose names say nothing
        EventFile file = opened("a,b,c,d\n2024-07-20T10:00:00Z,2024-07-20T09:00:00Z,page,who knows\n");
        // WHEN it is said, THEN so it is read
        EventMapping mapping = file.guess.mapping;
        QVERIFY(setInMapping(mapping, file.table, {u"time=b"_s, u"text=d"_s, u"kind=c"_s, u"kind.page=escalation"_s}));
        QCOMPARE(told(readEvents(file, mapping, context)), QStringList{u"2024-07-20T09:00:00Z escalation : who knows"_s});
        // AND it can be remembered
        QCOMPARE(eventMappingFrom(toJson(mapping)), mapping);
        QCOMPARE(guessEventMapping(file.table, mapping).mapping, mapping);
        QCOMPARE(shapeOf(file.table), shapeOf(opened("A,B,C,D\n2024-01-01T10:00:00Z,2,3,4\n").table));
        // AND nonsense is refused
        for (const QString &wrong : {u"time"_s, u"time=x"_s, u"colour=a"_s, u"kind.page=wibble"_s, u"zone=Mars"_s})
            QVERIFY2(!setInMapping(mapping, file.table, {wrong}), qPrintable(wrong));
    }

    void shouldComeBackAsItWas()
    {
        const quint32 seed = qEnvironmentVariableIsSet("SEED") ? qEnvironmentVariable("SEED").toUInt() : 20240720;
        QRandomGenerator rng(seed);
        qInfo("seed %u", seed);
        for (int i = 0; i < 1000; ++i) {
            // GIVEN a timeline of any kind
            const Record record = randomRecord(rng, 1 + rng.bounded(8));
            TimelineParts parts = timelineOf(record);
            for (TimelineEvent &event : parts.events) {
                if (rng.bounded(4) == 0)
                    event.text = QString(u"=+-@'\t\r "_s[rng.bounded(8)]) + event.text + QString(u" \n\r\t,\"'"_s[rng.bounded(7)]);
                if (std::ranges::none_of(parts.lines, [&](const SourceLine &line) { return line.uid == event.sourceLine; }))
                    event.sourceLine.clear();
            }
            // WHEN it is written to a file and read again
            for (const QByteArray &bytes : {eventsToCsv(parts), eventsToJsonLines(parts)}) {
                if (parts.events.isEmpty())
                    continue;
                const EventFile file = opened(bytes);
                QVERIFY2(file.own, bytes.left(1500));
                const ReadEvents read = readEvents(file, {}, {});
                // THEN it is the same, with zones, written texts, precision and evidence
                QCOMPARE(lines(read.unread), QStringList());
                QCOMPARE(asText(plain(read.parts.events)), asText(plain(parts.events)));
                const auto sorted = [](QJsonArray array) {
                    QStringList list;
                    for (const QJsonValue &value : array)
                        list.append(QString::fromUtf8(QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact)));
                    list.sort();
                    return list;
                };
                QCOMPARE(sorted(plain(read.parts.evidence)), sorted(plain(parts.evidence)));
                QList<SourceLine> used = read.parts.lines;
                std::ranges::sort(used, {}, &SourceLine::uid);
                used.erase(std::ranges::unique(used, {}, &SourceLine::uid).begin(), used.end());
                QCOMPARE(sorted(plain(used)), sorted(plain(parts.lines)));
            }
        }
    }
};

QTEST_GUILESS_MAIN(EventFilesTest)
#include "tst_eventfiles.moc"
