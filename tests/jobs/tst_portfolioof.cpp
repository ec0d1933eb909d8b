// SPDX-License-Identifier: GPL-3.0-or-later
// Figures of a database, held against what plain SQL says of the same file.
#include "models/insights/insightreport.h"
#include "models/jobs/openinsights.h"
#include "models/jobs/portfolioof.h"
#include "models/store/change.h"
#include "plainsql.h"
#include "tests/insights/portfolios.h"
#include "tests/support/results.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace hindsight;
using namespace Qt::StringLiterals;

class TestPortfolioOf : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    const qint64 m_now = at(u"2024-12-01T12:00:00Z"_s);
    int m_files = 0;

    std::unique_ptr<Store> open() { return std::move(*Store::open(m_folder.filePath(u"%1.db"_s.arg(++m_files)), {.author = u"Anna <anna@example.com>"_s})); }

    struct Extra
    {
        IncidentKind kind = IncidentKind::Incident;
        QString severity = u"SEV-2"_s;
        QString origin = u"checkout"_s;
        DetectionSource source = DetectionSource::Alert;
        bool binned = false, sample = false;
        QString mergedInto = {};
    };
    static Record made(int n, const Times &times, const Extra &extra)
    {
        const QString uid = uidOf(u"2024-01-01T00:00:00Z"_s, n);
        Record record = incident(uid, times, extra.kind);
        for (Milestone &milestone : record.milestones)
            milestone.uid = newUid();
        record.incident.title = u"Incident %1"_s.arg(n);
        record.incident.detectionSource = extra.source;
        record.incident.sample = extra.sample;
        record.incident.mergedInto = extra.mergedInto;
        if (extra.binned)
            record.incident.binned = moment(u"2024-11-01T00:00:00Z"_s);
        if (!extra.severity.isEmpty())
            record.severities = {{.uid = newUid(), .incident = uid, .severity = u"SEV-4"_s}, {.uid = newUid(), .incident = uid, .severity = extra.severity}};
        if (!extra.origin.isEmpty())
            record.services = {{.uid = newUid(), .incident = uid, .service = extra.origin, .part = ServicePart::Origin}};
        record.causes = {{.uid = newUid(), .incident = uid, .kind = CauseKind::Trigger, .text = u"A deploy"_s, .category = u"change"_s}};
        return record;
    }

    /// All that is awkward.
    static void fill(Store &store)
    {
        QList<Change> changes;
        for (int i = 1; i <= 4; ++i)
            changes.append(created(SeverityLevel{.uid = newUid(), .name = u"SEV-%1"_s.arg(i), .position = i - 1}));
        int n = 0;
        const auto add = [&](const Times &times, const Extra &extra = {}) { changes += created(made(++n, times, extra)); };
        for (int i = 0; i < 11; ++i) { // enough for a median
            const QString day = u"2024-0%1-1%2T"_s.arg(1 + i % 8).arg(i % 10);
            const auto clock = [&](int minutes) { return day + QTime(8, 0).addSecs(minutes * 60).toString(u"HH:mm:ss"_s) + u'Z'; };
            add({clock(0), clock(3 + 7 * i), clock(10 + 7 * i), clock(100 + i), clock(200 + 3 * i)},
                {.severity = i % 3 ? u"SEV-2"_s : u"SEV-1"_s, .origin = i % 2 ? u"checkout"_s : u"search"_s});
        }
        add({u"2024-11-30T08:00:00Z"_s, u"2024-11-30T08:05:00Z"_s}, {.source = DetectionSource::UserReported});                                 // ongoing
        add({.began = u"2024-10-01T08:00:00Z"_s, .resolved = u"2024-10-01T09:00:00Z"_s},
            {.severity = {}, .origin = {}, .source = DetectionSource::Unknown}); // detection missing
        add({.began = u"2024-10-02T08:00:00Z"_s, .detected = u"2024-10-02T07:50:00Z"_s, .resolved = u"2024-10-02T09:30:00Z"_s}); // out of order
        add({.began = u"2024-10-03T08:00:00Z"_s, .detected = u"2024-10-03T12:00:00Z"_s, .resolved = u"2024-10-03T09:30:00Z"_s}); // noticed when it was over
        add({.began = u"2024-10-27T00:30:00Z"_s, .detected = u"2024-10-27T01:15:00Z"_s, .resolved = u"2024-10-27T01:30:00Z"_s}); // clocks were put back
        add({.began = u"2024-09-01T08:00:00Z"_s, .detected = u"2024-09-01T08:10:00Z"_s, .resolved = u"2024-09-01T09:00:00Z"_s},
            {.kind = IncidentKind::NearMiss});
        add({.began = u"2024-09-05"_s, .detected = u"2024-09-05T10:00:00Z"_s, .resolved = u"2024-09-05T11:00:00Z"_s}); // known to the day
        add({.detected = u"2024-09-06T10:00:00Z"_s}); // nobody knows when
        add({u"2024-09-07T10:00:00Z"_s, u"2024-09-07T10:01:00Z"_s}, {.binned = true});
        add({u"2024-09-08T10:00:00Z"_s, u"2024-09-08T10:01:00Z"_s}, {.mergedInto = uidOf(u"2024-01-01T00:00:00Z"_s, 1)});
        add({u"2024-09-09T10:00:00Z"_s, u"2024-09-09T10:01:00Z"_s}, {.sample = true});
        const QString first = uidOf(u"2024-01-01T00:00:00Z"_s, 1);
        const auto action = [&](int number, ActionStatus status, const QString &done, const QStringList &incidents) {
            changes.append(created(ActionItem{.uid = uidOf(u"2024-03-0%1T00:00:00Z"_s.arg(number)),
                                              .incidents = incidents,
                                              .text = u"Do %1"_s.arg(number),
                                              .status = status,
                                              .done = moment(done)}));
        };
        action(1, ActionStatus::Done, u"2024-05-02"_s, {first});
        action(2, ActionStatus::Open, {}, {first});
        action(3, ActionStatus::Done, {}, {first});
        action(4, ActionStatus::Open, {}, {uidOf(u"2024-01-01T00:00:00Z"_s, 20)}); // of what is in the bin
        VERIFY_RESULT(store.apply(changes));
    }

    static QStringList seconds(const ResponseTime &time)
    {
        QStringList values;
        for (const ResponseValue &value : time.values)
            values.append(QString::number(value.microseconds / microsecondsPerSecond));
        return values;
    }
    static QStringList told(const QList<Group> &groups)
    {
        QStringList lines;
        for (const Group &group : groups)
            lines.append(u"%1 %2"_s.arg(group.name.isEmpty() ? u"-"_s : group.name).arg(group.incidents.size()));
        lines.sort();
        return lines;
    }

