// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents.h"

#include "models/incident/fields.h"

#include <QRegularExpression>
#include <QTest>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;
using namespace hindsight;

/// Whatever stands in a field, the document keeps its structure and shows the field.
class TestHostileTexts : public QObject
{
    Q_OBJECT

private slots:
    void hostileTextsStayTexts_data();
    void hostileTextsStayTexts();
    void hostileNarrativesStayInTheirPlace_data();
    void hostileNarrativesStayInTheirPlace();
};

namespace {

// The elements of an exported page's document in order, and its text.
struct Page
{
    QStringList elements;
    QString text;
};
Page pageOf(const Record &record)
{
    const QByteArray html = exported(record, {.format = DocumentFormat::Html});
    const qsizetype begin = html.indexOf("<main>");
    QXmlStreamReader xml(html.mid(begin, html.indexOf("</main>") + 7 - begin));
    Page page;
    while (!xml.atEnd()) {
        switch (xml.readNext()) {
        case QXmlStreamReader::StartElement:
            page.elements.append(xml.name().toString() + (xml.attributes().hasAttribute(u"href"_s) ? u" href"_s : QString()));
            break;
        case QXmlStreamReader::EndElement:
            page.elements.append(u'/' + xml.name().toString());
            break;
        case QXmlStreamReader::Characters:
            page.text += xml.text();
            break;
        case QXmlStreamReader::Comment:
            page.elements.append(u"comment"_s);
            break;
        default:
            break;
        }
    }
    if (xml.hasError())
        page.elements.append(xml.errorString());
    return page;
}

const QStringList hostileTexts = {
    u"<script>alert(1)</script>"_s,
    u"<img src=x onerror=alert(1)>"_s,
    u"</td></tr></table></main>"_s,
    u"<!-- x"_s,
    u"&lt;b&gt; &amp; &#60;"_s,
    u"[x](javascript:alert(1)) ![y](z) [r]: /u"_s,
    u"a | b | c"_s,
    u"*a* **b** _c_ __d__ ~~e~~ `f` ``g``"_s,
    u"# a #"_s,
    u"- a"_s,
    u"1. a"_s,
    u"a:** b **c:**"_s,
    u"a\n\n## b\n\n- c"_s,
    u"\\"_s,
    u"a\\"_s,
    u"x) · **Due:** y"_s,
    u"{{title}} {{{impact}}} {{#t}}x{{/t}}"_s,
    u"https://example.com www.example.com"_s,
    u"javascript:alert(1)"_s,
    u"> a"_s,
    u"---"_s,
    u"[ ] a"_s,
    u"%1 %n %L1"_s,
};
const QStringList hostileNarratives = {
    u"# A\n\n## Timeline\n\nx"_s,
    u"A\n=\n\nB\n-"_s,
    u"```\n## Timeline"_s,
    u"~~~\nx\n\n"_s,
    u"<!-- open"_s,
    u"<script>\n\nx"_s,
    u"<div>\n\n## Timeline"_s,
    u"- a\n\n  b\n- c"_s,
    u"1. a\n2. b"_s,
    u"> a\n\n> b"_s,
    u"| a | b |\n|---|---|\n| c | d |"_s,
    u"---"_s,
    u"x\n\n---\n\ny"_s,
    u"**Impact:** x\n\n**Tasks:** y"_s,
    u"- [ ] a"_s,
    u"[ ] a"_s,
    u"    code\n\n    more"_s,
    u"\tcode"_s,
    u"{{title}}"_s,
    u"x\\"_s,
    u"**"_s,
    u"`"_s,
};

// A row for every field of this kind in every record.
void addRows(FieldKind kind)
{
    QTest::addColumn<QString>("list");
    QTest::addColumn<QString>("field");
    const auto rows = [kind](const char *list, const EntityInfo &entity) {
        for (const FieldInfo &field : entity.fields) {
            if (field.kind == kind && qstrcmp(field.name, "zone") != 0) // a zone is known or not
                QTest::addRow("%s.%s", list, field.name) << QString::fromLatin1(list) << QString::fromLatin1(field.name);
        }
    };
    rows("incident", tableOf<Incident>().info);
    Record record;
    forEachPart(record, [&](auto &list, const char *name) { rows(name, tableOf<typename std::decay_t<decltype(list)>::value_type>().info); });
}

// The full record with this text in a field, of the last part of its list.
Record recordWith(const QString &list, const QString &field, const QString &text)
{
    Record record = fullRecord();
    const QJsonObject change = {{field, text}};
    if (list == u"incident"_s)
        fromObject(change, record.incident);
    forEachPart(record, [&](auto &parts, const char *name) {
        if (list == QLatin1StringView(name) && !parts.isEmpty())
            fromObject(change, parts.last());
    });
    return record;
}

} // namespace

void TestHostileTexts::hostileTextsStayTexts_data()
{
    addRows(FieldKind::Text);
}

void TestHostileTexts::hostileTextsStayTexts()
{
    QFETCH(QString, list);
    QFETCH(QString, field);

    // given what the document looks like with a plain word there
    const Page plain = pageOf(recordWith(list, field, u"Plainword"_s));
    if (!plain.text.contains(u"Plainword"_s)) {
        QCOMPARE(markdownOf(recordWith(list, field, u"Plainword"_s)), markdownOf(fullRecord())); // it is not printed
        return;
    }
    for (const QString &text : hostileTexts) {
        // when a hostile text stands there instead
        const Record record = recordWith(list, field, text);
        const Page hostile = pageOf(record);

        // then the document has the same elements, and shows the text
        const QString markdown = markdownOf(record);
        QVERIFY2(hostile.elements == plain.elements, qPrintable(text + u"\n"_s + markdown));
        QVERIFY2(hostile.text.simplified().contains(text.simplified()), qPrintable(text + u"\n"_s + hostile.text));
        QCOMPARE(untidiness(markdown), QString());
    }
}

void TestHostileTexts::hostileNarrativesStayInTheirPlace_data()
{
    addRows(FieldKind::Markdown);
}

void TestHostileTexts::hostileNarrativesStayInTheirPlace()
{
    QFETCH(QString, list);
    QFETCH(QString, field);
    const auto sectionsOf = [](const QString &markdown) { return headingsOf(markdown).filter(QRegularExpression(u"^##? "_s)); };

    // given the document with a plain word there
    const QString plain = markdownOf(recordWith(list, field, u"Plainword"_s));
    QVERIFY(plain.contains(u"Plainword"_s));
    for (const QString &text : hostileNarratives) {
        // when a narrative stands there that looks like a part of a document, or is broken
        const QString markdown = markdownOf(recordWith(list, field, text));

        // then the document has the same sections, and ends as it did
        QVERIFY2(sectionsOf(markdown) == sectionsOf(plain), qPrintable(text + u"\n=>\n"_s + markdown));
        QCOMPARE(untidiness(markdown), QString());
        if (list != u"sections"_s)
            QVERIFY(markdown.endsWith(plain.sliced(plain.lastIndexOf(u"\n## "_s))));
    }
}

QTEST_GUILESS_MAIN(TestHostileTexts)
#include "tst_hostiletexts.moc"
