// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing.h"

#include "document/storedfiles.h"

#include "models/events/readevents.h"
#include "models/metrics/numberslook.h"
#include "models/store/merge.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace hindsight {

using namespace Qt::StringLiterals;

namespace {

struct Importing
{
    Q_DECLARE_TR_FUNCTIONS(Importing)
};

// JSON may be anything: an incident of ours says so, and what holds payments has several of them, each with a time.
bool isNumbersJson(const QString &file)
{
    const auto look = lookAtNumbers({.files = {file}}, {}, [] { return false; });
    if (!look || look->files.first().beginning.left(4096).contains("\"hindsight-incident\""))
        return false;
    const bool timed = std::ranges::none_of(look->questions, [](const MappingQuestion &question) { return question.id == "time"_L1; });
    return look->sample.header.isEmpty() || (timed && look->sample.rows.size() > 1);
}

QString named(const Store &store, const Record &record)
{
    return (store.nameFor(QString::fromLatin1(tableOf<Incident>().info.name), record.incident.uid) + QLatin1Char(' ') + record.incident.title).simplified();
}

} // namespace

bool canBeImported(const QString &file)
{
    static const QStringList suffixes = {u"md"_s, u"markdown"_s, u"txt"_s, u"json"_s, u"csv"_s, u"tsv"_s, u"jsonl"_s, u"ndjson"_s, u"gz"_s, u"zst"_s};
    return suffixes.contains(QFileInfo(file).suffix().toLower());
}

bool holdsNumbers(const QString &file)
{
    static const QStringList suffixes = {u"csv"_s, u"tsv"_s, u"jsonl"_s, u"ndjson"_s, u"gz"_s, u"zst"_s};
    const QString suffix = QFileInfo(file).suffix().toLower();
    return suffixes.contains(suffix) || (suffix == "json"_L1 && isNumbersJson(file));
}

bool holdsEvents(const QString &name)
{
    static const QStringList suffixes = {u"csv"_s, u"tsv"_s, u"json"_s, u"jsonl"_s, u"ndjson"_s, u"txt"_s, u"log"_s};
    constexpr qint64 enough = 4 << 20;
    QFile file(name);
    if (!suffixes.contains(QFileInfo(name).suffix().toLower()) || !file.open(QIODevice::ReadOnly))
        return false;
    QByteArray bytes = file.read(enough);
    if (file.size() > enough)
        bytes.truncate(bytes.lastIndexOf('\n') + 1);
    const auto events = openEventFile(bytes, name);
    return events && (events->own || !events->guess.form.isEmpty() || !events->chat.isEmpty());
}

Result<ImportReport> importDocument(Store &store, const QByteArray &bytes, const QString &fileName)
{
    Result<ReadDocument> read = readDocument(bytes, fileName);
    if (!read)
        return std::unexpected(read.error());
    if (read->incidents.isEmpty())
        return failure(Error::Kind::Input, Importing::tr("No incident was found in it."), fileName);
    QList<Change> changes;
    QList<Attachment> files;
    for (ReadIncident &incident : read->incidents) {
        files += filesIn(incident, store);
        const Result<Record> existing = store.record(incident.record.incident.uid);
        if (!existing && existing.error().kind != Error::Kind::NotFound)
            return std::unexpected(existing.error());
        const Result<QList<Change>> some = importChanges(store, existing ? recordOver(incident, *existing) : incident.record);
        if (!some)
            return std::unexpected(some.error());
        changes.append(*some);
    }
    const QString name = QFileInfo(fileName).fileName();
    const Result<Step> step = store.apply(changes, name.isEmpty() ? Importing::tr("A pasted postmortem imported") : Importing::tr("%1 imported").arg(name), files);
    if (!step)
        return std::unexpected(step.error());

    ImportReport report;
    QStringList names;
    int events = 0, actions = 0;
    for (const ReadIncident &incident : std::as_const(read->incidents)) {
        report.incidents.append(incident.record.incident.uid);
        names.append(named(store, incident.record));
        events += int(incident.record.events.size());
        actions += int(incident.record.actions.size());
        for (const UnreadLine &line : incident.unread)
            report.unread.append(Importing::tr("Line %1: %2").arg(line.line).arg(line.text));
        for (const Finding &finding : incident.findings) {
            if (finding.rule == "missing-file"_L1)
                report.unread.append(finding.text);
        }
    }
    if (step->seq == 0)
        report.sentence = Importing::tr("%1 was here already; nothing in it is new.").arg(names.join(QLatin1String(", ")));
    else
        report.sentence
            = Importing::tr("Imported %1 with %2 and %3.")
                  .arg(names.join(QLatin1String(", ")), Importing::tr("%n event(s)", nullptr, events), Importing::tr("%n action item(s)", nullptr, actions));
    return report;
}

Result<ImportReport> importFile(Store &store, const QString &fileName)
{
    QFile file(fileName);
    if (!file.open(QIODevice::ReadOnly))
        return failure(Error::Kind::Input, Importing::tr("The file could not be read: %1.").arg(file.errorString()), fileName);
    return importDocument(store, file.readAll(), fileName);
}

} // namespace hindsight
