// SPDX-License-Identifier: GPL-3.0-or-later
// Colours, sizes and pictures.
#include "lookchecks.h"
#include "windowfixture.h"

#include "tests/support/numbers.h"
#include "views/charts/metricchart.h"
#include "views/language.h"
#include "views/pictures.h"
#include "views/theme/chips.h"

#include <QComboBox>
#include <QLocale>
#include <QPlainTextEdit>
#include <QTableView>
#include <QTextBlock>
#include <QTextLayout>

using namespace hindsight;
using namespace Qt::StringLiterals;

class LookTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { WindowFixture::prepare(); }
    void init() { setLanguage(u"en"_s); }
    void cleanup()
    {
        setTheme(Theme::Light);
        setTypeSize(100);
    }

    void shouldLookAsIfMadeAtTheSizeItHasNow()
    {
        // given the pages of numbers: rows and columns of tables, and what one chooses from
        const auto sizes = [](WindowFixture &ui, bool grow) {
            QStringList all;
            const auto take = [&] {
                for (int pass = 0; pass < 10; ++pass)
                    QApplication::processEvents();
                for (QComboBox *box : ui.window.findChildren<QComboBox *>()) {
                    if (box->isVisible())
                        all.append(u"%1: %2 x %3"_s.arg(box->objectName()).arg(box->minimumSizeHint().width()).arg(box->height()));
                }
                for (QTableView *table : ui.window.findChildren<QTableView *>(u"imports"_s)) {
                    if (!table->isVisible())
                        continue;
                    all.append(u"height %1, row %2, letters %3"_s.arg(table->height())
                                   .arg(table->rowHeight(0))
                                   .arg(table->model()->index(0, 0).data(Qt::FontRole).value<QFont>().pointSizeF()));
                    for (int column = 0; column + 1 < table->model()->columnCount(); ++column)
                        all.append(u"column %1: %2"_s.arg(column).arg(table->columnWidth(column)));
                }
            };
            ui.window.resize(1600, 1000);
            importNumbersInto(ui.store(), outagePayments(), ui.database.outage.incident.uid);
            ui.openOutage();
            ui.press(Qt::Key_3, Qt::ControlModifier);
            const auto ready = [&] { return ui.find<MetricChart>(u"chart"_s) && !ui.find<MetricChart>(u"chart"_s)->scene().data.isEmpty(); };
            if (!QTest::qWaitFor(ready))
                qFatal("the chart does not come");
            take();
            if (grow) {
                all.clear();
                setTypeSize(200);
                take();
            }
            return all;
        };
        QStringList grown, made;
        {
            WindowFixture ui;
            grown = sizes(ui, true);
        }
        {
            WindowFixture ui;
            made = sizes(ui, false);
        }
        QVERIFY(made.size() > 8);
        QCOMPARE(grown, made);
    }

    void shouldBeReadable_data()
    {
        QTest::addColumn<QPalette>("palette");
        QTest::newRow("light") << lightPalette();
        QTest::newRow("dark") << darkPalette();
    }
    void shouldBeReadable()
    {
        QFETCH(QPalette, palette);
        const auto of = [&palette](QPalette::ColorRole role) { return palette.color(role); };
        // text on whatever it stands on
        for (const auto &[text, background] :
             std::initializer_list<std::pair<QPalette::ColorRole, QPalette::ColorRole>>{{QPalette::WindowText, QPalette::Window},
                                                                                        {QPalette::Text, QPalette::Base},
                                                                                        {QPalette::Text, QPalette::AlternateBase},
                                                                                        {QPalette::ButtonText, QPalette::Button},
                                                                                        {QPalette::ButtonText, QPalette::Midlight},
                                                                                        {QPalette::PlaceholderText, QPalette::Base},
                                                                                        {QPalette::PlaceholderText, QPalette::Window},
                                                                                        {QPalette::HighlightedText, QPalette::Highlight},
                                                                                        {QPalette::BrightText, QPalette::Accent},
                                                                                        {QPalette::Link, QPalette::Base},
                                                                                        {QPalette::ToolTipText, QPalette::ToolTipBase}})
            QVERIFY2(contrast(of(text), of(background)) >= 4.5, qPrintable(u"%1 on %2"_s.arg(of(text).name(), of(background).name())));
        // marks and edges
        QVERIFY(contrast(of(QPalette::Accent), of(QPalette::Base)) >= 3);
        QVERIFY(contrast(of(QPalette::Dark), of(QPalette::Base)) >= 3);
        for (const Tone tone : {Tone::Neutral, Tone::Blue, Tone::Sky, Tone::Green, Tone::Orange, Tone::Vermillion, Tone::Purple}) {
            const ChipColours colours = chipColours(tone, palette);
            QVERIFY2(contrast(colours.text, colours.background) >= 4.5, qPrintable(colours.text.name()));
            QVERIFY2(contrast(colours.mark, colours.background) >= 3, qPrintable(colours.mark.name()));
        }
    }

    void shouldShowEveryStatusWithAShapeOfItsOwn()
    {
        for (const auto &names : {QStringList{u"SEV-1"_s, u"SEV-2"_s, u"SEV-3"_s, u"SEV-4"_s}}) {
            QSet<int> shapes;
            for (const QString &name : names)
                shapes.insert(int(chipLook(u"severity"_s, name).shape));
            QCOMPARE(shapes.size(), names.size());
        }
        QSet<int> shapes;
        for (const Named<ActionStatus> &status : actionStatusNames)
            shapes.insert(int(chipLook(u"status"_s, QString::fromLatin1(status.name)).shape));
        QCOMPARE(shapes.size(), qsizetype(std::size(actionStatusNames)));
    }

    void shouldPaintEveryPageInBothThemes()
    {
        OutageDatabase database;
        const auto light = pictures(database.store(), Theme::Light, 1);
        const auto dark = pictures(database.store(), Theme::Dark, 2);
        QCOMPARE(light.size(), 32);
        QCOMPARE(dark.size(), light.size());
        for (int i = 0; i < light.size(); ++i) {
            QCOMPARE(dark[i].first, light[i].first);
            QCOMPARE(dark[i].second.size(), light[i].second.size() * 2);
            // the middle of each page has the page's colour somewhere
            QVERIFY(light[i].second.pixelColor(light[i].second.width() - 4, light[i].second.height() / 2).lightness() > 200);
            QVERIFY(dark[i].second.pixelColor(dark[i].second.width() - 8, dark[i].second.height() / 2).lightness() < 80);
        }
        QCOMPARE(theme(), Theme::Light);
    }

    void shouldPutEveryViewOnTheContactSheet()
    {
        // given
        OutageDatabase database;
        setLanguage(u"de"_s);
        // when
        const QImage sheet = contactSheet(database.store(), u"en"_s);
        // then it has a row per view and eight columns, and no two pictures of a row are the same
        const int rows = int(pictures(database.store(), Theme::Light, 1).size());
        constexpr int labels = 120, head = 28, wide = 244, high = 163;
        QCOMPARE(sheet.size(), QSize(labels + 8 * wide, head + rows * high));
        for (int row = 0; row < rows; ++row) {
            QList<QImage> seen;
            for (int column = 0; column < 8; ++column) {
                const QImage picture = sheet.copy(labels + column * wide, head + row * high, wide - 4, high - 4);
                QVERIFY2(!seen.contains(picture), qPrintable(u"row %1, column %2"_s.arg(row).arg(column)));
                seen.append(picture);
            }
        }
        // and the program speaks English again
        QCOMPARE(QLocale().language(), QLocale::English);
        QCOMPARE(QCoreApplication::translate("hindsight::MainWindow", "Preferences"), u"Preferences"_s);
    }

    void shouldFollowTheThemeWhileItIsShown()
    {
        // given
        WindowFixture ui;
        ui.openOutage();
        ui.press(Qt::Key_6, Qt::ControlModifier);
        auto *source = ui.find<QPlainTextEdit>(u"source"_s);
        const auto colourOfHeading = [source] { return source->document()->firstBlock().layout()->formats().value(0).format.foreground().color(); };
        const QColor before = colourOfHeading();
        // when
        setTheme(Theme::Dark);
        QApplication::processEvents();
        // then
        QVERIFY(colourOfHeading() != before);
        QVERIFY(contrast(colourOfHeading(), source->palette().color(QPalette::Base)) >= 4.5);
        setTheme(Theme::Light);
        QApplication::processEvents();
        QCOMPARE(colourOfHeading(), before);
    }
};

QTEST_MAIN(LookTest)
#include "tst_look.moc"
