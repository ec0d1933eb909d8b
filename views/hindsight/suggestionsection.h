// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/jobs/opensuggestions.h"
#include "models/lists/openincident.h"
#include "views/axis/timeview.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QStandardItemModel;
class QTableView;

namespace hindsight {

class PageSection;
class WindowPicture;

/// When it was, as the numbers have it: the windows that stand out, and for the chosen one its buckets, its band, the rule, and what
/// can be taken from it. What was stated stays beside it.
class SuggestionSection : public QWidget
{
    Q_OBJECT

public:
    SuggestionSection(OpenIncident &incident, OpenSuggestions &suggestions, TimeView &view, QWidget *parent = nullptr);

Q_SIGNALS:
    /// Where the loss of this time is, is wanted.
    void explainWanted(const hindsight::TimeRange &range);

private:
    void fill();
    void readCurrent();
    const Suggestion *current() const;
    /// Of the current one, as it was moved.
    TimeRange range() const;
    void accept(MilestoneKind kind, qint64 at);
    void addWindow();
    void mark(MarkEffect effect);

    OpenIncident &m_incident;
    OpenSuggestions &m_suggestions;
    TimeView &m_view;
    PageSection *m_section;
    QLabel *m_sentence, *m_rule;
    QStandardItemModel *m_rows;
    QTableView *m_table;
    WindowPicture *m_picture;
    QWidget *m_buttons;
    QPushButton *m_begin, *m_end, *m_window, *m_explain, *m_mark;
    TimeRange m_movedFrom, m_moved; ///< which suggestion was moved, and to where
};

} // namespace hindsight
