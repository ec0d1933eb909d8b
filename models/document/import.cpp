// SPDX-License-Identifier: GPL-3.0-or-later
#include "import.h"

#include "body.h"
#include "frontmatter.h"
#include "json.h"
#include "models/incident/order.h"
#include "models/incident/uid.h"
#include "sourcetext.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace hindsight {

using namespace Qt::StringLiterals;

namespace {

// ---- JSON ----

bool isJson(const QStringList &lines)
{
    const auto isText = [](const QString &line) { return !isBlank(line); };
    const auto first = std::ranges::find_if(lines, isText);
    return first != lines.end() && QStringView(*first).trimmed().startsWith(u'{');
}

/// Paths of what an object has and an incident of ours would not.
void addUnknown(const QJsonValue &read, const QJsonValue &known, const QString &path, QStringList &unknown)
{
    const QJsonArray items = read.toArray();
    for (qsizetype i = 0; i < items.size(); ++i)
        addUnknown(items[i], known.toArray().at(i), u"%1[%2]"_s.arg(path).arg(i), unknown);
    const QJsonObject members = read.toObject();
    for (auto it = members.begin(); it != members.end(); ++it) {
        const QString place = path.isEmpty() ? it.key() : path + u'.' + it.key();
        if (known.toObject().contains(it.key()))
            addUnknown(it.value(), known.toObject().value(it.key()), place, unknown);
        else
            unknown.append(place);
    }
}

Result<ReadDocument> readJson(const QStringList &lines, const QString &fileName)
{
    const QByteArray bytes = lines.join(u'\n').toUtf8();
    QJsonParseError problem;
    const QJsonDocument json = QJsonDocument::fromJson(bytes, &problem);
    if (json.isNull()) {
        const int line = 1 + int(bytes.first(std::clamp<qsizetype>(problem.offset, 0, bytes.size())).count('\n'));
        return failure(Error::Kind::Input, QCoreApplication::translate("Import", "This is no valid JSON: %1.").arg(problem.errorString()), fileName, line);
    }
    QJsonArray incidents = {json.object()};
    if (json.object().value(u"incidents").isArray())
        incidents = json.object().value(u"incidents").toArray();

    ReadDocument document;
    for (const QJsonValue &incident : std::as_const(incidents)) {
        Result<Record> record = recordFromJson(incident.toObject());
        if (!record)
            return failure(record.error().kind, record.error().text, fileName);
        ReadIncident read{.record = *record, .known = !incident.toObject().value(u"uid").toString().isEmpty(), .json = incident.toObject()};
        QStringList unknown;
        addUnknown(incident, recordToJson(*record), {}, unknown);
        for (const QString &place : std::as_const(unknown)) {
            read.findings.append({u"unknown-field"_s, u"warning"_s, 0,
                                  QCoreApplication::translate("Import", "“%1” is no field of an incident and was left out.").arg(place)});
        }
        sortRecord(read.record);
        document.incidents.append(read);
    }
    document.totalLines = int(std::ranges::count_if(lines, [](const QString &line) { return !isBlank(line); }));
    document.recordLines = document.totalLines;
    return document;
}

// ---- Markdown ----

/// Joins body and front matter; gives the uids that front matter knew.
QSet<QString> join(Reading &reading, const FrontMatter &front)
{
    const Result<Reunion> joined = applyFrontMatter(front, reading.record);
    if (!joined) {
        reading.findings.append({u"front-matter"_s, u"warning"_s, 1, joined.error().text});
        return {};
    }
    reading.record = joined->record;
    for (auto it = joined->uidOf.begin(); it != joined->uidOf.end(); ++it) {
        if (const int line = reading.lineOf.take(it.key()); line != 0 && !it->isEmpty())
            reading.lineOf.insert(*it, line);
    }
    return joined->known;
}

ReadDocument readMarkdown(const QStringList &lines, const QString &fileName)
{
    const FrontMatter front = readFrontMatter(lines);
    QStringList body = lines;
    std::fill(body.begin(), body.begin() + front.lastLine, QString());

    Reading reading = readBody(body, fileName);
    reading.record.incident.uid = newUid();
    QSet<QString> known;
    if (front.isOurs)
        known = join(reading, front);
    reading.take(1, front.lastLine);
    for (const int line : front.unread)
        reading.uses[line - 1] = LineUse::Unread;
    if (front.isOurs && !front.unread.isEmpty()) {
        reading.findings.append({u"front-matter"_s, u"warning"_s, front.unread.first(),
                                 QCoreApplication::translate("Import", "%n line(s) of the front matter cannot be read.", nullptr, int(front.unread.size()))});
    }
    conclude(reading, known, fileName);
    sortRecord(reading.record);

    ReadDocument document;
    ReadIncident incident{.known = known.contains(reading.record.incident.uid), .lineOf = reading.lineOf, .findings = reading.findings};
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (isBlank(lines[i]))
            continue;
        ++document.totalLines;
        document.recordLines += reading.uses[i] == LineUse::Record;
        document.sectionLines += reading.uses[i] == LineUse::Section;
        if (reading.uses[i] == LineUse::Unread) {
            ++document.unreadLines;
            incident.unread.append({int(i) + 1, lines[i].trimmed()});
        }
    }
    incident.record = std::move(reading.record);
    document.incidents.append(std::move(incident));
    return document;
}

} // namespace

Result<ReadDocument> readDocument(const QByteArray &bytes, const QString &fileName)
{
    const Result<QStringList> lines = readLines(bytes, fileName);
    if (!lines)
        return std::unexpected(lines.error());
    return isJson(*lines) ? readJson(*lines, fileName) : readMarkdown(*lines, fileName);
}

Record recordOver(const ReadIncident &read, const Record &existing)
{
    if (read.json.isEmpty())
        return read.record;
    // What could be read alone can be read over another one: each field fits or not by itself.
    Record record = recordFromJson(read.json, existing).value_or(read.record);
    sortRecord(record);
    return record;
}

} // namespace hindsight
