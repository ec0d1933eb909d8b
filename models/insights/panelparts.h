// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "insightpanel.h"
#include "texts.h"

#include <QHash>
#include <QLocale>

namespace hindsight {

/// Incidents and action items by their uids, as people call them.
class PanelNames
{
public:
    explicit PanelNames(const Portfolio &portfolio);

    const Record *incident(const QString &uid) const { return m_incidents.value(uid); }
    const ActionItem *action(const QString &uid) const { return m_actions.value(uid); }
    /// "INC-7 Checkout outage"
    QString incidentText(const QString &uid) const;
    /// "ACT-3 Add an alert"
    QString actionText(const QString &uid) const;
    /// Incidents that these action items answer, each once.
    QStringList incidentsOf(const QStringList &actions) const;

private:
    QHash<QString, const Record *> m_incidents;
    QHash<QString, const ActionItem *> m_actions;
    mutable QHash<QString, QString> m_texts; ///< of incidents that were asked for: a list may name one several times
};

/// "2024-07-20" of a time; a dash where it is not known.
QString dayText(std::optional<qint64> at);
/// A text of many lines as one, not longer than people read at a glance.
QString shortText(const QString &text);
PanelCell countCell(const QStringList &incidents);
PanelCell textCell(const QString &text);

QList<InsightPanel> listPanels(const PanelNames &names, const Insights &insights);
QList<InsightPanel> chartPanels(const PanelNames &names, const Insights &insights);

} // namespace hindsight
