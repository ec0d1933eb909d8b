// SPDX-License-Identifier: GPL-3.0-or-later
// When an alert would have fired, how much earlier than people noticed, and how often for nothing.
#include "command.h"

#include "filebytes.h"
#include "models/metrics/alerts/alerttexts.h"
#include "models/metrics/alerts/prometheusrules.h"
#include "models/metrics/alerts/rulesuggestions.h"
#include "models/metrics/filenumbers.h"
#include "models/store/numbers/readalerts.h"
#include "numbersof.h"
#include "text.h"

#include <QCommandLineParser>
#include <QFileInfo>
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
        {u"rule"_s,
         CommandLine::tr("The alert, like “success_rate < 90% for 5m by payment_method min 50 attempts”, “succeeded < 60% of baseline for 5m”, “failed > 100 "
                         "per 1m” or “latency_p95 > 2s for 10m”."),
         u"RULE"_s},
        {u"suggest"_s, CommandLine::tr("Instead of --rule: rules chosen without the incident's own day, and then tried on it.")},
        {u"delay"_s, CommandLine::tr("How long after its end a bucket becomes visible: 2m."), u"DURATION"_s},
        {u"sweep"_s, CommandLine::tr("Tries twenty limits and twenty durations besides: what an earlier alarm would cost.")},
        {u"prometheus"_s, CommandLine::tr("Writes the rule for Prometheus into FILE, and a test for promtool beside it."), u"FILE"_s},
        jsonOption(),
    };
}

qint64 roundedDown(qint64 at, qint64 step) { return at - ((at % step) + step) % step; }

TimeRanges knownIn(const ImportSummary &summary)
{
    if (!summary.from || !summary.to)
        return {};
    const qint64 bucket = summary.bucketSeconds * microsecondsPerSecond;
    const TimeRange whole{roundedDown(*summary.from, bucket), roundedDown(*summary.to + bucket - 1, bucket)};
    return without({whole}, united(summary.gaps, summary.notFinal));
}

Result<AlertTrial> numbersIn(const Store &store, const QCommandLineParser &given)
{
    const auto asked = numbersOf(store, given.positionalArguments().value(0), given.value(u"source"_s));
    if (!asked)
        return std::unexpected(asked.error());
    return alertTrial(store, asked->source, asked->record ? &*asked->record : nullptr);
}

// ---- as JSON ------------------------------------------------------------------------------------------------------------

QJsonObject whereOf(const AlertRule &rule, const QStringList &values)
{
    QJsonObject where;
    for (qsizetype i = 0; i < rule.by.size(); ++i)
        where.insert(rule.by[i], values[i]);
    return where;
}

double twoDigits(double value) { return std::round(value * 100) / 100; }

QJsonArray incidentsOf(const Backtest &tried)
{
    QJsonArray array;
    for (const CaughtIncident &caught : tried.incidents) {
        array.append(QJsonObject{
            {u"id"_s, caught.incident.name}, {u"uid"_s, caught.incident.uid}, {u"tested"_s, caught.isTested}, {u"fired"_s, isoValue(caught.firedAt)}});
    }
    return array;
}

std::optional<qint64> detectedIn(const QList<Noticed> &noticed)
{
    const auto found = std::ranges::find(noticed, NoticedBy::Detected, &Noticed::by);
    return found == noticed.end() ? std::nullopt : std::optional(found->at);
}

QJsonValue earlierBy(std::optional<qint64> than, std::optional<qint64> fired)
{
    return than && fired ? QJsonValue((*than - *fired) / microsecondsPerSecond) : QJsonValue();
}

