// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "growingedit.h"
#include "models/lists/openincident.h"

#include <QTimer>

namespace hindsight {

class MessageBar;
class TextPictures;

/// A text field of the open incident, or of one of its parts. What is typed is on disk one second after the last key, and when the focus leaves;
/// until then it is `pending`. The text of a field that somebody else changed meanwhile stays here and `failed` says so.
class BoundEdit : public GrowingEdit
{
    Q_OBJECT

public:
    BoundEdit(OpenIncident &incident, const QString &field, QWidget *parent = nullptr);
    /// Of the part of this kind with this uid.
    BoundEdit(OpenIncident &incident, const EntityInfo &entity, const QString &part, const QString &field, QWidget *parent = nullptr);

    QString field() const { return m_field; }
    bool isPending() const { return m_pending; }
    /// Writes now what is pending.
    void store();
    /// After a conflict: writes this text over the other one, or shows the other one.
    void keepMine();
    void takeTheirs();
    /// From now on pictures are taken that are pasted or dropped: they become evidence of the incident, which the text shows.
    void takePictures();
    /// Writes a text in the place of what a cursor of this field selects, together with other changes: one step, which takes in nothing
    /// that was typed before. False: nothing was written, and `failed` told why.
    bool insertWith(const QTextCursor &at, const QString &text, const QList<Change> &changes, const QString &sentence, const QList<Attachment> &attachments);

Q_SIGNALS:
    void pendingChanged(bool pending);
    void failed(const hindsight::Error &error);

protected:
    bool event(QEvent *event) override;
    bool canInsertFromMimeData(const QMimeData *source) const override;
    void insertFromMimeData(const QMimeData *source) override;
    void dropEvent(QDropEvent *event) override;

private:
    /// From what is stored, of whatever it edits.
    Change changeTo(const QString &text) const;
    void readText();
    void noteTyping();
    void leave();
    void setPending(bool pending);
    QString storedText() const;

    OpenIncident &m_incident;
    const EntityInfo &m_entity;
    QString m_part; ///< uid; empty: the incident itself
    QString m_field;
    QString m_uid;   ///< of the incident the text belongs to
    QString m_base;  ///< what the database had when typing began
    QTimer m_timer;
    TextPictures *m_pictures = nullptr; ///< null: this field shows none
    bool m_pending = false;
    bool m_conflict = false;
    bool m_reading = false;
};

/// Says in `messages` why the text of a field was not stored; after a conflict one chooses there which text holds.
void tellFailures(BoundEdit *edit, MessageBar *messages, const QString &subject);

} // namespace hindsight
