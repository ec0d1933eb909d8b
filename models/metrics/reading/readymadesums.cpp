// SPDX-License-Identifier: GPL-3.0-or-later
#include "readymadesums.h"

#include "models/incident/currency.h"
#include "models/metrics/texts.h"

#include "models/incident/moment.h"
#include "models/incident/timetext.h"

#include <algorithm>
#include <cmath>

namespace hindsight {

using namespace Qt::StringLiterals;

namespace {

constexpr double largest = 9e15; ///< a double counts whole numbers exactly so far

double powerOfTen(int digits)
{
    double power = 1;
    for (int i = 0; i < digits; ++i)
        power *= 10;
    return power;
}

} // namespace

void rejectValue(ReadyMade &result, qint64 line, const QString &why)
{
    constexpr qsizetype most = 100;
    ++result.rejectedTotal;
    if (result.rejected.size() < most)
        result.rejected << RejectedRow{.line = line, .why = why};
}

void ReadyMadeSums::add(const QString &series, const QStringList &values, const QString &currency, Measure measure, qint64 at, double value, qint64 line)
{
    auto known = m_bySeries.find(series);
    if (known == m_bySeries.end()) {
        const QString key = values.join(QChar(0x1f)) + QChar(0x1e) + currency;
        auto tuple = m_byTuple.find(key);
        if (tuple == m_byTuple.end()) {
            tuple = m_byTuple.insert(key, int(m_tuples.size()));
            m_tuples << std::pair(values, currency);
        }
        known = m_bySeries.insert(series, int(m_series.size()));
        m_series.push_back({.tuple = *tuple, .measure = measure});
        if (measure.kind == Measure::OfOutcome)
            m_known << int(measure.outcome);
    }
    m_series[size_t(*known)].points.push_back({at, value, line});
}

qint64 ReadyMadeSums::stepOf(const Settings &settings, QStringList &notes) const
{
    if (settings.stepSeconds > 0)
        return settings.stepSeconds * microsecondsPerSecond;
    std::vector<qint64> times;
    for (const Series &series : m_series) {
        for (const Point &point : series.points)
            times.push_back(point.at);
    }
    std::ranges::sort(times);
    times.erase(std::ranges::unique(times).begin(), times.end());
    std::map<qint64, int> distances;
    for (size_t i = 1; i < times.size(); ++i) {
        if (const qint64 distance = times[i] - times[i - 1]; distance >= microsecondsPerSecond) // else a clock that was late
            ++distances[distance];
    }
    qint64 step = 0;
    int most = 0;
    for (const auto &[distance, times_] : distances) {
        if (times_ > most) {
            step = distance;
            most = times_;
        }
    }
    if (step == 0) {
        notes << MetricsText::tr("The file has values of one time only; each is taken to cover one minute.");
        step = microsecondsPerMinute;
    }
    return step;
}

void ReadyMadeSums::put(const Series &series, qint64 at, qint64 count, qint64 line)
{
    Bucket &bucket = m_buckets[{at, series.tuple}];
    if (bucket.line == 0)
        bucket.line = line;
    switch (series.measure.kind) {
    case Measure::Attempts: bucket.attempts = bucket.attempts.value_or(0) + count; break;
    case Measure::OfOutcome: bucket.counts[size_t(series.measure.outcome)] += count; break;
    case Measure::AmountSucceeded: bucket.amountSucceeded += count; break;
    case Measure::AmountFailed: bucket.amountFailed += count; break;
    }
}

void ReadyMadeSums::countsOf(Series &series, qint64 step, const Settings &settings, ReadyMade &result)
{
    std::ranges::stable_sort(series.points, {}, &Point::at);
    const bool amount = series.measure.kind == Measure::AmountSucceeded || series.measure.kind == Measure::AmountFailed;
    double factor = settings.kind == ValueKind::Rate ? double(step) / microsecondsPerSecond : 1;
    if (amount && settings.amountUnit == AmountUnit::Major) {
        const QString &own = m_tuples[series.tuple].second;
        const int digits = minorDigits((own.isEmpty() ? settings.currency : own).toStdString());
        factor *= powerOfTen(digits < 0 ? 2 : digits);
    }
    const qint64 shift = settings.windowsEnd && settings.kind != ValueKind::Total ? step : 0;
    const Point *before = nullptr;
    const Point *last = nullptr; // read, whether or not it was accepted
    double carried = 0;
    for (const Point &point : series.points) {
        if (last && last->at == point.at) {
            rejectValue(result, point.line, MetricsText::tr("The series has a value at %1 already.").arg(isoText(point.at)));
            continue;
        }
        last = &point;
        if (!std::isfinite(point.value) || point.value < 0 || point.value * factor > largest) {
            rejectValue(result, point.line,
                        std::isnan(point.value) ? MetricsText::tr("The value at %1 is “not a number”.").arg(isoText(point.at))
                                                : MetricsText::tr("The value at %1, %2, is no count.").arg(isoText(point.at), QString::number(point.value)));
            continue;
        }
        double value = point.value;
        qint64 at = point.at - shift;
        if (settings.kind == ValueKind::Total) {
            const Point *previous = before;
            before = &point;
            if (!previous)
                continue; // where it stood before nobody knows
            at = previous->at;
            if (point.value < previous->value)
                ++m_resets;
            else
                value -= previous->value;
            if (point.at - previous->at > step + step / 2) {
                m_unplaced += std::llround(value);
                continue;
            }
        }
        const double exact = value * factor + carried;
        const qint64 count = std::max<qint64>(0, std::llround(exact));
        carried = exact - double(count);
        put(series, at, count, point.line);
    }
}

std::vector<CountedRow> ReadyMadeSums::finish(const Settings &settings, ReadyMade &result)
{
    const qint64 step = stepOf(settings, result.guess.notes);
    for (Series &series : m_series)
        countsOf(series, step, settings, result);
    if (m_resets > 0)
        result.guess.notes << MetricsText::tr("Counters fell %n time(s) and are taken for restarted there.", nullptr, int(m_resets));
    if (m_unplaced > 0)
        result.guess.notes << MetricsText::tr("Counters rose by %1 over gaps without values; nobody knows when, so these are left out.").arg(m_unplaced);

    const auto known = [this](Outcome outcome) { return m_known.contains(int(outcome)); };
    const bool unsuccessful = known(Outcome::Failed) || known(Outcome::Declined) || known(Outcome::Abandoned);
    bool open = false;
    std::vector<CountedRow> rows;
    for (auto &[key, bucket] : m_buckets) {
        const auto &[at, tuple] = key;
        std::array<qint64, keptOutcomes> counts = bucket.counts;
        if (bucket.attempts) {
            qint64 rest = *bucket.attempts;
            for (const qint64 count : counts)
                rest -= count;
            if (rest < 0) {
                rejectValue(result, bucket.line,
                            MetricsText::tr("At %1 there are fewer attempts (%2) than outcomes (%3).")
                                .arg(isoText(at))
                                .arg(*bucket.attempts)
                                .arg(*bucket.attempts - rest));
                continue;
            }
            // Attempts less what is known of them: the one kind nobody wrote down, or not final where all are written down.
            Outcome kind = Outcome::Open;
            if (!known(Outcome::Succeeded) && unsuccessful)
                kind = Outcome::Succeeded;
            else if (known(Outcome::Succeeded) && !unsuccessful)
                kind = Outcome::Failed;
            counts[size_t(kind)] += rest;
            open = open || (kind == Outcome::Open && !known(Outcome::Succeeded) && rest > 0);
        }
        if (!result.from)
            result.from = at;
        result.to = std::max(result.to.value_or(at), at + step);
        for (size_t i = 0; i < counts.size(); ++i) {
            CountedRow row{.at = at,
                           .widthSeconds = step / microsecondsPerSecond,
                           .values = m_tuples[tuple].first,
                           .outcome = Outcome(i),
                           .count = counts[i],
                           .currency = m_tuples[tuple].second.isEmpty() ? settings.currency : m_tuples[tuple].second,
                           .line = bucket.line};
            if (row.outcome == Outcome::Succeeded)
                row.amountMinor = bucket.amountSucceeded;
            if (row.outcome == Outcome::Failed)
                row.amountMinor = bucket.amountFailed;
            if (row.count > 0 || row.amountMinor > 0)
                rows.push_back(std::move(row));
        }
    }
    if (open)
        result.guess.notes << MetricsText::tr("The file says how many attempts there were and not what became of them, so no rate can be shown.");
    return rows;
}

} // namespace hindsight
