// SPDX-License-Identifier: GPL-3.0-or-later
#include "personnames.h"

#include "models/text/sensitive.h"

#include "phrases.h"

#include <algorithm>

namespace hindsight {

using namespace Qt::StringLiterals;

namespace {

// What acts in a timeline and is nobody.
constexpr const char *groupWords[] = {
    "customer",    "customers",   "client",      "clients",    "user",      "users",      "merchant",  "merchants",    "support",   "helpdesk",
    "engineering", "operations",  "ops",         "devops",     "sre",       "sres",       "team",      "teams",        "security",  "infrastructure",
    "platform",    "payments",    "development", "developers", "engineers", "management", "marketing", "finance",      "legal",     "everyone",
    "everybody",   "somebody",    "nobody",      "monitoring", "alert",     "alerts",     "alerting",  "alertmanager", "pagerduty", "opsgenie",
    "grafana",     "prometheus",  "datadog",     "oncall",     "on-call",   "bot",        "system",    "automation",   "provider",  "gateway",
    "vendor",      "regulator",   "deploy",      "ci",         "kunden",    "kunde",      "nutzer",    "benutzer",     "technik",   "entwicklung",
    "betrieb",     "überwachung", "anbieter",    "händler",    "alarm",     "here",       "channel",   "all",          "slackbot",
};

/// "Ada Lovelace <ada@example.com>" is Ada Lovelace.
QString withoutAddress(const QString &name)
{
    static const QRegularExpression address(u"\\s*<[^>]*>\\s*$"_s);
    return QString(name).remove(address).simplified();
}

/// "Ada Lovelace", "Ada L.", "@ada": two words or more, each with a capital, or a name of a chat.
bool looksLikeAPerson(const QString &name)
{
    static const QRegularExpression words(
        u"^\\p{Lu}[\\p{L}'\u2019-]*\\.?(?: (?:(?:van|von|de|der|den|da|di|la|le|el|bin|al) )*\\p{Lu}[\\p{L}'\u2019-]*\\.?){1,3}$"_s);
    static const QRegularExpression handle(u"^@[\\w.-]+$"_s);
    return words.match(name).hasMatch() || handle.match(name).hasMatch();
}

/// "Jean", "jean.bartik": how people call themselves where only people and programs speak.
bool isOneWord(const QString &name)
{
    static const QRegularExpression word(u"^\\p{L}[\\p{L}'\u2019._-]{2,}$"_s);
    return word.match(name).hasMatch();
}

/// "@jean.bartik", "<@U012ABC|jean>": whoever is called in a chat. No address of a mail, and no package of a library.
const QRegularExpression &handles()
{
    static const QRegularExpression found(u"<@[\\w.-]+(?:\\|[^<>|]*)?>|(?<![\\w@.+\u2022/-])@[\\p{L}_](?:[\\w.-]*\\w)?(?![\\w/])"_s,
                                          QRegularExpression::UseUnicodePropertiesOption);
    return found;
}

} // namespace

PersonNames::PersonNames(const Record &record, const Directory &directory, const QString &language)
    : m_engineer(Phrases(language).text("an engineer"))
{
    for (const char *word : groupWords)
        m_groups.insert(QString::fromUtf8(word));
    for (const QString &group : directory.groups)
        m_groups.insert(group.toLower());
    for (const ServiceRole &role : record.services)
        m_groups.insert(role.service.toLower());
    for (const ActionItem &action : record.actions) {
        m_groups.insert(action.team.toLower());
        if (!action.person.isEmpty() && !action.team.isEmpty() && !m_teams.contains(action.person.toLower()))
            m_teams.insert(action.person.toLower(), action.team);
    }
    for (const Person &person : directory.people) {
        if (!person.team.isEmpty())
            m_teams.insert(person.name.toLower(), person.team);
        for (const QString &alias : person.aliases + QStringList{person.name})
            addSpelling(alias, person.name, Qt::CaseInsensitive);
    }

    // Roles first: who has one is known by it wherever else they appear.
    for (const Participant &participant : record.participants)
        add(participant.person, participant.role);
    const auto actor
        = [&](const TimelineEvent &event) { return !isGroup(event.actor) && (looksLikeAPerson(event.actor) || m_spellings.contains(event.actor.toLower())); };
    for (const TimelineEvent &event : record.events) {
        if (!event.role.isEmpty() && actor(event))
            add(event.actor, event.role);
    }
    for (const TimelineEvent &event : record.events) {
        if (actor(event))
            add(event.actor, {});
        else if (isOneWord(event.actor) && event.actor.front().isUpper() && !isGroup(event.actor))
            addSpelling(event.actor, event.actor, Qt::CaseSensitive);
        add(event.approvedBy, {});
    }
    for (const SourceLine &line : record.sourceLines)
        add(looksLikeAPerson(line.author) || isOneWord(line.author) ? line.author : QString(), {});
    for (const ActionItem &action : record.actions) {
        for (const QString &name : {action.person, action.verifiedBy, action.acceptedBy})
            add(name, {});
    }
    for (const QString &name : record.incident.reviewers + QStringList{record.incident.owner})
        add(name, {});
    for (const Review &review : record.reviews)
        add(review.by, {});
    for (const Waiver &waiver : record.waivers)
        add(waiver.by, {});
    for (const Figure &figure : record.figures)
        add(figure.by, {});
    for (const Person &person : directory.people)
        add(person.name, {});
    compile();
}

void PersonNames::addSpelling(const QString &spelling, const QString &person, Qt::CaseSensitivity sensitivity)
{
    if (spelling.size() < 2)
        return;
    QHash<QString, QString> &names = sensitivity == Qt::CaseInsensitive ? m_spellings : m_parts;
    const QString key = sensitivity == Qt::CaseInsensitive ? spelling.toLower() : spelling;
    if (!names.contains(key))
        names.insert(key, person);
}

void PersonNames::add(const QString &given, const QString &role)
{
    const QString name = withoutAddress(given);
    if (name.isEmpty() || isGroup(name))
        return;
    const QString person = personOf(name);
    addSpelling(name, person, Qt::CaseInsensitive);
    if (looksLikeAPerson(person)) {
        static const QRegularExpression part(u"\\p{Lu}[\\p{L}'\u2019-]{2,}"_s);
        for (const auto &match : part.globalMatch(person)) {
            if (!isGroup(match.captured()))
                addSpelling(match.captured(), person, Qt::CaseSensitive);
        }
    }
    if (!role.isEmpty() && !m_roles.contains(person.toLower()))
        m_roles.insert(person.toLower(), role);
}

bool PersonNames::isGroup(const QString &name) const
{
    const QString lower = name.toLower();
    if (m_groups.contains(lower))
        return true;
    const QStringList words = lower.split(u' ', Qt::SkipEmptyParts);
    return std::ranges::any_of(
        words, [](const QString &word) { return std::ranges::any_of(groupWords, [&](const char *group) { return word == QString::fromUtf8(group); }); });
}

QString PersonNames::personOf(const QString &name) const { return m_spellings.value(name.toLower(), name); }

bool PersonNames::isPersonField(const char *field, const QString &value) const
{
    if (value.isEmpty())
        return false;
    const QByteArrayView name(field);
    if (name == "actor") // a single word may be somebody whom nobody knows
        return !isGroup(value) && (m_spellings.contains(value.toLower()) || looksLikeAPerson(value) || !value.contains(u' '));
    return (name == "person" || name == "by") && !isGroup(value);
}

QString PersonNames::roleOf(const QString &given)
{
    const QString person = personOf(withoutAddress(given));
    QString role = m_roles.value(person.toLower());
    if (role.isEmpty())
        role = m_teams.value(person.toLower());
    if (role.isEmpty())
        role = m_engineer;
    const auto known = std::ranges::find(m_replaced, person, &Replaced::name);
    if (known == m_replaced.end())
        m_replaced.append({person, role, 1});
    else
        ++known->count;
    return role;
}

void PersonNames::compile()
{
    QStringList patterns;
    for (auto it = m_spellings.begin(); it != m_spellings.end(); ++it)
        patterns.append(u"(?i:"_s + QRegularExpression::escape(it.key()) + u')');
    for (auto it = m_parts.begin(); it != m_parts.end(); ++it)
        patterns.append(QRegularExpression::escape(it.key()));
    std::ranges::sort(patterns, [](const QString &a, const QString &b) { return std::pair(-a.size(), a) < std::pair(-b.size(), b); }); // longest first
    if (!patterns.isEmpty())
        m_any = QRegularExpression(u"(?<![\\p{L}\\p{N}_])(?:"_s + patterns.join(u'|') + u")(?![\\p{L}\\p{N}_])"_s,
                                   QRegularExpression::UseUnicodePropertiesOption);
    // A role or team is shown where a name stood: it must not tell one itself.
    for (QHash<QString, QString> *shown : {&m_roles, &m_teams}) {
        for (QString &role : *shown) {
            role = masked(role).replace(handles(), m_engineer);
            if (!patterns.isEmpty())
                role.replace(m_any, m_engineer);
        }
    }
}

QString PersonNames::withoutNames(const QString &text)
{
    const auto replaced = [](const QString &in, const QRegularExpression &any, auto roleOfFound) {
        QString out;
        qsizetype done = 0;
        for (const auto &match : any.globalMatch(in)) {
            out += QStringView(in).sliced(done, match.capturedStart() - done);
            out += roleOfFound(match.captured());
            done = match.capturedEnd();
        }
        return done == 0 ? in : out + in.sliced(done);
    };
    QString out = text;
    if (!m_any.pattern().isEmpty() && !text.isEmpty())
        out = replaced(out, m_any, [&](const QString &found) { return roleOf(m_spellings.contains(found.toLower()) ? found : m_parts.value(found, found)); });
    if (out.contains(u'@')) {
        out = replaced(out, handles(), [&](const QString &found) {
            const QString name = found.startsWith(u'<') ? found.sliced(1).chopped(1).section(u'|', -1) : found.sliced(1);
            const bool isKnown = m_spellings.contains(found.toLower());
            return !isKnown && isGroup(name) ? found : roleOf(isKnown || found.startsWith(u'@') ? found : u'@' + name);
        });
    }
    return out;
}

QStringList PersonNames::possibleNames(const QString &text) const
{
    static const QRegularExpression two(
        u"(?<![\\p{L}\\p{N}_./@-])(\\p{Lu}\\p{Ll}+)((?: (?:van|von|de|der))? \\p{Lu}\\p{Ll}+(?:-\\p{Lu}\\p{Ll}+)?)(?![\\p{L}\\p{N}_])"_s,
        QRegularExpression::UseUnicodePropertiesOption);
    static const QSet<QString> beginnings = {u"the"_s, u"a"_s,   u"an"_s,  u"in"_s,   u"on"_s,    u"at"_s,   u"after"_s, u"before"_s, u"when"_s, u"we"_s,
                                             u"it"_s,  u"no"_s,  u"all"_s, u"our"_s,  u"from"_s,  u"by"_s,   u"both"_s,  u"der"_s,    u"die"_s,  u"das"_s,
                                             u"dem"_s, u"den"_s, u"ein"_s, u"eine"_s, u"einen"_s, u"im"_s,   u"am"_s,    u"nach"_s,   u"vor"_s,  u"wir"_s,
                                             u"es"_s,  u"bei"_s, u"mit"_s, u"für"_s,  u"von"_s,   u"alle"_s, u"unser"_s, u"unsere"_s, u"zum"_s,  u"zur"_s};
    QStringList names;
    for (const auto &match : two.globalMatch(text)) {
        const bool isTold = beginnings.contains(match.captured(1).toLower()) || isGroup(match.captured());
        if (!isTold && !names.contains(match.captured()))
            names.append(match.captured());
    }
    return names;
}

} // namespace hindsight
