// SPDX-License-Identifier: GPL-3.0-or-later
// The due date of a postmortem: offered by the policy of the severity, taken with a key, and never set silently.
#include "views/controls/findinglist.h"
#include "windowfixture.h"

#include <QLineEdit>
#include <QPushButton>

using namespace hindsight;
using namespace Qt::StringLiterals;

namespace {

/// The window on the outage, whose severity gives seven days; nobody has written down when it is due.
class DueFixture : public WindowFixture
{
public:
    DueFixture()
    {
        SeverityLevel level = worst();
        level.postmortemDueDays = 7;
        const Record before = record();
        Incident draft = before.incident;
        draft.postmortemState = PostmortemState::Draft;
        draft.due = {};
        if (!store().apply({updated(worst(), level), updated(before.incident, draft)}))
            qFatal("the record cannot be changed");
    }

    SeverityLevel worst() { return store().all<SeverityLevel>()->first(); }
    QString offer() const { return find<QLabel>(u"dueByPolicy"_s) ? find<QLabel>(u"dueByPolicy"_s)->text() : QString(); }
};

} // namespace

class DueDateTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { WindowFixture::prepare(); }

    void shouldOfferTheDayByPolicy()
    {
        // given
        DueFixture ui;
        ui.openOutage();
        // then it is told, and written nowhere
        QTRY_COMPARE(ui.offer(), u"Due 27 Jul 2024, 7 day(s) after it was resolved, by the policy of SEV-1."_s);
        QVERIFY(ui.record().incident.due.isEmpty());
        QVERIFY(ui.find<QLineEdit>(u"due"_s)->text().isEmpty());
        // when somebody takes it with the keyboard
        ui.find<QPushButton>(u"takeDueDate"_s)->setFocus(Qt::TabFocusReason);
        ui.press(Qt::Key_Space);
        // then it is the due date, and there is nothing more to offer
        QCOMPARE(*ui.record().incident.due.at, *outageRecord().events.first().at.at / day * day + 7 * day);
        QVERIFY(ui.find<QLineEdit>(u"due"_s)->text().startsWith(u"2024-07-27"_s));
        QCOMPARE(ui.offer(), QString());
        // and one key takes it back
        ui.press(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(ui.record().incident.due.isEmpty());
        QVERIFY(!ui.offer().isEmpty());
    }

    void shouldOfferNothingWhereADateStands()
    {
        DueFixture ui;
        ui.openOutage();
        QTRY_VERIFY(!ui.offer().isEmpty());
        // when one types a date of one's own
        auto *field = ui.find<QLineEdit>(u"due"_s);
        field->setFocus(Qt::TabFocusReason);
        ui.type(u"2024-08-01"_s);
        ui.press(Qt::Key_Return);
        // then
        QVERIFY(!ui.record().incident.due.isEmpty());
        QCOMPARE(ui.offer(), QString());
    }

    void shouldSettleTheFindingWithAKey()
    {
        // given
        DueFixture ui;
        ui.openOutage();
        ui.press(Qt::Key_8, Qt::ControlModifier);
        QPushButton *fix = nullptr;
        const auto found = [&] {
            for (QPushButton *button : ui.window.findChildren<QPushButton *>()) {
                if (button->isVisible() && button->text() == "Due on 2024-07-27"_L1)
                    fix = button;
            }
            return fix;
        };
        QTRY_VERIFY(found());
        // when
        fix->setFocus(Qt::TabFocusReason);
        ui.press(Qt::Key_Space);
        // then it stands there, and is over
        QVERIFY(!ui.record().incident.due.isEmpty());
        const auto says = [&](const QString &text) {
            return std::ranges::any_of(ui.window.findChildren<FindingRow *>(),
                                       [&](const FindingRow *row) { return row->isVisible() && row->text().contains(text); });
        };
        QTRY_VERIFY(says(u"The postmortem was due on 2024-07-27 and is not reviewed yet."_s));
    }

    void shouldEditTheDaysInTheListOfSeverities()
    {
        // given
        DueFixture ui;
        ui.press(Qt::Key_D, Qt::ControlModifier | Qt::ShiftModifier);
        PartTable *severities = ui.table(u"list.severities"_s);
        QVERIFY(severities);
        const QModelIndex days = severities->model()->index(0, 2);
        QCOMPARE(days.data().toString(), u"7"_s);
        const auto retype = [&](const QString &text) {
            severities->setFocus(Qt::TabFocusReason);
            severities->setCurrentIndex(days);
            ui.press(Qt::Key_F2);
            ui.press(Qt::Key_A, Qt::ControlModifier);
            text.isEmpty() ? ui.press(Qt::Key_Delete) : ui.type(text);
            ui.press(Qt::Key_Return);
        };
        // when
        retype(u"5"_s);
        // then it is stored, as one step
        QCOMPARE(ui.worst().postmortemDueDays, 5);
        // when it is no number, then it says so and changes nothing
        retype(u"soon"_s);
        QVERIFY(ui.messages().join(u' ').contains(u"“soon” is no number"_s));
        QCOMPARE(ui.worst().postmortemDueDays, 5);
        ui.press(Qt::Key_Escape);
        retype(u"2000"_s);
        QVERIFY(ui.messages().join(u' ').contains(u"0 to 1000 days"_s));
        QCOMPARE(ui.worst().postmortemDueDays, 5);
        ui.press(Qt::Key_Escape);
        // when there is none
        retype({});
        QVERIFY(!ui.worst().postmortemDueDays);
        VERIFY_RESULT(ui.store().undo());
        QCOMPARE(ui.worst().postmortemDueDays, 5);
        QCOMPARE(days.data().toString(), u"5"_s);
    }

private:
    static constexpr qint64 day = 24 * 60 * microsecondsPerMinute;
};

QTEST_MAIN(DueDateTest)
#include "tst_duedate.moc"
