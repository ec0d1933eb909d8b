// SPDX-License-Identifier: GPL-3.0-or-later
// What holds for every control and both themes.
#include "editeddocument.h"
#include "longertexts.h"
#include "lookchecks.h"
#include "windowfixture.h"

#include "tests/support/numbers.h"
#include "views/charts/metricchart.h"
#include "views/dialogs.h"
#include "views/incidents/incidentpage.h"
#include "views/insights/insightspage.h"
#include "views/language.h"
#include "views/pictures.h"
#include "views/settings.h"
#include "views/theme/chips.h"

#include <QClipboard>
#include <QComboBox>
#include <QLineEdit>
#include <QListWidget>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabBar>
#include <QTableView>
#include <QTemporaryDir>
#include <QTextBlock>
#include <QTextLayout>

using namespace hindsight;
using namespace Qt::StringLiterals;

class LookTest : public QObject
{
    Q_OBJECT

private:
    static void report(const QString &page, const QStringList &problems)
    {
        QVERIFY2(problems.isEmpty(), qPrintable(page + u":\n    "_s + problems.join(u"\n    "_s)));
    }

    QTemporaryDir m_folder;
    int m_files = 0;

    /// A file of numbers that nobody has imported yet, with something to ask about.
    QString numbers()
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
    QString events() const
    {
        QFile file(m_folder.filePath(u"events.csv"_s));
        if (file.open(QIODevice::WriteOnly))
            file.write("message,datetime,timestamp_desc,a_column_with_a_rather_long_name\n"
                       "anna@example.org: 4242424242424242 declined,2024-07-20T10:16:00Z,finding,x\nsk_test_0123456789abcdefABCDEF00,soon,note,y\n");
        return file.fileName();
    }

    /// What a tracker says, with lines that are not taken.
    QString statuses() const
    {
        QFile file(m_folder.filePath(u"statuses.csv"_s));
        if (file.open(QIODevice::WriteOnly))
            file.write("id,status,assignee,due\nACT-1,Selected for Development in the next sprint,Anna,\nACT-2,Blocked,Ben Fox,2024-08-10\n"
                       "PAY-88,Done,,\nACT-3,Done,,2024-02-30\n");
        return file.fileName();
    }

    /// A file with a name as long as people give them, to be evidence.
    QString evidence(const QString &suffix) const
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

    /// Once: times that cannot be, impact that came back, and a communication, which is then what one works on.
    static bool makeWhatDoesNotFit(WindowFixture &ui)
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

    /// Calls `visit` with the window on each of its pages.
    template <class Visit> void onEveryPage(WindowFixture &ui, Visit visit)
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

private Q_SLOTS:
    void initTestCase() { WindowFixture::prepare(); }
    void init() { setLanguage(u"en"_s); }
    void cleanup()
    {
        setTheme(Theme::Light);
        setTypeSize(100);
    }

    void shouldGiveEveryControlANameAndARole()
    {
        WindowFixture ui;
        onEveryPage(ui, [&](const QString &page) { report(page, namelessControls(ui.window)); });
    }

    void shouldReachEveryControlWithTheTabKey()
    {
        WindowFixture ui;
        onEveryPage(ui, [&](const QString &page) {
            for (const Qt::Key key : {Qt::Key_Tab, Qt::Key_Backtab}) {
                QSet<const QWidget *> reached;
                for (int i = 0; i < 200; ++i) {
                    QVERIFY2(QApplication::focusWidget(), qPrintable(page + u": nobody has the focus"_s));
                    reached.insert(QApplication::focusWidget());
                    ui.press(key);
                }
                for (const QWidget *widget : ui.window.findChildren<QWidget *>()) {
                    const bool wants = widget->isVisible() && widget->isEnabled() && (widget->focusPolicy() & Qt::TabFocus) && isControl(widget)
                        && !isPartOfAControl(widget) && !widget->focusProxy();
                    QVERIFY2(!wants || reached.contains(widget), qPrintable(page + u": Tab never comes to "_s + described(widget)));
                }
            }
        });
    }

    void shouldShowWhereTheFocusIs_data()
    {
        QTest::addColumn<Theme>("theme");
        QTest::newRow("light") << Theme::Light;
        QTest::newRow("dark") << Theme::Dark;
    }
    void shouldShowWhereTheFocusIs()
    {
        QFETCH(Theme, theme);
        setTheme(theme);
        WindowFixture ui;
        onEveryPage(ui, [&](const QString &page) { report(page, controlsWithoutFocusMark(ui.window)); });
    }

