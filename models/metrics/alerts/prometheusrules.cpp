// SPDX-License-Identifier: GPL-3.0-or-later
// Texts of these files are for programs and for other people's repositories: the same in every language.
#include "prometheusrules.h"

#include "models/incident/timetext.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QLocale>

#include <algorithm>
#include <cmath>
#include <functional>

using namespace Qt::StringLiterals;

namespace hindsight {

namespace {

constexpr qint64 weekSeconds = 7 * 86'400;
constexpr int baselineWeeks = 4;

QString numberText(double value) { return QString::number(value, 'g', QLocale::FloatingPointShortest); }

// What both YAML and PromQL read in double quotes.
QString quoted(const QString &text)
{
    const QString list = QString::fromUtf8(QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact));
    return list.mid(1, list.size() - 2);
}

QString singleQuoted(QString text) { return u'\'' + text.replace(u'\'', u"''"_s) + u'\''; }

// Annotations are templates; this is none.
QString withoutTemplates(QString text) { return text.replace(u"{{"_s, u"{{\"{{\"}}"_s); }

QString ofOneLine(const QString &text)
{
    QString line = text;
    for (QChar &c : line) {
        if (c.unicode() < 0x20 || c.unicode() == 0x7f || c.category() == QChar::Separator_Line || c.category() == QChar::Separator_Paragraph
            || c.unicode() == 0x85)
            c = u' ';
    }
    return line;
}

// Names of labels have letters, digits and underscores only.
QStringList labelsOf(const QStringList &attributes)
{
    QStringList labels;
    for (const QString &attribute : attributes) {
        QString label = attribute;
        for (QChar &c : label) {
            if (c.unicode() > 0x7f || !(c.isLetterOrNumber() || c == u'_'))
                c = u'_';
        }
        if (label.isEmpty() || label[0].isDigit() || label.startsWith("__"_L1)
            || QStringList{u"alertname"_s, u"severity"_s, u"le"_s, u"outcome"_s}.contains(label))
            label.prepend("attribute_"_L1);
        while (labels.contains(label))
            label += u'_';
        labels.append(label);
    }
    return labels;
}

QString alertName(const AlertRule &rule)
{
    QString name;
    for (const QString &part : QString::fromLatin1(nameOf(rule.measure)).split(u'_'))
        name += part[0].toUpper() + part.mid(1);
    return name + (isUpward(rule.comparison) ? u"Above"_s : u"Below"_s) + (rule.ofBaseline ? u"Baseline"_s : QString());
}

QString offsetText(int week) { return week > 0 ? u" offset %1w"_s.arg(week) : QString(); }

// Of what a rule is made, in one form.
class Expression
{
public:
    Expression(const AlertRule &rule, const QStringList &labels, qint64 step)
        : m_rule(rule)
        , m_by(labels.join(u", "_s))
        , m_step(step)
    {}

    QString ofGauges() const
    {
        QString text = compared([this](int week) { return gauge(week); });
        // A window that lacks a bucket says nothing.
        for (int week = 0; week <= (m_rule.ofBaseline ? baselineWeeks : 0) && !isLatency(m_rule.measure); ++week) {
            text += u"\nand on (%1) %2 >= %3"_s.arg(m_by, aggregated("max"_L1, u"count_over_time(%1%2%3)"_s.arg(base(), range(), offsetText(week))),
                                                    QString::number(m_rule.windowSeconds / m_step));
        }
        if (m_rule.leastAttempts > 0)
            text += u"\nand on (%1) %2 >= %3"_s.arg(m_by, summed(u"payments_bucket_attempts"_s, 0), QString::number(m_rule.leastAttempts));
        return text;
    }

    QString ofCounters() const
    {
        QString text = compared([this](int week) { return counter(week); });
        if (m_rule.leastAttempts > 0)
            text += u"\nand on (%1) %2 >= %3"_s.arg(m_by, increased({}, 0), QString::number(m_rule.leastAttempts));
        return text;
    }

