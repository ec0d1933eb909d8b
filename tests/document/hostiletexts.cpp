// SPDX-License-Identifier: GPL-3.0-or-later
#include "hostiletexts.h"

#include <QXmlStreamReader>

namespace hindsight {

using namespace Qt::StringLiterals;

const QStringList &hostileTexts()
{
    static const QStringList texts = {
        u"<script>alert(1)</script>"_s,
        u"<img src=x onerror=alert(1)>"_s,
        u"</td></tr></table></main>"_s,
        u"<!-- x"_s,
        u"&lt;b&gt; &amp; &#60;"_s,
        u"[x](javascript:alert(1)) ![y](z) [r]: /u"_s,
        u"a | b | c"_s,
        u"*a* **b** _c_ __d__ ~~e~~ `f` ``g``"_s,
        u"# a #"_s,
        u"- a"_s,
        u"1. a"_s,
        u"a:** b **c:**"_s,
        u"a\n\n## b\n\n- c"_s,
        u"\\"_s,
        u"a\\"_s,
        u"x) · **Due:** y"_s,
        u"{{title}} {{{impact}}} {{#t}}x{{/t}}"_s,
        u"https://example.com www.example.com"_s,
        u"javascript:alert(1)"_s,
        u"ada@example.com, mailto:b.c+d@e-f.org, @g"_s,
        u"> a"_s,
        u"---"_s,
        u"[ ] a"_s,
        u"%1 %n %L1"_s,
        u"\u202egpj.exe\u202c \u200fabc\u200e \u2066d\u2069"_s,
        u"![x](https://example.com/x.png)"_s,
        u"</details></summary><details open>"_s,
        u"<svg onload=alert(1)><style>*{}</style>"_s,
        u"say what [x] means"_s,
    };
    return texts;
}

const QStringList &hostileNarratives()
{
    static const QStringList texts = {
        u"# A\n\n## Timeline\n\nx"_s,
        u"A\n=\n\nB\n-"_s,
        u"```\n## Timeline"_s,
        u"~~~\nx\n\n"_s,
        u"<!-- open"_s,
        u"<script>\n\nx"_s,
        u"<div>\n\n## Timeline"_s,
        u"<details><summary>a</summary>\n<b>c</b>\n</details>\n\nd <a href=\"javascript:e\">f</a>"_s,
        u"`<b>` <b>c</b>\n\n```\n<b>\n```"_s,
        u"[a](javascript:b) [c](file:///d) [e](data:text/html,f) ![g](file:///h) ![i](https://example.com/j.png)"_s,
        u"- a\n\n  b\n- c"_s,
        u"1. a\n2. b"_s,
        u"> a\n\n> b"_s,
        u"| a | b |\n|---|---|\n| c | d |"_s,
        u"---"_s,
        u"x\n\n---\n\ny"_s,
        u"**Impact:** x\n\n**Tasks:** y"_s,
        u"- [ ] a"_s,
        u"[ ] a"_s,
        u"say what [x] means, see [X](https://example.com)"_s,
        u"    code\n\n    more"_s,
        u"\tcode"_s,
        u"{{title}}"_s,
        u"x\\"_s,
        u"**"_s,
        u"`"_s,
    };
    return texts;
}

ReadPage readPage(const QByteArray &html)
{
    const qsizetype begin = html.indexOf("<main>");
    QXmlStreamReader xml(html.mid(begin, html.indexOf("</main>") + 7 - begin));
    ReadPage page;
    while (!xml.atEnd()) {
        switch (xml.readNext()) {
        case QXmlStreamReader::StartElement:
            page.elements.append(xml.name().toString());
            for (const QString &attribute : {u"href"_s, u"checked"_s}) {
                if (xml.attributes().hasAttribute(attribute))
                    page.elements.last() += u' ' + attribute;
            }
            break;
        case QXmlStreamReader::EndElement: page.elements.append(u'/' + xml.name().toString()); break;
        case QXmlStreamReader::Characters: page.text += xml.text(); break;
        case QXmlStreamReader::Comment: page.elements.append(u"comment"_s); break;
        default: break;
        }
    }
    if (xml.hasError())
        page.elements.append(xml.errorString());
    return page;
}

} // namespace hindsight
