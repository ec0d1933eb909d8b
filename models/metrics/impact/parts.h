// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "impact.h"

#include <map>

namespace hindsight {

/// Whether a failure leaves it open what happened to the money: the shop stopped waiting for an answer. A customer who did not
/// finish an authentication in time paid nothing; such attempts are abandoned and no failures.
bool isUnanswered(const Reason &reason);

/// Counts attempts whose outcome the shop does not know. Of answers with amounts and reasons and no attribute but the currency.
class UnansweredSums
{
public:
    void add(const SeriesPart &part);
    Unreconciled take() const;

private:
    qint64 m_payments = 0;
    std::map<QString, qint64> m_amounts;
};

/// Works out differences per value. What is expected of a value is worked out as that of all is: by the same weeks and the same
/// level, so that the differences sum to the figure of all.
class DifferenceSums
{
public:
    /// `perBucket`: as impactOf says.
    DifferenceSums(const ImpactNumbers &numbers, std::vector<double> perBucket);

    /// Times in which payments make a difference: answers for these are to be added, by all attributes.
    TimeRanges needed() const;
    void add(const SeriesPart &part);
    /// `net`: the figure of all, to which they are rounded; what rounding leaves goes to the largest. An attribute with a single
    /// value is left out.
    QList<ValueDifference> take(qint64 net) const;

private:
    qint64 m_start;
    qint64 m_step;
    std::vector<double> m_perBucket;
    std::map<QString, std::map<QString, double>> m_missing;
    std::vector<std::vector<double *>> m_into; ///< per line of the answer
};

} // namespace hindsight
