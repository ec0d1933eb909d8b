// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/incident/checks/rules.h"
#include "models/lists/openincident.h"
#include "views/settings.h"

#include <QScrollArea>

class QLabel;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace hindsight {

class FindingRow;
class MessageBar;

/// One finding with what can be done about it: go there, settle it, or say why one lives with it.
class CheckRow : public QWidget
{
    Q_OBJECT

public:
    /// `waiver`: null where nobody waived it.
    CheckRow(const RecordFinding &finding, const Waiver *waiver, bool readOnly, QWidget *parent);

    const RecordFinding &finding() const { return m_finding; }
    FindingRow *row() const { return m_row; }

Q_SIGNALS:
    void chosen();
    /// A field for the reason came, and has the focus.
    void reasonAsked(QWidget *field);
    void fixWanted();
    void waiveWanted(const QString &reason);
    void takeBackWanted();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void askReason();

    RecordFinding m_finding;
    FindingRow *m_row;
    QPushButton *m_fix = nullptr, *m_waive = nullptr, *m_takeBack = nullptr;
    QLineEdit *m_reason = nullptr;
};

/// Everything that a careful reader would question in an incident, by topic, and below it what somebody waived. Looks only while
/// it is shown: rules listen to every word.
class CheckPage : public QScrollArea
{
    Q_OBJECT

public:
    explicit CheckPage(OpenIncident &incident, QWidget *parent = nullptr);

    /// Gives the focus to the first finding.
    void takeFocus();
    /// What the incident's numbers say.
    void setNumbers(const CheckedNumbers &numbers);

Q_SIGNALS:
    void findingChosen(const hindsight::RecordFinding &finding);
    void rulesWanted();

protected:
    void showEvent(QShowEvent *event) override;

private:
    void read();
    void showResult();
    CheckRow *addRow(const RecordFinding &finding, QVBoxLayout *layout);
    void fix(const RecordFinding &finding);
    void waive(const RecordFinding &finding, const QString &reason);
    void takeBack(const RecordFinding &finding);

    OpenIncident &m_incident;
    Settings m_settings;
    CheckResult m_result;
    CheckedNumbers m_numbers;
    QList<Waiver> m_waivers; ///< as they are shown
    QLabel *m_summary;
    MessageBar *m_messages;
    QVBoxLayout *m_column;
    QWidget *m_groups = nullptr;
    QList<CheckRow *> m_rows; ///< those of m_groups, in order
    bool m_showWaived = false;
};

} // namespace hindsight
