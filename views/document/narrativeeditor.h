// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/lists/openincident.h"

#include <QHash>
#include <QWidget>

class QScrollArea;
class QStackedWidget;

namespace hindsight {

class BoundEdit;
class KeptSections;
class MessageBar;

/// The narrative parts of an incident, and the sections that no field knows, one at a time, with the commands of a Markdown editor above.
class NarrativeEditor : public QWidget
{
    Q_OBJECT

public:
    explicit NarrativeEditor(OpenIncident &incident, QWidget *parent = nullptr);

    /// The fields there are, as the document has them.
    static QStringList fields();
    void edit(const QString &field);
    /// The sections that no field knows, and the text of the one that is chosen among them; empty: the one that was.
    void editSections(const QString &uid = {});
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
    BoundEdit *sectionEditor(const Section &section);
    /// In a place of its own, with everything a narrative text has.
    void place(BoundEdit *edit, const QString &name, const QString &accessibleName);
    void show(BoundEdit *edit);
    void showSection();
    void dropRemoved();

    OpenIncident &m_incident;
    QHash<QString, BoundEdit *> m_edits; ///< of those that were edited, by field, or by uid of a section
    MessageBar *m_messages;
    QStackedWidget *m_places;
    QWidget *m_nothing; ///< where no section is chosen
    KeptSections *m_sections;
};

} // namespace hindsight
