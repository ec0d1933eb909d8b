// SPDX-License-Identifier: GPL-3.0-or-later
// What an incident kept from being paid, as a range, and the working of it.
#include "command.h"

#include "models/incident/milestones.h"
#include "models/metrics/currency.h"
#include "models/metrics/impact/impactfigures.h"
#include "models/store/importnumbers.h"
#include "models/store/readimpact.h"
#include "numbersof.h"
#include "text.h"

#include <QCommandLineParser>
#include <QLocale>
#include <QSaveFile>

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
    };
}

QString figureText(qint64 value, const QString &currency)
{
    const QLocale locale;
    if (currency.isEmpty())
        return locale.toString(value);
    const int digits = std::max(0, minorDigits(currency.toStdString()));
    const QString code = currency == QLatin1StringView(noCurrency.data(), qsizetype(noCurrency.size())) ? QString() : u' ' + oneLine(currency);
    return locale.toString(double(value) / std::pow(10, digits), 'f', digits) + code;
}

// What an estimate is called, one way or the other around: what came back is told as a gain.
struct ToldEstimate
{
    QString label;
    Estimate estimate;
    int sign = 1;
};

void addRow(TextTable &table, const ToldEstimate &told, const QString &currency)
{
    const Estimate &estimate = told.estimate;
    const auto text = [&](qint64 value) { return figureText(value, currency); };
    QString range;
    if (estimate.low)
        range = told.sign > 0 ? CommandLine::tr("%1 to %2").arg(text(*estimate.low), text(*estimate.high))
                              : CommandLine::tr("%1 to %2").arg(text(-*estimate.high), text(-*estimate.low));
    table.add({told.label, text(told.sign * estimate.missing()), range, estimate.typicalError ? text(std::llround(*estimate.typicalError)) : QString(),
               text(estimate.expected), text(estimate.observed)});
}

void addRows(TextTable &table, const QString &label, const ImpactSum &sum, const QString &currency)
{
    addRow(table, {label, sum.inWindows}, currency);
    addRow(table, {CommandLine::tr("  caught up within four hours"), sum.after, -1}, currency);
    addRow(table, {CommandLine::tr("  net of catch-up"), sum.net}, currency);
}

QString minutesText(qint64 seconds) { return QLocale().toString((seconds + 30) / 60); }

// How far the figures may be trusted, a sentence each.
QStringList remarks(const Impact &impact)
{
    QStringList lines;
    if (impact.method == ImpactMethod::Baseline)
        lines.append(CommandLine::tr(
            "Rough, without an interval: there are fewer than four weeks to compare with. Expected is what was usual in the numbers there are."));
    else if (impact.rough)
        lines.append(
            CommandLine::tr(
                "Rough, without an interval: compared with the same weekday and time of %1 weeks, but with only %2 quiet windows like this one to learn "
                "the error from; it takes %3.")
                .arg(impact.weeks)
                .arg(impact.placebos)
                .arg(leastPlacebos));
    else
        lines.append(
            CommandLine::tr(
                "Compared with the same weekday and time of %1 weeks. The interval, of 90 %, and the typical error are those of the same estimate on %2 "
                "quiet windows of the same length and time of day.")
                .arg(impact.weeks)
                .arg(impact.placebos));
    if (impact.notCovered > 0)
        lines.append(CommandLine::tr("Not counted: %1 min of which the numbers say nothing.").arg(minutesText(impact.notCovered)));
    if (impact.notFinal > 0)
        lines.append(CommandLine::tr("Not counted: %1 min in which payments are not final yet.").arg(minutesText(impact.notFinal)));
    if (impact.downtime > 0)
        lines.append(CommandLine::tr("Not counted: %1 min of expected downtime.").arg(minutesText(impact.downtime)));
    if (impact.withoutRows > 0)
        lines.append(CommandLine::tr("In %1 min there are no rows; counted as: nobody paid.").arg(minutesText(impact.withoutRows)));
    return lines;
}

QString problemText(const Impact &impact)
{
    switch (impact.problem) {
    case ImpactProblem::None: break;
    case ImpactProblem::NoWindows:
        return CommandLine::tr("Nobody said when customers were hurt: the incident has no impact window, and not both began and resolved or mitigated.");
    case ImpactProblem::NotCovered: return CommandLine::tr("The numbers say nothing about the time of the impact.");
    case ImpactProblem::NothingToCompare: return CommandLine::tr("Nothing was paid outside of the impact that it could be compared with.");
    }
    return {};
}

void tell(QTextStream &out, const Impact &impact, const std::optional<OrderCounts> &orders)
{
    QStringList windows;
    for (const TimeRange &range : impact.windows)
        windows.append(CommandLine::tr("%1 to %2").arg(minuteText(range.from), minuteText(range.to)));
    out << CommandLine::tr("Impact windows (UTC): %1.").arg(windows.join(u", "_s)) << u'\n';
    for (const QString &line : remarks(impact))
        out << line << u'\n';
    out << u'\n';
    TextTable table;
    table.add({CommandLine::tr("WHAT"), CommandLine::tr("VALUE"), CommandLine::tr("90 % INTERVAL"), CommandLine::tr("TYPICAL ERROR"),
               CommandLine::tr("EXPECTED"), CommandLine::tr("OBSERVED")});
    addRows(table, CommandLine::tr("missing successful payments"), impact.payments, {});
    for (const auto &[currency, sum] : impact.amounts)
        addRows(table, CommandLine::tr("gross order value not collected in the window"), sum, figureCurrency(currency));
    table.add({CommandLine::tr("to reconcile: possibly charged without an order"), figureText(impact.toReconcile.payments, {})});
    for (const auto &[currency, amount] : impact.toReconcile.amounts)
        table.add({CommandLine::tr("  their amount"), figureText(amount, figureCurrency(currency))});
    if (orders) {
        const auto count = [&table](const QString &label, qint64 value) { table.add({label, figureText(value, {})}); };
        count(CommandLine::tr("orders lost"), orders->lost);
        count(CommandLine::tr("orders paid later"), orders->paidLater);
        if (orders->paidAnotherWay)
            count(CommandLine::tr("orders paid another way"), *orders->paidAnotherWay);
        if (orders->customers)
            count(CommandLine::tr("customers affected"), *orders->customers);
    }
    out << table.text();
    QString attribute;
    QStringList values;
    const auto flush = [&] {
        if (!values.isEmpty())
            out << u'\n' << CommandLine::tr("Missing payments by %1, net of catch-up: %2.").arg(oneLine(attribute), values.join(u", "_s));
        values.clear();
    };
    for (const ValueDifference &difference : impact.differences) {
        if (difference.attribute != attribute)
            flush();
        attribute = difference.attribute;
        values.append(u"%1 %2"_s.arg(difference.value.isEmpty() ? CommandLine::tr("(none)", "no value of an attribute") : oneLine(difference.value),
                                     figureText(difference.missing, {})));
    }
    flush();
    if (!impact.differences.isEmpty())
        out << u'\n';
}

Result<void> writeWorking(const QString &name, const Impact &impact)
{
    const QByteArray bytes = workingText(impact);
    QSaveFile file(name);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return failure(Error::Kind::Failed, CommandLine::tr("It cannot be written: %1.").arg(file.errorString()), name);
    return {};
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
        if (const auto written = writeWorking(given.value(u"working"_s), *impact); !written)
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
