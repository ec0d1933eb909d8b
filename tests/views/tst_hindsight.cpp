// SPDX-License-Identifier: GPL-3.0-or-later
// In hindsight: when it was and where the loss is, as the numbers have it. Keys and mouse only.
#include "happened.h"

#include "models/incident/milestones.h"
#include "models/store/numbers/measured.h"
#include "views/controls/findinglist.h"
#include "views/dialogs.h"
#include "views/hindsight/sweeppicture.h"
#include "views/hindsight/windowpicture.h"
#include "views/incidents/checkpage.h"

#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableView>
#include <QTemporaryDir>
#include <QTextBrowser>

using namespace hindsight;
using namespace Qt::StringLiterals;

class HindsightTest : public QObject
{
    Q_OBJECT

    static CheckRow *ruleRow(const Happened &ui, const QString &rule)
    {
        for (CheckRow *row : ui.window.findChildren<CheckRow *>()) {
            if (row->isVisible() && row->finding().rule == rule)
                return row;
        }
        return nullptr;
    }
    /// The same hours of the three days before, on which one payment in fifteen fails.
    static QByteArray quietPayments()
    {
        QByteArray text = "timestamp,payment_method,status,amount,currency\n";
        for (const char *day : {"17", "18", "19"}) {
            for (int second = 0; second < 4 * 3600; second += 2) {
                const qint64 at = *fromIsoText(u"2024-07-%1T09:00:00Z"_s.arg(QLatin1StringView(day))) + second * microsecondsPerSecond;
                text += isoText(at).toLatin1() + (second / 2 % 3 ? ",card," : ",paypal,") + (second / 2 % 15 == 7 ? "failed" : "succeeded") + ",10.00,EUR\n";
            }
        }
        return text;
    }
    /// The page, when all of it is there.
    static void open(Happened &ui)
    {
        Happened::press(Qt::Key_9, Qt::ControlModifier);
        QTRY_VERIFY(ui.find<QTableView>(u"suggestionTable"_s) && ui.find<QTableView>(u"lossTable"_s) && !ui.find<IncidentPage>()->isReading());
    }

private Q_SLOTS:
    void initTestCase() { WindowFixture::prepare(); }

    void shouldSayWhenItWasAndKeepWhatWasStated()
    {
        // given an outage of cards from 10:16 to 11:30, stated as from 10:30
        Happened ui;
        QCOMPARE(milestoneOf(ui.record(), MilestoneKind::Began)->at.at, at(u"10:30"_s));
        open(ui);
        // then the window stands there, with its buckets, its band and the rule
        QCOMPARE(ui.cell(u"suggestionTable"_s, 0, 0), u"payments failed"_s);
        QCOMPARE(ui.cell(u"suggestionTable"_s, 0, 1), u"10:16"_s);
        QCOMPARE(ui.cell(u"suggestionTable"_s, 0, 2), u"11:30"_s);
        QCOMPARE(ui.cell(u"suggestionTable"_s, 0, 3), u"payment_method = card"_s);
        const auto *picture = ui.find<WindowPicture>(u"windowPicture"_s);
        QVERIFY(picture && picture->height() > 100);
        QVERIFY2(picture->accessibleDescription().contains(u"10:16"_s) && picture->accessibleDescription().contains(u"0.0 %"_s),
                 qPrintable(picture->accessibleDescription()));
        QVERIFY2(ui.said(u"suggestionRule"_s).startsWith(u"Success rate in buckets of 1 minute"_s), qPrintable(ui.said(u"suggestionRule"_s)));
        QVERIFY(ui.said(u"suggestionRule"_s).contains(u"median of the day before"_s));
        // when its beginning is accepted by key
        const qint64 before = ui.store().history({.limit = 1})->first().seq;
        ui.pressByKey(u"acceptBegin"_s);
        // then it is measured, in one step, and what was stated counts as before
        QCOMPARE(measuredAt(ui.record(), MilestoneKind::Began), at(u"10:16"_s));
        QCOMPARE(milestoneOf(ui.record(), MilestoneKind::Began)->at.at, at(u"10:30"_s));
        QCOMPARE(ui.store().history({.limit = 1})->first().seq, before + 1);
        QVERIFY(!ui.find<QPushButton>(u"acceptBegin"_s)->isEnabled());
        // and it is undone
        Happened::press(Qt::Key_Z, Qt::ControlModifier);
        QTRY_VERIFY(!measuredAt(ui.record(), MilestoneKind::Began));
        QTRY_VERIFY(ui.find<QPushButton>(u"acceptBegin"_s) && ui.find<QPushButton>(u"acceptBegin"_s)->isEnabled());
    }

