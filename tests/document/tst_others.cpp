// SPDX-License-Identifier: GPL-3.0-or-later
// Postmortems of other teams: each file in data/others has a shape of its own, and beside it stands what a careful reader takes from it.
#include "models/document/document.h"
#include "models/document/formats/json.h"
#include "models/document/reading/import.h"
#include "models/document/reading/writtentime.h"
#include "models/incident/timetext.h"
#include "tests/support/builders.h"

#include <QDir>
#include <QJsonArray>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace hindsight;
using namespace Qt::StringLiterals;

namespace {

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

ReadDocument read(const QByteArray &bytes, const QString &name)
{
    const auto document = readDocument(bytes, name);
    if (!document)
        QTest::qFail(qPrintable(document.error().sentence()), __FILE__, __LINE__);
    return document.value_or(ReadDocument{.incidents = {ReadIncident()}});
}

QString beginning(QString text) { return text.replace(u'\n', u'/').left(60).trimmed(); }

/// What a reader checks first, a line each.
QString told(const ReadDocument &document)
{
    QStringList lines;
    for (const ReadIncident &read : document.incidents) {
        const Record &record = read.record;
        lines.append(u"title: "_s + record.incident.title);
        lines.append(u"zone: "_s + record.incident.zone);
        if (record.incident.statedDurationMinutes)
            lines.append(u"stated: %1 min"_s.arg(*record.incident.statedDurationMinutes));
        for (const SeverityChange &severity : record.severities)
            lines.append(u"severity: "_s + severity.severity);
        for (const ServiceRole &service : record.services)
            lines.append(u"service: "_s + service.service);
        for (const Participant &participant : record.participants)
            lines.append(u"person: %1 %2"_s.arg(participant.role, participant.person));
        for (const Milestone &milestone : record.milestones)
            lines.append(u"milestone: %1 %2"_s.arg(QLatin1StringView(nameOf(milestone.kind)), milestone.at.at ? isoText(*milestone.at.at) : u"-"_s));
        for (const TimelineEvent &event : record.events) {
            const QString end = event.at.end ? u".."_s + isoText(*event.at.end) : QString();
            lines.append(u"event: %1%2 %3 [%4] %5%6"_s.arg(event.at.at ? isoText(*event.at.at) : u"-"_s, end, QLatin1StringView(nameOf(event.at.precision)),
                                                           event.at.zone, event.actor.isEmpty() ? QString() : event.actor + u": "_s, beginning(event.text)));
        }
        for (const Cause &cause : record.causes)
            lines.append(u"cause: %1 %2"_s.arg(QLatin1StringView(nameOf(cause.kind)), beginning(cause.text)));
        for (const Lesson &lesson : record.lessons)
            lines.append(u"lesson: %1 %2"_s.arg(QLatin1StringView(nameOf(lesson.kind)), beginning(lesson.text)));
        for (const ActionItem &action : record.actions) {
            lines.append(u"action: %1 [%2%3] <%4%5> {%6} %7"_s.arg(QLatin1StringView(nameOf(action.status)), action.person, action.team, action.trackerKey,
                                                                   action.trackerUrl.isEmpty() ? QString() : u" "_s + action.trackerUrl, action.theme,
                                                                   beginning(action.text)));
        }
        for (const Section &section : record.sections)
            lines.append(u"section: %1 | %2"_s.arg(section.title, section.text.left(300).replace(u'\n', u'/')));
        for (const Finding &finding : read.findings)
            lines.append(u"finding: %1 %2"_s.arg(finding.rule).arg(finding.line));
        for (const UnreadLine &unread : read.unread)
            lines.append(u"unread: %1 %2"_s.arg(unread.line).arg(unread.text));
    }
    return lines.join(u'\n') + u'\n';
}

QStringList wordsOf(const QString &text)
{
    static const QRegularExpression other(u"[^\\p{L}\\p{N}]+"_s);
    return text.toLower().split(other, Qt::SkipEmptyParts);
}

void addWords(const QJsonValue &value, QSet<QString> &words)
{
    for (const QString &word : wordsOf(value.toString()))
        words.insert(word);
    for (const QJsonValue &item : value.toArray())
        addWords(item, words);
    const QJsonObject members = value.toObject();
    for (auto it = members.begin(); it != members.end(); ++it) {
        for (const QString &word : wordsOf(it.key()))
            words.insert(word);
        addWords(it.value(), words);
    }
}

} // namespace

