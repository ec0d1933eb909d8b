// SPDX-License-Identifier: GPL-3.0-or-later
// What came back, what nobody answers, and what became of action items and amounts: held against what plain SQL says of the same file.
#include "models/insights/insights.h"
#include "models/jobs/portfolioof.h"
#include "models/store/change.h"
#include "plainsql.h"
#include "tests/insights/portfolios.h"
#include "tests/support/results.h"

#include <QTemporaryDir>
#include <QTest>

using namespace hindsight;
using namespace Qt::StringLiterals;

// Incidents that count; when one began; when an action item was closed.
#define THERE "i.binned IS NULL AND i.merged_into = '' AND i.sample = 0"
#define BEGAN                                                                                                                                                  \
    "coalesce((SELECT m.at FROM milestone m WHERE m.incident = i.uid AND m.kind = 'began'),"                                                                   \
    " CASE i.kind WHEN 'incident' THEN (SELECT min(w.\"from\") FROM impact_window w WHERE w.incident = i.uid) END)"
#define CLOSED                                                                                                                                                 \
    "CASE WHEN a.status IN ('done', 'verified', 'wont_do', 'risk_accepted') THEN coalesce(a.done, a.verified, a.tracker_as_of,"                                \
    " (SELECT max(s.at) FROM change c JOIN step s ON s.seq = c.step WHERE c.uid = a.uid AND c.kind = 'update' AND c.fields LIKE '%\"status\"%')) END"
#define IS_CLOSED "a.status IN ('done', 'verified', 'wont_do', 'risk_accepted')"

