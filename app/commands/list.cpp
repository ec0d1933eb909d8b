// SPDX-License-Identifier: GPL-3.0-or-later
#include "command.h"

#include "models/lists/incidentlist.h"
#include "text.h"

#include <QCommandLineParser>

using namespace Qt::StringLiterals;

namespace hindsight {

namespace {

QList<QCommandLineOption> options()
{
    return {{u"query"_s, CommandLine::tr("Only incidents that have all these words in what the list shows of them."), u"TEXT"_s}, jsonOption()};
}

bool hasAll(const IncidentRow &row, const QStringList &words)
{
    const QString all = (QStringList{u"INC-%1"_s.arg(row.number), row.title, row.severity, row.owner} + row.services + row.tags).join(u'\n');
    return std::ranges::all_of(words, [&](const QString &word) { return all.contains(word, Qt::CaseInsensitive); });
}

QJsonObject toJson(const IncidentRow &row)
{
    return {
        {u"id"_s, u"INC-%1"_s.arg(row.number)},
        {u"uid"_s, row.uid},
        {u"title"_s, textValue(row.title)},
        {u"kind"_s, QLatin1StringView(nameOf(row.kind))},
        {u"severity"_s, textValue(row.severity)},
        {u"services"_s, QJsonArray::fromStringList(row.services)},
        {u"tags"_s, QJsonArray::fromStringList(row.tags)},
        {u"began"_s, isoValue(row.began)},
        {u"resolved"_s, isoValue(row.resolved)},
        {u"postmortem_state"_s, QLatin1StringView(nameOf(row.postmortemState))},
        {u"owner"_s, textValue(row.owner)},
        {u"events"_s, row.events},
        {u"actions"_s, row.actions},
        {u"open_actions"_s, row.openActions},
        {u"closed"_s, isClosed(row)},
        {u"sample"_s, row.sample},
    };
}

Result<ExitStatus> run(const QCommandLineParser &given, const Terminal &terminal)
{
    const auto store = terminal.open();
    if (!store)
        return std::unexpected(store.error());
    auto rows = (*store)->incidents();
    if (!rows)
        return std::unexpected(rows.error());
    const QStringList words = given.value(u"query"_s).split(u' ', Qt::SkipEmptyParts);
    rows->removeIf([&](const IncidentRow &row) { return !hasAll(row, words); });

    if (given.isSet(u"json"_s)) {
        QJsonArray incidents;
        for (const IncidentRow &row : std::as_const(*rows))
            incidents.append(toJson(row));
        print(terminal.out, {{u"incidents"_s, incidents}});
    } else if (!rows->isEmpty()) {
        TextTable table;
        table.add({CommandLine::tr("ID"), CommandLine::tr("SEVERITY"), CommandLine::tr("BEGAN (UTC)"), CommandLine::tr("OPEN"), CommandLine::tr("TITLE")});
        for (const IncidentRow &row : std::as_const(*rows)) {
            const QString open = row.actions == 0 ? QString() : CommandLine::tr("%1 of %2", "open actions of all").arg(row.openActions).arg(row.actions);
            table.add({u"INC-%1"_s.arg(row.number), oneLine(row.severity), minuteText(row.began), open, oneLine(row.title)});
        }
        terminal.out << table.text();
    }
    return rows->isEmpty() ? ExitStatus::No : ExitStatus::Done;
}

} // namespace

const Command listCommand = {
    .name = "list",
    .arguments = "[--query TEXT] [--json]",
    .summary = QT_TRANSLATE_NOOP("CommandLine", "list the incidents, newest first"),
    .options = options,
    .run = run,
};

} // namespace hindsight
