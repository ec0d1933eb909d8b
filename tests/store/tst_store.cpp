// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/store.h"

#include "models/incident/order.h"
#include "models/store/connection.h"
#include "tests/support/builders.h"
#include "tests/support/results.h"

#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <unistd.h>

using namespace hindsight;
using namespace Qt::StringLiterals;

namespace {

std::unique_ptr<Store> openStore(const QString &file, const QString &author = u"Anna <anna@example.com>"_s)
{
    auto store = Store::open(file, {Store::Mode::ReadWrite, author});
    if (!store)
        qFatal("%s", qPrintable(store.error().sentence()));
    return std::move(*store);
}

} // namespace

class StoreTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    QString m_file;
    std::unique_ptr<Store> m_store;
    Record m_outage;

    Record reload() { return m_store->record(m_outage.incident.uid).value_or(Record{}); }

    Change retitled(const QString &from, const QString &to) const
    {
        Incident before = m_outage.incident;
        before.title = from;
        Incident after = before;
        after.title = to;
        return updated(before, after);
    }

private Q_SLOTS:
    void init()
    {
        m_file = m_folder.filePath(u"%1.db"_s.arg(newUid()));
        m_store = openStore(m_file);
        m_outage = outageRecord();
        VERIFY_RESULT(m_store->apply(created(m_outage)));
        m_outage = reload();
        QVERIFY(!m_outage.incident.uid.isEmpty());
    }
    void cleanup() { m_store.reset(); }

    void shouldStoreAttachmentsWithTheStepThatRefersToThem()
    {
        // given
        const Attachment picture{u"day.svg"_s, u"image/svg+xml"_s, "<svg/>"};
        const QString hash = attachmentHash(picture.bytes);
        // when the step is refused
        QVERIFY(!m_store->apply({retitled(u"Not its title"_s, u"Another"_s)}, {}, {picture}));
        // then nothing of it is there
        QVERIFY(!m_store->attachment(hash));
        // when it is not
        VERIFY_RESULT(m_store->apply({retitled(m_outage.incident.title, u"Another"_s)}, {}, {picture}));
        const auto stored = m_store->attachment(hash);
        VERIFY_RESULT(stored);
        QCOMPARE(stored->bytes, picture.bytes);
        QCOMPARE(stored->name, picture.name);
    }

    void shouldGiveBackARecordThatUsesEveryField()
    {
        QRandomGenerator rng(7);
        for (int i = 0; i < 20; ++i) {
            // given
            Record record = randomRecord(rng, 4);
            // when
            VERIFY_RESULT(m_store->apply(created(record)));
            const auto read = m_store->record(record.incident.uid);
            // then: the same, but for the numbers that this database gave
            VERIFY_RESULT(read);
            record.incident.number = read->incident.number;
            sortRecord(record);
            for (qsizetype a = 0; a < record.actions.size(); ++a)
                record.actions[a].number = read->actions.value(a).number;
            QCOMPARE(read->incident.title, record.incident.title);
            QVERIFY2(*read == record, qPrintable(u"record %1 of seed 7 came back different"_s.arg(i)));
        }
    }

    void shouldNumberIncidentsAndActionsAndNeverReuseANumber()
    {
        // given
        QCOMPARE(m_outage.incident.number, 1);
        QCOMPARE(m_outage.actions[0].number, 1);
        Incident second{newUid()};
        second.title = u"Second"_s;
        VERIFY_RESULT(m_store->apply({created(second)}));
        QCOMPARE(m_store->nameFor(u"incident"_s, second.uid), u"INC-2"_s);
        // when it is taken back and another one made
        VERIFY_RESULT(m_store->undo());
        Incident third{newUid()};
        VERIFY_RESULT(m_store->apply({created(third)}));
        // then
        QCOMPARE(m_store->nameFor(u"incident"_s, third.uid), u"INC-3"_s);
    }

    void shouldBringAnIncidentBackUnderItsNumber()
    {
        Incident second{newUid()};
        VERIFY_RESULT(m_store->apply({created(second)}));
        VERIFY_RESULT(m_store->undo());
        VERIFY_RESULT(m_store->redo());
        QCOMPARE(m_store->nameFor(u"incident"_s, second.uid), u"INC-2"_s);
    }

    void shouldTakeNothingForNoStep()
    {
        // given
        const qsizetype steps = m_store->history()->size();
        QSignalSpy changed(m_store.get(), &Store::changed);
        // when
        const auto step = m_store->apply({updated(m_outage.incident, m_outage.incident)});
        // then
        VERIFY_RESULT(step);
        QCOMPARE(step->seq, 0);
        QCOMPARE(changed.size(), 0);
        QCOMPARE(m_store->history()->size(), steps);
        QVERIFY(m_store->undoSentence().contains(u"INC-1"_s));
    }

    void shouldTellTheFieldWhenTwoPeopleChangeIt()
    {
        // given two windows on one file
        const auto other = openStore(m_file, u"Ben <ben@example.com>"_s);
        const QString title = m_outage.incident.title;
        VERIFY_RESULT(other->apply({retitled(title, u"Ben's title"_s)}));
        // when
        const auto step = m_store->apply({retitled(title, u"Anna's title"_s)});
        // then
        QVERIFY(!step);
        QCOMPARE(step.error().kind, Error::Kind::Conflict);
        for (const QString &part : {u"title"_s, u"INC-1"_s, u"Ben"_s, u"Ben's title"_s, u"Anna's title"_s})
            QVERIFY2(step.error().text.contains(part), qPrintable(step.error().text));
        QCOMPARE(reload().incident.title, u"Ben's title"_s);
    }

    void shouldKeepBothWhenTwoPeopleChangeDifferentFields()
    {
        const auto other = openStore(m_file, u"Ben <ben@example.com>"_s);
        Incident bens = m_outage.incident;
        bens.summary = u"Ben's summary"_s;
        VERIFY_RESULT(other->apply({updated(m_outage.incident, bens)}));
        VERIFY_RESULT(m_store->apply({retitled(m_outage.incident.title, u"Anna's title"_s)}));
        QCOMPARE(reload().incident.title, u"Anna's title"_s);
        QCOMPARE(reload().incident.summary, u"Ben's summary"_s);
    }

    void shouldWriteAllOfAStepOrNothing()
    {
        // given a step whose second change conflicts
        TimelineEvent event = m_outage.events[0];
        TimelineEvent wrong = event;
        wrong.text = u"never was"_s;
        // when
        const auto step = m_store->apply({retitled(m_outage.incident.title, u"New"_s), updated(wrong, event)});
        // then
        QVERIFY(step); // it is so already, so nothing of the second change is left
        const auto conflicting = m_store->apply({retitled(u"New"_s, u"Newer"_s), [&] {
                                                     TimelineEvent after = wrong;
                                                     after.text = u"something"_s;
                                                     return updated(wrong, after);
                                                 }()});
        QVERIFY(!conflicting);
        QCOMPARE(reload().incident.title, u"New"_s);
    }

    void shouldUndoAndRedoInOrder()
    {
        // given
        const QString first = m_outage.incident.title;
        VERIFY_RESULT(m_store->apply({retitled(first, u"B"_s)}));
        VERIFY_RESULT(m_store->apply({retitled(u"B"_s, u"C"_s)}));
        // when / then
        VERIFY_RESULT(m_store->undo());
        QCOMPARE(reload().incident.title, u"B"_s);
        VERIFY_RESULT(m_store->undo());
        QCOMPARE(reload().incident.title, first);
        VERIFY_RESULT(m_store->redo());
        QCOMPARE(reload().incident.title, u"B"_s);
        VERIFY_RESULT(m_store->redo());
        QCOMPARE(reload().incident.title, u"C"_s);
        QVERIFY(!m_store->canRedo());
        VERIFY_RESULT(m_store->undo());
        VERIFY_RESULT(m_store->apply({retitled(u"B"_s, u"D"_s)}));
        QVERIFY(!m_store->canRedo());
    }

    void shouldNameUndoAndRedoAfterTheFirstStep()
    {
        VERIFY_RESULT(m_store->apply({retitled(m_outage.incident.title, u"B"_s)}));
        const QString sentence = u"INC-1: Title changed"_s;
        QCOMPARE(m_store->undoSentence(), sentence);
        const auto undone = m_store->undo();
        QCOMPARE(undone->sentence, u"Undone: "_s + sentence);
        QCOMPARE(m_store->redoSentence(), sentence);
        const auto redone = m_store->redo();
        QCOMPARE(redone->sentence, u"Redone: "_s + sentence);
        QCOMPARE(m_store->undoSentence(), sentence);
    }

    void shouldUndoOnlyOwnSteps()
    {
        const auto other = openStore(m_file, u"Ben <ben@example.com>"_s);
        VERIFY_RESULT(m_store->apply({retitled(m_outage.incident.title, u"Anna's"_s)}));
        Incident after = reload().incident;
        const Incident before = after;
        after.owner = u"Ben"_s;
        VERIFY_RESULT(other->apply({updated(before, after)}));
        VERIFY_RESULT(m_store->undo());
        QCOMPARE(reload().incident.title, m_outage.incident.title);
        QCOMPARE(reload().incident.owner, u"Ben"_s);
    }

    void shouldRefuseAnUndoThatWouldLoseAnothersEdit()
    {
        const auto other = openStore(m_file, u"Ben <ben@example.com>"_s);
        VERIFY_RESULT(m_store->apply({retitled(m_outage.incident.title, u"Anna's"_s)}));
        VERIFY_RESULT(other->apply({retitled(u"Anna's"_s, u"Ben's"_s)}));
        const auto undone = m_store->undo();
        QVERIFY(!undone);
        QCOMPARE(undone.error().kind, Error::Kind::Conflict);
        QVERIFY(undone.error().text.contains(u"Ben"_s));
        QCOMPARE(reload().incident.title, u"Ben's"_s);
    }

    void shouldRevertAnyStepAfterARestart()
    {
        const auto step = m_store->apply({retitled(m_outage.incident.title, u"B"_s)});
        m_store.reset();
        m_store = openStore(m_file);
        QVERIFY(!m_store->canUndo());
        VERIFY_RESULT(m_store->revert(step->seq));
        QCOMPARE(reload().incident.title, m_outage.incident.title);
        QVERIFY(m_store->step(step->seq)->undoneBy.has_value());
        // once is enough
        QCOMPARE(m_store->revert(step->seq).error().kind, Error::Kind::Conflict);
        // and the revert itself can be undone
        VERIFY_RESULT(m_store->undo());
        QCOMPARE(reload().incident.title, u"B"_s);
        QVERIFY(!m_store->step(step->seq)->undoneBy.has_value());
    }

    void shouldMakeOneStepOfATextThatIsTyped()
    {
        const qsizetype steps = m_store->history()->size();
        QString title = m_outage.incident.title;
        for (const QString &typed : {u"N"_s, u"Ne"_s, u"New"_s}) {
            VERIFY_RESULT(m_store->amend(retitled(title, typed)));
            title = typed;
        }
        VERIFY_RESULT(m_store->history());
        QCOMPARE(m_store->history()->size(), steps + 1);
        VERIFY_RESULT(m_store->undo());
        QCOMPARE(reload().incident.title, m_outage.incident.title);
    }

    void shouldStartANewStepAfterAnotherProcessWrote()
    {
        VERIFY_RESULT(m_store->amend(retitled(m_outage.incident.title, u"A"_s)));
        const auto other = openStore(m_file);
        Incident after = m_outage.incident;
        after.owner = u"Ben"_s;
        VERIFY_RESULT(other->apply({updated(m_outage.incident, after)}));
        const qsizetype steps = m_store->history()->size();
        VERIFY_RESULT(m_store->amend(retitled(u"A"_s, u"AB"_s)));
        QCOMPARE(m_store->history()->size(), steps + 1);
        QCOMPARE(reload().incident.title, u"AB"_s);
    }

    void shouldLeaveNoStepWhenATextIsTypedBack()
    {
        const qsizetype steps = m_store->history()->size();
        const QString title = m_outage.incident.title;
        VERIFY_RESULT(m_store->amend(retitled(title, title + u"x"_s)));
        VERIFY_RESULT(m_store->amend(retitled(title + u"x"_s, title)));
        QCOMPARE(m_store->history()->size(), steps);
        QCOMPARE(reload().incident.title, title);
    }

    void shouldSeeTheStepsOfOtherProcesses()
    {
        QSignalSpy changed(m_store.get(), &Store::changed);
        const auto other = openStore(m_file, u"Ben <ben@example.com>"_s);
        VERIFY_RESULT(other->apply({retitled(m_outage.incident.title, u"Ben's"_s)}));
        QCOMPARE(changed.size(), 0);
        m_store->poll();
        QCOMPARE(changed.size(), 1);
        const Step step = changed[0][0].value<Step>();
        QCOMPARE(step.author, u"Ben <ben@example.com>"_s);
        QCOMPARE(step.changes[0].fields[0].after.toString(), u"Ben's"_s);
        m_store->poll();
        QCOMPARE(changed.size(), 1);
    }

    void shouldRefuseToTakeAnIncidentFromUnderANewEvent()
    {
        // given Anna's fresh incident, and an event that Ben has put into it
        Incident incident{newUid()};
        VERIFY_RESULT(m_store->apply({created(incident)}));
        const auto other = openStore(m_file, u"Ben <ben@example.com>"_s);
        TimelineEvent event{newUid(), incident.uid};
        VERIFY_RESULT(other->apply({created(event)}));
        // when
        const auto undone = m_store->undo();
        // then
        QVERIFY(!undone);
        QCOMPARE(undone.error().kind, Error::Kind::Conflict);
        QVERIFY2(undone.error().text.contains(u"event"_s), qPrintable(undone.error().text));
        QCOMPARE(m_store->record(incident.uid)->events.size(), 1);
    }

    void shouldListIncidentsWithWhatTheListShows()
    {
        const auto rows = m_store->incidents();
        VERIFY_RESULT(rows);
        QCOMPARE(rows->size(), 1);
        const IncidentRow &row = rows->first();
        QCOMPARE(row.number, 1);
        QCOMPARE(row.title, m_outage.incident.title);
        QCOMPARE(row.events, 7);
        QCOMPARE(row.openActions, 3);
        QVERIFY(row.began && row.resolved);
        QCOMPARE(*row.resolved - *row.began, 90 * microsecondsPerMinute);
    }

    void shouldHideBinnedIncidentsAndBringThemBack()
    {
        Incident binned = m_outage.incident;
        binned.binned = {1, {}, Precision::Second};
        VERIFY_RESULT(m_store->apply({updated(m_outage.incident, binned)}));
        QCOMPARE(m_store->incidents()->size(), 0);
        QCOMPARE(m_store->incidents(true)->size(), 1);
        QCOMPARE(m_store->search(u"gateway"_s)->hits.size(), 0);
        QCOMPARE(m_store->actions()->size(), 0);
        VERIFY_RESULT(m_store->undo());
        QCOMPARE(m_store->incidents()->size(), 1);
    }

    void shouldFindWords_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("found");
        QTest::newRow("whole word") << u"gateway"_s << true;
        QTest::newRow("beginning of a word") << u"gatew"_s << true;
        QTest::newRow("two words") << u"gateway update"_s << true;
        QTest::newRow("other case") << u"GATEWAY"_s << true;
        QTest::newRow("no such word") << u"zeppelin"_s << false;
        QTest::newRow("operators are text") << u"gateway OR NOT ( \" *"_s << false;
        QTest::newRow("quotes only") << u"\"\""_s << false;
        QTest::newRow("nothing") << u"  "_s << false;
        QTest::newRow("a phrase") << u"\"payment gateway\""_s << true;
        QTest::newRow("a phrase in another order") << u"\"gateway payment\""_s << false;
        QTest::newRow("a colon in a word") << u"10:45"_s << false;
    }
    void shouldFindWords()
    {
        QFETCH(QString, text);
        QFETCH(bool, found);
        const auto hits = m_store->search(text);
        VERIFY_RESULT(hits);
        QCOMPARE(!hits->hits.isEmpty(), found);
        if (found)
            QCOMPARE(hits->hits.first().incidentNumber, 1);
    }

    void shouldFindChangedTextsUnderTheirNewWordsOnly()
    {
        TimelineEvent after = m_outage.events[0];
        after.text = u"A zeppelin was seen"_s;
        VERIFY_RESULT(m_store->apply({updated(m_outage.events[0], after)}));
        QCOMPARE(m_store->search(u"zeppelin"_s)->hits.size(), 1);
        VERIFY_RESULT(m_store->undo());
        QCOMPARE(m_store->search(u"zeppelin"_s)->hits.size(), 0);
    }

    void shouldKnowIncidentsByNumberAndUid_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<bool>("known");
        QTest::newRow("name") << u"INC-1"_s << true;
        QTest::newRow("small letters") << u"inc-1"_s << true;
        QTest::newRow("number") << u"1"_s << true;
        QTest::newRow("other number") << u"INC-2"_s << false;
        QTest::newRow("nothing") << u""_s << false;
        QTest::newRow("words") << u"the outage"_s << false;
        QTest::newRow("uid") << u"uid"_s << true;
        QTest::newRow("beginning of the uid") << u"prefix"_s << true;
    }
    void shouldKnowIncidentsByNumberAndUid()
    {
        QFETCH(QString, id);
        QFETCH(bool, known);
        if (id == u"uid")
            id = m_outage.incident.uid;
        if (id == u"prefix")
            id = m_outage.incident.uid.left(13);
        QCOMPARE(m_store->incidentUid(id).has_value(), known);
    }

    void shouldCopyTheDatabaseButOverwriteNothing()
    {
        const QString copy = m_folder.filePath(newUid());
        VERIFY_RESULT(m_store->backup(copy));
        QCOMPARE(openStore(copy)->record(m_outage.incident.uid).value_or(Record{}), m_outage);
        QCOMPARE(m_store->backup(copy).error().kind, Error::Kind::Usage);
    }

    void shouldKeepTheFileToItsOwner()
    {
        QCOMPARE(QFile::permissions(m_file) & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther), QFile::Permissions());
    }

    void shouldRefuseToWriteWhenOpenForReading()
    {
        auto reader = Store::open(m_file, {Store::Mode::ReadOnly});
        VERIFY_RESULT(reader);
        QCOMPARE((*reader)->record(m_outage.incident.uid).value_or(Record{}), m_outage);
        QCOMPARE((*reader)->apply({retitled(m_outage.incident.title, u"B"_s)}).error().kind, Error::Kind::Database);
    }

    void shouldRefuseWhatIsNoFieldOrValue_data()
    {
        QTest::addColumn<Change>("change");
        const auto change = [](const QString &entity, const QString &field, const Value &after) {
            return Change{entity, u"uid"_s, Change::Kind::Create, {{field, Value::Null, after}}};
        };
        QTest::newRow("entity") << change(u"nonsense"_s, u"title"_s, u""_s);
        QTest::newRow("entity with a quote") << change(u"incident\" --"_s, u"title"_s, u""_s);
        QTest::newRow("field") << change(u"incident"_s, u"nonsense"_s, u""_s);
        QTest::newRow("type") << change(u"incident"_s, u"title"_s, 7);
        QTest::newRow("choice") << change(u"incident"_s, u"kind"_s, u"nonsense"_s);
        QTest::newRow("no uid") << Change{u"incident"_s, {}, Change::Kind::Create, {}};
    }
    void shouldRefuseWhatIsNoFieldOrValue()
    {
        QFETCH(Change, change);
        QCOMPARE(m_store->apply({change}).error().kind, Error::Kind::Usage);
    }

    void shouldStoreTextsThatUtf8CannotHold()
    {
        const QString broken = u"half \xd83d surrogate"_s;
        VERIFY_RESULT(m_store->apply({retitled(m_outage.incident.title, broken)}));
        QCOMPARE(reload().incident.title, QString(u"half "_s + QChar(QChar::ReplacementCharacter) + u" surrogate"_s));
        QVERIFY(m_store->doctor(false).isHealthy());
    }

    void shouldStoreNoByteOrderMarks()
    {
        const QString before = m_outage.incident.title;
        VERIFY_RESULT(m_store->apply({retitled(before, u"\ufeffOutage\ufeff"_s)}));
        QCOMPARE(reload().incident.title, u"Outage"_s);
        VERIFY_RESULT(m_store->undo());
        QCOMPARE(reload().incident.title, before);
    }

    void shouldChangeWhatWasStoredWithByteOrderMarks()
    {
        // An older version stored them: a step on such a record must not take them for somebody else's change.
        {
            const auto connection = std::move(*Connection::open(m_file, Connection::Mode::ReadWrite));
            VERIFY_RESULT(connection->exec(u"UPDATE incident SET title = ?, tags = ?"_s, {u"\ufeffOut\ufeffage"_s, u"[\"\ufeffa\ufeff\"]"_s}));
        }
        const Incident before = reload().incident;
        QCOMPARE(before.title, u"Outage"_s);
        Incident after = before;
        after.title = u"Another"_s;
        after.tags = QStringList{u"b"_s};
        VERIFY_RESULT(m_store->apply({updated(before, after)}));
        VERIFY_RESULT(m_store->undo());
        QCOMPARE(reload().incident.title, u"Outage"_s);
    }

    void shouldFindTheDatabaseHealthy()
    {
        const Diagnosis diagnosis = m_store->doctor(false);
        QVERIFY2(diagnosis.isHealthy(), qPrintable(diagnosis.problems.join(u'\n')));
    }

    void shouldTellWhatIsDamaged()
    {
        m_store.reset();
        QFile whole(m_file);
        QVERIFY(whole.open(QFile::ReadOnly));
        const QByteArray bytes = whole.readAll();
        for (quint32 seed = 1; seed <= 30; ++seed) {
            // given a file with a hole somewhere
            QRandomGenerator rng(seed);
            const QString damaged = m_folder.filePath(u"damaged-%1.db"_s.arg(seed));
            QByteArray holed = bytes;
            const qsizetype at = rng.bounded(quint32(bytes.size() / 4096)) * 4096;
            holed.replace(at, 4096, QByteArray(4096, '\xa5'));
            QFile file(damaged);
            QVERIFY(file.open(QFile::WriteOnly) && file.write(holed) == holed.size());
            file.close();
            // when it can be opened at all, then the doctor finds it; it never gives up with an error
            const auto store = Store::open(damaged, {});
            const QString said = store ? (*store)->doctor(true).problems.join(u'\n') : store.error().text;
            QVERIFY2(said.contains(u"damaged"_s) || said.contains(u"no Hindsight database"_s), qPrintable(u"hole at %1: %2"_s.arg(at).arg(said)));
        }
    }

    void shouldNotReadPastAWalItCannotSee()
    {
        if (geteuid() == 0)
            QSKIP("root may write everywhere");
        // given a database in a folder that may only be read, whose newest step is still beside it
        QTemporaryDir folder;
        const QString copy = folder.filePath(u"copy.db"_s);
        VERIFY_RESULT(m_store->apply({retitled(m_outage.incident.title, u"Newest"_s)}));
        QVERIFY(QFile::copy(m_file, copy) && QFile::copy(m_file + u"-wal"_s, copy + u"-wal"_s));
        QVERIFY(QFile::setPermissions(folder.path(), QFile::ReadOwner | QFile::ExeOwner));
        // when
        const auto store = Store::open(copy, {});
        QFile::setPermissions(folder.path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        // then
        QVERIFY(!store);
        QVERIFY2(store.error().text.contains(u"-wal"_s), qPrintable(store.error().text));
    }
};

QTEST_GUILESS_MAIN(StoreTest)
#include "tst_store.moc"
