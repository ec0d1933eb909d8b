// SPDX-License-Identifier: GPL-3.0-or-later
// Texts refer to events, actions and figures, and show pictures: what documents make of it, and what comes back.
#include "documents.h"

#include "models/document/attachedfiles.h"
#include "models/document/files.h"
#include "models/document/reading/import.h"
#include "models/document/references.h"
#include "models/incident/order.h"
#include "tests/support/builders.h"

#include <QBuffer>
#include <QCryptographicHash>
#include <QGuiApplication>
#include <QImage>
#include <QPainter>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace hindsight;
using namespace Qt::StringLiterals;

namespace {

QByteArray png(const QSize &size = {40, 20})
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(Qt::red);
    QBuffer bytes;
    bytes.open(QIODevice::WriteOnly);
    image.save(&bytes, "PNG");
    return bytes.data();
}

QString hashOf(const QByteArray &bytes) { return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex()); }

AttachmentSource source(const QByteArray &bytes)
{
    return [bytes](const QString &sha256) -> std::optional<AttachedFile> {
        return sha256 == hashOf(bytes) ? std::optional(AttachedFile{sha256, u"graph.png"_s, u"image/png"_s, bytes}) : std::nullopt;
    };
}

const QString pictureUid = u"0190cf7a-7000-7000-8000-00000000aaaa"_s;

/// The outage, whose impact shows a picture.
Record pictured(const QByteArray &bytes = png())
{
    Record record = outageRecord();
    record.evidence = {{.uid = pictureUid, .incident = record.incident.uid, .kind = EvidenceKind::File, .title = u"graph.png"_s, .attachment = hashOf(bytes)}};
    record.incident.impact = u"Payments failed. "_s + referenceMarkdown({ReferenceKind::Picture, pictureUid}, u"the [red] graph"_s);
    record.incident.number.reset(); // a document does not carry what only one database calls them
    for (ActionItem &action : record.actions)
        action.number.reset();
    sortRecord(record);
    return record;
}

std::optional<DocumentFigure> figureOf(const Record &, const Evidence &evidence, const QString &, const QString &)
{
    if (evidence.slice.isEmpty())
        return std::nullopt;
    return DocumentFigure{
        .title = u"Rate"_s, .size = QSize(690, 300), .paint = [](QPainter &) {}, .svg = [] { return "<svg width=\"690\" height=\"300\"></svg>"_ba; }};
}

/// The frozen outage, whose conclusion is this text.
Record concluding(const QString &text)
{
    Record record = frozenRecord();
    record.incident.conclusion = text;
    return record;
}

ReadIncident readBack(const QByteArray &bytes, const QString &name = u"x.md"_s)
{
    const auto document = readDocument(bytes, name);
    if (!document)
        QTest::qFail(qPrintable(document.error().sentence()), __FILE__, __LINE__);
    return document.value_or(ReadDocument{.incidents = {ReadIncident()}}).incidents.first();
}

} // namespace

class ReferencesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shouldReadTheAddressesItWrites_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<bool>("isOurs");
        QTest::newRow("event") << u"hindsight:event/0190"_s << true;
        QTest::newRow("action") << u"hindsight:action/0190"_s << true;
        QTest::newRow("figure") << u"hindsight:figure/0190"_s << true;
        QTest::newRow("picture") << u"hindsight:picture/0190"_s << true;
        QTest::newRow("of nothing") << u"hindsight:picture/"_s << false;
        QTest::newRow("another kind") << u"hindsight:person/0190"_s << false;
        QTest::newRow("the web") << u"https://example.org/event/0190"_s << false;
    }
    void shouldReadTheAddressesItWrites()
    {
        QFETCH(const QString, address);
        QFETCH(const bool, isOurs);
        const auto reference = referenceOf(address);
        QCOMPARE(reference.has_value(), isOurs);
        QCOMPARE(reference ? addressOf(*reference) : address, address);
    }

    void shouldFindWhatATextRefersTo()
    {
        const Reference event{ReferenceKind::Event, u"e-1"_s}, picture{ReferenceKind::Picture, u"p-1"_s};
        const QString text = u"At "_s + referenceMarkdown(event, u"10:35 [sic]"_s) + u" it was "_s + referenceMarkdown(picture, u"red"_s) + u"!"_s;
        QCOMPARE(text, u"At [10:35 \\[sic\\]](hindsight:event/e-1) it was ![red](hindsight:picture/p-1)!"_s);
        QCOMPARE(referencesIn(text), (QList<Reference>{event, picture}));
        QCOMPARE(withReferences(text, [](const Reference &, const QString &words) { return std::optional(words); }), u"At 10:35 \\[sic\\] it was red!"_s);
        // and an exclamation mark before a link is one
        QCOMPARE(withReferences(u"So![x](hindsight:event/e)"_s, [](const Reference &, const QString &words) { return std::optional(words); }), u"So!x"_s);
    }

    // ---- pictures ----

    void shouldPutAPictureIntoThePage()
    {
        const Record record = pictured();
        const QString page = QString::fromUtf8(exported(record, {.format = DocumentFormat::Html, .attachments = source(png())}));
        QVERIFY2(page.contains(u"<img src=\"data:image/png;base64,%1\" alt=\"the [red] graph\""_s.arg(QString::fromLatin1(png().toBase64()))),
                 qPrintable(page.section(u"Payments failed"_s, 1).left(300)));
        QVERIFY(!page.contains(u"hindsight:"_s));
    }

    void shouldBecomeItsWordsWhereNobodySeesIt_data()
    {
        QTest::addColumn<Record>("record");
        QTest::addColumn<DocumentOptions>("options");
        Record gone = pictured(), secret = pictured(), noPicture = pictured("text");
        gone.evidence.clear();
        secret.evidence[0].isPrivate = true;
        for (const DocumentFormat format : {DocumentFormat::Markdown, DocumentFormat::Html, DocumentFormat::Slack}) {
            const auto row = [format](const char *name) -> QTestData & { return QTest::addRow("%s, %s", name, nameOf(format)); };
            const DocumentOptions usual{.format = format, .attachments = source(png()), .fileName = u"x.md"_s};
            row("no longer there") << gone << usual;
            row("private") << secret << usual;
            row("its bytes are missing") << noPicture << usual;
            DocumentOptions open = usual;
            open.profile = Profile::Public;
            row("public") << pictured() << open;
        }
        QTest::newRow("no place for files") << pictured() << DocumentOptions{.attachments = source(png())};
    }
    void shouldBecomeItsWordsWhereNobodySeesIt()
    {
        QFETCH(const Record, record);
        QFETCH(const DocumentOptions, options);
        const QString text = QString::fromUtf8(exported(record, options));
        QVERIFY2(text.contains(options.format == DocumentFormat::Markdown ? u" the \\[red\\] graph\n"_s : u"the [red] graph"_s), qPrintable(text.left(600)));
        QVERIFY(!text.contains(u"hindsight:picture"_s) && !text.contains(u"!["_s) && !text.contains(u"<img"_s) && !text.contains(u"-picture-"_s));
    }

    void shouldLieBesideAMarkdownFileAndComeBack()
    {
        // when a record with a picture is written as Markdown with front matter
        QTemporaryDir folder;
        const Record record = pictured();
        const QString name = folder.filePath(u"the outage.md"_s);
        const auto written = writeDocument(name, record, {.frontMatter = true, .attachments = source(png())});
        QVERIFY(written);
        // then the picture lies beside it, where the text shows it
        QCOMPARE(written->size(), 2);
        QFile picture(written->last().name);
        QVERIFY(picture.open(QIODevice::ReadOnly));
        QCOMPARE(picture.readAll(), png());
        const QString pictureName = QFileInfo(picture).fileName();
        QVERIFY2(pictureName.startsWith(u"the outage-picture-"_s) && pictureName.endsWith(u".png"_s), qPrintable(pictureName));
        QFile document(name);
        QVERIFY(document.open(QIODevice::ReadOnly));
        const QByteArray bytes = document.readAll();
        QVERIFY(bytes.contains("![the \\[red\\] graph](" + QUrl::toPercentEncoding(pictureName) + ")"));
        // and written again it is the same
        QVERIFY(std::ranges::none_of(writeDocument(name, record, {.frontMatter = true, .attachments = source(png())}).value(), &WrittenFile::isNew));

        // when it is read back, also under another name, then text and picture are as they were
        const ReadIncident back = readBack(bytes, u"renamed.md"_s);
        QCOMPARE(back.record, record);
        QVERIFY(document.rename(folder.filePath(u"renamed.md"_s)));
        const QList<AttachedFile> files = filesBeside(back.record, folder.filePath(u"renamed.md"_s));
        QCOMPARE(files.size(), 1);
        QCOMPARE(files[0].bytes, png());
        QCOMPARE(files[0].type, u"image/png"_s);
        QVERIFY(missingFiles(back.record, files, [](const QString &) { return false; }).isEmpty());

        // when somebody wrote on in the document, then the picture is still one
        const ReadIncident edited = readBack(QByteArray(bytes).replace("Payments failed.", "All payments failed."));
        QCOMPARE(edited.record.incident.impact, QString(record.incident.impact).replace(u"Payments"_s, u"All payments"_s));

        // and a file that has other bytes by now is not taken for it
        picture.close();
        QVERIFY(picture.open(QIODevice::WriteOnly) && picture.write("x") == 1);
        picture.close();
        QVERIFY(filesBeside(back.record, folder.filePath(u"renamed.md"_s)).isEmpty());
    }

    void shouldComeBackFromWhereItIsOnlyWords()
    {
        // given a document that goes where no file can lie beside it, or that leaves a private picture out
        Record record = pictured();
        QCOMPARE(readBack(exported(record, {.frontMatter = true, .attachments = source(png())})).record, record);
        record.evidence[0].isPrivate = true;
        QCOMPARE(readBack(exported(record, {.frontMatter = true, .attachments = source(png()), .fileName = u"x.md"_s})).record, record);
        // and JSON has it with its bytes
        const ReadIncident back = readBack(exported(record, {.format = DocumentFormat::Json, .attachments = source(png())}));
        QCOMPARE(back.record.incident.impact, record.incident.impact);
        QCOMPARE(attachedFiles(back.json).value(0).bytes, png());
    }

    void shouldNotBeListedBesidesWhereTheTextShowsIt()
    {
        // given a picture in a text, and one that only supports the document
        Record record = pictured();
        record.evidence.append({.uid = u"other"_s, .kind = EvidenceKind::File, .title = u"topology.png"_s});
        const QString text = markdownOf(record, {.templateName = u"etsy"_s, .attachments = source(png()), .fileName = u"x.md"_s});
        QVERIFY2(text.contains(u"topology.png"_s) && !text.contains(u"graph.png"_s), qPrintable(text));
    }

    void shouldKeepTheNameOfItsFileWhateverItsUidIs()
    {
        // given a uid that would lead elsewhere
        Evidence evidence{.uid = u"../../etc/x"_s, .title = u"a/../b.sh; rm"_s};
        const QString name = pictureFileName(u"out.md"_s, evidence);
        QVERIFY2(QRegularExpression(u"^out-picture-[0-9a-f]{8}\\.png$"_s).match(name).hasMatch(), qPrintable(name));
    }

    void shouldBeAsWideAsThePaperAtMost()
    {
        // when pictures, small and large, go to a PDF
        const auto pdf = [](const QSize &size) { return exported(pictured(png(size)), {.format = DocumentFormat::Pdf, .attachments = source(png(size))}); };
        const QByteArray small = pdf({40, 20}), large = pdf({4000, 2000}), tall = pdf({800, 9000});
        // then each has its picture, in its own pixels and with room for it
        QTemporaryDir folder;
        const auto imagesIn = [&](const QByteArray &bytes) {
            QFile file(folder.filePath(u"x.pdf"_s));
            if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
                return QStringList();
            file.close();
            QProcess list;
            list.start(u"pdfimages"_s, {u"-list"_s, file.fileName()});
            if (!list.waitForFinished())
                return QStringList();
            QStringList images;
            for (const QString &line : QString::fromUtf8(list.readAllStandardOutput()).split(u'\n').mid(2)) {
                const QStringList cells = line.simplified().split(u' ');
                if (cells.size() > 12 && cells[2] != "smask"_L1)
                    images.append(u"%1x%2 at %3"_s.arg(cells[3], cells[4], cells[12]));
            }
            return images;
        };
        if (QStandardPaths::findExecutable(u"pdfimages"_s).isEmpty())
            QSKIP("pdfimages is not installed");
        QCOMPARE(imagesIn(small), QStringList{u"40x20 at 96"_s});
        // 162 mm are 6.38 inches
        QCOMPARE(imagesIn(large), QStringList{u"4000x2000 at 628"_s});
        QCOMPARE(imagesIn(tall).size(), 1);
        QVERIFY(imagesIn(tall).first().startsWith("800x9000"_L1));
    }

    // ---- references ----

    void shouldSayWhatIsTrue_data()
    {
        QTest::addColumn<QString>("written");
        QTest::addColumn<DocumentOptions>("options");
        QTest::addColumn<QString>("told");
        const Record record = frozenRecord();
        const QString event = u"](hindsight:event/%1)"_s.arg(record.events[1].uid), figure = u"](hindsight:figure/%1)"_s.arg(record.evidence[1].uid);
        QTest::newRow("the time of an event that was moved") << u"At [09:15"_s + event << DocumentOptions() << u"At [10:35"_s + event;
        QTest::newRow("in another zone") << u"At [10:35"_s + event << DocumentOptions{.zone = u"Europe/Berlin"_s} << u"At [12:35"_s + event;
        QTest::newRow("words") << u"When [it began"_s + event << DocumentOptions() << u"When [it began"_s + event;
        QTest::newRow("with a zone of its own") << u"At [10:35 GMT"_s + event << DocumentOptions() << u"At [10:35 GMT"_s + event;
        QTest::newRow("an event that is gone") << u"At [09:15](hindsight:event/none)"_s << DocumentOptions() << u"At [09:15](hindsight:event/none)"_s;
        QTest::newRow("a figure") << u"See [Figure 1"_s + figure << DocumentOptions() << u"See [Figure 2"_s + figure;
        QTest::newRow("a figure in German") << u"See [Figure 1"_s + figure << DocumentOptions{.language = u"de"_s} << u"See [Abbildung 2"_s + figure;
        QTest::newRow("a figure out of German") << u"See [Abbildung 7"_s + figure << DocumentOptions() << u"See [Figure 2"_s + figure;
        QTest::newRow("a figure by name") << u"See [the rate"_s + figure << DocumentOptions() << u"See [the rate"_s + figure;
    }
    void shouldSayWhatIsTrue()
    {
        QFETCH(const QString, written);
        QFETCH(DocumentOptions, options);
        QFETCH(const QString, told);
        options.figures = figureOf;
        const Record record = concluding(written);
        const QString text = markdownOf(record, options);
        QVERIFY2(text.contains(told), qPrintable(text.section(u"## "_s, -1)));
        // and front matter brings back what was written
        options.frontMatter = true;
        options.format = DocumentFormat::Markdown;
        QCOMPARE(readBack(exported(record, options)).record.incident.conclusion, written);
    }

    void shouldLeadToItsPlaceOnAPage()
    {
        const Record given = frozenRecord();
        const QString event = given.events[1].uid, action = given.actions[0].uid, figure = given.evidence[1].uid;
        const Record record
            = concluding(u"[10:35](hindsight:event/%1), [ACT-1](hindsight:action/%2), [Figure 1](hindsight:figure/%3), [x](hindsight:event/none)."_s.arg(
                event, action, figure));
        const QString page = QString::fromUtf8(exported(record, {.format = DocumentFormat::Html, .figures = figureOf}));
        QVERIFY2(
            page.contains(u"<a href=\"#event-%1\">10:35</a>, <a href=\"#action-%2\">ACT-1</a>, <a href=\"#figure-2\">Figure 2</a>, x."_s.arg(event, action)),
            qPrintable(page.right(900)));
        QCOMPARE(page.count(u"<a id=\"event-%1\"></a>"_s.arg(event)), 1);
        QCOMPARE(page.count(u"<a id=\"action-%1\"></a>"_s.arg(action)), 1);
        QCOMPARE(page.count(u"<figure id=\"figure-2\">"_s), 1);
        QVERIFY(!page.contains(u"hindsight:"_s));
        // on a clipboard there are no places: the words alone
        const QString copied = QString::fromUtf8(exported(record, {.format = DocumentFormat::Html, .figures = figureOf, .figuresAsPixels = true}));
        QVERIFY(copied.contains(u"<p>10:35, ACT-1, Figure 2, x.</p>"_s));
        // and whoever follows them himself gets the addresses
        const QString kept
            = QString::fromUtf8(exported(record, {.format = DocumentFormat::Html, .figures = figureOf, .figuresAsPixels = true, .keepsReferences = true}));
        QVERIFY(kept.contains(u"<a href=\"hindsight:event/%1\">10:35</a>"_s.arg(event))
                && kept.contains(u"<a href=\"hindsight:figure/%1\">Figure 2</a>"_s.arg(figure)));
    }

    void shouldNotLetAMarkWriteThePage()
    {
        // given what only looks like a mark of ours
        const Record record = concluding(u"[](<hindsight:here/event/\"><script>x</script>>) and [y](hindsight:here/a/b\"c)"_s);
        const QString page = QString::fromUtf8(exported(record, {.format = DocumentFormat::Html}));
        QVERIFY2(!page.contains(u"<script"_s) && !page.contains(u"<a id"_s), qPrintable(page.right(600)));
    }
};

QTEST_MAIN(ReferencesTest)
#include "tst_references.moc"
