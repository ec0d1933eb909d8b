// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/searchquery.h"
#include "models/store/store.h"
#include "tests/support/builders.h"
#include "tests/support/results.h"

#include <QTemporaryDir>
#include <QTest>

using namespace hindsight;
using namespace Qt::StringLiterals;

class SearchTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    std::unique_ptr<Store> m_store;

    static constexpr qint64 day = 24 * 60 * microsecondsPerMinute;
    static qint64 at(const QString &date) { return QDate::fromString(date, Qt::ISODate).startOfDay(QTimeZone::UTC).toMSecsSinceEpoch() * 1000; }

    void add(const QString &title, const QString &began, const QString &severity, const QString &service, const QString &owner, bool resolved,
             IncidentKind kind = IncidentKind::Incident)
    {
        const QString uid = newUid();
        QList<Change> changes{created(Incident{.uid = uid, .title = title, .kind = kind, .tags = {u"payments"_s}, .owner = owner}),
                              created(SeverityChange{.uid = newUid(), .incident = uid, .severity = u"SEV-4"_s}),
                              created(SeverityChange{.uid = newUid(), .incident = uid, .severity = severity}),
                              created(ServiceRole{.uid = newUid(), .incident = uid, .service = service}),
                              created(TimelineEvent{.uid = newUid(), .incident = uid, .text = u"The gateway refused every card"_s}),
                              created(ActionItem{.uid = newUid(),
                                                 .incidents = {uid},
                                                 .text = u"Watch the gateway for "_s + service,
                                                 .person = u"Ben Blue"_s,
                                                 .due = {.at = at(began) + 30 * day, .precision = Precision::Day}})};
        const auto milestone = [&](MilestoneKind milestoneKind, qint64 when) {
            changes.append(created(Milestone{.uid = newUid(), .incident = uid, .kind = milestoneKind, .at = {.at = when, .precision = Precision::Second}}));
        };
        milestone(MilestoneKind::Began, at(began));
        if (resolved)
            milestone(MilestoneKind::Resolved, at(began) + day / 24);
        VERIFY_RESULT(m_store->apply(changes));
    }
    /// "1 incident, 2 action" of what was found, in the order of incidents and kinds.
    QString found(const QString &text)
    {
        const auto result = m_store->search(text);
        if (!result)
            return result.error().text;
        QStringList texts;
        for (const SearchHit &hit : result->hits)
            texts.append(u"%1 %2"_s.arg(hit.incidentNumber).arg(hit.entity));
        texts.sort();
        return texts.join(u", "_s);
    }

