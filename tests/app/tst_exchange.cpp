// SPDX-License-Identifier: GPL-3.0-or-later
// Two databases that share a document through git.
#include "models/document/files.h"
#include "models/incident/order.h"
#include "tests/support/builders.h"
#include "tests/support/results.h"
#include "views/importing.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace hindsight;
using namespace Qt::StringLiterals;

namespace {

/// What somebody did to a field.
struct Edit
{
    QString uid;
    QString field;
    Value value;
};

/// Fields that people edit; the others say which incident and which record something belongs to.
bool isEditable(const FieldInfo &field)
{
    static const QStringList given = {u"incident"_s, u"incidents"_s, u"number"_s, u"origin"_s, u"position"_s, u"binned"_s};
    return field.kind != FieldKind::Reference && field.kind != FieldKind::References && !given.contains(QLatin1StringView(field.name));
}

/// Calls `visit(part)` for the incident and every part of it.
template <class Visit> void eachPart(Record &record, Visit visit)
{
    visit(record.incident);
    forEachPart(record, [&](auto &parts, const char *) {
        for (auto &part : parts)
            visit(part);
    });
}

/// Does something to random fields of random parts, and adds and removes some.
QList<Edit> edited(Record &record, QRandomGenerator &rng, QStringList &added, QStringList &removed)
{
    QList<Edit> edits;
    eachPart(record, [&](auto &part) {
        using T = std::decay_t<decltype(part)>;
        for (const Field<T> &field : tableOf<T>().fields) {
            if (!isEditable(field) || rng.bounded(60) != 0)
                continue;
            const Value value = randomValue(rng, field);
            if (value != field.get(part) && field.set(part, value))
                edits.append({part.uid, QString::fromLatin1(field.name), field.get(part)});
        }
    });
    if (!record.lessons.isEmpty() && rng.bounded(2) == 0)
        removed.append(record.lessons.takeAt(rng.bounded(int(record.lessons.size()))).uid);
    UidSource uids(rng);
    auto event = randomPart<TimelineEvent>(rng);
    event.uid = uids.next();
    event.incident = record.incident.uid;
    event.sourceLine.clear();
    record.events.append(event);
    added.append(event.uid);
    sortRecord(record);
    return edits;
}

Value valueIn(Record &record, const Edit &edit)
{
    Value value = Value::Undefined;
    eachPart(record, [&](auto &part) {
        using T = std::decay_t<decltype(part)>;
        for (const Field<T> &field : tableOf<T>().fields) {
            if (part.uid == edit.uid && edit.field == QLatin1StringView(field.name))
                value = field.get(part);
        }
    });
    return value;
}

QStringList uidsOf(Record record)
{
    QStringList uids;
    eachPart(record, [&](const auto &part) { uids.append(part.uid); });
    return uids;
}

/// What only one database knows left out.
Record shared(Record record)
{
    record.incident.number.reset();
    eachPart(record, [](auto &part) {
        if constexpr (requires { part.origin; })
            part.origin.clear();
        if constexpr (requires { part.number; })
            part.number.reset();
        if constexpr (requires { part.position; })
            part.position = 0;
    });
    sortRecord(record);
    return record;
}

} // namespace

class ExchangeTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    QString m_incident;

    std::unique_ptr<Store> database(const QString &name) const
    {
        QFile::remove(m_folder.filePath(name));
        return std::move(*Store::open(m_folder.filePath(name), {.author = name}));
    }
    Record record(const Store &store) const { return store.record(m_incident).value(); }
    QString file() const { return m_folder.filePath(u"outage.md"_s); }
    QByteArray bytes() const
    {
        QFile document(file());
        return document.open(QIODevice::ReadOnly) ? document.readAll() : QByteArray();
    }
    void write(const Store &store) const { write(store, file()); }
    void write(const Store &store, const QString &document) const
    {
        const auto past = store.past(m_incident);
        VERIFY_RESULT(past);
        VERIFY_RESULT(writeDocument(document, record(store), {.frontMatter = true, .past = *past}));
    }
    /// What it would write, whatever file is there.
    QString document(const Store &store) const
    {
        return QString::fromUtf8(exportDocument(record(store), {.frontMatter = true, .past = store.past(m_incident).value()}).value());
    }
    QList<RecordDifference> take(Store &store) const { return take(store, file()); }
    /// Imports the document; gives what was in conflict, which is decided for what is here.
    QList<RecordDifference> take(Store &store, const QString &document) const
    {
        const auto import = readPostmortem(store, document);
        if (!import)
            qFatal("%s", qPrintable(import.error().sentence()));
        const auto stored = storePostmortem(store, *import);
        if (!stored)
            qFatal("%s", qPrintable(stored.error().sentence()));
        QList<RecordDifference> conflicts = import->incoming.first().differences;
        conflicts.removeIf([](const RecordDifference &difference) { return !difference.isConflict; });
        return conflicts;
    }
    static void change(Store &store, const Record &before, const Record &after) { VERIFY_RESULT(store.apply(differences(before, after))); }

