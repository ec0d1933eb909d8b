// SPDX-License-Identifier: GPL-3.0-or-later
#include "walk.h"

#include "editeddocument.h"

#include "tests/support/numbers.h"
#include "views/actions/boardtable.h"
#include "views/charts/metricchart.h"
#include "views/dialogs.h"
#include "views/incidents/incidentpage.h"
#include "views/insights/insightspage.h"

#include <QClipboard>
#include <QComboBox>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabBar>

namespace hindsight {

using namespace Qt::StringLiterals;

namespace {

/// Once: times that cannot be, impact that came back, and a communication, which is then what one works on.
bool makeWhatDoesNotFit(WindowFixture &ui)
{
    const Record before = ui.record();
    if (before.windows.size() > 1)
        return false;
    const auto earlier = [](Moment moment, int minutes) {
        *moment.at -= minutes * microsecondsPerMinute;
        return moment;
    };
    Milestone detected = before.milestones[1], resolved = before.milestones[4];
    detected.at = earlier(detected.at, 10);
    resolved.at = earlier(resolved.at, 40);
    ImpactWindow first = before.windows[0], second = first;
    first.to = before.events[3].at;
    second.uid = newUid();
    second.from = before.events[5].at;
    const SeverityChange severity{.uid = newUid(), .incident = before.incident.uid, .at = earlier(detected.at, 5), .severity = u"SEV-2"_s};
    const TimelineEvent told{.uid = newUid(),
                             .incident = before.incident.uid,
                             .at = earlier(before.events[0].at, 1),
                             .kind = EventKind::Communication,
                             .text = u"Status page updated"_s,
                             .audience = Audience::Customers,
                             .channel = u"status page"_s};
    const auto step = ui.store().apply({updated(before.milestones[1], detected), updated(before.milestones[4], resolved), updated(before.windows[0], first),
                                        created(second), created(severity), created(told)});
    if (!step)
        qFatal("%s", qPrintable(step.error().sentence()));
    if (PartTable *events = ui.table(u"event"_s))
        ui.click(events, events->model()->index(0, 0));
    return true;
}

} // namespace

/// A file of numbers that nobody has imported yet, with something to ask about.
QString Walk::numbers()
{
    QFile file(m_folder.filePath(u"payments-%1.csv"_s.arg(m_files)));
    if (file.open(QIODevice::WriteOnly)) {
        file.write("created_at,payment_id,payment_method,status,error_code,amount,currency\n");
        int minute = 0;
        for (const QByteArray status : {"succeeded", "failed", "on_hold", "payout"}) {
            const QByteArray number = QByteArray::number(++minute);
            file.write(QByteArray::number(2000 + m_files) + "-07-20 10:0" + number + ":15,p" + number + ",card," + status + ",,10.50,EUR\n");
        }
    }
    ++m_files;
    return file.fileName();
}

/// Events of a program, with all that can be said about them.
QString Walk::events() const
{
    QFile file(m_folder.filePath(u"events.csv"_s));
    if (file.open(QIODevice::WriteOnly))
        file.write("message,datetime,timestamp_desc,a_column_with_a_rather_long_name\n"
                   "anna@example.org: 4242424242424242 declined,2024-07-20T10:16:00Z,finding,x\nsk_test_0123456789abcdefABCDEF00,soon,note,y\n");
    return file.fileName();
}

/// What a tracker says, with lines that are not taken.
QString Walk::statuses() const
{
    QFile file(m_folder.filePath(u"statuses.csv"_s));
    if (file.open(QIODevice::WriteOnly))
        file.write("id,status,assignee,due\nACT-1,Selected for Development in the next sprint,Anna,\nACT-2,Blocked,Ben Fox,2024-08-10\n"
                   "PAY-88,Done,,\nACT-3,Done,,2024-02-30\n");
    return file.fileName();
}

/// A file with a name as long as people give them, to be evidence.
QString Walk::evidence(const QString &suffix) const
{
    QFile file(m_folder.filePath(u"dashboard of the payment gateway in the night of the outage, all regions"_s + suffix));
    if (file.open(QIODevice::WriteOnly)) {
        if (suffix == ".png"_L1) {
            QImage image(1200, 500, QImage::Format_RGB32);
            image.fill(Qt::darkCyan);
            image.save(&file, "PNG");
        } else {
            file.write("2024-07-20T10:16:03Z ERROR gateway timeout\n"_ba.repeated(7000));
        }
    }
    return file.fileName();
}

void Walk::onEveryPage(WindowFixture &ui, const std::function<void(const QString &page)> &visit)
{
    const auto settled = [&](const QString &page) {
        for (int pass = 0; pass < 10; ++pass) // a layout may ask for another one
            QApplication::processEvents();
        visit(page);
    };
    if (ui.store().all<MetricSource>().value_or(QList<MetricSource>()).isEmpty())
        importNumbersInto(ui.store(), outagePayments(), ui.database.outage.incident.uid);
    if (const Record record = ui.record(); record.sections.isEmpty()) {
        const Section kept{.uid = newUid(), .incident = record.incident.uid, .title = u"Thanks to all who helped"_s, .text = u"To *Ada*."_s};
        if (!ui.store().apply({created(kept)}))
            qFatal("the section cannot be made");
    }
    if (const Record record = ui.record(); record.deadlines.isEmpty()) {
        const Deadline told{.uid = newUid(),
                            .incident = record.incident.uid,
                            .name = u"First report to the supervisor of payment institutions about a major incident"_s,
                            .recipient = u"national supervisor of payment institutions"_s,
                            .allowedMinutes = 4 * 60,
                            .done = record.events.last().at};
        const Deadline late{.uid = newUid(), .incident = record.incident.uid, .name = u"Customers"_s, .allowedMinutes = 60, .position = 1};
        const Person person{
            .uid = newUid(), .name = u"Anna Berg-Lindenthal"_s, .email = u"anna@example.org"_s, .aliases = {u"@sre"_s, u"anna.b"_s}, .left = true};
        if (!ui.store().apply({created(told), created(late), created(person)}))
            qFatal("the deadlines cannot be made");
    }
    settled(u"list"_s);
    ui.press(Qt::Key_1, Qt::AltModifier); // whatever the visit did to the focus
    ui.openOutage();
    QTRY_VERIFY(ui.find<IncidentPage>());
    for (int i = 0; i < IncidentPage::TabCount; ++i) {
        ui.press(Qt::Key(Qt::Key_1 + i), Qt::ControlModifier);
        const auto chart = [&] { return ui.find<MetricChart>(u"chart"_s); };
        if (i == IncidentPage::Metrics)
            QTRY_VERIFY(chart());
        QTRY_VERIFY(!chart() || !chart()->scene().data.isEmpty()); // a low timeline has none
        QTRY_VERIFY_WITH_TIMEOUT(!ui.find<IncidentPage>()->isReading(), 60000);
        settled(u"page %1"_s.arg(i + 1));
        if (i == IncidentPage::Check && ui.record().waivers.isEmpty()) {
            ui.press(Qt::Key_8, Qt::ControlModifier); // whatever the visit did to the focus
            ui.press(Qt::Key_W);
            ui.type(u"We all work in UTC"_s);
            settled(u"check, asked why"_s);
            ui.find(u"waiverReason"_s)->setFocus();
            ui.press(Qt::Key_Return);
            ui.click(ui.find<QPushButton>(u"showWaived"_s));
            ui.press(Qt::Key_8, Qt::ControlModifier); // it may be out of sight
            settled(u"check, with what was waived"_s);
        }
        if (i == IncidentPage::Document) {
            ui.click(ui.find<QPushButton>(u"exportFolder"_s));
            settled(u"document, to a folder"_s);
            ui.click(ui.find<QPushButton>(u"exportFolder"_s));
            auto *part = ui.find<QComboBox>(u"part"_s);
            part->setFocus();
            ui.press(Qt::Key_End);
            QVERIFY(ui.table(u"section"_s));
            settled(u"document, further sections"_s);
            part->setFocus();
            ui.press(Qt::Key_Home);
        }
        if (i == IncidentPage::Timeline) {
            dialogs::setNextFileName(evidence(u".log"_s));
            ui.press(Qt::Key_F, Qt::ControlModifier | Qt::AltModifier);
            QTRY_VERIFY(ui.find<QPlainTextEdit>(u"evidenceText"_s));
            settled(u"evidence, a text"_s);
            dialogs::setNextFileName(evidence(u".png"_s));
            ui.press(Qt::Key_F, Qt::ControlModifier | Qt::AltModifier);
            QTRY_VERIFY(ui.find(u"evidencePicture"_s));
            settled(u"evidence, a picture"_s);
            ui.press(Qt::Key_L, Qt::ControlModifier);
            settled(u"source lines"_s);
            QApplication::clipboard()->setText(u"Anna  10:45\ncheckout fails\nBob  10:47\nrolling back\n"_s);
            if (auto *paste = ui.find<QPushButton>(u"pasteChat"_s)) { // where there are none yet
                ui.click(paste);
                settled(u"source lines, asked about"_s);
                ui.click(ui.find<QPushButton>(u"addLines"_s));
                settled(u"source lines, added"_s);
            }
            auto *sides = ui.find<QTabBar>(u"sides"_s);
            ui.click(sides, sides->tabRect(0).center());
            if (makeWhatDoesNotFit(ui)) {
                settled(u"timeline, with findings, at a communication"_s);
                for (QPushButton *more : ui.window.findChildren<QPushButton *>(u"moreFindings"_s)) {
                    if (more->isVisible())
                        ui.click(more);
                }
                ui.press(Qt::Key_1, Qt::ControlModifier);
                settled(u"overview, with all findings"_s);
            }
        }
    }
    ui.press(Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
    const auto chart = [&] { return ui.find<MetricChart>(u"chart"_s); };
    QTRY_VERIFY(chart() && !chart()->scene().data.isEmpty());
    settled(u"review"_s);
    ui.press(Qt::Key_Left, Qt::AltModifier);
    QTRY_VERIFY(ui.find<IncidentPage>());
    ui.drop(&ui.window, {numbers()});
    const auto zone = [&] { return ui.find<QComboBox>(u"answer.zone"_s); };
    QTRY_VERIFY(zone());
    settled(u"import of numbers, with questions"_s);
    ui.click(zone()->lineEdit());
    ui.type(u"UTC"_s);
    ui.press(Qt::Key_Escape); // closes the list of those that fit
    ui.press(Qt::Key_Return);
    ui.window.activateWindow(); // that list was a window
    QVERIFY(QTest::qWaitForWindowActive(&ui.window));
    const auto status = [&] { return ui.find<QComboBox>(u"outcome.on_hold"_s); };
    QTRY_VERIFY(status());
    status()->setFocus();
    ui.press(Qt::Key_Down);
    auto *run = ui.find<QPushButton>(u"runImport"_s);
    QTRY_VERIFY(run->isEnabled());
    settled(u"import of numbers, answered"_s);
    ui.click(run);
    QTRY_VERIFY(ui.find(u"importResult"_s));
    settled(u"import of numbers, done"_s);
    ui.drop(&ui.window, {events()});
    QTRY_VERIFY(ui.find<QPushButton>(u"importEvents"_s) && ui.find<QPushButton>(u"importEvents"_s)->isEnabled());
    settled(u"import of events"_s);
    ui.drop(&ui.window, {editedDocument(ui.store(), ui.database.outage.incident.uid, m_folder.path())});
    QTRY_VERIFY(ui.find(u"mergePage"_s));
    settled(u"a document of what is here"_s);
    ui.press(Qt::Key_2, Qt::AltModifier);
    settled(u"actions"_s);
    if (auto *board = ui.find(u"actionList"_s)) {
        board->setFocus();
        ui.press(Qt::Key_A, Qt::ControlModifier);
        settled(u"actions, several selected"_s);
        ui.find<QComboBox>(u"groupActions"_s)->setFocus();
        ui.press(Qt::Key_Down);
        settled(u"actions, in groups"_s);
    }
    dialogs::setNextFileName(statuses());
    ui.click(ui.find<QPushButton>(u"importStatuses"_s));
    QTRY_VERIFY(ui.find(u"statusImportPage"_s));
    settled(u"statuses from a tracker"_s);
    ui.press(Qt::Key_Left, Qt::AltModifier);
    ui.press(Qt::Key_H, Qt::ControlModifier | Qt::ShiftModifier);
    settled(u"hand-over"_s);
    ui.press(Qt::Key_2, Qt::AltModifier);
    if (auto *board = ui.find<BoardTable>(u"actionList"_s)) {
        board->setFocus();
        board->setCurrentIndex(board->model()->index(1, 1)); // below a heading
        ui.press(Qt::Key_Return, Qt::AltModifier);
        QVERIFY(ui.find(u"actionItemPage"_s));
        settled(u"an action item"_s);
    }
    ui.press(Qt::Key_4, Qt::AltModifier);
    QTRY_VERIFY(!ui.find<InsightsPage>()->isReading());
    settled(u"insights"_s);
    ui.find(u"period"_s)->setFocus();
    ui.press(Qt::Key_Home);
    ui.press(Qt::Key_Down);
    ui.press(Qt::Key_Down); // of all the time
    QTRY_VERIFY(!ui.find<InsightsPage>()->isReading());
    settled(u"insights, of all the time"_s);
    ui.press(Qt::Key_3, Qt::AltModifier);
    settled(u"bin"_s);
    ui.press(Qt::Key_V, Qt::ControlModifier | Qt::ShiftModifier);
    settled(u"paste"_s);
    QApplication::clipboard()->setText(
        u"# All down\n\n## What happened\n\nNothing went.\n\n## Chronology\n\n- 2024-03-12 09:10 UTC the first call of a customer\n\n"
        "## Thanks\n\nTo all.\n"_s);
    ui.press(Qt::Key_V, Qt::ControlModifier);
    QTRY_VERIFY(ui.find(u"readPlaces"_s));
    settled(u"paste, read"_s);
    ui.press(Qt::Key_F1);
    settled(u"keys"_s);
    ui.press(Qt::Key_Comma, Qt::ControlModifier);
    settled(u"preferences"_s);
    ui.press(Qt::Key_D, Qt::ControlModifier | Qt::ShiftModifier);
    for (const QString &name : {u"severities"_s, u"services"_s, u"people"_s, u"policies"_s, u"deadlines"_s}) {
        auto *lists = ui.find<QListWidget>(u"lists"_s);
        lists->setFocus();
        ui.press(Qt::Key_Home);
        while (!ui.table(u"list."_s + name))
            ui.press(Qt::Key_Down);
        settled(u"lists, "_s + name);
        if (auto *usual = ui.find<QPushButton>(u"usual."_s + name)) {
            ui.click(usual);
            settled(u"lists, the usual "_s + name);
        }
    }
    ui.press(Qt::Key_1, Qt::AltModifier);
    ui.press(Qt::Key_Delete);
    settled(u"first start, with a message"_s);
    ui.press(Qt::Key_Z, Qt::ControlModifier);
}

void report(const QString &page, const QStringList &problems) { QVERIFY2(problems.isEmpty(), qPrintable(page + u":\n    "_s + problems.join(u"\n    "_s))); }

} // namespace hindsight