class TestOthers : public QObject
{
    Q_OBJECT

private slots:
    void readsTheShape_data();
    void readsTheShape();
    void losesNoWord_data();
    void losesNoWord();
    void comesBackFromFrontMatter_data();
    void comesBackFromFrontMatter();
    void findsTheTimeInFront_data();
    void findsTheTimeInFront();
    void readsWhatPeopleWrite_data();
    void readsWhatPeopleWrite();
    void findsTheZone_data();
    void findsTheZone();
    void readsTheZoneOfFrontMatter_data();
    void readsTheZoneOfFrontMatter();
    void readsActions_data();
    void readsActions();
    void readsHowActionsAreVerified();
    void leavesOursAlone();
};

void TestOthers::readsTheShape_data()
{
    QTest::addColumn<QString>("path");
    for (const QFileInfo &file : QDir(testData(u"document/data/others"_s)).entryInfoList({u"*.md"_s}, QDir::Files, QDir::Name))
        QTest::newRow(qPrintable(file.fileName())) << file.filePath();
}

void TestOthers::readsTheShape()
{
    QFETCH(QString, path);
    const QString expected = path + u".expected"_s;
    const QString is = told(read(contents(path), path));
    if (qEnvironmentVariableIsSet("HINDSIGHT_WRITE_GOLDEN")) {
        QFile file(expected);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(is.toUtf8());
    }
    const QStringList lines = is.split(u'\n');
    const QStringList wanted = QString::fromUtf8(contents(expected)).split(u'\n');
    for (qsizetype i = 0; i < std::min(lines.size(), wanted.size()); ++i)
        QCOMPARE(lines[i], wanted[i]);
    QCOMPARE(lines.size(), wanted.size());
}

void TestOthers::losesNoWord_data() { readsTheShape_data(); }

void TestOthers::losesNoWord()
{
    // given
    QFETCH(QString, path);
    const QByteArray bytes = contents(path);

    // when
    const ReadDocument document = read(bytes, path);

    // then every word of a line that is not unread is in the record, and the lines add up
    QCOMPARE(document.totalLines, document.recordLines + document.sectionLines + document.unreadLines);
    QSet<QString> words;
    QSet<int> unread;
    for (const ReadIncident &incident : document.incidents) {
        addWords(recordToJson(incident.record), words);
        for (const UnreadLine &line : incident.unread)
            unread.insert(line.line);
    }
    const QStringList lines = QString::fromUtf8(bytes).split(u'\n');
    for (int i = 0; i < int(lines.size()); ++i) {
        static const QRegularExpression marker(u"^\\s*(?:\\d+[.)]|[-*+])\\s+(?:\\[[ xX]\\])?"_s);
        for (const QString &word : wordsOf(QString(lines[i]).remove(marker)))
            QVERIFY2(unread.contains(i + 1) || words.contains(word), qPrintable(u"line %1 lost “%2”"_s.arg(i + 1).arg(word)));
    }
}

void TestOthers::comesBackFromFrontMatter_data() { readsTheShape_data(); }

void TestOthers::comesBackFromFrontMatter()
{
    QFETCH(QString, path);
    for (const ReadIncident &incident : read(contents(path), path).incidents) {
        const auto exported = exportDocument(incident.record, {.frontMatter = true});
        QVERIFY(exported);
        const Record again = read(*exported, u"again.md"_s).incidents.first().record;
        QVERIFY(again == incident.record);
    }
}

