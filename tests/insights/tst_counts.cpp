// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/insights/counts.h"
#include "tests/insights/portfolios.h"

#include <QTest>

using namespace hindsight;
using namespace Qt::StringLiterals;

class TestCounts : public QObject
{
    Q_OBJECT

private:
    const QStringList m_levels{u"SEV-1"_s, u"SEV-2"_s, u"SEV-3"_s};

    static QStringList told(const QList<Group> &groups)
    {
        QStringList texts;
        for (const Group &group : groups)
            texts.append(u"%1: %2"_s.arg(group.name, group.incidents.join(u' ')));
        return texts;
    }
    /// a: SEV-3 then SEV-1, noticed by an alert, of gateway and ledger; b: SEV-2, by users, of gateway; c: nothing said; d: a near miss.
    static QList<Record> records()
    {
        Record a = incident(u"a"_s, {.began = u"2024-01-31T23:30:00Z"_s});
        a.severities = {{.severity = u"SEV-3"_s}, {.severity = u"SEV-1"_s}};
        a.incident.detectionSource = DetectionSource::Alert;
        a.services
            = {{.service = u"gateway"_s, .part = ServicePart::Origin}, {.service = u"ledger"_s, .part = ServicePart::Origin}, {.service = u"checkout"_s}};
        a.causes = {{.kind = CauseKind::Trigger, .category = u"Change"_s}, {.category = u"Bug"_s}, {.category = u"Bug"_s}, {.category = u"Dependency"_s}};
        Record b = incident(u"b"_s, {.began = u"2024-02-10T10:00:00Z"_s});
        b.severities = {{.severity = u"SEV-2"_s}};
        b.incident.detectionSource = DetectionSource::UserReported;
        b.services = {{.service = u"gateway"_s, .part = ServicePart::Origin}};
        b.causes = {{.category = u"Bug"_s}, {.category = {}}};
        Record c = incident(u"c"_s, {.began = u"2024-02-11T10:00:00Z"_s});
        Record d = incident(u"d"_s, {.began = u"2024-03-01T10:00:00Z"_s}, IncidentKind::NearMiss);
        d.severities = {{.severity = u"SEV-3"_s}};
        return {a, b, c, d};
    }

private Q_SLOTS:
    void incidentsAreGroupedByWhatTheySay_data()
    {
        QTest::addColumn<CountBy>("by");
        QTest::addColumn<QStringList>("groups");
        QTest::newRow("the worst severity, the worst first") << CountBy::Severity << QStringList{u"SEV-1: a"_s, u"SEV-2: b"_s, u"SEV-3: d"_s, u": c"_s};
        QTest::newRow("where it began, in each service") << CountBy::Origin << QStringList{u"gateway: a b"_s, u"ledger: a"_s, u": c d"_s};
        QTest::newRow("who was hurt: not of a near miss") << CountBy::Affected << QStringList{u"checkout: a"_s, u": b c"_s};
        QTest::newRow("who noticed") << CountBy::DetectionSource << QStringList{u"alert: a"_s, u"user_reported: b"_s, u": c"_s};
        QTest::newRow("triggers") << CountBy::Trigger << QStringList{u"Change: a"_s, u": b c d"_s};
        QTest::newRow("causes, each once per incident") << CountBy::Cause << QStringList{u"Bug: a b"_s, u"Dependency: a"_s, u": b c d"_s};
    }
    void incidentsAreGroupedByWhatTheySay()
    {
        QFETCH(CountBy, by);
        QFETCH(QStringList, groups);
        const QList<Record> all = records();
        QCOMPARE(told(groupsOf(pointers(all), by, m_levels)), groups);
    }

    void monthsAreThoseOfTheZone()
    {
        // GIVEN an incident half an hour before February in UTC, which is February in Berlin
        Portfolio portfolio{.incidents = records()};
        portfolio.incidents.append(incident(u"undated"_s, {}));
        QCOMPARE(undatedIn(portfolio), 1);
        const auto monthly = [&](const QTimeZone &zone) {
            const auto whole = wholePeriod(portfolio, zone);
            const auto spans = spansIn(*whole, Span::Month, zone);
            QStringList texts;
            for (const GroupOverTime &group : overTime(incidentsIn(portfolio, *whole), CountBy::Origin, m_levels, spans)) {
                QStringList counts;
                for (const QStringList &uids : group.incidents)
                    counts.append(QString::number(uids.size()));
                texts.append(group.name + u": "_s + counts.join(u' '));
            }
            return texts;
        };
        QCOMPARE(monthly(QTimeZone::UTC), (QStringList{u"gateway: 1 1 0"_s, u"ledger: 1 0 0"_s, u": 0 1 1"_s}));
        QCOMPARE(monthly(QTimeZone("Europe/Berlin")), (QStringList{u"gateway: 2 0"_s, u"ledger: 1 0"_s, u": 1 1"_s}));
    }

    void spansAreWholeAndFollowEachOther_data()
    {
        QTest::addColumn<Span>("span");
        QTest::addColumn<QString>("first");
        QTest::addColumn<int>("count");
        QTest::newRow("weeks begin on Monday") << Span::Week << u"2024-01-29T00:00:00Z"_s << 10;
        QTest::newRow("months") << Span::Month << u"2024-02-01T00:00:00Z"_s << 3;
        QTest::newRow("quarters") << Span::Quarter << u"2024-01-01T00:00:00Z"_s << 2;
        QTest::newRow("years") << Span::Year << u"2024-01-01T00:00:00Z"_s << 1;
    }
    void spansAreWholeAndFollowEachOther()
    {
        QFETCH(Span, span);
        QFETCH(QString, first);
        QFETCH(int, count);
        const auto spans = spansIn({at(u"2024-02-01T00:00:00Z"_s), at(u"2024-04-02T00:00:00Z"_s)}, span, QTimeZone::UTC);
        QCOMPARE(spans.size(), count);
        QCOMPARE(spans.first().from, at(first));
        for (qsizetype i = 1; i < spans.size(); ++i)
            QCOMPARE(spans[i].from, spans[i - 1].to);
    }

    void nothingGivesNothing()
    {
        QVERIFY(groupsOf({}, CountBy::Severity, m_levels).isEmpty());
        QVERIFY(!wholePeriod({}, QTimeZone::UTC));
        QVERIFY(spansIn({5, 5}, Span::Week, QTimeZone::UTC).isEmpty());
    }
};

QTEST_APPLESS_MAIN(TestCounts)
#include "tst_counts.moc"
