// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/document/document.h"
#include "models/document/templates/template.h"
#include "tests/support/builders.h"

#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace hindsight;

/// Templates: what they may say, and what is told about a mistake in one.
class TestTemplates : public QObject
{
    Q_OBJECT

private slots:
    void rendered_data();
    void rendered();
    void mistakes_data();
    void mistakes();
    void ownTemplatesHaveNoMistake();
    void everyPhraseOfTheTemplatesIsKnown();
    void contextHoldsWhatIsDescribed();
    void templateOfAFile();
    void pdfNeedsAWindowSystem();
};

namespace {

constexpr ContextName entryNames[] = {
    {"word", Holds::Text, ""},
    {"note", Holds::Markdown, ""},
};
constexpr ContextName testNames[] = {
    {"title", Holds::Text, ""},
    {"empty", Holds::Text, ""},
    {"story", Holds::Markdown, ""},
    {"yes", Holds::Condition, ""},
    {"no", Holds::Condition, ""},
    {"entries", Holds::List, "", entryNames},
    {"nothing", Holds::List, "", entryNames},
};

QVariantMap testContext()
{
    return {
        {u"title"_s, u"A & <B>"_s},
        {u"empty"_s, u""_s},
        {u"story"_s, u"once\n\ntwice"_s},
        {u"story_item"_s, u" once"_s},
        {u"yes"_s, true},
        {u"no"_s, false},
        {u"entries"_s, QVariantList{QVariantMap{{u"word"_s, u"one"_s}}, QVariantMap{{u"word"_s, u"two"_s}, {u"title"_s, u"inner"_s}}}},
        {u"nothing"_s, QVariantList{}},
    };
}

// What the description and the values say differently, by path.
QStringList differences(std::span<const ContextName> names, const QVariantMap &context, const QString &path)
{
    QStringList found;
    QVariantMap rest = context;
    for (const ContextName &name : names) {
        const QString key = QString::fromLatin1(name.name);
        const auto take = [&](const QString &k, int type) {
            const QVariant value = rest.take(k);
            if (value.typeId() != type)
                found.append(path + k + u": missing or of another type"_s);
            return value;
        };
        switch (name.holds) {
        case Holds::Text: take(key, QMetaType::QString); break;
        case Holds::Markdown:
            for (const QString &suffix : {u""_s, u"_labelled"_s, u"_item"_s, u"_item_labelled"_s, u"_cell"_s})
                take(key + suffix, QMetaType::QString);
            break;
        case Holds::Condition: take(key, QMetaType::Bool); break;
        case Holds::List:
            for (const QVariant &entry : take(key, QMetaType::QVariantList).toList())
                found += differences(name.of, entry.toMap(), path + key + u'.');
            break;
        }
        if (*name.description == '\0')
            found.append(path + key + u": not described"_s);
    }
    for (const QString &key : rest.keys())
        found.append(path + key + u": not in the description"_s);
    return found;
}

} // namespace

void TestTemplates::rendered_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("expected");
    QTest::newRow("value") << u"x {{title}} {{{title}}} {{& title}} y"_s << u"x A & <B> A & <B> A & <B> y"_s;
    QTest::newRow("value with lines") << u"{{story}}\n"_s << u"once\n\ntwice\n"_s;
    QTest::newRow("variant") << u"-{{story_item}}"_s << u"- once"_s;
    QTest::newRow("false section leaves no line") << u"a\n{{#no}}\nb\n{{/no}}\nc\n"_s << u"a\nc\n"_s;
    QTest::newRow("true section leaves no line") << u"a\n{{#yes}}\nb\n{{/yes}}\nc\n"_s << u"a\nb\nc\n"_s;
    QTest::newRow("blank lines of a section stay") << u"a\n{{#yes}}\n\nb\n\n{{/yes}}\nc\n"_s << u"a\n\nb\n\nc\n"_s;
    QTest::newRow("inverted") << u"{{^no}}n{{/no}}{{^yes}}y{{/yes}}"_s << u"n"_s;
    QTest::newRow("empty text is false") << u"{{#empty}}x{{/empty}}{{^empty}}none{{/empty}}"_s << u"none"_s;
    QTest::newRow("empty list is false") << u"{{#nothing}}x{{/nothing}}{{^nothing}}none{{/nothing}}"_s << u"none"_s;
    QTest::newRow("list") << u"{{#entries}}\n- {{word}} of {{title}}\n{{/entries}}\n"_s << u"- one of A & <B>\n- two of inner\n"_s;
    QTest::newRow("comment") << u"a\n{{! a\n {{ b }}\nc{{! d }}e\n"_s << u"a\nce\n"_s;
    QTest::newRow("line ends of Windows") << u"a\r\n{{#yes}}\r\nb\r\n{{/yes}}\r\nc\r\n"_s << u"a\nb\nc\n"_s;
    QTest::newRow("phrase") << u"## {{#t}}Timeline{{/t}}"_s << u"## Timeline"_s;
    QTest::newRow("own words in a phrase") << u"{{#t}}Our words{{/t}}"_s << u"Our words"_s;
    QTest::newRow("blanks alone in a section") << u"[{{#yes}} {{/yes}}]"_s << u"[ ]"_s;
}

