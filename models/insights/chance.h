// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QtTypes>

namespace hindsight {

// Whether chance explains a change: how probable a difference at least as large would be if nothing had changed (a two-sided p-value,
// 0 to 1). Small figures are rare by chance; nothing here says why something changed.

/// Below it a change is called one that chance hardly explains.
inline constexpr double rareByChance = 0.05;

/// Two counts over two stretches of time of these lengths (any unit). Given their sum, the first is binomial with the share of its
/// length; all outcomes no more probable than the one at hand are summed (Przyborowski and Wilenski 1940). Lengths are positive.
double chanceOfCounts(qint64 first, double firstLength, qint64 second, double secondLength);

/// Two lists of values: whether one tends to be larger (Mann and Whitney 1947). Exact for up to twenty values each without ties, else
/// by the normal distribution with a correction for ties and for continuity. Without values on a side: 1.
double chanceOfValues(const QList<qint64> &first, const QList<qint64> &second);

/// Two shares, `hits` of `all` each: Fisher's exact test, all tables no more probable than the one at hand.
double chanceOfShares(qint64 firstHits, qint64 firstAll, qint64 secondHits, qint64 secondAll);

} // namespace hindsight