void TestOthers::findsTheTimeInFront_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("written");
    QTest::addColumn<QString>("rest");
    const auto row = [](const char *text, const char *written, const char *rest) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(written) << QString::fromUtf8(rest);
    };
    row("10:30 it broke", "10:30", "it broke");
    row("10:30: it broke", "10:30", "it broke");
    row("10:30 - 10:45 it broke", "10:30 - 10:45", "it broke");
    row("10:30–10:45: it broke", "10:30–10:45", "it broke");
    row("**10:30 GMT** - it broke", "10:30 GMT", "it broke");
    row("**10:30 GMT:** it broke", "10:30 GMT", "it broke");
    row("**10:30** **it** broke", "10:30", "**it** broke");
    row("10:21 **Declared**", "10:21", "**Declared**");
    row("`10:30` it broke", "10:30", "it broke");
    row("[10:30] it broke", "10:30", "it broke");
    row("[~10:30] it broke", "~10:30", "it broke");
    row("[???] it broke", "???", "it broke");
    row("??:?? it broke", "??:??", "it broke");
    row("??:??: it broke", "??:??", "it broke");
    row("TBD - it broke", "TBD", "it broke");
    row("_10:30_ it broke", "10:30", "it broke");
    row("14:05:33Z it broke", "14:05:33Z", "it broke");
    row("2 PM it broke", "2 PM", "it broke");
    row("2:54 pm PST: it broke", "2:54 pm PST", "it broke");
    row("14 Jan 2022 10:30 it broke", "14 Jan 2022 10:30", "it broke");
    row("Jan 14, 10:18 AM it broke", "Jan 14, 10:18 AM", "it broke");
    row("2022/01/14 10:30 | it broke", "2022/01/14 10:30", "it broke");
    row("14.01.2022 10:30 – it broke", "14.01.2022 10:30", "it broke");
    row("2022-01-14T10:30 - it broke", "2022-01-14T10:30", "it broke");
    row("about 10:30 it broke", "about 10:30", "it broke");
    row("By 10:30 it broke", "By 10:30", "it broke");
    row("by 5 people", "", "");
    row("T+5 it broke", "T+5", "it broke");
    row("T-10m: it broke", "T-10m", "it broke");
    row("T0: it broke", "T0", "it broke");
    row("**+1h 30m** it broke", "+1h 30m", "it broke");
    row("T0 it broke", "", "");
    row("T3 instances broke", "", "");
    row("+5 nodes broke", "", "");
    row("+5 minutes of it", "", "");
    row("ca. 10:30 it broke", "ca. 10:30", "it broke");
    row("Between 10:30 and 10:45 it broke", "Between 10:30 and 10:45", "it broke");
    row("June 3rd, 2023: it broke", "June 3rd, 2023", "it broke");
    row("2022-01-14: it broke", "2022-01-14", "it broke");
    row("2022-01-14 it broke", "", "");
    row("22:30 UTC (Oct 29) - it broke", "22:30 UTC (Oct 29)", "it broke");
    row("12:45 PM PST Saturday Oct 30th: it broke", "12:45 PM PST Saturday Oct 30th", "it broke");
    row("16:37 Denver - it broke", "16:37 Denver", "it broke");
    row("10:30 at last it broke", "10:30", "at last it broke");
    row("1.23 was a version", "", "");
    row("5 people wrote", "", "");
    row("May be it broke", "", "");
    row("[10:30](https://example.org) it broke", "", "");
}

void TestOthers::findsTheTimeInFront()
{
    QFETCH(QString, text);
    const auto time = leadingTime(text);
    QTEST(time ? time->written : QString(), "written");
    QTEST(time ? time->rest : QString(), "rest");
}

