// SPDX-License-Identifier: GPL-3.0-or-later
#include "language.h"

#include <QCoreApplication>
#include <QDir>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

using namespace Qt::StringLiterals;

namespace hindsight {

QStringList languages()
{
    QStringList codes;
    for (const QString &file : QDir(u":/i18n"_s).entryList({u"hindsight_*.qm"_s}, QDir::Files, QDir::Name))
        codes.append(file.section(u'_', 1).section(u'.', 0, 0));
    return codes;
}

void setLanguage(const QString &code)
{
    static QTranslator *own = nullptr;
    static QTranslator *qt = nullptr;
    for (QTranslator **translator : {&own, &qt}) {
        delete *translator; // which also removes it
        *translator = new QTranslator(QCoreApplication::instance());
    }
    const QLocale locale = code.isEmpty() ? QLocale::system() : QLocale(code);
    QLocale::setDefault(locale);
    // English is in the sources, but its plural forms are not.
    if (own->load(locale, u"hindsight"_s, u"_"_s, u":/i18n"_s) || own->load(u":/i18n/hindsight_en.qm"_s))
        QCoreApplication::installTranslator(own);
    if (qt->load(locale, u"qtbase"_s, u"_"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(qt);
}

} // namespace hindsight
