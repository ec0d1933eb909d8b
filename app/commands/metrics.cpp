// SPDX-License-Identifier: GPL-3.0-or-later
#include "metrics.h"

#include "text.h"

#include "app/database.h"

#include <QCommandLineParser>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace hindsight {

namespace {

const QList<MetricsCommand> &all()
{
    static const QList<MetricsCommand> commands = [] {
        QStringList importOptions;
        for (const QCommandLineOption &option : metricsImportOptions())
            importOptions += option.names();
        importOptions += {u"source"_s, u"bucket"_s, u"json"_s};
        return QList<MetricsCommand>{
            {"import", "FILE... (--incident ID | --source NAME) [--map FIELD=COLUMN]... [--bucket auto|10s|1m|10m|1h] [--replace|--add] [--json]", 1, -1,
             importOptions, importMetrics},
            {"query",
             "(ID | --source NAME) [--by ATTRIBUTE]... [--bucket D] [--from T] [--to T] [--outcomes] [--csv|--json]",
             0,
             1,
             {u"source"_s, u"by"_s, u"bucket"_s, u"from"_s, u"to"_s, u"outcomes"_s, u"csv"_s, u"json"_s},
             queryMetrics},
            {"sources", "[--json]", 0, 0, {u"json"_s}, listSources},
            {"batches", "[SOURCE] [--json]", 0, 1, {u"json"_s}, listBatches},
            {"rename", "SOURCE NAME", 2, 2, {}, renameSource},
            {"hide", "SOURCE|BATCH", 1, 1, {}, hideMetrics},
            {"show", "SOURCE|BATCH", 1, 1, {}, showMetrics},
            {"mark",
             "SOURCE --from T --to T --effect exclude|scale|expected_downtime [--factor F] [--note TEXT]",
             1,
             1,
             {u"from"_s, u"to"_s, u"effect"_s, u"factor"_s, u"note"_s},
             markMetrics},
            {"marks", "SOURCE [--json]", 1, 1, {u"json"_s}, listMarks},
            {"unmark", "MARK", 1, 1, {}, unmarkMetrics},
            {"market", "SOURCE ZONE", 2, 2, {}, setMarket},
            {"remove", "SOURCE|BATCH [--for-good]", 1, 1, {u"for-good"_s}, removeMetrics},
        };
    }();
    return commands;
}

QList<QCommandLineOption> options()
{
    QList<QCommandLineOption> options = metricsImportOptions();
    options += {
        {u"source"_s, CommandLine::tr("The source of the numbers, by its name or uid."), u"NAME"_s},
        {u"by"_s, CommandLine::tr("query: tell apart by this attribute; may be given several times."), u"ATTRIBUTE"_s},
        {u"bucket"_s,
         CommandLine::tr("How long a bucket is; import: auto, 10s, 1m, 10m or 1h; query: 10s, 1m, 5m, 1h, 1d, ..., without it as short as the numbers allow."),
         u"D"_s},
        {u"from"_s, CommandLine::tr("query: from this time on; the bucket it lies in is whole. mark: begins at this time."), u"T"_s},
        {u"to"_s, CommandLine::tr("query: up to this time; the bucket it lies in is whole. mark: ends at this time."), u"T"_s},
        {u"effect"_s,
         CommandLine::tr("mark: exclude, it says nothing about what is usual; scale, so many times the usual; expected_downtime, nothing is missing in it."),
         u"EFFECT"_s},
        {u"factor"_s, CommandLine::tr("mark: how many times the usual is to be expected, with scale."), u"F"_s},
        {u"note"_s, CommandLine::tr("mark: what it was."), u"TEXT"_s},
        {u"outcomes"_s, CommandLine::tr("query: all outcomes, not only succeeded and failed.")},
        {u"csv"_s, CommandLine::tr("query: print CSV.")},
        {u"for-good"_s, CommandLine::tr("remove: the stored numbers too; this cannot be undone.")},
        jsonOption(),
    };
    return options;
}

std::unexpected<Error> wrongUsage(const QString &what)
{
    return failure(Error::Kind::Usage, CommandLine::tr("%1; “hindsight metrics --help” shows how.").arg(what));
}

Result<ExitStatus> run(const QCommandLineParser &given, const Terminal &terminal)
{
    const QStringList arguments = given.positionalArguments();
    const auto command = std::ranges::find(all(), arguments.first(), [](const MetricsCommand &one) { return QLatin1StringView(one.name); });
    if (command == all().end()) {
        QStringList names;
        for (const MetricsCommand &one : all())
            names.append(QLatin1StringView(one.name));
        return wrongUsage(CommandLine::tr("There is no “metrics %1”; there are %2").arg(arguments.first(), names.join(u", "_s)));
    }
    const qsizetype count = arguments.size() - 1;
    if (count < command->atLeast || (command->atMost >= 0 && count > command->atMost)) {
        return wrongUsage((count < command->atLeast ? CommandLine::tr("Too few arguments: “metrics %1 %2” is what belongs there")
                                                    : CommandLine::tr("Too many arguments: “metrics %1 %2” is what belongs there"))
                              .arg(QLatin1StringView(command->name), QLatin1StringView(command->arguments)));
    }
    for (const QString &name : given.optionNames()) {
        if (!command->options.contains(name) && name != "database"_L1 && name != "as"_L1)
            return wrongUsage(CommandLine::tr("--%1 means nothing to “metrics %2”").arg(name, QLatin1StringView(command->name)));
    }
    // Only an import makes a database; others find nothing in one that was mistyped.
    if (command->run != importMetrics && terminal.database != defaultDatabase() && !QFileInfo::exists(terminal.database))
        return failure(Error::Kind::Database, CommandLine::tr("There is no such database; “new”, “import” and “demo” make one."), terminal.database);
    return command->run(given, terminal);
}

} // namespace

Result<NamedSource> namedSource(const QCommandLineParser &given, const Terminal &terminal)
{
    auto store = terminal.open();
    if (!store)
        return std::unexpected(store.error());
    const auto source = (*store)->metricSource(given.positionalArguments().at(1));
    if (!source)
        return std::unexpected(source.error());
    return NamedSource{*std::move(store), *source};
}

Result<ExitStatus> tellStep(const Result<Step> &step, const Terminal &terminal)
{
    if (!step)
        return std::unexpected(step.error());
    terminal.out << (step->seq == 0 ? CommandLine::tr("It is so already.") : oneLine(step->sentence)) << u'\n';
    return ExitStatus::Done;
}

const Command metricsCommand = {
    .name = "metrics",
    .arguments = "import FILE... | query (ID|--source NAME) | sources | batches [SOURCE] | rename SOURCE NAME | hide|show|remove SOURCE|BATCH | "
                 "mark|marks|market SOURCE | unmark MARK",
    .summary = QT_TRANSLATE_NOOP("CommandLine", "transactions and metrics: read files, ask for numbers, list and remove what there is"),
    .atLeast = 1,
    .atMost = -1,
    .makesDatabase = true,
    .options = options,
    .run = run,
};

} // namespace hindsight
