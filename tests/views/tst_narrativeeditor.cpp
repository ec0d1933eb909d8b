// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/incident/references.h"
#include "models/lists/fileevidence.h"
#include "tests/support/builders.h"
#include "views/controls/boundedit.h"
#include "views/document/narrativeeditor.h"
#include "windowfixture.h"

#include <QAbstractTextDocumentLayout>
#include <QBuffer>
#include <QClipboard>
#include <QComboBox>
#include <QDesktopServices>
#include <QRegularExpression>
#include <QScrollBar>
#include <QTemporaryDir>
#include <QTextBrowser>
#include <QTextFragment>
#include <QToolButton>
#include <QWindow>

using namespace hindsight;
using namespace Qt::StringLiterals;

/// The texts of the document are written beside how they will look.
class NarrativeEditorTest : public QObject
{
    Q_OBJECT

private:
    /// Goes to the document and chooses a text at its left, with the keyboard.
    static BoundEdit *edit(WindowFixture &ui, const QString &field)
    {
        ui.openOutage();
        ui.press(Qt::Key_6, Qt::ControlModifier);
        auto *part = ui.find<QComboBox>(u"part"_s);
        if (!part)
            qFatal("the parts cannot be chosen");
        part->setFocus();
        while (part->currentData().toString() != field)
            ui.press(Qt::Key_Down);
        return ui.find<BoundEdit>(u"narrative."_s + field);
    }
    /// The same, empty and in focus.
    static BoundEdit *empty(WindowFixture &ui, const QString &field)
    {
        BoundEdit *made = edit(ui, field);
        if (!made)
            qFatal("there is no such text");
        made->setFocus();
        ui.press(Qt::Key_A, Qt::ControlModifier);
        ui.press(Qt::Key_Delete);
        return made;
    }

