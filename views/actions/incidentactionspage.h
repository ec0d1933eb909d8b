// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/lists/openincident.h"

#include <QWidget>

class QLabel;

namespace hindsight {

class MessageBar;
class OutcomeLines;
class PartTable;

/// What of an incident's action items is still to be verified, in one line, and until when. Takes no room where there is nothing that
/// prevents or detects.
class FollowUpLine : public QWidget
{
    Q_OBJECT

public:
    explicit FollowUpLine(OpenIncident &incident, QWidget *parent = nullptr);

private:
    void read();

    OpenIncident &m_incident;
    QLabel *m_sentence;
};

/// The action items of one incident.
class IncidentActionsPage : public QWidget
{
    Q_OBJECT

public:
    explicit IncidentActionsPage(OpenIncident &incident, QWidget *parent = nullptr);

    PartTable *table() const { return m_table; }
    bool isReading() const;

Q_SIGNALS:
    /// All of an action item was asked for.
    void actionWanted(const QString &uid);

private:
    PartTable *m_table;
    OutcomeLines *m_outcomes;
};

} // namespace hindsight
