// SPDX-License-Identifier: GPL-3.0-or-later
// Frozen numbers stand in a document as figures; who draws them is another's business.
#include "documents.h"

#include "models/document/files.h"
#include "models/document/reading/import.h"
#include "models/incident/order.h"
#include "models/incident/timetext.h"
#include "tests/support/builders.h"
#include "tests/support/results.h"

#include <QGuiApplication>
#include <QPainter>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace hindsight;
using namespace Qt::StringLiterals;

namespace {

/// A drawing that says who it is.
std::optional<DocumentFigure> figureOf(const Record &, const Evidence &evidence, const QString &language, const QString &zone)
{
    if (evidence.slice.isEmpty())
        return std::nullopt;
    return DocumentFigure{.title = u"Rate [%] of <card> & wallet"_s,
                          .summary = u"In %1 and %2."_s.arg(language, zone),
                          .source = evidence.slice[u"source"].toString(),
                          .from = fromIsoText(evidence.slice[u"from"].toString()).value(),
                          .to = fromIsoText(evidence.slice[u"to"].toString()).value(),
                          .size = QSize(690, 300),
                          .paint =
                              [](QPainter &painter) {
                                  painter.drawText(300, 150, u"drawing"_s);
                                  painter.drawLine(0, 299, 690, 299);
                              },
                          .svg =
                              [] {
                                  return R"-(<?xml version="1.0"?>
<svg width="690" height="300"><defs><pattern id="p"/></defs><rect fill="url(#p)" xlink:href="#p"/></svg>
)-"_ba;
                              },
                          .table = [] { return QList<QStringList>{{u"Time"_s, u"<all>"_s}, {u"10:00"_s, u"1 & 2"_s}}; }};
}

DocumentOptions with(DocumentOptions options)
{
    options.figures = figureOf;
    return options;
}

/// The record with a slice that ends later.
Record frozenUntil(const QString &to)
{
    Record record = frozenRecord();
    record.evidence.removeLast();
    record.evidence[0].slice[u"to"_s] = to;
    return record;
}

ReadIncident read(const QByteArray &bytes)
{
    const auto document = readDocument(bytes, u"x.md"_s);
    if (!document)
        QTest::qFail(qPrintable(document.error().sentence()), __FILE__, __LINE__);
    return document.value_or(ReadDocument{.incidents = {ReadIncident()}}).incidents.first();
}

Record sorted(Record record)
{
    sortRecord(record);
    return record;
}

QByteArray readFile(const QString &name)
{
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(no such file)");
}

} // namespace

class FiguresTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shouldChangeNothingWithoutFrozenNumbers_data()
    {
        QTest::addColumn<DocumentFormat>("format");
        for (const auto &format : documentFormatNames)
            QTest::newRow(format.name) << format.value;
    }

    void shouldChangeNothingWithoutFrozenNumbers()
    {
        QFETCH(DocumentFormat, format);
        Record record = fullRecord();
        record.evidence = {{.uid = u"v1"_s, .kind = EvidenceKind::Link, .url = u"https://example.com"_s}, {.uid = u"v2"_s, .kind = EvidenceKind::Slice}};
        QVERIFY(exported(record, with({.format = format, .fileName = u"x.md"_s})) == exported(record, {.format = format}));
    }

    void shouldLeaveOutWhatIsPrivate()
    {
        // given two frozen pictures, one of them private
        Record record = frozenRecord();
        QCOMPARE(record.evidence.size(), 2);
        QCOMPARE(markdownOf(record, with({})).count(u"**Figure "_s), 2);
        record.evidence[0].isPrivate = true;
        // when, then
        const QString text = markdownOf(record, with({}));
        QVERIFY(text.contains(u"**Figure 1:**"_s));
        QVERIFY(!text.contains(u"**Figure 2:**"_s));
        // but what is to lose nothing has it
        QCOMPARE(read(exported(record, with({.format = DocumentFormat::Json}))).record.evidence, record.evidence);
    }

    void shouldSayWhatAFigureShows_data()
    {
        QTest::addColumn<QString>("to");
        QTest::addColumn<DocumentOptions>("options");
        QTest::addColumn<QString>("caption");
        const QString usual = u"2024-07-20T12:30:00Z"_s;
        const QString title = u"**Figure 1:** Rate [%] of <card> & wallet, "_s;
        QTest::newRow("on one day") << usual << DocumentOptions()
                                    << title
                + u"on July 20, 2024 from 10:00 to 12:30 UTC. In en and UTC. Source: Card *payments*, frozen July 20, 2024, 14:05 UTC."_s;
        QTest::newRow("over midnight") << u"2024-07-21T00:30:00Z"_s << DocumentOptions()
                                       << title
                + u"from July 20, 2024, 10:00 UTC to July 21, 2024, 00:30 UTC. In en and UTC. Source: Card *payments*, frozen July 20, 2024, 14:05 UTC."_s;
        QTest::newRow("to the second") << u"2024-07-20T10:00:10Z"_s << DocumentOptions()
                                       << title
                + u"on July 20, 2024 from 10:00:00 to 10:00:10 UTC. In en and UTC. Source: Card *payments*, frozen July 20, 2024, 14:05 UTC."_s;
        QTest::newRow("in another zone") << usual << DocumentOptions{.zone = u"Europe/Berlin"_s}
                                         << title
                + u"on July 20, 2024 from 12:00 to 14:30 CEST. In en and Europe/Berlin. Source: Card *payments*, frozen July 20, 2024, 16:05 CEST."_s;
    }

    void shouldSayWhatAFigureShows()
    {
        QFETCH(QString, to);
        QFETCH(DocumentOptions, options);
        const QString text = markdownOf(frozenUntil(to), with(options));
        QTEST(text.section(u"## Charts\n\n"_s, 1).section(u"\n\n"_s, 0, 0).remove(u'\\'), "caption");
    }

    void shouldSpeakTheLanguageOfTheDocument()
    {
        const QString text = markdownOf(frozenRecord(), with({.language = u"de"_s}));
        QVERIFY2(text.contains(u"In de and UTC."_s) && text.contains(u"20. Juli 2024"_s), qPrintable(text));
    }

    void shouldStandAfterTheTimelineWithAnImageWhereThereIsAPlace()
    {
        // when a document goes to a file, then its images stand beside it
        const QString text = markdownOf(frozenRecord(), with({.fileName = u"the outage (1).md"_s}));
        QVERIFY2(text.contains(u"\n## Charts\n\n![Figure 1: Rate \\[%\\] of \\<card> & wallet](the%20outage%20%281%29-figure-1.svg)\n\n**Figure 1:** "_s),
                 qPrintable(text.section(u"## Charts"_s, 1).left(200)));
        QVERIFY(text.contains(u"(the%20outage%20%281%29-figure-2.svg)\n\n**Figure 2:** "_s));
        const QStringList headings = headingsOf(text);
        QCOMPARE(headings.indexOf(u"## Charts"_s), headings.indexOf(u"## Timeline"_s) + 1);
        QCOMPARE(untidiness(text), QString());
        // when it goes elsewhere, then there are no links to nothing
        const QString alone = markdownOf(frozenRecord(), with({}));
        QVERIFY(!alone.contains(u"!["_s) && !alone.contains(u".svg"_s));
        QVERIFY(alone.contains(u"**Figure 2:**"_s) && !alone.contains(u"\n\n\n"_s));
    }

    void shouldBePartOfThePage()
    {
        const QString page = QString::fromUtf8(exported(frozenRecord(), with({.format = DocumentFormat::Html})));
        // then the drawing itself stands in it, with a name, and two of them do not share names of their parts
        QVERIFY(page.contains(
            u"<figure id=\"figure-1\">\n<svg role=\"img\" aria-label=\"Figure 1: Rate [%] of &lt;card&gt; &amp; wallet\" width=\"690\" height=\"300\">"_s));
        QVERIFY(page.contains(
            u"<pattern id=\"figure-1-p\"/></defs><rect fill=\"url(#figure-1-p)\" xlink:href=\"#figure-1-p\"/></svg>\n<details>\n<summary>Data</summary>\n"
            "<table>\n<thead>\n<tr><th>Time</th><th>&lt;all&gt;</th></tr>\n</thead>\n<tbody>\n<tr><td>10:00</td><td>1 &amp; 2</td></tr>\n"
            "</tbody>\n</table>\n</details>\n</figure>\n<p><strong>Figure 1:</strong>"_s));
        QVERIFY(page.contains(u"id=\"figure-2-p\""_s));
        QVERIFY(!page.contains(u"<?xml"_s) && !page.contains(u"<img"_s));
        // and where no drawing is understood, pixels
        const QString pixels = QString::fromUtf8(exported(frozenRecord(), with({.format = DocumentFormat::Html, .figuresAsPixels = true})));
        const QRegularExpression image(u"<p><img src=\"data:image/png;base64,([^\"]+)\" alt=\"Figure 2: Rate [^\"]+\" width=\"690\""_s);
        const QImage png = QImage::fromData(QByteArray::fromBase64(image.match(pixels).captured(1).toLatin1()));
        QCOMPARE(png.size(), QSize(1380, 600));
        QCOMPARE(png.pixelColor(10, 10), QColor(Qt::white));
        QVERIFY(!pixels.contains(u"<svg"_s));
    }

    void shouldFoldItsSectionsWhereThatIsUnderstood()
    {
        // then every section but the title folds, open at first, and folds close what they open
        const QString page = QString::fromUtf8(exported(frozenRecord(), with({.format = DocumentFormat::Html})));
        const qsizetype sections = headingsOf(markdownOf(frozenRecord(), with({}))).filter(QRegularExpression(u"^## "_s)).size();
        QVERIFY(sections > 5);
        QCOMPARE(page.count(u"<details open=\"\">\n<summary><h2>"_s), sections);
        QCOMPARE(page.count(u"<details"_s), page.count(u"</details>"_s));
        QVERIFY(!page.contains(u"<script"_s) && !page.contains(u" src="_s) && !page.contains(u"@import"_s));
        // and a clipboard gets a plain one
        QVERIFY(!exported(frozenRecord(), with({.format = DocumentFormat::Html, .figuresAsPixels = true})).contains("<details"));
    }

    void shouldTellImagesOfOthersByTheirWords()
    {
        Record record = frozenRecord();
        record.incident.summary = u"![one](hindsight-figure:9)\n\n![two](a.svg)\n\nSee ![three](hindsight-figure:1) there."_s;
        const QString page = QString::fromUtf8(exported(record, with({.format = DocumentFormat::Html})));
        QVERIFY(!page.contains(u"<img"_s) && !page.contains(u"a.svg"_s));
        QVERIFY(page.contains(u"<p>one</p>\n<p>two</p>\n<p>See three there.</p>"_s));
        QCOMPARE(page.count(u"<figure "_s), 2);
        QVERIFY(exported(record, with({.format = DocumentFormat::Pdf})).startsWith("%PDF"));
    }

    void shouldStayWithItsCaptionOnAPage_data()
    {
        QTest::addColumn<int>("events");
        for (int events = 0; events < 40; events += 3)
            QTest::addRow("%d events above", events) << events;
    }

    void shouldStayWithItsCaptionOnAPage()
    {
        // given more and more above it
        QFETCH(int, events);
        Record record = frozenRecord();
        for (int i = 0; i < events; ++i)
            record.events.append({.uid = QString::number(i), .at = momentAt(u"12:30"_s), .text = u"Something else."_s});
        QTemporaryDir folder;
        const QString file = folder.filePath(u"a.pdf"_s);
        VERIFY_RESULT(writeDocument(file, record, with({.format = DocumentFormat::Pdf})));
        QProcess process;
        process.start(u"pdftotext"_s, {file, u"-"_s});
        QVERIFY(process.waitForFinished());
        // then every page has as many drawings as captions, each once
        int found = 0;
        for (const QString &page : QString::fromUtf8(process.readAllStandardOutput()).split(u'\f')) {
            QCOMPARE(page.count(u"drawing"_s), page.count(QRegularExpression(u"Figure \\d:"_s)));
            found += int(page.count(u"drawing"_s));
        }
        QCOMPARE(found, 2);
    }

    void shouldComeBackFromADocument_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("file");
        QTest::newRow("with images") << u"en"_s << u"x.md"_s;
        QTest::newRow("without a place for them") << u"en"_s << QString();
        QTest::newRow("in German") << u"de"_s << u"x.md"_s;
    }

    void shouldComeBackFromADocument()
    {
        // given
        QFETCH(QString, language);
        QFETCH(QString, file);
        Record record = sorted(frozenRecord());
        record.sections
            = {{.uid = u"0190cf2e-0000-7000-8000-00000000000a"_s, .incident = record.incident.uid, .title = u"Without a text"_s},
               {.uid = u"0190cf2e-0000-7000-8000-00000000000b"_s, .incident = record.incident.uid, .title = u"Appendix"_s, .text = u"Logs."_s, .position = 1}};
        const DocumentOptions options = with({.frontMatter = true, .language = language, .fileName = file});
        const QByteArray document = exported(record, options);
        // when it is read, then nothing is left over, nothing is asked and nothing is new
        const ReadIncident back = read(document);
        QCOMPARE(back.unread.size(), 0);
        QCOMPARE(back.findings.size(), 0);
        QVERIFY(back.record == record);
        QCOMPARE(exported(back.record, options), document);
        // when somebody adds a section above and changes an event
        QByteArray edited = document;
        edited.replace(language == "de"_L1 ? "\n## Zeitverlauf\n" : "\n## Timeline\n",
                       QByteArray(language == "de"_L1 ? "\n## Note\n\nMine.\n\n## Zeitverlauf\n" : "\n## Note\n\nMine.\n\n## Timeline\n"));
        edited.replace("Customers complained", "Many customers complained");
        const Record changed = read(edited).record;
        // then the figures are no sections for that
        QCOMPARE(changed.sections.size(), 3);
        QVERIFY(std::ranges::none_of(changed.sections, [](const Section &section) { return section.text.contains(u"Figure"_s); }));
        QCOMPARE(changed.evidence, record.evidence);
    }

    void shouldKeepWhatSomebodyWritesAmongFigures()
    {
        const QByteArray document = exported(frozenRecord(), with({.frontMatter = true, .fileName = u"x.md"_s}));
        const Record edited
            = read(QByteArray(document).replace("\n## Root Cause and Resolution\n", "\nLook at the second one.\n\n## Root Cause and Resolution\n")).record;
        QCOMPARE(edited.sections.size(), 1);
        QVERIFY(edited.sections.first().text.endsWith(u"Look at the second one."_s));
    }

    void shouldKeepFiguresOfADocumentWithoutFrontMatterAsASection()
    {
        const ReadIncident back = read(exported(frozenRecord(), with({.fileName = u"x.md"_s})));
        QCOMPARE(back.unread.size(), 0);
        QCOMPARE(back.record.sections.size(), 1);
        QVERIFY(back.record.sections.first().text.contains(u"](x-figure-2.svg)"_s));
        QVERIFY(back.record.evidence.isEmpty());
    }

    void shouldWriteFiguresBesideTheDocument()
    {
        // given
        QTemporaryDir folder;
        const QString file = folder.filePath(u"outage.v1.md"_s);
        const auto names = [](const Result<QList<WrittenFile>> &files) {
            QStringList list;
            for (const WrittenFile &each : files.value_or(QList<WrittenFile>()))
                list.append(each.name.section(u'/', -1) + (each.isNew ? u" new"_s : u""_s));
            return list;
        };
        // when it is written twice
        QCOMPARE(names(writeDocument(file, frozenRecord(), with({}))),
                 (QStringList{u"outage.v1.md new"_s, u"outage.v1-figure-1.svg new"_s, u"outage.v1-figure-2.svg new"_s}));
        QCOMPARE(names(writeDocument(file, frozenRecord(), with({}))),
                 (QStringList{u"outage.v1.md"_s, u"outage.v1-figure-1.svg"_s, u"outage.v1-figure-2.svg"_s}));
        // then what it names is there
        QVERIFY(readFile(file).contains("](outage.v1-figure-1.svg)"));
        QVERIFY(readFile(folder.filePath(u"outage.v1-figure-2.svg"_s)).contains("<svg"));
        // when one is no longer in it, then it is not touched
        Record record = frozenRecord();
        record.evidence.removeLast();
        QCOMPARE(names(writeDocument(file, record, with({}))), (QStringList{u"outage.v1.md new"_s, u"outage.v1-figure-1.svg"_s}));
        QVERIFY(QFile::exists(folder.filePath(u"outage.v1-figure-2.svg"_s)));
        // and other formats hold their figures themselves
        QCOMPARE(names(writeDocument(folder.filePath(u"outage.html"_s), record, with({.format = DocumentFormat::Html}))), QStringList{u"outage.html new"_s});
    }
};

QTEST_MAIN(FiguresTest)
#include "tst_figures.moc"
