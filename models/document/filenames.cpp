// SPDX-License-Identifier: GPL-3.0-or-later
#include "filenames.h"

#include "models/incident/milestones.h"
#include "summary.h"
#include "times.h"

#include <QCoreApplication>

namespace hindsight {

using namespace Qt::StringLiterals;

namespace {

using enum NameField;

struct FileNames
{
    Q_DECLARE_TR_FUNCTIONS(Files)
};

constexpr std::pair<NameField, const char *> fieldNames[]
    = {{Date, "date"}, {Year, "year"}, {Key, "key"}, {Title, "title"}, {Service, "service"}, {Severity, "severity"}};

/// "checkout-outage-card-payments-failed".
QString slug(const QString &title)
{
    QList<uint> letters;
    for (const uint c : title.normalized(QString::NormalizationForm_C).toLower().toUcs4()) {
        if (QChar::isLetterOrNumber(c) || QChar::isMark(c))
            letters.append(c);
        else if (!letters.isEmpty() && letters.last() != u'-')
            letters.append(u'-');
    }
    letters.resize(qMin(letters.size(), qsizetype(60)));
    while (!letters.isEmpty() && letters.last() == u'-')
        letters.removeLast();
    return QString::fromUcs4(reinterpret_cast<const char32_t *>(letters.constData()), letters.size());
}

QString suffixOf(DocumentFormat format)
{
    return format == DocumentFormat::Markdown ? u"md"_s : format == DocumentFormat::Slack ? u"txt"_s : QString::fromLatin1(nameOf(format));
}

QString serviceOf(const Record &record)
{
    const auto origin = std::ranges::find(record.services, ServicePart::Origin, &ServiceRole::part);
    return origin != record.services.end() ? origin->service : record.services.isEmpty() ? QString() : record.services.first().service;
}

QString valueOf(NameField field, const Record &record)
{
    const auto day = [&record] { return summaryDay(record, Times(Phrases(u"en"_s), record.incident.zone, false)); };
    switch (field) {
    case Date: return day().isValid() ? day().toString(Qt::ISODate) : QString();
    case Year: return day().isValid() ? QString::number(day().year()) : QString();
    case Key: return record.incident.number ? u"inc-%1"_s.arg(*record.incident.number) : QString();
    case Title: return slug(record.incident.title);
    case Service: return slug(serviceOf(record));
    case Severity: return slug(currentSeverity(record.severities));
    case Text: break;
    }
    return {};
}

bool isSeparator(QChar c) { return c == u'-' || c == u'_' || c == u' '; }

QString withoutSeparators(QString name)
{
    while (!name.isEmpty() && isSeparator(name.front()))
        name.removeFirst();
    while (!name.isEmpty() && isSeparator(name.back()))
        name.chop(1);
    return name;
}

/// What no file system takes becomes a hyphen.
QString sanitised(const QString &literal)
{
    QString text;
    for (const QChar c : literal)
        text += c.unicode() < 32 || u"\\:*?\"<>|"_s.contains(c) ? u'-' : c;
    return text;
}

std::unexpected<Error> refused(const QString &sentence) { return failure(Error::Kind::Usage, sentence); }

} // namespace

QStringList nameFields()
{
    QStringList names;
    for (const auto &[field, name] : fieldNames)
        names.append(u"{%1}"_s.arg(QLatin1StringView(name)));
    return names;
}

Result<NamePattern> readNamePattern(const QString &text)
{
    NamePattern pattern{.parts = {}};
    const auto append = [&pattern](const QString &literal) {
        if (!literal.isEmpty())
            pattern.parts.append({Text, sanitised(literal)});
    };
    QString rest = text.trimmed();
    for (const DocumentFormat format : {DocumentFormat::Markdown, DocumentFormat::Html, DocumentFormat::Pdf, DocumentFormat::Json}) {
        if (const QString suffix = u'.' + suffixOf(format); rest.endsWith(suffix, Qt::CaseInsensitive)) {
            rest.chop(suffix.size()); // each format gets its own
            break;
        }
    }
    QStringList levels = rest.split(u'/');
    if (withoutSeparators(levels.last()).isEmpty())
        return refused(FileNames::tr("The file name pattern “%1” names no file.").arg(text));
    if (levels.contains(u".."_s) || levels.contains(u"."_s) || levels.first().isEmpty())
        return refused(FileNames::tr("The file name pattern “%1” leads out of the folder. Begin with a name, and leave “.” and “..” out.").arg(text));
    while (!rest.isEmpty()) {
        const qsizetype open = rest.indexOf(u'{'), close = rest.indexOf(u'}');
        if (open < 0 && close < 0) {
            append(rest);
            break;
        }
        if (open < 0 || close < open)
            return refused(FileNames::tr("A brace in the file name pattern “%1” has no counterpart.").arg(text));
        append(rest.left(open));
        const QString name = rest.mid(open + 1, close - open - 1).trimmed();
        const auto known = std::ranges::find_if(fieldNames, [&](const auto &field) { return name == QLatin1StringView(field.second); });
        if (known == std::end(fieldNames))
            return refused(FileNames::tr("There is no “{%1}” in file names; there are %2.").arg(name, nameFields().join(u", "_s)));
        pattern.parts.append({known->first});
        rest = rest.mid(close + 1);
    }
    return pattern;
}

QString documentFileName(const Record &record, DocumentFormat format, const NamePattern &pattern)
{
    QString path;
    bool isEmptyField = false;
    for (const NamePart &part : pattern.parts) {
        QString text = part.field == Text ? part.text : valueOf(part.field, record);
        if (isEmptyField && part.field == Text && (path.isEmpty() || path.endsWith(u'/') || isSeparator(path.back()))) {
            while (!text.isEmpty() && isSeparator(text.front()))
                text.removeFirst();
        }
        isEmptyField = part.field != Text && text.isEmpty();
        path += text;
    }
    QStringList levels;
    for (const QString &level : path.split(u'/'))
        levels.append(withoutSeparators(level));
    const QString name = levels.takeLast();
    levels.removeAll(QString());
    levels.append(name.isEmpty() ? u"postmortem"_s : name);
    return levels.join(u'/') + u'.' + suffixOf(format);
}

} // namespace hindsight
