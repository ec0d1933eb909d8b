// SPDX-License-Identifier: GPL-3.0-or-later
#include "likeweeks.h"

#include <algorithm>

namespace hindsight {

namespace {

constexpr qint64 hour = 3600;
constexpr qint64 day = 24 * hour;
constexpr qint64 week = 7 * day;

/// Without the quarter at either end.
template <class T> std::span<T> middleHalf(std::span<T> sorted)
{
    const size_t quarter = sorted.size() / 4;
    return sorted.subspan(quarter, sorted.size() - 2 * quarter);
}

} // namespace

double LikeWeeks::levelBefore(qsizetype first, qint64 shift, qsizetype last) const
{
    struct Hour
    {
        double now = 0;
        double then = 0;
    };
    const qsizetype wanted = std::max<qsizetype>(1, day / m_step), perHour = std::max<qsizetype>(1, hour / m_step);
    std::vector<Hour> hours(size_t((wanted + perHour - 1) / perHour));
    qsizetype compared = 0;
    for (qsizetype i = 0; i < wanted; ++i) {
        const qsizetype now = first - wanted + i;
        if (now < 0 || !m_usual[size_t(now)])
            continue;
        const qsizetype then = m_clock.sampleAfter(now, shift);
        if (then < 0 || !m_usual[size_t(then)] || (then >= first && then <= last))
            continue;
        ++compared;
        hours[size_t(i / perHour)].now += m_payments[size_t(now)];
        hours[size_t(i / perHour)].then += m_payments[size_t(then)];
    }
    if (compared * 2 < wanted)
        return 0;
    std::erase_if(hours, [](const Hour &one) { return one.now + one.then == 0; });
    std::ranges::stable_sort(hours, [](const Hour &a, const Hour &b) { return a.now * b.then < b.now * a.then; });
    Hour sum;
    for (const Hour &one : middleHalf(std::span(hours))) {
        sum.now += one.now;
        sum.then += one.then;
    }
    return sum.then > 0 ? sum.now / sum.then : 0;
}

std::vector<LikeWeek> LikeWeeks::of(std::span<const qsizetype> target) const
{
    std::vector<LikeWeek> weeks;
    if (target.empty())
        return weeks;
    const qsizetype first = target.front(), last = target.back();
    for (const int direction : {-1, 1}) {
        for (int k = 1; k <= mostLikeWeeks && std::ssize(weeks) < mostLikeWeeks; ++k) {
            const qint64 shift = direction * k * week;
            LikeWeek found;
            for (const qsizetype bucket : target) {
                const qsizetype other = m_clock.sampleAfter(bucket, shift);
                if (other < 0 || !m_usual[size_t(other)] || (other >= first && other <= last))
                    break;
                found.buckets.push_back(other);
                found.paid += m_payments[size_t(other)];
            }
            if (found.buckets.size() < target.size())
                continue;
            found.level = levelBefore(first, shift, last);
            found.paid *= found.level;
            if (found.level > 0)
                weeks.push_back(std::move(found));
        }
    }
    std::vector<LikeWeek *> byPaid;
    for (LikeWeek &one : weeks)
        byPaid.push_back(&one);
    std::ranges::stable_sort(byPaid, {}, &LikeWeek::paid);
    const std::span<LikeWeek *> middle = middleHalf(std::span(byPaid));
    for (LikeWeek *one : middle)
        one->weight = one->level / double(middle.size());
    return weeks;
}

} // namespace hindsight
