// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/lists/openincident.h"

#include <QHash>
#include <QWidget>

class QScrollArea;
class QStackedWidget;

namespace hindsight {

class BoundEdit;
class MessageBar;

/// The narrative parts of an incident, one at a time, with the commands of a Markdown editor above.
class NarrativeEditor : public QWidget
{
    Q_OBJECT

public:
    explicit NarrativeEditor(OpenIncident &incident, QWidget *parent = nullptr);

    /// The fields there are, as the document has them.
    static QStringList fields();
    void edit(const QString &field);
    /// Null: none is edited yet.
    BoundEdit *current() const;
    bool isPending() const;
    void store();

Q_SIGNALS:
    void pendingChanged();
    /// Where the cursor is: the words of its line, without marks.
    void cursorMoved(const QString &words);

private:
    BoundEdit *editor(const QString &field);

    OpenIncident &m_incident;
    QHash<QString, BoundEdit *> m_edits; ///< of those that were edited
    MessageBar *m_messages;
    QStackedWidget *m_places;
};

} // namespace hindsight
