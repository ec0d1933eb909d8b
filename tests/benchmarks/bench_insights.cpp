// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobs/openinsights.h"
#include "models/jobs/portfolioof.h"

#include "tests/support/builders.h"
#include "tests/support/results.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <ctime>

using namespace hindsight;
using namespace Qt::StringLiterals;

/// Figures over what a large company collects in ten years: 10,000 incidents, 20,000 action items, put off 5,000 times.
class InsightsBenchmark : public QObject
{
    Q_OBJECT

private:
    static constexpr int incidents = 10'000;
    static constexpr qint64 day = 24 * 60 * microsecondsPerMinute;
    QTemporaryDir m_folder;
    std::unique_ptr<Store> m_store;
    const qint64 m_now = 1'735'689'600'000'000; // 2025-01-01

    static Moment minute(qint64 at) { return {.at = at, .precision = Precision::Minute}; }

    /// So many turns of plain arithmetic, to compare machines by.
    static double calibration()
    {
        QElapsedTimer timer;
        timer.start();
        volatile quint64 value = 1;
        for (int i = 0; i < 100'000'000; ++i)
            value = value * 6364136223846793005ULL + 1442695040888963407ULL;
        return double(timer.nsecsElapsed()) / 1e6;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_store = std::move(*Store::open(m_folder.filePath(u"bench.db"_s), {}));
        QRandomGenerator rng(1);
        UidSource uids(rng);
        QList<Change> changes;
        for (int i = 1; i <= 4; ++i)
            changes.append(created(SeverityLevel{.uid = uids.next(), .name = u"SEV-%1"_s.arg(i), .position = i - 1}));
        QString before;
        QList<ActionItem> late;
        for (int i = 0; i < incidents; ++i) {
            Record record;
            Incident &incident = record.incident;
            incident.uid = uids.next();
            incident.title = u"Incident %1 of the checkout"_s.arg(i);
            incident.detectionSource = DetectionSource(rng.bounded(4));
            incident.kind = rng.bounded(10) ? IncidentKind::Incident : IncidentKind::NearMiss;
            qint64 at = m_now - qint64(rng.bounded(3650)) * day;
            for (const Named<MilestoneKind> &kind : milestoneKindNames) {
                if (rng.bounded(10))
                    record.milestones.append({.uid = uids.next(), .incident = incident.uid, .kind = kind.value, .at = minute(at)});
                at += (1 + rng.bounded(120)) * microsecondsPerMinute;
            }
            record.windows = {{.uid = uids.next(), .incident = incident.uid, .from = minute(at - day), .to = minute(at)}};
            record.severities = {{.uid = uids.next(), .incident = incident.uid, .severity = u"SEV-%1"_s.arg(1 + rng.bounded(4))}};
            for (const ServicePart part : {ServicePart::Origin, ServicePart::Affected})
                record.services.append({.uid = uids.next(), .incident = incident.uid, .service = u"service %1"_s.arg(rng.bounded(40)), .part = part});
            for (const CauseKind kind : {CauseKind::Trigger, CauseKind::ContributingFactor})
                record.causes.append({.uid = uids.next(),
                                      .incident = incident.uid,
                                      .kind = kind,
                                      .text = u"Somebody deployed something"_s,
                                      .category = u"category %1"_s.arg(rng.bounded(20))});
            if (i % 10 == 9)
                record.links = {{.uid = uids.next(), .incident = incident.uid, .kind = LinkKind::SameCause, .other = before}};
            for (int n = 0; n < 2; ++n) {
                ActionItem action{.uid = uids.next(),
                                  .incidents = {incident.uid},
                                  .text = u"Add an alert to the checkout"_s,
                                  .kind = ActionKind::Detect,
                                  .team = u"payments"_s};
                action.due = {.at = m_now - qint64(rng.bounded(1000)) * day, .precision = Precision::Day};
                if (rng.bounded(3)) {
                    action.status = ActionStatus::Done;
                    action.done = {.at = m_now - qint64(rng.bounded(1000)) * day, .precision = Precision::Day};
                }
                record.actions.append(action);
                if (late.size() < 5000)
                    late.append(action);
            }
            before = incident.uid;
            changes += created(record);
            if (changes.size() > 5000) {
                VERIFY_RESULT(m_store->apply(changes));
                changes.clear();
            }
        }
        VERIFY_RESULT(m_store->apply(changes));
        changes.clear();
        for (ActionItem action : std::as_const(late)) {
            ActionItem after = action;
            after.due.at = *after.due.at + 30 * day;
            changes.append(updated(action, after));
        }
        VERIFY_RESULT(m_store->apply(changes));
        qInfo("100 million multiplications: %.0f ms", calibration());
    }

    void readTheIncidents()
    {
        QBENCHMARK { QCOMPARE(portfolioOf(*m_store, m_now)->incidents.size(), incidents); }
    }
    void workOutTheFigures()
    {
        const auto portfolio = portfolioOf(*m_store, m_now);
        const auto edits = actionEditsOf(*m_store);
        QBENCHMARK { QVERIFY(insightPage(*portfolio, insightsOf(*portfolio, *edits, {PeriodChoice::All})).panels.size() > 10); }
    }
    void fromTheFileToAllFigures()
    {
        constexpr int rounds = 9;
        QList<double> times;
        const std::clock_t before = std::clock();
        for (int i = 0; i < rounds; ++i) {
            QElapsedTimer timer;
            timer.start();
            const auto store = Store::open(m_store->file(), {.mode = Store::Mode::ReadOnly});
            VERIFY_RESULT(store);
            VERIFY_RESULT(readInsights(**store, {PeriodChoice::All}, m_now));
            times.append(double(timer.nsecsElapsed()) / 1e6);
        }
        const double worked = double(std::clock() - before) * 1000 / CLOCKS_PER_SEC / rounds;
        std::ranges::sort(times);
        const double median = times[rounds / 2];
        qInfo("from the file to all figures: median %.0f ms, best %.0f, worst %.0f (bound 500); worked on each, by several threads: %.0f ms", median,
              times.first(), times.last(), worked);
        qInfo("100 million multiplications: %.0f ms", calibration());
        QVERIFY2(median < 500, qPrintable(QString::number(median)));
    }
};

QTEST_GUILESS_MAIN(InsightsBenchmark)
#include "bench_insights.moc"
