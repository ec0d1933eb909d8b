// SPDX-License-Identifier: GPL-3.0-or-later
// The lists of a database by key, and the deadlines that come from one of them.
#include "models/lists/savedfilters.h"
#include "windowfixture.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
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
    /// Writes another name over that of an entry, with the keyboard.
    void rename(const QString &list, int row, const QString &name)
    {
        PartTable *entries = open(list);
        entries->setFocus(Qt::TabFocusReason);
        entries->setCurrentIndex(entries->model()->index(row, 0));
        press(Qt::Key_F2);
        press(Qt::Key_A, Qt::ControlModifier);
        type(name);
        press(Qt::Key_Return);
        QCOMPARE(names(entries).value(row), name);
    }
    /// The boxes at the left edge, by what they ask for.
    void tick(const QString &value)
    {
        for (QCheckBox *box : find(u"rail"_s)->findChildren<QCheckBox *>()) {
            if (box->property("value").toString() == value) {
                box->setFocus(Qt::TabFocusReason);
                press(Qt::Key_Space);
            }
        }
    }
    QStringList ticked() const
    {
        QStringList values;
        for (const QCheckBox *box : find(u"rail"_s)->findChildren<QCheckBox *>()) {
            if (box->isChecked())
                values.append(box->property("value").toString());
        }
        return values;
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

    void aNameMayHaveAnAmpersand()
    {
        // given a service whose name has a sign that Qt takes for that of a key
        ListsFixture ui;
        VERIFY_RESULT(ui.store().apply({created(Service{.uid = newUid(), .name = ui.record().services.first().service})}));
        ui.rename(u"services"_s, 0, u"R&D"_s);
        // when the incidents are narrowed to it
        ui.press(Qt::Key_1, Qt::AltModifier);
        ui.tick(u"R&D"_s);
        // then they are, and no letter of the name is a key
        QCOMPARE(ui.ticked(), QStringList{u"R&D"_s});
        for (const QCheckBox *box : ui.find(u"rail"_s)->findChildren<QCheckBox *>()) {
            QVERIFY2(box->shortcut().isEmpty(), qPrintable(box->text()));
            QVERIFY(box->accessibleName().endsWith(u": "_s + box->toolTip()));
        }
    }

    void shouldTakeFiltersAlong()
    {
        // given a saved filter of the board that asks for a team and a person, and the list of incidents narrowed to a severity and a service
        ListsFixture ui;
        VERIFY_RESULT(ui.store().apply({created(Team{.uid = newUid(), .name = u"Payments"_s}), created(Person{.uid = newUid(), .name = u"Anna"_s}),
                                        created(Service{.uid = newUid(), .name = ui.record().services.first().service})}));
        const ActionFilter filter{.team = u"Payments"_s, .owner = u"Anna"_s};
        VERIFY_RESULT(saveFilter(ui.store(), u"Mine"_s, {.filter = filter}));
        VERIFY_RESULT(saveFilter(ui.store(), u"Of others"_s, {.filter = {.team = u"Search"_s}}));
        const QString severity = ui.record().severities.last().severity, service = ui.record().services.first().service;
        ui.tick(severity);
        ui.tick(service);
        ui.press(Qt::Key_2, Qt::AltModifier);
        ui.press(Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
        ui.type(u"Mine"_s);
        ui.press(Qt::Key_Return);
        QCOMPARE(ui.find<QComboBox>(u"actionTeam"_s)->currentText(), u"Payments"_s);
        // when all of them get other names
        ui.rename(u"teams"_s, 0, u"Money"_s);
        ui.rename(u"people"_s, 0, u"Anna Berg"_s);
        ui.rename(u"severities"_s, 0, u"Critical"_s);
        ui.rename(u"services"_s, 0, u"Basket"_s);
        // then the saved filter asks for them as they are called now, in the same steps, and the other one is as it was
        const ActionFilter now{.team = u"Money"_s, .owner = u"Anna Berg"_s};
        QCOMPARE(savedFilters(ui.store())->at(0).view.filter, now);
        QCOMPARE(savedFilters(ui.store())->at(1).view.filter.team, u"Search"_s);
        // and so do the pages
        ui.press(Qt::Key_2, Qt::AltModifier);
        QCOMPARE(ui.find<QComboBox>(u"actionTeam"_s)->currentText(), u"Money"_s);
        QCOMPARE(ui.find<QComboBox>(u"actionOwner"_s)->currentText(), u"Anna Berg"_s);
        ui.press(Qt::Key_1, Qt::AltModifier);
        QCOMPARE(ui.ticked(), QStringList({u"Critical"_s, u"Basket"_s}));
        QCOMPARE(ui.find<QTableView>(u"incidents"_s)->model()->rowCount(), 1);
        // when all of it is taken back
        for (int i = 0; i < 4; ++i)
            ui.press(Qt::Key_Z, Qt::ControlModifier);
        // then everybody asks for what it was before
        QCOMPARE(savedFilters(ui.store())->at(0).view.filter, filter);
        QCOMPARE(ui.ticked(), QStringList({severity, service}));
        ui.press(Qt::Key_2, Qt::AltModifier);
        QCOMPARE(ui.find<QComboBox>(u"actionTeam"_s)->currentText(), u"Payments"_s);
        QCOMPARE(ui.find<QComboBox>(u"actionOwner"_s)->currentText(), u"Anna"_s);
    }

    void shouldTakeOneOfTwoOfTheSameName_data()
    {
        QTest::addColumn<QString>("pasted");
        QTest::addColumn<QStringList>("taken");
        QTest::addColumn<QString>("says");
        QTest::newRow("with an address") << u"Cleo\tc@example.org\nAnna\ta@example.org\ncleo\tother@example.org\n"_s << QStringList{u"Cleo"_s, u"Anna"_s}
                                         << u"These names stood in several rows, of which the first was taken: cleo"_s;
        QTest::newRow("names alone") << u"Cleo\nAnna\nCleo\nAnna\nCleo\nBen"_s << QStringList{u"Cleo"_s, u"Anna"_s, u"Ben"_s}
                                     << u"These names stood in several rows, of which the first was taken: Cleo, Anna"_s;
        QTest::newRow("all different") << u"Cleo\nAnna"_s << QStringList{u"Cleo"_s, u"Anna"_s} << QString();
    }
    void shouldTakeOneOfTwoOfTheSameName()
    {
        QFETCH(QString, pasted);
        QFETCH(QStringList, taken);
        QFETCH(QString, says);
        ListsFixture ui;
        PartTable *people = ui.open(u"people"_s);
        people->setFocus(Qt::TabFocusReason);
        people->setCurrentIndex(people->model()->index(0, 0));
        const qint64 steps = ui.store().history()->first().seq;
        // when
        QGuiApplication::clipboard()->setText(pasted);
        ui.press(Qt::Key_V, Qt::ControlModifier);
        // then the first of each is an entry, and the answer says which were not
        QCOMPARE(ui.names(people), taken);
        QCOMPARE(ui.messages().join(u' '), says);
        if (pasted.contains(u'\t'))
            QCOMPARE(ui.shown(people, 0, 1), u"c@example.org"_s);
        QCOMPARE(ui.store().history()->first().seq, steps + 1);
        QCOMPARE(ui.store().history()->first().sentence, u"%1 rows pasted"_s.arg(taken.size()));
        QVERIFY(people->hasFocus());
        // and it is taken back in one, and nothing is said any more
        ui.press(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(ui.names(people).isEmpty());
        QVERIFY(!ui.messages().join(u' ').contains(u"several rows"_s));
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
