// SPDX-License-Identifier: GPL-3.0-or-later
#include "htmlsource.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>
#include <QStringDecoder>

#include <algorithm>
#include <utility>

namespace hindsight {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype deepest = 80;        // elements within each other; Qt walks up from each of them
constexpr qsizetype mostCells = 100'000; // of one table: Qt makes all of them, also those of rows that are shorter than others
constexpr int widestSpan = 100;

struct Tag
{
    QString name;
    bool isEnd = false;
    QHash<QString, QString> attributes;
};

/// An element that is open.
struct Element
{
    QString name;
    QString emitted;  ///< what Qt knows it as; empty: it was left out
    bool isHidden = false;
    bool isTasks = false; ///< of a list: its items are boxes to tick
    qsizetype rows = 0, cells = 0, widest = 0; ///< of a table
    QString stray = {};      ///< of a table: text in none of its cells
    QString attributes = {}; ///< of a list: as they were written
    int items = 0, start = 1; ///< of a list
};

bool isNameLetter(QChar c) { return c.isLetterOrNumber() || c == u'-' || c == u':' || c == u'_'; }

/// The tag that begins at `at`, which is a "<"; moves `at` behind it.
Tag readTag(QStringView text, qsizetype &at)
{
    Tag tag;
    qsizetype i = at + 1;
    if (i < text.size() && text[i] == u'/') {
        tag.isEnd = true;
        ++i;
    }
    const qsizetype name = i;
    while (i < text.size() && isNameLetter(text[i]))
        ++i;
    tag.name = text.sliced(name, i - name).toString().toLower();
    while (i < text.size() && text[i] != u'>') {
        if (text[i].isSpace() || text[i] == u'/') {
            ++i;
            continue;
        }
        const qsizetype key = i;
        while (i < text.size() && text[i] != u'>' && text[i] != u'=' && text[i] != u'/' && !text[i].isSpace())
            ++i;
        const QString attribute = text.sliced(key, i - key).toString().toLower();
        while (i < text.size() && text[i].isSpace())
            ++i;
        QString value;
        if (i < text.size() && text[i] == u'=') {
            ++i;
            while (i < text.size() && text[i].isSpace())
                ++i;
            if (i < text.size() && (text[i] == u'"' || text[i] == u'\'')) {
                const qsizetype end = text.indexOf(text[i], i + 1);
                const qsizetype last = end < 0 ? text.size() : end;
                value = text.sliced(i + 1, last - i - 1).toString();
                i = std::min(last + 1, text.size());
            } else {
                const qsizetype begin = i;
                while (i < text.size() && text[i] != u'>' && !text[i].isSpace())
                    ++i;
                value = text.sliced(begin, i - begin).toString();
            }
        }
        if (!attribute.isEmpty() && !tag.attributes.contains(attribute))
            tag.attributes.insert(attribute, value);
    }
    at = std::min(i + 1, text.size());
    return tag;
}

bool isVoid(const QString &name)
{
    static const QSet<QString> names = {u"br"_s,   u"hr"_s,   u"img"_s,   u"input"_s, u"meta"_s,   u"link"_s,  u"col"_s,
                                        u"base"_s, u"area"_s, u"embed"_s, u"wbr"_s,   u"source"_s, u"track"_s, u"param"_s};
    return names.contains(name);
}

/// Elements whose content is no text of the document.
bool isUnseen(const QString &name)
{
    static const QSet<QString> names
        = {u"script"_s, u"template"_s, u"noscript"_s, u"svg"_s, u"iframe"_s, u"object"_s, u"xml"_s, u"audio"_s, u"video"_s, u"canvas"_s};
    return names.contains(name);
}

/// What Qt knows an element as; empty: its content stands there without it.
QString knownAs(const QString &name)
{
    static const QSet<QString> blocks
        = {u"section"_s, u"article"_s,      u"main"_s,       u"header"_s,  u"footer"_s,   u"aside"_s,  u"nav"_s,     u"figure"_s,  u"form"_s,
           u"details"_s, u"ac:task-body"_s, u"figcaption"_s, u"summary"_s, u"fieldset"_s, u"legend"_s, u"address"_s, u"caption"_s, u"dialog"_s};
    static const QSet<QString> known
        = {u"html"_s,   u"head"_s,       u"body"_s,   u"p"_s,    u"div"_s,   u"h1"_s,    u"h2"_s,    u"h3"_s,    u"h4"_s,   u"h5"_s,  u"h6"_s,  u"b"_s,
           u"strong"_s, u"i"_s,          u"em"_s,     u"cite"_s, u"u"_s,     u"s"_s,     u"span"_s,  u"font"_s,  u"a"_s,    u"ul"_s,  u"ol"_s,  u"li"_s,
           u"table"_s,  u"tr"_s,         u"td"_s,     u"th"_s,   u"thead"_s, u"tbody"_s, u"tfoot"_s, u"pre"_s,   u"code"_s, u"tt"_s,  u"kbd"_s, u"samp"_s,
           u"var"_s,    u"blockquote"_s, u"center"_s, u"dl"_s,   u"dt"_s,    u"dd"_s,    u"big"_s,   u"small"_s, u"sub"_s,  u"sup"_s, u"br"_s,  u"hr"_s};
    if (blocks.contains(name))
        return u"div"_s;
    if (name == "del"_L1 || name == "strike"_L1)
        return u"s"_s;
    return known.contains(name) ? name : QString();
}

const QRegularExpression &hidingStyle()
{
    static const QRegularExpression hiding(u"(?:^|[;\\s])(?:display\\s*:\\s*none|visibility\\s*:\\s*hidden|mso-hide\\s*:\\s*all)"_s,
                                           QRegularExpression::CaseInsensitiveOption);
    return hiding;
}

/// Whether nothing of an element is seen, as far as its own attributes and simple rules of style sheets say, or only what is around the page.
bool isHidden(const Tag &tag, const QSet<QString> &hiddenClasses)
{
    if (isUnseen(tag.name) || tag.attributes.contains(u"hidden"_s) || hidingStyle().match(tag.attributes.value(u"style"_s)).hasMatch())
        return true;
    static const QStringList around = {u"navigation"_s, u"banner"_s, u"contentinfo"_s, u"search"_s};
    if (tag.name == "nav"_L1 || around.contains(tag.attributes.value(u"role"_s)))
        return true;
    if (tag.attributes.value(u"id"_s) == "breadcrumb-section"_L1 || tag.attributes.value(u"id"_s) == "breadcrumbs"_L1) // where Confluence has the page
        return true;
    const QStringList classes = tag.attributes.value(u"class"_s).split(u' ', Qt::SkipEmptyParts);
    return std::ranges::any_of(classes, [&](const QString &name) { return hiddenClasses.contains(name); });
}

/// The rules of a style sheet that Qt understands, and that hold on a screen. Adds the classes that hide.
QString simpleRules(QString sheet, QSet<QString> &hiddenClasses)
{
    static const QRegularExpression comment(u"/\\*.*?\\*/|<!--|-->"_s, QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression simple(u"^[\\w\\s.,#*-]+$"_s);
    static const QRegularExpression justClass(u"^[a-z0-9]*\\.([\\w-]+)$"_s, QRegularExpression::CaseInsensitiveOption);
    sheet.remove(comment);
    QString rules;
    for (qsizetype at = 0; at < sheet.size();) {
        qsizetype end = at;
        while (end < sheet.size() && sheet[end] != u'{' && sheet[end] != u'}' && sheet[end] != u';')
            ++end;
        const QString selector = sheet.sliced(at, end - at).trimmed();
        at = end + 1;
        if (end >= sheet.size() || sheet[end] != u'{')
            continue; // "@import url(x);", or the end of a media block
        if (selector.startsWith(u'@')) {
            if (selector.startsWith("@media"_L1) && !selector.contains("print"_L1) && !selector.contains(u'('))
                continue; // its rules are like others
            for (int depth = 1; at < sheet.size() && depth > 0; ++at)
                depth += sheet[at] == u'{' ? 1 : sheet[at] == u'}' ? -1 : 0;
            continue;
        }
        const qsizetype close = sheet.indexOf(u'}', at);
        const QString body = sheet.sliced(at, (close < 0 ? sheet.size() : close) - at);
        at += body.size() + 1;
        if (!simple.match(selector).hasMatch())
            continue;
        rules += selector + u'{' + body + u'}';
        if (hidingStyle().match(body).hasMatch()) {
            for (const QString &one : selector.split(u',')) {
                if (const auto name = justClass.match(one.trimmed()); name.hasMatch())
                    hiddenClasses.insert(name.captured(1));
            }
        }
    }
    return rules;
}

/// The level of the list that Word's paragraph is an item of; 0: it is none.
int wordLevel(const Tag &tag)
{
    static const QRegularExpression level(u"mso-list\\s*:[^;]*?level(\\d)"_s);
    static const QRegularExpression margin(u"margin-left\\s*:\\s*([\\d.]+)(pt|in|cm)"_s);
    const QString style = tag.attributes.value(u"style"_s);
    if (const auto match = level.match(style); match.hasMatch())
        return match.captured(1).toInt();
    if (!tag.attributes.value(u"class"_s).startsWith("MsoListParagraph"_L1))
        return 0;
    const auto match = margin.match(style);
    if (!match.hasMatch())
        return 1;
    const QString unit = match.captured(2);
    const double half = match.captured(1).toDouble() / (unit == "pt"_L1 ? 36 : unit == "in"_L1 ? 0.5 : 1.27); // inches
    return std::clamp(qRound(half), 1, 9);
}

/// What a style of Word or of Google Docs says that a paragraph is: "h1" of a title or of "MsoHeading1"; empty: a paragraph.
QString styledHeading(const Tag &tag)
{
    static const QRegularExpression style(u"^Mso(?:(Title)|Heading([1-9]))\\w*$"_s, QRegularExpression::CaseInsensitiveOption);
    if (tag.name != "p"_L1)
        return {};
    const QStringList classes = tag.attributes.value(u"class"_s).split(u' ');
    static const QRegularExpression numbered(u"^c\\d+$"_s); // of Google Docs: "c3 title"
    if (classes.contains("title"_L1) && classes.indexOf(numbered) >= 0)
        return u"h1"_s;
    const auto match = style.match(classes.first());
    if (!match.hasMatch())
        return {};
    return u"h%1"_s.arg(match.hasCaptured(1) && !match.captured(1).isEmpty() ? 1 : std::min(match.captured(2).toInt(), 6));
}

/// Whether an element names a person as such.
bool isPerson(const Tag &tag)
{
    const QStringList classes = tag.attributes.value(u"class"_s).split(u' ');
    return classes.contains("user-mention"_L1) || classes.contains("confluence-userlink"_L1)
        || (tag.name == "span"_L1 && (tag.attributes.contains(u"data-mention-id"_s) || classes.contains("user"_L1)));
}

/// What Qt gets instead of an element because of what its attributes say; empty: nothing special.
QString specialElement(const Tag &tag)
{
    const bool isBody = tag.name == "ac:link-body"_L1 || tag.name == "ac:plain-text-link-body"_L1;
    if (tag.name == "time"_L1 || isBody || (tag.name == "span"_L1 && isPerson(tag)))
        return u"a"_s;
    return styledHeading(tag);
}

/// "checked", "unchecked", or empty: it is no box to tick.
QString boxOf(const Tag &tag, bool amongTasks)
{
    const auto &attributes = tag.attributes;
    const QString state = attributes.value(u"data-task-state"_s, attributes.value(u"data-checked"_s, attributes.value(u"aria-checked"_s))).toLower();
    if (attributes.contains(u"data-task-state"_s) || attributes.contains(u"data-checked"_s) || attributes.value(u"role"_s) == "checkbox"_L1)
        return state == "done"_L1 || state == "true"_L1 ? u"checked"_s : u"unchecked"_s;
    const QString name = attributes.value(u"class"_s);
    if (amongTasks || attributes.contains(u"data-inline-task-id"_s))
        return name.split(u' ').contains(u"checked"_s) ? u"checked"_s : u"unchecked"_s;
    return name == "checked"_L1 || name == "unchecked"_L1 ? name : QString();
}

class Cleaner
{
public:
    explicit Cleaner(const QString &html)
        : m_text(html)
    {}

    HtmlSource run()
    {
        m_out.reserve(m_text.size());
        while (m_at < m_text.size()) {
            const qsizetype next = m_text.indexOf(u'<', m_at);
            const qsizetype end = next < 0 ? m_text.size() : next;
            add(m_text.sliced(m_at, end - m_at));
            m_at = end;
            if (m_at < m_text.size())
                takeMark();
        }
        while (!m_open.isEmpty())
            close();
        return {m_out, m_title, m_isTooLarge};
    }

private:
    /// Whether one is in a table and in none of its cells, where Qt drops what there is.
    bool isBetweenCells() const
    {
        static const QStringList names = {u"table"_s, u"thead"_s, u"tbody"_s, u"tfoot"_s, u"tr"_s};
        return !m_emitted.isEmpty() && names.contains(m_emitted.last());
    }

    void add(QStringView text)
    {
        if (m_hidden > 0)
            return;
        if (m_isPageTitle && !text.trimmed().isEmpty()) { // "Space : Title"
            m_isPageTitle = false;
            const qsizetype space = text.indexOf(" : "_L1);
            text = text.sliced(space < 0 ? 0 : space + 3);
        }
        if (isBetweenCells())
            m_open[m_tables.last()].stray += text;
        else
            m_out += text;
    }

    void takeMark()
    {
        const QStringView rest = m_text.sliced(m_at);
        const QChar next = rest.size() > 1 ? rest[1] : QChar();
        if (rest.startsWith("<![CDATA["_L1)) {
            const qsizetype end = m_text.indexOf("]]>"_L1, m_at);
            const QStringView text = m_text.sliced(m_at + 9, (end < 0 ? m_text.size() : end) - m_at - 9);
            add(text.toString().replace(u'&', u"&amp;"_s).replace(u'<', u"&lt;"_s));
            m_at = end < 0 ? m_text.size() : end + 3;
        } else if (rest.startsWith("<!--"_L1)) {
            const qsizetype end = m_text.indexOf("-->"_L1, m_at + 2); // "<!-->" is one
            m_at = end < 0 ? m_text.size() : end + 3;
        } else if (next == u'!' || next == u'?') {
            const qsizetype end = m_text.indexOf(u'>', m_at);
            m_at = end < 0 ? m_text.size() : end + 1;
        } else if ((next.unicode() < 0x80 && next.isLetter()) || (next == u'/' && rest.size() > 2 && rest[2].isLetter())) {
            const Tag tag = readTag(m_text, m_at);
            if (tag.isEnd)
                end(tag.name);
            else
                begin(tag);
        } else {
            add(u"&lt;");
            ++m_at;
        }
    }

    /// Everything up to the end of an element whose content is no HTML.
    QString rawText(const QString &name)
    {
        const QString end = u"</"_s + name;
        const qsizetype found = m_text.indexOf(end, m_at, Qt::CaseInsensitive);
        const qsizetype last = found < 0 ? m_text.size() : found;
        const QString text = m_text.sliced(m_at, last - m_at).toString();
        m_at = last;
        if (found >= 0)
            readTag(m_text, m_at);
        return text;
    }

    void begin(const Tag &tag)
    {
        if (tag.name == "script"_L1) {
            rawText(tag.name);
        } else if (tag.name == "title"_L1) {
            const QString title = rawText(tag.name);
            if (m_title.isEmpty())
                m_title = title.simplified();
        } else if (tag.name == "style"_L1) {
            const QString rules = simpleRules(rawText(tag.name), m_hiddenClasses);
            if (m_hidden == 0)
                m_out += u"<style>"_s + rules + u"</style>"_s;
        } else if (tag.name == "ri:user"_L1 || (tag.name == "time"_L1 && m_text[m_at - 2] == u'/')) {
            if (m_hidden == 0)
                addReference(tag);
        } else if (tag.name == "ac:task-id"_L1) {
            rawText(tag.name);
        } else if (tag.name == "ac:task-status"_L1) {
            m_taskBox = rawText(tag.name).trimmed() == "complete"_L1 ? u"\u2611 "_s : u"\u2610 "_s;
        } else if (isVoid(tag.name)) {
            if (m_hidden == 0 && !isHidden(tag, m_hiddenClasses))
                addVoid(tag);
        } else {
            closeImplied(tag.name);
            open(tag);
        }
    }

    /// A person or a date of which Confluence's own format only says which; where a link has words of its own, those stand for it.
    void addReference(const Tag &tag)
    {
        const auto escaped = [](QString text) { return text.replace(u'&', u"&amp;"_s).replace(u'<', u"&lt;"_s).replace(u'"', u"&quot;"_s); };
        const bool isDate = tag.name == "time"_L1;
        QString text = tag.attributes.value(isDate ? u"datetime"_s : u"ri:username"_s);
        for (const QString &name : {u"ri:account-id"_s, u"ri:userkey"_s}) {
            if (text.isEmpty())
                text = tag.attributes.value(name);
        }
        const qsizetype end = m_text.indexOf(u"</ac:link>", m_at);
        const QStringView rest = m_text.sliced(m_at, std::min<qsizetype>(end < 0 ? 0 : end - m_at, 300));
        m_personFollows = !isDate && rest.contains(u"link-body");
        if (!text.isEmpty() && !m_personFollows)
            add(u"<a href=\"%1\">%2</a>"_s.arg(isDate ? dateAddress + escaped(text) : mentionAddress, escaped(text)));
    }

    void addVoid(const Tag &tag)
    {
        const QString alt = tag.attributes.value(u"alt"_s);
        const bool isBox = tag.name == "input"_L1 && tag.attributes.value(u"type"_s).compare("checkbox"_L1, Qt::CaseInsensitive) == 0;
        if (isBox)
            add(tag.attributes.contains(u"checked"_s) ? u"\u2611 " : u"\u2610 ");
        else if (tag.name == "img"_L1 && tag.attributes.value(u"aria-roledescription"_s) != "checkbox"_L1)
            add(QString(alt).replace(u'<', u"&lt;"_s).replace(u'>', u"&gt;"_s));
        else if (tag.name == "br"_L1 || tag.name == "hr"_L1)
            add(u'<' + tag.name + u'>');
    }

    /// What HTML lets one leave out: the end of a paragraph, an item, a cell.
    void closeImplied(const QString &name)
    {
        static const QSet<QString> inParagraphs = {u"a"_s,    u"b"_s,     u"i"_s,    u"u"_s,    u"s"_s,   u"em"_s,   u"strong"_s, u"span"_s,  u"font"_s,
                                                   u"code"_s, u"tt"_s,    u"kbd"_s,  u"samp"_s, u"var"_s, u"cite"_s, u"big"_s,    u"small"_s, u"sub"_s,
                                                   u"sup"_s,  u"label"_s, u"time"_s, u"mark"_s, u"del"_s, u"ins"_s,  u"strike"_s, u"abbr"_s,  u"button"_s};
        static const QHash<QString, QStringList> closes
            = {{u"li"_s, {u"li"_s}},          {u"td"_s, {u"td"_s, u"th"_s}}, {u"th"_s, {u"td"_s, u"th"_s}}, {u"tr"_s, {u"tr"_s}},
               {u"dt"_s, {u"dt"_s, u"dd"_s}}, {u"dd"_s, {u"dt"_s, u"dd"_s}}, {u"option"_s, {u"option"_s}}};
        if (!m_open.isEmpty() && m_open.last().name == "p"_L1 && !inParagraphs.contains(name) && !knownAs(name).isEmpty())
            close();
        const QStringList ends = closes.value(name);
        if (ends.isEmpty())
            return;
        constexpr qsizetype far = 30;
        for (qsizetype i = m_open.size() - 1; i >= std::max<qsizetype>(0, m_open.size() - far); --i) {
            const QString &open = m_open[i].name;
            if (ends.contains(open)) {
                while (m_open.size() > i)
                    close();
                return;
            }
            if (open == "ul"_L1 || open == "ol"_L1 || open == "table"_L1 || open == "dl"_L1 || open == "select"_L1)
                return;
        }
    }

    /// Whether an element is what stands below all pages of a site: it is in no article, though the page has one.
    bool isFooterOfSite(const Tag &tag) const
    {
        return tag.name == "footer"_L1 && (m_text.contains("<article"_L1) || m_text.contains("<main"_L1))
            && std::ranges::none_of(m_open, [](const Element &element) { return element.name == "article"_L1 || element.name == "main"_L1; });
    }

    /// Counts a row or a cell of its table.
    void count(const Tag &tag)
    {
        Element &table = m_open[m_tables.last()];
        if (tag.name == "tr"_L1) {
            ++table.rows;
            table.cells = 0;
        } else {
            table.cells += std::clamp(tag.attributes.value(u"colspan"_s).toInt(), 1, widestSpan);
            table.widest = std::max(table.widest, table.cells);
        }
        m_isTooLarge = m_isTooLarge || std::max<qsizetype>(table.rows, 1) * table.widest > mostCells;
    }

    /// Begins the list anew when it is long: the time Qt takes for one grows with the square of its items.
    void splitList()
    {
        constexpr int most = 500;
        Element &list = m_open.last();
        if (++list.items % most == 0 && !list.emitted.isEmpty())
            m_out += u"</%1><%1 start=\"%2\""_s.arg(list.emitted).arg(list.start + list.items - 1) + list.attributes + u'>';
    }

    void open(const Tag &tag)
    {
        Element element{.name = tag.name, .emitted = {}, .isHidden = isHidden(tag, m_hiddenClasses) || isFooterOfSite(tag)};
        const bool isOfTable = tag.name == "tr"_L1 || tag.name == "td"_L1 || tag.name == "th"_L1;
        // The parts of a table that is let in are let in as well.
        const bool fits = m_emitted.size() < deepest || (isOfTable && m_emitted.size() < deepest + 10);
        if (m_hidden == 0 && !element.isHidden && fits)
            element.emitted = specialElement(tag).isEmpty() ? knownAs(tag.name) : specialElement(tag);
        const bool isPart = isOfTable || tag.name == "thead"_L1 || tag.name == "tbody"_L1 || tag.name == "tfoot"_L1;
        const bool hasTable = !m_tables.isEmpty() && !m_open[m_tables.last()].emitted.isEmpty();
        if (isBetweenCells() ? !isPart : isPart && !hasTable)
            element.emitted.clear();
        if (isOfTable && !element.emitted.isEmpty())
            count(tag);
        if (tag.name == "li"_L1 && !m_lists.isEmpty() && m_lists.last() == m_open.size() - 1)
            splitList();
        const bool amongTasks = tag.name == "li"_L1 && !m_lists.isEmpty() && m_open[m_lists.last()].isTasks;
        const QString box = tag.name == "li"_L1 || tag.attributes.contains(u"data-task-state"_s) ? boxOf(tag, amongTasks) : QString();
        const bool isList = tag.name == "ul"_L1 || tag.name == "ol"_L1;
        element.isTasks = isList && tag.attributes.value(u"class"_s).split(u' ').contains(u"inline-task-list"_s);
        if (!element.emitted.isEmpty()) {
            const bool isBody = tag.name == "ac:link-body"_L1 || tag.name == "ac:plain-text-link-body"_L1;
            const QString attributes = attributesOf(tag, box, isBody && std::exchange(m_personFollows, false));
            m_out += u'<' + element.emitted + attributes + u'>';
            m_emitted.append(element.emitted);
            if (isList) {
                element.attributes = attributes;
                element.start = std::clamp(tag.attributes.value(u"start"_s, u"1"_s).toInt(), 0, 100'000);
            }
        } else if (m_hidden == 0 && !element.isHidden && (isPart || knownAs(tag.name) == "div"_L1 || tag.name == "p"_L1 || tag.name == "li"_L1)) {
            add(u"<br>");
        }
        if (tag.name == "ac:task-body"_L1)
            add(std::exchange(m_taskBox, {}));
        if (!element.isHidden && !box.isEmpty() && tag.name != "li"_L1)
            add(box == "checked"_L1 ? u"\u2611 " : u"\u2610 ");
        m_hidden += element.isHidden;
        m_isPageTitle = m_isPageTitle || (tag.name == "span"_L1 && tag.attributes.value(u"id"_s) == "title-text"_L1);
        ++m_counts[tag.name];
        if (tag.name == "table"_L1)
            m_tables.append(m_open.size());
        if (isList)
            m_lists.append(m_open.size());
        m_open.append(element);
    }

    static QString attributesOf(const Tag &tag, const QString &box, bool hasPerson)
    {
        static const QRegularExpression kix(u"lst-kix_\\S+-(\\d)(?:\\s|$)"_s);
        QString text;
        const auto add = [&](const QString &name, QString value) {
            if (!value.isEmpty())
                text += u' ' + name + u"=\""_s + value.replace(u'"', u'\'') + u'"';
        };
        static const QRegularExpression preserving(u"white-space\\s*:\\s*pre\\s*(?:;|$)"_s);
        QString style = tag.attributes.value(u"style"_s);
        if (tag.name != "pre"_L1 && tag.name != "div"_L1) // Google says so of every item, and means no code
            style.remove(preserving);
        const QString classes = tag.attributes.value(u"class"_s);
        if (const auto level = kix.match(classes); level.hasMatch() && (tag.name == "ul"_L1 || tag.name == "ol"_L1))
            style += u";-qt-list-indent:%1"_s.arg(level.captured(1).toInt() + 1);
        if (const int level = tag.name == "p"_L1 ? wordLevel(tag) : 0; level > 0)
            style += u";-qt-block-indent:%1"_s.arg(wordListIndent + level);
        add(u"style"_s, style);
        add(u"class"_s, tag.name == "li"_L1 && !box.isEmpty() ? box : classes);
        const bool isDate = tag.name == "time"_L1;
        add(u"href"_s,
            isPerson(tag) || hasPerson ? mentionAddress
                : isDate               ? dateAddress + tag.attributes.value(u"datetime"_s)
                                       : tag.attributes.value(u"href"_s));
        for (const QString &name : {u"start"_s, u"size"_s, u"face"_s, u"type"_s})
            add(name, tag.attributes.value(name));
        for (const QString &name : {u"colspan"_s, u"rowspan"_s}) {
            if (const int span = tag.attributes.value(name).toInt(); span > 1)
                add(name, QString::number(std::min(span, widestSpan)));
        }
        return text;
    }

    void end(const QString &name)
    {
        if (name == "p"_L1 && m_counts.value(name) == 0)
            add(u"<br>");
        if (m_counts.value(name) == 0)
            return;
        while (m_open.last().name != name)
            close();
        close();
    }

    void close()
    {
        const Element element = m_open.takeLast();
        if (!element.emitted.isEmpty()) {
            m_out += u"</"_s + element.emitted + u'>';
            m_emitted.removeLast();
        }
        m_hidden -= element.isHidden;
        --m_counts[element.name];
        if (element.name == "table"_L1)
            m_tables.removeLast();
        if (!element.stray.trimmed().isEmpty())
            m_out += u"<p>"_s + element.stray + u"</p>"_s;
        if (element.name == "ul"_L1 || element.name == "ol"_L1)
            m_lists.removeLast();
    }

    const QStringView m_text;
    qsizetype m_at = 0;
    QString m_out, m_title;
    bool m_isPageTitle = false; ///< the next text is the title that Confluence shows, with the name of its space in front
    QList<Element> m_open;
    QList<qsizetype> m_tables, m_lists; ///< places in m_open
    QHash<QString, int> m_counts; ///< of open elements, by their names
    QSet<QString> m_hiddenClasses;
    QStringList m_emitted; ///< names of the open elements that Qt gets
    bool m_isTooLarge = false;
    bool m_personFollows = false; ///< the words of the next link are a person's name
    QString m_taskBox;            ///< of Confluence's task whose text follows
    int m_hidden = 0;
};

} // namespace

bool isHtml(const QByteArray &bytes)
{
    constexpr qsizetype enough = 4096;
    static const QRegularExpression certain(u"^(?:<\\?xml[^>]*>\\s*)?(?:<!--.*?-->\\s*)*<(?:!doctype\\s+html|html[\\s>])"_s,
                                            QRegularExpression::CaseInsensitiveOption | QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression likely(
        u"^<(?:meta|head|title|style|body|link|ac:[a-z-]+|p|div|span|section|article|main|h[1-6]|table|ul|ol|b|strong|br)[\\s/>]"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression markdown(u"^(?:#{1,6} |[-*+] |```|\\|)"_s, QRegularExpression::MultilineOption);
    static const QRegularExpression tag(u"<[!/?]?[A-Za-z][^<>]*>"_s);
    const QString text = decodedHtml(bytes.first(std::min(bytes.size(), enough))).trimmed();
    if (certain.match(text).hasMatch())
        return true;
    if (!likely.match(text).hasMatch() || markdown.match(text).hasMatch())
        return false;
    // Markdown may begin with a centred picture; then lines follow that have no tags.
    const QStringList lines = text.split(u'\n', Qt::SkipEmptyParts);
    const auto tagged = std::ranges::count_if(lines, [&](const QString &line) { return tag.match(line).hasMatch(); });
    return tagged * 5 >= lines.size() * 3;
}

QString decodedHtml(const QByteArray &bytes)
{
    QStringDecoder decoder = QStringDecoder::decoderForHtml(bytes);
    if (decoder.isValid()) {
        QString text = decoder.decode(bytes);
        if (!decoder.hasError())
            return text;
    }
    QStringDecoder western("windows-1252");
    return western.isValid() ? QString(western.decode(bytes)) : QString::fromLatin1(bytes);
}

HtmlSource readyHtml(const QString &html) { return Cleaner(html).run(); }

} // namespace hindsight
