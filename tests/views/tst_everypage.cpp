// SPDX-License-Identifier: GPL-3.0-or-later
// What holds for every control of every page, in both themes.
#include "lookchecks.h"
#include "walk.h"

#include "views/language.h"
#include "views/theme/theme.h"

using namespace hindsight;
using namespace Qt::StringLiterals;

class EveryPageTest : public QObject
{
    Q_OBJECT

    Walk m_walk;

private Q_SLOTS:
    void initTestCase() { WindowFixture::prepare(); }
    void init() { setLanguage(u"en"_s); }
    void cleanup()
    {
        setTheme(Theme::Light);
        setTypeSize(100);
    }

    void shouldGiveEveryControlANameAndARole()
    {
        WindowFixture ui;
        m_walk.onEveryPage(ui, [&](const QString &page) { report(page, namelessControls(ui.window)); });
    }

    void shouldReachEveryControlWithTheTabKey()
    {
        WindowFixture ui;
        m_walk.onEveryPage(ui, [&](const QString &page) {
            for (const Qt::Key key : {Qt::Key_Tab, Qt::Key_Backtab}) {
                QSet<const QWidget *> reached;
                for (int i = 0; i < 200; ++i) {
                    QVERIFY2(QApplication::focusWidget(), qPrintable(page + u": nobody has the focus"_s));
                    reached.insert(QApplication::focusWidget());
                    ui.press(key);
                }
                for (const QWidget *widget : ui.window.findChildren<QWidget *>()) {
                    const bool wants = widget->isVisible() && widget->isEnabled() && (widget->focusPolicy() & Qt::TabFocus) && isControl(widget)
                        && !isPartOfAControl(widget) && !widget->focusProxy();
                    QVERIFY2(!wants || reached.contains(widget), qPrintable(page + u": Tab never comes to "_s + described(widget)));
                }
            }
        });
    }

    void shouldShowWhereTheFocusIs_data()
    {
        QTest::addColumn<Theme>("theme");
        QTest::newRow("light") << Theme::Light;
        QTest::newRow("dark") << Theme::Dark;
    }
    void shouldShowWhereTheFocusIs()
    {
        QFETCH(Theme, theme);
        setTheme(theme);
        WindowFixture ui;
        m_walk.onEveryPage(ui, [&](const QString &page) { report(page, controlsWithoutFocusMark(ui.window)); });
    }

    void shouldStandOutOnEveryPage_data() { shouldShowWhereTheFocusIs_data(); }
    void shouldStandOutOnEveryPage()
    {
        QFETCH(Theme, theme);
        setTheme(theme);
        WindowFixture ui;
        m_walk.onEveryPage(ui, [&](const QString &page) { report(page, paleTexts(ui.window)); });
    }
};

QTEST_MAIN(EveryPageTest)
#include "tst_everypage.moc"