QJsonObject toJson(const Backtest &tried, const AlertTrial &numbers)
{
    QJsonArray fired, earlier;
    for (const Firing &firing : tried.firings) {
        fired.append(QJsonObject{{u"from"_s, isoText(firing.from)},
                                 {u"to"_s, isoText(firing.to)},
                                 {u"where"_s, whereOf(tried.rule, firing.values)},
                                 {u"kind"_s, QLatin1StringView(nameOf(firing.kind))},
                                 {u"in_incident"_s, firing.kind == FiringKind::ThisIncident},
                                 {u"page"_s, firing.page + 1}});
    }
    for (const Noticed &noticed : numbers.noticed) {
        earlier.append(QJsonObject{{u"what"_s, QLatin1StringView(nameOf(noticed.by))},
                                   {u"at"_s, isoText(noticed.at)},
                                   {u"by_seconds"_s, earlierBy(noticed.at, tried.firstInIncident)}});
    }
    const auto detected = detectedIn(numbers.noticed);
    const bool hasRate = tried.falseAlarmRate.weeks > 0;
    return {
        {u"rule"_s, ruleText(tried.rule)},
        {u"bucket"_s, widthText(tried.bucketSeconds)},
        {u"delay_seconds"_s, numbers.context.delay / microsecondsPerSecond},
        {u"final_statuses"_s, numbers.context.delay == 0},
        {u"fired"_s, fired},
        {u"first_in_incident"_s, isoValue(tried.firstInIncident)},
        {u"detected"_s, isoValue(detected)},
        {u"earlier_by_seconds"_s, earlierBy(detected, tried.firstInIncident)},
        {u"earlier_than"_s, earlier},
        {u"pages"_s, qint64(tried.pages.size())},
        {u"false_alarms"_s, tried.falseAlarms},
        {u"days_tested"_s, twoDigits(tried.daysTested())},
        {u"false_alarms_per_week"_s, hasRate ? QJsonValue(twoDigits(tried.falseAlarmRate.perWeek)) : QJsonValue()},
        {u"at_most_per_week"_s, hasRate ? QJsonValue(twoDigits(tried.falseAlarmRate.atMost)) : QJsonValue()},
        {u"incidents"_s, incidentsOf(tried)},
        {u"unavailable"_s, textValue(tried.unavailable)},
    };
}

QJsonObject toJson(const SweepPoint &point, const AlertRule &rule)
{
    return {{u"rule"_s, ruleText(ruleAt(point, rule))},
            {u"first_in_incident"_s, isoValue(point.firstInIncident)},
            {u"pages"_s, point.pages},
            {u"false_alarms"_s, point.falseAlarms}};
}

// ---- as text --------------------------------------------------------------------------------------------------------------

void tell(QTextStream &out, const Backtest &tried, const AlertTrial &numbers)
{
    out << oneLine(ruleText(tried.rule)) << u'\n';
    if (!tried.unavailable.isEmpty()) {
        out << tried.unavailable << u'\n';
        return;
    }
    if (tried.firstInIncident) {
        QStringList against;
        for (const Noticed &noticed : numbers.noticed)
            against.append(u"%1 (%2)"_s.arg(againstPeople(*tried.firstInIncident, noticed), minuteText(noticed.at)));
        out << CommandLine::tr("Would have fired at %1 UTC").arg(minuteText(tried.firstInIncident)) << (against.isEmpty() ? u""_s : u": "_s)
            << against.join(u"; "_s) << u".\n"_s;
    } else if (std::ranges::any_of(tried.incidents, [](const CaughtIncident &caught) { return caught.incident.isThis; })) {
        out << CommandLine::tr("Would not have fired in this incident.") << u'\n';
    }
    out << CommandLine::tr("Pages: %1. False alarms: %2.").arg(tried.pages.size()).arg(rateText(tried)) << u'\n';
    if (numbers.context.delay == 0)
        out << CommandLine::tr("This uses final statuses; real alerts would be later.") << u'\n';
    if (tried.firings.empty())
        return;
    TextTable table;
    table.add({CommandLine::tr("FROM (UTC)"), CommandLine::tr("TO"), CommandLine::tr("PAGE"), CommandLine::tr("WHY"), CommandLine::tr("WHERE")});
    for (const Firing &firing : tried.firings)
        table.add({minuteText(firing.from), minuteText(firing.to), QString::number(firing.page + 1), labelOf(firing.kind),
                   oneLine(whereText(tried.rule, firing.values))});
    out << u'\n' << table.text();
}

