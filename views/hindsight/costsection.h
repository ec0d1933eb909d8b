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

/// What was not paid: payments and amounts that are missing, as ranges with their method; the working as CSV, and figures for the document.
class CostSection : public QWidget
{
    Q_OBJECT

public:
    CostSection(OpenIncident &incident, OpenSuggestions &suggestions, TimeView &view, QWidget *parent = nullptr);

private:
    void fill();
    QString timesText() const;
    void fillTable();
    void copy() const;
    void writeWorking();
    void freeze();
    bool hasFigures() const;

    OpenIncident &m_incident;
    OpenSuggestions &m_suggestions;
    TimeView &m_view;
    PageSection *m_section;
    QLabel *m_sentence, *m_times, *m_remarks, *m_differences, *m_frozen;
    QPushButton *m_freeze, *m_working, *m_copy;
    QStandardItemModel *m_rows;
    QTableView *m_table;
};

} // namespace hindsight
