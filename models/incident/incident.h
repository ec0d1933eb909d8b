// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "impact.h"
#include "moment.h"

#include <QStringList>

namespace hindsight {

/// Says which figures and findings apply: a near miss has no impact and no time to resolve.
enum class IncidentKind { Incident, NearMiss, Exercise, FalseAlarm };
inline constexpr Named<IncidentKind> incidentKindNames[] = {
    {IncidentKind::Incident, "incident"},
    {IncidentKind::NearMiss, "near_miss"},
    {IncidentKind::Exercise, "exercise"},
    {IncidentKind::FalseAlarm, "false_alarm"},
};
template <> inline constexpr std::span<const Named<IncidentKind>> namesOf<IncidentKind>{incidentKindNames};

enum class PostmortemState { Draft, InReview, Reviewed, Published };
inline constexpr Named<PostmortemState> postmortemStateNames[] = {
    {PostmortemState::Draft, "draft"},
    {PostmortemState::InReview, "in_review"},
    {PostmortemState::Reviewed, "reviewed"},
    {PostmortemState::Published, "published"},
};
template <> inline constexpr std::span<const Named<PostmortemState>> namesOf<PostmortemState>{postmortemStateNames};

/// Who noticed first (Kehoe's three, and unknown).
enum class DetectionSource { Unknown, UserReported, AdHocMonitoring, Alert };
inline constexpr Named<DetectionSource> detectionSourceNames[] = {
    {DetectionSource::Unknown, "unknown"},
    {DetectionSource::UserReported, "user_reported"},
    {DetectionSource::AdHocMonitoring, "ad_hoc_monitoring"},
    {DetectionSource::Alert, "alert"},
};
template <> inline constexpr std::span<const Named<DetectionSource>> namesOf<DetectionSource>{detectionSourceNames};

/// One incident: identity, narrative (Markdown source text) and the state of its postmortem.
/// What comes in lists (windows, events, causes, ...) are records of their own, see record.h.
struct Incident
{
    QString uid;                 ///< UUIDv7; travels with every export
    std::optional<qint64> number = {}; ///< the n of INC-n in this database; given by the store, never reused
    QStringList externalKeys = {};    ///< keys elsewhere: "PD-1234", "PAY-88"
    QString title = {};
    IncidentKind kind = IncidentKind::Incident;
    QString zone = {};           ///< zone the incident is told in, IANA or "UTC"; empty: UTC
    QStringList tags = {};

    QString summary = {};        ///< narrative, Markdown
    QString impact = {};         ///< what customers and the business felt, Markdown
    QString rootCauseSummary = {}; ///< the short root cause of the issue summary, Markdown
    QString detection = {};      ///< how it was noticed, Markdown
    QString resolution = {};     ///< what ended it, Markdown
    QString conclusion = {};     ///< closing words, Markdown
    DetectionSource detectionSource = DetectionSource::Unknown;
    std::optional<qint64> statedDurationMinutes = {}; ///< what a document said; computed durations stand beside it

    PostmortemState postmortemState = PostmortemState::Draft;
    QString owner = {};          ///< who writes the postmortem
    QStringList reviewers = {};
    Moment meeting = {};
    Moment due = {};             ///< when the postmortem is due
    Moment followUp = {};        ///< when the action items are looked at again

    QString metricSource = {};   ///< uid of the MetricSource its numbers come from; empty: none
    Moment rangeFrom = {};       ///< range of the source that belongs to this incident
    Moment rangeTo = {};

    QString origin = {};         ///< file it was imported from; empty: made here
    QString mergedInto = {};     ///< uid of the incident this one was merged into; empty: not merged
    Moment binned = {};          ///< when it was put into the bin; empty: not in the bin
    bool sample = false;         ///< part of the sample, never mixed with real data

    bool operator==(const Incident &) const = default;
};

/// What a service had to do with an incident.
enum class ServicePart { Origin, Affected, Dependency, Provider };
inline constexpr Named<ServicePart> servicePartNames[] = {
    {ServicePart::Origin, "origin"},
    {ServicePart::Affected, "affected"},
    {ServicePart::Dependency, "dependency"},
    {ServicePart::Provider, "provider"},
};
template <> inline constexpr std::span<const Named<ServicePart>> namesOf<ServicePart>{servicePartNames};

struct ServiceRole
{
    QString uid;
    QString incident = {};         ///< uid
    QString service = {};          ///< name of a Service of this database
    ServicePart part = ServicePart::Affected;
    QString providerIncident = {}; ///< the provider's own incident number
    QString statusPage = {};       ///< URL
    qint64 position = 0;           ///< order in the list

    bool operator==(const ServiceRole &) const = default;
};

/// Severity is a history: SEV-3 at first, SEV-1 at 10:50.
struct SeverityChange
{
    QString uid;
    QString incident = {};
    Moment at = {};         ///< empty: from the start
    QString severity = {};  ///< name of a SeverityLevel: "SEV-1"
    QString reason = {};

    bool operator==(const SeverityChange &) const = default;
};

/// A person in a role: commander, scribe, communications, ...
struct Participant
{
    QString uid;
    QString incident = {};
    QString role = {};
    QString person = {};
    QString note = {};
    qint64 position = 0;

    bool operator==(const Participant &) const = default;
};

enum class LinkKind { CausedBy, SameCause, Follows, DuplicateOf, ProviderIncident, Document };
inline constexpr Named<LinkKind> linkKindNames[] = {
    {LinkKind::CausedBy, "caused_by"},       {LinkKind::SameCause, "same_cause"},
    {LinkKind::Follows, "follows"},          {LinkKind::DuplicateOf, "duplicate_of"},
    {LinkKind::ProviderIncident, "provider_incident"}, {LinkKind::Document, "document"},
};
template <> inline constexpr std::span<const Named<LinkKind>> namesOf<LinkKind>{linkKindNames};

/// A relation to another incident (by uid) or to something elsewhere (by URL).
struct Link
{
    QString uid;
    QString incident = {};
    LinkKind kind = LinkKind::Document;
    QString other = {}; ///< uid of the other incident; empty with a URL
    QString url = {};
    QString title = {};
    qint64 position = 0;

    bool operator==(const Link &) const = default;
};

/// A part of an imported document that is no field of ours: kept as it was, printed at its place.
struct Section
{
    QString uid;
    QString incident = {};
    QString title = {};
    QString text = {};   ///< Markdown
    qint64 level = 2;    ///< heading level in the source, 1 to 6
    qint64 position = 0;

    bool operator==(const Section &) const = default;
};

/// A review froze a version: the state of the record after step `step`.
struct Review
{
    QString uid;
    QString incident = {};
    PostmortemState state = PostmortemState::Reviewed;
    Moment at = {};
    QString by = {};
    qint64 step = 0;
    QString note = {};

    bool operator==(const Review &) const = default;
};

/// Something a regulator, provider or customer must be told in time.
struct Deadline
{
    QString uid;
    QString incident = {};
    QString name = {};
    QString recipient = {};
    MilestoneKind startsAt = MilestoneKind::Detected; ///< starts the clock
    std::optional<qint64> allowedMinutes = {};
    Moment done = {};
    QString reference = {};
    qint64 position = 0;

    bool operator==(const Deadline &) const = default;
};

/// A finding that somebody decided to live with.
struct Waiver
{
    QString uid;
    QString incident = {};
    QString rule = {};    ///< rule name of the finding
    QString subject = {}; ///< uid of what it is about; empty: the incident
    QString reason = {};
    QString by = {};
    Moment at = {};

    bool operator==(const Waiver &) const = default;
};

} // namespace hindsight
