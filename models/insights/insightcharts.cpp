// SPDX-License-Identifier: GPL-3.0-or-later
// What is drawn, with its numbers.
#include "panelparts.h"

#include "models/incident/currency.h"
#include "models/incident/milestones.h"
#include "models/incident/timetext.h"
#include "models/incident/zones.h"

#include <QMap>
#include <QSet>

#include <algorithm>
#include <cmath>

namespace hindsight {

using namespace Qt::StringLiterals;

namespace {

using Drawn = PanelColumn::Drawn;

// More series than these are not told apart any more.
constexpr qsizetype mostSeries = 6;
constexpr qsizetype mostBars = 12;
// Nobody reads the names of more points.
constexpr qsizetype mostNamed = 300;

QString capital(QString text) { return text.isEmpty() ? text : text.replace(0, 1, text.at(0).toUpper()); }

PanelRow spanRow(const Period &period, Span span)
{
    const QDate day = inZone(period.from, QTimeZone::UTC).date();
    const QLocale locale;
    switch (span) {
    case Span::Week: return {day.toString(Qt::ISODate), locale.toString(day, QLocale::ShortFormat)};
    case Span::Month: return {day.toString(u"yyyy-MM"_s), locale.toString(day, u"MMM yyyy"_s)};
    case Span::Quarter: {
        const int quarter = (day.month() + 2) / 3;
        return {u"%1-Q%2"_s.arg(day.year()).arg(quarter), InsightText::tr("Q%1 %2", "quarter and year").arg(quarter).arg(day.year())};
    }
    case Span::Year: return {QString::number(day.year()), QString::number(day.year())};
    }
    Q_UNREACHABLE_RETURN({});
}

QString spanHeader(Span span)
{
    return span == Span::Month ? InsightText::tr("Month") : span == Span::Quarter ? InsightText::tr("Quarter") : InsightText::tr("Year");
}

QString unsaid() { return InsightText::tr("not said"); }

/// What the figures of the period say beside those of the period before; none without one.
QStringList comparedWith(const Insights &insights, std::initializer_list<const char *> names, bool named)
{
    QStringList sentences;
    for (const Comparison &comparison : insights.comparisons) {
        for (const char *name : names) {
            if (QLatin1StringView(name) == QLatin1StringView(comparison.name))
                sentences.append(named ? u"%1: %2"_s.arg(labelOf(comparison), sentenceOf(comparison)) : sentenceOf(comparison));
        }
    }
    return sentences;
}

InsightPanel overTimePanel(const QString &name, const QString &title, QList<GroupOverTime> groups, const Insights &insights, const QString &field)
{
    InsightPanel panel{name, title, InsightPanel::Form::Stacked, spanHeader(insights.span), InsightText::tr("incidents")};
    QStringList merged; // names of those that are shown as one
    if (groups.size() > mostSeries + 1) {
        GroupOverTime rest{u"\u2026"_s, QList<QStringList>(insights.spans.size())};
        QList<QSet<QString>> taken(insights.spans.size());
        for (qsizetype i = mostSeries; i < groups.size(); ++i) {
            merged.append(groups[i].name);
            for (qsizetype span = 0; span < rest.incidents.size(); ++span) {
                for (const QString &uid : groups[i].incidents[span]) {
                    if (!taken[span].contains(uid)) {
                        taken[span].insert(uid);
                        rest.incidents[span].append(uid);
                    }
                }
            }
        }
        groups.resize(mostSeries);
        groups.append(rest);
    }
    for (qsizetype i = 0; i < groups.size(); ++i) {
        const bool isRest = !merged.isEmpty() && i == groups.size() - 1;
        const QString label = isRest ? InsightText::tr("%n other(s)", nullptr, int(merged.size())) : groups[i].name.isEmpty() ? unsaid() : groups[i].name;
        panel.columns.append({isRest ? u"others"_s : groups[i].name, label, Drawn::Bar, field});
    }
    bool any = false;
    for (qsizetype span = 0; span < insights.spans.size(); ++span) {
        PanelRow row = spanRow(insights.spans[span], insights.span);
        for (const GroupOverTime &group : std::as_const(groups)) {
            row.cells.append(countCell(group.incidents[span]));
            any = any || !group.incidents[span].isEmpty();
        }
        panel.rows.append(row);
    }
    if (!any)
        panel.rows.clear();
    panel.empty = InsightText::tr("No incident of the period is known to have begun.");
    return panel;
}

InsightPanel timesPanel(const PanelNames &names, const Insights &insights)
{
    InsightPanel panel{u"response_times"_s, InsightText::tr("How long it took"), InsightPanel::Form::Strips, InsightText::tr("Time"),
                       InsightText::tr("duration, on a logarithmic scale")};
    for (const auto &[name, label] : std::initializer_list<std::pair<const char *, QString>>{{"formula", InsightText::tr("Formula")},
                                                                                             {"values", InsightText::tr("Values")},
                                                                                             {"median_seconds", InsightText::tr("Median")},
                                                                                             {"p75_seconds", InsightText::tr("75 %")},
                                                                                             {"p90_seconds", InsightText::tr("90 %")},
                                                                                             {"missing", InsightText::tr("Missing")},
                                                                                             {"ongoing", InsightText::tr("Ongoing")},
                                                                                             {"out_of_order", InsightText::tr("Out of order")}})
        panel.columns.append({QString::fromLatin1(name), label});
    bool few = false;
    for (const ResponseTime &time : insights.times) {
        const Duration duration{time.name, time.label, time.formula};
        PanelRow row{QString::fromLatin1(time.name), capital(labelOf(duration))};
        QStringList uids;
        for (const ResponseValue &value : time.values) {
            uids.append(value.incident);
            row.points.append(
                {double(value.microseconds),
                 time.values.size() > mostNamed ? QString() : u"%1: %2"_s.arg(names.incidentText(value.incident), durationText(value.microseconds)),
                 value.incident});
        }
        row.cells = {textCell(formulaOf(duration)), countCell(uids)};
        few = few || (!uids.isEmpty() && uids.size() < fewValues);
        const std::pair<double, QString> shares[] = {{0.5, InsightText::tr("median")}, {0.75, InsightText::tr("75 %")}, {0.9, InsightText::tr("90 %")}};
        for (const auto &[share, label] : shares) {
            const auto value = quantile(time.values, share);
            row.cells.append(value ? PanelCell{durationText(*value), double(*value) / microsecondsPerSecond} : textCell(u"\u2013"_s));
            if (value)
                row.marks.append({double(*value), label});
        }
        for (const int left : {time.missing, time.ongoing, time.outOfOrder})
            row.cells.append({QLocale().toString(left), double(left)});
        panel.rows.append(row);
    }
    panel.sentences
        = {InsightText::tr("Each point is an incident. A percentile is the smallest value that so many of all values do not exceed (nearest rank). A "
                           "missing milestone gives no value; what goes on or is out of order is left out and counted.")};
    if (few)
        panel.sentences.append(InsightText::tr("Of fewer than ten values only the points and their number are told."));
    panel.sentences += comparedWith(insights, {"time_to_detect", "time_to_acknowledge", "time_to_mitigate", "time_to_resolve"}, true);
    panel.empty = InsightText::tr("No incident of the period has two milestones to measure between.");
    return panel;
}

QString labelOfDetection(const QString &name)
{
    switch (fromName<DetectionSource>(name).value_or(DetectionSource::Unknown)) {
    case DetectionSource::UserReported: return QCoreApplication::translate("Choice", "Users reported it");
    case DetectionSource::AdHocMonitoring: return QCoreApplication::translate("Choice", "Seen by chance in monitoring");
    case DetectionSource::Alert: return QCoreApplication::translate("Choice", "Alert");
    case DetectionSource::Unknown: break;
    }
    return unsaid();
}

InsightPanel paretoPanel(const QString &name, const QString &title, const QString &header, const QList<Group> &groups, bool detection)
{
    InsightPanel panel{name, title, InsightPanel::Form::Pareto, header, InsightText::tr("incidents")};
    panel.columns = {{u"incidents"_s, InsightText::tr("Incidents"), Drawn::Bar},
                     {u"share"_s, InsightText::tr("Share"), Drawn::Not},
                     {u"cumulative"_s, InsightText::tr("Added up"), Drawn::Line}};
    qsizetype all = 0;
    for (const Group &group : groups)
        all += group.incidents.size();
    qsizetype soFar = 0;
    const auto percent = [all](qsizetype part) {
        const double share = 100.0 * double(part) / double(all);
        return PanelCell{InsightText::tr("%1 %", "percent").arg(qRound(share)), share};
    };
    const auto add = [&](const QString &rowName, const QString &label, const QStringList &incidents, qsizetype count) {
        soFar += count;
        panel.rows.append({rowName, label, {{QLocale().toString(count), double(count), incidents}, percent(count), percent(soFar)}});
    };
    for (qsizetype i = 0; i < groups.size(); ++i) {
        if (i == mostBars - 1 && groups.size() > mostBars) {
            QStringList rest;
            qsizetype count = 0;
            for (qsizetype j = i; j < groups.size(); ++j) {
                rest += groups[j].incidents;
                count += groups[j].incidents.size();
            }
            rest.removeDuplicates();
            add(u"others"_s, InsightText::tr("%n other(s)", nullptr, int(groups.size() - i)), rest, count);
            break;
        }
        const Group &group = groups[i];
        add(group.name, detection ? labelOfDetection(group.name) : group.name.isEmpty() ? unsaid() : group.name, group.incidents, group.incidents.size());
    }
    panel.empty = InsightText::tr("No incident of the period counts here.");
    return panel;
}

InsightPanel flowPanel(const PanelNames &names, const Insights &insights)
{
    InsightPanel panel{u"actions_opened_closed"_s, InsightText::tr("Action items opened and closed"), InsightPanel::Form::Grouped, spanHeader(insights.span),
                       InsightText::tr("action items")};
    panel.columns = {{u"opened"_s, InsightText::tr("Opened"), Drawn::Bar},
                     {u"closed"_s, InsightText::tr("Closed"), Drawn::Bar},
                     {u"open_at_end"_s, InsightText::tr("Open at the end"), Drawn::Line}};
    bool any = false;
    for (const ActionFlow &flow : insights.flows.spans) {
        PanelRow row = spanRow(flow.span, insights.span);
        const auto cell
            = [&](const QStringList &actions) { return PanelCell{QLocale().toString(actions.size()), double(actions.size()), names.incidentsOf(actions)}; };
        row.cells = {cell(flow.opened), cell(flow.closed), {QLocale().toString(flow.openAtEnd), double(flow.openAtEnd)}};
        any = any || !flow.opened.isEmpty() || !flow.closed.isEmpty() || flow.openAtEnd > 0;
        panel.rows.append(row);
    }
    if (!any)
        panel.rows.clear();
    panel.sentences = {InsightText::tr("An action item is opened when it is written down here.")};
    if (insights.flows.undated > 0)
        panel.sentences.append(InsightText::tr("%n action item(s) closed without a day on which it was done: not counted.", nullptr, insights.flows.undated));
    for (const QString &sentence : comparedWith(insights, {"actions_closed"}, true))
        panel.sentences.append(sentence);
    panel.empty = InsightText::tr("No action item was open in the period.");
    return panel;
}

InsightPanel agesPanel(const PanelNames &names, const Insights &insights)
{
    InsightPanel panel{u"open_actions_by_age"_s, InsightText::tr("How old the open action items are"), InsightPanel::Form::Pareto,
                       InsightText::tr("Written down"), InsightText::tr("action items")};
    panel.columns = {{u"open"_s, InsightText::tr("Open action items"), Drawn::Bar}};
    int before = 0;
    qsizetype all = 0;
    for (const AgeGroup &group : insights.ages) {
        const QString label
            = group.days > 0 ? InsightText::tr("%1 to %2 days ago").arg(before).arg(group.days) : InsightText::tr("longer than %1 days ago").arg(before - 1);
        const QString name = group.days > 0 ? u"%1-%2"_s.arg(before).arg(group.days) : u"%1-"_s.arg(before);
        panel.rows.append({name, label, {{QLocale().toString(group.actions.size()), double(group.actions.size()), names.incidentsOf(group.actions)}}});
        all += group.actions.size();
        before = group.days > 0 ? group.days + 1 : before;
    }
    if (all == 0)
        panel.rows.clear();
    panel.sentences = {InsightText::tr("All that are open today, whatever the period.")};
    panel.empty = InsightText::tr("No action item is open.");
    return panel;
}

QString amountText(double value, const FrozenAmount &amount)
{
    const QLocale locale;
    if (amount.currency.isEmpty())
        return locale.toString(qRound64(value));
    const int digits = std::max(0, minorDigits(amount.currency.toStdString()));
    return u"%1 %2"_s.arg(locale.toString(value / std::pow(10, digits), 'f', digits), amount.currency);
}

/// One panel per kind of figure and currency, with every quarter of the period.
QList<InsightPanel> amountPanels(const Insights &insights)
{
    InsightPanel empty{u"missing_payments"_s, InsightText::tr("Missing payments and amounts")};
    empty.empty = InsightText::tr("No incident of the period has a frozen figure of what it cost.");
    if (insights.amounts.isEmpty())
        return {empty};
    QList<InsightPanel> panels;
    QMap<std::pair<QString, QString>, qsizetype> places;
    for (const FrozenAmount &amount : insights.amounts) {
        const std::pair key(amount.name, amount.currency);
        if (!places.contains(key)) {
            places.insert(key, panels.size());
            QString label = amount.name;
            label = capital(label.replace(u'_', u' '));
            const QString unit = amount.currency.isEmpty() ? amount.unit : amount.currency;
            InsightPanel panel{amount.currency.isEmpty() ? amount.name : amount.name + u'_' + amount.currency,
                               InsightText::tr("%1 per quarter (%2)", "a figure and its unit").arg(label, unit), InsightPanel::Form::Grouped,
                               InsightText::tr("Quarter"), unit};
            panel.columns = {{u"value"_s, InsightText::tr("Value"), Drawn::Bar},
                             {u"low"_s, InsightText::tr("At least")},
                             {u"high"_s, InsightText::tr("At most")},
                             {u"incidents"_s, InsightText::tr("Incidents")}};
            panel.sentences = {InsightText::tr("Sums of the figures that are frozen in incidents, each with its lower and upper end.")};
            for (const Period &quarter : insights.quarters) {
                PanelRow row = spanRow(quarter, Span::Quarter);
                row.cells = QList<PanelCell>(4, textCell(u"\u2013"_s));
                panel.rows.append(row);
            }
            panels.append(panel);
        }
        const double unit = amount.currency.isEmpty() ? 1 : std::pow(10, std::max(0, minorDigits(amount.currency.toStdString())));
        const qsizetype quarter = insights.quarters.indexOf(amount.span);
        panels[places.value(key)].rows[quarter].cells = {{amountText(amount.value, amount), amount.value / unit, amount.incidents},
                                                         {amountText(amount.low, amount), amount.low / unit},
                                                         {amountText(amount.high, amount), amount.high / unit},
                                                         countCell(amount.incidents)};
    }
    return panels;
}

} // namespace

QList<InsightPanel> chartPanels(const PanelNames &names, const Insights &insights)
{
    InsightPanel severity
        = overTimePanel(u"incidents_by_severity"_s, InsightText::tr("Incidents by their worst severity"), insights.bySeverity, insights, u"severity"_s);
    severity.sentences = comparedWith(insights, {"incidents"}, true);
    InsightPanel origin = overTimePanel(u"incidents_by_origin"_s, InsightText::tr("Incidents by the service they began in"), insights.byOrigin, insights, {});
    InsightPanel affected
        = overTimePanel(u"incidents_by_affected"_s, InsightText::tr("Incidents by the service that was hurt"), insights.byAffected, insights, {});
    for (InsightPanel *panel : {&origin, &affected})
        panel->sentences = {InsightText::tr("An incident with several such services counts in each.")};
    InsightPanel detection = paretoPanel(u"detection_source"_s, InsightText::tr("Who noticed first"), InsightText::tr("Noticed by"), insights.detection, true);
    detection.sentences = comparedWith(insights, {"noticed_by_monitoring"}, true);
    InsightPanel triggers = paretoPanel(u"triggers"_s, InsightText::tr("Triggers"), InsightText::tr("Category"), insights.triggers, false);
    InsightPanel causes = paretoPanel(u"causes"_s, InsightText::tr("Contributing factors"), InsightText::tr("Category"), insights.causes, false);
    for (InsightPanel *panel : {&triggers, &causes})
        panel->sentences = {InsightText::tr("An incident with several categories counts in each; shares are of all that is counted.")};
    const QList<InsightPanel> first{
        severity, origin, affected, timesPanel(names, insights), detection, triggers, causes, flowPanel(names, insights), agesPanel(names, insights)};
    return first + amountPanels(insights);
}

} // namespace hindsight
