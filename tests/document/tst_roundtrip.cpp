// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents.h"
#include "models/document/formats/json.h"
#include "models/document/reading/import.h"
#include "models/document/templates/phrases.h"
#include "models/incident/order.h"
#include "models/incident/zones.h"
#include "tests/support/builders.h"
#include "tests/support/seeds.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace hindsight;
using namespace Qt::StringLiterals;

namespace {

/// Calls `change(info, value)` for every field of every part; what it returns becomes the field.
template <class Change> void changeFields(Record &record, Change change)
{
    const auto changePart = [&](auto &part) {
        using T = std::decay_t<decltype(part)>;
        for (const Field<T> &field : tableOf<T>().fields) {
            if (!field.set(part, change(field, field.get(part))))
                QFAIL(field.name);
        }
    };
    changePart(record.incident);
    forEachPart(record, [&](auto &parts, const char *) {
        for (auto &part : parts)
            changePart(part);
    });
    sortRecord(record);
}

/// A printed day does not say in which zone it is: all are taken to the incident's.
void setZoneOfDays(Record &record)
{
    changeFields(record, [zone = record.incident.zone](const FieldInfo &, const Value &value) {
        if (!value.moment() || value.moment()->precision != Precision::Day)
            return value;
        Moment moment = *value.moment();
        const QDate day = inZone(*moment.at, *zoneNamed(moment.zone)).date();
        moment.zone = zone;
        moment.at = startOfDay(day, *zoneNamed(zone));
        return toValue(moment);
    });
}

// Of a day a document says no zone, and so it begins where it is read.
void compareTimes(const Moment &read, const Moment &wanted)
{
    const auto day = [](const Moment &moment) { return inZone(*moment.at, zoneNamed(moment.zone).value_or(QTimeZone(QTimeZone::UTC))).date(); };
    if (read.at && wanted.at && read.precision == Precision::Day && wanted.precision == Precision::Day)
        QCOMPARE(day(read), day(wanted));
    else
        QCOMPARE(read.at, wanted.at);
}

// Texts that a document may take for something else, or cannot hold at all.
const QStringList hostileTexts = {
    u""_s,
    u" "_s,
    u"\n"_s,
    u"  outer blanks \n\n"_s,
    u"a\nb"_s,
    u"a\r\nb"_s,
    u"a\u0000b"_s,
    u"\u00a0"_s,
    u"\t"_s,
    u"a\u2028b\u0085c"_s,
    u"\u0001\u001f\u007f"_s,
    u"# Timeline"_s,
    u"## Timeline\n\n- **10:30 GMT:** x"_s,
    u"Timeline\n=="_s,
    u"# a #\n\n### b ##"_s,
    u"---"_s,
    u"a\n\n---\n\nb"_s,
    u"---\nhindsight: 1\n---"_s,
    u"**Impact:** x"_s,
    u"**Impact\\:** x"_s,
    u"Impact: x"_s,
    u"a\n\n**Tasks:**\n\n- [ ] b"_s,
    u"**10:30 GMT:** x"_s,
    u"10:30 GMT: x"_s,
    u"**"_s,
    u"a:** b"_s,
    u"- a\n- b"_s,
    u"- [x] a"_s,
    u"[ ] a"_s,
    u"[x]"_s,
    u"1. a"_s,
    u"> a"_s,
    u"    code"_s,
    u"```\n## Timeline"_s,
    u"~~~"_s,
    u"```\na\n``` "_s,
    u"<!-- open"_s,
    u"\\<!-- a"_s,
    u"<script>\n\nx"_s,
    u"<?"_s,
    u"| a | b |\n|---|---|\n| c | d |"_s,
    u"a|b"_s,
    u"a\\|b"_s,
    u"\\"_s,
    u"`"_s,
    u"&amp;"_s,
    u"&#35;"_s,
    u"[r]: /u"_s,
    u"[x](y)"_s,
    u"<https://example.org>"_s,
    u"https://example.org/a?b=c&d"_s,
    u"a (https://example.org)"_s,
    u"x · **Due:** y"_s,
    u"2024-07-20"_s,
    u"July 20, 2024"_s,
    u"Time unknown"_s,
    u"The outage lasted 3 hours."_s,
    u"Duration"_s,
    u"unknown"_s,
    u"60%"_s,
};

/// First difference of two records as a path with both values; empty: equal.
QString difference(const QJsonValue &a, const QJsonValue &b, const QString &path = {})
{
    if (a == b)
        return {};
    const auto shown = [](const QJsonValue &v) { return QString::fromUtf8(QJsonDocument(QJsonArray{v}).toJson(QJsonDocument::Compact)).left(600); };
    if (a.isObject() && b.isObject()) {
        for (const QString &key : a.toObject().keys()) {
            if (const QString inner = difference(a[key], b[key], path + u'/' + key); !inner.isEmpty())
                return inner;
        }
    }
    if (a.isArray() && b.isArray() && a.toArray().size() == b.toArray().size()) {
        for (qsizetype i = 0; i < a.toArray().size(); ++i) {
            if (const QString inner = difference(a[i], b[i], u"%1[%2]"_s.arg(path).arg(i)); !inner.isEmpty())
                return inner;
        }
    }
    return u"%1:\n  %2\n  %3"_s.arg(path, shown(a), shown(b));
}

/// A document does not carry what only one database calls them.
Record withoutNumbers(Record record)
{
    record.incident.number.reset();
    for (ActionItem &action : record.actions)
        action.number.reset();
    return record;
}

/// Exports with front matter and imports; what differs then.
QString lostBy(const Record &record, DocumentOptions options)
{
    options.frontMatter = true;
    const auto document = readDocument(exported(record, options), u"x.md"_s);
    if (!document)
        return document.error().sentence();
    if (document->incidents.size() != 1 || !document->incidents[0].known)
        return u"it is no longer known"_s;
    const Record &read = document->incidents[0].record;
    return read == withoutNumbers(record) ? QString() : u"differ: "_s + difference(recordToJson(read), recordToJson(withoutNumbers(record)));
}

/// The lines of a document but for those that are worked out from what it does not print: impact windows, and the zone that says what
/// the clock is when a deadline of many weeks ends.
QStringList comparable(Record record, const DocumentOptions &options = {})
{
    record.deadlines.clear();
    const Phrases phrases(options.language);
    const QString impactTime = u"| "_s + phrases.withCapital(phrases.text("impact time", "Milestones")) + u" |"_s;
    QStringList lines = markdownOf(record, options).split(u'\n');
    lines.removeIf([&](const QString &line) { return line.startsWith(impactTime); });
    return lines;
}

/// With the uids that a store would have given.
Record identified(Record record)
{
    QRandomGenerator rng(1);
    UidSource uids(rng);
    record.incident.uid = uids.next();
    forEachPart(record, [&](auto &parts, const char *) {
        for (auto &part : parts) {
            part.uid = uids.next();
            if constexpr (requires { part.incident; })
                part.incident = record.incident.uid;
        }
    });
    sortRecord(record);
    return record;
}

QStringList textsOf(const auto &parts)
{
    QStringList texts;
    for (const auto &part : parts)
        texts.append(part.text);
    return texts;
}

} // namespace

