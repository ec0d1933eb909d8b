// SPDX-License-Identifier: GPL-3.0-or-later
#include "command.h"

#include "filebytes.h"
#include "models/events/eventtext.h"
#include "models/events/ownevents.h"
#include "models/incident/zones.h"
#include "models/lists/cells.h"
#include "models/store/importevents.h"
#include "models/text/sensitive.h"
#include "text.h"

#include <QCommandLineParser>
#include <QFile>
#include <QJsonArray>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace hindsight {

namespace {

QStringList namesOfSensitive()
{
    QStringList names;
    for (const Named<Sensitive> &named : sensitiveNames)
        names.append(QString::fromLatin1(named.name));
    return names;
}

QList<QCommandLineOption> options()
{
    return {
        {u"incident"_s, CommandLine::tr("import: the incident the events belong to."), u"ID"_s},
        {u"map"_s,
         CommandLine::tr("import: what a column is, like time=created_at, text=summary, kind=type; what a word means, like kind.page=detection; "
                         "kind=finding for all rows; may be given several times."),
         u"ROLE=COLUMN"_s},
        {u"date"_s, CommandLine::tr("import: the day of the first time without one, like 2024-07-20; the incident's when not given."), u"DATE"_s},
        {u"zone"_s, CommandLine::tr("import: zone of times that name none; export: zone of the times in Markdown; the incident's when not given."), u"ZONE"_s},
        {u"source-lines"_s, CommandLine::tr("import: as source lines, of which events are made by hand.")},
        {u"mask"_s, CommandLine::tr("import: mask these too: %1; may be given several times. Card numbers always are.").arg(namesOfSensitive().join(u", "_s)),
         u"KIND"_s},
        {u"unmasked"_s, CommandLine::tr("import: mask nothing, not even card numbers.")},
        {u"format"_s, CommandLine::tr("export: csv, jsonl or markdown."), u"FORMAT"_s},
        {u"output"_s, CommandLine::tr("export: write this file."), u"FILE"_s},
        jsonOption(),
    };
}

Result<QByteArray> bytesOf(const QString &name)
{
    QFile file(name);
    if (!(name == "-"_L1 ? file.open(stdin, QIODevice::ReadOnly) : file.open(QIODevice::ReadOnly)))
        return failure(Error::Kind::Input, CommandLine::tr("It cannot be read: %1.").arg(file.errorString()), name);
    QByteArray bytes = file.readAll();
    if (file.error() != QFileDevice::NoError)
        return failure(Error::Kind::Input, CommandLine::tr("It cannot be read: %1.").arg(file.errorString()), name);
    return bytes;
}

Result<TimeContext> contextOf(const QCommandLineParser &given, const Record &record)
{
    TimeContext context = timeContextOf(record);
    if (given.isSet(u"date"_s)) {
        context.date = QDate::fromString(given.value(u"date"_s), Qt::ISODate);
        if (!context.date.isValid())
            return failure(Error::Kind::Usage, CommandLine::tr("“%1” is no day; write it like 2024-07-20.").arg(given.value(u"date"_s)));
    }
    if (given.isSet(u"zone"_s)) {
        context.zone = given.value(u"zone"_s);
        if (!zoneNamed(context.zone))
            return failure(Error::Kind::Usage, CommandLine::tr("No zone is called “%1”.").arg(context.zone));
    }
    return context;
}

Result<QSet<Sensitive>> maskedKinds(const QCommandLineParser &given)
{
    QSet<Sensitive> kinds;
    if (!given.isSet(u"unmasked"_s))
        kinds.insert(Sensitive::Card);
    for (const QString &name : given.values(u"mask"_s)) {
        const auto kind = fromName<Sensitive>(name);
        if (!kind)
            return failure(Error::Kind::Usage, CommandLine::tr("--mask takes %1, not “%2”.").arg(namesOfSensitive().join(u", "_s), name));
        kinds.insert(*kind);
    }
    return kinds;
}

void tell(const Terminal &terminal, const QString &file, int line, const QString &text)
{
    terminal.err << u"hindsight: "_s << Error{Error::Kind::Input, text, file, line}.sentence() << Qt::endl;
}

/// What was read, besides the changes.
struct ImportTold
{
    QString form;
    QList<UnreadLine> unread;
    QList<Finding> findings;
    QMap<Sensitive, int> sensitive;
    QSet<Sensitive> masked;
};

void printJson(const Terminal &terminal, const QString &file, const EventImport &import, const ImportTold &told, bool changed)
{
    QJsonObject sensitive;
    for (auto it = told.sensitive.begin(); it != told.sensitive.end(); ++it)
        sensitive.insert(QLatin1StringView(nameOf(it.key())), QJsonObject{{u"found"_s, it.value()}, {u"masked"_s, told.masked.contains(it.key())}});
    print(terminal.out,
          {{u"file"_s, file},
           {u"form"_s, textValue(told.form)},
           {u"result"_s, changed ? u"imported"_s : u"unchanged"_s},
           {u"events"_s, import.events},
           {u"source_lines"_s, import.lines},
           {u"updated"_s, import.updated},
           {u"known"_s, import.known},
           {u"unread"_s, toJson(told.unread)},
           {u"findings"_s, toJson(told.findings)},
           {u"sensitive"_s, sensitive}});
}

void printText(const Terminal &terminal, const QString &file, const EventImport &import, const ImportTold &told)
{
    for (const Finding &finding : told.findings)
        tell(terminal, file, finding.line, u"%1: %2 [%3]"_s.arg(finding.level, finding.text, finding.rule));
    for (const UnreadLine &line : told.unread)
        tell(terminal, file, line.line, CommandLine::tr("not read, kept as a source line: %1").arg(oneLine(line.text.left(200))));
    for (auto it = told.sensitive.begin(); it != told.sensitive.end(); ++it) {
        const QString kind = QString::fromLatin1(nameOf(it.key()));
        tell(terminal, file, 0,
             told.masked.contains(it.key()) ? CommandLine::tr("%1: %2 masked.").arg(kind).arg(it.value())
                                            : CommandLine::tr("%1: %2 found; --mask %1 hides them.").arg(kind).arg(it.value()));
    }
    if (import.lostFiles > 0)
        tell(terminal, file, 0,
             CommandLine::tr("%n piece(s) of evidence are files that this database does not have, and were left out.", nullptr, import.lostFiles));
    QStringList parts;
    if (import.events > 0)
        parts.append(CommandLine::tr("%n event(s) added", nullptr, import.events));
    if (import.lines > 0)
        parts.append(CommandLine::tr("%n source line(s) added", nullptr, import.lines));
    if (import.updated > 0)
        parts.append(CommandLine::tr("%n event(s) changed", nullptr, import.updated));
    if (import.known > 0)
        parts.append(CommandLine::tr("%n there already", nullptr, import.known));
    if (import.unread > 0)
        parts.append(CommandLine::tr("%n line(s) not read", nullptr, import.unread));
    terminal.out << (parts.isEmpty() ? CommandLine::tr("Nothing was added") : parts.join(u", "_s)) << u'\n';
}

Result<ExitStatus> importTimeline(const QCommandLineParser &given, const Terminal &terminal)
{
    const QString name = given.positionalArguments().value(1);
    if (!given.isSet(u"incident"_s))
        return failure(Error::Kind::Usage, CommandLine::tr("Say whose events these are: --incident ID."));
    const auto kinds = maskedKinds(given);
    if (!kinds)
        return std::unexpected(kinds.error());
    const auto opened = terminal.open();
    if (!opened)
        return std::unexpected(opened.error());
    Store &store = **opened;
    const auto record = store.incidentUid(given.value(u"incident"_s)).and_then([&](const QString &uid) { return store.record(uid); });
    if (!record)
        return std::unexpected(record.error());
    const auto context = contextOf(given, *record);
    if (!context)
        return std::unexpected(context.error());
    const auto bytes = bytesOf(name);
    if (!bytes)
        return std::unexpected(bytes.error());
    auto file = openEventFile(*bytes, name);
    if (!file)
        return std::unexpected(file.error());
    file->names = slackNamesBeside(name);

    const auto entries = store.all<ListEntry>();
    if (!entries)
        return std::unexpected(entries.error());
    EventMapping mapping = rememberedMapping(*entries, file->table).value_or(file->guess.mapping);
    if (const auto set = setInMapping(mapping, file->table, given.values(u"map"_s)); !set)
        return std::unexpected(set.error());
    if (given.isSet(u"zone"_s))
        mapping.zone.clear();
    ReadEvents read = readEvents(*file, mapping, *context, given.isSet(u"source-lines"_s) ? ReadAs::SourceLines : ReadAs::Events);
    if (read.needsDate)
        return failure(Error::Kind::Input, CommandLine::tr("Its times do not say on which day they are. Say it with --date."), name);
    if (read.parts.events.isEmpty() && read.parts.lines.isEmpty()) {
        Error none{Error::Kind::Input, CommandLine::tr("No row of it is an event."), name};
        if (!read.findings.isEmpty()) {
            none.text += u' ' + read.findings.first().text;
            none.line = read.findings.first().line;
        } else {
            none.text += u' ' + CommandLine::tr("Say which columns are the time and the text, with --map time=COLUMN and --map text=COLUMN.");
        }
        return std::unexpected(none);
    }
    ImportTold told{.form = file->own ? u"hindsight"_s : !file->chat.isEmpty() ? u"chat"_s : file->guess.form, .masked = *kinds};
    told.sensitive = sensitiveIn(read.parts, read.unread);
    mask(read.parts, read.unread, *kinds);
    told.unread = read.unread;
    told.findings = read.findings;
    const auto import = importEvents(store, *record, std::move(read), *file, mapping);
    if (!import)
        return std::unexpected(import.error());
    const auto step = store.apply(import->changes, CommandLine::tr("Events imported from %1").arg(file->name));
    if (!step)
        return std::unexpected(step.error());
    if (given.isSet(u"json"_s))
        printJson(terminal, name, *import, told, step->seq != 0);
    else
        printText(terminal, name, *import, told);
    return ExitStatus::Done;
}

Result<ExitStatus> exportTimeline(const QCommandLineParser &given, const Terminal &terminal)
{
    const QString format = given.value(u"format"_s);
    if (format != "csv"_L1 && format != "jsonl"_L1 && format != "markdown"_L1)
        return failure(Error::Kind::Usage, CommandLine::tr("Say in which format: --format csv, jsonl or markdown."));
    const auto opened = terminal.open();
    if (!opened)
        return std::unexpected(opened.error());
    const Store &store = **opened;
    const auto record = store.incidentUid(given.positionalArguments().value(1)).and_then([&](const QString &uid) { return store.record(uid); });
    if (!record)
        return std::unexpected(record.error());
    const auto context = contextOf(given, *record);
    if (!context)
        return std::unexpected(context.error());
    const QByteArray bytes = format == "csv"_L1 ? eventsToCsv(timelineOf(*record))
        : format == "jsonl"_L1                  ? eventsToJsonLines(timelineOf(*record))
                                                : eventsToMarkdown(record->events, context->zone).toUtf8();
    const QString name = given.value(u"output"_s);
    if (name.isEmpty()) {
        terminal.out << QString::fromUtf8(bytes);
        return ExitStatus::Done;
    }
    return writeFile(name, bytes).transform([] { return ExitStatus::Done; });
}

Result<ExitStatus> run(const QCommandLineParser &given, const Terminal &terminal)
{
    const QStringList arguments = given.positionalArguments();
    if (arguments.size() == 2 && arguments.first() == "import"_L1)
        return importTimeline(given, terminal);
    if (arguments.size() == 2 && arguments.first() == "export"_L1)
        return exportTimeline(given, terminal);
    return failure(Error::Kind::Usage, CommandLine::tr("Write “timeline import FILE --incident ID” or “timeline export ID --format FORMAT”."));
}

} // namespace

const Command timelineCommand = {
    .name = "timeline",
    .arguments = "import FILE --incident ID [--map ROLE=COLUMN]... [--json] | export ID --format csv|jsonl|markdown [--output FILE]",
    .summary = QT_TRANSLATE_NOOP("CommandLine", "events from CSV, JSON, a chat or other programs' exports; and out again"),
    .atLeast = 1,
    .atMost = 2,
    .options = options,
    .run = run,
};

} // namespace hindsight
