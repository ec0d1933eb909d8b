// SPDX-License-Identifier: GPL-3.0-or-later
#include "command.h"

#include "filebytes.h"
#include "models/document/formats/textpage.h"
#include "models/incident/timetext.h"
#include "models/incident/zones.h"
#include "models/insights/insightreport.h"
#include "models/jobs/openinsights.h"
#include "text.h"

#include <QCommandLineParser>
#include <QDateTime>
#include <QJsonDocument>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hindsight {

namespace {

QList<QCommandLineOption> options()
{
    return {{u"from"_s, CommandLine::tr("Only what began on this day or later."), u"T"_s},
            {u"to"_s, CommandLine::tr("Only what began on this day or earlier."), u"T"_s},
            {u"format"_s, CommandLine::tr("markdown (the report, the default), html, pdf, csv (all numbers) or json."), u"FORMAT"_s},
            {u"output"_s, CommandLine::tr("Write this file."), u"FILE"_s},
            jsonOption()};
}

/// PDF needs fonts.
Toolkit toolkit(const QStringList &arguments)
{
    const bool draws = std::ranges::any_of(
        arguments, [](const QString &argument) { return QStringList{u"pdf"_s, u"--format=pdf"_s, u"html"_s, u"--format=html"_s}.contains(argument); });
    return draws ? Toolkit::Gui : Toolkit::Core;
}

/// The day of a time that was given, in UTC; an invalid one: none was.
Result<QDate> dayOf(const QCommandLineParser &given, const QString &option, qint64 now)
{
    if (!given.isSet(option))
        return QDate();
    const auto moment = readMoment(given.value(option), {.date = inZone(now, QTimeZone::UTC).date(), .now = now});
    if (!moment)
        return failure(Error::Kind::Usage, CommandLine::tr("--%1: %2").arg(option, moment.error().text));
    if (!moment->at)
        return failure(Error::Kind::Usage, CommandLine::tr("--%1: “%2” is no time.").arg(option, given.value(option)));
    return inZone(*moment->at, QTimeZone::UTC).date();
}

class Json
{
public:
    explicit Json(const InsightPage &page)
        : m_page(page)
    {}

    QJsonObject whole() const
    {
        const Insights &all = m_page.insights;
        return {
            {u"from"_s, isoText(all.period.from)},
            {u"to"_s, isoText(all.period.to)},
            {u"sample"_s, all.sample},
            {u"incidents"_s, ids(all.incidents)},
            {u"undated"_s, all.undated},
            {u"detected_after_it_was_over"_s, ids(all.detectedAfterwards)},
            {u"recurred"_s, recurred()},
            {u"unanswered"_s, unanswered()},
            {u"since_last_week"_s, news()},
            {u"by_severity"_s, overTime(all.bySeverity)},
            {u"by_origin"_s, overTime(all.byOrigin)},
            {u"by_affected"_s, overTime(all.byAffected)},
            {u"response_times"_s, times()},
            {u"detection_source"_s, groups(all.detection)},
            {u"triggers"_s, groups(all.triggers)},
            {u"causes"_s, groups(all.causes)},
            {u"actions"_s, flows()},
            {u"open_actions_by_age"_s, ages()},
            {u"amounts"_s, amounts()},
            {u"compared"_s, compared()},
        };
    }

private:
    QString id(const QString &uid) const { return m_page.ids.value(uid, uid); }
    QJsonArray ids(const QStringList &uids) const
    {
        QJsonArray list;
        for (const QString &uid : uids)
            list.append(id(uid));
        return list;
    }
    static QJsonValue number(const std::optional<qint64> &value) { return value ? QJsonValue(*value) : QJsonValue(); }
    static QJsonValue seconds(const std::optional<qint64> &value) { return value ? QJsonValue(double(*value) / microsecondsPerSecond) : QJsonValue(); }

