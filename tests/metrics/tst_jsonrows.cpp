// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/metrics/blocks.h"
#include "models/metrics/reading/jsonrows.h"
#include "tests/support/results.h"

#include <QTest>

#include <random>

using namespace hindsight;
using namespace Qt::StringLiterals;

namespace {

// Documents of a file as lines of text: the line, then the values in brackets, "-" for none, or "broken".
Result<QList<QByteArray>> documents(const QByteArray &bytes, FileForm form, const std::vector<std::string> &columns, qint64 blockSize = 1 << 20,
                                    bool wrapped = false)
{
    const auto input = ByteInput::of(bytes, u"rows"_s);
    BlockReader reader(*input, form, {}, blockSize);
    if (wrapped)
        reader.setWrapped();
    JsonRows rows(columns, form == FileForm::JsonLines);
    QList<QByteArray> all;
    qint64 before = 0;
    ByteBlock block;
    for (;;) {
        const auto got = reader.next(block);
        if (!got)
            return std::unexpected(got.error());
        if (!*got)
            return all;
        std::memset(block.end(), ' ', size_t(ByteBlock::padding));
        rows.start(block.begin(), block.end());
        while (rows.next()) {
            QByteArray text = QByteArray::number(before + rows.line());
            if (rows.isBroken())
                text += " broken";
            for (size_t i = 0; !rows.isBroken() && i < rows.fields().size(); ++i) {
                const std::string_view field = rows.fields()[i];
                text += field.data() ? '[' + QByteArray(field.data(), qsizetype(field.size())) + ']' : QByteArray("-");
            }
            all.append(text);
        }
        before += rows.lines();
    }
}

} // namespace

class TestJsonRows : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shouldReadLines_data();
    void shouldReadLines();
    void shouldReadDocuments_data();
    void shouldReadDocuments();
    void shouldRefuseAnArrayWithoutEnd_data();
    void shouldRefuseAnArrayWithoutEnd();
    void shouldReadAColumnThatHasOthersInIt_data();
    void shouldReadAColumnThatHasOthersInIt();
    void shouldFindAllColumns();
    void shouldNotRememberEndlessNames();
    void blocksShouldNotShow_data();
    void blocksShouldNotShow();
};

