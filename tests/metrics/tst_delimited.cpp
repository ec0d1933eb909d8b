// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/metrics/blocks.h"
#include "models/text/delimited.h"
#include "tests/support/results.h"

#include <QTest>

#include <random>

using namespace hindsight;
using namespace Qt::StringLiterals;

namespace {

struct ReadRecord
{
    qint64 line = 0;
    RecordState state = RecordState::Whole;
    std::vector<std::string> fields;

    bool operator==(const ReadRecord &) const = default;
};

// What is broken about a record may lie in another block.
bool sameRecord(const ReadRecord &a, const ReadRecord &b)
{
    return a.line == b.line && (a.state == RecordState::Whole) == (b.state == RecordState::Whole) && a.fields == b.fields;
}

QByteArray toText(const ReadRecord &record)
{
    QByteArray text = QByteArray::number(record.line);
    text += record.state == RecordState::Whole ? "" : record.state == RecordState::NoClosingQuote ? " open" : " behind";
    for (const std::string &field : record.fields)
        text += '[' + QByteArray::fromStdString(field) + ']';
    return text;
}

// A block of its own, so that a sanitizer sees whoever reads too far.
std::vector<ReadRecord> parsed(const QByteArray &bytes, const Dialect &dialect, qint64 *lines = nullptr)
{
    ByteBlock block;
    block.reserve(std::max<qint64>(1, bytes.size()));
    block.size = bytes.size();
    std::memcpy(block.begin(), bytes.constData(), size_t(bytes.size()));
    DelimitedParser parser(dialect);
    parser.start(block.begin(), block.end());
    std::vector<ReadRecord> records;
    while (parser.next()) {
        ReadRecord record{parser.line(), parser.state(), {}};
        for (const std::string_view field : parser.fields())
            record.fields.emplace_back(field);
        records.push_back(record);
    }
    if (lines)
        *lines = parser.lines();
    return records;
}

Result<std::vector<ReadRecord>> parsedInBlocks(const QByteArray &bytes, const Dialect &dialect, qint64 blockSize)
{
    const auto input = ByteInput::of(bytes, u"table"_s);
    BlockReader reader(*input, FileForm::Delimited, dialect, blockSize);
    std::vector<ReadRecord> all;
    qint64 before = 0;
    ByteBlock block;
    for (;;) {
        const auto got = reader.next(block);
        if (!got)
            return std::unexpected(got.error());
        if (!*got)
            return all;
        qint64 lines = 0;
        for (ReadRecord record : parsed(QByteArray(block.begin(), block.size), dialect, &lines)) {
            record.line += before;
            all.push_back(std::move(record));
        }
        before += lines;
    }
}

} // namespace

class TestDelimited : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shouldTellFieldsApart_data();
    void shouldTellFieldsApart();
    void tablesShouldReadBackEqual();
    void blocksShouldNotShow_data();
    void blocksShouldNotShow();
    void shouldRefuseARecordWithoutEnd();
};

