// SPDX-License-Identifier: GPL-3.0-or-later
#include "ownevents.h"

#include "eventjson.h"
#include "models/incident/fields.h"
#include "models/incident/timetext.h"
#include "models/text/smallcsv.h"

#include <QJsonDocument>

#include <algorithm>

namespace hindsight {

using namespace Qt::StringLiterals;

namespace {

// What stands under a name of its own, or says nothing outside of its database.
bool isCommon(const QString &field)
{
    static const QStringList own = {u"incident"_s, u"at"_s, u"text"_s, u"kind"_s, u"position"_s, u"source_line"_s};
    return own.contains(field);
}

template <class T> QJsonObject withUid(const T &part)
{
    QJsonObject object = toObject(part);
    object.remove("incident"_L1);
    object.remove("position"_L1);
    object.insert("uid"_L1, part.uid);
    return object;
}

template <class T> std::optional<T> partFrom(const QJsonObject &object)
{
    T part;
    part.uid = object["uid"_L1].toString();
    if (part.uid.isEmpty() || !fromObject(object, part).isEmpty())
        return std::nullopt;
    return part;
}

/// The members of one event's document, in the order they are written.
QList<std::pair<QString, QJsonValue>> membersOf(const TimelineEvent &event, const QHash<QString, QJsonArray> &evidence,
                                                const QHash<QString, QJsonObject> &lines)
{
    const auto time = [](const std::optional<qint64> &at) { return at ? QJsonValue(isoText(*at)) : QJsonValue(); };
    QList<std::pair<QString, QJsonValue>> members = {
        {u"message"_s, event.text},
        {u"datetime"_s, time(event.at.at)},
        {u"timestamp_desc"_s, QLatin1StringView(nameOf(event.kind))},
        {u"timestamp"_s, event.at.at ? QJsonValue(*event.at.at) : QJsonValue()},
        {u"end"_s, time(event.at.end)},
        {u"precision"_s, QLatin1StringView(nameOf(event.at.precision))},
        {u"written"_s, event.at.written},
        {u"zone"_s, event.at.zone},
    };
    const QJsonObject fields = toObject(event);
    for (const Field<TimelineEvent> &field : tableOf<TimelineEvent>().fields) {
        const QString name = field.nameText;
        if (!isCommon(name))
            members.append({name, fields[name]});
    }
    members.append({u"uid"_s, event.uid});
    members.append({u"evidence"_s, evidence.value(event.uid)});
    members.append({u"source_lines"_s, lines.contains(event.sourceLine) ? QJsonArray{lines.value(event.sourceLine)} : QJsonArray()});
    return members;
}

QHash<QString, QJsonArray> evidenceBySubject(const TimelineParts &parts)
{
    QHash<QString, QJsonArray> found;
    for (const Evidence &one : parts.evidence)
        found[one.subject].append(withUid(one));
    return found;
}

QHash<QString, QJsonObject> linesByUid(const TimelineParts &parts)
{
    QHash<QString, QJsonObject> found;
    for (const SourceLine &line : parts.lines)
        found.insert(line.uid, withUid(line));
    return found;
}

QString compact(const QJsonValue &value)
{
    if (value.isArray())
        return value.toArray().isEmpty() ? QString() : QString::fromUtf8(QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact));
    if (value.isBool())
        return value.toBool() ? u"true"_s : u"false"_s;
    return value.isDouble() ? QString::number(value.toInteger()) : value.toString();
}

QString jsonString(const QString &text)
{
    const QByteArray array = QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(array).sliced(1).chopped(1);
}

QString jsonText(const QJsonValue &value)
{
    if (value.isString())
        return jsonString(value.toString());
    if (value.isNull() || value.isUndefined())
        return u"null"_s;
    if (value.isArray() && value.toArray().isEmpty())
        return u"[]"_s;
    return compact(value);
}

} // namespace

TimelineParts timelineOf(const Record &record)
{
    TimelineParts parts{.events = record.events};
    QSet<QString> events, lines;
    for (const TimelineEvent &event : record.events) {
        events.insert(event.uid);
        lines.insert(event.sourceLine);
    }
    std::ranges::copy_if(record.sourceLines, std::back_inserter(parts.lines), [&](const SourceLine &line) { return lines.contains(line.uid); });
    std::ranges::copy_if(record.evidence, std::back_inserter(parts.evidence), [&](const Evidence &evidence) { return events.contains(evidence.subject); });
    return parts;
}

QByteArray eventsToCsv(const TimelineParts &parts)
{
    const auto evidence = evidenceBySubject(parts);
    const auto lines = linesByUid(parts);
    QStringList header;
    for (const auto &[name, value] : membersOf({}, {}, {}))
        header.append(name);
    QByteArray out = header.join(u',').toUtf8() + "\r\n";
    for (const TimelineEvent &event : parts.events) {
        QStringList cells;
        for (const auto &[name, value] : membersOf(event, evidence, lines)) {
            cells.append(csvCell(withoutFormula(compact(value))));
        }
        out += cells.join(u',').toUtf8() + "\r\n";
    }
    return out;
}

