// SPDX-License-Identifier: GPL-3.0-or-later
// What a chart says in words.
#include "chartpicture.h"

#include "models/incident/moment.h"
#include "models/lists/choices.h"

#include <QCoreApplication>
#include <QLocale>

#include <cmath>

namespace hindsight {

using namespace Qt::StringLiterals;

namespace {

struct ChartText
{
    Q_DECLARE_TR_FUNCTIONS(ChartText)
};

QString widthName(qint64 seconds)
{
    switch (seconds) {
    case 60: return ChartText::tr("per minute");
    case 3600: return ChartText::tr("per hour");
    case 24 * 3600: return ChartText::tr("per day");
    default: break;
    }
    if (seconds % 3600 == 0)
        return ChartText::tr("per %n hour(s)", nullptr, int(seconds / 3600));
    return seconds % 60 == 0 ? ChartText::tr("per %n minute(s)", nullptr, int(seconds / 60)) : ChartText::tr("per %n second(s)", nullptr, int(seconds));
}

QString unitName(RowUnit unit)
{
    switch (unit) {
    case RowUnit::Attempt: return ChartText::tr("attempts");
    case RowUnit::Payment: return ChartText::tr("payments");
    case RowUnit::Order: return ChartText::tr("orders");
    }
    return {};
}

} // namespace

QString shortNumberText(double value, int decimals)
{
    const QLocale locale;
    const auto three = [&locale](double part) { return part < 999.5 ? locale.toString(part, 'g', 3) : locale.toString(part, 'f', 0); };
    if (value >= 999'500)
        return ChartText::tr("%1 M", "million").arg(three(value / 1e6));
    if (value >= 1e4)
        return ChartText::tr("%1 k", "thousand").arg(three(value / 1e3));
    return locale.toString(value, 'f', decimals);
}

QString scaleText(const ChartData &chart, const ValueAxis &values, double value)
{
    if (isRate(chart.request.quantity))
        return ChartText::tr("%1 %", "a rate").arg(QLocale().toString(value, 'f', values.decimals));
    if (chart.request.quantity != Quantity::Latency)
        return shortNumberText(value, values.decimals);
    // One unit on the whole scale.
    return values.high < 1000 ? ChartText::tr("%1 ms").arg(QLocale().toString(value, 'f', values.decimals))
                              : ChartText::tr("%1 s", "seconds").arg(QLocale().toString(value / 1000, 'g', 4));
}

QString quantityName(Quantity quantity)
{
    switch (quantity) {
    case Quantity::SuccessRate: return ChartText::tr("Success rate");
    case Quantity::TechnicalRate: return ChartText::tr("Technical success rate");
    case Quantity::Attempts: return ChartText::tr("Attempts");
    case Quantity::Outcomes: return ChartText::tr("Outcomes");
    case Quantity::Amount: return ChartText::tr("Amount succeeded");
    case Quantity::MissedAmount: return ChartText::tr("Amount not succeeded");
    case Quantity::Latency: return ChartText::tr("Latency");
    }
    return {};
}

QString countsTitle(const ChartData &chart)
{
    const QString name = chart.unit == RowUnit::Attempt ? ChartText::tr("Attempts")
        : chart.unit == RowUnit::Payment                ? ChartText::tr("Payments")
                                                        : ChartText::tr("Orders");
    return ChartText::tr("%1, %2", "attempts, per minute").arg(name, widthName(chart.bucketSeconds));
}

QString chartTitle(const ChartData &chart)
{
    const QString width = widthName(chart.bucketSeconds), unit = unitName(chart.unit);
    switch (chart.request.quantity) {
    case Quantity::SuccessRate: return ChartText::tr("Success rate, % of final %1, %2").arg(unit, width);
    case Quantity::TechnicalRate: return ChartText::tr("Technical success rate, % of %1 without declined and abandoned, %2").arg(unit, width);
    case Quantity::Attempts: return ChartText::tr("Number of %1, %2").arg(unit, width);
    case Quantity::Outcomes: return ChartText::tr("Number of %1 by outcome, %2").arg(unit, width);
    case Quantity::Amount: return ChartText::tr("Amount succeeded, %1, %2").arg(chart.currency, width);
    case Quantity::MissedAmount: return ChartText::tr("Amount declined, failed or abandoned, %1, %2").arg(chart.currency, width);
    case Quantity::Latency:
        return chart.request.by.isEmpty() ? ChartText::tr("Latency, %1").arg(width) : ChartText::tr("Latency, 95th percentile, %1").arg(width);
    }
    return {};
}

QString lineKey(const ChartLine &line)
{
    return line.isRest ? u"\n"_s : line.name; // no value has a line break
}

QString lineName(const ChartData &chart, const ChartLine &line)
{
    if (line.isRest)
        return ChartText::tr("others");
    if (line.name.isEmpty())
        return line.colour == 0 ? ChartText::tr("all") : ChartText::tr("(empty)");
    if (chart.request.quantity == Quantity::Outcomes)
        return choiceLabel(line.name);
    if (chart.request.quantity == Quantity::Latency && chart.request.by.isEmpty())
        return line.name == "p50"_L1 ? ChartText::tr("median") : line.name == "p95"_L1 ? ChartText::tr("95th percentile") : ChartText::tr("99th percentile");
    return line.name;
}

QString exactText(const ChartData &chart, const ChartLine &line, qint64 bucket)
{
    const auto at = size_t(bucket);
    if (bucket < 0 || at >= line.shown.size() || std::isnan(line.shown[at]))
        return u"\u2013"_s;
    const QLocale locale;
    if (isRate(chart.request.quantity)) {
        return ChartText::tr("%1 % (%2 of %3)", "a rate, and the counts it comes from")
            .arg(locale.toString(100 * line.top[at] / line.base[at], 'f', 1), locale.toString(qint64(line.top[at])), locale.toString(qint64(line.base[at])));
    }
    if (isAmount(chart.request.quantity))
        return locale.toString(line.top[at] * std::pow(10.0, -decimalsOf(chart)), 'f', decimalsOf(chart)) + u' ' + chart.currency;
    if (chart.request.quantity == Quantity::Latency)
        return line.top[at] < 1e6 ? ChartText::tr("%1 ms").arg(locale.toString(line.top[at] / 1e3, 'f', line.top[at] < 10'000 ? 1 : 0))
                                  : ChartText::tr("%1 s", "seconds").arg(locale.toString(line.top[at] / 1e6, 'f', line.top[at] < 1e7 ? 3 : 1));
    return locale.toString(qint64(line.top[at]));
}

qint64 bucketAt(const ChartData &chart, qint64 at)
{
    const qint64 from = chart.start * microsecondsPerSecond;
    if (chart.isEmpty() || at < from || at >= chart.end() * microsecondsPerSecond)
        return -1;
    return (at - from) / (chart.bucketSeconds * microsecondsPerSecond);
}

} // namespace hindsight
