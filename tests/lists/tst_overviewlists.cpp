// SPDX-License-Identifier: GPL-3.0-or-later
// The lists over the whole database: incidents, action items, history.
#include "models/incident/due.h"
#include "models/incident/followup.h"
#include "models/incident/milestones.h"
#include "models/incident/timetext.h"
#include "models/lists/actions/actionlist.h"
#include "models/lists/historylist.h"
#include "models/lists/incidentlist.h"

#include "tests/support/builders.h"
#include "tests/support/outagedatabase.h"
#include "tests/support/seeds.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace hindsight;
using namespace Qt::StringLiterals;
using Tester = QAbstractItemModelTester;

class OverviewListsTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<OutageDatabase> m_database;

    Record login() const
    {
        Record record;
        record.incident = {.uid = newUid(), .title = u"Login slow"_s, .postmortemState = PostmortemState::InReview, .owner = u"Ben"_s};
        record.services = {ServiceRole{.uid = newUid(), .incident = record.incident.uid, .service = u"login"_s}};
        record.severities = {SeverityChange{.uid = newUid(), .incident = record.incident.uid, .severity = u"SEV-3"_s}};
        record.actions = {ActionItem{.uid = newUid(),
                                     .incidents = {record.incident.uid},
                                     .text = u"Cache sessions"_s,
                                     .person = u"Cleo"_s,
                                     .due = Moment{.at = 1'000'000'000'000'000, .precision = Precision::Day}}};
        return record;
    }

private Q_SLOTS:
    void init() { m_database = std::make_unique<OutageDatabase>(); }
    void cleanup() { m_database.reset(); }

    void shouldListIncidentsAndFollowChanges()
    {
        // given
        IncidentListModel model(m_database->store());
        Tester tester(&model, Tester::FailureReportingMode::QtTest);
        QSignalSpy values(&model, &IncidentListModel::valuesChanged);
        QCOMPARE(model.rowCount(), 1);
        const auto cell = [&model](int row, int column, int role = Qt::DisplayRole) { return model.index(row, column).data(role); };
        QCOMPARE(cell(0, IncidentListModel::Id).toString(), u"INC-1"_s);
        QCOMPARE(cell(0, IncidentListModel::Severity).toString(), u"SEV-1"_s);
        QCOMPARE(cell(0, IncidentListModel::Began).toString(), u"2024-07-20 10:30"_s);
        QCOMPARE(cell(0, IncidentListModel::Lasted, TableModel::SortRole).toLongLong(), 90 * microsecondsPerMinute);
        QCOMPARE(cell(0, IncidentListModel::Actions).toString(), u"3 of 3"_s);
        // when
        const Record second = login();
        VERIFY_RESULT(m_database->store().apply(created(second)));
        // then the newest stands first
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(cell(0, IncidentListModel::Title).toString(), u"Login slow"_s);
        QCOMPARE(model.total(), 2);
        QCOMPARE(model.severities(), (QStringList{u"SEV-1"_s, u"SEV-3"_s}));
        QVERIFY(values.size() > 0);
        // when it is put into the bin
        Incident binned = m_database->store().record(second.incident.uid)->incident;
        const Incident before = binned;
        binned.binned = Moment{.at = 1, .precision = Precision::Second};
        VERIFY_RESULT(m_database->store().apply({updated(before, binned)}));
        // then
        QCOMPARE(model.rowCount(), 1);
        QCOMPARE(model.inBin(), 1);
        model.setFilter({.binned = true});
        QCOMPARE(model.rowCount(), 1);
        QCOMPARE(cell(0, IncidentListModel::Title).toString(), u"Login slow"_s);
    }

    void shouldReadOfIncidentsWhatTheirRecordsSay_data()
    {
        QTest::addColumn<quint32>("seed");
        for (quint32 seed = 1; seed <= quint32(seedCount(8)); ++seed)
            QTest::addRow("seed %u", seed) << seed;
    }
    void shouldReadOfIncidentsWhatTheirRecordsSay()
    {
        // given a list that is open while things change
        QFETCH(quint32, seed);
        QRandomGenerator random(seed);
        Store &store = m_database->store();
        IncidentListModel model(store);
        Tester tester(&model, Tester::FailureReportingMode::QtTest);
        for (int turn = 0; turn < 25; ++turn) {
            // when
            const Record record = store.record(model.rows()[random.bounded(model.rowCount())].uid).value();
            const auto actions = store.actions();
            switch (random.bounded(7)) {
            case 0: VERIFY_RESULT(store.apply(created(randomRecord(random, 3)))); break;
            case 1:
                if (model.rowCount() > 1)
                    VERIFY_RESULT(store.undo());
                break;
            case 2: { // another incident in its place
                Record other = record;
                const Record from = randomRecord(random, 4);
                other.milestones = from.milestones;
                other.windows = from.windows;
                other.events = from.events;
                other.incident.kind = from.incident.kind;
                for (auto &part : other.milestones)
                    part.incident = record.incident.uid;
                for (auto &part : other.windows)
                    part.incident = record.incident.uid;
                for (auto &part : other.events)
                    part.incident = record.incident.uid;
                VERIFY_RESULT(store.apply(differences(record, other)));
                break;
            }
            case 3: { // an action item answers other incidents than before
                if (actions->isEmpty())
                    break;
                const ActionItem before = actions->at(random.bounded(actions->size())).action;
                ActionItem after = before;
                after.incidents = {model.rows()[random.bounded(model.rowCount())].uid};
                if (!after.incidents.contains(record.incident.uid))
                    after.incidents.append(record.incident.uid);
                after.causes.clear();
                VERIFY_RESULT(store.apply({updated(before, after)}));
                break;
            }
            case 4: { // settled, or not any more
                if (actions->isEmpty())
                    break;
                const ActionItem before = actions->at(random.bounded(actions->size())).action;
                ActionItem after = before;
                after.status = ActionStatus(random.bounded(7));
                after.kind = ActionKind(random.bounded(3));
                VERIFY_RESULT(store.apply({updated(before, after)}));
                break;
            }
            case 5: {
                if (!actions->isEmpty())
                    VERIFY_RESULT(store.apply({removed(actions->last().action)}));
                break;
            }
            case 6: { // what was the worst severity may not be it any more
                const auto levels = *store.all<SeverityLevel>();
                SeverityLevel after = levels.first();
                after.position = random.bounded(10);
                VERIFY_RESULT(store.apply({updated(levels.first(), after)}));
                break;
            }
            }
            // then it shows what one that is opened now shows
            QCOMPARE(model.rows(), IncidentListModel(store).rows());
        }
        // and what the records say
        const auto levels = *store.all<SeverityLevel>();
        for (const IncidentRow &row : model.rows()) {
            const Record record = store.record(row.uid).value();
            const auto at = [&](MilestoneKind kind) {
                const auto milestone = milestoneOf(record, kind);
                return milestone ? milestone->at.at : std::nullopt;
            };
            QCOMPARE(row.began, at(MilestoneKind::Began));
            QCOMPARE(row.resolved, at(MilestoneKind::Resolved));
            QCOMPARE(row.events, record.events.size());
            QCOMPARE(row.actions, record.actions.size());
            QCOMPARE(row.openActions, std::ranges::count_if(record.actions, [](const ActionItem &action) { return !isClosed(action.status); }));
            QCOMPARE(isClosed(row), isClosed(record, QDateTime::currentMSecsSinceEpoch() * 1000));
            QStringList services;
            for (const ServiceRole &role : record.services)
                services.append(role.service);
            QCOMPARE(row.services, services);
            const auto position = [&](const QString &name) {
                const auto level = std::ranges::find(levels, name, &SeverityLevel::name);
                return level == levels.end() ? std::numeric_limits<int>::max() : level->position;
            };
            for (const SeverityChange &change : record.severities)
                QVERIFY2(position(row.severity) <= position(change.severity), qPrintable(row.severity));
            QCOMPARE(row.severity.isEmpty(), record.severities.isEmpty());
        }
    }

    void shouldFilterIncidents_data()
    {
        QTest::addColumn<IncidentFilter>("filter");
        QTest::addColumn<QStringList>("titles");
        const QString checkout = u"Checkout outage after a payment gateway update"_s, slow = u"Login slow"_s;
        QTest::newRow("nothing") << IncidentFilter{} << QStringList{slow, checkout};
        QTest::newRow("words in any order") << IncidentFilter{.text = u"gateway CHECKOUT"_s} << QStringList{checkout};
        QTest::newRow("number") << IncidentFilter{.text = u"inc-2"_s} << QStringList{slow};
        QTest::newRow("tag") << IncidentFilter{.text = u"payments"_s} << QStringList{checkout};
        QTest::newRow("severity") << IncidentFilter{.severities = {u"SEV-3"_s, u"SEV-4"_s}} << QStringList{slow};
        QTest::newRow("service") << IncidentFilter{.services = {u"Checkout"_s}} << QStringList{checkout};
        QTest::newRow("state") << IncidentFilter{.states = {PostmortemState::InReview}} << QStringList{slow};
        QTest::newRow("ongoing") << IncidentFilter{.ongoing = true} << QStringList{slow};
        QTest::newRow("both") << IncidentFilter{.text = u"login"_s, .services = {u"Checkout"_s}} << QStringList{};
    }
    void shouldFilterIncidents()
    {
        QFETCH(IncidentFilter, filter);
        QFETCH(QStringList, titles);
        VERIFY_RESULT(m_database->store().apply(created(login())));
        IncidentListModel model(m_database->store());
        Tester tester(&model, Tester::FailureReportingMode::QtTest);
        model.setFilter(filter);
        QStringList shown;
        for (const IncidentRow &row : model.rows())
            shown.append(row.title);
        QCOMPARE(shown, titles);
    }

    void shouldListActionsOfAllIncidents()
    {
        // given
        VERIFY_RESULT(m_database->store().apply(created(login())));
        ActionListModel model(m_database->store());
        Tester tester(&model, Tester::FailureReportingMode::QtTest);
        const int text = model.columnOf(u"text"_s);
        // then what is due stands first, and stands out
        QCOMPARE(model.rowCount(), 4);
        QCOMPARE(model.open(), 4);
        QCOMPARE(model.index(0, text).data().toString(), u"Cache sessions"_s);
        QVERIFY(model.index(0, model.columnOf(u"due"_s)).data(TableModel::AttentionRole).toBool());
        QVERIFY(model.index(0, model.columnOf(u"due"_s)).data().toString().endsWith(u" late"_s));
        QCOMPARE(model.index(0, model.columnCount() - 1).data().toString(), u"INC-2 Login slow"_s);
        // when it is ticked off
        QVERIFY(model.setData(model.index(0, text), Qt::Checked, Qt::CheckStateRole));
        // then it leaves the list of open ones
        QCOMPARE(model.rowCount(), 3);
        QCOMPARE(model.open(), 3);
        model.setView({.filter = {.withClosed = true}});
        QCOMPARE(model.rowCount(), 4);
        QVERIFY(!model.index(0, model.columnOf(u"due"_s)).data(TableModel::AttentionRole).toBool());
        // when
        model.setView({.filter = {.text = u"cleo cache"_s, .withClosed = true}});
        QCOMPARE(model.rowCount(), 1);
        model.setView({.filter = {.overdue = true}});
        QCOMPARE(model.rowCount(), 0);
    }

    void shouldOnlyCountActionsUntilSomebodyWantsThem()
    {
        // given
        const Record second = login();
        VERIFY_RESULT(m_database->store().apply(created(second)));
        ActionListModel model(m_database->store(), nullptr, ActionListModel::Reading::WhenWanted);
        const ActionListModel all(m_database->store());
        QSignalSpy values(&model, &ActionListModel::valuesChanged);
        // then
        QCOMPARE(model.rowCount(), 0);
        QCOMPARE(model.open(), 4);
        // when one after the other is closed, in each way there is, and when an incident goes into the bin and comes back
        const ActionItem item = m_database->record().actions[0];
        for (const auto &named : actionStatusNames) {
            ActionItem after = item;
            after.status = named.value;
            VERIFY_RESULT(m_database->store().apply({updated(m_database->record().actions[0], after)}));
            QCOMPARE(model.open(), all.open());
        }
        const Incident incident = m_database->store().record(second.incident.uid)->incident;
        Incident binned = incident;
        binned.binned = Moment{.at = 1'000'000'000'000'000, .precision = Precision::Second};
        VERIFY_RESULT(m_database->store().apply({updated(incident, binned)}));
        QCOMPARE(model.open(), all.open());
        QVERIFY(values.size() >= 3);
        VERIFY_RESULT(m_database->store().undo());
        QCOMPARE(model.open(), all.open());
        // when
        model.want();
        // then
        QCOMPARE(model.rowCount(), all.rowCount());
        QCOMPARE(model.open(), all.open());
    }

    void shouldGroupActionsAndKeepUpWithWhatChanges()
    {
        // given
        VERIFY_RESULT(m_database->store().apply(created(login())));
        ActionListModel model(m_database->store());
        Tester tester(&model, Tester::FailureReportingMode::QtTest);
        const auto heading = [&model](int row) { return model.index(row, 0).data(Qt::AccessibleTextRole).toString(); };
        // when
        model.setView({.grouping = ActionGrouping::Incident});
        // then the newest incident stands first
        QCOMPARE(model.rowCount(), 6);
        QCOMPARE(heading(0), u"INC-2 Login slow, 1 action item(s), 1 overdue, open"_s);
        QVERIFY(model.index(2, 0).data(TableModel::HeadingRole).toBool());
        // when one is closed
        model.setCollapsed(model.index(2, 0), true);
        QCOMPARE(model.rowCount(), 3);
        QVERIFY(heading(2).endsWith(u"closed"_s));
        QCOMPARE(model.shown(), 4);
        model.setCollapsed(model.index(2, 0), false);
        QCOMPARE(model.rowCount(), 6);
        // when something changes elsewhere, it is another row's group
        model.setView({.grouping = ActionGrouping::Status});
        QCOMPARE(model.rowCount(), 5);
        ActionItem before = m_database->record().actions[0], after = before;
        after.status = ActionStatus::Blocked;
        VERIFY_RESULT(m_database->store().apply({updated(before, after)}));
        QCOMPARE(model.rowCount(), 6);
        QVERIFY(heading(4).startsWith(u"Blocked, 1"_s));
        // and headings are nothing to edit, copy or remove
        QVERIFY(!model.flags(model.index(0, model.columnOf(u"text"_s))).testFlag(Qt::ItemIsEditable));
        QVERIFY(!model.setData(model.index(0, model.columnOf(u"text"_s)), u"x"_s, Qt::EditRole));
        QVERIFY(model.textToCopy(model.index(0, 1)).isEmpty());
        QVERIFY(model.writeCells({{0, 1, u"x"_s}}).isEmpty());
        QVERIFY(model.removeRecords({model.index(0, 0).data(TableModel::UidRole).toString()}));
        QCOMPARE(model.rowCount(), 6);
    }

    void shouldCountHowOftenADueDateWasPutOff()
    {
        // given
        ActionListModel model(m_database->store());
        Tester tester(&model, Tester::FailureReportingMode::QtTest);
        const ActionItem action = m_database->record().actions[0];
        const int slips = model.columnCount() - 2;
        const auto put = [&](const QString &day) {
            const ActionItem before = *withUid(m_database->record().actions, action.uid);
            ActionItem after = before;
            after.due = *readMoment(day, {});
            VERIFY_RESULT(m_database->store().apply({updated(before, after)}));
        };
        const auto shown = [&] { return model.indexOf(action.uid, slips).data().toString(); };
        // when it gets its first date
        put(u"2024-08-01"_s);
        QCOMPARE(shown(), QString());
        // when it is put off twice
        put(u"2024-08-10"_s);
        put(u"2024-09-01"_s);
        // then
        QCOMPARE(shown(), u"2"_s);
        QCOMPARE(model.indexOf(action.uid, slips).data(Qt::ToolTipRole).toString(), u"from 2024-08-01 to 2024-08-10\nfrom 2024-08-10 to 2024-09-01"_s);
        // and a board that is opened later says the same
        ActionListModel later(m_database->store());
        QCOMPARE(later.indexOf(action.uid, slips).data().toString(), u"2"_s);
        // when the last one is taken back
        VERIFY_RESULT(m_database->store().undo());
        QCOMPARE(shown(), u"1"_s);
    }

    void shouldCallADayOverWhenItIsOver()
    {
        const qint64 day = 24 * 60 * microsecondsPerMinute;
        const Moment due{.at = 10 * day, .precision = Precision::Day};
        QVERIFY(!isPast(due, 10 * day + day / 2));
        QVERIFY(isPast(due, 11 * day));
        QVERIFY(!isPast(Moment{}, 11 * day));
    }

    void shouldListTheHistoryAndFetchOlderStepsWhenAsked()
    {
        // given more steps than one page holds
        Incident incident = m_database->record().incident;
        for (int i = 0; i < 250; ++i) {
            Incident after = incident;
            after.title = u"Title %1"_s.arg(i);
            VERIFY_RESULT(m_database->store().apply({updated(incident, after)}));
            incident = after;
        }
        HistoryModel model(m_database->store());
        model.setIncident(incident.uid);
        // then
        QCOMPARE(model.rowCount(), 200);
        QVERIFY(model.canFetchMore({}));
        model.fetchMore({});
        QCOMPARE(model.rowCount(), 251);
        QVERIFY(!model.canFetchMore({}));
        Tester tester(&model, Tester::FailureReportingMode::QtTest);
        QCOMPARE(model.stepAt(250).seq, 1);
        QCOMPARE(model.index(0, HistoryModel::Who).data().toString(), u"Anna"_s);
        // when one is taken back
        QVERIFY(model.isRevertible(0));
        VERIFY_RESULT(m_database->store().undo());
        // then it says so, and cannot be taken back twice
        QCOMPARE(model.rowCount(), 252);
        QVERIFY(!model.isRevertible(1));
        QVERIFY(model.index(1, HistoryModel::What).data().toString().contains(u"taken back"_s));
        // when nobody looks while another one is made, then it is read when somebody does
        model.setWatched(false);
        VERIFY_RESULT(m_database->store().redo());
        QCOMPARE(model.rowCount(), 252);
        model.setWatched(true);
        QCOMPARE(model.rowCount(), 253);
    }
};

QTEST_GUILESS_MAIN(OverviewListsTest)
#include "tst_overviewlists.moc"
