// SPDX-License-Identifier: GPL-3.0-or-later
// Whatever stands in the fields, the document of every house keeps its structure, in every format.
#include "documents.h"
#include "hostiletexts.h"

#include "models/document/formats/markdown.h"
#include "models/incident/fields.h"
#include "tests/support/processortime.h"

#include <QGuiApplication>
#include <QMap>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace hindsight;

namespace {

const QString plainWord = u"Plainword"_s;

/// The record with a text in every field of a kind, but for those that are no words.
Record filled(FieldKind kind, const QString &text)
{
    Record record = wholeRecord();
    const auto fill = [&](auto &part) {
        for (const auto &field : tableOf<std::decay_t<decltype(part)>>().fields) {
            const QByteArrayView name(field.name);
            if (field.kind == kind && name != "zone" && name != "attachment" && name != "language")
                fromObject({{QString::fromLatin1(field.name), text}}, part);
        }
    };
    fill(record.incident);
    forEachPart(record, [&](auto &list, const char *) {
        for (auto &part : list)
            fill(part);
    });
    return record;
}

/// The kinds of the nodes of a Markdown document, in order.
QStringList nodesOf(const QString &markdown)
{
    QStringList nodes;
    const MarkdownTree tree = parseMarkdown(markdown.toUtf8());
    const std::unique_ptr<cmark_iter, void (*)(cmark_iter *)> it(cmark_iter_new(tree.get()), cmark_iter_free);
    for (auto event = cmark_iter_next(it.get()); event != CMARK_EVENT_DONE; event = cmark_iter_next(it.get())) {
        cmark_node *node = cmark_iter_get_node(it.get());
        const cmark_node_type type = cmark_node_get_type(node);
        // A text with escapes is several nodes.
        const bool isComment = type == CMARK_NODE_HTML_INLINE && qstrcmp(cmark_node_get_literal(node), "<!-- -->") == 0; // parts what would be an address
        if (event == CMARK_EVENT_ENTER && type != CMARK_NODE_TEXT && type != CMARK_NODE_SOFTBREAK && !isComment)
            nodes.append(QString::fromLatin1(cmark_node_get_type_string(node)));
    }
    return nodes;
}

/// Rows of each table of a document by the words of its head.
QMap<QString, int> rowsOf(const QString &markdown)
{
    QMap<QString, int> rows;
    const MarkdownTree tree = parseMarkdown(markdown.toUtf8());
    for (cmark_node *node = cmark_node_first_child(tree.get()); node; node = cmark_node_next(node)) {
        if (qstrcmp(cmark_node_get_type_string(node), "table") != 0)
            continue;
        const QString head = plainText(cmark_node_first_child(node));
        for (cmark_node *row = cmark_node_first_child(node); row; row = cmark_node_next(row)) {
            int cells = 0;
            for (cmark_node *cell = cmark_node_first_child(row); cell; cell = cmark_node_next(cell))
                ++cells;
            rows[head] += cells;
        }
    }
    return rows;
}

QStringList sectionsOf(const QString &markdown) { return headingsOf(markdown).filter(QRegularExpression(u"^##? "_s)); }

QString toolOutput(const QString &tool, const QStringList &arguments)
{
    QProcess process;
    process.start(tool, arguments);
    if (!process.waitForFinished())
        qFatal("%s does not run", qPrintable(tool));
    return QString::fromUtf8(process.readAllStandardOutput());
}

/// Without what differs between a text and the words on a page: blanks, line ends, ligatures, hyphens of a break.
QString squashed(const QString &text) { return text.normalized(QString::NormalizationForm_KC).remove(QRegularExpression(u"[\\s\\p{Cf}]"_s)); }

} // namespace

class HostileTemplatesTest : public QObject
{
    Q_OBJECT

    static void addTemplates()
    {
        QTest::addColumn<QString>("name");
        for (const TemplateInfo &info : templates())
            QTest::newRow(qPrintable(info.name)) << info.name;
    }

private Q_SLOTS:
    void shouldKeepTextsTexts_data() { addTemplates(); }

    void shouldKeepTextsTexts()
    {
        QFETCH(QString, name);
        // given what the document looks like with a plain word everywhere
        const Record plainRecord = filled(FieldKind::Text, plainWord);
        const QString plainMarkdown = markdownOf(plainRecord, {.templateName = name});
        const ReadPage plain = readPage(exported(plainRecord, {.format = DocumentFormat::Html, .templateName = name}));
        QVERIFY(plain.text.contains(plainWord));
        QCOMPARE(untidiness(plainMarkdown), QString());
        for (const QString &text : hostileTexts()) {
            // when a hostile text stands there instead
            const Record record = filled(FieldKind::Text, text);
            const QString markdown = markdownOf(record, {.templateName = name});
            const ReadPage page = readPage(exported(record, {.format = DocumentFormat::Html, .templateName = name}));
            // then the document has the same elements, and shows the text as often
            QVERIFY2(nodesOf(markdown) == nodesOf(plainMarkdown), qPrintable(text + u"\n=>\n"_s + markdown));
            QVERIFY2(page.elements == plain.elements, qPrintable(text + u"\n=>\n"_s + markdown));
            QVERIFY2(page.text.simplified().contains(text.simplified()), qPrintable(text + u"\n=>\n"_s + page.text));
            QCOMPARE(untidiness(markdown), QString());
        }
    }