class TestRoundtrip : public QObject
{
    Q_OBJECT

private slots:
    void frontMatterLosesNothing_data();
    void frontMatterLosesNothing();
    void frontMatterLosesNothingInAnyTemplate_data();
    void frontMatterLosesNothingInAnyTemplate();
    void frontMatterLosesNothingOfHostileTexts_data();
    void frontMatterLosesNothingOfHostileTexts();
    void bodyGivesBackWhatItPrints_data();
    void bodyGivesBackWhatItPrints();
    void deadlinesComeBackFromTheBody_data();
    void deadlinesComeBackFromTheBody();
    void figuresComeBackFromTheBody_data();
    void figuresComeBackFromTheBody();
    void knownRecordsComeBack_data();
    void knownRecordsComeBack();
};

void TestRoundtrip::frontMatterLosesNothing_data()
{
    QTest::addColumn<quint32>("seed");
    QTest::addColumn<int>("size");
    QTest::addColumn<QString>("zone");
    QTest::addColumn<QString>("language");
    const QStringList zones = {u""_s, u""_s, u"UTC"_s, u"Asia/Tokyo"_s, u"-03:30"_s};
    const QStringList languages = {u"en"_s, u"en"_s, u"de"_s};
    for (quint32 seed = 0; seed < quint32(seedCount(100)); ++seed)
        QTest::addRow("seed %u", seed) << seed << int(seed % 7) << zones[seed % 5] << languages[seed % 3];
}

void TestRoundtrip::frontMatterLosesNothing()
{
    // given
    QFETCH(quint32, seed);
    QFETCH(int, size);
    QFETCH(QString, zone);
    QFETCH(QString, language);
    QRandomGenerator rng(seed);
    Record record = randomRecord(rng, size);
    sortRecord(record);

    // when it is exported and imported, then
    const QString lost = lostBy(record, {.language = language, .zone = zone});
    QVERIFY2(lost.isEmpty(), qPrintable(lost));
}

