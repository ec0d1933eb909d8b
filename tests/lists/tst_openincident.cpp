// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/lists/openincident.h"

#include "tests/support/outagedatabase.h"

#include <QSignalSpy>
#include <QTest>

using namespace hindsight;
using namespace Qt::StringLiterals;

class OpenIncidentTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<OutageDatabase> m_database;
    std::unique_ptr<OpenIncident> m_incident;

private Q_SLOTS:
    void init()
    {
        m_database = std::make_unique<OutageDatabase>();
        m_incident = std::make_unique<OpenIncident>(m_database->store());
        VERIFY_RESULT(m_incident->open(m_database->outage.incident.uid));
    }
    void cleanup()
    {
        m_incident.reset();
        m_database.reset();
    }

    void shouldReadAgainOnlyWhatTouchesIt()
    {
        QSignalSpy changed(m_incident.get(), &OpenIncident::changed);
        // when another incident changes
        const Incident other{.uid = newUid(), .title = u"Another"_s};
        VERIFY_RESULT(m_database->store().apply({created(other)}));
        // then
        QVERIFY(changed.isEmpty());
        // when a part of this one is made
        QVERIFY(m_incident->add(Lesson{.uid = newUid(), .incident = m_incident->uid(), .text = u"A lesson"_s}));
        // then
        QCOMPARE(changed.size(), 1);
        QCOMPARE(m_incident->record().lessons.size(), 4);
        // when an action of the other one is shared with this one
        VERIFY_RESULT(m_database->store().apply({created(ActionItem{.uid = newUid(), .incidents = {other.uid, m_incident->uid()}, .text = u"Both"_s})}));
        QCOMPARE(changed.size(), 2);
        QCOMPARE(m_incident->record().actions.size(), 4);
    }

    void shouldEditRemoveAndComeBack()
    {
        Incident after = m_incident->incident();
        after.title = u"Renamed"_s;
        QVERIFY(m_incident->edit(m_database->outage.incident, after));
        QCOMPARE(m_incident->incident().title, u"Renamed"_s);
        QVERIFY(m_incident->remove(m_database->outage.lessons[1]));
        QCOMPARE(m_incident->record().lessons.size(), 2);
        VERIFY_RESULT(m_database->store().undo());
        VERIFY_RESULT(m_database->store().undo());
        QCOMPARE(m_incident->record(), m_database->outage);
    }

    void shouldTellAConflictAndWriteNothing()
    {
        // given an edit elsewhere that this record has not seen
        const auto other = m_database->other();
        Incident theirs = m_database->outage.incident;
        theirs.title = u"Theirs"_s;
        VERIFY_RESULT(other->apply({updated(m_database->outage.incident, theirs)}));
        // when
        QSignalSpy failed(m_incident.get(), &OpenIncident::failed);
        Incident mine = m_database->outage.incident;
        mine.title = u"Mine"_s;
        QVERIFY(!m_incident->edit(m_database->outage.incident, mine));
        // then
        QCOMPARE(failed.size(), 1);
        QCOMPARE(failed[0][0].value<Error>().kind, Error::Kind::Conflict);
        QVERIFY2(failed[0][0].value<Error>().text.contains(u"Ben"_s), qPrintable(failed[0][0].value<Error>().text));
        QCOMPARE(m_database->record().incident.title, u"Theirs"_s);
    }

    void shouldBeEmptyWhileItsCreationIsTakenBack()
    {
        VERIFY_RESULT(m_database->store().undo());
        QVERIFY(!m_incident->exists());
        QVERIFY(m_incident->record().events.isEmpty());
        VERIFY_RESULT(m_database->store().redo());
        QVERIFY(m_incident->exists());
        QCOMPARE(m_incident->record(), m_database->outage);
    }

    void shouldKeepTheIncidentWhenAnotherCannotBeOpened()
    {
        QVERIFY(!m_incident->open(newUid()));
        QCOMPARE(m_incident->record(), m_database->outage);
    }
};

QTEST_GUILESS_MAIN(OpenIncidentTest)
#include "tst_openincident.moc"