void TestJsonRows::shouldReadLines_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QList<QByteArray>>("expected"); // of columns a, b, o.x and o.y.z
    const auto row = [](const char *name, const QByteArray &text, const QList<QByteArray> &expected) { QTest::newRow(name) << text << expected; };
    row("one",
        R"({"a":"1","b":"2"})"
        "\n",
        {"0[1][2]--"});
    row("no final newline", R"({"a":"1"})", {"0[1]---"});
    row("several",
        R"({"a":"1"})"
        "\n"
        R"({"a":"2"})"
        "\n"
        R"({"a":"3"})"
        "\n",
        {"0[1]---", "1[2]---", "2[3]---"});
    row("crlf", "{\"a\":\"1\"}\r\n{\"a\":\"2\"}\r\n", {"0[1]---", "1[2]---"});
    row("empty lines", "\n\n{\"a\":\"1\"}\n\n  \n{\"a\":\"2\"}\n\n", {"2[1]---", "5[2]---"});
    row("nested", R"({"o":{"x":"1","y":{"z":"2"}}})", {"0--[1][2]"});
    row("name with dots", R"({"o.x":"1","o.y.z":"2"})", {"0--[1][2]"});
    row("partly dotted", R"({"o":{"x":"1","y.z":"2"}})", {"0--[1][2]"});
    row("other order",
        R"({"b":"2","a":"1"})"
        "\n"
        R"({"a":"3","b":"4"})"
        "\n"
        R"({"c":0,"b":"6","a":"5"})",
        {"0[1][2]--", "1[3][4]--", "2[5][6]--"});
    row("more and fewer names",
        R"({"x":1,"a":"1","y":[1,2],"b":"2"})"
        "\n"
        R"({})"
        "\n"
        R"({"b":"3"})",
        {"0[1][2]--", "1----", "2-[3]--"});
    row("null", R"({"a":null,"b":"2"})", {"0-[2]--"});
    row("null where an object was",
        R"({"o":{"x":"1"}})"
        "\n"
        R"({"o":null})"
        "\n"
        R"({"o":{"x":"2"}})",
        {"0--[1]-", "1----", "2--[2]-"});
    row("text where an object was", R"({"o":"text"})", {"0----"});
    row("empty text", R"({"a":""})", {"0[]---"});
    row("true and false", R"({"a":true,"b":false})", {"0[true][false]--"});
    row("numbers as they stand there",
        R"({"a":12.10,"b":-0})"
        "\n"
        R"({"a":1e3,"b":1.5E-7})"
        "\n"
        R"({"a":12345678901234567890123,"b":0.30000000000000004})",
        {"0[12.10][-0]--", "1[1e3][1.5E-7]--", "2[12345678901234567890123][0.30000000000000004]--"});
    row("numbers with space around", "{\"a\" : 12 , \"b\" :\t7\t}", {"0[12][7]--"});
    row("lists are no values", R"({"a":[1,2],"b":"2"})", {"0-[2]--"});
    row("objects are no values", R"({"a":{"c":1},"b":"2"})", {"0-[2]--"});
    row("escapes", R"({"a":"x\"y\\z\/\n\t","b":"é\u00e9\ud83d\ude00"})", {"0[x\"y\\z/\n\t][\xc3\xa9\xc3\xa9\xf0\x9f\x98\x80]--"});
    row("half a surrogate pair", R"({"a":"x\ud83dy"})", {"0[x\xef\xbf\xbdy]---"});
    row("braces and quotes in text",
        R"({"a":"}{][,\"","b":"2"})"
        "\n"
        R"({"a":"1"})",
        {"0[}{][,\"][2]--", "1[1]---"});
    row("the same name twice: the last", R"({"a":"1","a":"2"})", {"0[2]---"});
    row("the same name twice: null is the last too",
        R"({"a":"1","a":null})"
        "\n"
        R"({"a":"1","a":null})"
        "\n"
        R"({"a":null,"a":"2"})",
        {"0----", "1----", "2[2]---"});

    const QByteArray good = R"({"a":"1"})"
                            "\n";
    const auto broken
        = [&](const char *name, const QByteArray &line) { row(name, good + line + "\n" + good + good, {"0[1]---", "1 broken", "2[1]---", "3[1]---"}); };
    broken("broken: not closed", R"({"a":"1")");
    broken("broken: closed twice", R"({"a":"1"}})");
    broken("broken: bracket for a brace", R"({"a":"1"])");
    broken("broken: no colon", R"({"a" "1"})");
    broken("broken: no comma", R"({"a":"1" "b":"2"})");
    broken("broken: comma at the end", R"({"a":"1",})");
    broken("broken: two commas", R"({"a":"1",,"b":"2"})");
    broken("broken: single quotes", R"({'a':'1'})");
    broken("broken: no quotes around the name", R"({a:"1"})");
    broken("broken: text not closed", R"({"a":"1})");
    broken("broken: text not closed, more behind", R"({"a":"1,"b":"2"})");
    broken("broken: NaN", R"({"a":NaN})");
    broken("broken: Infinity", R"({"a":-Infinity})");
    broken("broken: only a sign", R"({"a":-})");
    broken("broken: undefined", R"({"a":undefined})");
    broken("broken: nothing behind the colon", R"({"a":})");
    broken("broken: nothing behind the colon, blanks behind it", "{\"a\": \"\": }, \"b\":\r\r");
    broken("broken: half a line", R"({"a":"1","b":)");
    broken("broken: words", "hello world");
    broken("broken: a word in quotes", R"("hello")");
    broken("broken: a number", "42");
    broken("broken: null", "null");
    broken("broken: a list", R"([{"a":"1"}])");
    broken("broken: a comment", R"(// {"a":"1"})");
    broken("broken: text behind it", R"({"a":"1"} x)");
    broken("broken: two in a line", R"({"a":"1"}{"a":"2"})");
    broken("broken: a comma behind it", R"({"a":"1"},)");
    broken("broken: a line of csv", "2024-07-20,card,12.30");
    broken("broken: bytes that are no utf-8", "{\"a\":\"\xff\xfe\"}");
    broken("broken: a control character in text", "{\"a\":\"x\x01y\"}");
    broken("broken: a tab in text", "{\"a\":\"x\ty\"}");
    broken("broken: a wrong escape", R"({"a":"\x41"})");
    broken("broken: only opened", "{");
    broken("broken: only closed", "}");
    broken("broken: nesting without end", QByteArray("{\"o\":").repeated(10'000));
    row("broken in the first line", "x\n" + good, {"0 broken", "1[1]---"});
    row("broken in the last line", good + R"({"a":)", {"0[1]---", "1 broken"});
    row("broken everywhere", "x\ny\nz\n", {"0 broken", "1 broken", "2 broken"});
    row("broken between good ones, twice", good + "x\n" + good + "y\n" + good, {"0[1]---", "1 broken", "2[1]---", "3 broken", "4[1]---"});
    row("deep nesting beside the values", R"({"a":"1","d":)" + QByteArray("[").repeated(500) + QByteArray("]").repeated(500) + "}", {"0[1]---"});
}

void TestJsonRows::shouldReadLines()
{
    QFETCH(QByteArray, text);
    QFETCH(QList<QByteArray>, expected);
    for (const qint64 block : {1 << 20, 64, 1}) {
        const auto got = documents(text, FileForm::JsonLines, {"a", "b", "o.x", "o.y.z"}, block);
        VERIFY_RESULT(got);
        QCOMPARE(*got, expected);
    }
}

void TestJsonRows::shouldReadDocuments_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("wrapped");
    QTest::addColumn<QList<QByteArray>>("expected"); // of columns a and b
    const auto row = [](const char *name, const QByteArray &text, const QList<QByteArray> &expected, bool wrapped = false) {
        QTest::newRow(name) << text << wrapped << expected;
    };
    row("array in one line", R"([{"a":"1"},{"a":"2"},{"a":"3"}])", {"0[1]-", "0[2]-", "0[3]-"});
    row("array, one a line", "[\n{\"a\":\"1\"},\n{\"a\":\"2\"}\n]\n", {"1[1]-", "2[2]-"});
    row("commas first", "[ {\"a\":\"1\"}\n, {\"a\":\"2\"}\n]", {"0[1]-", "1[2]-"});
    row("array over many lines", "[\n  {\n    \"a\": \"1\",\n    \"b\": 2\n  },\n  {\n    \"a\": \"3\"\n  }\n]\n", {"1[1][2]", "5[3]-"});
    row("documents over many lines", "{\n  \"a\": \"1\"\n}\n{\n  \"a\": \"2\"\n}\n", {"0[1]-", "3[2]-"});
    row("empty array", "[]", {});
    row("empty array with space", "[ \n ]\n", {});
    row("documents one behind the other", R"({"a":"1"}{"a":"2"} {"a":"3"})", {"0[1]-", "0[2]-", "0[3]-"});
    row("arrays inside of documents", R"([{"a":"1","l":[{"a":"9"},[1,2]]},{"a":"2"}])", {"0[1]-", "0[2]-"});
    row("brackets in text", R"([{"a":"]}"},{"a":"[{\""}])", {"0[]}]-", "0[[{\"]-"});
    row("wrapped", R"([{"a":"1"},{"a":"2"}],"has_more":true,"extra":{"a":"9"}})", {"0[1]-", "0[2]-"}, true);
    row("wrapped, lines", "[\n{\"a\":\"1\"},\n{\"a\":\"2\"}\n],\n\"has_more\": false\n}\n", {"1[1]-", "2[2]-"}, true);
    row("one broken of many in one line", R"([{"a":"1"},{"a":NaN},{"a":"3"},{"a":"4"}])", {"0[1]-", "0 broken", "0[3]-", "0[4]-"});
    row("one broken of many, over lines", "[\n{\n\"a\":\"1\"\n},\n{\n\"a\": NaN\n},\n{\n\"a\":\"3\"\n}\n]", {"1[1]-", "4 broken", "7[3]-"});
    row("a text that is not closed costs one", "[\n{\"a\":\"1},\n{\"a\":\"2\"},\n{\"a\":\"3\"}\n]", {"1 broken"});
    row("numbers and texts are no rows", R"([1,"two",{"a":"3"}])", {"0 broken", "0[3]-"});
    row("something between documents", R"({"a":"1"} und {"a":"2"})", {"0[1]-", "0 broken", "0[2]-"});
    row("a brace too many", R"([{"a":"1"}},{"a":"2"}])", {"0[1]-", "0 broken", "0[2]-"});
    row("the last is cut off", R"({"a":"1"}{"a":)", {"0[1]-", "0 broken"});
}

