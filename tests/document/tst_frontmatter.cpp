// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/document/document.h"
#include "models/document/formats/frontmatter.h"
#include "models/document/formats/json.h"
#include "models/document/reading/import.h"
#include "models/incident/mergerecords.h"
#include "models/incident/order.h"
#include "models/incident/timetext.h"
#include "models/incident/uid.h"
#include "tests/support/builders.h"

#include <QJsonDocument>
#include <QTest>

#include <functional>

using namespace hindsight;
using namespace Qt::StringLiterals;

namespace {

/// What a record becomes when a document is imported over it.
Record takenOver(const ReadIncident &read, const Record &existing)
{
    return mergedRecord(existing, read.record, differencesOf(existing, {}, read.record, read.past.value_or(Past())));
}

Record sorted(Record record)
{
    sortRecord(record);
    return record;
}

QByteArray withFrontMatter(const Record &record) { return exportDocument(record, {.frontMatter = true}).value(); }

ReadIncident read(const QByteArray &bytes) { return readDocument(bytes, u"x.md"_s).value().incidents.first(); }

/// The lines between the fences.
QList<QByteArray> entries(const QByteArray &document)
{
    QList<QByteArray> lines = document.split('\n');
    return lines.sliced(1, lines.indexOf("---", 1) - 1);
}

QByteArray replaced(const QByteArray &document, const char *before, const char *after)
{
    if (document.count(before) != 1)
        QTest::qFail(qPrintable(u"“%1” stands there %2 times"_s.arg(QString::fromUtf8(before)).arg(document.count(before))), __FILE__, __LINE__);
    return QByteArray(document).replace(before, after);
}

} // namespace

using Mutation = std::function<void(Record &record, const Record &read)>;
Q_DECLARE_METATYPE(Mutation)

class TestFrontMatter : public QObject
{
    Q_OBJECT

private slots:
    void hasOneLinePerPart();
    void isYaml();
    void leavesOutWhatTheBodyTells();
    void changesOnlyWhereTheRecordChanges();
    void knowsWhatTheBodyOnlySeemsToTell();
    void letsEditsWin_data();
    void letsEditsWin();
    void keepsIdentityOverManyEdits_data();
    void keepsIdentityOverManyEdits();
    void leavesThatOfOthersAlone_data();
    void leavesThatOfOthersAlone();
    void keepsWhatTheDocumentNeverKnew();
    void takesAnAdditionOnce();
    void usesNoNameOfAField();
};

void TestFrontMatter::hasOneLinePerPart()
{
    // given
    const Record record = sorted(outageRecord());

    // when
    const QList<QByteArray> lines = entries(withFrontMatter(record));

    // then
    QCOMPARE(lines[0], "hindsight: 1");
    QVERIFY(lines[1].startsWith("incident: {"));
    forEachPart(record, [&](const auto &parts, const char *name) {
        const qsizetype at = lines.indexOf(QByteArray(name) + ':');
        QCOMPARE(at >= 0, !parts.isEmpty());
        for (qsizetype i = 0; i < parts.size(); ++i)
            QVERIFY2(lines.value(at + 1 + i).startsWith("  - {"), name);
    });
    for (const TimelineEvent &event : record.events)
        QCOMPARE(std::ranges::count_if(lines, [&](const QByteArray &line) { return line.contains("\"uid\":\"" + event.uid.toUtf8()); }), 1);
}

void TestFrontMatter::isYaml()
{
    // given what YAML does not take as it is
    Record record = outageRecord();
    record.incident.owner = u"a\u2028b\u0085c\u007fd\ufeffe\uffff"_s;
    record.incident.reviewers = {u"---"_s, u"a: b"_s, u"#c"_s, u"d\ne"_s};

    // when
    const QByteArray document = withFrontMatter(record);

    // then every line is a key, or ends with a JSON object, in characters YAML takes
    for (const QByteArray &line : entries(document).sliced(1)) {
        const qsizetype brace = line.indexOf('{');
        if (brace < 0)
            QVERIFY2(line.endsWith(':'), line.constData());
        else
            QVERIFY2(QJsonDocument::fromJson(line.sliced(brace)).isObject(), line.constData());
        for (const QChar c : QString::fromUtf8(line))
            QVERIFY2(c.isPrint() || c.isSurrogate(), line.constData());
    }
    QCOMPARE(read(document).record.incident.owner, record.incident.owner);
    QCOMPARE(read(document).record.incident.reviewers, record.incident.reviewers);
}

