// SPDX-License-Identifier: GPL-3.0-or-later
#include "pastedevidence.h"

#include <QJsonDocument>
#include <QRegularExpression>
#include <QUrl>

#include <algorithm>

namespace hindsight {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestTitle = 60;

bool isLink(const QString &text)
{
    if (text.contains(QRegularExpression(u"\\s"_s)))
        return false;
    const QUrl url(text, QUrl::StrictMode);
    return url.isValid() && !url.host().isEmpty() && (url.scheme() == "https"_L1 || url.scheme() == "http"_L1);
}

/// How many of the lines have the shape, in percent.
int share(const QStringList &lines, const QRegularExpression &shape)
{
    const auto count = std::ranges::count_if(lines, [&](const QString &line) { return shape.match(line).hasMatch(); });
    return lines.isEmpty() ? 0 : int(count * 100 / lines.size());
}

} // namespace

QString sniffedLanguage(const QString &text)
{
    static const QRegularExpression diff(u"^(diff --git |@@ .* @@|--- \\S.*\\n\\+\\+\\+ )"_s, QRegularExpression::MultilineOption),
        sql(u"\\A\\s*(SELECT|INSERT|UPDATE|DELETE|CREATE|ALTER|WITH|EXPLAIN)\\s"_s, QRegularExpression::CaseInsensitiveOption),
        shell(u"\\A(#!.*sh\\b|[$#] \\S)"_s),
        python(u"^(Traceback \\(most recent call last\\):|def \\w+\\(.*\\):|import \\w+$|from \\S+ import )"_s, QRegularExpression::MultilineOption),
        java(u"^\\s+at [\\w.$]+\\(.*\\)$"_s, QRegularExpression::MultilineOption), xml(u"\\A\\s*<(\\?xml|!DOCTYPE|[A-Za-z][\\w:-]*[\\s/>])"_s),
        yaml(u"^\\s*(- )?[\\w./-]+:(\\s|$)|^\\s*- \\S"_s), section(u"^\\[[^\\]]+\\]$"_s), assignment(u"^[\\w.-]+\\s*=\\s*\\S"_s),
        log(u"^\\[?(\\d{4}-\\d\\d-\\d\\d|\\d\\d:\\d\\d:\\d\\d|[A-Z][a-z]{2} [ \\d]\\d \\d\\d:)"_s);
    const QStringList lines = text.split(u'\n', Qt::SkipEmptyParts);
    if (diff.match(text).hasMatch())
        return u"Diff"_s;
    const QString trimmed = text.trimmed();
    if ((trimmed.startsWith(u'{') || trimmed.startsWith(u'[')) && !QJsonDocument::fromJson(trimmed.toUtf8()).isNull())
        return u"JSON"_s;
    if (shell.match(text).hasMatch())
        return u"Bash"_s;
    if (java.match(text).hasMatch())
        return u"Java"_s;
    if (python.match(text).hasMatch())
        return u"Python"_s;
    if (sql.match(text).hasMatch())
        return u"SQL"_s;
    if (xml.match(text).hasMatch())
        return u"XML"_s;
    if (share(lines, log) >= 50)
        return u"Log File (simple)"_s;
    if (share(lines, section) > 0 && share(lines, assignment) >= 40)
        return u"INI Files"_s;
    if (lines.size() > 1 && share(lines, yaml) >= 80)
        return u"YAML"_s;
    return {};
}

QStringList snippetLanguages()
{
    return {u"Bash"_s, u"Diff"_s, u"INI Files"_s, u"Java"_s, u"JSON"_s, u"Log File (simple)"_s, u"Python"_s, u"SQL"_s, u"XML"_s, u"YAML"_s};
}

Evidence pastedEvidence(const QString &text)
{
    const QString trimmed = text.trimmed();
    if (isLink(trimmed))
        return {.uid = {}, .kind = EvidenceKind::Link, .title = QUrl(trimmed).host(), .url = trimmed};
    QString title = trimmed.section(u'\n', 0, 0).simplified();
    if (title.size() > longestTitle)
        title = title.first(longestTitle - 1) + u'…';
    return {.uid = {}, .kind = EvidenceKind::Snippet, .title = title, .text = text, .language = sniffedLanguage(text)};
}

} // namespace hindsight
