// SPDX-License-Identifier: GPL-3.0-or-later
// The page that shows what happened, over 4.5 million cells: how long a frame takes, beside the same lines drawn by Qt Charts.
#include "ninetydays.h"

#include "models/jobs/opennumbers.h"
#include "models/metrics/columns.h"
#include "views/charts/metricchart.h"
#include "views/incidents/incidentpage.h"
#include "views/theme/theme.h"
#include "views/timeline/lanes.h"

#include <QApplication>
#include <QBoxLayout>
#include <QChart>
#include <QChartView>
#include <QLineSeries>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QValueAxis>

#include <algorithm>
#include <cmath>
#include <functional>

using namespace hindsight;
using namespace Qt::StringLiterals;

class WindowBenchmark : public QObject
{
    Q_OBJECT

private:
    static constexpr int frames = 300;
    QTemporaryDir m_folder;
    QString m_file;
    QString m_few, m_many; ///< uids of incidents with 200 and 2,000 events

    static double quantile(QList<double> times, double share)
    {
        std::ranges::sort(times);
        return times[qsizetype(std::ceil(share * double(times.size()))) - 1];
    }
    static void tell(const char *what, const QList<double> &times)
    {
        qInfo("%-52s median %7.2f ms, p99 %7.2f, worst %7.2f", what, quantile(times, 0.5), quantile(times, 0.99), quantile(times, 1));
    }
    /// Ranges of a walk: into the outage from ninety days to an hour and back, panning at each zoom.
    static QList<TimeRange> walk()
    {
        constexpr qint64 second = microsecondsPerSecond;
        const qint64 middle = (NinetyDays::begin + 50 * 86400) * second;
        QList<TimeRange> ranges;
        for (int i = 0; i < frames; ++i) {
            const double deep = 0.5 - 0.5 * std::cos(2 * M_PI * i / frames);
            const double length = 90 * 86400.0 * std::pow(1.0 / (90 * 24), deep);
            const double pan = std::sin(i * 0.7) * length * 0.2;
            const auto centre = middle + qint64(pan * second);
            ranges.append({centre - qint64(length / 2 * second), centre + qint64(length / 2 * second)});
        }
        return ranges;
    }
    static QList<double> timesOf(const std::function<void(const TimeRange &)> &frame)
    {
        QList<double> times;
        for (const TimeRange &range : walk()) {
            QElapsedTimer timer;
            timer.start();
            frame(range);
            times.append(double(timer.nsecsElapsed()) / 1e6);
        }
        return times;
    }
    static QString addIncident(Store &store, const QString &source, int events)
    {
        Incident incident{.uid = newUid(), .title = u"Outage"_s};
        incident.metricSource = source;
        QList<Change> changes{created(incident)};
        QRandomGenerator random(2);
        for (int i = 0; i < events; ++i) {
            const qint64 at = (NinetyDays::begin + 50 * 86400 + random.bounded(6 * 3600)) * microsecondsPerSecond;
            changes.append(created(TimelineEvent{.uid = newUid(),
                                                 .incident = incident.uid,
                                                 .at = {.at = at, .precision = Precision::Second},
                                                 .kind = eventKindNames[random.bounded(int(std::size(eventKindNames)))].value,
                                                 .text = u"Number %1: somebody looked at the gateway and found what others had seen before"_s.arg(i)}));
        }
        if (const auto step = store.apply(changes); !step)
            qFatal("%s", qPrintable(step.error().sentence()));
        return incident.uid;
    }

    /// Lanes above, chart below, in 1600x900.
    struct Page
    {
        Page(Store &store, const QString &incident, bool chart)
            : numbers(store)
            , record(store)
        {
            if (!record.open(incident))
                qFatal("no incident");
            auto *layout = new QVBoxLayout(&window);
            layout->setContentsMargins({});
            lanes = new Lanes(record, view, &window);
            layout->addWidget(lanes, 1);
            if (chart) {
                drawn = new MetricChart(record, numbers, view, &window);
                layout->addWidget(drawn, 2);
                numbers.show({.source = record.incident().metricSource, .by = u"payment_method"_s});
                if (!QTest::qWaitFor([this] { return !numbers.chart().isEmpty(); }, 20'000))
                    qFatal("no numbers");
                numbers.hide({QString(), u"\n"_s}); // six of eight are left
            }
            const auto whole = walk().first();
            view.setWhole(extentOf(record.record()).value(), whole);
            window.resize(1600, 900);
            window.show();
            if (!QTest::qWaitForWindowExposed(&window))
                qFatal("no window");
        }
        void frame(const TimeRange &range)
        {
            view.setRange(range);
            lanes->repaint();
            if (drawn)
                drawn->repaint();
        }

        TimeView view;
        OpenNumbers numbers;
        OpenIncident record;
        QWidget window;
        Lanes *lanes;
        MetricChart *drawn = nullptr;
    };

private Q_SLOTS:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        initTheme(*qApp);
        setTheme(Theme::Light);
        m_file = m_folder.filePath(u"bench.db"_s);
        auto store = std::move(*Store::open(m_file, {}));
        const NinetyDays numbers = writeNinetyDays(*store, m_file);
        m_few = addIncident(*store, numbers.source, 200);
        m_many = addIncident(*store, numbers.source, 2000);
    }

