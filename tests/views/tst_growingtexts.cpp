// SPDX-License-Identifier: GPL-3.0-or-later
// No text of any page is cut when the letters grow while it is shown.
#include "lookchecks.h"
#include "walk.h"

#include "views/language.h"
#include "views/settings.h"
#include "views/theme/theme.h"

using namespace hindsight;
using namespace Qt::StringLiterals;

class GrowingTextsTest : public QObject
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

    void shouldCutNothingWhenTheTextGrowsWhileItIsShown()
    {
        // given every page as it is at 100 %
        setLanguage(u"de"_s);
        WindowFixture ui;
        ui.window.resize(1600, 1000);
        m_walk.onEveryPage(ui, [](const QString &) {});
        ui.press(Qt::Key_1, Qt::AltModifier);
        ui.press(Qt::Key_W, Qt::ControlModifier);
        const double before = ui.window.font().pointSizeF();
        // when
        for (int i = 0; i < 5; ++i) // one more than there are steps
            ui.press(Qt::Key_Plus, Qt::ControlModifier);
        // then
        QCOMPARE(typeSize(), 200);
        QCOMPARE(Settings().typeSize(), 200);
        QTRY_VERIFY(std::abs(ui.window.font().pointSizeF() - 2 * before) < 0.1);
        m_walk.onEveryPage(ui, [&](const QString &page) { report(page, cutTexts(ui.window)); });
        // when
        ui.press(Qt::Key_Minus, Qt::ControlModifier);
        QCOMPARE(typeSize(), 175);
        ui.press(Qt::Key_0, Qt::ControlModifier);
        // then it is as it was
        QCOMPARE(typeSize(), 100);
        QTRY_VERIFY(std::abs(ui.window.font().pointSizeF() - before) < 0.1);
        m_walk.onEveryPage(ui, [&](const QString &page) { report(page, cutTexts(ui.window)); });
    }
};

QTEST_MAIN(GrowingTextsTest)
#include "tst_growingtexts.moc"
