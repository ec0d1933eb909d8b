// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/metrics/reading/byteinput.h"
#include "packed.h"
#include "tests/support/results.h"

#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <random>
#include <xxhash.h>

using namespace hindsight;
using namespace Qt::StringLiterals;

namespace {

// Reads in pieces of a size, until there is nothing more.
Result<QByteArray> allOf(ByteInput &input, qint64 piece)
{
    QByteArray bytes;
    for (;;) {
        QByteArray part(piece, '\0');
        const auto got = input.read(part.data(), piece);
        if (!got)
            return std::unexpected(got.error());
        bytes += part.first(*got);
        if (*got < piece)
            return bytes;
    }
}

Result<QByteArray> read(const QByteArray &bytes, qint64 piece = 1000)
{
    const auto input = ByteInput::of(bytes, u"payments"_s);
    return allOf(*input, piece);
}

// Lines that compress, but not to nothing.
QByteArray someText(int lines)
{
    std::mt19937 random(7);
    QByteArray text;
    for (int i = 0; i < lines; ++i)
        text += "2024-07-20T10:" + QByteArray::number(10 + i % 50) + ":00Z,card," + QByteArray::number(random() % 100000) + ",EUR\n";
    return text;
}

QByteArray skippableFrame(const QByteArray &content)
{
    QByteArray frame("\x53\x2a\x4d\x18", 4);
    const quint32 size = quint32(content.size());
    for (int i = 0; i < 4; ++i)
        frame += char(size >> (8 * i));
    return frame + content;
}

QByteArray utf16(const QString &text, bool bigEndian)
{
    QByteArray bytes = bigEndian ? QByteArray("\xfe\xff", 2) : QByteArray("\xff\xfe", 2);
    for (const QChar c : text) {
        const char low = char(c.unicode()), high = char(c.unicode() >> 8);
        bytes += bigEndian ? high : low;
        bytes += bigEndian ? low : high;
    }
    return bytes;
}

QString hashOf(const QByteArray &bytes)
{
    XXH128_canonical_t canonical;
    XXH128_canonicalFromHash(&canonical, XXH3_128bits(bytes.constData(), size_t(bytes.size())));
    return u"xxh3-128:"_s + QString::fromLatin1(QByteArray(reinterpret_cast<const char *>(canonical.digest), 16).toHex());
}

} // namespace

class TestByteInput : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shouldGiveTheText_data();
    void shouldGiveTheText();
    void shouldReadFilesLikeBytes();
    void shouldRefuseWhatIsNoFile();
    void shouldNameTheByteOfDamage_data();
    void shouldNameTheByteOfDamage();
    void shouldRefuseHalfAFile_data();
    void shouldRefuseHalfAFile();
    void flippedBytesShouldNeverPass_data();
    void flippedBytesShouldNeverPass();
};

void TestByteInput::shouldGiveTheText_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("text");
    const QByteArray small = "a,b\n1,2\n";
    const QByteArray text = someText(3000); // more than a block of either kind
    const QByteArray zeros(1000, '\0');
    QTest::newRow("nothing") << QByteArray() << QByteArray();
    QTest::newRow("one byte") << "x"_ba << "x"_ba;
    QTest::newRow("plain") << text << text;
    QTest::newRow("looks like half a magic number") << "\x1f"_ba << "\x1f"_ba;
    QTest::newRow("gzip") << gzipped(text) << text;
    QTest::newRow("gzip of nothing") << gzipped({}) << QByteArray();
    QTest::newRow("gzip, two members") << gzipped(text) + gzipped(small) << text + small;
    QTest::newRow("gzip, many small members") << (gzipped("1") + gzipped("2") + gzipped("") + gzipped("3")) << "123"_ba;
    QTest::newRow("gzip, padded with zeros") << gzipped(text) + zeros << text;
    QTest::newRow("gzip, zeros between members") << gzipped(text) + zeros + gzipped(small) + zeros << text + small;
    QTest::newRow("zstd") << zstandard(text) << text;
    QTest::newRow("zstd of nothing") << zstandard({}) << QByteArray();
    QTest::newRow("zstd, three frames") << zstandard(text) + zstandard(small) + zstandard(text) << text + small + text;
    QTest::newRow("zstd, a skippable frame between") << zstandard(text) + skippableFrame("note") + zstandard(small) << text + small;
    QTest::newRow("zstd, a skippable frame first") << skippableFrame("note") + zstandard(text) << text;
    QTest::newRow("zstd, a skippable frame last") << zstandard(text) + skippableFrame("note") << text;
    QTest::newRow("utf-16, little end first") << utf16(u"a;ü\n€;😀\n"_s, false) << u"a;ü\n€;😀\n"_s.toUtf8();
    QTest::newRow("utf-16, big end first") << utf16(u"a;ü\n€;😀\n"_s, true) << u"a;ü\n€;😀\n"_s.toUtf8();
    QTest::newRow("utf-16, long") << utf16(QString::fromUtf8(text), false) << text;
    QTest::newRow("utf-16, nothing behind the mark") << utf16({}, false) << QByteArray();
    // A character of four bytes lies across every border of the decoder's blocks.
    const QString faces = u"x"_s + u"😀"_s.repeated(40'000);
    QTest::newRow("utf-16, surrogates over block borders") << utf16(faces, false) << faces.toUtf8();
}

