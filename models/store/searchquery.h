// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <optional>

namespace hindsight {

/// What somebody searches for, read from one line: words, "phrases in quotes", and what the incident or the action item must be:
/// severity:1 service:checkout kind:near_miss state:draft tag:gateway owner:anna after:2024-07-01 before:2024-08-01 is:overdue.
/// Of several values of one name any may hold, of several names all must.
struct SearchQuery
{
    QString words = {};          ///< as FTS5 wants it: every word from its beginning, every phrase whole; empty: whatever the words
    QStringList severities = {}; ///< "1" or "SEV-1": the worst of the incident
    QStringList services = {};   ///< beginning of the name of a service that took part
    QStringList kinds = {};      ///< of the incident, as stored: "near_miss"
    QStringList states = {};     ///< of the postmortem, as stored
    QStringList tags = {};       ///< beginning of a tag
    QStringList owners = {};     ///< part of the name: of an action item its person or team, of all else the incident's owner
    std::optional<qint64> after = {};  ///< microseconds UTC; the incident began then or later
    std::optional<qint64> before = {}; ///< ... and earlier than this
    bool overdue = false;        ///< action items that are open and late
    bool open = false;           ///< action items that are open
    bool ongoing = false;        ///< incidents that nobody resolved
    QStringList notUnderstood = {}; ///< "after:soon": names that are known with values that are not

    /// Only action items can be meant.
    bool wantsActions() const { return overdue || open; }
    bool isEmpty() const;
};

/// What is no known name before a colon is a word like others ("10:45"); a name without a value yet is nothing.
SearchQuery readSearch(const QString &text);

/// The names that narrow a search, for help and completion.
QStringList searchNames();

} // namespace hindsight
