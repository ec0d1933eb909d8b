// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/merge.h"

#include "tests/support/builders.h"
#include "tests/support/results.h"

#include <QTemporaryDir>
#include <QTest>

using namespace hindsight;
using namespace Qt::StringLiterals;

class MergeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void shouldTakeWhatTheImportSays();
    void shouldKeepNumbersAndOrigins();
    void shouldKeepAnActionInOtherIncidents();
    void shouldChangeNothingWhenImportedTwice();
    void shouldNumberANewIncidentAnew();
    void shouldSayThatAUidWasChanged();
    void shouldKnowAnActionFromAnotherIncident();
    void shouldTakeAnActionWhoseFirstIncidentIsNotThere();
    void shouldAddMissingServicesOnce();
    void shouldBringInSeveralIncidentsByOneStep();

private:
    Record stored(const QString &uid) const { return store->record(uid).value_or(Record()); }
    Result<Step> import(const Record &record)
    {
        return importChanges(*store, QList<Record>{record}).and_then([&](const auto &changes) { return store->apply(changes); });
    }

    std::unique_ptr<QTemporaryDir> folder;
    std::unique_ptr<Store> store;
};

void MergeTest::init()
{
    folder = std::make_unique<QTemporaryDir>();
    auto opened = Store::open(folder->filePath(u"test.db"_s), {.author = u"Ada <ada@example.org>"_s});
    VERIFY_RESULT(opened);
    store = *std::move(opened);
}

void MergeTest::cleanup() { store.reset(); }

void MergeTest::shouldTakeWhatTheImportSays()
{
    // given a record, and an import of it with another title, an event more and a lesson less
    const Record existing = outageRecord();
    Record imported = existing;
    imported.incident.title = u"Another title"_s;
    imported.events.append(TimelineEvent{.uid = newUid(), .incident = existing.incident.uid, .text = u"Later"_s});
    imported.lessons.removeFirst();
    // and with an action more, which has a number elsewhere
    imported.actions.append(ActionItem{.uid = newUid(), .number = 8, .incidents = {existing.incident.uid}, .text = u"More"_s});
    // then it is so, but the number is for this database to give
    const Record result = merged(existing, imported);
    QCOMPARE(result.actions.last().number, std::nullopt);
    imported.actions.last().number.reset();
    QCOMPARE(result, imported);
}

void MergeTest::shouldKeepNumbersAndOrigins()
{
    // given a record of this database, made from a file
    Record existing = outageRecord();
    existing.incident.number = 7;
    existing.incident.origin = u"first.md"_s;
    existing.events[0].origin = u"first.md:12"_s;
    existing.actions[0].number = 3;
    existing.actions[0].origin = u"first.md:40"_s;
    // when it comes back from another file, of a database where it has other numbers
    Record imported = existing;
    imported.incident.number = 1;
    imported.incident.origin = u"second.md"_s;
    imported.events[0].origin = u"second.md:1"_s;
    imported.actions[0].number = 99;
    imported.actions[0].origin = u"second.md:2"_s;
    // then nothing differs
    QCOMPARE(merged(existing, imported), existing);
}

void MergeTest::shouldKeepAnActionInOtherIncidents()
{
    // given two actions, each also promised in another incident
    const QString other = newUid();
    Record existing = outageRecord();
    const QString uid = existing.incident.uid;
    existing.actions[0].incidents = {uid, other};
    existing.actions[1].incidents = {other, uid};
    // when the import knows nothing of the other incident, and has the second action no more
    Record imported = existing;
    imported.actions[0].incidents = {uid};
    imported.actions.removeAt(1);
    const Record result = merged(existing, imported);
    // then both still answer the other incident, and the second only that one
    QCOMPARE(result.actions.size(), existing.actions.size());
    QCOMPARE(result.actions[0].incidents, QStringList({uid, other}));
    QCOMPARE(result.actions.last().uid, existing.actions[1].uid);
    QCOMPARE(result.actions.last().incidents, QStringList{other});
}

void MergeTest::shouldChangeNothingWhenImportedTwice()
{
    const quint32 seed = QRandomGenerator::global()->generate();
    qInfo() << "seed" << seed;
    QRandomGenerator rng(seed);
    // given a full record that was imported
    const Record record = randomRecord(rng, 5);
    VERIFY_RESULT(import(record));
    // when it is imported again, as it was written and as it is stored
    for (const Record &again : {record, stored(record.incident.uid)}) {
        const auto step = import(again);
        VERIFY_RESULT(step);
        // then that is no step
        QCOMPARE(step->seq, 0);
    }
}

