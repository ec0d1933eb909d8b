// SPDX-License-Identifier: GPL-3.0-or-later
#include "text.h"

#include "models/document/formats/json.h"
#include "models/incident/timetext.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace hindsight {

QString plain(const QString &text)
{
    QString out = text;
    out.removeIf([](QChar c) { return c.category() == QChar::Other_Control && c != u'\n' && c != u'\t'; });
    return out;
}

QString oneLine(const QString &text) { return plain(text).simplified(); }

QString indented(const QString &text)
{
    QString out;
    for (const QString &line : text.trimmed().split(u'\n'))
        out += line.isEmpty() ? u"\n"_s : u"  "_s + line + u'\n';
    return out;
}

QString momentText(const Moment &moment, const QString &zone)
{
    if (!moment.at)
        return oneLine(moment.written);
    return QString(dateText(moment, zone) + u' ' + clockText(moment, zone)).trimmed();
}

QString minuteText(std::optional<qint64> at) { return at ? momentText({at, {}, Precision::Minute}, {}) : QString(); }

QJsonValue textValue(const QString &text) { return text.isEmpty() ? QJsonValue() : QJsonValue(text); }

QJsonValue isoValue(std::optional<qint64> at) { return at ? QJsonValue(isoText(*at)) : QJsonValue(); }

QString filterText(const QJsonObject &filter)
{
    QStringList texts;
    for (auto it = filter.begin(); it != filter.end(); ++it) {
        QStringList values;
        for (const QJsonValue &value : it->toArray())
            values.append(value.toString());
        texts.append(u"%1 = %2"_s.arg(it.key(), values.join(u", "_s)));
    }
    return texts.join(u"; "_s);
}

QString TextTable::text() const
{
    QList<qsizetype> widths;
    for (const QStringList &row : m_rows) {
        widths.resize(std::max(widths.size(), row.size()));
        for (qsizetype i = 0; i < row.size(); ++i)
            widths[i] = std::max(widths[i], row[i].size());
    }
    QString text;
    for (const QStringList &row : m_rows) {
        QString line;
        for (qsizetype i = 0; i < row.size(); ++i)
            line += i + 1 < row.size() ? row[i].leftJustified(widths[i] + 2) : row[i];
        while (line.endsWith(u' '))
            line.chop(1);
        text += line + u'\n';
    }
    return text;
}

QJsonArray toJson(const QList<Finding> &findings)
{
    QJsonArray list;
    for (const Finding &finding : findings)
        list.append(QJsonObject{
            {u"rule"_s, finding.rule},
            {u"level"_s, finding.level},
            {u"line"_s, finding.line > 0 ? QJsonValue(finding.line) : QJsonValue()},
            {u"text"_s, finding.text},
        });
    return list;
}

QJsonArray toJson(const QList<UnreadLine> &lines)
{
    QJsonArray list;
    for (const UnreadLine &line : lines)
        list.append(QJsonObject{{u"line"_s, line.line}, {u"text"_s, line.text}});
    return list;
}

QJsonObject toJson(const RecordFinding &finding)
{
    return {
        {u"rule"_s, finding.rule},
        {u"level"_s, finding.level},
        {u"line"_s, QJsonValue::Null}, // as imports tell theirs
        {u"text"_s, finding.text},
        {u"entity"_s, textValue(finding.entity)},
        {u"subject"_s, textValue(finding.subject)},
        {u"field"_s, textValue(finding.field)},
        {u"fix"_s, finding.fix ? QJsonValue(finding.fix->label) : QJsonValue()},
    };
}

QJsonObject toJson(const Record &record, const QList<RecordFinding> &findings)
{
    QJsonArray list;
    for (const RecordFinding &finding : findings)
        list.append(toJson(finding));
    QJsonObject json = recordToJson(record);
    json.insert(u"findings"_s, list);
    return json;
}

} // namespace hindsight
