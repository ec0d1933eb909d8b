// SPDX-License-Identifier: GPL-3.0-or-later
// What is asked first: did it come back, does nobody answer it, and what is new.
#include "panelparts.h"

#include "models/incident/due.h"
#include "models/incident/timetext.h"

namespace hindsight {

using namespace Qt::StringLiterals;

namespace {

QList<PanelColumn> columnsOf(const QList<std::pair<QString, QString>> &names)
{
    QList<PanelColumn> columns;
    for (const auto &[name, label] : names)
        columns.append({name, label});
    return columns;
}

QString lateText(const std::optional<qint64> &days)
{
    if (!days)
        return InsightText::tr("no due date");
    if (*days > 0)
        return InsightText::tr("%n day(s) late", nullptr, int(*days));
    return *days == 0 ? InsightText::tr("due that day") : InsightText::tr("due %n day(s) later", nullptr, int(-*days));
}

/// What the frozen figures of an incident say, and how long it hurt.
QString impactText(const Recurrence &one, const Record *later)
{
    QStringList parts;
    if (one.impact)
        parts.append(durationText(*one.impact));
    for (const Figure &figure : later ? later->figures : QList<Figure>()) {
        if (figure.name == "missing_payments"_L1 && figure.value)
            parts.append(InsightText::tr("%1 missing payments").arg(QLocale().toString(qRound64(*figure.value))));
    }
    return parts.isEmpty() ? InsightText::tr("not known") : parts.join(u", "_s);
}

InsightPanel recurred(const PanelNames &names, const Insights &insights)
{
    InsightPanel panel{u"recurred"_s, InsightText::tr("Came back while an action item against it was open")};
    panel.rowHeader = InsightText::tr("Came back");
    panel.columns = columnsOf({{u"began"_s, InsightText::tr("Began")},
                               {u"action"_s, InsightText::tr("Open action item")},
                               {u"late_days"_s, InsightText::tr("Days late")},
                               {u"impact_seconds"_s, InsightText::tr("Impact time")},
                               {u"earlier"_s, InsightText::tr("Promised after")}});
    for (const Recurrence &one : insights.recurrences) {
        PanelCell late = textCell(lateText(one.daysLate));
        late.value = double(one.daysLate.value_or(0));
        PanelCell impact = textCell(impactText(one, names.incident(one.later)));
        impact.value = double(one.impact.value_or(0)) / microsecondsPerSecond;
        panel.rows.append(
            {.name = one.later,
             .label = names.incidentText(one.later),
             .cells = {textCell(dayText(one.at)), textCell(names.actionText(one.action)), late, impact, textCell(names.incidentText(one.earlier))},
             .incident = one.later,
             .action = {}});
    }
    panel.sentences = {InsightText::tr("Two incidents have a cause in common when a link says so, or an action item answers both.")};
    panel.empty = InsightText::tr("No incident of the period came back while an action item against it was open.");
    return panel;
}

InsightPanel unanswered(const PanelNames &names, const Insights &insights)
{
    InsightPanel panel{u"unanswered"_s, InsightText::tr("Without any action item")};
    panel.rowHeader = InsightText::tr("Incident");
    panel.columns = columnsOf({{u"began"_s, InsightText::tr("Began")}, {u"what"_s, InsightText::tr("What nobody answers")}});
    for (const Unanswered &one : insights.unanswered) {
        const Record *record = names.incident(one.incident);
        if (!record)
            continue;
        QString what = InsightText::tr("No monitoring saw it begin, and nothing was promised to detect it.");
        if (const Cause *cause = withUid(record->causes, one.cause))
            what = InsightText::tr("Cause: %1").arg(shortText(cause->text.isEmpty() ? cause->category : cause->text));
        panel.rows.append({.name = one.incident,
                           .label = names.incidentText(one.incident),
                           .cells = {textCell(dayText(countedAt(*record))), textCell(what)},
                           .incident = one.incident});
    }
    panel.empty = InsightText::tr("Every cause has an action item, and so has every start that no monitoring saw.");
    return panel;
}

InsightPanel sinceLastWeek(const PanelNames &names, const Insights &insights)
{
    InsightPanel panel{u"since_last_week"_s, InsightText::tr("Since last week")};
    panel.rowHeader = InsightText::tr("Action item");
    panel.columns
        = columnsOf({{u"what"_s, InsightText::tr("What happened")}, {u"due"_s, InsightText::tr("Due")}, {u"incident"_s, InsightText::tr("Incident")}});
    const auto add = [&](const QString &name, const QString &uid, const QString &what) {
        const ActionItem *action = names.action(uid);
        if (!action)
            return;
        panel.rows.append({.name = name,
                           .label = names.actionText(uid),
                           .cells = {textCell(what), textCell(dayText(dayOrTime(action->due))), textCell(names.incidentText(action->incidents.first()))},
                           .incident = action->incidents.first(),
                           .action = uid});
    };
    for (const QString &uid : insights.news.written)
        add(u"new"_s, uid, InsightText::tr("New"));
    for (const QString &uid : insights.news.verified)
        add(u"verified"_s, uid, InsightText::tr("Verified"));
    for (const Slip &slip : insights.news.slipped) {
        const QString reason = shortText(slip.reason);
        const QString what = slip.to.at ? InsightText::tr("Slipped from %1 to %2").arg(dayText(slip.from.at), dayText(slip.to.at))
                                        : InsightText::tr("Slipped from %1: it has no due date any more").arg(dayText(slip.from.at));
        add(u"slipped"_s, slip.action, reason.isEmpty() ? what : InsightText::tr("%1 (%2)", "what happened, and why").arg(what, reason));
    }
    for (const QString &uid : insights.news.overdue)
        add(u"overdue"_s, uid, InsightText::tr("Became overdue"));
    for (const QString &uid : insights.news.ownerless)
        add(u"ownerless"_s, uid, InsightText::tr("Has no owner"));
    panel.sentences = {InsightText::tr("New: %1. Verified: %2. Slipped: %3. Newly overdue: %4. Without an owner, however old: %5.")
                           .arg(insights.news.written.size())
                           .arg(insights.news.verified.size())
                           .arg(insights.news.slipped.size())
                           .arg(insights.news.overdue.size())
                           .arg(insights.news.ownerless.size())};
    panel.empty = InsightText::tr("Nothing was written down, verified or put off in the last seven days; nothing became overdue, and everything has an owner.");
    return panel;
}

} // namespace

QList<InsightPanel> listPanels(const PanelNames &names, const Insights &insights)
{
    return {recurred(names, insights), unanswered(names, insights), sinceLastWeek(names, insights)};
}

} // namespace hindsight
