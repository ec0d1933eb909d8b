// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "windowfixture.h"

#include "tests/support/numbers.h"
#include "views/timeline/lanes.h"

#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QTableView>

#include <cmath>

namespace hindsight {

/// A time of the day of the outage, UTC.
inline qint64 at(const QString &time) { return *fromIsoText(QStringLiteral("2024-07-20T") + time + QStringLiteral(":00Z")); }

/// The window over the outage and its numbers, with the timeline in front.
class Happened : public WindowFixture
{
public:
    explicit Happened(MainWindow::Memory memory = MainWindow::Memory::None)
        : WindowFixture(memory)
    {
        importNumbersInto(store(), outagePayments(), database.outage.incident.uid);
        window.resize(1600, 1000);
        openOutage();
        press(Qt::Key_2, Qt::ControlModifier);
        if (!QTest::qWaitFor([this] { return lanes() && chart() && !chart()->scene().data.isEmpty(); }))
            qFatal("the chart does not come");
        QApplication::processEvents();
    }

    Lanes *lanes() const { return find<Lanes>(QStringLiteral("lanes")); }
    MetricChart *chart() const { return find<MetricChart>(QStringLiteral("chart")); }
    TimeView &view() const { return lanes()->view(); }

    static QPoint place(const TimeWidget *widget, qint64 moment, int y = -1)
    {
        return {int(std::ceil(widget->axis().x(moment))), y < 0 ? widget->height() / 2 : y};
    }
    static void move(TimeWidget *widget, QPoint to) { QTest::mouseMove(widget, to); }
    /// With the mouse, as far as the last pixel before the end.
    static void brush(TimeWidget *widget, qint64 from, qint64 to)
    {
        const QPoint begin = place(widget, from), end = place(widget, to) - QPoint(1, 0);
        QTest::mousePress(widget, Qt::LeftButton, Qt::NoModifier, begin);
        for (int i = 1; i <= 10; ++i)
            QTest::mouseMove(widget, begin + (end - begin) * i / 10);
        QTest::mouseRelease(widget, Qt::LeftButton, Qt::NoModifier, end);
    }
    /// What the platform sends for the menu key.
    static void askForMenu(QWidget *widget)
    {
        QContextMenuEvent asked(QContextMenuEvent::Keyboard, {}, widget->mapToGlobal(QPoint()));
        QApplication::sendEvent(widget, &asked);
    }
    static QMenu *menu() { return qobject_cast<QMenu *>(QApplication::activePopupWidget()); }
    /// The entry of that name in the open menu, or in a menu of it.
    static QAction *entry(const QString &name) { return menu() ? menu()->findChild<QAction *>(name) : nullptr; }
    /// Chooses an entry of the open menu, and of a menu in it.
    static void choose(const QString &name, const QString &inner = {})
    {
        QMenu *open = menu();
        QVERIFY(open);
        for (QAction *action : open->actions()) {
            if (action->objectName() != name && !(action->menu() && action->text().startsWith(name)))
                continue;
            // With keys, because the screen of tests is too low for the mouse to reach all of it.
            for (qsizetype i = 0; i < open->actions().size() && open->activeAction() != action; ++i)
                QTest::keyClick(open, Qt::Key_Down);
            QCOMPARE(open->activeAction(), action);
            QTest::keyClick(open, inner.isEmpty() ? Qt::Key_Return : Qt::Key_Right);
            if (inner.isEmpty())
                return;
            QTRY_VERIFY(menu() && menu() != open);
            choose(inner);
            return;
        }
        QFAIL(qPrintable(QStringLiteral("there is no entry ") + name));
    }
    /// What a label says; empty: it is not in sight.
    QString said(const QString &label) const { return find<QLabel>(label) ? find<QLabel>(label)->text() : QString(); }
    QString cell(const QString &table, int row, int column) const
    {
        const auto *shown = find<QTableView>(table);
        return shown ? shown->model()->index(row, column).data().toString() : QString();
    }
    /// From anywhere to a button of the page by Tab, and presses it.
    void pressByKey(const QString &name) const
    {
        const auto *button = find<QPushButton>(name);
        QVERIFY2(button && button->isEnabled(), qPrintable(name));
        for (int i = 0; i < 200 && !button->hasFocus(); ++i)
            press(Qt::Key_Tab);
        QVERIFY2(button->hasFocus(), qPrintable(name));
        press(Qt::Key_Space);
    }
    QString eventUid(const QString &text) const
    {
        for (const TimelineEvent &event : record().events) {
            if (event.text.contains(text))
                return event.uid;
        }
        return {};
    }
    /// Whether a column of a widget's picture has this colour, or nearly.
    static bool hasColour(const QWidget *widget, int x, const QColor &colour)
    {
        const QImage image = const_cast<QWidget *>(widget)->grab().toImage();
        const double scale = image.devicePixelRatio();
        for (int y = 0; y < image.height(); ++y) {
            const QColor pixel = image.pixelColor(int(x * scale), y), base = widget->palette().color(QPalette::Base);
            // A thin line between two rows of pixels has half of its colour in each.
            for (const double part : {1.0, 0.85, 0.7, 0.55}) {
                const auto apart = [part](int found, int of, int on) { return std::abs(found - int(part * of + (1 - part) * on)); };
                if (apart(pixel.red(), colour.red(), base.red()) + apart(pixel.green(), colour.green(), base.green())
                        + apart(pixel.blue(), colour.blue(), base.blue())
                    < 24)
                    return true;
            }
        }
        return false;
    }
};

} // namespace hindsight
