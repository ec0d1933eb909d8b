// SPDX-License-Identifier: GPL-3.0-or-later
#include "importevents.h"

#include <QJsonDocument>

#include <algorithm>

namespace hindsight {

using namespace Qt::StringLiterals;

namespace {

/// What two things have in common that tell the same.
QString wordsKey(const Moment &at, const QString &who, const QString &text)
{
    return (at.at ? QString::number(*at.at) : at.written) + u'\n' + who + u'\n' + text.simplified();
}

QString originKey(const Moment &at, const QString &origin) { return origin.isEmpty() ? QString() : at.written + u'\n' + origin; }

template <class Part> class Known
{
public:
    explicit Known(const QList<Part> &parts)
    {
        for (const Part &part : parts)
            add(part);
    }
    bool has(const Part &part) const
    {
        return !m_keys.isEmpty() && (m_keys.contains(words(part)) || (!part.origin.isEmpty() && m_keys.contains(originKey(part.at, part.origin))));
    }
    void add(const Part &part)
    {
        m_keys.insert(words(part));
        if (!part.origin.isEmpty())
            m_keys.insert(originKey(part.at, part.origin));
    }

private:
    static QString words(const TimelineEvent &event) { return wordsKey(event.at, event.actor, event.text); }
    static QString words(const SourceLine &line) { return wordsKey(line.at, line.author, line.text); }
    QSet<QString> m_keys;
};

template <class Part> QHash<QString, const Part *> byUid(const QList<Part> &parts)
{
    QHash<QString, const Part *> found;
    for (const Part &part : parts)
        found.insert(part.uid, &part);
    return found;
}

class EventsImporter
{
public:
    EventsImporter(const Store &store, const Record &record, bool own)
        : m_store(store)
        , m_record(record)
        , m_own(own)
    {}
    Result<EventImport> run(TimelineParts parts, const QList<SourceLine> &unread);

private:
    /// The uid to store a part under: its own, or a new one where another incident has it.
    template <class Part> Result<QString> freeUid(const Part &part) const
    {
        if (!m_own)
            return part.uid;
        const auto row = m_store.row(tableOf<Part>().info.nameText, part.uid);
        if (!row)
            return std::unexpected(row.error());
        return row->isEmpty() ? part.uid : newUid();
    }
    Result<int> takeLines(QList<SourceLine> lines);
    Result<void> takeEvents(QList<TimelineEvent> &events);
    Result<void> takeEvidence(QList<Evidence> &evidence);

