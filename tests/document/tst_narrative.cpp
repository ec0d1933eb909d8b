// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/document/formats/markdown.h"
#include "models/document/formats/narrative.h"

#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace hindsight;

/// Texts stay inside their place in a document, and come back as they were.
class TestNarrative : public QObject
{
    Q_OBJECT

private slots:
    void escapedTextShowsItsCharacters_data();
    void escapedTextShowsItsCharacters();
    void plainWordsStayPlain();
    void placedInSection_data();
    void placedInSection();
    void behindLabelAndMarker_data();
    void behindLabelAndMarker();
    void brokenMarkdownEndsWithItsText_data();
    void brokenMarkdownEndsWithItsText();
    void takenIsTheReverse();
    void takenLeavesOtherTextsAlone();
    void sectionHeadingKeepsItsLevel();
};

namespace {

QStringList topLevel(const QString &markdown)
{
    QStringList types;
    const MarkdownTree tree = parseMarkdown(markdown.toUtf8());
    for (cmark_node *node = cmark_node_first_child(tree.get()); node; node = cmark_node_next(node))
        types.append(QString::fromLatin1(cmark_node_get_type_string(node)));
    return types;
}

QString html(const QString &markdown) { return QString::fromUtf8(htmlOf(parseMarkdown(markdown.toUtf8()).get())); }

// The only text that a paragraph with this source shows, when there is no element in it.
QString shown(const QString &source)
{
    const MarkdownTree tree = parseMarkdown((u"x "_s + source + u" x"_s).toUtf8());
    return plainText(tree.get()).mid(2).chopped(2);
}

// Removes what a reader of list items removes: up to two blanks in front of every line but the first.
QString unindented(const QString &source)
{
    QStringList lines = source.split(u'\n');
    for (qsizetype i = 1; i < lines.size(); ++i) {
        if (lines[i].startsWith(u"  "_s))
            lines[i].remove(0, 2);
    }
    return lines.join(u'\n');
}

} // namespace

void TestNarrative::escapedTextShowsItsCharacters_data()
{
    QTest::addColumn<QString>("text");
    for (const QString &text : {
             u"*star* **bold** _under_ snake_case __init__"_s,
             u"`code` ``two``"_s,
             u"[link](x) ![image](y) [ref]: z"_s,
             u"<b>bold</b> </p> <!-- comment --> <?php a < b > c"_s,
             u"&amp; &#42; &copy; R&D"_s,
             u"&amp; and as much as makes of it forty 🔥"_s, // a pair of surrogates that is cut apart
             u"🔥http://example.com 🔥FTP://x.org"_s,
             u"a|b|"_s,
             u"back\\slash C:\\*.txt end\\"_s,
             u"~~gone~~ ~10:30 ~a~"_s,
             u"# heading #"_s,
             u"- item"_s,
             u"+ item"_s,
             u"1. one"_s,
             u"2) two"_s,
             u"> quote"_s,
             u"==="_s,
             u"---"_s,
             u"***"_s,
             u"~~~"_s,
             u"    code"_s,
             u"https://example.com/a_b"_s,
             u"www.example.com"_s,
             u"ada.b+c@example.com"_s,
             u"@ada a @ b a@ @b"_s,
             u"FTP://x.org"_s,
             u"two\nlines\ttab"_s,
             u" outer blanks "_s,
             u"\u00a0nbsp\u00a0"_s,
             u"$5 and $x$"_s,
             u"{{title}} {{{x}}}"_s,
             u"Grüße 日本語 שלום e\u0301 🔥"_s,
             u"**label:**"_s,
             u"[ ] task"_s,
             u"[^1]"_s,
             u"\\"_s,
             u"#"_s,
             u""_s,
         })
        QTest::newRow(qPrintable(QString(text).replace(u'\n', u"\\n"_s))) << text;
}

