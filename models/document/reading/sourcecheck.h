// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/incident/result.h"

#include <QList>
#include <QStringList>

namespace hindsight {

/// Refuses what looks like text and is none to read: a file in which git has left a merge conflict. Reading it all the same would make
/// a record of both sides of the conflict.
Result<void> checkSource(const QStringList &lines, const QString &fileName);

/// The lines (from 0) that git marks the beginning and the middle of a merge conflict with; code with the same in it is none.
QList<qsizetype> conflictMarkers(const QStringList &lines);

} // namespace hindsight
