// SPDX-License-Identifier: GPL-3.0-or-later
#include "actionfields.h"

#include "models/document/vocabulary.h"

#include <QRegularExpression>

#include <algorithm>

namespace hindsight {

using namespace Qt::StringLiterals;

namespace {

// What our documents write stands first; the rest is what other teams write.
constexpr std::pair<ActionStatus, const char *> statuses[] = {
    {ActionStatus::Open, "open"},
    {ActionStatus::InProgress, "in progress"},
    {ActionStatus::Blocked, "blocked"},
    {ActionStatus::Done, "done"},
    {ActionStatus::Verified, "verified"},
    {ActionStatus::WontDo, "won't do"},
    {ActionStatus::RiskAccepted, "risk accepted"},
    {ActionStatus::Open, "[ ]"},
    {ActionStatus::Open, "no"},
    {ActionStatus::Open, "nein"},
    {ActionStatus::Open, "new"},
    {ActionStatus::Open, "to do"},
    {ActionStatus::Open, "todo"},
    {ActionStatus::Open, "not started"},
    {ActionStatus::Open, "planned"},
    {ActionStatus::Open, "outstanding"},
    {ActionStatus::Open, "pending"},
    {ActionStatus::Open, "backlog"},
    {ActionStatus::InProgress, "started"},
    {ActionStatus::InProgress, "ongoing"},
    {ActionStatus::InProgress, "wip"},
    {ActionStatus::InProgress, "in review"},
    {ActionStatus::InProgress, "in-progress"},
    {ActionStatus::InProgress, "in arbeit"},
    {ActionStatus::Done, "[x]"},
    {ActionStatus::Done, "x"},
    {ActionStatus::Done, "yes"},
    {ActionStatus::Done, "ja"},
    {ActionStatus::Done, "completed"},
    {ActionStatus::Done, "complete"},
    {ActionStatus::Done, "closed"},
    {ActionStatus::Done, "fixed"},
    {ActionStatus::Done, "finished"},
    {ActionStatus::Done, "resolved"},
    {ActionStatus::Done, "merged"},
    {ActionStatus::Done, "deployed"},
    {ActionStatus::Done, "released"},
    {ActionStatus::Done, "implemented"},
    {ActionStatus::Done, "abgeschlossen"},
    {ActionStatus::Done, "umgesetzt"},
    {ActionStatus::Done, "geschlossen"},
    {ActionStatus::Done, "\u2705"},
    {ActionStatus::Done, "\u2713"},
    {ActionStatus::Done, "\u2714"},
    {ActionStatus::Done, "\u2611"},
    {ActionStatus::WontDo, "wontfix"},
    {ActionStatus::WontDo, "won't fix"},
    {ActionStatus::WontDo, "cancelled"},
    {ActionStatus::WontDo, "canceled"},
    {ActionStatus::WontDo, "rejected"},
};

using ReadField = bool (*)(ActionItem &action, const QString &markdown, Reading &reading);

bool readTeam(ActionItem &action, const QString &markdown, Reading &)
{
    action.team = shownNames(markdown);
    return true;
}

bool readPerson(ActionItem &action, const QString &markdown, Reading &)
{
    action.person = shownNames(markdown);
    return true;
}

bool readOwner(ActionItem &action, const QString &markdown, Reading &reading)
{
    return markdown.contains(u"team"_s, Qt::CaseInsensitive) ? readTeam(action, markdown, reading) : readPerson(action, markdown, reading);
}

bool readPriority(ActionItem &action, const QString &markdown, Reading &)
{
    action.priority = shownText(markdown);
    return true;
}

bool readDue(ActionItem &action, const QString &markdown, Reading &reading)
{
    const QString written = shownText(markdown);
    action.due = reading.moment(written).value_or(Moment{.written = written});
    return true;
}

bool readStatus(ActionItem &action, const QString &markdown, Reading &)
{
    const QString said = shownText(markdown).remove(u'\ufe0f').trimmed();
    static const QRegularExpression pictures(u"^[^\\p{L}\\[]+(?=\\p{L})"_s); // "\U0001f7e1 In progress"
    auto status = choiceNamed(said, statuses);
    if (!status)
        status = choiceNamed(QString(said).remove(pictures), statuses);
    action.status = status.value_or(action.status);
    return status.has_value();
}

bool readReason(ActionItem &action, const QString &markdown, Reading &)
{
    action.statusReason = shownText(markdown);
    return true;
}

bool readTracker(ActionItem &action, const QString &markdown, Reading &)
{
    const ShownLink link = shownLink(markdown);
    action.trackerKey = link.text;
    action.trackerUrl = link.url;
    return true;
}

constexpr std::pair<ReadField, const char *> fields[] = {
    {readTeam, "Team"},         {readPerson, "Person"},   {readPriority, "Priority"}, {readDue, "Due"},        {readStatus, "Status"},
    {readReason, "Reason"},     {readTracker, "Tracker"}, {readOwner, "Owner"},       {readOwner, "Assignee"}, {readOwner, "Assigned to"},
    {readOwner, "Responsible"}, {readOwner, "DRI"},       {readOwner, "Who"},         {readPriority, "Prio"},  {readDue, "Due Date"},
    {readDue, "Deadline"},      {readDue, "ETA"},         {readDue, "When"},          {readStatus, "State"},   {readStatus, "Done"},
    {readStatus, "Completed"},  {readTracker, "Ticket"},  {readTracker, "Issue"},     {readTracker, "Bug"},    {readTracker, "Link"},
};

constexpr const char *texts[] = {"Task", "Action", "Action item", "Item", "Description", "What", "To do", "Todo", "Follow-up"};

} // namespace

bool readActionField(const QString &name, const QString &markdown, ActionItem &action, Reading &reading)
{
    const auto read = choiceNamed(shownText(name), fields);
    return read && (*read)(action, markdown, reading);
}

bool isActionText(const QString &name)
{
    return std::ranges::any_of(texts, [&](const char *text) { return isPhrase(shownText(name), text); });
}

} // namespace hindsight