    void shouldTakeItAsAnImpactWindow()
    {
        Happened ui;
        open(ui);
        const qsizetype windows = ui.record().windows.size();
        ui.click(ui.find<QPushButton>(u"acceptWindow"_s));
        QCOMPARE(ui.record().windows.size(), windows + 1);
        const Record record = ui.record();
        const auto found = std::ranges::find_if(record.windows, [](const ImpactWindow &window) { return window.from.at == at(u"10:16"_s); });
        QVERIFY(found != record.windows.end());
        const ImpactWindow taken = *found;
        QCOMPARE(taken.to.at, at(u"11:30"_s));
        QCOMPARE(taken.dimensions, (QJsonObject{{u"payment_method"_s, QJsonArray{u"card"_s}}}));
        QVERIFY(taken.shareFailing > 0.99);
        QTRY_VERIFY(ui.find<QPushButton>(u"acceptWindow"_s) && !ui.find<QPushButton>(u"acceptWindow"_s)->isEnabled()); // not twice
    }

    void shouldSayWhereTheLossIs()
    {
        Happened ui;
        open(ui);
        QVERIFY2(ui.said(u"lossVerdict"_s).contains(u"payment_method = card"_s), qPrintable(ui.said(u"lossVerdict"_s)));
        QCOMPARE(ui.cell(u"lossTable"_s, 0, 0), u"payment_method = card"_s);
        // and copies it
        ui.click(ui.find<QPushButton>(u"copyLoss"_s));
        QVERIFY2(QApplication::clipboard()->text().contains(u"payment_method = card\t"_s), qPrintable(QApplication::clipboard()->text()));
    }

    void shouldSayWhatItCostAndFreezeIt()
    {
        // given four hours of numbers, which are too few for an interval
        Happened ui;
        open(ui);
        QTRY_VERIFY(ui.find<QTableView>(u"impactTable"_s));
        QVERIFY2(ui.said(u"impactSentence"_s).contains(u"about "_s), qPrintable(ui.said(u"impactSentence"_s)));
        QVERIFY2(ui.said(u"impactRemarks"_s).startsWith(u"Rough"_s), qPrintable(ui.said(u"impactRemarks"_s)));
        QCOMPARE(ui.cell(u"impactTable"_s, 0, 0), u"missing successful payments"_s);
        QVERIFY(ui.cell(u"impactTable"_s, 3, 1).endsWith(u" EUR"_s));
        // when its working is written
        QTemporaryDir folder;
        dialogs::setNextFileName(folder.filePath(u"working.csv"_s));
        ui.click(ui.find<QPushButton>(u"writeWorking"_s));
        // then the sum of a column is the figure
        QFile file(folder.filePath(u"working.csv"_s));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QList<QByteArray> lines = file.readAll().trimmed().split('\n');
        const qsizetype column = lines.first().split(',').indexOf("payments_missing");
        qint64 sum = 0;
        for (const QByteArray &line : lines.sliced(1))
            sum += line.split(',')[column].toLongLong();
        QCOMPARE(QLocale().toString(sum), ui.cell(u"impactTable"_s, 2, 1)); // net of catch-up
        // when it is frozen by key
        ui.pressByKey(u"freezeImpact"_s);
        // then the record keeps it, in one step that can be undone
        const auto frozen = [&] {
            for (const Figure &figure : ui.record().figures) {
                if (figure.name == u"missing_payments"_s)
                    return figure.value;
            }
            return std::optional<double>();
        };
        QCOMPARE(frozen(), double(sum));
        QTRY_VERIFY2(ui.said(u"impactFrozen"_s).contains(QLocale().toString(sum)), qPrintable(ui.said(u"impactFrozen"_s)));
        const qsizetype count = ui.record().figures.size();
        ui.pressByKey(u"freezeImpact"_s);
        QCOMPARE(ui.record().figures.size(), count); // not twice
        Happened::press(Qt::Key_Z, Qt::ControlModifier);
        Happened::press(Qt::Key_Z, Qt::ControlModifier);
        QTRY_VERIFY(!frozen());
    }

