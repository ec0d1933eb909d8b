// SPDX-License-Identifier: GPL-3.0-or-later
#include "windowtexts.h"

#include "models/metrics/texts.h"

#include <QLocale>

namespace hindsight {

using namespace Qt::StringLiterals;

namespace {

QString usualText(BaselineMethod method)
{
    switch (method) {
    case BaselineMethod::Level: return MetricsText::tr("the median of the day before");
    case BaselineMethod::DayShape: return MetricsText::tr("the course of the fourteen days before, at the level of the day before");
    case BaselineMethod::WeekShape: return MetricsText::tr("the course of the same weekday in the four weeks before, at the level of the day before");
    }
    return {};
}

} // namespace

QString labelOf(WindowCause cause)
{
    switch (cause) {
    case WindowCause::Incident: return MetricsText::tr("payments failed");
    case WindowCause::ShareDrop: return MetricsText::tr("share fell");
    case WindowCause::TrafficDrop: return MetricsText::tr("fewer attempts");
    case WindowCause::Maintenance: return MetricsText::tr("maintenance");
    case WindowCause::MissingData: return MetricsText::tr("no rows");
    case WindowCause::Promotion: return MetricsText::tr("more attempts");
    case WindowCause::CatchUp: return MetricsText::tr("catch-up");
    case WindowCause::CardTesting: return MetricsText::tr("card testing");
    case WindowCause::MixShift: return MetricsText::tr("another mix");
    case WindowCause::Latency: return MetricsText::tr("slower");
    case WindowCause::Change: break;
    }
    return MetricsText::tr("change");
}

QString labelOf(PaymentSeries series)
{
    switch (series) {
    case PaymentSeries::SuccessRate: return MetricsText::tr("success rate");
    case PaymentSeries::Succeeded: return MetricsText::tr("successes");
    case PaymentSeries::Failed: return MetricsText::tr("failures");
    case PaymentSeries::Attempts: return MetricsText::tr("attempts");
    case PaymentSeries::Latency: break;
    }
    return MetricsText::tr("95th percentile of the latency");
}

QString valueText(const DetectedWindow &window, double value)
{
    const QLocale locale;
    if (window.series == QLatin1StringView(nameOf(PaymentSeries::SuccessRate)))
        return MetricsText::tr("%1 %").arg(locale.toString(100 * value, 'f', 1));
    if (window.series == QLatin1StringView(nameOf(PaymentSeries::Latency)))
        return MetricsText::tr("%1 ms").arg(locale.toString(value, 'f', 0));
    return locale.toString(value, 'f', value < 100 ? 1 : 0);
}

QString whereText(const DetectedWindow &window)
{
    return window.attribute.isEmpty() ? MetricsText::tr("all") : MetricsText::tr("%1 = %2", "an attribute and its value").arg(window.attribute, window.value);
}

QString shortText(const DetectedWindow &window)
{
    const auto series = fromName<PaymentSeries>(window.series);
    const QString name = series ? labelOf(*series) : MetricsText::tr("value");
    return MetricsText::tr("%1 of %2 %3, usually %4", "series, where, value, usual value")
        .arg(name, whereText(window), valueText(window, window.observed), valueText(window, window.expected));
}

QString ruleText(const DetectedWindow &window, qint64 step)
{
    const QString width = step % 60 == 0 ? MetricsText::tr("%n minute(s)", nullptr, int(step / 60)) : MetricsText::tr("%n second(s)", nullptr, int(step));
    const auto series = fromName<PaymentSeries>(window.series);
    QString text = MetricsText::tr("%1 in buckets of %2, against %3: %4, where %5 was to be expected.")
                       .arg(series ? labelOf(*series) : MetricsText::tr("value"), width, usualText(window.method), valueText(window, window.observed),
                            valueText(window, window.expected));
    text[0] = text[0].toUpper();
    if (window.fromLater)
        text += u' ' + MetricsText::tr("There are too few days before it; later ones had to help out.");
    if (window.score < 1) {
        const double passed = window.score / (1 - window.score);
        text += u' '
            + MetricsText::tr("It passes %1 times the bound below which the restlessness of the series and chance stay, but for one quiet series in ten.")
                  .arg(QLocale().toString(passed, 'f', 1));
    }
    return text;
}

} // namespace hindsight
