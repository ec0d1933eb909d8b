// SPDX-License-Identifier: GPL-3.0-or-later
#include "application.h"

#include "database.h"
#include "language.h"
#include "settings.h"
#include "views/mainwindow.h"
#include "views/theme/theme.h"

#include <QApplication>
#include <QMessageBox>
#include <QTimer>

#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace hindsight {

namespace {

Theme themeNamed(const QString &name)
{
    return name == "light"_L1 ? Theme::Light : name == "dark"_L1 ? Theme::Dark : Theme::System;
}

void explain(const Error &error)
{
    QMessageBox message(QMessageBox::Critical, CommandLine::tr("Hindsight"), CommandLine::tr("The database cannot be opened."), QMessageBox::Close);
    message.setInformativeText(error.sentence());
    message.setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    message.exec();
}

} // namespace

ExitStatus openWindow(QApplication &application, const Invocation &invocation)
{
    const Settings settings;
    setLanguage(settings.language());
    initTheme(application);
    setTheme(themeNamed(settings.theme()));
    QApplication::setDesktopFileName(u"org.hindsight.Hindsight"_s);
    QApplication::setWindowIcon(QIcon(u":/icons/hindsight.svg"_s));

    const QString database = invocation.database.isEmpty() ? defaultDatabase() : invocation.database;
    const auto store = openDatabase(database, invocation.author);
    if (!store) {
        explain(store.error());
        return ExitStatus::Database;
    }
    MainWindow window(**store);
    window.show();

    // Other windows and commands work on the same file.
    QTimer timer;
    QObject::connect(&timer, &QTimer::timeout, store->get(), &Store::poll);
    timer.start(500ms);

    QApplication::exec();
    return ExitStatus::Done;
}

} // namespace hindsight
