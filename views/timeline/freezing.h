// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/incident/result.h"
#include "models/lists/openincident.h"
#include "views/charts/chartpicture.h"

namespace hindsight {

/// Uids of an event and of its evidence.
struct FrozenNumbers
{
    QString event;
    QString evidence; ///< empty: the incident said why nothing was frozen
};

/// A moment that was pointed at, to the second.
Moment wholeMoment(qint64 at, const QString &zone);

/// Why nothing of a chart can be frozen; empty: something can.
QString whyNotFrozen(const ChartScene &scene, const TimeRange &range);

/// The numbers that a chart shows of a range become evidence, and so a figure of the document: of the event one works on, where it lies in
/// the range, else of a new one. One step.
Result<FrozenNumbers> freezeNumbers(OpenIncident &incident, TimeView &view, const TimeRange &range, const ChartScene &scene);

} // namespace hindsight
