// SPDX-License-Identifier: GPL-3.0-or-later
#include "figuretext.h"

#include "currency.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace hindsight {

namespace {

struct FigureTexts
{
    Q_DECLARE_TR_FUNCTIONS(Figures)
};

constexpr FigureLabel labels[] = {
    {"missing_payments", QT_TRANSLATE_NOOP("Figures", "Successful payments missing, net of catch-up")},
    {"missing_payments_in_windows", QT_TRANSLATE_NOOP("Figures", "Successful payments missing in the window")},
    {"missing_payments_after", QT_TRANSLATE_NOOP("Figures", "Successful payments missing in the four hours after")},
    {"missing_amount", QT_TRANSLATE_NOOP("Figures", "Gross order value not collected, net of catch-up")},
    {"missing_amount_in_windows", QT_TRANSLATE_NOOP("Figures", "Gross order value not collected in the window")},
    {"missing_amount_after", QT_TRANSLATE_NOOP("Figures", "Gross order value not collected in the four hours after")},
    {"to_reconcile_payments", QT_TRANSLATE_NOOP("Figures", "Payments to reconcile, possibly charged without an order")},
    {"to_reconcile_amount", QT_TRANSLATE_NOOP("Figures", "Amount to reconcile, possibly charged without an order")},
    {"orders_lost", QT_TRANSLATE_NOOP("Figures", "Orders lost")},
    {"orders_paid_later", QT_TRANSLATE_NOOP("Figures", "Orders paid later")},
    {"orders_paid_another_way", QT_TRANSLATE_NOOP("Figures", "Orders paid another way")},
    {"customers_affected", QT_TRANSLATE_NOOP("Figures", "Customers affected")},
};

} // namespace

std::span<const FigureLabel> figureLabels() { return labels; }

QString figureLabel(const QString &name)
{
    const auto label = std::ranges::find(labels, name, [](const FigureLabel &each) { return QLatin1StringView(each.name); });
    return label == std::end(labels) ? name : FigureTexts::tr(label->english);
}

QString figureText(qint64 value, const QString &currency, const QLocale &locale)
{
    if (currency.isEmpty())
        return locale.toString(value);
    const int digits = std::max(0, minorDigits(currency.toStdString()));
    const QString code = currency == QLatin1StringView(noCurrency.data(), qsizetype(noCurrency.size())) ? QString() : u' ' + currency;
    return locale.toString(double(value) / std::pow(10, digits), 'f', digits) + code;
}

QString figureText(const Figure &figure, const QLocale &locale)
{
    if (!figure.value)
        return {};
    const auto text = [&](double value) { return figureText(qRound64(value), figure.currency, locale); };
    return figure.low && figure.high ? FigureTexts::tr("%1 (%2 to %3)", "a value and its interval").arg(text(*figure.value), text(*figure.low), text(*figure.high))
                                     : text(*figure.value);
}

} // namespace hindsight
