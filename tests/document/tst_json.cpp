// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/document/attachedfiles.h"
#include "models/document/formats/json.h"
#include "models/document/reading/import.h"
#include "models/incident/order.h"
#include "models/incident/uid.h"
#include "tests/support/builders.h"
#include "tests/support/schema.h"
#include "tests/support/seeds.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace hindsight;
using namespace Qt::StringLiterals;

namespace {

QByteArray bytesOf(const QJsonObject &object) { return QJsonDocument(object).toJson(); }

} // namespace

class TestJson : public QObject
{
    Q_OBJECT

private slots:
    void givesARandomRecordBack_data();
    void givesARandomRecordBack();
    void followsItsSchema_data();
    void followsItsSchema();
    void schemaNamesEveryField();
    void schemaRefusesWhatDoesNotFit_data();
    void schemaRefusesWhatDoesNotFit();
    void tellsTheOutageAsOthersReadIt();
    void tellsNoDurationThatChangesByItself();
    void writesNumbersAsIds();
    void takesWhatIsMissingForItsDefault();
    void leavesAsItIsWhatIsMissingInAKnownIncident();
    void namesTheFieldThatDoesNotFit_data();
    void namesTheFieldThatDoesNotFit();
    void isReadAsADocument();
    void findsUnknownMembers();
    void carriesTheFilesOfTheEvidence();
    void namesTheLineOfBrokenJson();
};

void TestJson::givesARandomRecordBack_data()
{
    QTest::addColumn<quint32>("seed");
    QTest::addColumn<int>("size");
    for (quint32 seed = 0; seed < quint32(seedCount(60)); ++seed)
        QTest::addRow("seed %u", seed) << seed << int(seed % 5);
}

void TestJson::givesARandomRecordBack()
{
    // given
    QFETCH(quint32, seed);
    QFETCH(int, size);
    QRandomGenerator rng(seed);
    Record record = randomRecord(rng, size);
    if (seed % 2)
        record.incident.number = 7;
    for (ActionItem &action : record.actions)
        action.number = rng.bounded(100);

    // when it goes through bytes
    const QJsonObject json = recordToJson(record);
    const Result<Record> read = recordFromJson(QJsonDocument::fromJson(bytesOf(json)).object());

    // then
    QVERIFY2(read, read ? "" : qPrintable(read.error().text));
    QVERIFY(*read == record);
    QCOMPARE(bytesOf(recordToJson(*read)), bytesOf(json));
}

void TestJson::followsItsSchema_data()
{
    QTest::addColumn<Record>("record");
    QTest::newRow("the outage") << outageRecord();
    QTest::newRow("nothing at all") << Record{.incident = {.uid = u"u"_s}};
    for (quint32 seed = 0; seed < 10; ++seed) {
        QRandomGenerator rng(seed);
        QTest::addRow("seed %u", seed) << randomRecord(rng, 3);
    }
}

void TestJson::followsItsSchema()
{
    QFETCH(Record, record);
    const QJsonObject json = QJsonDocument::fromJson(bytesOf(recordToJson(record))).object();
    QCOMPARE(schemaErrors(json, schemaNamed(u"incident.json"_s)), QStringList());
}

void TestJson::schemaNamesEveryField()
{
    // Members are required, and others not allowed: what the schema lacks or has too much fails above. Here: nothing in it is loose.
    const QJsonObject schema = schemaNamed(u"incident.json"_s);
    QVERIFY(!schema.isEmpty());
    QJsonObject objects = schema.value(u"$defs"_s).toObject();
    objects.insert(u"incident"_s, schema);
    for (auto it = objects.begin(); it != objects.end(); ++it) {
        const QJsonObject object = it.value().toObject();
        if (object.value(u"type"_s) != QJsonValue(u"object"_s))
            continue;
        QCOMPARE(object.value(u"additionalProperties"_s), QJsonValue(false));
        QJsonObject members = object.value(u"properties"_s).toObject();
        if (it.key() == u"incident")
            for (const QString &optional : {u"findings"_s, u"attachments"_s}) // said by commands alone
                members.remove(optional);
        QCOMPARE(object.value(u"required"_s).toArray().size(), members.size());
    }
}