private Q_SLOTS:
    void figuresAreThoseOfPlainSql()
    {
        // GIVEN
        const auto store = open();
        fill(*store);
        // WHEN
        const auto portfolio = portfolioOf(*store, m_now);
        VERIFY_RESULT(portfolio);
        const Insights insights = insightsOf(*portfolio, {}, {PeriodChoice::All});
        // THEN
#define THERE "i.binned IS NULL AND i.merged_into = '' AND i.sample = 0"
        QCOMPARE(QString::number(portfolio->incidents.size()), ask(*store, "SELECT count(*) FROM incident i WHERE " THERE).first());
        QVERIFY(!portfolio->sample);
        QCOMPARE(QString::number(insights.undated),
                 ask(*store,
                     "SELECT count(*) FROM incident i WHERE " THERE " AND NOT EXISTS (SELECT 1 FROM milestone m WHERE m.incident = i.uid AND m.kind = 'began')")
                     .first());
        const std::pair<const char *, const char *> times[]
            = {{"time_to_detect", "detected"}, {"time_to_acknowledge", "acknowledged"}, {"time_to_mitigate", "mitigated"}, {"time_to_resolve", "resolved"}};
        for (const auto &[name, milestone] : times) {
            const auto time = std::ranges::find(insights.times, QLatin1StringView(name), [](const ResponseTime &one) { return QLatin1StringView(one.name); });
            QVERIFY(time != insights.times.end());
            const QByteArray from = QByteArray("FROM incident i JOIN milestone b ON b.incident = i.uid AND b.kind = 'began' AND b.at_precision <> 'day'"
                                               " JOIN milestone e ON e.incident = i.uid AND e.at_precision <> 'day' AND e.kind = '")
                + milestone + "' WHERE " THERE + (QByteArray(milestone) == "resolved" ? " AND i.kind = 'incident'" : "");
            QCOMPARE(seconds(*time), ask(*store, "SELECT (e.at - b.at) / 1000000 " + from + " AND e.at >= b.at ORDER BY 1"));
            QCOMPARE(QString::number(time->outOfOrder), ask(*store, "SELECT count(*) " + from + " AND e.at < b.at").first());
            if (const auto median = quantile(time->values, 0.5))
                QCOMPARE(QString::number(*median / microsecondsPerSecond),
                         ask(*store,
                             "WITH v AS (SELECT (e.at - b.at) / 1000000 AS s " + from
                                 + " AND e.at >= b.at) SELECT s FROM v ORDER BY s LIMIT 1 OFFSET (SELECT (count(*) + 1) / 2 - 1 FROM v)")
                             .first());
        }
        QCOMPARE(insights.times[0].missing, 3 - 1); // the one without detection and the one known to the day; what nobody dated is in no period
        QCOMPARE(insights.times[3].ongoing, 1);
        QCOMPARE(insights.detectedAfterwards.size(),
                 ask(*store,
                     "SELECT i.uid FROM incident i JOIN milestone d ON d.incident = i.uid AND d.kind = 'detected' JOIN milestone r ON r.incident = i.uid AND "
                     "r.kind = 'resolved' WHERE " THERE " AND d.at > r.at")
                     .size());
#define DATED THERE " AND EXISTS (SELECT 1 FROM milestone m WHERE m.incident = i.uid AND m.kind = 'began')"
        const QStringList sources = ask(*store,
                                        "SELECT CASE detection_source WHEN 'unknown' THEN '-' ELSE detection_source END, count(*) FROM incident i WHERE " DATED
                                        " AND kind = 'incident' GROUP BY 1 ORDER BY 1");
        QCOMPARE(told(insights.detection), sources);
        QCOMPARE(told(insights.triggers),
                 ask(*store, "SELECT c.category, count(*) FROM incident i JOIN cause c ON c.incident = i.uid WHERE " DATED " GROUP BY 1 ORDER BY 1"));
        QStringList severities, origins;
        for (const GroupOverTime &group : insights.bySeverity) {
            for (qsizetype span = 0; span < insights.spans.size(); ++span) {
                if (!group.incidents[span].isEmpty())
                    severities.append(
                        u"%1 %2 %3"_s.arg(isoMonth(insights.spans[span].from), group.name.isEmpty() ? u"-"_s : group.name).arg(group.incidents[span].size()));
            }
        }
        severities.sort();
        QCOMPARE(severities,
                 ask(*store,
                     "SELECT strftime('%Y-%m', b.at / 1000000, 'unixepoch'), coalesce((SELECT min(s.severity) FROM severity_change s WHERE s.incident = "
                     "i.uid), '-'), count(*)"
                     " FROM incident i JOIN milestone b ON b.incident = i.uid AND b.kind = 'began' WHERE " THERE " GROUP BY 1, 2 ORDER BY 1, 2"));
        QCOMPARE(portfolio->actions.size(), 3);
        QCOMPARE(insights.flows.undated, 1);
        QCOMPARE(insights.flows.spans.last().openAtEnd, 1);
#undef DATED
#undef THERE
    }

    void nothingAtAllGivesNoFigures()
    {
        const auto store = open();
        const auto page = readInsights(*store, {PeriodChoice::All}, m_now);
        VERIFY_RESULT(page);
        QVERIFY(page->ids.isEmpty());
        for (const InsightPanel &panel : page->panels) {
            QVERIFY2(panel.rows.isEmpty(), qPrintable(panel.name));
            QVERIFY2(!panel.empty.isEmpty(), qPrintable(panel.name));
        }
        QVERIFY(!insightsMarkdown(*page).isEmpty());
        QCOMPARE(insightsCsv(*page).count(u'\n'), 1); // the heads
    }

    void theSampleCountsOnlyWhileThereIsNothingElse()
    {
        const auto store = open();
        VERIFY_RESULT(store->apply(created(made(1, {.began = u"2024-09-09T10:00:00Z"_s}, {.sample = true}))));
        QVERIFY(portfolioOf(*store, m_now)->sample);
        QCOMPARE(portfolioOf(*store, m_now)->incidents.size(), 1);
        VERIFY_RESULT(store->apply(created(made(2, {.began = u"2024-09-10T10:00:00Z"_s}, {}))));
        QVERIFY(!portfolioOf(*store, m_now)->sample);
        QCOMPARE(portfolioOf(*store, m_now)->incidents.first().incident.title, u"Incident 2"_s);
    }

    void whatWasDoneToActionItemsIsTold()
    {
        const auto store = open();
        VERIFY_RESULT(store->apply(created(made(1, {.began = u"2024-09-09T10:00:00Z"_s}, {}))));
        ActionItem before{.uid = newUid(), .incidents = {uidOf(u"2024-01-01T00:00:00Z"_s, 1)}, .text = u"Do it"_s, .due = moment(u"2024-10-01"_s)};
        VERIFY_RESULT(store->apply({created(before)}));
        before = store->record(before.incidents.first())->actions.first();
        ActionItem after = before;
        after.due = moment(u"2024-11-01"_s);
        after.text = u"Do it well"_s;
        VERIFY_RESULT(store->apply({updated(before, after)}));
        const auto edits = actionEditsOf(*store);
        VERIFY_RESULT(edits);
        QCOMPARE(edits->size(), 1);
        QCOMPARE(edits->first().field, u"due"_s);
        QCOMPARE(edits->first().by, u"Anna <anna@example.com>"_s);
        const QList<Slip> slips = slipsIn(*edits);
        QCOMPARE(slips.size(), 1);
        QCOMPARE(slips.first().to.at, after.due.at);
    }

    void aPageIsWorkedOutAgainWhenSomethingChanges()
    {
        const auto store = open();
        OpenInsights insights(*store);
        QSignalSpy changed(&insights, &OpenInsights::changed);
        insights.show({PeriodChoice::All});
        QVERIFY(!insights.isReading()); // nobody looks
        insights.setWatched(true);
        QTRY_COMPARE(changed.count(), 1);
        QVERIFY(insights.page().insights.incidents.isEmpty());
        VERIFY_RESULT(store->apply(created(made(1, {.began = u"2024-09-09T10:00:00Z"_s}, {}))));
        QTRY_COMPARE(changed.count(), 2);
        QCOMPARE(insights.page().insights.incidents.size(), 1);
    }

private:
    static QString isoMonth(qint64 at) { return QDateTime::fromMSecsSinceEpoch(at / 1000, QTimeZone::UTC).toString(u"yyyy-MM"_s); }
};

QTEST_GUILESS_MAIN(TestPortfolioOf)
#include "tst_portfolioof.moc"
