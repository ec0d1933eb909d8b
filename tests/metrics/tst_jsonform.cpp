// SPDX-License-Identifier: GPL-3.0-or-later
// The form of a line of JSON, and that reading by it gives what a parser gives.
#include "models/metrics/reading/jsonform.h"
#include "models/metrics/reading/jsonrows.h"

#include <QTest>

#include <random>

using namespace hindsight;
using namespace Qt::StringLiterals;

namespace {

const std::vector<std::string> columns = {"time", "amount", "card.brand", "ok"};

int columnOf(std::string_view path)
{
    const auto found = std::ranges::find(columns, path);
    return found == columns.end() ? -1 : int(found - columns.begin());
}

QByteArray shown(const std::vector<std::string_view> &fields)
{
    QByteArray text;
    for (const std::string_view field : fields)
        text += field.data() ? '[' + QByteArray(field.data(), qsizetype(field.size())) + ']' : QByteArray("-");
    return text;
}

// A text with what a reader may look at behind its end.
QByteArray padded(QByteArray text) { return text.append(128, ' '); }

} // namespace

class TestJsonForm : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shouldReadLinesOfOneForm_data();
    void shouldReadLinesOfOneForm();
    void shouldHaveNoForm_data();
    void shouldHaveNoForm();
    void shouldGiveWhatAParserGives();
};

void TestJsonForm::shouldReadLinesOfOneForm_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QByteArray>("expected"); // "other": of another form
    const auto row = [](const char *name, const QByteArray &line, const QByteArray &expected) { QTest::newRow(name) << line << expected; };
    row("the same", R"({"time": "T", "amount": 12.5, "card": {"brand": "visa"}, "ok": true})"_ba, "[T][12.5][visa][true]");
    row("other values", R"({"time": "a longer text", "amount": -0, "card": {"brand": ""}, "ok": false})"_ba, "[a longer text][-0][][false]");
    row("null", R"({"time": null, "amount": null, "card": {"brand": null}, "ok": null})"_ba, "----");
    row("a string for a number", R"({"time": 5, "amount": "12.5", "card": {"brand": 1e-7}, "ok": "yes"})"_ba, "[5][12.5][1e-7][yes]");
    row("not ASCII", R"({"time": "Übermorgen früh", "amount": 1, "card": {"brand": "€"}, "ok": true})"_ba, "[Übermorgen früh][1][€][true]");
    row("blanks behind it", R"({"time": "T", "amount": 1, "card": {"brand": "b"}, "ok": true}  )"_ba + "\r", "[T][1][b][true]");
    row("other blanks", R"({"time":"T", "amount": 1, "card": {"brand": "b"}, "ok": true})"_ba, "other");
    row("another order", R"({"amount": 1, "time": "T", "card": {"brand": "b"}, "ok": true})"_ba, "other");
    row("something less", R"({"time": "T", "card": {"brand": "b"}, "ok": true})"_ba, "other");
    row("something more", R"({"time": "T", "amount": 1, "card": {"brand": "b"}, "ok": true, "x": 1})"_ba, "other");
    row("an escape", R"({"time": "\n", "amount": 1, "card": {"brand": "b"}, "ok": true})"_ba, "other");
    row("an escaped quote", R"({"time": "a\"b", "amount": 1, "card": {"brand": "b"}, "ok": true})"_ba, "other");
    row("a control character", "{\"time\": \"a\x01\", \"amount\": 1, \"card\": {\"brand\": \"b\"}, \"ok\": true}", "other");
    row("not UTF-8", "{\"time\": \"a\xff\", \"amount\": 1, \"card\": {\"brand\": \"b\"}, \"ok\": true}", "other");
    row("an array", R"({"time": ["T"], "amount": 1, "card": {"brand": "b"}, "ok": true})"_ba, "other");
    row("an object", R"({"time": {"a": 1}, "amount": 1, "card": {"brand": "b"}, "ok": true})"_ba, "other");
    row("leading zeros", R"({"time": "T", "amount": 012, "card": {"brand": "b"}, "ok": true})"_ba, "other");
    row("a plus", R"({"time": "T", "amount": +1, "card": {"brand": "b"}, "ok": true})"_ba, "other");
    row("half a number", R"({"time": "T", "amount": 1., "card": {"brand": "b"}, "ok": true})"_ba, "other");
    row("half an exponent", R"({"time": "T", "amount": 1e, "card": {"brand": "b"}, "ok": true})"_ba, "other");
    row("NaN", R"({"time": "T", "amount": NaN, "card": {"brand": "b"}, "ok": true})"_ba, "other");
    row("half a word", R"({"time": "T", "amount": 1, "card": {"brand": "b"}, "ok": tru})"_ba, "other");
    row("text behind it", R"({"time": "T", "amount": 1, "card": {"brand": "b"}, "ok": true} x)"_ba, "other");
    row("no end", R"({"time": "T", "amount": 1, "card": {"brand": "b"}, "ok": true)"_ba, "other");
    row("no closing quote", R"({"time": "T)"_ba, "other");
    row("nothing", "", "other");
}

