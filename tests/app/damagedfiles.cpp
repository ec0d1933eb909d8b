// SPDX-License-Identifier: GPL-3.0-or-later
// Files that are cut off, no text, in another encoding, or badly compressed.
#include "damages.h"

#include "tests/metrics/packed.h"

using namespace hindsight::good;

namespace hindsight {

namespace {

QByteArray noise(int size)
{
    QByteArray bytes(size, '\0');
    quint32 state = 2024;
    for (char &byte : bytes)
        byte = char((state = state * 1'664'525 + 1'013'904'223) >> 24);
    return bytes;
}

QByteArray utf16(QStringView text, bool bigEndian, bool mark)
{
    QByteArray bytes;
    for (const QChar c : (mark ? QStringLiteral("\ufeff") : QString()) + text.toString()) {
        const char high = char(c.unicode() >> 8), low = char(c.unicode() & 0xff);
        bytes += bigEndian ? high : low;
        bytes += bigEndian ? low : high;
    }
    return bytes;
}

QByteArray flipped(QByteArray bytes, qsizetype at)
{
    bytes[at] = char(bytes[at] ^ 0x10);
    return bytes;
}

} // namespace

QList<Damage> damagedFiles()
{
    const QByteArray whole = csv();
    const QByteArray gz = gzipped(whole), zst = zstandard(whole);
    const QString text = QString::fromUtf8(whole);
    return {
        // What it is
        {"nothing", "", 9, 9, 9, 9, "?"},
        {"one byte", "x", 9, 9, 9, 9, "?"},
        {"a line break", "\n", 9, 9, 9, 9, "?"},
        {"only blanks", "    \n   \n", 9, 9, 9, 9, "?"},
        {"noise", noise(5000), 9, 9, 9, 9, "?"},
        {"zeros", QByteArray(5000, '\0'), 9, 9, 9, 9, "?"},
        {"a picture", "\x89PNG\r\n\x1a\n" + noise(2000), 9, 9, 9, 9, "?", "t.png"},
        {"a PDF", "%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n<< /Type /Catalog >>\nendobj\n" + noise(2000), 9, 9, 9, 9, "?", "t.pdf"},
        {"a spreadsheet", "PK\x03\x04\x14" + noise(2000), 9, 9, 9, 9, "?", "t.xlsx"},
        {"an SQLite database", "SQLite format 3" + QByteArray(1, '\0') + noise(2000), 9, 9, 9, 9, "?", "t.db"},
        {"a page of HTML", "<!DOCTYPE html>\n<html>\n<head><title>Sign in</title></head>\n<body>Please sign in.</body>\n</html>\n", 9, 9, 9, 9, "?"},
        {"prose", "Dear all,\n\nthe payments of July are in the other folder.\n\nKind regards\n", 9, 9, 9, 9, "?"},
        {"a log", "10:00:01 INFO  started\n10:00:02 WARN  slow\n10:00:03 INFO  stopped\n", 9, 9, 9, 9, "?"},
        {"a program", "#include <stdio.h>\n\nint main(void)\n{\n    return printf(\"%d, %d\\n\", 1, 2) < 0;\n}\n", 9, 9, 9, 9, "?"},
        {"an address list", "name,street,city\nAda,Main Street 1,London\nGrace,Hill 2,Arlington\n", 9, 9, 9, 9, "?"},
        // Cut off
        {"cut off in the header", whole.first(50), 9, 9, 9, 9, "?"},
        {"cut off behind the header", header().chopped(1), 9, 9, 9, 9, "?"},
        {"cut off in the first row", whole.first(header().size() + 30), 9, 9, 9, 9, "?"},
        {"cut off in a time", whole.first(whole.lastIndexOf("2024-") + 12), 9, 9, 9, 9, "?"},
        {"cut off in an amount", whole.first(whole.lastIndexOf(",EUR") - 1), 9, 9, 9, 9, "?"},
        {"cut off in the last field", whole.chopped(2), 9, 9, 9, 9, "?"},
        {"zeros at the end", whole + QByteArray(4096, '\0'), 9, 9, 9, 9, "?"},
        {"zeros in the middle", csvWithLine(QByteArray(512, '\0') + '\n'), 9, 9, 9, 9, "?"},
        {"noise in the middle", csvWithLine(noise(300).replace('\n', ' ').replace('"', ' ') + '\n'), 9, 9, 9, 9, "?"},
        {"noise at the end", whole + noise(300).replace('\n', ' ').replace('"', ' '), 9, 9, 9, 9, "?"},
        {"the end of DOS", whole + '\x1a', 9, 9, 9, 9, "?"},
        // Encodings
        {"a byte order mark", "\xef\xbb\xbf" + whole, 9, 9, 9, 9, "?"},
        {"half a byte order mark", "\xef\xbb" + whole, 9, 9, 9, 9, "?"},
        {"a byte order mark twice", "\xef\xbb\xbf\xef\xbb\xbf" + whole, 9, 9, 9, 9, "?"},
        {"a byte order mark in the middle", csvWithLine("\xef\xbb\xbf" + good::line(damagedRow) + '\n'), 9, 9, 9, 9, "?"},
        {"UTF-16, small end first", utf16(text, false, true), 9, 9, 9, 9, "?"},
        {"UTF-16, big end first", utf16(text, true, true), 9, 9, 9, 9, "?"},
        {"UTF-16 without a mark", utf16(text, false, false), 9, 9, 9, 9, "?"},
        {"UTF-16 with half a character at the end", utf16(text, false, true).chopped(1), 9, 9, 9, 9, "?"},
        {"UTF-16, half of a pair", utf16(QString(text).replace(QStringLiteral("paypal"), QString(QChar(0xd83d))), false, true), 9, 9, 9, 9, "?"},
        {"UTF-32", QByteArray("\xff\xfe\0\0", 4) + QByteArray("t\0\0\0i\0\0\0", 8), 9, 9, 9, 9, "?"},
        {"Latin-1", QByteArray(whole).replace("paypal", "pay\xe9"), 9, 9, 9, 9, "?"},
        {"EBCDIC", "\xa3\x89\x94\x85\xa2\xa3\x81\x94\x97\x6b\x94\x85\xa3\x88\x96\x84\x25", 9, 9, 9, 9, "?"},
        // Compressed
        {"gzip", gz, 0, 40, 40, 0, "", "t.csv.gz"},
        {"half a gzip", gz.first(gz.size() / 2), 9, 9, 9, 9, "?", "t.csv.gz"},
        {"gzip, cut off in its beginning", gz.first(5), 9, 9, 9, 9, "?", "t.csv.gz"},
        {"gzip, only its beginning", gz.first(10), 9, 9, 9, 9, "?", "t.csv.gz"},
        {"gzip without its length", gz.chopped(4), 9, 9, 9, 9, "?", "t.csv.gz"},
        {"gzip without its last byte", gz.chopped(1), 9, 9, 9, 9, "?", "t.csv.gz"},
        {"gzip with another checksum", flipped(gz, gz.size() - 6), 9, 9, 9, 9, "?", "t.csv.gz"},
        {"gzip with another length", flipped(gz, gz.size() - 2), 9, 9, 9, 9, "?", "t.csv.gz"},
        {"gzip with a bit that fell", flipped(gz, gz.size() / 2), 9, 9, 9, 9, "?", "t.csv.gz"},
        {"gzip of an unknown method", flipped(gz, 2), 9, 9, 9, 9, "?", "t.csv.gz"},
        {"gzip with zeros behind it", gz + QByteArray(1024, '\0'), 9, 9, 9, 9, "?", "t.csv.gz"},
        {"gzip with text behind it", gz + "that is all\n", 9, 9, 9, 9, "?", "t.csv.gz"},
        {"gzip in two members", gzipped(whole.first(1000)) + gzipped(whole.sliced(1000)), 9, 9, 9, 9, "?", "t.csv.gz"},
        {"gzip, the second member cut off", gzipped(whole.first(1000)) + gzipped(whole.sliced(1000)).chopped(20), 9, 9, 9, 9, "?", "t.csv.gz"},
        {"gzip of nothing", gzipped({}), 9, 9, 9, 9, "?", "t.csv.gz"},
        {"gzip of noise", gzipped(noise(5000)), 9, 9, 9, 9, "?", "t.csv.gz"},
        {"gzip of a gzip", gzipped(gz), 9, 9, 9, 9, "?", "t.csv.gz"},
        {"gzip that is called csv", gz, 9, 9, 9, 9, "?"},
        {"text that is called gz", whole, 9, 9, 9, 9, "?", "t.csv.gz"},
        {"zstd", zst, 0, 40, 40, 0, "", "t.csv.zst"},
        {"half a zstd", zst.first(zst.size() / 2), 9, 9, 9, 9, "?", "t.csv.zst"},
        {"zstd, only its beginning", zst.first(4), 9, 9, 9, 9, "?", "t.csv.zst"},
        {"zstd without its last byte", zst.chopped(1), 9, 9, 9, 9, "?", "t.csv.zst"},
        {"zstd with another checksum", flipped(zst, zst.size() - 2), 9, 9, 9, 9, "?", "t.csv.zst"},
        {"zstd with a bit that fell", flipped(zst, zst.size() / 2), 9, 9, 9, 9, "?", "t.csv.zst"},
        {"zstd with text behind it", zst + "that is all\n", 9, 9, 9, 9, "?", "t.csv.zst"},
        {"zstd in two frames", zstandard(whole.first(1000)) + zstandard(whole.sliced(1000)), 9, 9, 9, 9, "?", "t.csv.zst"},
        {"zstd, the second frame cut off", zstandard(whole.first(1000)) + zstandard(whole.sliced(1000)).chopped(20), 9, 9, 9, 9, "?", "t.csv.zst"},
        {"zstd of nothing", zstandard({}), 9, 9, 9, 9, "?", "t.csv.zst"},
        {"bzip2", "BZh91AY&SY" + noise(500), 9, 9, 9, 9, "?", "t.csv.bz2"},
        {"xz",
         QByteArray("\xfd"
                    "7zXZ\0",
                    6)
             + noise(500),
         9, 9, 9, 9, "?", "t.csv.xz"},
    };
}

} // namespace hindsight
