// SPDX-License-Identifier: GPL-3.0-or-later
#include "command.h"

#include "models/store/store.h"
#include "text.h"

#include <QCommandLineParser>

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace hindsight {

namespace {

constexpr QChar markBegin(u'\u0002');
constexpr QChar markEnd(u'\u0003');

QList<QCommandLineOption> options() { return {jsonOption()}; }

QJsonObject toJson(const SearchHit &hit)
{
    // The marks become positions: control characters are no good in anybody's JSON.
    QString excerpt;
    QJsonArray found;
    qsizetype begin = 0;
    for (const QChar c : hit.excerpt) {
        if (c == markBegin)
            begin = excerpt.size();
        else if (c == markEnd)
            found.append(QJsonArray{begin, excerpt.size()});
        else
            excerpt += c;
    }
    return {
        {u"id"_s, u"INC-%1"_s.arg(hit.incidentNumber)},
        {u"incident"_s, hit.incident},
        {u"title"_s, textValue(hit.incidentTitle)},
        {u"entity"_s, hit.entity},
        {u"uid"_s, hit.uid},
        {u"excerpt"_s, excerpt},
        {u"found"_s, found},
    };
}

/// The excerpt in one line, with the words bold where somebody looks.
QString shown(const QString &excerpt, bool onTerminal)
{
    const QStringList parts = excerpt.split(markBegin);
    QString text = oneLine(parts.first() + u'|').chopped(1);
    for (const QString &part : parts.mid(1)) {
        const qsizetype end = part.indexOf(markEnd);
        const QString word = plain(part.left(end)), rest = plain(part.mid(end + 1)).replace(u'\n', u' ');
        text += (onTerminal ? u"\033[1m"_s + word + u"\033[0m"_s : word) + rest;
    }
    return text;
}

Result<ExitStatus> run(const QCommandLineParser &given, const Terminal &terminal)
{
    const auto store = terminal.open();
    if (!store)
        return std::unexpected(store.error());
    const auto result = (*store)->search(given.positionalArguments().join(u' '));
    if (!result)
        return std::unexpected(result.error());
    if (!result->notUnderstood.isEmpty())
        return failure(Error::Kind::Usage,
                       CommandLine::tr("This cannot be searched for: %1. A day is written as 2024-07-20.").arg(result->notUnderstood.join(u", "_s)));
    const QList<SearchHit> &hits = result->hits;
    if (given.isSet(u"json"_s)) {
        QJsonArray array;
        for (const SearchHit &hit : hits)
            array.append(toJson(hit));
        print(terminal.out, {{u"hits"_s, array}, {u"more"_s, result->more}});
    } else {
        const bool onTerminal = ::isatty(STDOUT_FILENO) == 1;
        TextTable table;
        for (const SearchHit &hit : hits) {
            const EntityInfo *entity = entityNamed(hit.entity);
            table.add({u"INC-%1"_s.arg(hit.incidentNumber), entity ? labelOf(*entity) : hit.entity, shown(hit.excerpt, onTerminal)});
        }
        terminal.out << table.text();
        if (result->more)
            terminal.out << CommandLine::tr("The newest %L1 places were compared; there are more.").arg(SearchResult::mostRanked) << '\n';
    }
    return hits.isEmpty() ? ExitStatus::No : ExitStatus::Done;
}

} // namespace

const Command searchCommand = {
    .name = "search",
    .arguments = "TEXT... [--json]",
    .summary
    = QT_TRANSLATE_NOOP("CommandLine", "find words anywhere in the records; severity:1, service:, owner:, after:2024-07-01, is:overdue and others narrow it"),
    .atLeast = 1,
    .atMost = -1,
    .options = options,
    .run = run,
};

} // namespace hindsight