void TestByteInput::shouldGiveTheText()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, text);
    for (const qint64 piece : {1, 7, 1000, 1 << 20}) {
        if (piece == 1 && text.size() > 100'000)
            continue;
        const auto input = ByteInput::of(bytes, u"payments"_s);
        const auto got = allOf(*input, piece);
        VERIFY_RESULT(got);
        QVERIFY2(*got == text, qPrintable(u"in pieces of %1: %2 instead of %3 bytes"_s.arg(piece).arg(got->size()).arg(text.size())));
        QCOMPARE(input->hash(), hashOf(bytes));
        QCOMPARE(input->position(), bytes.size());
        QCOMPARE(input->size(), bytes.size());
    }
}

void TestByteInput::shouldReadFilesLikeBytes()
{
    const QTemporaryDir folder;
    const QByteArray text = someText(3000);
    for (const QByteArray &bytes : {QByteArray(), "x"_ba, "xyz"_ba, text, gzipped(text), zstandard(text), utf16(u"ä"_s, false)}) {
        QFile file(folder.filePath(u"payments"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        file.close();
        const auto input = ByteInput::open(file.fileName());
        VERIFY_RESULT(input);
        QCOMPARE((*input)->size(), bytes.size());
        const auto got = allOf(**input, 4096);
        VERIFY_RESULT(got);
        QCOMPARE(*got, *read(bytes));
        QCOMPARE((*input)->hash(), hashOf(bytes));
        QCOMPARE((*input)->name(), file.fileName());
    }
}

void TestByteInput::shouldRefuseWhatIsNoFile()
{
    const QTemporaryDir folder;
    const auto missing = ByteInput::open(folder.filePath(u"missing.csv"_s));
    QVERIFY(!missing);
    QCOMPARE(missing.error().kind, Error::Kind::Input);
    QCOMPARE(missing.error().file, folder.filePath(u"missing.csv"_s));
    QVERIFY2(missing.error().text.contains(u"No such file"_s), qPrintable(missing.error().text));
    const auto directory = ByteInput::open(folder.path());
    QVERIFY(!directory);
    QCOMPARE(directory.error().text, u"This is a folder; name the files in it."_s);
}

void TestByteInput::shouldNameTheByteOfDamage_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("said");
    QTest::addColumn<qint64>("from"); // the byte lies between these
    QTest::addColumn<qint64>("to");
    const QByteArray text = someText(3000);
    const QByteArray gz = gzipped(text), zst = zstandard(text);
    const QString damaged = u"The compressed file is damaged"_s, ends = u"The compressed file ends in the middle"_s;
    QTest::newRow("gzip with garbage behind it") << gz + "garbage" << damaged << gz.size() << gz.size() + 8;
    QTest::newRow("gzip with garbage behind zeros") << gz + QByteArray(10, '\0') + "garbage" << damaged << gz.size() + 10 << gz.size() + 18;
    QTest::newRow("gzip, length wrong") << gz.first(gz.size() - 1) + char(gz.back() ^ 1) << damaged << gz.size() - 8 << gz.size();
    QTest::newRow("gzip, only its magic number") << gz.first(2) << ends << 2LL << 2LL;
    QTest::newRow("gzip, half a second member") << gz + gz.first(100) << ends << gz.size() + 100 << gz.size() + 100;
    QTest::newRow("zstd with garbage behind it") << zst + "garbage" << damaged << zst.size() << zst.size() + 8;
    QTest::newRow("zstd, half a second frame") << zst + zst.first(100) << ends << zst.size() + 100 << zst.size() + 100;
    QTest::newRow("zstd, two bytes of a second frame") << zst + zst.first(2) << ends << zst.size() + 2 << zst.size() + 2;
    QTest::newRow("utf-16, half a character") << utf16(u"abc"_s, false).chopped(1) << u"The text in UTF-16 ends in the middle of a character"_s << 7LL << 7LL;
}

void TestByteInput::shouldNameTheByteOfDamage()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, said);
    QFETCH(qint64, from);
    QFETCH(qint64, to);
    const auto got = read(bytes);
    QVERIFY(!got);
    QCOMPARE(got.error().kind, Error::Kind::Input);
    QCOMPARE(got.error().file, u"payments"_s);
    static const QRegularExpression sentence(u"^(.*) at byte (\\d+); nothing was imported\\. Get the file once more\\.$"_s);
    const auto match = sentence.match(got.error().text);
    QVERIFY2(match.hasMatch(), qPrintable(got.error().text));
    QCOMPARE(match.captured(1), said);
    const qint64 at = match.captured(2).toLongLong();
    QVERIFY2(at >= from && at <= to, qPrintable(got.error().text));
}

