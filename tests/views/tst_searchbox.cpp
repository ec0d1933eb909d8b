// SPDX-License-Identifier: GPL-3.0-or-later
// One field for what was written anywhere and for every command, with the keyboard.
#include "views/document/documentpage.h"
#include "views/incidents/incidentpage.h"
#include "windowfixture.h"

#include <QListWidget>

using namespace hindsight;
using namespace Qt::StringLiterals;

namespace {

/// The outage, and a second incident that nobody but a search for severity 3 means.
class SearchFixture : public WindowFixture
{
public:
    SearchFixture()
    {
        const QString uid = newUid();
        const Incident slow{.uid = uid, .title = u"Search is slow at the gateway"_s};
        const SeverityChange severity{.uid = newUid(), .incident = uid, .severity = u"SEV-3"_s};
        const ActionItem action{.uid = newUid(), .incidents = {uid}, .text = u"Shrink the index"_s, .person = u"Anna"_s};
        if (!store().apply({created(slow), created(severity), created(action)}))
            qFatal("the incident cannot be made");
    }

    void searchFor(const QString &text)
    {
        press(Qt::Key_K, Qt::ControlModifier);
        QCOMPARE(QApplication::focusWidget()->objectName(), u"search"_s);
        press(Qt::Key_A, Qt::ControlModifier);
        type(text);
    }
    QListWidget *results() const { return find<QListWidget>(u"searchResults"_s); }
    QStringList lines() const
    {
        QStringList texts;
        for (int row = 0; results() && row < results()->count(); ++row)
            texts.append(results()->item(row)->text());
        return texts;
    }
};

} // namespace

class SearchBoxTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { WindowFixture::prepare(); }

    void shouldFindAsOneTypes_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("found"); ///< beginning of a line
        QTest::addColumn<QString>("notFound");
        QTest::newRow("the beginning of a word") << u"shri"_s << u"INC-2 "_s << u"INC-1 "_s;
        QTest::newRow("in two incidents") << u"gatew"_s << u"INC-1 "_s << QString();
        QTest::newRow("narrowed by severity") << u"gateway severity:3"_s << u"INC-2 "_s << u"INC-1 "_s;
        QTest::newRow("narrowed by owner, without words") << u"owner:anna"_s << u"INC-2 "_s << QString();
        QTest::newRow("nothing") << u"zebra"_s << u"Nothing found for “zebra”"_s << u"INC-"_s;
        QTest::newRow("what is no day") << u"gateway after:soon"_s << u"Not understood: after:soon."_s << QString();
    }
    void shouldFindAsOneTypes()
    {
        QFETCH(QString, typed);
        QFETCH(QString, found);
        QFETCH(QString, notFound);
        SearchFixture ui;
        // when
        ui.searchFor(typed);
        // then, without Enter
        QTRY_VERIFY2(std::ranges::any_of(ui.lines(), [&](const QString &line) { return line.startsWith(found); }), qPrintable(ui.lines().join(u'\n')));
        if (!notFound.isEmpty())
            QVERIFY2(std::ranges::none_of(ui.lines(), [&](const QString &line) { return line.startsWith(notFound); }), qPrintable(ui.lines().join(u'\n')));
    }

    void shouldGoToThePlaceThatWasFound()
    {
        SearchFixture ui;
        // when: a word of an event, and Enter
        ui.searchFor(u"\"one payment method\""_s);
        QTRY_VERIFY(!ui.lines().isEmpty());
        ui.press(Qt::Key_Return);
        // then the incident is open, and the field is empty
        QTRY_VERIFY(ui.find<IncidentPage>());
        QCOMPARE(ui.find<IncidentPage>()->uid(), ui.database.outage.incident.uid);
        QVERIFY(!ui.results());
        QVERIFY(ui.find<QLineEdit>(u"search"_s)->text().isEmpty());
    }

    void shouldRunCommandsByName()
    {
        SearchFixture ui;
        // when
        ui.searchFor(u"hand over"_s);
        QTRY_VERIFY(!ui.lines().isEmpty());
        QCOMPARE(ui.lines().first(), u"Hand over action items"_s);
        ui.press(Qt::Key_Return);
        // then
        QTRY_VERIFY(ui.find(u"handOverPage"_s));
        // and one that has to do with an open incident is offered only there
        ui.searchFor(u"review the postm"_s);
        QTest::qWait(200);
        QVERIFY2(ui.lines().value(0).startsWith(u"Nothing found"_s), qPrintable(ui.lines().join(u'\n')));
    }

    void shouldChooseWithTheArrowsAndGiveUpWithEscape()
    {
        SearchFixture ui;
        ui.searchFor(u"gateway"_s);
        QTRY_VERIFY(ui.lines().size() > 1);
        const int before = ui.results()->currentRow();
        ui.press(Qt::Key_Down);
        QCOMPARE(ui.results()->currentRow(), before + 1);
        ui.press(Qt::Key_Up);
        ui.press(Qt::Key_Up);
        QCOMPARE(ui.results()->currentRow(), 0);
        ui.press(Qt::Key_Escape);
        QVERIFY(!ui.results());
        QVERIFY(!ui.find<IncidentPage>());
    }

    void shouldStandOnWhatCanBeChosen()
    {
        SearchFixture ui;
        ui.searchFor(u"gateway after:soon"_s);
        QTRY_VERIFY(ui.lines().value(0).startsWith(u"Not understood"_s));
        QVERIFY(ui.results()->currentItem()->flags().testFlag(Qt::ItemIsSelectable));
    }
};

QTEST_MAIN(SearchBoxTest)
#include "tst_searchbox.moc"
