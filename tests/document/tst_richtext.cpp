// SPDX-License-Identifier: GPL-3.0-or-later
// Formatted text of other programs: the fixtures in data/html have the shape in which Google Docs, Confluence and Word put it on the
// clipboard and save it, and beside each stands the Markdown it becomes.
#include "models/document/reading/htmlsource.h"
#include "models/document/reading/import.h"
#include "models/document/reading/richtext.h"
#include "models/incident/timetext.h"
#include "tests/support/processortime.h"

#include <QDir>
#include <QRegularExpression>
#include <QTest>
#include <QTextDocument>

using namespace hindsight;
using namespace Qt::StringLiterals;

namespace {

const QString folder = QStringLiteral(TEST_SOURCE_DIR "/document/data/html/");

QByteArray contents(const QString &name)
{
    QFile file(folder + name);
    if (!file.open(QIODevice::ReadOnly))
        QTest::qFail(qPrintable(file.fileName()), __FILE__, __LINE__);
    return file.readAll();
}

QStringList wordsOf(const QString &text)
{
    static const QRegularExpression other(u"[^\\p{L}\\p{N}]+"_s);
    return text.split(other, Qt::SkipEmptyParts);
}

QString markdown(const QByteArray &html)
{
    const Result<QString> text = markdownOfHtml(html);
    return text ? *text : u"error: "_s + text.error().text;
}

/// Title, events and action items, a line each.
QStringList told(const Record &record)
{
    QStringList lines = {record.incident.title};
    for (const TimelineEvent &event : record.events)
        lines.append(u"%1 %2"_s.arg(event.at.at ? isoText(*event.at.at) : u"-"_s, event.text.section(u'\n', 0, 0)));
    for (const ActionItem &action : record.actions)
        lines.append(u"%1 [%2] %3"_s.arg(QLatin1StringView(nameOf(action.status)), action.person, action.text)
                     + (action.due.isEmpty() ? QString() : u" until "_s + action.due.written));
    return lines;
}

} // namespace

class RichTextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shouldBecomeMarkdown_data() { fixtures(); }
    void shouldBecomeMarkdown();
    void shouldBeReadAsAPostmortem_data();
    void shouldBeReadAsAPostmortem();
    void shouldLoseNoWord_data() { fixtures(); }
    void shouldLoseNoWord();
    void shouldKnowEachElement_data();
    void shouldKnowEachElement();
    void shouldDecodeOtherEncodings_data();
    void shouldDecodeOtherEncodings();
    void shouldTellHtmlFromMarkdown_data();
    void shouldTellHtmlFromMarkdown();
    void shouldKnowStructureFromASpreadsheet_data();
    void shouldKnowStructureFromASpreadsheet();
    void shouldNeverHang_data();
    void shouldNeverHang();

private:
    static void fixtures()
    {
        QTest::addColumn<QString>("name");
        for (const QString &name : QDir(folder).entryList({u"*.html"_s}, QDir::Files))
            QTest::newRow(qPrintable(name)) << name;
    }
};

void RichTextTest::shouldBecomeMarkdown()
{
    QFETCH(QString, name);
    const QString text = markdown(contents(name));
    const QString golden = folder + name + u".md"_s;
    if (qEnvironmentVariableIsSet("HINDSIGHT_WRITE_GOLDEN")) {
        QFile file(golden);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text.toUtf8());
    }
    QCOMPARE(text, QString::fromUtf8(contents(name + u".md"_s)));
}

