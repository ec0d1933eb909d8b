// SPDX-License-Identifier: GPL-3.0-or-later
// What import refuses, with the line and what to do: reading it by half would double an incident, or take most of it away.
#include "models/document/document.h"
#include "models/document/reading/import.h"
#include "models/incident/order.h"
#include "tests/support/builders.h"

#include <QTest>

using namespace hindsight;
using namespace Qt::StringLiterals;

namespace {

/// The sample's document with front matter.
QByteArray sample()
{
    Record record = outageRecord();
    sortRecord(record);
    return exportDocument(record, {.frontMatter = true}).value();
}

/// The sample's document in which something stands once and is replaced.
QByteArray sampleWith(const QByteArray &before, const QByteArray &after)
{
    const QByteArray document = sample();
    const qsizetype at = document.indexOf(before);
    if (at < 0)
        QTest::qFail(before.constData(), __FILE__, __LINE__);
    return document.first(at) + after + document.sliced(at + before.size());
}

int lineOf(const QByteArray &document, const QByteArray &text) { return int(document.first(document.indexOf(text)).count('\n')) + 1; }

/// The closing fence, with the line end before it.
const QByteArray fence = "\n---\n\n#";

} // namespace

class RefusalsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shouldRefuseBrokenFrontMatter_data();
    void shouldRefuseBrokenFrontMatter();
    void shouldTakeBlankLinesAboveFrontMatter();
    void shouldKnowItsFrontMatterAmongOthers_data();
    void shouldKnowItsFrontMatterAmongOthers();
    void shouldLeaveOtherRulesAlone();
    void shouldRefuseWhatNobodyMayStore_data();
    void shouldRefuseWhatNobodyMayStore();
    void shouldRefuseAMergeConflict_data();
    void shouldRefuseAMergeConflict();
    void shouldNotTakeOtherLinesForAConflict_data();
    void shouldNotTakeOtherLinesForAConflict();
    void shouldReadBackAConflictInARecord();
    void shouldRefuseWhatIsNoPostmortem_data();
    void shouldRefuseWhatIsNoPostmortem();
    void shouldTakeALittle_data();
    void shouldTakeALittle();
};

void RefusalsTest::shouldRefuseBrokenFrontMatter_data()
{
    QTest::addColumn<QByteArray>("document");
    QTest::addColumn<int>("line");
    QTest::addColumn<QString>("about");
    const auto row = [](const char *name, const QByteArray &document, const QByteArray &at, const QString &about) {
        QTest::newRow(name) << document << lineOf(document, at) << about;
    };
    const int title = lineOf(sample(), "# Postmortem");
    // The rule before the conclusion must not be taken for the end of the front matter.
    QTest::newRow("closing fence lost") << sampleWith(fence, "\n\n#") << title - 1 << u"---"_s;
    QTest::newRow("closing fence replaced") << sampleWith(fence, "\n...\n\n#") << title - 2 << u"---"_s;
    QTest::newRow("never closed") << sample().first(sample().indexOf(fence)) << title - 3 << u"---"_s;
    QTest::newRow("closed inside a list") << "---\nhindsight: 1\n- a\n---\n# T\n"_ba << 3 << u"---"_s;

    QTest::newRow("newer version") << sampleWith("hindsight: 1", "hindsight: 99") << 2 << u"newer"_s;
    QTest::newRow("no version") << sampleWith("hindsight: 1", "hindsight:") << 2 << u"version"_s;
    row("no such choice", sampleWith("\"uid\":", "\"kind\":\"banana\",\"uid\":"), "banana", u"kind"_s);
    row("wrong type", sampleWith("\"actor\":\"Customers\"", "\"actor\":7"), "\"actor\":7", u"actor"_s);
    row("a time that is none", sampleWith("timeline:\n", "timeline:\n  - {\"uid\":\"a\",\"at\":{\"at\":\"noon\"}}\n"), "noon", u"at"_s);

    const QByteArray event = "timeline:\n";
    const int below = lineOf(sample(), event) + 1;
    for (const char *line : {"  - {\"uid\":\"a\"", "  - {}", "  - {\"uid\":", "incident: {\"uid\":\"a\"}"})
        QTest::newRow(line) << sampleWith(event, event + line + '\n') << below << u"export"_s;
    for (const char *line : {"  - 3", "feelings:", "feelings"})
        QTest::newRow(line) << sampleWith(event, event + line + '\n') << below << u"---"_s;
    const QByteArray uid = outageRecord().actions[0].uid.toUtf8();
    QTest::newRow("a uid again") << sampleWith(event, event + "  - {\"uid\":\"" + uid + "\"}\n  - {\"uid\":\"" + uid + "\"}\n") << below + 1 << u"export"_s;

    row("uid damaged", sampleWith("\"uid\":\"" + outageRecord().incident.uid.toUtf8() + "\"", "\"uid\":"), "incident: {", u"export"_s);
    row("uid lost", sampleWith(",\"uid\":\"" + outageRecord().incident.uid.toUtf8() + "\"", ""), "incident: {", u"export"_s);
    const QByteArray uidOfIncident = outageRecord().incident.uid.toUtf8(), uidOfEvent = outageRecord().events[0].uid.toUtf8();
    row("uid of the incident cut short", sampleWith(uidOfIncident + "\"", uidOfIncident.chopped(3) + "\""), uidOfIncident.chopped(3) + "\"", u"no uid"_s);
    row("uid of an event with other letters", sampleWith("uid\":\"" + uidOfEvent, "uid\":\"zz" + uidOfEvent.sliced(2)), "zz" + uidOfEvent.sliced(2),
        u"no uid"_s);
    row("zone that is none", sampleWith("\"zone\":\"UTC\"", "\"zone\":\"Mars\""), "\"Mars\"", u"Mars"_s);
    row("zone of an event that is none", sampleWith("timeline:\n", "timeline:\n  - {\"at\":{\"at\":\"2024-07-20T10:00:00Z\",\"zone\":\"Mars\"}}\n"), "\"Mars\"",
        u"Mars"_s);
    QTest::newRow("incident lost") << "---\nhindsight: 1\ntimeline:\n---\n# T\n\n## Timeline\n\n- a\n"_ba << 2 << u"incident:"_s;
}