void TestFrontMatter::leavesOutWhatTheBodyTells()
{
    const Record record = sorted(outageRecord());
    const QByteArray yaml = entries(withFrontMatter(record)).join('\n');
    for (const TimelineEvent &event : record.events)
        QVERIFY(!yaml.contains(event.text.toUtf8()));
    QVERIFY(!yaml.contains(record.incident.impact.toUtf8()));
    QVERIFY(!yaml.contains(record.incident.title.toUtf8()));
    QVERIFY(!yaml.contains(record.actions[0].text.toUtf8()));
    QVERIFY(yaml.contains("\"actor\":\"Customers\""));
}

void TestFrontMatter::changesOnlyWhereTheRecordChanges()
{
    // given
    Record record = sorted(outageRecord());
    const QList<QByteArray> before = entries(withFrontMatter(record));
    QCOMPARE(entries(withFrontMatter(record)), before);

    // when one event is told otherwise
    record.events[3].text = u"The payment integration team was woken up."_s;
    const QList<QByteArray> after = entries(withFrontMatter(record));

    // then one line differs
    QCOMPARE(after.size(), before.size());
    int differing = 0;
    for (qsizetype i = 0; i < after.size(); ++i)
        differing += after[i] != before[i];
    QCOMPARE(differing, 1);
}

void TestFrontMatter::knowsWhatTheBodyOnlySeemsToTell()
{
    // given a record whose document lets one conclude an impact window and a milestone that it does not have
    Record record = sorted(outageRecord());
    record.windows.clear();
    record.milestones.removeIf([](const Milestone &m) { return m.kind != MilestoneKind::Began && m.kind != MilestoneKind::Resolved; });
    record.milestones[0].source = MilestoneSource::Stated;
    record = sorted(record);
    QVERIFY(!read(exportDocument(record, {}).value()).record.windows.isEmpty());

    // when
    const Record again = read(withFrontMatter(record)).record;

    // then
    QVERIFY(again == record);
}

