// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "moment.h"

#include <QJsonObject>
#include <QStringList>

namespace hindsight {

enum class ImpactDegree { Down, Degraded, Partial };
inline constexpr Named<ImpactDegree> impactDegreeNames[] = {
    {ImpactDegree::Down, "down"},
    {ImpactDegree::Degraded, "degraded"},
    {ImpactDegree::Partial, "partial"},
};
template <> inline constexpr std::span<const Named<ImpactDegree>> namesOf<ImpactDegree>{impactDegreeNames};

/// A time in which customers were hurt. Incidents flap and are partly mitigated, so there may be several;
/// impact time is the union of the windows.
struct ImpactWindow
{
    QString uid;
    QString incident = {};
    Moment from = {};
    Moment to = {};               ///< empty: still going on
    QStringList services = {};    ///< scope: names of services
    QJsonObject dimensions = {};  ///< scope: attribute -> list of values, {"payment_method": ["card"]}
    ImpactDegree degree = ImpactDegree::Degraded;
    std::optional<double> shareFailing = {}; ///< 0 to 1
    QString severity = {};
    QString note = {};

    bool operator==(const ImpactWindow &) const = default;
};

enum class MilestoneKind { Began, Detected, Acknowledged, Identified, Mitigated, Resolved };
inline constexpr Named<MilestoneKind> milestoneKindNames[] = {
    {MilestoneKind::Began, "began"},           {MilestoneKind::Detected, "detected"},
    {MilestoneKind::Acknowledged, "acknowledged"}, {MilestoneKind::Identified, "identified"},
    {MilestoneKind::Mitigated, "mitigated"},   {MilestoneKind::Resolved, "resolved"},
};
template <> inline constexpr std::span<const Named<MilestoneKind>> namesOf<MilestoneKind>{milestoneKindNames};

/// Where a milestone's time comes from. The same milestone may stand there once per source, side by side;
/// the first in this order that is there is the one durations use.
enum class MilestoneSource { Set, Stated, Measured };
inline constexpr Named<MilestoneSource> milestoneSourceNames[] = {
    {MilestoneSource::Set, "set"},           ///< somebody said so here
    {MilestoneSource::Stated, "stated"},     ///< a document said so
    {MilestoneSource::Measured, "measured"}, ///< accepted from the numbers
};
template <> inline constexpr std::span<const Named<MilestoneSource>> namesOf<MilestoneSource>{milestoneSourceNames};

struct Milestone
{
    QString uid;
    QString incident = {};
    MilestoneKind kind = MilestoneKind::Began;
    MilestoneSource source = MilestoneSource::Set;
    Moment at = {};
    QString event = {}; ///< uid of the timeline event it comes from; empty: none

    bool operator==(const Milestone &) const = default;
};

/// A number used in a document, frozen with everything needed to question it.
struct Figure
{
    QString uid;
    QString incident = {};
    QString name = {};           ///< "missing_payments"
    std::optional<double> value = {};
    std::optional<double> low = {};
    std::optional<double> high = {};
    std::optional<double> confidence = {}; ///< 0 to 1
    QString unit = {};           ///< "payments", "minor"
    QString currency = {};       ///< ISO 4217; empty: no money
    QString method = {};
    QString methodVersion = {};
    QString metricSource = {};   ///< uid of the source
    QStringList fileHashes = {}; ///< SHA-256 of the files read
    QJsonObject filter = {};
    Moment from = {};
    Moment to = {};
    Moment at = {};              ///< when it was frozen
    QString by = {};

    bool operator==(const Figure &) const = default;
};

} // namespace hindsight