class TestFollowUpFigures : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    std::unique_ptr<Store> m_store;
    Portfolio m_portfolio;
    Insights m_insights;
    const qint64 m_now = at(u"2024-12-01T12:00:00Z"_s);

    struct Extra
    {
        IncidentKind kind = IncidentKind::Incident;
        DetectionSource source = DetectionSource::Alert;
        int sameCauseAs = 0;
        QList<std::pair<QString, QString>> windows = {};
        int causes = 0;
        QList<Figure> figures = {};
        bool binned = false;
    };
    static QString uid(int n) { return uidOf(u"2024-01-01T00:00:00Z"_s, n); }
    static QString causeUid(int n, int cause) { return uidOf(u"2024-01-02T00:00:00Z"_s, 100 * n + cause); }

    static QList<Change> made(int n, const Times &times, const Extra &extra)
    {
        Record record = incident(uid(n), times, extra.kind);
        for (Milestone &milestone : record.milestones)
            milestone.uid = newUid();
        record.incident.title = u"Incident %1"_s.arg(n);
        record.incident.detectionSource = extra.source;
        if (extra.binned)
            record.incident.binned = moment(u"2024-11-01T00:00:00Z"_s);
        if (extra.sameCauseAs > 0)
            record.links = {{.uid = newUid(), .incident = uid(n), .kind = LinkKind::SameCause, .other = uid(extra.sameCauseAs)}};
        for (const auto &[from, to] : extra.windows)
            record.windows.append({.uid = newUid(), .incident = uid(n), .from = moment(from), .to = moment(to)});
        for (int cause = 1; cause <= extra.causes; ++cause)
            record.causes.append({.uid = causeUid(n, cause), .incident = uid(n), .text = u"Cause %1"_s.arg(cause), .category = u"category %1"_s.arg(cause)});
        for (Figure figure : extra.figures) {
            figure.uid = newUid();
            figure.incident = uid(n);
            record.figures.append(figure);
        }
        return created(record);
    }
    static Figure figure(const QString &name, double value, const QString &frozen, const QString &currency = {})
    {
        return {.uid = {},
                .name = name,
                .value = value,
                .low = value - 10,
                .high = value + 20,
                .unit = currency.isEmpty() ? u"payments"_s : u"minor"_s,
                .currency = currency,
                .at = moment(frozen)};
    }
    static ActionItem action(int n, const QString &written, const QList<int> &incidents, const QString &due = {}, ActionStatus status = ActionStatus::Open,
                             const QString &done = {})
    {
        ActionItem item{.uid = uidOf(written, n), .text = u"Do %1"_s.arg(n), .status = status, .due = moment(due), .done = moment(done)};
        for (const int one : incidents)
            item.incidents.append(uid(one));
        return item;
    }

    QStringList ask(const QByteArray &sql) const { return hindsight::ask(*m_store, sql); }
    /// A condition that a record was written down in [from, to): its uid begins with the time.
    static QByteArray writtenIn(qint64 from, qint64 to)
    {
        const auto beginning = [](qint64 time) { return uidOf(QDateTime::fromMSecsSinceEpoch(time / 1000, QTimeZone::UTC).toString(Qt::ISODate)).first(13); };
        return u"substr(a.uid, 1, 13) >= '%1' AND substr(a.uid, 1, 13) < '%2'"_s.arg(beginning(from), beginning(to)).toUtf8();
    }
    static QByteArray number(qint64 value) { return QByteArray::number(value); }
    static QStringList sorted(QStringList texts)
    {
        texts.sort();
        return texts;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_store = std::move(*Store::open(m_folder.filePath(u"figures.db"_s), {}));
        QList<Change> changes;
        changes += made(1, {.began = u"2024-01-10T10:00:00Z"_s, .resolved = u"2024-01-10T12:00:00Z"_s},
                        {.causes = 3,
                         .figures = {figure(u"missing_payments"_s, 100, u"2024-02-01"_s), figure(u"missing_payments"_s, 110, u"2024-02-02"_s),
                                     figure(u"missing_amount"_s, 5000, u"2024-02-02"_s, u"EUR"_s)}});
        // In the night in which Berlin's clocks go forward; two windows that overlap and one apart. Users noticed.
        changes += made(2, {.began = u"2024-03-31T00:30:00Z"_s, .resolved = u"2024-03-31T03:00:00Z"_s},
                        {.source = DetectionSource::UserReported,
                         .sameCauseAs = 1,
                         .windows = {{u"2024-03-31T00:30:00Z"_s, u"2024-03-31T01:10:00Z"_s},
                                     {u"2024-03-31T01:00:00Z"_s, u"2024-03-31T01:30:00Z"_s},
                                     {u"2024-03-31T02:00:00Z"_s, u"2024-03-31T02:15:00Z"_s}},
                         .causes = 1,
                         .figures = {figure(u"missing_payments"_s, 50, u"2024-04-01"_s)}});
        changes += made(3, {.began = u"2024-05-01T10:00:00Z"_s}, {.kind = IncidentKind::NearMiss, .sameCauseAs = 2, .causes = 1});
        changes += made(4, {}, {.sameCauseAs = 2, .windows = {{u"2024-11-20T10:00:00Z"_s, {}}}}); // goes on; it began with its window
        changes += made(5, {.began = u"2024-06-01T10:00:00Z"_s, .resolved = u"2024-06-01T11:00:00Z"_s},
                        {.kind = IncidentKind::Exercise, .sameCauseAs = 1, .causes = 1});
        changes += made(6, {}, {.sameCauseAs = 1, .causes = 1}); // nobody knows when
        changes += made(7, {.began = u"2024-07-01T10:00:00Z"_s}, {.sameCauseAs = 1, .causes = 1, .binned = true});
        changes += made(8, {.began = u"2024-02-15T10:00:00Z"_s, .detected = u"2024-02-15T14:00:00Z"_s, .resolved = u"2024-02-15T11:00:00Z"_s},
                        {.source = DetectionSource::UserReported, .figures = {figure(u"missing_payments"_s, 7, u"2024-02-20"_s)}}); // noticed afterwards
        changes += made(9, {.began = u"2023-12-20T10:00:00Z"_s, .resolved = u"2023-12-20T09:00:00Z"_s}, {.sameCauseAs = 8}); // out of order, and earlier
        ActionItem answer = action(1, u"2024-01-11T00:00:00Z"_s, {1}, u"2024-02-01"_s);
        answer.causes = {causeUid(1, 1)};
        ActionItem detects = action(7, u"2024-02-16T00:00:00Z"_s, {8, 9}, u"2024-03-01"_s);
        detects.kind = ActionKind::Detect;
        ActionItem dropped = action(4, u"2024-01-13T00:00:00Z"_s, {1}, u"2024-06-01"_s);
        const QList<ActionItem> actions{
            answer,
            action(2, u"2024-01-12T00:00:00Z"_s, {1}, {}, ActionStatus::Done, u"2024-03-01"_s),
            action(3, u"2024-04-02T00:00:00Z"_s, {2}, u"2024-12-31"_s),
            dropped,
            action(5, u"2024-04-03T00:00:00Z"_s, {2}, {}, ActionStatus::WontDo), // nobody knows when
            action(6, u"2024-06-03T00:00:00Z"_s, {1, 5}, u"2024-07-01"_s, ActionStatus::Verified, u"2024-08-01"_s),
            detects,
            action(8, u"2024-11-28T00:00:00Z"_s, {4}),
        };
        for (const ActionItem &item : actions)
            changes.append(created(item));
        VERIFY_RESULT(m_store->apply(changes));
        // One is given up long afterwards: there is no date but that of the history.
        const ActionItem before = withUid(m_store->record(uid(1))->actions, dropped.uid) ? *withUid(m_store->record(uid(1))->actions, dropped.uid) : dropped;
        ActionItem after = before;
        after.status = ActionStatus::WontDo;
        VERIFY_RESULT(m_store->apply({updated(before, after)}));

        const auto portfolio = portfolioOf(*m_store, m_now);
        VERIFY_RESULT(portfolio);
        const auto edits = actionEditsOf(*m_store);
        VERIFY_RESULT(edits);
        m_portfolio = *portfolio;
        m_insights = insightsOf(m_portfolio, *edits, {PeriodChoice::All});
    }

    void whatCameBackWhileAnActionWasOpen()
    {
        QHash<QString, qint64> incidents, actions;
        for (const Record &record : m_portfolio.incidents)
            incidents.insert(record.incident.uid, *record.incident.number);
        for (const ActionItem &item : m_portfolio.actions)
            actions.insert(item.uid, *item.number);
        const auto told = [](const std::optional<qint64> &value) { return value ? QString::number(*value) : u"-"_s; };
        QStringList found;
        for (const Recurrence &one : m_insights.recurrences)
            found.append(u"%1 %2 %3 %4 %5"_s.arg(incidents[one.later])
                             .arg(incidents[one.earlier])
                             .arg(actions[one.action])
                             .arg(told(one.daysLate), told(one.impact ? std::optional(*one.impact / 1'000'000) : std::nullopt)));
        const QStringList wanted
            = ask("WITH RECURSIVE there AS (SELECT i.uid, i.number, i.kind, " BEGAN " AS began FROM incident i WHERE " THERE "),"
                  " ai AS (SELECT x.action, x.incident FROM action_incident x JOIN there t ON t.uid = x.incident),"
                  " edge (a, b) AS (SELECT l.incident, l.other FROM link l JOIN there t ON t.uid = l.incident JOIN there o ON o.uid = l.other"
                  "   WHERE l.kind IN ('same_cause', 'caused_by', 'duplicate_of')"
                  "   UNION SELECT l.other, l.incident FROM link l JOIN there t ON t.uid = l.incident JOIN there o ON o.uid = l.other"
                  "   WHERE l.kind IN ('same_cause', 'caused_by', 'duplicate_of')"
                  "   UNION SELECT x.incident, y.incident FROM ai x JOIN ai y ON y.action = x.action),"
                  " family (a, b) AS (SELECT uid, uid FROM there UNION SELECT f.a, e.b FROM family f JOIN edge e ON e.a = f.b),"
                  " bound (incident, at) AS (SELECT incident, \"from\" FROM impact_window UNION SELECT incident, coalesce(\"to\", "
                  + number(m_now)
                  + ") FROM impact_window),"
                    " piece AS (SELECT incident, at, lead(at) OVER (PARTITION BY incident ORDER BY at) AS next FROM bound),"
                    " hurt AS (SELECT p.incident, sum(p.next - p.at) / 1000000 AS seconds FROM piece p WHERE EXISTS (SELECT 1 FROM impact_window w"
                    "   WHERE w.incident = p.incident AND w.\"from\" <= p.at AND coalesce(w.\"to\", "
                  + number(m_now)
                  + ") >= p.next) GROUP BY 1)"
                    " SELECT later.number, earlier.number, a.number,"
                    "   coalesce(CAST(floor((later.began - a.due) / 86400000000.0) AS INTEGER), '-'), coalesce(hurt.seconds, '-')"
                    " FROM action a JOIN there earlier ON earlier.uid = json_extract(a.incidents, '$[0]') JOIN family f ON f.a = earlier.uid AND f.b <> f.a"
                    " JOIN there later ON later.uid = f.b LEFT JOIN hurt ON hurt.incident = later.uid"
                    " WHERE later.kind = 'incident' AND later.began > earlier.began"
                    "   AND (NOT " IS_CLOSED " OR " CLOSED " > later.began)");
        QVERIFY(wanted.size() >= 4);
        QCOMPARE(sorted(found), sorted(wanted));
        QVERIFY(m_insights.recurrences.first().daysLate > m_insights.recurrences.last().daysLate); // the worst first
    }

    void whatNobodyAnswers()
    {
        QStringList found;
        for (const Unanswered &one : m_insights.unanswered)
            found.append(one.incident + u' ' + (one.cause.isEmpty() ? u"start"_s : one.cause));
        QStringList wanted
            = ask("SELECT c.incident, c.uid FROM cause c JOIN incident i ON i.uid = c.incident WHERE " THERE " AND i.kind IN ('incident', 'near_miss')"
                  " AND NOT EXISTS (SELECT 1 FROM action a, json_each(a.causes) x WHERE x.value = c.uid)");
        QCOMPARE(wanted.size(), 5); // two of the first incident, of the second, of the near miss, and of the one nobody dated
        wanted += ask("SELECT i.uid, 'start' FROM incident i WHERE " THERE " AND i.kind IN ('incident', 'near_miss') AND i.detection_source = 'user_reported'"
                      " AND NOT EXISTS (SELECT 1 FROM action_incident x JOIN action a ON a.uid = x.action WHERE x.incident = i.uid AND a.kind = 'detect')");
        QCOMPARE(sorted(found), sorted(wanted));
    }

    void actionsThatCameAndWent()
    {
        QVERIFY(m_insights.flows.spans.size() >= 11);
        for (const ActionFlow &flow : m_insights.flows.spans) {
            const QByteArray from = number(flow.span.from), to = number(flow.span.to);
            const QByteArray dated = " FROM action a WHERE (NOT " IS_CLOSED " OR " CLOSED " IS NOT NULL)";
            const auto count = [&](const QByteArray &where) { return ask("SELECT count(*)" + dated + " AND " + where).first(); };
            QCOMPARE(QString::number(flow.opened.size()), count(writtenIn(flow.span.from, flow.span.to)));
            QCOMPARE(QString::number(flow.closed.size()), count(CLOSED " >= " + from + " AND " CLOSED " < " + to));
            QCOMPARE(QString::number(flow.openAtEnd), count(writtenIn(0, flow.span.to) + " AND (" CLOSED " IS NULL OR " CLOSED " >= " + to + ")"));
        }
        QCOMPARE(QString::number(m_insights.flows.undated), ask("SELECT count(*) FROM action a WHERE " IS_CLOSED " AND " CLOSED " IS NULL").first());
        QCOMPARE(m_insights.flows.undated, 1);
    }

    void howOldTheOpenOnesAre()
    {
        constexpr qint64 day = 24 * 60 * microsecondsPerMinute;
        qint64 younger = m_now + 1;
        for (const AgeGroup &group : m_insights.ages) {
            const qint64 older = group.days > 0 ? m_now - (group.days + 1) * day + microsecondsPerSecond : 0;
            QCOMPARE(QString::number(group.actions.size()),
                     ask("SELECT count(*) FROM action a WHERE NOT " IS_CLOSED " AND " + writtenIn(older, younger)).first());
            younger = older;
        }
    }

    void amountsOfEachQuarter()
    {
        QStringList found;
        for (const FrozenAmount &amount : m_insights.amounts) {
            const QDate day = QDateTime::fromMSecsSinceEpoch(amount.span.from / 1000, QTimeZone::UTC).date();
            found.append(u"%1-%2 %3 %4 %5 %6 %7 %8"_s.arg(day.year())
                             .arg((day.month() + 2) / 3)
                             .arg(amount.name, amount.currency.isEmpty() ? u"-"_s : amount.currency)
                             .arg(amount.value)
                             .arg(amount.low)
                             .arg(amount.high)
                             .arg(amount.incidents.size()));
        }
        const QStringList wanted
            = ask("WITH newest AS (SELECT f.*, row_number() OVER (PARTITION BY f.incident, f.name, f.currency ORDER BY f.at DESC) AS place FROM figure f)"
                  " SELECT strftime('%Y', b / 1000000, 'unixepoch') || '-' || ((strftime('%m', b / 1000000, 'unixepoch') + 2) / 3), name,"
                  "   iif(currency = '', '-', currency), printf('%g', sum(value)), printf('%g', sum(low)), printf('%g', sum(high)), count(*)"
                  " FROM (SELECT n.*, " BEGAN " AS b FROM newest n JOIN incident i ON i.uid = n.incident WHERE n.place = 1 AND " THERE ") GROUP BY 1, 2, 3");
        QVERIFY(wanted.size() >= 2);
        QCOMPARE(sorted(found), sorted(wanted));
    }

    void whatIsNoticedAfterItWasOver()
    {
        QCOMPARE(m_insights.detectedAfterwards, QStringList{uid(8)});
        QCOMPARE(QString::number(m_insights.undated), ask("SELECT count(*) FROM incident i WHERE " THERE " AND " BEGAN " IS NULL").first());
        QCOMPARE(QString::number(m_insights.harmless),
                 ask("SELECT count(*) FROM incident i WHERE " THERE " AND i.kind <> 'incident' AND " BEGAN " IS NOT NULL").first());
    }
};

QTEST_GUILESS_MAIN(TestFollowUpFigures)
#include "tst_followupfigures.moc"
