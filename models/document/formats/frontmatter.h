// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/incident/past.h"
#include "parts.h"

#include <QByteArray>
#include <QStringList>

#include <optional>

namespace hindsight {

// Front matter is the part of a Markdown document that readers skip: a block of YAML between two "---". Ours carries what
// the body does not tell, so that body and front matter together give the record back. Every part of the record is one line, whose
// value is JSON (which is YAML):
//
//     ---
//     hindsight: 1
//     incident: {"owner":"Ada","printed":{"title":"3f2a9c01"},"uid":"0190..."}
//     timeline:
//       - {"actor":"support","printed":{"at":"77b0c1de","text":"1d9f2a40"},"uid":"0190..."}
//     ---
//
// `printed` has a short hash of every field that reading the body gave when this was written: by it a part of the body is found
// again, and one can tell which of its fields somebody has edited since. A part without it is not in the body. A part that is
// `absent` is one that the body seems to tell and the record does not have. `past` has the hashes of what a field was before, and the
// list `removed` what parts there were, so that another database, which went on from there, knows what is newer (Past).

/// The front matter that makes `body`, the Markdown document of `record`, lossless. Ends with a line end; the body follows.
QByteArray frontMatter(const Record &record, const Past &past, const QByteArray &body);

/// A part as front matter knows it.
struct FrontPart
{
    QString uid = {};
    bool isAbsent = false;    ///< not in the record
    QJsonObject fields = {};  ///< Values where the body's are missing or wrong
    bool isPrinted = false;   ///< the body tells of it
    QJsonObject printed = {}; ///< field -> hash of what the body told
    QHash<QString, QStringList> past = {}; ///< field -> hashes of its earlier values
    int line = 0;
};

/// A line of another program's front matter: "severity: down", or a list.
struct FrontField
{
    QString name;
    QStringList values; ///< without quotes
    int line = 0;
    int lastLine = 0;   ///< of its values
};

struct FrontMatter
{
    int lastLine = 0;                          ///< of the block, its closing "---"; 0: there is no front matter
    bool isOurs = false;
    int titleLine = 0;                         ///< of another program's: where it tells the title; 0: nowhere
    QString title = {};                        ///< a text, no Markdown
    QList<FrontField> fields = {};             ///< of another program's
    QHash<QString, QList<FrontPart>> parts = {}; ///< by list name; "incident" has one. With a problem: those above it.
    QHash<QString, QString> removed = {};      ///< as Past has it
    QList<int> foreignLines = {};              ///< of ours: lines that other programs put between its own ("layout: post")
    std::optional<Error> problem = {};         ///< of ours: the first line that cannot be read, and what to do about it
};

/// Reads the block at the beginning of a document. Of front matter of other programs only names with a text or a list of
/// texts are understood. It is ours wherever in it the line "hindsight: 1" stands; names that other programs put beside ours are
/// left alone, and values may be in their quotes. Ours must be whole: read by half, it would take what it does not tell for removed.
/// `fileName` is for messages.
FrontMatter readFrontMatter(const QStringList &lines, const QString &fileName);

/// What `applyFrontMatter` found out.
struct Reunion
{
    Record record;
    QHash<QString, QString> uidOf; ///< uid in the body's record -> uid in the joined one; empty: dropped. Of what somebody added to
                                   ///< the body it is the same whenever the same document is read.
    Past past;                     ///< has values of every uid that front matter knows. What is edited in the body was before what front
                                   ///< matter says; what was taken out of the body is removed.
};

/// Joins what the body told with what front matter knows. Parts are matched by all their printed fields, then by their text,
/// then by their place between others. What was edited in the body since wins; what was removed from it is gone. Error of
/// kind Input: front matter has a value that does not fit.
Result<Reunion> applyFrontMatter(const FrontMatter &front, const Record &body);

} // namespace hindsight
