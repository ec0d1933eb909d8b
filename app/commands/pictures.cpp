// SPDX-License-Identifier: GPL-3.0-or-later
#include "command.h"

#include "models/document/files.h"
#include "models/store/store.h"
#include "views/language.h"
#include "views/pictures.h"
#include "views/theme/theme.h"

#include <QApplication>
#include <QBuffer>
#include <QCommandLineParser>
#include <QDir>

using namespace Qt::StringLiterals;

namespace hindsight {

namespace {

QList<QCommandLineOption> options()
{
    return {
        {u"output"_s, CommandLine::tr("Write the pictures into this folder."), u"FOLDER"_s},
        {u"theme"_s, CommandLine::tr("light or dark; light when not given."), u"THEME"_s, u"light"_s},
        {u"language"_s, CommandLine::tr("Language of the window, as a code: %1; the system's when not given.").arg(languages().join(u", "_s)), u"LANGUAGE"_s},
        {u"scale"_s, CommandLine::tr("Pixels per logical pixel; 1 when not given."), u"N"_s, u"1"_s},
    };
}

Toolkit toolkit(const QStringList &)
{
    return Toolkit::Widgets;
}

Result<ExitStatus> run(const QCommandLineParser &given, const Terminal &terminal)
{
    const QString output = given.value(u"output"_s), theme = given.value(u"theme"_s), language = given.value(u"language"_s);
    if (output.isEmpty())
        return failure(Error::Kind::Usage, CommandLine::tr("Say where the pictures belong, with --output."));
    if (theme != "light"_L1 && theme != "dark"_L1)
        return failure(Error::Kind::Usage, CommandLine::tr("There is no theme “%1”; there are light and dark.").arg(theme));
    if (!language.isEmpty() && !languages().contains(language))
        return failure(Error::Kind::Usage, CommandLine::tr("There is no language “%1”; there are %2.").arg(language, languages().join(u", "_s)));
    const double scale = given.value(u"scale"_s).toDouble();
    if (!(scale >= 0.5 && scale <= 4))
        return failure(Error::Kind::Usage, CommandLine::tr("The scale is a number from 0.5 to 4."));

    const auto store = terminal.open();
    if (!store)
        return std::unexpected(store.error());
    if (const auto made = makeFolder(output); !made)
        return std::unexpected(made.error());
    if (!language.isEmpty())
        setLanguage(language);
    initTheme(*qApp);
    for (const auto &[name, image] : pictures(**store, theme == "dark"_L1 ? Theme::Dark : Theme::Light, scale)) {
        QBuffer png;
        image.save(&png, "PNG");
        const QString file = QDir(output).filePath(name + u".png"_s);
        if (const auto written = writeWhenChanged(file, png.data()); !written)
            return std::unexpected(written.error());
        terminal.out << file << u'\n';
    }
    return ExitStatus::Done;
}

} // namespace

const Command picturesCommand = {
    .name = "pictures",
    .arguments = "--output FOLDER [--theme light|dark] [--language L] [--scale N]",
    .summary = QT_TRANSLATE_NOOP("CommandLine", "make a picture of every page"),
    .options = options,
    .run = run,
    .toolkit = toolkit,
};

} // namespace hindsight