void TestRoundtrip::frontMatterLosesNothingInAnyTemplate_data()
{
    QTest::addColumn<QString>("name");
    for (const TemplateInfo &info : templates())
        QTest::newRow(qPrintable(info.name)) << info.name;
}

void TestRoundtrip::frontMatterLosesNothingInAnyTemplate()
{
    QFETCH(QString, name);
    QRandomGenerator rng(1);
    for (int size = 0; size < 4; ++size) {
        Record record = randomRecord(rng, size);
        sortRecord(record);
        const QString lost = lostBy(record, {.templateName = name});
        QVERIFY2(lost.isEmpty(), qPrintable(lost));
    }
    const QString lost = lostBy(outageRecord(), {.templateName = name});
    QVERIFY2(lost.isEmpty(), qPrintable(lost));
}

void TestRoundtrip::frontMatterLosesNothingOfHostileTexts_data() { frontMatterLosesNothing_data(); }

void TestRoundtrip::frontMatterLosesNothingOfHostileTexts()
{
    // given
    QFETCH(quint32, seed);
    QFETCH(int, size);
    QFETCH(QString, zone);
    QFETCH(QString, language);
    QRandomGenerator rng(seed);
    Record record = randomRecord(rng, size);
    changeFields(record, [&](const FieldInfo &field, const Value &value) {
        // A zone is one of a list, though its field is a text.
        const bool isText = (field.kind == FieldKind::Text && QLatin1StringView(field.name) != "zone"_L1) || field.kind == FieldKind::Markdown;
        return isText && rng.bounded(2) ? Value(hostileTexts[rng.bounded(int(hostileTexts.size()))]) : value;
    });

    // when it is exported and imported, then
    const QString lost = lostBy(record, {.language = language, .zone = zone});
    QVERIFY2(lost.isEmpty(), qPrintable(lost));
}

void TestRoundtrip::bodyGivesBackWhatItPrints_data() { frontMatterLosesNothing_data(); }

void TestRoundtrip::bodyGivesBackWhatItPrints()
{
    // given
    QFETCH(quint32, seed);
    QFETCH(int, size);
    QFETCH(QString, language);
    const DocumentOptions options{.language = language};
    QRandomGenerator rng(seed);
    Record record = randomRecord(rng, size);
    setZoneOfDays(record);

    // when
    const auto document = readDocument(exported(record, options), u"x.md"_s);

    // then what was read makes the same document
    QVERIFY(document);
    const Record &read = document->incidents[0].record;
    const QStringList again = comparable(read, options);
    const QStringList before = comparable(record, options);
    for (qsizetype i = 0; i < qMin(again.size(), before.size()); ++i)
        QCOMPARE(again[i], before[i]);
    QCOMPARE(again, before);
    QCOMPARE(document->unreadLines, 0);

    // and stands in the fields it came from
    QCOMPARE(read.incident.title, record.incident.title);
    QCOMPARE(read.incident.kind, record.incident.kind);
    QCOMPARE(read.incident.summary, record.incident.summary);
    QCOMPARE(read.incident.impact, record.incident.impact);
    QCOMPARE(read.incident.rootCauseSummary, record.incident.rootCauseSummary);
    QCOMPARE(read.incident.detection, record.incident.detection);
    QCOMPARE(read.incident.resolution, record.incident.resolution);
    QCOMPARE(read.incident.conclusion, record.incident.conclusion);
    QCOMPARE(read.incident.statedDurationMinutes, record.incident.statedDurationMinutes);
    QCOMPARE(textsOf(read.events), textsOf(record.events));
    QCOMPARE(textsOf(read.improvements), textsOf(record.improvements));
    QCOMPARE(textsOf(read.questions), textsOf(record.questions));
    QCOMPARE(textsOf(read.actions), textsOf(record.actions));
    QCOMPARE(textsOf(read.sections), textsOf(record.sections));
    QCOMPARE(read.causes.size(), record.causes.size());
    QCOMPARE(read.lessons.size(), record.lessons.size());
    QCOMPARE(read.services.size(), record.services.size());
    QCOMPARE(read.severities.size(), record.severities.size());
    QCOMPARE(read.milestones.size(), record.milestones.size());
    QCOMPARE(read.figures.size(), record.figures.size());
    QCOMPARE(read.deadlines.size(), record.deadlines.size());
    for (qsizetype i = 0; i < read.deadlines.size(); ++i) {
        QCOMPARE(read.deadlines[i].name, record.deadlines[i].name);
        QCOMPARE(read.deadlines[i].recipient, record.deadlines[i].recipient);
        QCOMPARE(read.deadlines[i].startsAt, record.deadlines[i].startsAt);
        QCOMPARE(read.deadlines[i].allowedMinutes, record.deadlines[i].allowedMinutes);
        compareTimes(read.deadlines[i].done, record.deadlines[i].done);
    }
    for (qsizetype i = 0; i < read.events.size(); ++i) {
        compareTimes(read.events[i].at, record.events[i].at);
        QCOMPARE(read.events[i].at.end, record.events[i].at.end);
        QCOMPARE(read.events[i].at.precision, record.events[i].at.precision);
    }
}