void TestOthers::readsWhatPeopleWrite_data()
{
    QTest::addColumn<QString>("written");
    QTest::addColumn<QString>("told"); // time, precision, and whether something was doubtful
    const auto row = [](const char *written, const char *told) { QTest::newRow(written) << QString::fromUtf8(written) << QString::fromUtf8(told); };
    row("10:30", "2024-03-05T10:30:00Z minute");
    row("15h30 UTC", "2024-03-05T15:30:00Z minute");
    row("15:30 PM", "2024-03-05T15:30:00Z minute");
    row("23:00 AM", "2024-03-05T23:00:00Z minute");
    row("3.30 pm", "2024-03-05T15:30:00Z minute");
    row("between 10:30 and 10:45", "2024-03-05T10:30:00Z range");
    row("zwischen 10:30 und 10:45 Uhr", "2024-03-05T10:30:00Z range");
    row("10:30 -- 10:45", "2024-03-05T10:30:00Z range");
    row("03-04 16:21", "2024-03-04T16:21:00Z minute");
    row("Jan 28, 2020 - 01:12 EST", "2020-01-28T06:12:00Z minute");
    row("2024-03-04 15.26", "2024-03-04T15:26:00Z minute");
    row("March 4, 2024: 7:56am UTC", "2024-03-04T07:56:00Z minute");
    row("2024-03-04 HH:mm", "2024-03-04T00:00:00Z day");
    row("2024-03-04 --:--", "2024-03-04T00:00:00Z day");
    row("2024-03-04 14:??", "2024-03-04T00:00:00Z day");
    row("2024-03-04 12:26-12:??", "2024-03-04T12:26:00Z minute");
    row("2024-03-?? ??:??", "- unknown");
    row("???", "- unknown");
    row("TBD", "- unknown");
    row("20244-03-04 10:30", "2024-03-04T10:30:00Z minute doubtful");
    row("3/4/24", "2024-03-04T00:00:00Z day doubtful");
    row("3/14/24 10:30", "2024-03-14T10:30:00Z minute");
    row("24/03/14", "2024-03-14T00:00:00Z day");
    row("03/04/2024 10:30", "2024-03-04T10:30:00Z minute doubtful");
    row("Monday March 5 10:30", "2024-03-05T10:30:00Z minute doubtful");
    row("16:37 Denver", "2024-03-05T23:37:00Z minute");
    row("10:30 XYZT", "- unknown asked");
}

void TestOthers::readsWhatPeopleWrite()
{
    QFETCH(QString, written);
    const WrittenMoment read = readWritten(written, {QDate(2024, 3, 5), {}});
    const QString told = (read.moment.at ? isoText(*read.moment.at) : u"-"_s) + u' ' + QLatin1StringView(nameOf(read.moment.precision))
        + (read.doubt.isEmpty() ? u""_s : u" doubtful"_s) + (read.problem.isEmpty() ? u""_s : u" asked"_s);
    QTEST(told, "told");
    QCOMPARE(read.moment.written, written);
}

void TestOthers::findsTheZone_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isAboutTimes");
    QTest::addColumn<QString>("zone");
    QTest::newRow("sentence") << u"All times in PST."_s << false << u"PST"_s;
    QTest::newRow("German sentence") << u"Alle Zeiten in MEZ"_s << false << u"MEZ"_s;
    QTest::newRow("heading") << u"Timeline (UTC)"_s << true << u"UTC"_s;
    QTest::newRow("column") << u"Time [CEST]"_s << true << u"CEST"_s;
    QTest::newRow("offset wins") << u"All times in PST (UTC-7)"_s << false << u"UTC-7"_s;
    QTest::newRow("long name") << u"All times in Central European Time (CET)"_s << false << u"CET"_s;
    QTest::newRow("region") << u"All times are US/Pacific"_s << false << u"PT"_s;
    QTest::newRow("region in words") << u"All times Pacific"_s << false << u"PT"_s;
    QTest::newRow("city") << u"Times are Berlin time"_s << false << u"Europe/Berlin"_s;
    QTest::newRow("name of a zone") << u"Times are Europe/Berlin."_s << false << u"Europe/Berlin"_s;
    QTest::newRow("other words") << u"The EST queue was full"_s << false << QString();
    QTest::newRow("no zone") << u"All times are approximate"_s << false << QString();
}

void TestOthers::findsTheZone()
{
    QFETCH(QString, text);
    QFETCH(bool, isAboutTimes);
    QTEST(zoneStated(text, isAboutTimes), "zone");
}

