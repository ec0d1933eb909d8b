// SPDX-License-Identifier: GPL-3.0-or-later
#include "cube.h"

#include "models/incident/moment.h"

#include <algorithm>

namespace hindsight {

namespace {

bool isInside(const TimeRanges &ranges, qint64 at)
{
    return std::ranges::any_of(ranges, [at](const TimeRange &range) { return range.from <= at && at < range.to; });
}

} // namespace

Tally &Tally::operator+=(const Tally &other)
{
    attempts += other.attempts;
    failed += other.failed;
    usualAttempts += other.usualAttempts;
    usualFailed += other.usualFailed;
    return *this;
}

Tally &Tally::operator-=(const Tally &other)
{
    attempts -= other.attempts;
    failed -= other.failed;
    usualAttempts -= other.usualAttempts;
    usualFailed -= other.usualFailed;
    return *this;
}

bool isIn(const Cube &cube, size_t leaf, const Combination &combination)
{
    return std::ranges::all_of(combination, [&](const AttributeValue &one) { return cube.valueOf(leaf, one.attribute) == one.value; });
}

Tally tallyOf(const Cube &cube, const std::vector<Tally> &leaves, const Combination &combination)
{
    Tally sum;
    for (size_t leaf = 0; leaf < leaves.size(); ++leaf) {
        if (isIn(cube, leaf, combination))
            sum += leaves[leaf];
    }
    return sum;
}

CubeBuilder::CubeBuilder(TimeRanges window, TimeRanges usual)
    : m_window(std::move(window))
    , m_usual(std::move(usual))
{}

void CubeBuilder::add(const SeriesPart &part)
{
    if (m_lines.isEmpty()) {
        m_attributes = part.head.by;
        for (const SeriesLine &line : part.lines)
            m_lines.append(line.attributes);
        m_tallies.resize(part.lines.size());
        m_reasons = part.head.reasons;
        m_reasonTallies.resize(size_t(m_reasons.size()));
    }
    enum class Place : quint8 { Nowhere, Window, Usual };
    std::vector<Place> places(size_t(part.buckets), Place::Nowhere);
    for (qint64 bucket = 0; bucket < part.buckets; ++bucket) {
        const qint64 at = (part.start + bucket * part.head.bucketSeconds) * microsecondsPerSecond;
        if (isInside(m_window, at))
            places[size_t(bucket)] = Place::Window;
        else if (isInside(m_usual, at))
            places[size_t(bucket)] = Place::Usual;
    }
    for (size_t i = 0; i < part.lines.size(); ++i) {
        const SeriesLine &line = part.lines[i];
        Tally &tally = m_tallies[i];
        for (size_t bucket = 0; bucket < line.buckets.size(); ++bucket) {
            const Measures &measures = line.buckets[bucket];
            const double failed = double(measures.unsuccessful()), final_ = failed + double(measures.of(Outcome::Succeeded));
            if (places[bucket] == Place::Window)
                tally += {.attempts = final_, .failed = failed};
            else if (places[bucket] == Place::Usual)
                tally += {.usualAttempts = final_, .usualFailed = failed};
        }
        for (const ReasonCount &reason : line.reasons) {
            Tally &ofReason = m_reasonTallies[size_t(reason.reason)];
            if (places[size_t(reason.bucket)] == Place::Window)
                ofReason.failed += double(reason.count);
            else if (places[size_t(reason.bucket)] == Place::Usual)
                ofReason.usualFailed += double(reason.count);
        }
    }
}

Cube CubeBuilder::cube() const
{
    Cube cube;
    QList<qsizetype> telling;
    for (qsizetype attribute = 0; attribute < m_attributes.size(); ++attribute) {
        QStringList values;
        for (const QStringList &line : m_lines)
            values.append(line[attribute]);
        std::ranges::sort(values);
        values.erase(std::ranges::unique(values).begin(), values.end());
        if (values.size() < 2)
            continue; // the only value of an attribute is all attempts once more
        telling.append(attribute);
        cube.attributes.append(m_attributes[attribute]);
        cube.values.append(values);
    }
    for (qsizetype i = 0; i < m_lines.size(); ++i) {
        const Tally &tally = m_tallies[size_t(i)];
        if (tally == Tally())
            continue;
        cube.leaves.push_back(tally);
        cube.total += tally;
        for (qsizetype attribute = 0; attribute < telling.size(); ++attribute) {
            const QStringList &values = cube.values[attribute];
            cube.leafValues.push_back(quint16(std::ranges::lower_bound(values, m_lines[i][telling[attribute]]) - values.begin()));
        }
    }
    return cube;
}

} // namespace hindsight
