// SPDX-License-Identifier: GPL-3.0-or-later
#include "command.h"

#include "models/document/disclosure.h"
#include "models/document/folder.h"
#include "models/store/store.h"
#include "text.h"
#include "views/charts/slicefigure.h"
#include "views/document/directory.h"
#include "views/document/storedfiles.h"
#include "views/language.h"

#include <QCommandLineParser>

using namespace Qt::StringLiterals;

namespace hindsight {

namespace {

template <class Choice> QStringList choiceNames()
{
    QStringList names;
    for (const Named<Choice> &choice : namesOf<Choice>)
        names.append(QLatin1StringView(choice.name));
    return names;
}

QStringList formatNames() { return choiceNames<DocumentFormat>(); }

QList<QCommandLineOption> options()
{
    return {
        {u"all"_s, CommandLine::tr("Every incident of the database.")},
        {u"format"_s, CommandLine::tr("One of %1; markdown when not given.").arg(formatNames().join(u", "_s)), u"FORMAT"_s, u"markdown"_s},
        {u"template"_s, CommandLine::tr("A name from “hindsight templates”, or a template file."), u"NAME|FILE"_s},
        {u"front-matter"_s, CommandLine::tr("Add what the template does not print, so that an import loses nothing (Markdown).")},
        {u"profile"_s,
         CommandLine::tr("internal or public; internal when not given. A public document names nobody, and what it does not say is listed on standard error."),
         u"PROFILE"_s, u"internal"_s},
        {u"events"_s, CommandLine::tr("key or all; all when not given."), u"EVENTS"_s, u"all"_s},
        {u"language"_s, CommandLine::tr("Language of headings and phrases, as a code: %1; en when not given.").arg(languages().join(u", "_s)), u"LANGUAGE"_s},
        {u"zone"_s, CommandLine::tr("Time zone of printed times; the incident's own when not given."), u"ZONE"_s},
        {u"output"_s, CommandLine::tr("Write this file."), u"FILE"_s},
        {u"folder"_s, CommandLine::tr("Write a file per incident into this folder, with front matter, and only what changed."), u"FOLDER"_s},
        {u"overwrite"_s, CommandLine::tr("Write over documents in the folder that were edited since they were exported; what was edited there is lost.")},
        {u"name"_s,
         CommandLine::tr("Names of the files in the folder, of %1; a / makes folders. A document that is there already is moved. When not given, new ones are "
                         "called {date}-{title}, and those that are there keep their names.")
             .arg(nameFields().join(u", "_s)),
         u"PATTERN"_s},
    };
}

/// PDF needs fonts, and so do the figures of a page and of a Markdown file.
Toolkit toolkit(const QStringList &arguments)
{
    const bool draws = std::ranges::any_of(arguments, [](const QString &argument) {
        return QStringList{u"pdf"_s, u"--format=pdf"_s, u"html"_s, u"--format=html"_s}.contains(argument) || argument.startsWith("--output"_L1)
            || argument.startsWith("--folder"_L1);
    });
    return draws ? Toolkit::Gui : Toolkit::Core;
}

Result<DocumentOptions> documentOptions(const QCommandLineParser &given, const QString &database)
{
    DocumentOptions options{.templateFolder = templateFolder(database), .figures = sliceFigure};
    const auto format = fromName<DocumentFormat>(given.value(u"format"_s));
    if (!format) {
        return failure(Error::Kind::Usage,
                       CommandLine::tr("There is no format “%1”; there are %2.").arg(given.value(u"format"_s), formatNames().join(u", "_s)));
    }
    options.format = *format;
    if (given.isSet(u"template"_s))
        options.templateName = given.value(u"template"_s);
    if (given.isSet(u"language"_s))
        options.language = given.value(u"language"_s);
    options.zone = given.value(u"zone"_s);
    const auto profile = fromName<Profile>(given.value(u"profile"_s));
    if (!profile) {
        return failure(Error::Kind::Usage,
                       CommandLine::tr("There is no profile “%1”; there are %2.").arg(given.value(u"profile"_s), choiceNames<Profile>().join(u", "_s)));
    }
    options.profile = *profile;
    const QString events = given.value(u"events"_s);
    if (events != "key"_L1 && events != "all"_L1)
        return failure(Error::Kind::Usage, CommandLine::tr("--events takes key or all, not “%1”.").arg(events));
    options.onlyKeyEvents = events == "key"_L1;
    options.frontMatter = given.isSet(u"front-matter"_s) || (given.isSet(u"folder"_s) && *format == DocumentFormat::Markdown);
    if (options.frontMatter && *format != DocumentFormat::Markdown)
        return failure(Error::Kind::Usage, CommandLine::tr("Only Markdown has front matter; JSON holds everything as it is."));
    return options;
}

Result<QStringList> uidsOf(const QCommandLineParser &given, const Store &store)
{
    QStringList uids;
    const QStringList ids = given.positionalArguments();
    if (given.isSet(u"all"_s) != ids.isEmpty())
        return failure(Error::Kind::Usage, CommandLine::tr("Say which incidents: some IDs, or --all."));
    for (const QString &id : ids) {
        const auto uid = store.incidentUid(id);
        if (!uid)
            return std::unexpected(uid.error());
        uids.append(*uid);
    }
    if (given.isSet(u"all"_s)) {
        const auto rows = store.incidents();
        if (!rows)
            return std::unexpected(rows.error());
        for (const IncidentRow &row : *rows)
            uids.append(row.uid);
    }
    return uids;
}

/// With front matter the document tells what its values were before.
Result<DocumentOptions> withPast(DocumentOptions options, const Store &store, const QString &uid)
{
    if (!options.frontMatter)
        return options;
    const auto past = store.past(uid);
    if (!past)
        return std::unexpected(past.error());
    options.past = *past;
    return options;
}

/// Says what a public document does not say.
void tellMasked(const Record &record, const DocumentOptions &options, QTextStream &err)
{
    if (options.profile != Profile::Public)
        return;
    const QString id = record.incident.number ? u"INC-%1: "_s.arg(*record.incident.number) : QString();
    for (const QString &sentence : sentencesOf(publicRecord(record, options.directory, options.language).masked))
        err << id << sentence << Qt::endl;
}

Result<ExitStatus> toFolder(const QStringList &uids, const QCommandLineParser &given, const DocumentOptions &options, const Store &store,
                            const Terminal &terminal)
{
    std::optional<NamePattern> pattern;
    if (given.isSet(u"name"_s)) {
        const auto read = readNamePattern(given.value(u"name"_s));
        if (!read)
            return std::unexpected(read.error());
        pattern = *read;
    }
    auto folder = DocumentFolder::open(given.value(u"folder"_s), options.format, pattern);
    if (!folder)
        return std::unexpected(folder.error());
    TextTable table;
    ExitStatus status = ExitStatus::Done;
    for (const QString &uid : uids) {
        const auto record = store.record(uid);
        if (!record)
            return std::unexpected(record.error());
        const auto wanted = withPast(options, store, uid);
        if (!wanted)
            return std::unexpected(wanted.error());
        const auto files = folder->write(*record, *wanted, given.isSet(u"overwrite"_s) ? HandEdits::Overwrite : HandEdits::Keep);
        if (!files)
            return std::unexpected(files.error());
        for (const WrittenFile &file : *files) {
            if (!file.movedFrom.isEmpty())
                table.add({CommandLine::tr("removed"), file.movedFrom});
            table.add({file.isKept ? CommandLine::tr("kept") : file.isNew ? CommandLine::tr("written") : CommandLine::tr("unchanged"), file.name});
            if (!file.isKept)
                continue;
            status = ExitStatus::No;
            terminal.err << u"hindsight: "_s
                         << CommandLine::tr(
                                "%1 was edited since it was exported, and was not written over. Import it first, or write over it with --overwrite.")
                                .arg(file.name)
                         << Qt::endl;
        }
        tellMasked(*record, options, terminal.err);
    }
    terminal.out << table.text();
    return status;
}

Result<ExitStatus> run(const QCommandLineParser &given, const Terminal &terminal)
{
    auto options = documentOptions(given, terminal.database);
    if (!options)
        return std::unexpected(options.error());
    const QString output = given.value(u"output"_s), folder = given.value(u"folder"_s);
    if (given.isSet(u"output"_s) && given.isSet(u"folder"_s))
        return failure(Error::Kind::Usage, CommandLine::tr("Give --output or --folder, not both."));
    if (given.isSet(u"name"_s) && !given.isSet(u"folder"_s))
        return failure(Error::Kind::Usage, CommandLine::tr("--name says how files are called in a --folder; give that too."));
    if (given.isSet(u"overwrite"_s) && !given.isSet(u"folder"_s))
        return failure(Error::Kind::Usage, CommandLine::tr("--overwrite is about the documents in a --folder; give that too."));
    if (options->format == DocumentFormat::Pdf && output.isEmpty() && folder.isEmpty())
        return failure(Error::Kind::Usage, CommandLine::tr("A PDF does not go to standard output; give --output or --folder."));
    const auto store = terminal.open();
    if (!store)
        return std::unexpected(store.error());
    options->attachments = filesOf(**store);
    if (options->profile == Profile::Public) {
        auto directory = directoryOf(**store);
        if (!directory)
            return std::unexpected(directory.error());
        options->directory = *std::move(directory);
    }
    const auto uids = uidsOf(given, **store);
    if (!uids)
        return std::unexpected(uids.error());
    if (!folder.isEmpty())
        return toFolder(*uids, given, *options, **store, terminal);
    if (uids->size() != 1)
        return failure(Error::Kind::Usage, CommandLine::tr("Only one document goes to one place; several need --folder."));
    const auto record = (*store)->record(uids->first());
    if (!record)
        return std::unexpected(record.error());
    const auto wanted = withPast(*options, **store, uids->first());
    if (!wanted)
        return std::unexpected(wanted.error());
    if (!output.isEmpty()) {
        if (const auto written = writeDocument(output, *record, *wanted); !written)
            return std::unexpected(written.error());
    } else {
        const auto bytes = exportDocument(*record, *wanted);
        if (!bytes)
            return std::unexpected(bytes.error());
        terminal.out << QString::fromUtf8(*bytes);
    }
    tellMasked(*record, *options, terminal.err);
    return ExitStatus::Done;
}

} // namespace

const Command exportCommand = {
    .name = "export",
    .arguments = "ID...|--all [--format FORMAT] [--template NAME|FILE] [--front-matter] [--profile PROFILE] [--events EVENTS] [--language L] [--zone Z] "
                 "[--output FILE|--folder DIR [--name PATTERN] [--overwrite]]",
    .summary = QT_TRANSLATE_NOOP("CommandLine", "write postmortem documents: Markdown, HTML, PDF, JSON, or a message for Slack"),
    .atMost = -1,
    .options = options,
    .run = run,
    .toolkit = toolkit,
};

} // namespace hindsight
