// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/document/document.h"
#include "models/document/markdown.h"
#include "models/document/times.h"
#include "models/incident/timetext.h"
#include "tests/support/builders.h"

#include <QFile>
#include <QGuiApplication>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;
using namespace hindsight;

/// A record becomes the team's document: goldens, hostile texts, sparse records, identical bytes.
class TestExport : public QObject
{
    Q_OBJECT

private slots:
    void golden_data();
    void golden();
    void pdfGolden();
    void sameBytesTwice_data();
    void sameBytesTwice();
    void sameBytesInAnotherProcess();
    void recordsWithOneThingHaveNoEmptyHeadings_data();
    void recordsWithOneThingHaveNoEmptyHeadings();
    void emptyRecordIsItsTitle();
    void randomRecordsAreTidy();
    void hostileTextsStayTexts_data();
    void hostileTextsStayTexts();
    void hostileNarrativesStayInTheirPlace_data();
    void hostileNarrativesStayInTheirPlace();
    void durationSentence_data();
    void durationSentence();
    void zoneOfPrintedTimes_data();
    void zoneOfPrintedTimes();
    void printedTimesAreReadBack();
    void datesFollowTheLanguage();
    void wrongOptionsAreNamed();
};

namespace {

Moment momentAt(const QString &text, const QString &zone = u"GMT"_s)
{
    const auto moment = readMoment(text, {QDate(2024, 7, 20), zone});
    Q_ASSERT(moment);
    return *moment;
}

QByteArray exported(const Record &record, DocumentOptions options = {})
{
    const auto bytes = exportDocument(record, options);
    if (!bytes)
        qFatal("%s", qPrintable(bytes.error().sentence()));
    return *bytes;
}

QString markdownOf(const Record &record, const DocumentOptions &options = {})
{
    return QString::fromUtf8(exported(record, options));
}

// Compares with a file below tests/golden, or writes it when HINDSIGHT_UPDATE_GOLDEN is set.
void compareWithGolden(const QByteArray &actual, const QString &name)
{
    QFile file(testData(u"golden/"_s + name));
    if (qEnvironmentVariableIsSet("HINDSIGHT_UPDATE_GOLDEN")) {
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(actual);
        return;
    }
    QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(file.fileName()));
    const QStringList expected = QString::fromUtf8(file.readAll()).split(u'\n');
    const QStringList lines = QString::fromUtf8(actual).split(u'\n');
    for (qsizetype i = 0; i < qMax(expected.size(), lines.size()); ++i) {
        const QString message = u"%1:%2\n  expected: %3\n  actual:   %4"_s.arg(name).arg(i + 1).arg(expected.value(i), lines.value(i));
        QVERIFY2(i < expected.size() && i < lines.size() && expected[i] == lines[i], qPrintable(message));
    }
}

// What a person writes on the first day: no more than the sections the team always has.
Record briefRecord()
{
    Record record;
    Incident &incident = record.incident;
    incident.title = u"Cards declined at checkout"_s;
    incident.zone = u"UTC"_s;
    incident.impact = u"Customers could not pay by card for an hour and a half."_s;
    incident.rootCauseSummary = u"An update of the gateway client sent the wrong merchant."_s;
    incident.resolution = u"The update was rolled back."_s;
    incident.conclusion = u"Updates of the gateway client deserve a test with every payment method."_s;
    incident.statedDurationMinutes = 90;
    record.milestones = {{.uid = u"m1"_s, .kind = MilestoneKind::Began, .source = MilestoneSource::Stated, .at = momentAt(u"10:30 GMT"_s)},
                         {.uid = u"m2"_s, .kind = MilestoneKind::Resolved, .source = MilestoneSource::Stated, .at = momentAt(u"12:00 GMT"_s)}};
    record.events = {{.uid = u"e1"_s, .at = momentAt(u"10:30 GMT"_s), .text = u"First complaints reached support."_s},
                     {.uid = u"e2"_s, .at = momentAt(u"11:30 GMT"_s), .text = u"The update was rolled back."_s},
                     {.uid = u"e3"_s, .at = momentAt(u"12:00 GMT"_s), .text = u"All payments went through again."_s}};
    record.causes = {{.uid = u"c1"_s, .kind = CauseKind::Trigger, .text = u"The client read the merchant from a setting that only tests have."_s}};
    record.improvements = {{.uid = u"i1"_s, .theme = u"Testing"_s, .text = u"Try every payment method before an update goes out."_s}};
    record.actions = {{.uid = u"a1"_s, .text = u"Add a test per payment method."_s},
                      {.uid = u"a2"_s, .text = u"Remove the setting."_s, .status = ActionStatus::Done}};
    return record;
}

