// SPDX-License-Identifier: GPL-3.0-or-later
// The .ts files against the sources: what lupdate would change in them is missing, unfinished or no longer needed.
#include "models/incident/fields.h"
#include "models/incident/milestones.h"
#include "tests/support/builders.h"

#include <QCoreApplication>
#include <QDir>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QTranslator>
#include <QXmlStreamReader>

using namespace hindsight;
using namespace Qt::StringLiterals;

namespace {

struct Message
{
    QString context, source, comment, state;
    QStringList forms; ///< one, or one per plural form
    bool isPlural = false;

    QString name() const { return u"%1: \"%2\""_s.arg(context, source); }
};

QList<Message> readMessages(const QString &file)
{
    QList<Message> messages;
    QFile device(file);
    if (!device.open(QIODevice::ReadOnly))
        return messages;
    QXmlStreamReader xml(&device);
    QString context;
    Message message;
    while (!xml.atEnd()) {
        const auto token = xml.readNext();
        if (token == QXmlStreamReader::StartElement) {
            if (xml.name() == "name"_L1)
                context = xml.readElementText();
            else if (xml.name() == "message"_L1)
                message = {.context = context, .isPlural = xml.attributes().value("numerus"_L1) == "yes"_L1};
            else if (xml.name() == "source"_L1)
                message.source = xml.readElementText();
            else if (xml.name() == "comment"_L1)
                message.comment = xml.readElementText();
            else if (xml.name() == "translation"_L1) {
                message.state = xml.attributes().value("type"_L1).toString();
                if (!message.isPlural)
                    message.forms.append(xml.readElementText());
            } else if (xml.name() == "numerusform"_L1)
                message.forms.append(xml.readElementText());
        } else if (token == QXmlStreamReader::EndElement && xml.name() == "message"_L1)
            messages.append(message);
    }
    return messages;
}

/// "%1", "%2" and "%L1" of a text, sorted; "%n" may be left out ("one event").
QStringList placeholders(const QString &text)
{
    static const QRegularExpression pattern(u"%L?\\d"_s);
    QStringList found;
    for (auto it = pattern.globalMatch(text); it.hasNext();)
        found.append(it.next().captured());
    found.sort();
    return found;
}

} // namespace

class TranslationsTest : public QObject
{
    Q_OBJECT

private:
    const QDir m_top = QDir(QStringLiteral(TEST_SOURCE_DIR) + "/.."_L1);
    QTemporaryDir m_folder;

    /// The messages of a file as lupdate would leave it.
    QList<Message> updated(const QString &name, const QStringList &options = {})
    {
        const QString copy = m_folder.filePath(name);
        QFile::remove(copy);
        QFile::copy(m_top.filePath(u"translations/"_s + name), copy);
        QProcess lupdate;
        lupdate.setWorkingDirectory(m_top.path());
        lupdate.start(QStringLiteral(LUPDATE),
                      QStringList{u"app"_s, u"models"_s, u"views"_s, u"-I"_s, u"."_s, u"-locations"_s, u"none"_s} + options + QStringList{u"-ts"_s, copy});
        if (!lupdate.waitForFinished() || lupdate.exitCode() != 0)
            QTest::qFail("lupdate failed", __FILE__, __LINE__);
        // It says here which strings it cannot take: tr() outside of a class, and the like.
        const QString warnings = QString::fromUtf8(lupdate.readAllStandardError());
        if (!warnings.isEmpty())
            QTest::qFail(qPrintable(warnings), __FILE__, __LINE__);
        return readMessages(copy);
    }

    static void report(const QStringList &problems)
    {
        QVERIFY2(problems.isEmpty(),
                 qPrintable(u"%1 of them; run the target update_translations and complete them:\n%2"_s.arg(problems.size()).arg(problems.join(u'\n'))));
    }

private Q_SLOTS:
    void shouldBeComplete_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QStringList>("options");
        QTest::newRow("German") << u"hindsight_de.ts"_s << QStringList();
        QTest::newRow("plural forms of English") << u"hindsight_en.ts"_s << QStringList{u"-pluralonly"_s};
    }

    void shouldBeComplete()
    {
        QFETCH(QString, file);
        QFETCH(QStringList, options);
        QStringList problems;
        for (const Message &message : updated(file, options)) {
            if (!message.state.isEmpty())
                problems.append(message.state + u' ' + message.name());
            else if (message.forms.isEmpty() || message.forms.contains(QString()))
                problems.append(u"empty "_s + message.name());
        }
        report(problems);
    }

    void shouldKnowEveryLabel()
    {
        // What goes through a table is a string to lupdate only where a table says so.
        QSet<std::pair<QString, QString>> known;
        for (const Message &message : updated(u"hindsight_de.ts"_s))
            known.insert({message.context, message.source});
        QStringList problems;
        const auto expect = [&](const char *context, const char *label) {
            if (!known.contains({QString::fromLatin1(context), QString::fromLatin1(label)}))
                problems.append(u"%1: \"%2\""_s.arg(QLatin1StringView(context), QLatin1StringView(label)));
        };
        for (const EntityInfo *entity : entities()) {
            expect("Field", entity->label);
            for (const FieldInfo &field : entity->fields)
                expect("Field", field.label);
        }
        for (const Duration &duration : durationsOf(outageRecord(), 0)) {
            expect("Milestones", duration.label);
            expect("Milestones", duration.formula);
        }
        report(problems);
    }

    void shouldKeepPlaceholders_data()
    {
        QTest::addColumn<QString>("file");
        QTest::newRow("German") << u"hindsight_de.ts"_s;
        QTest::newRow("English") << u"hindsight_en.ts"_s;
    }

    void shouldKeepPlaceholders()
    {
        QFETCH(QString, file);
        QStringList problems;
        for (const Message &message : readMessages(m_top.filePath(u"translations/"_s + file))) {
            for (const QString &form : message.forms) {
                if (!form.isEmpty() && placeholders(form) != placeholders(message.source))
                    problems.append(message.name() + u" -> \""_s + form + u'"');
            }
        }
        report(problems);
    }

    void shouldKnowOneFromMany()
    {
        // given the translations as the program has them
        QTranslator translator;
        QVERIFY(translator.load(u":/i18n/hindsight_en.qm"_s));
        QVERIFY(QCoreApplication::installTranslator(&translator));
        // then every plural reads well: no "1 event(s)"
        const QList<Message> messages = readMessages(m_top.filePath(u"translations/hindsight_en.ts"_s));
        QVERIFY(!messages.isEmpty());
        for (const Message &message : messages) {
            const auto text
                = [&](int n) { return QCoreApplication::translate(message.context.toUtf8(), message.source.toUtf8(), message.comment.toUtf8(), n); };
            for (const int n : {0, 1, 2}) {
                QVERIFY2(!text(n).contains("(s)"_L1) && !text(n).contains(u"%n"_s), qPrintable(text(n)));
                QVERIFY2(n == 1 || text(n) != text(1), qPrintable(text(n)));
            }
        }
    }
};

QTEST_GUILESS_MAIN(TranslationsTest)
#include "tst_translations.moc"
