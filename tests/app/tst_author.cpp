// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/author.h"

#include <QDir>
#include <QFile>
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace hindsight;
using namespace Qt::StringLiterals;

class AuthorTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_home;

    void writeFile(const QString &name, const QByteArray &text) const
    {
        const QString path = m_home.filePath(name);
        QVERIFY(QDir().mkpath(QFileInfo(path).path()));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
    }

private Q_SLOTS:
    void init()
    {
        QDir(m_home.path()).removeRecursively();
        QVERIFY(QDir().mkpath(m_home.path()));
        qputenv("HOME", m_home.path().toLocal8Bit());
        qputenv("XDG_CONFIG_HOME", m_home.filePath(u"config"_s).toLocal8Bit());
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_home.filePath(u"config"_s));
        QCoreApplication::setOrganizationName(u"hindsight"_s);
        QSettings().remove(u"author"_s);
    }

    void shouldReadGitsConfiguration_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("author");

        QTest::newRow("name and mail") << u"[user]\n\tname = Ada Lovelace\n\temail = ada@example.org\n"_s << u"Ada Lovelace <ada@example.org>"_s;
        QTest::newRow("only a name") << u"[user]\nname=Ada\n"_s << u"Ada"_s;
        QTest::newRow("only a mail") << u"[user]\nemail=ada@example.org\n"_s << QString();
        QTest::newRow("nobody") << u"[core]\n\teditor = vi\n"_s << QString();
        QTest::newRow("name of something else") << u"[remote \"name\"]\n\tname = origin\n[user]\n\tname = Ada\n[alias]\n\tname = x\n"_s << u"Ada"_s;
        QTest::newRow("quotes and comments") << u"; mine\n[User]\n\tName = \"Ada # Countess\" ; really\n"_s << u"Ada # Countess"_s;
        QTest::newRow("escaped quotes") << u"[user]\nname = \\\"Ada\\\"\n"_s << u"\"Ada\""_s;
        QTest::newRow("the last one counts") << u"[user]\nname = Ada\nname = Grace\n"_s << u"Grace"_s;
    }

    void shouldReadGitsConfiguration()
    {
        QFETCH(QString, text);
        QTEST(gitAuthor(text), "author");
    }

    void shouldTakeTheFirstThatIsKnown()
    {
        // given nothing, it is the login
        const QString login = usualAuthor();
        QVERIFY(!login.isEmpty());
        QVERIFY(!login.contains(u'<'));
        // given git's newer place, its older place, the settings: each goes before the one before
        writeFile(u"config/git/config"_s, "[user]\nname = Xdg\n");
        QCOMPARE(usualAuthor(), u"Xdg"_s);
        writeFile(u".gitconfig"_s, "[user]\nname = Home\n");
        QCOMPARE(usualAuthor(), u"Home"_s);
        QSettings().setValue(u"author"_s, u"Said <said@example.org>"_s);
        QCOMPARE(usualAuthor(), u"Said <said@example.org>"_s);
    }
};

QTEST_GUILESS_MAIN(AuthorTest)
#include "tst_author.moc"
