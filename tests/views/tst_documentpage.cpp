// SPDX-License-Identifier: GPL-3.0-or-later
// The document page: which template, for whom, in what language, and the ways to hand it over.
#include "windowfixture.h"

#include "views/dialogs.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableView>
#include <QTextBrowser>

using namespace hindsight;
using namespace Qt::StringLiterals;

namespace {

/// The window on the document of an outage in which somebody is named.
class DocumentFixture : public WindowFixture
{
public:
    explicit DocumentFixture(const QByteArray &ownTemplate = {})
    {
        const Record before = record();
        TimelineEvent event = before.events[5];
        event.text = u"Ada rolled the update back and told grace@example.com."_s;
        event.actor = u"Ada Lovelace"_s;
        TimelineEvent lesser = before.events[2];
        lesser.key = false;
        ActionItem action = before.actions[2];
        action.person = u"Ada Lovelace"_s;
        if (!store().apply({updated(before.events[5], event), updated(before.events[2], lesser), updated(before.actions[2], action)}))
            qFatal("the record cannot be changed");
        if (!ownTemplate.isEmpty()) {
            QDir().mkpath(templateFolder(database.file));
            QFile file(templateFolder(database.file) + u"/team.md.mustache"_s);
            if (!file.open(QIODevice::WriteOnly) || file.write(ownTemplate) < 0)
                qFatal("the template cannot be written");
        }
        openOutage();
        press(Qt::Key_6, Qt::ControlModifier);
    }

    QString source() const { return find<QPlainTextEdit>(u"source"_s)->toPlainText(); }
    QString preview() const { return find<QTextBrowser>(u"preview"_s)->toPlainText(); }
    QString message() const { return messages().join(u'\n'); }

    /// What one can do about a message.
    QPushButton *answer(const QString &text) const
    {
        const auto buttons = window.findChildren<QPushButton *>();
        const auto found = std::ranges::find_if(buttons, [&](const QPushButton *button) { return button->isVisible() && button->text() == text; });
        return found == buttons.end() ? nullptr : *found;
    }

    /// Chooses an entry of a list with the keyboard.
    void choose(const QString &name, const QString &entry)
    {
        auto *box = find<QComboBox>(name);
        QVERIFY(box);
        box->setFocus(Qt::TabFocusReason);
        press(Qt::Key_Home);
        for (int i = 0; i < box->count() && box->currentText() != entry; ++i)
            press(Qt::Key_Down);
        QCOMPARE(box->currentText(), entry);
    }
};

QByteArray readFile(const QString &name)
{
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(no such file)");
}

} // namespace

class DocumentPageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { WindowFixture::prepare(); }

    void shouldOrderTheDocumentByAHousesTemplate()
    {
        DocumentFixture ui;
        QVERIFY(ui.source().contains(u"## Corrective and Preventative Measures"_s));
        ui.choose(u"template"_s, u"PagerDuty"_s);
        QVERIFY(ui.source().contains(u"## How Did We Do?"_s));
        QVERIFY(ui.preview().contains(u"Data Link"_s));
        ui.choose(u"template"_s, u"One page for managers"_s);
        QVERIFY(ui.source().contains(u"## Who and by When"_s));
        QVERIFY(!ui.source().contains(u"## Timeline"_s));
    }

    void shouldOfferTheTeamsOwnTemplates()
    {
        // given a template beside the database
        DocumentFixture ui("# Ours: {{title}}\n");
        // when it is chosen, then it makes the document
        ui.choose(u"template"_s, u"team"_s);
        QCOMPARE(ui.source(), u"# Ours: Checkout outage after a payment gateway update\n"_s);
        // and so it does where the document goes
        QTemporaryDir folder;
        dialogs::setNextFileName(folder.filePath(u"a.md"_s));
        ui.press(Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(readFile(folder.filePath(u"a.md"_s)).startsWith("# Ours: "));
    }

    void shouldSayWhereATemplateIsWrong()
    {
        DocumentFixture ui("# Ours\n\n{{titel}}\n");
        ui.choose(u"template"_s, u"team"_s);
        QVERIFY2(ui.message().contains(u"team.md.mustache:3: There is no “titel” here. Did you mean “title”?"_s), qPrintable(ui.message()));
    }

    void shouldNameNobodyInAPublicDocument()
    {
        DocumentFixture ui;
        QVERIFY(ui.source().contains(u"Ada Lovelace"_s));
        // when it is for everybody
        ui.choose(u"profile"_s, u"Public"_s);
        // then it names nobody
        for (const QString &text : {ui.source(), ui.preview()}) {
            QVERIFY2(!text.contains(u"Ada"_s) && !text.contains(u"grace@"_s), qPrintable(text));
            QVERIFY2(text.contains(u"Payments rolled the update back and told "_s), qPrintable(text));
        }
        // and what it does not say is listed
        QVERIFY2(ui.message().contains(u"“Ada Lovelace” became “Payments”"_s), qPrintable(ui.message()));
        QVERIFY2(ui.message().contains(u"An e-mail address was masked: event 6, text."_s), qPrintable(ui.message()));
        // and so it is for a file, whose message says it too
        QTemporaryDir folder;
        dialogs::setNextFileName(folder.filePath(u"a.html"_s));
        ui.click(ui.find<QPushButton>(u"exportHTML"_s));
        QVERIFY(readFile(folder.filePath(u"a.html"_s)).contains("Payments rolled the update back"));
        QVERIFY(!readFile(folder.filePath(u"a.html"_s)).contains("Ada"));
        QVERIFY(ui.messages().filter(u"a.html"_s).value(0).contains(u"“Ada Lovelace” became “Payments”"_s));
        // and for a chat
        ui.click(ui.find<QPushButton>(u"copySlack"_s));
        QVERIFY(!QGuiApplication::clipboard()->text().contains(u"INC-1"_s));
        // when it is for the team again, then nothing is missing and nothing is said
        ui.choose(u"profile"_s, u"Internal"_s);
        QVERIFY(ui.source().contains(u"Ada Lovelace"_s));
        QCOMPARE(ui.messages().filter(u"became"_s).size(), 1); // that of the file
        QVERIFY(ui.record().events[5].text.startsWith(u"Ada"_s));
    }

    void shouldLeaveOutWhatIsNotKey()
    {
        DocumentFixture ui;
        QVERIFY(ui.source().contains(u"First checks"_s));
        auto *box = ui.find<QCheckBox>(u"keyEvents"_s);
        box->setFocus(Qt::TabFocusReason);
        ui.press(Qt::Key_Space);
        QVERIFY(box->isChecked());
        QVERIFY(!ui.source().contains(u"First checks"_s));
        QVERIFY(ui.source().contains(u"Customers complained"_s));
    }

    void shouldSpeakTheLanguageOfTheDocument()
    {
        DocumentFixture ui;
        ui.choose(u"documentLanguage"_s, u"Deutsch"_s);
        QVERIFY(ui.source().contains(u"## Zeitverlauf"_s));
        QVERIFY(ui.preview().contains(u"Zeitverlauf"_s));
    }

    void shouldCopyEightLinesForSlack()
    {
        DocumentFixture ui;
        auto *button = ui.find<QPushButton>(u"copySlack"_s);
        button->setFocus(Qt::TabFocusReason);
        ui.press(Qt::Key_Space);
        const QStringList lines = QGuiApplication::clipboard()->text().trimmed().split(u'\n');
        QCOMPARE(lines.size(), 8);
        QCOMPARE(lines[0], u"*Postmortem: Checkout outage after a payment gateway update*"_s);
        QCOMPARE(lines[1], u"*Severity:* SEV-1"_s);
        QCOMPARE(lines[7], u"*Incident:* INC-1"_s);
        QVERIFY(ui.message().contains(u"Slack"_s));
    }

    void shouldTellTimesInAnotherZone()
    {
        // given
        DocumentFixture ui;
        QVERIFY(ui.source().contains(u"10:30 GMT"_s));
        auto *box = ui.find<QComboBox>(u"documentZone"_s);
        QCOMPARE(box->currentText(), u"Zone of the incident"_s);
        const auto typeZone = [&](const QString &zone) {
            ui.click(box->lineEdit());
            ui.press(Qt::Key_A, Qt::ControlModifier);
            ui.press(Qt::Key_Delete);
            ui.type(zone);
            ui.press(Qt::Key_Escape); // closes the list of those that fit
            ui.press(Qt::Key_Return);
            ui.window.activateWindow(); // that list was a window
            QVERIFY(QTest::qWaitForWindowActive(&ui.window));
        };
        // when a zone is typed, then source, preview and files have it
        typeZone(u"Europe/Berlin"_s);
        QTRY_VERIFY2(ui.source().contains(u"12:30 CEST"_s) && !ui.source().contains(u"10:30"_s), qPrintable(ui.source().left(600)));
        QVERIFY(ui.preview().contains(u"12:30 CEST"_s));
        QTemporaryDir folder;
        dialogs::setNextFileName(folder.filePath(u"a.html"_s));
        ui.click(ui.find<QPushButton>(u"exportHTML"_s));
        QVERIFY(readFile(folder.filePath(u"a.html"_s)).contains("12:30 CEST"));
        // and it is remembered
        ui.press(Qt::Key_W, Qt::ControlModifier);
        ui.openOutage();
        ui.press(Qt::Key_6, Qt::ControlModifier);
        box = ui.find<QComboBox>(u"documentZone"_s);
        QCOMPARE(box->currentText(), u"Europe/Berlin"_s);
        QVERIFY(ui.source().contains(u"12:30 CEST"_s));
        // when it is none, then it says so, and the one before is remembered
        typeZone(u"Europe/Berlim"_s);
        QTRY_VERIFY2(ui.message().contains(u"There is no time zone “Europe/Berlim”"_s), qPrintable(ui.message()));
        QCOMPARE(chosenDocument()[u"documentZone"_s].toString(), u"Europe/Berlin"_s);
        // when the field is emptied, then it is that of the incident again
        typeZone({});
        QTRY_VERIFY(ui.source().contains(u"10:30 GMT"_s));
        QCOMPARE(box->currentText(), u"Zone of the incident"_s);
    }

    void shouldKeepTheDocumentInAFolder()
    {
        // given the place for it
        DocumentFixture ui;
        QTemporaryDir folder;
        ui.click(ui.find<QPushButton>(u"exportFolder"_s));
        auto *names = ui.find<QLineEdit>(u"fileNames"_s);
        QVERIFY(names);
        const auto example = [&] { return ui.find<QLabel>(u"fileNameExample"_s)->text(); };
        QVERIFY(ui.find<QLineEdit>(u"documentFolder"_s)->hasFocus());
        QVERIFY(!ui.find<QPushButton>(u"writeToFolder"_s)->isEnabled());
        QCOMPARE(example(), u"A new document is called 2024-07-20-checkout-outage-after-a-payment-gateway-update.md; one that is there keeps its name."_s);
        // when a folder is chosen, and a pattern with a mistake in it
        dialogs::setNextFileName(folder.path());
        ui.click(ui.find<QPushButton>(u"chooseFolder"_s));
        QCOMPARE(ui.find<QLineEdit>(u"documentFolder"_s)->text(), folder.path());
        names->setFocus(Qt::TabFocusReason);
        ui.type(u"{year}/{key}-{titel}"_s);
        // then it says so
        QVERIFY2(example().startsWith(u"There is no “{titel}” in file names"_s), qPrintable(example()));
        QVERIFY(!ui.find<QPushButton>(u"writeToFolder"_s)->isEnabled());
        // when it is mended and Enter pressed
        ui.press(Qt::Key_A, Qt::ControlModifier);
        ui.type(u"{year}/{key}"_s);
        QCOMPARE(example(), u"The document is called 2024/inc-1.md; one that is there is moved."_s);
        ui.press(Qt::Key_Return);
        // then it is there, with front matter whether the page shows it or not
        const QByteArray written = readFile(folder.filePath(u"2024/inc-1.md"_s));
        QVERIFY2(written.startsWith("---\n"), written.left(100).constData());
        QVERIFY2(ui.message().contains(u"Written: "_s + folder.filePath(u"2024/inc-1.md"_s)), qPrintable(ui.message()));
        ui.press(Qt::Key_Return);
        QVERIFY2(ui.message().contains(u"Nothing has changed"_s), qPrintable(ui.message()));
        // when it is to be called otherwise, with the mouse
        ui.press(Qt::Key_A, Qt::ControlModifier);
        ui.type(u"{key}"_s);
        ui.click(ui.find<QPushButton>(u"writeToFolder"_s));
        // then it was moved
        QVERIFY2(ui.message().contains(u"Moved: "_s), qPrintable(ui.message()));
        QCOMPARE(QDir(folder.path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot), QStringList{u"inc-1.md"_s});
        // and all of it is remembered
        ui.press(Qt::Key_W, Qt::ControlModifier);
        ui.openOutage();
        ui.press(Qt::Key_6, Qt::ControlModifier);
        ui.click(ui.find<QPushButton>(u"exportFolder"_s));
        QCOMPARE(ui.find<QLineEdit>(u"fileNames"_s)->text(), u"{key}"_s);
        QCOMPARE(ui.find<QLineEdit>(u"documentFolder"_s)->text(), folder.path());
    }

    void shouldAskBeforeItWritesOverAnEdit()
    {
        // given a document in a folder, which somebody edited there
        DocumentFixture ui;
        QTemporaryDir folder;
        ui.click(ui.find<QPushButton>(u"exportFolder"_s));
        ui.type(folder.path());
        ui.find<QLineEdit>(u"fileNames"_s)->setFocus(Qt::TabFocusReason);
        ui.type(u"{key}"_s);
        ui.press(Qt::Key_Return);
        const QString name = folder.filePath(u"inc-1.md"_s);
        QByteArray edited = readFile(name);
        QVERIFY(edited.contains("Ada rolled the update back"));
        edited.replace("Ada rolled the update back", "Ada and Bo rolled the update back");
        QFile file(name);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(edited) == edited.size());
        file.close();
        // when it is written again
        ui.press(Qt::Key_Return);
        // then it is as it was edited, and one is asked
        QVERIFY2(ui.message().contains(name + u" was edited since it was exported"_s), qPrintable(ui.message()));
        QCOMPARE(readFile(name), edited);
        ui.click(ui.answer(u"Leave it"_s));
        QVERIFY2(ui.message().isEmpty(), qPrintable(ui.message()));
        QCOMPARE(readFile(name), edited);
        // when nothing of it is wanted
        ui.click(ui.find<QPushButton>(u"writeToFolder"_s));
        ui.click(ui.answer(u"Write over it"_s));
        QVERIFY2(ui.message().contains(u"Written: "_s + name), qPrintable(ui.message()));
        QVERIFY(!readFile(name).contains("Ada and Bo"));
        // when it is edited again, and imported
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(edited) == edited.size());
        file.close();
        ui.click(ui.find<QPushButton>(u"writeToFolder"_s));
        ui.click(ui.answer(u"Import it"_s));
        QTRY_VERIFY(ui.find<QPushButton>(u"applyMerge"_s));
        ui.click(ui.find<QPushButton>(u"applyMerge"_s));
        // then the incident has it
        QTRY_VERIFY(ui.record().events[5].text.startsWith(u"Ada and Bo"_s));
    }

    void shouldRememberWhatWasChosen()
    {
        DocumentFixture ui;
        ui.choose(u"template"_s, u"Google SRE"_s);
        ui.choose(u"documentLanguage"_s, u"Deutsch"_s);
        // when the incident is closed and opened again
        ui.press(Qt::Key_W, Qt::ControlModifier);
        ui.openOutage();
        ui.press(Qt::Key_6, Qt::ControlModifier);
        // then
        QCOMPARE(ui.find<QComboBox>(u"template"_s)->currentText(), u"Google SRE"_s);
        QCOMPARE(ui.find<QComboBox>(u"documentLanguage"_s)->currentText(), u"Deutsch"_s);
        QCOMPARE(chosenDocument()[u"template"_s].toString(), u"google-sre"_s);
    }
};

QTEST_MAIN(DocumentPageTest)
#include "tst_documentpage.moc"