    void shouldCutNothing_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<int>("percent");
        for (const int percent : {100, 200}) {
            for (const auto &language : {u"en"_s, u"de"_s, u"longer"_s})
                QTest::addRow("%s, %d %%", qPrintable(language), percent) << language << percent;
        }
    }
    void shouldCutNothing()
    {
        // given
        QFETCH(QString, language);
        QFETCH(int, percent);
        LongerTexts longer;
        setLanguage(language == "de"_L1 ? u"de"_s : u"en"_s);
        if (language == "longer"_L1)
            QCoreApplication::installTranslator(&longer);
        setTypeSize(percent);
        WindowFixture ui;
        const QSize size = percent > 100 ? QSize(1600, 1000) : QSize(1280, 860);
        ui.window.resize(size);
        // then
        onEveryPage(ui, [&](const QString &page) {
            report(page, cutTexts(ui.window));
            QCOMPARE(ui.window.size(), size);
        });
    }

    void shouldCutNothingWhenTheTextGrowsWhileItIsShown()
    {
        // given every page as it is at 100 %
        setLanguage(u"de"_s);
        WindowFixture ui;
        ui.window.resize(1600, 1000);
        onEveryPage(ui, [](const QString &) {});
        ui.press(Qt::Key_1, Qt::AltModifier);
        ui.press(Qt::Key_W, Qt::ControlModifier);
        const double before = ui.window.font().pointSizeF();
        // when
        for (int i = 0; i < 5; ++i) // one more than there are steps
            ui.press(Qt::Key_Plus, Qt::ControlModifier);
        // then
        QCOMPARE(typeSize(), 200);
        QCOMPARE(Settings().typeSize(), 200);
        QTRY_VERIFY(std::abs(ui.window.font().pointSizeF() - 2 * before) < 0.1);
        onEveryPage(ui, [&](const QString &page) { report(page, cutTexts(ui.window)); });
        // when
        ui.press(Qt::Key_Minus, Qt::ControlModifier);
        QCOMPARE(typeSize(), 175);
        ui.press(Qt::Key_0, Qt::ControlModifier);
        // then it is as it was
        QCOMPARE(typeSize(), 100);
        QTRY_VERIFY(std::abs(ui.window.font().pointSizeF() - before) < 0.1);
        onEveryPage(ui, [&](const QString &page) { report(page, cutTexts(ui.window)); });
    }

    void shouldLookAsIfMadeAtTheSizeItHasNow()
    {
        // given the pages of numbers: rows and columns of tables, and what one chooses from
        const auto sizes = [](WindowFixture &ui, bool grow) {
            QStringList all;
            const auto take = [&] {
                for (int pass = 0; pass < 10; ++pass)
                    QApplication::processEvents();
                for (QComboBox *box : ui.window.findChildren<QComboBox *>()) {
                    if (box->isVisible())
                        all.append(u"%1: %2 x %3"_s.arg(box->objectName()).arg(box->minimumSizeHint().width()).arg(box->height()));
                }
                for (QTableView *table : ui.window.findChildren<QTableView *>(u"imports"_s)) {
                    if (!table->isVisible())
                        continue;
                    all.append(u"height %1, row %2, letters %3"_s.arg(table->height())
                                   .arg(table->rowHeight(0))
                                   .arg(table->model()->index(0, 0).data(Qt::FontRole).value<QFont>().pointSizeF()));
                    for (int column = 0; column + 1 < table->model()->columnCount(); ++column)
                        all.append(u"column %1: %2"_s.arg(column).arg(table->columnWidth(column)));
                }
            };
            ui.window.resize(1600, 1000);
            importNumbersInto(ui.store(), outagePayments(), ui.database.outage.incident.uid);
            ui.openOutage();
            ui.press(Qt::Key_3, Qt::ControlModifier);
            const auto ready = [&] { return ui.find<MetricChart>(u"chart"_s) && !ui.find<MetricChart>(u"chart"_s)->scene().data.isEmpty(); };
            if (!QTest::qWaitFor(ready))
                qFatal("the chart does not come");
            take();
            if (grow) {
                all.clear();
                setTypeSize(200);
                take();
            }
            return all;
        };
        QStringList grown, made;
        {
            WindowFixture ui;
            grown = sizes(ui, true);
        }
        {
            WindowFixture ui;
            made = sizes(ui, false);
        }
        QVERIFY(made.size() > 8);
        QCOMPARE(grown, made);
    }

    void shouldStandOutOnEveryPage_data() { shouldShowWhereTheFocusIs_data(); }
    void shouldStandOutOnEveryPage()
    {
        QFETCH(Theme, theme);
        setTheme(theme);
        WindowFixture ui;
        onEveryPage(ui, [&](const QString &page) { report(page, paleTexts(ui.window)); });
    }

    void shouldBeReadable_data()
    {
        QTest::addColumn<QPalette>("palette");
        QTest::newRow("light") << lightPalette();
        QTest::newRow("dark") << darkPalette();
    }
    void shouldBeReadable()
    {
        QFETCH(QPalette, palette);
        const auto of = [&palette](QPalette::ColorRole role) { return palette.color(role); };
        // text on whatever it stands on
        for (const auto &[text, background] :
             std::initializer_list<std::pair<QPalette::ColorRole, QPalette::ColorRole>>{{QPalette::WindowText, QPalette::Window},
                                                                                        {QPalette::Text, QPalette::Base},
                                                                                        {QPalette::Text, QPalette::AlternateBase},
                                                                                        {QPalette::ButtonText, QPalette::Button},
                                                                                        {QPalette::ButtonText, QPalette::Midlight},
                                                                                        {QPalette::PlaceholderText, QPalette::Base},
                                                                                        {QPalette::PlaceholderText, QPalette::Window},
                                                                                        {QPalette::HighlightedText, QPalette::Highlight},
                                                                                        {QPalette::BrightText, QPalette::Accent},
                                                                                        {QPalette::Link, QPalette::Base},
                                                                                        {QPalette::ToolTipText, QPalette::ToolTipBase}})
            QVERIFY2(contrast(of(text), of(background)) >= 4.5, qPrintable(u"%1 on %2"_s.arg(of(text).name(), of(background).name())));
        // marks and edges
        QVERIFY(contrast(of(QPalette::Accent), of(QPalette::Base)) >= 3);
        QVERIFY(contrast(of(QPalette::Dark), of(QPalette::Base)) >= 3);
        for (const Tone tone : {Tone::Neutral, Tone::Blue, Tone::Sky, Tone::Green, Tone::Orange, Tone::Vermillion, Tone::Purple}) {
            const ChipColours colours = chipColours(tone, palette);
            QVERIFY2(contrast(colours.text, colours.background) >= 4.5, qPrintable(colours.text.name()));
            QVERIFY2(contrast(colours.mark, colours.background) >= 3, qPrintable(colours.mark.name()));
        }
    }

    void shouldShowEveryStatusWithAShapeOfItsOwn()
    {
        for (const auto &names : {QStringList{u"SEV-1"_s, u"SEV-2"_s, u"SEV-3"_s, u"SEV-4"_s}}) {
            QSet<int> shapes;
            for (const QString &name : names)
                shapes.insert(int(chipLook(u"severity"_s, name).shape));
            QCOMPARE(shapes.size(), names.size());
        }
        QSet<int> shapes;
        for (const Named<ActionStatus> &status : actionStatusNames)
            shapes.insert(int(chipLook(u"status"_s, QString::fromLatin1(status.name)).shape));
        QCOMPARE(shapes.size(), qsizetype(std::size(actionStatusNames)));
    }

    void shouldPaintEveryPageInBothThemes()
    {
        OutageDatabase database;
        const auto light = pictures(database.store(), Theme::Light, 1);
        const auto dark = pictures(database.store(), Theme::Dark, 2);
        QCOMPARE(light.size(), 28);
        QCOMPARE(dark.size(), light.size());
        for (int i = 0; i < light.size(); ++i) {
            QCOMPARE(dark[i].first, light[i].first);
            QCOMPARE(dark[i].second.size(), light[i].second.size() * 2);
            // the middle of each page has the page's colour somewhere
            QVERIFY(light[i].second.pixelColor(light[i].second.width() - 4, light[i].second.height() / 2).lightness() > 200);
            QVERIFY(dark[i].second.pixelColor(dark[i].second.width() - 8, dark[i].second.height() / 2).lightness() < 80);
        }
        QCOMPARE(theme(), Theme::Light);
    }

    void shouldPutEveryViewOnTheContactSheet()
    {
        // given
        OutageDatabase database;
        setLanguage(u"de"_s);
        // when
        const QImage sheet = contactSheet(database.store(), u"en"_s);
        // then it has a row per view and eight columns, and no two pictures of a row are the same
        const int rows = int(pictures(database.store(), Theme::Light, 1).size());
        constexpr int labels = 120, head = 28, wide = 244, high = 163;
        QCOMPARE(sheet.size(), QSize(labels + 8 * wide, head + rows * high));
        for (int row = 0; row < rows; ++row) {
            QList<QImage> seen;
            for (int column = 0; column < 8; ++column) {
                const QImage picture = sheet.copy(labels + column * wide, head + row * high, wide - 4, high - 4);
                QVERIFY2(!seen.contains(picture), qPrintable(u"row %1, column %2"_s.arg(row).arg(column)));
                seen.append(picture);
            }
        }
        // and the program speaks English again
        QCOMPARE(QLocale().language(), QLocale::English);
        QCOMPARE(QCoreApplication::translate("hindsight::MainWindow", "Preferences"), u"Preferences"_s);
    }

    void shouldFollowTheThemeWhileItIsShown()
    {
        // given
        WindowFixture ui;
        ui.openOutage();
        ui.press(Qt::Key_6, Qt::ControlModifier);
        auto *source = ui.find<QPlainTextEdit>(u"source"_s);
        const auto colourOfHeading = [source] { return source->document()->firstBlock().layout()->formats().value(0).format.foreground().color(); };
        const QColor before = colourOfHeading();
        // when
        setTheme(Theme::Dark);
        QApplication::processEvents();
        // then
        QVERIFY(colourOfHeading() != before);
        QVERIFY(contrast(colourOfHeading(), source->palette().color(QPalette::Base)) >= 4.5);
        setTheme(Theme::Light);
        QApplication::processEvents();
        QCOMPARE(colourOfHeading(), before);
    }
};

QTEST_MAIN(LookTest)
#include "tst_look.moc"
