// SPDX-License-Identifier: GPL-3.0-or-later
// Where events, their bars and their labels stand in the lanes, and the labels of the ruler above them.
#include "drawing.h"

#include "models/incident/timetext.h"
#include "views/axis/ruler.h"
#include "views/theme/theme.h"
#include "views/timeline/lanepicture.h"

#include <QFontMetricsF>
#include <QTest>

using namespace hindsight;
using namespace Qt::StringLiterals;

namespace {

constexpr QSize size(1000, 200);

qint64 at(const QString &time) { return *fromIsoText(u"2024-07-20T"_s + time + u":00Z"_s); }

TimeAxis axisOf(const QString &from, const QString &to) { return {at(from), at(to), 100, 880}; }

TimelineEvent eventOf(const QString &uid, const QString &from, const QString &text, const QString &to = {})
{
    TimelineEvent event{.uid = uid, .at = {.at = at(from), .precision = Precision::Minute}, .kind = EventKind::Action, .text = text};
    if (!to.isEmpty()) {
        event.at.end = at(to);
        event.at.precision = Precision::Range;
    }
    return event;
}

class Painted : public Drawing
{
public:
    Painted(const Record &record, const TimeAxis &axis)
        : Drawing(size)
        , lanes(record)
    {
        QPainter painter(this);
        lanes.layOut(24, painter.font()); // a row each
        lanes.paint(painter, axis, 0, lightPalette(), axis.to, {}, {});
    }
    /// Bars of events.
    QList<QRectF> bars() const
    {
        QList<QRectF> found;
        for (const Part &part : parts) {
            if (part.text.isEmpty() && part.place.height() <= 4 && part.place.width() > 4)
                found.append(part.place);
        }
        return found;
    }

    LanePicture lanes;
};

} // namespace

class LanePictureTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { initTheme(*qApp); }

    void shouldShowWhatLasts_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::newRow("all of it") << u"09:00"_s << u"14:00"_s;
        QTest::newRow("its begin") << u"09:00"_s << u"10:30"_s;
        QTest::newRow("its middle") << u"11:00"_s << u"11:10"_s;
        QTest::newRow("its end") << u"12:30"_s << u"15:00"_s;
    }
    void shouldShowWhatLasts()
    {
        // given
        QFETCH(const QString, from);
        QFETCH(const QString, to);
        Record record;
        record.events = {eventOf(u"a"_s, u"10:00"_s, u"Gateway replaced"_s, u"13:00"_s)};
        const TimeAxis axis = axisOf(from, to);
        // when
        const Painted painted(record, axis);
        // then its bar reaches as far as it lasts
        QCOMPARE(painted.bars().size(), 1);
        const QRectF bar = painted.bars().first();
        QVERIFY(std::abs(std::max(bar.left(), axis.left) - std::max(axis.x(at(u"10:00"_s)), axis.left)) <= 1);
        const double right = axis.left + axis.width;
        QVERIFY(std::abs(std::min(bar.right(), right) - std::min(axis.x(at(u"13:00"_s)), right)) <= 1);
        // and its name can be read, above the bar
        const Drawing::Part *label = painted.text(u"Gateway replaced"_s);
        QVERIFY(label);
        QVERIFY(label->place.left() >= axis.left && label->place.right() <= right);
        QVERIFY(bar.top() >= label->place.bottom() - 3); // below the letters but for their tails
        // and it is found at both
        QCOMPARE(painted.lanes.eventAt(label->place.center().toPoint(), axis, 0), u"a"_s);
        QCOMPARE(painted.lanes.eventAt({int(std::min(bar.right(), right)) - 2, 12}, axis, 0), u"a"_s);
    }

    void shouldNotShowWhatIsOver()
    {
        Record record;
        record.events = {eventOf(u"a"_s, u"10:00"_s, u"Gateway replaced"_s, u"10:30"_s)};
        const Painted painted(record, axisOf(u"12:00"_s, u"12:10"_s));
        QVERIFY(painted.bars().isEmpty());
        QVERIFY(!painted.text(u"Gateway"_s));
    }

    void shouldStandWhereItBelongsHoweverFarAway()
    {
        // given an event years before what is in sight, and a window that is open since then
        Record record;
        record.events = {eventOf(u"a"_s, u"10:00"_s, u"Support of the old interface"_s, u"10:01"_s)};
        record.events[0].at.at = *fromIsoText(u"1990-01-01T00:00:00Z"_s);
        record.windows = {{.uid = u"w"_s, .from = {.at = record.events[0].at.at, .precision = Precision::Minute}}};
        const TimeAxis axis{at(u"10:00"_s), at(u"10:00"_s) + 10 * microsecondsPerSecond, 100, 880};
        // when
        const Painted painted(record, axis);
        // then
        QCOMPARE(painted.bars().size(), 1);
        QVERIFY(painted.bars().first().left() <= axis.left && painted.bars().first().right() >= axis.left + axis.width);
        QVERIFY(painted.lanes.markOf(painted.lanes.events()[0], axis, 0).right() < axis.left);
    }

    void shouldEndALabelWithItsDots_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("narrow letters") << QString(u"illi "_s.repeated(60));
        QTest::newRow("kerned letters") << QString(u"AVAToWa. "_s.repeated(40));
        QTest::newRow("pairs of letters") << QString(QString::fromUtf8("\xf0\x9f\x94\xa5").repeated(200));
    }
    void shouldEndALabelWithItsDots()
    {
        // given a label for which there is no room
        QFETCH(const QString, text);
        Record record;
        record.events = {eventOf(u"a"_s, u"10:00"_s, text), eventOf(u"b"_s, u"10:30"_s, u"next"_s)};
        // when
        for (int more = 0; more < 40; ++more) {
            TimeAxis axis = axisOf(u"09:50"_s, u"11:00"_s);
            axis.width += more;
            const Painted painted(record, axis);
            // then what is written ends with dots before the next event
            double end = 0;
            QString written;
            for (const Drawing::Part &part : painted.parts) {
                if (part.place.left() > axis.x(at(u"10:00"_s)) && part.place.left() < axis.x(at(u"10:30"_s)) && !part.text.isEmpty()) {
                    end = std::max(end, part.place.right());
                    written += part.text;
                }
            }
            QVERIFY2(written.endsWith(u'\u2026'), qPrintable(written));
            const QRect next = painted.lanes.markOf(painted.lanes.events()[1], axis, 0);
            QVERIFY2(end < next.left() && end > next.left() - 40, qPrintable(u"%1 to %2"_s.arg(end).arg(next.left())));
        }
    }

    void shouldKeepTheLabelsOfTheRulerInTheirPlace_data()
    {
        QTest::addColumn<int>("minutes"); // that the axis begins before a tick
        for (const int minutes : {0, 1, 2, 5, 9})
            QTest::addRow("%d minutes before", minutes) << minutes;
    }
    void shouldKeepTheLabelsOfTheRulerInTheirPlace()
    {
        // given a tick near the caption
        QFETCH(const int, minutes);
        const TimeAxis axis{at(u"10:00"_s) - minutes * microsecondsPerMinute, at(u"13:00"_s), 100, 880};
        const QRect place(100, 0, 880, 20);
        Drawing drawing(size);
        QPainter painter(&drawing);
        // when
        paintTickLabels(painter, rulerTicks(axis, QTimeZone::utc(), painter.fontMetrics()), axis, place);
        painter.end();
        // then
        QVERIFY(drawing.parts.size() > 3);
        QVERIFY(drawing.text(u"10:00"_s));
        double before = place.left();
        for (const Drawing::Part &part : std::as_const(drawing.parts)) {
            QVERIFY2(part.place.left() >= before, qPrintable(part.text));
            QVERIFY2(part.place.right() <= place.right() + 1, qPrintable(part.text));
            before = part.place.right() + 4;
        }
    }

    void shouldHaveRoomForEveryCaption()
    {
        const QFontMetrics metrics{QFont()};
        const TimeView::Zone zone{u"Europe/Berlin"_s, QTimeZone("Europe/Berlin")};
        for (int day = 0; day < 366; ++day) {
            const qint64 noon = at(u"12:00"_s) + day * 24 * 60 * microsecondsPerMinute;
            QVERIFY(metrics.horizontalAdvance(rulerCaption({noon, noon + 1}, zone)) <= captionWidth(zone, metrics));
        }
    }
};

QTEST_MAIN(LanePictureTest)
#include "tst_lanepicture.moc"