void RichTextTest::shouldBeReadAsAPostmortem_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QStringList>("expected");
    QTest::newRow("Google Docs, clipboard") << u"google-docs-clipboard.html"_s
                                            << QStringList{u"Basket service down"_s,
                                                           u"2025-11-04T14:02:00Z The flag was switched on"_s,
                                                           u"2025-11-04T14:11:00Z The alert for failed baskets paged Priya"_s,
                                                           u"2025-11-04T14:40:00Z The flag was switched off again"_s,
                                                           u"done [Priya] Switch flags on for one percent first"_s,
                                                           u"open [Tom] Alert on empty baskets"_s};
    QTest::newRow("Google Docs, saved") << u"google-docs-saved.html"_s
                                        << QStringList{u"Search answered nothing"_s, u"2026-03-12T08:15:00Z The nightly job emptied the index  "_s,
                                                       u"2026-03-12T08:50:00Z Lena started a new index | the big one"_s, u"open [Lena] Test the nightly job"_s,
                                                       u"open [Marek] Alert when the index shrinks"_s};
    QTest::newRow("Google Docs, saved, with a title") << u"google-docs-title.html"_s
                                                      << QStringList{u"Maps stayed grey"_s, u"2021-05-11T20:14:00Z Tiles are missing"_s,
                                                                     u"2021-05-11T20:50:00Z Tiles are back"_s, u"open [Ilka] Watch the tiles"_s};
    QTest::newRow("Confluence, exported") << u"confluence-export.html"_s
                                          << QStringList{u"PIR 2022-09-01 - Tills offline"_s, u"2022-08-31T21:30:00Z Tills refuse  "_s,
                                                         u"2022-08-31T22:45:00Z Tills open : all of them"_s};
    QTest::newRow("a page of GitHub, saved") << u"github-page.html"_s
                                             << QStringList{u"Resolver is stale"_s, u"2023-11-08T09:12:00Z An old zone file is pushed"_s,
                                                            u"2023-11-08T10:00:00Z The new one is in"_s, u"done [@tom] Number zone files by the clock"_s};
    QTest::newRow("Confluence, clipboard") << u"confluence-clipboard.html"_s
                                           << QStringList{u"2026-02-09 Mail delayed"_s, u"2026-02-09T06:30:00Z The queue began to grow  "_s,
                                                          u"2026-02-09T08:10:00Z Jo Park added a second relay"_s,
                                                          u"done [Jo Park] Alert at 80 percent of the disk until 2026-02-20"_s,
                                                          u"open [Ines Duarte] Rotate the logs of the relay"_s};
    QTest::newRow("Confluence, saved") << u"confluence-saved.html"_s
                                       << QStringList{u"Login slow"_s,
                                                      u"2026-01-20T10:05:00Z The cache was restarted"_s,
                                                      u"2026-01-20T10:20:00Z The first complaint"_s,
                                                      u"2026-01-20T10:45:00Z The cache was warm again"_s,
                                                      u"done [Ada Osei] Warm the cache before it serves"_s,
                                                      u"open [Ben Wirth] Say in the runbook how long it takes"_s};
    QTest::newRow("Word, clipboard") << u"word-clipboard.html"_s
                                     << QStringList{u"Printing stopped in the warehouse"_s, u"2026-02-03T05:10:00Z The spooler was updated"_s,
                                                    u"2026-02-03T07:55:00Z Yusuf rolled the update back"_s, u"done [Yusuf Kaya] Update one server first"_s};
    QTest::newRow("Word, saved, in Windows-1252") << u"word-saved.html"_s
                                                  << QStringList{u"Störung der Kasse – Filiale Köln"_s, u"2026-05-05T09:12:00Z Das Zertifikat lief ab"_s,
                                                                 u"2026-05-05T11:40:00Z Jörg hat ein neues ausgerollt"_s,
                                                                 u"open [Jörg] Ablauf der Zertifikate überwachen"_s,
                                                                 u"open [Anke] Zertifikate von selbst erneuern"_s};
    QTest::newRow("Word, saved, with styles") << u"word-styles.html"_s
                                              << QStringList{u"Card payments failed"_s,
                                                             u"2026-05-05T09:12:00Z The certificate expired"_s,
                                                             u"2026-05-05T09:20:00Z First alarm"_s,
                                                             u"2026-05-05T11:40:00Z New one rolled out"_s,
                                                             u"open [Cleo] Watch when certificates end"_s,
                                                             u"open [Emil] Let them renew themselves"_s};
    QTest::newRow("bold paragraphs for headings") << u"bold-paragraphs.html"_s
                                                  << QStringList{u"Lift stuck between two floors"_s, u"2024-05-03T10:00:00Z the lift stuck"_s,
                                                                 u"2024-05-03T10:30:00Z everybody was freed"_s, u"open [Ana] Grease the rails"_s,
                                                                 u"open [Bo] Train two more wardens"_s};
}

