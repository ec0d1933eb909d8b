// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "eventtable.h"
#include "models/incident/timeline.h"

#include <QJsonObject>
#include <QMap>

namespace hindsight {

/// What a column of a file says of an event.
enum class EventRole {
    Unused,
    Time,  ///< several: one after the other, "2024-07-20" and "10:30"
    End,
    State, ///< "firing", "active": the end is not final, and left out
    Text,  ///< several: joined by colons
    Kind,
    Actor, ///< several: the first that says something
    Role,
    Zone,  ///< of times that do not name one
    Key,
    Audience,
    Channel,
    ApprovedBy,
};
inline constexpr Named<EventRole> eventRoleNames[] = {
    {EventRole::Unused, "unused"},
    {EventRole::Time, "time"},
    {EventRole::End, "end"},
    {EventRole::State, "state"},
    {EventRole::Text, "text"},
    {EventRole::Kind, "kind"},
    {EventRole::Actor, "actor"},
    {EventRole::Role, "role"},
    {EventRole::Zone, "zone"},
    {EventRole::Key, "key"},
    {EventRole::Audience, "audience"},
    {EventRole::Channel, "channel"},
    {EventRole::ApprovedBy, "approved_by"},
};
template <> inline constexpr std::span<const Named<EventRole>> namesOf<EventRole>{eventRoleNames};

/// How the rows of a file become events.
struct EventMapping
{
    QMap<QString, EventRole> roles = {};    ///< by column; one that is missing is unused
    QMap<QString, EventKind> kinds = {};    ///< by what the kind's column says, in lower case; before the usual words
    EventKind kind = EventKind::Note;       ///< of rows that do not say
    Audience audience = Audience::None;     ///< likewise
    QString channel = {};                   ///< likewise
    QString zone = {};                      ///< of times that do not name one; empty: the incident's

    bool operator==(const EventMapping &) const = default;
};

struct EventGuess
{
    EventMapping mapping;
    QString form = {}; ///< program whose file it is: "Grafana annotations"; empty: told by the names of the columns
};

/// What the columns most likely are: of a program's file that is known, as it writes it; else by their names and by what stands in
/// them. `remembered`: the mapping that was used for such columns before; it is the answer.
EventGuess guessEventMapping(const EventTable &table, const std::optional<EventMapping> &remembered = {});

/// "time=created_at", "text=summary", "kind.page=detection", "kind=finding" (of all rows, where no column is called so),
/// "zone=Europe/Berlin" (likewise). Error of kind Usage names what is no role, no column, no kind or no zone.
Result<void> setInMapping(EventMapping &mapping, const EventTable &table, const QStringList &settings);

/// Under which a mapping is remembered: the names of the columns, hashed to a short text.
QString shapeOf(const EventTable &table);
QJsonObject toJson(const EventMapping &mapping);
/// What is unknown in it is left out.
EventMapping eventMappingFrom(const QJsonObject &object);

/// What a word of a file means: "triggered", "resolved", "deploy"; also our own names of kinds. No value: nobody knows.
std::optional<EventKind> usualKind(QStringView word);

} // namespace hindsight
