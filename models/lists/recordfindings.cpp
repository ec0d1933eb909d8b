// SPDX-License-Identifier: GPL-3.0-or-later
#include "recordfindings.h"

namespace hindsight {

QList<RecordFinding> findingsOf(const Store &store, const Record &record)
{
    QStringList levels;
    for (const SeverityLevel &level : store.all<SeverityLevel>().value_or(QList<SeverityLevel>()))
        levels.append(level.name);
    return checkTimes(record, levels);
}

} // namespace hindsight
