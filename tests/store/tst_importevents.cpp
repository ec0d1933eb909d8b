// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/events/ownevents.h"
#include "models/store/importevents.h"
#include "tests/support/outagedatabase.h"

#include <QTest>

using namespace hindsight;
using namespace Qt::StringLiterals;

namespace {

const QByteArray alerts = "time,type,text\n"
                          "2024-07-20T10:21:00Z,alert,Success rate low\n"
                          "2024-07-20T10:25:00Z,alert,Latency high\n"
                          "whenever,alert,Who knows\n";

EventFile opened(const QByteArray &bytes, const QString &name = u"alerts.csv"_s)
{
    auto file = openEventFile(bytes, name);
    if (!file)
        qFatal("%s", qPrintable(file.error().text));
    return *file;
}

} // namespace

class ImportEventsTest : public QObject
{
    Q_OBJECT

    OutageDatabase *m_db = nullptr;

    /// Reads a file into the outage as one step.
    EventImport import(const QByteArray &bytes, ReadAs as = ReadAs::Events, const std::optional<EventMapping> &mapping = {})
    {
        const EventFile file = opened(bytes);
        const EventMapping used = mapping.value_or(file.guess.mapping);
        auto made = importEvents(m_db->store(), m_db->record(), readEvents(file, used, {QDate(2024, 7, 20), u"UTC"_s}, as), file, used);
        if (!made)
            qFatal("%s", qPrintable(made.error().text));
        if (auto step = m_db->store().apply(made->changes); !step)
            qFatal("%s", qPrintable(step.error().sentence()));
        return *made;
    }

    std::optional<EventMapping> remembered(const EventFile &file) const
    {
        return rememberedMapping(m_db->store().all<ListEntry>().value_or(QList<ListEntry>()), file.table);
    }

private Q_SLOTS:
    void init() { m_db = new OutageDatabase; }
    void cleanup() { delete m_db; }

    void shouldTakeEventsInOnce()
    {
        // GIVEN an incident
        const Record before = m_db->record();
        // WHEN a file of alerts is read into it
        EventImport made = import(alerts);
        // THEN they are events, and what could not be read waits as a source line
        QCOMPARE(made.events, 2);
        QCOMPARE(made.unread, 1);
        Record after = m_db->record();
        QCOMPARE(after.events.size(), before.events.size() + 2);
        QCOMPARE(after.sourceLines.size(), before.sourceLines.size() + 1);
        QCOMPARE(after.sourceLines.last().text, u"whenever,alert,Who knows"_s);
        // WHEN it is read again, THEN all of it is recognised
        made = import(alerts);
        QCOMPARE(made.events, 0);
        QCOMPARE(made.unread, 0);
        QCOMPARE(made.known, 3);
        QCOMPARE(m_db->record(), after);
        // ALSO where an event was written anew meanwhile, and lines were added to the file
        for (const TimelineEvent &event : after.events) {
            if (event.text != "Latency high"_L1)
                continue;
            TimelineEvent changed = event;
            changed.text = u"Latency of the gateway high"_s;
            QVERIFY(m_db->store().apply({updated(event, changed)}));
        }
        made = import(alerts + "2024-07-20T11:50:00Z,resolved,Success rate normal\n");
        QCOMPARE(made.events, 1);
        QCOMPARE(made.known, 3);
        // AND one undo takes one import back
        QVERIFY(m_db->store().undo());
        QCOMPARE(m_db->record().events.size(), after.events.size());
    }

    void shouldTakeSourceLinesInOnce()
    {
        EventImport made = import(alerts, ReadAs::SourceLines);
        QCOMPARE(made.lines, 2);
        QCOMPARE(made.events, 0);
        QCOMPARE(m_db->record().sourceLines.size(), 3);
        made = import(alerts, ReadAs::SourceLines);
        QCOMPARE(made.lines, 0);
        QCOMPARE(made.known, 3);
        QCOMPARE(m_db->record().sourceLines.size(), 3);
    }

    void shouldTakeOurOwnFileBack()
    {
        // GIVEN the outage's own events in a file, one of them written anew there
        const Record before = m_db->record();
        QVERIFY(before.events.size() > 2);
        TimelineParts parts = timelineOf(before);
        parts.events.first().text = u"Told otherwise"_s;
        // WHEN it is read into the same incident, THEN only this one is changed
        EventImport made = import(eventsToCsv(parts));
        QCOMPARE(made.updated, 1);
        QCOMPARE(made.events, 0);
        QCOMPARE(made.known, int(before.events.size()) - 1);
        QCOMPARE(m_db->record().events.first().text, u"Told otherwise"_s);
        QCOMPARE(m_db->record().evidence, before.evidence);
        // WHEN it is read into another one, THEN that has copies
        Record other{.incident = {.uid = newUid(), .title = u"Another"_s}};
        QVERIFY(m_db->store().apply(created(other)));
        other = *m_db->store().record(other.incident.uid);
        const EventFile file = opened(eventsToJsonLines(parts));
        const auto copies = importEvents(m_db->store(), other, readEvents(file, {}, {}), file, {});
        QVERIFY(copies);
        QVERIFY(m_db->store().apply(copies->changes));
        const Record copied = *m_db->store().record(other.incident.uid);
        QCOMPARE(copied.events.size(), before.events.size());
        for (qsizetype i = 0; i < copied.events.size(); ++i) {
            QVERIFY(copied.events[i].uid != before.events[i].uid);
            QCOMPARE(copied.events[i].at, before.events[i].at);
        }
        QCOMPARE(m_db->record().events.size(), before.events.size());
    }

    void shouldRememberWhatWasChosen()
    {
        // GIVEN columns whose names say nothing
        const QByteArray odd = "a,b,c\n2024-07-20T10:21:00Z,2024-07-20T10:22:00Z,Success rate low\n";
        const EventFile file = opened(odd);
        QVERIFY(!remembered(file));
        // WHEN nothing is chosen, THEN nothing is remembered
        import(odd);
        QVERIFY(!remembered(file));
        // WHEN something is, THEN it holds for the next file
        EventMapping mapping = file.guess.mapping;
        QVERIFY(setInMapping(mapping, file.table, {u"time=b"_s}));
        import(odd, ReadAs::Events, mapping);
        QCOMPARE(*remembered(file), mapping);
        // WHEN it is chosen otherwise, THEN that
        QVERIFY(setInMapping(mapping, file.table, {u"time=a"_s}));
        import(odd, ReadAs::Events, mapping);
        QCOMPARE(*remembered(file), mapping);
    }
};

QTEST_GUILESS_MAIN(ImportEventsTest)
#include "tst_importevents.moc"
