// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/incident/checks/finding.h"
#include "models/jobs/opennumbers.h"
#include "models/lists/openincident.h"
#include "views/axis/timeview.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QTabBar;

namespace hindsight {

class ChartPanel;
class CommunicationStrip;
class EntryLine;
class EventMover;
class EventTools;
class EvidenceStrip;
class FindingList;
class Lanes;
class MessageBar;
class Offer;
class PartTable;
class SourceLines;
class TimeWidget;
class TwoParts;

/// What happened, on one page: the events in lanes, the numbers below them, and the events as a table one edits in place.
class TimelinePage : public QWidget
{
    Q_OBJECT

public:
    TimelinePage(OpenIncident &incident, OpenNumbers &numbers, TimeView &view, QWidget *parent = nullptr);

    PartTable *table() const { return m_table; }
    /// Into the line in which events are written; `at`: of when the event is to be.
    void startEntry(const std::optional<Moment> &at = {});
    /// Lines of a chat, to make events of; `text`: what of a copy is to be added.
    void showSourceLines();
    void pasteLines(const QString &text);
    /// Selects an event and starts writing in a field of it.
    void editEvent(const QString &uid, const QString &field);
    /// What can be done with the selected events at once, or with all of them where one alone is.
    void changeSelected();
    void copySelected(bool csv);
    void showEvidence(const QString &uid);
    /// To whom the current event told; says so where it is no communication.
    void goToAudience();
    /// Those about what is set here are shown: events, impact windows and severities.
    void setFindings(const QList<RecordFinding> &findings);
    /// What is on the clipboard becomes evidence of the current event.
    void pasteEvidence();
    /// Asks for files that become evidence of it.
    void addEvidenceFiles();
    /// What can be done with a range, or with a moment (from == to); `at` on the screen.
    void openMenu(const TimeRange &range, const QPoint &at);
    /// The numbers that the chart shows, of the brushed range where there is one, become evidence and so a figure of the document; one step.
    Result<void> freezeShown();
    /// What the numbers suggest, in a sentence; empty: nothing.
    void setSuggestion(const QString &sentence);
    /// To the next event (1), or to the one before (-1).
    void step(int by);

Q_SIGNALS:
    void importWanted();
    void eventsWanted();
    /// An event is to be written on; also from where it is not seen.
    void editWanted(const QString &uid);
    /// An event of then is to be made.
    void entryWanted(const hindsight::Moment &at);
    void frozen(const QString &event, const QString &evidence);
    /// Where the loss of a time is.
    void explainWanted(const hindsight::TimeRange &range);
    /// An alert is to be tried on the numbers.
    void backtestWanted();
    /// What the numbers suggest is to be looked at.
    void suggestionsWanted();
    void findingChosen(const hindsight::RecordFinding &finding);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    /// What stands below or beside lanes and chart; in a low page also instead of them.
    enum Side { Events, Lines, Pictures };
    void connectTo(TimeWidget *widget);
    void takeDrops();
    void readIncident();
    void readCurrent();
    void arrange();
    /// Where the events are edited: in sight, whatever takes its place.
    void showTable();

    OpenIncident &m_incident;
    OpenNumbers &m_numbers;
    TimeView &m_view;
    Lanes *m_lanes;
    ChartPanel *m_chart;
    PartTable *m_table;
    CommunicationStrip *m_communication;
    EvidenceStrip *m_evidence;
    EntryLine *m_entry;
    EventTools *m_tools;
    EventMover *m_mover;
    QLineEdit *m_filter;
    SourceLines *m_sources;
    QTabBar *m_sides; ///< events or source lines
    TwoParts *m_pictures; ///< lanes and chart
    TwoParts *m_splitter; ///< these, and the table
    MessageBar *m_messages;
    FindingList *m_findings;
    Offer *m_suggestion;
    QLabel *m_zone;
    bool m_arranged = false; ///< for this shape of the page
};

} // namespace hindsight
