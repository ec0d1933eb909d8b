// SPDX-License-Identifier: GPL-3.0-or-later
// Loaded by highlighting.cpp when the first text is coloured, and the only file that knows the syntax library.
#include <KSyntaxHighlighting/Definition>
#include <KSyntaxHighlighting/Format>
#include <KSyntaxHighlighting/Repository>
#include <KSyntaxHighlighting/SyntaxHighlighter>
#include <KSyntaxHighlighting/Theme>

using namespace Qt::StringLiterals;

namespace {

class Highlighter : public KSyntaxHighlighting::SyntaxHighlighter
{
public:
    Highlighter(QTextDocument *document, bool metadata)
        : SyntaxHighlighter(document)
        , m_metadata(metadata)
    {}

protected:
    void applyFormat(int offset, int length, const KSyntaxHighlighting::Format &format) override
    {
        if (m_metadata || !format.name().startsWith("Metadata"_L1))
            SyntaxHighlighter::applyFormat(offset, length, format);
    }

private:
    bool m_metadata;
};

/// One for the life of the program, because highlighters point into it.
KSyntaxHighlighting::Repository &repository()
{
    static KSyntaxHighlighting::Repository all;
    return all;
}

} // namespace

extern "C" Q_DECL_EXPORT QSyntaxHighlighter *highlight(QTextDocument *document, const QString &language, bool metadata)
{
    auto *highlighter = new Highlighter(document, metadata);
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