// Everything the template can print, with texts that are no single paragraph.
Record fullRecord()
{
    Record record = outageRecord();
    Incident &incident = record.incident;
    incident.title = u"Checkout & payments: 60% of users *affected* [again]"_s;
    incident.impact = u"Checkout was down.\n\n# Who was hurt\n\n- customers\n- merchants\n\n| Region | Share |\n|---|--:|\n| EU | 60% |\n| US | 5% |"_s;
    incident.detection = u"- Customers complained.\n- No alert fired."_s;
    incident.resolution = u"Rolled back with:\n\n```sh\n# on the deploy host\ndeploy rollback gateway\n```\n\n**Resolution:** is a word, too."_s;
    incident.statedDurationMinutes = 120;
    record.services[1].providerIncident = u"PG-4711"_s;
    record.services[1].statusPage = u"https://status.example.com/incidents/4711"_s;
    record.milestones.append({.uid = u"m9"_s, .kind = MilestoneKind::Began, .source = MilestoneSource::Measured, .at = momentAt(u"10:16 GMT"_s)});
    record.events[2].text = u"First checks pointed to the gateway:\n\n> all failed transactions used cards\n\nSee the log:\n\n    10:44:59 gateway_timeout"_s;
    record.events[3].at = momentAt(u"~11:00 GMT"_s);
    record.events[4].at = momentAt(u"11:15-11:20 GMT"_s);
    record.events.append({.uid = u"e8"_s, .at = momentAt(u"2024-07-21 00:10:30 GMT"_s), .text = u"The last delayed order went through."_s});
    record.events.append({.uid = u"e9"_s, .at = momentAt(u"22 July 2024"_s), .text = u"Merchants were told."_s});
    record.events.append({.uid = u"e10"_s, .text = u"Somebody looked at the gateway's status page."_s});
    record.causes.append({.uid = u"c3"_s, .kind = CauseKind::Trigger, .text = u"A second update went out with it."_s});
    record.causes.append({.uid = u"c4"_s, .kind = CauseKind::SlowedDetection, .text = u"The alert averages all payment methods."_s});
    record.lessons.append({.uid = u"l4"_s, .kind = LessonKind::MadeSense, .text = u"The update had passed all tests."_s});
    record.questions = {{.uid = u"q1"_s, .text = u"Why did cards alone fail?"_s},
                        {.uid = u"q2"_s, .text = u"How many orders were paid later?"_s, .answer = u"About half of them."_s}};
    record.improvements.append({.uid = u"i4"_s, .text = u"Rehearse rollbacks."_s});
    ActionItem &alert = record.actions[2];
    alert.person = u"Ada L."_s;
    alert.priority = u"P1"_s;
    alert.due = momentAt(u"31 July 2024"_s);
    alert.status = ActionStatus::Blocked;
    alert.statusReason = u"waits for the metrics of the gateway"_s;
    alert.trackerKey = u"PAY-88"_s;
    alert.trackerUrl = u"https://tracker.example.com/browse/PAY-88"_s;
    record.actions[0].status = ActionStatus::Verified;
    record.actions.append({.uid = u"a4"_s, .text = u"```\nretry = 3\n```"_s, .status = ActionStatus::WontDo});
    record.sections = {{.uid = u"s1"_s, .title = u"Appendix"_s, .text = u"# Logs\n\nNothing more to see."_s},
                       {.uid = u"s2"_s, .title = u"Glossary"_s, .text = u"Gateway: who moves the money."_s, .level = 3},
                       {.uid = u"s3"_s, .title = u"Without a text"_s}};
    return record;
}

QStringList headingsOf(const QString &markdown)
{
    QStringList headings;
    const MarkdownTree tree = parseMarkdown(markdown.toUtf8());
    for (cmark_node *node = cmark_node_first_child(tree.get()); node; node = cmark_node_next(node)) {
        if (cmark_node_get_type(node) == CMARK_NODE_HEADING)
            headings.append(QString(cmark_node_get_heading_level(node), u'#') + u' ' + plainText(node));
    }
    return headings;
}