void RichTextTest::shouldBeReadAsAPostmortem()
{
    QFETCH(QString, name);
    const auto read = readDocument(contents(name), name);
    QVERIFY2(read, read ? "" : qPrintable(read.error().sentence()));
    QCOMPARE(read->incidents.size(), 1);
    QTEST(told(read->incidents[0].record), "expected");
    // what is told of lines is told of those of the Markdown
    const auto lines = documentLines(contents(name), name);
    for (auto it = read->incidents[0].lineOf.begin(); it != read->incidents[0].lineOf.end(); ++it)
        QVERIFY(*it <= lines->size());
    QCOMPARE(read->totalLines, read->recordLines + read->sectionLines + read->unreadLines);
}

void RichTextTest::shouldLoseNoWord()
{
    QFETCH(QString, name);
    QTextDocument document;
    document.setHtml(decodedHtml(contents(name)));
    // Qt shows what is hidden, the letter that Word uses as the marker of an item, where Confluence has the page, and what is around all pages of a site.
    static const QRegularExpression unseen(u"^o\\s|Skip to the end of metadata|A remark nobody sees|^Operations$|^Reviews$|^Operations : |^Skip to content"
                                           "|^\\s*Pull requests|^© 2024 Forge|^Docs"_s,
                                           QRegularExpression::MultilineOption);
    const QStringList words = wordsOf(document.toPlainText().remove(unseen));
    QVERIFY(words.size() > 30);
    QStringList left = wordsOf(markdown(contents(name)).replace(u"\\_"_s, u"_"_s));
    for (const QString &word : words)
        QVERIFY2(left.removeOne(word), qPrintable(word));
}

