// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fieldmodel.h"
#include "openincident.h"

#include <functional>

namespace hindsight {

/// One list of the open incident (its events, causes, roles, ...) as an editable table.
class PartModel : public FieldModel
{
    Q_OBJECT

public:
    PartModel(OpenIncident &incident, const EntityInfo &entity, const QList<FieldColumn> &columns, QObject *parent = nullptr);

    /// Shows only those that pass, by their index in the list of the incident's record; an empty function: all.
    void setFilter(const std::function<bool(qsizetype index)> &passes);

protected:
    TimeContext timeContext() const override { return m_context; }
    QJsonObject blank() const override;
    QJsonObject withField(const QJsonObject &fields, const FieldInfo &field, const Value &value) const override;

private:
    void read();

    OpenIncident &m_incident;
    TimeContext m_context;
    std::function<bool(qsizetype index)> m_passes;
};

// The tables of an incident's pages.
PartModel *timelineModel(OpenIncident &incident, QObject *parent);
PartModel *causeModel(OpenIncident &incident, QObject *parent);
PartModel *lessonModel(OpenIncident &incident, QObject *parent);
PartModel *improvementModel(OpenIncident &incident, QObject *parent);
PartModel *questionModel(OpenIncident &incident, QObject *parent);
PartModel *actionModel(OpenIncident &incident, QObject *parent);
PartModel *impactModel(OpenIncident &incident, QObject *parent);
PartModel *serviceModel(OpenIncident &incident, QObject *parent);
PartModel *severityModel(OpenIncident &incident, QObject *parent);
PartModel *participantModel(OpenIncident &incident, QObject *parent);
PartModel *deadlineModel(OpenIncident &incident, QObject *parent);
PartModel *sectionModel(OpenIncident &incident, QObject *parent);

/// The fields of an action after its status became another: the time it was done, and what no longer holds.
QJsonObject withStatus(QJsonObject action, const QString &status, const QString &zone);

} // namespace hindsight