void TestByteInput::shouldRefuseHalfAFile_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QList<qsizetype>>("wholeAt"); // where an end is as good as any: between members and frames
    const QByteArray text = someText(60);
    const QByteArray gz = gzipped(text), zst = zstandard(text), note = skippableFrame("a note");
    QTest::newRow("gzip") << gz << QList<qsizetype>{};
    QTest::newRow("gzip, two members") << gz + gz << QList{gz.size()};
    QTest::newRow("zstd") << zst << QList<qsizetype>{};
    QTest::newRow("zstd, two frames") << zst + zst << QList{zst.size()};
    QTest::newRow("zstd, a skippable frame between") << zst + note + zst << QList{zst.size(), zst.size() + note.size()};
}

void TestByteInput::shouldRefuseHalfAFile()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QList<qsizetype>, wholeAt);
    for (qsizetype size = 4; size < bytes.size(); ++size) { // shorter ones are not known for what they are, and hold no text
        for (const qint64 piece : {50, 100'000}) {
            const auto got = read(bytes.first(size), piece);
            QVERIFY2(bool(got) == wholeAt.contains(size), qPrintable(u"%1 of %2 bytes"_s.arg(size).arg(bytes.size())));
            if (!got)
                QVERIFY2(got.error().text.contains(u"ends in the middle at byte %1;"_s.arg(size)), qPrintable(got.error().text));
        }
    }
}

void TestByteInput::flippedBytesShouldNeverPass_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QByteArray text = someText(60);
    QTest::newRow("gzip") << gzipped(text);
    QTest::newRow("gzip, two members") << gzipped(text) + gzipped(text);
    QTest::newRow("zstd") << zstandard(text);
    QTest::newRow("zstd, two frames") << zstandard(text) + zstandard(text);
}

void TestByteInput::flippedBytesShouldNeverPass()
{
    QFETCH(QByteArray, bytes);
    const QByteArray text = *read(bytes);
    // Each bit of the file: either it is noticed, or it was one that says nothing about the text, such as gzip's time.
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        for (int bit = 0; bit < 8; ++bit) {
            QByteArray flipped = bytes;
            flipped[i] = char(flipped[i] ^ (1 << bit));
            const auto got = read(flipped, 100'000);
            if (i < 4 && got)
                continue; // no longer known as a compressed file
            QVERIFY2(!got || *got == text, qPrintable(u"bit %1 of byte %2"_s.arg(bit).arg(i)));
        }
    }
}

QTEST_GUILESS_MAIN(TestByteInput)
#include "tst_byteinput.moc"
