// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/incident/order.h"
#include "tests/support/builders.h"

#include <QFile>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTest>
#include <QUuid>

#include <algorithm>

using namespace hindsight;
using namespace Qt::StringLiterals;

class TestFields : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesAreWhatTheyWere();
    void namesAreUnique();
    void enumeratorsHaveUniqueNames();
    void entitiesAreFoundByName();
    void everyMemberHasAField();
    void fieldsAreMembersOfTheirOwn();
    void everyFieldGoesThroughJson();
    void randomRecordsAreWhole();
    void wrongValuesAreRefused();
    void choicesOutsideTheListAreRefused();
    void numbersMustBeWhole();
    void momentsMustBeMoments_data();
    void momentsMustBeMoments();
    void firstFieldThatDoesNotFitIsNamed();
    void theOutageIsAlwaysTheSame();
};

namespace {

/// Calls `visit.template operator()<T>()` for every struct that has a table.
template <class Visit> void forEachEntity(Visit visit)
{
    [&]<class... T>(std::type_identity<T>...) { (visit.template operator()<T>(), ...); }(
        std::type_identity<SeverityLevel>{}, std::type_identity<Service>{}, std::type_identity<Team>{}, std::type_identity<Person>{},
        std::type_identity<ListEntry>{}, std::type_identity<Policy>{}, std::type_identity<DeadlinePreset>{}, std::type_identity<MetricSource>{},
        std::type_identity<CalendarMark>{}, std::type_identity<Batch>{}, std::type_identity<Incident>{}, std::type_identity<ServiceRole>{},
        std::type_identity<SeverityChange>{}, std::type_identity<ImpactWindow>{}, std::type_identity<TimelineEvent>{},
        std::type_identity<Milestone>{}, std::type_identity<Participant>{}, std::type_identity<Link>{}, std::type_identity<SourceLine>{},
        std::type_identity<Evidence>{}, std::type_identity<Cause>{}, std::type_identity<Lesson>{}, std::type_identity<Improvement>{},
        std::type_identity<Question>{}, std::type_identity<ActionItem>{}, std::type_identity<Section>{}, std::type_identity<Deadline>{},
        std::type_identity<Review>{}, std::type_identity<Figure>{}, std::type_identity<Waiver>{});
}

/// Becomes whatever a member is made of.
struct Anything
{
    template <class T> operator T() const;
};

/// How many members an aggregate has: as many as it can be made of.
template <class T, class... Known> constexpr int memberCount()
{
    if constexpr (requires { T{Known{}..., Anything{}}; })
        return memberCount<T, Known..., Anything>();
    else
        return sizeof...(Known);
}

const char *nameOfKind(FieldKind kind)
{
    switch (kind) {
    case FieldKind::Text: return "text";
    case FieldKind::Markdown: return "markdown";
    case FieldKind::Integer: return "integer";
    case FieldKind::Real: return "real";
    case FieldKind::Boolean: return "boolean";
    case FieldKind::Choice: return "choice";
    case FieldKind::List: return "list";
    case FieldKind::Object: return "object";
    case FieldKind::Time: return "time";
    case FieldKind::Reference: return "reference";
    case FieldKind::References: return "references";
    }
    return "";
}

/// The JSON type a field's value has when it is there.
QJsonValue::Type typeOf(FieldKind kind)
{
    switch (kind) {
    case FieldKind::Integer:
    case FieldKind::Real: return QJsonValue::Double;
    case FieldKind::Boolean: return QJsonValue::Bool;
    case FieldKind::List:
    case FieldKind::References: return QJsonValue::Array;
    case FieldKind::Object:
    case FieldKind::Time: return QJsonValue::Object;
    default: return QJsonValue::String;
    }
}

QString where(const EntityInfo &entity, const FieldInfo &field)
{
    return QString::fromLatin1(entity.name) + u'.' + QString::fromLatin1(field.name);
}

} // namespace

