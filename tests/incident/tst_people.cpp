// SPDX-License-Identifier: GPL-3.0-or-later
// Which person a written name is.
#include "models/incident/people.h"

#include <QTest>

using namespace hindsight;
using namespace Qt::StringLiterals;

class PeopleTest : public QObject
{
    Q_OBJECT

private:
    const People m_people{{Person{.uid = u"anna"_s, .name = u"Anna Berg"_s, .email = u"anna@example.org"_s, .aliases = {u"@sre"_s, u"aberg"_s}},
                           Person{.uid = u"ben"_s, .name = u"Ben"_s, .email = u"ben@example.org"_s, .aliases = {u"U024BE7LH"_s, u"oncall"_s}, .left = true},
                           Person{.uid = u"cleo"_s, .name = u"Cleo"_s, .aliases = {u"@oncall"_s, u"Cleo"_s}}}};

private Q_SLOTS:
    void shouldKnowAPersonByAnyName_data()
    {
        QTest::addColumn<QString>("written");
        QTest::addColumn<QString>("uid");
        QTest::newRow("name") << u"Anna Berg"_s << u"anna"_s;
        QTest::newRow("another case, more spaces") << u" anna   BERG "_s << u"anna"_s;
        QTest::newRow("mail") << u"Anna@Example.org"_s << u"anna"_s;
        QTest::newRow("alias with its sign") << u"@sre"_s << u"anna"_s;
        QTest::newRow("alias without it") << u"SRE"_s << u"anna"_s;
        QTest::newRow("sign before an alias that has none") << u"@aberg"_s << u"anna"_s;
        QTest::newRow("name and mail") << u"A. Berg <anna@example.org>"_s << u"anna"_s;
        QTest::newRow("name and a mail that nobody knows") << u"Anna Berg <a@b.example>"_s << u"anna"_s;
        QTest::newRow("id of a chat") << u"U024BE7LH"_s << u"ben"_s;
        QTest::newRow("the same name twice in one person") << u"Cleo"_s << u"cleo"_s;
        QTest::newRow("part of a name") << u"Anna"_s << QString();
        QTest::newRow("alias of two") << u"@oncall"_s << QString();
        QTest::newRow("nothing") << QString() << QString();
        QTest::newRow("a sign alone") << u"@"_s << QString();
        QTest::newRow("brackets the wrong way round") << u">ben<"_s << QString();
    }
    void shouldKnowAPersonByAnyName()
    {
        QFETCH(QString, written);
        QFETCH(QString, uid);
        const Person *person = m_people.named(written);
        QCOMPARE(person ? person->uid : QString(), uid);
    }

    void shouldSayTheNameOrWhatWasWritten()
    {
        QCOMPARE(m_people.nameOf(u"@sre"_s), u"Anna Berg"_s);
        QCOMPARE(m_people.nameOf(u" Dana "_s), u"Dana"_s);
        QVERIFY(m_people.hasLeft(u"ben@example.org"_s));
        QVERIFY(!m_people.hasLeft(u"@sre"_s));
        QVERIFY(!m_people.hasLeft(u"Dana"_s));
        QVERIFY(!People().named(u"Anna"_s));
    }
};

QTEST_GUILESS_MAIN(PeopleTest)
#include "tst_people.moc"