void TestFrontMatter::letsEditsWin_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<Mutation>("mutation");
    const auto row = [](const char *name, const char *before, const char *after, const Mutation &mutation) {
        QTest::newRow(name) << QByteArray(before) << QByteArray(after) << mutation;
    };
    row("nothing", "# Postmortem", "# Postmortem", [](Record &, const Record &) {});
    row("title", "# Postmortem: Checkout outage after a", "# Postmortem: Checkout failed after a",
        [](Record &r, const Record &) { r.incident.title = u"Checkout failed after a payment gateway update"_s; });
    row("narrative", "sales were lost.", "sales were lost for good.",
        [](Record &r, const Record &) { r.incident.impact.replace(u"were lost."_s, u"were lost for good."_s); });
    row("narrative removed", "**Detection:** Customers complained, and support told engineering five minutes later.\n\n", "",
        [](Record &r, const Record &) { r.incident.detection.clear(); });
    row("text of an event", "**11:00 GMT:** The payment", "**11:00 GMT:** At last the payment",
        [](Record &r, const Record &) { r.events[3].text = u"At last the payment integration team was called in."_s; });
    row("time of an event", "**11:15 GMT:**", "**11:17 GMT:**", [](Record &r, const Record &) {
        r.events[4].at.at = fromIsoText(u"2024-07-20T11:17:00Z");
        r.events[4].at.written = u"11:17 GMT"_s;
    });
    row("both of an event", "**11:15 GMT:** A recent update was found", "**11:17 GMT:** An update was found", [](Record &r, const Record &) {
        r.events[4].at.at = fromIsoText(u"2024-07-20T11:17:00Z");
        r.events[4].at.written = u"11:17 GMT"_s;
        r.events[4].text.replace(u"A recent update"_s, u"An update"_s);
    });
    row("event removed", "- **11:00 GMT:** The payment integration team was called in.\n", "", [](Record &r, const Record &) { r.events.removeAt(3); });
    row("event added", "- **11:00 GMT:**", "- **10:50 GMT:** Lunch was ordered.\n- **11:00 GMT:**", [](Record &r, const Record &read) {
        TimelineEvent lunch = r.events[2];
        lunch.uid = read.events[3].uid; // a new one
        lunch.text = u"Lunch was ordered."_s;
        lunch.at.at = fromIsoText(u"2024-07-20T10:50:00Z");
        lunch.at.written = u"10:50 GMT"_s;
        lunch.kind = EventKind::Note;
        lunch.actor.clear();
        lunch.origin = read.events[3].origin;
        lunch.position = 3;
        for (qsizetype i = 3; i < r.events.size(); ++i)
            ++r.events[i].position;
        r.events.insert(3, lunch);
    });
    row("task ticked", "- [ ] Write more tests", "- [x] Write more tests", [](Record &r, const Record &) { r.actions[1].status = ActionStatus::Done; });
    row("team of a task", "- [ ] Write more tests for updates of the payment gateway.\n\n  **Team:** Payments",
        "- [ ] Write more tests for updates of the payment gateway.\n\n  **Team:** Quality",
        [](Record &r, const Record &) { r.actions[1].team = u"Quality"_s; });
    row("theme", "**Testing:**", "**Tests:**", [](Record &r, const Record &) { r.improvements[1].theme = u"Tests"_s; });
    row("two swapped",
        "- **Code Review:** Reviews look for conflicts with other services before an update goes out.\n"
        "- **Testing:** The test environment covers the integration with the payment gateway.\n",
        "- **Testing:** The test environment covers the integration with the payment gateway.\n"
        "- **Code Review:** Reviews look for conflicts with other services before an update goes out.\n",
        [](Record &r, const Record &) {
            r.improvements.swapItemsAt(0, 1);
            r.improvements[0].position = 1;
            r.improvements[1].position = 2;
            r.improvements[2].position = 3;
        });
    row("milestone", "| Acknowledged | 10:35 GMT |", "| Acknowledged | 10:36 GMT |", [](Record &r, const Record &) {
        Milestone &milestone = *std::ranges::find(r.milestones, MilestoneKind::Acknowledged, &Milestone::kind);
        milestone.at.at = fromIsoText(u"2024-07-20T10:36:00Z");
        milestone.at.written = u"10:36 GMT"_s;
    });
    row("stated duration", "(1 hour 30 minutes)", "(2 hours)", [](Record &r, const Record &) { r.incident.statedDurationMinutes = 120; });
    row("cause", "deployed; it conflicted", "shipped; it conflicted", [](Record &r, const Record &) { r.causes[0].text.replace(u"deployed"_s, u"shipped"_s); });
    row("another kind of lesson", "**What Went Wrong:**", "**Where We Got Lucky:**", [](Record &r, const Record &) { r.lessons[1].kind = LessonKind::Lucky; });
    row("service", "| Checkout | affected |", "| Checkout | origin |", [](Record &r, const Record &) { r.services[0].part = ServicePart::Origin; });
    row("section added", "careful updates.\n", "careful updates.\n\n## Costs\n\nNone.\n", [](Record &r, const Record &read) {
        r.sections.append({.uid = read.sections[0].uid, .incident = r.incident.uid, .title = u"Costs"_s, .text = u"None."_s});
    });
}

void TestFrontMatter::letsEditsWin()
{
    // given
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    QFETCH(Mutation, mutation);
    Record record = sorted(outageRecord());
    const QByteArray document = withFrontMatter(record);

    // when somebody edits the body
    const qsizetype body = document.indexOf("\n---\n", 4) + 5;
    const ReadIncident incident = read(document.first(body) + replaced(document.sliced(body), before.constData(), after.constData()));

    // then just that has changed
    mutation(record, incident.record);
    const QByteArray expected = QJsonDocument(recordToJson(record)).toJson();
    const QByteArray found = QJsonDocument(recordToJson(incident.record)).toJson();
    QCOMPARE(QString::fromUtf8(found).split(u'\n'), QString::fromUtf8(expected).split(u'\n'));
    QVERIFY(incident.record == record);
    QVERIFY(incident.unread.isEmpty());
}

void TestFrontMatter::keepsIdentityOverManyEdits_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 0; seed < 50; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

void TestFrontMatter::keepsIdentityOverManyEdits()
{
    // given tasks, some of which are removed, moved, edited; and new ones
    QFETCH(quint32, seed);
    QRandomGenerator rng(seed);
    Record record = sorted(randomRecord(rng, 12));
    for (ActionItem &action : record.actions)
        action.text = u"Task %1"_s.arg(rng.generate());
    const QByteArray document = withFrontMatter(record);
    QHash<QString, QString> uidOf; // by text
    for (const ActionItem &action : record.actions)
        uidOf.insert(action.text, action.uid);

    // when
    record.actions.removeAt(rng.bounded(int(record.actions.size())));
    record.actions.move(rng.bounded(int(record.actions.size())), rng.bounded(int(record.actions.size())));
    record.actions.insert(rng.bounded(int(record.actions.size())), ActionItem{.text = u"New task"_s});
    for (qsizetype i = 0; i < record.actions.size(); ++i)
        record.actions[i].position = i;
    const QByteArray edited = exportDocument(record, {}).value();
    const ReadIncident incident = read(document.first(document.indexOf("\n---\n", 4) + 6) + edited);

    // then each is who it was, in the new order; the new one may have taken the place of the removed
    QStringList expected;
    QStringList found;
    QSet<QString> uids;
    for (const ActionItem &action : record.actions)
        expected.append(action.text);
    for (const ActionItem &action : incident.record.actions) {
        found.append(action.text);
        uids.insert(action.uid);
        if (uidOf.contains(action.text))
            QCOMPARE(action.uid, uidOf.value(action.text));
    }
    QCOMPARE(found, expected);
    QCOMPARE(uids.size(), found.size());
}