    /// The gauges of a rule, and the one that is there whenever anything is known of a bucket.
    QStringList gauges() const
    {
        QStringList names;
        switch (m_rule.measure) {
        case AlertMeasure::SuccessRate:
        case AlertMeasure::TechnicalRate: names = {u"payments_bucket_succeeded"_s, base()}; break;
        default: names = {base()}; break;
        }
        if (m_rule.leastAttempts > 0 && !names.contains(u"payments_bucket_attempts"_s))
            names.append(u"payments_bucket_attempts"_s);
        return names;
    }
    QString base() const
    {
        switch (m_rule.measure) {
        case AlertMeasure::SuccessRate: return u"payments_bucket_closed"_s;
        case AlertMeasure::TechnicalRate: return u"payments_bucket_technical"_s;
        case AlertMeasure::Attempts: return u"payments_bucket_attempts"_s;
        case AlertMeasure::Succeeded: return u"payments_bucket_succeeded"_s;
        case AlertMeasure::Failed: return u"payments_bucket_failed"_s;
        case AlertMeasure::LatencyP50:
        case AlertMeasure::LatencyP95:
        case AlertMeasure::LatencyP99: break;
        }
        return u"payments_window_%1_seconds"_s.arg(QLatin1StringView(nameOf(m_rule.measure)));
    }

private:
    // A second less than the window, so that the sample at its open end is never in it: older versions close it at both ends.
    QString range() const { return u"[%1s]"_s.arg((isLatency(m_rule.measure) ? m_step : m_rule.windowSeconds) - 1); }
    QString aggregated(QLatin1StringView how, const QString &vector) const
    {
        return m_by.isEmpty() ? u"%1(%2)"_s.arg(how, vector) : u"%1 by (%2) (%3)"_s.arg(how, m_by, vector);
    }
    QString summed(const QString &name, int week) const
    {
        const QString window = u"[%1s]"_s.arg(m_rule.windowSeconds - 1);
        return aggregated("sum"_L1, u"sum_over_time(%1%2%3)"_s.arg(name, window, offsetText(week)));
    }
    QString gauge(int week) const
    {
        if (isLatency(m_rule.measure))
            return aggregated("max"_L1, u"last_over_time(%1%2%3)"_s.arg(base(), range(), offsetText(week)));
        if (isRate(m_rule.measure))
            return u"%1 / %2"_s.arg(summed(u"payments_bucket_succeeded"_s, week), summed(base(), week));
        return summed(base(), week);
    }

    QString increased(QLatin1StringView outcomes, int week) const
    {
        const QString selector = outcomes.isEmpty() ? QString() : u"{outcome=~\"%1\"}"_s.arg(outcomes);
        return aggregated("sum"_L1, u"increase(payments_total%1[%2s]%3)"_s.arg(selector, QString::number(m_rule.windowSeconds), offsetText(week)));
    }
    QString counter(int week) const
    {
        switch (m_rule.measure) {
        case AlertMeasure::SuccessRate: return increased("succeeded"_L1, week) + u" / "_s + increased("succeeded|declined|failed|abandoned"_L1, week);
        case AlertMeasure::TechnicalRate: return increased("succeeded"_L1, week) + u" / "_s + increased("succeeded|failed"_L1, week);
        case AlertMeasure::Attempts: return increased({}, week);
        case AlertMeasure::Succeeded: return increased("succeeded"_L1, week);
        case AlertMeasure::Failed: return increased("declined|failed|abandoned"_L1, week);
        case AlertMeasure::LatencyP50:
        case AlertMeasure::LatencyP95:
        case AlertMeasure::LatencyP99: break;
        }
        const QString quantile = m_rule.measure == AlertMeasure::LatencyP50 ? u"0.5"_s : m_rule.measure == AlertMeasure::LatencyP95 ? u"0.95"_s : u"0.99"_s;
        return u"histogram_quantile(%1, sum by (%2) (rate(payments_latency_seconds_bucket[%3s]%4)))"_s.arg(
            quantile, m_by.isEmpty() ? u"le"_s : u"le, "_s + m_by, QString::number(m_rule.windowSeconds), offsetText(week));
    }

