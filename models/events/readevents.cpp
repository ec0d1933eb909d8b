// SPDX-License-Identifier: GPL-3.0-or-later
#include "readevents.h"

#include "chat.h"
#include "eventjson.h"
#include "models/incident/timedoubt.h"
#include "models/incident/uid.h"
#include "models/incident/zones.h"
#include "models/text/sourcetext.h"
#include "ownevents.h"
#include "slacktext.h"
#include "texts.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace hindsight {

using namespace Qt::StringLiterals;

namespace {

bool isOneOf(const QString &text, std::initializer_list<QLatin1StringView> words)
{
    return std::ranges::any_of(words, [&](QLatin1StringView word) { return text.compare(word, Qt::CaseInsensitive) == 0; });
}

class RowsReader
{
public:
    RowsReader(const EventFile &file, const EventMapping &mapping, const TimeContext &context, ReadAs as);
    ReadEvents read();

private:
    QStringList cells(const EventRow &row, EventRole role) const;
    QString first(const EventRow &row, EventRole role) const { return cells(row, role).value(0); }
    QString zoneOf(const EventRow &row) const;
    Result<Moment> momentOf(const EventRow &row);
    void addEnd(const EventRow &row, Moment &at);
    EventKind kindOf(const EventRow &row);
    QString textOf(const EventRow &row) const;
    bool take(const EventRow &row);
    void tell(const char *rule, int line, const QString &text) { m_read.findings.append({QString::fromLatin1(rule), u"warning"_s, line, text}); }