void TestDelimited::shouldTellFieldsApart_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<Dialect>("dialect");
    QTest::addColumn<QList<QByteArray>>("records"); // line, then the fields in brackets
    const auto row = [](const char *name, const QByteArray &text, const QList<QByteArray> &records, Dialect dialect = {}) {
        QTest::newRow(name) << text << dialect << records;
    };
    row("nothing", "", {});
    row("one cell", "a", {"0[a]"});
    row("plain", "a,b\nc,d\n", {"0[a][b]", "1[c][d]"});
    row("no final newline", "a,b\nc,d", {"0[a][b]", "1[c][d]"});
    row("crlf", "a,b\r\nc,d\r\n", {"0[a][b]", "1[c][d]"});
    row("crlf, no final newline", "a,b\r\nc,d\r", {"0[a][b]", "1[c][d]"});
    row("mixed line ends", "a,b\r\nc,d\ne,f\r\n", {"0[a][b]", "1[c][d]", "2[e][f]"});
    row("cr in a cell", "a\rb,c\n", {"0[a\rb][c]"});
    row("cr only", "a,b\rc,d\r", {"0[a][b]", "1[c][d]"}, {',', '\r'});
    row("cr only, quoted", "\"a\",b\r\"c\rx\",d\r", {"0[a][b]", "1[c\rx][d]"}, {',', '\r'});
    row("tabs", "a\tb,c\td\n", {"0[a][b,c][d]"}, {'\t'});
    row("semicolons", "a;b,c;d\n", {"0[a][b,c][d]"}, {';'});
    row("empty cells", ",,\na,,b\n,\n", {"0[][][]", "1[a][][b]", "2[][]"});
    row("empty cell at the end of the file", "a,", {"0[a][]"});
    row("empty lines", "\n\na,b\n\r\n\nc,d\n\n", {"2[a][b]", "5[c][d]"});
    row("spaces are content, but no line of its own", " a , b \n  \nc\n", {"0[ a ][ b ]", "2[c]"});
    row("quoted", "\"a\",\"b\"\n", {"0[a][b]"});
    row("quoted, no final newline", "\"a\",\"b\"", {"0[a][b]"});
    row("quoted and crlf", "\"a\",\"b\"\r\n\"c\",\"d\"\r\n", {"0[a][b]", "1[c][d]"});
    row("quoted delimiter", "\"a,b\",c\n", {"0[a,b][c]"});
    row("quoted line break", "\"a\nb\",c\nd,e\n", {"0[a\nb][c]", "2[d][e]"});
    row("quoted crlf", "x,\"a\r\nb\"\r\nd,e\r\n", {"0[x][a\r\nb]", "2[d][e]"});
    row("doubled quotes", "\"say \"\"hi\"\"\",\"\"\"\"\n", {"0[say \"hi\"][\"]"});
    row("doubled quotes twice", "\"a\"\"b\",\"c\"\"d\"\n\"e\"\"f\",g\n", {"0[a\"b][c\"d]", "1[e\"f][g]"});
    row("empty quotes", "\"\",a,\"\"\n\"\"\n", {"0[][a][]", "1[]"});
    row("quoted, then empty", "\"a\",\nb,c\n", {"0[a][]", "1[b][c]"});
    row("quoted last without a line break, then nothing", "a,\"b\"", {"0[a][b]"});
    row("a quote in the middle of a cell", "paypal,5\" screen,1.00\ncard,x,2.00\nklarna,7\" tablet,3.00\n",
        {"0[paypal][5\" screen][1.00]", "1[card][x][2.00]", "2[klarna][7\" tablet][3.00]"});
    row("a quote in the middle beside quoted cells", "\"a\",5\" screen\nb,c\n", {"0[a][5\" screen]", "1[b][c]"});
    row("quotes behind a space are content", "a, \"b\"\n", {"0[a][ \"b\"]"});
    row("a stray quote costs one line", "a,b\nc,\"d\ne,f\ng,\"h\"\ni,j\n", {"0[a][b]", "1 behind", "2[e][f]", "3[g][h]", "4[i][j]"});
    row("a stray quote, nothing behind it", "a,b\nc,\"d\ne,f\ng,h\n", {"0[a][b]", "1 open", "2[e][f]", "3[g][h]"});
    row("a stray quote in the last line", "a,b\nc,\"d", {"0[a][b]", "1 open"});
    row("only a quote", "\"", {"0 open"});
    row("a quote and a line break", "\"\n", {"0 open"});
    row("three quotes", "\"\"\"", {"0 open"});
    row("text behind a closing quote", "\"a\"x,b\nc,d\n", {"0 behind", "1[c][d]"});
    row("a space behind a closing quote", "\"a\" ,b\nc,d\n", {"0 behind", "1[c][d]"});
    row("text behind a closing quote over lines", "\"a\nb\"x,c\nd,e\n", {"0 behind", "1[b\"x][c]", "2[d][e]"});
    row("text behind a closing quote at the end", "a,b\n\"c\"d", {"0[a][b]", "1 behind"});
    row("a nul is content", QByteArray("a\0b,c\n", 6), {QByteArray("0[a\0b][c]", 9)});
    row("bytes of any kind", "\xff\xfe,\x80\n", {"0[\xff\xfe][\x80]"});
    const QByteArray wide = QByteArray("x,").repeated(200) + "y\n";
    row("more than 64 cells and 64 bytes", wide, {"0" + QByteArray("[x]").repeated(200) + "[y]"});
    row("a cell of 200 bytes", QByteArray(200, 'x') + ",b\nc,d\n", {"0[" + QByteArray(200, 'x') + "][b]", "1[c][d]"});
}

void TestDelimited::shouldTellFieldsApart()
{
    QFETCH(QByteArray, text);
    QFETCH(Dialect, dialect);
    QFETCH(QList<QByteArray>, records);
    qint64 lines = 0;
    QList<QByteArray> got;
    for (const ReadRecord &record : parsed(text, dialect, &lines))
        got.append(toText(record));
    QCOMPARE(got, records);
    // An end that is missing is added.
    const bool open = !text.isEmpty() && !text.endsWith(dialect.lineBreak);
    QCOMPARE(lines, text.count(dialect.lineBreak) + (open ? 1 : 0));
}

