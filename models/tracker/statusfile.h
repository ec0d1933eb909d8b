// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/incident/moment.h"
#include "models/incident/result.h"

#include <QByteArray>
#include <QList>

namespace hindsight {

/// What is wrong with a line of a file.
struct LineProblem
{
    int line = 0; ///< 1-based
    QString text; ///< a sentence

    bool operator==(const LineProblem &) const = default;
};

/// One line of a tracker's file: what it says of an issue. Texts are as they stand there, trimmed.
struct StatusLine
{
    int line = 0;
    QStringList ids = {}; ///< keys, numbers and addresses of the issue, the ones that say most first: "https://...", "ACT-3", "PAY-88", "12"
    QString status = {};
    QString word = {};       ///< what the tracker itself calls it, to be kept as its word; mostly the same
    QString category = {};   ///< what the tracker sorts an own status under: "Done"
    QString resolution = {};
    QString assignee = {};
    Moment due = {};    ///< a whole day; these three without a time: nothing stands there
    Moment asOf = {};   ///< when the issue was changed last
    Moment closed = {}; ///< when it was done
};

/// A tracker's file, before anybody looks what it is about.
struct StatusFile
{
    QList<StatusLine> lines = {};
    QList<LineProblem> problems = {}; ///< lines that cannot be read: they are not among `lines`
};

/// Reads the CSV that Jira, GitHub, GitLab and Linear write, or our own, or any other whose columns say what they are: the issue
/// ("Key", "number", "URL"), its status, and where there are such columns who has it, until when, how and when it ended, and when it
/// changed last. Delimiter, quotes and encoding are found out. Times without a zone are UTC. Error of kind Input: no column names the
/// issue or no column its status, or it is no table.
Result<StatusFile> readStatusFile(const QByteArray &bytes, const QString &fileName);

} // namespace hindsight
