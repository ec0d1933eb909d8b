// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/database.h"
#include "app/sample.h"

#include "models/incident/milestones.h"
#include "models/incident/timetext.h"
#include "models/metrics/generator/traffic.h"
#include "tests/support/results.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QRegularExpression>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

#include <ranges>

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
    }

    void shouldHoldTogetherInTheSample()
    {
        const auto sample = sampleRecords();
        VERIFY_RESULT(sample);
        QCOMPARE(sample->size(), 26);
        QCOMPARE(sample->first(), *sampleRecord());
        static const QRegularExpression uuid7(u"^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$"_s);
        QSet<QString> incidents;
        QSet<QString> all;
        for (const Record &record : *sample)
            incidents.insert(record.incident.uid);
        QCOMPARE(incidents.size(), sample->size());
        for (const Record &record : *sample) {
            QVERIFY(record.incident.sample);
            QVERIFY(uuid7.match(record.incident.uid).hasMatch());
            // Every part names this incident, and every reference leads somewhere.
            QSet<QString> uids;
            forEachPart(record, [&](const auto &list, const char *) {
                qint64 position = 0;
                for (const auto &part : list) {
                    if constexpr (requires { part.incident; })
                        QCOMPARE(part.incident, record.incident.uid);
                    if constexpr (requires { part.position; } && !std::is_same_v<std::decay_t<decltype(part)>, ActionItem>)
                        QCOMPARE(part.position, position++);
                    QVERIFY2(uuid7.match(part.uid).hasMatch(), qPrintable(part.uid));
                    QVERIFY(!uids.contains(part.uid));
                    uids.insert(part.uid);
                }
            });
            for (const ActionItem &action : record.actions) {
                QVERIFY(action.incidents.contains(record.incident.uid));
                QVERIFY(incidents.contains(QSet<QString>(action.incidents.begin(), action.incidents.end())));
                if (action.incidents.first() == record.incident.uid)
                    QVERIFY(uids.contains(QSet<QString>(action.causes.begin(), action.causes.end())));
                else
                    uids.remove(action.uid); // it was promised elsewhere
            }
            QVERIFY(!all.intersects(uids));
            all.unite(uids);
            for (const Milestone &milestone : record.milestones)
                QVERIFY(uids.contains(milestone.event));
            for (const Cause &cause : record.causes)
                QVERIFY(uids.contains(QSet<QString>(cause.events.begin(), cause.events.end())));
            for (const Link &link : record.links)
                QVERIFY(incidents.contains(link.other));
        }
    }

    void shouldTellAYearOfIncidentsInTheSample()
    {
        const auto sample = sampleRecords();
        VERIFY_RESULT(sample);
        QSet<ActionStatus> statuses;
        QMap<IncidentKind, int> kinds;
        QSet<QString> severities;
        QSet<QString> texts;
        qint64 last = 0;
        for (const Record &record : *sample | std::views::drop(1)) {
            const QByteArray title = record.incident.title.toUtf8();
            ++kinds[record.incident.kind];
            // They stand by date, between August 2023 and August 2024.
            const auto begin = record.events.first().at.at;
            QVERIFY2(begin && *begin > last, title.constData());
            last = *begin;
            const QString day = dateText(record.events.first().at, {});
            QVERIFY2(day >= "2023-08-01"_L1 && day <= "2024-08-31"_L1, qPrintable(day));
            // A timeline of some events in order, with milestones in order.
            QVERIFY2(record.events.size() >= 3 && record.events.size() <= 8, title.constData());
            QVERIFY2(std::ranges::is_sorted(record.events, {}, [](const TimelineEvent &event) { return event.at.at; }), title.constData());
            std::optional<qint64> before;
            for (const Named<MilestoneKind> &kind : milestoneKindNames) {
                const auto milestone = milestoneOf(record, kind.value);
                if (!milestone || (record.incident.kind != IncidentKind::Incident && kind.value == MilestoneKind::Identified))
                    continue;
                QVERIFY2(!before || milestone->at.at >= before, title.constData());
                before = milestone->at.at;
            }
            QVERIFY2(!isOngoing(record), title.constData());
            // Only incidents hurt customers.
            QCOMPARE(record.windows.isEmpty(), record.incident.kind != IncidentKind::Incident);
            QCOMPARE(record.severities.isEmpty(), record.incident.kind != IncidentKind::Incident);
            for (const SeverityChange &severity : record.severities)
                severities.insert(severity.severity);
            for (const ImpactWindow &window : record.windows)
                QVERIFY2(window.from.at < window.to.at, title.constData());
            QVERIFY2(!record.causes.isEmpty() && !record.lessons.isEmpty() && !record.actions.isEmpty(), title.constData());
            for (const ActionItem &action : record.actions) {
                statuses.insert(action.status);
                QVERIFY2(!action.team.isEmpty() && action.person.isEmpty(), title.constData());
                QCOMPARE(action.done.at.has_value(), action.status == ActionStatus::Done || action.status == ActionStatus::Verified);
                QCOMPARE(action.verified.at.has_value(), action.status == ActionStatus::Verified);
                QCOMPARE(action.acceptedUntil.at.has_value(), action.status == ActionStatus::RiskAccepted);
                if (action.status == ActionStatus::Blocked || action.status == ActionStatus::WontDo)
                    QVERIFY2(!action.statusReason.isEmpty(), title.constData());
            }
            // No two say the same.
            const Incident &incident = record.incident;
            QStringList own{incident.title,     incident.summary,    incident.impact,    incident.rootCauseSummary,
                            incident.detection, incident.resolution, incident.conclusion};
            for (const TimelineEvent &event : record.events)
                own.append(event.text);
            for (const Cause &cause : record.causes)
                own.append(cause.text);
            for (const Lesson &lesson : record.lessons)
                own.append(lesson.text);
            for (const ActionItem &action : record.actions) {
                if (action.incidents.first() == incident.uid)
                    own.append(action.text);
            }
            own.removeAll(QString());
            for (const QString &text : std::as_const(own)) {
                QVERIFY2(!texts.contains(text), qPrintable(text));
                texts.insert(text);
            }
        }
        QCOMPARE(statuses.size(), qsizetype(std::size(actionStatusNames)));
        QCOMPARE(kinds.size(), qsizetype(std::size(incidentKindNames)));
        QVERIFY(kinds[IncidentKind::Incident] > 15);
        QCOMPARE(severities, (QSet<QString>{u"SEV-1"_s, u"SEV-2"_s, u"SEV-3"_s, u"SEV-4"_s}));
    }

    void shouldRecordWhatTheNumbersOfTheSampleShow()
    {
        // given the window of the earlier incident in generated transactions, and that of the dip
        const TrafficWindow &earlier = trafficWindow(WindowKind::EarlierIncident);
        const TrafficWindow &dip = trafficWindow(WindowKind::Dip);
        const auto sample = sampleRecords();
        VERIFY_RESULT(sample);
        int recorded = 0;
        for (const Record &record : *sample) {
            for (const ImpactWindow &window : record.windows) {
                // then one incident is the earlier one
                const bool same = window.from.at == earlier.from * 1000 && window.to.at == earlier.to * 1000;
                recorded += same;
                if (same) {
                    const QJsonObject dimensions{{u"payment_method"_s, QJsonArray{QLatin1StringView(nameOf(*earlier.method))}}};
                    QCOMPARE(window.dimensions, dimensions);
                    QCOMPARE(milestoneOf(record, MilestoneKind::Began)->at.at, window.from.at);
                    QCOMPARE(milestoneOf(record, MilestoneKind::Resolved)->at.at, window.to.at);
                }
                // and none is the dip
                QVERIFY(window.to.at <= dip.from * 1000 || window.from.at >= dip.to * 1000);
                // and none tells of payments that the transactions say nothing of
                const bool inRange = *window.to.at > trafficBegin * 1000 && *window.from.at < trafficEnd * 1000;
                if (inRange && record.incident.uid != sample->first().incident.uid && !same)
                    QVERIFY(!window.services.contains(u"payments"_s) && !window.services.contains(u"checkout"_s));
            }
        }
        QCOMPARE(recorded, 1);
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
        const auto sample = sampleRecords();
        VERIFY_RESULT(sample);
        for (const Record &record : *sample) {
            for (const SeverityChange &severity : record.severities)
                QVERIFY2(names.contains(severity.severity), qPrintable(severity.severity));
            for (const ImpactWindow &window : record.windows)
                QVERIFY2(names.contains(window.severity), qPrintable(window.severity));
            for (const Cause &cause : record.causes)
                QVERIFY2(names.contains(cause.category), qPrintable(cause.category));
            for (const Participant &participant : record.participants)
                QVERIFY2(names.contains(participant.role), qPrintable(participant.role));
            for (const TimelineEvent &event : record.events)
                QVERIFY2(event.channel.isEmpty() || names.contains(event.channel), qPrintable(event.channel));
        }
    }
};

QTEST_GUILESS_MAIN(DatabaseTest)
#include "tst_database.moc"
