// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/jobs/openoutcomes.h"
#include "models/lists/openincident.h"

#include <QWidget>

class QLabel;

namespace hindsight {

/// "Did it work?": what the numbers say of the time after an incident's action items were done, a line each. Takes no room where nothing is done
/// that could be asked about. Read when it is seen, and again when the incident or its numbers change.
class OutcomeLines : public QWidget
{
    Q_OBJECT

public:
    explicit OutcomeLines(OpenIncident &incident, QWidget *parent = nullptr);

    bool isReading() const { return m_outcomes.isReading(); }

protected:
    void showEvent(QShowEvent *event) override;

private:
    void read();
    void tell();

    OpenIncident &m_incident;
    OpenOutcomes m_outcomes;
    QLabel *m_text;
};

} // namespace hindsight