// What is wrong with the form of a document: a heading or label without content, blank lines in excess, something unrendered.
QString untidiness(const QString &markdown)
{
    const MarkdownTree tree = parseMarkdown(markdown.toUtf8());
    for (cmark_node *node = cmark_node_first_child(tree.get()); node; node = cmark_node_next(node)) {
        cmark_node *next = cmark_node_next(node);
        const cmark_node_type type = cmark_node_get_type(node);
        const bool heading = type == CMARK_NODE_HEADING;
        cmark_node *content = cmark_node_first_child(node);
        const bool aloneLabel = type == CMARK_NODE_PARAGRAPH && content && cmark_node_get_type(content) == CMARK_NODE_STRONG && !cmark_node_next(content)
            && plainText(node).endsWith(u':');
        const int level = heading ? cmark_node_get_heading_level(node) : 2;
        const bool nothingBelow = !next || (cmark_node_get_type(next) == CMARK_NODE_HEADING && cmark_node_get_heading_level(next) <= level);
        if (level == 2 && (heading || aloneLabel) && nothingBelow)
            return u"nothing below: "_s + plainText(node);
        if ((type == CMARK_NODE_LIST || qstrcmp(cmark_node_get_type_string(node), "table") == 0) && !content)
            return u"an empty list or table"_s;
    }
    if (!markdown.startsWith(u"# Postmortem"_s))
        return u"no title"_s;
    if (!markdown.endsWith(u'\n') || markdown.endsWith(u"\n\n"_s))
        return u"not one line end at the end"_s;
    return {};
}

// The elements of an exported page's document in order, and its text.
struct Page
{
    QStringList elements;
    QString text;
};
Page pageOf(const Record &record)
{
    const QByteArray html = exported(record, {.format = DocumentFormat::Html});
    const qsizetype begin = html.indexOf("<main>");
    QXmlStreamReader xml(html.mid(begin, html.indexOf("</main>") + 7 - begin));
    Page page;
    while (!xml.atEnd()) {
        switch (xml.readNext()) {
        case QXmlStreamReader::StartElement:
            page.elements.append(xml.name().toString() + (xml.attributes().hasAttribute(u"href"_s) ? u" href"_s : QString()));
            break;
        case QXmlStreamReader::EndElement:
            page.elements.append(u'/' + xml.name().toString());
            break;
        case QXmlStreamReader::Characters:
            page.text += xml.text();
            break;
        case QXmlStreamReader::Comment:
            page.elements.append(u"comment"_s);
            break;
        default:
            break;
        }
    }
    if (xml.hasError())
        page.elements.append(xml.errorString());
    return page;
}

QByteArray toolOutput(const QString &tool, const QStringList &arguments)
{
    QProcess process;
    process.start(tool, arguments);
    if (!process.waitForFinished())
        qFatal("%s does not run", qPrintable(tool));
    return process.readAllStandardOutput();
}

} // namespace

void TestExport::golden_data()
{
    QTest::addColumn<Record>("record");
    QTest::addColumn<DocumentFormat>("format");
    QTest::addColumn<QString>("file");
    QTest::newRow("brief") << briefRecord() << DocumentFormat::Markdown << u"brief.md"_s;
    QTest::newRow("outage") << outageRecord() << DocumentFormat::Markdown << u"outage.md"_s;
    QTest::newRow("full") << fullRecord() << DocumentFormat::Markdown << u"full.md"_s;
    QTest::newRow("outage as HTML") << outageRecord() << DocumentFormat::Html << u"outage.html"_s;
}

void TestExport::golden()
{
    QFETCH(Record, record);
    QFETCH(DocumentFormat, format);
    QFETCH(QString, file);
    compareWithGolden(exported(record, {.format = format}), file);
}

void TestExport::pdfGolden()
{
    // given the outage as a PDF
    QTemporaryDir folder;
    const QString path = folder.filePath(u"outage.pdf"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(exported(outageRecord(), {.format = DocumentFormat::Pdf}));
    file.close();

    // then its outline and the words of its pages are those of the golden
    const QString info = QString::fromUtf8(toolOutput(u"pdfinfo"_s, {path}));
    const auto infoOf = [&](const QString &key) { return QRegularExpression(u"^%1:\\s*(.*)$"_s.arg(key), QRegularExpression::MultilineOption).match(info).captured(1); };
    QVERIFY(infoOf(u"CreationDate"_s).isEmpty());
    QString text = u"Title: %1\nPages: %2\nOutline:\n"_s.arg(infoOf(u"Title"_s), infoOf(u"Pages"_s));
    QXmlStreamReader xml(toolOutput(u"pdftohtml"_s, {u"-xml"_s, u"-stdout"_s, u"-i"_s, u"-q"_s, path}));
    int depth = 0;
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.name() == u"outline"_s)
            depth += xml.isStartElement() ? 1 : -1;
        else if (xml.isStartElement() && xml.name() == u"item"_s && depth > 0)
            text += u"%1%2 (page %3)\n"_s.arg(QString(2 * depth, u' '), xml.readElementText(), xml.attributes().value(u"page"_s).toString());
    }
    int page = 0;
    for (const QString &words : QString::fromUtf8(toolOutput(u"pdftotext"_s, {path, u"-"_s})).split(u'\f', Qt::SkipEmptyParts)) {
        text += u"\nPage %1:\n"_s.arg(++page);
        for (const QString &line : words.split(u'\n', Qt::SkipEmptyParts))
            text += line + u'\n';
    }
    compareWithGolden(text.toUtf8(), u"outage.pdf.txt"_s);
}