void TestJson::schemaRefusesWhatDoesNotFit_data()
{
    QTest::addColumn<QString>("member");
    QTest::addColumn<QJsonValue>("value");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("no text") << u"title"_s << QJsonValue(3) << u"/title: 3 is not of type"_s;
    QTest::newRow("empty text") << u"title"_s << QJsonValue(u""_s) << u"/title: \"\" is too short"_s;
    QTest::newRow("no kind of incident") << u"kind"_s << QJsonValue(u"party"_s) << u"/kind: \"party\" is none of"_s;
    QTest::newRow("no version") << u"version"_s << QJsonValue(2) << u"/version: 2 is not 1"_s;
    QTest::newRow("no integer") << u"stated_duration_minutes"_s << QJsonValue(1.5) << u"/stated_duration_minutes: 1.5 is not of type"_s;
    QTest::newRow("no moment") << u"due"_s << QJsonValue(QJsonObject{{u"at"_s, u"yesterday"_s}}) << u"/due/at: \"yesterday\" does not match"_s;
    QTest::newRow("unknown member") << u"mood"_s << QJsonValue(u"bad"_s) << u"has the unknown member mood"_s;
    QTest::newRow("no list") << u"timeline"_s << QJsonValue(QJsonObject()) << u"/timeline: {} is not of type"_s;
}

void TestJson::schemaRefusesWhatDoesNotFit()
{
    QFETCH(QString, member);
    QFETCH(QJsonValue, value);
    QFETCH(QString, sentence);
    QJsonObject json = recordToJson(outageRecord());
    json.insert(member, value);
    const QString errors = schemaErrors(json, schemaNamed(u"incident.json"_s)).join(u'\n');
    QVERIFY2(errors.contains(sentence), qPrintable(errors));
}

void TestJson::tellsTheOutageAsOthersReadIt()
{
    // given
    const Record record = outageRecord();

    // when
    const QJsonObject json = recordToJson(record);

    // then an event has its time beside its text
    const QJsonObject event = json.value(u"timeline"_s).toArray().at(0).toObject();
    QCOMPARE(event.value(u"id"_s), QJsonValue(record.events[0].uid));
    QCOMPARE(event.value(u"at"_s), QJsonValue(u"2024-07-20T10:30:00Z"_s));
    QCOMPARE(event.value(u"end"_s), QJsonValue(QJsonValue::Null));
    QCOMPARE(event.value(u"precision"_s), QJsonValue(u"minute"_s));
    QCOMPARE(event.value(u"written"_s), QJsonValue(u"10:30 GMT"_s));
    QCOMPARE(event.value(u"zone"_s), QJsonValue(u"GMT"_s));
    QCOMPARE(event.value(u"kind"_s), QJsonValue(u"detection"_s));
    QCOMPARE(event.value(u"actor"_s), QJsonValue(u"Customers"_s));
    QCOMPARE(event.value(u"key"_s), QJsonValue(true));

    // and an action says in short who, whether and where
    const QJsonObject action = json.value(u"actions"_s).toArray().at(0).toObject();
    QCOMPARE(action.value(u"id"_s), QJsonValue(QJsonValue::Null));
    QCOMPARE(action.value(u"owner"_s), QJsonValue(u"Payments"_s));
    QCOMPARE(action.value(u"done"_s), QJsonValue(false));
    QCOMPARE(action.value(u"done_at"_s), QJsonValue(QJsonValue::Null));
    QCOMPARE(action.value(u"tracker"_s), QJsonValue(QJsonValue::Null));

    // and milestones are there by name, the missing one too
    QCOMPARE(json.value(u"milestones"_s).toObject().value(u"began"_s), QJsonValue(u"2024-07-20T10:30:00Z"_s));
    QCOMPARE(json.value(u"milestones"_s).toObject().value(u"identified"_s), QJsonValue(QJsonValue::Null));
    const QJsonObject began = json.value(u"milestone_details"_s).toObject().value(u"began"_s).toObject();
    QCOMPARE(began.value(u"written"_s), QJsonValue(u"10:30 GMT"_s));
    QCOMPARE(began.value(u"event"_s), QJsonValue(record.events[0].uid));
    QCOMPARE(began.value(u"source"_s), QJsonValue(u"stated"_s));
    QCOMPARE(json.value(u"stated_duration_minutes"_s), QJsonValue(90));
}

void TestJson::tellsNoDurationThatChangesByItself()
{
    Record record = outageRecord();
    record.milestones.removeIf([](const Milestone &m) { return m.kind == MilestoneKind::Resolved; });
    bool found = false;
    const QJsonArray durations = recordToJson(record).value(u"durations"_s).toArray();
    for (const QJsonValue &duration : durations) {
        if (duration[u"name"_s] != QJsonValue(u"time_to_resolve"_s))
            continue;
        found = true;
        QCOMPARE(duration[u"so_far"_s], QJsonValue(true));
        QCOMPARE(duration[u"seconds"_s], QJsonValue(QJsonValue::Null));
    }
    QVERIFY(found);
}

