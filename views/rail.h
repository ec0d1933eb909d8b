// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

class QScrollArea;
class QVBoxLayout;

namespace hindsight {

class ActionListModel;
class IncidentListModel;

enum class Place { Incidents, Actions, Bin, Insights };

/// One place of the rail: icon, name, how many.
class RailButton : public QAbstractButton
{
    Q_OBJECT

public:
    RailButton(const QString &text, const QString &icon, QWidget *parent);

    void setCount(int count);
    /// Only the icon; the name becomes the tool tip.
    void setCompact(bool compact);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int m_count = 0;
    bool m_compact = false;
};

/// The left edge of the window: the places, and what the incident list is narrowed to.
class Rail : public QWidget
{
    Q_OBJECT

public:
    Rail(IncidentListModel *incidents, ActionListModel *actions, QWidget *parent = nullptr);

    void setPlace(Place place);
    /// Narrow, for a narrow window: icons only.
    void setCompact(bool compact);

Q_SIGNALS:
    void placeWanted(hindsight::Place place);

private:
    void readCounts();
    void showFilters();
    void readFilters();
    void readChecks();
    void applyFilters();
    QWidget *makeGroup(const QString &title, const QString &field, const QList<std::pair<QString, QString>> &values);

    IncidentListModel *m_incidents;
    ActionListModel *m_actions;
    RailButton *m_incidentsButton, *m_actionsButton, *m_insightsButton, *m_binButton;
    QWidget *m_filters;
    QVBoxLayout *m_groups;
    Place m_place = Place::Incidents;
    bool m_compact = false;
    QScrollArea *m_filterArea;
    QStringList m_shown; ///< values the groups were made from
};

} // namespace hindsight
