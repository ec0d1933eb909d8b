// SPDX-License-Identifier: GPL-3.0-or-later
// The syntax library brings a network stack of thirty libraries with it, which take as long to load as the rest of the
// program. So what uses it is a module (module.cpp), loaded with the first text that is shown in colours.
#include "highlighting.h"

#include "models/incident/module.h"
#include "views/theme/theme.h"

#include <QEvent>
#include <QPlainTextEdit>
#include <QSyntaxHighlighter>

namespace hindsight {

namespace {

QSyntaxHighlighter *highlight(QTextDocument *document, bool metadata)
{
    static const auto function = moduleFunction<QSyntaxHighlighter *(*)(QTextDocument *, bool)>("hindsight_highlighting", "highlightMarkdown");
    return function ? function(document, metadata) : nullptr;
}

void setDark(QSyntaxHighlighter *highlighter, bool dark)
{
    static const auto function = moduleFunction<void (*)(QSyntaxHighlighter *, bool)>("hindsight_highlighting", "setDark");
    if (highlighter && function)
        function(highlighter, dark);
}

/// Waits for its editor to be shown, and follows its palette.
class Colours : public QObject
{
public:
    Colours(QPlainTextEdit *editor, bool metadata)
        : QObject(editor)
        , m_editor(editor)
        , m_metadata(metadata)
    {
        editor->installEventFilter(this);
    }

protected:
    bool eventFilter(QObject *object, QEvent *event) override
    {
        if (event->type() == QEvent::Show && !m_highlighter)
            m_highlighter = highlight(m_editor->document(), m_metadata);
        if (event->type() == QEvent::Show || event->type() == QEvent::PaletteChange)
            setDark(m_highlighter, isDark(m_editor->palette()));
        return QObject::eventFilter(object, event);
    }

private:
    QPlainTextEdit *m_editor;
    bool m_metadata;
    QSyntaxHighlighter *m_highlighter = nullptr;
};

} // namespace

void colourMarkdown(QPlainTextEdit *editor, bool metadata) { new Colours(editor, metadata); }

} // namespace hindsight