void RichTextTest::shouldKnowEachElement_data()
{
    QTest::addColumn<QString>("html");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const QString &html, const QString &expected) { QTest::newRow(name) << html << expected + u'\n'; };
    row("headings", u"<h1>One</h1><h2>Two</h2><h6>Six #</h6>"_s, u"# One\n\n## Two\n\n###### Six \\#"_s);
    row("emphasis", u"<p>a <b>bold</b>, <i>italic</i> and <b><i>both</i></b> <s>gone</s></p>"_s, u"a **bold**, *italic* and ***both*** ~~gone~~"_s);
    row("blanks stand outside of emphasis", u"<p>a<b> bold </b>word</p>"_s, u"a **bold** word"_s);
    row("emphasis that Markdown has no place for", u"<p>a<b>(b)</b>c</p>"_s, u"a(b)c"_s);
    row("code", u"<p>run <code>a`b</code> now</p>"_s, u"run `` a`b `` now"_s);
    row("monospace", u"<p>run <span style=\"font-family:'Courier New'\">ls -l</span> now</p>"_s, u"run `ls -l` now"_s);
    row("link", u"<p><a href=\"https://example.com/a_(b)?c=1&amp;d=2\">there</a></p>"_s, u"[there](https://example.com/a_%28b%29?c=1&d=2)"_s);
    row("link that says where it leads", u"<p>see <a href=\"https://example.com/x\">https://example.com/x</a></p>"_s, u"see <https://example.com/x>"_s);
    row("link of Google", u"<p><a href=\"https://www.google.com/url?q=https://example.com/%3Fa%3D1%2526&amp;sa=D\">x y</a></p>"_s,
        u"[x y](https://example.com/?a=1%26)"_s);
    row("link that runs a script", u"<p><a href=\"javascript:alert(1)\">text</a> <a href=\"#top\">top</a></p>"_s, u"text top"_s);
    row("bare address", u"<p>see https://example.com/a_b_c, please</p>"_s, u"see https://example.com/a_b_c, please"_s);
    row("list", u"<ul><li>a<ul><li>b<ol><li>c</li><li>d</li></ol></li></ul></li><li>e</li></ul>"_s, u"- a\n  - b\n    1. c\n    2. d\n- e"_s);
    row("list with its ends left out", u"<ul><li>a<li>b<ul><li>c</ul><li>d</ul>"_s, u"- a\n- b\n  - c\n- d"_s);
    row("numbers that go on", u"<ol start=3><li>c</li><li>d</li></ol>"_s, u"3. c\n4. d"_s);
    row("paragraphs of an item", u"<ul><li><p>a</p><p>b</p></li><li>c</li></ul>"_s, u"- a\n\n  b\n- c"_s);
    row("boxes of GitHub", u"<ul><li><input type=\"checkbox\" checked disabled> a</li><li><input type=checkbox> b</li></ul>"_s, u"- [x] a\n- [ ] b"_s);
    row("boxes of Confluence", u"<ul class=\"inline-task-list\"><li class=\"checked\">a</li><li>b</li></ul>"_s, u"- [x] a\n- [ ] b"_s);
    row("boxes of Confluence in the cloud", u"<div><div data-task-state=\"DONE\"><p>a</p></div><div data-task-state=\"TODO\"><p>b</p></div></div>"_s,
        u"- [x] a\n- [ ] b"_s);
    row("boxes that are letters", u"<p>\u2611 a</p><p>\u2610&nbsp;b</p>"_s, u"- [x] a\n- [ ] b"_s);
    row("people and dates of Confluence",
        u"<h2>Action items</h2><ul><li>Do it <a class=\"confluence-userlink\" href=\"https://example.org/~ana\">Ana Low</a> <time datetime=\"2024-08-01\">01 "
        u"Aug 2024</time></li>"
        "<li><a class=\"confluence-userlink\">Bo</a> do that</li><li>Tell <span class=user>@Cleo</span> of it</li></ul>"_s,
        u"## Action items\n\n- Do it (owner: Ana Low, due: 01 Aug 2024)\n- do that (owner: Bo)\n- Tell @Cleo of it"_s);
    row("people and dates elsewhere",
        u"<h2>Timeline</h2><ul><li><time datetime=\"2024-08-01\">01 Aug 2024</time> 10:30 restarted by <a class=\"confluence-userlink\">Ana</a></li></ul>"_s,
        u"## Timeline\n\n- 01 Aug 2024 10:30 restarted by Ana"_s);
    row("tasks in Confluence's own format",
        u"<ac:task-list><ac:task><ac:task-id>1</ac:task-id><ac:task-status>complete</ac:task-status><ac:task-body>Do it <ac:link><ri:user "
        u"ri:username=\"ana\"/></ac:link> "
        "<time datetime=\"2024-08-01\" /></ac:task-body></ac:task><ac:task><ac:task-status>incomplete</ac:task-status><ac:task-body>Do that "
        "<ac:link><ri:user ri:userkey=\"8a7f\" /><ac:plain-text-link-body><![CDATA[Bo & Cleo]]></ac:plain-text-link-body></ac:link></ac:task-body></ac:task></ac:task-list>"_s,
        u"- [x] Do it (owner: ana, due: 2024-08-01)\n- [ ] Do that (owner: Bo & Cleo)"_s);
    row("list in a cell", u"<table><tr><th>A</th><th>B</th></tr><tr><td>1</td><td>x<ul><li>y</li><li>z</li></ul></td></tr></table>"_s,
        u"| A | B |\n| --- | --- |\n| 1 | x<br>- y<br>- z |"_s);
    row("list by hand", u"<p>- a</p><p>\u2022 b</p>"_s, u"- a\n- b"_s);
    row("lists of Word without bullets", u"<p class=MsoListParagraphCxSpFirst>a</p><p class=MsoListParagraphCxSpLast>b</p>"_s, u"- a\n- b"_s);
    row("lists of Word with paragraphs",
        u"<p class=MsoListParagraphCxSpFirst><![if !supportLists]>\u00b7<span>&nbsp; </span><![endif]>a</p><p class=MsoListParagraphCxSpMiddle>b</p>"
        "<p class=MsoListParagraphCxSpLast><!--[if !supportLists]-->\u00b7<span>&nbsp; </span><!--[endif]-->c</p>"_s,
        u"- a\n\n  b\n- c"_s);
    row("title and headings of Word", u"<p class=MsoTitle>a</p><p class=\"MsoHeading2\">b</p><p class=MsoSubtitle>c</p>"_s, u"# a\n\n## b\n\nc"_s);
    row("bold lines for headings", u"<p><b>All down</b></p><p><b>Timeline</b></p><p><b>10:00 UTC</b></p><p><b>Read this</b></p>"_s,
        u"# All down\n\n## Timeline\n\n**10:00 UTC**\n\n**Read this**"_s);
    row("bold lines among headings", u"<h1>All down</h1><h2>Summary</h2><p>a</p><p><b>Timeline</b></p><p><b>b</b></p>"_s,
        u"# All down\n\n## Summary\n\na\n\n## Timeline\n\n**b**"_s);
    row("table", u"<table><tr><th>A</th><th>B</th></tr><tr><td>1 | 2<br>3</td><td><p>4</p><p>5</p></td></tr></table>"_s,
        u"| A | B |\n| --- | --- |\n| 1 \\| 2<br>3 | 4<br>5 |"_s);
    row("joined cells", u"<table><tr><td colspan=2>A</td></tr><tr><td>1</td><td>2</td></tr></table>"_s, u"| A |  |\n| --- | --- |\n| 1 | 2 |"_s);
    row("cells over several rows", u"<table><tr><td>A</td><td>B</td></tr><tr><td rowspan=2>1</td><td>2</td></tr><tr><td>3</td></tr></table>"_s,
        u"| A | B |\n| --- | --- |\n| 1 | 2 |\n| 1 | 3 |"_s);
    row("table of one cell", u"<table><tr><td><h2>A</h2><p>b</p></td></tr></table>"_s, u"## A\n\nb"_s);
    row("text of a table in none of its cells", u"<table>a<tr><b>b</b><td>c</td></tr><caption>d</caption></table>"_s, u"c\n\nab  \nd"_s);
    row("preformatted", u"<pre>\nif (a &lt; b)\n    *c*\n\n```</pre>"_s, u"````\nif (a < b)\n    *c*\n\n```\n````"_s);
    row("line breaks", u"<p>a<br>- b<br/>c</p>"_s, u"a  \n\\- b  \nc"_s);
    row("rule", u"<p>a</p><hr><p>b</p>"_s, u"a\n\n---\n\nb"_s);
    row("quote", u"<blockquote><p>a</p></blockquote>"_s, u"> a"_s);
    row("picture", u"<p>x <img src=\"file:///etc/passwd\" alt=\"a graph\"> y</p>"_s, u"x a graph y"_s);
    row("signs of Markdown", u"<p>*a* _b_ `c` #d &lt;e&gt; [f](g)</p><p># h</p><p>1234. i</p>"_s,
        u"\\*a\\* \\_b\\_ \\`c\\` #d \\<e> \\[f\\](g)\n\n\\# h\n\n1234\\. i"_s);
    row("times in brackets", u"<p>[10:22] It began</p>"_s, u"[10:22] It began"_s);
    row("what nobody sees",
        u"<script>if (a<b) x(\"<p>no</p>\")</script><style>.h{display:none}</style><!-- no --><p hidden>no</p><p class=\"x h\">no</p>"
        "<div style=\"display: none\">no<p>no</p></div><template><p>no</p></template><p>yes</p>"_s,
        u"yes"_s);
    row("blanks", u"<p>a&nbsp;&nbsp; b\u200b\u2009c</p>"_s, u"a b c"_s);
    row("bold and large",
        u"<p><b><span style=\"font-size:20pt\">Big</span></b></p><p>text of the body</p><p><b><span style=\"font-size:14pt\">Less</span></b></p><p>more of the text</p>"_s,
        u"# Big\n\ntext of the body\n\n## Less\n\nmore of the text"_s);
    row("broken tags", u"<p>a <b>b</p><p>c</i> < d <3</p></div></table><td>e"_s, u"a **b**\n\nc < d <3\n\ne"_s);
}

