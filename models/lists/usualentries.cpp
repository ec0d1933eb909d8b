// SPDX-License-Identifier: GPL-3.0-or-later
#include "usualentries.h"

#include <QCoreApplication>

namespace hindsight {

using namespace Qt::StringLiterals;

namespace {

struct UsualText
{
    Q_DECLARE_TR_FUNCTIONS(UsualEntries)
};

template <class T> QList<QJsonObject> inOrder(QList<T> entries)
{
    QList<QJsonObject> objects;
    for (T &entry : entries) {
        entry.position = objects.size();
        objects.append(toObject(entry));
    }
    return objects;
}

QList<QJsonObject> severities()
{
    const auto level = [](const QString &name, const QString &description, qint64 days) {
        return SeverityLevel{.uid = {}, .name = name, .description = description, .postmortemDueDays = days};
    };
    return inOrder(QList{
        level(u"SEV-1"_s, UsualText::tr("Most customers cannot pay, or data or money is at risk"), 5),
        level(u"SEV-2"_s, UsualText::tr("Many customers cannot pay, or one payment method or market is down"), 7),
        level(u"SEV-3"_s, UsualText::tr("Some customers are hurt and have a way around it"), 14),
        SeverityLevel{.uid = {}, .name = u"SEV-4"_s, .description = UsualText::tr("Hardly anybody notices")},
    });
}

QList<QJsonObject> policies()
{
    const auto policy = [](const QString &severity, const QString &priority, qint64 days) {
        return Policy{.uid = {}, .severity = severity, .priority = priority, .dueDays = days};
    };
    return inOrder(
        QList{policy(u"SEV-1"_s, u"P1"_s, 7), policy(u"SEV-1"_s, {}, 30), policy(u"SEV-2"_s, u"P1"_s, 14), policy(u"SEV-2"_s, {}, 60), policy({}, {}, 90)});
}

/// Laws as they were in 2025: GDPR article 33; NIS 2 article 23; DORA article 19 with the standards on the time limits of reports.
QList<QJsonObject> deadlines()
{
    const auto preset = [](const QString &name, const QString &recipient, MilestoneKind startsAt, qint64 hours) {
        return DeadlinePreset{.uid = {}, .name = name, .recipient = recipient, .startsAt = startsAt, .allowedMinutes = hours * 60};
    };
    return inOrder(QList{
        preset(UsualText::tr("First message to customers"), UsualText::tr("customers"), MilestoneKind::Detected, 1),
        preset(UsualText::tr("Notice to the payment provider"), UsualText::tr("payment provider"), MilestoneKind::Detected, 4),
        preset(UsualText::tr("Personal data breach (GDPR, article 33)"), UsualText::tr("data protection authority"), MilestoneKind::Detected, 72),
        preset(UsualText::tr("Major ICT incident, first report (DORA)"), UsualText::tr("financial supervisor"), MilestoneKind::Detected, 24),
        preset(UsualText::tr("Early warning (NIS 2)"), UsualText::tr("national computer emergency team"), MilestoneKind::Detected, 24),
        preset(UsualText::tr("Incident report (NIS 2)"), UsualText::tr("national computer emergency team"), MilestoneKind::Detected, 72),
    });
}

QStringList usualNames(const QString &list)
{
    if (list == "cause_category"_L1)
        return {UsualText::tr("Configuration"), UsualText::tr("Code"),     UsualText::tr("Capacity"),   UsualText::tr("Dependency"),
                UsualText::tr("Data"),          UsualText::tr("Security"), UsualText::tr("Monitoring"), UsualText::tr("Process")};
    if (list == "trigger"_L1)
        return {UsualText::tr("Deployment"),          UsualText::tr("Configuration change"), UsualText::tr("Traffic peak"), UsualText::tr("Provider outage"),
                UsualText::tr("Expired certificate"), UsualText::tr("Hardware failure"),     UsualText::tr("Maintenance"),  UsualText::tr("Attack or abuse")};
    if (list == "role"_L1)
        return {UsualText::tr("Incident commander"), UsualText::tr("Scribe"), UsualText::tr("Communications"), UsualText::tr("Responder")};
    if (list == "channel"_L1)
        return {UsualText::tr("status page"), UsualText::tr("e-mail"), UsualText::tr("chat"), UsualText::tr("telephone")};
    return {};
}

} // namespace

QList<QJsonObject> usualEntries(const EntityInfo &entity, const QString &list)
{
    if (&entity == &tableOf<SeverityLevel>().info)
        return severities();
    if (&entity == &tableOf<Policy>().info)
        return policies();
    if (&entity == &tableOf<DeadlinePreset>().info)
        return deadlines();
    if (&entity == &tableOf<Service>().info)
        return inOrder(QList{Service{.uid = {}, .name = u"checkout"_s}, Service{.uid = {}, .name = UsualText::tr("payment gateway")}});
    QList<ListEntry> entries;
    for (const QString &name : usualNames(list))
        entries.append({.uid = {}, .list = list, .name = name});
    return inOrder(entries);
}

} // namespace hindsight
