// SPDX-License-Identifier: GPL-3.0-or-later
#include "import.h"

#include "body.h"
#include "htmlsource.h"
#include "linesread.h"
#include "models/document/formats/frontmatter.h"
#include "models/document/formats/json.h"
#include "models/document/formats/narrative.h"
#include "models/document/formats/parts.h"
#include "models/document/references.h"
#include "models/incident/order.h"
#include "models/incident/uid.h"
#include "models/text/sourcetext.h"
#include "ofothers.h"
#include "outline.h"
#include "richtext.h"
#include "sourcecheck.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

#include <algorithm>

namespace hindsight {

using namespace Qt::StringLiterals;

namespace {

std::unexpected<Error> nothingFound(const QString &fileName)
{
    return failure(Error::Kind::Input,
                   QCoreApplication::translate("Import", "No postmortem was found in it: it has no heading, no timeline and no action items."), fileName);
}

// ---- JSON ----

bool isJson(const QStringList &lines, const QString &fileName)
{
    const auto first = std::ranges::find_if(lines, [](const QString &line) { return !isBlank(line); });
    if (first == lines.end())
        return false;
    const QStringView text = QStringView(*first).trimmed();
    // Markdown may begin with a bracket: a link, or a box to tick.
    const bool isList = text.startsWith(u'[') && QJsonDocument::fromJson(lines.join(u'\n').toUtf8()).isArray();
    return text.startsWith(u'{') || isList || fileName.endsWith(u".json"_s, Qt::CaseInsensitive);
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
    const QJsonValue several = json.object().value(u"incidents");
    const QJsonArray incidents = json.isArray() ? json.array() : several.isArray() ? several.toArray() : QJsonArray{json.object()};
    if (incidents.isEmpty())
        return nothingFound(fileName);

    ReadDocument document;
    for (const QJsonValue &incident : incidents) {
        if (!incident.isObject()) {
            return failure(
                Error::Kind::Input,
                QCoreApplication::translate("Import", "This JSON is none of Hindsight: it wants an incident, which is an object, or a list of incidents."),
                fileName);
        }
        Result<Record> record = recordFromJson(incident.toObject());
        if (!record)
            return failure(record.error().kind, record.error().text, fileName);
        if (const auto fault = faultIn(incident.toObject())) {
            const QString value = QString::fromUtf8(QJsonDocument(QJsonArray{fault->value}).toJson(QJsonDocument::Compact)).sliced(1).chopped(1);
            const auto at = std::ranges::find_if(lines, [&](const QString &line) { return line.contains(value); });
            return failure(Error::Kind::Input, fault->sentence, fileName, at == lines.end() ? 0 : int(at - lines.begin()) + 1);
        }
        ReadIncident read{.record = *record, .known = !incident.toObject().value(u"uid").toString().isEmpty(), .json = incident.toObject()};
        QStringList unknown;
        QJsonObject known = recordToJson(*record);
        known.insert(u"findings"_s, incident[u"findings"_s]); // what `show --json` says besides, worked out like the durations
        known.insert(u"attachments"_s, incident[u"attachments"_s]); // its files, which whoever stores them takes from `json`
        addUnknown(incident, known, {}, unknown);
        for (const QString &place : std::as_const(unknown)) {
            read.findings.append(
                {u"unknown-field"_s, u"warning"_s, 0, QCoreApplication::translate("Import", "“%1” is no field of an incident and was left out.").arg(place)});
        }
        sortRecord(read.record);
        document.incidents.append(read);
    }
    document.totalLines = int(std::ranges::count_if(lines, [](const QString &line) { return !isBlank(line); }));
    document.recordLines = document.totalLines;
    return document;
}

// ---- Markdown ----

/// The body as it was before pictures became files beside it.
QStringList withoutFrontMatter(const QStringList &lines, const FrontMatter &front)
{
    QStringList body = lines;
    std::fill(body.begin(), body.begin() + front.lastLine, QString());
    QStringList evidence;
    for (const FrontPart &part : front.parts.value(u"evidence"_s))
        evidence.append(part.uid);
    return evidence.isEmpty() ? body : withoutPictureFiles(std::move(body), evidence);
}

/// Joins body and front matter; gives the past that front matter knew.
Result<Past> join(Reading &reading, const FrontMatter &front)
{
    const Result<Reunion> joined = applyFrontMatter(front, reading.record);
    if (!joined)
        return std::unexpected(joined.error());
    reading.record = joined->record;
    for (auto it = joined->uidOf.begin(); it != joined->uidOf.end(); ++it) {
        if (const int line = reading.lineOf.take(it.key()); line != 0 && !it->isEmpty())
            reading.lineOf.insert(*it, line);
    }
    return joined->past;
}

/// Whether anything in it speaks of an incident. A heading alone does where Markdown or HTML is expected; elsewhere "# " is a comment.
bool isPostmortem(const Reading &reading, const QString &fileName)
{
    static const QRegularExpression ending(u"\\.(?:md|mdx|markdown|html?)(?:\\.erb)?$"_s, QRegularExpression::CaseInsensitiveOption);
    const bool hasHeadings = fileName.isEmpty() || ending.match(fileName).hasMatch();
    return reading.hasTopic || (reading.hasHeading && hasHeadings);
}

/// What was read of the lines below `above` gets its place in the whole file.
void moveDown(Reading &reading, int above)
{
    for (int &line : reading.lineOf)
        line += above;
    for (Finding &finding : reading.findings)
        finding.line += finding.line > 0 ? above : 0;
    for (BlockRow &row : reading.durations)
        row.first += above;
    reading.durationLine += reading.durationLine > 0 ? above : 0;
}

/// Adds an incident, and its lines to the counts.
void add(Reading &reading, int above, const std::optional<Past> &past, ReadDocument &document)
{
    ReadIncident incident{.known = past.has_value(), .lineOf = reading.lineOf, .findings = reading.findings, .unread = {}, .past = past};
    for (qsizetype i = 0; i < reading.lines.size(); ++i) {
        if (isBlank(reading.lines[i]))
            continue;
        ++document.totalLines;
        document.recordLines += reading.uses[i] == LineUse::Record;
        document.sectionLines += reading.uses[i] == LineUse::Section;
        if (reading.uses[i] == LineUse::Unread) {
            ++document.unreadLines;
            incident.unread.append({above + int(i) + 1, reading.lines[i].trimmed()});
        }
    }
    incident.record = std::move(reading.record);
    document.incidents.append(std::move(incident));
}

/// Where an incident of a file begins.
struct Beginning
{
    int above = 0;          ///< lines before it
    int titleLine = 0;      ///< of its heading in a file that tells several, else 0
    bool isOfOthers = false; ///< only another team's shape parts incidents so
    bool wasHtml = false;
    QString zone = {}; ///< of all times, where the words above several incidents say it
};

/// Reads one incident of a file and adds it: `lines` are those from its beginning on.
Result<void> readIncident(const QStringList &lines, const Beginning &beginning, const FrontMatter &front, const QString &fileName, ReadDocument &document)
{
    const auto [above, titleLine, isPartOfOthers, wasHtml, zone] = beginning;
    QStringList body = withoutFrontMatter(lines, front);
    const bool isTitled = front.titleLine > 0 && std::ranges::none_of(readBlocks(body), [](const Block &block) { return block.kind == Block::Kind::Heading; });
    if (isTitled) // a page of a site, whose heading the site makes
        body[front.titleLine - 1] = u"# "_s + escapedText(front.title);
    const bool isForeign = !front.isOurs && (isPartOfOthers || hasFacts(front) || isOfOthers(body, readBlocks(body)));
    Reading reading = isForeign ? readBodyOfOthers(body, front, std::max(titleLine - above, 0), fileName, zone) : readBody(body, fileName);
    if (!front.isOurs && !isPostmortem(reading, fileName))
        return nothingFound(fileName);
    reading.lines = lines;
    reading.record.incident.uid = newUid();
    std::optional<Past> past;
    if (front.isOurs) {
        const Result<Past> joined = join(reading, front);
        if (!joined)
            return failure(joined.error().kind, joined.error().text, fileName);
        past = *joined;
    }
    reading.take(1, front.lastLine, front.isOurs ? LineUse::Record : LineUse::Unread);
    for (const int line : front.foreignLines)
        reading.take(line, line, LineUse::Unread);
    if (isTitled)
        reading.take(front.titleLine, front.titleLine);
    if (isForeign) {
        for (const FrontField &field : front.fields) // what its lines say is in fields, or left over
            reading.take(field.line, field.lastLine);
        keepLeftovers(reading, lines, wasHtml);
    }
    moveDown(reading, above);
    const QStringList known = past ? past->values.keys() : QStringList();
    conclude(reading, {known.begin(), known.end()}, fileName);
    sortRecord(reading.record);
    const QMap<int, ReadLine> read = linesOf(reading, above, front.lastLine);
    add(reading, above, past, document);
    document.incidents.last().lines = read;
    if (front.isOurs)
        document.incidents.last().uidLine = front.parts.value(u"incident"_s).first().line;
    return {};
}

Result<ReadDocument> readMarkdown(const QStringList &lines, const QString &fileName, bool wasHtml)
{
    const FrontMatter front = readFrontMatter(lines, fileName);
    if (front.problem)
        return std::unexpected(*front.problem);
    const QStringList body = withoutFrontMatter(lines, front);
    const QList<Block> blocks = readBlocks(body);
    QList<int> titles = incidentsIn(blocks);
    const bool areOfOthers = titles.size() < 2 && !front.isOurs;
    if (areOfOthers)
        titles = incidentsOfOthers(body);
    QList<int> beginnings = titles;
    if (titles.isEmpty() || front.isOurs) // ours belongs to one incident
        beginnings = {1};
    beginnings.first() = 1;
    const QString zone = beginnings.size() > 1 ? zoneStatedIn(body.first(titles.first() - 1)) : QString();
    ReadDocument document;
    for (qsizetype i = 0; i < beginnings.size(); ++i) {
        const int above = beginnings[i] - 1;
        const bool isOneOfSeveral = beginnings.size() > 1;
        const qsizetype end = i + 1 < beginnings.size() ? beginnings[i + 1] - 1 : lines.size();
        const Result<void> read
            = readIncident(lines.sliced(above, end - above), {above, isOneOfSeveral ? titles[i] : 0, isOneOfSeveral && areOfOthers, wasHtml, zone},
                           i == 0 ? front : FrontMatter(), fileName, document);
        if (!read)
            return std::unexpected(read.error());
    }
    if (titles.size() > beginnings.size()) {
        document.incidents.first().findings.append(
            {u"several-incidents"_s, u"warning"_s, titles[1],
             QCoreApplication::translate("Import",
                                         "Another incident seems to begin here, but the front matter belongs to one, so all of it was read as that; "
                                         "put the other one into a file of its own.")});
    }
    return document;
}

} // namespace

Result<QStringList> documentLines(const QByteArray &bytes, const QString &fileName)
{
    if (!isHtml(bytes))
        return readLines(bytes, fileName);
    const Result<QString> markdown = markdownOfHtml(bytes);
    if (!markdown)
        return failure(markdown.error().kind, markdown.error().text, fileName);
    return markdown->split(u'\n');
}

Result<ReadDocument> readDocument(const QByteArray &bytes, const QString &fileName)
{
    const Result<QStringList> lines = documentLines(bytes, fileName);
    if (!lines)
        return std::unexpected(lines.error());
    if (const Result<void> checked = checkSource(*lines, fileName); !checked)
        return std::unexpected(checked.error());
    return isJson(*lines, fileName) ? readJson(*lines, fileName) : readMarkdown(*lines, fileName, isHtml(bytes));
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