void TestExport::sameBytesTwice_data()
{
    QTest::addColumn<DocumentFormat>("format");
    for (const auto &format : documentFormatNames)
        QTest::newRow(format.name) << format.value;
}

void TestExport::sameBytesTwice()
{
    QFETCH(DocumentFormat, format);
    QCOMPARE(exported(fullRecord(), {.format = format}), exported(fullRecord(), {.format = format}));
}

void TestExport::sameBytesInAnotherProcess()
{
    // given another process, whose hashes have another order
    QTemporaryDir folder;
    const QString path = folder.filePath(u"again.pdf"_s);
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"QT_HASH_SEED"_s, u"0"_s);
    environment.insert(u"TZ"_s, u"Asia/Tokyo"_s);
    process.setProcessEnvironment(environment);
    process.start(QCoreApplication::applicationFilePath(), {u"--export"_s, path});
    QVERIFY(process.waitForFinished());
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll() == exported(fullRecord(), {.format = DocumentFormat::Pdf}));
}

void TestExport::recordsWithOneThingHaveNoEmptyHeadings_data()
{
    QTest::addColumn<Record>("record");
    QTest::addColumn<QStringList>("headings");
    const auto row = [](const char *name, auto change, const QStringList &headings) {
        Record record;
        record.incident.title = u"T"_s;
        change(record);
        QTest::newRow(name) << record << QStringList{u"# Postmortem: T"_s} + headings;
    };
    const QStringList summary = {u"## Issue Summary"_s};
    const QStringList causes = {u"## Root Cause and Resolution"_s};
    const QStringList measures = {u"## Corrective and Preventative Measures"_s};
    row("summary", [](Record &r) { r.incident.summary = u"x"_s; }, summary);
    row("impact", [](Record &r) { r.incident.impact = u"x"_s; }, summary);
    row("blank impact", [](Record &r) { r.incident.impact = u" \n "_s; }, {});
    row("root cause in short", [](Record &r) { r.incident.rootCauseSummary = u"x"_s; }, summary);
    row("detection", [](Record &r) { r.incident.detection = u"x"_s; }, summary);
    row("stated duration", [](Record &r) { r.incident.statedDurationMinutes = 5; }, summary);
    row("severity", [](Record &r) { r.severities = {{.severity = u"SEV-1"_s}}; }, summary);
    row("severity with a time", [](Record &r) { r.severities = {{.at = momentAt(u"10:30"_s), .severity = u"SEV-1"_s}}; }, summary);
    row("service", [](Record &r) { r.services = {{.service = u"Checkout"_s}}; }, summary);
    row("stated begin", [](Record &r) { r.milestones = {{.source = MilestoneSource::Stated, .at = momentAt(u"10:30"_s)}}; }, summary);
    row("begin set by hand", [](Record &r) { r.milestones = {{.at = momentAt(u"10:30"_s)}}; }, summary + QStringList{u"## Milestones"_s});
    row("detected", [](Record &r) { r.milestones = {{.kind = MilestoneKind::Detected, .at = momentAt(u"10:30"_s)}}; }, {u"## Milestones"_s});
    row("impact window", [](Record &r) { r.windows = {{.from = momentAt(u"10:30"_s)}}; }, summary + QStringList{u"## Milestones"_s});
    row("event", [](Record &r) { r.events = {{.at = momentAt(u"10:30"_s), .text = u"x"_s}}; }, {u"## Timeline"_s});
    row("event without anything", [](Record &r) { r.events = {{.uid = u"e"_s}}; }, {u"## Timeline"_s});
    row("trigger", [](Record &r) { r.causes = {{.kind = CauseKind::Trigger, .text = u"x"_s}}; }, causes);
    row("contributing factor", [](Record &r) { r.causes = {{.text = u"x"_s}}; }, causes);
    row("resolution", [](Record &r) { r.incident.resolution = u"x"_s; }, causes);
    row("lesson", [](Record &r) { r.lessons = {{.kind = LessonKind::Lucky, .text = u"x"_s}}; }, {u"## Lessons Learned"_s});
    row("question", [](Record &r) { r.questions = {{.text = u"x"_s}}; }, {u"## Open Questions"_s});
    row("improvement", [](Record &r) { r.improvements = {{.theme = u"x"_s, .text = u"x"_s}}; }, measures);
    row("task", [](Record &r) { r.actions = {{.text = u"x"_s}}; }, measures);
    row("conclusion", [](Record &r) { r.incident.conclusion = u"x"_s; }, {u"## Conclusion"_s});
    row("conclusion below measures", [](Record &r) { r.actions = {{.text = u"x"_s}}; r.incident.conclusion = u"x"_s; }, measures);
    row("section", [](Record &r) { r.sections = {{.title = u"Notes"_s, .text = u"x"_s}}; }, {u"## Notes"_s});
    row("section without a text", [](Record &r) { r.sections = {{.title = u"Notes"_s}}; }, {});
    row("what is not printed", [](Record &r) { r.figures = {{.name = u"x"_s}}; r.reviews = {{.note = u"x"_s}}; }, {});
}