void TestFields::namesAreWhatTheyWere()
{
    // Names, kinds and choices are in everybody's databases, histories and exports. This list only grows; a line that
    // changes needs a migration.
    QString found;
    for (const EntityInfo *entity : entities()) {
        for (const FieldInfo &field : entity->fields) {
            found += where(*entity, field) + u' ' + QString::fromLatin1(nameOfKind(field.kind));
            if (field.choices)
                found += u": "_s + field.choices().join(u'|');
            found += u'\n';
        }
    }
    QFile golden(testData(u"incident/data/fields.txt"_s));
    if (qEnvironmentVariableIsSet("HINDSIGHT_WRITE_GOLDEN")) {
        QVERIFY(golden.open(QIODevice::WriteOnly));
        golden.write(found.toUtf8());
        return;
    }
    QVERIFY(golden.open(QIODevice::ReadOnly));
    const QStringList expected = QString::fromUtf8(golden.readAll()).split(u'\n');
    const QStringList lines = found.split(u'\n');
    for (const QString &line : expected)
        QVERIFY2(lines.contains(line), qUtf8Printable(u"gone or changed: "_s + line));
    for (const QString &line : lines)
        QVERIFY2(expected.contains(line), qUtf8Printable(u"new, add it to data/fields.txt: "_s + line));
    QCOMPARE(lines, expected);
}

void TestFields::namesAreUnique()
{
    static const QRegularExpression stable(u"^[a-z][a-z0-9_]*$"_s);
    QStringList names;
    for (const EntityInfo *entity : entities()) {
        QVERIFY2(stable.match(QString::fromLatin1(entity->name)).hasMatch(), entity->name);
        QVERIFY2(!labelOf(*entity).isEmpty(), entity->name);
        names.append(QString::fromLatin1(entity->name));
        QStringList fields = {u"uid"_s}; // every table has it beside its fields
        for (const FieldInfo &field : entity->fields) {
            QVERIFY2(stable.match(QString::fromLatin1(field.name)).hasMatch(), field.name);
            QVERIFY2(!labelOf(field).isEmpty(), field.name);
            QCOMPARE(field.choices != nullptr, field.kind == FieldKind::Choice);
            fields.append(QString::fromLatin1(field.name));
        }
        QVERIFY2(fields.removeDuplicates() == 0, entity->name);
    }
    QCOMPARE(names.removeDuplicates(), 0);
}

template <class... E> static QStringList enumerationsWithDoubleNames()
{
    QStringList bad;
    const auto look = [&]<class T>(std::type_identity<T>) {
        QStringList names;
        QList<int> values;
        for (const Named<T> &named : namesOf<T>) {
            names.append(QString::fromLatin1(named.name));
            values.append(int(named.value));
            if (fromName<T>(names.last()) != named.value || QLatin1StringView(nameOf(named.value)) != QLatin1StringView(named.name))
                bad.append(names.last());
        }
        std::ranges::sort(values);
        for (int i = 0; i < values.size(); ++i) {
            if (values[i] != i)
                bad.append(u"an enumerator of "_s + names.join(u'|') + u" has no name or two"_s);
        }
        if (names.isEmpty() || names.removeDuplicates() > 0)
            bad.append(names.join(u'|'));
    };
    (look(std::type_identity<E>{}), ...);
    return bad;
}

void TestFields::enumeratorsHaveUniqueNames()
{
    const QStringList bad =
        enumerationsWithDoubleNames<Precision, IncidentKind, PostmortemState, DetectionSource, ServicePart, LinkKind, ImpactDegree, MilestoneKind,
                                    MilestoneSource, EventKind, Audience, EvidenceKind, CauseKind, LessonKind, ActionKind, ActionStatus, RowUnit,
                                    MarkEffect, BatchState>();
    QCOMPARE(bad, QStringList());
    QCOMPARE(fromName<EventKind>(u"Impact"), std::nullopt);
}

void TestFields::entitiesAreFoundByName()
{
    int count = 0;
    forEachEntity([&]<class T>() {
        const EntityInfo &entity = tableOf<T>().info;
        QCOMPARE(entityNamed(QString::fromLatin1(entity.name)), &entity);
        QCOMPARE(entity.fields.size(), tableOf<T>().fields.size());
        for (int i = 0; i < entity.fields.size(); ++i)
            QCOMPARE(entity.indexOf(QString::fromLatin1(entity.fields[i].name)), i);
        QCOMPARE(entity.indexOf(u"no_such_field"), -1);
        ++count;
    });
    QCOMPARE(count, entities().size());
    QCOMPARE(entityNamed(u"no_such_entity"), nullptr);
    QCOMPARE(entityNamed(u""), nullptr);
}

void TestFields::everyMemberHasAField()
{
    forEachEntity([]<class T>() {
        // all but the uid, which is the key
        QVERIFY2(memberCount<T>() == tableOf<T>().fields.size() + 1, tableOf<T>().info.name);
    });
}

