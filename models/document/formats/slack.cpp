// SPDX-License-Identifier: GPL-3.0-or-later
#include "slack.h"

#include "models/incident/milestones.h"

#include "models/document/summary.h"
#include "models/document/times.h"
#include "narrative.h"

#include <algorithm>

namespace hindsight {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longest = 280; ///< characters of a text

QString cut(const QString &text)
{
    if (text.size() <= longest)
        return text;
    const qsizetype blank = text.lastIndexOf(u' ', longest);
    qsizetype end = blank > longest / 2 ? blank : longest;
    if (text[end - 1].isHighSurrogate())
        --end;
    return text.first(end) + u'\u2026';
}

/// Slack knows three entities and no backslash: a sign that would format or call somebody gets a joiner of no width behind it.
QString asText(const QString &given)
{
    const QString text = given.simplified();
    QString out;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        switch (c.unicode()) {
        case '&': out += u"&amp;"_s; break;
        case '<': out += u"&lt;"_s; break;
        case '>': out += u"&gt;"_s; break;
        case '*':
        case '~':
        case '`':
        case '@':
            out += c;
            out += QChar(0x2060);
            break;
        case '_': {
            const bool inWord = i > 0 && i + 1 < text.size() && text[i - 1].isLetterOrNumber() && text[i + 1].isLetterOrNumber();
            out += c;
            if (!inWord)
                out += QChar(0x2060);
            break;
        }
        default: out += c;
        }
    }
    return out;
}

} // namespace

QString slackMessage(const Record &record, const Phrases &phrases, const QString &zone)
{
    const Incident &incident = record.incident;
    const Times times(phrases, zone.isEmpty() ? incident.zone : zone, zone.isEmpty());
    const auto line = [&](const char *label, const QString &text) {
        return u"*%1:* "_s.arg(asText(phrases.text(label))) + (text.isEmpty() ? asText(phrases.text("not known yet")) : text);
    };
    const auto words = [](const QString &markdown) { return asText(cut(plainLines(markdown).join(u' ').simplified())); };

    QString cause = words(incident.rootCauseSummary);
    const auto trigger = std::ranges::find(record.causes, CauseKind::Trigger, &Cause::kind);
    if (cause.isEmpty() && trigger != record.causes.end())
        cause = words(trigger->text);
    const auto open = std::ranges::count_if(record.actions, [](const ActionItem &action) { return !isClosed(action.status); });
    const QString actions = record.actions.isEmpty() ? QString() : phrases.text("%1 open of %2").arg(open).arg(record.actions.size());
    const QString title = incident.title.simplified();
    const QString key = incident.number ? u"INC-%1"_s.arg(*incident.number) : incident.externalKeys.isEmpty() ? incident.uid : incident.externalKeys.first();
    const QStringList lines = {
        u'*' + asText(phrases.text("Postmortem") + (title.isEmpty() ? QString() : u": "_s + cut(title))) + u'*',
        line("Severity", asText(cut(currentSeverity(record.severities)))),
        line("When", asText(durationSentence(record, phrases, times))),
        line("Impact", words(incident.impact)),
        line("Root Cause", cause),
        line("Resolution", words(incident.resolution)),
        line("Action Items", asText(actions)),
        line("Incident", asText(cut(key))),
    };
    return lines.join(u'\n') + u'\n';
}

} // namespace hindsight