    void shouldTellWhatIsFrozenInTheDocumentAndWhereItDiffersAfterAnotherImport()
    {
        // given figures that were frozen
        Happened ui;
        open(ui);
        QTRY_VERIFY(ui.find<QTableView>(u"impactTable"_s));
        const QString missing = ui.cell(u"impactTable"_s, 0, 1);
        ui.pressByKey(u"freezeImpact"_s);
        // when the document is looked at
        ui.press(Qt::Key_6, Qt::ControlModifier);
        // then it tells them, with their method
        QTRY_VERIFY(ui.find<QPlainTextEdit>(u"source"_s));
        const QString document = ui.find<QPlainTextEdit>(u"source"_s)->toPlainText();
        QVERIFY2(document.contains(u"## Impact in Numbers\n"_s), qPrintable(document));
        QVERIFY2(document.contains(u"| Successful payments missing in the window | %1 payments | "_s.arg(missing))
                     && document.contains(u" | rough: what was usual before |"_s),
                 qPrintable(document));
        QVERIFY(ui.find<QTextBrowser>(u"preview"_s)->toPlainText().contains(missing + u" payments"_s));
        // and the check has nothing to say of them
        ui.press(Qt::Key_8, Qt::ControlModifier);
        QVERIFY(!ruleRow(ui, u"figure-differs"_s));
        // when the numbers are imported again, in which cards failed for twenty minutes less
        QTemporaryDir folder;
        QFile file(folder.filePath(u"again.csv"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        for (QByteArray line : outagePayments().split('\n')) {
            if (line >= "2024-07-20T11:10" && line < "2024-07-20T11:30" && line.contains(",card,"))
                line.replace("failed", "succeeded");
            file.write(line + '\n');
        }
        file.close();
        WindowFixture::drop(&ui.window, {file.fileName()});
        const auto button = [&](const QString &label) -> QPushButton * {
            for (QPushButton *each : ui.window.findChildren<QPushButton *>()) {
                if (each->isVisible() && each->text() == label)
                    return each;
            }
            return nullptr;
        };
        QTRY_VERIFY(button(u"Replace them"_s));
        ui.click(button(u"Replace them"_s));
        QTRY_VERIFY(ui.find<QPushButton>(u"runImport"_s)->isEnabled());
        ui.click(ui.find<QPushButton>(u"runImport"_s));
        QTRY_VERIFY_WITH_TIMEOUT(ui.find(u"importResult"_s), 60'000);
        // then the check of the incident says what is frozen and what it would be now, and the record keeps the frozen one
        ui.click(ui.find<QPushButton>(u"showNumbers"_s));
        QTRY_VERIFY(ui.find<IncidentPage>());
        ui.press(Qt::Key_8, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(ruleRow(ui, u"figure-differs"_s), 20'000);
        const QString told = ruleRow(ui, u"figure-differs"_s)->row()->text();
        QVERIFY2(told.contains(u"Successful payments missing"_s) && told.contains(u"was frozen as %1; worked out now it is"_s.arg(missing)), qPrintable(told));
        ui.press(Qt::Key_6, Qt::ControlModifier);
        QVERIFY(ui.find<QPlainTextEdit>(u"source"_s)->toPlainText().contains(missing + u" payments"_s));
    }

    void shouldTryAnAlert()
    {
        // given
        Happened ui;
        open(ui);
        // when a rule is typed that makes no sense
        auto *rule = ui.find<QLineEdit>(u"alertRule"_s);
        rule->setFocus();
        ui.type(u"success_rate < 75"_s);
        ui.press(Qt::Key_Return);
        // then it is told what is wrong with it, and nothing is tried
        QCOMPARE(ui.messages().size(), 1);
        QVERIFY(!ui.find<QLabel>(u"alertResult"_s));
        // when one is typed that does
        rule->selectAll();
        ui.type(u"success_rate < 75% for 5m by payment_method min 50 attempts"_s);
        ui.press(Qt::Key_Return);
        // then the page says when it would have fired, against when people noticed
        QTRY_VERIFY(ui.said(u"alertResult"_s).startsWith(u"It would have fired at "_s));
        QVERIFY(ui.messages().isEmpty());
        QVERIFY2(ui.said(u"alertResult"_s).contains(u"before the first complaint"_s), qPrintable(ui.said(u"alertResult"_s)));
        QVERIFY2(ui.said(u"alertRate"_s).contains(u"final statuses"_s), qPrintable(ui.said(u"alertRate"_s)));
        QCOMPARE(ui.cell(u"alertPages"_s, 0, 2), u"this incident"_s);
        QCOMPARE(ui.cell(u"alertPages"_s, 0, 3), u"payment_method = card"_s);
        // when a delay is typed, then it fires later
        const QString before = ui.cell(u"alertPages"_s, 0, 0);
        ui.find<QLineEdit>(u"alertDelay"_s)->setFocus();
        ui.type(u"3m"_s);
        ui.press(Qt::Key_Return);
        QTRY_VERIFY(!ui.said(u"alertRate"_s).contains(u"final statuses"_s) && !ui.cell(u"alertPages"_s, 0, 0).isEmpty());
        QVERIFY(ui.cell(u"alertPages"_s, 0, 0) > before);
        // when it is made an action item by key
        const qsizetype actions = ui.record().actions.size();
        ui.pressByKey(u"alertAction"_s);
        // then there is one that detects, with the rule and what it would have done
        QCOMPARE(ui.record().actions.size(), actions + 1);
        const Record record = ui.record();
        const auto found = std::ranges::find_if(record.actions, [](const ActionItem &some) { return some.text.contains(u"success_rate < 75% for 5m"_s); });
        QVERIFY(found != record.actions.end());
        const ActionItem action = *found;
        QCOMPARE(action.kind, ActionKind::Detect);
        QVERIFY(action.verification.contains(u"It would have fired"_s));
        // and the rule is written for Prometheus, with a test beside it
        QTemporaryDir folder;
        dialogs::setNextFileName(folder.filePath(u"checkout.yml"_s));
        QTRY_VERIFY(ui.find<QPushButton>(u"exportAlert"_s));
        ui.click(ui.find<QPushButton>(u"exportAlert"_s));
        QFile rules(folder.filePath(u"checkout.yml"_s)), test(folder.filePath(u"checkout.test.yml"_s));
        QVERIFY(rules.open(QIODevice::ReadOnly) && test.open(QIODevice::ReadOnly));
        QVERIFY(rules.readAll().contains("alert:"));
        QVERIFY(test.readAll().contains("checkout.yml"));
    }

    void shouldTryWhatIsSuggestedAndWhatTheCurveShows()
    {
        // given days without an incident, from which rules can be chosen
        Happened ui;
        importNumbersInto(ui.store(), quietPayments(), ui.database.outage.incident.uid);
        open(ui);
        QTRY_VERIFY(ui.find<QTableView>(u"alertSuggestions"_s));
        QCOMPARE(ui.cell(u"suggestionTable"_s, 0, 1), u"10:16"_s); // though there is nothing between the days
        ui.find<QTableView>(u"alertSuggestions"_s)->setFocus();
        const QString suggested = ui.cell(u"alertSuggestions"_s, 0, 0);
        ui.press(Qt::Key_Return);
        QCOMPARE(ui.find<QLineEdit>(u"alertRule"_s)->text(), suggested);
        QTRY_VERIFY(ui.find<SweepPicture>(u"sweep"_s));
        auto *curve = ui.find<SweepPicture>(u"sweep"_s);
        const QString first = curve->currentText();
        QVERIFY2(first.contains(u"would fire at"_s) && first.contains(u"with 0 false alarm"_s), qPrintable(first));
        curve->setFocus();
        ui.press(Qt::Key_Left);
        const QString second = curve->currentText();
        ui.press(Qt::Key_Return);
        QVERIFY(second.startsWith(ui.find<QLineEdit>(u"alertRule"_s)->text()));
        QTRY_VERIFY(ui.find<QLabel>(u"alertRate"_s));
    }

    void shouldExplainWhatIsBrushed()
    {
        // given a range that is brushed on the chart
        Happened ui;
        Happened::brush(ui.chart(), at(u"10:20"_s), at(u"10:40"_s));
        QTRY_VERIFY(Happened::menu());
        // when
        Happened::choose(u"explain"_s);
        // then the page says where the loss of that time is
        QTRY_VERIFY(ui.find<QLabel>(u"lossCompared"_s) && !ui.find<IncidentPage>()->isReading());
        QTRY_VERIFY(ui.said(u"lossCompared"_s).startsWith(u"10:20 to 10:40"_s));
        // and that of the incident again
        ui.click(ui.find<QPushButton>(u"explainIncident"_s));
        QTRY_VERIFY(!ui.said(u"lossCompared"_s).startsWith(u"10:20 to 10:40"_s));
        QVERIFY(!ui.find<QPushButton>(u"explainIncident"_s));
    }

    void shouldMarkItOnTheTimelineUntilItIsAccepted()
    {
        Happened ui;
        const auto marks = [&] {
            qsizetype suggested = 0;
            for (const ChartMark &mark : ui.chart()->scene().marks)
                suggested += mark.isSuggested;
            return suggested;
        };
        QTRY_COMPARE(marks(), 2);
        QVERIFY2(ui.said(u"suggestion"_s).contains(u"10:16"_s), qPrintable(ui.said(u"suggestion"_s)));
        // when one looks at it and accepts both ends
        ui.click(ui.find<QPushButton>(u"showSuggestion"_s));
        QTRY_VERIFY(ui.find<QPushButton>(u"acceptEnd"_s));
        ui.click(ui.find<QPushButton>(u"acceptBegin"_s));
        QTRY_VERIFY(!ui.find<IncidentPage>()->isReading());
        ui.click(ui.find<QPushButton>(u"acceptEnd"_s));
        QTRY_VERIFY(!ui.find<IncidentPage>()->isReading());
        // then nothing is suggested any more
        Happened::press(Qt::Key_2, Qt::ControlModifier);
        QTRY_VERIFY(ui.chart());
        QTRY_COMPARE(marks(), 0);
        QVERIFY(!ui.find<QPushButton>(u"showSuggestion"_s));
    }

    void shouldSayWhatIsMissingWithoutNumbers()
    {
        WindowFixture ui;
        ui.openOutage();
        WindowFixture::press(Qt::Key_9, Qt::ControlModifier);
        QTRY_VERIFY(ui.find<QWidget>(u"hindsight"_s));
        QVERIFY(!ui.find<QTableView>(u"suggestionTable"_s));
        QVERIFY(ui.find<QPushButton>(u"importTransactions"_s));
    }
};

QTEST_MAIN(HindsightTest)
#include "tst_hindsight.moc"
