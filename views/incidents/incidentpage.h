// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/document/document.h"
#include "models/incident/checks/finding.h"
#include "models/incident/references.h"
#include "models/jobs/opennumbers.h"
#include "models/jobs/opensuggestions.h"
#include "models/lists/openincident.h"
#include "views/axis/timeview.h"

#include <QWidget>

class QLabel;
class QStackedWidget;

namespace hindsight {

class AnalysisPage;
class CheckPage;
class DocumentPage;
class FindingList;
class HindsightPage;
class HistoryPage;
class IncidentActionsPage;
class IncidentHeader;
class MessageBar;
class MetricsPage;
class OverviewPage;
class PageTabs;
class TimelinePage;

/// One incident: its header and the pages below it.
class IncidentPage : public QWidget
{
    Q_OBJECT

public:
    enum Tab { Overview, Timeline, Metrics, Analysis, Actions, Document, History, Check, Hindsight, TabCount };

    IncidentPage(Store &store, QWidget *parent = nullptr);
    ~IncidentPage() override;

    Result<void> open(const QString &uid);
    const OpenIncident &incident() const { return m_incident; }
    QString uid() const { return m_incident.uid(); }
    /// "INC-7 Checkout outage", for a tab of the window.
    QString caption() const;

    Tab tab() const;
    void showTab(Tab tab);
    /// Gives the focus to what one works in on the page shown.
    void takeFocus();
    /// Shows the place a change is about, on whatever page it stands.
    void showPlace(const QString &entity, const QString &uid, const QString &field);
    void editTitle();
    void addEvent();
    void showSourceLines();
    /// Its events: what can be done with several at once, and all or the selected ones on the clipboard.
    void changeEvents();
    void copyEvents(bool csv);
    void pasteEvidence();
    void addEvidenceFiles();
    /// To whom the current event told, when it is a communication.
    void goToAudience();
    /// Its timeline, with the source lines beside it or without.
    void showTimeline(bool withLines);
    /// A copied chat, of which source lines are made.
    void pasteLines(const QString &text);
    /// Takes its resolution back, and tells where it has none.
    void reopen();
    void exportAs(DocumentFormat format);
    MessageBar *messages() const { return m_messages; }

    /// Whether numbers are still being read for what is shown.
    bool isReading() const;
    /// Whether a typed text is not on disk yet.
    bool isPending() const;
    /// Writes it now.
    void storePending();

Q_SIGNALS:
    void back();
    /// All of an action item was asked for.
    void actionWanted(const QString &uid);
    void binWanted(const QString &uid);
    void revertWanted(qint64 seq);
    void pendingChanged();
    void captionChanged();
    /// Numbers are to be imported for this incident.
    void numbersWanted();
    void eventsWanted();
    /// What was edited in this document is to be taken in.
    void importWanted(const QString &file);
    /// The rules of the check are to be chosen.
    void rulesWanted();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void fitHeader();
    void exportDocumentAs(const DocumentOptions &options);
    void exportToFolder(const QString &folder, const QString &pattern, bool overEdits = false);
    void editEvent(const QString &uid);
    void readIncident();
    void readFindings();
    /// To what a link of the document refers to.
    void follow(const Reference &reference);
    /// To where what a finding is about is set.
    void lead(const RecordFinding &finding);
    /// Marks what the numbers suggest and nobody accepted, over time.
    void readSuggestions();
    /// What there is to see over time: of the incident, and of its numbers.
    void readTimes();

    OpenIncident m_incident;
    OpenNumbers m_numbers;
    OpenSuggestions m_suggestions;
    TimeView m_times;
    IncidentHeader *m_header;
    FindingList *m_findings; ///< about the milestones
    MessageBar *m_messages;
    PageTabs *m_tabs;
    QLabel *m_milestoneLine; ///< where the milestones gave way
    QStackedWidget *m_pages;
    OverviewPage *m_overview;
    TimelinePage *m_timeline;
    MetricsPage *m_metrics;
    AnalysisPage *m_analysis;
    IncidentActionsPage *m_actions;
    DocumentPage *m_document;
    HistoryPage *m_history;
    CheckPage *m_check;
    HindsightPage *m_hindsight;
    bool m_low = false; ///< little room above the pages
};

} // namespace hindsight
