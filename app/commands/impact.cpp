// SPDX-License-Identifier: GPL-3.0-or-later
// What an incident kept from being paid, as a range, and the working of it.
#include "command.h"

#include "filebytes.h"
#include "models/incident/milestones.h"
#include "models/metrics/impact/impacttexts.h"
#include "models/store/numbers/importnumbers.h"
#include "models/store/numbers/readimpact.h"
#include "numbersof.h"
#include "text.h"

#include <QCommandLineParser>

#include <cmath>

using namespace Qt::StringLiterals;

namespace hindsight {

namespace {

QList<QCommandLineOption> options()
{
    return {
        {u"working"_s, CommandLine::tr("Write the working to this file: a row per bucket and currency, whose sums are the figures."), u"FILE.csv"_s},
        {u"orders"_s, CommandLine::tr("The file with the order of every attempt, to count orders exactly; may be given several times."), u"FILE"_s},
        {u"map"_s,
         CommandLine::tr("With --orders: what a column means, as for “metrics import”, or order=COLUMN, customer=COLUMN; may be given several times."),
         u"FIELD=COLUMN"_s},
        jsonOption(),
    };
}

QJsonArray toJson(const TimeRanges &ranges)
{
    QJsonArray list;
    for (const TimeRange &range : ranges)
        list.append(QJsonObject{{u"from"_s, isoText(range.from)}, {u"to"_s, isoText(range.to)}});
    return list;
}

QJsonValue number(std::optional<qint64> value) { return value ? QJsonValue(*value) : QJsonValue(); }

QJsonValue problemValue(const Impact &impact)
{
    switch (impact.problem) {
    case ImpactProblem::None: break;
    case ImpactProblem::NoWindows: return u"no_windows"_s;
    case ImpactProblem::NotCovered: return u"not_covered"_s;
    case ImpactProblem::NothingToCompare: return u"nothing_to_compare"_s;
    }
    return {};
}

QJsonObject toJson(const Impact &impact, const QList<ImpactFigure> &figures)
{
    QJsonArray told, differences;
    for (const ImpactFigure &figure : figures) {
        told.append(QJsonObject{
            {u"name"_s, figure.name},
            {u"value"_s, figure.value},
            {u"low"_s, number(figure.low)},
            {u"high"_s, number(figure.high)},
            {u"confidence"_s, figure.low ? QJsonValue(impactConfidence) : QJsonValue()},
            {u"unit"_s, figure.unit},
            {u"currency"_s, textValue(figure.currency)},
            {u"method"_s, figure.method},
            {u"placebos"_s, figure.placebos},
            {u"typical_error"_s, figure.typicalError ? QJsonValue(std::round(*figure.typicalError)) : QJsonValue()},
            {u"expected"_s, number(figure.expected)},
            {u"observed"_s, number(figure.observed)},
        });
    }
    for (const ValueDifference &difference : impact.differences)
        differences.append(QJsonObject{{u"attribute"_s, difference.attribute}, {u"value"_s, textValue(difference.value)}, {u"missing"_s, difference.missing}});
    const bool has = impact.problem == ImpactProblem::None;
    return {
        {u"windows"_s, toJson(impact.windows)},
        {u"after"_s, toJson(impact.after)},
        {u"problem"_s, problemValue(impact)},
        {u"bucket"_s, has ? QJsonValue(widthText(impact.bucketSeconds)) : QJsonValue()},
        {u"method_version"_s, impactMethodVersion},
        {u"weeks"_s, impact.weeks},
        {u"rough"_s, impact.rough},
        {u"figures"_s, told},
        {u"differences"_s, differences},
        {u"not_counted"_s,
         QJsonObject{
             {u"not_covered_seconds"_s, impact.notCovered}, {u"not_final_seconds"_s, impact.notFinal}, {u"expected_downtime_seconds"_s, impact.downtime}}},
        {u"without_rows_seconds"_s, impact.withoutRows},
        {u"goes_on"_s, impact.goesOn},
        {u"after_not_known_seconds"_s, impact.afterUnknown},
    };
}

void tell(QTextStream &out, const Impact &impact, const std::optional<OrderCounts> &orders)
{
    QStringList windows;
    for (const TimeRange &range : impact.windows)
        windows.append(CommandLine::tr("%1 to %2").arg(minuteText(range.from), minuteText(range.to)));
    out << CommandLine::tr("Impact windows (UTC): %1.").arg(windows.join(u", "_s)) << u'\n';
    for (const QString &line : QStringList(impactSentence(impact)) + remarksOf(impact))
        out << oneLine(line) << u'\n';
    out << u'\n';
    TextTable table;
    table.add({CommandLine::tr("WHAT"), CommandLine::tr("VALUE"), CommandLine::tr("90 % INTERVAL"), CommandLine::tr("TYPICAL ERROR"),
               CommandLine::tr("EXPECTED"), CommandLine::tr("OBSERVED")});
    for (const ToldFigure &told : toldFigures(impact, orders)) {
        table.add({(told.isPart ? u"  "_s : QString()) + oneLine(told.label), oneLine(told.value), oneLine(told.interval), oneLine(told.typicalError),
                   oneLine(told.expected), oneLine(told.observed)});
    }
    out << table.text();
    for (const QString &line : differenceTexts(impact))
        out << u'\n' << oneLine(line);
    if (!impact.differences.isEmpty())
        out << u'\n';
}

Result<ExitStatus> run(const QCommandLineParser &given, const Terminal &terminal)
{
    if (given.isSet(u"map"_s) && !given.isSet(u"orders"_s))
        return failure(Error::Kind::Usage, CommandLine::tr("--map is of use only with --orders."));
    const auto store = terminal.open();
    if (!store)
        return std::unexpected(store.error());
    const auto asked = numbersOf(**store, given.positionalArguments().first(), {});
    if (!asked)
        return std::unexpected(asked.error());
    const Record &record = *asked->record;
    const bool json = given.isSet(u"json"_s);
    if (!hasImpact(record.incident.kind)) {
        if (json)
            print(terminal.out, toJson(Impact{.problem = ImpactProblem::NoWindows}, {}));
        else
            terminal.out << CommandLine::tr("A near miss, an exercise and a false alarm hurt nobody, so there is no impact.") << u'\n';
        return ExitStatus::No;
    }
    const auto impact = readImpact(**store, record, asked->source);
    if (!impact)
        return std::unexpected(impact.error());
    if (impact->problem != ImpactProblem::None) {
        if (json)
            print(terminal.out, toJson(*impact, {}));
        else
            terminal.out << problemText(*impact) << u'\n';
        return ExitStatus::No;
    }
    std::optional<OrderCounts> orders;
    if (given.isSet(u"orders"_s)) {
        const auto counted = countOrders({.files = given.values(u"orders"_s),
                                          .overrides = given.values(u"map"_s),
                                          .remembered = rememberedBy(asked->source),
                                          .usualZone = asked->source.zone,
                                          .windows = hitWindows(record.windows, impact->windows)});
        if (!counted)
            return std::unexpected(counted.error());
        orders = *counted;
    }
    if (given.isSet(u"working"_s)) {
        if (const auto written = writeFile(given.value(u"working"_s), workingText(*impact)); !written)
            return std::unexpected(written.error());
    }
    if (json)
        print(terminal.out, toJson(*impact, figuresOf(*impact, orders)));
    else
        tell(terminal.out, *impact, orders);
    return ExitStatus::Done;
}

} // namespace

const Command impactCommand = {
    .name = "impact",
    .arguments = "ID [--json] [--working FILE.csv] [--orders FILE]... [--map FIELD=COLUMN]...",
    .summary = QT_TRANSLATE_NOOP("CommandLine", "missing payments and amounts, as a range, and how they are worked out"),
    .atLeast = 1,
    .atMost = 1,
    .options = options,
    .run = run,
};

} // namespace hindsight