void TestNarrative::escapedTextShowsItsCharacters()
{
    QFETCH(QString, text);
    const QString escaped = escapedText(text);

    // in a line
    QCOMPARE(shown(escaped), text);
    QVERIFY2(!html(u"x "_s + escaped + u" x"_s).remove(u"<p>"_s).remove(u"</p>"_s).contains(u'<'), qPrintable(html(escaped)));
    // alone, in a heading, behind a marker and in a label
    if (!text.isEmpty()) {
        for (const QString &frame : {u"%1"_s, u"# %1"_s, u"- %1"_s, u"- **%1:** x"_s, u"**%1:**"_s}) {
            const QString source = frame.arg(escaped);
            QString expected = frame.startsWith(u"- **"_s) ? text + u": x"_s : frame.startsWith(u"**"_s) ? text + u':' : text;
            QCOMPARE(plainText(parseMarkdown(source.toUtf8()).get()), expected);
        }
    }
    // in a table cell
    const QString table = html(u"| a | b |\n| - | - |\n| %1 | z |"_s.arg(escaped));
    QCOMPARE(table.count(u"<td>"_s), 2);
    QVERIFY(table.contains(u"<td>z</td>"_s));
    const MarkdownTree tree = parseMarkdown(u"| a |\n| - |\n| %1 |"_s.arg(escaped).toUtf8());
    QCOMPARE(plainText(tree.get()), u"a"_s + text);
}

void TestNarrative::plainWordsStayPlain()
{
    for (const QString &text : {u"Outage of E-commerce Checkout Service"_s, u"SEV-1"_s, u"10:30 GMT"_s, u"~10:45-10:50 UTC+2"_s, u"snake_case (R&D), 50%"_s,
                                u"p95 < 2 s"_s, u"It's 3.5 \u2013 no more!"_s})
        QCOMPARE(escapedText(text), text);
}

void TestNarrative::placedInSection_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("plain") << u"One.\n\nTwo."_s << u"One.\n\nTwo."_s;
    QTest::newRow("outer blanks") << u"\n  \nOne.  \n\n"_s << u"One."_s;
    QTest::newRow("line ends of Windows") << u"One\r\ntwo\rthree"_s << u"One\ntwo\nthree"_s;
    QTest::newRow("low headings stay") << u"### A\n\n#### B ####"_s << u"### A\n\n#### B ####"_s;
    QTest::newRow("headings move together") << u"# A\n\n### B\n\n## C"_s << u"### A #\n\n##### B ###\n\n#### C ##"_s;
    QTest::newRow("not below level 6") << u"# A\n\n##### E\n\n###### F"_s << u"### A #\n\n###### E #####\n\n###### F"_s;
    QTest::newRow("closing sequence") << u"# A #"_s << u"### A # #"_s;
    QTest::newRow("closing sequence that tells no level") << u"### A #"_s << u"### A # #######"_s;
    QTest::newRow("underlined heading") << u"A\nb\n===\n\nB\n---"_s << u"### A b #\n\n#### B ##"_s;
    QTest::newRow("code is no heading") << u"```sh\n# a\n```\n\n    # b"_s << u"```sh\n# a\n```\n\n    # b"_s;
    QTest::newRow("open code") << u"~~~\nx"_s << u"~~~\nx\n~~~~"_s;
    QTest::newRow("closed code") << u"~~~\nx\n~~~"_s << u"~~~\nx\n~~~"_s;
    QTest::newRow("code with a longer closing line") << u"~~~\nx\n~~~~"_s << u"~~~\nx\n~~~~~"_s;
    QTest::newRow("quoted heading") << u"> # A"_s << u"> # A"_s;
    QTest::newRow("label") << u"**Impact:** none"_s << u"**Impact\\:** none"_s;
    QTest::newRow("escaped label") << u"**Impact\\:** none"_s << u"**Impact\\\\\\:** none"_s;
    QTest::newRow("merge conflict") << u"<<<<<<< HEAD\na\n\n=======\nb\n>>>>>>> x"_s << u"\\<<<<<<< HEAD\na\n\n\\=======\nb\n>>>>>>> x"_s;
    QTest::newRow("escaped merge conflict") << u"\\<<<<<<< HEAD"_s << u"\\\\<<<<<<< HEAD"_s;
    QTest::newRow("merge conflict in code") << u"```\n<<<<<<< HEAD\n```"_s << u"```\n<<<<<<< HEAD\n```"_s;
    QTest::newRow("bold start") << u"**Never** again: **x:**"_s << u"**Never** again: **x:**"_s;
    QTest::newRow("label in a list") << u"- **Impact:** none"_s << u"- **Impact:** none"_s;
}

