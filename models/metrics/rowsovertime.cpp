// SPDX-License-Identifier: GPL-3.0-or-later
#include "rowsovertime.h"

#include "models/incident/moment.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace hindsight {

namespace {

constexpr double likelyRows = 30; // rows that had to be expected where there is none, to call it a gap
constexpr qint64 tailStep = 600;  // seconds

} // namespace

RowsOverTime::RowsOverTime(qint64 bucketSeconds)
    : m_width(std::max<qint64>(60, bucketSeconds))
    , m_perChunk(size_t(chunkSeconds / m_width))
{
}

void RowsOverTime::add(qint64 start, const Chunk &chunk, qint64 bucketSeconds)
{
    auto &counts = m_counts[start];
    counts.resize(m_perChunk);
    for (size_t i = 0; i < chunk.slot.size(); ++i) {
        Count &count = counts[size_t(chunk.slot[i] * bucketSeconds / m_width)];
        count.attempts += chunk.cells[i].attempts();
        count.open += chunk.cells[i].of(Outcome::Open);
    }
}

void RowsOverTime::add(const RowsOverTime &other)
{
    for (const auto &[start, counts] : other.m_counts) {
        auto &mine = m_counts[start];
        mine.resize(m_perChunk);
        for (size_t i = 0; i < counts.size(); ++i) {
            mine[i].attempts += counts[i].attempts;
            mine[i].open += counts[i].open;
        }
    }
}

RowsOverTime::Count RowsOverTime::sum(qint64 from, qint64 to) const
{
    Count all;
    for (auto it = m_counts.lower_bound(from - chunkSeconds + 1); it != m_counts.end() && it->first < to; ++it) {
        for (size_t i = 0; i < m_perChunk; ++i) {
            const qint64 at = it->first + qint64(i) * m_width;
            if (at >= from && at < to) {
                all.attempts += it->second[i].attempts;
                all.open += it->second[i].open;
            }
        }
    }
    return all;
}

TimeRanges RowsOverTime::gaps() const
{
    TimeRanges found;
    std::optional<qint64> last; // second behind the last bucket with rows
    for (const auto &[start, counts] : m_counts) {
        for (size_t i = 0; i < m_perChunk; ++i) {
            if (counts[i].attempts == 0)
                continue;
            const qint64 at = start + qint64(i) * m_width;
            if (last && at > *last) {
                const qint64 rows = std::min(sum(*last - 3600, *last).attempts, sum(at, at + 3600).attempts);
                if (double(rows) / 3600 * double(at - *last) >= likelyRows)
                    found.append({*last * microsecondsPerSecond, at * microsecondsPerSecond});
            }
            last = at + m_width;
        }
    }
    return found;
}

TimeRanges RowsOverTime::notFinal() const
{
    std::optional<qint64> first, end;
    for (const auto &[start, counts] : m_counts) {
        for (size_t i = 0; i < m_perChunk; ++i) {
            if (counts[i].attempts == 0)
                continue;
            const qint64 at = start + qint64(i) * m_width;
            first = first.value_or(at);
            end = at + m_width;
        }
    }
    if (!first)
        return {};
    const Count all = sum(*first, *end);
    qint64 from = *end;
    Count tail;
    while (from > *first) {
        const Count step = sum(from - tailStep, from);
        const double attempts = double(all.attempts - tail.attempts - step.attempts);
        const double share = attempts > 0 ? double(all.open - tail.open - step.open) / attempts : 1;
        const double expected = double(step.attempts) * share;
        if (double(step.open) <= expected + 3 * std::sqrt(expected) + 3)
            break;
        from -= tailStep;
        tail.attempts += step.attempts;
        tail.open += step.open;
    }
    return from < *end ? TimeRanges{{std::max(from, *first) * microsecondsPerSecond, *end * microsecondsPerSecond}} : TimeRanges();
}

} // namespace hindsight