void TestExport::recordsWithOneThingHaveNoEmptyHeadings()
{
    QFETCH(Record, record);
    const QString markdown = markdownOf(record);
    QTEST(headingsOf(markdown), "headings");
    QCOMPARE(untidiness(markdown), QString());
    QVERIFY2(!markdown.contains(u"\n\n\n"_s), qPrintable(markdown));
    QVERIFY2(!QRegularExpression(u"[ \\t]$"_s, QRegularExpression::MultilineOption).match(markdown).hasMatch(), qPrintable(markdown));
}

void TestExport::emptyRecordIsItsTitle()
{
    QCOMPARE(markdownOf({}), u"# Postmortem\n"_s);
    QVERIFY(exported({}, {.format = DocumentFormat::Html}).contains("<title>Postmortem</title>"));
    QVERIFY(exported({}, {.format = DocumentFormat::Pdf}).startsWith("%PDF-"));
}

void TestExport::randomRecordsAreTidy()
{
    const quint32 seed = QRandomGenerator::system()->generate();
    qInfo("seed %u", seed);
    QRandomGenerator rng(seed);
    for (int i = 0; i < 200; ++i) {
        Record record = randomRecord(rng, rng.bounded(4));
        forEachPart(record, [&](auto &list, const char *) {
            if (rng.bounded(2))
                list.clear();
        });
        const QString markdown = markdownOf(record);
        QVERIFY2(untidiness(markdown).isEmpty(), qPrintable(untidiness(markdown) + u"\n"_s + markdown));
    }
}

void TestExport::hostileTextsStayTexts_data()
{
    // A row for every Text field of every record; a field that is not printed changes nothing.
    QTest::addColumn<QString>("list");
    QTest::addColumn<QString>("field");
    const auto rows = [](const QString &list, const EntityInfo &entity) {
        for (const FieldInfo &field : entity.fields) {
            if (field.kind == FieldKind::Text && qstrcmp(field.name, "zone") != 0)
                QTest::addRow("%s.%s", qPrintable(list), field.name) << list << QString::fromLatin1(field.name);
        }
    };
    rows(u"incident"_s, tableOf<Incident>().info);
    Record record;
    forEachPart(record, [&](auto &list, const char *name) { rows(QString::fromLatin1(name), tableOf<typename std::decay_t<decltype(list)>::value_type>().info); });
}

