// SPDX-License-Identifier: GPL-3.0-or-later
// What a careful reader would question: shown, settled, lived with; and which rules look.
#include "happened.h"

#include "models/incident/milestones.h"
#include "views/controls/findinglist.h"
#include "views/incidents/checkpage.h"
#include "views/incidents/incidentpage.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QPushButton>

using namespace hindsight;
using namespace Qt::StringLiterals;

class CheckTest : public QObject
{
    Q_OBJECT

private:
    static void openCheck(WindowFixture &ui)
    {
        ui.openOutage();
        ui.press(Qt::Key_8, Qt::ControlModifier);
        QTRY_VERIFY(ui.find<CheckPage>());
    }
    /// The rules of the findings that are shown, in order.
    static QStringList rulesIn(const WindowFixture &ui)
    {
        QStringList rules;
        for (const CheckRow *row : ui.window.findChildren<CheckRow *>()) {
            if (row->isVisible())
                rules.append(row->finding().rule);
        }
        return rules;
    }
    static CheckRow *rowOf(const WindowFixture &ui, const QString &rule)
    {
        for (CheckRow *row : ui.window.findChildren<CheckRow *>()) {
            if (row->isVisible() && row->finding().rule == rule)
                return row;
        }
        return nullptr;
    }
    static qsizetype steps(WindowFixture &ui) { return ui.store().history()->size(); }

private Q_SLOTS:
    void initTestCase() { WindowFixture::prepare(); }
    void init() { QSettings().clear(); }

    void shouldTellWhatTheOutageLeavesOpen()
    {
        // given
        WindowFixture ui;
        // when
        openCheck(ui);
        // then
        const QStringList rules = rulesIn(ui);
        for (const QString &rule :
             {u"gmt-in-summer"_s, u"start-is-first-complaint"_s, u"repair-gap"_s, u"impact-contradictory"_s, u"action-without-due-date"_s, u"not-verifiable"_s})
            QVERIFY2(rules.contains(rule), qPrintable(rule));
        // in words, not by colour alone
        QVERIFY(rowOf(ui, u"impact-contradictory"_s)->row()->text().startsWith(u"Warning: "_s));
        QVERIFY(rowOf(ui, u"gmt-in-summer"_s)->row()->text().startsWith(u"Note: "_s));
        // and the first one has the focus
        QCOMPARE(ui.focus(), ui.window.findChildren<CheckRow *>().first()->row());
    }

    void shouldLeadToThePlace_data()
    {
        QTest::addColumn<QString>("rule");
        QTest::addColumn<int>("tab");
        QTest::newRow("a text of the incident") << u"impact-contradictory"_s << int(IncidentPage::Overview);
        QTest::newRow("an event") << u"repair-gap"_s << int(IncidentPage::Timeline);
        QTest::newRow("an action item") << u"not-verifiable"_s << int(IncidentPage::Actions);
        QTest::newRow("all action items") << u"action-without-due-date"_s << int(IncidentPage::Actions);
    }
    void shouldLeadToThePlace()
    {
        // given
        QFETCH(QString, rule);
        WindowFixture ui;
        openCheck(ui);
        const RecordFinding finding = rowOf(ui, rule)->finding();
        // when
        ui.click(rowOf(ui, rule)->row());
        // then
        QTEST(int(ui.find<IncidentPage>()->tab()), "tab");
        if (auto *table = qobject_cast<PartTable *>(ui.focus()))
            QCOMPARE(table->currentIndex().data(TableModel::UidRole).toString(), finding.subject.isEmpty() ? finding.seen : finding.subject);
        else
            QCOMPARE(ui.focus()->objectName(), finding.field);
    }

    void shouldWaiveWithAReasonByKeyAndTakeThatBack()
    {
        // given
        WindowFixture ui;
        openCheck(ui);
        const qsizetype before = steps(ui), count = rulesIn(ui).size();
        // when one gives no reason
        QCOMPARE(rulesIn(ui).first(), u"gmt-in-summer"_s);
        ui.press(Qt::Key_W);
        QCOMPARE(ui.focus()->objectName(), u"waiverReason"_s);
        ui.press(Qt::Key_Return);
        // then it is asked for
        QCOMPARE(steps(ui), before);
        // when
        ui.type(u"We all work in UTC"_s);
        ui.press(Qt::Key_Return);
        // then it is one step, and one works on with the next finding
        QCOMPARE(steps(ui), before + 1);
        QCOMPARE(ui.record().waivers.size(), 1);
        QCOMPARE(ui.record().waivers.first().reason, u"We all work in UTC"_s);
        QVERIFY(ui.record().waivers.first().at.at);
        QCOMPARE(rulesIn(ui).size(), count - 1);
        QTRY_COMPARE(ui.focus(), rowOf(ui, u"start-is-first-complaint"_s)->row());
        // and it can be seen
        ui.click(ui.find<QPushButton>(u"showWaived"_s));
        QVERIFY(rowOf(ui, u"gmt-in-summer"_s)->row()->text().contains(u"We all work in UTC"_s));
        // when it is taken back
        ui.click(ui.find<QPushButton>(u"takeBackWaiver"_s));
        // then
        QCOMPARE(ui.record().waivers.size(), 0);
        QCOMPARE(rulesIn(ui).size(), count);
        // when both steps are undone and the first is done again
        ui.press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(ui.record().waivers.size(), 1);
        ui.press(Qt::Key_Z, Qt::ControlModifier);
        // then
        QCOMPARE(ui.record().waivers.size(), 0);
        QCOMPARE(rulesIn(ui).size(), count);
    }

