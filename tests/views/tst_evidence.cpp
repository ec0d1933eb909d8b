// SPDX-License-Identifier: GPL-3.0-or-later
#include "windowfixture.h"

#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSyntaxHighlighter>
#include <QTabBar>
#include <QTableView>

using namespace hindsight;
using namespace Qt::StringLiterals;

/// Links, pasted text and source lines as evidence of an event.
class EvidenceTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<WindowFixture> m_window;
    WindowFixture &ui() { return *m_window; }
    QPlainTextEdit *text() { return ui().find<QPlainTextEdit>(u"evidenceText"_s); }
    QLabel *about() { return ui().find<QLabel>(u"aboutEvidence"_s); }
    void paste(const QString &what)
    {
        QApplication::clipboard()->setText(what);
        ui().press(Qt::Key_V, Qt::ControlModifier | Qt::AltModifier);
    }

private Q_SLOTS:
    void initTestCase() { WindowFixture::prepare(); }
    void init()
    {
        m_window = std::make_unique<WindowFixture>();
        ui().window.resize(1600, 1000);
        ui().openOutage();
        ui().press(Qt::Key_2, Qt::ControlModifier);
        auto *table = ui().find<QTableView>(u"event"_s);
        table->setFocus();
        table->setCurrentIndex(table->model()->index(2, 0));
    }
    void cleanup() { m_window.reset(); }

    void shouldPasteALogAndTakeItBack()
    {
        // given an event, and a log on the clipboard with a card's number
        const Record before = ui().record();
        // when it is pasted as evidence
        paste(u"2024-07-20T10:16:03Z ERROR timeout for 4242424242424242\n2024-07-20T10:16:04Z ERROR timeout\n"_s);
        // then it belongs to the event, in its colours, without the number
        QTRY_VERIFY(text());
        QCOMPARE(ui().record().evidence.size(), before.evidence.size() + 1);
        Evidence evidence = ui().record().evidence.last();
        QCOMPARE(evidence.subject, before.events[2].uid);
        QCOMPARE(evidence.kind, EvidenceKind::Snippet);
        QCOMPARE(evidence.language, u"Log File (simple)"_s);
        QVERIFY(text()->toPlainText().contains(u"**** 4242"_s));
        QVERIFY(!evidence.text.contains(u"4242424242424242"_s));
        QTRY_VERIFY(text()->document()->findChild<QSyntaxHighlighter *>());
        // when it is another language
        auto *language = ui().find<QComboBox>(u"evidenceLanguage"_s);
        language->setFocus();
        ui().press(Qt::Key_Home);
        // then that is kept, and the colours go
        QTRY_COMPARE(ui().record().evidence.last().language, QString());
        QTRY_VERIFY(!text()->document()->findChild<QSyntaxHighlighter *>());
        // when both are taken back
        ui().press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(ui().record().evidence.last().language, u"Log File (simple)"_s);
        ui().press(Qt::Key_Z, Qt::ControlModifier);
        // then it is as before
        QCOMPARE(ui().record().evidence, before.evidence);
        QVERIFY(!text());
    }

    void shouldKeepALink()
    {
        paste(u"https://status.example.org/incidents/7"_s);
        QTRY_VERIFY(about());
        QCOMPARE(about()->text(), u"https://status.example.org/incidents/7"_s);
        QVERIFY(ui().find<QPushButton>(u"followLink"_s));
        // when it is removed
        ui().click(ui().find<QPushButton>(u"removeEvidence"_s));
        QCOMPARE(ui().record().evidence.size(), 0);
        QVERIFY(!about());
    }

    void shouldSayWhatIsMissing()
    {
        QApplication::clipboard()->clear();
        ui().press(Qt::Key_V, Qt::ControlModifier | Qt::AltModifier);
        QVERIFY(std::ranges::any_of(ui().window.findChildren<QLabel *>(),
                                    [](const QLabel *label) { return label->isVisible() && label->text().contains(u"no text on the clipboard"_s); }));
        QCOMPARE(ui().record().evidence.size(), 0);
    }

    void shouldShowTheSourceLineOfAnEvent()
    {
        // given an event made of a message
        QApplication::clipboard()->setText(u"Anna  10:45\ncheckout fails\nBob  10:47\nrolling back\n"_s);
        ui().press(Qt::Key_L, Qt::ControlModifier);
        ui().click(ui().find<QPushButton>(u"pasteChat"_s));
        ui().press(Qt::Key_Return);
        QTRY_COMPARE(ui().record().sourceLines.size(), 2);
        ui().press(Qt::Key_Return);
        const SourceLine line = ui().record().sourceLines.first();
        auto *sides = ui().find<QTabBar>(u"sides"_s);
        ui().click(sides, sides->tabRect(0).center());
        // when its source is asked for
        QTRY_VERIFY(ui().find<QPushButton>(u"evidence."_s + line.uid));
        ui().click(ui().find<QPushButton>(u"evidence."_s + line.uid));
        // then it is shown as it came
        QTRY_VERIFY(text());
        QCOMPARE(text()->toPlainText(), line.raw);
        QVERIFY(text()->toPlainText().contains(u"Anna  10:45"_s));
    }
};

QTEST_MAIN(EvidenceTest)
#include "tst_evidence.moc"
