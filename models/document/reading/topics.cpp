// SPDX-License-Identifier: GPL-3.0-or-later
#include "topics.h"

#include "models/document/vocabulary.h"

#include <QHash>

#include <algorithm>

namespace hindsight {

using namespace Qt::StringLiterals;

namespace {

struct Phrase
{
    Topic topic;
    const char *text;
    std::optional<Topic> section = {}; ///< of a label: where it is one
};

using enum Topic;

// What our template writes stands first in each group; the rest is what other teams write for the same.
constexpr Phrase phrases[] = {
    {Summary, "Issue Summary"},
    {Summary, "Summary"},
    {Summary, "Incident Summary"},
    {Summary, "Executive Summary"},
    {Milestones, "Milestones"},
    {Timeline, "Timeline"},
    {Timeline, "Incident Timeline"},
    {RootCauseAndResolution, "Root Cause and Resolution"},
    {RootCauseAndResolution, "Root Causes and Resolution"},
    {Lessons, "Lessons Learned"},
    {Lessons, "Lessons Learnt"},
    {Lessons, "Lessons"},
    {Questions, "Open Questions"},
    {Questions, "Questions"},
    {Figures, "Impact in Numbers"},
    {Deadlines, "Deadlines"},
    {Measures, "Corrective and Preventative Measures"},
    {Measures, "Corrective and Preventive Measures"},
    {Measures, "Corrective Actions"},
    {Conclusion, "Conclusion"},

    {Severity, "Severity", Summary},
    {Duration, "Duration", Summary},
    {Impact, "Impact", Summary},
    {RootCause, "Root Cause", Summary},
    {Detection, "Detection", Summary},
    {Services, "Services", Summary},
    {RootCause, "Root Cause", RootCauseAndResolution},
    {RootCause, "Root Causes", RootCauseAndResolution},
    {ContributingFactors, "Contributing Factors", RootCauseAndResolution},
    {SlowedDetection, "What Slowed Detection", RootCauseAndResolution},
    {SlowedDiagnosis, "What Slowed Diagnosis", RootCauseAndResolution},
    {SlowedRepair, "What Slowed Repair", RootCauseAndResolution},
    {Resolution, "Resolution", RootCauseAndResolution},
    {WentWell, "What Went Well", Lessons},
    {WentWrong, "What Went Wrong", Lessons},
    {WentWrong, "What Went Poorly", Lessons},
    {Lucky, "Where We Got Lucky", Lessons},
    {MadeSense, "What Made Sense at the Time", Lessons},
    {Answer, "Answer", Questions},
    {Improvements, "Improvements", Measures},
    {Tasks, "Tasks", Measures},
    {Tasks, "Action Items", Measures},
};

constexpr const char *titlePrefixes[] = {"Post-mortem", "Post mortem", "Incident postmortem", "Incident report"};

QString normalized(QStringView text)
{
    QString normal = text.toString().simplified().toLower();
    while (normal.endsWith(u':'))
        normal.chop(1);
    return normal.trimmed();
}

const QHash<QString, Topic> &topicsByName()
{
    static const QHash<QString, Topic> topics = [] {
        QHash<QString, Topic> byName;
        for (const Phrase &phrase : phrases) {
            for (const QString &spelling : spellingsOf(phrase.text))
                byName.insert(normalized(spelling), phrase.topic);
        }
        return byName;
    }();
    return topics;
}

} // namespace

std::optional<Topic> topicNamed(QStringView text)
{
    if (text.size() > 100) // longer than any phrase
        return std::nullopt;
    const auto found = topicsByName().constFind(normalized(text));
    return found == topicsByName().constEnd() ? std::nullopt : std::optional(*found);
}

bool isLabelIn(Topic topic, Topic section)
{
    return std::ranges::any_of(phrases, [&](const Phrase &phrase) { return phrase.topic == topic && phrase.section == section; });
}

bool isSection(Topic topic)
{
    return std::ranges::any_of(phrases, [&](const Phrase &phrase) { return phrase.topic == topic && !phrase.section; });
}

QString withoutTitlePrefix(const QString &title)
{
    QStringList prefixes = spellingsOf("Postmortem");
    for (const char *prefix : titlePrefixes)
        prefixes.append(QString::fromLatin1(prefix));
    for (const QString &word : std::as_const(prefixes)) {
        if (!title.startsWith(word, Qt::CaseInsensitive))
            continue;
        const QString rest = title.sliced(word.size()).trimmed();
        if (rest.isEmpty())
            return rest;
        if (rest.startsWith(u':') || rest.startsWith(u'-') || rest.startsWith(u'–') || rest.startsWith(u'—'))
            return rest.sliced(1).trimmed();
    }
    return title.trimmed();
}

} // namespace hindsight
