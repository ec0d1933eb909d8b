// SPDX-License-Identifier: GPL-3.0-or-later
// What holds for every control and both themes.
#include "windowfixture.h"

#include "views/pictures.h"
#include "views/theme/chips.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTabBar>
#include <QTextBlock>
#include <QTextEdit>
#include <QTextLayout>

using namespace hindsight;
using namespace Qt::StringLiterals;

namespace {

bool isControl(const QWidget *widget)
{
    return qobject_cast<const QAbstractButton *>(widget) || qobject_cast<const QLineEdit *>(widget) || qobject_cast<const QComboBox *>(widget)
        || qobject_cast<const QPlainTextEdit *>(widget) || qobject_cast<const QTextEdit *>(widget) || qobject_cast<const QAbstractItemView *>(widget)
        || qobject_cast<const QTabBar *>(widget) || qobject_cast<const QAbstractSpinBox *>(widget);
}

/// Qt's own parts inside a control: a clear button, the list of a combo box.
bool isPartOfAControl(const QWidget *widget)
{
    for (const QWidget *parent = widget->parentWidget(); parent; parent = parent->parentWidget()) {
        if (qobject_cast<const QLineEdit *>(parent) || qobject_cast<const QComboBox *>(parent) || qobject_cast<const QTabBar *>(parent)
            || qobject_cast<const QAbstractItemView *>(parent))
            return true;
    }
    return false;
}

QString nameFor(const QWidget *widget)
{
    if (!widget->accessibleName().isEmpty())
        return widget->accessibleName();
    const auto *button = qobject_cast<const QAbstractButton *>(widget);
    return button ? button->text() : QString();
}

QString described(const QWidget *widget)
{
    QStringList path;
    for (const QWidget *w = widget; w; w = w->parentWidget())
        path.prepend(QString::fromLatin1(w->metaObject()->className()) + u' ' + w->objectName());
    return path.join(u" > "_s);
}

} // namespace

class LookTest : public QObject
{
    Q_OBJECT

private:
    /// Calls `visit` with the window on each of its pages.
    template <class Visit> void onEveryPage(WindowFixture &ui, Visit visit)
    {
        const auto settled = [&](const QString &page) {
            for (int pass = 0; pass < 10; ++pass) // a layout may ask for another one
                QApplication::processEvents();
            visit(page);
        };
        settled(u"list"_s);
        ui.openOutage();
        for (int i = 0; i < 6; ++i) {
            ui.press(Qt::Key(Qt::Key_1 + i), Qt::ControlModifier);
            settled(u"page %1"_s.arg(i + 1));
        }
        ui.press(Qt::Key_2, Qt::AltModifier);
        settled(u"actions"_s);
        ui.press(Qt::Key_3, Qt::AltModifier);
        settled(u"bin"_s);
        ui.press(Qt::Key_V, Qt::ControlModifier | Qt::ShiftModifier);
        settled(u"paste"_s);
        ui.press(Qt::Key_F1);
        settled(u"keys"_s);
        ui.press(Qt::Key_Comma, Qt::ControlModifier);
        settled(u"preferences"_s);
    }

private Q_SLOTS:
    void initTestCase() { WindowFixture::prepare(); }

    void shouldGiveEveryControlAName()
    {
        WindowFixture ui;
        onEveryPage(ui, [&](const QString &page) {
            for (const QWidget *widget : ui.window.findChildren<QWidget *>()) {
                if (widget->isVisible() && isControl(widget) && !isPartOfAControl(widget))
                    QVERIFY2(!nameFor(widget).isEmpty(), qPrintable(page + u": "_s + described(widget)));
            }
        });
    }

    void shouldReachEveryControlWithTheTabKey()
    {
        WindowFixture ui;
        onEveryPage(ui, [&](const QString &page) {
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

    void shouldCutNothing_data()
    {
        QTest::addColumn<double>("size");
        QTest::newRow("100 %") << 1.0;
        QTest::newRow("200 %") << 2.0;
    }
    void shouldCutNothing()
    {
        QFETCH(double, size);
        // given
        const QFont before = QApplication::font();
        QApplication::setFont(scaledFont(size));
        {
            WindowFixture ui;
            ui.window.resize(1600, 1000);
            // then whatever shows text in one line is as wide and high as its text
            onEveryPage(ui, [&](const QString &page) {
                for (const QWidget *widget : ui.window.findChildren<QWidget *>()) {
                    const auto *label = qobject_cast<const QLabel *>(widget);
                    const auto *button = qobject_cast<const QAbstractButton *>(widget);
                    if (!widget->isVisible() || isPartOfAControl(widget) || (!label && !button))
                        continue;
                    QSize needed = label ? label->minimumSizeHint() : button->minimumSizeHint();
                    if (label && label->wordWrap())
                        needed = QSize(0, label->heightForWidth(label->width()));
                    // and nothing around it cuts it at a side
                    const int seen = widget->visibleRegion().boundingRect().width();
                    QVERIFY2(seen == 0 || seen >= needed.width() - 1,
                             qPrintable(u"%1: of %2 only %3 of %4 pixels can be seen"_s.arg(page, described(widget)).arg(seen).arg(needed.width())));
                    QVERIFY2(widget->width() >= needed.width() - 1 && widget->height() >= needed.height() - 1,
                             qPrintable(u"%1: %2 has %3x%4 and needs %5x%6"_s.arg(page, described(widget)).arg(widget->width()).arg(widget->height())
                                            .arg(needed.width()).arg(needed.height())));
                }
            });
        }
        QApplication::setFont(before);
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
        for (const auto &[text, background] : std::initializer_list<std::pair<QPalette::ColorRole, QPalette::ColorRole>>{
                 {QPalette::WindowText, QPalette::Window}, {QPalette::Text, QPalette::Base}, {QPalette::Text, QPalette::AlternateBase},
                 {QPalette::ButtonText, QPalette::Button}, {QPalette::ButtonText, QPalette::Midlight}, {QPalette::PlaceholderText, QPalette::Base},
                 {QPalette::PlaceholderText, QPalette::Window}, {QPalette::HighlightedText, QPalette::Highlight},
                 {QPalette::BrightText, QPalette::Accent}, {QPalette::Link, QPalette::Base}, {QPalette::ToolTipText, QPalette::ToolTipBase}})
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
        QCOMPARE(light.size(), 12);
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

    void shouldFollowTheThemeWhileItIsShown()
    {
        // given
        WindowFixture ui;
        ui.openOutage();
        ui.press(Qt::Key_5, Qt::ControlModifier);
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
