// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/incident/mergerecords.h"

#include "models/incident/fields.h"
#include "models/incident/order.h"
#include "tests/support/builders.h"

#include <QTest>

using namespace hindsight;
using namespace Qt::StringLiterals;

namespace {

constexpr auto title = "title"_L1;

/// Hashes of values, oldest first: "ab" are the values "a" and "b".
QStringList hashes(const QString &values)
{
    QStringList list;
    for (const QChar value : values)
        list.append(valueHash(Value(QString(value))));
    return list;
}

Record titled(const QString &text)
{
    Record record;
    record.incident = {.uid = u"i1"_s, .title = text};
    return record;
}

Past pastOf(const QString &uid, const QString &field, const QString &values)
{
    Past past;
    if (!values.isEmpty())
        past.values[uid][field] = hashes(values);
    return past;
}

Record outage()
{
    Record record = outageRecord();
    sortRecord(record);
    return record;
}

QString hashOf(const TimelineEvent &event) { return partHash(tableOf<TimelineEvent>().info, toObject(event)); }

} // namespace

/// Two copies of one record that were changed apart from each other.
class MergeRecordsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsTheNewerOfTwoValues_data();
    void tellsTheNewerOfTwoValues();
    void takesAndLeavesWholeParts_data();
    void takesAndLeavesWholeParts();
    void leavesAloneWhatBelongsToADatabase();
    void unitesWhatAnActionAnswers();
    void keepsThePastOfBoth();
    void tellsWhoTakesItWhatWasBefore();
    void keepsTheSameOrderOnBothSides();
    void hashesAPartByWhatItSays();
};

void MergeRecordsTest::tellsTheNewerOfTwoValues_data()
{
    // Values are letters; a past is written oldest first.
    QTest::addColumn<QString>("myPast");
    QTest::addColumn<QString>("mine");
    QTest::addColumn<QString>("theirPast");
    QTest::addColumn<QString>("theirs");
    QTest::addColumn<QString>("taken");
    QTest::addColumn<bool>("isConflict");
    const auto row = [](const char *name, const char *myPast, const char *mine, const char *theirPast, const char *theirs, const char *taken, bool isConflict) {
        QTest::newRow(name) << QString::fromLatin1(myPast) << QString::fromLatin1(mine) << QString::fromLatin1(theirPast) << QString::fromLatin1(theirs)
                            << QString::fromLatin1(taken) << isConflict;
    };
    row("changed there", "", "a", "a", "b", "b", false);
    row("changed there several times", "", "a", "abc", "d", "d", false);
    row("changed here", "a", "b", "", "a", "b", false);
    row("changed here since an old document", "abc", "d", "a", "b", "d", false);
    row("changed on both sides", "a", "b", "a", "c", "b", true);
    row("nothing is known of either", "", "a", "", "b", "a", true);
    row("changed there and back again here", "ab", "a", "a", "b", "a", false);
    row("changed here and back again there", "a", "b", "ab", "a", "a", false);
    row("back and forth on both sides", "abc", "a", "acb", "c", "a", true);
    row("settled there in favour of theirs", "a", "b", "acb", "c", "c", false);
    row("emptied there", "", "a", "a", "", "", false);
}

void MergeRecordsTest::tellsTheNewerOfTwoValues()
{
    QFETCH(const QString, myPast);
    QFETCH(const QString, mine);
    QFETCH(const QString, theirPast);
    QFETCH(const QString, theirs);
    QFETCH(const QString, taken);
    QFETCH(const bool, isConflict);

    // given a title here and there, when they are compared
    const Record here = titled(mine), there = titled(theirs);
    const auto differences = differencesOf(here, pastOf(u"i1"_s, title, myPast), there, pastOf(u"i1"_s, title, theirPast));

    // then it is one difference, and the newer one is taken
    QCOMPARE(differences.size(), 1);
    QCOMPARE(differences[0].field, title);
    QCOMPARE(differences[0].isConflict, isConflict);
    QCOMPARE(mergedRecord(here, there, differences).incident.title, taken);
}

void MergeRecordsTest::takesAndLeavesWholeParts_data()
{
    QTest::addColumn<bool>("isHere");
    QTest::addColumn<bool>("isThere");
    QTest::addColumn<QString>("removed"); ///< "here" or "there", then "as it is" or "before an edit"; empty: nowhere
    QTest::addColumn<bool>("stays");
    QTest::addColumn<bool>("isConflict");
    QTest::newRow("added there") << false << true << u""_s << true << false;
    QTest::newRow("added here") << true << false << u""_s << true << false;
    QTest::newRow("removed there") << true << false << u"there as it is"_s << false << false;
    QTest::newRow("removed here") << false << true << u"here as it is"_s << false << false;
    QTest::newRow("removed there, edited here") << true << false << u"there before an edit"_s << true << true;
    QTest::newRow("removed here, edited there") << false << true << u"here before an edit"_s << true << true;
}

void MergeRecordsTest::takesAndLeavesWholeParts()
{
    QFETCH(const bool, isHere);
    QFETCH(const bool, isThere);
    QFETCH(const QString, removed);
    QFETCH(const bool, stays);
    QFETCH(const bool, isConflict);

    // given an event that one side does not have
    const Record whole = outage();
    const TimelineEvent event = whole.events[2];
    Record without = whole;
    without.events.removeAt(2);
    TimelineEvent before = event;
    if (removed.endsWith("before an edit"_L1))
        before.text += u" It was Tuesday."_s;
    Past past;
    if (!removed.isEmpty())
        past.removed.insert(event.uid, hashOf(before));

    // when the copies are compared and merged
    const Record &here = isHere ? whole : without, &there = isThere ? whole : without;
    const auto differences = differencesOf(here, removed.startsWith("here"_L1) ? past : Past(), there, removed.startsWith("there"_L1) ? past : Past());
    const Record merged = mergedRecord(here, there, differences);

    // then it is there or not, in its place
    QVERIFY(merged == (stays ? whole : without));
    QCOMPARE(std::ranges::count_if(differences, &RecordDifference::isConflict), isConflict ? 1 : 0);
}

