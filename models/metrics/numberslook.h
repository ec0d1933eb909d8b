// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/metrics/reading/import.h"
#include "models/metrics/reading/inspect.h"

#include <functional>

namespace hindsight {

/// What is asked about files of numbers before they are imported.
struct LookRequest
{
    QStringList files = {};
    RememberedMapping remembered = {};
    QString usualZone = {};
    QStringList overrides = {};
};

/// The beginning of a file, kept so that another answer does not read it again.
struct LookedFile
{
    QString file;
    qint64 size = 0;          ///< on disk
    QByteArray beginning = {};
    bool whole = false;       ///< there is no more of it
    QString hash = {};        ///< of the bytes on disk, where it is whole
};

/// How files would be read, and what an import would make of their beginnings.
struct NumbersLook
{
    QList<LookedFile> files = {};
    Sample sample = {};                    ///< of the first file; without a header where it is no table
    MappingGuess guess = {};               ///< of the first file
    QList<MappingQuestion> questions = {}; ///< of all files, each once
    QStringList notes = {};                ///< likewise
    QMap<QString, qint64> statuses = {};   ///< rows per raw status, of all files
    qint64 rows = 0;                       ///< that were looked at
    std::optional<ImportSummary> first = {}; ///< what an import would make of these rows; no value: questions are open, or `trouble`
    std::optional<Error> trouble = {};     ///< why these rows cannot be imported as they are read now
    bool whole = false;                    ///< there is no more
};

/// Looks at files as an import does. `files`: as an earlier look left them; read anew where there are none. Error: one of them
/// cannot be read, is no table, or an answer is wrong. Returns early when `stopped` says so.
Result<NumbersLook> lookAtNumbers(const LookRequest &request, QList<LookedFile> files, const std::function<bool()> &stopped);

/// Hashes of files as an import keeps them, from all of their bytes; stopped, those of some.
Result<QStringList> hashesOf(const QStringList &files, const std::function<bool()> &stopped);

} // namespace hindsight