    static QImage picture(Qt::GlobalColor colour, const QSize &size = {60, 30})
    {
        QImage image(size, QImage::Format_RGB32);
        image.fill(colour);
        return image;
    }
    QString written(const QString &name, const QByteArray &bytes) const
    {
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("the file cannot be written");
        return file.fileName();
    }
    QString writtenPicture(const QString &name, Qt::GlobalColor colour = Qt::blue, const char *format = "PNG") const
    {
        QBuffer bytes;
        bytes.open(QIODevice::WriteOnly);
        if (!picture(colour).save(&bytes, format))
            qFatal("the picture cannot be written");
        return written(name, bytes.data());
    }
    static void copy(const QStringList &files)
    {
        auto *copied = new QMimeData;
        QList<QUrl> urls;
        for (const QString &file : files)
            urls.append(QUrl::fromLocalFile(file));
        copied->setUrls(urls);
        QApplication::clipboard()->setMimeData(copied);
    }
    /// Files dragged over a text and let go, the way the window system tells the window.
    static void drop(const WindowFixture &ui, const BoundEdit *on, const QStringList &files)
    {
        QMimeData data;
        QList<QUrl> urls;
        for (const QString &file : files)
            urls.append(QUrl::fromLocalFile(file));
        data.setUrls(urls);
        const QPoint place = on->mapTo(&ui.window, QPoint(20, 10));
        QWindow *window = ui.window.windowHandle();
        QDragEnterEvent enter(place, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(window, &enter);
        QDragMoveEvent move(place, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        move.setAccepted(enter.isAccepted());
        QApplication::sendEvent(window, &move);
        QVERIFY(move.isAccepted());
        QDropEvent dropped(place, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(window, &dropped);
    }
    /// Where the words of a link stand in the preview; scrolls there.
    static QPoint placeOf(QTextBrowser *preview, const QString &words)
    {
        for (QTextBlock block = preview->document()->begin(); block.isValid(); block = block.next()) {
            for (auto it = block.begin(); !it.atEnd(); ++it) {
                const QTextFragment fragment = it.fragment();
                if (!fragment.charFormat().isAnchor() || !fragment.text().contains(words))
                    continue;
                QTextCursor cursor(block);
                cursor.setPosition(fragment.position() + 1);
                preview->setTextCursor(cursor);
                preview->ensureCursorVisible();
                return preview->cursorRect(cursor).center();
            }
        }
        return {};
    }
    static QImage shownIn(const QTextBrowser *preview, const QString &uid)
    {
        return qvariant_cast<QImage>(preview->document()->resource(QTextDocument::ImageResource, QUrl(addressOf({ReferenceKind::Picture, uid}))));
    }

    QTemporaryDir m_folder;
    QList<QUrl> m_opened; ///< what a browser was told to open

    Q_INVOKABLE void open(const QUrl &address) { m_opened.append(address); }

private Q_SLOTS:
    void initTestCase() { WindowFixture::prepare(); }

    void shouldShowWhatIsTypedInThePreview()
    {
        // given the conclusion, to be edited
        WindowFixture ui;
        BoundEdit *conclusion = edit(ui, u"conclusion"_s);
        QVERIFY(conclusion);
        conclusion->setFocus();
        auto *preview = ui.find<QTextBrowser>(u"preview"_s);

        // when something is typed
        ui.press(Qt::Key_A, Qt::ControlModifier);
        ui.type(u"We shall watch each method."_s);

        // then it is on disk and in the preview soon
        QTRY_COMPARE(ui.record().incident.conclusion, u"We shall watch each method."_s);
        QTRY_VERIFY(preview->toPlainText().contains(u"We shall watch each method."_s));

        // when a button sets a word off
        ui.press(Qt::Key_A, Qt::ControlModifier);
        ui.click(ui.find<QToolButton>(u"markdownformat-text-bold"_s));
        QCOMPARE(conclusion->toPlainText(), u"**We shall watch each method.**"_s);
        QVERIFY(conclusion->hasFocus());
        QTRY_VERIFY(preview->toHtml().contains(u"font-weight:700"_s));
    }

    void shouldFollowTheCursor()
    {
        // given a long document, its preview at the top
        WindowFixture ui;
        BoundEdit *conclusion = edit(ui, u"conclusion"_s);
        QVERIFY(conclusion);
        auto *preview = ui.find<QTextBrowser>(u"preview"_s);
        QTRY_VERIFY(preview->verticalScrollBar()->maximum() > 0);
        preview->verticalScrollBar()->setValue(0);
        // when the cursor moves in the conclusion, which stands at the end
        conclusion->setFocus();
        ui.press(Qt::Key_Home, Qt::ControlModifier);
        ui.press(Qt::Key_Right);
        // then the preview shows it
        QVERIFY(preview->verticalScrollBar()->value() > 0);
        const QTextCursor at = preview->textCursor();
        QVERIFY(preview->viewport()->rect().contains(preview->cursorRect(at).center()));
    }

    // ---- pictures ----

    void shouldTakeAPastedPicture()
    {
        // given a text that was just typed
        WindowFixture ui;
        BoundEdit *impact = empty(ui, u"impact"_s);
        ui.type(u"It fell: "_s);
        const qsizetype before = ui.record().evidence.size();
        // when a picture is pasted
        QApplication::clipboard()->setImage(picture(Qt::red));
        ui.press(Qt::Key_V, Qt::ControlModifier);
        // then it is a file of the incident's evidence, which the text shows
        QTRY_COMPARE(ui.record().evidence.size(), before + 1);
        const Evidence evidence = ui.record().evidence.last();
        QCOMPARE(evidence.kind, EvidenceKind::File);
        QCOMPARE(evidence.subject, QString());
        QVERIFY2(QRegularExpression(u"^Picture \\d{4}-\\d\\d-\\d\\d \\d\\d\\.\\d\\d\\.\\d\\d\\.png$"_s).match(evidence.title).hasMatch(),
                 qPrintable(evidence.title));
        const QString name = evidence.title.chopped(4);
        QCOMPARE(impact->toPlainText(), u"It fell: ![%1](hindsight:picture/%2)"_s.arg(name, evidence.uid));
        QCOMPARE(ui.record().incident.impact, impact->toPlainText());
        QCOMPARE(QImage::fromData(ui.store().attachment(evidence.attachment).value().bytes).pixelColor(5, 5), QColor(Qt::red));
        // and in the preview
        auto *preview = ui.find<QTextBrowser>(u"preview"_s);
        QTRY_COMPARE(shownIn(preview, evidence.uid).size(), QSize(60, 30));
        // when one goes on to type, then that is what it shows in words
        QCOMPARE(impact->textCursor().selectedText(), name);
        ui.type(u"success rate"_s);
        QTRY_COMPARE(ui.record().incident.impact, u"It fell: ![success rate](hindsight:picture/%1)"_s.arg(evidence.uid));
    }

    void shouldTakeAPictureBackInOneStep()
    {
        WindowFixture ui;
        BoundEdit *impact = empty(ui, u"impact"_s);
        ui.type(u"It fell: "_s);
        const qsizetype before = ui.record().evidence.size();
        QApplication::clipboard()->setImage(picture(Qt::red));
        ui.press(Qt::Key_V, Qt::ControlModifier);
        QTRY_COMPARE(ui.record().evidence.size(), before + 1);
        const QString uid = ui.record().evidence.last().uid;
        // when it is taken back, from within the text
        QVERIFY(impact->hasFocus());
        ui.press(Qt::Key_Z, Qt::ControlModifier);
        // then text and evidence are as before, and what was typed is still there
        QCOMPARE(ui.record().evidence.size(), before);
        QCOMPARE(ui.record().incident.impact, u"It fell: "_s);
        QCOMPARE(impact->toPlainText(), u"It fell: "_s);
        // and back again
        ui.press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(ui.record().evidence.last().uid, uid);
        QVERIFY(impact->toPlainText().contains(uid));
    }

    void shouldStoreTheSamePictureOnce()
    {
        WindowFixture ui;
        BoundEdit *impact = empty(ui, u"impact"_s);
        const qsizetype before = ui.record().evidence.size();
        const QString file = writtenPicture(u"rate [all].png"_s);
        copy({file});
        ui.press(Qt::Key_V, Qt::ControlModifier);
        QTRY_COMPARE(ui.record().evidence.size(), before + 1);
        const QString link = u"![rate \\[all\\]](hindsight:picture/%1)"_s.arg(ui.record().evidence.last().uid);
        QCOMPARE(impact->toPlainText(), link);
        QCOMPARE(impact->textCursor().selectedText(), u"rate \\[all\\]"_s);
        // when it comes again, under another name and elsewhere
        ui.press(Qt::Key_End, Qt::ControlModifier);
        copy({writtenPicture(u"again.png"_s)});
        ui.press(Qt::Key_V, Qt::ControlModifier);
        // then the text shows it twice, and it is there once
        QTRY_COMPARE(impact->toPlainText(), link + QString(link).replace(u"rate \\[all\\]"_s, u"again"_s));
        QCOMPARE(ui.record().evidence.size(), before + 1);
    }

    void shouldTakePicturesThatAreDropped()
    {
        WindowFixture ui;
        BoundEdit *impact = empty(ui, u"impact"_s);
        const qsizetype before = ui.record().evidence.size();
        // when two pictures are dropped, one of a kind that a browser need not know
        drop(ui, impact, {writtenPicture(u"one.png"_s, Qt::blue), writtenPicture(u"two.bmp"_s, Qt::green, "BMP")});
        // then both are shown, each in a paragraph of its own, the second as PNG
        QTRY_COMPARE(ui.record().evidence.size(), before + 2);
        const QList<Evidence> evidence = ui.record().evidence.last(2);
        QCOMPARE(evidence[1].title, u"two.png"_s);
        QCOMPARE(ui.store().attachment(evidence[1].attachment).value().type, u"image/png"_s);
        QCOMPARE(impact->toPlainText(), u"![one](hindsight:picture/%1)\n\n![two](hindsight:picture/%2)"_s.arg(evidence[0].uid, evidence[1].uid));
        // and one step takes both back
        impact->setFocus();
        ui.press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(ui.record().evidence.size(), before);
    }

    void shouldSayWhyAPictureIsNotTaken_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("why");
        QTest::newRow("no picture") << u"broken.png"_s << QByteArray("<html>502</html>") << u"It is no picture that can be shown"_s;
        QTest::newRow("too large") << u"wall.png"_s << QByteArray(largestEvidence + (1 << 20), 'x') << u"It has 21.0 MB"_s;
        QTest::newRow("empty") << u"nothing.png"_s << QByteArray() << u"The file is empty."_s;
    }
    void shouldSayWhyAPictureIsNotTaken()
    {
        QFETCH(const QString, name);
        QFETCH(const QByteArray, bytes);
        QFETCH(const QString, why);
        WindowFixture ui;
        BoundEdit *impact = empty(ui, u"impact"_s);
        const qsizetype before = ui.record().evidence.size();
        copy({written(name, bytes)});
        ui.press(Qt::Key_V, Qt::ControlModifier);
        QTRY_VERIFY(!ui.messages().filter(why).isEmpty());
        QVERIFY(!ui.messages().filter(name).isEmpty());
        QCOMPARE(impact->toPlainText(), QString());
        QCOMPARE(ui.record().evidence.size(), before);
    }

    void shouldPasteWhatIsTextAsText()
    {
        // given cells of a spreadsheet, which bring a picture of themselves
        WindowFixture ui;
        BoundEdit *impact = empty(ui, u"impact"_s);
        const qsizetype before = ui.record().evidence.size();
        auto *cells = new QMimeData;
        cells->setText(u"412 payments"_s);
        cells->setImageData(picture(Qt::red));
        QApplication::clipboard()->setMimeData(cells);
        ui.press(Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(impact->toPlainText(), u"412 payments"_s);
        QCOMPARE(ui.record().evidence.size(), before);
    }

    void shouldShowAWidePictureNoWiderThanThePreview()
    {
        WindowFixture ui;
        empty(ui, u"impact"_s);
        auto *preview = ui.find<QTextBrowser>(u"preview"_s);
        QApplication::clipboard()->setImage(picture(Qt::red, {3000, 600}));
        ui.press(Qt::Key_V, Qt::ControlModifier);
        QTRY_VERIFY(preview->toHtml().contains(u"hindsight:picture/"_s));
        QVERIFY2(preview->document()->size().width() <= preview->viewport()->width(), qPrintable(QString::number(preview->document()->size().width())));
        QCOMPARE(preview->horizontalScrollBar()->maximum(), 0);
    }

    // ---- references ----

    void shouldFollowAReference_data()
    {
        QTest::addColumn<bool>("byKey");
        QTest::addColumn<QString>("kind");
        for (const bool byKey : {false, true}) {
            const char *way = byKey ? "key" : "mouse";
            QTest::addRow("event by %s", way) << byKey << u"event"_s;
            QTest::addRow("action by %s", way) << byKey << u"action"_s;
            QTest::addRow("figure by %s", way) << byKey << u"figure"_s;
        }
    }
    void shouldFollowAReference()
    {
        QFETCH(const bool, byKey);
        QFETCH(const QString, kind);
        // given a text that refers to one of several
        WindowFixture ui;
        const QString entity = kind == "action"_L1 ? u"action"_s : u"event"_s;
        const QString selected = kind == "action"_L1 ? ui.record().actions[1].uid : ui.record().events[3].uid;
        Evidence figure = frozenRecord().evidence.first();
        figure.incident = ui.record().incident.uid;
        figure.subject = selected; // a figure is where its event is
        QVERIFY(kind != "figure"_L1 || ui.store().apply({created(figure)}));
        const QString uid = kind == "figure"_L1 ? figure.uid : selected;
        empty(ui, u"impact"_s);
        ui.type(u"See [there](hindsight:%1/%2)."_s.arg(kind, uid));
        auto *preview = ui.find<QTextBrowser>(u"preview"_s);
        QTRY_VERIFY(preview->toPlainText().contains(u"See there."_s));
        const QPoint place = placeOf(preview, u"there"_s);
        QVERIFY(!place.isNull());
        // when it is followed
        if (byKey) {
            preview->setFocus();
            QTextCursor above = preview->textCursor();
            above.movePosition(QTextCursor::Start);
            preview->setTextCursor(above);
            ui.press(Qt::Key_Tab);
            for (int links = 0; links < 20 && preview->textCursor().selectedText() != u"there"_s; ++links)
                ui.press(Qt::Key_Tab);
            ui.press(Qt::Key_Return);
        } else {
            QTest::mouseClick(preview->viewport(), Qt::LeftButton, Qt::NoModifier, place);
        }
        // then its page is in sight, with it selected
        PartTable *table = ui.table(entity);
        QVERIFY(table);
        QCOMPARE(table->currentIndex().data(TableModel::UidRole).toString(), selected);
        QVERIFY(table->hasFocus());
        QVERIFY(!ui.find<QTextBrowser>(u"preview"_s));
    }

    void shouldSayWhenAReferenceLeadsToNothing()
    {
        WindowFixture ui;
        empty(ui, u"impact"_s);
        ui.type(u"See [there](hindsight:event/none)."_s);
        auto *preview = ui.find<QTextBrowser>(u"preview"_s);
        QTRY_VERIFY(preview->toPlainText().contains(u"See there."_s));
        QTest::mouseClick(preview->viewport(), Qt::LeftButton, Qt::NoModifier, placeOf(preview, u"there"_s));
        QVERIFY(!ui.messages().filter(u"no longer there"_s).isEmpty());
        QVERIFY(ui.find<QTextBrowser>(u"preview"_s));
    }

    void shouldOpenTheWebOutside()
    {
        QDesktopServices::setUrlHandler(u"https"_s, this, "open");
        WindowFixture ui;
        empty(ui, u"impact"_s);
        ui.type(u"See [there](https://example.org/runbook)."_s);
        auto *preview = ui.find<QTextBrowser>(u"preview"_s);
        QTRY_VERIFY(preview->toPlainText().contains(u"See there."_s));
        QTest::mouseClick(preview->viewport(), Qt::LeftButton, Qt::NoModifier, placeOf(preview, u"there"_s));
        QDesktopServices::unsetUrlHandler(u"https"_s);
        QCOMPARE(m_opened, QList<QUrl>{QUrl(u"https://example.org/runbook"_s)});
        QVERIFY(preview->toPlainText().contains(u"See there."_s));
    }

    // ---- further sections ----

    void shouldEditWhatAnImportKept()
    {
        // given two sections that no field knows
        WindowFixture ui;
        const QString incident = ui.record().incident.uid;
        const Section thanks{.uid = newUid(), .incident = incident, .title = u"Thanks"_s, .text = u"To Ada."_s, .position = 0};
        const Section press{.uid = newUid(), .incident = incident, .title = u"Press"_s, .text = u"Nobody called."_s, .position = 1};
        VERIFY_RESULT(ui.store().apply({created(thanks), created(press)}));
        QVERIFY(edit(ui, u"section"_s));
        auto *table = ui.table(u"section"_s);
        QVERIFY(table);
        const auto titles = [&] {
            QStringList all;
            for (const Section &section : ui.record().sections)
                all.append(section.title);
            return all;
        };
        const auto text = [&] { return ui.find<BoundEdit>(u"narrative.section"_s); };
        // then the first one is there to be edited
        QVERIFY(text());
        QCOMPARE(text()->toPlainText(), u"To Ada."_s);
        QCOMPARE(text()->accessibleName(), u"Text of “Thanks”"_s);

        // when the other one is chosen, and its text typed anew
        table->setFocus();
        ui.press(Qt::Key_Down);
        QCOMPARE(text()->toPlainText(), u"Nobody called."_s);
        ui.press(Qt::Key_Tab);
        QTRY_VERIFY(text()->hasFocus() || (ui.press(Qt::Key_Tab), false));
        ui.press(Qt::Key_A, Qt::ControlModifier);
        ui.type(u"One paper called."_s);
        // then it is stored, and shown in the preview
        QTRY_COMPARE(ui.record().sections[1].text, u"One paper called."_s);
        QTRY_VERIFY(ui.find<QTextBrowser>(u"preview"_s)->toPlainText().contains(u"One paper called."_s));

        // when it is renamed
        table->setFocus();
        const qsizetype before = ui.store().history()->size();
        ui.press(Qt::Key_F2);
        ui.press(Qt::Key_A, Qt::ControlModifier);
        ui.type(u"Papers"_s);
        ui.press(Qt::Key_Return);
        QCOMPARE(titles(), (QStringList{u"Thanks"_s, u"Papers"_s}));
        QCOMPARE(text()->accessibleName(), u"Text of “Papers”"_s);
        // and moved up
        ui.press(Qt::Key_Up, Qt::AltModifier);
        QCOMPARE(titles(), (QStringList{u"Papers"_s, u"Thanks"_s}));
        QCOMPARE(text()->toPlainText(), u"One paper called."_s); // it is still the one
        // and with the mouse down again, where it stays
        ui.click(ui.find<QToolButton>(u"sectionDownButton"_s));
        ui.click(ui.find<QToolButton>(u"sectionDownButton"_s));
        QCOMPARE(titles(), (QStringList{u"Thanks"_s, u"Papers"_s}));
        QCOMPARE(ui.store().history()->size(), before + 3);

        // when one is added below
        table->setFocus();
        ui.press(Qt::Key_Down);
        ui.press(Qt::Key_Return);
        ui.type(u"Costs"_s);
        ui.press(Qt::Key_Return);
        QCOMPARE(titles(), (QStringList{u"Thanks"_s, u"Papers"_s, u"Costs"_s}));
        QVERIFY(text()->toPlainText().isEmpty());
        // and another one removed
        for (int i = 0; i < 3; ++i) // behind it one could add the next
            ui.press(Qt::Key_Up);
        ui.press(Qt::Key_Delete);
        QCOMPARE(titles(), (QStringList{u"Papers"_s, u"Costs"_s}));
        QCOMPARE(ui.store().history()->size(), before + 5);

        // then each of it is taken back with a key
        for (int i = 0; i < 5; ++i)
            ui.press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(titles(), (QStringList{u"Thanks"_s, u"Press"_s}));
        QCOMPARE(ui.record().sections[1].text, u"One paper called."_s);
    }

    void shouldTakeAPictureIntoASection()
    {
        WindowFixture ui;
        const Section thanks{.uid = newUid(), .incident = ui.record().incident.uid, .title = u"Thanks"_s, .text = u"To Ada. "_s};
        VERIFY_RESULT(ui.store().apply({created(thanks)}));
        QVERIFY(edit(ui, u"section"_s));
        auto *text = ui.find<BoundEdit>(u"narrative.section"_s);
        QVERIFY(text);
        text->setFocus();
        ui.press(Qt::Key_End, Qt::ControlModifier);
        const qsizetype before = ui.record().evidence.size();
        QApplication::clipboard()->setImage(picture(Qt::red));
        ui.press(Qt::Key_V, Qt::ControlModifier);
        QTRY_COMPARE(ui.record().evidence.size(), before + 1);
        QVERIFY(ui.record().sections[0].text.startsWith(u"To Ada. !["_s));
    }

    void shouldOfferToAddWhereNothingWasKept()
    {
        WindowFixture ui;
        QVERIFY(!edit(ui, u"section"_s));
        auto *table = ui.table(u"section"_s);
        QVERIFY(table);
        QVERIFY(!ui.find<BoundEdit>(u"narrative.section"_s));
        table->setFocus();
        ui.press(Qt::Key_Return);
        ui.type(u"Thanks"_s);
        ui.press(Qt::Key_Return);
        QCOMPARE(ui.record().sections.size(), 1);
        QVERIFY(ui.find<BoundEdit>(u"narrative.section"_s));
    }

    void shouldGoBackToTheSource()
    {
        WindowFixture ui;
        QVERIFY(edit(ui, u"summary"_s));
        QVERIFY(!ui.find<QPlainTextEdit>(u"source"_s));
        auto *part = ui.find<QComboBox>(u"part"_s);
        part->setFocus();
        ui.press(Qt::Key_Home);
        QVERIFY(ui.find<QPlainTextEdit>(u"source"_s));
    }
};

QTEST_MAIN(NarrativeEditorTest)
#include "tst_narrativeeditor.moc"
