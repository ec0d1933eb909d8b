// SPDX-License-Identifier: GPL-3.0-or-later
#include "language.h"

#include <QCoreApplication>
#include <QDir>
#include <QLibraryInfo>

using namespace Qt::StringLiterals;

namespace hindsight {

QStringList languages()
{
    QStringList codes;
    for (const QString &file : QDir(u":/i18n"_s).entryList({u"hindsight_*.qm"_s}, QDir::Files, QDir::Name))
        codes.append(file.section(u'_', 1).section(u'.', 0, 0));
    if (!codes.contains(u"en"_s)) // its texts are in the sources
        codes.prepend(u"en"_s);
    return codes;
}

QString nameOfLanguage(const QString &code)
{
    const QString name = QLocale(QLocale(code).language(), QLocale::World).nativeLanguageName();
    return name.isEmpty() ? code : name.left(1).toUpper() + name.mid(1);
}

namespace {

QTranslator *own = nullptr; // what the program speaks

/// English is in the sources, but its plural forms are not.
bool loadTexts(QTranslator &translator, const QLocale &locale)
{
    return translator.load(locale, u"hindsight"_s, u"_"_s, u":/i18n"_s) || translator.load(u":/i18n/hindsight_en.qm"_s);
}

} // namespace

void setLanguage(const QString &code)
{
    static QTranslator *qt = nullptr;
    for (QTranslator **translator : {&own, &qt}) {
        delete *translator; // which also removes it
        *translator = new QTranslator(QCoreApplication::instance());
    }
    const QLocale locale = code.isEmpty() ? QLocale::system() : QLocale(code);
    QLocale::setDefault(locale);
    if (loadTexts(*own, locale))
        QCoreApplication::installTranslator(own);
    if (qt->load(locale, u"qtbase"_s, u"_"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(qt);
}

DocumentLanguage::DocumentLanguage(const QString &code)
{
    const QLocale locale(code);
    QLocale::setDefault(locale);
    if (m_before.language() == locale.language())
        return; // a change of texts is told to every widget: not for nothing
    // Not on top of it: what is English in the sources would come from below.
    QCoreApplication::removeTranslator(own);
    m_texts = std::make_unique<QTranslator>();
    if (loadTexts(*m_texts, locale))
        QCoreApplication::installTranslator(m_texts.get());
}

DocumentLanguage::~DocumentLanguage()
{
    QLocale::setDefault(m_before);
    if (!m_texts)
        return;
    m_texts.reset(); // which also removes it
    if (own)
        QCoreApplication::installTranslator(own);
}

} // namespace hindsight
