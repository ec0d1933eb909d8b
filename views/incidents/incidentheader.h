// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/lists/openincident.h"

#include <QWidget>

class QLabel;
class QMenu;

namespace hindsight {

class BoundEdit;
class ChipButton;
class MilestoneStrip;
class WrapBar;

/// What stands above every page of an incident: number, title, severity and state, the facts in one line, the milestones.
class IncidentHeader : public QWidget
{
    Q_OBJECT

public:
    /// `exportMenu` holds the ways out of the program.
    IncidentHeader(OpenIncident &incident, QMenu *exportMenu, QMenu *moreMenu, QWidget *parent = nullptr);

    BoundEdit *title() const { return m_title; }
    /// The facts and the milestones, which stand below the first line, or elsewhere where a window is low.
    QWidget *details() const { return m_details; }
    void takeDetails();
    MilestoneStrip *milestones() const { return m_milestones; }

Q_SIGNALS:
    void back();

private:
    void readIncident();
    void chooseSeverity(const QString &name);
    void chooseState(const QString &name);

    OpenIncident &m_incident;
    QLabel *m_number;
    BoundEdit *m_title;
    ChipButton *m_sample, *m_severity, *m_ongoing, *m_state;
    QLabel *m_facts;
    MilestoneStrip *m_milestones;
    WrapBar *m_top;
    QWidget *m_details;
};

/// "20 Jul 2024, UTC - stated 1 h 30 min - impact 1 h 44 min": what a record says about itself in one line.
QString factsOf(const Record &record, qint64 now);

/// "began 10:16, detected 10:30, resolved 12:00": the milestones of a record in one line.
QString milestonesText(const Record &record);

/// "20 Jul 2024", as the language writes it.
QString dayText(QDate date);

} // namespace hindsight