    void shouldKeepNarrativesInTheirPlace_data() { addTemplates(); }

    void shouldKeepNarrativesInTheirPlace()
    {
        QFETCH(QString, name);
        const QString plain = markdownOf(filled(FieldKind::Markdown, plainWord), {.templateName = name});
        QVERIFY(plain.contains(plainWord));
        for (const QString &text : hostileNarratives() + hostileTexts()) {
            // when every narrative looks like a part of a document, or is broken
            const QString markdown = markdownOf(filled(FieldKind::Markdown, text), {.templateName = name});
            // then the document has the same sections, and its tables the same cells
            QVERIFY2(sectionsOf(markdown) == sectionsOf(plain), qPrintable(text + u"\n=>\n"_s + markdown));
            const QMap<QString, int> rows = rowsOf(markdown), wanted = rowsOf(plain);
            for (auto it = wanted.begin(); it != wanted.end(); ++it)
                QVERIFY2(rows.value(it.key()) == *it, qPrintable(text + u"\n=>\n"_s + markdown));
            // and nothing in the page is an element that Markdown cannot make
            static const QStringList known = {u"main"_s, u"details"_s, u"summary"_s,    u"h1"_s,     u"h2"_s,     u"h3"_s,    u"h4"_s,    u"h5"_s,
                                              u"h6"_s,   u"p"_s,       u"ul"_s,         u"ol"_s,     u"li"_s,     u"table"_s, u"thead"_s, u"tbody"_s,
                                              u"tr"_s,   u"th"_s,      u"td"_s,         u"strong"_s, u"em"_s,     u"del"_s,   u"code"_s,  u"pre"_s,
                                              u"hr"_s,   u"br"_s,      u"blockquote"_s, u"a"_s,      u"a href"_s, u"img"_s,   u"input"_s, u"input checked"_s};
            const QByteArray html = exported(filled(FieldKind::Markdown, text), {.format = DocumentFormat::Html, .templateName = name});
            // nor is there in the Markdown what a browser would make an element of
            const MarkdownTree tree = parseMarkdown(markdown.toUtf8());
            const std::unique_ptr<cmark_iter, void (*)(cmark_iter *)> nodes(cmark_iter_new(tree.get()), cmark_iter_free);
            for (auto event = cmark_iter_next(nodes.get()); event != CMARK_EVENT_DONE; event = cmark_iter_next(nodes.get())) {
                cmark_node *node = cmark_iter_get_node(nodes.get());
                const cmark_node_type type = cmark_node_get_type(node);
                if (event != CMARK_EVENT_ENTER || (type != CMARK_NODE_HTML_INLINE && type != CMARK_NODE_HTML_BLOCK))
                    continue;
                static const QRegularExpression harmless(u"^<(?:br\\s*/?|!--.*--)>\\s*$"_s);
                QVERIFY2(harmless.match(QString::fromUtf8(cmark_node_get_literal(node))).hasMatch(), qPrintable(text + u"\n=>\n"_s + markdown));
            }
            for (const QString &element : readPage(html).elements)
                QVERIFY2(element.startsWith(u'/') || known.contains(element), qPrintable(text + u": "_s + element));
            for (const char *harmful : {"href=\"javascript:", "href=\"file:", "href=\"data:", "href=\"\"", "<img src=\"http", "<img src=\"file"})
                QVERIFY2(!html.contains(harmful), qPrintable(text));
        }
    }

