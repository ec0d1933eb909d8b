// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/change.h"
#include "models/store/sentence.h"

#include "tests/support/builders.h"

#include <QTest>

using namespace hindsight;
using namespace Qt::StringLiterals;

class ChangeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shouldTellOnlyTheFieldsThatDiffer()
    {
        Incident before{u"uid"_s};
        Incident after = before;
        after.title = u"Title"_s;
        const Change change = updated(before, after);
        QCOMPARE(change.kind, Change::Kind::Update);
        QCOMPARE(change.fields, (QList<FieldChange>{{u"title"_s, u""_s, u"Title"_s}}));
        QVERIFY(updated(before, before).fields.isEmpty());
    }

    void shouldBeItselfWhenInvertedTwice()
    {
        QRandomGenerator rng(3);
        const QList<Change> changes = created(randomRecord(rng, 2));
        QCOMPARE(inverse(inverse(changes)), changes);
        QCOMPARE(inverse(changes).last().entity, u"incident"_s);
        QCOMPARE(inverse(changes).last().kind, Change::Kind::Remove);
    }

    void shouldFindEveryDifferenceOfTwoRecords()
    {
        // given two records with parts in common, changed, added and removed
        QRandomGenerator rng(4);
        const Record before = randomRecord(rng, 3);
        Record after = before;
        after.incident.title = u"Other"_s;
        after.events[0].text = u"Other"_s;
        after.events.removeLast();
        after.causes.append(Cause{u"new"_s, after.incident.uid});
        // when
        const QList<Change> changes = differences(before, after);
        // then
        QCOMPARE(changes.size(), 4);
        QCOMPARE(changes[0].entity, u"incident"_s);
        QCOMPARE(changes[1].fields, (QList<FieldChange>{{u"text"_s, before.events[0].text, u"Other"_s}}));
        QCOMPARE(changes[2].kind, Change::Kind::Create);
        QCOMPARE(changes[3].uid, before.events.last().uid);
        QCOMPARE(changes[3].kind, Change::Kind::Remove);
        QVERIFY(differences(before, before).isEmpty());
    }

    void shouldDescribeAStep_data()
    {
        QTest::addColumn<QList<Change>>("changes");
        QTest::addColumn<QString>("sentence");
        const auto change = [](const QString &entity, Change::Kind kind, const QStringList &fields) {
            Change c{entity, u"uid"_s, kind, {}};
            for (const QString &field : fields)
                c.fields.append({field, u"a"_s, u"b"_s});
            return c;
        };
        using enum Change::Kind;
        QTest::newRow("field of an incident") << QList{change(u"incident"_s, Update, {u"title"_s})} << u"INC-7: Title changed"_s;
        QTest::newRow("several fields") << QList{change(u"incident"_s, Update, {u"title"_s, u"owner"_s})} << u"INC-7: Incident changed"_s;
        QTest::newRow("field of an event") << QList{change(u"event"_s, Update, {u"text"_s})} << u"INC-7: Event (text) changed"_s;
        QTest::newRow("event added") << QList{change(u"event"_s, Create, {u"text"_s})} << u"INC-7: Event added"_s;
        QTest::newRow("event removed") << QList{change(u"event"_s, Remove, {u"text"_s})} << u"INC-7: Event removed"_s;
        QTest::newRow("incident with its parts") << QList{change(u"incident"_s, Create, {u"title"_s}), change(u"event"_s, Create, {})}
                                                 << u"INC-7, b: Incident added"_s;
        QTest::newRow("many") << QList{change(u"event"_s, Create, {}), change(u"cause"_s, Update, {u"text"_s})} << u"INC-7: 2 changes"_s;
    }
    void shouldDescribeAStep()
    {
        QFETCH(QList<Change>, changes);
        QFETCH(QString, sentence);
        QCOMPARE(describe(changes, u"incident"_s, [](const QString &entity, const QString &) { return entity == u"incident" ? u"INC-7"_s : QString(); }), sentence);
    }
};

QTEST_GUILESS_MAIN(ChangeTest)
#include "tst_change.moc"