void TestJson::writesNumbersAsIds()
{
    Record record = outageRecord();
    record.incident.number = 7;
    record.actions[1].number = 3;
    const QJsonObject json = recordToJson(record);
    QCOMPARE(json.value(u"id"_s), QJsonValue(u"INC-7"_s));
    QCOMPARE(json.value(u"actions"_s).toArray().at(1)[u"id"_s], QJsonValue(u"ACT-3"_s));
    QVERIFY(!json.contains(u"number"_s));
}

void TestJson::takesWhatIsMissingForItsDefault()
{
    const QByteArray bytes = R"({"format": "hindsight-incident", "version": 1, "title": "Short",
        "timeline": [{"text": "It broke", "at": "2024-07-20T10:30:00Z"}], "actions": null})";
    const Result<Record> record = recordFromJson(QJsonDocument::fromJson(bytes).object());
    QVERIFY(record);
    QCOMPARE(record->incident.title, u"Short"_s);
    QVERIFY(!record->incident.uid.isEmpty());
    QCOMPARE(record->events.size(), 1);
    QCOMPARE(record->events[0].incident, record->incident.uid);
    QCOMPARE(record->events[0].at.precision, Precision::Second);
    QCOMPARE(record->events[0].kind, EventKind::Note);
    QVERIFY(record->events[0].key);
    QVERIFY(record->actions.isEmpty());
}

void TestJson::leavesAsItIsWhatIsMissingInAKnownIncident()
{
    // given a record, and a JSON of it from somebody who knows only some of it
    Record existing = outageRecord();
    existing.incident.summary = u"As it was."_s;
    const ActionItem &first = existing.actions.first();
    const QByteArray bytes = bytesOf({{u"format"_s, u"hindsight-incident"_s},
                                      {u"version"_s, 1},
                                      {u"uid"_s, existing.incident.uid},
                                      {u"title"_s, u"A new title"_s},
                                      {u"causes"_s, QJsonArray{}},
                                      {u"actions"_s, QJsonArray{QJsonObject{{u"uid"_s, first.uid}, {u"status"_s, u"done"_s}}}}});
    const auto read = readDocument(bytes, u"some.json"_s);
    QVERIFY(read);
    // when
    const Record record = recordOver(read->incidents.first(), existing);
    // then what it names is new, a list it names is the whole list, and the rest is as it was
    Record expected = existing;
    expected.incident.title = u"A new title"_s;
    expected.causes.clear();
    expected.actions = {first};
    expected.actions.first().status = ActionStatus::Done;
    sortRecord(expected);
    QCOMPARE(record, expected);
}

void TestJson::namesTheFieldThatDoesNotFit_data()
{
    QTest::addColumn<QByteArray>("member");
    QTest::addColumn<QString>("name");
    QTest::newRow("format") << QByteArray(R"("format": "x")") << u"format"_s;
    QTest::newRow("newer version") << QByteArray(R"("version": 2)") << u"version"_s;
    QTest::newRow("text") << QByteArray(R"("title": 3)") << u"“title”"_s;
    QTest::newRow("choice") << QByteArray(R"("kind": "party")") << u"“kind”"_s;
    QTest::newRow("choice that is missing") << QByteArray(R"("kind": null)") << u"“kind”"_s;
    QTest::newRow("time") << QByteArray(R"("due": {"at": "tomorrow"})") << u"“due”"_s;
    QTest::newRow("id") << QByteArray(R"("id": "ACT-1")") << u"“id”"_s;
    QTest::newRow("list") << QByteArray(R"("timeline": {})") << u"“timeline”"_s;
    QTest::newRow("entry") << QByteArray(R"("timeline": [3])") << u"“timeline[0]”"_s;
    QTest::newRow("field of an entry") << QByteArray(R"("timeline": [{}, {"key": "yes"}])") << u"“timeline[1].key”"_s;
    QTest::newRow("time of an entry") << QByteArray(R"("timeline": [{"at": 5}])") << u"“timeline[0].at”"_s;
}

void TestJson::namesTheFieldThatDoesNotFit()
{
    QFETCH(QByteArray, member);
    QFETCH(QString, name);
    QJsonObject json{{u"format"_s, u"hindsight-incident"_s}, {u"version"_s, 1}};
    const QJsonObject wrong = QJsonDocument::fromJson('{' + member + '}').object();
    json.insert(wrong.begin().key(), wrong.begin().value());
    const Result<Record> record = recordFromJson(json);
    QVERIFY(!record);
    QCOMPARE(record.error().kind, Error::Kind::Input);
    QVERIFY2(record.error().text.contains(name), qPrintable(record.error().text));
}

