// SPDX-License-Identifier: GPL-3.0-or-later
#include "application.h"

#include "database.h"
#include "views/language.h"
#include "views/settings.h"
#include "views/theme/theme.h"
#include "window.h"

#include <QApplication>
#include <QMessageBox>

using namespace Qt::StringLiterals;

namespace hindsight {

namespace {

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
    setTheme(settings.theme());
    setTypeSize(settings.typeSize());
    QApplication::setDesktopFileName(u"org.hindsight.Hindsight"_s);
    QApplication::setWindowIcon(QIcon(u":/icons/hindsight.svg"_s));

    auto store = openDatabase(invocation.database.isEmpty() ? defaultDatabase() : invocation.database, invocation.author);
    if (!store) {
        explain(store.error());
        return ExitStatus::Database;
    }
    Window window(std::move(*store));
    window.show();
    if (invocation.author.isEmpty())
        window.introduceAuthor();
    QApplication::exec();
    return ExitStatus::Done;
}

} // namespace hindsight