void RefusalsTest::shouldRefuseBrokenFrontMatter()
{
    // given
    QFETCH(QByteArray, document);
    QFETCH(int, line);
    QFETCH(QString, about);

    // when
    const auto read = readDocument(document, u"folder/x.md"_s);

    // then
    QVERIFY(!read);
    QCOMPARE(read.error().kind, Error::Kind::Input);
    QCOMPARE(read.error().file, u"folder/x.md"_s);
    QCOMPARE(read.error().line, line);
    QVERIFY2(read.error().text.contains(about), qPrintable(read.error().text));
}

void RefusalsTest::shouldTakeBlankLinesAboveFrontMatter()
{
    const auto read = readDocument("\n  \n" + sample(), u"x.md"_s);
    QVERIFY(read);
    QVERIFY(read->incidents[0].known);
    QCOMPARE(read->incidents[0].record.incident.uid, outageRecord().incident.uid);
    QVERIFY(!read->incidents[0].record.incident.summary.contains(u"hindsight"_s));
    QCOMPARE(read->unreadLines, 0);
}

void RefusalsTest::shouldKnowItsFrontMatterAmongOthers_data()
{
    QTest::addColumn<QByteArray>("document");
    QTest::addColumn<QStringList>("unread");
    const QByteArray ours = "---\nhindsight: 1\n";
    QTest::newRow("other names in front") << sampleWith(ours, "---\nlayout: post\ntags: [a, \"b c\"]\nhindsight: 1\n")
                                          << QStringList{u"layout: post"_s, u"tags: [a, \"b c\"]"_s};
    QTest::newRow("a remark in front") << sampleWith(ours, "---\n# made by hand\nhindsight: 1\n") << QStringList{u"# made by hand"_s};
    QTest::newRow("ours behind its parts") << sampleWith(ours, "---\n").replace(fence, "\nhindsight: 1\n---\n\n#") << QStringList();
    QTest::newRow("other names between the lists") << sampleWith("timeline:\n", "aliases:\n  - old\n  - older\nauthor: \"Ada\"\ntimeline:\n")
                                                   << QStringList{u"aliases:"_s, u"- old"_s, u"- older"_s, u"author: \"Ada\""_s};
    QTest::newRow("other names at the end") << sampleWith(fence, "\nabout: >\n  many words\n\n  of it\n---\n\n#")
                                            << QStringList{u"about: >"_s, u"many words"_s, u"of it"_s};
    QTest::newRow("version in quotes") << sampleWith(ours, "---\nhindsight: \"1\"\n") << QStringList();
    QByteArray quoted = sample();
    const qsizetype value = quoted.indexOf("incident: {") + 10, end = quoted.indexOf('\n', value);
    QTest::newRow("value in quotes") << quoted.first(value) + '\'' + quoted.sliced(value, end - value).replace("'", "''") + '\'' + quoted.sliced(end)
                                     << QStringList();
}

