// SPDX-License-Identifier: GPL-3.0-or-later
#include "actionformats.h"

#include "command.h"
#include "models/document/formats/json.h"
#include "models/incident/due.h"
#include "models/incident/timetext.h"
#include "models/lists/actions/toldactions.h"
#include "models/text/smallcsv.h"
#include "text.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hindsight {

namespace {

QString dayOf(const Moment &moment) { return moment.at ? dateText(moment, moment.zone) : oneLine(moment.written); }

/// What is new, kind by kind, in the order it is told.
struct NewsKind
{
    const char *name; ///< stable
    QString title;
    QStringList uids;
};

QStringList slippedUids(const ActionNews &news)
{
    QStringList uids;
    for (const Slip &slip : news.slipped)
        uids.append(slip.action);
    return uids;
}

QList<NewsKind> kindsOf(const ActionNews &news)
{
    return {
        {"written", CommandLine::tr("Written down"), news.written},         {"verified", CommandLine::tr("Verified"), news.verified},
        {"slipped", CommandLine::tr("Put off"), slippedUids(news)},         {"overdue", CommandLine::tr("Newly overdue"), news.overdue},
        {"ownerless", CommandLine::tr("Without an owner"), news.ownerless},
    };
}

QHash<QString, const ActionRow *> byUid(const QList<ActionRow> &rows)
{
    QHash<QString, const ActionRow *> found;
    for (const ActionRow &row : rows)
        found.insert(row.action.uid, &row);
    return found;
}

/// "2024-07-20 → 2024-08-03 (waits for the provider)".
QString slipText(const Slip &slip)
{
    const QString to = slip.to.isEmpty() ? CommandLine::tr("no date") : dayOf(slip.to);
    const QString dates = u"%1 → %2"_s.arg(dayOf(slip.from), to);
    return slip.reason.isEmpty() ? dates : u"%1 (%2)"_s.arg(dates, oneLine(slip.reason));
}

QString table(const QList<ActionRow> &rows, qint64 now)
{
    TextTable table;
    table.add({CommandLine::tr("ID"), CommandLine::tr("STATUS"), CommandLine::tr("DUE"), CommandLine::tr("OWNER"), CommandLine::tr("TEAM"),
               CommandLine::tr("INCIDENT"), CommandLine::tr("ACTION ITEM")});
    for (const ActionRow &row : rows) {
        const ActionItem &action = row.action;
        const QString due = dayOf(action.due);
        table.add({actionId(action), QString::fromLatin1(nameOf(action.status)), isOverdue(action, now) ? CommandLine::tr("%1 overdue").arg(due) : due,
                   oneLine(action.person), oneLine(action.team), u"INC-%1"_s.arg(row.incidentNumber), oneLine(action.text)});
    }
    return table.text();
}

QString sinceText(const ActionNews &news) { return CommandLine::tr("Since %1 UTC").arg(minuteText(news.since)); }

QString newsAsText(const ToldActions &told)
{
    const auto rows = byUid(told.rows);
    QString text = sinceText(*told.news) + u'\n';
    for (const NewsKind &kind : kindsOf(*told.news)) {
        text += u"\n%1: %2\n"_s.arg(kind.title).arg(kind.uids.size());
        TextTable lines;
        for (qsizetype i = 0; i < kind.uids.size(); ++i) {
            const ActionRow &row = *rows[kind.uids[i]];
            const QString owner = ownerOf(row.action).isEmpty() ? CommandLine::tr("no owner") : oneLine(ownerOf(row.action));
            const QString when = QLatin1StringView(kind.name) == "slipped"_L1 ? slipText(told.news->slipped[i]) : dayOf(row.action.due);
            lines.add({u"  "_s + actionId(row.action), when, owner, u"INC-%1"_s.arg(row.incidentNumber), oneLine(row.action.text)});
        }
        text += lines.text();
    }
    return text;
}

QList<ToldAction> toldOf(const ToldActions &told)
{
    QList<ToldAction> all;
    for (const ActionRow &row : told.rows)
        all.append(toldAction(row, told.causes));
    return all;
}

QString newsAsMarkdown(const ToldActions &told)
{
    const auto rows = byUid(told.rows);
    QString text = u"# %1\n"_s.arg(sinceText(*told.news));
    for (const NewsKind &kind : kindsOf(*told.news)) {
        text += u"\n## %1: %2\n"_s.arg(kind.title).arg(kind.uids.size());
        if (!kind.uids.isEmpty())
            text += u'\n';
        for (qsizetype i = 0; i < kind.uids.size(); ++i) {
            const QString line = actionsToMarkdownList({toldAction(*rows[kind.uids[i]], told.causes)});
            text += QLatin1StringView(kind.name) == "slipped"_L1 ? line.chopped(1) + u": "_s + slipText(told.news->slipped[i]) + u'\n' : line;
        }
    }
    return text;
}

/// The table of all formats with a first column that says what is new about each, and how it was put off.
QString newsAsCsv(const ToldActions &told)
{
    const auto rows = byUid(told.rows);
    const QString header = actionsToCsv({});
    QString csv = u"news,slipped_from,slipped_to,slip_reason,"_s + header;
    for (const NewsKind &kind : kindsOf(*told.news)) {
        for (qsizetype i = 0; i < kind.uids.size(); ++i) {
            const Slip slip = QLatin1StringView(kind.name) == "slipped"_L1 ? told.news->slipped[i] : Slip();
            for (const QString &cell : {QString::fromLatin1(kind.name), dayOf(slip.from), dayOf(slip.to), slip.reason})
                csv += csvCell(withoutFormula(cell)) + u',';
            csv += actionsToCsv({toldAction(*rows[kind.uids[i]], told.causes)}).sliced(header.size());
        }
    }
    return csv;
}

QJsonObject newsAsJson(const ActionNews &news, const QHash<QString, const ActionRow *> &rows)
{
    QJsonObject json{{u"since"_s, isoText(news.since)}};
    for (const NewsKind &kind : kindsOf(news))
        json.insert(QLatin1StringView(kind.name), QJsonArray::fromStringList(kind.uids));
    QJsonArray slips;
    for (const Slip &slip : news.slipped)
        slips.append(QJsonObject{{u"uid"_s, slip.action},
                                 {u"id"_s, textValue(actionId(rows[slip.action]->action))},
                                 {u"at"_s, isoText(slip.at)},
                                 {u"from"_s, isoValue(slip.from.at)},
                                 {u"to"_s, isoValue(slip.to.at)},
                                 {u"reason"_s, textValue(slip.reason)}});
    json.insert(u"slipped"_s, slips);
    return json;
}

} // namespace

