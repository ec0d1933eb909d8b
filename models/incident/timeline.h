// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "moment.h"

#include <QJsonObject>
#include <QList>

namespace hindsight {

/// Kinds of timeline events; the lanes of the timeline.
enum class EventKind { Impact, Deploy, Detection, Finding, Escalation, Decision, Action, Communication, Recovery, Note };
inline constexpr Named<EventKind> eventKindNames[] = {
    {EventKind::Impact, "impact"},         {EventKind::Deploy, "deploy"},
    {EventKind::Detection, "detection"},   {EventKind::Finding, "finding"},
    {EventKind::Escalation, "escalation"}, {EventKind::Decision, "decision"},
    {EventKind::Action, "action"},         {EventKind::Communication, "communication"},
    {EventKind::Recovery, "recovery"},     {EventKind::Note, "note"},
};
template <> inline constexpr std::span<const Named<EventKind>> namesOf<EventKind>{eventKindNames};

/// Who a communication event spoke to.
enum class Audience { None, Internal, Customers, Merchants, Provider, Regulator };
inline constexpr Named<Audience> audienceNames[] = {
    {Audience::None, ""},           {Audience::Internal, "internal"}, {Audience::Customers, "customers"},
    {Audience::Merchants, "merchants"}, {Audience::Provider, "provider"}, {Audience::Regulator, "regulator"},
};
template <> inline constexpr std::span<const Named<Audience>> namesOf<Audience>{audienceNames};

struct TimelineEvent
{
    QString uid;
    QString incident = {};
    Moment at = {};
    EventKind kind = EventKind::Note;
    QString actor = {};
    QString role = {};       ///< role of the actor at that time
    QString text = {};       ///< Markdown
    bool key = true;         ///< part of the short story: what a document with key events prints
    Audience audience = Audience::None;
    QString channel = {};    ///< of a communication: "status page", "e-mail"
    QString approvedBy = {}; ///< of a communication
    QString sourceLine = {}; ///< uid of the SourceLine it was picked from; empty: none
    QString origin = {};     ///< "file:line" it was imported from
    qint64 position = 0;     ///< order among events of the same time, and of those without one

    bool operator==(const TimelineEvent &) const = default;
};

/// A line of chat, a page, an alert or a deploy log: kept beside the timeline, in no lane, document or count.
struct SourceLine
{
    QString uid;
    QString incident = {};
    Moment at = {};
    QString kind = {};    ///< "chat", "page", "alert", "deploy"
    QString author = {};
    QString channel = {};
    QString text = {};
    QString raw = {};     ///< the bytes as they came
    QString origin = {};  ///< "file:line"
    qint64 position = 0;

    bool operator==(const SourceLine &) const = default;
};

enum class EvidenceKind { Link, File, Snippet, Slice };
inline constexpr Named<EvidenceKind> evidenceKindNames[] = {
    {EvidenceKind::Link, "link"},
    {EvidenceKind::File, "file"},
    {EvidenceKind::Snippet, "snippet"},
    {EvidenceKind::Slice, "slice"},
};
template <> inline constexpr std::span<const Named<EvidenceKind>> namesOf<EvidenceKind>{evidenceKindNames};

/// What supports a statement: a link, a file, pasted text, or a frozen slice of the numbers.
struct Evidence
{
    QString uid;
    QString incident = {};
    QString subject = {};     ///< uid of the event, cause or action it supports; empty: the incident
    EvidenceKind kind = EvidenceKind::Link;
    QString title = {};
    QString url = {};
    QString text = {};        ///< of a snippet
    QString language = {};    ///< of a snippet or a text file: name of a syntax definition
    QString attachment = {};  ///< SHA-256 of the attachment's bytes; empty: none
    QJsonObject slice = {};   ///< of a slice: source, range, filter and frozen values
    bool isPrivate = false;   ///< left out of documents; JSON and exports of a timeline have it
    Moment captured = {};
    qint64 position = 0;

    bool operator==(const Evidence &) const = default;
};

/// What is read into a timeline, or written out of it, at once.
struct TimelineParts
{
    QList<TimelineEvent> events = {};
    QList<SourceLine> lines = {};
    QList<Evidence> evidence = {};
};

} // namespace hindsight

Q_DECLARE_TYPEINFO(hindsight::TimelineEvent, Q_RELOCATABLE_TYPE);
Q_DECLARE_TYPEINFO(hindsight::SourceLine, Q_RELOCATABLE_TYPE);
