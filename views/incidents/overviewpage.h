// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/incident/checks/finding.h"
#include "models/lists/openincident.h"

#include <QScrollArea>

class QBoxLayout;
class QFormLayout;
class QLabel;

namespace hindsight {

class BoundEdit;
class FindingList;
class IncidentForm;
class PageSection;
class PartSection;

/// What happened, in words on the left; what is known about it, in figures and lists, on the right.
class OverviewPage : public QScrollArea
{
    Q_OBJECT

public:
    explicit OverviewPage(OpenIncident &incident, QWidget *parent = nullptr);

    /// Brings a field of the incident, or a row of one of the lists, into view and focus. False: not on this page.
    bool showPlace(const QString &entity, const QString &uid, const QString &field);
    /// Something that stands above everything else on the page, until another layout takes it.
    void setTop(QWidget *top);
    /// Those about one of its lists are shown there.
    void setFindings(const QList<RecordFinding> &findings);
    QList<BoundEdit *> texts() const { return m_texts; }

Q_SIGNALS:
    void pendingChanged();
    void findingChosen(const hindsight::RecordFinding &finding);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void fitColumns();
    QWidget *makeTexts();
    QWidget *makeFacts();
    void readDurations();
    void readImpact();
    void readDeadlines();

    OpenIncident &m_incident;
    QBoxLayout *m_rows, *m_columns;
    QList<BoundEdit *> m_texts;
    QList<PartSection *> m_parts;
    QList<FindingList *> m_findings; ///< one per list
    QLabel *m_deadlines;
    QLabel *m_impact = nullptr;      ///< what the impact windows say besides their length
    IncidentForm *m_form = nullptr;
    QWidget *m_durations = nullptr;
};

} // namespace hindsight