void TestOthers::readsTheZoneOfFrontMatter_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QString>("zone");
    QTest::addColumn<int>("questioned"); // line; 0: none
    QTest::newRow("a place") << "zone: Europe/Berlin"_ba << u"Europe/Berlin"_s << 0;
    QTest::newRow("an offset in quotes") << "timezone: \"+02:00\""_ba << u"+02:00"_s << 0;
    QTest::newRow("none that is known") << "zone: Mars"_ba << u"UTC"_s << 4;
}

void TestOthers::readsTheZoneOfFrontMatter()
{
    // given, when
    QFETCH(QByteArray, line);
    const ReadIncident incident
        = read("---\nseverity: high\ndate: 2024-05-03\n" + line + "\n---\n\n# All down\n\n## Timeline\n\n- 10:30 down\n- 10:40 up\n", u"x.md"_s)
              .incidents.first();

    // then
    QTEST(incident.record.incident.zone, "zone");
    const auto finding = std::ranges::find(incident.findings, u"zone-unknown"_s, &Finding::rule);
    QTEST(finding == incident.findings.end() ? 0 : finding->line, "questioned");
}

void TestOthers::readsActions_data()
{
    QTest::addColumn<QByteArray>("item");
    QTest::addColumn<QString>("action"); // status [owner] <tracker> text
    const auto row = [](const char *item, const char *action) { QTest::newRow(item) << QByteArray(item) << QString::fromUtf8(action); };
    row("- Do it", "open [] <> Do it");
    row("- [x] Do it", "done [] <> Do it");
    row("* [ ] Do it (@ada)", "open [@ada] <> Do it");
    row("1. Do it [@ada]", "open [@ada] <> Do it");
    row("- Do it - @ada", "open [@ada] <> Do it");
    row("- Do it — Ada Low", "open [Ada Low] <> Do it");
    row("- Do it (Ada)", "open [Ada] <> Do it");
    row("- Do it. Owner: @ada", "open [@ada] <> Do it");
    row("- Do it (owner: Data team)", "open [Data team] <> Do it");
    row("- **@ada**: Do it", "open [@ada] <> Do it");
    row("- @ada will do it", "open [@ada] <> @ada will do it");
    row("- ✅ Do it", "done [] <> Do it");
    row("- ❌ Do it", "open [] <> Do it");
    row("- ~~Do it~~", "done [] <> Do it");
    row("- DONE: Do it", "done [] <> Do it");
    row("- [DONE] Do it", "done [] <> Do it");
    row("- Do it (done)", "done [] <> Do it");
    row("- Do it - DONE", "done [] <> Do it");
    row("- Do it (WIP)", "in_progress [] <> Do it");
    row("- Do it ✔️", "done [] <> Do it");
    row("- Erledigt: Do it", "done [] <> Do it");
    row("- Do it [#12](https://example.org/a/issues/12)", "open [] <#12 https://example.org/a/issues/12> Do it");
    row("- Do it ([PAY-88](https://example.org/browse/PAY-88))", "open [] <PAY-88 https://example.org/browse/PAY-88> Do it");
    row("- Do it PAY-88", "open [] <PAY-88> Do it");
    row("- Do it (#12)", "open [] <#12> Do it");
    row("- Do it: https://example.org/a/issues/12", "open [] < https://example.org/a/issues/12> Do it: https://example.org/a/issues/12");
    row("- Do it [#12](https://example.org/a/issues/12) (@ada)", "open [@ada] <#12 https://example.org/a/issues/12> Do it");
    row("- [x] Do it (@ada) [#12](https://example.org/a/issues/12)", "done [@ada] <#12 https://example.org/a/issues/12> Do it");
    row("- Read [the manual](https://example.org/manual) first", "open [] <> Read [the manual](https://example.org/manual) first");
    row("- Do it - @kim - [JIRA-1](https://example.org/browse/JIRA-1) - DONE", "done [@kim] <JIRA-1 https://example.org/browse/JIRA-1> Do it");
    row("- [ ] Do it ([#12](https://example.org/a/issues/12)) - @kim", "open [@kim] <#12 https://example.org/a/issues/12> Do it");
    row("- Do it (owner: Ada Low, due: 2024-08-01)", "open [Ada Low] <> Do it until 2024-08-01");
    row("- Do it (due 1 August 2024)", "open [] <> Do it until 1 August 2024");
    row("- Do it (Ada), due: 2024-08-01", "open [Ada] <> Do it until 2024-08-01");
    row("- Do it by 2024-08-01", "open [] <> Do it by 2024-08-01 until 2024-08-01");
    row("- Do it @Ada Low \u2192 May 10, 2024", "open [@Ada Low] <> Do it until May 10, 2024");
    row("- [ ] @ada Do it (#123)", "open [@ada] <#123> Do it");
    row("- Do it #1234", "open [] <#1234> Do it");
    row("- Do it in shard #1", "open [] <> Do it in shard #1");
    row("- Do it by hand", "open [] <> Do it by hand");
    row("- Do it (Ada)\n- Do that\n- Do this\n- Do more\n- Do less",
        "open [Ada] <> Do it; open [] <> Do that; open [] <> Do this; open [] <> Do more; open [] <> Do less");
    row("- Move the cache (Redis)", "open [] <> Move the cache (Redis)");
    row("- Move the broker (Mosquitto)\n- Start mosquitto anew", "open [] <> Move the broker (Mosquitto); open [] <> Start mosquitto anew");
    row("- Do it (Optional)", "open [] <> Do it (Optional)");
    row("- Do it - Later\n- Do that\n- Do this", "open [] <> Do it - Later; open [] <> Do that; open [] <> Do this");
    row("- Do it (owner: Ada) - TODO", "open [Ada] <> Do it");
    row("- Do it (owner: Ada) DONE", "done [Ada] <> Do it");
    row("- Do it (owner: Data team, due 31 Jan 2024, PAY-12)", "open [Data team] <PAY-12> Do it until 31 Jan 2024");
    row("- Do it. Responsible: @ada. Due: 2024-01-15. Tracked in PAY-12", "open [@ada] <PAY-12> Do it until 2024-01-15");
    row("- Do it \u2014 Owner: Ada Low, Due: 2024-03-01, Jira: PAY-12, Status: Done", "done [Ada Low] <PAY-12> Do it until 2024-03-01");
    row("- Tu es \u2013 Verantwortlich: Team Daten, f\u00e4llig 1. April 2022, PAY-12", "open [Team Daten] <PAY-12> Tu es until 1. April 2022");
    row("- Tu es (verantwortlich: Ada Low) \u2013 erledigt", "done [Ada Low] <> Tu es");
    row("- Do it - @ada - PAY-12", "open [@ada] <PAY-12> Do it");
    row("- Do it - @ada - 2024-02-01", "open [@ada] <> Do it until 2024-02-01");
    row("- Do it, owner Ada", "open [Ada] <> Do it");
    row("- Do it (Ada, due 1 August 2024)", "open [Ada] <> Do it until 1 August 2024");
    row("- Do it (owners: Ada, Ben)", "open [Ada, Ben] <> Do it");
    row("- Do it (@ada) https://example.org/a/issues/12", "open [@ada] < https://example.org/a/issues/12> Do it https://example.org/a/issues/12");
    row("- Owner: Ada. Do it.", "open [Ada] <> Do it.");
    row("- [PAY-12] Do it", "open [] <PAY-12> Do it");
    row("- [@ada] do it", "open [@ada] <> do it");
    row("- [done] Do it", "done [] <> Do it");
    row("- Do it\n  - Owner: Ada\n  - Due: 2024-08-01\n  - Status: done", "done [Ada] <> Do it until 2024-08-01");
    row("- Do it. The owner: nobody knows. So ask", "open [] <> Do it. The owner: nobody knows. So ask");
    row("- Keep (owner: Ada) in the list", "open [] <> Keep (owner: Ada) in the list");
    row("- Write down who is responsible: the team or the vendor (see the manual)",
        "open [] <> Write down who is responsible: the team or the vendor (see the manual)");
    row("- Do it\n- Do that\n\nWe learnt a lot.", "open [] <> Do it; open [] <> Do that");
    row("- Do it — @Ada Low", "open [@Ada Low] <> Do it");
    row("- Do it (**Done**, Ada)", "done [Ada] <> Do it");
    row("- Do it (Ada, PAY-12)", "open [Ada] <PAY-12> Do it");
    row("- Do it. Owner: M. Low. Due: TBD.", "open [M. Low] <> Do it");
    row("- Do it. Owner: M. Low. Completed 2024-06-01.", "done [M. Low] <> Do it");
    row("- Do it (Ada and Ben)", "open [Ada and Ben] <> Do it");
    row("- Do it (Release team)", "open [Release team] <> Do it");
    row("- Do it - Ada - due Friday\n- Do that - Ben - due next week", "open [Ada] <> Do it until Friday; open [Ben] <> Do that until next week");
    row("- ~Do it~ - @ada", "done [@ada] <> Do it");
    row("- ~5 of ~10 are enough", "open [] <> ~5 of ~10 are enough");
    row("[x] Do it (Ada)\n[ ] Do that -- Ben", "done [Ada] <> Do it; open [Ben] <> Do that");
    row("| Action | Owner | Ticket | RAG |\n|---|---|---|---|\n| Do it | Unassigned | PAY-12 - Do it | Closed |", "done [] <PAY-12> Do it");
    row("- None", "");
    row("- [ ] ", "");
    row("1. Do it\n2. Do that\n- [x] Do this\n* Do more (done)\n+ Do less",
        "open [] <> Do it; open [] <> Do that; done [] <> Do this; done [] <> Do more; open [] <> Do less");
    row("- [ ] Do it\n\n* [x] Do that", "open [] <> Do it; done [] <> Do that");
    row("1. Do it\n\n- at once\n\n2. Do that\n\n- and well", "open [] <> Do it\n\n- at once; open [] <> Do that\n\n- and well");
}