void TestRoundtrip::deadlinesComeBackFromTheBody_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("language");
    for (const auto &name : {u"checkout"_s, u"google-sre"_s, u"kehoe"_s, u"facts"_s}) {
        for (const auto &language : {u"en"_s, u"de"_s})
            QTest::addRow("%s in %s", qPrintable(name), qPrintable(language)) << name << language;
    }
}

void TestRoundtrip::deadlinesComeBackFromTheBody()
{
    // given
    QFETCH(QString, name);
    QFETCH(QString, language);
    const Record record = fullRecord();
    // when the document is read without front matter
    const auto document = readDocument(exported(record, {.templateName = name, .language = language}), u"x.md"_s);
    // then
    QVERIFY(document);
    const QList<Deadline> &read = document->incidents[0].record.deadlines;
    QCOMPARE(read.size(), record.deadlines.size());
    for (qsizetype i = 0; i < read.size(); ++i) {
        const Deadline &was = record.deadlines[i];
        QCOMPARE(read[i].name, was.name);
        QCOMPARE(read[i].recipient, was.recipient);
        QCOMPARE(read[i].startsAt, was.startsAt);
        QCOMPARE(read[i].allowedMinutes, was.allowedMinutes);
        QCOMPARE(read[i].done.at, was.done.at);
    }
    // and nobody outside is told of them
    const QString outside = markdownOf(record, {.templateName = name, .profile = Profile::Public, .language = language});
    QVERIFY(!outside.contains(u"Supervisory authority"_s) && !outside.contains(u"Card schemes"_s));
}

void TestRoundtrip::figuresComeBackFromTheBody_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("language");
    for (const auto &name : {u"checkout"_s, u"google-sre"_s, u"pagerduty"_s, u"atlassian"_s, u"etsy"_s, u"kehoe"_s, u"managers"_s}) {
        for (const auto &language : {u"en"_s, u"de"_s})
            QTest::addRow("%s in %s", qPrintable(name), qPrintable(language)) << name << language;
    }
}

void TestRoundtrip::figuresComeBackFromTheBody()
{
    // given
    QFETCH(QString, name);
    QFETCH(QString, language);
    const Record record = fullRecord();
    // when the document is read without front matter
    const auto document = readDocument(exported(record, {.templateName = name, .language = language}), u"x.md"_s);
    // then of every figure with a value there is what the document prints: a name, the value with its unit and interval, and a method; but
    // for what was caught up, which is told by the net
    QVERIFY(document);
    const QList<Figure> &read = document->incidents[0].record.figures;
    qsizetype told = 0;
    for (const Figure &was : record.figures) {
        if (!was.value || was.name.endsWith(u"_after"_s))
            continue;
        ++told;
        const auto found = std::ranges::find(read, was.name, &Figure::name);
        QVERIFY2(found != read.end(), qPrintable(was.name));
        QCOMPARE(found->value, was.value);
        QCOMPARE(found->low, was.low);
        QCOMPARE(found->high, was.high);
        QCOMPARE(found->confidence, was.confidence);
        QCOMPARE(found->unit, was.unit);
        QCOMPARE(found->currency, was.currency);
        QCOMPARE(found->method, was.method);
    }
    QCOMPARE(read.size(), told);
}

void TestRoundtrip::knownRecordsComeBack_data()
{
    QTest::addColumn<Record>("record");
    QTest::newRow("the outage") << outageRecord();
    QTest::newRow("the first day") << identified(briefRecord());
    QTest::newRow("everything") << identified(fullRecord());
    QTest::newRow("nothing but a uid") << Record{.incident = {.uid = u"0190cc9e-7b5a-7000-8000-000000000001"_s}};
}

void TestRoundtrip::knownRecordsComeBack()
{
    QFETCH(Record, record);
    sortRecord(record);
    const QString lost = lostBy(record, {});
    QVERIFY2(lost.isEmpty(), qPrintable(lost));
    const auto document = readDocument(exported(record), u"x.md"_s);
    QCOMPARE(comparable(document->incidents[0].record), comparable(record));
    QCOMPARE(document->unreadLines, 0);
}

QTEST_GUILESS_MAIN(TestRoundtrip)
#include "tst_roundtrip.moc"
