// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/jobs/opensuggestions.h"
#include "views/axis/timeview.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QStandardItemModel;
class QTableView;

namespace hindsight {

class PageSection;

/// Where the loss is: the attribute values that hold it, and the failures beyond the usual.
class LossSection : public QWidget
{
    Q_OBJECT

public:
    LossSection(OpenSuggestions &suggestions, TimeView &view, QWidget *parent = nullptr);

private:
    void fill();
    void copy() const;

    OpenSuggestions &m_suggestions;
    TimeView &m_view;
    PageSection *m_section;
    QLabel *m_verdict, *m_compared, *m_failures;
    QPushButton *m_own, *m_copy;
    QStandardItemModel *m_rows;
    QTableView *m_table;
};

} // namespace hindsight
