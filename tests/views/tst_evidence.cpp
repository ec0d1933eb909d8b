// SPDX-License-Identifier: GPL-3.0-or-later
#include "windowfixture.h"

#include "models/lists/fileevidence.h"
#include "models/lists/tablemodel.h"
#include "views/dialogs.h"
#include "views/theme/theme.h"

#include <QBuffer>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDesktopServices>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSyntaxHighlighter>
#include <QTabBar>
#include <QTableView>
#include <QTemporaryDir>

#include <sqlite3.h>

using namespace hindsight;
using namespace Qt::StringLiterals;

/// Links, pasted text, files and source lines as evidence of an event.
class EvidenceTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<WindowFixture> m_window;
    QTemporaryDir m_folder;
    QList<QUrl> m_opened; ///< what another program was to open
    WindowFixture &ui() { return *m_window; }
    QPlainTextEdit *text() { return ui().find<QPlainTextEdit>(u"evidenceText"_s); }
    QLabel *about() { return ui().find<QLabel>(u"aboutEvidence"_s); }
    void paste(const QString &what)
    {
        QApplication::clipboard()->setText(what);
        ui().press(Qt::Key_V, Qt::ControlModifier | Qt::AltModifier);
    }

    QPlainTextEdit *hash() { return ui().find<QPlainTextEdit>(u"evidenceHash"_s); }
    QTableView *events() { return ui().find<QTableView>(u"event"_s); }

    static QByteArray redPicture(const char *format = "PNG")
    {
        QImage image(300, 200, QImage::Format_RGB32);
        image.fill(Qt::red);
        QBuffer bytes;
        bytes.open(QIODevice::WriteOnly);
        image.save(&bytes, format);
        return bytes.data();
    }
    QString written(const QString &name, const QByteArray &bytes) const
    {
        QFile file(m_folder.filePath(name));
        file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? file.fileName() : QString();
    }
    static QByteArray readFile(const QString &name)
    {
        QFile file(name);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(no such file)");
    }
    /// With the key, and the dialog answered.
    void add(const QString &file)
    {
        dialogs::setNextFileName(file);
        ui().press(Qt::Key_F, Qt::ControlModifier | Qt::AltModifier);
    }
    /// A list of what fits opens while one types, so the keys go to the field itself.
    void choose(QFileDialog *dialog, const QString &file)
    {
        auto *name = dialog->findChild<QLineEdit *>();
        name->selectAll();
        QTest::keyClicks(name, file);
        QTest::keyClick(name, Qt::Key_Return);
    }
    /// Where no window manager gives the focus back when a dialog is closed.
    void comeBack()
    {
        ui().window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&ui().window));
    }
    /// Files dragged over a place of a widget and let go, the way the window system tells the window.
    void drop(QWidget *on, const QPoint &at, const QStringList &files)
    {
        QMimeData data;
        QList<QUrl> urls;
        for (const QString &file : files)
            urls.append(QUrl::fromLocalFile(file));
        data.setUrls(urls);
        const QPoint place = on->mapTo(&ui().window, at);
        QWindow *window = ui().window.windowHandle();
        QDragEnterEvent enter(place, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(window, &enter);
        QDragMoveEvent move(place, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        move.setAccepted(enter.isAccepted());
        QApplication::sendEvent(window, &move);
        if (move.isAccepted()) {
            QDropEvent dropped(place, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
            QApplication::sendEvent(window, &dropped);
        } else {
            QDragLeaveEvent leave;
            QApplication::sendEvent(window, &leave);
        }
    }
    /// What stands in the database of an attachment is no longer what was stored.
    void damage(const QString &sha256)
    {
        sqlite3 *database = nullptr;
        QCOMPARE(sqlite3_open(ui().database.file.toUtf8(), &database), SQLITE_OK);
        const QByteArray statement = "UPDATE attachment SET bytes = X'00' WHERE sha256 = '" + sha256.toLatin1() + '\'';
        QCOMPARE(sqlite3_exec(database, statement, nullptr, nullptr, nullptr), SQLITE_OK);
        QCOMPARE(sqlite3_changes(database), 1);
        sqlite3_close(database);
    }

private Q_SLOTS:
    void openedOutside(const QUrl &url) { m_opened.append(url); }

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
        QVERIFY(text()->toPlainText().contains(u"\u2022\u2022\u2022 4242"_s));
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
                                    [](const QLabel *label) { return label->isVisible() && label->text().contains(u"nothing on the clipboard"_s); }));
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

    void shouldAskForAFileAndKeepAllOfIt()
    {
        // given a log
        const Record before = ui().record();
        const QByteArray log = "2024-07-20T10:16:03Z ERROR gateway timeout\n";
        const QString file = written(u"gateway.log"_s, log);
        // when it is chosen in the dialog, which says how large it may be
        ui().press(Qt::Key_F, Qt::ControlModifier | Qt::AltModifier);
        auto *dialog = ui().find<QFileDialog>();
        QVERIFY(dialog);
        QVERIFY(dialog->windowTitle().contains(u"20 MB"_s));
        QTRY_VERIFY(dialog->isActiveWindow());
        choose(dialog, file);
        comeBack();
        // then it is evidence of the event, to the last byte
        QTRY_COMPARE(ui().record().evidence.size(), before.evidence.size() + 1);
        const Evidence evidence = ui().record().evidence.last();
        QCOMPARE(evidence.kind, EvidenceKind::File);
        QCOMPARE(evidence.subject, before.events[2].uid);
        const auto stored = ui().store().attachment(evidence.attachment);
        QVERIFY(stored && stored->bytes == log);
        // and what it is stands below the table, with its text in colours
        QTRY_VERIFY(text());
        QCOMPARE(text()->toPlainText(), QString::fromLatin1(log));
        QTRY_VERIFY(text()->document()->findChild<QSyntaxHighlighter *>());
        QVERIFY2(about()->text().startsWith(u"gateway.log: "_s), qPrintable(about()->text()));
        QVERIFY2(about()->text().contains(u"43 bytes"_s), qPrintable(about()->text()));
        QCOMPARE(hash()->toPlainText(), attachmentHash(log));
        ui().click(ui().find<QPushButton>(u"copyEvidence"_s));
        QCOMPARE(QApplication::clipboard()->text(), attachmentHash(log));
        // when it is taken back, and that too
        ui().press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(ui().record().evidence, before.evidence);
        QVERIFY(!about());
        ui().press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        // then it is there again, with its bytes
        QCOMPARE(ui().record().evidence.last(), evidence);
        QTRY_VERIFY(text());
        QCOMPARE(text()->toPlainText(), QString::fromLatin1(log));
    }

    void shouldTakeNoRoomInALowWindowBeforeThereIsAFile()
    {
        // given a low window
        QVERIFY(ui().find(u"evidence"_s));
        ui().window.resize(900, 600);
        QTRY_VERIFY(!ui().find(u"evidence"_s));
        // when a file is added with the menu of the event
        dialogs::setNextFileName(written(u"gateway.log"_s, "timeout\n"));
        QContextMenuEvent asked(QContextMenuEvent::Keyboard, {}, events()->mapToGlobal(QPoint()));
        QApplication::sendEvent(events()->viewport(), &asked);
        ui().press(Qt::Key_Up);
        ui().press(Qt::Key_Return);
        // then it has its place
        QTRY_VERIFY(text());
        QVERIFY(ui().find<QPushButton>(u"addEvidence"_s));
        // and the event stays in sight
        QTRY_VERIFY(events()->viewport()->rect().contains(events()->visualRect(events()->currentIndex()).topLeft()));
    }

    void shouldBeHighEnoughToBeRead_data()
    {
        QTest::addColumn<int>("percent");
        QTest::addColumn<QSize>("size");
        QTest::newRow("900 high") << 100 << QSize(1360, 900);
        QTest::newRow("900 high, narrow") << 100 << QSize(1000, 900);
        QTest::newRow("900 high, wide") << 100 << QSize(1600, 900);
        QTest::newRow("900 high, text of 150 %") << 150 << QSize(1360, 900);
        QTest::newRow("900 high, text of 200 %") << 200 << QSize(1360, 900);
        QTest::newRow("900 high, wide, text of 200 %") << 200 << QSize(1600, 900);
    }
    void shouldBeHighEnoughToBeRead()
    {
        // given
        QFETCH(int, percent);
        QFETCH(QSize, size);
        const auto usual = qScopeGuard([] { setTypeSize(100); });
        setTypeSize(percent);
        ui().window.resize(size);
        QTest::qWait(0);
        const QString event = events()->currentIndex().data(TableModel::UidRole).toString();
        // when
        paste(u"one\ntwo\nthree\nfour\nfive\nsix\nseven\neight\nnine\nten"_s);
        // then six lines can be seen at once
        QTRY_VERIFY(text());
        const auto seen = [this] { return text()->visibleRegion().boundingRect().height() / text()->fontMetrics().lineSpacing(); };
        QTRY_VERIFY2(seen() >= 6, qPrintable(QString::number(seen())));
        // and which event it is of
        const auto *named = ui().find<QLabel>(u"eventOfEvidence"_s);
        QVERIFY(named ? named->text().contains(withUid(ui().record().events, event)->text.left(20))
                      : events()->viewport()->rect().contains(events()->visualRect(events()->currentIndex()).topLeft()));
        // and it does not push the window
        QCOMPARE(ui().window.size(), size);
        // when it is closed, the events are there
        ui().click(ui().find<QPushButton>(u"evidence."_s + ui().record().evidence.last().uid));
        QTRY_VERIFY(!text());
        QVERIFY(events());
        QCOMPARE(events()->currentIndex().data(TableModel::UidRole).toString(), event);
    }

    void shouldShowPictures_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QSize>("size"); // as it is seen
        QTest::newRow("PNG") << u"dashboard.png"_s << redPicture() << QSize(300, 200);
        QTest::newRow("JPEG") << u"dashboard.jpg"_s << redPicture("JPEG") << QSize(300, 200);
        QTest::newRow("drawing") << u"dashboard.svg"_s
                                 << "<svg xmlns='http://www.w3.org/2000/svg' width='90' height='60'><rect width='90' height='60' fill='red'/></svg>"_ba
                                 << QSize(90, 60);
        QTest::newRow("no picture after all") << u"dashboard.png"_s << redPicture().first(50) << QSize();
    }
    void shouldShowPictures()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, bytes);
        QFETCH(QSize, size);
        // when
        add(written(name, bytes));
        QTRY_VERIFY(ui().find<QPushButton>(u"saveEvidence"_s) && ui().find<QPushButton>(u"saveEvidence"_s)->isEnabled());
        // then
        auto *view = ui().find(u"evidencePicture"_s);
        QCOMPARE(view != nullptr, !size.isEmpty());
        if (!view)
            return;
        QTRY_VERIFY(view->width() > size.width() + 5 && view->height() >= size.height()); // laid out
        const QImage seen = view->grab().toImage();
        const auto isRed = [&seen](int x, int y) {
            const QColor colour = seen.pixelColor(x, y);
            return colour.red() > 240 && colour.green() < 15 && colour.blue() < 15;
        };
        QVERIFY(isRed(5, 5));
        QVERIFY(isRed(size.width() - 5, size.height() - 5));
        QVERIFY(!isRed(size.width() + 5, 5));
    }

    void shouldShowAPictureAndSaveItsBytes()
    {
        // given a picture, added with the button
        const QByteArray picture = redPicture();
        dialogs::setNextFileName(written(u"dashboard.png"_s, picture));
        ui().click(ui().find<QPushButton>(u"addEvidence"_s));
        // then it is seen
        QTRY_VERIFY(ui().find(u"evidencePicture"_s));
        auto *view = ui().find(u"evidencePicture"_s);
        QTRY_VERIFY(view->width() > 20 && view->height() > 20); // laid out
        QCOMPARE(view->grab().toImage().pixelColor(20, 20), QColor(Qt::red));
        QVERIFY(view->height() <= 14 * view->fontMetrics().height());
        QVERIFY(!text());
        // when a copy is saved
        const QString copy = m_folder.filePath(u"copy.png"_s);
        dialogs::setNextFileName(copy);
        ui().click(ui().find<QPushButton>(u"saveEvidence"_s));
        // then it has the same bytes
        QVERIFY(readFile(copy) == picture);
        QVERIFY(ui().messages().contains(u"Saved: "_s + copy));
        // when it cannot be saved
        dialogs::setNextFileName(m_folder.filePath(u"nowhere/copy.png"_s));
        ui().click(ui().find<QPushButton>(u"saveEvidence"_s));
        // then that is said
        QVERIFY2(ui().messages().join(u' ').contains(u"nowhere/copy.png: It cannot be written"_s), qPrintable(ui().messages().join(u' ')));
    }

    void shouldAskBeforeACopyReplacesAFile()
    {
        // given a file of the name it would have
        add(written(u"notes.txt"_s, "a note\n"));
        QTRY_VERIFY(ui().find<QPushButton>(u"saveEvidence"_s) && ui().find<QPushButton>(u"saveEvidence"_s)->isEnabled());
        const QString other = written(u"other.txt"_s, "something else\n");
        // when it is chosen, and one thinks again
        ui().click(ui().find<QPushButton>(u"saveEvidence"_s));
        auto *dialog = ui().find<QFileDialog>();
        QTRY_VERIFY(dialog && dialog->isActiveWindow());
        QCOMPARE(dialog->findChild<QLineEdit *>()->text(), u"notes.txt"_s);
        bool asked = false;
        QTimer look; // the dialog waits for the answer
        connect(&look, &QTimer::timeout, this, [&asked] {
            if (auto *question = qobject_cast<QMessageBox *>(QApplication::activeModalWidget())) {
                asked = true;
                QTest::keyClick(question, Qt::Key_Escape);
            }
        });
        look.start(10);
        choose(dialog, other);
        // then the file is as it was
        QVERIFY(asked);
        QTest::keyClick(dialog, Qt::Key_Escape);
        QVERIFY(!dialog->isVisible());
        comeBack();
        QCOMPARE(readFile(other), "something else\n");
    }

    void shouldOpenACopyThatCanOnlyBeRead()
    {
        QDesktopServices::setUrlHandler(u"file"_s, this, "openedOutside");
        add(written(u"plan.pdf"_s, "%PDF-1.4\n\0\n"_ba));
        QTRY_VERIFY(ui().find<QPushButton>(u"openEvidence"_s) && ui().find<QPushButton>(u"openEvidence"_s)->isEnabled());
        // when it is opened twice
        ui().click(ui().find<QPushButton>(u"openEvidence"_s));
        ui().click(ui().find<QPushButton>(u"openEvidence"_s));
        QDesktopServices::unsetUrlHandler(u"file"_s);
        // then another program gets the same copy
        QCOMPARE(m_opened.size(), 2);
        QCOMPARE(m_opened[0], m_opened[1]);
        const QFileInfo copy(m_opened[0].toLocalFile());
        QCOMPARE(copy.fileName(), u"plan.pdf"_s);
        QVERIFY(!(copy.permissions() & (QFileDevice::WriteOwner | QFileDevice::WriteGroup | QFileDevice::WriteOther)));
        QCOMPARE(readFile(copy.filePath()), readFile(m_folder.filePath(u"plan.pdf"_s)));
        QVERIFY(!text());
    }

    void shouldBringARemovedFileBack()
    {
        // given
        add(written(u"dashboard.png"_s, redPicture()));
        QTRY_VERIFY(ui().find(u"evidencePicture"_s));
        const Evidence evidence = ui().record().evidence.last();
        // when it is removed
        ui().click(ui().find<QPushButton>(u"removeEvidence"_s));
        QCOMPARE(ui().record().evidence.size(), 0);
        QVERIFY(!ui().find(u"evidencePicture"_s));
        // and that is taken back
        ui().press(Qt::Key_Z, Qt::ControlModifier);
        // then it is as it was
        QCOMPARE(ui().record().evidence, QList{evidence});
        QTRY_VERIFY(ui().find(u"evidencePicture"_s));
    }

    void shouldMarkAnyEvidenceAsPrivate()
    {
        paste(u"https://status.example.org/incidents/7"_s);
        auto *mark = ui().find<QCheckBox>(u"privateEvidence"_s);
        QVERIFY(!mark->isChecked());
        // when
        mark->setFocus();
        ui().press(Qt::Key_Space);
        // then
        QVERIFY(ui().record().evidence.last().isPrivate);
        ui().press(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(!ui().record().evidence.last().isPrivate);
        QVERIFY(!mark->isChecked());
    }

    void shouldTakeFilesThatAreDropped_data()
    {
        QTest::addColumn<QString>("on");
        QTest::addColumn<QStringList>("names");
        QTest::addColumn<int>("event"); // -1: none gets them
        QTest::newRow("a picture on the strip") << u"evidence"_s << QStringList{u"dashboard.png"_s} << 2;
        QTest::newRow("an archive on the strip") << u"evidence"_s << QStringList{u"logs.zip"_s} << 2;
        QTest::newRow("something one could import on the strip") << u"evidence"_s << QStringList{u"payments.csv"_s} << 2;
        QTest::newRow("several on the strip") << u"evidence"_s << QStringList{u"dashboard.png"_s, u"gateway.log"_s} << 2;
        QTest::newRow("a picture on an event") << u"event"_s << QStringList{u"dashboard.png"_s} << 1;
        QTest::newRow("a log on an event") << u"event"_s << QStringList{u"gateway.log"_s} << 1;
        QTest::newRow("something to import on an event") << u"event"_s << QStringList{u"payments.csv"_s} << -1;
        QTest::newRow("a picture on the top") << u"tabs"_s << QStringList{u"dashboard.png"_s} << -1;
    }
    void shouldTakeFilesThatAreDropped()
    {
        // given
        QFETCH(QString, on);
        QFETCH(QStringList, names);
        QFETCH(int, event);
        const Record before = ui().record();
        QStringList files;
        for (const QString &name : names)
            files.append(written(name, name.endsWith(u"png"_s) ? redPicture() : "time,status\n2024-07-20 10:00:00,ok\n"));
        QWidget *place = on == "event"_L1 ? events()->viewport() : ui().find(on);
        const QPoint at = on == "event"_L1 ? events()->visualRect(events()->model()->index(1, 3)).center() : place->rect().center();
        // when
        drop(place, at, files);
        // then
        const bool isImport = event < 0 && names.first().endsWith(u"csv"_s);
        if (isImport)
            QTRY_VERIFY(ui().find(u"numbersImportPage"_s));
        if (event < 0) {
            QTest::qWait(50);
            QCOMPARE(ui().record().evidence, before.evidence);
            return;
        }
        QTRY_COMPARE(ui().record().evidence.size(), names.size());
        for (const Evidence &evidence : ui().record().evidence) {
            QCOMPARE(evidence.subject, before.events[event].uid);
            QVERIFY(names.contains(evidence.title));
        }
        // and is seen, however many events there are
        QTRY_VERIFY(hash());
        QCOMPARE(events()->currentIndex().row(), event);
        // and one step
        ui().press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(ui().record().evidence, before.evidence);
    }

    void shouldPasteAPictureAndACopiedFile()
    {
        // when a picture is pasted
        QImage image(30, 20, QImage::Format_RGB32);
        image.fill(Qt::red);
        QApplication::clipboard()->setImage(image);
        ui().press(Qt::Key_V, Qt::ControlModifier | Qt::AltModifier);
        // then it is a PNG named after the time
        QTRY_VERIFY(ui().find(u"evidencePicture"_s));
        const Evidence picture = ui().record().evidence.last();
        QVERIFY2(QRegularExpression(u"^Picture \\d{4}-\\d\\d-\\d\\d \\d\\d\\.\\d\\d\\.\\d\\d\\.png$"_s).match(picture.title).hasMatch(),
                 qPrintable(picture.title));
        QCOMPARE(QImage::fromData(ui().store().attachment(picture.attachment).value().bytes).pixelColor(5, 5), QColor(Qt::red));
        // when a file is copied, which has its name as a text
        auto *copied = new QMimeData;
        copied->setUrls({QUrl::fromLocalFile(written(u"gateway.log"_s, "timeout\n"))});
        QApplication::clipboard()->setMimeData(copied);
        ui().press(Qt::Key_V, Qt::ControlModifier | Qt::AltModifier);
        // then it is the file
        QTRY_COMPARE(ui().record().evidence.size(), 2);
        QCOMPARE(ui().record().evidence.last().kind, EvidenceKind::File);
        QCOMPARE(ui().record().evidence.last().title, u"gateway.log"_s);
    }

    void shouldSayWhatIsNotAdded()
    {
        // given one file
        const QString log = written(u"gateway.log"_s, "timeout\n");
        add(log);
        QTRY_COMPARE(ui().record().evidence.size(), 1);
        // when it comes again, with one that is too large and a good one
        const QString large = written(u"dump.bin"_s, QByteArray(largestEvidence + (1 << 20), 'x'));
        drop(ui().find(u"evidence"_s), QPoint(5, 5), {log, large, written(u"notes.txt"_s, "a note\n")});
        // then the good one is added, and of the others it is said why not
        QTRY_COMPARE(ui().record().evidence.size(), 2);
        QCOMPARE(ui().record().evidence.last().title, u"notes.txt"_s);
        const QString told = ui().messages().join(u'\n');
        QVERIFY2(told.contains(large + u": It has 21.0 MB, and evidence holds files of up to 20 MB."_s), qPrintable(told));
        QVERIFY2(told.contains(u"not added again: gateway.log"_s), qPrintable(told));
        // when only the known one comes
        add(log);
        QTRY_COMPARE(ui().messages().join(u'\n'), u"Evidence of this event already, and not added again: gateway.log."_s);
        QCOMPARE(ui().record().evidence.size(), 2);
        QTRY_VERIFY(about() && about()->text().startsWith(u"gateway.log"_s));
    }

    void shouldShowTheBeginningOfALongText()
    {
        add(written(u"long.log"_s, "2024-07-20T10:16:03Z ERROR gateway timeout\n"_ba.repeated(10000)));
        QTRY_VERIFY(text());
        QVERIFY2(about()->text().contains(u"Its first 256 kB are shown."_s), qPrintable(about()->text()));
        QCOMPARE(text()->toPlainText().count(u'\n'), shownOfText / 43);
        QTRY_VERIFY(text()->document()->findChild<QSyntaxHighlighter *>());
        // when all of it is one line, which would take long to colour
        add(written(u"long.json"_s, '[' + "{\"status\": \"failed\"},"_ba.repeated(20000) + "0]"));
        QTRY_VERIFY(text() && text()->toPlainText().startsWith(u'['));
        QCOMPARE(text()->toPlainText().size(), shownOfText);
        QVERIFY(!text()->document()->findChild<QSyntaxHighlighter *>());
    }

    void shouldSayThatAFileIsDamaged()
    {
        // given a file whose bytes have changed in the database
        const QString file = written(u"gateway.log"_s, "timeout\n");
        add(file);
        QTRY_VERIFY(text());
        const Evidence evidence = ui().record().evidence.last();
        ui().click(ui().find<QPushButton>(u"evidence."_s + evidence.uid));
        QTRY_VERIFY(!text());
        damage(evidence.attachment);
        // when it is shown
        ui().click(ui().find<QPushButton>(u"evidence."_s + evidence.uid));
        // then that is said, and nothing of it can be saved
        QTRY_COMPARE(ui().messages(), QStringList{u"gateway.log: The attachment is damaged: its bytes are not those that were stored."_s});
        QVERIFY(!text());
        QCOMPARE(hash()->toPlainText(), evidence.attachment);
        QVERIFY(!ui().find<QPushButton>(u"saveEvidence"_s)->isEnabled());
        QVERIFY(!ui().find<QPushButton>(u"openEvidence"_s)->isEnabled());
    }

    void shouldKeepTheFocusWhereItWas()
    {
        // given a link, with the focus on its button
        paste(u"https://status.example.org/incidents/7"_s);
        const QString name = u"evidence."_s + ui().record().evidence.last().uid;
        ui().find<QPushButton>(name)->setFocus();
        // when it is hidden and shown with the keyboard
        ui().press(Qt::Key_Space);
        QTRY_VERIFY(!about());
        QCOMPARE(QApplication::focusWidget()->objectName(), name);
        ui().press(Qt::Key_Space);
        QTRY_VERIFY(about());
    }
};

QTEST_MAIN(EvidenceTest)
#include "tst_evidence.moc"
