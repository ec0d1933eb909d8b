// SPDX-License-Identifier: GPL-3.0-or-later
#include "numbersof.h"

#include "models/lists/cells.h"
#include "models/store/store.h"

#include <QCommandLineParser>

namespace hindsight {

Result<NumbersOf> numbersOf(const Store &store, const QString &incident, const QString &source)
{
    if (incident.isEmpty())
        return store.metricSource(source).transform([](const MetricSource &found) { return NumbersOf{found, {{}, found.zone}}; });
    const auto record = store.incidentUid(incident).and_then([&store](const QString &uid) { return store.record(uid); });
    if (!record)
        return std::unexpected(record.error());
    if (record->incident.metricSource.isEmpty())
        return failure(Error::Kind::NotFound,
                       CommandLine::tr("%1 has no source of numbers; “hindsight metrics import FILE --incident %1” gives it one.").arg(incident));
    return store.metricSource(record->incident.metricSource).transform([&](const MetricSource &found) {
        return NumbersOf{found, timeContextOf(*record), *record};
    });
}

Result<std::optional<qint64>> timeOption(const QCommandLineParser &given, const QString &option, const TimeContext &context)
{
    if (!given.isSet(option))
        return std::nullopt;
    const auto moment = readMoment(given.value(option), context);
    if (!moment)
        return failure(Error::Kind::Usage, CommandLine::tr("--%1: %2").arg(option, moment.error().text));
    if (!moment->at)
        return failure(Error::Kind::Usage, CommandLine::tr("--%1: “%2” is no time.").arg(option, given.value(option)));
    return moment->at;
}

} // namespace hindsight
