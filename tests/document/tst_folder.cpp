// SPDX-License-Identifier: GPL-3.0-or-later
// How the files of documents are called, and what a folder of them holds after a while.
#include "models/document/folder.h"
#include "models/incident/past.h"
#include "models/incident/references.h"
#include "models/incident/uid.h"
#include "tests/support/builders.h"
#include "tests/support/results.h"

#include <QDir>
#include <QDirIterator>
#include <QTemporaryDir>
#include <QTest>

using namespace hindsight;
using namespace Qt::StringLiterals;

namespace {

Record numbered()
{
    Record record = outageRecord();
    record.incident.number = 7;
    record.incident.title = u"Checkout: \"50 %\" failed / Größe"_s;
    record.services = {ServiceRole{.uid = u"0190adee-0000-7000-8000-00000000000a"_s, .service = u"Web shop"_s, .part = ServicePart::Affected},
                       ServiceRole{.uid = u"0190adee-0000-7000-8000-00000000000b"_s, .service = u"Checkout API"_s, .part = ServicePart::Origin}};
    return record;
}

} // namespace

class FolderTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QHash<QString, QStringList> m_titles; ///< of each incident the hashes of those it had

    QString path(const QString &name) const { return m_folder->filePath(name); }
    /// All there is, hidden too, with folders.
    QStringList files() const
    {
        QStringList names;
        for (QDirIterator all(m_folder->path(), QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot, QDirIterator::Subdirectories); all.hasNext();)
            names.append(QDir(m_folder->path()).relativeFilePath(all.next()));
        names.sort();
        return names;
    }
    QByteArray read(const QString &name) const
    {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(no such file)");
    }
    /// As a new run of the program does it, with what the incidents were before.
    Result<QList<WrittenFile>> write(const Record &record, const QString &pattern = {}, DocumentOptions options = {.frontMatter = true},
                                     HandEdits edits = HandEdits::Keep)
    {
        QStringList &titles = m_titles[record.incident.uid];
        if (titles.isEmpty() || titles.last() != valueHash(record.incident.title))
            titles.append(valueHash(record.incident.title));
        if (titles.size() > 1)
            options.past.values[record.incident.uid][u"title"_s] = titles.first(titles.size() - 1);

        std::optional<NamePattern> names;
        if (!pattern.isEmpty())
            names = readNamePattern(pattern).value();
        auto folder = DocumentFolder::open(m_folder->path(), options.format, names);
        return folder ? folder->write(record, options, edits) : std::unexpected(folder.error());
    }
    void replaceIn(const QString &name, const QByteArray &before, const QByteArray &after) const
    {
        QByteArray bytes = read(name);
        QVERIFY2(bytes.contains(before), bytes.constData());
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes.replace(before, after)) > 0);
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_titles.clear();
    }

    void shouldNameFilesByPattern_data()
    {
        QTest::addColumn<QString>("pattern");
        QTest::addColumn<QString>("name");
        QTest::newRow("as without one") << u"{date}-{title}"_s << u"2024-07-20-checkout-50-failed-größe.md"_s;
        QTest::newRow("key") << u"{date}-{key}-{title}"_s << u"2024-07-20-inc-7-checkout-50-failed-größe.md"_s;
        QTest::newRow("folders") << u"{year}/{service}/{key}"_s << u"2024/checkout-api/inc-7.md"_s;
        QTest::newRow("severity") << u"{severity}_{date}"_s << u"sev-1_2024-07-20.md"_s;
        QTest::newRow("words") << u"Postmortem {key}"_s << u"Postmortem inc-7.md"_s;
        QTest::newRow("with the suffix") << u"{key}.md"_s << u"inc-7.md"_s;
        QTest::newRow("what no file system takes") << u"a:b*c?{key}"_s << u"a-b-c-inc-7.md"_s;
        QTest::newRow("blanks in braces") << u"{ key }"_s << u"inc-7.md"_s;
    }
    void shouldNameFilesByPattern()
    {
        QFETCH(const QString, pattern);
        const auto read = readNamePattern(pattern);
        VERIFY_RESULT(read);
        QTEST(documentFileName(numbered(), DocumentFormat::Markdown, *read), "name");
    }

    void shouldLeaveOutWhatIsEmpty_data()
    {
        QTest::addColumn<QString>("pattern");
        QTest::addColumn<QString>("name");
        QTest::newRow("at the beginning") << u"{date}-{title}"_s << u"outage.md"_s;
        QTest::newRow("in the middle") << u"pm-{key}-{title}"_s << u"pm-outage.md"_s;
        QTest::newRow("at the end") << u"{title}-{severity}"_s << u"outage.md"_s;
        QTest::newRow("a folder") << u"{year}/{title}"_s << u"outage.md"_s;
        QTest::newRow("all") << u"{year}/{key}"_s << u"postmortem.md"_s;
    }
    void shouldLeaveOutWhatIsEmpty()
    {
        QFETCH(const QString, pattern);
        Record record;
        record.incident.title = u"Outage"_s;
        QTEST(documentFileName(record, DocumentFormat::Markdown, *readNamePattern(pattern)), "name");
    }

    void shouldSayWhatIsWrongWithAPattern_data()
    {
        QTest::addColumn<QString>("pattern");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("a field that is not there")
            << u"{date}-{owner}"_s << u"There is no “{owner}” in file names; there are {date}, {year}, {key}, {title}, {service}, {severity}."_s;
        QTest::newRow("a brace without end") << u"{date}-{title"_s << u"A brace in the file name pattern “{date}-{title” has no counterpart."_s;
        QTest::newRow("a brace without beginning") << u"date}"_s << u"A brace in the file name pattern “date}” has no counterpart."_s;
        QTest::newRow("only a folder") << u"{year}/"_s << u"The file name pattern “{year}/” names no file."_s;
        QTest::newRow("nothing") << u" "_s << u"The file name pattern “ ” names no file."_s;
        const QString out = u"The file name pattern “%1” leads out of the folder. Begin with a name, and leave “.” and “..” out."_s;
        QTest::newRow("above") << u"../{title}"_s << out.arg(u"../{title}"_s);
        QTest::newRow("from the root") << u"/{title}"_s << out.arg(u"/{title}"_s);
    }
    void shouldSayWhatIsWrongWithAPattern()
    {
        QFETCH(const QString, pattern);
        const auto read = readNamePattern(pattern);
        QVERIFY(!read);
        QTEST(read.error().sentence(), "sentence");
    }

    void shouldMoveADocumentThatIsCalledOtherwiseNow()
    {
        // given a document in a folder, whose incident then gets another title
        const QString pattern = u"{year}/{key}-{title}"_s;
        Record record = numbered();
        VERIFY_RESULT(write(record, pattern));
        QCOMPARE(files(), (QStringList{u"2024"_s, u"2024/inc-7-checkout-50-failed-größe.md"_s}));
        record.incident.title = u"Payments failed"_s;
        // when it is written again
        const auto written = write(record, pattern);
        // then there is one document, at its new name
        VERIFY_RESULT(written);
        QCOMPARE(files(), (QStringList{u"2024"_s, u"2024/inc-7-payments-failed.md"_s}));
        QCOMPARE(written->first().movedFrom, path(u"2024/inc-7-checkout-50-failed-größe.md"_s));
        QVERIFY(written->first().isNew);
        // and again, then nothing happens
        QVERIFY(!write(record, pattern)->first().isNew);
        // when the pattern is another one, then the folder it was alone in goes too
        VERIFY_RESULT(write(record, u"{title}"_s));
        QCOMPARE(files(), QStringList{u"payments-failed.md"_s});
    }

    void shouldKeepTheNameWithoutAPattern()
    {
        // given a document that somebody filed below the folder
        Record record = numbered();
        VERIFY_RESULT(write(record, u"{year}/{key}"_s));
        record.incident.title = u"Payments failed"_s;
        // when it is written as ever, then it stays where links to it lead
        VERIFY_RESULT(write(record));
        QCOMPARE(files(), (QStringList{u"2024"_s, u"2024/inc-7.md"_s}));
        QVERIFY(read(u"2024/inc-7.md"_s).contains("Payments failed"));
    }

    void shouldWriteOverNobodyElse()
    {
        // given two incidents of the same name, and a text of somebody's
        Record first = numbered(), second = numbered();
        second.incident.uid = newUid();
        QFile own(path(u"2024.md"_s));
        QVERIFY(own.open(QIODevice::WriteOnly) && own.write("# Notes of 2024\n") > 0);
        own.close();
        // when
        VERIFY_RESULT(write(first, u"{year}"_s));
        VERIFY_RESULT(write(second, u"{year}"_s));
        // then each has a name of its own, and keeps it
        QCOMPARE(files(), (QStringList{u"2024-2.md"_s, u"2024-3.md"_s, u"2024.md"_s}));
        QCOMPARE(read(u"2024.md"_s), QByteArray("# Notes of 2024\n"));
        QVERIFY(!write(second, u"{year}"_s)->first().isNew && !write(first, u"{year}"_s)->first().isNew);
        QCOMPARE(files().size(), 3);
    }

    void shouldLookIntoNothingThatIsHidden()
    {
        // given the same document in what belongs to git
        Record record = numbered();
        VERIFY_RESULT(write(record, u".git/{key}"_s));
        // when
        VERIFY_RESULT(write(record, u"{key}"_s));
        // then that one is left alone
        QCOMPARE(files(), (QStringList{u".git"_s, u".git/inc-7.md"_s, u"inc-7.md"_s}));
    }

    void shouldTakeFiguresAlong()
    {
        // given a document with two figures
        const DocumentOptions options{.frontMatter = true, .figures = [](const Record &, const Evidence &evidence, const QString &, const QString &) {
                                          return std::optional(
                                              DocumentFigure{.title = evidence.title, .size = {10, 10}, .svg = [] { return QByteArray("<svg/>"); }});
                                      }};
        Record record = frozenRecord();
        record.incident.title = u"One"_s;
        VERIFY_RESULT(write(record, u"{title}"_s, options));
        QCOMPARE(files(), (QStringList{u"one-figure-1.svg"_s, u"one-figure-2.svg"_s, u"one.md"_s}));
        // when it gets another name
        record.incident.title = u"Two"_s;
        const auto written = write(record, u"docs/{title}"_s, options);
        // then they are beside it, and the document shows them
        VERIFY_RESULT(written);
        QCOMPARE(files(), (QStringList{u"docs"_s, u"docs/two-figure-1.svg"_s, u"docs/two-figure-2.svg"_s, u"docs/two.md"_s}));
        QVERIFY(read(u"docs/two.md"_s).contains("](two-figure-2.svg)"));
        QCOMPARE(written->last().movedFrom, path(u"one-figure-2.svg"_s));
    }

    void shouldTakePicturesAlong()
    {
        // given a document whose text shows a picture
        const QByteArray png = QByteArray::fromBase64("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNkYAAAAAYAAjCB0C8AAAAASUVORK5CYII=");
        const DocumentOptions options{.frontMatter = true, .attachments = [&](const QString &sha256) {
                                          return std::optional(AttachedFile{sha256, u"graph.png"_s, u"image/png"_s, png});
                                      }};
        Record record = numbered();
        const Evidence graph{.uid = newUid(), .incident = record.incident.uid, .kind = EvidenceKind::File, .title = u"graph.png"_s, .attachment = u"abc"_s};
        record.evidence = {graph};
        record.incident.impact = referenceMarkdown({ReferenceKind::Picture, graph.uid}, u"The graph"_s);
        record.incident.title = u"One"_s;
        VERIFY_RESULT(write(record, u"{title}"_s, options));
        QCOMPARE(files().size(), 2);
        QVERIFY(files().first().startsWith(u"one-picture-"_s));
        // when it gets another name
        record.incident.title = u"Two"_s;
        VERIFY_RESULT(write(record, u"docs/{title}"_s, options));
        // then the picture is beside it, and nothing is left where it was
        QCOMPARE(files().size(), 3);
        QVERIFY(files()[1].startsWith(u"docs/two-picture-"_s));
        QVERIFY(read(u"docs/two.md"_s).contains("](two-picture-"));
    }

    void shouldFindItsDocumentsInARelativeFolder()
    {
        // given
        const QString before = QDir::currentPath();
        QVERIFY(QDir::setCurrent(m_folder->path()));
        const auto again = [] { return DocumentFolder::open(u"docs"_s, DocumentFormat::Markdown, readNamePattern(u"{year}/{title}"_s).value()); };
        Record record = numbered();
        VERIFY_RESULT(again()->write(record, {.frontMatter = true}));
        DocumentOptions options{.frontMatter = true};
        options.past.values[record.incident.uid][u"title"_s] = {valueHash(record.incident.title)};
        record.incident.title = u"Two"_s;
        // when
        const auto written = again()->write(record, options);
        QDir::setCurrent(before);
        // then
        VERIFY_RESULT(written);
        QCOMPARE(files(), (QStringList{u"docs"_s, u"docs/2024"_s, u"docs/2024/two.md"_s}));
        QCOMPARE(written->first().movedFrom, u"docs/2024/checkout-50-failed-größe.md"_s);
    }

    void shouldKeepWhatWasEditedByHand_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        QTest::addColumn<Profile>("profile");
        for (const Profile profile : {Profile::Internal, Profile::Public}) {
            const auto row = [&](const char *name, const char *before, const char *after) {
                QTest::addRow("%s, %s", nameOf(profile), name) << QByteArray(before) << QByteArray(after) << profile;
            };
            row("a text", "The gateway was updated", "The gateway was updated twice");
            row("a new paragraph", "## Issue Summary\n", "## Issue Summary\n\nIt was a Saturday.\n");
            row("a new section", "## Timeline\n", "## Costs\n\nA lot.\n\n## Timeline\n");
            row("a row less", "- **10:35 GMT:** Support told engineering, who began to read the checkout service's logs.\n", "");
            row("a line that nobody reads", "## Timeline\n", "## Timeline\n\nMore or less.\n");
            row("a conflict of git", "## Timeline\n", "## Timeline\n\n<<<<<<< ours\nx\n=======\ny\n>>>>>>> theirs\n");
        }
    }
    void shouldKeepWhatWasEditedByHand()
    {
        QFETCH(const QByteArray, before);
        QFETCH(const QByteArray, after);
        QFETCH(const Profile, profile);
        // given a document in which somebody wrote something
        const DocumentOptions options{.frontMatter = true, .profile = profile};
        Record record = numbered();
        record.incident.summary = u"The gateway was updated."_s;
        VERIFY_RESULT(write(record, u"one"_s, options));
        replaceIn(u"one.md"_s, before, after);
        const QByteArray edited = read(u"one.md"_s);
        // when its incident gets another title, and is written
        record.incident.title = u"Payments failed"_s;
        const auto written = write(record, u"two"_s, options);
        // then it stays as it is, where it is
        VERIFY_RESULT(written);
        QCOMPARE(written->size(), 1);
        QVERIFY(written->first().isKept && !written->first().isNew);
        QCOMPARE(files(), QStringList{u"one.md"_s});
        QCOMPARE(read(u"one.md"_s), edited);
        // unless that is wanted
        VERIFY_RESULT(write(record, u"two"_s, options, HandEdits::Overwrite));
        QCOMPARE(files(), QStringList{u"two.md"_s});
        QVERIFY(read(u"two.md"_s).contains("Payments failed"));
    }

    void shouldWriteOverWhatSaysNothingMore_data()
    {
        QTest::addColumn<DocumentOptions>("first");
        QTest::addColumn<DocumentOptions>("then");
        for (const char *name : {"checkout", "google-sre", "pagerduty", "atlassian", "etsy", "kehoe", "public", "managers"}) {
            for (const Profile profile : {Profile::Internal, Profile::Public}) {
                const QString templateName = QString::fromLatin1(name);
                QTest::addRow("%s, %s", name, nameOf(profile)) << DocumentOptions{.templateName = templateName, .frontMatter = true, .profile = profile}
                                                               << DocumentOptions{.templateName = templateName, .frontMatter = true, .profile = profile};
            }
        }
        QTest::newRow("another zone") << DocumentOptions{.frontMatter = true} << DocumentOptions{.frontMatter = true, .zone = u"Asia/Tokyo"_s};
        QTest::newRow("key events") << DocumentOptions{.frontMatter = true} << DocumentOptions{.frontMatter = true, .onlyKeyEvents = true};
        QTest::newRow("all events again") << DocumentOptions{.frontMatter = true, .onlyKeyEvents = true} << DocumentOptions{.frontMatter = true};
    }
    void shouldWriteOverWhatSaysNothingMore()
    {
        QFETCH(const DocumentOptions, first);
        QFETCH(const DocumentOptions, then);
        // given a document as it was exported, with other ends of lines, as git may make them
        Record record = numbered();
        VERIFY_RESULT(write(record, u"one"_s, first));
        replaceIn(u"one.md"_s, "\n", "\r\n");
        // when its incident gets another title, and is written otherwise
        record.incident.title = u"Payments failed"_s;
        const auto written = write(record, u"one"_s, then);
        // then it is written over
        VERIFY_RESULT(written);
        QVERIFY(written->first().isNew && !written->first().isKept);
        QVERIFY(read(u"one.md"_s).contains("Payments failed"));
    }

    void shouldMoveNothingWhenTheDocumentIsWrong()
    {
        // given
        const Record record = numbered();
        VERIFY_RESULT(write(record, u"{key}"_s));
        // when the template is none
        const auto written = write(record, u"{title}"_s, {.templateName = u"no-such"_s, .frontMatter = true});
        // then
        QVERIFY(!written);
        QCOMPARE(files(), QStringList{u"inc-7.md"_s});
    }
};

QTEST_MAIN(FolderTest)
#include "tst_folder.moc"
