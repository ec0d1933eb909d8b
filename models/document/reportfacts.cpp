// SPDX-License-Identifier: GPL-3.0-or-later
#include "reportfacts.h"

#include "models/incident/currency.h"
#include "models/incident/impactcourse.h"
#include "models/incident/milestones.h"
#include "models/metrics/slice.h"

#include "deadlinetexts.h"
#include "models/document/formats/narrative.h"
#include "models/document/templates/contextparts.h"
#include "summary.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace hindsight {

using namespace Qt::StringLiterals;

namespace {

constexpr auto transactions = "Transactions Affected", amount = "Amount Affected", clients = "Clients Affected";

QString moneyText(double minor, const QString &currency, const Phrases &phrases)
{
    const int digits = std::max(0, minorDigits(currency.toStdString()));
    const bool isNamed = !currency.isEmpty() && currency != QLatin1StringView(noCurrency.data(), qsizetype(noCurrency.size()));
    return phrases.number(minor / std::pow(10, digits), digits) + u' ' + (isNamed ? currency : phrases.text("without a currency"));
}

/// The times of the impact, where all of them are known to have ended; none: nothing can be counted in them.
TimeRanges impactOf(const Record &record)
{
    TimeRanges ranges;
    for (const ImpactWindow &window : record.windows) {
        const auto from = reckonedTime(window.from), to = reckonedTime(window.to);
        if (!from || !to || *from >= *to)
            return {};
        ranges = united(ranges, {{*from, *to}});
    }
    return ranges;
}

/// What a line of frozen numbers counts in the buckets of the impact, and of how many; no value: it does not know all of them.
struct Counted
{
    double top = 0;
    double base = 0;
};
std::optional<Counted> countedIn(const Slice &slice, const TimeRanges &impact)
{
    const ChartData &chart = slice.chart;
    if (impact.isEmpty() || chart.lines.isEmpty() || !chart.lines.first().name.isEmpty() || !without(impact, chart.known).isEmpty())
        return std::nullopt;
    const ChartLine &total = chart.lines.first();
    const qint64 width = chart.bucketSeconds * microsecondsPerSecond;
    Counted counted;
    for (qint64 bucket = 0; bucket < std::min<qint64>(chart.buckets, qint64(total.top.size())); ++bucket) {
        const qint64 from = chart.start * microsecondsPerSecond + bucket * width;
        if (common(impact, {{from, from + width}}).isEmpty() || std::isnan(total.top[size_t(bucket)]))
            continue;
        counted.top += total.top[size_t(bucket)];
        if (size_t(bucket) < total.base.size() && !std::isnan(total.base[size_t(bucket)]))
            counted.base += total.base[size_t(bucket)];
    }
    return counted;
}

const char *ofUnit(RowUnit unit)
{
    switch (unit) {
    case RowUnit::Attempt: return "%1 of %2 attempts (%3)";
    case RowUnit::Payment: return "%1 of %2 payments (%3)";
    case RowUnit::Order: return "%1 of %2 orders (%3)";
    }
    Q_UNREACHABLE_RETURN("");
}

class Facts
{
public:
    Facts(const Record &about, const Phrases &language)
        : record(about)
        , phrases(language)
    {}

    QList<ReportFact> all()
    {
        addDurations();
        addServices();
        countTransactions();
        addFigures("missing_payments"_L1, transactions, "%1 payments missing");
        addFigures("orders_lost"_L1, transactions, "%1 orders lost");
        addShares();
        need(transactions);
        countAmounts();
        addFigures("missing_amount"_L1, amount, "%1 not collected");
        need(amount);
        addFigures("customers_affected"_L1, clients, "%1 customers");
        need(clients);
        return facts;
    }

private:
    void add(const char *fact, const QString &value, const QString &method) { facts.append({phrases.text(fact), value, method}); }
    /// A fact that nobody recorded is told as one.
    void need(const char *fact)
    {
        if (!std::ranges::contains(facts, phrases.text(fact), &ReportFact::fact))
            add(fact, phrases.text("not recorded"), {});
    }

    void addDurations()
    {
        constexpr auto impact = "Duration of the Impact", resolve = "Time to Resolve", stated = "Duration as Stated";
        for (const auto &[name, label] : {std::pair("impact_time"_L1, impact), {"time_to_resolve"_L1, resolve}, {"stated_duration"_L1, stated}}) {
            const QList<Duration> durations = durationsOf(record, 0);
            const auto duration = std::ranges::find(durations, name, [](const Duration &each) { return QLatin1StringView(each.name); });
            if (duration == durations.end() || !duration->microseconds) {
                if (label == impact)
                    need(impact);
                continue;
            }
            add(label, duration->soFar ? phrases.text("still going on") : phrases.duration(*duration->microseconds),
                phrases.text(duration->formula, "Milestones"));
        }
    }

    void addServices()
    {
        QStringList services;
        for (const ServiceRole &role : record.services)
            services.append(u"%1 (%2)"_s.arg(role.service, phrases.text(nameOf(role.part))));
        if (!services.isEmpty())
            add("Services", services.join(u", "_s), phrases.text("as recorded"));
        need("Services");
    }

    /// Each slice of frozen numbers that is not private, with what it counts.
    template <class Visit> void eachCount(Visit visit) const
    {
        const TimeRanges impact = impactOf(record);
        for (const Evidence &evidence : record.evidence) {
            const auto slice = evidence.kind == EvidenceKind::Slice && !evidence.isPrivate ? sliceFrom(evidence.slice) : std::nullopt;
            const auto counted = slice ? countedIn(*slice, impact) : std::nullopt;
            if (counted)
                visit(*slice, *counted);
        }
    }

