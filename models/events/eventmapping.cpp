// SPDX-License-Identifier: GPL-3.0-or-later
#include "eventmapping.h"

#include "eventforms.h"
#include "models/incident/timetext.h"
#include "models/incident/zones.h"
#include "models/text/names.h"
#include "texts.h"

#include <QCryptographicHash>

#include <algorithm>

namespace hindsight {

using namespace Qt::StringLiterals;

namespace {

struct Names
{
    EventRole role;
    const char16_t *names; ///< squeezed, the likeliest first
};

constexpr Names usualNames[] = {
    {EventRole::Time,
     u"time datetime timestamp date when at ts start startedat starttime startsat begin began createdat created occurredat occurred eventtime loggedat "
     u"displayat "
     u"zeit uhrzeit zeitpunkt datum beginn"},
    {EventRole::End, u"end endtime endedat endsat timeend until finish finished ende bis"},
    {EventRole::Text,
     u"message text description summary event what body title details detail note notes content msg log subject was ereignis beschreibung "
     u"nachricht vorfall text"},
    {EventRole::Kind, u"kind type category eventtype timestampdesc tags tag art kategorie"},
    {EventRole::Actor, u"actor who author user username by owner person agent sender wer akteur person autor von"},
    {EventRole::Role, u"role rolle"},
    {EventRole::Zone, u"zone timezone tz zeitzone"},
    {EventRole::Key, u"key keyevent starred schluesselereignis"},
    {EventRole::Audience, u"audience zielgruppe"},
    {EventRole::Channel, u"channel kanal"},
    {EventRole::ApprovedBy, u"approvedby freigegebenvon"},
};

/// How good a name is for a role: 0 is the best, -1: not at all.
int rankOf(const QString &name, const Names &names)
{
    const QList<QStringView> list = QStringView(names.names).split(u' ', Qt::SkipEmptyParts);
    return int(list.indexOf(QStringView(name)));
}

bool looksLikeTimes(const EventTable &table, qsizetype column)
{
    static const TimeContext anyDay{QDate(2000, 1, 1), {}};
    int filled = 0, times = 0;
    for (const EventRow &row : table.rows.first(std::min<qsizetype>(table.rows.size(), 200))) {
        const QString cell = row.cells.value(column).trimmed();
        if (cell.isEmpty())
            continue;
        ++filled;
        const bool small = cell.size() < 8 && std::ranges::all_of(cell, [](QChar c) { return c.isDigit(); });
        times += cell.size() <= 80 && !small && readMoment(cell, anyDay).has_value();
    }
    return filled > 0 && times * 2 >= filled;
}

qsizetype wordsIn(const EventTable &table, qsizetype column)
{
    qsizetype words = 0;
    for (const EventRow &row : table.rows.first(std::min<qsizetype>(table.rows.size(), 200)))
        words += row.cells.value(column).count(u' ');
    return words;
}

void guessByNames(const EventTable &table, EventMapping &mapping)
{
    for (const Names &names : usualNames) {
        QString best;
        int bestRank = -1;
        for (qsizetype i = 0; i < table.columns.size(); ++i) {
            const QString &column = table.columns[i];
            int rank = rankOf(squeezed(column), names);
            // "incident.created_at": of what is inside, the last name counts, after plain ones.
            if (rank < 0 && column.contains(u'.') && (rank = rankOf(squeezed(column.section(u'.', -1)), names)) >= 0)
                rank += 1000;
            const bool free = !mapping.roles.contains(column);
            if (rank < 0 || !free || (bestRank >= 0 && rank >= bestRank) || (names.role == EventRole::Time && !looksLikeTimes(table, i)))
                continue;
            bestRank = rank;
            best = column;
        }
        if (bestRank >= 0)
            mapping.roles.insert(best, names.role);
    }
    const auto has = [&](EventRole role) { return std::ranges::find(mapping.roles, role) != mapping.roles.end(); };
    // A date beside a time of day.
    const QString time = mapping.roles.key(EventRole::Time);
    static const TimeContext noDay;
    for (qsizetype i = 0; i < table.columns.size() && !time.isEmpty(); ++i) {
        const qsizetype timeColumn = table.columns.indexOf(time);
        const QString clock = table.rows.isEmpty() ? QString() : table.rows.first().cells.value(timeColumn).trimmed();
        const QString date = table.rows.isEmpty() ? QString() : table.rows.first().cells.value(i).trimmed();
        if (i == timeColumn || mapping.roles.contains(table.columns[i]) || date.isEmpty() || date.size() > 40)
            continue;
        const auto both = readMoment(date + u' ' + clock, noDay);
        if (!readMoment(clock, noDay) && both && both->precision != Precision::Day)
            mapping.roles.insert(table.columns[i], EventRole::Time);
    }
    // Nobody knows the names: what the cells look like.
    for (qsizetype i = 0; i < table.columns.size() && !has(EventRole::Time); ++i) {
        if (!mapping.roles.contains(table.columns[i]) && looksLikeTimes(table, i))
            mapping.roles.insert(table.columns[i], EventRole::Time);
    }
    if (!has(EventRole::Text)) {
        QString best;
        qsizetype most = -1;
        for (qsizetype i = 0; i < table.columns.size(); ++i) {
            if (const qsizetype words = wordsIn(table, i); !mapping.roles.contains(table.columns[i]) && words > most) {
                most = words;
                best = table.columns[i];
            }
        }
        if (!best.isEmpty())
            mapping.roles.insert(best, EventRole::Text);
    }
}

struct KindWords
{
    EventKind kind;
    const char16_t *words;
};

// What tools and people call what happened, squeezed.
constexpr KindWords kindWords[] = {
    {EventKind::Detection,
     u"triggered trigger triggerlogentry alert alerting firing fired page paged alarm detected detect problem incidenttriggered alarmierung erkannt"},
    {EventKind::Escalation,
     u"escalated escalate escalatelogentry assigned assign assignlogentry reassigned notify notifylogentry notified handover eskalation"},
    {EventKind::Action, u"acknowledged acknowledge acknowledgelogentry ack mitigation mitigate fix rollback restart maßnahme massnahme"},
    {EventKind::Recovery, u"resolved resolve resolvelogentry recovered recover ok closed mitigated restored incidentresolved behoben"},
    {EventKind::Deploy, u"deploy deployed deployment release released rollout change deploys"},
    {EventKind::Communication, u"update statusupdate statusupdatelogentry announcement message email comms kommunikation investigating monitoring"},
    {EventKind::Impact, u"outage down degraded degradation ausfall auswirkung"},
    {EventKind::Finding, u"hypothesis identified cause rootcause diagnosis erkenntnis"},
    {EventKind::Decision, u"decided entscheidung"},
    {EventKind::Note, u"annotate annotatelogentry comment annotated log chat notiz"},
};

} // namespace

std::optional<EventKind> usualKind(QStringView word)
{
    static const QHash<QString, EventKind> known = [] {
        QHash<QString, EventKind> found;
        for (const KindWords &words : kindWords) {
            for (const QStringView one : QStringView(words.words).split(u' ', Qt::SkipEmptyParts))
                found.insert(one.toString(), words.kind);
        }
        for (const Named<EventKind> &named : eventKindNames)
            found.insert(QString::fromLatin1(named.name), named.value);
        return found;
    }();
    const auto one = [&](QStringView text) {
        const auto it = known.constFind(squeezed(text));
        return it == known.constEnd() ? std::nullopt : std::optional(*it);
    };
    if (const auto kind = one(word))
        return kind;
    // Tags: the first that is known.
    for (const QStringView tag : word.split(u',')) {
        if (const auto kind = one(tag))
            return kind;
    }
    return std::nullopt;
}

EventGuess guessEventMapping(const EventTable &table, const std::optional<EventMapping> &remembered)
{
    EventGuess guess;
    if (remembered) {
        guess.mapping = *remembered;
        return guess;
    }
    EventMapping &mapping = guess.mapping;
    const EventForm *form = eventFormOf(table.columns);
    if (!form) {
        guessByNames(table, mapping);
        return guess;
    }
    guess.form = QString::fromLatin1(form->name);
    mapping.kinds = form->kinds;
    mapping.kind = form->kind;
    mapping.audience = form->audience;
    mapping.channel = form->channel;
    for (const QString &column : table.columns) {
        for (auto it = form->roles.begin(); it != form->roles.end(); ++it) {
            if (column.compare(it.key(), Qt::CaseInsensitive) == 0)
                mapping.roles.insert(column, it.value());
        }
    }
    const auto has = [&](EventRole role) { return std::ranges::find(mapping.roles, role) != mapping.roles.end(); };
    if (!has(EventRole::Time) || !has(EventRole::Text))
        guessByNames(table, mapping);
    return guess;
}

Result<void> setInMapping(EventMapping &mapping, const EventTable &table, const QStringList &settings)
{
    const auto refuse = [](const QString &text) { return failure(Error::Kind::Usage, text); };
    QSet<EventRole> fresh;
    for (const QString &setting : settings) {
        const qsizetype equals = setting.indexOf(u'=');
        const QString name = setting.first(std::max<qsizetype>(equals, 0)).trimmed(), value = setting.sliced(equals + 1).trimmed();
        if (equals <= 0 || value.isEmpty())
            return refuse(EventsText::tr("“%1” is no setting. Write it like time=COLUMN.").arg(setting));
        if (name.startsWith("kind."_L1)) {
            const auto kind = fromName<EventKind>(value);
            if (!kind)
                return refuse(EventsText::tr("“%1” is no kind of event.").arg(value));
            mapping.kinds.insert(name.sliced(5).toLower(), *kind);
            continue;
        }
        const auto role = fromName<EventRole>(name);
        if (!role)
            return refuse(EventsText::tr("“%1” is nothing a column can be.").arg(name));
        const bool known = table.columns.contains(value);
        if (!known && *role == EventRole::Kind && fromName<EventKind>(value)) {
            mapping.kind = *fromName<EventKind>(value);
        } else if (!known && *role == EventRole::Zone && zoneNamed(value)) {
            mapping.zone = value;
        } else if (!known) {
            return refuse(EventsText::tr("No column is called “%1”. There are: %2.").arg(value, table.columns.join(", "_L1)));
        } else {
            // The first that is said replaces what was guessed.
            if (*role != EventRole::Unused && !fresh.contains(*role)) {
                fresh.insert(*role);
                mapping.roles.removeIf([&](const auto &it) { return it.value() == *role; });
            }
            mapping.roles.insert(value, *role);
        }
    }
    return {};
}

QString shapeOf(const EventTable &table)
{
    const QByteArray hash = QCryptographicHash::hash(table.columns.join(u'\n').toLower().toUtf8(), QCryptographicHash::Sha256);
    return QString::fromLatin1(hash.first(12).toHex());
}

QJsonObject toJson(const EventMapping &mapping)
{
    QJsonObject roles, kinds;
    for (auto it = mapping.roles.begin(); it != mapping.roles.end(); ++it)
        roles.insert(it.key(), QLatin1StringView(nameOf(it.value())));
    for (auto it = mapping.kinds.begin(); it != mapping.kinds.end(); ++it)
        kinds.insert(it.key(), QLatin1StringView(nameOf(it.value())));
    return {{u"roles"_s, roles},
            {u"kinds"_s, kinds},
            {u"kind"_s, QLatin1StringView(nameOf(mapping.kind))},
            {u"audience"_s, QLatin1StringView(nameOf(mapping.audience))},
            {u"channel"_s, mapping.channel},
            {u"zone"_s, mapping.zone}};
}

EventMapping eventMappingFrom(const QJsonObject &object)
{
    EventMapping mapping;
    const QJsonObject roles = object[u"roles"].toObject(), kinds = object[u"kinds"].toObject();
    for (auto it = roles.begin(); it != roles.end(); ++it) {
        if (const auto role = fromName<EventRole>(it.value().toString()))
            mapping.roles.insert(it.key(), *role);
    }
    for (auto it = kinds.begin(); it != kinds.end(); ++it) {
        if (const auto kind = fromName<EventKind>(it.value().toString()))
            mapping.kinds.insert(it.key(), *kind);
    }
    mapping.kind = fromName<EventKind>(object[u"kind"].toString()).value_or(EventKind::Note);
    mapping.audience = fromName<Audience>(object[u"audience"].toString()).value_or(Audience::None);
    mapping.channel = object[u"channel"].toString();
    mapping.zone = object[u"zone"].toString();
    return mapping;
}

} // namespace hindsight
