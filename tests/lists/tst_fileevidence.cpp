// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/lists/evidenceof.h"
#include "models/lists/fileevidence.h"
#include "tests/support/builders.h"
#include "tests/support/results.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace hindsight;
using namespace Qt::StringLiterals;

namespace {

const QByteArray png = QByteArray::fromBase64("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

} // namespace

/// Files that become evidence: what is taken in, what is said about the others.
class FileEvidenceTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    QString written(const QString &name, const QByteArray &bytes) const
    {
        QFile file(m_folder.filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? file.fileName() : QString();
    }

private Q_SLOTS:
    void shouldTakeInWhatAFileHolds_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("type");
        QTest::addColumn<QString>("language");
        QTest::newRow("PNG") << u"dashboard.png"_s << png << u"image/png"_s << QString();
        QTest::newRow("PNG with another name") << u"dashboard"_s << png << u"image/png"_s << QString();
        QTest::newRow("log") << u"gateway.log"_s << "gateway timeout\n"_ba << u"text/x-log"_s << u"Log File (simple)"_s;
        QTest::newRow("text") << u"notes.txt"_s << "The gateway was slow.\n"_ba << u"text/plain"_s << QString();
        QTest::newRow("text that looks like a diff") << u"notes.txt"_s << "--- a/x\n+++ b/x\n@@ -1 +1 @@\n-a\n+b\n"_ba << u"text/plain"_s << u"Diff"_s;
        QTest::newRow("JSON") << u"alerts.json"_s << "{\"status\": \"firing\"}"_ba << u"application/json"_s << u"JSON"_s;
        QTest::newRow("YAML") << u"values.yaml"_s << "timeout: 30\n"_ba << u"application/yaml"_s << u"YAML"_s;
        QTest::newRow("zeros") << u"dump.bin"_s << QByteArray(100, '\0') << u"application/octet-stream"_s << QString();
        QTest::newRow("as large as it may be") << u"dump.bin"_s << QByteArray(largestEvidence, '\0') << u"application/octet-stream"_s << QString();
    }
    void shouldTakeInWhatAFileHolds()
    {
        // given
        QFETCH(QString, name);
        QFETCH(QByteArray, bytes);
        // when
        const auto read = readFileEvidence(written(name, bytes));
        // then
        VERIFY_RESULT(read);
        QCOMPARE(read->evidence.kind, EvidenceKind::File);
        QCOMPARE(read->evidence.title, name);
        QTEST(read->evidence.language, "language");
        QCOMPARE(read->evidence.attachment, attachmentHash(bytes));
        QVERIFY(!read->evidence.isPrivate);
        QCOMPARE(read->attachment.name, name);
        QTEST(read->attachment.type, "type");
        QVERIFY(read->attachment.bytes == bytes);
        QCOMPARE(read->attachment.sha256, read->evidence.attachment);
    }

    void shouldSayWhatCannotBeTakenIn_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("text");
        QTest::newRow("missing") << m_folder.filePath(u"nowhere.log"_s) << u"There is no such file."_s;
        QTest::newRow("a folder") << m_folder.path() << u"It is a folder. Choose the files in it, or pack it into an archive."_s;
        QTest::newRow("no file") << u"/dev/null"_s << u"It is no file that can be copied."_s;
        QTest::newRow("empty") << written(u"empty.log"_s, {}) << u"The file is empty."_s;
        QTest::newRow("too large") << written(u"large.bin"_s, QByteArray(largestEvidence + (1 << 20), 'x'))
                                   << u"It has 21.0 MB, and evidence holds files of up to 20 MB. Keep it where it is, and paste a link to it."_s;
        const QString locked = written(u"locked.log"_s, "x");
        QFile::setPermissions(locked, {});
        QTest::newRow("locked") << locked << u"It cannot be read: Permission denied."_s;
    }
    void shouldSayWhatCannotBeTakenIn()
    {
        QFETCH(QString, file);
        if (QFile probe(file); qstrcmp(QTest::currentDataTag(), "locked") == 0 && probe.open(QIODevice::ReadOnly))
            QSKIP("whoever runs this may read everything");
        // when
        const auto read = readFileEvidence(file);
        // then the sentence says which file, and why
        QVERIFY(!read);
        QCOMPARE(read.error().kind, Error::Kind::Input);
        QCOMPARE(read.error().file, file);
        QTEST(read.error().text, "text");
    }

    void shouldTakeTheSameBytesOnceForAnEvent()
    {
        // given two events, and the same bytes under two names
        Record record = outageRecord();
        const QString event = record.events[0].uid, other = record.events[1].uid;
        const FileEvidence first = *fileEvidence(u"a.png"_s, png), again = *fileEvidence(u"b.png"_s, png), text = *fileEvidence(u"c.log"_s, "x");
        // when they come at once
        FilesAdded added = filesAsEvidence(record, event, {first, again, text}, 5'000'001);
        // then one of the two is taken, and the other is named
        QCOMPARE(added.changes.size(), 2);
        QCOMPARE(added.attachments.size(), 2);
        QCOMPARE(added.known, QStringList{u"b.png"_s});
        // and when they come later, too
        Evidence there = evidenceOf(event, first.evidence, record, 5'000'001);
        QCOMPARE(there.captured.at, 5'000'000);
        QCOMPARE(there.subject, event);
        record.evidence.append(there);
        added = filesAsEvidence(record, event, {again}, 0);
        QCOMPARE(added.changes.size(), 0);
        QCOMPARE(added.known, QStringList{u"b.png"_s});
        QCOMPARE(added.last, there.uid);
        // but of another event they are evidence of their own
        added = filesAsEvidence(record, other, {again}, 0);
        QCOMPARE(added.changes.size(), 1);
        QCOMPARE(added.known, QStringList());
    }

    void shouldShowTheBeginningOfATextUpToALine_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<qsizetype>("shown");
        QTest::newRow("short") << "one\ntwo"_ba << qsizetype(7);
        QTest::newRow("lines") << "0123456789\n"_ba.repeated(shownOfText / 8) << qsizetype(shownOfText / 11 * 11);
        QTest::newRow("one line") << QByteArray(2 * shownOfText, 'x') << qsizetype(shownOfText);
        QTest::newRow("one line with a letter on the cut") << QByteArray(shownOfText - 1, 'x') + "\u00e4\u00e4"_ba << qsizetype(shownOfText - 1);
        QTest::newRow("Latin-1") << "gr\xfc\xdf\x65\n"_ba << qsizetype(6);
        QTest::newRow("UTF-16") << "\xff\xfe\x61\x00"_ba << qsizetype(4);
        QTest::newRow("no text") << "\x7f\x45\x4c\x46\x00\x01"_ba << qsizetype(0);
    }
    void shouldShowTheBeginningOfATextUpToALine()
    {
        QFETCH(QByteArray, bytes);
        const QByteArray begin = beginningOfText({u"x.log"_s, u"text/x-log"_s, bytes});
        QTEST(begin.size(), "shown");
        QVERIFY(bytes.startsWith(begin));
        QVERIFY(beginningOfText({u"x"_s, u"application/octet-stream"_s, "\xff\xfd\xdf"_ba}).isEmpty());
    }
};

QTEST_GUILESS_MAIN(FileEvidenceTest)
#include "tst_fileevidence.moc"
