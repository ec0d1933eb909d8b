// SPDX-License-Identifier: GPL-3.0-or-later
#include "localclock.h"

#include <QDateTime>

#include <algorithm>

namespace hindsight {

LocalClock::LocalClock(qint64 start, qint64 step, qsizetype size, const QTimeZone &zone)
    : m_step(step)
    , m_size(size)
{
    const auto time = [](qint64 seconds) { return QDateTime::fromSecsSinceEpoch(seconds, QTimeZone::UTC); };
    const QTimeZone::OffsetDataList changes = zone.transitions(time(start), time(start + step * size));
    if (changes.isEmpty() || size == 0)
        return;
    m_offset.assign(size_t(size), zone.offsetFromUtc(time(start)));
    for (const QTimeZone::OffsetData &change : changes) {
        const qint64 since = change.atUtc.toSecsSinceEpoch() - start;
        const qint64 first = std::clamp<qint64>((since + step - 1) / step, 0, size);
        std::fill(m_offset.begin() + first, m_offset.end(), change.offsetFromUtc);
    }
}

qsizetype LocalClock::sampleAfter(qsizetype sample, qint64 seconds) const
{
    qint64 found = sample + seconds / m_step;
    if (!m_offset.empty() && found >= 0 && found < m_size)
        found -= (m_offset[size_t(found)] - m_offset[size_t(sample)]) / m_step;
    return found >= 0 && found < m_size ? qsizetype(found) : -1;
}

void LocalClock::alike(qsizetype sample, qint64 period, int most, std::vector<qsizetype> &found) const
{
    found.clear();
    for (const int direction : {-1, 1}) {
        for (qint64 i = 1; std::ssize(found) < most; ++i) {
            const qsizetype other = sampleAfter(sample, direction * i * period);
            if (other < 0)
                break;
            found.push_back(other);
        }
    }
}

} // namespace hindsight
