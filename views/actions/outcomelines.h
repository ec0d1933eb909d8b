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
    /// Of the incident that is open.
    explicit OutcomeLines(OpenIncident &incident, QWidget *parent = nullptr);
    /// Of what `setRecord` says.
    explicit OutcomeLines(Store &store, QWidget *parent = nullptr);

    /// Asks about the action items in this record.
    void setRecord(const Record &record);
    bool isReading() const { return m_outcomes.isReading(); }

protected:
    void showEvent(QShowEvent *event) override;

private:
    void read();
    void tell();

    Record m_record;
    OpenOutcomes m_outcomes;
    QLabel *m_text;
};

} // namespace hindsight
