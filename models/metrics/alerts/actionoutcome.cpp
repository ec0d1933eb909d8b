// SPDX-License-Identifier: GPL-3.0-or-later
#include "actionoutcome.h"

#include "alerttexts.h"
#include "models/metrics/texts.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QLocale>
#include <QRegularExpression>

#include <algorithm>
#include <limits>

namespace hindsight {

using namespace Qt::StringLiterals;

namespace {

/// Where an incident hurt, as far as one attribute says so.
struct Hurt
{
    QString attribute = {};
    QStringList values = {};
};

Hurt hurtIn(const Record &record, const QStringList &attributes)
{
    Hurt hurt;
    for (const ImpactWindow &window : record.windows) {
        if (window.dimensions.size() != 1)
            continue;
        const QString attribute = window.dimensions.begin().key();
        if (!attributes.contains(attribute) || (!hurt.attribute.isEmpty() && hurt.attribute != attribute))
            continue;
        hurt.attribute = attribute;
        for (const QJsonValue &value : window.dimensions.begin().value().toArray()) {
            if (!hurt.values.contains(value.toString()))
                hurt.values.append(value.toString());
        }
    }
    return hurt;
}

std::optional<RateOver> rateIn(const AlertNumbers &numbers, const Hurt &hurt, const TimeRanges &ranges)
{
    RateOver rate;
    const double bucketDays = double(numbers.step) / 86'400;
    for (qsizetype i = 0; i < numbers.size; ++i) {
        const qint64 begin = numbers.endOf(i - 1);
        if (!numbers.knows(i, i + 1) || std::ranges::none_of(ranges, [begin](const TimeRange &range) { return range.from <= begin && begin < range.to; }))
            continue;
        rate.days += bucketDays;
        for (const AlertLine &line : numbers.lines) {
            if (!hurt.attribute.isEmpty() && !hurt.values.contains(line.values.value(0)))
                continue;
            rate.closed += line.closed[size_t(i)];
            rate.succeeded += line.succeeded[size_t(i)];
        }
    }
    return rate.closed > 0 ? std::optional(rate) : std::nullopt;
}

qint64 doneAt(const ActionItem &action)
{
    // Nobody knows at which hour: its own day says nothing.
    return *action.done.at + (action.done.precision == Precision::Day ? 24 * 60 * microsecondsPerMinute : 0);
}

QString rateText(const RateOver &rate) { return MetricsText::tr("%1 %").arg(QLocale().toString(100 * double(rate.succeeded) / double(rate.closed), 'f', 1)); }

} // namespace

std::optional<AlertRule> ruleOf(const ActionItem &action)
{
    static const QRegularExpression quoted(u"[“\"„]([^”\"“]+)[”\"“]"_s);
    for (auto it = quoted.globalMatch(action.text); it.hasNext();) {
        if (const auto rule = readAlertRule(it.next().captured(1)))
            return *rule;
    }
    return std::nullopt;
}

bool isDone(const ActionItem &action) { return (action.status == ActionStatus::Done || action.status == ActionStatus::Verified) && action.done.at; }

QList<ActionOutcome> outcomesOf(const AlertTrial &trial, const Record &record, const TimeRanges &impact)
{
    QList<ActionOutcome> outcomes;
    if (std::ranges::none_of(record.actions, isDone))
        return outcomes;
    const Hurt hurt = hurtIn(record, trial.attributes);
    const auto split = numbersBy(trial, hurt.attribute.isEmpty() ? QStringList() : QStringList{hurt.attribute}, false);
    QStringList where;
    for (const QString &value : hurt.values)
        where.append(MetricsText::tr("%1 = %2", "an attribute and its value").arg(hurt.attribute, value));
    for (const ActionItem &action : record.actions) {
        if (!isDone(action))
            continue;
        ActionOutcome outcome{.action = action.uid, .done = doneAt(action), .rule = ruleOf(action), .where = where.join(u", "_s)};
        if (outcome.rule) {
            // An attribute that the source no longer has: nothing can be said.
            if (const auto numbers = numbersBy(trial, outcome.rule->by, isLatency(outcome.rule->measure)))
                outcome.alert = didItWork(*numbers, *outcome.rule, trial.context, outcome.done);
        }
        if (split) {
            outcome.rate = rateIn(*split, hurt, {{outcome.done, std::numeric_limits<qint64>::max()}});
            outcome.inIncident = rateIn(*split, hurt, impact);
        }
        outcomes.append(outcome);
    }
    return outcomes;
}

QString outcomeText(const ActionOutcome &outcome)
{
    if (!outcome.alert && !outcome.rate)
        return MetricsText::tr("no data: the numbers say nothing about the time after it was done.");
    QStringList sentences;
    if (outcome.rule)
        sentences.append(MetricsText::tr("“%1” since it was done: %2.").arg(ruleText(*outcome.rule), sinceText(outcome.alert)));
    if (outcome.rate) {
        const QLocale locale;
        const QString where = outcome.where.isEmpty() ? MetricsText::tr("all") : outcome.where;
        QString rate = MetricsText::tr("Success rate since then %1 of %2 final attempts in %3 days (%4)", "rate, attempts, days, where")
                           .arg(rateText(*outcome.rate), locale.toString(outcome.rate->closed),
                                locale.toString(outcome.rate->days, 'f', outcome.rate->days < 10 ? 1 : 0), where);
        if (outcome.inIncident)
            rate += MetricsText::tr("; in the incident %1", "a success rate").arg(rateText(*outcome.inIncident));
        sentences.append(rate + u'.');
    }
    return sentences.join(u' ');
}

} // namespace hindsight