void TestJson::isReadAsADocument()
{
    // given one incident alone and two in a list
    Record first = outageRecord();
    QRandomGenerator rng(1);
    Record second = randomRecord(rng, 2);
    sortRecord(first);
    sortRecord(second);
    const QByteArray alone = bytesOf(recordToJson(first));
    const QByteArray both = bytesOf({{u"incidents"_s, QJsonArray{recordToJson(first), recordToJson(second)}}});

    // when
    const auto one = readDocument(alone, u"one.json"_s);
    const auto two = readDocument("\xef\xbb\xbf" + both, u"two.json"_s);

    // then
    QVERIFY(one && two);
    QCOMPARE(one->incidents.size(), 1);
    QVERIFY(one->incidents[0].record == first);
    QVERIFY(one->incidents[0].known);
    QVERIFY(one->incidents[0].findings.isEmpty());
    QCOMPARE(two->incidents.size(), 2);
    QVERIFY(two->incidents[1].record == second);
    QCOMPARE(one->totalLines, alone.trimmed().count('\n') + 1);
    QCOMPARE(one->recordLines, one->totalLines);
}

void TestJson::findsUnknownMembers()
{
    QJsonObject json = recordToJson(outageRecord());
    json.insert(u"mood"_s, u"bad"_s);
    QJsonArray events = json.value(u"timeline"_s).toArray();
    QJsonObject event = events[2].toObject();
    event.insert(u"weather"_s, u"rain"_s);
    events[2] = event;
    json.insert(u"timeline"_s, events);
    const auto document = readDocument(bytesOf(json), u"x.json"_s);
    QVERIFY(document);
    const QList<Finding> findings = document->incidents[0].findings;
    QCOMPARE(findings.size(), 2);
    QVERIFY(findings[0].text.contains(u"“mood”"_s));
    QVERIFY(findings[1].text.contains(u"“timeline[2].weather”"_s));
}

void TestJson::carriesTheFilesOfTheEvidence()
{
    // given evidence with two files, of which one is still there
    const QByteArray bytes = QByteArray("\x89PNG\0bytes", 10);
    const QString sha256 = QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
    Record record = outageRecord();
    for (const auto &[title, attachment] : {std::pair(u"Screen"_s, sha256), std::pair(u"Again"_s, sha256), std::pair(u"Lost"_s, QString(64, u'0'))})
        record.evidence.append({.uid = newUid(), .incident = record.incident.uid, .kind = EvidenceKind::File, .title = title, .attachment = attachment});
    const AttachmentSource source
        = [&](const QString &wanted) { return wanted == sha256 ? std::optional(AttachedFile{sha256, u"screen.png"_s, u"image/png"_s, bytes}) : std::nullopt; };
    // when it is exported with its files
    const auto document = exportDocument(record, {.format = DocumentFormat::Json, .attachments = source});
    QVERIFY(document);
    // then they stand in it once, as the schema says
    const QJsonObject json = QJsonDocument::fromJson(*document).object();
    QCOMPARE(schemaErrors(json, schemaNamed(u"incident.json"_s)), QStringList());
    QCOMPARE(json[u"attachments"].toArray().size(), 2);
    // and are read back; a file that is another than it says is none
    const auto read = readDocument(*document, u"x.json"_s);
    QVERIFY(read && read->incidents[0].findings.isEmpty());
    const QList<AttachedFile> files = attachedFiles(read->incidents[0].json);
    QCOMPARE(files.size(), 1);
    QCOMPARE(files[0].bytes, bytes);
    QCOMPARE(files[0].name, u"screen.png"_s);
    QVERIFY(attachedFiles(QJsonDocument::fromJson(QByteArray(*document).replace(bytes.toBase64(), QByteArray("AAAA"))).object()).isEmpty());
    // and what is missing is told
    const auto findings = missingFiles(record, files, [](const QString &) { return false; });
    QCOMPARE(findings.size(), 1);
    QCOMPARE(findings[0].rule, u"missing-file"_s);
    QVERIFY(findings[0].text.contains(u"“Lost”"_s));
    QVERIFY(missingFiles(record, files, [](const QString &) { return true; }).isEmpty());
    // and without files there is no such member
    QVERIFY(!QJsonDocument::fromJson(exportDocument(outageRecord(), {.format = DocumentFormat::Json, .attachments = source}).value())
                 .object()
                 .contains(u"attachments"_s));
}

void TestJson::namesTheLineOfBrokenJson()
{
    const auto document = readDocument("{\n  \"format\": \"hindsight-incident\",\n  \"title\": oops\n}\n", u"x.json"_s);
    QVERIFY(!document);
    QCOMPARE(document.error().kind, Error::Kind::Input);
    QCOMPARE(document.error().file, u"x.json"_s);
    QCOMPARE(document.error().line, 3);
}

QTEST_GUILESS_MAIN(TestJson)
#include "tst_json.moc"
