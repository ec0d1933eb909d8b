// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/lists/openincident.h"

#include <QWidget>

class QAction;

namespace hindsight {

class MessageBar;
class PartTable;

/// The sections that stand in the document besides what has a field: their headings in their order. They are renamed, moved, added
/// and removed here, each as one step.
class KeptSections : public QWidget
{
    Q_OBJECT

public:
    /// What goes wrong is said in `messages`.
    KeptSections(OpenIncident &incident, MessageBar *messages, QWidget *parent = nullptr);

    /// uid of the section one is at; empty: none.
    QString current() const { return m_current; }
    /// Goes to the heading of a section, where there is such a one.
    void select(const QString &uid);

Q_SIGNALS:
    void currentChanged();

private:
    void move(int by);
    void readCurrent();

    OpenIncident &m_incident;
    PartTable *m_table;
    QAction *m_up, *m_down;
    QString m_current;
};

} // namespace hindsight
