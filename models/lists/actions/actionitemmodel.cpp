// SPDX-License-Identifier: GPL-3.0-or-later
#include "actionitemmodel.h"

#include "models/insights/actionnews.h"
#include "models/lists/partmodel.h"
#include "toldactions.h"

namespace hindsight {

using namespace Qt::StringLiterals;

ActionItemModel::ActionItemModel(Store &store, QObject *parent)
    : FieldModel(store, tableOf<ActionItem>().info,
                 {{u"text"_s, tr("Action item")},
                  {u"status"_s},
                  {u"status_reason"_s},
                  {u"kind"_s},
                  {u"theme"_s},
                  {u"priority"_s},
                  {u"team"_s},
                  {u"person"_s, tr("Owner")},
                  {u"due"_s},
                  {u"done"_s},
                  {u"verification"_s, tr("How one sees it")},
                  {u"verified_by"_s},
                  {u"verified"_s, tr("Verified on")},
                  {u"accepted_by"_s, tr("Carried by")},
                  {u"accepted_until"_s, tr("Until")},
                  {u"tracker_key"_s, tr("Key")},
                  {u"tracker_url"_s, tr("Address")},
                  {u"tracker_status"_s, tr("Status there")},
                  {u"tracker_as_of"_s, tr("As of")}},
                 parent)
    , m_store(store)
{
    connect(&m_store, &Store::changed, this, [this](const Step &step) {
        const bool concerns = std::ranges::any_of(
            step.changes, [this](const Change &change) { return change.uid == m_uid || change.entity == "cause"_L1 || change.entity == "incident"_L1; });
        if (concerns && !m_uid.isEmpty())
            readAgain();
    });
}

void ActionItemModel::show(const QString &uid)
{
    m_uid = uid;
    readAgain();
}

TimeContext ActionItemModel::timeContext() const { return {QDate(), {}}; }

QJsonObject ActionItemModel::withField(const QJsonObject &fields, const FieldInfo &field, const Value &value) const
{
    if (QLatin1StringView(field.name) != "status"_L1)
        return FieldModel::withField(fields, field, value);
    return withStatus(fields, value.toString(), {});
}

void ActionItemModel::readAgain()
{
    m_incidents.clear();
    m_causes.clear();
    QList<ActionItem> items;
    if (const auto fields = m_uid.isEmpty() ? Result<QJsonObject>(QJsonObject()) : m_store.row(u"action"_s, m_uid); fields && !fields->isEmpty()) {
        m_action = {.uid = m_uid};
        fromObject(*fields, m_action);
        items = {m_action};
    }
    for (const QString &uid : items.isEmpty() ? QStringList() : m_action.incidents) {
        const auto record = m_store.record(uid);
        if (!record)
            continue;
        m_incidents.append({uid, record->incident.number.value_or(0), record->incident.title});
        for (const Cause &cause : record->causes)
            m_causes.append({cause.uid, cause.text, m_action.causes.contains(cause.uid)});
    }
    replaceRows(rowsOf(items, [](qsizetype) { return true; }));
    Q_EMIT read();
}

QString ActionItemModel::incidentsText() const
{
    QStringList numbers;
    for (const Answered &one : m_incidents)
        numbers.append(u"INC-%1"_s.arg(one.number));
    return numbers.join(u", "_s);
}

Result<void> ActionItemModel::setIncidents(const QString &text)
{
    ActionItem after = m_action;
    after.incidents.clear();
    for (const QString &part : text.split(u',', Qt::SkipEmptyParts)) {
        if (part.trimmed().isEmpty())
            continue;
        const auto uid = m_store.incidentUid(part);
        if (!uid)
            return std::unexpected(uid.error());
        if (!after.incidents.contains(*uid))
            after.incidents.append(*uid);
    }
    if (after.incidents.isEmpty())
        return failure(Error::Kind::Input, tr("An action item answers at least one incident. Write their numbers, like INC-1, INC-7."));
    if (after == m_action)
        return {};
    return m_store.apply({updated(m_action, after)}).transform([](const Step &) {});
}

bool ActionItemModel::setAnswered(const QString &cause, bool answered)
{
    ActionItem after = m_action;
    after.causes.removeAll(cause);
    if (answered)
        after.causes.append(cause);
    return after == m_action || apply({updated(m_action, after)});
}

QStringList ActionItemModel::slips() const
{
    const auto edits = editsOfActions(m_store, m_uid);
    QStringList lines;
    for (const Slip &slip : edits ? slipsIn(*edits) : QList<Slip>()) {
        const QString from = dateText(slip.from, slip.from.zone), to = dateText(slip.to, slip.to.zone);
        const QString what = to.isEmpty() ? tr("Put off from %1 to no date at all").arg(from) : tr("Put off from %1 to %2", "dates").arg(from, to);
        lines.append(slip.reason.isEmpty() ? what : tr("%1: %2", "what happened, and why").arg(what, slip.reason.simplified()));
    }
    return lines;
}

} // namespace hindsight
