// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "readymade.h"

#include <QHash>
#include <QSet>

#include <map>
#include <vector>

namespace hindsight {

/// What one value counts.
struct Measure
{
    enum Kind { Attempts, OfOutcome, AmountSucceeded, AmountFailed };
    Kind kind = Attempts;
    Outcome outcome = Outcome::Succeeded; ///< of OfOutcome
};

/// Turns series of counts, rates or totals into counts per bucket and outcome. First everything is added, then `finish`.
class ReadyMadeSums
{
public:
    /// One value. `series` tells series apart (everything that is written beside the value); `values` are the attributes'.
    void add(const QString &series, const QStringList &values, const QString &currency, Measure measure, qint64 at, double value, qint64 line);

    struct Settings
    {
        ValueKind kind = ValueKind::Count;
        bool windowsEnd = false;  ///< a time is the end of what its value covers
        qint64 stepSeconds = 0;   ///< 0: the most frequent distance between two times
        AmountUnit amountUnit = AmountUnit::Major;
        QString currency = {};    ///< of values without one
    };
    /// Rows in the order of time; rejects, notes, from and to into `result`.
    std::vector<CountedRow> finish(const Settings &settings, ReadyMade &result);

private:
    struct Point
    {
        qint64 at;
        double value;
        qint64 line;
    };
    struct Series
    {
        int tuple = 0;
        Measure measure = {};
        std::vector<Point> points = {};
    };
    struct Bucket
    {
        std::optional<qint64> attempts = {};
        std::array<qint64, keptOutcomes> counts = {};
        qint64 amountSucceeded = 0;
        qint64 amountFailed = 0;
        qint64 line = 0;
    };

    qint64 stepOf(const Settings &settings, QStringList &notes) const;
    void countsOf(Series &series, qint64 step, const Settings &settings, ReadyMade &result);
    void put(const Series &series, qint64 at, qint64 count, qint64 line);

    std::vector<Series> m_series;
    QHash<QString, int> m_bySeries;
    QList<std::pair<QStringList, QString>> m_tuples; ///< values, currency
    QHash<QString, int> m_byTuple;
    std::map<std::pair<qint64, int>, Bucket> m_buckets; ///< by time and tuple
    QSet<int> m_known;  ///< outcomes that some series counts
    qint64 m_resets = 0;
    qint64 m_unplaced = 0;
};

/// Adds to the first hundred and counts all.
void rejectValue(ReadyMade &result, qint64 line, const QString &why);

} // namespace hindsight
