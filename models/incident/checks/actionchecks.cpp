// SPDX-License-Identifier: GPL-3.0-or-later
// Whether somebody can do what was promised, and whether anybody can see that it was done.
#include "checks.h"
#include "models/incident/due.h"
#include "models/incident/followup.h"
#include "models/incident/timetext.h"
#include "models/incident/writtentexts.h"

#include <algorithm>

namespace hindsight {

using namespace Qt::StringLiterals;

namespace {

/// Where it is tracked elsewhere, owner, date and what is to be done stand there.
bool isTracked(const ActionItem &action)
{
    return !action.trackerKey.isEmpty() || !action.trackerUrl.isEmpty() || action.text.contains("http"_L1) || action.text.contains("]("_L1);
}

bool hasOwner(const ActionItem &action) { return !action.team.trimmed().isEmpty() || !action.person.trimmed().isEmpty(); }
bool hasDueDate(const ActionItem &action) { return !action.due.isEmpty(); }
bool hasVerification(const ActionItem &action) { return !action.verification.trimmed().isEmpty(); }

/// Enough of a text to know it again.
QString beginningOf(const QString &markdown)
{
    constexpr qsizetype enough = 60;
    const QString words = proseOf(markdown).simplified();
    return words.size() > enough ? words.left(words.lastIndexOf(u' ', enough)) + u'…' : words;
}

/// A direction without an end: nobody can say whether it was done.
std::optional<QString> vagueWordsIn(const QString &markdown)
{
    static const QRegularExpression direction = wording(
        u"^\\W*(?:\\[[ x]\\]\\s*)?(?:(?:we |the team |everybody )?(?:should |need to |must |will )?)"
        "((?:(?:review|revisit|re-?evaluate|evaluate|analy[sz]e|assess|examine|discuss) and )?"
        "(?:improve|enhance|strengthen|optimi[sz]e|review|revisit|re-?evaluate|evaluate|investigate|consider|think about|look (?:in)?to|look "
        "at|examine|explore|discuss|assess|analy[sz]e|"
        "be more careful|be careful|pay (?:more )?attention|raise awareness|ensure better|try to|better |more (?:careful|granular|thorough)|implement "
        "(?:better|more|improved)|"
        "verbesser\\w*|verstärk\\w*|optimier\\w*|überprüf\\w*|prüf\\w*|untersuch\\w*|überleg\\w*|diskutier\\w*|mehr achten|besser aufpassen|sorgfältiger))"_s);
    // German puts its verb at the end.
    static const QRegularExpression germanEnd
        = wording(u"((?:verbessern|verstärken|optimieren|überprüfen|prüfen|untersuchen|überdenken|diskutieren|aufpassen|achten))\\s*[.!]?$"_s);
    static const QRegularExpression measurable
        = wording(u"\\d|\\b(?:at least|at most|within|every|no more than|less than|until|when(?:ever)?|if|unless|whether|so that|before "
                  u"(?:each|every|any)|with the result|percent|weekly|daily|monthly|"
                  "mindestens|höchstens|innerhalb|jede[rns]?|sobald|wenn|falls|ob|sodass|so dass|prozent|wöchentlich|täglich|monatlich)\\b"_s);
    const QString prose = proseOf(markdown).simplified();
    auto match = direction.match(prose);
    if (!match.hasMatch())
        match = germanEnd.match(prose);
    if (!match.hasMatch() || measurable.match(prose).hasMatch())
        return std::nullopt;
    return match.captured(1).trimmed();
}

} // namespace

QList<RecordFinding> checkActions(const Record &record, const CheckOptions &options)
{
    QList<const ActionItem *> open;
    for (const ActionItem &action : record.actions) {
        if (!isClosed(action.status) && !isTracked(action))
            open.append(&action);
    }
    QList<RecordFinding> findings;
    // What all of them lack is said once.
    const auto missing = [&](const char *rule, const char *field, bool (*has)(const ActionItem &), const QString &ofAll, const QString &ofOne) {
        QList<const ActionItem *> without = open;
        without.removeIf([&](const ActionItem *action) { return has(*action); });
        if (without.size() > 1 && without.size() == open.size()) {
            findings.append(findingAbout<ActionItem>(rule, {}, field, ofAll));
            findings.last().seen = without.first()->uid;
            return;
        }
        for (const ActionItem *action : without)
            findings.append(findingAbout<ActionItem>(rule, action->uid, field, ofOne.arg(beginningOf(action->text))));
    };
    const int count = int(open.size());
    missing("action-without-owner", "person", hasOwner, CheckText::tr("None of the %n open action item(s) has an owner.", nullptr, count),
            CheckText::tr("Nobody owns the action item “%1”."));
    missing("action-without-due-date", "due", hasDueDate, CheckText::tr("None of the %n open action item(s) has a due date.", nullptr, count),
            CheckText::tr("The action item “%1” has no due date."));
    missing("action-without-verification", "verification", hasVerification,
            CheckText::tr("None of the %n open action item(s) says how one will know that it worked.", nullptr, count),
            CheckText::tr("The action item “%1” does not say how one will know that it worked."));

    const auto vague = [&]<class Part>(const Part &part) {
        if (const auto words = vagueWordsIn(part.text))
            findings.append(
                findingAbout<Part>("not-verifiable", part.uid, "text",
                                   CheckText::tr("“%1” in “%2” has no end: nobody can say when that is done.").arg(*words, beginningOf(part.text))));
    };
    for (const ActionItem *action : std::as_const(open)) {
        if (!hasVerification(*action))
            vague(*action);
    }
    // A direction may be vague as long as action items go there.
    for (const Improvement &improvement : record.improvements) {
        const auto serves
            = [&](const ActionItem &action) { return !improvement.theme.isEmpty() && action.theme.compare(improvement.theme, Qt::CaseInsensitive) == 0; };
        if (std::ranges::none_of(record.actions, serves))
            vague(improvement);
    }

    const Moment &followUp = record.incident.followUp;
    const int unverified
        = options.now ? int(std::ranges::count_if(record.actions, [&](const ActionItem &action) { return keepsOpen(action, *options.now); })) : 0;
    if (unverified > 0 && isPast(followUp, *options.now)) {
        findings.append(findingAbout<Incident>(
            "follow-up-overdue", {}, "follow_up",
            CheckText::tr("The follow-up was to be on %1, and %n action item(s) that prevent or detect are still not verified.", nullptr, unverified)
                .arg(dateText(followUp, record.incident.zone))));
    }
    return findings;
}

} // namespace hindsight