    QJsonArray recurred() const
    {
        QJsonArray list;
        for (const Recurrence &one : m_page.insights.recurrences)
            list.append(QJsonObject{{u"incident"_s, id(one.later)},
                                    {u"began"_s, isoText(one.at)},
                                    {u"promised_after"_s, id(one.earlier)},
                                    {u"action"_s, id(one.action)},
                                    {u"days_late"_s, number(one.daysLate)},
                                    {u"impact_seconds"_s, seconds(one.impact)}});
        return list;
    }
    QJsonArray unanswered() const
    {
        QJsonArray list;
        for (const Unanswered &one : m_page.insights.unanswered)
            list.append(QJsonObject{{u"incident"_s, id(one.incident)}, {u"cause"_s, textValue(one.cause)}});
        return list;
    }
    QJsonObject news() const
    {
        const ActionNews &told = m_page.insights.news;
        QJsonArray slipped;
        for (const Slip &slip : told.slipped)
            slipped.append(QJsonObject{{u"action"_s, id(slip.action)},
                                       {u"at"_s, isoText(slip.at)},
                                       {u"from"_s, isoValue(slip.from.at)},
                                       {u"to"_s, isoValue(slip.to.at)},
                                       {u"reason"_s, textValue(slip.reason)}});
        return {{u"since"_s, isoText(told.since)}, {u"new"_s, ids(told.written)},     {u"verified"_s, ids(told.verified)},
                {u"slipped"_s, slipped},           {u"overdue"_s, ids(told.overdue)}, {u"ownerless"_s, ids(told.ownerless)}};
    }
    QJsonArray overTime(const QList<GroupOverTime> &all) const
    {
        QJsonArray list;
        for (const GroupOverTime &group : all) {
            for (qsizetype span = 0; span < group.incidents.size(); ++span) {
                if (group.incidents[span].isEmpty())
                    continue;
                list.append(QJsonObject{{u"name"_s, textValue(group.name)},
                                        {u"from"_s, isoText(m_page.insights.spans[span].from)},
                                        {u"to"_s, isoText(m_page.insights.spans[span].to)},
                                        {u"incidents"_s, ids(group.incidents[span])}});
            }
        }
        return list;
    }
    QJsonArray times() const
    {
        QJsonArray list;
        for (const ResponseTime &time : m_page.insights.times) {
            QJsonArray values;
            for (const ResponseValue &value : time.values)
                values.append(QJsonObject{{u"incident"_s, id(value.incident)}, {u"seconds"_s, double(value.microseconds) / microsecondsPerSecond}});
            list.append(QJsonObject{{u"name"_s, QLatin1StringView(time.name)},
                                    {u"formula"_s, QLatin1StringView(time.formula)},
                                    {u"values"_s, values},
                                    {u"median_seconds"_s, seconds(quantile(time.values, 0.5))},
                                    {u"p75_seconds"_s, seconds(quantile(time.values, 0.75))},
                                    {u"p90_seconds"_s, seconds(quantile(time.values, 0.9))},
                                    {u"missing"_s, time.missing},
                                    {u"ongoing"_s, time.ongoing},
                                    {u"out_of_order"_s, time.outOfOrder}});
        }
        return list;
    }
    QJsonArray groups(const QList<Group> &all) const
    {
        QJsonArray list;
        for (const Group &group : all)
            list.append(QJsonObject{{u"name"_s, textValue(group.name)}, {u"incidents"_s, ids(group.incidents)}});
        return list;
    }
    QJsonObject flows() const
    {
        QJsonArray list;
        for (const ActionFlow &flow : m_page.insights.flows.spans)
            list.append(QJsonObject{{u"from"_s, isoText(flow.span.from)},
                                    {u"to"_s, isoText(flow.span.to)},
                                    {u"opened"_s, ids(flow.opened)},
                                    {u"closed"_s, ids(flow.closed)},
                                    {u"open_at_end"_s, flow.openAtEnd}});
        return {{u"spans"_s, list}, {u"undated"_s, m_page.insights.flows.undated}};
    }
    QJsonArray ages() const
    {
        QJsonArray list;
        for (const AgeGroup &group : m_page.insights.ages)
            list.append(QJsonObject{{u"at_most_days"_s, group.days > 0 ? QJsonValue(group.days) : QJsonValue()}, {u"actions"_s, ids(group.actions)}});
        return list;
    }
    QJsonArray amounts() const
    {
        QJsonArray list;
        for (const FrozenAmount &amount : m_page.insights.amounts)
            list.append(QJsonObject{{u"from"_s, isoText(amount.span.from)},
                                    {u"to"_s, isoText(amount.span.to)},
                                    {u"name"_s, amount.name},
                                    {u"unit"_s, textValue(amount.unit)},
                                    {u"currency"_s, textValue(amount.currency)},
                                    {u"value"_s, amount.value},
                                    {u"low"_s, amount.low},
                                    {u"high"_s, amount.high},
                                    {u"incidents"_s, ids(amount.incidents)}});
        return list;
    }
    QJsonValue compared() const
    {
        if (!m_page.insights.before)
            return {};
        QJsonArray list;
        for (const Comparison &one : m_page.insights.comparisons) {
            const bool share = one.of == Comparison::Of::Share, median = one.of == Comparison::Of::Median;
            list.append(QJsonObject{{u"name"_s, QLatin1StringView(one.name)},
                                    {u"count"_s, one.count},
                                    {u"count_before"_s, one.countBefore},
                                    {u"of"_s, share ? QJsonValue(one.all) : QJsonValue()},
                                    {u"of_before"_s, share ? QJsonValue(one.allBefore) : QJsonValue()},
                                    {u"median_seconds"_s, median ? seconds(one.median) : QJsonValue()},
                                    {u"median_seconds_before"_s, median ? seconds(one.medianBefore) : QJsonValue()},
                                    {u"chance"_s, one.chance}});
        }
        return QJsonObject{{u"from"_s, isoText(m_page.insights.before->from)}, {u"to"_s, isoText(m_page.insights.before->to)}, {u"figures"_s, list}};
    }