    void frameOfSixSeriesAndTwoHundredEvents()
    {
        auto store = std::move(*Store::open(m_file, {}));
        Page page(*store, m_few, true);
        QCOMPARE(page.lanes->picture().events().size(), 200u);
        timesOf([&](const TimeRange &range) { page.frame(range); }); // once for the caches
        const QList<double> ours = timesOf([&](const TimeRange &range) { page.frame(range); });
        tell("lanes and chart, six series, 200 events", ours);
        page.drawn->setUpdatesEnabled(false);
        tell("of it the lanes", timesOf([&](const TimeRange &range) { page.frame(range); }));
        page.drawn->setUpdatesEnabled(true);
        page.lanes->setUpdatesEnabled(false);
        tell("of it the chart", timesOf([&](const TimeRange &range) { page.frame(range); }));
        page.lanes->setUpdatesEnabled(true);

        // Qt Charts with the smallest and the largest value of each column, in the same ranges, on the same area.
        QChart *chart = new QChart;
        chart->setAnimationOptions(QChart::NoAnimation);
        chart->legend()->hide();
        auto *x = new QValueAxis, *y = new QValueAxis;
        chart->addAxis(x, Qt::AlignBottom);
        chart->addAxis(y, Qt::AlignLeft);
        QList<QLineSeries *> lines;
        for (int i = 0; i < 6; ++i) {
            auto *line = new QLineSeries;
            line->setPen(QPen(Qt::blue, 1));
            chart->addSeries(line);
            line->attachAxis(x);
            line->attachAxis(y);
            lines.append(line);
        }
        QChartView charts(chart);
        charts.resize(1600, 600);
        charts.show();
        QVERIFY(QTest::qWaitForWindowExposed(&charts));
        const ChartData &data = page.numbers.chart();
        const QList<double> theirs = timesOf([&](const TimeRange &range) {
            const TimeAxis axis{range.from, range.to, 0, 1500};
            x->setRange(0, 1500);
            for (int i = 0; i < 6; ++i) {
                QList<QPointF> points;
                const auto columns = columnsOf({data.start * microsecondsPerSecond, data.bucketSeconds * microsecondsPerSecond, data.lines[i + 1].shown}, axis);
                for (size_t c = 0; c < columns.size(); ++c) {
                    if (!columns[c].isEmpty())
                        points << QPointF(double(c), double(columns[c].low)) << QPointF(double(c), double(columns[c].high));
                }
                lines[i]->replace(points);
            }
            y->setRange(0, 100);
            charts.repaint();
        });
        tell("Qt Charts, six series alone", theirs);
        qInfo("a frame takes %.2f of that of Qt Charts", quantile(ours, 0.5) / quantile(theirs, 0.5));
        QVERIFY2(quantile(ours, 0.5) <= 8 && quantile(ours, 0.99) <= 16, "bounds: median 8 ms, p99 16 ms");
    }

    void frameOfTwoThousandEvents()
    {
        auto store = std::move(*Store::open(m_file, {}));
        Page page(*store, m_many, false);
        QCOMPARE(page.lanes->picture().events().size(), 2000u);
        timesOf([&](const TimeRange &range) { page.frame(range); });
        const QList<double> times = timesOf([&](const TimeRange &range) { page.frame(range); });
        tell("lanes alone, 2,000 events", times);
        QVERIFY2(quantile(times, 0.99) <= 16, "bound: p99 16 ms");
    }

    void openToFirstChart()
    {
        auto store = std::move(*Store::open(m_file, {}));
        QList<double> times;
        for (int i = 0; i < 9; ++i) {
            QElapsedTimer timer;
            timer.start();
            IncidentPage page(*store);
            VERIFY_RESULT(page.open(m_few));
            page.resize(1600, 900);
            page.showTab(IncidentPage::Timeline);
            page.show();
            auto *chart = page.findChild<MetricChart *>();
            while (chart->scene().data.isEmpty())
                QApplication::processEvents(QEventLoop::WaitForMoreEvents);
            chart->repaint();
            times.append(double(timer.nsecsElapsed()) / 1e6);
        }
        tell("from opening an incident to its first chart", times);
        QVERIFY2(quantile(times, 0.5) < 150, "bound: 150 ms");
    }
};

QTEST_MAIN(WindowBenchmark)
#include "bench_window.moc"