void TestNarrative::placedInSection()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    QCOMPARE(placed(text, NarrativePlace::Section), expected);
}

void TestNarrative::behindLabelAndMarker_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("marker");
    QTest::addColumn<QString>("sectionLabel");
    QTest::addColumn<QString>("itemLabel");
    QTest::newRow("line") << u"One."_s << u" One."_s << u" One."_s << u" One."_s;
    QTest::newRow("paragraphs") << u"One\ntwo.\n\nThree."_s << u" One\n  two.\n\n  Three."_s << u" One\ntwo.\n\nThree."_s << u" One\n  two.\n\n  Three."_s;
    QTest::newRow("list") << u"- a\n- b"_s << u"\n  - a\n  - b"_s << u"\n\n- a\n- b"_s << u"\n\n  - a\n  - b"_s;
    QTest::newRow("indented code") << u"    x"_s << u"\n      x"_s << u"\n\n    x"_s << u"\n\n      x"_s;
    QTest::newRow("rule") << u"---"_s << u"\n  ---"_s << u"\n\n---"_s << u"\n\n  ---"_s;
    QTest::newRow("link") << u"[a](b) c"_s << u" [a](b) c"_s << u" [a](b) c"_s << u" [a](b) c"_s;
    QTest::newRow("definition") << u"[a]: b"_s << u"\n  [a]: b"_s << u"\n\n[a]: b"_s << u"\n\n  [a]: b"_s;
    QTest::newRow("box") << u"[ ] a"_s << u"\n  [ ] a"_s << u"\n\n[ ] a"_s << u"\n\n  [ ] a"_s;
}

void TestNarrative::behindLabelAndMarker()
{
    QFETCH(QString, text);
    QTEST(behindMarker(text), "marker");
    QTEST(behindLabel(text, NarrativePlace::Section), "sectionLabel");
    QTEST(behindLabel(text, NarrativePlace::Item), "itemLabel");
    QCOMPARE(topLevel(u"-"_s + behindMarker(text) + u"\n- next"_s), QStringList{u"list"_s});
    QCOMPARE(topLevel(u"- **L:**"_s + behindLabel(text, NarrativePlace::Item) + u"\n- next"_s), QStringList{u"list"_s});
}

void TestNarrative::brokenMarkdownEndsWithItsText_data()
{
    QTest::addColumn<QString>("text");
    for (const QString &text : {u"```\ncode"_s, u"a\n\n~~~~ sh\n```\n"_s, u"- a\n\n  ```\n  code"_s, u"<!-- open"_s, u"a\n\n<script>\nx"_s, u"<pre>"_s,
                                u"<?php"_s, u"<![CDATA[ x"_s, u"<!DOCTYPE"_s, u"> <!-- quoted"_s, u"- <!-- item"_s, u"<!-- a\n<!-- b"_s, u"<div>"_s, u"***"_s})
        QTest::newRow(qPrintable(QString(text).replace(u'\n', u"\\n"_s))) << text;
}

