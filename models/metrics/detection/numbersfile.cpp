// SPDX-License-Identifier: GPL-3.0-or-later
#include "numbersfile.h"

#include "models/incident/timetext.h"
#include "models/metrics/filenumbers.h"
#include "models/metrics/reading/byteinput.h"
#include "models/metrics/reading/timeguess.h"
#include "models/text/smallcsv.h"

#include <QCoreApplication>

#include <algorithm>

namespace hindsight {

namespace {

using namespace Qt::StringLiterals;

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Numbers)
};

// The rows that show what a file is.
constexpr qsizetype lookedAt = 200;
// A table of a time and a value for each second of three years.
constexpr qint64 largestSeries = 256LL * 1024 * 1024;

Result<QByteArray> beginningOf(const QString &file, qint64 size)
{
    const auto input = ByteInput::open(file);
    if (!input)
        return std::unexpected(input.error());
    QByteArray bytes(size, Qt::Uninitialized);
    const auto got = (*input)->read(bytes.data(), size);
    if (!got)
        return std::unexpected(got.error());
    bytes.truncate(*got);
    return bytes;
}

/// How the times of a table of two columns are written; no value: it is no such table.
std::optional<TimeShape> seriesShape(const QString &text, QChar delimiter)
{
    QStringList times;
    qsizetype wrong = 0, rows = 0;
    forEachCsvRow(text, delimiter, [&](const CsvRow &row) {
        if (row.empty)
            return true;
        bool isNumber = false;
        if (row.cells.size() == 2)
            row.cells[1].toDouble(&isNumber);
        const bool isHeader = rows++ == 0 && row.cells.size() == 2 && !isNumber;
        wrong += !isHeader && (row.cells.size() != 2 || (!isNumber && !row.cells[1].isEmpty()));
        if (isNumber)
            times.append(row.cells[0]);
        return rows < lookedAt;
    });
    const TimeValues values = timesOf(times);
    if (wrong > 1 || times.size() < 2 || !values.certain()) // the last row may be cut off
        return std::nullopt;
    return values.shape;
}

Result<NumbersOfFile> seriesOf(const QString &text, QChar delimiter, TimeShape shape, const QString &file)
{
    std::vector<std::pair<qint64, double>> points;
    forEachCsvRow(text, delimiter, [&](const CsvRow &row) {
        bool isNumber = false;
        const double value = row.cells.value(1).toDouble(&isNumber);
        if (isNumber && std::isfinite(value)) {
            if (const auto at = timeOf(row.cells[0], shape, QTimeZone(QTimeZone::UTC)))
                points.emplace_back(*at / microsecondsPerSecond, value);
        }
        return true;
    });
    std::ranges::stable_sort(points, {}, &std::pair<qint64, double>::first);
    std::vector<double> distances;
    for (size_t i = 1; i < points.size(); ++i) {
        if (points[i].first > points[i - 1].first)
            distances.push_back(double(points[i].first - points[i - 1].first));
    }
    if (distances.empty())
        return failure(Error::Kind::Input, Texts::tr("There are not two times with a value in it."), file);
    Samples samples{points.front().first, qint64(quantileOf(std::move(distances), 0.5))};
    const auto place = [&](qint64 at) { return (at - samples.start + samples.step / 2) / samples.step; };
    constexpr qint64 mostSamples = 100'000'000;
    if (place(points.back().first) >= mostSamples)
        return failure(Error::Kind::Input, Texts::tr("Its times are too far apart for the distance between them."), file);
    const size_t size = size_t(place(points.back().first)) + 1;
    std::vector<double> sums(size, 0), counts(size, 0);
    for (const auto &[at, value] : points) {
        sums[size_t(place(at))] += value;
        ++counts[size_t(place(at))];
    }
    for (size_t i = 0; i < size; ++i)
        samples.values.push_back(counts[i] > 0 ? sums[i] / counts[i] : noValue);
    return samples;
}

} // namespace

Result<NumbersOfFile> numbersOfFile(const QString &file)
{
    const auto bytes = beginningOf(file, 1 << 16);
    if (!bytes)
        return std::unexpected(bytes.error());
    const QString beginning = QString::fromUtf8(*bytes);
    const QChar delimiter = delimiterOf(beginning);
    if (const auto shape = seriesShape(beginning, delimiter)) {
        const auto whole = beginningOf(file, largestSeries);
        return whole ? seriesOf(QString::fromUtf8(*whole), delimiter, *shape, file) : std::unexpected(whole.error());
    }
    const auto numbers = readFileNumbers(file, {});
    if (!numbers)
        return std::unexpected(numbers.error());
    PaymentsBuilder builder;
    if (const auto read = eachSeries(*numbers, {.by = numbers->attributes}, [&builder](const SeriesPart &part) { return builder.add(part); }); !read)
        return std::unexpected(read.error());
    const Payments payments = builder.take();
    if (payments.size() == 0)
        return failure(Error::Kind::Input, Texts::tr("There is no row with a time and a result in it."), file);
    return inSteps(payments, usualStep(payments));
}

} // namespace hindsight