void TestFrontMatter::leavesThatOfOthersAlone_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("unread");
    QTest::newRow("of a site generator") << QByteArray("---\ntitle: Old\ntags: [a, b]\n---\n# T\n\n## Timeline\n\n- a\n") << 4;
    QTest::newRow("with the title of a page without headings") << QByteArray("---\ntags: [a, b]\ntitle: \"T\"\n---\nTimeline\n10:30 UTC: a\n") << 3;
    QTest::newRow("a rule is none") << QByteArray("---\n# T\n\n## Timeline\n\n- a\n\n---\n") << 0;
}

void TestFrontMatter::leavesThatOfOthersAlone()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, unread);
    const ReadIncident incident = read(bytes);
    QCOMPARE(incident.record.incident.title, u"T"_s);
    QCOMPARE(incident.record.events.size(), 1);
    QVERIFY(!incident.known);
    QCOMPARE(incident.unread.size(), unread);
}

void TestFrontMatter::keepsWhatTheDocumentNeverKnew()
{
    // given a document, and a record to which something was added after it was written
    const Record record = sorted(outageRecord());
    const QByteArray document = withFrontMatter(record);
    Record existing = record;
    TimelineEvent event = record.events[2];
    event.uid = newUid();
    event.text = u"Somebody noticed more."_s;
    existing.events.append(event);
    ActionItem action = record.actions[0];
    action.uid = newUid();
    existing.actions.append(action);
    existing = sorted(existing);

    // when the document is imported over it, as it was and with an event taken out
    const ReadIncident untouched = read(document);
    const ReadIncident edited = read(replaced(document, "- **11:00 GMT:** The payment integration team was called in.\n", ""));

    // then what was added stays, and only what was taken out is gone
    QVERIFY(takenOver(untouched, existing) == existing);
    const QString removed = record.events[3].uid;
    existing.events.removeIf([&](const TimelineEvent &e) { return e.uid == removed; });
    QVERIFY(takenOver(edited, existing) == existing);
}

void TestFrontMatter::takesAnAdditionOnce()
{
    // given a document to which somebody added two events that are alike, imported
    const Record record = sorted(outageRecord());
    const QByteArray line = "- **10:50 GMT:** Lunch was ordered.\n";
    const QByteArray document = replaced(withFrontMatter(record), "- **11:00 GMT:**", line + line + "- **11:00 GMT:**");
    const ReadIncident first = read(document);
    const Record existing = takenOver(first, record);
    QCOMPARE(existing.events.size(), record.events.size() + 2);

    // when it is imported again, then nothing is new
    const ReadIncident again = read(document);
    QVERIFY(takenOver(again, existing) == existing);
    QCOMPARE(again.lineOf.value(existing.events[3].uid), again.lineOf.value(existing.events[4].uid) - 1);

    // when the record is written anew and another is added there, then that is a third
    const ReadIncident later = read(replaced(withFrontMatter(existing), "- **11:00 GMT:**", line + "- **11:00 GMT:**"));
    QCOMPARE(takenOver(later, existing).events.size(), record.events.size() + 3);
    // and the same in another incident is another one
    Record other = record;
    other.incident.uid = newUid();
    const ReadIncident elsewhere = read(replaced(withFrontMatter(other), "- **11:00 GMT:**", line + "- **11:00 GMT:**"));
    QVERIFY(elsewhere.record.events[3].uid != first.record.events[3].uid);
}

void TestFrontMatter::usesNoNameOfAField()
{
    for (const EntityInfo *entity : entities()) {
        for (const QString &ours : {u"uid"_s, u"printed"_s, u"absent"_s})
            QCOMPARE(entity->indexOf(ours), -1);
    }
}

QTEST_GUILESS_MAIN(TestFrontMatter)
#include "tst_frontmatter.moc"