void RichTextTest::shouldKnowEachElement()
{
    QFETCH(QString, html);
    QTEST(markdownOfHtmlText(html).value(), "expected");
}

void RichTextTest::shouldDecodeOtherEncodings_data()
{
    QTest::addColumn<QByteArray>("html");
    QTest::newRow("UTF-8") << QByteArray("<html><p>K\xc3\xb6ln \xe2\x82\xac</p></html>");
    QTest::newRow("Windows-1252 by its name") << QByteArray("<html><meta charset=windows-1252><p>K\xf6ln \x80</p></html>");
    QTest::newRow("Windows-1252 without") << QByteArray("<html><p>K\xf6ln \x80</p></html>");
    QTest::newRow("Latin 9") << QByteArray("<html><meta http-equiv=Content-Type content=\"text/html; charset=iso-8859-15\"><p>K\xf6ln \xa4</p></html>");
    QTest::newRow("UTF-16") << QByteArray("\xff\xfe<\0p\0>\0K\0\xf6\0l\0n\0 \0\xac\x20<\0/\0p\0>\0", 28);
}

void RichTextTest::shouldDecodeOtherEncodings()
{
    QFETCH(QByteArray, html);
    QCOMPARE(markdown(html), u"Köln €\n"_s);
}

void RichTextTest::shouldTellHtmlFromMarkdown_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("html");
    QTest::newRow("doctype") << "\n <!doctype HTML>\n<p>a"_ba << true;
    QTest::newRow("comment first") << "<!-- saved from url=(1) -->\n<html><body>a"_ba << true;
    QTest::newRow("XHTML") << "<?xml version=\"1.0\"?>\n<!DOCTYPE html PUBLIC \"x\">"_ba << true;
    QTest::newRow("fragment") << "<h1>Title</h1>\n<p>Text</p>\n<ul>\n<li>a</li>\n</ul>"_ba << true;
    QTest::newRow("Markdown") << "# Title\n\n<b>a</b>\n"_ba << false;
    QTest::newRow("Markdown that begins with a picture") << "<p align=\"center\">\n<img src=\"a.png\">\n</p>\n\n# Title\n\n- a\n"_ba << false;
    QTest::newRow("prose that begins with a tag") << "<b>Note</b> that\nwe are sorry\nand that this\nis no page\n"_ba << false;
    QTest::newRow("JSON") << "{\"a\": \"<html>\"}"_ba << false;
    QTest::newRow("merge conflict") << "<<<<<<< HEAD\na\n"_ba << false;
    QTest::newRow("address") << "<https://example.com>\n"_ba << false;
}

