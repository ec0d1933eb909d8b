// SPDX-License-Identifier: GPL-3.0-or-later
#include "contextparts.h"

#include "models/document/formats/narrative.h"

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

void setMarkdown(QVariantMap &map, const QString &name, const QString &markdown, const WantedNames &wanted)
{
    const bool isPlain = isPlainLine(markdown); // as most are: nothing has to be parsed
    QString line = isPlain ? markdown : QString();
    while (!line.isEmpty() && line.back().isSpace())
        line.chop(1);
    const QString section = isPlain ? line : placed(markdown, NarrativePlace::Section);
    map.insert(name, section); // which is also whether there is any
    const auto set = [&](const QString &variant, const QString &ofLine, auto make) {
        if (wanted.has(name + variant))
            map.insert(name + variant, section.isEmpty() ? QString() : isPlain ? ofLine : make());
    };
    const QString behind = u' ' + line;
    set(u"_labelled"_s, behind, [&] { return behindLabel(markdown, NarrativePlace::Section); });
    set(u"_item"_s, behind, [&] { return behindMarker(markdown); });
    set(u"_item_labelled"_s, behind, [&] { return behindLabel(markdown, NarrativePlace::Item); });
    if (wanted.has(name + u"_cell"_s))
        map.insert(name + u"_cell"_s, section.isEmpty() ? QString() : isPlain ? QString(line).replace(u"|"_s, u"\\|"_s) : inCell(markdown));
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
