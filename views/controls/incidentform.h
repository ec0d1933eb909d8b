// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/lists/openincident.h"

#include <QWidget>

namespace hindsight {

/// Short fields of the open incident, one under the other: each with the editor that fits its kind. What is typed is
/// written when the field is left or Enter is pressed.
class IncidentForm : public QWidget
{
    Q_OBJECT

public:
    IncidentForm(OpenIncident &incident, const QStringList &fields, QWidget *parent = nullptr);

    /// The editor of a field; null: not in this form.
    QWidget *editor(const QString &field) const;

Q_SIGNALS:
    void failed(const hindsight::Error &error);

private:
    void readFields();
    void write(int field, const QVariant &typed);

    OpenIncident &m_incident;
    QList<int> m_fields; ///< places in the table of Incident
    QList<QWidget *> m_editors;
};

} // namespace hindsight