    QString compared(const std::function<QString(int week)> &value) const
    {
        QString text = value(0);
        if (m_rule.ofBaseline) {
            QStringList before;
            for (int week = 1; week <= baselineWeeks; ++week)
                before.append(u'(' + value(week) + u')');
            text = u"(%1)\n/ ((%2) / %3)"_s.arg(text, before.join(u" + "_s), QString::number(baselineWeeks));
        }
        return u"%1 %2 %3"_s.arg(text, QLatin1StringView(nameOf(m_rule.comparison)), numberText(double(m_rule.limit) / 1e6));
    }

    const AlertRule &m_rule;
    QString m_by;
    qint64 m_step;
};

QString ruleEntry(const AlertRule &rule, const QString &name, const QString &expression, const QString &summary)
{
    QString text = u"      - alert: %1\n        expr: |-\n"_s.arg(name);
    for (const QString &line : expression.split(u'\n'))
        text += u"          "_s + line + u'\n';
    if (rule.durationSeconds > 0)
        text += u"        for: %1s\n"_s.arg(rule.durationSeconds);
    return text + u"        labels:\n          severity: page\n        annotations:\n          summary: "_s + quoted(withoutTemplates(summary)) + u'\n';
}

// Samples as promtool has them, one per bucket.
QString samplesText(qsizetype size, const std::function<std::optional<QString>(qsizetype)> &sample)
{
    QStringList samples;
    qsizetype missing = 0;
    for (qsizetype i = 0; i < size; ++i) {
        const auto value = sample(i);
        if (value && missing > 0)
            samples.append(u"_x%1"_s.arg(missing));
        missing = value ? 0 : missing + 1;
        if (value)
            samples.append(*value);
    }
    if (missing > 0)
        samples.append(u"_x%1"_s.arg(missing));
    return samples.join(u' ');
}

quint32 countOf(const AlertLine &line, const QString &gauge, size_t bucket)
{
    if (gauge == "payments_bucket_attempts"_L1)
        return line.attempts[bucket];
    if (gauge == "payments_bucket_closed"_L1)
        return line.closed[bucket];
    if (gauge == "payments_bucket_technical"_L1)
        return line.technical[bucket];
    return gauge == "payments_bucket_failed"_L1 ? line.closed[bucket] - line.succeeded[bucket] : line.succeeded[bucket];
}

// {payment_method="card"}; an empty label is none.
QString selectorText(const QStringList &labels, const QStringList &values)
{
    QStringList parts;
    for (qsizetype i = 0; i < labels.size(); ++i) {
        if (!values[i].isEmpty())
            parts.append(labels[i] + u'=' + quoted(values[i]));
    }
    return parts.isEmpty() ? QString() : u'{' + parts.join(u", "_s) + u'}';
}

} // namespace

TimeRange exampleOf(const Backtest &tried, const AlertNumbers &numbers)
{
    constexpr qint64 mostBuckets = 500, around = 10;
    const qint64 step = numbers.step * microsecondsPerSecond;
    const qint64 window = tried.rule.windowSeconds * microsecondsPerSecond;
    auto firing = std::ranges::find(tried.firings, FiringKind::ThisIncident, &Firing::kind);
    if (firing == tried.firings.end())
        firing = tried.firings.begin();
    const TimeRange whole = numbers.whole();
    TimeRange range{whole.to - window - 6 * around * step, whole.to};
    if (firing != tried.firings.end())
        range = {firing->since - window - around * step,
                 firing->since + (firing->to - firing->from) + (tried.rule.durationSeconds * microsecondsPerSecond) + around * step};
    range.from = std::max(range.from, whole.from);
    return {range.from, std::min({range.to, whole.to, range.from + std::max(mostBuckets * step, 3 * window)})};
}

