// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "samples.h"

#include <QTimeZone>

namespace hindsight {

/// Finds the same time of day on other days, as the clocks of a zone show it: a change of clocks moves no rush hour.
class LocalClock
{
public:
    LocalClock(qint64 start, qint64 step, qsizetype size, const QTimeZone &zone);

    /// The sample whose local time is so many seconds after (before, if negative) that of `sample`; -1: there is none.
    qsizetype sampleAfter(qsizetype sample, qint64 seconds) const;
    /// Samples at the same local time one, two, three ... periods (seconds) before, at most so many; where there are not so many,
    /// those after follow. What is earlier comes first, the nearest first.
    void alike(qsizetype sample, qint64 period, int most, std::vector<qsizetype> &found) const;

private:
    qint64 m_step;
    qsizetype m_size;
    std::vector<qint32> m_offset; ///< of each sample, seconds; empty: always the same
};

} // namespace hindsight