bool ToldActions::isEmpty() const
{
    return news ? std::ranges::all_of(kindsOf(*news), [](const NewsKind &kind) { return kind.uids.isEmpty(); }) : rows.isEmpty();
}

QString actionsAsTable(const ToldActions &told) { return told.news ? newsAsText(told) : table(told.rows, told.now); }

QString actionsAsCsv(const ToldActions &told) { return told.news ? newsAsCsv(told) : actionsToCsv(toldOf(told)); }

QString actionsAsMarkdown(const ToldActions &told) { return told.news ? newsAsMarkdown(told) : actionsToMarkdownTable(toldOf(told)); }

QJsonObject actionsAsJson(const ToldActions &told)
{
    const auto rows = byUid(told.rows);
    QSet<QString> named;
    if (told.news) {
        for (const NewsKind &kind : kindsOf(*told.news))
            named += QSet<QString>(kind.uids.begin(), kind.uids.end());
    }
    Record record; // has the actions of a document's JSON
    for (const ActionRow &row : told.rows) {
        if (!told.news || named.contains(row.action.uid))
            record.actions.append(row.action);
    }
    QJsonArray actions;
    for (const QJsonValue &value : recordToJson(record)[u"actions"].toArray()) {
        QJsonObject action = value.toObject();
        const ActionRow &row = *rows[action[u"uid"].toString()];
        action.insert(u"incident"_s, u"INC-%1"_s.arg(row.incidentNumber));
        action.insert(u"incident_title"_s, textValue(row.incidentTitle));
        action.insert(u"overdue"_s, isOverdue(row.action, told.now));
        actions.append(action);
    }
    return {{u"actions"_s, actions}, {u"news"_s, told.news ? QJsonValue(newsAsJson(*told.news, rows)) : QJsonValue()}};
}

} // namespace hindsight