private Q_SLOTS:
    void init()
    {
        m_store = std::move(*Store::open(m_folder.filePath(newUid()), {}));
        QList<Change> levels;
        for (int n = 1; n <= 4; ++n)
            levels.append(created(SeverityLevel{.uid = newUid(), .name = u"SEV-%1"_s.arg(n), .position = n}));
        VERIFY_RESULT(m_store->apply(levels));
        add(u"Checkout outage"_s, u"2024-07-20"_s, u"SEV-1"_s, u"checkout"_s, u"Anna Amber"_s, true);
        add(u"Search slow"_s, u"2024-06-01"_s, u"SEV-3"_s, u"search"_s, u"Carla"_s, false);
        add(u"Almost no gateway"_s, u"2100-01-01"_s, u"SEV-3"_s, u"checkout-api"_s, u"Carla"_s, false, IncidentKind::NearMiss);
    }

    void queriesAreRead_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("rest");
        QTest::newRow("words") << u" two  words "_s << u"\"two\"* \"words\"*"_s << QString();
        QTest::newRow("a phrase") << u"\"payment gateway\" slow"_s << u"\"payment gateway\" \"slow\"*"_s << QString();
        QTest::newRow("a phrase that is not over") << u"\"payment gate"_s << u"\"payment gate\""_s << QString();
        QTest::newRow("a colon in a word") << u"10:45 error:timeout"_s << u"\"10:45\"* \"error:timeout\"*"_s << QString();
        QTest::newRow("names") << u"severity:1 SERVICE:checkout owner:\"Anna Amber\""_s << QString() << u"1|checkout|Anna Amber"_s;
        QTest::newRow("a name without a value yet") << u"severity: gateway"_s << u"\"gateway\"*"_s << QString();
        QTest::newRow("a value that is none") << u"after:soon is:green kind:disaster"_s << QString() << u"after:soon|is:green|kind:disaster"_s;
        QTest::newRow("stars and brackets are text") << u"(a* OR b)"_s << u"\"(a*\"* \"OR\"* \"b)\"*"_s << QString();
    }
    void queriesAreRead()
    {
        QFETCH(QString, text);
        QFETCH(QString, words);
        QFETCH(QString, rest);
        const SearchQuery query = readSearch(text);
        QCOMPARE(query.words, words);
        QCOMPARE((query.severities + query.services + query.owners + query.notUnderstood).join(u'|'), rest);
    }

    void aSearchIsNarrowed_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("hits");
        QTest::newRow("words alone") << u"gateway card"_s << u"1 event, 2 event, 3 event"_s;
        QTest::newRow("the worst severity by its number") << u"gateway severity:1"_s << u"1 action, 1 event"_s;
        QTest::newRow("a severity it had, but not the worst") << u"gateway severity:4"_s << QString();
        QTest::newRow("by its name, without words") << u"severity:sev-3"_s << u"2 incident, 3 incident"_s;
        QTest::newRow("beginning of a service") << u"service:check"_s << u"1 incident, 3 incident"_s;
        QTest::newRow("one of two services") << u"service:search service:checkout-"_s << u"2 incident, 3 incident"_s;
        QTest::newRow("kind") << u"kind:near-miss gateway"_s << u"3 action, 3 event, 3 incident"_s;
        QTest::newRow("tag") << u"tag:pay slow"_s << u"2 incident"_s;
        QTest::newRow("began after") << u"after:2024-07-20 card"_s << u"1 event, 3 event"_s;
        QTest::newRow("began before") << u"before:2024-07-20"_s << u"2 incident"_s;
        QTest::newRow("owner of the incident, of events too") << u"owner:anna gateway"_s << u"1 event"_s;
        QTest::newRow("owner of action items") << u"owner:blue"_s << u"1 action, 2 action, 3 action"_s;
        QTest::newRow("open action items") << u"is:open severity:1"_s << u"1 action"_s;
        QTest::newRow("overdue") << u"is:overdue"_s << u"1 action, 2 action"_s;
        QTest::newRow("overdue, with words") << u"is:overdue watch search"_s << u"2 action"_s;
        QTest::newRow("going on: a near miss has no end") << u"is:ongoing"_s << u"2 incident"_s;
        QTest::newRow("nothing fits") << u"severity:2"_s << QString();
    }
    void aSearchIsNarrowed()
    {
        QFETCH(QString, text);
        QFETCH(QString, hits);
        QCOMPARE(found(text), hits);
    }

    void anOwnerIsFoundByEveryName_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("hits");
        QTest::newRow("the name, where an alias stands") << u"owner:blue"_s << u"1 action, 2 action, 3 action, 3 action"_s;
        QTest::newRow("the alias, where the name stands") << u"owner:@sre gateway"_s << u"1 action, 2 action, 3 action"_s;
        QTest::newRow("the e-mail address") << u"owner:ben@example.org"_s << u"1 action, 2 action, 3 action, 3 action"_s;
        QTest::newRow("of the incident too") << u"owner:amber@example.org"_s << u"1 incident"_s;
        QTest::newRow("nobody who is called alike") << u"owner:sre-team"_s << u"1 action"_s;
    }
    void anOwnerIsFoundByEveryName()
    {
        QFETCH(QString, text);
        QFETCH(QString, hits);
        const QString first = m_store->incidents()->last().uid, last = m_store->incidents()->first().uid;
        VERIFY_RESULT(m_store->apply({created(Person{.uid = newUid(), .name = u"Ben Blue"_s, .email = u"ben@example.org"_s, .aliases = {u"@sre"_s}}),
                                      created(Person{.uid = newUid(), .name = u"Anna Amber"_s, .email = u"amber@example.org"_s, .position = 1}),
                                      created(ActionItem{.uid = newUid(), .incidents = {last}, .text = u"Watch the cards"_s, .person = u"@sre"_s}),
                                      created(ActionItem{.uid = newUid(), .incidents = {first}, .text = u"Watch the cards"_s, .person = u"@sre-team"_s})}));
        QCOMPARE(found(text), hits);
    }

    void titlesComeBeforeWhoDidSomething()
    {
        // GIVEN somebody whose name is in a title too
        const QString uid = m_store->incidents()->last().uid;
        QList<Change> events;
        for (int i = 0; i < 5; ++i)
            events.append(created(TimelineEvent{.uid = newUid(), .incident = uid, .actor = u"Outage desk"_s, .text = u"Looked at number %1"_s.arg(i)}));
        events.append(created(TimelineEvent{.uid = newUid(), .incident = uid, .actor = u"Ben"_s, .text = u"The outage is over"_s}));
        VERIFY_RESULT(m_store->apply(events));
        // WHEN
        const auto result = m_store->search(u"outage"_s);
        // THEN the title comes first, what was said of it next, and who said something tells what
        VERIFY_RESULT(result);
        QCOMPARE(result->hits.size(), 7);
        QCOMPARE(result->hits[0].entity, u"incident"_s);
        QCOMPARE(result->hits[1].excerpt, u"Ben: The \u0002outage\u0003 is over"_s);
        QVERIFY(result->hits[2].excerpt.startsWith(u"\u0002Outage\u0003 desk: Looked at number"_s));
    }

    void titlesAreFoundBehindThousandsOfNewerEvents()
    {
        // GIVEN more events with the word than are compared with each other
        const QString uid = m_store->incidents()->last().uid;
        QList<Change> events;
        for (int i = 0; i <= SearchResult::mostRanked; ++i)
            events.append(created(TimelineEvent{.uid = newUid(), .incident = uid, .text = u"outage %1"_s.arg(i)}));
        VERIFY_RESULT(m_store->apply(events));
        // WHEN somebody looks for the beginning of the word
        const auto result = m_store->search(u"outag"_s, 10);
        // THEN the title is the best hit, and the rest is told as the newest
        VERIFY_RESULT(result);
        QCOMPARE(result->hits.size(), 10);
        QCOMPARE(result->hits[0].entity, u"incident"_s);
        QVERIFY(result->hits[0].excerpt.contains(u"\u0002outage\u0003"_s));
        QVERIFY(result->more);
        QVERIFY(!m_store->search(u"card"_s)->more);
    }
};

QTEST_GUILESS_MAIN(SearchTest)
#include "tst_search.moc"
