// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchquery.h"

#include "models/incident/incident.h"

#include <QDateTime>
#include <QTimeZone>

#include <utility>

namespace hindsight {

using namespace Qt::StringLiterals;

namespace {

struct Token
{
    QString name; ///< before the colon; empty: there is none
    QString text;
    bool quoted = false;
};

/// A word up to the next space, with what stands in quotes in it as a whole.
Token nextToken(QStringView &rest)
{
    Token token;
    bool inQuotes = false;
    qsizetype i = 0;
    for (; i < rest.size() && (inQuotes || !rest[i].isSpace()); ++i) {
        if (rest[i] == u'"') {
            inQuotes = !inQuotes;
            token.quoted = true;
        } else if (rest[i] == u':' && !inQuotes && token.name.isEmpty() && searchNames().contains(token.text, Qt::CaseInsensitive)) {
            token.name = std::exchange(token.text, {}).toLower();
        } else {
            token.text += rest[i];
        }
    }
    rest = rest.sliced(i).trimmed();
    return token;
}

template <class Enum> bool addName(QStringList &names, const QString &text)
{
    const QString name = QString(text).toLower().replace(u'-', u'_').replace(u' ', u'_');
    if (!fromName<Enum>(name))
        return false;
    names.append(name);
    return true;
}

std::optional<qint64> dayOf(const QString &text)
{
    const QDate date = QDate::fromString(text, Qt::ISODate);
    return date.isValid() ? std::optional(date.startOfDay(QTimeZone::UTC).toMSecsSinceEpoch() * 1000) : std::nullopt;
}

bool narrow(SearchQuery &query, const Token &token)
{
    if (token.name == "severity"_L1)
        query.severities.append(token.text);
    else if (token.name == "service"_L1)
        query.services.append(token.text);
    else if (token.name == "tag"_L1)
        query.tags.append(token.text);
    else if (token.name == "owner"_L1)
        query.owners.append(token.text);
    else if (token.name == "kind"_L1)
        return addName<IncidentKind>(query.kinds, token.text);
    else if (token.name == "state"_L1)
        return addName<PostmortemState>(query.states, token.text);
    else if (token.name == "after"_L1)
        return (query.after = dayOf(token.text)).has_value();
    else if (token.name == "before"_L1)
        return (query.before = dayOf(token.text)).has_value();
    else if (bool *wanted = token.text.compare("overdue"_L1, Qt::CaseInsensitive) == 0 ? &query.overdue
                 : token.text.compare("open"_L1, Qt::CaseInsensitive) == 0             ? &query.open
                 : token.text.compare("ongoing"_L1, Qt::CaseInsensitive) == 0          ? &query.ongoing
                                                                                       : nullptr)
        *wanted = true;
    else
        return false;
    return true;
}

} // namespace

bool SearchQuery::isEmpty() const
{
    return words.isEmpty() && severities.isEmpty() && services.isEmpty() && kinds.isEmpty() && states.isEmpty() && tags.isEmpty() && owners.isEmpty() && !after
        && !before && !overdue && !open && !ongoing;
}

QStringList searchNames() { return {u"severity"_s, u"service"_s, u"kind"_s, u"state"_s, u"tag"_s, u"owner"_s, u"after"_s, u"before"_s, u"is"_s}; }

SearchQuery readSearch(const QString &text)
{
    SearchQuery query;
    QStringList words;
    for (QStringView rest = QStringView(text).trimmed(); !rest.isEmpty();) {
        const Token token = nextToken(rest);
        if (!token.name.isEmpty()) {
            if (!token.text.isEmpty() && !narrow(query, token))
                query.notUnderstood.append(token.name + u':' + token.text);
        } else if (!token.text.trimmed().isEmpty()) {
            words.append(u'"' + token.text.trimmed() + (token.quoted ? u"\""_s : u"\"*"_s));
        }
    }
    query.words = words.join(u' ');
    return query;
}

} // namespace hindsight