PrometheusFiles prometheusFiles(const AlertNumbers &numbers, const AlertRule &rule, const TimeRange &checked, const QString &rulesFile)
{
    const QStringList labels = labelsOf(rule.by);
    const Expression expression(rule, labels, numbers.step);
    const QString name = alertName(rule), summary = ruleText(rule), step = widthText(numbers.step);

    QString rules = u"# %1\n"_s.arg(ofOneLine(summary));
    rules += u"# Two forms of one alert: keep the one whose metrics you have. Tested with the file beside this one.\n"_s;
    rules += u"groups:\n"_s;
    rules += u"  # Exact: gauges that say of the %1 that just ended how many attempts there were, one sample each; a latency is that of the window.\n"_s.arg(
        step);
    rules += u"  - name: hindsight-buckets\n    interval: %1\n    rules:\n"_s.arg(step);
    rules += ruleEntry(rule, name, expression.ofGauges(), summary);
    rules += u"  # Approximate: counters. increase() and rate() estimate what happened between scrapes, and statuses change later.\n"_s;
    rules += u"  - name: hindsight-counters-approximate\n    interval: %1\n    rules:\n"_s.arg(step);
    rules += ruleEntry(rule, name + u"FromCounters"_s, expression.ofCounters(), u"approximately: "_s + summary);

    TimeRanges needed{checked};
    for (int week = 1; week <= (rule.ofBaseline ? baselineWeeks : 0); ++week) {
        const qint64 back = week * weekSeconds * microsecondsPerSecond;
        needed = united(needed, {{checked.from - back, checked.to - back}});
    }
    const AlertNumbers part = within(numbers, needed);
    AlertRule latencyRule = rule;
    latencyRule.ofBaseline = false;
    latencyRule.leastAttempts = 0;
    QString series;
    for (const AlertLine &line : part.lines) {
        const std::vector<double> latencies = isLatency(rule.measure) ? alertValues(part, line, latencyRule) : std::vector<double>();
        for (const QString &gauge : expression.gauges()) {
            const bool isWindow = gauge.startsWith("payments_window_"_L1);
            const QString samples = samplesText(part.size, [&](qsizetype i) -> std::optional<QString> {
                if (isWindow)
                    return std::isnan(latencies[size_t(i)]) ? std::nullopt : std::optional(numberText(latencies[size_t(i)]));
                return part.knows(i, i + 1) ? std::optional(QString::number(countOf(line, gauge, size_t(i)))) : std::nullopt;
            });
            series += u"      - series: %1\n        values: %2\n"_s.arg(singleQuoted(gauge + selectorText(labels, line.values)), singleQuoted(samples));
        }
    }

    const Backtest tried = backtest(part, rule, {});
    QString checks;
    for (qsizetype i = 0; i < part.size; ++i) {
        const qint64 at = part.endOf(i);
        if (at <= checked.from || at > checked.to)
            continue;
        checks += u"      - eval_time: %1s\n        alertname: %2\n        exp_alerts:"_s.arg(QString::number(i * part.step), name);
        bool any = false;
        for (const Firing &firing : tried.firings) {
            if (firing.from > at || (firing.to <= at && !firing.isOpen))
                continue;
            checks += u"\n          - exp_labels:\n              severity: page\n"_s;
            for (qsizetype label = 0; label < labels.size(); ++label) {
                if (!firing.values[label].isEmpty())
                    checks += u"              %1: %2\n"_s.arg(labels[label], quoted(firing.values[label]));
            }
            checks += u"            exp_annotations:\n              summary: %1"_s.arg(quoted(summary));
            any = true;
        }
        checks += any ? u"\n"_s : u" []\n"_s;
    }
    QString test = u"# promtool test rules, with numbers of %1 and later.\n"_s.arg(isoText(checked.from));
    test += u"rule_files:\n  - %1\nevaluation_interval: %2\ntests:\n  - interval: %2\n"_s.arg(quoted(rulesFile), step);
    test += u"    input_series:\n"_s + series + u"    alert_rule_test:\n"_s + checks;
    return {rules.toUtf8(), test.toUtf8()};
}

} // namespace hindsight
