// SPDX-License-Identifier: GPL-3.0-or-later
#include "page.h"

#include "markdown.h"
#include "template.h"

namespace hindsight {

using namespace Qt::StringLiterals;

namespace {

constexpr ContextName pageNames[] = {
    {"language", Holds::Text, "code of the document's language"},
    {"title", Holds::Text, "text of its first heading"},
    {"content", Holds::Text, "the document as HTML"},
};

} // namespace

Result<QByteArray> pageOf(const QString &markdown, const QString &language, const Phrases &phrases)
{
    const MarkdownTree tree = parseMarkdown(markdown.toUtf8());
    const QVariantMap context = {
        {u"language"_s, QString(language).replace(u'_', u'-').toHtmlEscaped()},
        {u"title"_s, titleOf(tree.get()).toHtmlEscaped()},
        {u"content"_s, QString::fromUtf8(htmlOf(tree.get()))},
    };
    return render(embeddedTemplate(u"page.html"_s), pageNames, context, phrases).transform([](const QString &page) { return page.toUtf8(); });
}

} // namespace hindsight
