// SPDX-License-Identifier: GPL-3.0-or-later
#include "markdownkeys.h"

#include "models/incident/references.h"
#include "models/lists/cells.h"
#include "views/theme/linetext.h"
#include "views/theme/theme.h"

#include <QContextMenuEvent>
#include <QCoreApplication>
#include <QKeyEvent>
#include <QMenu>
#include <QPlainTextEdit>
#include <QRegularExpression>
#include <QTextBlock>

namespace hindsight {

using namespace Qt::StringLiterals;

namespace {

struct MarkdownKeys
{
    Q_DECLARE_TR_FUNCTIONS(MarkdownKeys)
};

/// Sets a selection off with a mark on both sides, or takes the marks away.
void toggle(QPlainTextEdit *edit, const QString &mark)
{
    QTextCursor cursor = edit->textCursor();
    const QString text = cursor.selectedText();
    const int length = int(mark.size());
    const bool isMarked = text.size() >= 2 * length && text.startsWith(mark) && text.endsWith(mark);
    cursor.insertText(isMarked ? text.sliced(length, text.size() - 2 * length) : mark + text + mark);
    if (text.isEmpty()) {
        cursor.movePosition(QTextCursor::Left, QTextCursor::MoveAnchor, length);
    } else {
        const int size = int(isMarked ? text.size() - 2 * length : text.size() + 2 * length);
        cursor.movePosition(QTextCursor::Left, QTextCursor::KeepAnchor, size); // it stays selected, so that the next key takes the marks away
    }
    edit->setTextCursor(cursor);
}

/// Puts a marker in front of every selected line, or takes it away where all have it.
void toggleList(QPlainTextEdit *edit, const QString &marker)
{
    QTextCursor cursor = edit->textCursor();
    const QTextDocument *document = edit->document();
    const int first = document->findBlock(cursor.selectionStart()).blockNumber(), last = document->findBlock(cursor.selectionEnd()).blockNumber();
    bool all = true;
    for (int line = first; line <= last; ++line)
        all = all && document->findBlockByNumber(line).text().startsWith(marker);
    cursor.beginEditBlock();
    for (int line = first; line <= last; ++line) {
        QTextCursor at(document->findBlockByNumber(line));
        if (all)
            at.movePosition(QTextCursor::Right, QTextCursor::KeepAnchor, int(marker.size()));
        at.insertText(all ? QString() : marker);
    }
    cursor.endEditBlock();
}

void insertLink(QPlainTextEdit *edit)
{
    QTextCursor cursor = edit->textCursor();
    const QString text = cursor.selectedText();
    cursor.insertText(u"[%1]()"_s.arg(text));
    cursor.movePosition(QTextCursor::Left, QTextCursor::MoveAnchor, text.isEmpty() ? 3 : 1);
    edit->setTextCursor(cursor);
}

/// Enter behind an item begins the next one; behind an empty item it ends the list.
bool continueList(QPlainTextEdit *edit)
{
    QTextCursor cursor = edit->textCursor();
    static const QRegularExpression item(u"^(\\s*)([-*+]|(\\d{1,9})([.)]))(\\s+)(\\[[ xX]\\]\\s+)?"_s);
    const auto found = item.match(cursor.block().text());
    if (cursor.hasSelection() || !found.hasMatch() || cursor.positionInBlock() < found.capturedEnd())
        return false;
    if (cursor.block().text().size() == found.capturedEnd()) {
        cursor.select(QTextCursor::BlockUnderCursor);
        cursor.movePosition(QTextCursor::StartOfBlock);
        cursor.movePosition(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
        cursor.removeSelectedText();
    } else {
        const QString marker = found.captured(3).isEmpty() ? found.captured(2) : QString::number(found.captured(3).toInt() + 1) + found.captured(4);
        cursor.insertText(u'\n' + found.captured(1) + marker + found.captured(5) + (found.captured(6).isEmpty() ? QString() : u"[ ] "_s));
    }
    edit->setTextCursor(cursor);
    return true;
}

class KeyTaker : public QObject
{
public:
    KeyTaker(QPlainTextEdit *edit, OpenIncident &incident)
        : QObject(edit)
        , m_edit(edit)
        , m_incident(incident)
    {
        edit->installEventFilter(this);
        edit->viewport()->installEventFilter(this);
    }

protected:
    bool eventFilter(QObject *object, QEvent *event) override
    {
        // While the field goes, it is none any more: nothing is asked of it but for what is pressed.
        const bool isPressed = event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress || event->type() == QEvent::ContextMenu;
        if (!isPressed || m_edit->isReadOnly())
            return QObject::eventFilter(object, event);
        if (object == m_edit && event->type() == QEvent::ShortcutOverride && run(static_cast<QKeyEvent *>(event), false)) {
            event->accept(); // these keys are the text's, whatever they are to the window
            return true;
        }
        if (object == m_edit && event->type() == QEvent::KeyPress && run(static_cast<QKeyEvent *>(event), true))
            return true;
        if (event->type() == QEvent::ContextMenu) {
            openMenu(static_cast<QContextMenuEvent *>(event));
            return true;
        }
        return QObject::eventFilter(object, event);
    }

private:
    bool run(const QKeyEvent *event, bool now)
    {
        for (const MarkdownKey &key : markdownKeys()) {
            if (event->keyCombination() != key.keys)
                continue;
            if (now)
                apply(key.command, m_edit);
            return true;
        }
        const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
        return now && enter && event->modifiers() == Qt::NoModifier && continueList(m_edit);
    }

    void openMenu(const QContextMenuEvent *event)
    {
        QMenu *menu = m_edit->createStandardContextMenu();
        menu->setAttribute(Qt::WA_DeleteOnClose);
        menu->setObjectName(u"markdownMenu"_s);
        menu->addSeparator();
        for (const MarkdownKey &key : markdownKeys()) {
            QAction *action = menu->addAction(themeIcon(key.icon), key.name, m_edit, [edit = m_edit, command = key.command] { apply(command, edit); });
            action->setShortcut(key.keys); // only to be seen: the field takes the keys itself
        }
        addReferences(menu);
        menu->popup(event->globalPos());
    }

    void addReferences(QMenu *menu)
    {
        const Record &record = m_incident.record();
        const TimeContext context = timeContextOf(record);
        static const EntityInfo &entity = tableOf<TimelineEvent>().info;
        static const FieldInfo &at = entity.fields[entity.indexOf(u"at")];
        constexpr qsizetype most = 60, longest = 60; // a longer menu is none
        const auto shortened = [](const QString &text) { return text.size() > longest ? text.left(longest - 1) + u'…' : text; };
        const auto refer = [&](QMenu *place, const QString &label, const QString &text, const Reference &reference) {
            place->addAction(keyless(label), m_edit, [edit = m_edit, link = referenceMarkdown(reference, text)] { edit->insertPlainText(link); });
        };
        QMenu *events = menu->addMenu(MarkdownKeys::tr("Refer to an event"));
        for (const TimelineEvent &event : record.events.first(std::min(most, record.events.size()))) {
            const QString time = cellText(at, toValue(event.at), context), text = shortened(event.text.simplified());
            refer(events, time + u"  "_s + text, time.isEmpty() ? text : time, {ReferenceKind::Event, event.uid});
        }
        events->setEnabled(!events->isEmpty());
        QMenu *actions = menu->addMenu(MarkdownKeys::tr("Refer to an action item"));
        for (const ActionItem &action : record.actions.first(std::min(most, record.actions.size()))) {
            const QString name = action.number ? u"ACT-%1"_s.arg(*action.number) : shortened(action.text.simplified());
            refer(actions, name + u"  "_s + shortened(action.text.simplified()), name, {ReferenceKind::Action, action.uid});
        }
        actions->setEnabled(!actions->isEmpty());
        QMenu *figures = menu->addMenu(MarkdownKeys::tr("Refer to a figure"));
        for (const Evidence &evidence : record.evidence) {
            if (evidence.kind != EvidenceKind::Slice || evidence.isPrivate || figures->actions().size() == most)
                continue;
            // As documents number it, who bring the number up to date.
            const QString name = QCoreApplication::translate("Document", "Figure %1").arg(figures->actions().size() + 1);
            refer(figures, name + u"  "_s + shortened(evidence.title.simplified()), name, {ReferenceKind::Figure, evidence.uid});
        }
        figures->setEnabled(!figures->isEmpty());
    }

    QPlainTextEdit *m_edit;
    OpenIncident &m_incident;
};

} // namespace

void apply(MarkdownCommand command, QPlainTextEdit *edit)
{
    switch (command) {
    case MarkdownCommand::Bold: toggle(edit, u"**"_s); break;
    case MarkdownCommand::Italic: toggle(edit, u"*"_s); break;
    case MarkdownCommand::Code: toggle(edit, u"`"_s); break;
    case MarkdownCommand::Link: insertLink(edit); break;
    case MarkdownCommand::List: toggleList(edit, u"- "_s); break;
    }
}

QList<MarkdownKey> markdownKeys()
{
    return {{MarkdownCommand::Bold, MarkdownKeys::tr("Bold"), u"format-text-bold"_s, Qt::CTRL | Qt::Key_B},
            {MarkdownCommand::Italic, MarkdownKeys::tr("Italic"), u"format-text-italic"_s, Qt::CTRL | Qt::Key_I},
            {MarkdownCommand::Code, MarkdownKeys::tr("Code"), u"format-text-code"_s, Qt::CTRL | Qt::SHIFT | Qt::Key_M},
            {MarkdownCommand::Link, MarkdownKeys::tr("Link"), u"insert-link"_s, Qt::CTRL | Qt::SHIFT | Qt::Key_K},
            {MarkdownCommand::List, MarkdownKeys::tr("List"), u"format-list-unordered"_s, Qt::CTRL | Qt::SHIFT | Qt::Key_8}};
}

void addMarkdownKeys(QPlainTextEdit *edit, OpenIncident &incident) { new KeyTaker(edit, incident); }

} // namespace hindsight
