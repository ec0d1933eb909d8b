// SPDX-License-Identifier: GPL-3.0-or-later
#include "vocabulary.h"

#include <QDir>
#include <QRegularExpression>

#include <algorithm>

namespace hindsight {

using namespace Qt::StringLiterals;

const std::vector<std::unique_ptr<Phrases>> &documentLanguages()
{
    static const auto all = [] {
        std::vector<std::unique_ptr<Phrases>> phrases;
        phrases.push_back(std::make_unique<Phrases>(u"en"_s));
        for (const QString &file : QDir(u":/i18n"_s).entryList({u"hindsight_*.qm"_s}, QDir::Files, QDir::Name))
            phrases.push_back(std::make_unique<Phrases>(file.section(u'_', 1).section(u'.', 0, 0)));
        return phrases;
    }();
    return all;
}

QStringList documentLanguageCodes()
{
    QStringList codes = {u"en"_s};
    for (const QString &file : QDir(u":/i18n"_s).entryList({u"hindsight_*.qm"_s}, QDir::Files, QDir::Name))
        codes.append(file.section(u'_', 1).section(u'.', 0, 0));
    codes.removeDuplicates();
    return codes;
}

bool isDocumentLanguage(const QString &code)
{
    static const QRegularExpression country(u"[_-](?:[A-Z]{2}|[0-9]{3})$"_s);
    return documentLanguageCodes().contains(QString(code).remove(country));
}

QStringList spellingsOf(const char *english, const char *context)
{
    QStringList spellings = {QString::fromUtf8(english)};
    for (const auto &language : documentLanguages()) {
        if (const QString text = language->text(english, context); !spellings.contains(text))
            spellings.append(text);
    }
    return spellings;
}

bool isPhrase(const QString &text, const char *english, const char *context) { return spellingsOf(english, context).contains(text, Qt::CaseInsensitive); }

QStringList captured(const QString &text, const char *english)
{
    for (const QString &spelling : spellingsOf(english)) {
        QString pattern = QRegularExpression::escape(spelling);
        QList<int> places;
        static const QRegularExpression place(u"(?:\\\\)?%(\\d)"_s);
        for (auto matches = place.globalMatch(pattern); matches.hasNext();)
            places.append(matches.next().captured(1).toInt());
        pattern.replace(place, u"(.+?)"_s);
        const auto match = QRegularExpression(QRegularExpression::anchoredPattern(pattern)).match(text);
        if (!match.hasMatch())
            continue;
        QStringList values(places.size());
        for (qsizetype i = 0; i < places.size(); ++i)
            values[places[i] - 1] = match.captured(i + 1);
        return values;
    }
    return {};
}

} // namespace hindsight
