// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/incident/checks/rules.h"
#include "models/incident/milestones.h"
#include "models/store/fixing.h"
#include "models/store/store.h"
#include "tests/support/builders.h"
#include "tests/support/results.h"

#include <QTemporaryDir>
#include <QTest>

using namespace hindsight;
using namespace Qt::StringLiterals;

class FixingTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    int m_files = 0;

    /// A database with the record in it.
    std::unique_ptr<Store> stored(const Record &record)
    {
        auto store = Store::open(m_folder.filePath(u"%1.db"_s.arg(++m_files)), {.author = u"Ada"_s});
        if (!store || !(*store)->apply(created(record)))
            qFatal("the record cannot be stored");
        return *std::move(store);
    }

    static const RecordFinding *find(const CheckResult &checked, const QString &rule)
    {
        const auto found = std::ranges::find(checked.findings, rule, &RecordFinding::rule);
        return found == checked.findings.end() ? nullptr : &*found;
    }

private Q_SLOTS:
    void shouldSettleWhatItIsAbout_data()
    {
        QTest::addColumn<QString>("rule");
        QTest::addColumn<Record>("record");
        const Record outage = outageRecord();

        Record record = outage;
        record.milestones.removeIf([](const Milestone &milestone) { return milestone.kind == MilestoneKind::Mitigated; });
        QTest::newRow("a milestone that is made") << u"mitigated-missing"_s << record;

        record = outage;
        record.incident.statedDurationMinutes = 240;
        QTest::newRow("a field of the incident") << u"duration-mismatch"_s << record;

        record = outage;
        std::swap(record.windows[0].from, record.windows[0].to);
        QTest::newRow("two fields at once") << u"window-ends-before-start"_s << record;

        record = outage;
        record.windows[0].to = {};
        QTest::newRow("an end that was missing") << u"impact-after-end"_s << record;

        record = outage;
        Milestone &detected = *std::ranges::find(record.milestones, MilestoneKind::Detected, &Milestone::kind);
        detected.at = record.events[1].at;
        QTest::newRow("a milestone that is moved") << u"milestone-differs-from-event"_s << record;

        record = outage;
        record.incident.postmortemState = PostmortemState::Draft;
        record.incident.due = {};
        QTest::newRow("a due date by policy") << u"postmortem-without-due-date"_s << record;
    }
    void shouldSettleWhatItIsAbout()
    {
        // given
        QFETCH(const QString, rule);
        QFETCH(const Record, record);
        const CheckOptions options = {.levels = {{.uid = newUid(), .name = u"SEV-1"_s, .postmortemDueDays = 5}}};
        const auto store = stored(record);
        const Record before = *store->record(record.incident.uid);
        const CheckResult checked = checkRecord(before, options);
        const RecordFinding *finding = find(checked, rule);
        QVERIFY(finding && finding->fix && !finding->fix->label.isEmpty());
        // when
        VERIFY_RESULT(store->apply(changesOf(*finding->fix, before)));
        // then nothing is left of it, and it was one step
        const Record after = *store->record(record.incident.uid);
        QVERIFY(!find(checkRecord(after, options), rule));
        QVERIFY(changesOf(*finding->fix, after).isEmpty() || finding->fix->uid.isEmpty());
        VERIFY_RESULT(store->undo());
        QCOMPARE(*store->record(record.incident.uid), before);
    }

    void shouldDoNothingToWhatIsGone()
    {
        // given
        const Record record = outageRecord();
        const Fix fix{u"Set it"_s, u"milestone"_s, u"gone"_s, {{u"at"_s, toValue(record.events[0].at)}}};
        // then
        QVERIFY(changesOf(fix, record).isEmpty());
    }
};

QTEST_GUILESS_MAIN(FixingTest)
#include "tst_fixing.moc"
