// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/incident/record.h"

#include "models/document/templates/contextparts.h"
#include "times.h"

#include <QVariantMap>

namespace hindsight {

// What other houses print beside the narrative: who, how long at which severity, what was told to whom, what supports it.

/// Identity, review, people and relations of an incident.
void setHeader(QVariantMap &context, const Record &record, const Phrases &phrases, const Times &times);
/// Times of the milestones that count, durations by name, severities by time and windows of impact.
void setCourse(QVariantMap &context, const Record &record, const Phrases &phrases, const Times &times);
/// The frozen figures of the record.
void setFigures(QVariantMap &context, const Record &record, const Phrases &phrases);
/// Whom the incident has to be told in time.
void setDeadlines(QVariantMap &context, const Record &record, const Phrases &phrases, const Times &times);
/// What supports the document as a whole, and what was told to whom.
void setSupport(QVariantMap &context, const Record &record, const Phrases &phrases, const Times &times, const WantedNames &wanted);

/// An event as an entry of a list. `time` has its date in front unless it is on `day`.
QVariantMap eventEntry(const TimelineEvent &event, const Record &record, const QDate &day, const Phrases &phrases, const Times &times,
                       const WantedNames &wanted);
/// An action item with each of its fields by itself, for tables.
void setTaskFields(QVariantMap &entry, const ActionItem &action, const Phrases &phrases, const Times &times);

} // namespace hindsight