void TestFields::fieldsAreMembersOfTheirOwn()
{
    QRandomGenerator rng(3);
    forEachEntity([&]<class T>() {
        for (const Field<T> &field : tableOf<T>().fields) {
            T record;
            Value value = randomValue(rng, field);
            if (field.kind == FieldKind::Reference)
                value = u"a uid"_s;
            else if (field.kind == FieldKind::References)
                value = QJsonArray{u"a uid"_s};
            QVERIFY(field.set(record, value));
            QCOMPARE(field.get(record), value);
            for (const Field<T> &other : tableOf<T>().fields) {
                if (&other != &field)
                    QVERIFY2(other.get(record) == other.get(T{}), where(tableOf<T>().info, other).toUtf8());
            }
        }
    });
}

void TestFields::everyFieldGoesThroughJson()
{
    const quint32 seed = QRandomGenerator::global()->generate();
    QRandomGenerator rng(seed);
    forEachEntity([&]<class T>() {
        for (int i = 0; i < 200; ++i) {
            // given a record with every field filled
            const T record = randomPart<T>(rng);

            // when it goes through the bytes of a JSON document
            const QByteArray bytes = QJsonDocument(toObject(record)).toJson();
            T again;
            const QString wrong = fromObject(QJsonDocument::fromJson(bytes).object(), again);

            // then nothing is lost
            QVERIFY2(wrong.isEmpty(), qUtf8Printable(wrong));
            QVERIFY2(again == record, qPrintable(u"%1, seed %2:\n%3"_s.arg(QLatin1StringView(tableOf<T>().info.name)).arg(seed).arg(QString::fromUtf8(bytes))));
        }
        // and an empty record stays empty
        T again = randomPart<T>(rng);
        QCOMPARE(fromObject(toObject(T{}), again), QString());
        QVERIFY(again == T{});
        for (const QJsonValue &value : toObject(T{}))
            QVERIFY(!value.isUndefined());
    });
}

void TestFields::randomRecordsAreWhole()
{
    const quint32 seed = QRandomGenerator::global()->generate();
    QRandomGenerator rng(seed);
    QRandomGenerator same(seed);

    const Record record = randomRecord(rng, 3);

    QVERIFY(record == randomRecord(same, 3));
    QVERIFY(!(record == randomRecord(rng, 3)));
    QStringList uids = {record.incident.uid};
    forEachPart(record, [&](const auto &list, const char *name) {
        using Part = std::decay_t<decltype(list)>::value_type;
        QVERIFY2(list.size() == 3, name);
        for (const Part &part : list) {
            uids.append(part.uid);
            for (const Field<Part> &field : tableOf<Part>().fields) {
                if (QLatin1StringView(field.name) == "number"_L1 || QLatin1StringView(field.name) == "position"_L1 || field.kind == FieldKind::Choice
                    || field.kind == FieldKind::Boolean)
                    continue;
                const Value value = field.get(part);
                const QString what = u"%1.%2, seed %3"_s.arg(QLatin1StringView(name), QLatin1StringView(field.name)).arg(seed);
                QVERIFY2(!value.isNull() && value != Value(u""_s) && value != Value(QJsonArray()) && value != Value(QJsonObject()), qPrintable(what));
            }
            if constexpr (requires { part.incident; })
                QCOMPARE(part.incident, record.incident.uid);
            else
                QVERIFY(part.incidents.contains(record.incident.uid));
            if constexpr (requires { part.number; })
                QVERIFY(!part.number);
        }
    });
    QCOMPARE(uids.removeDuplicates(), 0);
    QVERIFY(!QUuid::fromString(uids.first()).isNull());
    QCOMPARE(uids.first()[14], u'7'); // the version
    Record sorted = record;
    sortRecord(sorted);
    QVERIFY(sorted == record);
    QVERIFY(randomRecord(rng, 0).events.isEmpty());
}

