// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/lists/openincident.h"

#include <QWidget>

class QLabel;

namespace hindsight {

class MessageBar;
class PartTable;

/// The events of the incident as a table one edits in place.
class TimelinePage : public QWidget
{
    Q_OBJECT

public:
    explicit TimelinePage(OpenIncident &incident, QWidget *parent = nullptr);

    PartTable *table() const { return m_table; }

private:
    void readZone();

    OpenIncident &m_incident;
    PartTable *m_table;
    MessageBar *m_messages;
    QLabel *m_zone;
};

} // namespace hindsight