void TestExport::hostileTextsStayTexts()
{
    QFETCH(QString, list);
    QFETCH(QString, field);
    const auto with = [&](const QString &text) {
        Record record = fullRecord();
        const QJsonObject change = {{field, text}};
        if (list == u"incident"_s)
            fromObject(change, record.incident);
        forEachPart(record, [&](auto &parts, const char *name) {
            if (list == QLatin1StringView(name) && !parts.isEmpty())
                fromObject(change, parts.last());
        });
        return record;
    };

    // given what the document looks like with a plain word there
    const Page plain = pageOf(with(u"Plainword"_s));
    const bool printed = plain.text.contains(u"Plainword"_s);
    if (!printed)
        QCOMPARE(markdownOf(with(u"Plainword"_s)), markdownOf(with(u"Otherword"_s)));
    for (const QString &text : {u"<script>alert(1)</script>"_s, u"<img src=x onerror=alert(1)>"_s, u"</td></tr></table></main>"_s, u"<!-- x"_s, u"&lt;b&gt; &amp; &#60;"_s,
                                u"[x](javascript:alert(1)) ![y](z) [r]: /u"_s, u"a | b | c"_s, u"*a* **b** _c_ __d__ ~~e~~ `f` ``g``"_s, u"# a #"_s, u"- a"_s, u"1. a"_s,
                                u"a:** b **c:**"_s, u"a\n\n## b\n\n- c"_s, u"\\"_s, u"a\\"_s, u"x) · **Due:** y"_s, u"{{title}} {{{impact}}} {{#t}}x{{/t}}"_s,
                                u"https://example.com www.example.com"_s, u"javascript:alert(1)"_s, u"> a"_s, u"---"_s, u"[ ] a"_s, u"%1 %n %L1"_s}) {
        if (!printed)
            break;
        // when a hostile text stands there instead
        const Page hostile = pageOf(with(text));

        // then the document has the same elements, and shows the text
        QVERIFY2(hostile.elements == plain.elements, qPrintable(text + u"\n"_s + markdownOf(with(text))));
        QVERIFY2(hostile.text.simplified().contains(text.simplified()), qPrintable(text + u"\n"_s + hostile.text));
        QCOMPARE(untidiness(markdownOf(with(text))), QString());
    }
}

void TestExport::hostileNarrativesStayInTheirPlace_data()
{
    QTest::addColumn<QString>("list");
    QTest::addColumn<QString>("field");
    const auto rows = [](const QString &list, const EntityInfo &entity) {
        for (const FieldInfo &field : entity.fields) {
            if (field.kind == FieldKind::Markdown)
                QTest::addRow("%s.%s", qPrintable(list), field.name) << list << QString::fromLatin1(field.name);
        }
    };
    rows(u"incident"_s, tableOf<Incident>().info);
    Record record;
    forEachPart(record, [&](auto &list, const char *name) { rows(QString::fromLatin1(name), tableOf<typename std::decay_t<decltype(list)>::value_type>().info); });
}

void TestExport::hostileNarrativesStayInTheirPlace()
{
    QFETCH(QString, list);
    QFETCH(QString, field);
    const auto with = [&](const QString &text) {
        Record record = fullRecord();
        const QJsonObject change = {{field, text}};
        if (list == u"incident"_s)
            fromObject(change, record.incident);
        forEachPart(record, [&](auto &parts, const char *name) {
            if (list == QLatin1StringView(name) && !parts.isEmpty())
                fromObject(change, parts.first());
        });
        return markdownOf(record);
    };
    const auto sections = [](const QString &markdown) { return headingsOf(markdown).filter(QRegularExpression(u"^##? "_s)); };

    const QString plain = with(u"Plainword"_s);
    QVERIFY(plain.contains(u"Plainword"_s));
    for (const QString &text : {u"# A\n\n## Timeline\n\nx"_s, u"A\n=\n\nB\n-"_s, u"```\n## Timeline"_s, u"~~~\nx\n\n"_s, u"<!-- open"_s, u"<script>\n\nx"_s, u"<div>\n\n## Timeline"_s,
                                u"- a\n\n  b\n- c"_s, u"1. a\n2. b"_s, u"> a\n\n> b"_s, u"| a | b |\n|---|---|\n| c | d |"_s, u"---"_s, u"x\n\n---\n\ny"_s, u"**Impact:** x\n\n**Tasks:** y"_s,
                                u"- [ ] a"_s, u"[ ] a"_s, u"    code\n\n    more"_s, u"\tcode"_s, u"{{title}}"_s, u"x\\"_s, u"**"_s, u"`"_s}) {
        const QString markdown = with(text);
        QVERIFY2(sections(markdown) == sections(plain), qPrintable(text + u"\n=>\n"_s + markdown));
        QCOMPARE(untidiness(markdown), QString());
        // and what follows it is still there as it was: the last line of the document
        if (list != u"sections"_s)
            QVERIFY(markdown.endsWith(plain.mid(plain.lastIndexOf(u"\n## "_s))));
    }
}

