// SPDX-License-Identifier: GPL-3.0-or-later
#include "handedits.h"

#include "models/document/formats/frontmatter.h"
#include "models/document/reading/import.h"
#include "models/incident/mergerecords.h"

#include <algorithm>

namespace hindsight {

using namespace Qt::StringLiterals;

namespace {

/// Reading a body puts what was edited in it into the past of its parts, gives what was added a uid, and removes what is gone.
bool wasEdited(const ReadIncident &read, const FrontMatter &front)
{
    const Past past = read.past.value_or(Past());
    QStringList known;
    for (const QList<FrontPart> &parts : front.parts) {
        for (const FrontPart &part : parts) {
            known.append(part.uid);
            if (past.values.value(part.uid) != part.past)
                return true;
        }
    }
    bool isNew = false;
    forEachPart(read.record, [&](const auto &parts, const char *) {
        isNew = isNew || std::ranges::any_of(parts, [&](const auto &part) { return !known.contains(part.uid); });
    });
    return isNew || past.removed != front.removed;
}

/// What the document says and no reading understands.
QStringList unreadIn(const ReadDocument &document)
{
    QStringList texts;
    for (const ReadIncident &incident : document.incidents) {
        for (const UnreadLine &line : incident.unread)
            texts.append(line.text);
    }
    return texts;
}

} // namespace

bool holdsMore(const QByteArray &document, const QString &fileName, const Record &record, const DocumentOptions &options)
{
    const Result<QStringList> lines = documentLines(document, fileName);
    const auto read = readDocument(document, fileName);
    if (!lines || !read || read->incidents.size() != 1)
        return true;
    const ReadIncident &theirs = read->incidents.first();
    if (options.profile == Profile::Public) {
        if (wasEdited(theirs, readFrontMatter(*lines, fileName)))
            return true;
    } else {
        // To which incident a part belongs is told by the document it is in.
        const auto isTheirs = [](const RecordDifference &one) { return one.field != "incident"_L1 && (one.isConflict || one.newer == Side::Theirs); };
        const QList<RecordDifference> differences = differencesOf(record, options.past, theirs.record, theirs.past.value_or(Past()));
        if (std::ranges::any_of(differences, isTheirs))
            return true;
    }
    const QStringList unread = unreadIn(*read);
    if (unread.isEmpty())
        return false;
    // A template may print what no import reads: what it prints of the record that the document is of is nobody's edit.
    DocumentOptions same = options;
    same.profile = Profile::Internal; // a public record is public already
    same.fileName = fileName.section(u'/', -1);
    const auto again = exportDocument(theirs.record, same).and_then([&](const QByteArray &bytes) { return readDocument(bytes, fileName); });
    const QStringList printed = again ? unreadIn(*again) : QStringList();
    return std::ranges::any_of(unread, [&](const QString &text) { return !printed.contains(text); });
}

} // namespace hindsight