    const InsightPage &m_page;
};

Result<QByteArray> written(const InsightPage &page, const QString &format)
{
    if (format == "json"_L1)
        return QJsonDocument(Json(page).whole()).toJson(QJsonDocument::Indented);
    if (format == "csv"_L1)
        return insightsCsv(page).toUtf8();
    if (format == "markdown"_L1)
        return insightsMarkdown(page).toUtf8();
    return textPage(insightsMarkdown(page), format == "pdf"_L1 ? DocumentFormat::Pdf : DocumentFormat::Html, QLocale().name());
}

Result<ExitStatus> run(const QCommandLineParser &given, const Terminal &terminal)
{
    const QString format = given.isSet(u"json"_s) ? u"json"_s : given.isSet(u"format"_s) ? given.value(u"format"_s) : u"markdown"_s;
    if (!QStringList{u"markdown"_s, u"html"_s, u"pdf"_s, u"csv"_s, u"json"_s}.contains(format))
        return failure(Error::Kind::Usage, CommandLine::tr("--format takes markdown, html, pdf, csv or json, not “%1”.").arg(format));
    const QString output = given.value(u"output"_s);
    if (format == "pdf"_L1 && output.isEmpty())
        return failure(Error::Kind::Usage, CommandLine::tr("A PDF does not go to standard output; give --output."));
    const qint64 now = QDateTime::currentMSecsSinceEpoch() * 1000;
    const auto from = dayOf(given, u"from"_s, now), to = dayOf(given, u"to"_s, now);
    if (!from || !to)
        return std::unexpected(from ? to.error() : from.error());
    if (from->isValid() && to->isValid() && *from > *to)
        return failure(Error::Kind::Usage, CommandLine::tr("--from is later than --to."));
    const auto store = terminal.open();
    if (!store)
        return std::unexpected(store.error());
    const PeriodChoice choice = from->isValid() || to->isValid() ? PeriodChoice::FromTo : PeriodChoice::All;
    const auto page = readInsights(**store, {choice, *from, *to}, now);
    if (!page)
        return std::unexpected(page.error());
    const auto bytes = written(*page, format);
    if (!bytes)
        return std::unexpected(bytes.error());
    if (!output.isEmpty())
        return writeFile(output, *bytes).transform([] { return ExitStatus::Done; });
    const QString text = QString::fromUtf8(*bytes);
    terminal.out << (format == "markdown"_L1 ? plain(text) : text);
    return ExitStatus::Done;
}

} // namespace

const Command insightsCommand = {
    .name = "insights",
    .arguments = "[--from T] [--to T] [--format markdown|html|pdf|csv|json] [--output FILE] [--json]",
    .summary = QT_TRANSLATE_NOOP("CommandLine", "figures over many incidents and their action items, as a page of Markdown, HTML or PDF, or as numbers"),
    .options = options,
    .run = run,
    .toolkit = toolkit,
};

} // namespace hindsight