    const Store &m_store;
    const Record &m_record;
    bool m_own;
    QHash<QString, QString> m_uids; ///< new one per one of the file; of what is not taken the one that is there
    QSet<QString> m_left;           ///< events that are not taken
    qint64 m_linePosition = nextPosition(m_record.sourceLines);
    EventImport m_import;
};

/// How many are new.
Result<int> EventsImporter::takeLines(QList<SourceLine> lines)
{
    const auto there = byUid(m_record.sourceLines);
    const Known<SourceLine> known(m_record.sourceLines);
    int taken = 0;
    for (SourceLine &line : lines) {
        if (there.contains(line.uid) || m_uids.contains(line.uid) || known.has(line)) {
            ++m_import.known;
            continue;
        }
        const auto uid = freeUid(line);
        if (!uid)
            return std::unexpected(uid.error());
        m_uids.insert(line.uid, *uid);
        line.uid = *uid;
        line.incident = m_record.incident.uid;
        line.position = m_linePosition++;
        m_import.changes.append(created(line));
        ++taken;
    }
    return taken;
}

Result<void> EventsImporter::takeEvents(QList<TimelineEvent> &events)
{
    const auto there = byUid(m_record.events);
    Known<TimelineEvent> known(m_record.events);
    qint64 position = nextPosition(m_record.events);
    for (TimelineEvent &event : events) {
        event.incident = m_record.incident.uid;
        if (!event.sourceLine.isEmpty())
            event.sourceLine = m_uids.value(event.sourceLine, event.sourceLine);
        if (const TimelineEvent *old = there.value(event.uid)) {
            event.position = old->position;
            if (event.sourceLine.isEmpty())
                event.sourceLine = old->sourceLine;
            const Change change = hindsight::updated(*old, event);
            m_import.updated += !change.fields.isEmpty();
            m_import.known += change.fields.isEmpty();
            if (!change.fields.isEmpty())
                m_import.changes.append(change);
            continue;
        }
        if (known.has(event)) {
            ++m_import.known;
            m_left.insert(event.uid);
            continue;
        }
        const auto uid = freeUid(event);
        if (!uid)
            return std::unexpected(uid.error());
        if (*uid != event.uid)
            m_uids.insert(event.uid, *uid);
        event.uid = *uid;
        event.position = position++;
        m_import.changes.append(created(event));
        ++m_import.events;
    }
    return {};
}

Result<void> EventsImporter::takeEvidence(QList<Evidence> &evidence)
{
    const auto there = byUid(m_record.evidence);
    qint64 position = nextPosition(m_record.evidence);
    for (Evidence &one : evidence) {
        if (there.contains(one.uid) || m_left.contains(one.subject))
            continue;
        if (!one.attachment.isEmpty() && !m_store.attachment(one.attachment)) {
            ++m_import.lostFiles;
            continue;
        }
        const auto uid = freeUid(one);
        if (!uid)
            return std::unexpected(uid.error());
        one.uid = *uid;
        one.subject = m_uids.value(one.subject, one.subject);
        one.incident = m_record.incident.uid;
        one.position = position++;
        m_import.changes.append(created(one));
    }
    return {};
}

Result<EventImport> EventsImporter::run(TimelineParts parts, const QList<SourceLine> &unread)
{
    // Lines of events come with them, and are not counted beside them.
    const int known = m_import.known;
    const auto lines = takeLines(parts.lines);
    if (!lines)
        return std::unexpected(lines.error());
    if (parts.events.isEmpty())
        m_import.lines = *lines;
    else
        m_import.known = known;
    if (auto done = takeEvents(parts.events); !done)
        return std::unexpected(done.error());
    if (auto done = takeEvidence(parts.evidence); !done)
        return std::unexpected(done.error());
    const auto others = takeLines(unread);
    if (!others)
        return std::unexpected(others.error());
    m_import.unread = *others;
    return std::move(m_import);
}

const QString mappings = u"event_mapping"_s; // name of their list

const ListEntry *rememberedEntry(const QList<ListEntry> &entries, const EventTable &table)
{
    const QString shape = shapeOf(table);
    const auto found = std::ranges::find_if(entries, [&](const ListEntry &entry) { return entry.list == mappings && entry.name == shape; });
    return found == entries.end() ? nullptr : &*found;
}

} // namespace

std::optional<EventMapping> rememberedMapping(const QList<ListEntry> &entries, const EventTable &table)
{
    const ListEntry *entry = rememberedEntry(entries, table);
    return entry ? std::optional(eventMappingFrom(QJsonDocument::fromJson(entry->description.toUtf8()).object())) : std::nullopt;
}

Result<EventImport> importEvents(const Store &store, const Record &record, ReadEvents read, const EventFile &file, const EventMapping &mapping)
{
    auto import = EventsImporter(store, record, file.own).run(std::move(read.parts), sourceLinesOf(read.unread, file.name));
    if (!import || file.own || !file.chat.isEmpty())
        return import;
    const auto entries = store.all<ListEntry>();
    if (!entries)
        return std::unexpected(entries.error());
    const QString text = QString::fromUtf8(QJsonDocument(toJson(mapping)).toJson(QJsonDocument::Compact));
    if (const ListEntry *entry = rememberedEntry(*entries, file.table)) {
        ListEntry changed = *entry;
        changed.description = text;
        import->changes.append(updated(*entry, changed));
    } else if (mapping != guessEventMapping(file.table).mapping) {
        import->changes.append(created(ListEntry{.uid = newUid(), .list = mappings, .name = shapeOf(file.table), .description = text}));
    }
    return import;
}

} // namespace hindsight