void TestJsonForm::shouldReadLinesOfOneForm()
{
    QFETCH(QByteArray, line);
    QFETCH(QByteArray, expected);
    const auto form = JsonForm::of(R"({"time": "2024", "amount": 1, "card": {"brand": "x"}, "ok": false})", columnOf);
    QVERIFY(form);
    for (const QByteArray &rest : {QByteArray(), QByteArray("\n"), QByteArray("\n{\"time\": 1}\n")}) {
        const QByteArray text = padded(line + rest);
        std::vector<std::string_view> fields(columns.size());
        const char *to = text.constData() + line.size() + rest.size();
        const char *behind = form->read(text.constData(), to, fields);
        QCOMPARE(behind ? shown(fields) : QByteArray("other"), expected);
        if (behind)
            QCOMPARE(behind - text.constData(), line.size() + (rest.isEmpty() ? 0 : 1));
    }
}

void TestJsonForm::shouldHaveNoForm_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::newRow("an array") << R"({"a": [1, 2]})"_ba;
    QTest::newRow("an escaped name") << R"({"a\"b": 1})"_ba;
    QTest::newRow("too deep") << QByteArray("{\"a\":").repeated(20) + '1' + QByteArray("}").repeated(20);
    QTest::newRow("no object") << "1"_ba;
    QTest::newRow("nothing") << ""_ba;
}

void TestJsonForm::shouldHaveNoForm()
{
    QFETCH(QByteArray, line);
    const QByteArray text = padded(line);
    QVERIFY(!JsonForm::of(std::string_view(text.constData(), size_t(line.size())), columnOf));
}

void TestJsonForm::shouldGiveWhatAParserGives()
{
    const quint32 seed = std::random_device()();
    qInfo("seed %u", seed);
    std::mt19937 random(seed);
    const auto any = [&random](const QList<QByteArray> &list) { return list[qsizetype(random() % size_t(list.size()))]; };
    const QList<QByteArray> values = {"\"T\"",
                                      "\"\"",
                                      "\"a text of more than sixteen bytes\"",
                                      "\"\\u00fc\"",
                                      "\"ü\"",
                                      "\"\xfc\"",
                                      "\"a\\\"b\"",
                                      "12",
                                      "-1.5e+3",
                                      "0.0",
                                      "null",
                                      "true",
                                      "false",
                                      "[1]",
                                      "{}",
                                      "{\"brand\": \"visa\"}",
                                      "\"\t\"",
                                      "tru",
                                      ""};
    for (int round = 0; round < 300; ++round) {
        // GIVEN lines that mostly are written alike
        QByteArray text;
        QByteArrayList lines;
        const QByteArray colon = any({":", ": "}), comma = any({",", ", "});
        for (int i = 0; i < 40; ++i) {
            QByteArrayList members;
            for (const QByteArray &name : {"time"_ba, "amount"_ba, "other"_ba, "ok"_ba}) {
                if (random() % 20)
                    members.append('"' + name + '"' + colon + (random() % 30 ? values[qsizetype(random() % 3)] : any(values)));
            }
            members.append("\"card\"" + colon + "{\"brand\"" + colon + (random() % 30 ? "\"visa\"" : any(values)) + '}');
            QByteArray line = '{' + members.join(comma) + '}';
            if (random() % 40 == 0 && !line.isEmpty())
                line.remove(qsizetype(random() % size_t(line.size())), 1);
            lines.append(line);
            text += line + any({"\n", "\n", "\r\n"});
        }
        // WHEN they are read together and one by one
        const qsizetype size = text.size();
        text = padded(text);
        JsonRows together(columns);
        together.start(text.constData(), text.constData() + size);
        for (int i = 0; i < lines.size(); ++i) {
            JsonRows alone(columns); // which has learnt no form
            const QByteArray line = padded(lines[i]);
            alone.start(line.constData(), line.constData() + lines[i].size());
            // THEN it is the same
            QCOMPARE(together.next(), alone.next());
            QCOMPARE(together.line(), i);
            QVERIFY2(together.isBroken() == alone.isBroken(), lines[i].constData());
            if (!alone.isBroken())
                QVERIFY2(shown(together.fields()) == shown(alone.fields()), lines[i].constData());
        }
        QVERIFY(!together.next());
        QCOMPARE(together.lines(), lines.size());
    }
}

QTEST_GUILESS_MAIN(TestJsonForm)
#include "tst_jsonform.moc"
