// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/lists/partmodel.h"

#include "tests/support/outagedatabase.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace hindsight;
using namespace Qt::StringLiterals;
using Tester = QAbstractItemModelTester;

class PartModelTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<OutageDatabase> m_database;
    std::unique_ptr<OpenIncident> m_incident;

    static QModelIndex cell(const PartModel *model, int row, const QString &field) { return model->index(row, model->columnOf(field)); }

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

    void shouldBeAProperModel_data()
    {
        QTest::addColumn<PartModel *(*)(OpenIncident &, QObject *)>("make");
        QTest::addColumn<int>("rows");
        QTest::newRow("timeline") << &timelineModel << 7;
        QTest::newRow("causes") << &causeModel << 2;
        QTest::newRow("lessons") << &lessonModel << 3;
        QTest::newRow("improvements") << &improvementModel << 3;
        QTest::newRow("questions") << &questionModel << 0;
        QTest::newRow("actions") << &actionModel << 3;
        QTest::newRow("impact") << &impactModel << 1;
        QTest::newRow("services") << &serviceModel << 2;
        QTest::newRow("severities") << &severityModel << 2;
        QTest::newRow("participants") << &participantModel << 1;
    }
    void shouldBeAProperModel()
    {
        using Make = PartModel *(*)(OpenIncident &, QObject *);
        QFETCH(Make, make);
        QFETCH(int, rows);
        // given
        QObject owner;
        PartModel *model = make(*m_incident, &owner);
        Tester tester(model, Tester::FailureReportingMode::QtTest);
        QCOMPARE(model->rowCount(), rows + 1); // and the row to add one
        // when every text is edited, in the last row too
        for (int row = 0; row <= rows; ++row) {
            for (int column = 0; column < model->columnCount(); ++column) {
                const QModelIndex index = model->index(row, column);
                if (index.data(TableModel::KindRole).toInt() == int(FieldKind::Markdown))
                    QVERIFY(model->setData(index, u"Text %1"_s.arg(row)));
            }
        }
        // then undone, all of it
        while (m_database->store().canUndo())
            VERIFY_RESULT(m_database->store().undo());
        QVERIFY(!m_incident->exists());
        QCOMPARE(model->rowCount(), 1);
    }

    void shouldWriteAnEditedTimeAsAStep()
    {
        // given
        PartModel *model = timelineModel(*m_incident, m_incident.get());
        const QModelIndex time = cell(model, 2, u"at"_s);
        QCOMPARE(time.data().toString(), u"10:45"_s);
        // when
        QVERIFY(model->setData(time, u"10:47"_s));
        // then
        QCOMPARE(time.data().toString(), u"10:47"_s);
        const TimelineEvent event = m_database->record().events[2];
        QCOMPARE(event.at.written, u"10:47"_s);
        QCOMPARE(*event.at.at - *m_database->outage.events[2].at.at, 2 * microsecondsPerMinute);
        // and back
        VERIFY_RESULT(m_database->store().undo());
        QCOMPARE(time.data().toString(), u"10:45"_s);
        QCOMPARE(m_database->record().events, m_database->outage.events);
    }

    void shouldKeepWhatWasWrittenWhenNothingIsTyped()
    {
        PartModel *model = timelineModel(*m_incident, m_incident.get());
        const QModelIndex time = cell(model, 0, u"at"_s);
        QVERIFY(model->setData(time, time.data(Qt::EditRole)));
        QCOMPARE(m_database->record().events[0].at.written, u"10:30 GMT"_s);
        QCOMPARE(m_database->store().history()->size(), 1);
    }

    void shouldRefuseATimeThatIsNone()
    {
        PartModel *model = timelineModel(*m_incident, m_incident.get());
        QSignalSpy failed(model, &FieldModel::failed);
        QVERIFY(!model->setData(cell(model, 0, u"at"_s), u"25:99"_s));
        QCOMPARE(failed.size(), 1);
        QCOMPARE(m_database->record().events, m_database->outage.events);
    }

    void shouldMoveARowToItsTimeAndKeepIndexesOnIt()
    {
        // given
        PartModel *model = timelineModel(*m_incident, m_incident.get());
        Tester tester(model, Tester::FailureReportingMode::QtTest);
        const QPersistentModelIndex first = cell(model, 0, u"at"_s);
        const QString uid = first.data(TableModel::UidRole).toString();
        // when
        QVERIFY(model->setData(first, u"11:20"_s));
        // then
        QCOMPARE(first.row(), 4);
        QCOMPARE(first.data(TableModel::UidRole).toString(), uid);
        QCOMPARE(model->indexOf(uid).row(), 4);
    }

    void shouldMakeARecordInTheEmptyRow()
    {
        // given
        PartModel *model = timelineModel(*m_incident, m_incident.get());
        Tester tester(model, Tester::FailureReportingMode::QtTest);
        QSignalSpy added(model, &FieldModel::added);
        const int last = model->rowCount() - 1;
        QVERIFY(model->index(last, 0).data(TableModel::UidRole).toString().isEmpty());
        // when
        QVERIFY(model->setData(cell(model, last, u"at"_s), u"10:50"_s));
        // then
        QCOMPARE(added.size(), 1);
        const QModelIndex made = model->indexOf(added[0][0].toString());
        QCOMPARE(made.row(), 3);
        QCOMPARE(model->rowCount(), last + 2);
        const Record record = m_database->record();
        QCOMPARE(record.events.size(), 8);
        QCOMPARE(record.events[3].incident, record.incident.uid);
        QCOMPARE(record.events[3].at.written, u"10:50"_s);
        // when nothing is typed there
        QVERIFY(model->setData(cell(model, model->rowCount() - 1, u"text"_s), QString()));
        QCOMPARE(m_database->record().events.size(), 8);
    }

    void shouldRemoveRowsAsOneStep()
    {
        PartModel *model = causeModel(*m_incident, m_incident.get());
        const QStringList uids = {m_database->outage.causes[0].uid, m_database->outage.causes[1].uid};
        QVERIFY(model->removeRecords(uids));
        QCOMPARE(m_database->record().causes.size(), 0);
        VERIFY_RESULT(m_database->store().undo());
        QCOMPARE(m_database->record().causes, m_database->outage.causes);
    }

    void shouldTickActionsOff()
    {
        // given
        PartModel *model = actionModel(*m_incident, m_incident.get());
        const QModelIndex box = cell(model, 0, u"text"_s);
        QCOMPARE(box.data(Qt::CheckStateRole).toInt(), int(Qt::Unchecked));
        // when
        QVERIFY(model->setData(box, Qt::Checked, Qt::CheckStateRole));
        // then
        ActionItem action = m_database->record().actions[0];
        QCOMPARE(action.status, ActionStatus::Done);
        QVERIFY(action.done.at);
        QCOMPARE(box.data(Qt::CheckStateRole).toInt(), int(Qt::Checked));
        QVERIFY(box.data(TableModel::MutedRole).toBool());
        QCOMPARE(m_database->store().history()->size(), 2); // status and time are one step
        // when
        QVERIFY(model->setData(box, Qt::Unchecked, Qt::CheckStateRole));
        // then
        action = m_database->record().actions[0];
        QCOMPARE(action.status, ActionStatus::Open);
        QVERIFY(action.done.isEmpty());
    }

    void shouldNotTickTheEmptyRow()
    {
        PartModel *model = actionModel(*m_incident, m_incident.get());
        QVERIFY(!model->setData(cell(model, 3, u"text"_s), Qt::Checked, Qt::CheckStateRole));
        QCOMPARE(m_database->record().actions.size(), 3);
    }

    void shouldShowWhatAnotherProcessWrote()
    {
        // given
        PartModel *model = lessonModel(*m_incident, m_incident.get());
        const auto other = m_database->other();
        Lesson after = m_database->outage.lessons[0];
        after.text = u"Rolling back was quick."_s;
        // when
        VERIFY_RESULT(other->apply({updated(m_database->outage.lessons[0], after)}));
        m_database->store().poll();
        // then
        QCOMPARE(cell(model, 0, u"text"_s).data().toString(), after.text);
    }

    void shouldOfferWhatWasWrittenBefore()
    {
        PartModel *model = timelineModel(*m_incident, m_incident.get());
        const QStringList who = cell(model, 7, u"actor"_s).data(TableModel::SuggestionsRole).toStringList();
        QVERIFY(who.contains(u"Support"_s));
        QCOMPARE(who.count(u"Engineering"_s), 1);
        PartModel *severities = severityModel(*m_incident, m_incident.get());
        QVERIFY(cell(severities, 2, u"severity"_s).data(TableModel::SuggestionsRole).toStringList().contains(u"SEV-3"_s));
    }

    void shouldReadOnlyWhatIsReadOnly()
    {
        auto readOnly = Store::open(m_database->file, {Store::Mode::ReadOnly, {}});
        VERIFY_RESULT(readOnly);
        OpenIncident incident(**readOnly);
        VERIFY_RESULT(incident.open(m_database->outage.incident.uid));
        PartModel *model = timelineModel(incident, &incident);
        QCOMPARE(model->rowCount(), 7);
        QVERIFY(!model->index(0, 0).flags().testFlag(Qt::ItemIsEditable));
    }
};

QTEST_GUILESS_MAIN(PartModelTest)
#include "tst_partmodel.moc"
