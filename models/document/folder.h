// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "filenames.h"
#include "files.h"

#include <QHash>

namespace hindsight {

/// The Markdown files of a folder and of those below it that hold an incident, known by its uid in their front matter: uid -> name
/// within the folder. Of two the one that lies higher. What cannot be read is none, and what is hidden is not looked into.
QHash<QString, QString> documentsIn(const QString &folder);

/// What to do with a document in which somebody wrote something that its incident does not know yet.
enum class HandEdits { Keep, Overwrite };

/// A folder of documents, as a team keeps it in git: a document per incident, and of what is there already only that is written that
/// changed.
class DocumentFolder
{
public:
    /// Without a pattern a document that is there keeps its name, whatever its title is now, so that links to it hold. With one it is
    /// moved to where the pattern has it, its figures and pictures too. Makes the folder, with its parents.
    static Result<DocumentFolder> open(const QString &folder, DocumentFormat format, const std::optional<NamePattern> &pattern);

    /// The document with its figures and pictures. Nothing that belongs to another incident is written over; nor, unless that is
    /// wanted, a Markdown document that was edited since it was exported (`holdsMore`): then it is the only one of the files, kept.
    Result<QList<WrittenFile>> write(const Record &record, const DocumentOptions &options, HandEdits edits = HandEdits::Keep);

private:
    DocumentFolder(QString folder, DocumentFormat format, std::optional<NamePattern> pattern);
    QString placeOf(const Record &told) const;
    Result<bool> isKept(const Record &record, const DocumentOptions &options, const QString &name) const;
    Result<QHash<QString, QString>> move(const Record &told, const QString &from, const QString &to) const;

    QString m_folder;
    DocumentFormat m_format;
    std::optional<NamePattern> m_pattern;
    QHash<QString, QString> m_documents; ///< uid -> name within the folder
};

} // namespace hindsight
