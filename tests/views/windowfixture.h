// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/lists/tablemodel.h"
#include "tests/support/outagedatabase.h"
#include "views/charts/chartpanel.h"
#include "views/controls/messagebar.h"
#include "views/controls/parttable.h"
#include "views/controls/twoparts.h"
#include "views/document/documentpage.h"
#include "views/insights/periodbar.h"
#include "views/mainwindow.h"
#include "views/theme/theme.h"

#include <QApplication>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QLabel>
#include <QMimeData>
#include <QSettings>
#include <QStandardPaths>
#include <QTest>

namespace hindsight {

/// The window over the outage's database, used as a person uses it: with keys and mouse buttons.
class WindowFixture
{
public:
    explicit WindowFixture(MainWindow::Memory memory = MainWindow::Memory::None)
        : window(database.store(), memory)
    {
        // Whatever a window before this one chose, unless the settings have it.
        if (memory == MainWindow::Memory::None) {
            setChosenChart({});
            setChosenZone({});
            setChosenDocument({});
            setChosenShares({});
            setChosenPeriod({});
        }
        window.show();
        window.activateWindow();
        if (!QTest::qWaitForWindowActive(&window))
            qFatal("the window does not become active");
    }

    /// Once per test program, before the first window.
    static void prepare()
    {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName(QStringLiteral("hindsight-tests"));
        // Settings of its own for each program: several run at once.
        QCoreApplication::setApplicationName(QFileInfo(QCoreApplication::applicationFilePath()).fileName());
        QSettings().clear();
        initTheme(*qApp);
        setTheme(Theme::Light);
    }

    /// The widget of a name that can be seen; null: none.
    template <class W = QWidget> W *find(const QString &name = {}) const { return findIn<W>(window, name); }
    template <class W = QWidget> static W *findIn(const QWidget &place, const QString &name = {})
    {
        for (W *widget : place.findChildren<W *>(name)) {
            if (widget->isVisible())
                return widget;
        }
        return nullptr;
    }

    /// Opens the outage from the list with the keyboard.
    void openOutage() { press(Qt::Key_Return); }

    /// A key to whoever has the focus.
    static void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) { QTest::keyClick(focus(), key, modifiers); }
    /// Each letter to whoever has the focus then: the first one may open an editor.
    static void type(const QString &text)
    {
        for (const QChar letter : text)
            QTest::keyClick(focus(), letter.toLatin1());
    }
    static QWidget *focus()
    {
        if (QWidget *popup = QApplication::activePopupWidget())
            return popup->focusWidget() ? popup->focusWidget() : popup;
        return QApplication::focusWidget() ? QApplication::focusWidget() : QApplication::activeWindow();
    }
    static void click(QWidget *widget, QPoint where = {})
    {
        QTest::mouseClick(widget, Qt::LeftButton, Qt::NoModifier, where.isNull() ? widget->rect().center() : where);
    }
    static void click(QAbstractItemView *view, const QModelIndex &index)
    {
        view->scrollTo(index);
        QTest::mouseClick(view->viewport(), Qt::LeftButton, Qt::NoModifier, view->visualRect(index).center());
    }

    /// Files from elsewhere, in the middle of the window.
    static void drop(QWidget *window, const QStringList &files)
    {
        QMimeData data;
        QList<QUrl> urls;
        for (const QString &file : files)
            urls.append(QUrl::fromLocalFile(file));
        data.setUrls(urls);
        const QPoint middle = window->rect().center();
        QDragEnterEvent enter(middle, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(window, &enter);
        if (!enter.isAccepted())
            return;
        QDropEvent dropped(middle, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(window, &dropped);
    }

    PartTable *table(const QString &entity) const { return find<PartTable>(entity); }
    static QString shown(const PartTable *table, int row, int column) { return table->model()->index(row, column).data().toString(); }

    /// What the messages in sight say.
    QStringList messages() const { return messagesIn(window); }
    static QStringList messagesIn(const QWidget &place)
    {
        QStringList texts;
        for (const QLabel *label : place.findChildren<QLabel *>(QStringLiteral("messageText"))) {
            if (label->isVisible())
                texts.append(label->text());
        }
        return texts;
    }

    Record record() const { return database.record(); }
    Store &store() { return database.store(); }

    OutageDatabase database;
    MainWindow window;
};

} // namespace hindsight
