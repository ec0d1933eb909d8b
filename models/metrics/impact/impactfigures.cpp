// SPDX-License-Identifier: GPL-3.0-or-later
#include "impactfigures.h"

#include "models/incident/timetext.h"
#include "models/incident/uid.h"
#include "models/incident/currency.h"

namespace hindsight {

using namespace Qt::StringLiterals;

namespace {

const QString counted = u"counted"_s;

ImpactFigure missing(const QString &name, const Estimate &estimate, const Impact &impact, const QString &unit, const QString &currency = {})
{
    return {.name = name,
            .value = estimate.missing(),
            .low = estimate.low,
            .high = estimate.high,
            .typicalError = estimate.typicalError,
            .expected = estimate.expected,
            .observed = estimate.observed,
            .unit = unit,
            .currency = currency,
            .method = QLatin1StringView(nameOf(impact.method)),
            .placebos = impact.placebos};
}

} // namespace

QString figureCurrency(const QString &currency) { return currency.isEmpty() ? QString::fromLatin1(noCurrency.data(), qsizetype(noCurrency.size())) : currency; }

QList<ImpactFigure> figuresOf(const Impact &impact, const std::optional<OrderCounts> &orders)
{
    QList<ImpactFigure> figures;
    if (impact.problem != ImpactProblem::None)
        return figures;
    const auto add = [&](const QString &suffix, Estimate ImpactSum::*part) {
        figures.append(missing(u"missing_payments"_s + suffix, impact.payments.*part, impact, u"payments"_s));
        for (const auto &[currency, sum] : impact.amounts)
            figures.append(missing(u"missing_amount"_s + suffix, sum.*part, impact, u"minor"_s, figureCurrency(currency)));
    };
    add({}, &ImpactSum::net);
    add(u"_in_windows"_s, &ImpactSum::inWindows);
    add(u"_after"_s, &ImpactSum::after);
    const auto count = [&](const QString &name, qint64 value, const QString &unit, const QString &currency = {}) {
        figures.append({.name = name, .value = value, .unit = unit, .currency = currency, .method = counted});
    };
    count(u"to_reconcile_payments"_s, impact.toReconcile.payments, u"payments"_s);
    for (const auto &[currency, amount] : impact.toReconcile.amounts)
        count(u"to_reconcile_amount"_s, amount, u"minor"_s, figureCurrency(currency));
    if (orders) {
        count(u"orders_lost"_s, orders->lost, u"orders"_s);
        count(u"orders_paid_later"_s, orders->paidLater, u"orders"_s);
        if (orders->paidAnotherWay)
            count(u"orders_paid_another_way"_s, *orders->paidAnotherWay, u"orders"_s);
        if (orders->customers)
            count(u"customers_affected"_s, *orders->customers, u"customers"_s);
    }
    return figures;
}

QList<Figure> frozenFigures(const QList<ImpactFigure> &figures, const Impact &impact, const Figure &about)
{
    QList<Figure> frozen;
    const auto number = [](std::optional<qint64> value) { return value ? std::optional(double(*value)) : std::nullopt; };
    for (const ImpactFigure &figure : figures) {
        Figure kept = about;
        kept.uid = newUid();
        kept.name = figure.name;
        kept.value = double(figure.value);
        kept.low = number(figure.low);
        kept.high = number(figure.high);
        kept.confidence = figure.low ? std::optional(impactConfidence) : std::nullopt;
        kept.unit = figure.unit;
        kept.currency = figure.currency;
        kept.method = figure.method;
        kept.methodVersion = impactMethodVersion;
        if (!impact.windows.isEmpty()) {
            kept.from.at = impact.windows.first().from;
            kept.to.at = impact.windows.last().to;
        }
        frozen.append(kept);
    }
    return frozen;
}

QByteArray workingText(const Impact &impact)
{
    QByteArray text
        = "from,part,currency,payments_expected,payments_observed,payments_missing,amount_expected_minor,amount_observed_minor,amount_missing_minor\n";
    for (const WorkingLine &line : impact.working) {
        text += isoText(line.from * microsecondsPerSecond).toLatin1() + (line.after ? ",after," : ",window,") + figureCurrency(line.currency).toUtf8();
        for (const auto &[expected, observed] : {std::pair(line.expectedPayments, line.observedPayments), {line.expectedAmount, line.observedAmount}})
            text += ',' + QByteArray::number(expected) + ',' + QByteArray::number(observed) + ',' + QByteArray::number(expected - observed);
        text += '\n';
    }
    return text;
}

} // namespace hindsight
