// SPDX-License-Identifier: GPL-3.0-or-later
#include "chance.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <vector>

namespace hindsight {

namespace {

// Outcomes that are as probable as the one at hand but for rounding count as no more probable.
constexpr double tolerance = 1 + 1e-9;

double logBinomial(double n, double k) { return std::lgamma(n + 1) - std::lgamma(k + 1) - std::lgamma(n - k + 1); }

template <class LogProbability> double asRare(qint64 least, qint64 most, qint64 seen, LogProbability logProbability)
{
    const double limit = std::exp(logProbability(seen)) * tolerance;
    double sum = 0;
    for (qint64 outcome = least; outcome <= most; ++outcome) {
        if (const double probability = std::exp(logProbability(outcome)); probability <= limit)
            sum += probability;
    }
    return std::min(sum, 1.0);
}

// How many of the orders of `a` and `b` values give each sum U, divided by their number.
std::vector<double> orders(int a, int b)
{
    // counts[n][u] for m values of the other list, built up one m after the other: N(n, m, u) = N(n - 1, m, u - m) + N(n, m - 1, u).
    std::vector<std::vector<double>> counts(size_t(a) + 1, std::vector<double>(size_t(a) * size_t(b) + 1, 0));
    for (auto &row : counts)
        row[0] = 1; // m = 0
    for (int m = 1; m <= b; ++m) {
        for (int n = 1; n <= a; ++n) {
            for (size_t u = size_t(n) * size_t(m) + 1; u-- > size_t(m);)
                counts[size_t(n)][u] += counts[size_t(n) - 1][u - size_t(m)];
        }
    }
    double all = 0;
    for (const double count : counts[size_t(a)])
        all += count;
    for (double &count : counts[size_t(a)])
        count /= all;
    return counts[size_t(a)];
}

} // namespace

double chanceOfCounts(qint64 first, double firstLength, qint64 second, double secondLength)
{
    const qint64 all = first + second;
    if (all == 0)
        return 1;
    const double share = firstLength / (firstLength + secondLength);
    return asRare(0, all, first,
                  [&](qint64 k) { return logBinomial(double(all), double(k)) + double(k) * std::log(share) + double(all - k) * std::log1p(-share); });
}

double chanceOfValues(const QList<qint64> &first, const QList<qint64> &second)
{
    if (first.isEmpty() || second.isEmpty())
        return 1;
    const double n = double(first.size()), m = double(second.size());
    std::vector<std::pair<qint64, bool>> all;
    for (const qint64 value : first)
        all.emplace_back(value, true);
    for (const qint64 value : second)
        all.emplace_back(value, false);
    std::ranges::sort(all);
    double rankSum = 0, ties = 0;
    for (size_t i = 0; i < all.size();) {
        size_t end = i;
        while (end < all.size() && all[end].first == all[i].first)
            ++end;
        const double same = double(end - i);
        ties += same * same * same - same;
        const double rank = (double(i) + 1 + double(end)) / 2; // the mean of the ranks that the equal ones share
        for (; i < end; ++i)
            rankSum += all[i].second ? rank : 0;
    }
    const double u = rankSum - n * (n + 1) / 2;
    const double least = std::min(u, n * m - u);
    if (ties == 0 && n <= 20 && m <= 20) {
        const std::vector<double> probabilities = orders(int(n), int(m));
        double tail = 0;
        for (size_t i = 0; i <= size_t(least); ++i)
            tail += probabilities[i];
        return std::min(1.0, 2 * tail);
    }
    const double both = n + m;
    const double variance = n * m / 12 * (both + 1 - ties / (both * (both - 1)));
    if (variance <= 0)
        return 1; // all values are the same
    const double distance = std::max(0.0, n * m / 2 - least - 0.5);
    return std::erfc(distance / std::sqrt(variance) / std::numbers::sqrt2);
}

double chanceOfShares(qint64 firstHits, qint64 firstAll, qint64 secondHits, qint64 secondAll)
{
    const qint64 hits = firstHits + secondHits, all = firstAll + secondAll;
    if (firstAll == 0 || secondAll == 0)
        return 1;
    return asRare(std::max(qint64(0), hits - secondAll), std::min(hits, firstAll), firstHits, [&](qint64 k) {
        return logBinomial(double(firstAll), double(k)) + logBinomial(double(secondAll), double(hits - k)) - logBinomial(double(all), double(hits));
    });
}

} // namespace hindsight
