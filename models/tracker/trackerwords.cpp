// SPDX-License-Identifier: GPL-3.0-or-later
#include "trackerwords.h"

#include "models/text/names.h"

#include <algorithm>

namespace hindsight {

namespace {

struct Word
{
    const char16_t *squeezed; ///< as `squeezed` has it
    ActionStatus status;
};

// The statuses that Jira, GitHub, GitLab and Linear come with, and the usual ones that teams add; English and German.
constexpr Word statuses[] = {
    {u"open", ActionStatus::Open},
    {u"opened", ActionStatus::Open},
    {u"reopened", ActionStatus::Open},
    {u"new", ActionStatus::Open},
    {u"todo", ActionStatus::Open},
    {u"backlog", ActionStatus::Open},
    {u"triage", ActionStatus::Open},
    {u"unstarted", ActionStatus::Open},
    {u"notstarted", ActionStatus::Open},
    {u"planned", ActionStatus::Open},
    {u"ready", ActionStatus::Open},
    {u"selectedfordevelopment", ActionStatus::Open},
    {u"readyfordevelopment", ActionStatus::Open},
    {u"offen", ActionStatus::Open},
    {u"neu", ActionStatus::Open},
    {u"zuerledigen", ActionStatus::Open},
    {u"aufgaben", ActionStatus::Open},
    {u"inprogress", ActionStatus::InProgress},
    {u"started", ActionStatus::InProgress},
    {u"doing", ActionStatus::InProgress},
    {u"wip", ActionStatus::InProgress},
    {u"indevelopment", ActionStatus::InProgress},
    {u"inreview", ActionStatus::InProgress},
    {u"underreview", ActionStatus::InProgress},
    {u"codereview", ActionStatus::InProgress},
    {u"review", ActionStatus::InProgress},
    {u"intesting", ActionStatus::InProgress},
    {u"testing", ActionStatus::InProgress},
    {u"inqa", ActionStatus::InProgress},
    {u"inarbeit", ActionStatus::InProgress},
    {u"inbearbeitung", ActionStatus::InProgress},
    {u"wirdausgeführt", ActionStatus::InProgress},
    {u"blocked", ActionStatus::Blocked},
    {u"onhold", ActionStatus::Blocked},
    {u"waiting", ActionStatus::Blocked},
    {u"impeded", ActionStatus::Blocked},
    {u"paused", ActionStatus::Blocked},
    {u"blockiert", ActionStatus::Blocked},
    {u"wartend", ActionStatus::Blocked},
    {u"done", ActionStatus::Done},
    {u"closed", ActionStatus::Done},
    {u"resolved", ActionStatus::Done},
    {u"completed", ActionStatus::Done},
    {u"complete", ActionStatus::Done},
    {u"fixed", ActionStatus::Done},
    {u"finished", ActionStatus::Done},
    {u"merged", ActionStatus::Done},
    {u"released", ActionStatus::Done},
    {u"deployed", ActionStatus::Done},
    {u"fertig", ActionStatus::Done},
    {u"erledigt", ActionStatus::Done},
    {u"geschlossen", ActionStatus::Done},
    {u"abgeschlossen", ActionStatus::Done},
    {u"verified", ActionStatus::Verified},
    {u"geprüft", ActionStatus::Verified},
    {u"wontdo", ActionStatus::WontDo},
    {u"wontfix", ActionStatus::WontDo},
    {u"willnotdo", ActionStatus::WontDo},
    {u"willnotfix", ActionStatus::WontDo},
    {u"canceled", ActionStatus::WontDo},
    {u"cancelled", ActionStatus::WontDo},
    {u"declined", ActionStatus::WontDo},
    {u"rejected", ActionStatus::WontDo},
    {u"notplanned", ActionStatus::WontDo},
    {u"abandoned", ActionStatus::WontDo},
    {u"obsolete", ActionStatus::WontDo},
    {u"duplicate", ActionStatus::WontDo},
    {u"abgelehnt", ActionStatus::WontDo},
    {u"abgebrochen", ActionStatus::WontDo},
    {u"riskaccepted", ActionStatus::RiskAccepted},
    {u"acceptedrisk", ActionStatus::RiskAccepted},
    {u"risikoakzeptiert", ActionStatus::RiskAccepted},
};

// What only a resolution says.
constexpr Word resolutions[] = {
    {u"cannotreproduce", ActionStatus::WontDo},     {u"invalid", ActionStatus::WontDo},
    {u"incomplete", ActionStatus::WontDo},          {u"knownerror", ActionStatus::WontDo},
    {u"nichtreproduzierbar", ActionStatus::WontDo}, {u"duplikat", ActionStatus::WontDo},
    {u"wirdnichtausgeführt", ActionStatus::WontDo},
};

std::optional<ActionStatus> find(std::span<const Word> words, const QString &squeezed)
{
    const auto found = std::ranges::find_if(words, [&](const Word &word) { return squeezed == QStringView(word.squeezed); });
    return found == words.end() ? std::nullopt : std::optional(found->status);
}

} // namespace

std::optional<ActionStatus> statusOfTracker(QStringView word) { return find(statuses, squeezed(word)); }

std::optional<ActionStatus> statusOfResolution(QStringView word)
{
    if (isNoEnd(word))
        return std::nullopt;
    const QString name = squeezed(word);
    if (const auto status = find(resolutions, name))
        return status;
    const auto status = find(statuses, name);
    return status && isClosed(*status) ? status : std::nullopt;
}

bool isNoEnd(QStringView word)
{
    const QString name = squeezed(word);
    return name.isEmpty() || name == u"unresolved" || name == u"reopened" || name == u"none" || name == u"nichterledigt" || name == u"offen";
}

} // namespace hindsight
