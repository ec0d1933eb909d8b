// SPDX-License-Identifier: GPL-3.0-or-later
#include "impacttexts.h"

#include "models/incident/figuretext.h"
#include "models/metrics/texts.h"

#include <QLocale>

#include <algorithm>
#include <cmath>

namespace hindsight {

using namespace Qt::StringLiterals;

namespace {

QString minutesText(qint64 seconds) { return QLocale().toString((seconds + 30) / 60); }

/// `sign`: what came back is told as a gain.
ToldFigure told(const QString &label, const Estimate &estimate, const QString &currency, int sign = 1)
{
    const auto text = [&](qint64 value) { return figureText(value, currency); };
    ToldFigure figure{.label = label, .value = text(sign * estimate.missing()), .expected = text(estimate.expected), .observed = text(estimate.observed)};
    if (estimate.low) {
        const qint64 low = sign > 0 ? *estimate.low : -*estimate.high, high = sign > 0 ? *estimate.high : -*estimate.low;
        figure.interval = MetricsText::tr("%1 to %2", "an interval").arg(text(low), text(high));
    }
    if (estimate.typicalError)
        figure.typicalError = text(std::llround(*estimate.typicalError));
    return figure;
}

/// `hasAfter`: something is known of the hours in which payments are caught up.
void addSum(QList<ToldFigure> &figures, const QString &label, const ImpactSum &sum, const QString &currency, bool hasAfter)
{
    figures.append(told(label, sum.inWindows, currency));
    if (!hasAfter)
        return;
    figures.append(told(MetricsText::tr("caught up within four hours"), sum.after, currency, -1));
    figures.append(told(MetricsText::tr("net of catch-up"), sum.net, currency));
    figures.last().isPart = figures[figures.size() - 2].isPart = true;
}

} // namespace

QList<ToldFigure> toldFigures(const Impact &impact, const std::optional<OrderCounts> &orders)
{
    QList<ToldFigure> figures;
    addSum(figures, MetricsText::tr("missing successful payments"), impact.payments, {}, !impact.after.isEmpty());
    for (const auto &[currency, sum] : impact.amounts)
        addSum(figures, MetricsText::tr("gross order value not collected in the window"), sum, figureCurrency(currency), !impact.after.isEmpty());
    figures.append({MetricsText::tr("to reconcile: possibly charged without an order"), figureText(impact.toReconcile.payments, {})});
    for (const auto &[currency, amount] : impact.toReconcile.amounts)
        figures.append({.label = MetricsText::tr("their amount"), .value = figureText(amount, figureCurrency(currency)), .isPart = true});
    if (orders) {
        figures.append({MetricsText::tr("orders lost"), figureText(orders->lost, {})});
        figures.append({MetricsText::tr("orders paid later"), figureText(orders->paidLater, {})});
        if (orders->paidAnotherWay)
            figures.append({MetricsText::tr("orders paid another way"), figureText(*orders->paidAnotherWay, {})});
        if (orders->customers)
            figures.append({MetricsText::tr("customers affected"), figureText(*orders->customers, {})});
    }
    return figures;
}

QString impactSentence(const Impact &impact)
{
    if (impact.problem != ImpactProblem::None)
        return problemText(impact);
    const auto range = [](const Estimate &estimate, const QString &currency) {
        const QString likely = figureText(estimate.missing(), currency);
        return estimate.low ? MetricsText::tr("%1 (%2 to %3)", "likeliest value, low, high")
                                  .arg(likely, figureText(*estimate.low, currency), figureText(*estimate.high, currency))
                            : MetricsText::tr("about %1").arg(likely);
    };
    QString text = impact.after.isEmpty() ? MetricsText::tr("Successful payments missing in the window: %1.").arg(range(impact.payments.inWindows, {}))
                                          : MetricsText::tr("Successful payments missing in the window: %1; net of what was caught up within four hours: %2.")
                                                .arg(range(impact.payments.inWindows, {}), range(impact.payments.net, {}));
    if (impact.amounts.isEmpty())
        return text;
    // The currency in which most was expected to be paid; the others stand in the table.
    QMap<QString, qint64> payments;
    for (const WorkingLine &line : impact.working)
        payments[line.currency] += line.expectedPayments;
    const auto most = std::ranges::max_element(impact.amounts, {}, [&payments](const auto &amount) { return payments.value(amount.first); });
    text += u' ' + MetricsText::tr("Gross order value not collected in the window: %1").arg(range(most->second.inWindows, figureCurrency(most->first)));
    const auto others = int(impact.amounts.size()) - 1;
    return text + (others > 0 ? u", "_s + MetricsText::tr("and %n more currencies, see below", nullptr, others) : QString()) + u'.';
}

QStringList remarksOf(const Impact &impact)
{
    QStringList lines;
    if (impact.method == ImpactMethod::Baseline)
        lines.append(MetricsText::tr("Rough, without an interval: there are fewer than four weeks to compare with, each with the same time and half of the day "
                                     "before it. Expected is what was usual in the numbers there are."));
    else if (impact.rough)
        lines.append(MetricsText::tr("Rough, without an interval: compared with the same weekday and time of %1 weeks, but there are too few quiet windows "
                                     "like this one to learn the error from (%2; it takes %3).")
                         .arg(impact.weeks)
                         .arg(impact.placebos)
                         .arg(leastPlacebos));
    else
        lines.append(MetricsText::tr("Compared with the same weekday and time of %1 weeks. The interval, of 90 %, and the typical error are those of the "
                                     "same estimate on %2 quiet windows of the same length and time of day.")
                         .arg(impact.weeks)
                         .arg(impact.placebos));
    if (impact.goesOn)
        lines.append(MetricsText::tr("The incident goes on: these are the figures so far, up to the end of the numbers."));
    else if (impact.afterUnknown > 0)
        lines.append(MetricsText::tr("Of the four hours after it %1 min are not known: more may have been caught up.").arg(minutesText(impact.afterUnknown)));
    if (impact.notCovered > 0)
        lines.append(MetricsText::tr("Not counted: %1 min of which the numbers say nothing.").arg(minutesText(impact.notCovered)));
    if (impact.notFinal > 0)
        lines.append(MetricsText::tr("Not counted: %1 min in which payments are not final yet.").arg(minutesText(impact.notFinal)));
    if (impact.downtime > 0)
        lines.append(MetricsText::tr("Not counted: %1 min of expected downtime.").arg(minutesText(impact.downtime)));
    if (impact.withoutRows > 0)
        lines.append(MetricsText::tr("In %1 min there are no rows; counted as: nobody paid.").arg(minutesText(impact.withoutRows)));
    return lines;
}

QStringList differenceTexts(const Impact &impact)
{
    QStringList lines;
    for (qsizetype i = 0; i < impact.differences.size();) {
        const QString attribute = impact.differences[i].attribute;
        QStringList values;
        for (; i < impact.differences.size() && impact.differences[i].attribute == attribute; ++i) {
            const ValueDifference &difference = impact.differences[i];
            const QString name = difference.value.isEmpty() ? MetricsText::tr("(none)", "no value of an attribute") : difference.value;
            values.append(u"%1 %2"_s.arg(name, figureText(difference.missing, {})));
        }
        lines.append(MetricsText::tr("Missing payments by %1, net of catch-up: %2.").arg(attribute, values.join(u", "_s)));
    }
    return lines;
}

QString problemText(const Impact &impact)
{
    switch (impact.problem) {
    case ImpactProblem::None: break;
    case ImpactProblem::NoWindows:
        return MetricsText::tr("Nobody said when customers were hurt: the incident has no impact window, and not both began and resolved or mitigated.");
    case ImpactProblem::NotCovered: return MetricsText::tr("The numbers say nothing about the time of the impact.");
    case ImpactProblem::NothingToCompare: return MetricsText::tr("Nothing was paid outside of the impact that it could be compared with.");
    }
    return {};
}

} // namespace hindsight
