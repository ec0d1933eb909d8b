// SPDX-License-Identifier: GPL-3.0-or-later
// What a public document says, and what it does not.
#include "documents.h"

#include "models/document/disclosure.h"
#include "models/document/formats/json.h"
#include "models/incident/fields.h"
#include "tests/support/builders.h"

#include <QJsonDocument>
#include <QTest>

using namespace hindsight;
using namespace Qt::StringLiterals;

namespace {

const Directory directory = {.people = {{.uid = u"p1"_s, .name = u"Ada Lovelace"_s, .team = u"Payments"_s, .aliases = {u"@ada"_s, u"alove"_s}},
                                        {.uid = u"p2"_s, .name = u"Alan Turing"_s}},
                             .groups = {u"Payments"_s, u"Site Reliability"_s}};

/// An outage with one text.
Record saying(const QString &text)
{
    Record record = outageRecord();
    record.incident.summary = text;
    return record;
}

QString summaryOf(const Record &record, const QString &language = u"en"_s) { return publicRecord(record, directory, language).record.incident.summary; }

QStringList sentences(const Record &record) { return sentencesOf(publicRecord(record, directory, u"en"_s).masked); }

QByteArray jsonOf(const Record &record) { return QJsonDocument(recordToJson(record)).toJson(); }

} // namespace

class DisclosureTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shouldCallPeopleByTheirRole_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("shown");
        QTest::newRow("of a team") << u"Ada Lovelace rolled back."_s << u"Payments rolled back."_s;
        QTest::newRow("whatever the case") << u"told ADA LOVELACE"_s << u"told Payments"_s;
        QTest::newRow("first name") << u"Ada's update, says Ada."_s << u"Payments's update, says Payments."_s;
        QTest::newRow("last name") << u"Ask Lovelace"_s << u"Ask Payments"_s;
        QTest::newRow("alias") << u"cc @ada and alove"_s << u"cc Payments and Payments"_s;
        QTest::newRow("nobody's team") << u"Turing looked."_s << u"an engineer looked."_s;
        QTest::newRow("in a role") << u"Grace Hopper decided, Grace told all."_s << u"commander decided, commander told all."_s;
        QTest::newRow("within a word") << u"Adamant, Canada, ada_1"_s << u"Adamant, Canada, ada_1"_s;
        QTest::newRow("a team") << u"Payments and Support looked."_s << u"Payments and Support looked."_s;
        QTest::newRow("markup around") << u"**Ada Lovelace** and `@ada`"_s << u"**Payments** and `Payments`"_s;
        QTest::newRow("known by an action") << u"Barbara Liskov will."_s << u"Checkout will."_s;
        QTest::newRow("a handle that nobody knows") << u"thanks @jane.doe, cc <@U024BE7LH|jane>."_s << u"thanks an engineer, cc an engineer."_s;
        QTest::newRow("everybody in a channel") << u"@here and @channel: @oncall looks"_s << u"@here and @channel: @oncall looks"_s;
        QTest::newRow("no handle") << u"`npm i @angular/core` for a@b, at @ 10:30"_s << u"`npm i @angular/core` for a@b, at @ 10:30"_s;
        QTest::newRow("an actor of one word") << u"Jean fixed it, in Jeans."_s << u"an engineer fixed it, in Jeans."_s;
        QTest::newRow("who wrote in the chat") << u"Ask jbartik or Mary Keller."_s << u"Ask an engineer or an engineer."_s;
        QTest::newRow("who reviews it") << u"Frances Allen and Radia Perlman read it, Perlman twice."_s
                                        << u"an engineer and an engineer read it, an engineer twice."_s;
        const auto spelled = [&](const char *name, const QString &text, const QString &shown) { QTest::newRow(name) << text << shown; };
        spelled("another apostrophe", u"O\u2019Brien, O&#39;Brien and Tom\u00e1s O\\'Brien"_s, u"scribe, scribe and scribe"_s);
        spelled("without the apostrophe", u"Tomas OBrien"_s, u"scribe"_s);
        spelled("without marks", u"Lukasz or Lukasz Nowak"_s, u"helper or helper"_s);
        spelled("umlauts spelled out", u"Mueller-Vogel, Muller-Vogel, Katrin M\u00fcller-Vogel"_s, u"lead, lead, lead"_s);
        spelled("umlauts of two characters", u"Mu\u0308ller-Vogel"_s, u"lead"_s);
        spelled("whose it is", u"M\u00fcller-Vogels Notiz, Grace\u2019s"_s, u"leads Notiz, commander\u2019s"_s);
        spelled("with a point", u"grace.hopper logged in"_s, u"commander logged in"_s);
        spelled("with a line", u"Grace_Hopper, grace-hopper, Grace\\_Hopper"_s, u"commander, commander, commander"_s);
        spelled("in one", u"gracehopper"_s, u"commander"_s);
        spelled("an account", u"`ssh grace@bastion`, ~grace, /home/grace/x"_s,
                u"`ssh \u2022\u2022\u2022@bastion`, ~\u2022\u2022\u2022, /home/\u2022\u2022\u2022/x"_s);
        spelled("called in a chat by a part of the name", u"@grace and @Grace"_s, u"commander and commander"_s);
        spelled("in the target of a link", u"[a](https://x.example/grace.hopper/Grace%20Hopper?by=grace \"b\") ![c](grace.png) the grace"_s,
                u"[a](https://x.example/\u2022\u2022\u2022/\u2022\u2022\u2022?by=\u2022\u2022\u2022 \"b\") ![c](\u2022\u2022\u2022.png) the grace"_s);
        spelled("with a title", u"Mr. Hopper, Ms Jones"_s, u"Mr. commander, Ms Payments"_s);
        spelled("in a comment", u"a <!-- Grace, dana@example.com -->"_s, u"a <!-- commander, \u2022\u2022\u2022@example.com -->"_s);
        spelled("emphasis in a name", u"**Gra**ce"_s, u"**commander"_s);
        QTest::newRow("who only acts") << u"Katherine Johnson saw it first."_s << u"an engineer saw it first."_s;
    }

    void shouldCallPeopleByTheirRole()
    {
        QFETCH(QString, text);
        Record record = saying(text);
        record.participants = {{.uid = u"x"_s, .role = u"commander"_s, .person = u"Grace Hopper"_s},
                               {.uid = u"y"_s, .role = u"scribe"_s, .person = u"Tom\u00e1s O'Brien"_s},
                               {.uid = u"z"_s, .role = u"helper"_s, .person = u"\u0141ukasz Nowak"_s},
                               {.uid = u"w"_s, .role = u"lead"_s, .person = u"Katrin M\u00fcller-Vogel"_s}};
        record.actions[1].person = u"Jones"_s;
        record.actions[0].person = u"Barbara Liskov"_s;
        record.actions[0].team = u"Checkout"_s;
        record.events[3].actor = u"Katherine Johnson"_s;
        record.events[2].actor = u"Jean"_s;
        record.sourceLines = {{.uid = u"l1"_s, .author = u"jbartik"_s}, {.uid = u"l2"_s, .author = u"Mary Keller"_s}};
        record.incident.owner = u"Frances Allen"_s;
        record.incident.reviewers = {u"Radia Perlman"_s};
        QTEST(summaryOf(record), "shown");
    }

    void shouldKnowAThousandPeople()
    {
        // given a directory with more names than an expression can hold
        Directory many;
        for (int i = 0; i < 5000; ++i)
            many.people.append({.uid = QString::number(i), .name = u"Xavier%1 Longname%2"_s.arg(i).arg(i * 7), .team = u"Team"_s});
        // then each is known
        QCOMPARE(publicRecord(saying(u"xavier4321 longname30247, Xavier4999"_s), many, u"en"_s).record.incident.summary, u"Team, Xavier4999"_s);
    }

    void shouldCallOnePersonTheSameEverywhere()
    {
        // given somebody by all their names, in all places
        Record record = saying(u"Ada did it; @ada said so."_s);
        record.participants = {{.uid = u"x"_s, .role = u"scribe"_s, .person = u"ada lovelace"_s, .note = u"on holiday"_s}};
        record.events[0].actor = u"@ada"_s;
        record.actions[0].person = u"Ada Lovelace"_s;
        record.questions = {{.uid = u"q"_s, .text = u"Why did Lovelace?"_s}};
        // then they are one
        const Record shown = publicRecord(record, directory, u"en"_s).record;
        QCOMPARE(shown.incident.summary, u"scribe did it; scribe said so."_s);
        QCOMPARE(shown.participants[0].person, u"scribe"_s);
        QCOMPARE(shown.participants[0].note, QString());
        QCOMPARE(shown.events[0].actor, u"scribe"_s);
        QCOMPARE(shown.actions[0].person, u"scribe"_s);
        QCOMPARE(shown.questions[0].text, u"Why did scribe?"_s);
        QVERIFY(sentences(record).contains(u"“Ada Lovelace” became “scribe”, 6 time(s)."_s));
    }

    void shouldTakeActorsForPeopleOnlyWhenTheyAre_data()
    {
        QTest::addColumn<QString>("actor");
        QTest::addColumn<QString>("shown");
        QTest::newRow("customers") << u"Customers"_s << u"Customers"_s;
        QTest::newRow("a team by its words") << u"Payment integration"_s << u"Payment integration"_s;
        QTest::newRow("a team of the database") << u"Site Reliability"_s << u"Site Reliability"_s;
        QTest::newRow("a service") << u"Checkout"_s << u"Checkout"_s;
        QTest::newRow("two names") << u"Jean Bartik"_s << u"an engineer"_s;
        QTest::newRow("with a particle") << u"Jean de la Tour"_s << u"an engineer"_s;
        QTest::newRow("an initial") << u"Jean B."_s << u"an engineer"_s;
        QTest::newRow("of a chat") << u"@jean-b"_s << u"an engineer"_s;
        QTest::newRow("one word that is unknown") << u"Jean"_s << u"an engineer"_s;
        QTest::newRow("nobody") << u""_s << u""_s;
    }

    void shouldTakeActorsForPeopleOnlyWhenTheyAre()
    {
        QFETCH(QString, actor);
        Record record = outageRecord();
        record.events[0].actor = actor;
        QTEST(publicRecord(record, directory, u"en"_s).record.events[0].actor, "shown");
    }

    void shouldMaskAndSayWhere()
    {
        // given
        Record record = saying(u"Paid with 4111 1111 1111 1111 from DE89370400440532013000."_s);
        record.events[2].text = u"Mail ada@example.com, token=abcdefgh1234"_s;
        record.incident.tags = {u"x@example.com"_s};
        // when
        const PublicRecord shown = publicRecord(record, directory, u"en"_s);
        // then
        QCOMPARE(shown.record.incident.summary, u"Paid with \u2022\u2022\u2022 1111 from DE\u2022\u2022\u2022 3000."_s);
        QCOMPARE(shown.record.events[2].text, u"Mail \u2022\u2022\u2022@example.com, token=\u2022\u2022\u2022"_s);
        QCOMPARE(shown.record.incident.tags, QStringList{u"\u2022\u2022\u2022@example.com"_s});
        const QStringList said = sentencesOf(shown.masked);
        for (const QString &sentence :
             {u"A card number was masked: summary."_s, u"An IBAN was masked: summary."_s, u"An e-mail address was masked: event 3, text."_s,
              u"A password or token was masked: event 3, text."_s, u"An e-mail address was masked: tags."_s})
            QVERIFY2(said.contains(sentence), qPrintable(said.join(u'\n')));
    }

    void shouldUseAMaskThatNoFormatReadsAsMarkup()
    {
        const Record record = saying(u"4111 1111 1111 1111 of ada.l@example.com, DE89370400440532013000, password=hunter2, +49 30 1234567"_s);
        const QString shown
            = u"\u2022\u2022\u2022 1111 of \u2022\u2022\u2022@example.com, DE\u2022\u2022\u2022 3000, password=\u2022\u2022\u2022, \u2022\u2022\u2022"_s;
        QCOMPARE(summaryOf(record), shown);
        const DocumentOptions options{.format = DocumentFormat::Html, .profile = Profile::Public, .directory = directory};
        const QString page = QString::fromUtf8(exported(record, options));
        QVERIFY2(page.contains(shown), qPrintable(page.section(u"Issue Summary"_s, 1)));
        Record brief = record;
        brief.incident.impact = record.incident.summary;
        const QString message = QString::fromUtf8(exported(brief, {.format = DocumentFormat::Slack, .profile = Profile::Public, .directory = directory}));
        QVERIFY2(message.contains(u"password=\u2022\u2022\u2022, \u2022\u2022\u2022"_s), qPrintable(message));
    }

    void shouldSayWhatItCannotKnow()
    {
        // given somebody whom no field of the record has
        Record record = saying(u"We asked Grace Kelly, but the Payments team and Customer Support knew. The Gateway failed."_s);
        // then the name stays, and somebody has to look
        QVERIFY(summaryOf(record).contains(u"Grace Kelly"_s));
        const QStringList said = sentences(record);
        QVERIFY2(said.contains(u"“Grace Kelly” may be a name, which nobody in the record has; it was not changed: summary."_s), qPrintable(said.join(u'\n')));
        QCOMPARE(said.filter(u"may be a name"_s).size(), 1);
        QCOMPARE(sentences(saying(u"Mr. Jones, Herr M\u00fcller, Jane O\u2019Hara, Jim McNulty and jane@bastion; root@db"_s)).filter(u"may be a name"_s).size(),
                 5);
        // and of known people nothing has to be said
        QVERIFY(sentences(saying(u"Ada Lovelace and Alan Turing"_s)).filter(u"may be a name"_s).isEmpty());
    }

    void shouldLeaveOutWhatNobodyUnderstood()
    {
        for (const QString &title : {u"Other lines of the document"_s, u"other lines of the document"_s}) {
            Record record = outageRecord();
            record.sections = {{.uid = u"s1"_s, .title = u"Costs"_s, .text = u"x"_s}, {.uid = u"s2"_s, .title = title, .text = u"y"_s}};
            const Record shown = publicRecord(record, directory, u"en"_s).record;
            QCOMPARE(shown.sections.size(), 1);
            QCOMPARE(shown.sections[0].title, u"Costs"_s);
            QVERIFY(sentences(record).contains(u"Left out: other lines of the document (1)."_s));
        }
    }

    void shouldLeaveOutWhatIsPrivate()
    {
        const Record record = wholeRecord();
        const Record shown = publicRecord(record, directory, u"en"_s).record;
        QVERIFY(shown.evidence.isEmpty());
        QVERIFY(shown.reviews.isEmpty());
        QCOMPARE(shown.links.size(), 1); // the provider's incident
        QVERIFY(!shown.incident.number && shown.incident.externalKeys.isEmpty() && shown.incident.owner.isEmpty() && shown.incident.reviewers.isEmpty());
        QVERIFY(shown.actions[2].trackerKey.isEmpty() && shown.actions[2].trackerUrl.isEmpty());
        QVERIFY(std::ranges::none_of(shown.events, [](const TimelineEvent &event) { return event.audience == Audience::Internal; }));
        QVERIFY(std::ranges::any_of(shown.events, [](const TimelineEvent &event) { return event.audience == Audience::Customers; }));
        QVERIFY(sentences(record).contains(u"Left out: evidence (4)."_s));
        QVERIFY(sentences(record).contains(u"Left out: reviews (1)."_s));
    }

    void shouldKeepChartsThatAreNotPrivate()
    {
        Record record = frozenRecord();
        record.evidence[0].isPrivate = true;
        const Record shown = publicRecord(record, directory, u"en"_s).record;
        QCOMPARE(shown.evidence.size(), 1);
        QCOMPARE(shown.evidence[0].slice, record.evidence[1].slice);
    }

    void shouldBeAnotherIncidentThanTheOneItTells()
    {
        const Record record = outageRecord();
        const Record shown = publicRecord(record, directory, u"en"_s).record;
        QVERIFY(shown.incident.uid != record.incident.uid);
        QCOMPARE(shown.incident.uid, publicRecord(record, directory, u"en"_s).record.incident.uid);
        QCOMPARE(shown.causes[0].events, QStringList{shown.events[4].uid});
        QCOMPARE(shown.milestones[0].event, shown.events[0].uid);
        for (const TimelineEvent &event : shown.events)
            QCOMPARE(event.incident, shown.incident.uid);
    }

    void shouldSayTheSameOfTheSame()
    {
        const Record record = wholeRecord();
        const Record before = record;
        const PublicRecord one = publicRecord(record, directory, u"en"_s), other = publicRecord(record, directory, u"en"_s);
        QVERIFY(one.record == other.record);
        QCOMPARE(sentencesOf(one.masked), sentencesOf(other.masked));
        QVERIFY(record == before);
    }

    void shouldFindItInEveryTextField_data()
    {
        QTest::addColumn<QString>("list");
        QTest::addColumn<QString>("field");
        const auto rows = [](const char *list, const EntityInfo &entity) {
            for (const FieldInfo &field : entity.fields) {
                const bool isText = field.kind == FieldKind::Text || field.kind == FieldKind::Markdown || field.kind == FieldKind::List;
                if (isText && qstrcmp(field.name, "zone") != 0 && qstrcmp(field.name, "language") != 0 && qstrcmp(field.name, "starts_at") != 0
                    && qstrcmp(field.name, "rule") != 0)
                    QTest::addRow("%s.%s", list, field.name) << QString::fromLatin1(list) << QString::fromLatin1(field.name);
            }
        };
        rows("incident", tableOf<Incident>().info);
        Record record;
        forEachPart(record, [&](auto &list, const char *name) { rows(name, tableOf<typename std::decay_t<decltype(list)>::value_type>().info); });
    }

    void shouldFindItInEveryTextField()
    {
        QFETCH(QString, list);
        QFETCH(QString, field);
        // given everything that should not be told, in one field
        QRandomGenerator rng(7);
        Record record = randomRecord(rng, 2);
        const QString secret
            = u"Ada Lovelace, Turing, 4111 1111 1111 1111, ada.l@example.com, DE89370400440532013000, ghp_0123456789abcdefghij0123, @jdoe, +49 30 1234567"_s;
        const auto change = [&](auto &part) {
            for (const FieldInfo &info : tableOf<std::decay_t<decltype(part)>>().info.fields) {
                if (field == QLatin1StringView(info.name))
                    fromObject({{field, info.kind == FieldKind::List ? QJsonValue(QJsonArray{secret}) : QJsonValue(secret)}}, part);
            }
        };
        if (list == u"incident"_s)
            change(record.incident);
        forEachPart(record, [&](auto &parts, const char *name) {
            if (list == QLatin1StringView(name)) {
                for (auto &part : parts)
                    change(part);
            }
        });
        QVERIFY(jsonOf(record).contains("Lovelace"));
        // then none of it is told
        const QByteArray json = jsonOf(publicRecord(record, directory, u"en"_s).record);
        for (const char *piece : {"Ada", "Lovelace", "Turing", "4111 1111", "ada.l@", "DE893704", "ghp_0123", "jdoe", "1234567\""})
            QVERIFY2(!json.contains(piece), qPrintable(QString::fromLatin1(piece) + u'\n' + QString::fromUtf8(json)));
    }

    void shouldGoIntoEveryFormat_data()
    {
        QTest::addColumn<DocumentFormat>("format");
        for (const auto &format : documentFormatNames) {
            if (format.value != DocumentFormat::Pdf) // which is packed
                QTest::newRow(format.name) << format.value;
        }
    }

    void shouldGoIntoEveryFormat()
    {
        QFETCH(DocumentFormat, format);
        Record record = wholeRecord();
        record.incident.title = u"Ada Lovelace and the card 4111 1111 1111 1111"_s;
        record.incident.impact = u"Turing was told."_s;
        const DocumentOptions options{.format = format, .frontMatter = format == DocumentFormat::Markdown, .profile = Profile::Public, .directory = directory};
        const QByteArray bytes = exported(record, options);
        for (const char *piece : {"Lovelace", "4111 1111", "Turing", "Salaries", "calls.example.com", "PD-1234"})
            QVERIFY2(!bytes.contains(piece), piece);
        // what a record without the profile has
        QVERIFY(exported(record, {.format = format}).contains("Lovelace"));
    }
};

QTEST_GUILESS_MAIN(DisclosureTest)
#include "tst_disclosure.moc"
