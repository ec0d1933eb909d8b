// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/incident/source.h"
#include "models/lists/openincident.h"
#include "views/axis/timeview.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QPushButton;
class QStandardItemModel;
class QTableView;

namespace hindsight {

class PageSection;

/// What is known about the times of the incident's numbers: marks of promotions, holidays and maintenance, and the zone in which "the same weekday
/// and time" is meant. Everything on the page goes by it.
class CalendarSection : public QWidget
{
    Q_OBJECT

public:
    CalendarSection(OpenIncident &incident, TimeView &view, QWidget *parent = nullptr);

private:
    void read();
    void setZone(const QString &zone);
    void remove();

    OpenIncident &m_incident;
    TimeView &m_view;
    PageSection *m_section;
    QLabel *m_sentence;
    QComboBox *m_zone;
    QPushButton *m_remove;
    QStandardItemModel *m_rows;
    QTableView *m_table;
    MetricSource m_source;
    QList<CalendarMark> m_marks;
};

} // namespace hindsight
