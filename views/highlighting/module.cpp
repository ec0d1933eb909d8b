// SPDX-License-Identifier: GPL-3.0-or-later
// Loaded by highlighting.cpp when the first text is coloured, and the only file that knows the syntax library.
#include <KSyntaxHighlighting/AbstractHighlighter>
#include <KSyntaxHighlighting/Definition>
#include <KSyntaxHighlighting/Format>
#include <KSyntaxHighlighting/Repository>
#include <KSyntaxHighlighting/State>
#include <KSyntaxHighlighting/SyntaxHighlighter>
#include <KSyntaxHighlighting/Theme>

#include <QHash>
#include <QRegularExpression>
#include <QTextCharFormat>

#include <functional>

using namespace Qt::StringLiterals;

namespace {

/// One for the life of the program, because highlighters point into it.
KSyntaxHighlighting::Repository &repository()
{
    static KSyntaxHighlighting::Repository all;
    return all;
}

/// The language that stands behind a fence: by its name, else by the ending of its files ("py", "yml"). Invalid: nobody knows it.
KSyntaxHighlighting::Definition languageNamed(const QString &name)
{
    static const QHash<QString, QString> others
        = {{u"console"_s, u"Bash"_s}, {u"shell"_s, u"Bash"_s},    {u"shellsession"_s, u"Bash"_s}, {u"golang"_s, u"Go"_s},
           {u"jsonc"_s, u"JSON"_s},   {u"hcl"_s, u"Terraform"_s}, {u"ini"_s, u"INI Files"_s}};
    static const QStringList none = {u""_s, u"text"_s, u"txt"_s, u"plain"_s, u"plaintext"_s, u"none"_s};
    static QHash<QString, KSyntaxHighlighting::Definition> found; // a search by ending asks every definition
    const QString wanted = name.toLower();
    if (none.contains(wanted))
        return {};
    const auto known = found.constFind(wanted);
    if (known != found.constEnd())
        return *known;
    KSyntaxHighlighting::Definition language = repository().definitionForName(others.value(wanted, wanted));
    if (!language.isValid())
        language = repository().definitionForFileName(u"x."_s + wanted);
    if (!language.isValid())
        language = repository().definitionForFileName(name); // "Dockerfile", "Makefile"
    return *found.insert(wanted, language);
}

/// A line of code in its own language.
class CodeLine : public KSyntaxHighlighting::AbstractHighlighter
{
public:
    using Apply = std::function<void(int offset, int length, const QTextCharFormat &format)>;

    KSyntaxHighlighting::State colour(const QString &line, const KSyntaxHighlighting::State &before, const Apply &apply)
    {
        m_apply = &apply;
        return highlightLine(line, before);
    }

protected:
    void applyFormat(int offset, int length, const KSyntaxHighlighting::Format &format) override
    {
        QTextCharFormat shown;
        shown.setForeground(format.textColor(theme()));
        if (format.hasBackgroundColor(theme()))
            shown.setBackground(format.backgroundColor(theme()));
        if (format.isBold(theme()))
            shown.setFontWeight(QFont::Bold);
        shown.setFontItalic(format.isItalic(theme()));
        shown.setFontUnderline(format.isUnderline(theme()));
        shown.setFontStrikeOut(format.isStrikeThrough(theme()));
        (*m_apply)(offset, length, shown);
    }

private:
    const Apply *m_apply = nullptr;
};

/// Colours a text; code between the fences of Markdown in its own language. The definition of Markdown does that for some languages,
/// but not for a diff or for the files of a configuration.
class Highlighter : public KSyntaxHighlighting::SyntaxHighlighter
{
public:
    Highlighter(QTextDocument *document, bool isMarkdown, bool metadata)
        : SyntaxHighlighter(document)
        , m_isMarkdown(isMarkdown)
        , m_metadata(metadata)
    {}

protected:
    void highlightBlock(const QString &text) override
    {
        SyntaxHighlighter::highlightBlock(text);
        if (m_isMarkdown)
            setCurrentBlockState(colourCode(text, previousBlockState()));
    }

    void applyFormat(int offset, int length, const KSyntaxHighlighting::Format &format) override
    {
        if (m_metadata || !format.name().startsWith("Metadata"_L1))
            SyntaxHighlighter::applyFormat(offset, length, format);
    }

private:
    /// A fence that is open, and how far its code has come.
    struct Fence
    {
        QChar sign;
        qsizetype length = 0;
        KSyntaxHighlighting::Definition language;
        KSyntaxHighlighting::State state;

        bool operator==(const Fence &other) const { return sign == other.sign && length == other.length && language == other.language && state == other.state; }
    };

    /// Takes and gives the number of a fence, as the state of a block is one; below 1: none is open.
    int colourCode(const QString &text, int before)
    {
        static const QRegularExpression opening(u"^[ \\t]*(?:(?:[-*+>]|\\d+[.)])[ \\t]+)*(`{3,}|~{3,})[ \\t]*\\{?\\.?([^\\s`{}:,]*)[^`]*$"_s);
        static const QRegularExpression closing(u"^[ \\t]*(?:>[ \\t]*)*(`{3,}|~{3,})[ \\t]*$"_s);
        if (before < 1) {
            const auto match = opening.match(text);
            if (!match.hasMatch())
                return 0;
            return numberOf({match.captured(1).front(), match.capturedLength(1), languageNamed(match.captured(2)), {}});
        }
        Fence fence = m_fences.at(before - 1);
        const auto end = closing.match(text);
        if (end.hasMatch() && end.captured(1).front() == fence.sign && end.capturedLength(1) >= fence.length)
            return 0;
        if (!fence.language.isValid())
            return before;
        m_code.setDefinition(fence.language);
        m_code.setTheme(theme());
        setFormat(0, int(text.size()), QTextCharFormat());
        fence.state = m_code.colour(text, fence.state, [this](int offset, int length, const QTextCharFormat &format) { setFormat(offset, length, format); });
        return numberOf(fence);
    }

    int numberOf(const Fence &fence)
    {
        qsizetype index = m_fences.indexOf(fence);
        if (index < 0) {
            index = m_fences.size();
            m_fences.append(fence);
        }
        return int(index) + 1;
    }

    bool m_isMarkdown;
    bool m_metadata;
    CodeLine m_code;
    QList<Fence> m_fences; ///< all there were, each once
};

} // namespace

extern "C" Q_DECL_EXPORT QSyntaxHighlighter *highlight(QTextDocument *document, const QString &language, bool metadata)
{
    auto *highlighter = new Highlighter(document, language == "Markdown"_L1, metadata);
    highlighter->setDefinition(repository().definitionForName(language));
    return highlighter;
}

extern "C" Q_DECL_EXPORT void setDark(QSyntaxHighlighter *highlighter, bool dark)
{
    auto *ours = static_cast<Highlighter *>(highlighter);
    // Of the themes that come with the library these two read best on our backgrounds.
    const auto wanted = repository().theme(dark ? u"GitHub Dark"_s : u"GitHub Light"_s);
    if (ours->theme().name() == wanted.name())
        return;
    ours->setTheme(wanted);
    ours->rehighlight(); // setTheme alone changes nothing that is shown
}
