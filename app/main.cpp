// SPDX-License-Identifier: GPL-3.0-or-later
#include "application.h"
#include "commandline.h"
#include "views/language.h"
#include "views/theme/fonts.h"

#include <QApplication>
#include <QLocale>

#include <clocale>
#include <cstdio>
#include <cstring>
#include <langinfo.h>
#include <memory>

using namespace hindsight;
using namespace Qt::StringLiterals;

namespace {

/// Qt wants UTF-8 and says so in four lines when the locale is "C" or one that this system has not installed. It gets UTF-8, and
/// the user's own language and formats all the same.
void useUtf8()
{
    if (std::setlocale(LC_ALL, "") && std::strcmp(nl_langinfo(CODESET), "UTF-8") == 0)
        return;
    QLocale::system().name(); // reads the environment now, and no more
    qputenv("LC_ALL", "C.UTF-8");
}

/// Starts no more of Qt than a command needs.
std::unique_ptr<QCoreApplication> start(Toolkit toolkit, int &argc, char **argv)
{
    if (toolkit == Toolkit::Core)
        return std::make_unique<QCoreApplication>(argc, argv);
    qputenv("QT_QPA_PLATFORM", "offscreen");
    readFontConfiguration();
    if (toolkit == Toolkit::Gui)
        return std::make_unique<QGuiApplication>(argc, argv);
    return std::make_unique<QApplication>(argc, argv);
}

} // namespace

int main(int argc, char *argv[])
{
    useUtf8();
    QStringList arguments;
    for (int i = 1; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));
    const Invocation invocation = readInvocation(arguments);
    if (invocation.version) {
        std::puts("hindsight " HINDSIGHT_VERSION);
        return 0;
    }

    QCoreApplication::setOrganizationName(u"hindsight"_s);
    QCoreApplication::setApplicationName(u"hindsight"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(HINDSIGHT_VERSION));
    if (!invocation.command && !invocation.help && invocation.error.isEmpty()) {
        readFontConfiguration();
        QApplication application(argc, argv);
        return static_cast<int>(openWindow(application, invocation));
    }

    const Command *command = invocation.command;
    const auto application = start(command && command->toolkit ? command->toolkit(invocation.arguments) : Toolkit::Core, argc, argv);
    setLanguage({});
    QTextStream out(stdout), err(stderr);
    return static_cast<int>(run(arguments, out, err));
}
