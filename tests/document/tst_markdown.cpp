// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/document/formats/markdown.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace hindsight;

/// Markdown becomes HTML that shows everything and runs nothing.
class TestMarkdown : public QObject
{
    Q_OBJECT

private slots:
    void html_data();
    void html();
    void plainTextHasNoMarkup();
    void titleIsTheFirstHeading();
};

void TestMarkdown::html_data()
{
    QTest::addColumn<QString>("markdown");
    QTest::addColumn<QString>("expected");
    QTest::newRow("table")
        << u"| a |\n|--:|\n| 1 |"_s
        << u"<table>\n<thead>\n<tr>\n<th align=\"right\">a</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td align=\"right\">1</td>\n</tr>\n</tbody>\n</table>\n"_s;
    QTest::newRow("task") << u"- [x] a"_s << u"<ul>\n<li><input type=\"checkbox\" checked=\"\" disabled=\"\" /> a</li>\n</ul>\n"_s;
    const QString open = u"<li><input type=\"checkbox\" disabled=\"\" /> "_s, ticked = u"<li><input type=\"checkbox\" checked=\"\" disabled=\"\" /> "_s;
    QTest::newRow("open task with a box in its text") << u"- [ ] what [x] means\r\n- [X] b\n- [ ] c [X]"_s
                                                      << u"<ul>\n"_s + open + u"what [x] means</li>\n"_s + ticked + u"b</li>\n"_s + open
            + u"c [X]</li>\n</ul>\n"_s;
    QTest::newRow("open task with a link called X") << u"a\r\r1. [ ] see [X](https://x.org)\n   b\n\n   - [x] [ ] c"_s
                                                    << u"<p>a</p>\n<ol>\n"_s + open + u"\n<p>see <a href=\"https://x.org\">X</a>\nb</p>\n<ul>\n"_s + ticked
            + u"[ ] c</li>\n</ul>\n</li>\n</ol>\n"_s;
    QTest::newRow("strikethrough") << u"~~a~~"_s << u"<p><del>a</del></p>\n"_s;
    QTest::newRow("bare address") << u"https://x.org"_s << u"<p><a href=\"https://x.org\">https://x.org</a></p>\n"_s;
    QTest::newRow("address that runs") << u"[a](javascript:x)"_s << u"<p>a</p>\n"_s;
    QTest::newRow("addresses of other kinds") << u"[a](file:///b) [c](DATA:text/html,d) [e](vbscript:f) [*g*](h.md) [i](mailto:j@k.org)"_s
                                              << u"<p>a c e <a href=\"h.md\"><em>g</em></a> <a href=\"mailto:j@k.org\">i</a></p>\n"_s;
    QTest::newRow("picture elsewhere") << u"![a *b*](https://x.org/c.png \"d\")"_s << u"<p><a href=\"https://x.org/c.png\">a <em>b</em></a></p>\n"_s;
    QTest::newRow("picture without words") << u"![](https://x.org/c.png)"_s << u"<p><a href=\"https://x.org/c.png\">https://x.org/c.png</a></p>\n"_s;
    QTest::newRow("picture in a link") << u"[![a](https://x.org/c.png)](https://y.org)"_s << u"<p><a href=\"https://y.org\">a</a></p>\n"_s;
    QTest::newRow("picture of a file") << u"![a](file:///etc/passwd) ![b](c.png) ![d](data:image/png;base64,e)"_s << u"<p>a b d</p>\n"_s;
    QTest::newRow("reference") << u"at [10:35 *sharp*](hindsight:event/0190), b"_s << u"<p>at 10:35 <em>sharp</em>, b</p>\n"_s;
    QTest::newRow("HTML in a line") << u"a <b>b</b>"_s << u"<p>a &lt;b&gt;b&lt;/b&gt;</p>\n"_s;
    QTest::newRow("HTML block") << u"<div onclick=\"x\">\nb\n</div>\n\nc"_s << u"<p>&lt;div onclick=&quot;x&quot;&gt;\nb\n&lt;/div&gt;</p>\n<p>c</p>\n"_s;
    QTest::newRow("line break") << u"a<br/>b<BR>c"_s << u"<p>a<br />\nb<br />\nc</p>\n"_s;
    QTest::newRow("comments") << u"a <!-- b --> c\n\n<!-- d\n\ne -->\n\nf"_s << u"<p>a  c</p>\n<p>f</p>\n"_s;
    QTest::newRow("comment beside HTML") << u"<!-- a --><i>b"_s << u"<p>&lt;i&gt;b</p>\n"_s;
    QTest::newRow("HTML in a list") << u"- a\n\n  <hr>"_s << u"<ul>\n<li>\n<p>a</p>\n<p>&lt;hr&gt;</p>\n</li>\n</ul>\n"_s;
}

void TestMarkdown::html()
{
    QFETCH(QString, markdown);
    QTEST(QString::fromUtf8(htmlOf(parseMarkdown(markdown.toUtf8()).get())), "expected");
}

void TestMarkdown::plainTextHasNoMarkup() { QCOMPARE(plainText(parseMarkdown("a *b* [c](d) `e`\\\nf\ng &amp; h").get()), u"a b c e f g & h"_s); }

void TestMarkdown::titleIsTheFirstHeading()
{
    QCOMPARE(titleOf(parseMarkdown("x\n\n# A *b*\n\n# C").get()), u"A b"_s);
    QCOMPARE(titleOf(parseMarkdown("x").get()), QString());
}

QTEST_GUILESS_MAIN(TestMarkdown)
#include "tst_markdown.moc"
