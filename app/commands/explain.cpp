// SPDX-License-Identifier: GPL-3.0-or-later
// Where the loss is: which attribute values hold a drop of the success rate.
#include "command.h"

#include "models/metrics/explanation/explaintexts.h"
#include "models/metrics/filenumbers.h"
#include "models/metrics/impact/incidentwindows.h"
#include "models/store/numbers/readwindows.h"
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

void tell(QTextStream &out, const Explanation &explanation)
{
    out << oneLine(verdictText(explanation)) << u'\n';
    if (explanation.kind == DropKind::NoNumbers)
        return;
    const QLocale locale;
    qint64 usual = 0;
    for (const TimeRange &range : explanation.usual)
        usual += range.to - range.from;
    out << CommandLine::tr(
               "%1 to %2 UTC, compared with %3 min before it: success rate %4, usually %5; at the usual rate %6 more of the attempts would have succeeded.")
               .arg(minuteText(explanation.window.first().from), minuteText(explanation.window.last().to))
               .arg(usual / microsecondsPerMinute)
               .arg(percentText(rateOf(explanation.total)), percentText(usualRateOf(explanation.total)),
                    locale.toString(std::round(explanation.missing), 'f', 0))
        << u"\n\n"_s;
    TextTable table;
    table.add({CommandLine::tr("SHARE"), CommandLine::tr("MISSING"), CommandLine::tr("RATE"), CommandLine::tr("USUALLY"), CommandLine::tr("WHERE")});
    for (const ExplainedPart &part : explanation.candidates) {
        table.add({percentText(part.shareOfDrop), locale.toString(std::round(part.missing), 'f', 0), percentText(rateOf(part.tally)),
                   percentText(usualRateOf(part.tally)), oneLine(whereText(part.where))});
    }
    if (!explanation.candidates.isEmpty())
        out << table.text();
    for (const auto &[name, extra] : toldFailures(explanation))
        out << CommandLine::tr("Failures beyond the usual by %1: %2").arg(name, oneLine(extra)) << u'\n';
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
    if (window->isEmpty() && asked->record) {
        const auto batches = store.batches(asked->source.uid);
        if (!batches)
            return std::unexpected(batches.error());
        window = impactTimes(*asked->record, coverageOf(*batches).known);
    }
    return readExplanation(store, asked->source, *window);
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
