// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents.h"

#include "models/document/times.h"
#include "models/incident/timetext.h"
#include "tests/support/builders.h"
#include "tests/support/processortime.h"

#include <QFile>
#include <QGuiApplication>
#include <QPalette>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;
using namespace hindsight;

/// A record becomes the team's document: goldens, sparse records, identical bytes, dates and times.
class TestExport : public QObject
{
    Q_OBJECT

private slots:
    void golden_data();
    void golden();
    void pdfGolden_data();
    void pdfGolden();
    void pdfStrikesOut();
    void pdfRepeatsTheHeadOfALongTable();
    void languagesAreThoseThatAreThere_data();
    void languagesAreThoseThatAreThere();
    void whatNobodyUnderstoodHasATitleInTheLanguage();
    void pdfHasTheLettersOfItsWords();
    void pdfOfLongTextsIsMadeInTime_data();
    void pdfOfLongTextsIsMadeInTime();
    void sameBytesTwice_data();
    void sameBytesTwice();
    void sameBytesInAnotherProcess();
    void sameBytesFromADarkWindow();
    void recordsWithOneThingHaveNoEmptyHeadings_data();
    void recordsWithOneThingHaveNoEmptyHeadings();
    void emptyRecordIsItsTitle();
    void randomRecordsAreTidy();
    void durationSentence_data();
    void durationSentence();
    void openDurationsHaveNoLength();
    void zoneOfPrintedTimes_data();
    void zoneOfPrintedTimes();
    void printedTimesAreReadBack();
    void datesAndDurationsFollowTheLanguage();
    void wrongOptionsAreNamed();
};