void TestJsonRows::shouldReadDocuments()
{
    QFETCH(QByteArray, text);
    QFETCH(bool, wrapped);
    QFETCH(QList<QByteArray>, expected);
    const auto got = documents(text, FileForm::JsonDocuments, {"a", "b"}, 1 << 20, wrapped);
    if (qstrcmp(QTest::currentDataTag(), "a text that is not closed costs one") == 0) {
        // Where its line ends the text does too; its braces stay open, and so does the array.
        QVERIFY(!got);
        return;
    }
    VERIFY_RESULT(got);
    QCOMPARE(*got, expected);
}

void TestJsonRows::shouldRefuseAnArrayWithoutEnd_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("behind a document") << R"([{"a":"1"},{"a":"2"})"_ba;
    QTest::newRow("behind a comma") << R"([{"a":"1"},)"_ba;
    QTest::newRow("in a document") << R"([{"a":"1"},{"a":)"_ba;
    QTest::newRow("in a text") << R"([{"a":"1"},{"a":"2)"_ba;
    QTest::newRow("behind a line break") << "[{\"a\":\"1\"},\n"_ba;
    QTest::newRow("at once") << "["_ba;
}

void TestJsonRows::shouldRefuseAnArrayWithoutEnd()
{
    QFETCH(QByteArray, text);
    for (const qint64 block : {qint64(1 << 20), qint64(text.size()), qint64(8), qint64(1)}) {
        const auto got = documents(text, FileForm::JsonDocuments, {"a"}, block);
        QVERIFY(!got);
        QCOMPARE(got.error().text, u"The array of JSON is not closed: the file ends in the middle; nothing was imported. Get the file once more."_s);
    }
}

