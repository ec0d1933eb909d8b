// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerttexts.h"

#include "models/metrics/texts.h"

#include <QLocale>

namespace hindsight {

using namespace Qt::StringLiterals;

QString labelOf(FiringKind kind)
{
    switch (kind) {
    case FiringKind::ThisIncident: return MetricsText::tr("this incident");
    case FiringKind::OtherIncident: return MetricsText::tr("another incident");
    case FiringKind::Marked: return MetricsText::tr("calendar mark");
    case FiringKind::Unexplained: break;
    }
    return MetricsText::tr("false alarm");
}

QString labelOf(NoticedBy by)
{
    switch (by) {
    case NoticedBy::FirstComplaint: return MetricsText::tr("the first complaint");
    case NoticedBy::EngineeringKnew: return MetricsText::tr("engineering knew");
    case NoticedBy::Detected: break;
    }
    return MetricsText::tr("it was detected");
}

QString whereText(const AlertRule &rule, const QStringList &values)
{
    QStringList parts;
    for (qsizetype i = 0; i < rule.by.size(); ++i) {
        const QString value = values[i].isEmpty() ? MetricsText::tr("(none)", "no value of an attribute") : values[i];
        parts.append(MetricsText::tr("%1 = %2", "an attribute and its value").arg(rule.by[i], value));
    }
    return parts.isEmpty() ? MetricsText::tr("all") : parts.join(u", "_s);
}

QString rateText(const Backtest &tried)
{
    const QLocale locale;
    return MetricsText::tr("%1 in %2 days, at most %3 a week (95 %, exact Poisson)")
        .arg(locale.toString(tried.falseAlarms), locale.toString(tried.daysTested(), 'f', tried.daysTested() < 10 ? 1 : 0),
             locale.toString(tried.falseAlarmRate.atMost, 'f', 1));
}

QString againstPeople(qint64 fired, const Noticed &noticed)
{
    const qint64 seconds = (noticed.at - fired) / microsecondsPerSecond;
    const int minutes = int((std::abs(seconds) + 30) / 60);
    return (seconds >= 0 ? MetricsText::tr("%n min before %1", nullptr, minutes) : MetricsText::tr("%n min after %1", nullptr, minutes))
        .arg(labelOf(noticed.by));
}

AlertRule ruleAt(const SweepPoint &point, AlertRule rule)
{
    if (rule.windowSeconds == rule.durationSeconds)
        rule.windowSeconds = point.durationSeconds;
    rule.limit = point.limit;
    rule.durationSeconds = point.durationSeconds;
    return rule;
}

QString sinceText(const std::optional<AlertSince> &since)
{
    if (!since)
        return MetricsText::tr("no data");
    const QLocale locale;
    return MetricsText::tr("fired %n time(s)", nullptr, int(since->firings)) + u", "_s + MetricsText::tr("%n page(s)", nullptr, int(since->pages))
        + MetricsText::tr(" in %1 days; of those that nothing explains %2, at most %3 a week", "after a number of pages")
              .arg(locale.toString(since->days, 'f', since->days < 10 ? 1 : 0), locale.toString(since->falseAlarms.count),
                   locale.toString(since->falseAlarms.atMost, 'f', 1));
}

} // namespace hindsight
