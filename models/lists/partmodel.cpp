// SPDX-License-Identifier: GPL-3.0-or-later
#include "partmodel.h"

#include <QDateTime>

namespace hindsight {

using namespace Qt::StringLiterals;

namespace {

/// Calls `visit(list)` for the list of the record that holds this kind of record.
template <class Visit> void visitPart(const Record &record, const EntityInfo &entity, Visit visit)
{
    forEachPart(record, [&](const auto &list, const char *) {
        using T = typename std::decay_t<decltype(list)>::value_type;
        if (&tableOf<T>().info == &entity)
            visit(list);
    });
}

PartModel *part(OpenIncident &incident, const EntityInfo &entity, const QList<FieldColumn> &columns, const QString &hint, QObject *parent)
{
    auto *model = new PartModel(incident, entity, columns, parent);
    if (!incident.store().isReadOnly())
        model->setAddHint(hint);
    return model;
}

} // namespace

PartModel::PartModel(OpenIncident &incident, const EntityInfo &entity, const QList<FieldColumn> &columns, QObject *parent)
    : FieldModel(incident.store(), entity, columns, parent)
    , m_incident(incident)
{
    connect(&m_incident, &OpenIncident::changed, this, &PartModel::read);
    read();
}

void PartModel::setFilter(const std::function<bool(qsizetype index)> &passes)
{
    m_passes = passes;
    read();
}

void PartModel::read()
{
    QList<FieldRow> rows;
    visitPart(m_incident.record(), entity(), [&](const auto &list) { rows = rowsOf(list, [this](qsizetype i) { return !m_passes || m_passes(i); }); });
    const TimeContext context = timeContextOf(m_incident.record());
    const bool moved = context.date != m_context.date || context.zone != m_context.zone;
    m_context = context;
    replaceRows(rows);
    if (moved && !rows.isEmpty()) // the same time reads differently now
        Q_EMIT dataChanged(index(0, 0), index(int(rows.size()) - 1, columnCount() - 1));
}

QJsonObject PartModel::blank() const
{
    QJsonObject fields;
    qint64 position = 0;
    visitPart(m_incident.record(), entity(), [&](const auto &list) {
        fields = toObject(typename std::decay_t<decltype(list)>::value_type{});
        if constexpr (requires { list.first().position; })
            position = nextPosition(list);
    });
    if (fields.contains("incident"_L1))
        fields["incident"_L1] = m_incident.uid();
    if (fields.contains("incidents"_L1))
        fields["incidents"_L1] = QJsonArray{m_incident.uid()};
    if (fields.contains("position"_L1))
        fields["position"_L1] = position;
    return fields;
}

QJsonObject PartModel::withField(const QJsonObject &fields, const FieldInfo &field, const Value &value) const
{
    if (&entity() == &tableOf<ActionItem>().info && QLatin1StringView(field.name) == "status"_L1)
        return withStatus(fields, value.toString(), m_context.zone);
    return FieldModel::withField(fields, field, value);
}

PartModel *timelineModel(OpenIncident &incident, QObject *parent)
{
    return part(incident, tableOf<TimelineEvent>().info, {{u"at"_s}, {u"kind"_s}, {u"actor"_s}, {u"text"_s, PartModel::tr("What")}, {u"key"_s, u""_s}},
                PartModel::tr("What happened next?"), parent);
}

PartModel *causeModel(OpenIncident &incident, QObject *parent)
{
    return part(incident, tableOf<Cause>().info, {{u"kind"_s}, {u"text"_s, PartModel::tr("Cause")}, {u"category"_s}},
                PartModel::tr("Add a cause: what made it happen, what made it last"), parent);
}

PartModel *lessonModel(OpenIncident &incident, QObject *parent)
{
    return part(incident, tableOf<Lesson>().info, {{u"kind"_s}, {u"text"_s, PartModel::tr("Lesson")}},
                PartModel::tr("Add a lesson: what went well, what went wrong, where luck helped"), parent);
}

PartModel *improvementModel(OpenIncident &incident, QObject *parent)
{
    return part(incident, tableOf<Improvement>().info, {{u"theme"_s}, {u"text"_s, PartModel::tr("Improvement")}}, PartModel::tr("Add a theme"), parent);
}

PartModel *questionModel(OpenIncident &incident, QObject *parent)
{
    return part(incident, tableOf<Question>().info, {{u"text"_s, PartModel::tr("Question")}, {u"answer"_s}},
                PartModel::tr("Add a question nobody could answer yet"), parent);
}

PartModel *actionModel(OpenIncident &incident, QObject *parent)
{
    return part(incident, tableOf<ActionItem>().info,
                {{.field = u"text"_s, .header = PartModel::tr("Action item"), .check = u"status"_s},
                 {u"status"_s},
                 {u"kind"_s},
                 {u"team"_s},
                 {u"person"_s, PartModel::tr("Owner")},
                 {u"due"_s, PartModel::tr("Due")},
                 {u"priority"_s}},
                PartModel::tr("Add an action item"), parent);
}

PartModel *impactModel(OpenIncident &incident, QObject *parent)
{
    return part(incident, tableOf<ImpactWindow>().info,
                {{u"from"_s, PartModel::tr("From")}, {u"to"_s, PartModel::tr("To")}, {u"degree"_s}, {u"share_failing"_s, PartModel::tr("Share")}, {u"note"_s}},
                PartModel::tr("Add a time in which customers were hurt"), parent);
}

PartModel *serviceModel(OpenIncident &incident, QObject *parent)
{
    return part(incident, tableOf<ServiceRole>().info, {{u"service"_s}, {u"part"_s}}, PartModel::tr("Add a service"), parent);
}

PartModel *severityModel(OpenIncident &incident, QObject *parent)
{
    return part(incident, tableOf<SeverityChange>().info, {{u"at"_s, PartModel::tr("From")}, {u"severity"_s}, {u"reason"_s}}, PartModel::tr("Add a severity"),
                parent);
}

PartModel *participantModel(OpenIncident &incident, QObject *parent)
{
    return part(incident, tableOf<Participant>().info, {{u"role"_s}, {u"person"_s}}, PartModel::tr("Add a role"), parent);
}

PartModel *deadlineModel(OpenIncident &incident, QObject *parent)
{
    return part(incident, tableOf<Deadline>().info,
                {{u"name"_s, PartModel::tr("Deadline")},
                 {u"recipient"_s},
                 {u"starts_at"_s, PartModel::tr("From")},
                 {u"allowed_minutes"_s, PartModel::tr("Time")},
                 {u"done"_s},
                 {u"reference"_s}},
                PartModel::tr("Add somebody who has to be told in time"), parent);
}

PartModel *sectionModel(OpenIncident &incident, QObject *parent)
{
    return part(incident, tableOf<Section>().info, {{u"title"_s, PartModel::tr("Heading")}}, PartModel::tr("Add a section"), parent);
}

QJsonObject withStatus(QJsonObject action, const QString &status, const QString &zone)
{
    const auto meansDone = [](const QString &name) {
        const auto is = fromName<ActionStatus>(name);
        return is == ActionStatus::Done || is == ActionStatus::Verified;
    };
    const bool wasDone = meansDone(action["status"_L1].toString());
    const bool isDone = meansDone(status);
    action["status"_L1] = status;
    const Value now = toValue(Moment{.at = QDateTime::currentSecsSinceEpoch() * microsecondsPerSecond, .precision = Precision::Second, .zone = zone});
    if (isDone && !wasDone)
        action["done"_L1] = now;
    else if (!isDone)
        action["done"_L1] = QJsonValue::Null;
    if (fromName<ActionStatus>(status) != ActionStatus::Verified)
        action["verified"_L1] = QJsonValue::Null;
    else if (action["verified"_L1].isNull())
        action["verified"_L1] = now;
    return action;
}

} // namespace hindsight