    void countTransactions()
    {
        QStringList told;
        eachCount([&](const Slice &slice, const Counted &counted) {
            if (slice.chart.request.quantity != Quantity::SuccessRate || counted.base <= 0)
                return;
            const double failed = counted.base - counted.top;
            const QString value = phrases.text(ofUnit(slice.chart.unit)).arg(phrases.number(failed), phrases.number(counted.base), phrases.percent(failed / counted.base));
            if (told.contains(value)) // frozen twice
                return;
            told.append(value);
            add(transactions, value, phrases.text("did not succeed during the impact, usual declines among them; counted in frozen numbers of %1").arg(slice.source));
        });
    }

    void countAmounts()
    {
        std::map<std::pair<QString, QString>, std::pair<std::optional<double>, std::optional<double>>> sums; // source, currency: missed, succeeded
        eachCount([&](const Slice &slice, const Counted &counted) {
            auto &[missed, succeeded] = sums[{slice.source, slice.chart.currency}];
            if (slice.chart.request.quantity == Quantity::MissedAmount)
                missed = counted.top;
            else if (slice.chart.request.quantity == Quantity::Amount)
                succeeded = counted.top;
        });
        for (const auto &[key, sum] : sums) {
            const auto &[source, currency] = key;
            if (!sum.first)
                continue;
            const QString missed = moneyText(*sum.first, currency, phrases);
            const double all = *sum.first + sum.second.value_or(0);
            const QString value = !sum.second || all <= 0
                ? phrases.text("%1 (share not recorded)").arg(missed)
                : phrases.text("%1 of %2 (%3)").arg(missed, moneyText(all, currency, phrases), phrases.percent(*sum.first / all));
            add(amount, value, phrases.text("attempted during the impact and not paid, usual declines among them; counted in frozen numbers of %1").arg(source));
        }
    }

    /// Of each currency the one that was frozen last.
    void addFigures(QLatin1StringView name, const char *fact, const char *words)
    {
        std::map<QString, const Figure *> newest;
        for (const Figure &figure : record.figures) {
            const Figure *&known = newest[figure.currency];
            if (figure.name == name && figure.value && (!known || known->at.at.value_or(0) <= figure.at.at.value_or(0)))
                known = &figure;
        }
        for (const auto &[currency, figure] : newest) {
            if (!figure)
                continue;
            const auto text = [&](double value) { return currency.isEmpty() ? phrases.number(value) : moneyText(value, currency, phrases); };
            QString value = phrases.text(words).arg(text(*figure->value));
            if (figure->low && figure->high)
                value += u", "_s + phrases.text("%1 to %2").arg(text(*figure->low), text(*figure->high));
            if (figure->low && figure->high && figure->confidence)
                value += u" ("_s + phrases.text("confidence %1").arg(phrases.percent(*figure->confidence)) + u')';
            QStringList method;
            if (!figure->method.isEmpty())
                method.append(phrases.text("method %1").arg(QString(figure->method).replace(u'_', u' ')));
            if (!figure->methodVersion.isEmpty())
                method.append(phrases.text("version %1").arg(figure->methodVersion));
            const Times times(phrases, record.incident.zone, false);
            if (figure->at.at)
                method.append(phrases.text("frozen %1").arg(times.timeBeside({}, figure->at)));
            add(fact, value, method.isEmpty() ? phrases.text("as recorded") : method.join(u", "_s));
        }
    }

    void addShares()
    {
        for (const ImpactWindow &window : record.windows) {
            if (window.shareFailing)
                add(transactions, phrases.text("%1 failing").arg(phrases.percent(*window.shareFailing)),
                    window.note.isEmpty() ? phrases.text("as the impact window says")
                                          : phrases.text("as the impact window says: %1").arg(window.note.simplified()));
        }
    }

    const Record &record;
    const Phrases &phrases;
    QList<ReportFact> facts;
};

} // namespace

QList<ReportFact> reportFacts(const Record &record, const Phrases &phrases) { return Facts(record, phrases).all(); }

QString reportText(const Record &record, const QString &language)
{
    const Phrases phrases(language);
    QStringList lines;
    for (const ReportFact &fact : reportFacts(record, phrases))
        lines.append(fact.fact + u": "_s + fact.value + (fact.method.isEmpty() ? QString() : u" ["_s + fact.method + u']'));
    if (!record.deadlines.isEmpty())
        lines.append(QString());
    const Times times(phrases, record.incident.zone, true);
    for (const DeadlineTexts &deadline : deadlineTexts(record, phrases, times)) {
        QStringList parts = {deadline.recipient, deadline.due, deadline.stands};
        parts.removeAll(QString());
        lines.append(deadline.name + u": "_s + parts.join(u"; "_s));
    }
    return lines.join(u'\n') + u'\n';
}

void setReportFacts(QVariantMap &context, const Record &record, const Phrases &phrases)
{
    QVariantList facts;
    for (const ReportFact &fact : reportFacts(record, phrases))
        facts.append(QVariantMap{{u"fact"_s, escapedText(fact.fact)}, {u"value"_s, escapedText(fact.value)}, {u"method"_s, escapedText(fact.method)}});
    context.insert(u"facts"_s, facts);
}

} // namespace hindsight
