// SPDX-License-Identifier: GPL-3.0-or-later
// What a chart draws: its words, its scale, its colours.
#include "drawing.h"

#include "models/incident/timetext.h"
#include "views/charts/chartpicture.h"
#include "views/theme/chips.h"
#include "views/theme/theme.h"

#include <QTest>

#include <cmath>
#include <memory>

using namespace hindsight;
using namespace Qt::StringLiterals;

namespace {

constexpr QSize size(960, 420);

qint64 at(const QString &time) { return *fromIsoText(u"2024-07-20T"_s + time + u":00Z"_s); }

/// Two hours from 10:50; what is known ends at 12:00.
ChartData dataOf(Quantity quantity, double value)
{
    ChartData data{.request = {.quantity = quantity}, .start = at(u"10:50"_s) / microsecondsPerSecond, .buckets = 120};
    const auto count = size_t(data.buckets);
    data.lines = {{.name = quantity == Quantity::Latency ? u"p95"_s : QString(),
                   .colour = quantity == Quantity::Latency ? 2 : 0,
                   .top = std::vector<double>(count, value),
                   .base = isRate(quantity) ? std::vector<double>(count, 100) : std::vector<double>()}};
    data.attempts.assign(count, 100);
    data.known = {{at(u"10:50"_s), at(u"12:00"_s)}};
    fillShown(data);
    return data;
}

std::unique_ptr<Drawing> drawn(const ChartData &data)
{
    auto drawing = std::make_unique<Drawing>(size);
    QPainter painter(drawing.get());
    const ChartScene scene{.data = data, .zone = {u"UTC"_s, QTimeZone::utc()}, .withTimes = true};
    const TimeRange range{data.start * microsecondsPerSecond, data.end() * microsecondsPerSecond};
    paintChart(painter, scene, chartAxis(scene, range, QRect(QPoint(), size), painter.fontMetrics()), QRect(QPoint(), size), lightPalette());
    return drawing;
}

/// How far apart two colours look (CIE 1976), to somebody who sees as the matrix says (Machado and others 2009, linear RGB).
using Vision = double[3][3];
constexpr Vision usual = {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}};
constexpr Vision withoutRed = {{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}};
constexpr Vision withoutGreen = {{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}};
constexpr Vision withoutBlue = {{1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}};

std::array<double, 3> seen(const QColor &colour, const Vision &vision)
{
    const auto linear = [](double part) { return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4); };
    const double parts[] = {linear(colour.redF()), linear(colour.greenF()), linear(colour.blueF())};
    double rgb[3];
    for (int i = 0; i < 3; ++i)
        rgb[i] = std::clamp(vision[i][0] * parts[0] + vision[i][1] * parts[1] + vision[i][2] * parts[2], 0.0, 1.0);
    const auto f = [](double t) { return t > 0.008856 ? std::cbrt(t) : 7.787 * t + 16.0 / 116; };
    const double x = f((0.4124 * rgb[0] + 0.3576 * rgb[1] + 0.1805 * rgb[2]) / 0.95047), y = f(0.2126 * rgb[0] + 0.7152 * rgb[1] + 0.0722 * rgb[2]),
                 z = f((0.0193 * rgb[0] + 0.1192 * rgb[1] + 0.9505 * rgb[2]) / 1.08883);
    return {116 * y - 16, 500 * (x - y), 200 * (y - z)};
}

double distance(const QColor &a, const QColor &b, const Vision &vision)
{
    const auto first = seen(a, vision), second = seen(b, vision);
    return std::hypot(first[0] - second[0], first[1] - second[1], first[2] - second[2]);
}

} // namespace

class ChartPictureTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { initTheme(*qApp); }

    void shouldWriteOnTheGridWhereThereIsNoData()
    {
        // when
        const auto drawing = drawn(dataOf(Quantity::SuccessRate, 60));
        // then no line goes through the words
        const Drawing::Part *words = drawing->text(u"no data"_s);
        QVERIFY(words);
        bool covered = false;
        for (const Drawing::Part &part : drawing->parts) {
            if (&part == words)
                break;
            if (part.text.isEmpty() && part.place.contains(words->place))
                covered = true;
            else if (part.text.isEmpty() && part.place.intersects(words->place))
                covered = false;
        }
        QVERIFY(covered);
        for (const Drawing::Part *part = words + 1; part != drawing->parts.constData() + drawing->parts.size(); ++part)
            QVERIFY(!part->text.isEmpty() || !part->place.intersects(words->place));
    }

    void shouldNotWriteTwoThingsInOnePlace()
    {
        // given a range that begins at a tick, where the first time meets the scale
        const auto drawing = drawn(dataOf(Quantity::SuccessRate, 60));
        QVERIFY(drawing->text(u"10:50"_s) || drawing->text(u"11:00"_s));
        // then
        for (const Drawing::Part &one : drawing->parts) {
            for (const Drawing::Part &other : drawing->parts) {
                if (&one != &other && !one.text.isEmpty() && !other.text.isEmpty())
                    QVERIFY2(!one.place.adjusted(1, 3, -1, -3).intersects(other.place.adjusted(1, 3, -1, -3)), qPrintable(one.text + u" and "_s + other.text));
            }
        }
    }

    void shouldWriteTheScaleInUnitsPeopleRead_data()
    {
        QTest::addColumn<Quantity>("quantity");
        QTest::addColumn<double>("value"); // as it is counted
        QTest::addColumn<QString>("top");
        QTest::addColumn<QString>("exact");
        QTest::newRow("half a minute") << Quantity::Latency << 30e6 << u"30 s"_s << u"30.0 s"_s;
        QTest::newRow("two seconds and a half") << Quantity::Latency << 2.5e6 << u"2.5 s"_s << u"2.500 s"_s;
        QTest::newRow("half a second") << Quantity::Latency << 0.5e6 << u"500 ms"_s << u"500 ms"_s;
        QTest::newRow("many attempts") << Quantity::Attempts << 30e3 << u"30 k"_s << u"30,000"_s;
        QTest::newRow("few attempts") << Quantity::Attempts << 3e3 << u"3,000"_s << u"3,000"_s;
        QTest::newRow("a rate") << Quantity::SuccessRate << 60.0 << u"60.0 %"_s << u"60.0 % (60 of 100)"_s;
    }
    void shouldWriteTheScaleInUnitsPeopleRead()
    {
        QFETCH(const Quantity, quantity);
        QFETCH(const double, value);
        QFETCH(const QString, top);
        const ChartData data = dataOf(quantity, value);
        QTEST(exactText(data, data.lines[0], 0), "exact");
        QStringList texts;
        const auto drawing = drawn(data);
        for (const Drawing::Part &part : drawing->parts)
            texts += part.text;
        QVERIFY2(texts.contains(top), qPrintable(texts.join(u'|')));
    }

    void shouldShortenNumbers_data()
    {
        QTest::addColumn<double>("value");
        QTest::addColumn<QString>("text");
        QTest::newRow("few") << 0.0 << u"0"_s;
        QTest::newRow("as they are") << 9'876.0 << u"9,876"_s;
        QTest::newRow("thousands") << 12'340.0 << u"12.3 k"_s;
        QTest::newRow("nearly a million") << 999'400.0 << u"999 k"_s;
        QTest::newRow("rounded to a million") << 999'600.0 << u"1 M"_s;
        QTest::newRow("millions") << 3'210'000.0 << u"3.21 M"_s;
        QTest::newRow("thousands of them") << 4.2e9 << u"4,200 M"_s;
    }
    void shouldShortenNumbers()
    {
        QFETCH(const double, value);
        QTEST(shortNumberText(value), "text");
    }

    void shouldHaveLinesThatAnybodyCanTellApart_data()
    {
        QTest::addColumn<QPalette>("palette");
        QTest::addColumn<Quantity>("quantity");
        QTest::newRow("light") << lightPalette() << Quantity::SuccessRate;
        QTest::newRow("dark") << darkPalette() << Quantity::SuccessRate;
        QTest::newRow("outcomes, light") << lightPalette() << Quantity::Outcomes;
        QTest::newRow("outcomes, dark") << darkPalette() << Quantity::Outcomes;
    }
    void shouldHaveLinesThatAnybodyCanTellApart()
    {
        // given all lines there may be
        QFETCH(const QPalette, palette);
        QFETCH(const Quantity, quantity);
        ChartData data{.request = {.quantity = quantity}};
        const bool outcomes = quantity == Quantity::Outcomes;
        for (int i = outcomes ? 1 : 0; i <= (outcomes ? 5 : chartValues); ++i)
            data.lines.append({.name = QString::number(i), .colour = i});
        if (!outcomes)
            data.lines.append({.colour = chartValues + 1, .isRest = true});
        const QColor base = palette.color(QPalette::Base);
        // then each stands out, and its name too
        for (const ChartLine &line : std::as_const(data.lines)) {
            QVERIFY2(contrast(lineColour(data, line, palette), base) >= 3, qPrintable(line.name));
            QVERIFY2(contrast(nameColour(data, line, palette), base) >= 4.5, qPrintable(line.name));
        }
        // and differs from each other one
        for (const Vision *vision : {&usual, &withoutRed, &withoutGreen, &withoutBlue}) {
            for (qsizetype i = 0; i < data.lines.size(); ++i) {
                for (qsizetype j = 0; j < i; ++j) {
                    const double apart = distance(lineColour(data, data.lines[i], palette), lineColour(data, data.lines[j], palette), *vision);
                    QVERIFY2(apart >= 20, qPrintable(u"%1 and %2: %3"_s.arg(data.lines[i].name, data.lines[j].name).arg(apart)));
                }
            }
        }
    }
};

QTEST_MAIN(ChartPictureTest)
#include "tst_chartpicture.moc"