void tell(QTextStream &out, const std::vector<SweepPoint> &points, const AlertRule &rule)
{
    const std::vector<SweepPoint> curve = sweepCurve(points);
    if (curve.empty()) {
        out << u'\n' << CommandLine::tr("With no limit and duration of these would it have fired in the incident.") << u'\n';
        return;
    }
    TextTable table;
    table.add({CommandLine::tr("FIRED (UTC)"), CommandLine::tr("FALSE ALARMS"), CommandLine::tr("RULE")});
    for (const SweepPoint &point : curve)
        table.add({minuteText(point.firstInIncident), QString::number(point.falseAlarms), oneLine(ruleText(ruleAt(point, rule)))});
    out << u'\n' << table.text();
}

void tell(QTextStream &out, const std::vector<RuleSuggestion> &suggestions)
{
    TextTable table;
    table.add({CommandLine::tr("FIRED (UTC)"), CommandLine::tr("CATCHES"), CommandLine::tr("FALSE ALARMS"), CommandLine::tr("RULE")});
    for (const RuleSuggestion &suggestion : suggestions) {
        QStringList caught;
        for (const CaughtIncident &incident : suggestion.tried.incidents) {
            if (incident.firedAt)
                caught.append(incident.incident.name);
        }
        table.add({suggestion.tried.firstInIncident ? minuteText(suggestion.tried.firstInIncident) : u"-"_s, caught.isEmpty() ? u"-"_s : caught.join(u", "_s),
                   rateText(suggestion.chosen), oneLine(ruleText(suggestion.tried.rule))});
    }
    out << table.text();
}

// ---- what is asked --------------------------------------------------------------------------------------------------------

Result<void> writeRules(const QString &name, const AlertNumbers &numbers, const Backtest &tried, QTextStream &err)
{
    const QFileInfo file(name);
    const QString test = file.path() + u'/' + file.completeBaseName() + u".test."_s + (file.suffix().isEmpty() ? u"yml"_s : file.suffix());
    const PrometheusFiles files = prometheusFiles(numbers, tried.rule, exampleOf(tried, numbers), file.fileName());
    for (const auto &[path, bytes] : {std::pair(name, files.rules), {test, files.test}}) {
        if (const auto done = writeFile(path, bytes); !done)
            return done;
    }
    err << CommandLine::tr("Written: %1, and a test of it, “promtool test rules %2”.").arg(name, test) << u'\n';
    return {};
}

Result<ExitStatus> suggest(const QCommandLineParser &given, const Terminal &terminal, const AlertTrial &tried)
{
    const auto incident = std::ranges::find(tried.context.incidents, true, &RecordedIncident::isThis);
    const TimeRange ownDay = incident == tried.context.incidents.end() ? TimeRange() : daysOf(incident->range, tried.zone);
    std::vector<RuleSuggestion> suggestions;
    QList<QStringList> groups;
    groups.append(QStringList());
    for (const QString &attribute : tried.attributes)
        groups.append({attribute});
    for (const QStringList &by : std::as_const(groups)) {
        const auto numbers = numbersBy(tried, by, true);
        if (!numbers)
            return std::unexpected(numbers.error());
        if (!by.isEmpty() && numbers->lines.size() < 2)
            continue;
        std::ranges::move(suggestRules(*numbers, tried.context, ownDay), std::back_inserter(suggestions));
    }
    if (given.isSet(u"json"_s)) {
        QJsonArray array;
        for (const RuleSuggestion &suggestion : suggestions) {
            QJsonObject object = toJson(suggestion.tried, tried);
            object.insert(u"chosen_on_days"_s, twoDigits(suggestion.chosen.daysTested()));
            object.insert(u"chosen_at_most_per_week"_s, twoDigits(suggestion.chosen.falseAlarmRate.atMost));
            array.append(object);
        }
        print(terminal.out, {{u"suggestions"_s, array}});
    } else if (suggestions.empty()) {
        terminal.out << CommandLine::tr("No kind of rule can be tried on these numbers without false alarms.") << u'\n';
    } else {
        tell(terminal.out, suggestions);
    }
    return suggestions.empty() ? ExitStatus::No : ExitStatus::Done;
}