// A table of any cells, written with quotes where they are needed and here and there where they are not.
void TestDelimited::tablesShouldReadBackEqual()
{
    const quint32 seed = std::random_device()();
    qInfo("seed %u", seed);
    std::mt19937 random(seed);
    for (int round = 0; round < 1500; ++round) {
        const Dialect dialect{std::array{',', ';', '\t', '|'}[random() % 4], random() % 8 ? '\n' : '\r'};
        const bool crlf = dialect.lineBreak == '\n' && random() % 2;
        const std::string alphabet = random() % 2 ? std::string("ab1 ") + dialect.delimiter + "\"\n" : std::string("abcdefgh123.-:  \"") + dialect.delimiter;
        const size_t columns = 2 + random() % 5;
        std::vector<ReadRecord> table;
        QByteArray text;
        qint64 line = 0;
        for (size_t rows = random() % 60; rows > 0; --rows) {
            ReadRecord record{line, RecordState::Whole, {}};
            for (size_t c = 0; c < columns; ++c) {
                std::string cell;
                for (size_t n = random() % (random() % 20 ? 8 : 150); n > 0; --n)
                    cell += alphabet[random() % alphabet.size()];
                const bool needed = cell.starts_with('"') || cell.ends_with('\r')
                    || cell.find_first_of(std::string({dialect.delimiter, dialect.lineBreak})) != std::string::npos;
                QByteArray written = QByteArray::fromStdString(cell);
                if (needed || random() % 5 == 0)
                    written = '"' + written.replace('"', "\"\"") + '"';
                text += (c > 0 ? QByteArray(1, dialect.delimiter) : QByteArray()) + written;
                record.fields.push_back(std::move(cell));
            }
            text += crlf ? QByteArray("\r\n") : QByteArray(1, dialect.lineBreak);
            for (const std::string &cell : record.fields)
                line += std::ranges::count(cell, dialect.lineBreak);
            ++line;
            table.push_back(std::move(record));
            if (random() % 20 == 0) {
                text += crlf ? QByteArray("\r\n") : QByteArray(1, dialect.lineBreak);
                ++line;
            }
        }
        if (random() % 3 == 0 && !table.empty() && text.endsWith(dialect.lineBreak) && !text.chopped(crlf ? 2 : 1).endsWith(dialect.lineBreak))
            text.chop(crlf ? 2 : 1);
        const auto whole = parsed(text, dialect);
        for (size_t i = 0; i < std::min(whole.size(), table.size()); ++i)
            QVERIFY2(whole[i] == table[i], (toText(whole[i]) + "\ninstead of\n" + toText(table[i])).constData());
        QCOMPARE(whole.size(), table.size());
        for (const qint64 size : {1, 64, 65, 100, 300, int(1 + random() % 2000)}) {
            const auto inBlocks = parsedInBlocks(text, dialect, size);
            VERIFY_RESULT(inBlocks);
            QVERIFY2(*inBlocks == table, qPrintable(u"round %1, blocks of %2 bytes"_s.arg(round).arg(size)));
        }
    }
}

void TestDelimited::blocksShouldNotShow_data()
{
    QTest::addColumn<QByteArray>("alphabet");
    QTest::newRow("mostly quotes") << "\"\"\",,\n\na"_ba;
    QTest::newRow("some quotes") << "\",,\n\nabcdefgh  "_ba;
    QTest::newRow("quotes and carriage returns") << "\"\",,\n\r\ra"_ba;
    QTest::newRow("no quotes") << ",,\n\rabc"_ba;
    QTest::newRow("bytes of any kind") << QByteArray("\"\",\n\r\0\xff\x80", 8);
}

// Whatever the quotes: the blocks in which a file is read make no difference to what is read.
void TestDelimited::blocksShouldNotShow()
{
    QFETCH(QByteArray, alphabet);
    const quint32 seed = std::random_device()();
    qInfo("seed %u", seed);
    std::mt19937 random(seed);
    for (int round = 0; round < 1500; ++round) {
        QByteArray text;
        for (size_t n = random() % 1200; n > 0; --n)
            text += alphabet[qsizetype(random() % size_t(alphabet.size()))];
        const auto whole = parsed(text, {});
        for (const qint64 size : {1, 64, 100, 300, int(1 + random() % 1000)}) {
            const auto inBlocks = parsedInBlocks(text, {}, size);
            VERIFY_RESULT(inBlocks);
            for (size_t i = 0; i < std::min(whole.size(), inBlocks->size()); ++i)
                QVERIFY2(sameRecord(whole[i], (*inBlocks)[i]), (toText(whole[i]) + "\nin blocks\n" + toText((*inBlocks)[i])).constData());
            QCOMPARE(inBlocks->size(), whole.size());
        }
    }
}

void TestDelimited::shouldRefuseARecordWithoutEnd()
{
    // A binary file without a line break is no table; it must not fill the memory before that is noticed.
    const auto inBlocks = parsedInBlocks(QByteArray(BlockReader::longestRecord + 100, 'x'), {}, 2 << 20);
    QVERIFY(!inBlocks);
    QCOMPARE(inBlocks.error().text, u"A single record of this file is longer than 64 MB: it is no table of transactions."_s);
}

QTEST_GUILESS_MAIN(TestDelimited)
#include "tst_delimited.moc"
