// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "names.h"

#include <QStringList>

namespace hindsight {

/// What made it happen, and what made it last. A person can never be one.
enum class CauseKind { Trigger, ContributingFactor, SlowedDetection, SlowedDiagnosis, SlowedRepair };
inline constexpr Named<CauseKind> causeKindNames[] = {
    {CauseKind::Trigger, "trigger"},
    {CauseKind::ContributingFactor, "contributing_factor"},
    {CauseKind::SlowedDetection, "slowed_detection"},
    {CauseKind::SlowedDiagnosis, "slowed_diagnosis"},
    {CauseKind::SlowedRepair, "slowed_repair"},
};
template <> inline constexpr std::span<const Named<CauseKind>> namesOf<CauseKind>{causeKindNames};

struct Cause
{
    QString uid;
    QString incident = {};
    CauseKind kind = CauseKind::ContributingFactor;
    QString text = {};          ///< Markdown
    QString category = {};      ///< name from the database's list of causes
    QStringList events = {};    ///< uids of events that show it
    qint64 position = 0;

    bool operator==(const Cause &) const = default;
};

enum class LessonKind { WentWell, WentWrong, Lucky, MadeSense };
inline constexpr Named<LessonKind> lessonKindNames[] = {
    {LessonKind::WentWell, "went_well"},
    {LessonKind::WentWrong, "went_wrong"},
    {LessonKind::Lucky, "lucky"},
    {LessonKind::MadeSense, "made_sense"}, ///< what made it make sense at the time
};
template <> inline constexpr std::span<const Named<LessonKind>> namesOf<LessonKind>{lessonKindNames};

struct Lesson
{
    QString uid;
    QString incident = {};
    LessonKind kind = LessonKind::WentWell;
    QString text = {}; ///< Markdown
    qint64 position = 0;

    bool operator==(const Lesson &) const = default;
};

/// A direction to improve in ("Monitoring: more granular ..."); the tasks that serve it are action items.
struct Improvement
{
    QString uid;
    QString incident = {};
    QString theme = {}; ///< "Code Review"
    QString text = {};  ///< Markdown
    qint64 position = 0;

    bool operator==(const Improvement &) const = default;
};

/// Something nobody could answer yet.
struct Question
{
    QString uid;
    QString incident = {};
    QString text = {};
    QString answer = {}; ///< empty: open
    QString event = {};  ///< uid of the event it is about; empty: none
    qint64 position = 0;

    bool operator==(const Question &) const = default;
};

} // namespace hindsight