void TestNarrative::brokenMarkdownEndsWithItsText()
{
    QFETCH(QString, text);
    const QString source = placed(text, NarrativePlace::Section) + u"\n\n## After\n\nlast"_s;
    QCOMPARE(topLevel(source).mid(topLevel(source).size() - 2), (QStringList{u"heading"_s, u"paragraph"_s}));
    QVERIFY(html(source).endsWith(u"<h2>After</h2>\n<p>last</p>\n"_s));
    QVERIFY(!html(source).contains(u"<!--"_s));
    QCOMPARE(topLevel(u"-"_s + behindMarker(text) + u"\n- next\n\n## After"_s), (QStringList{u"list"_s, u"heading"_s}));
}

void TestNarrative::takenIsTheReverse()
{
    const quint32 seed = QRandomGenerator::system()->generate();
    qInfo("seed %u", seed);
    QRandomGenerator rng(seed);
    const QStringList pieces = {u"word"_s,
                                u"\n"_s,
                                u"\n\n"_s,
                                u"# A"_s,
                                u"## B ##"_s,
                                u"### C #"_s,
                                u"###### F"_s,
                                u"#"_s,
                                u"\n\n# D #  \n"_s,
                                u"**Impact:** x"_s,
                                u"**x\\:**"_s,
                                u"**10:30 GMT:**"_s,
                                u"```"_s,
                                u"\n```\n"_s,
                                u"\n````"_s,
                                u"~~~"_s,
                                u"- "_s,
                                u"1. "_s,
                                u"> "_s,
                                u"    "_s,
                                u"\t"_s,
                                u"  "_s,
                                u"| a | b |"_s,
                                u"| - | - |"_s,
                                u"<!-- c"_s,
                                u"-->"_s,
                                u"<div>"_s,
                                u"---"_s,
                                u"\n\n---\n\n"_s,
                                u"[a]: b"_s,
                                u"[ ] "_s,
                                u"\\"_s,
                                u"*"_s,
                                u"`"_s,
                                u"Grüße 🔥"_s};
    static const QRegularExpression rewritten(u"\\n {0,3}-+|<"_s); // an underlined heading, HTML that may be open
    static const QRegularExpression outerBlanks(u"^(?:[ \\t]*\\n)+|\\s+$"_s);
    for (int i = 0; i < 5'000; ++i) {
        QString text;
        for (int n = 1 + rng.bounded(12); n > 0; --n)
            text += pieces[rng.bounded(pieces.size())];
        const QString message = u"seed %1, text:\n%2"_s.arg(seed).arg(text);
        for (const NarrativePlace place : {NarrativePlace::Section, NarrativePlace::Item}) {
            const auto printed = [place](const QString &t) { return place == NarrativePlace::Item ? unindented(placed(t, place)) : placed(t, place); };
            const QString once = printed(text);
            const QString kept = taken(once, place);
            QVERIFY2(printed(kept) == once, qPrintable(message + u"\nfirst:\n"_s + once + u"\nthen:\n"_s + printed(kept)));
            if (!rewritten.match(text).hasMatch())
                QCOMPARE(kept, QString(text).remove(outerBlanks));
        }
    }
}

void TestNarrative::takenLeavesOtherTextsAlone()
{
    for (const QString &text :
         {u"### Costs"_s, u"###"_s, u"###\n\n```\nx"_s, u"### Costs ###"_s, u"**Note:** a"_s, u"a\n\nb"_s, u"- a\n  - b"_s, u"# A\n\n## B"_s})
        QCOMPARE(taken(text, NarrativePlace::Section), text);
}

void TestNarrative::sectionHeadingKeepsItsLevel()
{
    QCOMPARE(sectionHeading(u"Appendix *A*"_s, 2), u"Appendix \\*A\\*"_s);
    QCOMPARE(sectionHeading(u"Logs"_s, 4), u"Logs ####"_s);
    QCOMPARE(html(u"## "_s + sectionHeading(u"C #"_s, 1)), u"<h2>C #</h2>\n"_s);
}

QTEST_GUILESS_MAIN(TestNarrative)
#include "tst_narrative.moc"