void MergeTest::shouldNumberANewIncidentAnew()
{
    // given a record that has numbers elsewhere
    Record record = outageRecord();
    record.incident.number = 41;
    record.actions[0].number = 17;
    VERIFY_RESULT(import(record));
    // then it has the first ones here
    const Record here = stored(record.incident.uid);
    QCOMPARE(here.incident.number, 1);
    QCOMPARE(here.actions[0].number, 1);
}

void MergeTest::shouldSayThatAUidWasChanged()
{
    // given a record that is here, and the same with another uid
    Record record = outageRecord();
    VERIFY_RESULT(import(record));
    record.incident.uid = newUid();

    // when
    const auto imported = import(record);

    // then it says so, and where its parts are
    QVERIFY(!imported);
    QCOMPARE(imported.error().kind, Error::Kind::Conflict);
    QVERIFY2(imported.error().text.contains(record.incident.uid) && imported.error().text.contains(record.incident.title), qPrintable(imported.error().text));
}

void MergeTest::shouldKnowAnActionFromAnotherIncident()
{
    // given an incident with an action
    Record first = outageRecord();
    VERIFY_RESULT(import(first));
    // when another incident is imported that names the same action
    Record second;
    second.incident = {.uid = newUid(), .title = u"It happened again"_s};
    ActionItem shared = first.actions[0];
    shared.incidents = {second.incident.uid};
    shared.number = 1234;
    second.actions = {shared};
    VERIFY_RESULT(import(second));
    // then there is one action, with its number, and it answers both
    const Record here = stored(second.incident.uid);
    QCOMPARE(here.actions.size(), 1);
    QCOMPARE(here.actions[0].number, 1);
    QCOMPARE(QSet<QString>(here.actions[0].incidents.begin(), here.actions[0].incidents.end()), QSet<QString>({first.incident.uid, second.incident.uid}));
    QCOMPARE(stored(first.incident.uid).actions.size(), first.actions.size());
}

void MergeTest::shouldTakeAnActionWhoseFirstIncidentIsNotThere()
{
    // given an action that answers another incident first, whose document comes later
    Record outage = outageRecord();
    outage.actions[0].incidents.prepend(newUid());
    // when the incident is imported, then its action comes with it
    VERIFY_RESULT(import(outage));
    QCOMPARE(stored(outage.incident.uid).actions.size(), outage.actions.size());
}

void MergeTest::shouldAddMissingServicesOnce()
{
    // given a record of two services, one of which the database knows
    VERIFY_RESULT(store->apply({created(Service{.uid = newUid(), .name = u"Checkout"_s, .team = u"Shop"_s})}));
    VERIFY_RESULT(import(outageRecord()));
    // then the other one is new, and the known one is as it was
    const auto services = store->all<Service>();
    VERIFY_RESULT(services);
    QCOMPARE(services->size(), 2);
    QCOMPARE(services->at(0).name, u"Checkout"_s);
    QCOMPARE(services->at(0).team, u"Shop"_s);
    QCOMPARE(services->at(1).name, u"Payment gateway"_s);
}

void MergeTest::shouldBringInSeveralIncidentsByOneStep()
{
    // given two incidents of the same services, and an action that answers both and stands in both
    const Record first = outageRecord();
    Record second;
    second.incident = {.uid = newUid(), .title = u"It happened again"_s};
    for (const ServiceRole &role : first.services)
        second.services.append({.uid = newUid(), .incident = second.incident.uid, .service = role.service});
    QList<Record> records{first, second};
    ActionItem shared{.uid = newUid(), .incidents = {first.incident.uid, second.incident.uid}, .text = u"Look at both"_s, .position = 9};
    for (Record &record : records)
        record.actions.append(shared);
    // when they are imported together
    const auto changes = importChanges(*store, records);
    VERIFY_RESULT(changes);
    VERIFY_RESULT(store->apply(*changes));
    // then services and action are there once
    QCOMPARE(store->all<Service>()->size(), 2);
    QCOMPARE(store->history()->size(), 1);
    QCOMPARE(stored(first.incident.uid).actions.size(), first.actions.size() + 1);
    QCOMPARE(stored(second.incident.uid).actions.size(), 1);
    QCOMPARE(stored(second.incident.uid).actions[0].uid, shared.uid);
    // and when it is done again, nothing is new
    const auto again = importChanges(*store, records);
    VERIFY_RESULT(again);
    QVERIFY(std::ranges::all_of(*again, [](const Change &change) { return change.fields.isEmpty(); }));
}

QTEST_GUILESS_MAIN(MergeTest)
#include "tst_merge.moc"
