// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing.h"

#include "document/storedfiles.h"

#include "models/document/reading/htmlsource.h"
#include "models/document/reading/richtext.h"
#include "models/events/readevents.h"
#include "models/lists/cells.h"
#include "models/lists/parttexts.h"
#include "models/metrics/numberslook.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QMimeData>
#include <QRegularExpression>

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
    static const QStringList suffixes
        = {u"md"_s, u"markdown"_s, u"txt"_s, u"html"_s, u"htm"_s, u"json"_s, u"csv"_s, u"tsv"_s, u"jsonl"_s, u"ndjson"_s, u"gz"_s, u"zst"_s};
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

Result<Incoming> incomingOf(const Store &store, const ReadIncident &read)
{
    const Result<Record> existing = store.record(read.record.incident.uid);
    if (!existing && existing.error().kind != Error::Kind::NotFound)
        return std::unexpected(existing.error());
    Incoming incoming{existing ? recordOver(read, *existing) : read.record, read.past};
    Result<QList<RecordDifference>> differences = compare(store, incoming.record, incoming.past);
    if (!differences)
        return std::unexpected(differences.error());
    incoming.differences = *std::move(differences);
    return incoming;
}

Result<PendingImport> readPostmortem(const Store &store, const QByteArray &bytes, const QString &fileName)
{
    Result<ReadDocument> read = readDocument(bytes, fileName);
    if (!read)
        return std::unexpected(read.error());
    if (read->incidents.isEmpty())
        return failure(Error::Kind::Input, Importing::tr("No incident was found in it."), fileName);
    PendingImport import{.document = *std::move(read), .text = documentLines(bytes, fileName).value_or(QStringList()).join(u'\n'), .fileName = fileName};
    for (ReadIncident &incident : import.document.incidents) {
        import.files += filesIn(incident, fileName, store);
        const Result<Incoming> incoming = incomingOf(store, incident);
        if (!incoming)
            return std::unexpected(incoming.error());
        import.incoming.append(*incoming);
    }
    return import;
}

Result<PendingImport> readPostmortem(const Store &store, const QString &fileName)
{
    QFile file(fileName);
    if (!file.open(QIODevice::ReadOnly))
        return failure(Error::Kind::Input, Importing::tr("The file could not be read: %1.").arg(file.errorString()), fileName);
    return readPostmortem(store, file.readAll(), fileName);
}

QString pastedPostmortem(const QMimeData *data)
{
    static const QRegularExpression markdown(u"^#{1,6} |\\A---$"_s, QRegularExpression::MultilineOption);
    if (!data)
        return {};
    const QString text = data->text();
    const bool isFormatted = data->hasHtml() && (text.trimmed().isEmpty() || (!markdown.match(text).hasMatch() && hasStructure(data->html())));
    if (isFormatted || isHtml(text.toUtf8()))
        return markdownOfHtmlText(isFormatted ? data->html() : text).value_or(text);
    return text;
}

QList<ReadPlace> placesOf(const ReadDocument &document)
{
    QList<ReadPlace> places;
    const auto add = [&](const EntityInfo &entity, const QString &uid, const QJsonObject &fields, const ReadIncident &incident) {
        ReadPlace place{.line = incident.lineOf.value(uid), .what = capitalised(labelOf(entity)), .text = partName(entity, fields)};
        for (const FieldInfo &field : entity.fields) {
            if (field.kind == FieldKind::Time && place.time.isEmpty())
                place.time = cellText(field, fields.value(QLatin1StringView(field.name)), timeContextOf(incident.record));
        }
        places.append(place);
    };
    for (const ReadIncident &incident : document.incidents) {
        for (const UnreadLine &line : incident.unread)
            places.append({.line = line.line, .what = Importing::tr("Not read"), .text = line.text, .isUnread = true});
        for (const Finding &finding : incident.findings)
            places.append({.line = finding.line, .what = Importing::tr("Question"), .text = finding.text, .isQuestion = true});
        const Incident &whole = incident.record.incident;
        add(tableOf<Incident>().info, whole.uid, toObject(whole), incident);
        for (const Field<Incident> &field : tableOf<Incident>().fields) {
            const QString text = field.kind == FieldKind::Markdown ? field.get(whole).toString().simplified() : QString();
            if (!text.isEmpty())
                places.append({.what = headerText(field), .text = text});
        }
        forEachPart(incident.record, [&](const auto &parts, const char *) {
            using T = std::decay_t<decltype(parts)>::value_type;
            for (const T &part : parts)
                add(tableOf<T>().info, part.uid, toObject(part), incident);
        });
    }
    return places;
}

QMap<int, QString> labelsOf(const ReadDocument &document)
{
    const auto nameOfEntity = [](const QString &name) {
        const EntityInfo *entity = entityNamed(name);
        return entity ? capitalised(labelOf(*entity)) : QString();
    };
    const auto nameOfField = [](const QString &name) {
        for (const Field<Incident> &field : tableOf<Incident>().fields) {
            if (name == QLatin1StringView(field.name))
                return headerText(field);
        }
        return QString();
    };
    const auto labelOfLine = [&](const ReadLine &line) {
        switch (line.kind) {
        case ReadLine::Kind::FrontMatter: return Importing::tr("Front matter");
        case ReadLine::Kind::Title: return nameOfField(u"title"_s);
        case ReadLine::Kind::Heading: return Importing::tr("Heading");
        case ReadLine::Kind::Part: return nameOfEntity(line.name);
        case ReadLine::Kind::Field: return nameOfField(line.name);
        case ReadLine::Kind::Section: return nameOfEntity(u"section"_s);
        case ReadLine::Kind::Unread: return Importing::tr("Not read");
        case ReadLine::Kind::Other: return Importing::tr("Read");
        }
        return QString();
    };
    QMap<int, QString> labels;
    for (const ReadIncident &incident : document.incidents) {
        for (auto line = incident.lines.begin(); line != incident.lines.end(); ++line)
            labels.insert(line.key(), labelOfLine(*line));
    }
    return labels;
}

bool isForeign(const PendingImport &import)
{
    return std::ranges::none_of(import.document.incidents, [](const ReadIncident &read) { return read.known || !read.json.isEmpty(); });
}

bool isMerge(const PendingImport &import)
{
    return std::ranges::any_of(import.incoming, [](const Incoming &incoming) { return !incoming.differences.isEmpty(); });
}

Result<ImportReport> storePostmortem(Store &store, const PendingImport &import)
{
    const Result<QList<Change>> changes = importChanges(store, import.incoming, true);
    if (!changes && changes.error().kind == Error::Kind::Conflict)
        return failure(Error::Kind::Input, changes.error().text, import.fileName, import.document.incidents.first().uidLine);
    if (!changes)
        return std::unexpected(changes.error());
    const QString name = QFileInfo(import.fileName).fileName();
    const Result<Step> step = store.apply(*changes, name.isEmpty() ? Importing::tr("A pasted postmortem imported") : Importing::tr("%1 imported").arg(name),
                                          import.files, toldBy(store, import.incoming, true));
    if (!step)
        return std::unexpected(step.error());

    ImportReport report;
    QStringList names;
    int events = 0, actions = 0;
    for (const ReadIncident &incident : import.document.incidents) {
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

} // namespace hindsight
