// SPDX-License-Identifier: GPL-3.0-or-later
#include "seentext.h"

#include <QHash>

#include <algorithm>

namespace hindsight {

using namespace Qt::StringLiterals;

namespace {

/// The names that HTML has for what stands in addresses and names; those of other signs hide nothing.
QString named(QStringView entity)
{
    static const QHash<QStringView, char16_t> names = {
        {u"amp", u'&'},    {u"lt", u'<'},     {u"gt", u'>'},     {u"quot", u'"'},   {u"apos", u'\''},  {u"nbsp", u' '},   {u"commat", u'@'}, {u"period", u'.'},
        {u"sol", u'/'},    {u"colon", u':'},  {u"lowbar", u'_'}, {u"equals", u'='}, {u"hyphen", u'-'}, {u"dash", u'-'},   {u"ndash", u'-'},  {u"mdash", u'-'},
        {u"ensp", u' '},   {u"emsp", u' '},   {u"thinsp", u' '}, {u"lsquo", u'\''}, {u"rsquo", u'\''}, {u"auml", u'ä'},   {u"ouml", u'ö'},   {u"uuml", u'ü'},
        {u"Auml", u'Ä'},   {u"Ouml", u'Ö'},   {u"Uuml", u'Ü'},   {u"szlig", u'ß'},  {u"aacute", u'á'}, {u"eacute", u'é'}, {u"iacute", u'í'}, {u"oacute", u'ó'},
        {u"uacute", u'ú'}, {u"agrave", u'à'}, {u"egrave", u'è'}, {u"acirc", u'â'},  {u"ecirc", u'ê'},  {u"icirc", u'î'},  {u"ocirc", u'ô'},  {u"ccedil", u'ç'},
        {u"ntilde", u'ñ'}, {u"aring", u'å'},  {u"oslash", u'ø'}, {u"aelig", u'æ'},  {u"euml", u'ë'},   {u"iuml", u'ï'},   {u"Aacute", u'Á'}, {u"Eacute", u'É'},
        {u"Oslash", u'Ø'}, {u"Aring", u'Å'},  {u"scaron", u'š'}, {u"Scaron", u'Š'},
    };
    if (entity == u"shy" || entity == u"zwnj" || entity == u"zwj")
        return u""_s;
    const auto found = names.constFind(entity);
    return found == names.constEnd() ? QString() : QString(QChar(*found));
}

struct Decoded
{
    QString text; ///< null: nothing is written so here
    qsizetype size = 0;
};

/// "&#64;", "&#x40;", "&commat;"
Decoded entityAt(QStringView rest)
{
    constexpr qsizetype longest = 12;
    const qsizetype end = rest.first(std::min(longest, rest.size())).indexOf(u';');
    if (end < 2)
        return {};
    const QStringView name = rest.sliced(1, end - 1);
    if (name.front() != u'#')
        return {named(name), end + 1};
    const bool isHex = name.size() > 1 && name[1].toLower() == u'x';
    bool isNumber = false;
    const char32_t code = name.sliced(isHex ? 2 : 1).toUInt(&isNumber, isHex ? 16 : 10);
    if (!isNumber || code == 0 || code > 0x10ffff || (code >= 0xd800 && code < 0xe000))
        return {};
    return {QString::fromUcs4(&code, 1), end + 1};
}

/// A letter of an address: "%40", "%C3%BC".
Decoded percentAt(QStringView rest)
{
    QByteArray bytes;
    for (qsizetype at = 0; at + 2 < rest.size() && rest[at] == u'%' && bytes.size() < 4; at += 3) {
        bool isNumber = false;
        const int byte = rest.sliced(at + 1, 2).toInt(&isNumber, 16);
        if (!isNumber || rest[at + 1] == u'+' || rest[at + 1] == u'-' || (bytes.isEmpty() ? byte < 0x20 : (byte & 0xc0) != 0x80))
            break;
        bytes.append(char(byte));
        if (byte < 0x80)
            break;
    }
    QString text = QString::fromUtf8(bytes);
    return bytes.isEmpty() || text.contains(QChar::ReplacementCharacter) ? Decoded() : Decoded{text, bytes.size() * 3};
}

/// What has no shape: who reads it sees none.
bool isInvisible(QChar c)
{
    const char16_t u = c.unicode();
    return u == 0xad || u == 0x34f || u == 0x61c || u == 0x180e || (u >= 0x200b && u <= 0x200f) || (u >= 0x202a && u <= 0x202e) || (u >= 0x2060 && u <= 0x206f)
        || (u >= 0xfe00 && u <= 0xfe0f) || u == 0xfeff;
}

/// How long the comment is that begins there and says nothing, as stands where an address should not become a link; 0: there is none.
qsizetype emptyCommentAt(QStringView rest)
{
    if (!rest.startsWith("<!--"_L1))
        return 0;
    qsizetype end = 4;
    while (end < rest.size() && rest[end].isSpace())
        ++end;
    return rest.sliced(end).startsWith("-->"_L1) ? end + 3 : 0;
}

QChar usual(QChar c)
{
    const char16_t u = c.unicode();
    if (u < 0x80)
        return c;
    if (c.category() == QChar::Separator_Space)
        return u' ';
    if (c.category() == QChar::Punctuation_Dash || u == 0x2212)
        return u'-';
    if (u == 0x2018 || u == 0x2019 || u == 0x201b || u == 0x2bc || u == 0x2b9 || u == 0x2032 || u == 0xb4)
        return u'\'';
    if (u == 0x201c || u == 0x201d || u == 0x201e || u == 0x201f || u == 0xab || u == 0xbb)
        return u'"';
    if (u >= 0xff01 && u <= 0xff5e) // the wide ASCII
        return QChar(u - 0xfee0);
    if (u == 0x2024 || u == 0xfe52)
        return u'.';
    return u == 0xfe6b ? QChar(u'@') : c;
}

} // namespace

SeenText seenText(const QString &source)
{
    const auto isItself
        = [](QChar c) { return c.unicode() < 0x80 ? c != u'&' && c != u'%' && c != u'\\' && c != u'*' && c != u'<' : !isInvisible(c) && usual(c) == c; };
    if (std::ranges::all_of(source, isItself))
        return {source};
    SeenText seen;
    seen.text.reserve(source.size());
    seen.places.reserve(source.size());
    seen.ends.reserve(source.size());
    const QStringView all(source);
    for (qsizetype i = 0; i < source.size();) {
        const QChar c = source[i];
        Decoded read{QString(usual(c)), 1};
        if (isInvisible(c) || c == u'*')
            read.text = u""_s;
        else if (const qsizetype comment = c == u'<' ? emptyCommentAt(all.sliced(i)) : 0; comment > 0)
            read = {u""_s, comment};
        else if (c == u'\\' && i + 1 < source.size() && source[i + 1].unicode() < 0x80 && (source[i + 1].isPunct() || source[i + 1].isSymbol()))
            read = {QString(source[i + 1]), 2};
        else if (const Decoded decoded = c == u'&' ? entityAt(all.sliced(i)) : c == u'%' ? percentAt(all.sliced(i)) : Decoded(); !decoded.text.isNull())
            read = decoded;
        for (const QChar one : std::as_const(read.text)) {
            if (isInvisible(one))
                continue;
            seen.text += usual(one);
            seen.places.append(i);
            seen.ends.append(i + read.size);
        }
        i += read.size;
    }
    if (seen.text.isEmpty()) // an empty list of places says that it is the source
        return {};
    return seen;
}

} // namespace hindsight
