// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store.h"

namespace hindsight {

/// An incident with what figures over many look at: identity, services, severities, impact windows, milestones, links, causes and
/// frozen figures. Everything else in it is empty, and of times what was written.
struct IncidentOutline
{
    Record record = {};
};
/// Those that are neither in the bin nor merged into another one, in the order they were written down.
template <> Result<QList<IncidentOutline>> Store::all() const;

/// An action item without what is said of it at length; of times without what was written.
struct ActionOutline
{
    ActionItem action = {};
};
template <> Result<QList<ActionOutline>> Store::all() const;

/// One field of an action item, as the history tells that it was changed.
struct ActionFieldEdit
{
    QString action; ///< uid
    qint64 at = 0;  ///< microseconds UTC
    QString by;     ///< "Name <mail>"
    QString field;
    Value before;
    Value after;
};
/// Every change of the due date, the status or its reason since the action item was written down, oldest first.
template <> Result<QList<ActionFieldEdit>> Store::all() const;

} // namespace hindsight
