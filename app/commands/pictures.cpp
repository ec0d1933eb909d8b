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
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace hindsight {

namespace {

QList<QCommandLineOption> options()
{
    return {
        {u"output"_s, CommandLine::tr("Write the pictures into this folder."), u"FOLDER"_s},
        {u"sheet"_s,
         CommandLine::tr("Write a contact sheet into this PNG file: every view in English and German, light and dark, at 1 and 2 pixels per logical pixel."),
         u"FILE"_s},
        {u"theme"_s, CommandLine::tr("light or dark; light when not given."), u"THEME"_s, u"light"_s},
        {u"language"_s, CommandLine::tr("Language of the window, as a code: %1; the system's when not given.").arg(languages().join(u", "_s)), u"LANGUAGE"_s},
        {u"scale"_s, CommandLine::tr("Pixels per logical pixel; 1 when not given."), u"N"_s, u"1"_s},
        {u"text-size"_s, CommandLine::tr("Size of the text in percent, 100 to 200; 100 when not given."), u"PERCENT"_s, u"100"_s},
    };
}

Toolkit toolkit(const QStringList &) { return Toolkit::Widgets; }

Result<void> writePicture(const QImage &image, const QString &file, const Terminal &terminal)
{
    QBuffer png;
    image.save(&png, "PNG", 0); // 0: as small as it gets
    if (const auto written = writeWhenChanged(file, png.data()); !written)
        return std::unexpected(written.error());
    terminal.out << file << u'\n';
    return {};
}

Result<ExitStatus> run(const QCommandLineParser &given, const Terminal &terminal)
{
    const QString output = given.value(u"output"_s), sheet = given.value(u"sheet"_s), theme = given.value(u"theme"_s), language = given.value(u"language"_s);
    if (output.isEmpty() && sheet.isEmpty())
        return failure(Error::Kind::Usage, CommandLine::tr("Say where the pictures belong, with --output or --sheet."));
    if (theme != "light"_L1 && theme != "dark"_L1)
        return failure(Error::Kind::Usage, CommandLine::tr("There is no theme “%1”; there are light and dark.").arg(theme));
    if (!language.isEmpty() && !languages().contains(language))
        return failure(Error::Kind::Usage, CommandLine::tr("There is no language “%1”; there are %2.").arg(language, languages().join(u", "_s)));
    const double scale = given.value(u"scale"_s).toDouble();
    if (!(scale >= 0.5 && scale <= 4))
        return failure(Error::Kind::Usage, CommandLine::tr("The scale is a number from 0.5 to 4."));
    const int textSize = given.value(u"text-size"_s).toInt();
    if (textSize < 100 || textSize > 200)
        return failure(Error::Kind::Usage, CommandLine::tr("The size of the text is a number from 100 to 200."));

    if (!language.isEmpty())
        setLanguage(language); // also of what the store has to say
    const auto store = terminal.open();
    if (!store)
        return std::unexpected(store.error());
    const auto incidents = (*store)->incidents();
    if (!incidents)
        return std::unexpected(incidents.error());
    if (incidents->isEmpty()) {
        terminal.err << u"hindsight: "_s
                     << CommandLine::tr("This database has no incidents, and so there are no pictures of their pages: fill one with “demo” first.") << Qt::endl;
    }
    if (!output.isEmpty()) {
        if (const auto made = makeFolder(output); !made)
            return std::unexpected(made.error());
    }
    if (const QString folder = QFileInfo(sheet).path(); !sheet.isEmpty() && !QFileInfo(folder).isDir()) // before minutes are spent on it
        return failure(Error::Kind::Input, CommandLine::tr("It cannot be written: %1.").arg(CommandLine::tr("there is no such folder")), sheet);
    initTheme(*qApp);
    setTypeSize(textSize);
    if (!output.isEmpty()) {
        for (const auto &[name, image] : pictures(**store, theme == "dark"_L1 ? Theme::Dark : Theme::Light, scale)) {
            if (const auto written = writePicture(image, QDir(output).filePath(name + u".png"_s), terminal); !written)
                return std::unexpected(written.error());
        }
    }
    if (!sheet.isEmpty()) {
        if (const auto written = writePicture(contactSheet(**store, language), sheet, terminal); !written)
            return std::unexpected(written.error());
    }
    return ExitStatus::Done;
}

} // namespace

const Command picturesCommand = {
    .name = "pictures",
    .arguments = "[--output FOLDER] [--sheet FILE] [--theme light|dark] [--language L] [--scale N] [--text-size PERCENT]",
    .summary = QT_TRANSLATE_NOOP("CommandLine", "make a picture of every view"),
    .options = options,
    .run = run,
    .toolkit = toolkit,
};

} // namespace hindsight
