// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/events/eventmapping.h"

#include <QWidget>

class QGridLayout;

namespace hindsight {

class ChoiceBox;

/// The columns of a file of events: what they are taken for, which can be changed, and some of their values.
class EventColumns : public QWidget
{
    Q_OBJECT

public:
    explicit EventColumns(QWidget *parent = nullptr);

    /// Keeps its fields, and the focus in them, as long as the columns are the same.
    void show(const EventTable &table, const EventMapping &mapping);

Q_SIGNALS:
    void roleChosen(const QString &column, hindsight::EventRole role);

private:
    void build(const EventTable &table);

    QGridLayout *m_layout;
    QStringList m_columns;
    QList<ChoiceBox *> m_roles; ///< per column
};

} // namespace hindsight