namespace {

// Compares with a file below tests/golden, or writes it when HINDSIGHT_WRITE_GOLDEN is set.
void compareWithGolden(const QByteArray &actual, const QString &name)
{
    QFile file(testData(u"golden/"_s + name));
    if (qEnvironmentVariableIsSet("HINDSIGHT_WRITE_GOLDEN")) {
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
    QTest::addColumn<DocumentOptions>("options");
    QTest::addColumn<QString>("file");
    QTest::newRow("brief") << briefRecord() << DocumentOptions{} << u"brief.md"_s;
    QTest::newRow("outage") << outageRecord() << DocumentOptions{} << u"outage.md"_s;
    QTest::newRow("full") << fullRecord() << DocumentOptions{} << u"full.md"_s;
    QTest::newRow("full in German") << fullRecord() << DocumentOptions{.language = u"de"_s} << u"full.de.md"_s;
    QTest::newRow("outage as HTML") << outageRecord() << DocumentOptions{.format = DocumentFormat::Html} << u"outage.html"_s;
    QTest::newRow("outage as HTML in German") << outageRecord() << DocumentOptions{.format = DocumentFormat::Html, .language = u"de"_s} << u"outage.de.html"_s;
    QTest::newRow("outage as JSON") << outageRecord() << DocumentOptions{.format = DocumentFormat::Json} << u"outage.json"_s;
    QTest::newRow("outage for Slack") << outageRecord() << DocumentOptions{.format = DocumentFormat::Slack} << u"outage.slack.txt"_s;
    QTest::newRow("outage for Slack in German") << outageRecord() << DocumentOptions{.format = DocumentFormat::Slack, .language = u"de"_s}
                                                << u"outage.de.slack.txt"_s;
    for (const TemplateInfo &info : templates().sliced(1)) {
        QTest::addRow("whole as %s", qPrintable(info.name)) << wholeRecord() << DocumentOptions{.templateName = info.name} << u"whole.%1.md"_s.arg(info.name);
        QTest::addRow("whole as %s in German", qPrintable(info.name))
            << wholeRecord() << DocumentOptions{.templateName = info.name, .language = u"de"_s} << u"whole.%1.de.md"_s.arg(info.name);
    }
    QTest::newRow("whole as a public message") << wholeRecord()
                                               << DocumentOptions{.templateName = u"public"_s, .profile = Profile::Public, .onlyKeyEvents = true}
                                               << u"whole.public-profile.md"_s;
    QTest::newRow("whole as a public message in German")
        << wholeRecord() << DocumentOptions{.templateName = u"public"_s, .profile = Profile::Public, .onlyKeyEvents = true, .language = u"de"_s}
        << u"whole.public-profile.de.md"_s;
}

void TestExport::golden()
{
    QFETCH(Record, record);
    QFETCH(DocumentOptions, options);
    QFETCH(QString, file);
    compareWithGolden(exported(record, options), file);
}

void TestExport::pdfStrikesOut()
{
    // given a word, and the same word struck out
    QTemporaryDir folder;
    const auto linesIn = [&](const QString &text) {
        Record record;
        record.incident.title = u"T"_s;
        record.incident.summary = text;
        const QString path = folder.filePath(u"a.pdf"_s);
        QFile file(path);
        const auto pdf = exportDocument(record, {.format = DocumentFormat::Pdf});
        if (!pdf || !file.open(QIODevice::WriteOnly) || file.write(*pdf) != pdf->size())
            return qsizetype(-1);
        file.close();
        return toolOutput(u"pdftocairo"_s, {u"-svg"_s, path, u"-"_s}).count("<path");
    };
    // then the line through it is the difference
    const qsizetype plain = linesIn(u"It is gone today."_s);
    QVERIFY(plain > 0);
    QCOMPARE(linesIn(u"It is ~~gone~~ today."_s), plain + 1);
}

void TestExport::pdfGolden_data()
{
    QTest::addColumn<Record>("record");
    QTest::addColumn<DocumentOptions>("options");
    QTest::addColumn<QString>("golden");
    QTest::newRow("outage") << outageRecord() << DocumentOptions{.format = DocumentFormat::Pdf} << u"outage.pdf.txt"_s;
    QTest::newRow("outage in German") << outageRecord() << DocumentOptions{.format = DocumentFormat::Pdf, .language = u"de"_s} << u"outage.de.pdf.txt"_s;
    QTest::newRow("whole as tables") << wholeRecord() << DocumentOptions{.format = DocumentFormat::Pdf, .templateName = u"kehoe"_s} << u"whole.kehoe.pdf.txt"_s;
}

void TestExport::pdfGolden()
{
    // given a record as a PDF
    QFETCH(Record, record);
    QFETCH(DocumentOptions, options);
    QFETCH(QString, golden);
    QTemporaryDir folder;
    const QString path = folder.filePath(u"outage.pdf"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(exported(record, options));
    file.close();

    // then its outline and the words of its pages are those of the golden
    const QString info = QString::fromUtf8(toolOutput(u"pdfinfo"_s, {path}));
    const auto infoOf
        = [&](const QString &key) { return QRegularExpression(u"^%1:\\s*(.*)$"_s.arg(key), QRegularExpression::MultilineOption).match(info).captured(1); };
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
    compareWithGolden(text.toUtf8(), golden);
}

void TestExport::pdfRepeatsTheHeadOfALongTable()
{
    // given a timeline of many pages, in a table
    Record record = briefRecord();
    record.events.clear();
    for (int i = 0; i < 200; ++i) {
        const QString words = u"many words between, so that a row has more than a line or two "_s.repeated(i % 4);
        record.events.append(
            {.uid = QString::number(i), .at = momentAt(u"10:30 GMT"_s), .actor = u"Support"_s, .text = u"Alpha%1 %2Omega%1"_s.arg(1000 + i).arg(words)});
    }
    QTemporaryDir folder;
    QFile file(folder.filePath(u"a.pdf"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(exported(record, {.format = DocumentFormat::Pdf, .templateName = u"kehoe"_s}));
    file.close();

    // then each page of it has the head, and no row begins on one page and ends on another
    int pages = 0, rows = 0;
    for (const QString &page : QString::fromUtf8(toolOutput(u"pdftotext"_s, {u"-layout"_s, file.fileName(), u"-"_s})).split(u'\f')) {
        static const QRegularExpression word(u"(Alpha|Omega)(\\d{4})"_s);
        QMap<QString, int> ends;
        for (const auto &match : word.globalMatch(page))
            ++ends[match.captured(2)];
        if (ends.isEmpty())
            continue;
        ++pages;
        rows += int(ends.size());
        QVERIFY2(page.contains(QRegularExpression(u"Time +Who +What"_s)), qPrintable(page));
        for (auto it = ends.begin(); it != ends.end(); ++it)
            QVERIFY2(*it == 2, qPrintable(it.key() + u'\n' + page));
    }
    QVERIFY(pages > 4);
    QCOMPARE(rows, 200);
}

void TestExport::languagesAreThoseThatAreThere_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<bool>("isThere");
    for (const QString &there : {u"en"_s, u"de"_s, u"de_AT"_s, u"en-GB"_s})
        QTest::newRow(qPrintable(there)) << there << true;
    for (const QString &other : {u"fr"_s, u"zh_CN"_s, u"tlh"_s, u"C"_s, u""_s, u"deutsch"_s, u"en_GB_x"_s})
        QTest::newRow(qPrintable(u"not "_s + other)) << other << false;
}

void TestExport::languagesAreThoseThatAreThere()
{
    QFETCH(QString, language);
    QFETCH(bool, isThere);
    for (const auto &format : documentFormatNames) {
        const auto document = exportDocument(briefRecord(), {.format = format.value, .language = language});
        QCOMPARE(document.has_value(), isThere);
        if (!isThere)
            QCOMPARE(document.error().text, u"There is no language “%1” for documents; there are en, de."_s.arg(language));
    }
}

void TestExport::whatNobodyUnderstoodHasATitleInTheLanguage()
{
    Record record;
    record.incident.title = u"T"_s;
    for (const QString &title : {u"Other lines of the document"_s, u"Weitere Zeilen des Dokuments"_s}) {
        record.sections = {{.title = title, .text = u"x"_s}};
        QVERIFY(headingsOf(markdownOf(record, {.language = u"de"_s})).contains(u"## Weitere Zeilen des Dokuments"_s));
        QVERIFY(headingsOf(markdownOf(record)).contains(u"## Other lines of the document"_s));
    }
}

void TestExport::pdfHasTheLettersOfItsWords()
{
    // given words that fonts like to join, in a text, a heading and code
    Record record;
    record.incident.title = u"First offline office"_s;
    record.incident.summary = u"Who was affected, and the flow of it: `first off`"_s;
    record.sections = {{.title = u"Affiliates"_s, .text = u"**efficient**"_s}};
    QTemporaryDir folder;
    QFile file(folder.filePath(u"a.pdf"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(exported(record, {.format = DocumentFormat::Pdf}));
    file.close();
    // then who searches for them finds them
    const QString text = QString::fromUtf8(toolOutput(u"pdftotext"_s, {file.fileName(), u"-"_s}));
    for (const QString &word : {u"First offline office"_s, u"affected"_s, u"flow"_s, u"first off"_s, u"Affiliates"_s, u"efficient"_s})
        QVERIFY2(text.contains(word), qPrintable(text));
}

void TestExport::pdfOfLongTextsIsMadeInTime_data()
{
    QTest::addColumn<QString>("text");
    bool isGiven = false; // a megabyte in the long tests
    const int given = qEnvironmentVariableIntValue("HINDSIGHT_LINE_LENGTH", &isGiven), length = isGiven ? given : 100'000;
    const auto row = [length](const char *name, const QString &piece) { QTest::newRow(name) << piece.repeated(length / piece.size()); };
    row("a word", u"a"_s);
    row("an address", u"https://example.com/"_s);
    row("words", u"word "_s);
    row("a word of entities", u"&"_s);
    row("a word of marks", u"a\u0301"_s);
    row("right to left", u"\u05e9\u05dc\u05d5\u05dd "_s);
    row("a word from right to left", u"\u05e9\u05dc\u05d5"_s);
    row("from both sides", u"a\u05e9"_s);
}

void TestExport::pdfOfLongTextsIsMadeInTime()
{
    // given a very long line
    QFETCH(QString, text);
    Record record;
    record.incident.title = text;
    record.incident.summary = text;
    record.events = {{.uid = u"e"_s, .text = text}};
    QTemporaryDir folder;
    for (const QString &name : {u"checkout"_s, u"kehoe"_s}) {
        // when it goes out, then it does so before anybody gives up
        const ProcessorTime timer;
        const QByteArray bytes = exported(record, {.format = DocumentFormat::Pdf, .templateName = name});
        qInfo("%s: %lld ms", qPrintable(name), (long long)timer.elapsed());
        QVERIFY2(timer.elapsed() < std::max<qsizetype>(10'000, text.size() / 5), qPrintable(name));
        // and none of it is missing
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
        file.close();
        const QByteArray words = toolOutput(u"pdftotext"_s, {u"-raw"_s, file.fileName(), u"-"_s});
        const QChar letter = text[0];
        QVERIFY(QString::fromUtf8(words).normalized(QString::NormalizationForm_D).count(letter) >= 2 * text.count(letter));
    }
}

void TestExport::sameBytesTwice_data()
{
    QTest::addColumn<DocumentOptions>("options");
    for (const auto &format : documentFormatNames) {
        QTest::newRow(format.name) << DocumentOptions{.format = format.value};
        QTest::addRow("%s, public", format.name) << DocumentOptions{.format = format.value, .profile = Profile::Public};
    }
    for (const TemplateInfo &info : templates())
        QTest::addRow("%s, with front matter", qPrintable(info.name)) << DocumentOptions{.templateName = info.name, .frontMatter = true};
}

void TestExport::sameBytesTwice()
{
    QFETCH(DocumentOptions, options);
    QCOMPARE(exported(wholeRecord(), options), exported(wholeRecord(), options));
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

void TestExport::sameBytesFromADarkWindow()
{
    const QByteArray light = exported(fullRecord(), {.format = DocumentFormat::Pdf});
    const QPalette palette = QGuiApplication::palette();
    QGuiApplication::setPalette(QPalette(Qt::white, Qt::black, Qt::white, Qt::black, Qt::gray, Qt::white, Qt::black));
    const QByteArray dark = exported(fullRecord(), {.format = DocumentFormat::Pdf});
    QGuiApplication::setPalette(palette);
    QVERIFY(dark == light);
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
    row(
        "conclusion below measures",
        [](Record &r) {
            r.actions = {{.text = u"x"_s}};
            r.incident.conclusion = u"x"_s;
        },
        measures);
    row("section", [](Record &r) { r.sections = {{.title = u"Notes"_s, .text = u"x"_s}}; }, {u"## Notes"_s});
    row("section without a text", [](Record &r) { r.sections = {{.title = u"Notes"_s}}; }, {});
    row("figure", [](Record &r) { r.figures = {{.name = u"orders_lost"_s, .value = 3}}; }, {u"## Impact in Numbers"_s});
    row("what is not printed",
        [](Record &r) {
            r.figures = {{.name = u"x"_s}};
            r.reviews = {{.note = u"x"_s}};
        },
        {});
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
    row("stated otherwise", u"10:30 GMT"_s, u"12:00 GMT"_s, 60,
        u"The outage occurred on July 20, 2024, from 10:30 to 12:00 GMT, that is 1 hour 30 minutes (stated: 1 hour)."_s);
    row("over midnight", u"23:30 GMT"_s, u"2024-07-21 00:15 GMT"_s, {},
        u"The outage occurred from July 20, 2024, 23:30 GMT to July 21, 2024, 00:15 GMT, that is 45 minutes."_s);
    row("two names of the zone", u"10:30 GMT"_s, u"12:00 UTC"_s, 90,
        u"The outage occurred on July 20, 2024, from 10:30 GMT to 12:00 UTC (1 hour 30 minutes)."_s);
    row("about", u"~10:30 GMT"_s, u"12:00:05 GMT"_s, 90,
        u"The outage occurred on July 20, 2024, from ~10:30 to 12:00:05 GMT, that is 1 hour 30 minutes 5 seconds (stated: 1 hour 30 minutes)."_s);
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

void TestExport::openDurationsHaveNoLength()
{
    // given an incident that goes on
    Record record = briefRecord();
    record.milestones = {{.kind = MilestoneKind::Began, .at = momentAt(u"10:30"_s)}, {.kind = MilestoneKind::Detected, .at = momentAt(u"10:35"_s)}};
    record.windows = {{.from = momentAt(u"10:30"_s)}};

    // then its document says the same tomorrow
    const QString markdown = markdownOf(record);
    QVERIFY(markdown.contains(u"| Time to detect | 5 minutes | detected - began |"_s));
    QVERIFY(markdown.contains(u"| Time to resolve | still going on | resolved - began |"_s));
    QVERIFY(markdown.contains(u"| Impact time | still going on | union of the impact windows |"_s));
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

void TestExport::datesAndDurationsFollowTheLanguage()
{
    const QDate date(2024, 7, 20);
    QCOMPARE(Phrases(u"en"_s).date(date), u"July 20, 2024"_s);
    QCOMPARE(Phrases(u"en_GB"_s).date(date), u"20 July 2024"_s);
    QCOMPARE(Phrases(u"de"_s).date(date), u"20. Juli 2024"_s);
    QCOMPARE(Phrases(u"de"_s).duration(90'061'000'000), u"1 Tag 1 Stunde 1 Minute"_s);
    QCOMPARE(Phrases(u"de"_s).duration(2 * 3'600'000'000), u"2 Stunden"_s);
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
    QCOMPARE(error({.language = u"klingonese"_s}).kind, Error::Kind::Usage);
}

// With `--export FILE`, the process that sameBytesInAnotherProcess starts.
int main(int argc, char **argv)
{
    QGuiApplication app(argc, argv);
    if (argc == 3 && qstrcmp(argv[1], "--export") == 0) {
        QFile file(QString::fromLocal8Bit(argv[2]));
        return file.open(QIODevice::WriteOnly) && file.write(exported(fullRecord(), {.format = DocumentFormat::Pdf})) > 0 ? 0 : 1;
    }
    TestExport test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_export.moc"
