// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

#include <optional>

namespace hindsight {

/// What a heading or a label of a postmortem announces.
enum class Topic {
    // sections
    Summary,
    Milestones,
    Timeline,
    RootCauseAndResolution,
    Lessons,
    Questions,
    Figures,
    Deadlines,
    Measures,
    Conclusion,
    // labels inside of them; a heading of their own in other houses
    Severity,
    Duration,
    Impact,
    RootCause,
    Detection,
    Services,
    ContributingFactors,
    SlowedDetection,
    SlowedDiagnosis,
    SlowedRepair,
    Resolution,
    WentWell,
    WentWrong,
    Lucky,
    MadeSense,
    Answer,
    Improvements,
    Tasks,
    // only in other houses
    KeyTimes, ///< "Key events": what was when, by its name
};

/// The topic of a heading, in any language we write. Case, a colon behind it and blanks do not matter. No value: unknown.
std::optional<Topic> topicNamed(QStringView text);

/// The same of a heading of another house: with a number, a picture or a remark ("3. Timeline (all times UTC)"), in other words
/// ("What are we doing about it?") and in German.
std::optional<Topic> topicOfOthers(const QString &shown);

/// Whether a topic is a label inside of a section; `topicNamed` of "Impact" is one in the summary and nowhere else.
bool isLabelIn(Topic topic, Topic section);

/// Whether a topic makes a section of its own, even when nothing marks its line as a heading.
bool isSection(Topic topic);

/// A document's title without the words that only say what it is: "Postmortem: ", "Incident report - ".
QString withoutTitlePrefix(const QString &title);

} // namespace hindsight
