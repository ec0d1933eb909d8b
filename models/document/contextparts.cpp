// SPDX-License-Identifier: GPL-3.0-or-later
#include "contextparts.h"

#include "narrative.h"

#include <QRegularExpression>

#include <algorithm>

namespace hindsight {

using namespace Qt::StringLiterals;

namespace {

/// Whether a text is a single line that begins with a letter: what it is as a block then does not depend on anything else in it.
bool isPlainLine(const QString &text)
{
    return !text.isEmpty() && text.front().isLetter()
        && std::ranges::none_of(text, [](QChar c) { return c == u'\n' || c == u'\r' || c == u'\0' || c == u'<'; });
}

} // namespace

void setMarkdown(QVariantMap &map, const QString &name, const QString &markdown)
{
    if (isPlainLine(markdown)) { // as most are: nothing has to be parsed
        QString line = markdown;
        while (line.back().isSpace())
            line.chop(1);
        map.insert(name, line);
        for (const QString &variant : {u"_labelled"_s, u"_item"_s, u"_item_labelled"_s})
            map.insert(name + variant, QString(u' ' + line));
        map.insert(name + u"_cell"_s, QString(line).replace(u"|"_s, u"\\|"_s));
        return;
    }
    const QString section = placed(markdown, NarrativePlace::Section);
    const bool empty = section.isEmpty();
    map.insert(name, section);
    map.insert(name + u"_labelled"_s, empty ? QString() : behindLabel(markdown, NarrativePlace::Section));
    map.insert(name + u"_item"_s, empty ? QString() : behindMarker(markdown));
    map.insert(name + u"_item_labelled"_s, empty ? QString() : behindLabel(markdown, NarrativePlace::Item));
    map.insert(name + u"_cell"_s, empty ? QString() : inCell(markdown));
}

void setList(QVariantMap &map, const QString &name, const QVariantList &list)
{
    map.insert(name, list);
    map.insert(u"has_"_s + name, !list.isEmpty());
}

QString linked(const QString &text, const QString &url)
{
    static const QRegularExpression safe(u"^https?://[^\\s<>\\\\|\"`&]+(?:&[^\\s<>\\\\|\"`&;]*)*$"_s, QRegularExpression::CaseInsensitiveOption);
    if (url.isEmpty())
        return escapedText(text);
    if (!safe.match(url).hasMatch())
        return escapedText(text.isEmpty() ? url : text + u" ("_s + url + u')');
    if (text.isEmpty())
        return u'<' + url + u'>';
    const bool plain = !url.contains(u'(') && !url.contains(u')');
    return u'[' + escapedText(text) + (plain ? u"]("_s + url + u')' : u"](<"_s + url + u">)"_s);
}

} // namespace hindsight