void RichTextTest::shouldTellHtmlFromMarkdown()
{
    QFETCH(QByteArray, text);
    QTEST(isHtml(text), "html");
}

void RichTextTest::shouldKnowStructureFromASpreadsheet_data()
{
    QTest::addColumn<QString>("html");
    QTest::addColumn<bool>("structure");
    QTest::newRow("heading") << u"<h2>a</h2>"_s << true;
    QTest::newRow("list") << u"<ul><li>a</li></ul>"_s << true;
    QTest::newRow("list of Word") << u"<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'>a</p>"_s << true;
    QTest::newRow("table in a text") << u"<p>a</p><table><tr><td>1</td></tr></table>"_s << true;
    QTest::newRow("table alone") << u"<meta charset=utf-8><table><tr><td>1</td></tr></table>\n"_s << false;
    QTest::newRow("Google Sheets") << u"<google-sheets-html-origin><style></style><table><tr><td>a</td></tr></table>b"_s << false;
    QTest::newRow("Excel") << u"<html xmlns:x=\"urn:schemas-microsoft-com:office:excel\"><body>a<table></table></body></html>"_s << false;
    QTest::newRow("coloured text") << u"<div><span style=\"color:#f00\">a</span></div>"_s << false;
    QTest::newRow("heading in a comment") << u"<!-- <h1>a</h1> --><p>b</p>"_s << false;
}

