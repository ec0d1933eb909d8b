// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/lists/openincident.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QTableView;

namespace hindsight {

class DifferenceModel;

/// Says who reviewed the postmortem and when, and what was changed since; nothing as long as nobody did.
class ReviewStrip : public QWidget
{
    Q_OBJECT

public:
    explicit ReviewStrip(OpenIncident &incident, QWidget *parent = nullptr);

    void read();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void fitColumns();

    OpenIncident &m_incident;
    DifferenceModel *m_model;
    QLabel *m_sentence;
    QPushButton *m_show;
    QTableView *m_table;
};

} // namespace hindsight
