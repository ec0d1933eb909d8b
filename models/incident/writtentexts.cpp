// SPDX-License-Identifier: GPL-3.0-or-later
#include "writtentexts.h"

#include "fields.h"

namespace hindsight {

using namespace Qt::StringLiterals;

namespace {

template <class Part> void addTexts(QList<WrittenText> &texts, const QList<Part> &parts)
{
    const QString entity = tableOf<Part>().info.nameText;
    for (const Part &part : parts)
        texts.append({entity, part.uid, u"text"_s, part.text});
}

QList<WrittenText> narrativeMarkdown(const Record &record)
{
    const Incident &incident = record.incident;
    const std::pair<QString, QString> fields[]
        = {{u"summary"_s, incident.summary},     {u"impact"_s, incident.impact},         {u"root_cause_summary"_s, incident.rootCauseSummary},
           {u"detection"_s, incident.detection}, {u"resolution"_s, incident.resolution}, {u"conclusion"_s, incident.conclusion}};
    QList<WrittenText> texts;
    for (const auto &[field, text] : fields) {
        if (!text.trimmed().isEmpty())
            texts.append({u"incident"_s, {}, field, text});
    }
    return texts;
}

QList<WrittenText> asProse(QList<WrittenText> texts)
{
    for (WrittenText &written : texts)
        written.text = proseOf(written.text);
    return texts;
}

} // namespace

QList<WrittenText> narrativeOf(const Record &record) { return asProse(narrativeMarkdown(record)); }

QList<WrittenText> writtenMarkdownOf(const Record &record)
{
    QList<WrittenText> texts = narrativeMarkdown(record);
    addTexts(texts, record.sections);
    addTexts(texts, record.events);
    addTexts(texts, record.causes);
    addTexts(texts, record.lessons);
    return texts;
}

QList<WrittenText> writtenTextsOf(const Record &record) { return asProse(writtenMarkdownOf(record)); }

QString proseOf(const QString &markdown)
{
    if (std::ranges::none_of(markdown, [](QChar c) { return c == u'`' || c == u'~' || c == u'<' || c == u']' || c == u'/' || c == u'>'; }))
        return markdown;
    // A quotation ends with its line, though the dot of the others does not.
    static const QRegularExpression quotation(u"^[ \\t]*>[^\\n]*"_s, QRegularExpression::MultilineOption);
    // None of them is looked for beyond where the next one begins: a text of nothing but beginnings would take minutes.
    static const QRegularExpression others(
        u"```.*?(?:```|\\z)|~~~.*?(?:~~~|\\z)|<!--(?:[^<-]++|<(?!!--)|-(?!->))*+-->|`[^`\\n]*`|(?<=\\])\\((?:[^()\\s]|\\([^()\\s]*\\))*+\\)|<https?:[^<>\\s]*>|"
        "https?://\\S+"_s,
        QRegularExpression::DotMatchesEverythingOption);
    return QString(markdown).replace(others, u" "_s).remove(quotation);
}

QString withoutComments(const QString &markdown)
{
    QString text;
    qsizetype done = 0;
    for (qsizetype begin = markdown.indexOf("<!--"_L1); begin >= 0; begin = markdown.indexOf("<!--"_L1, done)) {
        const qsizetype end = markdown.indexOf("-->"_L1, begin + 4);
        if (end < 0)
            break;
        text += QStringView(markdown).sliced(done, begin - done);
        done = end + 3;
    }
    return done == 0 ? markdown : text + markdown.sliced(done);
}

QStringList sentencesOf(const QString &prose)
{
    static const QRegularExpression end(u"(?<=[.!?;])\\s+|\\n\\s*\\n|\\n\\s*(?:[-*+]|\\d+[.)])\\s+"_s);
    QStringList sentences;
    for (const QString &sentence : prose.split(end, Qt::SkipEmptyParts)) {
        if (QString words = sentence.simplified(); !words.isEmpty())
            sentences.append(words);
    }
    return sentences;
}

QRegularExpression wording(const QString &pattern)
{
    return QRegularExpression(pattern, QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
}

} // namespace hindsight
