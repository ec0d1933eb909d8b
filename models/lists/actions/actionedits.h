// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/incident/people.h"
#include "models/incident/result.h"
#include "models/store/change.h"

#include <optional>

namespace hindsight {

// What is done to several action items at once. Each gives changes; who asks for them applies them as one step.

/// What several action items get; a part without a value stays as it is in each.
struct ActionEdits
{
    std::optional<ActionStatus> status = {};
    std::optional<ActionKind> kind = {};
    std::optional<QString> priority = {}; ///< an empty text takes it away, as with those below
    std::optional<QString> team = {};
    std::optional<QString> person = {};
    std::optional<QString> due = {}; ///< a date, or "+2 weeks": see withDue
    std::optional<QString> reason = {}; ///< why: of the status, and of a date that is put off

    bool isEmpty() const { return !status && !kind && !priority && !team && !person && !due && !reason; }
};
/// Error of kind Input: the due date cannot be read. What is so already is no change.
Result<QList<Change>> changesOf(const QList<ActionItem> &actions, const ActionEdits &edits, qint64 now);
/// "12 action items: status In progress, team SRE".
QString sentenceOf(const ActionEdits &edits, int count);

/// The due date that a text gives an action item: that date; with "+2 weeks", "+10 days" or "-1 month" its own one moved by so much, and
/// today by so much where it has none; empty: none. Units also by their first letter and in German.
Result<Moment> withDue(const Moment &due, const QString &text, qint64 now);

/// A person's open action items given to somebody else.
struct HandOver
{
    QString from;         ///< name of the person
    QString to = {};      ///< name of another one; empty: the team alone
    bool leaves = false;  ///< the person is marked as one who left
};
/// An action item without a team gets that of the person who gives it up, or else of the one who takes it.
QList<Change> changesOf(const QList<ActionItem> &actions, const HandOver &handOver, const People &people);
QString sentenceOf(const HandOver &handOver, int count);

} // namespace hindsight
