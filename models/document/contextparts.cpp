// SPDX-License-Identifier: GPL-3.0-or-later
#include "contextparts.h"

#include "narrative.h"

#include <QRegularExpression>

namespace hindsight {

using namespace Qt::StringLiterals;

void setMarkdown(QVariantMap &map, const QString &name, const QString &markdown)
{
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
