// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/lists/cells.h"

#include "models/lists/choices.h"
#include "tests/support/builders.h"
#include "tests/support/results.h"

#include <QTest>

using namespace hindsight;
using namespace Qt::StringLiterals;

namespace {

FieldInfo fieldOf(const EntityInfo &entity, const QString &name) { return entity.fields[entity.indexOf(name)]; }

} // namespace

class CellsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shouldReadBackWhatAnEditorStartsWith()
    {
        QRandomGenerator rng(11);
        const TimeContext context{QDate(2024, 7, 20), u"UTC"_s};
        for (const EntityInfo *entity : entities()) {
            for (const FieldInfo &field : entity->fields) {
                if (field.kind == FieldKind::Object || field.kind == FieldKind::Reference || field.kind == FieldKind::References)
                    continue;
                for (int i = 0; i < 20; ++i) {
                    // given
                    const Value value = randomValue(rng, field);
                    if (field.kind == FieldKind::Time && !value.toObject()[u"at"].isDouble())
                        continue; // words like "in the night": kept when untouched, refused when typed
                    // when
                    const QString text = editorText(field, value, context);
                    const QVariant typed = field.kind == FieldKind::Boolean ? QVariant(value.toBool()) : QVariant(text);
                    const auto read = readCell(field, typed, context);
                    // then
                    VERIFY_RESULT(read);
                    if (field.kind == FieldKind::Time) {
                        Moment before, after;
                        QVERIFY(fromValue(value, before) && fromValue(*read, after));
                        QVERIFY2(before.at == after.at && before.end == after.end, qPrintable(text));
                    } else if (field.kind == FieldKind::List) {
                        // a list is typed with commas: an entry with one becomes two, and from then on nothing changes
                        const auto again = readCell(field, editorText(field, *read, context), context);
                        VERIFY_RESULT(again);
                        QCOMPARE(*again, *read);
                    } else if (field.kind == FieldKind::Text) {
                        QCOMPARE(read->toString(), value.toString().trimmed());
                    } else {
                        QCOMPARE(*read, value);
                    }
                }
            }
        }
    }

    void shouldShowTimesAsShortAsTheContextAllows_data()
    {
        QTest::addColumn<QString>("written");
        QTest::addColumn<QString>("shown");
        QTest::newRow("same day") << u"10:30"_s << u"10:30"_s;
        QTest::newRow("next day") << u"2024-07-21 00:05"_s << u"2024-07-21 00:05"_s;
        QTest::newRow("only a day") << u"2024-07-23"_s << u"2024-07-23"_s;
        QTest::newRow("about") << u"~10:45"_s << u"~10:45"_s;
    }
    void shouldShowTimesAsShortAsTheContextAllows()
    {
        QFETCH(QString, written);
        QFETCH(QString, shown);
        const FieldInfo at = fieldOf(tableOf<TimelineEvent>().info, u"at"_s);
        const TimeContext context{QDate(2024, 7, 20), u"UTC"_s};
        const auto read = readCell(at, written, context);
        VERIFY_RESULT(read);
        QCOMPARE(cellText(at, *read, context), shown);
    }

    void shouldSayASharePercentwise_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<double>("share");
        QTest::newRow("percent") << u"60 %"_s << 0.6;
        QTest::newRow("without a blank") << u"60%"_s << 0.6;
        QTest::newRow("without a sign") << u"60"_s << 0.6;
        QTest::newRow("as it is kept") << u"0.6"_s << 0.6;
        QTest::newRow("less than one percent") << u"0.6 %"_s << 0.006;
        QTest::newRow("all") << u"100"_s << 1.0;
    }
    void shouldSayASharePercentwise()
    {
        QFETCH(QString, typed);
        QFETCH(double, share);
        const FieldInfo field = fieldOf(tableOf<ImpactWindow>().info, u"share_failing"_s);
        const auto read = readCell(field, typed, {});
        VERIFY_RESULT(read);
        QCOMPARE(read->toDouble(), share);
        QCOMPARE(readCell(field, cellText(field, *read, {}), {}).value_or(Value()), *read);
    }
    void shouldRefuseMoreThanAll()
    {
        const FieldInfo field = fieldOf(tableOf<ImpactWindow>().info, u"share_failing"_s);
        QVERIFY(!readCell(field, u"160 %"_s, {}));
        QVERIFY(!readCell(field, u"-1"_s, {}));
        QVERIFY(!readCell(field, u"half"_s, {}));
    }

    void shouldReadAndWriteMinutes_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<qint64>("minutes");
        QTest::addColumn<QString>("shown");
        QTest::newRow("a number") << u"90"_s << qint64(90) << u"1 h 30 min"_s;
        QTest::newRow("hours") << u"72h"_s << qint64(4320) << u"3 d"_s;
        QTest::newRow("hours and minutes") << u"1 h 30 min"_s << qint64(90) << u"1 h 30 min"_s;
        QTest::newRow("three units") << u"1 d 2 h 3 min"_s << qint64(1563) << u"1563 min"_s;
        QTest::newRow("nothing") << u"0"_s << qint64(0) << u"0 min"_s;
        QTest::newRow("negative") << u"-5"_s << qint64(-5) << u"-5 min"_s;
    }
    void shouldReadAndWriteMinutes()
    {
        QFETCH(QString, typed);
        QFETCH(qint64, minutes);
        QFETCH(QString, shown);
        const FieldInfo field = fieldOf(tableOf<Incident>().info, u"stated_duration_minutes"_s);
        const auto read = readCell(field, typed, {});
        VERIFY_RESULT(read);
        QCOMPARE(*read, Value(minutes));
        QCOMPARE(cellText(field, *read, {}), shown);
        QCOMPARE(readCell(field, shown, {}).value_or(Value()), *read);
    }

    void shouldTellInATipWhatWasWritten()
    {
        const FieldInfo at = fieldOf(tableOf<TimelineEvent>().info, u"at"_s);
        const TimeContext context{QDate(2024, 7, 20), u"UTC"_s};
        const auto read = readCell(at, u"2:54 PM PST"_s, context);
        VERIFY_RESULT(read);
        const QString tip = cellToolTip(at, *read, context);
        QVERIFY2(tip.contains(u"2:54 PM PST"_s), qPrintable(tip));
        QVERIFY2(tip.contains(u"22:54 UTC"_s), qPrintable(tip));
    }

    void shouldRefuseWhatIsNoValue_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("typed");
        QTest::newRow("time") << u"due"_s << u"soon"_s;
        QTest::newRow("number") << u"stated_duration_minutes"_s << u"ninety"_s;
        QTest::newRow("half a minute") << u"stated_duration_minutes"_s << u"1.5"_s;
        QTest::newRow("a unit without a number") << u"stated_duration_minutes"_s << u"h"_s;
        QTest::newRow("choice") << u"kind"_s << u"disaster"_s;
    }
    void shouldRefuseWhatIsNoValue()
    {
        QFETCH(QString, field);
        QFETCH(QString, typed);
        const auto read = readCell(fieldOf(tableOf<Incident>().info, field), typed, {});
        QVERIFY(!read);
        QCOMPARE(read.error().kind, Error::Kind::Input);
        QVERIFY(read.error().text.contains(typed));
    }

    void shouldEmptyAFieldWithAnEmptyText()
    {
        for (const QString &field : {u"due"_s, u"stated_duration_minutes"_s})
            QCOMPARE(*readCell(fieldOf(tableOf<Incident>().info, field), u" "_s, {}), Value(Value::Null));
    }

    void shouldHaveALabelForEveryChoice()
    {
        for (const EntityInfo *entity : entities()) {
            // numbers and catalogue come into the window with later issues
            if (entity == &tableOf<MetricSource>().info || entity == &tableOf<Batch>().info || entity == &tableOf<CalendarMark>().info
                || entity == &tableOf<Milestone>().info || entity == &tableOf<Evidence>().info)
                continue;
            for (const FieldInfo &field : entity->fields) {
                for (const QString &name : field.choices ? field.choices() : QStringList()) {
                    if (!name.isEmpty())
                        QVERIFY2(choiceLabel(name) != name, qPrintable(name));
                }
            }
        }
    }

    void shouldTellAVerbFromANoun()
    {
        // an import that counts, and values that are counts: other languages have another word for each
        QVERIFY(choiceLabel(u"active"_s) != choiceLabel(u"count"_s));
    }

    void shouldTakeTheDateOfTypedTimesFromTheIncident()
    {
        // given
        Record record = outageRecord();
        QCOMPARE(timeContextOf(record).date, QDate(2024, 7, 20));
        // when nobody said when it began
        record.milestones.clear();
        record.windows.clear();
        // then the first event tells
        QCOMPARE(timeContextOf(record).date, QDate(2024, 7, 20));
        // when there is none either
        record.events.clear();
        QCOMPARE(timeContextOf(record).date, QDateTime::currentDateTimeUtc().date());
    }
};

QTEST_GUILESS_MAIN(CellsTest)
#include "tst_cells.moc"