    void shouldGiveUpAReason()
    {
        // given
        WindowFixture ui;
        openCheck(ui);
        const qsizetype before = steps(ui);
        CheckRow *row = rowOf(ui, u"repair-gap"_s);
        // when
        ui.click(WindowFixture::findIn<QPushButton>(*row, u"waiveFinding"_s));
        ui.type(u"because"_s);
        ui.press(Qt::Key_Escape);
        // then
        QVERIFY(!ui.find(u"waiverReason"_s));
        QCOMPARE(ui.focus(), row->row());
        QCOMPARE(steps(ui), before);
    }

    void shouldFixInOneStep_data()
    {
        QTest::addColumn<bool>("byKey");
        QTest::newRow("by key") << true;
        QTest::newRow("by mouse") << false;
    }
    void shouldFixInOneStep()
    {
        // given an outage of which nobody said when it was mitigated
        QFETCH(bool, byKey);
        WindowFixture ui;
        const Record record = ui.record();
        const auto mitigated = std::ranges::find(record.milestones, MilestoneKind::Mitigated, &Milestone::kind);
        if (mitigated != record.milestones.end())
            VERIFY_RESULT(ui.store().apply({removed(*mitigated)}));
        openCheck(ui);
        const qsizetype before = steps(ui);
        CheckRow *row = rowOf(ui, u"mitigated-missing"_s);
        QVERIFY(row);
        // when
        if (byKey) {
            row->row()->setFocus();
            ui.press(Qt::Key_F);
        } else {
            ui.click(WindowFixture::findIn<QPushButton>(*row, u"fixFinding"_s));
        }
        // then
        QCOMPARE(steps(ui), before + 1);
        const auto value = milestoneOf(ui.record(), MilestoneKind::Mitigated);
        QVERIFY(value);
        QCOMPARE(*value->at.at, at(u"11:30"_s));
        QVERIFY(!rowOf(ui, u"mitigated-missing"_s));
        // when it is taken back
        ui.press(Qt::Key_Z, Qt::ControlModifier);
        // then
        QVERIFY(!milestoneOf(ui.record(), MilestoneKind::Mitigated));
        QVERIFY(rowOf(ui, u"mitigated-missing"_s));
    }

    void shouldFollowTheRulesThatAreChosen()
    {
        // given
        WindowFixture ui;
        openCheck(ui);
        QVERIFY(rowOf(ui, u"repair-gap"_s));
        // when one goes from there to the rules, by mouse and key
        ui.click(ui.find<QPushButton>(u"chooseRules"_s));
        auto *box = ui.find<QCheckBox>(u"rule.repair-gap"_s);
        QVERIFY(box && box->isChecked());
        QVERIFY(!ui.find<QCheckBox>(u"rule.blame"_s)->isChecked());
        box->setFocus();
        ui.press(Qt::Key_Space);
        QVERIFY(!box->isChecked());
        ui.press(Qt::Key_Left, Qt::AltModifier);
        // then it is quiet
        QTRY_VERIFY(ui.find<CheckPage>());
        QVERIFY(!rowOf(ui, u"repair-gap"_s));
        QVERIFY(rowOf(ui, u"gmt-in-summer"_s));
        // and in the next window too
        WindowFixture other;
        openCheck(other);
        QVERIFY(!rowOf(other, u"repair-gap"_s));
    }

    void shouldBeOfferedForWhatWasImported()
    {
        // given
        WindowFixture ui;
        ui.drop(&ui.window, {testData(u"document/data/booking-outage.md"_s)});
        ui.press(Qt::Key_Return, Qt::ControlModifier); // as it was read
        // when
        QPushButton *check = nullptr;
        for (QPushButton *button : ui.window.findChildren<QPushButton *>()) {
            if (button->isVisible() && button->text() == "Check it"_L1)
                check = button;
        }
        QVERIFY(check);
        ui.click(check);
        // then it is that incident's, and says something
        QTRY_VERIFY(ui.find<CheckPage>());
        QVERIFY(ui.find<IncidentPage>()->uid() != ui.database.outage.incident.uid);
        QVERIFY(!rulesIn(ui).isEmpty());
    }

    void shouldSwitchWhatStandsBesideTheMilestones()
    {
        // given a milestone that is out of order, and that rule switched off
        WindowFixture ui;
        const Record record = ui.record();
        Milestone detected = *std::ranges::find(record.milestones, MilestoneKind::Detected, &Milestone::kind), early = detected;
        early.at.at = at(u"10:20"_s);
        VERIFY_RESULT(ui.store().apply({updated(detected, early)}));
        ui.openOutage();
        QVERIFY(ui.find<FindingRow>(u"finding.milestones-out-of-order"_s));
        ui.press(Qt::Key_Comma, Qt::ControlModifier);
        auto *box = ui.find<QCheckBox>(u"rule.milestones-out-of-order"_s);
        QVERIFY(box);
        box->setFocus();
        ui.press(Qt::Key_Space);
        // when
        ui.press(Qt::Key_Left, Qt::AltModifier);
        // then
        QTRY_VERIFY(ui.find<IncidentPage>());
        QVERIFY(!ui.find<FindingRow>(u"finding.milestones-out-of-order"_s));
    }
};

QTEST_MAIN(CheckTest)
#include "tst_check.moc"