void TestFields::wrongValuesAreRefused()
{
    QRandomGenerator rng(1);
    const Value values[] = {Value(u"some text"_s), Value(7), Value(true), Value(QJsonArray{1, 2}), Value(QJsonObject{{u"at"_s, u"x"_s}})};
    forEachEntity([&]<class T>() {
        const T before = randomPart<T>(rng);
        for (const Field<T> &field : tableOf<T>().fields) {
            const QByteArray what = where(tableOf<T>().info, field).toUtf8();
            for (const Value &value : values) {
                T record = before;
                const bool fits = value.toJson().type() == typeOf(field.kind) && field.kind != FieldKind::Choice && field.kind != FieldKind::Time
                    && field.kind != FieldKind::List && field.kind != FieldKind::References;
                QVERIFY2(field.set(record, value) == fits, what);
                QVERIFY2(fits || record == before, what);
            }
            // Null is the missing value, of what can be missing.
            T record = before;
            const Value empty = field.get(T{});
            QVERIFY2(field.set(record, Value::Null) == empty.isNull(), what);
            QVERIFY2(empty.isNull() ? field.get(record).isNull() : record == before, what);
        }
    });
}

void TestFields::choicesOutsideTheListAreRefused()
{
    TimelineEvent event;
    const auto &table = tableOf<TimelineEvent>();
    const Field<TimelineEvent> &kind = table.fields[table.info.indexOf(u"kind")];
    QCOMPARE(kind.choices().first(), u"impact"_s);
    QVERIFY(kind.set(event, u"recovery"_s));
    QVERIFY(!kind.set(event, u"Recovery"_s));
    QVERIFY(!kind.set(event, u""_s));
    QCOMPARE(event.kind, EventKind::Recovery);
}

void TestFields::numbersMustBeWhole()
{
    Section section;
    const auto &table = tableOf<Section>();
    const Field<Section> &level = table.fields[table.info.indexOf(u"level")];
    for (const qint64 number : {qint64(0), qint64(1), qint64(-7), std::numeric_limits<qint64>::max(), std::numeric_limits<qint64>::min()}) {
        QVERIFY(level.set(section, number));
        QCOMPARE(section.level, number);
        QCOMPARE(level.get(section), Value(number));
    }
    section.level = 3;
    for (const double number : {0.5, 1e300, -1.25})
        QVERIFY(!level.set(section, number));
    QCOMPARE(section.level, 3);
    QVERIFY(level.set(section, 2.0));
    QCOMPARE(section.level, 2);
}

void TestFields::momentsMustBeMoments_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("text for the time") << R"({"at": "10:30", "end": null, "precision": "minute", "written": "", "zone": ""})"_ba;
    QTest::newRow("fraction") << R"({"at": 1.5, "end": null, "precision": "minute", "written": "", "zone": ""})"_ba;
    QTest::newRow("unknown precision") << R"({"at": 1, "end": null, "precision": "hour", "written": "", "zone": ""})"_ba;
    QTest::newRow("no precision") << R"({"at": 1, "end": null, "written": "", "zone": ""})"_ba;
    QTest::newRow("no text") << R"({"at": 1, "end": null, "precision": "minute", "zone": ""})"_ba;
    QTest::newRow("number for the zone") << R"({"at": 1, "end": null, "precision": "minute", "written": "", "zone": 2})"_ba;
    QTest::newRow("empty") << "{}"_ba;
}

void TestFields::momentsMustBeMoments()
{
    QFETCH(QByteArray, json);
    QRandomGenerator rng(2);
    const Moment before = randomMoment(rng);
    Moment moment = before;
    QVERIFY(!fromValue(QJsonDocument::fromJson(json).object(), moment));
    QVERIFY(moment == before);
}

void TestFields::firstFieldThatDoesNotFitIsNamed()
{
    Incident incident;
    QCOMPARE(fromObject(QJsonObject{{u"title"_s, u"Checkout"_s}, {u"sample"_s, u"yes"_s}, {u"more"_s, 1}}, incident), u"sample"_s);
    QCOMPARE(fromObject(QJsonObject{{u"title"_s, u"Checkout"_s}, {u"unknown"_s, u"yes"_s}}, incident), QString());
    QCOMPARE(incident.title, u"Checkout"_s);
}

void TestFields::theOutageIsAlwaysTheSame()
{
    const Record record = outageRecord();
    QVERIFY(record == outageRecord());
    QCOMPARE(record.events.size(), 7);
    QStringList uids = {record.incident.uid};
    forEachPart(record, [&](const auto &list, const char *) {
        for (const auto &part : list)
            uids.append(part.uid);
    });
    QCOMPARE(uids.removeDuplicates(), 0);
}

QTEST_GUILESS_MAIN(TestFields)
#include "tst_fields.moc"
