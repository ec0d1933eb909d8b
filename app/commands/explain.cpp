// SPDX-License-Identifier: GPL-3.0-or-later
// Where the loss is: which attribute values hold a drop of the success rate.
#include "command.h"

#include "models/incident/impactcourse.h"
#include "models/metrics/explanation/explain.h"
#include "models/metrics/filenumbers.h"
#include "models/store/store.h"
#include "numbersof.h"
#include "text.h"

#include <QCommandLineParser>
#include <QLocale>

#include <cmath>

using namespace Qt::StringLiterals;

namespace hindsight {

namespace {

QList<QCommandLineOption> options()
{
    return {
        {u"source"_s, CommandLine::tr("The source of the numbers, by its name or uid."), u"NAME"_s},
        {u"file"_s, CommandLine::tr("The numbers of this file: transactions, or counts with attempts and failed."), u"FILE"_s},
        {u"map"_s, CommandLine::tr("With --file: what a column means, as for “metrics import”; may be given several times."), u"FIELD=COLUMN"_s},
        {u"from"_s, CommandLine::tr("When the drop began; without it the impact windows of the incident, or else the worst time in the numbers."), u"T"_s},
        {u"to"_s, CommandLine::tr("When it ended."), u"T"_s},
        jsonOption(),
    };
}

QJsonObject toJson(const Where &where)
{
    QJsonObject object;
    for (const auto &[attribute, value] : where)
        object.insert(attribute, value);
    return object;
}

QJsonValue rounded(double value, double digits) { return std::isfinite(value) ? QJsonValue(std::round(value * digits) / digits) : QJsonValue(); }
QJsonValue rateValue(std::optional<double> rate) { return rate ? rounded(*rate, 1e6) : QJsonValue(); }

QJsonObject toJson(const Explanation &explanation)
{
    QJsonArray candidates, root, usual;
    for (const ExplainedPart &part : explanation.candidates) {
        candidates.append(QJsonObject{
            {u"where"_s, toJson(part.where)},
            {u"share_of_drop"_s, rounded(part.shareOfDrop, 1e4)},
            {u"missing"_s, std::round(part.missing)},
            {u"rate_from"_s, rateValue(usualRateOf(part.tally))},
            {u"rate_to"_s, rateValue(rateOf(part.tally))},
            {u"rate_effect"_s, part.effects.rate},
            {u"mix_effect"_s, part.effects.mix},
        });
    }
    for (const Where &where : explanation.root)
        root.append(toJson(where));
    for (const TimeRange &range : explanation.usual)
        usual.append(QJsonObject{{u"from"_s, isoText(range.from)}, {u"to"_s, isoText(range.to)}});
    QJsonObject failures;
    for (const auto &[name, values] : explanation.failuresBy) {
        QJsonArray array;
        for (const ExtraFailures &one : values) {
            if (std::round(one.extra) > 0)
                array.append(QJsonObject{{u"value"_s, textValue(one.value)}, {u"extra"_s, std::round(one.extra)}});
        }
        failures.insert(name, array);
    }
    const bool has = !explanation.window.isEmpty();
    return {
        {u"from"_s, has ? isoValue(explanation.window.first().from) : QJsonValue()},
        {u"to"_s, has ? isoValue(explanation.window.last().to) : QJsonValue()},
        {u"verdict"_s, QLatin1StringView(nameOf(explanation.kind))},
        {u"compared_with"_s, usual},
        {u"total_drop"_s,
         QJsonObject{{u"missing"_s, std::round(explanation.missing)},
                     {u"rate_from"_s, rateValue(usualRateOf(explanation.total))},
                     {u"rate_to"_s, rateValue(rateOf(explanation.total))}}},
        {u"candidates"_s, candidates},
        {u"root"_s, root},
        {u"root_share"_s, explanation.root.isEmpty() ? QJsonValue() : rounded(explanation.rootShare, 1e4)},
        {u"mix_attribute"_s, textValue(explanation.mixAttribute)},
        {u"failures_by"_s, failures},
    };
}

QString percent(std::optional<double> share) { return share ? QString::number(*share * 100, 'f', 1) + u" %"_s : u"-"_s; }

QString asText(const Where &where)
{
    QStringList parts;
    for (const auto &[attribute, value] : where)
        parts.append(u"%1 = %2"_s.arg(oneLine(attribute), value.isEmpty() ? CommandLine::tr("(none)", "no value of an attribute") : oneLine(value)));
    return parts.join(u", "_s);
}

// What it turned out to be, in a sentence.
QString verdict(const Explanation &explanation)
{
    switch (explanation.kind) {
    case DropKind::Drop: {
        QStringList root;
        for (const Where &where : explanation.root)
            root.append(asText(where));
        if (explanation.root.contains(Where()))
            return CommandLine::tr("The loss is everywhere: no value of an attribute stands out.");
        return root.isEmpty() ? CommandLine::tr("The numbers have no attribute that tells where the loss is.")
                              : CommandLine::tr("Where the loss is: %1 (%2 of the drop).").arg(root.join(u"; "_s), percent(explanation.rootShare));
    }
    case DropKind::Mix: return CommandLine::tr("No value lost: the mix of “%1” changed, and with it the rate of all.").arg(oneLine(explanation.mixAttribute));
    case DropKind::CannotTell: return CommandLine::tr("Too few attempts: cannot tell. Chance makes such a difference, too.");
    case DropKind::NoDrop: return CommandLine::tr("No drop: not less succeeded than usual.");
    case DropKind::NoNumbers: break;
    }
    return explanation.window.isEmpty() ? CommandLine::tr("Nothing in these numbers stands out as a drop; --from and --to say where to look.")
                                        : CommandLine::tr("No attempts in this time, or none before it to compare with.");
}

void tell(QTextStream &out, const Explanation &explanation)
{
    out << verdict(explanation) << u'\n';
    if (explanation.kind == DropKind::NoNumbers)
        return;
    const QLocale locale;
    qint64 usual = 0;
    for (const TimeRange &range : explanation.usual)
        usual += range.to - range.from;
    out << CommandLine::tr("%1 to %2 UTC, compared with %3 min before it: success rate %4, usually %5; missing %6.")
               .arg(minuteText(explanation.window.first().from), minuteText(explanation.window.last().to))
               .arg(usual / microsecondsPerMinute)
               .arg(percent(rateOf(explanation.total)), percent(usualRateOf(explanation.total)), locale.toString(std::round(explanation.missing), 'f', 0))
        << u"\n\n"_s;
    TextTable table;
    table.add({CommandLine::tr("SHARE"), CommandLine::tr("MISSING"), CommandLine::tr("RATE"), CommandLine::tr("USUALLY"), CommandLine::tr("WHERE")});
    for (const ExplainedPart &part : explanation.candidates) {
        table.add({percent(part.shareOfDrop), locale.toString(std::round(part.missing), 'f', 0), percent(rateOf(part.tally)), percent(usualRateOf(part.tally)),
                   asText(part.where)});
    }
    if (!explanation.candidates.isEmpty())
        out << table.text();
    for (const auto &[name, values] : explanation.failuresBy) {
        QStringList extra;
        for (const ExtraFailures &one : values) {
            if (std::round(one.extra) > 0)
                extra.append(u"%1 %2"_s.arg(one.value.isEmpty() ? CommandLine::tr("(none)", "no value of an attribute") : oneLine(one.value),
                                            locale.toString(std::round(one.extra), 'f', 0)));
        }
        if (!extra.isEmpty())
            out << CommandLine::tr("Failures beyond the usual by %1: %2").arg(name, extra.join(u", "_s)) << u'\n';
    }
}

// The impact windows of an incident as one range after the other; open ends go on as far as there are numbers.
TimeRanges windowsOf(const Record &record, const TimeRanges &known)
{
    TimeRanges windows;
    for (const ImpactWindow &window : record.windows) {
        const auto from = reckonedTime(window.from);
        const auto to = isOpen(window) ? (known.isEmpty() ? std::nullopt : std::optional(known.last().to)) : reckonedTime(window.to);
        if (from && to && *from < *to)
            windows = united(windows, TimeRanges{{*from, *to}});
    }
    return windows;
}

Result<TimeRanges> windowAsked(const QCommandLineParser &given, const TimeContext &context)
{
    if (given.isSet(u"from"_s) != given.isSet(u"to"_s))
        return failure(Error::Kind::Usage, CommandLine::tr("--from and --to go together."));
    const auto from = timeOption(given, u"from"_s, context);
    const auto to = timeOption(given, u"to"_s, context);
    if (!from || !to)
        return std::unexpected(from ? to.error() : from.error());
    if (!*from)
        return TimeRanges();
    if (**from >= **to)
        return failure(Error::Kind::Usage, CommandLine::tr("--from is not earlier than --to."));
    return TimeRanges{{**from, **to}};
}

Result<Explanation> explanationOfFile(const QCommandLineParser &given)
{
    const auto window = windowAsked(given, {{}, u"UTC"_s});
    if (!window)
        return std::unexpected(window.error());
    const auto numbers = readFileNumbers(given.value(u"file"_s), given.values(u"map"_s));
    if (!numbers)
        return std::unexpected(numbers.error());
    const auto read
        = [&numbers](const SeriesRequest &request, const std::function<bool(const SeriesPart &)> &onPart) { return eachSeries(*numbers, request, onPart); };
    return explainNumbers(read, {.attributes = numbers->attributes, .window = *window});
}

Result<Explanation> explanationOfSource(const Store &store, const QCommandLineParser &given)
{
    const auto asked = numbersOf(store, given.positionalArguments().value(0), given.value(u"source"_s));
    if (!asked)
        return std::unexpected(asked.error());
    auto window = windowAsked(given, asked->context);
    if (!window)
        return std::unexpected(window.error());
    const auto attributes = store.attributes(asked->source.uid);
    if (!attributes)
        return std::unexpected(attributes.error());
    if (window->isEmpty() && asked->record) {
        const auto batches = store.batches(asked->source.uid);
        if (!batches)
            return std::unexpected(batches.error());
        window = windowsOf(*asked->record, coverageOf(*batches).known);
    }
    const auto read
        = [&store](const SeriesRequest &request, const std::function<bool(const SeriesPart &)> &onPart) { return store.eachSeries(request, onPart); };
    return explainNumbers(read, {.source = asked->source.uid, .attributes = *attributes, .window = *window});
}

Result<ExitStatus> run(const QCommandLineParser &given, const Terminal &terminal)
{
    const int said = int(given.positionalArguments().size()) + given.isSet(u"source"_s) + given.isSet(u"file"_s);
    if (said != 1)
        return failure(Error::Kind::Usage, CommandLine::tr("Say which numbers: an incident, --source NAME or --file FILE."));
    Result<Explanation> explanation;
    if (given.isSet(u"file"_s)) {
        explanation = explanationOfFile(given);
    } else {
        const auto store = terminal.open();
        if (!store)
            return std::unexpected(store.error());
        explanation = explanationOfSource(**store, given);
    }
    if (!explanation)
        return std::unexpected(explanation.error());
    if (given.isSet(u"json"_s))
        print(terminal.out, toJson(*explanation));
    else
        tell(terminal.out, *explanation);
    return explanation->kind == DropKind::Drop || explanation->kind == DropKind::Mix ? ExitStatus::Done : ExitStatus::No;
}

} // namespace

const Command explainCommand = {
    .name = "explain",
    .arguments = "ID|--source NAME|--file FILE [--map FIELD=COLUMN] [--from T --to T] [--json]",
    .summary = QT_TRANSLATE_NOOP("CommandLine", "which attribute values hold a drop of the success rate, ranked"),
    .atMost = 1,
    .options = options,
    .run = run,
};

} // namespace hindsight