QByteArray eventsToJsonLines(const TimelineParts &parts)
{
    const auto evidence = evidenceBySubject(parts);
    const auto lines = linesByUid(parts);
    QByteArray out;
    for (const TimelineEvent &event : parts.events) {
        QStringList members;
        for (const auto &[name, value] : membersOf(event, evidence, lines))
            members.append(jsonString(name) + u':' + jsonText(value));
        out += '{' + members.join(u',').toUtf8() + "}\n";
    }
    return out;
}

bool isOwnFile(const EventTable &table)
{
    static const QStringList needed = {u"message"_s, u"datetime"_s, u"timestamp_desc"_s, u"precision"_s, u"written"_s, u"zone"_s, u"uid"_s};
    return std::ranges::all_of(needed, [&](const QString &column) { return table.columns.contains(column); });
}

namespace {

template <class T> bool takeParts(const QString &json, QList<T> &to)
{
    const QJsonArray list = QJsonDocument::fromJson(json.toUtf8()).array();
    for (const QJsonValue &value : list) {
        auto part = partFrom<T>(value.toObject());
        if (!part)
            return false;
        to.append(std::move(*part));
    }
    return json.isEmpty() || !list.isEmpty() || json == "[]"_L1;
}

class OwnRow
{
public:
    OwnRow(const EventTable &table, const QHash<QString, qsizetype> &columns, bool json)
        : m_table(table)
        , m_columns(columns)
        , m_json(json)
    {}

    /// False: the row cannot be an event.
    bool read(const EventRow &row, TimelineParts &parts) const;

private:
    QString cell(const EventRow &row, const QString &name) const
    {
        const QString text = m_table.cell(row, m_columns.value(name, -1));
        return m_json ? text : withFormula(text);
    }
    bool time(const EventRow &row, const QString &name, std::optional<qint64> &at) const
    {
        const QString text = cell(row, name);
        at = text.isEmpty() ? std::nullopt : fromIsoText(text);
        return text.isEmpty() || at;
    }

    const EventTable &m_table;
    const QHash<QString, qsizetype> &m_columns;
    bool m_json;
};

bool OwnRow::read(const EventRow &row, TimelineParts &parts) const
{
    TimelineEvent event{.uid = cell(row, u"uid"_s), .text = cell(row, u"message"_s)};
    const auto kind = fromName<EventKind>(cell(row, u"timestamp_desc"_s));
    const auto precision = fromName<Precision>(cell(row, u"precision"_s));
    if (event.uid.isEmpty() || !kind || !precision || !time(row, u"datetime"_s, event.at.at) || !time(row, u"end"_s, event.at.end))
        return false;
    event.kind = *kind;
    event.at.precision = *precision;
    event.at.written = cell(row, u"written"_s);
    event.at.zone = cell(row, u"zone"_s);
    if (event.at.at.has_value() != (*precision != Precision::Unknown) || event.at.end.has_value() != (*precision == Precision::Range))
        return false;
    for (const Field<TimelineEvent> &field : tableOf<TimelineEvent>().fields) {
        const QString name = field.nameText;
        if (isCommon(name) || !m_columns.contains(name))
            continue;
        const QString text = cell(row, name);
        if (!field.set(event, field.kind == FieldKind::Boolean ? Value(text.compare("true"_L1, Qt::CaseInsensitive) == 0) : Value(text)))
            return false;
    }
    QList<Evidence> evidence;
    QList<SourceLine> lines;
    if (!takeParts(cell(row, u"evidence"_s), evidence) || !takeParts(cell(row, u"source_lines"_s), lines) || lines.size() > 1)
        return false;
    for (Evidence &one : evidence)
        one.subject = event.uid;
    if (!lines.isEmpty())
        event.sourceLine = lines.first().uid;
    parts.events.append(event);
    parts.evidence.append(evidence);
    parts.lines.append(lines);
    return true;
}

} // namespace

TimelineParts eventsFromOwnFile(EventTable &table)
{
    QHash<QString, qsizetype> columns;
    for (qsizetype i = 0; i < table.columns.size(); ++i)
        columns.insert(table.columns[i], i);
    const OwnRow reader(table, columns, looksLikeJson(table.text));
    TimelineParts parts;
    parts.events.reserve(table.rows.size());
    for (const EventRow &row : std::as_const(table.rows)) {
        if (!reader.read(row, parts))
            table.unread.append({row.line, table.raw(row)});
    }
    std::ranges::sort(table.unread, {}, &UnreadLine::line);
    return parts;
}

} // namespace hindsight
