// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/jobs/openinsights.h"

#include <QWidget>

class QLabel;
class QScrollArea;
class QStackedLayout;
class QVBoxLayout;

namespace hindsight {

class EmptyState;
class MessageBar;
class PanelView;
class PeriodBar;

/// Figures over all incidents: whether anything gets better.
class InsightsPage : public QWidget
{
    Q_OBJECT

public:
    explicit InsightsPage(Store &store, QWidget *parent = nullptr);

    bool isReading() const { return m_insights->isReading(); }
    void takeFocus();

Q_SIGNALS:
    /// The incidents behind a figure. `what`: what they have in common.
    void incidentsWanted(const QStringList &incidents, const QString &what);
    void incidentWanted(const QString &incident, const QString &action);
    void newWanted();

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    enum class Format { Markdown, Html, Pdf, Csv };
    void showFigures();
    void askReport(Format format);
    Result<QByteArray> report(Format format) const;

    OpenInsights *m_insights;
    PeriodBar *m_period;
    MessageBar *m_messages;
    QLabel *m_scope, *m_reading;
    QStackedLayout *m_stack;
    QScrollArea *m_area;
    QVBoxLayout *m_column;
    EmptyState *m_empty;
    QList<PanelView *> m_views;
    QStringList m_names; ///< of the panels they show
    bool m_shown = false;
};

} // namespace hindsight
