// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/insights/insightpanel.h"

#include <QWidget>

class QLabel;
class QTableView;

namespace hindsight {

class InsightChart;
class PanelModel;
class PageSection;

/// One panel of the insights: what is said of it, its drawing, and the numbers behind that.
class PanelView : public QWidget
{
    Q_OBJECT

public:
    explicit PanelView(const InsightPanel &panel, QWidget *parent = nullptr);

    void show(const InsightPanel &panel);

Q_SIGNALS:
    /// The incidents behind a bar, a point or a number. `what`: what they have in common.
    void incidentsWanted(const QStringList &incidents, const QString &what);
    /// The one a row of a list is about; `action`: its action item, or empty.
    void incidentWanted(const QString &incident, const QString &action);

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *object, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void fill();
    void fillLegend();
    void fitTable();
    void open(const QModelIndex &index);

    InsightPanel m_panel;
    PageSection *m_section;
    QLabel *m_sentences, *m_empty, *m_current;
    QWidget *m_legend;
    InsightChart *m_chart = nullptr; ///< null: the panel is a list
    QTableView *m_table;
    PanelModel *m_model;
};

} // namespace hindsight
