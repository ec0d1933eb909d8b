// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/incident/value.h"

#include <QString>

#include <optional>
#include <utility>

namespace hindsight {

/// A line of the source that went into no field. Shown to the reader, never dropped.
struct UnreadLine
{
    int line = 0; ///< 1-based
    QString text;
};

/// Something a careful reader would question.
struct Finding
{
    QString rule;  ///< stable name: "duration-mismatch"
    QString level; ///< "info", "warning" or "error"
    int line = 0;  ///< line of the source; 0: none
    QString text;  ///< a sentence, translated
};

/// What would settle a finding, as plain values; the store makes changes of it (models/store/fixing.h).
struct Fix
{
    QString label;  ///< what it does, for a button, translated: "End it at 12:00"
    QString entity; ///< EntityInfo::name
    QString uid;    ///< empty: a new part of the incident
    QList<std::pair<QString, Value>> fields; ///< names and what they will hold

    bool operator==(const Fix &) const = default;
};

/// Something about a record that a careful reader would question. It changes nothing by itself.
struct RecordFinding
{
    QString rule;    ///< name of a Rule: "milestones-out-of-order"
    QString level;   ///< "info", "warning" or "error", as the rule says
    QString entity;  ///< what it is about: EntityInfo::name and uid, and which of its fields
    QString subject; ///< empty: the incident
    QString field;
    QString text;    ///< a sentence, translated
    QString seen = {}; ///< uid of a part that shows it, where it is about the incident as a whole; empty: none
    std::optional<Fix> fix = {};

    bool operator==(const RecordFinding &) const = default;
};

} // namespace hindsight