void TestExport::durationSentence_data()
{
    QTest::addColumn<Record>("record");
    QTest::addColumn<QString>("sentence");
    const auto row = [](const char *name, const QString &began, const QString &resolved, std::optional<qint64> stated, const QString &sentence,
                        IncidentKind kind = IncidentKind::Incident) {
        Record record;
        record.incident.kind = kind;
        record.incident.zone = u"UTC"_s;
        record.incident.statedDurationMinutes = stated;
        if (!began.isEmpty())
            record.milestones.append({.kind = MilestoneKind::Began, .source = MilestoneSource::Stated, .at = momentAt(began)});
        if (!resolved.isEmpty())
            record.milestones.append({.kind = MilestoneKind::Resolved, .source = MilestoneSource::Stated, .at = momentAt(resolved)});
        QTest::newRow(name) << record << sentence;
    };
    row("as the team writes", u"10:30 GMT"_s, u"12:00 GMT"_s, 90, u"The outage occurred on July 20, 2024, from 10:30 to 12:00 GMT (1 hour 30 minutes)."_s);
    row("nothing stated", u"10:30 GMT"_s, u"12:00 GMT"_s, {}, u"The outage occurred on July 20, 2024, from 10:30 to 12:00 GMT, that is 1 hour 30 minutes."_s);
    row("stated otherwise", u"10:30 GMT"_s, u"12:00 GMT"_s, 60, u"The outage occurred on July 20, 2024, from 10:30 to 12:00 GMT, that is 1 hour 30 minutes (stated: 1 hour)."_s);
    row("over midnight", u"23:30 GMT"_s, u"2024-07-21 00:15 GMT"_s, {}, u"The outage occurred from July 20, 2024, 23:30 GMT to July 21, 2024, 00:15 GMT, that is 45 minutes."_s);
    row("two names of the zone", u"10:30 GMT"_s, u"12:00 UTC"_s, 90, u"The outage occurred on July 20, 2024, from 10:30 GMT to 12:00 UTC (1 hour 30 minutes)."_s);
    row("about", u"~10:30 GMT"_s, u"12:00:05 GMT"_s, 90, u"The outage occurred on July 20, 2024, from ~10:30 to 12:00:05 GMT, that is 1 hour 30 minutes 5 seconds (stated: 1 hour 30 minutes)."_s);
    row("days", u"20 July 2024"_s, u"22 July 2024"_s, {}, u"The outage occurred from July 20, 2024 to July 22, 2024."_s);
    row("one day", u"20 July 2024"_s, u"20 July 2024"_s, 90, u"The outage occurred on July 20, 2024 (1 hour 30 minutes)."_s);
    row("going on", u"10:30 GMT"_s, {}, {}, u"The outage began on July 20, 2024, at 10:30 GMT, and is still going on."_s);
    row("no end, but a duration", u"10:30 GMT"_s, {}, 2, u"The outage occurred on July 20, 2024, at 10:30 GMT (2 minutes)."_s);
    row("end only", {}, u"12:00 GMT"_s, {}, u"The outage ended on July 20, 2024, at 12:00 GMT."_s);
    row("duration only", {}, {}, 61, u"The outage lasted 1 hour 1 minute."_s);
    row("days long", {}, {}, 2 * 1440 + 180, u"The outage lasted 2 days 3 hours."_s);
    row("near miss", u"10:30 GMT"_s, {}, {}, u"The near miss occurred on July 20, 2024, at 10:30 GMT."_s, IncidentKind::NearMiss);
    row("out of order", u"12:00 GMT"_s, u"10:30 GMT"_s, {}, u"The outage occurred on July 20, 2024, from 12:00 to 10:30 GMT."_s);
}

void TestExport::durationSentence()
{
    QFETCH(Record, record);
    QFETCH(QString, sentence);
    QCOMPARE(markdownOf(record).section(u"**Duration:** "_s, 1).section(u'\n', 0, 0).remove(u'\\'), sentence);
}

void TestExport::zoneOfPrintedTimes_data()
{
    QTest::addColumn<QString>("incidentZone");
    QTest::addColumn<QString>("option");
    QTest::addColumn<QString>("written");
    QTest::addColumn<QString>("printed");
    QTest::newRow("as written") << u"UTC"_s << u""_s << u"10:30 GMT"_s << u"10:30 GMT"_s;
    QTest::newRow("no zone is UTC") << u""_s << u""_s << u"10:30 GMT"_s << u"10:30 GMT"_s;
    QTest::newRow("of the incident") << u"Europe/Berlin"_s << u""_s << u"10:30 GMT"_s << u"12:30 CEST"_s;
    QTest::newRow("asked for") << u"UTC"_s << u"America/New_York"_s << u"10:30 GMT"_s << u"06:30 EDT"_s;
    QTest::newRow("asked for by another name") << u"UTC"_s << u"UTC"_s << u"10:30 GMT"_s << u"10:30 UTC"_s;
    QTest::newRow("without an abbreviation") << u"UTC"_s << u"Asia/Kathmandu"_s << u"10:30 GMT"_s << u"16:15 UTC+05:45"_s;
    QTest::newRow("unknown zone of the incident") << u"Atlantis"_s << u""_s << u"10:30 GMT"_s << u"10:30 GMT"_s;
}

