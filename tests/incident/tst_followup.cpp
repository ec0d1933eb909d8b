// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/incident/followup.h"

#include <QTest>
#include <QTimeZone>

using namespace hindsight;
using namespace Qt::StringLiterals;

class TestFollowUp : public QObject
{
    Q_OBJECT

private:
    const qint64 m_now = at(u"2024-07-05T12:00:00Z"_s);

    static qint64 at(const QString &iso) { return QDateTime::fromString(iso, Qt::ISODate).toMSecsSinceEpoch() * 1000; }
    static Moment day(const QString &date) { return date.isEmpty() ? Moment{} : Moment{.at = at(date + u"T00:00:00Z"_s), .precision = Precision::Day}; }

    /// Over, and its postmortem reviewed.
    static Record settled(const QList<ActionItem> &actions = {})
    {
        Record record{.incident = {.uid = u"a"_s, .postmortemState = PostmortemState::Reviewed}};
        record.milestones = {{.kind = MilestoneKind::Resolved, .at = {.at = at(u"2024-06-01T10:00:00Z"_s), .precision = Precision::Minute}}};
        record.actions = actions;
        return record;
    }

private Q_SLOTS:
    void anActionKeepsItsIncidentOpenUntilItIsVerifiedOrCarried_data()
    {
        QTest::addColumn<ActionKind>("kind");
        QTest::addColumn<ActionStatus>("status");
        QTest::addColumn<QString>("until");
        QTest::addColumn<bool>("closed");
        using enum ActionStatus;
        QTest::newRow("done is not verified") << ActionKind::Prevent << Done << QString() << false;
        QTest::newRow("verified") << ActionKind::Detect << Verified << QString() << true;
        QTest::newRow("not to be done") << ActionKind::Detect << WontDo << QString() << false;
        QTest::newRow("risk carried") << ActionKind::Prevent << RiskAccepted << u"2025-01-01"_s << true;
        QTest::newRow("risk carried until today") << ActionKind::Prevent << RiskAccepted << u"2024-07-05"_s << true;
        QTest::newRow("risk carried until yesterday") << ActionKind::Prevent << RiskAccepted << u"2024-07-04"_s << false;
        QTest::newRow("risk carried for ever") << ActionKind::Prevent << RiskAccepted << QString() << false;
        QTest::newRow("an open one that prevents nothing") << ActionKind::Process << Open << QString() << true;
    }
    void anActionKeepsItsIncidentOpenUntilItIsVerifiedOrCarried()
    {
        QFETCH(ActionKind, kind);
        QFETCH(ActionStatus, status);
        QFETCH(QString, until);
        QFETCH(bool, closed);
        const ActionItem action{.uid = u"x"_s, .incidents = {u"a"_s}, .kind = kind, .status = status, .acceptedUntil = day(until)};
        QCOMPARE(keepsOpen(action, m_now), !closed);
        QCOMPARE(isClosed(settled({action}), m_now), closed);
    }

    void onlyWhatIsOverAndReviewedIsClosed()
    {
        QVERIFY(isClosed(settled(), m_now));
        Record record = settled();
        record.milestones.clear();
        QVERIFY(!isClosed(record, m_now)); // it goes on
        record.incident.kind = IncidentKind::NearMiss;
        QVERIFY(isClosed(record, m_now)); // there was nothing to resolve
        record = settled();
        record.incident.postmortemState = PostmortemState::InReview;
        QVERIFY(!isClosed(record, m_now));
        record.incident.postmortemState = PostmortemState::Published;
        QVERIFY(isClosed(record, m_now));
    }
};

QTEST_APPLESS_MAIN(TestFollowUp)
#include "tst_followup.moc"