private Q_SLOTS:
    void agreesAfterEditsOnBothSides_data();
    void agreesAfterEditsOnBothSides();
    void writesTheSameDocumentFromWhatItImported();
    void agreesThroughTwoFolders_data();
    void agreesThroughTwoFolders();
    void keepsWhatIsNewerThanTheDocument();
    void takesAnUndoForAnEdit();
};

void ExchangeTest::agreesAfterEditsOnBothSides_data()
{
    QTest::addColumn<int>("seed");
    for (int seed = 1; seed <= 12; ++seed)
        QTest::addRow("seed %d", seed) << seed;
}

void ExchangeTest::agreesAfterEditsOnBothSides()
{
    QFETCH(const int, seed);
    QRandomGenerator rng(seed);

    // given an incident in one database, and taken into another one through its document
    Record first = randomRecord(rng, 4);
    m_incident = first.incident.uid;
    first.incident.binned = {};
    const auto anna = database(u"anna.db"_s), ben = database(u"ben.db"_s);
    VERIFY_RESULT(anna->apply(created(first)));
    write(*anna);
    QVERIFY(take(*ben).isEmpty());
    QVERIFY(shared(record(*ben)) == shared(record(*anna)));

    // when both edit it, and exchange the document
    Record annas = record(*anna), bens = record(*ben);
    QStringList added, removed;
    QList<Edit> annasEdits = edited(annas, rng, added, removed), bensEdits = edited(bens, rng, added, removed);
    const auto retitle = [&](Record &of, const QString &title, QList<Edit> &edits) { // one field at least is edited on both sides
        edits.removeIf([&](const Edit &edit) { return edit.uid == m_incident && edit.field == "title"_L1; });
        edits.append({m_incident, u"title"_s, title});
        of.incident.title = title;
    };
    retitle(annas, u"Anna's title"_s, annasEdits);
    retitle(bens, u"Ben's title"_s, bensEdits);
    change(*anna, record(*anna), annas);
    change(*ben, record(*ben), bens);
    write(*anna);
    const QList<RecordDifference> conflicts = take(*ben);
    QVERIFY(!conflicts.isEmpty());
    QCOMPARE(record(*ben).incident.title, u"Ben's title"_s);
    write(*ben);
    QVERIFY2(take(*anna).isEmpty(), "what was decided once is asked again");

    // then both have the same
    QVERIFY(shared(record(*ben)) == shared(record(*anna)));
    // and no edit is lost: only where both changed the same field, one of the two
    Record merged = record(*anna);
    const auto isConflict = [&](const Edit &edit) {
        return std::ranges::any_of(conflicts, [&](const RecordDifference &c) { return c.uid == edit.uid && (c.field == edit.field || c.field.isEmpty()); });
    };
    for (const Edit &edit : annasEdits + bensEdits) {
        const Value value = valueIn(merged, edit);
        const bool isGone = removed.contains(edit.uid) && value.isUndefined();
        QVERIFY2(value == edit.value || isGone || isConflict(edit), qPrintable(edit.field));
        const auto twice = [&](const Edit &other) { return other.uid == edit.uid && other.field == edit.field; };
        QVERIFY2(!isConflict(edit) || (std::ranges::any_of(annasEdits, twice) && std::ranges::any_of(bensEdits, twice)) || removed.contains(edit.uid),
                 qPrintable(u"no conflict: "_s + edit.field));
    }
    QStringList uids = uidsOf(merged);
    for (const QString &uid : std::as_const(added))
        QCOMPARE(uids.count(uid), 1);
    for (const QString &uid : std::as_const(removed)) {
        const bool wasEdited = std::ranges::any_of(annasEdits + bensEdits, [&](const Edit &edit) { return edit.uid == uid; });
        QVERIFY(wasEdited || !uids.contains(uid));
    }
    QCOMPARE(uids.removeDuplicates(), 0);

    // when they exchange it once more, then nothing changes any more: not the databases, and not the file
    const Record settled = record(*ben);
    write(*anna);
    QVERIFY(take(*ben).isEmpty());
    write(*ben);
    QVERIFY(take(*anna).isEmpty());
    QVERIFY(record(*ben) == settled);
    const QByteArray document = bytes();
    write(*anna);
    QCOMPARE(bytes(), document);
    write(*ben);
    QCOMPARE(bytes(), document);
}

