// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/jobs/opensuggestions.h"
#include "models/lists/openincident.h"
#include "views/axis/timeview.h"

#include <QScrollArea>

class QStackedWidget;

namespace hindsight {

class AlertSection;
class CalendarSection;
class CostSection;
class LossSection;
class MessageBar;
class SuggestionSection;

/// In hindsight: what the numbers knew before people did.
class HindsightPage : public QScrollArea
{
    Q_OBJECT

public:
    HindsightPage(OpenIncident &incident, OpenSuggestions &suggestions, TimeView &view, QWidget *parent = nullptr);

    /// Where the loss of a time is.
    void explain(const TimeRange &range);
    /// To the line in which alert rules are typed.
    void goToAlerts();
    bool isReading() const;

Q_SIGNALS:
    void importWanted();

protected:
    void showEvent(QShowEvent *event) override;

private:
    void readIncident();

    OpenIncident &m_incident;
    OpenSuggestions &m_suggestions;
    MessageBar *m_messages;
    QWidget *m_empty, *m_sections;
    SuggestionSection *m_windows;
    CostSection *m_cost;
    LossSection *m_loss;
    AlertSection *m_alerts;
    CalendarSection *m_calendar;
};

} // namespace hindsight
