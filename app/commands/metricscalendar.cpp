// SPDX-License-Identifier: GPL-3.0-or-later
// What is known about the times of a source: marks, and the zone of its market.
#include "metrics.h"

#include "models/incident/timetext.h"
#include "models/store/calendar.h"
#include "numbersof.h"
#include "text.h"

#include <QCommandLineParser>

using namespace Qt::StringLiterals;

namespace hindsight {

Result<ExitStatus> markMetrics(const QCommandLineParser &given, const Terminal &terminal)
{
    const auto named = namedSource(given, terminal);
    if (!named)
        return std::unexpected(named.error());
    const TimeContext context{.zone = u"UTC"_s};
    const auto from = timeOption(given, u"from"_s, context), to = timeOption(given, u"to"_s, context);
    if (!from || !to)
        return std::unexpected(!from ? from.error() : to.error());
    if (!*from || !*to)
        return failure(Error::Kind::Usage, CommandLine::tr("Say which time with --from and --to."));
    const auto effect = fromName<MarkEffect>(given.value(u"effect"_s));
    if (!effect)
        return failure(Error::Kind::Usage, CommandLine::tr("--effect takes exclude, scale or expected_downtime, not “%1”.").arg(given.value(u"effect"_s)));
    std::optional<double> factor;
    if (given.isSet(u"factor"_s)) {
        bool isNumber = false;
        factor = given.value(u"factor"_s).toDouble(&isNumber);
        if (!isNumber)
            return failure(Error::Kind::Usage, CommandLine::tr("--factor takes a number like 1.5, not “%1”.").arg(given.value(u"factor"_s)));
    }
    return tellStep(markTime(*named->store, named->source, {**from, **to}, *effect, factor, given.value(u"note"_s)), terminal);
}

Result<ExitStatus> listMarks(const QCommandLineParser &given, const Terminal &terminal)
{
    const auto named = namedSource(given, terminal);
    if (!named)
        return std::unexpected(named.error());
    const auto marks = marksOf(*named->store, named->source.uid);
    if (!marks)
        return std::unexpected(marks.error());
    QJsonArray array;
    TextTable table;
    table.add({CommandLine::tr("FROM (UTC)"), CommandLine::tr("TO"), CommandLine::tr("EFFECT"), CommandLine::tr("NOTE"), CommandLine::tr("MARK")});
    for (const CalendarMark &mark : *marks) {
        array.append(QJsonObject{{u"uid"_s, mark.uid},
                                 {u"from"_s, isoText(*mark.from.at)},
                                 {u"to"_s, isoText(*mark.to.at)},
                                 {u"effect"_s, QLatin1StringView(nameOf(mark.effect))},
                                 {u"factor"_s, mark.factor ? QJsonValue(*mark.factor) : QJsonValue()},
                                 {u"note"_s, textValue(mark.note)}});
        table.add({minuteText(mark.from.at), minuteText(mark.to.at), effectText(mark), oneLine(mark.note), mark.uid});
    }
    if (given.isSet(u"json"_s))
        print(terminal.out, {{u"source"_s, named->source.name}, {u"market_zone"_s, textValue(named->source.marketZone)}, {u"marks"_s, array}});
    else if (!array.isEmpty())
        terminal.out << table.text();
    return array.isEmpty() ? ExitStatus::No : ExitStatus::Done;
}

Result<ExitStatus> unmarkMetrics(const QCommandLineParser &given, const Terminal &terminal)
{
    const auto store = terminal.open();
    if (!store)
        return std::unexpected(store.error());
    const auto marks = (*store)->all<CalendarMark>();
    if (!marks)
        return std::unexpected(marks.error());
    const QString uid = given.positionalArguments().at(1);
    const auto found = std::ranges::find(*marks, uid, &CalendarMark::uid);
    if (found == marks->end())
        return failure(Error::Kind::Usage, CommandLine::tr("There is no mark “%1”; “hindsight metrics marks SOURCE” lists them.").arg(uid));
    return tellStep(removeMark(**store, *found), terminal);
}

Result<ExitStatus> setMarket(const QCommandLineParser &given, const Terminal &terminal)
{
    const auto named = namedSource(given, terminal);
    if (!named)
        return std::unexpected(named.error());
    return tellStep(setMarketZone(*named->store, named->source, given.positionalArguments().at(2)), terminal);
}

} // namespace hindsight
