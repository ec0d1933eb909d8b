// SPDX-License-Identifier: GPL-3.0-or-later
#include "personnames.h"

#include "models/text/seentext.h"
#include "models/text/sensitive.h"

#include "models/document/templates/phrases.h"

#include <QRegularExpression>

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

struct Piece
{
    qsizetype from;
    qsizetype size;
    QString person;
};

/// The text with other words at these places.
template <class Found, class Shown> QString withShown(const QString &text, const QList<Found> &pieces, Shown shown)
{
    QString out;
    qsizetype done = 0;
    for (const Found &piece : pieces) {
        out += QStringView(text).sliced(done, piece.from - done);
        out += shown(piece);
        done = piece.from + piece.size;
    }
    return done == 0 ? text : out + text.sliced(done);
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
            m_search.add(alias.startsWith(u'@') ? NameSearch::Spelling::Handle : NameSearch::Spelling::Whole, alias, person.name);
    }

    // Roles first: who has one is known by it wherever else they appear.
    for (const Participant &participant : record.participants)
        add(participant.person, participant.role);
    const auto actor
        = [&](const TimelineEvent &event) { return !isGroup(event.actor) && (looksLikeAPerson(event.actor) || !m_search.personCalled(event.actor).isNull()); };
    for (const TimelineEvent &event : record.events) {
        if (!event.role.isEmpty() && actor(event))
            add(event.actor, event.role);
    }
    for (const TimelineEvent &event : record.events) {
        if (actor(event))
            add(event.actor, {});
        else if (isOneWord(event.actor) && event.actor.front().isUpper() && !isGroup(event.actor))
            m_search.add(NameSearch::Spelling::Word, event.actor, event.actor);
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
    hideNamesInRoles();
}

void PersonNames::add(const QString &given, const QString &role)
{
    const QString name = withoutAddress(given);
    if (name.isEmpty() || isGroup(name))
        return;
    const QString person = personOf(name);
    m_search.add(name.startsWith(u'@') ? NameSearch::Spelling::Handle : NameSearch::Spelling::Whole, name, person);
    if (looksLikeAPerson(person)) {
        static const QRegularExpression part(u"\\p{Lu}[\\p{L}'\u2019-]{2,}"_s);
        for (const auto &match : part.globalMatch(person)) {
            if (!isGroup(match.captured()))
                m_search.add(NameSearch::Spelling::Part, match.captured(), person);
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

QString PersonNames::personOf(const QString &name) const
{
    const QString person = m_search.personCalled(name);
    return person.isNull() ? name : person;
}

bool PersonNames::isPersonField(const char *field, const QString &value) const
{
    if (value.isEmpty())
        return false;
    const QByteArrayView name(field);
    if (name == "actor") // a single word may be somebody whom nobody knows
        return !isGroup(value) && (!m_search.personCalled(value).isNull() || looksLikeAPerson(value) || !value.contains(u' '));
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
    const auto known = m_replacedAt.constFind(person);
    if (known != m_replacedAt.constEnd()) {
        ++m_replaced[*known].count;
        return role;
    }
    m_replacedAt.insert(person, m_replaced.size());
    m_replaced.append({person, role, 1});
    return role;
}

/// A role or team is shown where a name stood: it must not tell one itself.
void PersonNames::hideNamesInRoles()
{
    for (QHash<QString, QString> *shown : {&m_roles, &m_teams}) {
        for (QString &role : *shown) {
            role = masked(role).replace(handles(), m_engineer);
            role = withShown(role, m_search.in(role), [&](const auto &) { return m_engineer; });
        }
    }
}

QString PersonNames::withoutNames(const QString &text)
{
    QString out = text;
    if (const SeenText seen = seenText(text); seen.text.contains(u'@')) {
        QList<Piece> called;
        for (const auto &match : handles().globalMatch(seen.text)) {
            const QString found = match.captured();
            const QString name = found.startsWith(u'<') ? found.sliced(1).chopped(1).section(u'|', -1) : found.sliced(1);
            const QString person = m_search.personOfHandle(name);
            if (person.isNull() && isGroup(name))
                continue;
            const qsizetype from = seen.sourceFrom(match.capturedStart());
            called.append({from, seen.sourceEnd(match.capturedEnd()) - from, person.isNull() ? u'@' + name : person});
        }
        out = withShown(out, called, [&](const Piece &piece) { return roleOf(piece.person); });
    }
    return withShown(out, m_search.in(out), [&](const NameSearch::Found &found) {
        const QString role = roleOf(found.person);
        return found.isAddress ? u"\u2022\u2022\u2022"_s : role;
    });
}

QStringList PersonNames::possibleNames(const QString &text) const
{
    static const QRegularExpression two(
        u"(?<![\\p{L}\\p{N}_./@-])(?:(\\p{Lu}\\p{Ll}+)((?: (?:van|von|de|der))? (?:\\p{L}'|M[ac]c?)?\\p{Lu}\\p{Ll}+(?:-\\p{Lu}\\p{Ll}+)?)|"
        "(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Herr|Herrn|Frau|Mme|Monsieur|Madame|Sir)\\.? (?:\\p{L}'|M[ac]c?)?\\p{Lu}\\p{L}+(?:-\\p{Lu}\\p{L}+)?|"
        "\\p{L}[\\p{L}\\p{N}._-]{1,60}@[\\p{L}\\p{N}][\\p{L}\\p{N}-]*)(?![\\p{L}\\p{N}_])"_s,
        QRegularExpression::UseUnicodePropertiesOption);
    static const QSet<QString> beginnings = {u"the"_s, u"a"_s,   u"an"_s,  u"in"_s,   u"on"_s,    u"at"_s,   u"after"_s, u"before"_s, u"when"_s, u"we"_s,
                                             u"it"_s,  u"no"_s,  u"all"_s, u"our"_s,  u"from"_s,  u"by"_s,   u"both"_s,  u"der"_s,    u"die"_s,  u"das"_s,
                                             u"dem"_s, u"den"_s, u"ein"_s, u"eine"_s, u"einen"_s, u"im"_s,   u"am"_s,    u"nach"_s,   u"vor"_s,  u"wir"_s,
                                             u"es"_s,  u"bei"_s, u"mit"_s, u"für"_s,  u"von"_s,   u"alle"_s, u"unser"_s, u"unsere"_s, u"zum"_s,  u"zur"_s};
    static const QSet<QString> accounts
        = {u"root"_s, u"admin"_s, u"git"_s, u"ubuntu"_s, u"debian"_s, u"postgres"_s, u"mysql"_s, u"ec2-user"_s, u"www-data"_s, u"user"_s};
    QStringList names;
    QSet<QString> known;
    const QString seen = seenText(text).text;
    for (const auto &match : two.globalMatch(seen)) {
        const QString name = match.captured();
        const bool isTold
            = beginnings.contains(match.captured(1).toLower()) || isGroup(name.section(u'@', 0, 0)) || accounts.contains(name.section(u'@', 0, 0));
        if (!isTold && !known.contains(name)) {
            known.insert(name);
            names.append(name);
        }
    }
    return names;
}

} // namespace hindsight
