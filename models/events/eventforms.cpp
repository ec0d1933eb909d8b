// SPDX-License-Identifier: GPL-3.0-or-later
// What the files of other programs call the things of an event; after their public descriptions of exports and programming interfaces.
#include "eventforms.h"

#include <algorithm>

namespace hindsight {

using namespace Qt::StringLiterals;

namespace {

const QList<EventForm> &forms()
{
    using enum EventRole;
    // The more particular ones first.
    static const QList<EventForm> all = {
        {.name = "Alertmanager",
         .columns = {u"startsAt"_s, u"labels.alertname"_s},
         .roles = {{u"startsAt"_s, Time},
                   {u"endsAt"_s, End},
                   {u"status"_s, State},
                   {u"status.state"_s, State},
                   {u"labels.alertname"_s, Text},
                   {u"annotations.summary"_s, Text},
                   {u"annotations.description"_s, Text}},
         .kind = EventKind::Detection},
        {.name = "Slack",
         .columns = {u"ts"_s, u"text"_s, u"type"_s},
         .roles = {{u"ts"_s, Time},
                   {u"text"_s, Text},
                   {u"user_profile.real_name"_s, Actor},
                   {u"user_profile.display_name"_s, Actor},
                   {u"user_profile.name"_s, Actor},
                   {u"username"_s, Actor},
                   {u"bot_profile.name"_s, Actor},
                   {u"user"_s, Actor},
                   {u"channel"_s, Channel}}},
        {.name = "Timesketch",
         .columns = {u"message"_s, u"datetime"_s, u"timestamp_desc"_s},
         .roles = {{u"message"_s, Text}, {u"datetime"_s, Time}, {u"timestamp_desc"_s, Kind}}},
        {.name = "Statuspage",
         .columns = {u"body"_s, u"status"_s, u"created_at"_s},
         .roles = {{u"display_at"_s, Time}, {u"status"_s, Text}, {u"body"_s, Text}},
         .kind = EventKind::Communication,
         .audience = Audience::Customers,
         .channel = u"status page"_s},
        {.name = "PagerDuty",
         .columns = {u"type"_s, u"created_at"_s, u"summary"_s, u"agent.summary"_s},
         .roles = {{u"created_at"_s, Time}, {u"summary"_s, Text}, {u"agent.summary"_s, Actor}, {u"type"_s, Kind}, {u"channel.type"_s, Channel}}},
        {.name = "incident.io",
         .columns = {u"created_at"_s, u"new_incident_status.name"_s},
         .roles = {{u"created_at"_s, Time},
                   {u"new_incident_status.name"_s, Text},
                   {u"new_severity.name"_s, Text},
                   {u"message"_s, Text},
                   {u"updater.user.name"_s, Actor},
                   {u"updater.api_key.name"_s, Actor},
                   {u"updater.workflow.name"_s, Actor}},
         .kind = EventKind::Communication,
         .audience = Audience::Internal},
        {.name = "Grafana annotations",
         .columns = {u"time"_s, u"timeEnd"_s, u"text"_s, u"tags"_s},
         .roles = {{u"time"_s, Time}, {u"timeEnd"_s, End}, {u"text"_s, Text}, {u"tags"_s, Kind}, {u"login"_s, Actor}}},
    };
    return all;
}

} // namespace

const EventForm *eventFormOf(const QStringList &columns)
{
    for (const EventForm &form : forms()) {
        if (std::ranges::all_of(form.columns, [&](const QString &column) { return columns.contains(column, Qt::CaseInsensitive); }))
            return &form;
    }
    return nullptr;
}

} // namespace hindsight
