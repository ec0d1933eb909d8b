// SPDX-License-Identifier: GPL-3.0-or-later
// The syntax library brings a network stack of thirty libraries with it, which take as long to load as the rest of the
// program. So what uses it is a module (module.cpp), loaded with the first text that is shown in colours.
#include "highlighting.h"

#include "models/incident/module.h"
#include "views/theme/theme.h"

#include <QEvent>
#include <QPlainTextEdit>
#include <QPointer>
#include <QSyntaxHighlighter>

namespace hindsight {

namespace {

QSyntaxHighlighter *highlight(QTextDocument *document, const QString &language, bool metadata)
{
    static const auto function = moduleFunction<QSyntaxHighlighter *(*)(QTextDocument *, const QString &, bool)>("hindsight_highlighting", "highlight");
    return function ? function(document, language, metadata) : nullptr;
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
    Colours(QPlainTextEdit *editor, const QString &language, bool metadata)
        : QObject(editor)
        , m_editor(editor)
        , m_language(language)
        , m_metadata(metadata)
    {
        editor->installEventFilter(this);
        if (editor->isVisible())
            begin();
    }
    ~Colours() override { delete m_highlighter; }

protected:
    bool eventFilter(QObject *object, QEvent *event) override
    {
        if (event->type() == QEvent::Show)
            begin();
        else if (event->type() == QEvent::PaletteChange)
            setDark(m_highlighter, isDark(m_editor->palette()));
        return QObject::eventFilter(object, event);
    }

private:
    void begin()
    {
        if (!m_highlighter)
            m_highlighter = highlight(m_editor->document(), m_language, m_metadata);
        setDark(m_highlighter, isDark(m_editor->palette()));
    }

    QPlainTextEdit *m_editor;
    QString m_language;
    bool m_metadata;
    QPointer<QSyntaxHighlighter> m_highlighter; // the document's, which may go before this
};

} // namespace

void colourMarkdown(QPlainTextEdit *editor, bool metadata) { new Colours(editor, QStringLiteral("Markdown"), metadata); }

void colourAs(QPlainTextEdit *editor, const QString &language)
{
    static const QString name = QStringLiteral("colours");
    delete editor->findChild<QObject *>(name, Qt::FindDirectChildrenOnly);
    if (!language.isEmpty())
        (new Colours(editor, language, true))->setObjectName(name);
}

} // namespace hindsight
