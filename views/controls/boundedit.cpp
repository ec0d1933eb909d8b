// SPDX-License-Identifier: GPL-3.0-or-later
#include "boundedit.h"

#include "messagebar.h"
#include "textpictures.h"

#include <QDropEvent>
#include <QKeyEvent>
#include <QTextCursor>

namespace hindsight {

BoundEdit::BoundEdit(OpenIncident &incident, const QString &field, QWidget *parent)
    : BoundEdit(incident, tableOf<Incident>().info, {}, field, parent)
{}

BoundEdit::BoundEdit(OpenIncident &incident, const EntityInfo &entity, const QString &part, const QString &field, QWidget *parent)
    : GrowingEdit(parent)
    , m_incident(incident)
    , m_entity(entity)
    , m_part(part)
    , m_field(field)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(1000);
    setReadOnly(incident.store().isReadOnly());
    connect(&m_timer, &QTimer::timeout, this, &BoundEdit::store);
    connect(this, &QPlainTextEdit::textChanged, this, &BoundEdit::noteTyping);
    connect(this, &GrowingEdit::finished, this, &BoundEdit::leave);
    connect(&m_incident, &OpenIncident::changed, this, &BoundEdit::readText);
    readText();
}

void BoundEdit::store()
{
    m_timer.stop();
    if (!m_pending || m_conflict)
        return;
    const QString text = toPlainText();
    if (text != m_base) {
        const Change change = changeTo(text);
        const Result<Step> step = m_incident.store().amend(change);
        if (!step) {
            m_conflict = step.error().kind == Error::Kind::Conflict;
            Q_EMIT failed(step.error());
            return;
        }
        m_base = text;
    }
    setPending(false);
}

void BoundEdit::keepMine()
{
    m_conflict = false;
    m_base = storedText();
    store();
}

void BoundEdit::takeTheirs()
{
    m_conflict = false;
    setPending(false);
    readText();
}

Change BoundEdit::changeTo(const QString &text) const
{
    return {QString::fromLatin1(m_entity.name), m_part.isEmpty() ? m_uid : m_part, Change::Kind::Update, {{m_field, m_base, text}}};
}

void BoundEdit::takePictures()
{
    m_pictures = new TextPictures(m_incident, this);
    connect(m_pictures, &TextPictures::failed, this, &BoundEdit::failed);
}

bool BoundEdit::insertWith(const QTextCursor &at, const QString &text, const QList<Change> &changes, const QString &sentence,
                           const QList<Attachment> &attachments)
{
    store();
    if (m_pending)
        return false;
    const QString after = QString(m_base).replace(at.selectionStart(), at.selectionEnd() - at.selectionStart(), text);
    const Result<Step> step = m_incident.store().apply(changes + QList{changeTo(after)}, sentence, attachments);
    if (!step)
        Q_EMIT failed(step.error());
    return step.has_value();
}

bool BoundEdit::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        // What cannot be taken back in the field is the window's to take back.
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool isOurs = key->matches(QKeySequence::Undo) ? document()->isUndoAvailable()
            : key->matches(QKeySequence::Redo)               ? document()->isRedoAvailable()
                                                             : true;
        if (!isOurs && !m_pending) {
            event->ignore();
            return false;
        }
    }
    return GrowingEdit::event(event);
}

bool BoundEdit::canInsertFromMimeData(const QMimeData *source) const
{
    return (m_pictures && m_pictures->wants(source)) || GrowingEdit::canInsertFromMimeData(source);
}

void BoundEdit::insertFromMimeData(const QMimeData *source)
{
    if (m_pictures && m_pictures->wants(source))
        m_pictures->take(source);
    else
        GrowingEdit::insertFromMimeData(source);
}

void BoundEdit::dropEvent(QDropEvent *event)
{
    const bool isPicture = m_pictures && m_pictures->wants(event->mimeData());
    GrowingEdit::dropEvent(event);
    if (isPicture) // the file stays where it is
        event->setDropAction(Qt::CopyAction);
}

void BoundEdit::readText()
{
    if (m_incident.uid() == m_uid && m_pending) {
        if (storedText() == toPlainText())
            m_base = storedText();
        return; // what is being typed is not touched
    }
    m_uid = m_incident.uid();
    m_base = storedText();
    if (m_base == toPlainText())
        return;
    m_reading = true;
    const int position = textCursor().position();
    setPlainText(m_base);
    QTextCursor cursor = textCursor();
    cursor.setPosition(std::min(position, int(m_base.size())));
    setTextCursor(cursor);
    m_reading = false;
}

void BoundEdit::noteTyping()
{
    if (m_reading)
        return;
    setPending(toPlainText() != m_base || m_conflict);
    if (m_pending)
        m_timer.start();
    else
        m_timer.stop();
}

void BoundEdit::leave()
{
    store();
    if (!m_pending)
        document()->clearUndoRedoStacks(); // from here on Ctrl+Z is the window's
    m_incident.store().endAmending();
    QTextCursor cursor = textCursor();
    cursor.clearSelection();
    setTextCursor(cursor);
}

void BoundEdit::setPending(bool pending)
{
    if (m_pending == pending)
        return;
    m_pending = pending;
    Q_EMIT pendingChanged(pending);
}

void tellFailures(BoundEdit *edit, MessageBar *messages, const QString &subject)
{
    QObject::connect(edit, &BoundEdit::failed, messages, [edit, messages, subject](const Error &error) {
        QList<MessageAction> ways;
        if (error.kind == Error::Kind::Conflict)
            ways = {{BoundEdit::tr("Keep my text"), [edit] { edit->keepMine(); }}, {BoundEdit::tr("Take the other"), [edit] { edit->takeTheirs(); }}};
        messages->complain(error, ways, subject);
    });
}

QString BoundEdit::storedText() const
{
    if (m_part.isEmpty())
        return toObject(m_incident.incident()).value(m_field).toString();
    QString text;
    forEachPart(m_incident.record(), [&](const auto &parts, const char *) {
        using Part = std::decay_t<decltype(parts)>::value_type;
        const Part *part = &tableOf<Part>().info == &m_entity ? withUid(parts, m_part) : nullptr;
        if (part)
            text = toObject(*part).value(m_field).toString();
    });
    return text;
}

} // namespace hindsight
