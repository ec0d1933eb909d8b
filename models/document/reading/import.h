// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/incident/checks/finding.h"
#include "models/incident/past.h"
#include "models/incident/record.h"
#include "models/incident/result.h"

#include <QByteArray>
#include <QJsonObject>
#include <QMap>

namespace hindsight {

/// What a line of a document was taken for.
struct ReadLine
{
    enum class Kind { FrontMatter, Title, Heading, Part, Field, Section, Unread, Other };
    Kind kind = Kind::Other;
    QString name = {}; ///< of a part its entity, "event"; of a text the field of the incident it is in, "summary"
};

/// One incident as read from a document. Its records have uids already: those of the front matter, else new ones.
struct ReadIncident
{
    Record record;
    bool known = false;  ///< the document carried the incident's uid (front matter or JSON)
    int uidLine = 0;       ///< of the source: where it says which incident it is; 0: nowhere
    QHash<QString, int> lineOf; ///< line of the source per uid of event, action, ...
    QMap<int, ReadLine> lines = {}; ///< by number, all that are not blank; empty: it came from a JSON
    QList<Finding> findings;
    QList<UnreadLine> unread;
    std::optional<Past> past = {}; ///< what it was before, as its front matter knows; no value: it carries none
    QJsonObject json = {}; ///< what a Hindsight JSON holds of it; empty: it came from another kind of document
};

/// What a file held. The counts are of non-empty source lines: total = record + section + unread.
struct ReadDocument
{
    QList<ReadIncident> incidents;
    int totalLines = 0;
    int recordLines = 0;  ///< went into a field
    int sectionLines = 0; ///< kept in a section
    int unreadLines = 0;
};

/// The lines a document is read from, which is what the lines of findings count: those of a text, or of what HTML is in Markdown. Error
/// of kind Input: bytes that are no text.
Result<QStringList> documentLines(const QByteArray &bytes, const QString &fileName);

/// Reads postmortems: Markdown (with or without front matter), HTML (which wants a QGuiApplication) or Hindsight JSON, told apart by
/// content. `fileName` is for messages, and its date helps when the text has none. Error of kind Input: bytes that are no text, broken
/// JSON or front matter, a merge conflict, or a text in which nothing speaks of an incident.
Result<ReadDocument> readDocument(const QByteArray &bytes, const QString &fileName);

/// The record to import over `existing`, the one with the same uid: what a Hindsight JSON leaves out stays as it is.
Record recordOver(const ReadIncident &read, const Record &existing);

} // namespace hindsight
