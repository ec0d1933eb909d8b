// SPDX-License-Identifier: GPL-3.0-or-later
// The lists of a database by key, and the deadlines that come from one of them.
#include "windowfixture.h"

#include <QListWidget>
#include <QPushButton>

using namespace hindsight;
using namespace Qt::StringLiterals;

namespace {

class ListsFixture : public WindowFixture
{
public:
    /// The list of a name, chosen with the keyboard.
    PartTable *open(const QString &name)
    {
        press(Qt::Key_D, Qt::ControlModifier | Qt::ShiftModifier);
        auto *lists = find<QListWidget>(u"lists"_s);
        if (!lists || QApplication::focusWidget() != lists)
            qFatal("the lists do not have the focus");
        press(Qt::Key_Home);
        while (!table(u"list."_s + name) && lists->currentRow() + 1 < lists->count())
            press(Qt::Key_Down);
        return table(u"list."_s + name);
    }
    QStringList names(const PartTable *table) const
    {
        QStringList names;
        for (int row = 0; row < table->model()->rowCount(); ++row) {
            if (const QString name = shown(table, row, 0); !name.isEmpty())
                names.append(name);
        }
        return names;
    }
    QString deadlines() const { return find<QLabel>(u"deadlineRemarks"_s) ? find<QLabel>(u"deadlineRemarks"_s)->text() : QString(); }
};

} // namespace

class CatalogueTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { WindowFixture::prepare(); }

    void shouldRenameASeverityEverywhere()
    {
        // given
        ListsFixture ui;
        PartTable *severities = ui.open(u"severities"_s);
        QVERIFY(severities);
        const QString before = ui.names(severities).first();
        QCOMPARE(ui.record().severities.last().severity, before);
        // when
        severities->setFocus(Qt::TabFocusReason);
        severities->setCurrentIndex(severities->model()->index(0, 0));
        ui.press(Qt::Key_F2);
        ui.press(Qt::Key_A, Qt::ControlModifier);
        ui.type(u"Critical"_s);
        ui.press(Qt::Key_Return);
        // then the incident has it under its new name, and the list of incidents too
        QCOMPARE(ui.names(severities).first(), u"Critical"_s);
        QCOMPARE(ui.record().severities.last().severity, u"Critical"_s);
        // and one key takes both back
        ui.press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(ui.names(severities).first(), before);
        QCOMPARE(ui.record().severities.last().severity, before);
    }

    void shouldMoveAnEntryWithKeys()
    {
        ListsFixture ui;
        PartTable *roles = ui.open(u"role"_s);
        QVERIFY(roles);
        if (auto *usual = ui.find<QPushButton>(u"usual.role"_s))
            ui.click(usual);
        const QStringList before = ui.names(roles);
        QVERIFY(before.size() > 2);
        // when
        roles->setFocus(Qt::TabFocusReason);
        roles->setCurrentIndex(roles->model()->index(0, 0));
        ui.press(Qt::Key_Down, Qt::AltModifier);
        // then it moved, and is still the current one
        QCOMPARE(ui.names(roles), QStringList({before[1], before[0]}) + before.sliced(2));
        QCOMPARE(roles->currentIndex().row(), 1);
        ui.press(Qt::Key_Up, Qt::AltModifier);
        QCOMPARE(ui.names(roles), before);
    }

    void shouldOfferDeadlinesOnlyOnceTheyAreMarked()
    {
        // given the usual deadlines, of which none is marked
        ListsFixture ui;
        PartTable *presets = ui.open(u"deadlines"_s);
        QVERIFY(presets);
        ui.click(ui.find<QPushButton>(u"usual.deadlines"_s));
        QVERIFY(!ui.find(u"usual.deadlines"_s));
        ui.window.openIncident(ui.database.outage.incident.uid);
        ui.press(Qt::Key_1, Qt::ControlModifier);
        QVERIFY(!ui.find(u"offeredDeadlines"_s));
        // when one is marked
        presets = ui.open(u"deadlines"_s);
        const QString name = ui.names(presets)[2];
        presets->setFocus(Qt::TabFocusReason);
        presets->setCurrentIndex(presets->model()->index(2, 4));
        ui.press(Qt::Key_Space);
        QVERIFY((*ui.store().all<DeadlinePreset>())[2].offered);
        ui.window.openIncident(ui.database.outage.incident.uid);
        ui.press(Qt::Key_1, Qt::ControlModifier);
        // then the incident offers it, and has it when one takes it
        QVERIFY(ui.find<QLabel>(u"offeredDeadlines"_s)->text().contains(name));
        ui.find<QPushButton>(u"takeDeadlines"_s)->setFocus(Qt::TabFocusReason);
        ui.press(Qt::Key_Space);
        QCOMPARE(ui.record().deadlines.size(), 1);
        QVERIFY(!ui.find(u"offeredDeadlines"_s));
        QVERIFY2(ui.deadlines().startsWith(name + u": was due 2024-07-23 "_s), qPrintable(ui.deadlines()));
        // when it was done
        PartTable *deadlines = ui.table(u"deadline"_s);
        deadlines->setFocus(Qt::TabFocusReason);
        deadlines->setCurrentIndex(deadlines->model()->index(0, 4));
        ui.press(Qt::Key_F2);
        ui.type(u"2024-07-21 09:00"_s);
        ui.press(Qt::Key_Return);
        // then it says how long before
        QVERIFY2(ui.deadlines().startsWith(name + u": done in time, "_s), qPrintable(ui.deadlines()));
        // when its time is another one, as people say it
        deadlines->setCurrentIndex(deadlines->model()->index(0, 3));
        ui.press(Qt::Key_F2);
        ui.press(Qt::Key_A, Qt::ControlModifier);
        ui.type(u"4 h"_s);
        ui.press(Qt::Key_Return);
        QCOMPARE(ui.record().deadlines.first().allowedMinutes, 240);
        QVERIFY2(ui.deadlines().contains(u" too late; it was due 2024-07-20 "_s), qPrintable(ui.deadlines()));
        // and all can be taken back
        for (int i = 0; i < 3; ++i)
            ui.press(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(ui.record().deadlines.isEmpty());
    }

    void shouldComeBackToWhereOneWas()
    {
        ListsFixture ui;
        ui.press(Qt::Key_Comma, Qt::ControlModifier);
        ui.find<QPushButton>(u"databaseLists"_s)->setFocus(Qt::TabFocusReason);
        ui.press(Qt::Key_Space);
        QVERIFY(ui.find(u"cataloguePage"_s));
        ui.press(Qt::Key_Left, Qt::AltModifier);
        QVERIFY(!ui.find(u"cataloguePage"_s));
        QVERIFY(ui.find(u"incidentListPage"_s));
    }
};

QTEST_MAIN(CatalogueTest)
#include "tst_catalogue.moc"