void TestTemplates::rendered()
{
    QFETCH(QString, source);
    const auto text = render({source, u"t.mustache"_s}, testNames, testContext(), Phrases(u"en"_s));
    QVERIFY2(text, qPrintable(text ? QString() : text.error().sentence()));
    QTEST(*text, "expected");
}

void TestTemplates::mistakes_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<int>("line");
    QTest::addColumn<QString>("says");
    QTest::newRow("misspelt value") << u"a\nb\n{{titel}}\n"_s << 3 << u"“titel”"_s;
    QTest::newRow("suggestion") << u"{{titel}}"_s << 1 << u"Did you mean “title”?"_s;
    QTest::newRow("suggestion of a variant") << u"{{story_itm}}"_s << 1 << u"“story_item”"_s;
    QTest::newRow("misspelt section") << u"\n{{#entrys}}x{{/entrys}}"_s << 2 << u"“entries”"_s;
    QTest::newRow("misspelt in a list") << u"{{#entries}}\n{{wrod}}\n{{/entries}}"_s << 2 << u"“word”"_s;
    QTest::newRow("name of a list outside of it") << u"{{word}}"_s << 1 << u"“word”"_s;
    QTest::newRow("misspelt where nothing is printed") << u"{{#nothing}}\n{{wrod}}{{/nothing}}"_s << 2 << u"“wrod”"_s;
    QTest::newRow("no variant") << u"{{title_item}}"_s << 1 << u"“title_item”"_s;
    QTest::newRow("list as value") << u"\n\n{{entries}}"_s << 3 << u"{{#entries}}"_s;
    QTest::newRow("unclosed section") << u"a\n{{#yes}}\nb\n"_s << 2 << u"“yes”"_s;
    QTest::newRow("unclosed inner section") << u"{{#yes}}\n{{#no}}\n{{/yes}}"_s << 3 << u"line 2"_s;
    QTest::newRow("closed without opening") << u"\n{{/yes}}"_s << 2 << u"“yes”"_s;
    QTest::newRow("unclosed tag") << u"a\n\n{{title\n"_s << 3 << u"“}}”"_s;
    QTest::newRow("unclosed triple tag") << u"{{{title}}"_s << 1 << u"“}}}”"_s;
    QTest::newRow("partial") << u"{{> other}}"_s << 1 << u"partials"_s;
    QTest::newRow("braces") << u"{{=<% %>=}}"_s << 1 << u"braces"_s;
    QTest::newRow("name in a phrase") << u"{{#t}}Timeline of {{title}}{{/t}}"_s << 1 << u"plain text"_s;
    QTest::newRow("unclosed phrase") << u"x\n{{#t}}Timeline"_s << 2 << u"“t”"_s;
    QTest::newRow("nothing") << u"{{}}"_s << 1 << u"“”"_s;
    QTest::newRow("lists in lists") << u"{{#entries}}\n{{#entries}}{{#entries}}\n{{#entries}}x{{/entries}}{{/entries}}{{/entries}}{{/entries}}"_s << 3
                                    << u"A list in a list"_s;
    QTest::newRow("sections in sections") << u"{{#yes}}\n"_s.repeated(100) + u"{{/yes}}"_s.repeated(100) << 61 << u"Too many sections"_s;
}

void TestTemplates::mistakes()
{
    QFETCH(QString, source);
    QFETCH(int, line);
    QFETCH(QString, says);
    const auto text = render({source, u"t.mustache"_s}, testNames, testContext(), Phrases(u"en"_s));
    QVERIFY(!text);
    QCOMPARE(text.error().kind, Error::Kind::Input);
    QCOMPARE(text.error().file, u"t.mustache"_s);
    QCOMPARE(text.error().line, line);
    QVERIFY2(text.error().text.contains(says), qPrintable(text.error().text));
}

