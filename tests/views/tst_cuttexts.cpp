// SPDX-License-Identifier: GPL-3.0-or-later
// No text of any page is cut, in any language and at any size.
#include "longertexts.h"
#include "lookchecks.h"
#include "walk.h"

#include "views/language.h"
#include "views/theme/theme.h"

using namespace hindsight;
using namespace Qt::StringLiterals;

class CutTextsTest : public QObject
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

    void shouldCutNothing_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<int>("percent");
        for (const int percent : {100, 200}) {
            for (const auto &language : {u"en"_s, u"de"_s, u"longer"_s})
                QTest::addRow("%s, %d %%", qPrintable(language), percent) << language << percent;
        }
    }
    void shouldCutNothing()
    {
        // given
        QFETCH(QString, language);
        QFETCH(int, percent);
        LongerTexts longer;
        setLanguage(language == "de"_L1 ? u"de"_s : u"en"_s);
        if (language == "longer"_L1)
            QCoreApplication::installTranslator(&longer);
        setTypeSize(percent);
        WindowFixture ui;
        const QSize size = percent > 100 ? QSize(1600, 1000) : QSize(1280, 860);
        ui.window.resize(size);
        // then
        m_walk.onEveryPage(ui, [&](const QString &page) {
            report(page, cutTexts(ui.window));
            QCOMPARE(ui.window.size(), size);
        });
    }
};

QTEST_MAIN(CutTextsTest)
#include "tst_cuttexts.moc"