void RefusalsTest::shouldKnowItsFrontMatterAmongOthers()
{
    // given our document, in whose front matter another program has written
    QFETCH(QByteArray, document);

    // when
    const auto read = readDocument(document, u"x.md"_s);

    // then it is the incident it was, and what was added is told as not read
    QVERIFY2(read, qPrintable(read ? QString() : read.error().sentence()));
    QVERIFY(read->incidents[0].known);
    Record expected = outageRecord();
    sortRecord(expected);
    QVERIFY(read->incidents[0].record == expected);
    QStringList unread;
    for (const UnreadLine &line : read->incidents[0].unread)
        unread.append(line.text);
    QTEST(unread, "unread");
    QCOMPARE(read->totalLines, read->recordLines + read->sectionLines + read->unreadLines);
}

void RefusalsTest::shouldRefuseWhatNobodyMayStore_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    const QByteArray uid = outageRecord().events[1].uid.toUtf8();
    QTest::newRow("zone of the incident") << "\"zone\": \"UTC\""_ba << "\"zone\": \"Mars\""_ba;
    QTest::newRow("zone of an event") << "\"zone\": \"GMT\""_ba << "\"zone\": \"Mars\""_ba;
    QTest::newRow("uid") << "\"uid\": \"" + uid << "\"uid\": \"Mars" + uid;
}

void RefusalsTest::shouldRefuseWhatNobodyMayStore()
{
    // given our JSON, a value of which somebody has spoiled
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    QByteArray json = exportDocument(outageRecord(), {.format = DocumentFormat::Json}).value();
    const qsizetype at = json.indexOf(before);
    QVERIFY(at >= 0);
    json.replace(at, before.size(), after);

    // when
    const auto read = readDocument(json, u"x.json"_s);

    // then its line is named
    QVERIFY(!read);
    QCOMPARE(read.error().file, u"x.json"_s);
    QCOMPARE(read.error().line, lineOf(json, "Mars"));
    QVERIFY2(read.error().text.contains(u"Mars"_s), qPrintable(read.error().text));
}

void RefusalsTest::shouldLeaveOtherRulesAlone()
{
    // A rule below blank lines, and words with a colon: no front matter of anybody.
    const auto read = readDocument("\n---\nNote: we are sorry\n\n---\n\n# T\n\n## Timeline\n\n- a\n", u"x.md"_s);
    QVERIFY(read);
    QVERIFY(read->incidents[0].record.incident.summary.contains(u"we are sorry"_s));
}

void RefusalsTest::shouldRefuseAMergeConflict_data()
{
    QTest::addColumn<QByteArray>("document");
    QTest::addColumn<int>("line");
    QTest::newRow("in the text") << "# T\n\n## Impact\n\n<<<<<<< HEAD\nours\n=======\ntheirs\n>>>>>>> branch\n\n## Timeline\n\n- a\n"_ba << 5;
    QTest::newRow("only the end is left") << "# T\n\nours\n=======\ntheirs\n>>>>>>> branch\n"_ba << 4;
    QTest::newRow("only the beginning is left") << "# T\n\n<<<<<<< HEAD\nours\n"_ba << 3;
    QTest::newRow("in front matter") << sampleWith("timeline:\n", "<<<<<<< HEAD\ntimeline:\n=======\n>>>>>>> x\n") << lineOf(sample(), "timeline:\n");
    QTest::newRow("in JSON") << "{\n<<<<<<< HEAD\n\"a\": 1\n=======\n>>>>>>> x\n}\n"_ba << 2;
    QTest::newRow("behind code") << "# T\n\n```\ncode\n```\n<<<<<<< HEAD\n"_ba << 6;
}

void RefusalsTest::shouldRefuseAMergeConflict()
{
    QFETCH(QByteArray, document);
    QFETCH(int, line);
    const auto read = readDocument(document, u"x.md"_s);
    QVERIFY(!read);
    QCOMPARE(read.error().kind, Error::Kind::Input);
    QCOMPARE(read.error().line, line);
    QVERIFY2(read.error().text.contains(u"conflict"_s), qPrintable(read.error().text));
}

void RefusalsTest::shouldNotTakeOtherLinesForAConflict_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("in code") << "```diff\n<<<<<<< HEAD\na\n=======\nb\n>>>>>>> branch\n```"_ba;
    QTest::newRow("in code with tildes") << "~~~~\n```\n<<<<<<< HEAD\n~~~\n~~~~"_ba;
    QTest::newRow("an underlined heading") << "Costs\n======="_ba;
    QTest::newRow("deep quotes") << ">>>>>>> a"_ba;
    QTest::newRow("more signs") << "<<<<<<<< a\n======== b"_ba;
    QTest::newRow("inside a line") << "git writes <<<<<<< HEAD"_ba;
}

void RefusalsTest::shouldNotTakeOtherLinesForAConflict()
{
    QFETCH(QByteArray, text);
    QVERIFY(readDocument("# T\n\n## Impact\n\n" + text + "\n\n## Timeline\n\n- a\n", u"x.md"_s));
}

