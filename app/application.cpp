// SPDX-License-Identifier: GPL-3.0-or-later
#include "application.h"

#include "database.h"
#include "views/language.h"
#include "views/settings.h"
#include "views/theme/theme.h"
#include "window.h"

#include <QApplication>
#include <QEvent>
#include <QMessageBox>
#include <QTimer>

#include <cstdio>

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

/// For measurements: says when a window is painted for the first time and answers, and closes it.
class FirstPaint : public QObject
{
public:
    explicit FirstPaint(QWidget *window)
        : QObject(window)
    {
        window->installEventFilter(this);
    }

protected:
    bool eventFilter(QObject *object, QEvent *event) override
    {
        if (event->type() == QEvent::Paint) {
            object->removeEventFilter(this);
            QTimer::singleShot(0, object, [] { // when everything else of the first round is done
                std::puts("painted");
                std::fflush(stdout);
                QApplication::closeAllWindows();
            });
        }
        return QObject::eventFilter(object, event);
    }
};

} // namespace

ExitStatus openWindow(QApplication &application, const Invocation &invocation)
{
    const Settings settings;
    setLanguage(settings.language());
    initTheme(application);
    setTheme(settings.theme());
    setTypeSize(settings.typeSize());
    QApplication::setDesktopFileName(u"org.hindsight.Hindsight"_s);
    QApplication::setWindowIcon(drawnIcon(u":/icons/hindsight.svg"_s));

    auto store = openDatabase(invocation.database.isEmpty() ? defaultDatabase() : invocation.database, invocation.author);
    if (!store) {
        explain(store.error());
        return ExitStatus::Database;
    }
    Window window(std::move(*store));
    if (qEnvironmentVariableIsSet("HINDSIGHT_QUIT_AFTER_FIRST_PAINT"))
        new FirstPaint(&window);
    window.show();
    if (invocation.author.isEmpty())
        window.introduceAuthor();
    QApplication::exec();
    return ExitStatus::Done;
}

} // namespace hindsight