void MergeRecordsTest::leavesAloneWhatBelongsToADatabase()
{
    // given the same incident with another number and another origin
    Record here = outage();
    here.incident.number = 1;
    Record there = here;
    there.incident.number = 7;
    there.incident.origin = u"elsewhere.md"_s;
    there.events[0].origin = u"elsewhere.md:12"_s;

    // then it does not differ
    QCOMPARE(differencesOf(here, {}, there, {}).size(), 0);

    // when events stand in another order, nothing is known of which is newer
    there = here;
    std::swap(there.lessons[0].position, there.lessons[1].position);
    const auto differences = differencesOf(here, {}, there, {});

    // then that is no conflict, and they stay as they are here
    QVERIFY(std::ranges::none_of(differences, &RecordDifference::isConflict));
    QVERIFY(mergedRecord(here, there, differences) == here);
}

void MergeRecordsTest::unitesWhatAnActionAnswers()
{
    // given an action item that answers another incident here, and a third one there
    Record here = outage(), there = here;
    const QStringList first = here.actions[0].incidents;
    here.actions[0].incidents = first + QStringList{u"other"_s};
    there.actions[0].incidents = first + QStringList{u"third"_s};

    // when they are merged, then it answers all
    const Record merged = mergedRecord(here, there, differencesOf(here, {}, there, {}));
    QStringList all = first + QStringList({u"other"_s, u"third"_s});
    all.sort(); // so that both sides come to the same
    QCOMPARE(merged.actions[0].incidents, all);
    // and what answers more here already differs in nothing
    QCOMPARE(differencesOf(here, {}, outage(), {}).size(), 0);
}

void MergeRecordsTest::keepsThePastOfBoth()
{
    // given two pasts of a title
    const auto joined = [&](const QString &one, const QString &other) {
        return joinedPast(pastOf(u"i1"_s, title, one), pastOf(u"i1"_s, title, other)).values.value(u"i1"_s).value(title);
    };

    // then each finds its values in the past of both, and they come to the same
    QCOMPARE(joined(u"ab"_s, u"abc"_s), hashes(u"abc"_s));
    QCOMPARE(joined(u"abc"_s, u"ac"_s), hashes(u"abc"_s));
    QCOMPARE(joined(u""_s, u"a"_s), hashes(u"a"_s));
    QCOMPARE(joined(u"ab"_s, u"ac"_s), joined(u"ac"_s, u"ab"_s));
    QCOMPARE(joined(u"ab"_s, u"ac"_s).size(), 3);
    const QStringList both = joined(u"abab"_s, u"bbca"_s);
    QCOMPARE(both, joined(u"bbca"_s, u"abab"_s));
    const Past past{.values = {{u"i1"_s, {{title, both}}}}};
    QCOMPARE(joinedPast(past, pastOf(u"i1"_s, title, u"bbca"_s)), past);
    QCOMPARE(hindsight::pastOf(toJson(past)), past);
}

void MergeRecordsTest::tellsWhoTakesItWhatWasBefore()
{
    // given a title that differs, and another that nobody has decided
    const Record here = titled(u"x"_s), there = titled(u"d"_s);
    const Past past = pastOf(u"i1"_s, title, u"ab"_s);
    // then theirs is a value of before
    QCOMPARE(toldPast(here, there, past, {}).values.value(u"i1"_s).value(title), hashes(u"abd"_s));
    QCOMPARE(toldPast(there, there, past, {}).values.value(u"i1"_s).value(title), hashes(u"ab"_s));
    const RecordDifference open{.entity = u"incident"_s, .uid = u"i1"_s, .field = title, .isConflict = true};
    QVERIFY(toldPast(here, there, past, {open}).values.isEmpty());
}

void MergeRecordsTest::keepsTheSameOrderOnBothSides()
{
    // given lessons that two people have moved, each otherwise
    Record here = outage(), there = here;
    QVERIFY(here.lessons.size() > 2);
    here.lessons[0].position = 2;
    here.lessons[2].position = 0;
    there.lessons[0].position = 1;
    there.lessons[1].position = 0;
    sortRecord(here);
    sortRecord(there);
    const auto merged = [](const Record &mine, const Record &theirs) { return mergedRecord(mine, theirs, differencesOf(mine, {}, theirs, {})).lessons; };
    // then both come to one of the two
    QCOMPARE(merged(here, there), merged(there, here));
    QVERIFY(merged(here, there) == here.lessons || merged(here, there) == there.lessons);
}

void MergeRecordsTest::hashesAPartByWhatItSays()
{
    const TimelineEvent event = outage().events[2];
    TimelineEvent moved = event, edited = event;
    moved.position = 99;
    moved.origin = u"elsewhere.md:4"_s;
    edited.actor += u"!"_s;
    QCOMPARE(hashOf(moved), hashOf(event));
    QVERIFY(hashOf(edited) != hashOf(event));
}

QTEST_APPLESS_MAIN(MergeRecordsTest)
#include "tst_mergerecords.moc"