void ExchangeTest::writesTheSameDocumentFromWhatItImported()
{
    // given an incident with a history in one database
    Record outage = outageRecord();
    m_incident = outage.incident.uid;
    const auto anna = database(u"anna.db"_s), ben = database(u"ben.db"_s);
    VERIFY_RESULT(anna->apply(created(outage)));
    for (const QString &title : {u"A better title"_s, u"A worse title"_s, u"A better title"_s}) {
        Record renamed = record(*anna);
        renamed.incident.title = title;
        if (title == "A worse title"_L1)
            renamed.events.removeLast();
        change(*anna, record(*anna), renamed);
    }
    // when another one imports its document
    write(*anna);
    QVERIFY(take(*ben).isEmpty());
    // then that one writes the same, wherever to, and so does the first when it has read that
    QCOMPARE(document(*ben), document(*anna));
    QVERIFY(take(*anna).isEmpty());
    QCOMPARE(document(*anna), document(*ben));
    // and what only the history changes is told as well: the title goes and comes back
    const QString settled = document(*anna);
    for (const QString &title : {u"Another title"_s, u"A better title"_s}) {
        Record renamed = record(*anna);
        renamed.incident.title = title;
        change(*anna, record(*anna), renamed);
    }
    write(*anna);
    QVERIFY(document(*anna) != settled);
    QVERIFY(take(*ben).isEmpty());
    QCOMPARE(document(*ben), document(*anna));
}

void ExchangeTest::agreesThroughTwoFolders_data() { agreesAfterEditsOnBothSides_data(); }

void ExchangeTest::agreesThroughTwoFolders()
{
    QFETCH(const int, seed);
    QRandomGenerator rng(seed);

    // given an incident in two databases, each of which writes into a folder of its own
    Record first = randomRecord(rng, 4);
    m_incident = first.incident.uid;
    first.incident.binned = {};
    const auto anna = database(u"anna.db"_s), ben = database(u"ben.db"_s);
    const QString annas = m_folder.filePath(u"annas.md"_s), bens = m_folder.filePath(u"bens.md"_s);
    VERIFY_RESULT(anna->apply(created(first)));
    write(*anna, annas);
    take(*ben, annas);
    QCOMPARE(document(*ben), document(*anna));

    for (int round = 0; round < 3; ++round) {
        // when both edit it, and each takes what the other one has written
        for (const auto &store : {anna.get(), ben.get()}) {
            Record after = record(*store);
            QStringList added, removed;
            edited(after, rng, added, removed);
            change(*store, record(*store), after);
        }
        write(*anna, annas);
        write(*ben, bens);
        take(*ben, annas);
        write(*ben, bens);
        QVERIFY2(take(*anna, bens).isEmpty(), "what was decided once is asked again");
        // then both write the same
        QVERIFY(shared(record(*ben)) == shared(record(*anna)));
        QCOMPARE(document(*anna), document(*ben));
        // and another exchange changes nothing
        write(*anna, annas);
        take(*ben, annas);
        const QString settled = document(*ben);
        take(*anna, bens);
        QCOMPARE(document(*anna), settled);
    }
}

void ExchangeTest::keepsWhatIsNewerThanTheDocument()
{
    // given a document that is older than the database
    Record outage = outageRecord();
    m_incident = outage.incident.uid;
    const auto anna = database(u"anna.db"_s);
    VERIFY_RESULT(anna->apply(created(outage)));
    write(*anna);
    Record later = record(*anna);
    later.incident.title = u"A better title"_s;
    later.events.removeLast();
    change(*anna, record(*anna), later);

    // when somebody edits another place of the old document, and it is imported
    QByteArray document = bytes();
    document.replace("Customers complained that", "Many customers complained that");
    QFile old(file());
    QVERIFY(old.open(QIODevice::WriteOnly) && old.write(document) == document.size());
    old.close();
    QVERIFY(take(*anna).isEmpty());

    // then the edit is there, and what was changed here since
    const Record merged = record(*anna);
    QCOMPARE(merged.incident.title, u"A better title"_s);
    QCOMPARE(merged.events.size(), outage.events.size() - 1);
    QVERIFY(merged.events[0].text.startsWith("Many customers"_L1));
}

void ExchangeTest::takesAnUndoForAnEdit()
{
    // given a title that was changed, exchanged, and taken back
    Record outage = outageRecord();
    m_incident = outage.incident.uid;
    const auto anna = database(u"anna.db"_s), ben = database(u"ben.db"_s);
    VERIFY_RESULT(anna->apply(created(outage)));
    Record renamed = record(*anna);
    renamed.incident.title = u"A worse title"_s;
    change(*anna, record(*anna), renamed);
    write(*anna);
    take(*ben);
    VERIFY_RESULT(anna->undo());

    // when the document of the other one comes back, then it stays taken back, and there too
    write(*ben);
    QVERIFY(take(*anna).isEmpty());
    QCOMPARE(record(*anna).incident.title, outage.incident.title);
    write(*anna);
    QVERIFY(take(*ben).isEmpty());
    QCOMPARE(record(*ben).incident.title, outage.incident.title);
}

QTEST_MAIN(ExchangeTest)
#include "tst_exchange.moc"