    const EventFile &m_file;
    const EventMapping &m_mapping;
    TimeContext m_context;
    ReadAs m_as;
    QHash<EventRole, QList<qsizetype>> m_columns;
    QHash<QString, QString> m_names;
    QMap<QString, int> m_unknownKinds; ///< rows per word
    bool m_slack;
    ReadEvents m_read;
};

RowsReader::RowsReader(const EventFile &file, const EventMapping &mapping, const TimeContext &context, ReadAs as)
    : m_file(file)
    , m_mapping(mapping)
    , m_context(context)
    , m_as(as)
    , m_names(file.names)
    , m_slack(file.guess.form == "Slack"_L1)
{
    for (qsizetype i = 0; i < file.table.columns.size(); ++i)
        m_columns[mapping.roles.value(file.table.columns[i], EventRole::Unused)].append(i);
    if (!mapping.zone.isEmpty())
        m_context.zone = mapping.zone;
}

QStringList RowsReader::cells(const EventRow &row, EventRole role) const
{
    QStringList found;
    const auto columns = m_columns.constFind(role);
    if (columns == m_columns.constEnd())
        return found;
    for (const qsizetype column : *columns) {
        if (const QString cell = row.cells.value(column).trimmed(); !cell.isEmpty())
            found.append(cell);
    }
    return found;
}

QString RowsReader::zoneOf(const EventRow &row) const
{
    const QString zone = first(row, EventRole::Zone);
    return zone.isEmpty() ? m_context.zone : zone;
}

Result<Moment> RowsReader::momentOf(const EventRow &row)
{
    const QStringList times = cells(row, EventRole::Time);
    if (times.isEmpty())
        return failure(Error::Kind::Input, EventsText::tr("There is no time in it."));
    TimeContext context = m_context;
    context.zone = zoneOf(row);
    const QString written = times.join(u' ');
    Result<Moment> at = readMoment(written, context);
    if (!at && times.size() > 1) {
        // A column of the time may stand before that of the date.
        const QString turned = times.last() + u' ' + times.first();
        at = readMoment(turned, context);
    }
    if (at)
        at->written = written;
    if (!at && !m_context.date.isValid()) {
        context.date = QDate(2000, 1, 1);
        m_read.needsDate = m_read.needsDate || readMoment(written, context).has_value();
    }
    return at;
}

void RowsReader::addEnd(const EventRow &row, Moment &at)
{
    const QString written = first(row, EventRole::End);
    const bool isOpen = std::ranges::any_of(cells(row, EventRole::State),
                                            [](const QString &state) { return isOneOf(state, {"firing"_L1, "active"_L1, "open"_L1, "suppressed"_L1}); });
    if (written.isEmpty() || isOpen || at.precision == Precision::Range || at.precision == Precision::Day)
        return;
    const auto end = readMoment(written, {.date = inZone(*at.at, zoneNamed(at.zone).value_or(QTimeZone::utc())).date(), .zone = zoneOf(row), .before = at.at});
    if (!end || !end->at) {
        tell("end-unread", row.line, EventsText::tr("The end “%1” cannot be read.").arg(written));
    } else if (*end->at > *at.at) {
        at.end = end->at;
        at.precision = Precision::Range;
        at.written += u" – "_s + written;
    } else if (*end->at < *at.at && inZone(*end->at, QTimeZone::utc()).date().year() > 1) { // year 1 says that there is none
        tell("end-before-start", row.line, EventsText::tr("The end “%1” is before the start, and left out.").arg(written));
    }
}

EventKind RowsReader::kindOf(const EventRow &row)
{
    const QString word = first(row, EventRole::Kind);
    if (word.isEmpty())
        return m_mapping.kind;
    if (const auto own = m_mapping.kinds.constFind(word.toLower()); own != m_mapping.kinds.constEnd())
        return *own;
    if (const auto usual = usualKind(word))
        return *usual;
    ++m_unknownKinds[word];
    return m_mapping.kind;
}

QString RowsReader::textOf(const EventRow &row) const
{
    QStringList pieces = cells(row, EventRole::Text);
    if (m_slack) {
        for (QString &piece : pieces)
            piece = slackText(piece, m_names);
    }
    return pieces.join(": "_L1);
}

bool RowsReader::take(const EventRow &row)
{
    auto at = momentOf(row);
    if (!at) {
        if (!cells(row, EventRole::Time).isEmpty() && m_read.findings.size() < 1000)
            tell("time-unread", row.line, at.error().text);
        return false;
    }
    const QString text = textOf(row);
    if (text.isEmpty())
        return false;
    if (const auto doubt = doubtOf(*at))
        tell("time-doubt", row.line, doubt->sentence);
    m_context.date = inZone(*at->at, zoneNamed(at->zone).value_or(QTimeZone::utc())).date();
    m_context.before = at->at;
    addEnd(row, *at);

    const QString origin = m_file.name + u':' + QString::number(row.line);
    QString actor = first(row, EventRole::Actor);
    if (m_slack)
        actor = m_names.value(actor, actor);
    const QString channel = first(row, EventRole::Channel);
    const EventKind kind = kindOf(row);
    if (m_as == ReadAs::SourceLines) {
        m_read.parts.lines.append(SourceLine{.uid = newUid(),
                                             .at = *at,
                                             .kind = m_slack                     ? u"chat"_s
                                                 : kind == EventKind::Detection  ? u"alert"_s
                                                 : kind == EventKind::Deploy     ? u"deploy"_s
                                                 : kind == EventKind::Escalation ? u"page"_s
                                                                                 : u"log"_s,
                                             .author = actor,
                                             .channel = channel,
                                             .text = text,
                                             .raw = m_file.table.raw(row),
                                             .origin = origin});
        return true;
    }
    TimelineEvent event{.uid = newUid(),
                        .at = *at,
                        .kind = kind,
                        .actor = actor,
                        .role = first(row, EventRole::Role),
                        .text = text,
                        .audience = m_mapping.audience,
                        .channel = channel.isEmpty() ? m_mapping.channel : channel,
                        .approvedBy = first(row, EventRole::ApprovedBy),
                        .origin = origin};
    if (m_columns.contains(EventRole::Key))
        event.key = isOneOf(first(row, EventRole::Key), {"true"_L1, "1"_L1, "yes"_L1, "y"_L1, "x"_L1, "ja"_L1});
    if (const auto audience = fromName<Audience>(first(row, EventRole::Audience).toLower()); audience && *audience != Audience::None)
        event.audience = *audience;
    m_read.parts.events.append(event);
    return true;
}

ReadEvents RowsReader::read()
{
    const EventTable &table = m_file.table;
    if (m_slack) {
        // Most messages say who wrote them; those that do not have the number of one who did.
        const qsizetype user = table.columns.indexOf(u"user"_s);
        const qsizetype name = table.columns.indexOf(u"user_profile.real_name"_s);
        for (const EventRow &row : table.rows) {
            if (const QString real = table.cell(row, name); !real.isEmpty())
                m_names.insert(table.cell(row, user), real);
        }
    }
    m_read.findings = table.findings;
    m_read.unread = table.unread;
    for (const EventRow &row : table.rows) {
        if (!take(row))
            m_read.unread.append({row.line, table.raw(row)});
    }
    std::ranges::stable_sort(m_read.unread, {}, &UnreadLine::line);
    for (auto it = m_unknownKinds.begin(); it != m_unknownKinds.end(); ++it)
        m_read.findings.append(
            {u"kind-unknown"_s, u"info"_s, 0, EventsText::tr("“%1” is no kind of event that is known (%n row(s)).", nullptr, it.value()).arg(it.key())});
    return std::move(m_read);
}

ReadEvents readMessages(const EventFile &file, const TimeContext &context, ReadAs as)
{
    ReadChat chat = readChat(file.chat, context);
    ReadEvents read{.unread = chat.unread, .findings = chat.findings, .needsDate = chat.needsDate};
    for (SourceLine &line : chat.messages) {
        line.uid = newUid();
        line.origin = file.name.isEmpty() ? QString() : file.name + u':' + line.origin;
        if (as == ReadAs::SourceLines)
            read.parts.lines.append(line);
        else if (line.at.at && !line.text.isEmpty())
            read.parts.events.append(TimelineEvent{.uid = newUid(), .at = line.at, .actor = line.author, .text = line.text, .origin = line.origin});
        else
            read.unread.append({line.origin.section(u':', -1).toInt(), line.raw});
    }
    return read;
}

} // namespace