void TestTemplates::ownTemplatesHaveNoMistake()
{
    QCOMPARE(templates().first().name, u"checkout"_s);
    for (const TemplateInfo &info : templates()) {
        const auto found = findTemplate(info.name);
        QVERIFY(found);
        const auto mistake = checkTemplate(*found, documentNames());
        QVERIFY2(!mistake, qPrintable(mistake ? mistake->sentence() : QString()));
    }
}

void TestTemplates::everyPhraseOfTheTemplatesIsKnown()
{
    QStringList known;
    for (const char *phrase : documentPhrases())
        known.append(QString::fromUtf8(phrase));
    static const QRegularExpression phrase(u"\\{\\{#t\\}\\}(.*?)\\{\\{/t\\}\\}"_s);
    for (const TemplateInfo &info : templates()) {
        const QString source = findTemplate(info.name)->source;
        int count = 0;
        for (auto it = phrase.globalMatch(source); it.hasNext(); ++count) {
            const QString text = it.next().captured(1);
            QVERIFY2(known.contains(text), qPrintable(text));
        }
        QVERIFY(count > 5);
    }
}

void TestTemplates::contextHoldsWhatIsDescribed()
{
    QRandomGenerator rng(1);
    const QVariantMap context = documentContext(randomRecord(rng, 5), Phrases(u"en"_s), {});
    QCOMPARE(differences(documentNames(), context, {}).join(u'\n'), QString());
    QCOMPARE(differences(documentNames(), documentContext({}, Phrases(u"en"_s), {}), {}).join(u'\n'), QString());
}

void TestTemplates::templateOfAFile()
{
    // given a template of a team
    QTemporaryDir folder;
    const QString path = folder.filePath(u"team.mustache"_s);
    const auto write = [&](const QByteArray &source) {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(source);
    };
    write("{{title}}\n{{#tasks}}\n*{{text_item}}\n{{/tasks}}\n");

    // then it orders the document
    const DocumentOptions options{.templateName = path};
    QCOMPARE(*exportDocument(outageRecord(), options),
             QByteArray("Checkout outage after a payment gateway update\n"
                        "* Review and improve the code of the payment gateway integration.\n"
                        "* Write more tests for updates of the payment gateway.\n"
                        "* Set up an alert for an unusual drop in successful transactions.\n"));

    // and a mistake in it is told with file and line
    write("{{title}}\n{{#tasks}}\n{{txet}}\n{{/tasks}}\n");
    const auto wrong = exportDocument(outageRecord(), options);
    QVERIFY(!wrong);
    QCOMPARE(wrong.error().sentence(), path + u":3: There is no “txet” here. Did you mean “text”?"_s);

    // and so is what is no text, or nothing
    write("{{title}}\nGr\xfc\xdf"
          "e\n");
    QCOMPARE(exportDocument(outageRecord(), options).error().sentence(), path + u":2: This line is no text in UTF-8; save the template in that encoding."_s);
    for (const char *nothing : {"", " \n\n"}) {
        write(nothing);
        QCOMPARE(exportDocument(outageRecord(), options).error().sentence(), path + u":1: The template is empty: every document of it would be."_s);
    }
    write("\xef\xbb\xbf{{title}}\n");
    QCOMPARE(*exportDocument(outageRecord(), options), QByteArray("Checkout outage after a payment gateway update\n"));

    // and so is a file that is not there
    QCOMPARE(exportDocument(outageRecord(), {.templateName = folder.filePath(u"other"_s)}).error().kind, Error::Kind::Usage);
}

void TestTemplates::pdfNeedsAWindowSystem()
{
    const auto pdf = exportDocument(outageRecord(), {.format = DocumentFormat::Pdf});
    QVERIFY(!pdf);
    QVERIFY(pdf.error().text.contains(u"PDF"_s));
    // and so does a figure
    const FigureMaker figure = [](const Record &, const Evidence &, const QString &, const QString &) { return DocumentFigure(); };
    const auto page = exportDocument(frozenRecord(), {.format = DocumentFormat::Html, .figures = figure});
    QVERIFY(!page);
    QVERIFY(page.error().text.contains(u"figure"_s));
}

QTEST_GUILESS_MAIN(TestTemplates)
#include "tst_templates.moc"
