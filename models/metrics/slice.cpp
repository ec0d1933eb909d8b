// SPDX-License-Identifier: GPL-3.0-or-later
#include "slice.h"

#include "models/incident/moment.h"
#include "models/incident/timetext.h"

#include <QJsonArray>

#include <algorithm>
#include <cmath>
#include <limits>

namespace hindsight {

using namespace Qt::StringLiterals;

namespace {

// What is not known is null.
template <class Numbers> QJsonArray toArray(const Numbers &numbers, qint64 first, qint64 last)
{
    QJsonArray array;
    for (qint64 i = first; i < last; ++i) {
        const auto number = double(numbers[size_t(i)]);
        array.append(std::isnan(number) ? QJsonValue() : QJsonValue(number));
    }
    return array;
}

template <class Numbers> Numbers numbersFrom(const QJsonValue &value)
{
    Numbers numbers;
    for (const QJsonValue &number : value.toArray())
        numbers.push_back(number.isDouble() ? typename Numbers::value_type(number.toDouble()) : std::numeric_limits<typename Numbers::value_type>::quiet_NaN());
    return numbers;
}

QJsonArray toArray(const TimeRanges &ranges)
{
    QJsonArray array;
    for (const TimeRange &range : ranges)
        array.append(QJsonArray{isoText(range.from), isoText(range.to)});
    return array;
}

TimeRanges rangesFrom(const QJsonValue &value)
{
    TimeRanges ranges;
    for (const QJsonValue &range : value.toArray()) {
        const auto from = fromIsoText(range.toArray().at(0).toString()), to = fromIsoText(range.toArray().at(1).toString());
        if (from && to && *from < *to)
            ranges.append({*from, *to});
    }
    return ranges;
}

} // namespace

QJsonObject sliceOf(const ChartData &chart, const TimeRange &range, const QString &source, const QStringList &hashes)
{
    const qint64 width = chart.bucketSeconds * microsecondsPerSecond, start = chart.start * microsecondsPerSecond;
    const qint64 first = std::clamp<qint64>((range.from - start) / width, 0, chart.buckets);
    const qint64 last = std::clamp<qint64>((range.to - start + width - 1) / width, first, chart.buckets);
    const TimeRange kept{start + first * width, start + last * width};
    QJsonArray lines;
    for (const ChartLine &line : chart.lines) {
        QJsonObject object{{u"name"_s, line.name}, {u"colour"_s, line.colour}, {u"values"_s, toArray(line.top, first, last)}};
        if (!line.base.empty())
            object.insert(u"of"_s, toArray(line.base, first, last));
        if (line.isRest)
            object.insert(u"rest"_s, true);
        lines.append(object);
    }
    QJsonObject slice{{u"source"_s, source},
                      {u"source_uid"_s, chart.request.source},
                      {u"hashes"_s, QJsonArray::fromStringList(hashes)},
                      {u"quantity"_s, QString::fromLatin1(nameOf(chart.request.quantity))},
                      {u"unit"_s, QString::fromLatin1(nameOf(chart.unit))},
                      {u"from"_s, isoText(kept.from)},
                      {u"to"_s, isoText(kept.to)},
                      {u"bucket_seconds"_s, chart.bucketSeconds},
                      {u"known"_s, toArray(common(chart.known, {kept}))},
                      {u"not_final"_s, toArray(common(chart.notFinal, {kept}))},
                      {u"attempts"_s, toArray(chart.attempts, first, last)},
                      {u"lines"_s, lines}};
    if (!chart.request.by.isEmpty())
        slice.insert(u"by"_s, chart.request.by);
    if (!chart.currency.isEmpty())
        slice.insert(u"currency"_s, chart.currency);
    if (!chart.hasRate)
        slice.insert(u"has_rate"_s, false);
    return slice;
}

std::optional<Slice> sliceFrom(const QJsonObject &object)
{
    const auto from = fromIsoText(object[u"from"].toString());
    const auto quantity = fromName<Quantity>(object[u"quantity"].toString());
    const auto unit = fromName<RowUnit>(object[u"unit"].toString());
    const qint64 bucket = object[u"bucket_seconds"].toInteger();
    if (!from || !quantity || !unit || bucket <= 0)
        return std::nullopt;
    Slice slice{.source = object[u"source"].toString()};
    for (const QJsonValue &hash : object[u"hashes"].toArray())
        slice.hashes.append(hash.toString());
    ChartData &chart = slice.chart;
    chart.request = {.source = object[u"source_uid"].toString(), .quantity = *quantity, .by = object[u"by"].toString(), .bucketSeconds = bucket};
    chart.unit = *unit;
    chart.currency = object[u"currency"].toString();
    chart.bucketSeconds = bucket;
    chart.start = *from / microsecondsPerSecond;
    chart.known = rangesFrom(object[u"known"]);
    chart.notFinal = rangesFrom(object[u"not_final"]);
    chart.hasRate = object[u"has_rate"].toBool(true);
    chart.attempts = numbersFrom<std::vector<float>>(object[u"attempts"]);
    chart.buckets = qint64(chart.attempts.size());
    for (const QJsonValue &value : object[u"lines"].toArray()) {
        ChartLine line{.name = value[u"name"].toString(), .colour = value[u"colour"].toInt(), .isRest = value[u"rest"].toBool()};
        line.top = numbersFrom<std::vector<double>>(value[u"values"]);
        line.base = numbersFrom<std::vector<double>>(value[u"of"]);
        if (line.top.size() != chart.attempts.size() || (isRate(*quantity) && line.base.size() != line.top.size()))
            return std::nullopt;
        chart.lines.append(std::move(line));
    }
    fillShown(chart);
    return slice;
}

} // namespace hindsight
