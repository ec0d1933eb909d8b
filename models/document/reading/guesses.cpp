// SPDX-License-Identifier: GPL-3.0-or-later
#include "guesses.h"

#include <algorithm>

namespace hindsight {

using namespace Qt::StringLiterals;

namespace {

// Beginnings of words, in lower case, in the languages the program speaks. The first kind that has one wins, so the order of
// the groups matters: "restored" after a roll back is the recovery, "discovered the update" is no deployment.
template <class Kind> struct Stem
{
    Kind kind;
    const char16_t *text;
};

using enum EventKind;
constexpr Stem<EventKind> eventStems[] = {
    {Recovery, u"restored"},
    {Recovery, u"recovered"},
    {Recovery, u"back to normal"},
    {Recovery, u"fully operational"},
    {Recovery, u"resolved"},
    {Recovery, u"working again"},
    {Recovery, u"wiederhergestellt"},
    {Recovery, u"behoben"},

    {Escalation, u"escalat"},
    {Escalation, u"paged"},
    {Escalation, u"on-call"},
    {Escalation, u"called in"},
    {Escalation, u"notified the"},
    {Escalation, u"told engineering"},
    {Escalation, u"joined"},
    {Escalation, u"team contacted"},
    {Escalation, u"eskaliert"},
    {Escalation, u"hinzugezogen"},

    {Communication, u"status page"},
    {Communication, u"announced"},
    {Communication, u"tweet"},
    {Communication, u"informed"},
    {Communication, u"e-mail to"},
    {Communication, u"statusseite"},
    {Communication, u"informiert"},

    {Detection, u"complain"},
    {Detection, u"alert"},
    {Detection, u"alarm"},
    {Detection, u"noticed"},
    {Detection, u"reported"},
    {Detection, u"reports of"},
    {Detection, u"detected"},
    {Detection, u"beschwer"},
    {Detection, u"gemeldet"},

    {Finding, u"discovered"},
    {Finding, u"identified"},
    {Finding, u"pointed to"},
    {Finding, u"found"},
    {Finding, u"confirmed"},
    {Finding, u"root cause"},
    {Finding, u"realized"},
    {Finding, u"realised"},
    {Finding, u"verified"},
    {Finding, u"showed"},
    {Finding, u"gefunden"},
    {Finding, u"festgestellt"},

    {Decision, u"decided"},
    {Decision, u"decision"},
    {Decision, u"agreed"},
    {Decision, u"entschieden"},

    {Action, u"rolled back"},
    {Action, u"roll back"},
    {Action, u"rollback"},
    {Action, u"reverted"},
    {Action, u"restarted"},
    {Action, u"disabled"},
    {Action, u"scaled"},
    {Action, u"fix"},
    {Action, u"applied"},
    {Action, u"began investigating"},
    {Action, u"zurückgerollt"},
    {Action, u"neu gestartet"},

    {Deploy, u"deploy"},
    {Deploy, u"release"},
    {Deploy, u"rolled out"},
    {Deploy, u"rollout"},
    {Deploy, u"merged"},
    {Deploy, u"ausgerollt"},

    {Impact, u"outage"},
    {Impact, u"fail"},
    {Impact, u"errors"},
    {Impact, u"unavailable"},
    {Impact, u"down"},
    {Impact, u"ausfall"},
};

constexpr Stem<ActionKind> actionStems[] = {
    {ActionKind::Detect, u"alert"},         {ActionKind::Detect, u"monitor"},      {ActionKind::Detect, u"dashboard"},
    {ActionKind::Detect, u"alarm"},         {ActionKind::Mitigate, u"rollback"},   {ActionKind::Mitigate, u"roll back"},
    {ActionKind::Mitigate, u"failover"},    {ActionKind::Mitigate, u"feature flag"}, {ActionKind::Investigate, u"investigat"},
    {ActionKind::Investigate, u"find out"}, {ActionKind::Investigate, u"untersuch"}, {ActionKind::Process, u"runbook"},
    {ActionKind::Process, u"document"},     {ActionKind::Process, u"process"},     {ActionKind::Process, u"training"},
    {ActionKind::Process, u"prozess"},      {ActionKind::Prevent, u"test"},        {ActionKind::Prevent, u"review"},
    {ActionKind::Prevent, u"prevent"},      {ActionKind::Prevent, u"validat"},     {ActionKind::Prevent, u"verhinder"},
    {ActionKind::Repair, u"fix"},           {ActionKind::Repair, u"repair"},       {ActionKind::Repair, u"clean up"},
    {ActionKind::Repair, u"reparier"},
};

constexpr const char16_t *downStems[] = {u"down", u"outage", u"unavailable", u"unable", u"could not", u"ausgefallen", u"nicht erreichbar"};

bool hasStem(QStringView lower, QStringView stem)
{
    for (qsizetype at = lower.indexOf(stem); at >= 0; at = lower.indexOf(stem, at + 1)) {
        if (at == 0 || !lower[at - 1].isLetterOrNumber())
            return true;
    }
    return false;
}

template <class Kind, std::size_t N> Kind firstKind(const QString &text, const Stem<Kind> (&stems)[N], Kind otherwise)
{
    constexpr qsizetype enough = 2000; // the beginning of a text says what it is about
    const QString lower = text.first(std::min(text.size(), enough)).toLower();
    for (const Stem<Kind> &stem : stems) {
        if (hasStem(lower, stem.text))
            return stem.kind;
    }
    return otherwise;
}

} // namespace

EventKind guessEventKind(const QString &text)
{
    return firstKind(text, eventStems, Note);
}

ActionKind guessActionKind(const QString &text)
{
    return firstKind(text, actionStems, ActionKind::Other);
}

ImpactDegree guessImpactDegree(const QString &text, std::optional<double> shareFailing)
{
    if (shareFailing && *shareFailing < 1)
        return ImpactDegree::Partial;
    const QString lower = text.toLower();
    const bool isDown = std::ranges::any_of(downStems, [&](const char16_t *stem) { return hasStem(lower, stem); });
    return isDown ? ImpactDegree::Down : ImpactDegree::Degraded;
}

} // namespace hindsight
