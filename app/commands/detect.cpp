// SPDX-License-Identifier: GPL-3.0-or-later
// What the numbers say: when something was out of order. Suggestions; nothing is changed.
#include "command.h"

#include "models/incident/record.h"
#include "models/incident/timetext.h"
#include "models/metrics/chartdata.h"
#include "models/metrics/detection/detect.h"
#include "models/metrics/detection/numbersfile.h"
#include "models/store/store.h"
#include "numbersof.h"
#include "text.h"

#include <QCommandLineParser>

#include <algorithm>

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

QString kindText(WindowCause kind)
{
    switch (kind) {
    case WindowCause::Incident: return CommandLine::tr("payments failed");
    case WindowCause::ShareDrop: return CommandLine::tr("share fell");
    case WindowCause::TrafficDrop: return CommandLine::tr("fewer attempts");
    case WindowCause::Maintenance: return CommandLine::tr("maintenance");
    case WindowCause::MissingData: return CommandLine::tr("no rows");
    case WindowCause::Promotion: return CommandLine::tr("more attempts");
    case WindowCause::CatchUp: return CommandLine::tr("catch-up");
    case WindowCause::CardTesting: return CommandLine::tr("card testing");
    case WindowCause::MixShift: return CommandLine::tr("another mix");
    case WindowCause::Latency: return CommandLine::tr("slower");
    case WindowCause::Change: break;
    }
    return CommandLine::tr("change");
}

QString valueText(const DetectedWindow &window, double value)
{
    return window.series == "success_rate"_L1 ? QString::number(100 * value, 'f', 1) + u'%' : QString::number(value, 'g', 4);
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

/// A recorded incident says nothing about what is usual, nor does a time with a calendar mark.
Result<TimeRanges> recordedIn(const Store &store, const MetricSource &source, TimeRanges &expectedDowntime)
{
    TimeRanges ranges;
    const auto add = [](TimeRanges &to, std::optional<qint64> from, std::optional<qint64> until) {
        if (from && until && *from < *until)
            to = united(to, {{*from, *until}});
    };
    const auto marks = store.all<CalendarMark>();
    const auto incidents = store.all<Incident>();
    const auto rows = store.incidents();
    if (!marks || !incidents || !rows)
        return std::unexpected(!marks ? marks.error() : !incidents ? incidents.error() : rows.error());
    for (const CalendarMark &mark : *marks) {
        if (mark.source != source.uid)
            continue;
        add(ranges, mark.from.at, mark.to.at);
        if (mark.effect == MarkEffect::ExpectedDowntime)
            add(expectedDowntime, mark.from.at, mark.to.at);
    }
    for (const IncidentRow &row : *rows) {
        const auto incident = std::ranges::find(*incidents, row.uid, &Incident::uid);
        if (row.kind == IncidentKind::Incident && incident != incidents->end() && incident->metricSource == source.uid)
            add(ranges, row.began, row.resolved);
    }
    return ranges;
}

Result<std::vector<DetectedWindow>> inSource(const QCommandLineParser &given, const Terminal &terminal, DetectOptions how)
{
    const auto store = terminal.open();
    if (!store)
        return std::unexpected(store.error());
    const auto asked = numbersOf(**store, given.positionalArguments().value(0), given.value(u"source"_s));
    if (!asked)
        return std::unexpected(asked.error());
    const MetricSource &source = asked->source;
    const auto batches = (*store)->batches(source.uid);
    const auto attributes = (*store)->attributes(source.uid);
    if (!batches || !attributes)
        return std::unexpected(!batches ? batches.error() : attributes.error());
    const auto recorded = recordedIn(**store, source, how.expectedDowntime);
    if (!recorded)
        return std::unexpected(recorded.error());

    const Coverage coverage = coverageOf(*batches);
    how.baseline.leftOut = united(*recorded, coverage.gaps);
    for (const QString &zone : {source.marketZone, source.zone}) {
        if (const QTimeZone found(zone.toUtf8()); !zone.isEmpty() && found.isValid()) {
            how.baseline.zone = found;
            break;
        }
    }
    // All at once, in the buckets that have enough to count.
    const SeriesRequest request{.source = source.uid, .by = *attributes, .bucketSeconds = usualBucket(countingOf(*batches), coverage.known)};
    PaymentsBuilder builder;
    if (const auto read = (*store)->eachSeries(request, [&builder](const SeriesPart &part) { return builder.add(part); }); !read)
        return std::unexpected(read.error());
    const Payments payments = builder.take();
    if (!coverage.covered.isEmpty()) {
        const qint64 end = payments.start + payments.size() * payments.step;
        how.unseen = without({{payments.start * microsecondsPerSecond, end * microsecondsPerSecond}}, coverage.covered);
    }
    for (const Batch &batch : countingOf(*batches))
        how.unseen = united(how.unseen, rangesOf(batch, notFinalRanges));
    return detectIn(payments, how);
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
    const auto windows = file.isEmpty() ? inSource(given, terminal, how) : numbersOfFile(file).transform([&how](const NumbersOfFile &numbers) {
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
            table.add({minuteText(window.from * microsecondsPerSecond), minuteText(window.to * microsecondsPerSecond), kindText(window.kind), window.series,
                       valueText(window, window.observed), valueText(window, window.expected),
                       window.attribute.isEmpty() ? CommandLine::tr("all") : oneLine(window.attribute + u" = "_s + window.value)});
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