void RefusalsTest::shouldReadBackAConflictInARecord()
{
    // given a record that tells of a merge conflict, wherever it has Markdown
    const QString conflict = u"<<<<<<< HEAD\nours\n\n=======\ntheirs\n>>>>>>> branch\n\n```\n<<<<<<< HEAD\n```"_s;
    Record record = outageRecord();
    record.incident.summary = record.incident.impact = record.incident.resolution = record.incident.conclusion = conflict;
    record.causes[0].text = conflict;
    record.lessons[0].text = record.actions[0].text = record.events[0].text = u"It was\n"_s + conflict;
    sortRecord(record);
    // when it goes out and in
    const auto read = readDocument(exportDocument(record, {.frontMatter = true}).value(), u"x.md"_s);
    // then nothing is refused, and nothing has changed
    QVERIFY2(read, read ? "" : qPrintable(read.error().sentence()));
    QCOMPARE(read->incidents[0].record.incident.impact, conflict);
    QVERIFY(read->incidents[0].record == record);
}

void RefusalsTest::shouldRefuseWhatIsNoPostmortem_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("empty") << u"x.md"_s << QByteArray();
    QTest::newRow("blank") << u"x.md"_s << " \n\n\t\n"_ba;
    QTest::newRow("prose") << u"x.md"_s << "Dear all,\n\nlunch is at 12:30.\n"_ba;
    QTest::newRow("minutes") << u"minutes.txt"_s << "Weekly meeting\n\nPresent: Ada, Bob\nWe talked about the weather.\n"_ba;
    QTest::newRow("script") << u"deploy.sh"_s << "#!/bin/sh\n# Rolls out what was built.\nset -e\n\n# Once more\nrsync -a build/ host:\n"_ba;
    QTest::newRow("build file") << u"CMakeLists.txt"_s << "# The project\ncmake_minimum_required(VERSION 3.25)\nproject(x)\n"_ba;
    QTest::newRow("front matter of a site and nothing else") << u"x.md"_s << "---\ntags: [old]\n---\n\nWords.\n"_ba;
    QTest::newRow("HTML of something else") << u"x.html"_s << "<!DOCTYPE html>\n<html><body><p>Lunch is at 12:30.</p></body></html>"_ba;
    QTest::newRow("HTML of nothing") << u"x.html"_s << "<html><script>x</script></html>"_ba;
    QTest::newRow("numbers as JSON") << u"x.json"_s << "[1,2]"_ba;
    QTest::newRow("numbers as JSON under another name") << u"x.txt"_s << "\n [1,2]"_ba;
    QTest::newRow("a text as JSON") << u"x.json"_s << "\"postmortem\""_ba;
    QTest::newRow("another object as JSON") << u"x.json"_s << "{\"a\": 1}"_ba;
    QTest::newRow("no incident as JSON") << u"x.json"_s << "{\"incidents\": []}"_ba;
    QTest::newRow("an empty list as JSON") << u"x.json"_s << "[]"_ba;
    QTest::newRow("nothing as JSON") << u"x.json"_s << QByteArray();
}

void RefusalsTest::shouldRefuseWhatIsNoPostmortem()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, bytes);
    const auto read = readDocument(bytes, name);
    QVERIFY(!read);
    QCOMPARE(read.error().kind, Error::Kind::Input);
    QCOMPARE(read.error().file, name);
    QVERIFY(!read.error().text.isEmpty());
}

void RefusalsTest::shouldTakeALittle_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("a heading") << u"x.md"_s << "# All down\n\nWe are looking into it.\n"_ba;
    QTest::newRow("a heading, pasted") << QString() << "# All down\n"_ba;
    QTest::newRow("a title that says what it is") << u"x.txt"_s << "Postmortem: All down\n"_ba;
    QTest::newRow("a page with a title of its own") << u"x.md"_s << "---\ntitle: All down\n---\n\n10:30: We are looking into it.\n"_ba;
    QTest::newRow("tasks") << u"x.txt"_s << "Corrective Actions\n[ ] Write to the customers\n"_ba;
    QTest::newRow("a list of incidents as JSON") << u"x.json"_s << "\n[" + exportDocument(outageRecord(), {.format = DocumentFormat::Json}).value() + "]";
    QTest::newRow("Markdown that begins with a bracket") << u"x.md"_s << "[Wiki](https://example.org)\n\n# All down\n"_ba;
}

void RefusalsTest::shouldTakeALittle()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, bytes);
    const auto read = readDocument(bytes, name);
    QVERIFY2(read, read ? "" : qPrintable(read.error().sentence()));
    QCOMPARE(read->incidents.size(), 1);
}

QTEST_MAIN(RefusalsTest)
#include "tst_refusals.moc"
