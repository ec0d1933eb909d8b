// SPDX-License-Identifier: GPL-3.0-or-later
// Texts in the colours of their language, and code in a text in those of its own.
#include "views/highlighting/highlighting.h"
#include "views/theme/theme.h"

#include <QApplication>
#include <QPlainTextEdit>
#include <QTest>
#include <QTextBlock>
#include <QTextLayout>

using namespace hindsight;
using namespace Qt::StringLiterals;

namespace {

/// What a line looks like: a colour, or none, for each letter.
QStringList colours(const QTextBlock &line)
{
    QStringList letters(line.text().size());
    for (const QTextLayout::FormatRange &range : line.layout()->formats()) {
        for (int i = range.start; i < range.start + range.length && i < letters.size(); ++i)
            letters[i] = range.format.hasProperty(QTextFormat::ForegroundBrush) ? range.format.foreground().color().name() : QString();
    }
    return letters;
}

void show(QPlainTextEdit &editor, const QString &text)
{
    editor.setPlainText(text);
    editor.show();
    if (!QTest::qWaitForWindowExposed(&editor))
        qFatal("the editor is not shown");
    QCoreApplication::processEvents();
}

} // namespace

class HighlightingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        initTheme(*qApp);
        setTheme(Theme::Light);
    }
    void cleanup() { setTheme(Theme::Light); }

    void shouldColourCodeInItsOwnLanguage_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("code");
        const auto row = [](const char *name, const char *language, const QString &code) {
            QTest::newRow(name) << QString::fromLatin1(name) << QString::fromLatin1(language) << code;
        };
        row("sql", "SQL", u"SELECT count(*) FROM payment WHERE state = 'declined';"_s);
        row("json", "JSON", u"{\"ok\": false, \"rate\": 57.1}"_s);
        row("diff", "Diff", u"-timeout: 30"_s);
        row("patch", "Diff", u"+timeout: 3"_s);
        row("yaml", "YAML", u"timeout: true"_s);
        row("yml", "YAML", u"timeout: true"_s);
        row("bash", "Bash", u"if curl -s \"$HOST\"; then exit 1; fi"_s);
        row("sh", "Bash", u"if curl -s \"$HOST\"; then exit 1; fi"_s);
        row("shell", "Bash", u"if curl -s \"$HOST\"; then exit 1; fi"_s);
        row("console", "Bash", u"echo \"$HOST\""_s);
        row("python", "Python", u"def retry(times=3): return \"x\""_s);
        row("py", "Python", u"def retry(times=3): return \"x\""_s);
        row("java", "Java", u"public final int retries = 3;"_s);
        row("javascript", "JavaScript", u"const rate = \"57\";"_s);
        row("js", "JavaScript", u"const rate = \"57\";"_s);
        row("typescript", "TypeScript", u"const rate: number = 57;"_s);
        row("go", "Go", u"func main() { return \"x\" }"_s);
        row("kotlin", "Kotlin", u"val rate = \"57\""_s);
        row("ruby", "Ruby", u"def rate; \"57\"; end"_s);
        row("rust", "Rust", u"fn rate() -> u8 { 57 }"_s);
        row("c", "C", u"static int rate = 57;"_s);
        row("cpp", "C++", u"static int rate = 57;"_s);
        row("xml", "XML", u"<rate unit=\"percent\">57</rate>"_s);
        row("html", "HTML", u"<p class=\"x\">57</p>"_s);
        row("css", "CSS", u"p { color: red; }"_s);
        row("ini", "INI Files", u"timeout=3"_s);
        row("toml", "TOML", u"timeout = 3"_s);
        row("dockerfile", "Dockerfile", u"FROM debian:13"_s);
        row("hcl", "Terraform", u"resource \"x\" \"y\" { count = 3 }"_s);
    }
    void shouldColourCodeInItsOwnLanguage()
    {
        QFETCH(const QString, name);
        QFETCH(const QString, language);
        QFETCH(const QString, code);
        // given the code alone, in its language
        QPlainTextEdit alone;
        colourAs(&alone, language);
        show(alone, code);
        const QStringList expected = colours(alone.document()->firstBlock());
        QVERIFY2(QSet<QString>(expected.begin(), expected.end()).size() > 1 || name == "diff"_L1 || name == "patch"_L1, qPrintable(expected.join(u' ')));
        // when it stands in a text
        QPlainTextEdit text;
        colourMarkdown(&text, false);
        show(text, u"It *said*:\n\n```"_s + name + u'\n' + code + u"\n```\n\nThat is **all**."_s);
        // then it looks the same, and the text around it as Markdown
        QCOMPARE(colours(text.document()->findBlockByNumber(3)), expected);
        QPlainTextEdit plain;
        colourMarkdown(&plain, false);
        show(plain, u"It *said*:\n\nThat is **all**."_s);
        QCOMPARE(colours(text.document()->findBlockByNumber(0)), colours(plain.document()->findBlockByNumber(0)));
        QCOMPARE(colours(text.document()->findBlockByNumber(6)), colours(plain.document()->findBlockByNumber(2)));
    }

    void shouldGoOnOverLinesAndEndWithTheFence()
    {
        // given a comment over two lines, and a fence within a fence
        QPlainTextEdit alone, text;
        colourAs(&alone, u"Kotlin"_s);
        show(alone, u"/* it was\nval rate */ val x = 1"_s);
        colourMarkdown(&text, false);
        show(text, u"1. ````kotlin\n   /* it was\nval rate */ val x = 1\n```\n````\nval x"_s);
        QCOMPARE(colours(text.document()->findBlockByNumber(2)), colours(alone.document()->findBlockByNumber(1)));
        // then what follows the fence is text again
        QPlainTextEdit plain;
        colourMarkdown(&plain, false);
        show(plain, u"val x"_s);
        QCOMPARE(colours(text.document()->findBlockByNumber(5)), colours(plain.document()->firstBlock()));
    }

    void shouldLeaveCodeOfNoLanguageAsItIs_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("none") << QString();
        QTest::newRow("text") << u"text"_s;
        QTest::newRow("unknown") << u"klingon"_s;
    }
    void shouldLeaveCodeOfNoLanguageAsItIs()
    {
        QFETCH(const QString, name);
        QPlainTextEdit text;
        colourMarkdown(&text, false);
        show(text, u"```"_s + name + u"\nval x = \"57\"\n```"_s);
        const QStringList letters = colours(text.document()->findBlockByNumber(1));
        QCOMPARE(QSet<QString>(letters.begin(), letters.end()).size(), 1);
    }

    void shouldFollowWhatIsTyped()
    {
        // given code without a language
        QPlainTextEdit text, alone;
        colourAs(&alone, u"Diff"_s);
        show(alone, u"-timeout: 30"_s);
        const QStringList expected = colours(alone.document()->firstBlock());
        colourMarkdown(&text, false);
        show(text, u"```\n-timeout: 30\n```"_s);
        QVERIFY(colours(text.document()->findBlockByNumber(1)) != expected);
        // when it is named
        text.setFocus();
        QTest::keyClick(&text, Qt::Key_End);
        QTest::keyClicks(&text, u"diff"_s);
        // then it has its colours
        QTRY_COMPARE(colours(text.document()->findBlockByNumber(1)), expected);
        // and when the fence goes, it is none any more
        QTest::keyClick(&text, Qt::Key_Home);
        QTest::keyClick(&text, Qt::Key_Delete);
        QTRY_VERIFY(colours(text.document()->findBlockByNumber(1)) != expected);
    }

    void shouldBeReadableOnDark()
    {
        QPlainTextEdit text;
        colourMarkdown(&text, false);
        show(text, u"```diff\n-timeout: 30\n```"_s);
        const QString light = colours(text.document()->findBlockByNumber(1)).value(0);
        setTheme(Theme::Dark);
        QTRY_VERIFY(colours(text.document()->findBlockByNumber(1)).value(0) != light);
        QVERIFY(QColor(colours(text.document()->findBlockByNumber(1)).value(0)).lightnessF() > 0.5);
    }
};

QTEST_MAIN(HighlightingTest)
#include "tst_highlighting.moc"
