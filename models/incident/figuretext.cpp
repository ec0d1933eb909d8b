// SPDX-License-Identifier: GPL-3.0-or-later
#include "figuretext.h"

#include "currency.h"

#include <QCoreApplication>

#include <cmath>

namespace hindsight {

namespace {

struct FigureTexts
{
    Q_DECLARE_TR_FUNCTIONS(Figures)
};

} // namespace

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
