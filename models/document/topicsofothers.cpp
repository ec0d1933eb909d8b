// SPDX-License-Identifier: GPL-3.0-or-later
// How other teams' templates call what ours calls otherwise.
#include "topics.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>

namespace hindsight {

using namespace Qt::StringLiterals;

namespace {

using enum Topic;

struct Name
{
    Topic topic;
    const char16_t *text; ///< lower case, without what stands behind it in parentheses or behind a colon
};

constexpr Name names[] = {
    {Summary, u"overview"},
    {Summary, u"what happened"},
    {Summary, u"was ist passiert"},
    {Summary, u"tl;dr"},
    {Summary, u"tldr"},
    {Summary, u"abstract"},
    {Summary, u"synopsis"},
    {Summary, u"description"},
    {Summary, u"incident description"},
    {Summary, u"describe the incident"},
    {Summary, u"what was the incident"},
    {Summary, u"incident overview"},
    {Summary, u"outage description"},
    {Summary, u"outage summary"},
    {Summary, u"event summary"},
    {Summary, u"high level summary"},
    {Summary, u"brief summary"},
    {Summary, u"summary of the incident"},
    {Summary, u"summary of events"},
    {Summary, u"zusammenfassung"},
    {Summary, u"kurzfassung"},
    {Summary, u"\u00fcberblick"},
    {Summary, u"kurzbeschreibung"},
    {Summary, u"management summary"},
    {Timeline, u"time line"},
    {Timeline, u"timeline of events"},
    {Timeline, u"event timeline"},
    {Timeline, u"outage timeline"},
    {Timeline, u"detailed timeline"},
    {Timeline, u"full timeline"},
    {Timeline, u"timeline summary"},
    {Timeline, u"chronology"},
    {Timeline, u"chronology of events"},
    {Timeline, u"sequence of events"},
    {Timeline, u"chain of events"},
    {Timeline, u"events"},
    {Timeline, u"incident log"},
    {Timeline, u"event log"},
    {Timeline, u"zeitverlauf"},
    {Timeline, u"zeitlicher ablauf"},
    {Timeline, u"zeitlicher verlauf"},
    {Timeline, u"ablauf"},
    {Timeline, u"chronologie"},
    {Timeline, u"zeitleiste"},
    {Timeline, u"verlauf"},
    {KeyTimes, u"key events"},
    {KeyTimes, u"key times"},
    {KeyTimes, u"key timestamps"},
    {KeyTimes, u"key moments"},
    {KeyTimes, u"key dates"},
    {KeyTimes, u"key milestones"},
    {KeyTimes, u"milestones"},
    {KeyTimes, u"incident timing"},
    {KeyTimes, u"timings"},
    {KeyTimes, u"timing"},
    {KeyTimes, u"eckdaten"},
    {KeyTimes, u"wichtige zeitpunkte"},
    {Impact, u"user impact"},
    {Impact, u"customer impact"},
    {Impact, u"business impact"},
    {Impact, u"incident impact"},
    {Impact, u"impact analysis"},
    {Impact, u"impact assessment"},
    {Impact, u"service impact"},
    {Impact, u"impact summary"},
    {Impact, u"impact on users"},
    {Impact, u"impact on customers"},
    {Impact, u"summary of impact"},
    {Impact, u"affected users"},
    {Impact, u"who was affected"},
    {Impact, u"scope of impact"},
    {Impact, u"auswirkung"},
    {Impact, u"auswirkungen"},
    {RootCause, u"root cause"},
    {RootCause, u"root causes"},
    {RootCause, u"root cause analysis"},
    {RootCause, u"root cause(s)"},
    {RootCause, u"root cause and trigger"},
    {RootCause, u"root cause and mitigation"},
    {RootCause, u"rca"},
    {RootCause, u"cause"},
    {RootCause, u"causes"},
    {RootCause, u"identified cause"},
    {RootCause, u"cause analysis"},
    {RootCause, u"technical root cause"},
    {RootCause, u"underlying cause"},
    {RootCause, u"trigger"},
    {RootCause, u"triggers"},
    {RootCause, u"five whys"},
    {RootCause, u"whys"},
    {RootCause, u"the five whys"},
    {RootCause, u"fault"},
    {RootCause, u"ursache"},
    {RootCause, u"ursachen"},
    {RootCause, u"grundursache"},
    {RootCause, u"ursachenanalyse"},
    {ContributingFactors, u"contributing factor"},
    {ContributingFactors, u"contributing causes"},
    {ContributingFactors, u"contributing conditions"},
    {ContributingFactors, u"contributing conditions analysis"},
    {ContributingFactors, u"beg\u00fcnstigende faktoren"},
    {ContributingFactors, u"beitragende faktoren"},
    {Detection, u"detection"},
    {Detection, u"how was it detected"},
    {Detection, u"how did we detect it"},
    {Detection, u"how was the incident detected"},
    {Detection, u"identified"},
    {Detection, u"identification"},
    {Detection, u"discovery"},
    {Detection, u"erkennung"},
    {Detection, u"entdeckung"},
    {Resolution, u"resolution"},
    {Resolution, u"resolution and recovery"},
    {Resolution, u"recovery"},
    {Resolution, u"recovery and resolution"},
    {Resolution, u"mitigation"},
    {Resolution, u"mitigation and resolution"},
    {Resolution, u"mitigation & resolution"},
    {Resolution, u"fix"},
    {Resolution, u"solution"},
    {Resolution, u"how was it resolved"},
    {Resolution, u"how did we resolve it"},
    {Resolution, u"how was it fixed"},
    {Resolution, u"l\u00f6sung"},
    {Resolution, u"behebung"},
    {Resolution, u"wiederherstellung"},
    {Lessons, u"learnings"},
    {Lessons, u"key learnings"},
    {Lessons, u"lessons learned and future improvements"},
    {Lessons, u"what did we learn"},
    {Lessons, u"what we learned"},
    {Lessons, u"what have we learned"},
    {Lessons, u"retrospective"},
    {Lessons, u"how'd we do"},
    {Lessons, u"how did we do"},
    {Lessons, u"erkenntnisse"},
    {Lessons, u"lehren"},
    {Lessons, u"gelerntes"},
    {Lessons, u"was wir gelernt haben"},
    {WentWell, u"what went well"},
    {WentWell, u"things that went well"},
    {WentWell, u"what we did well"},
    {WentWell, u"what worked"},
    {WentWell, u"what worked well"},
    {WentWell, u"went well"},
    {WentWell, u"the good"},
    {WentWell, u"positives"},
    {WentWell, u"was gut lief"},
    {WentWell, u"was lief gut"},
    {WentWell, u"was ist gut gelaufen"},
    {WentWell, u"gut gelaufen"},
    {WentWrong, u"what went wrong"},
    {WentWrong, u"what went badly"},
    {WentWrong, u"what went poorly"},
    {WentWrong, u"what did not go well"},
    {WentWrong, u"what didn't go well"},
    {WentWrong, u"what didn't go so well"},
    {WentWrong, u"what could have gone better"},
    {WentWrong, u"what could be improved"},
    {WentWrong, u"what could we improve"},
    {WentWrong, u"what can be improved"},
    {WentWrong, u"what to improve"},
    {WentWrong, u"what needs improvement"},
    {WentWrong, u"what didn't work"},
    {WentWrong, u"things that went wrong"},
    {WentWrong, u"things that went poorly"},
    {WentWrong, u"went wrong"},
    {WentWrong, u"went poorly"},
    {WentWrong, u"went badly"},
    {WentWrong, u"the bad"},
    {WentWrong, u"was schlecht lief"},
    {WentWrong, u"was lief schlecht"},
    {WentWrong, u"was nicht gut lief"},
    {WentWrong, u"was lief nicht gut"},
    {WentWrong, u"was schief lief"},
    {WentWrong, u"was schiefging"},
    {WentWrong, u"nicht gut gelaufen"},
    {WentWrong, u"schlecht gelaufen"},
    {Lucky, u"where we got lucky"},
    {Lucky, u"where did we get lucky"},
    {Lucky, u"how did we get lucky"},
    {Lucky, u"how we got lucky"},
    {Lucky, u"what was lucky"},
    {Lucky, u"we got lucky"},
    {Lucky, u"got lucky"},
    {Lucky, u"lucky"},
    {Lucky, u"luck"},
    {Lucky, u"wo wir gl\u00fcck hatten"},
    {Lucky, u"gl\u00fcck gehabt"},
    {Questions, u"questions for follow up"},
    {Questions, u"follow up questions"},
    {Questions, u"unanswered questions"},
    {Questions, u"offene fragen"},
    {Measures, u"action items"},
    {Measures, u"action item"},
    {Measures, u"action points"},
    {Measures, u"actions"},
    {Measures, u"actions taken"},
    {Measures, u"actions following review"},
    {Measures, u"review actions"},
    {Measures, u"follow up actions"},
    {Measures, u"follow ups"},
    {Measures, u"follow up"},
    {Measures, u"follow up items"},
    {Measures, u"follow up tasks"},
    {Measures, u"future actions"},
    {Measures, u"future work"},
    {Measures, u"next steps"},
    {Measures, u"next actions"},
    {Measures, u"remediation"},
    {Measures, u"remediations"},
    {Measures, u"remediation items"},
    {Measures, u"remediation actions"},
    {Measures, u"remedial actions"},
    {Measures, u"corrective actions"},
    {Measures, u"corrective action"},
    {Measures, u"corrective measures"},
    {Measures, u"corrective and preventative measure"},
    {Measures, u"corrective and preventive actions"},
    {Measures, u"preventative measures"},
    {Measures, u"preventive measures"},
    {Measures, u"preventive actions"},
    {Measures, u"prevention"},
    {Measures, u"recommendations"},
    {Measures, u"improvements"},
    {Measures, u"todo"},
    {Measures, u"todos"},
    {Measures, u"to do"},
    {Measures, u"tasks"},
    {Measures, u"tickets"},
    {Measures, u"repair items"},
    {Measures, u"what are we doing about it"},
    {Measures, u"what are we doing about this"},
    {Measures, u"what we are doing about it"},
    {Measures, u"what we're doing about it"},
    {Measures, u"what we are doing about this"},
    {Measures, u"what will we do"},
    {Measures, u"how are we preventing it from happening again"},
    {Measures, u"how will we prevent this from happening again"},
    {Measures, u"how do we prevent this from happening again"},
    {Measures, u"how will we prevent it"},
    {Measures, u"preventing recurrence"},
    {Measures, u"immediate actions"},
    {Measures, u"ma\u00dfnahmen"},
    {Measures, u"n\u00e4chste schritte"},
    {Measures, u"folgema\u00dfnahmen"},
    {Measures, u"korrekturma\u00dfnahmen"},
    {Measures, u"abhilfema\u00dfnahmen"},
    {Measures, u"aufgaben"},
    {Conclusion, u"conclusion"},
    {Conclusion, u"conclusions"},
    {Conclusion, u"closing"},
    {Conclusion, u"fazit"},
    {Severity, u"severity"},
    {Severity, u"severity level"},
    {Severity, u"sev"},
    {Severity, u"schweregrad"},
    {Services, u"affected services"},
    {Services, u"affected service"},
    {Services, u"services affected"},
    {Services, u"affected systems"},
    {Services, u"affected components"},
    {Services, u"components affected"},
    {Services, u"betroffene dienste"},
    {Services, u"betroffene systeme"},
};

QString core(const QString &shown)
{
    static const QRegularExpression front(u"^[^\\p{L}\\d]*(?:(?:\\d{1,2}|[IVX]{1,4})(?:\\.\\d{1,2})*[.):]?\\s+)?[^\\p{L}\\d]*"_s);
    static const QRegularExpression remark(u"\\s*(?:\\(|\\[|:|\\s[-\u2013\u2014]\\s|\u2014|[?!.]|,).*$"_s);
    QString text = shown.simplified().toLower();
    text.replace(u'\u2019', u'\'').replace(u"follow-up"_s, u"follow up"_s).replace(u"followup"_s, u"follow up"_s).replace(u"to-do"_s, u"to do"_s);
    text.remove(front);
    // "tl;dr" and "root cause(s)" keep their signs
    if (!text.startsWith(u"root cause(s)"))
        text.remove(remark);
    while (!text.isEmpty() && !text.back().isLetterOrNumber() && text.back() != u')')
        text.chop(1);
    return text.trimmed();
}

} // namespace

std::optional<Topic> topicOfOthers(const QString &shown)
{
    if (shown.isEmpty() || shown.size() > 160)
        return std::nullopt;
    const QString text = core(shown);
    if (text.isEmpty() || text.size() > 80)
        return std::nullopt;
    static const QHash<QString, Topic> byName = [] {
        QHash<QString, Topic> all;
        for (const Name &name : names)
            all.insert(QString::fromUtf16(name.text), name.topic);
        return all;
    }();
    if (const auto found = byName.constFind(text); found != byName.constEnd())
        return *found;
    const auto own = topicNamed(text);
    if (own)
        return *own == RootCauseAndResolution ? RootCause : *own == Milestones ? KeyTimes : *own == Tasks ? Measures : *own;
    // Longer headings, by the words that leave no doubt.
    static const struct
    {
        Topic topic;
        QRegularExpression words;
    } stems[] = {
        {Timeline, QRegularExpression(u"^(?:\\S+ ){0,3}(?:timeline|chronology|zeitleiste|zeitverlauf)(?: \\S+){0,3}$"_s)},
        {Measures,
         QRegularExpression(
             u"^(?:\\S+ ){0,3}(?:action items?|action points|follow ups|next steps|corrective actions?|preventative measures?|folgema\u00dfnahmen)(?: \\S+){0,3}$"_s)},
        {Lessons, QRegularExpression(u"^(?:\\S+ ){0,2}lessons? (?:learned|learnt)(?: \\S+){0,4}$"_s)},
        {RootCause, QRegularExpression(u"^(?:\\S+ ){0,2}root causes?(?: \\S+){0,3}$"_s)},
        {Summary, QRegularExpression(u"^(?:\\S+ ){0,2}summary$"_s)},
    };
    const auto stem = std::ranges::find_if(stems, [&](const auto &known) { return known.words.match(text).hasMatch(); });
    return stem == std::end(stems) ? std::nullopt : std::optional(stem->topic);
}

} // namespace hindsight
