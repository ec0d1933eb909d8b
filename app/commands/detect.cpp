// SPDX-License-Identifier: GPL-3.0-or-later
// What the numbers say: when something was out of order. Suggestions; nothing is changed.
#include "command.h"

#include "models/incident/timetext.h"
#include "models/metrics/detection/numbersfile.h"
#include "models/metrics/detection/windowtexts.h"
#include "models/store/numbers/readwindows.h"
#include "numbersof.h"
#include "text.h"

#include <QCommandLineParser>

using namespace Qt::StringLiterals;

namespace hindsight {

namespace {

QList<QCommandLineOption> options()
{
    return {
        {u"source"_s, CommandLine::tr("Numbers of this source."), u"NAME"_s},
        {u"file"_s, CommandLine::tr("Numbers of this file, which go into no database: timestamp and value, transactions, or counts."), u"FILE"_s},
        {u"direction"_s, CommandLine::tr("drop (default), spike, or any."), u"DIRECTION"_s},
        jsonOption(),
    };
}

QJsonObject toJson(const DetectedWindow &window)
{
    QJsonObject where;
    if (!window.attribute.isEmpty())
        where.insert(window.attribute, window.value);
    return {
        {u"from"_s, isoText(window.from * microsecondsPerSecond)},
        {u"to"_s, isoText(window.to * microsecondsPerSecond)},
        {u"direction"_s, window.drop ? u"drop"_s : u"spike"_s},
        {u"score"_s, window.score},
        {u"series"_s, window.series},
        {u"where"_s, where},
        {u"kind"_s, QLatin1StringView(nameOf(window.kind))},
        {u"observed"_s, window.observed},
        {u"expected"_s, window.expected},
        {u"method"_s, QLatin1StringView(nameOf(window.method))},
        {u"from_later"_s, window.fromLater},
    };
}

Result<std::vector<DetectedWindow>> inSource(const QCommandLineParser &given, const Terminal &terminal, Direction direction)
{
    const auto store = terminal.open();
    if (!store)
        return std::unexpected(store.error());
    const auto asked = numbersOf(**store, given.positionalArguments().value(0), given.value(u"source"_s));
    if (!asked)
        return std::unexpected(asked.error());
    return readWindowSearch(**store, asked->source, direction).transform([](const WindowSearch &search) { return detectIn(search.payments, search.options); });
}

Result<ExitStatus> run(const QCommandLineParser &given, const Terminal &terminal)
{
    const QString file = given.value(u"file"_s);
    if (int(!given.positionalArguments().isEmpty()) + int(given.isSet(u"source"_s)) + int(given.isSet(u"file"_s)) != 1)
        return failure(Error::Kind::Usage, CommandLine::tr("Say which numbers: an incident, --source NAME or --file FILE."));
    DetectOptions how;
    if (given.isSet(u"direction"_s)) {
        const auto direction = fromName<Direction>(given.value(u"direction"_s));
        if (!direction)
            return failure(Error::Kind::Usage, CommandLine::tr("--direction takes drop, spike or any, not “%1”.").arg(given.value(u"direction"_s)));
        how.direction = *direction;
    }
    const auto windows = file.isEmpty() ? inSource(given, terminal, how.direction) : numbersOfFile(file).transform([&how](const NumbersOfFile &numbers) {
        return std::visit([&how](const auto &known) { return detectIn(known, how); }, numbers);
    });
    if (!windows)
        return std::unexpected(windows.error());
    if (given.isSet(u"json"_s)) {
        QJsonArray list;
        for (const DetectedWindow &window : *windows)
            list.append(toJson(window));
        print(terminal.out, {{u"windows"_s, list}});
    } else if (!windows->empty()) {
        TextTable table;
        table.add({CommandLine::tr("FROM (UTC)"), CommandLine::tr("TO"), CommandLine::tr("WHAT"), CommandLine::tr("SERIES"), CommandLine::tr("WAS"),
                   CommandLine::tr("USUALLY"), CommandLine::tr("WHERE")});
        for (const DetectedWindow &window : *windows) {
            table.add({minuteText(window.from * microsecondsPerSecond), minuteText(window.to * microsecondsPerSecond), labelOf(window.kind), window.series,
                       valueText(window, window.observed), valueText(window, window.expected),
                       oneLine(whereText(window))});
        }
        terminal.out << table.text();
    }
    return windows->empty() ? ExitStatus::No : ExitStatus::Done;
}

} // namespace

const Command detectCommand = {
    .name = "detect",
    .arguments = "ID|--source NAME|--file FILE [--direction drop|spike|any] [--json]",
    .summary = QT_TRANSLATE_NOOP("CommandLine", "when the numbers were out of order, and what it was"),
    .atMost = 1,
    .options = options,
    .run = run,
};

} // namespace hindsight