void TestExport::zoneOfPrintedTimes()
{
    QFETCH(QString, incidentZone);
    QFETCH(QString, option);
    QFETCH(QString, written);
    Record record;
    record.incident.zone = incidentZone;
    record.events = {{.at = momentAt(written), .text = u"x"_s}};
    QTEST(markdownOf(record, {.zone = option}).section(u"- **"_s, 1).section(u":** x"_s, 0, 0), "printed");
}

void TestExport::printedTimesAreReadBack()
{
    const quint32 seed = QRandomGenerator::system()->generate();
    qInfo("seed %u", seed);
    QRandomGenerator rng(seed);
    const Phrases phrases(u"en"_s);
    for (const QString &zone : {u"UTC"_s, u"Europe/Berlin"_s, u"Asia/Kathmandu"_s, u"PST"_s}) {
        const Times times(phrases, zone, true);
        for (int i = 0; i < 500; ++i) {
            const Moment moment = randomMoment(rng);
            if (!moment.at)
                continue;
            const QString text = times.timeBeside({}, moment);
            const auto read = readMoment(text, {{}, moment.precision == Precision::Day ? moment.zone : zone});
            QVERIFY2(read, qPrintable(text + u" seed "_s + QString::number(seed)));
            QVERIFY2(read->at == moment.at && read->end == moment.end && read->precision == moment.precision,
                     qPrintable(u"%1 was %2, seed %3"_s.arg(text, moment.written).arg(seed)));
        }
    }
}

void TestExport::datesFollowTheLanguage()
{
    const QDate date(2024, 7, 20);
    QCOMPARE(Phrases(u"en"_s).date(date), u"July 20, 2024"_s);
    QCOMPARE(Phrases(u"en_GB"_s).date(date), u"20 July 2024"_s);
    QCOMPARE(Phrases(u"de"_s).date(date), u"20. Juli 2024"_s);
    QVERIFY(markdownOf(briefRecord(), {.language = u"de"_s}).contains(u"20. Juli 2024"_s));
    QVERIFY(exported(briefRecord(), {.format = DocumentFormat::Html, .language = u"de_AT"_s}).contains("<html lang=\"de-AT\">"));
}

void TestExport::wrongOptionsAreNamed()
{
    const auto error = [](const DocumentOptions &options) {
        const auto result = exportDocument(briefRecord(), options);
        return result ? Error{.text = u"no error"_s} : result.error();
    };
    QCOMPARE(error({.templateName = u"chekout"_s}).kind, Error::Kind::Usage);
    QVERIFY(error({.templateName = u"chekout"_s}).text.contains(u"checkout"_s));
    QCOMPARE(error({.zone = u"Atlantis"_s}).kind, Error::Kind::Usage);
}

// With `--export FILE`, the process that sameBytesInAnotherProcess starts.
int main(int argc, char **argv)
{
    QGuiApplication app(argc, argv);
    if (argc == 3 && qstrcmp(argv[1], "--export") == 0) {
        QFile file(QString::fromLocal8Bit(argv[2]));
        return file.open(QIODevice::WriteOnly) && file.write(exported(fullRecord(), {.format = DocumentFormat::Pdf})) > 0 ? 0 : 1;
    }
    if (argc > 2 && qstrcmp(argv[1], "--dump") == 0) {
        for (const auto &[name, record] : {std::pair(u"brief"_s, briefRecord()), {u"outage"_s, outageRecord()}, {u"full"_s, fullRecord()}}) {
            for (const auto &format : documentFormatNames) {
                if (format.value == DocumentFormat::Json)
                    continue;
                QFile out(QString::fromLocal8Bit(argv[2]) + u'/' + name + u'.' + QString::fromLatin1(format.name));
                if (out.open(QIODevice::WriteOnly))
                    out.write(exported(record, {.format = format.value}));
            }
        }
        return 0;
    }
    TestExport test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_export.moc"