Result<EventFile> openEventFile(const QByteArray &bytes, const QString &fileName)
{
    EventFile file{.name = QFileInfo(fileName).fileName()};
    QStringList lines;
    if (!looksLikeJson(bytes)) {
        if (auto all = readLines(bytes, fileName))
            lines = std::move(*all);
    }
    // Messages from the first line on: below a header, what looks like some stands in cells.
    const QStringList beginning = lines.first(std::min<qsizetype>(lines.size(), 200));
    if (const ReadChat chat = readChat(beginning, {}); chat.messages.size() > 1 && chat.unread.isEmpty()) {
        file.chat = lines;
        return file;
    }
    auto table = readEventTable(bytes, fileName);
    if (!table && looksLikeChat(beginning)) {
        file.chat = lines;
        return file;
    }
    if (!table)
        return std::unexpected(table.error());
    file.table = std::move(*table);
    file.own = isOwnFile(file.table);
    file.guess = guessEventMapping(file.table);
    return file;
}

QHash<QString, QString> slackNames(const QByteArray &usersJson)
{
    QHash<QString, QString> names;
    const QJsonArray users = QJsonDocument::fromJson(usersJson).array();
    for (const QJsonValue &user : users) {
        const QString real = user[u"profile"_s][u"real_name"_s].toString(user[u"real_name"_s].toString());
        const QString name = real.isEmpty() ? user[u"name"_s].toString() : real;
        if (!name.isEmpty())
            names.insert(user[u"id"_s].toString(), name);
    }
    return names;
}

QHash<QString, QString> slackNamesBeside(const QString &fileName)
{
    for (const QString &place : {u"/users.json"_s, u"/../users.json"_s}) {
        if (QFile file(QFileInfo(fileName).absolutePath() + place); file.open(QIODevice::ReadOnly))
            return slackNames(file.readAll());
    }
    return {};
}

ReadEvents readEvents(const EventFile &file, const EventMapping &mapping, const TimeContext &context, ReadAs as)
{
    if (!file.chat.isEmpty())
        return readMessages(file, context, as);
    if (!file.own)
        return RowsReader(file, mapping, context, as).read();
    EventTable table = file.table;
    ReadEvents read{.parts = eventsFromOwnFile(table)};
    read.unread = table.unread;
    read.findings = table.findings;
    return read;
}

QList<SourceLine> sourceLinesOf(const QList<UnreadLine> &unread, const QString &fileName)
{
    QList<SourceLine> lines;
    for (const UnreadLine &line : unread)
        lines.append(
            SourceLine{.uid = newUid(), .kind = u"unread"_s, .text = line.text, .raw = line.text, .origin = fileName + u':' + QString::number(line.line)});
    return lines;
}

} // namespace hindsight
