// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/jobs/openalerts.h"
#include "models/lists/openincident.h"
#include "views/axis/timeview.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;
class QStandardItemModel;
class QTableView;

namespace hindsight {

class OutcomeLines;
class PageSection;
class SweepPicture;

/// The alert lab: a rule is tried on the numbers. When it would have fired, how much earlier than people noticed, every other page, what an
/// earlier alarm would cost; rules that are suggested; and what those did that were built.
class AlertSection : public QWidget
{
    Q_OBJECT

public:
    AlertSection(OpenIncident &incident, TimeView &view, QWidget *parent = nullptr);

    /// Reads the incident as it is; nothing is worked out before.
    void read();
    bool isReading() const;
    QLineEdit *rule() const { return m_rule; }

private:
    void tryTyped();
    void tryRule(const AlertRule &rule);
    void readSuggestions();
    void readTried();
    void fillPages();
    void addAction();
    void exportRules();
    void addNearMiss();
    const Page *currentPage() const;
    QString resultText() const;

    OpenIncident &m_incident;
    TimeView &m_view;
    OpenAlerts m_alerts;
    PageSection *m_section;
    QLineEdit *m_rule, *m_delay;
    QPushButton *m_try, *m_action, *m_export, *m_nearMiss;
    QWidget *m_answer; ///< what is there once a rule was tried
    QLabel *m_result, *m_rate, *m_pagesTitle, *m_curveTitle, *m_suggestedTitle;
    OutcomeLines *m_outcomes;
    QStandardItemModel *m_pages, *m_suggested;
    QTableView *m_pageTable, *m_suggestedTable;
    SweepPicture *m_curve;
};

} // namespace hindsight
