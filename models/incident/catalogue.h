// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "impact.h"
#include "names.h"

#include <QStringList>

#include <optional>

namespace hindsight {

// The ordered lists of a database: what people choose from. Records refer to them by name; renaming one renames the references.

struct SeverityLevel
{
    QString uid;
    QString name = {};        ///< "SEV-1"; position 0 is the worst
    QString description = {};
    std::optional<qint64> postmortemDueDays = {};
    qint64 position = 0;

    bool operator==(const SeverityLevel &) const = default;
};

struct Service
{
    QString uid;
    QString name = {};
    QString team = {};
    QString description = {};
    QString metricSource = {}; ///< uid of its source of numbers; empty: none
    qint64 position = 0;

    bool operator==(const Service &) const = default;
};

struct Team
{
    QString uid;
    QString name = {};
    QString contact = {};
    qint64 position = 0;

    bool operator==(const Team &) const = default;
};

struct Person
{
    QString uid;
    QString name = {};
    QString email = {};
    QString team = {};
    QStringList aliases = {}; ///< "@sre", chat and tracker names
    bool left = false;        ///< left the company; stays in history
    qint64 position = 0;

    bool operator==(const Person &) const = default;
};

/// One entry of a plain list: cause categories, triggers, participant roles.
struct ListEntry
{
    QString uid;
    QString list = {}; ///< "cause_category", "role", "channel"
    QString name = {};
    QString description = {};
    qint64 position = 0;

    bool operator==(const ListEntry &) const = default;
};

/// How many days an action item of a severity and priority may take.
struct Policy
{
    QString uid;
    QString severity = {};
    QString priority = {};
    std::optional<qint64> dueDays = {};
    qint64 position = 0;

    bool operator==(const Policy &) const = default;
};

/// A deadline that incidents may have, as a database knows it: its own, or that of a law. Nobody is asked to keep it unless it is offered.
struct DeadlinePreset
{
    QString uid;
    QString name = {};
    QString recipient = {};
    MilestoneKind startsAt = MilestoneKind::Detected; ///< starts the clock
    std::optional<qint64> allowedMinutes = {};
    bool offered = false; ///< to incidents that do not have it
    qint64 position = 0;

    bool operator==(const DeadlinePreset &) const = default;
};

} // namespace hindsight