void TestJsonRows::shouldReadAColumnThatHasOthersInIt_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<FileForm>("form");
    const QByteArray lines = "{\"s\":\"1\"}\n{\"s\":{\"x\":\"2\"}}\n{\"s\":\"3\"}\n";
    QTest::newRow("lines") << lines << FileForm::JsonLines;
    QTest::newRow("documents") << lines << FileForm::JsonDocuments;
}
void TestJsonRows::shouldReadAColumnThatHasOthersInIt()
{
    // A line whose form is known already and one that is taken apart say the same.
    QFETCH(QByteArray, text);
    QFETCH(FileForm, form);
    for (const bool innerFirst : {false, true}) {
        const auto rows = documents(text, form, innerFirst ? std::vector<std::string>{"s.x", "s"} : std::vector<std::string>{"s", "s.x"});
        VERIFY_RESULT(rows);
        QCOMPARE(*rows, (innerFirst ? QList<QByteArray>{"0-[1]", "1[2]-", "2-[3]"} : QList<QByteArray>{"0[1]-", "1-[2]", "2[3]-"}));
    }
}

void TestJsonRows::shouldFindAllColumns()
{
    const QByteArray text = R"({"id":"p1","card":{"brand":"visa","checks":{"cvc":"pass"}},"amount":12.5,"tags":["x"],"note":null})"
                            "\n"
                            R"({"amount":3,"id":"p2","note":"n","flag":true})"
                            "\n";
    ByteBlock block;
    block.reserve(text.size());
    block.size = text.size();
    std::memcpy(block.begin(), text.constData(), size_t(text.size()));
    std::memset(block.end(), ' ', size_t(ByteBlock::padding));
    JsonRows rows({});
    rows.start(block.begin(), block.end());
    QVERIFY(rows.next());
    QCOMPARE(rows.columns(), (std::vector<std::string>{"id", "card.brand", "card.checks.cvc", "amount", "note"}));
    QVERIFY(rows.next());
    QCOMPARE(rows.columns(), (std::vector<std::string>{"id", "card.brand", "card.checks.cvc", "amount", "note", "flag"}));
    QCOMPARE(rows.fields(), (std::vector<std::string_view>{"p2", {}, {}, "3", "n", "true"}));
    QVERIFY(!rows.next());
}