void RichTextTest::shouldKnowStructureFromASpreadsheet()
{
    QFETCH(QString, html);
    QTEST(hasStructure(html), "structure");
}

void RichTextTest::shouldNeverHang_data()
{
    QTest::addColumn<QByteArray>("html");
    QTest::newRow("deep") << "<div>"_ba.repeated(200'000) + "word";
    QTest::newRow("deep inline") << "<b><i>"_ba.repeated(100'000) + "word";
    QTest::newRow("deep lists") << "<ul><li>"_ba.repeated(50'000) + "word";
    QTest::newRow("deep tables") << "<table><tr><td>"_ba.repeated(20'000) + "word";
    QTest::newRow("deep quotes") << "<blockquote>"_ba.repeated(50'000) + "word";
    QTest::newRow("a long line") << "<p>" + "word *_[`x "_ba.repeated(100'000);
    QTest::newRow("a long word") << "<p>" + "w"_ba.repeated(1'000'000) + " word";
    QTest::newRow("many paragraphs") << "<p>word"_ba.repeated(30'000);
    QTest::newRow("many items") << "<ol>" + "<li>word"_ba.repeated(30'000);
    QTest::newRow("many styles") << "<p>" + "<b>word</b> "_ba.repeated(50'000);
    QTest::newRow("a wide table") << "<table>" + "<tr>"_ba.repeated(3'000) + "<td>word"_ba.repeated(3'000);
    QTest::newRow("wide cells") << "<table><tr><td colspan=999999999 rowspan=999999999>word</table>"_ba;
    QTest::newRow("ends without beginnings") << "</b></p></td>"_ba.repeated(50'000) + "word";
    QTest::newRow("an attribute that never ends") << "word<a href=\""_ba + "<p>"_ba.repeated(100'000);
    QTest::newRow("comments that never end") << "word" + "<!--"_ba.repeated(100'000);
    QTest::newRow("scripts that never end") << "word" + "<script>"_ba.repeated(100'000);
    QTest::newRow("brackets") << "word" + "<"_ba.repeated(300'000);
    QTest::newRow("style sheet") << "<style>" + ".a{"_ba.repeated(30'000) + "</style>word";
    QTest::newRow("zero bytes") << "<p>word" + QByteArray(1000, '\0');
}

void RichTextTest::shouldNeverHang()
{
    QFETCH(QByteArray, html);
    const ProcessorTime timer;
    const Result<QString> text = markdownOfHtml("<html>" + html);
    QVERIFY(text ? text->contains(u"word"_s) : !text.error().text.isEmpty());
    QVERIFY2(timer.elapsed() < 20'000, qPrintable(QString::number(timer.elapsed())));
}

QTEST_MAIN(RichTextTest)
#include "tst_richtext.moc"
