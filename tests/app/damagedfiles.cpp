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
        {"nothing", "", 3, 0, 0, 0, "t.csv: This file is empty."},
        {"one byte", "x", 3, 0, 0, 0, "t.csv: This file has a single column: a table needs at least a time and what it counts."},
        {"a line break", "\n", 3, 0, 0, 0, "t.csv: This file is empty."},
        {"only blanks", "    \n   \n", 3, 0, 0, 0, "t.csv: This file is empty."},
        {"noise", noise(5000), 3, 0, 0, 0, "t.csv: This file is no text: transactions are read from CSV and JSON, also as .gz and .zst."},
        {"zeros", QByteArray(5000, '\0'), 3, 0, 0, 0, "t.csv: This file is no text: transactions are read from CSV and JSON, also as .gz and .zst."},
        {"a picture", "\x89PNG\r\n\x1a\n" + noise(2000), 3, 0, 0, 0,
         "t.png: This file is no text: transactions are read from CSV and JSON, also as .gz and .zst.", "t.png"},
        {"a PDF", "%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n<< /Type /Catalog >>\nendobj\n" + noise(2000), 3, 0, 0, 0,
         "t.pdf: This file is no text: transactions are read from CSV and JSON, also as .gz and .zst.", "t.pdf"},
        {"a spreadsheet", "PK\x03\x04\x14" + noise(2000), 3, 0, 0, 0,
         "t.xlsx: This file is no text: transactions are read from CSV and JSON, also as .gz and .zst.", "t.xlsx"},
        {"an SQLite database", "SQLite format 3" + QByteArray(1, '\0') + noise(2000), 3, 0, 0, 0,
         "t.db: This file is no text: transactions are read from CSV and JSON, also as .gz and .zst.", "t.db"},
        {"a page of HTML", "<!DOCTYPE html>\n<html>\n<head><title>Sign in</title></head>\n<body>Please sign in.</body>\n</html>\n", 3, 0, 0, 0,
         "t.csv: This file has a single column: a table needs at least a time and what it counts."},
        {"prose", "Dear all,\n\nthe payments of July are in the other folder.\n\nKind regards\n", 3, 0, 0, 0,
         "t.csv: Which column says when a payment was made? None of them holds dates with a time of day. Say --map time=Dear all|column2."},
        {"what a service shows Prometheus", "# HELP payments_total Payments.\n# TYPE payments_total counter\npayments_total{status=\"ok\"} 5 1721471400000\n",
         3, 0, 0, 0, "t.csv: This is what a service shows Prometheus, the state of a single moment; export an answer of query_range as JSON."},
        {"only shares in percent", "Time,success rate\n2024-07-20 10:16:00,98.5%\n2024-07-20 10:17:00,97.5%\n", 3, 0, 0, 0,
         "t.csv: The file holds only shares in percent, which cannot be added up; export counts instead."},
        {"a log", "10:00:01 INFO  started\n10:00:02 WARN  slow\n10:00:03 INFO  stopped\n", 3, 0, 0, 0,
         "t.csv: This file has a single column: a table needs at least a time and what it counts."},
        {"a program", "#include <stdio.h>\n\nint main(void)\n{\n    return printf(\"%d, %d\\n\", 1, 2) < 0;\n}\n", 3, 0, 0, 0,
         "t.csv: Which column says when a payment was made? None of them holds dates with a time of day. Say --map time=#include <stdio.h>."},
        {"an address list", "name,street,city\nAda,Main Street 1,London\nGrace,Hill 2,Arlington\n", 3, 0, 0, 0,
         "t.csv: Which column says when a payment was made? None of them holds dates with a time of day. Say --map time=name|street|city."},
        // Cut off
        {"cut off in the header", whole.first(50), 3, 0, 0, 0, "t.csv: There is no row below the header of this file."},
        {"cut off behind the header", header().chopped(1), 3, 0, 0, 0, "t.csv: There is no row below the header of this file."},
        {"cut off in the first row", whole.first(header().size() + 30), 3, 0, 0, 0, "t.csv: No row of this file has the 9 fields of its header."},
        {"cut off in a time", whole.first(whole.lastIndexOf("2024-") + 12), 0, 40, 39, 1, "41: 1 field where the header has 9"},
        {"cut off in an amount", whole.first(whole.lastIndexOf(",EUR") - 1), 0, 40, 39, 1, "41: 6 fields where the header has 9"},
        {"cut off in the last field", whole.chopped(2), 0, 40, 40, 0, ""},
        {"zeros at the end", whole + QByteArray(4096, '\0'), 3, 0, 0, 0,
         "t.csv: This file is no text: transactions are read from CSV and JSON, also as .gz and .zst."},
        {"zeros in the middle", csvWithLine(QByteArray(512, '\0') + '\n'), 0, 40, 39, 1, "12: 1 field where the header has 9"},
        {"noise in the middle", csvWithLine(noise(300).replace('\n', ' ').replace('"', ' ') + '\n'), 0, 40, 39, 1, "12: 3 fields where the header has 9"},
        {"noise at the end", whole + noise(300).replace('\n', ' ').replace('"', ' '), 0, 41, 40, 1, "42: 3 fields where the header has 9"},
        {"the end of DOS", whole + '\x1a', 0, 41, 40, 1, "42: 1 field where the header has 9"},
        // Encodings
        {"a byte order mark", "\xef\xbb\xbf" + whole, 0, 40, 40, 0, ""},
        {"half a byte order mark", "\xef\xbb" + whole, 0, 40, 40, 0, ""},
        {"a byte order mark twice", "\xef\xbb\xbf\xef\xbb\xbf" + whole, 0, 40, 40, 0, ""},
        {"a byte order mark in the middle", csvWithLine("\xef\xbb\xbf" + good::line(damagedRow) + '\n'), 0, 40, 40, 0, ""},
        {"UTF-16, small end first", utf16(text, false, true), 0, 40, 40, 0, ""},
        {"UTF-16, big end first", utf16(text, true, true), 0, 40, 40, 0, ""},
        {"UTF-16 without a mark", utf16(text, false, false), 3, 0, 0, 0,
         "t.csv: This file is no text: transactions are read from CSV and JSON, also as .gz and .zst."},
        {"UTF-16 with half a character at the end", utf16(text, false, true).chopped(1), 3, 0, 0, 0,
         "t.csv: The text in UTF-16 ends in the middle of a character at byte 5785; nothing was imported. Get the file once more."},
        {"UTF-16, half of a pair", utf16(QString(text).replace(QStringLiteral("paypal"), QString(QChar(0xd83d))), false, true), 0, 40, 40, 0, ""},
        {"UTF-32", QByteArray("\xff\xfe\0\0", 4) + QByteArray("t\0\0\0i\0\0\0", 8), 3, 0, 0, 0,
         "t.csv: This file is no text: transactions are read from CSV and JSON, also as .gz and .zst."},
        {"Latin-1", QByteArray(whole).replace("paypal", "pay\xe9"), 0, 40, 40, 0, ""},
        {"EBCDIC", "\xa3\x89\x94\x85\xa2\xa3\x81\x94\x97\x6b\x94\x85\xa3\x88\x96\x84\x25", 3, 0, 0, 0,
         "t.csv: This file has a single column: a table needs at least a time and what it counts."},
        // Compressed
        {"gzip", gz, 0, 40, 40, 0, "", "t.csv.gz"},
        {"half a gzip", gz.first(gz.size() / 2), 3, 0, 0, 0,
         "t.csv.gz: The compressed file ends in the middle at byte 292; nothing was imported. Get the file once more.", "t.csv.gz"},
        {"gzip, cut off in its beginning", gz.first(5), 3, 0, 0, 0,
         "t.csv.gz: The compressed file ends in the middle at byte 5; nothing was imported. Get the file once more.", "t.csv.gz"},
        {"gzip, only its beginning", gz.first(10), 3, 0, 0, 0,
         "t.csv.gz: The compressed file ends in the middle at byte 10; nothing was imported. Get the file once more.", "t.csv.gz"},
        {"gzip without its length", gz.chopped(4), 3, 0, 0, 0,
         "t.csv.gz: The compressed file ends in the middle at byte 581; nothing was imported. Get the file once more.", "t.csv.gz"},
        {"gzip without its last byte", gz.chopped(1), 3, 0, 0, 0,
         "t.csv.gz: The compressed file ends in the middle at byte 584; nothing was imported. Get the file once more.", "t.csv.gz"},
        {"gzip with another checksum", flipped(gz, gz.size() - 6), 3, 0, 0, 0,
         "t.csv.gz: The compressed file is damaged at byte 581; nothing was imported. Get the file once more.", "t.csv.gz"},
        {"gzip with another length", flipped(gz, gz.size() - 2), 3, 0, 0, 0,
         "t.csv.gz: The compressed file is damaged at byte 585; nothing was imported. Get the file once more.", "t.csv.gz"},
        {"gzip with a bit that fell", flipped(gz, gz.size() / 2), 3, 0, 0, 0,
         "t.csv.gz: The compressed file is damaged at byte 581; nothing was imported. Get the file once more.", "t.csv.gz"},
        {"gzip of an unknown method", flipped(gz, 2), 3, 0, 0, 0,
         "t.csv.gz: The compressed file is damaged at byte 4; nothing was imported. Get the file once more.", "t.csv.gz"},
        {"gzip with zeros behind it", gz + QByteArray(1024, '\0'), 0, 40, 40, 0, "", "t.csv.gz"},
        {"gzip with text behind it", gz + "that is all\n", 3, 0, 0, 0,
         "t.csv.gz: The compressed file is damaged at byte 587; nothing was imported. Get the file once more.", "t.csv.gz"},
        {"gzip in two members", gzipped(whole.first(1000)) + gzipped(whole.sliced(1000)), 0, 40, 40, 0, "", "t.csv.gz"},
        {"gzip, the second member cut off", gzipped(whole.first(1000)) + gzipped(whole.sliced(1000)).chopped(20), 3, 0, 0, 0,
         "t.csv.gz: The compressed file ends in the middle at byte 684; nothing was imported. Get the file once more.", "t.csv.gz"},
        {"gzip of nothing", gzipped({}), 3, 0, 0, 0, "t.csv.gz: This file is empty.", "t.csv.gz"},
        {"gzip of noise", gzipped(noise(5000)), 3, 0, 0, 0, "t.csv.gz: This file is no text: transactions are read from CSV and JSON, also as .gz and .zst.",
         "t.csv.gz"},
        {"gzip of a gzip", gzipped(gz), 3, 0, 0, 0, "t.csv.gz: This file is no text: transactions are read from CSV and JSON, also as .gz and .zst.",
         "t.csv.gz"},
        {"gzip that is called csv", gz, 0, 40, 40, 0, ""},
        {"text that is called gz", whole, 0, 40, 40, 0, "", "t.csv.gz"},
        {"zstd", zst, 0, 40, 40, 0, "", "t.csv.zst"},
        {"half a zstd", zst.first(zst.size() / 2), 3, 0, 0, 0,
         "t.csv.zst: The compressed file ends in the middle at byte 222; nothing was imported. Get the file once more.", "t.csv.zst"},
        {"zstd, only its beginning", zst.first(4), 3, 0, 0, 0,
         "t.csv.zst: The compressed file ends in the middle at byte 4; nothing was imported. Get the file once more.", "t.csv.zst"},
        {"zstd without its last byte", zst.chopped(1), 3, 0, 0, 0,
         "t.csv.zst: The compressed file ends in the middle at byte 443; nothing was imported. Get the file once more.", "t.csv.zst"},
        {"zstd with another checksum", flipped(zst, zst.size() - 2), 3, 0, 0, 0,
         "t.csv.zst: The compressed file is damaged at byte 0; nothing was imported. Get the file once more.", "t.csv.zst"},
        {"zstd with a bit that fell", flipped(zst, zst.size() / 2), 3, 0, 0, 0,
         "t.csv.zst: The compressed file is damaged at byte 0; nothing was imported. Get the file once more.", "t.csv.zst"},
        {"zstd with text behind it", zst + "that is all\n", 3, 0, 0, 0,
         "t.csv.zst: The compressed file is damaged at byte 444; nothing was imported. Get the file once more.", "t.csv.zst"},
        {"zstd in two frames", zstandard(whole.first(1000)) + zstandard(whole.sliced(1000)), 0, 40, 40, 0, "", "t.csv.zst"},
        {"zstd, the second frame cut off", zstandard(whole.first(1000)) + zstandard(whole.sliced(1000)).chopped(20), 3, 0, 0, 0,
         "t.csv.zst: The compressed file ends in the middle at byte 593; nothing was imported. Get the file once more.", "t.csv.zst"},
        {"zstd of nothing", zstandard({}), 3, 0, 0, 0, "t.csv.zst: This file is empty.", "t.csv.zst"},
        {"bzip2", "BZh91AY&SY" + noise(500), 3, 0, 0, 0, "t.csv.bz2: This file is no text: transactions are read from CSV and JSON, also as .gz and .zst.",
         "t.csv.bz2"},
        {"xz",
         QByteArray("\xfd"
                    "7zXZ\0",
                    6)
             + noise(500),
         3, 0, 0, 0, "t.csv.xz: This file is no text: transactions are read from CSV and JSON, also as .gz and .zst.", "t.csv.xz"},
    };
}

} // namespace hindsight