void TestOthers::readsActions()
{
    QFETCH(QByteArray, item);
    const ReadDocument document = read("# T\n\n## Overview\n\nx\n\n## Follow-up actions\n\n" + item + "\n", u"x.md"_s);
    QStringList actions;
    for (const ActionItem &action : document.incidents.first().record.actions) {
        actions.append(u"%1 [%2%3] <%4%5> %6"_s.arg(QLatin1StringView(nameOf(action.status)), action.person, action.team, action.trackerKey,
                                                    action.trackerUrl.isEmpty() ? QString() : u' ' + action.trackerUrl, action.text)
                       + (action.due.isEmpty() ? QString() : u" until "_s + action.due.written));
    }
    QTEST(actions.join(u"; "_s), "action");
}

void TestOthers::readsHowActionsAreVerified()
{
    const QByteArray table
        = "| Action | Owner | Verification | Erledigt |\n|---|---|---|---|\n| Do it | Ada | pull the plug | ja |\n| Do that | Ben | | nein |\n";
    const QList<ActionItem> actions = read("# T\n\n## Overview\n\nx\n\n## Follow-up actions\n\n" + table, u"x.md"_s).incidents.first().record.actions;
    QCOMPARE(actions.size(), 2);
    QCOMPARE(actions[0].verification, u"pull the plug"_s);
    QCOMPARE(actions[0].status, ActionStatus::Done);
    QCOMPARE(actions[0].text, u"Do it"_s);
    QCOMPARE(actions[1].status, ActionStatus::Open);
}

void TestOthers::leavesOursAlone()
{
    // given a document of our own whose texts look like those of others
    Record record = outageRecord();
    record.incident.summary = u"**Severity:** high\n\n### Timeline (all times PST)\n\n10:30 not an event"_s;
    record.events.first().text = u"10:45 - 10:50 was bad"_s;

    // when it is exported and read
    const Record again = read(exportDocument(record, {}).value(), u"x.md"_s).incidents.first().record;

    // then they are still texts
    QCOMPARE(again.incident.summary, record.incident.summary);
    QCOMPARE(again.events.size(), record.events.size());
    QCOMPARE(again.events.first().text, record.events.first().text);
    QVERIFY(again.sections.isEmpty());
}

QTEST_GUILESS_MAIN(TestOthers)
#include "tst_others.moc"