Result<ExitStatus> tryRule(const QCommandLineParser &given, const Terminal &terminal, const AlertRule &rule, const AlertTrial &tried)
{
    const auto numbers = numbersBy(tried, rule.by, isLatency(rule.measure));
    if (!numbers)
        return std::unexpected(numbers.error());
    const Backtest result = backtest(*numbers, rule, tried.context);
    if (!result.unavailable.isEmpty() && rule.windowSeconds % numbers->step != 0)
        return failure(Error::Kind::Usage, result.unavailable);
    std::vector<SweepPoint> points;
    if (given.isSet(u"sweep"_s) && result.unavailable.isEmpty())
        points = sweep(*numbers, rule, usualGrid(*numbers, rule), tried.context);
    if (given.isSet(u"json"_s)) {
        QJsonObject object = toJson(result, tried);
        if (given.isSet(u"sweep"_s)) {
            QJsonArray array;
            for (const SweepPoint &point : points)
                array.append(toJson(point, rule));
            object.insert(u"sweep"_s, array);
        }
        print(terminal.out, object);
    } else {
        tell(terminal.out, result, tried);
        if (given.isSet(u"sweep"_s) && result.unavailable.isEmpty())
            tell(terminal.out, points, rule);
    }
    if (given.isSet(u"prometheus"_s) && result.unavailable.isEmpty()) {
        if (const auto done = writeRules(given.value(u"prometheus"_s), *numbers, result, terminal.err); !done)
            return std::unexpected(done.error());
    }
    return result.unavailable.isEmpty() ? ExitStatus::Done : ExitStatus::No;
}

Result<ExitStatus> run(const QCommandLineParser &given, const Terminal &terminal)
{
    const int said = int(given.positionalArguments().size()) + given.isSet(u"source"_s) + given.isSet(u"file"_s);
    if (said != 1)
        return failure(Error::Kind::Usage, CommandLine::tr("Say which numbers: an incident, --source NAME or --file FILE."));
    if (given.isSet(u"rule"_s) == given.isSet(u"suggest"_s))
        return failure(Error::Kind::Usage, CommandLine::tr("Say which alert with --rule, like “success_rate < 90% for 5m”, or ask with --suggest."));
    if (given.isSet(u"suggest"_s) && (given.isSet(u"sweep"_s) || given.isSet(u"prometheus"_s)))
        return failure(Error::Kind::Usage, CommandLine::tr("--sweep and --prometheus need one rule: --rule RULE."));
    const auto rule = given.isSet(u"rule"_s) ? readAlertRule(given.value(u"rule"_s)) : Result<AlertRule>();
    if (!rule)
        return std::unexpected(rule.error());
    const auto delay = given.isSet(u"delay"_s) ? secondsOf(given.value(u"delay"_s)) : std::optional<qint64>(0);
    if (!delay)
        return failure(Error::Kind::Usage, CommandLine::tr("--delay takes a duration like 30s or 2m, not “%1”.").arg(given.value(u"delay"_s)));

    std::unique_ptr<Store> store;
    std::optional<FileNumbers> file;
    Result<AlertTrial> tried;
    if (given.isSet(u"file"_s)) {
        auto numbers = readFileNumbers(given.value(u"file"_s), given.values(u"map"_s));
        if (!numbers)
            return std::unexpected(numbers.error());
        file = std::move(*numbers);
        tried = AlertTrial{
            .read = [&file](const SeriesRequest &request, const std::function<bool(const SeriesPart &)> &onPart) { return eachSeries(*file, request, onPart); },
            .attributes = file->attributes,
            .known = knownIn(file->summary)};
    } else {
        auto opened = terminal.open();
        if (!opened)
            return std::unexpected(opened.error());
        store = std::move(*opened);
        tried = numbersIn(*store, given);
    }
    if (!tried)
        return std::unexpected(tried.error());
    tried->context.delay = *delay * microsecondsPerSecond;
    return given.isSet(u"suggest"_s) ? suggest(given, terminal, *tried) : tryRule(given, terminal, *rule, *tried);
}

} // namespace

const Command backtestCommand = {
    .name = "backtest",
    .arguments = "ID|--source NAME|--file FILE [--map FIELD=COLUMN] --rule RULE|--suggest [--delay 2m] [--sweep] [--json] [--prometheus FILE]",
    .summary = QT_TRANSLATE_NOOP("CommandLine", "when this alert would have fired, how much earlier than people noticed, and every other page"),
    .atMost = 1,
    .options = options,
    .run = run,
};

} // namespace hindsight