    void shouldShowAllOfANarrativeInACell_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("html");
        QTest::newRow("pipes") << u"a | b | end"_s << u"a | b | end"_s;
        QTest::newRow("markup") << u"*a* | **b** | end"_s << u"<em>a</em> | <strong>b</strong> | end"_s;
        QTest::newRow("code") << u"`a|b` | end"_s << u"<code>a|b</code> | end"_s;
        QTest::newRow("code with a backslash") << u"`a\\|b` end"_s << u"<code>a\\|b</code> end"_s;
        QTest::newRow("escaped already") << u"*a* \\| end"_s << u"<em>a</em> | end"_s;
        QTest::newRow("a backslash before it") << u"*a* \\\\| end"_s << u"<em>a</em> \\| end"_s;
        QTest::newRow("two lines") << u"(a |\nb) | end"_s << u"(a | b) | end"_s;
        QTest::newRow("a break") << u"a |  \nend"_s << u"a | end"_s;
        QTest::newRow("HTML") << u"a <b>b</b> | end"_s << u"a &lt;b&gt;b&lt;/b&gt; | end"_s;
        QTest::newRow("paragraphs") << u"a | b\n\nend"_s << u"a | b<br />\nend"_s;
        QTest::newRow("list") << u"- a | b\n- *end*"_s << u"\u2022 a | b<br />\n\u2022 end"_s;
        QTest::newRow("block of code") << u"```\na | b\n*end*\n```"_s << u"a | b<br />\n*end*"_s;
        QTest::newRow("the target of a link") << u"[r]: /u"_s << u"[r]: /u"_s;
    }

    void shouldShowAllOfANarrativeInACell()
    {
        QFETCH(QString, text);
        QFETCH(QString, html);
        Record record;
        record.actions = {{.uid = u"a"_s, .text = text}};
        const QString page = QString::fromUtf8(exported(record, {.format = DocumentFormat::Html, .templateName = u"kehoe"_s}));
        QVERIFY2(page.contains(u"<td>"_s + html + u"</td>"_s), qPrintable(page.section(u"Action Item"_s, -1)));
    }

    void shouldHaveTheSameRecordsInAPdf_data() { addTemplates(); }

    void shouldHaveTheSameRecordsInAPdf()
    {
        QFETCH(QString, name);
        QTemporaryDir folder;
        const QString path = folder.filePath(u"a.pdf"_s);
        const auto pdfOfText = [&](const QString &text) {
            QFile file(path);
            if (!file.open(QIODevice::WriteOnly)
                || file.write(exported(filled(FieldKind::Text, text), {.format = DocumentFormat::Pdf, .templateName = name})) < 0)
                qFatal("the PDF cannot be written");
        };
        // given
        pdfOfText(plainWord);
        const QString links = toolOutput(u"pdfinfo"_s, {u"-url"_s, path});
        for (const QString &text :
             {u"<script>alert(1)</script> [x](javascript:alert(1)) a | b ``c`` **d**"_s, u"https://example.com <a href=\"https://example.com\">x</a>"_s}) {
            // when, then the text is there and leads nowhere
            pdfOfText(text);
            QVERIFY2(squashed(toolOutput(u"pdftotext"_s, {u"-raw"_s, path, u"-"_s})).contains(squashed(text)),
                     qPrintable(toolOutput(u"pdftotext"_s, {u"-raw"_s, path, u"-"_s})));
            QCOMPARE(toolOutput(u"pdfinfo"_s, {u"-url"_s, path}), links);
        }
    }

    void shouldSurviveLongLines_data()
    {
        QTest::addColumn<QString>("text");
        bool isGiven = false; // a megabyte in the long tests
        const int given = qEnvironmentVariableIntValue("HINDSIGHT_LINE_LENGTH", &isGiven), length = isGiven ? given : 100'000;
        for (const char *piece : {"a", "word ", "|", "`", "*", "_", "[", "](", "<", "<!--", "://", "www.", "@", "a@", "&", "\\", "#", "> ", "- ", "\n"})
            QTest::newRow(piece) << QString::fromLatin1(piece).repeated(length / int(qstrlen(piece)));
    }

    void shouldSurviveLongLines()
    {
        // given a very long line as title, event and task
        QFETCH(QString, text);
        Record record = wholeRecord();
        record.incident.title = text;
        record.events[1].text = text;
        record.actions[1].text = text;
        record.services[0].service = text;
        // when it goes out, then it does so before anybody gives up
        const ProcessorTime timer;
        for (const DocumentOptions &options : {DocumentOptions{.templateName = u"kehoe"_s},
                                               DocumentOptions{.format = DocumentFormat::Html, .templateName = u"google-sre"_s, .profile = Profile::Public},
                                               DocumentOptions{.format = DocumentFormat::Slack}}) {
            QVERIFY(!exported(record, options).isEmpty());
            QVERIFY2(timer.elapsed() < 60'000, qPrintable(options.templateName));
        }
        qInfo("%lld ms", (long long)timer.elapsed());
    }

    void shouldKeepASlackMessageAMessage()
    {
        for (const QString &text : hostileTexts()) {
            const QString message = QString::fromUtf8(exported(filled(FieldKind::Text, text), {.format = DocumentFormat::Slack}));
            // then there are eight lines, no tags, and bold is what was bold
            QCOMPARE(message.count(u'\n'), 8);
            QVERIFY2(!message.contains(u'<') && !message.contains(u'>'), qPrintable(message));
            for (const QString &line : message.trimmed().split(u'\n'))
                QVERIFY2(line.count(QRegularExpression(u"\\*(?!\\x{2060})"_s)) == 2, qPrintable(line));
        }
    }
};

QTEST_MAIN(HostileTemplatesTest)
#include "tst_hostiletemplates.moc"
