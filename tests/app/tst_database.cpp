// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/database.h"

#include "models/incident/milestones.h"
#include "models/incident/timetext.h"
#include "tests/support/results.h"

#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace hindsight;
using namespace Qt::StringLiterals;

class DatabaseTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    QString fresh() const { return m_folder.filePath(newUid() + u".db"_s); }

private Q_SLOTS:
    void cleanup()
    {
        qunsetenv("HINDSIGHT_DATABASE");
        qunsetenv("XDG_DATA_HOME");
    }

    void shouldKnowTheDefaultDatabase()
    {
        qputenv("XDG_DATA_HOME", "/data");
        QCOMPARE(defaultDatabase(), u"/data/hindsight/hindsight.db"_s);
        qputenv("HINDSIGHT_DATABASE", "/elsewhere/my.db");
        QCOMPARE(defaultDatabase(), u"/elsewhere/my.db"_s);
    }

    void shouldMakeTheFolderOfTheDefaultDatabaseOnly()
    {
        qputenv("XDG_DATA_HOME", m_folder.filePath(u"data"_s).toLocal8Bit());
        VERIFY_RESULT(openDatabase(defaultDatabase(), {}));
        QVERIFY(QFileInfo::exists(m_folder.filePath(u"data/hindsight/hindsight.db"_s)));

        const auto misspelt = openDatabase(m_folder.filePath(u"no/such/folder.db"_s), {});
        QVERIFY(!misspelt);
        QCOMPARE(misspelt.error().kind, Error::Kind::Database);
        QVERIFY(!QFileInfo::exists(m_folder.filePath(u"no"_s)));
    }

    void shouldGiveANewDatabaseItsLists()
    {
        const auto opened = openDatabase(fresh(), u"Ada <ada@example.org>"_s);
        VERIFY_RESULT(opened);
        const Store &store = **opened;
        const auto levels = store.all<SeverityLevel>();
        VERIFY_RESULT(levels);
        QStringList names;
        for (const SeverityLevel &level : *levels) {
            names.append(level.name);
            QVERIFY2(!level.description.isEmpty(), qPrintable(level.name));
        }
        QCOMPARE(names, QStringList({u"SEV-1"_s, u"SEV-2"_s, u"SEV-3"_s, u"SEV-4"_s, u"SEV-5"_s}));
        const auto entries = store.all<ListEntry>();
        VERIFY_RESULT(entries);
        QMap<QString, int> lists;
        for (const ListEntry &entry : *entries)
            ++lists[entry.list];
        QCOMPARE(lists.keys(), QStringList({u"cause_category"_s, u"channel"_s, u"role"_s}));

        // as a step of the history that this window's undo does not reach
        const auto steps = store.history();
        VERIFY_RESULT(steps);
        QCOMPARE(steps->size(), 1);
        QCOMPARE(steps->first().author, u"Ada <ada@example.org>"_s);
        QVERIFY(!store.canUndo());
    }

    void shouldLeaveAnOldDatabaseAlone()
    {
        // given a database whose lists somebody emptied
        const QString file = fresh();
        {
            const auto store = openDatabase(file, {});
            VERIFY_RESULT(store);
            QList<Change> changes;
            for (const SeverityLevel &level : (*store)->all<SeverityLevel>().value_or(QList<SeverityLevel>()))
                changes.append(removed(level));
            VERIFY_RESULT((*store)->apply(changes));
        }
        // when it is opened again, then they stay empty
        const auto store = openDatabase(file, {});
        VERIFY_RESULT(store);
        QVERIFY((*store)->all<SeverityLevel>()->isEmpty());
        QCOMPARE((*store)->history()->size(), 2);
    }

    void shouldTellTheOutageInTheSample()
    {
        const auto sample = sampleRecord();
        VERIFY_RESULT(sample);
        QVERIFY(sample->incident.sample);
        QCOMPARE(sample->incident.statedDurationMinutes, 90);
        const auto at = [&](MilestoneKind kind) {
            const auto milestone = milestoneOf(*sample, kind);
            return milestone ? u"%1 %2"_s.arg(clockText(milestone->at, {}), QLatin1StringView(nameOf(milestone->source))) : u"none"_s;
        };
        QCOMPARE(at(MilestoneKind::Began), u"10:30 stated"_s);
        QCOMPARE(at(MilestoneKind::Detected), u"10:30 set"_s);
        QCOMPARE(at(MilestoneKind::Acknowledged), u"10:35 set"_s);
        QCOMPARE(at(MilestoneKind::Identified), u"none"_s);
        QCOMPARE(at(MilestoneKind::Mitigated), u"11:30 set"_s);
        QCOMPARE(at(MilestoneKind::Resolved), u"12:00 stated"_s);
        QCOMPARE(sample->events.size(), 7);
        QCOMPARE(sample->windows.size(), 1);
        QCOMPARE(sample->windows.first().shareFailing, 0.6);
        QCOMPARE(sample->improvements.size(), 3);
        QCOMPARE(sample->actions.size(), 3);
        QVERIFY(std::ranges::all_of(sample->actions, [](const ActionItem &a) { return a.status == ActionStatus::Open; }));
        // Every part names this incident, and every reference leads somewhere.
        QSet<QString> uids;
        forEachPart(*sample, [&](const auto &list, const char *) {
            for (const auto &part : list) {
                if constexpr (requires { part.incident; })
                    QCOMPARE(part.incident, sample->incident.uid);
                uids.insert(part.uid);
            }
        });
        for (const Milestone &milestone : sample->milestones)
            QVERIFY(uids.contains(milestone.event));
        for (const Cause &cause : sample->causes)
            QVERIFY(uids.contains(QSet<QString>(cause.events.begin(), cause.events.end())));
        for (const ActionItem &action : sample->actions)
            QVERIFY(uids.contains(QSet<QString>(action.causes.begin(), action.causes.end())));
    }

    void shouldNameOnlyWhatTheListsHave()
    {
        // given the default lists
        const auto opened = openDatabase(fresh(), {});
        VERIFY_RESULT(opened);
        QSet<QString> names;
        for (const SeverityLevel &level : (*opened)->all<SeverityLevel>().value_or(QList<SeverityLevel>()))
            names.insert(level.name);
        for (const ListEntry &entry : (*opened)->all<ListEntry>().value_or(QList<ListEntry>()))
            names.insert(entry.name);
        // then the sample chooses from them
        const auto sample = sampleRecord();
        VERIFY_RESULT(sample);
        for (const SeverityChange &severity : sample->severities)
            QVERIFY2(names.contains(severity.severity), qPrintable(severity.severity));
        for (const Cause &cause : sample->causes)
            QVERIFY2(names.contains(cause.category), qPrintable(cause.category));
        for (const Participant &participant : sample->participants)
            QVERIFY2(names.contains(participant.role), qPrintable(participant.role));
    }
};

QTEST_GUILESS_MAIN(DatabaseTest)
#include "tst_database.moc"