void TestJsonRows::shouldNotRememberEndlessNames()
{
    // Names that are data, such as ids: 30,000 lines of ten names each would take minutes if all were remembered.
    QByteArray text;
    for (int i = 0; i < 30'000; ++i) {
        text += "{";
        for (int k = 0; k < 10; ++k)
            text += "\"id" + QByteArray::number(i * 10 + k) + "\":1,";
        text += "\"a\":\"1\"}\n";
    }
    const auto got = documents(text, FileForm::JsonLines, {"a"});
    VERIFY_RESULT(got);
    QCOMPARE(got->size(), 30'000);
    QCOMPARE(got->last(), "29999[1]"_ba);
}

void TestJsonRows::blocksShouldNotShow_data()
{
    QTest::addColumn<FileForm>("form");
    QTest::addColumn<bool>("pretty");
    QTest::newRow("lines") << FileForm::JsonLines << false;
    QTest::newRow("array in a line") << FileForm::JsonDocuments << false;
    QTest::newRow("array over lines") << FileForm::JsonDocuments << true;
}

// Random documents, and some of them broken: the blocks in which the file is read make no difference.
void TestJsonRows::blocksShouldNotShow()
{
    QFETCH(FileForm, form);
    QFETCH(bool, pretty);
    const quint32 seed = std::random_device()();
    qInfo("seed %u", seed);
    std::mt19937 random(seed);
    const QList<QByteArray> values = {"\"x\"", "12.10", "null", "true", "\"a\\\"}{\\\\\"", "[1,{\"a\":2}]", "{\"a\":\"no\"}", "\"\"", "\"\\u00e9\xc3\xa9\""};
    const QList<QByteArray> brokenValues = {"NaN", "'x'", "\"\\q\"", ",", "-"};
    for (int round = 0; round < 300; ++round) {
        const int brokenOf = std::array{0, 50, 5}[round % 3]; // one of so many
        QByteArray text = form == FileForm::JsonLines ? "" : "[";
        QList<QByteArray> expected;
        qint64 line = 0;
        for (int i = 0, n = int(random() % 80); i < n; ++i) {
            const QByteArray space = pretty ? "\n  " : "";
            if (form == FileForm::JsonDocuments && i > 0)
                text += pretty ? ",\n" : ",";
            if (form == FileForm::JsonDocuments && i > 0 && pretty)
                ++line;
            const bool broken = brokenOf > 0 && random() % quint32(brokenOf) == 0;
            const auto &from = broken ? brokenValues : values;
            const QByteArray value = from[qsizetype(random() % size_t(from.size()))];
            const QByteArray id = QByteArray::number(i);
            text += "{" + space + "\"id\":" + id + "," + space + "\"v\":" + value + (pretty ? "\n}" : "}");
            QByteArray shown = value == "null" || value.startsWith('[') || value.startsWith('{') ? "-"_ba
                : value == "\"a\\\"}{\\\\\""                                                     ? "[a\"}{\\]"_ba
                : value.contains("u00e9")                                                        ? "[\xc3\xa9\xc3\xa9]"_ba
                                                                                                 : '[' + QByteArray(value).replace('"', "") + ']';
            expected.append(QByteArray::number(line) + (broken ? " broken"_ba : '[' + id + ']' + shown));
            if (pretty)
                line += 3;
            if (form == FileForm::JsonLines) {
                text += '\n';
                ++line;
            }
        }
        if (form == FileForm::JsonDocuments)
            text += "]";
        for (const qint64 size : {1 << 20, 1, 64, 100, 300, int(1 + random() % 3000)}) {
            const auto got = documents(text, form, {"id", "v"}, size);
            VERIFY_RESULT(got);
            for (qsizetype i = 0; i < std::min(got->size(), expected.size()); ++i)
                QVERIFY2((*got)[i] == expected[i],
                         ((*got)[i] + " instead of " + expected[i] + ", blocks of " + QByteArray::number(size) + " bytes\n" + text).constData());
            QCOMPARE(got->size(), expected.size());
        }
    }
}

QTEST_GUILESS_MAIN(TestJsonRows)
#include "tst_jsonrows.moc"
