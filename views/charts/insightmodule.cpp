// SPDX-License-Identifier: GPL-3.0-or-later
// Loaded by insightchart.cpp with the first chart of the insights, and the only file that knows Qt Charts, which takes a while to load.
#include "insightdrawing.h"

#include <QBarCategoryAxis>
#include <QBarSeries>
#include <QBarSet>
#include <QCategoryAxis>
#include <QChart>
#include <QChartView>
#include <QGraphicsLayout>
#include <QHorizontalBarSeries>
#include <QLineSeries>
#include <QScatterSeries>
#include <QStackedBarSeries>
#include <QValueAxis>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

using namespace hindsight;
using namespace Qt::StringLiterals;

namespace {

/// The page scrolls, never the chart.
class View : public QChartView
{
public:
    View(QChart *chart, QWidget *parent)
        : QChartView(chart, parent)
    {
        setFrameShape(QFrame::NoFrame);
        setFocusPolicy(Qt::NoFocus);
        setRenderHint(QPainter::Antialiasing);
        setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        setBackgroundBrush(Qt::NoBrush);
        viewport()->setAutoFillBackground(false);
    }

protected:
    void wheelEvent(QWheelEvent *event) override { event->ignore(); }
};

/// 1, 2 or 5 times a power of ten, so that there are at most six of them up to `largest`; whole numbers at least.
double stepOf(double largest)
{
    double step = 1;
    for (;;) {
        for (const double factor : {1, 2, 5}) {
            if (largest <= 6 * step * factor)
                return step * factor;
        }
        step *= 10;
    }
}

/// Names of categories have to differ; those that repeat or are left out get letters nobody sees.
QStringList distinct(const QStringList &names, qsizetype every)
{
    QStringList shown;
    for (qsizetype i = 0; i < names.size(); ++i) {
        QString name = i % every == 0 ? names[i] : QString();
        while (name.isEmpty() || shown.contains(name))
            name += QChar(0x200b);
        shown.append(name);
    }
    return shown;
}

class Drawing : public InsightDrawing
{
public:
    explicit Drawing(QWidget *parent)
        : m_chart(new QChart)
        , m_view(new View(m_chart, parent))
    {
        m_chart->setAnimationOptions(QChart::NoAnimation);
        m_chart->setBackgroundVisible(false);
        m_chart->setMargins({});
        m_chart->layout()->setContentsMargins(0, 0, 0, 0);
        m_chart->legend()->hide();
        m_chart->setLocalizeNumbers(true);
    }
    ~Drawing() override { delete m_view; }

    QWidget *widget() override { return m_view; }

    void draw(const DrawnChart &drawn) override
    {
        m_drawn = drawn;
        m_sets.clear();
        m_scatter = m_ring = nullptr;
        m_bars = nullptr;
        m_chart->removeAllSeries();
        for (QAbstractAxis *axis : m_chart->axes()) {
            m_chart->removeAxis(axis);
            delete axis;
        }
        m_chart->setLocale(drawn.locale);
        switch (drawn.form) {
        case DrawnChart::Form::Stacked: drawUpright(new QStackedBarSeries); break;
        case DrawnChart::Form::Grouped: drawUpright(new QBarSeries); break;
        case DrawnChart::Form::Lying: drawLying(); break;
        case DrawnChart::Form::Strips: drawStrips(); break;
        }
    }

    void mark(int series, int category) override
    {
        for (QBarSet *set : std::as_const(m_sets)) {
            if (set)
                set->deselectAllBars();
        }
        if (m_ring)
            m_ring->clear();
        if (category < 0)
            return;
        if (m_ring && category < m_drawn.points.size())
            m_ring->replace({pointOf(m_drawn.points[category])});
        else if (series >= 0 && series < m_sets.size() && m_sets[series])
            m_sets[series]->setBarSelected(barOf(category), true);
    }

    QPoint placeOf(int series, int category) const override
    {
        QPointF place;
        QAbstractSeries *of = m_bars;
        if (m_scatter) {
            of = m_scatter;
            place = pointOf(m_drawn.points.value(category));
        } else if (m_drawn.form == DrawnChart::Form::Lying) {
            place = {m_drawn.series[series].values[category] / 2, double(barOf(category))};
        } else {
            double below = 0, value = m_drawn.series[series].values[category], aside = 0;
            if (m_drawn.form == DrawnChart::Form::Stacked) {
                for (int i = 0; i < series; ++i)
                    below += m_drawn.series[i].isBars() ? m_drawn.series[i].values[category] : 0;
            } else {
                const auto sets = std::ranges::count_if(m_sets, [](const QBarSet *set) { return set; });
                aside = m_bars->barWidth() * ((double(series) + 0.5) / double(sets) - 0.5);
            }
            place = {category + aside, below + value / 2};
        }
        return m_view->mapFromScene(m_chart->mapToScene(m_chart->mapToPosition(place, of)));
    }

private:
    int barOf(int category) const { return m_drawn.form == DrawnChart::Form::Lying ? int(m_drawn.categories.size()) - 1 - category : category; }
    QPointF pointOf(const DrawnChart::Point &point) const { return {point.place, double(m_drawn.categories.size() - 1 - point.strip) + point.lift * 0.7}; }

    template <class Axis> Axis *styled(Axis *axis)
    {
        axis->setLabelsFont(m_drawn.font);
        axis->setLabelsColor(m_drawn.text);
        axis->setTitleFont(m_drawn.font);
        axis->setTitleBrush(m_drawn.text);
        axis->setGridLineColor(m_drawn.line);
        axis->setLinePen(QPen(m_drawn.line, 1));
        return axis;
    }
    QBarCategoryAxis *categoryAxis(const QStringList &names)
    {
        auto *axis = styled(new QBarCategoryAxis);
        axis->setGridLineVisible(false);
        axis->append(names);
        return axis;
    }
    QValueAxis *valueAxis(double largest)
    {
        auto *axis = styled(new QValueAxis);
        const double step = stepOf(std::max(1.0, largest));
        axis->setRange(0, std::max(1.0, std::ceil(largest / step) * step));
        axis->setTickType(QValueAxis::TicksDynamic);
        axis->setTickAnchor(0);
        axis->setTickInterval(step);
        axis->setLabelFormat(u"%.0f"_s);
        axis->setTitleText(m_drawn.unit);
        return axis;
    }
    void addBars(QAbstractBarSeries *bars)
    {
        m_bars = bars;
        for (const DrawnChart::Series &series : std::as_const(m_drawn.series)) {
            m_sets.append(nullptr);
            if (!series.isBars())
                continue;
            auto *set = new QBarSet({});
            QList<double> values = series.values;
            if (m_drawn.form == DrawnChart::Form::Lying)
                std::ranges::reverse(values);
            for (const double value : std::as_const(values))
                set->append(value);
            set->setColor(series.colour);
            set->setBorderColor(series.colour);
            set->setSelectedColor(m_drawn.current);
            set->setLabelColor(m_drawn.text);
            set->setLabelFont(m_drawn.font);
            m_sets.last() = set;
            bars->append(set);
        }
        const auto seriesOf = [this](QBarSet *set) { return int(m_sets.indexOf(set)); };
        QObject::connect(bars, &QAbstractBarSeries::clicked, m_view, [this, seriesOf](int bar, QBarSet *set) {
            if (clicked)
                clicked(seriesOf(set), barOf(bar));
        });
        QObject::connect(bars, &QAbstractBarSeries::hovered, m_view, [this, seriesOf](bool over, int bar, QBarSet *set) {
            if (hovered)
                hovered(seriesOf(set), barOf(bar), over);
        });
        m_chart->addSeries(bars);
    }

    /// A line lies over the bars: whoever presses it means the bar it passes.
    template <class CategoryAt> void passOn(QLineSeries *line, CategoryAt categoryAt)
    {
        const auto bars = std::ranges::find_if(m_sets, [](const QBarSet *set) { return set; });
        const int series = int(bars - m_sets.begin());
        QObject::connect(line, &QXYSeries::clicked, m_view, [this, series, categoryAt](const QPointF &at) {
            if (clicked)
                clicked(series, categoryAt(at));
        });
        QObject::connect(line, &QXYSeries::hovered, m_view, [this, series, categoryAt](const QPointF &at, bool over) {
            if (hovered)
                hovered(series, categoryAt(at), over);
        });
    }

    void drawUpright(QAbstractBarSeries *bars)
    {
        const bool stacked = m_drawn.form == DrawnChart::Form::Stacked;
        double largest = 0;
        for (qsizetype i = 0; i < m_drawn.categories.size(); ++i) {
            double sum = 0;
            for (const DrawnChart::Series &series : std::as_const(m_drawn.series)) {
                if (!series.values.isEmpty())
                    sum = stacked && series.isBars() ? sum + series.values[i] : std::max(sum, series.values[i]);
                largest = std::max(largest, sum);
            }
        }
        bars->setBarWidth(0.7);
        addBars(bars);
        const QFontMetrics metrics(m_drawn.font);
        int widest = 1;
        for (const QString &name : std::as_const(m_drawn.categories))
            widest = std::max(widest, metrics.horizontalAdvance(name) + metrics.averageCharWidth() * 3);
        const int room = std::max(100, m_view->width() - metrics.averageCharWidth() * 12);
        const qsizetype fitting = std::max<qsizetype>(1, room / widest);
        const qsizetype every = (m_drawn.categories.size() + fitting - 1) / fitting;
        QBarCategoryAxis *across = categoryAxis(distinct(m_drawn.categories, std::max<qsizetype>(1, every)));
        across->setTruncateLabels(false);
        QValueAxis *up = valueAxis(largest);
        m_chart->addAxis(across, Qt::AlignBottom);
        m_chart->addAxis(up, Qt::AlignLeft);
        bars->attachAxis(across);
        bars->attachAxis(up);
        for (const DrawnChart::Series &series : std::as_const(m_drawn.series)) {
            if (!series.isLine)
                continue;
            auto *line = new QLineSeries;
            for (qsizetype i = 0; i < series.values.size(); ++i)
                line->append(double(i), series.values[i]);
            line->setPen(QPen(series.colour, 1.5));
            passOn(line, [](const QPointF &at) { return qRound(at.x()); });
            m_chart->addSeries(line);
            line->attachAxis(across);
            line->attachAxis(up);
        }
    }

    void drawLying()
    {
        auto *bars = new QHorizontalBarSeries;
        bars->setBarWidth(0.7);
        double largest = 0;
        for (const DrawnChart::Series &series : std::as_const(m_drawn.series)) {
            for (const double value : series.values)
                largest = series.isLine ? largest : std::max(largest, value);
        }
        addBars(bars);
        bars->setLabelsPosition(QAbstractBarSeries::LabelsOutsideEnd);
        bars->setLabelsVisible(true); // so that the scale needs no numbers
        QStringList names = m_drawn.categories;
        std::ranges::reverse(names);
        QBarCategoryAxis *down = categoryAxis(distinct(names, 1));
        QValueAxis *across = valueAxis(largest);
        across->setRange(0, std::max(1.0, largest) * 1.08); // room for the numbers
        across->setLabelsVisible(false);
        across->setTitleText({}); // the legend says what is counted
        m_chart->addAxis(down, Qt::AlignLeft);
        m_chart->addAxis(across, Qt::AlignBottom);
        bars->attachAxis(down);
        bars->attachAxis(across);
        for (const DrawnChart::Series &series : std::as_const(m_drawn.series)) {
            if (!series.isLine)
                continue;
            auto *percent = styled(new QValueAxis);
            percent->setRange(0, 100);
            percent->setTickCount(5);
            percent->setLabelFormat(u"%.0f %"_s);
            percent->setGridLineVisible(false);
            auto *line = new QLineSeries;
            for (qsizetype i = 0; i < series.values.size(); ++i)
                line->append(series.values[i], double(barOf(int(i))));
            line->setPen(QPen(series.colour, 1.5));
            line->setPointsVisible(true);
            passOn(line, [this](const QPointF &at) { return barOf(qRound(at.y())); });
            m_chart->addSeries(line);
            m_chart->addAxis(percent, Qt::AlignTop);
            line->attachAxis(percent);
            line->attachAxis(down);
        }
    }

    void drawStrips()
    {
        QStringList names = m_drawn.categories;
        std::ranges::reverse(names);
        auto *down = styled(new QCategoryAxis);
        down->setRange(-0.5, double(names.size()) - 0.5);
        down->setStartValue(-0.5);
        const QStringList shown = distinct(names, 1);
        for (qsizetype i = 0; i < shown.size(); ++i)
            down->append(shown[i], double(i) + 0.5);
        auto *across = styled(new QCategoryAxis);
        across->setLabelsPosition(QCategoryAxis::AxisLabelsPositionOnValue);
        if (!m_drawn.ticks.isEmpty()) {
            across->setStartValue(m_drawn.ticks.first().first - 1);
            for (const auto &[place, label] : std::as_const(m_drawn.ticks))
                across->append(label, place);
            const double first = m_drawn.ticks.first().first, last = m_drawn.ticks.last().first;
            across->setRange(first - (last - first) / 40, last + (last - first) / 40); // room for the labels at both ends
        }
        across->setTitleText(m_drawn.unit);
        m_chart->addAxis(down, Qt::AlignLeft);
        m_chart->addAxis(across, Qt::AlignBottom);
        const auto attach = [&](QXYSeries *series) {
            m_chart->addSeries(series);
            series->attachAxis(down);
            series->attachAxis(across);
        };
        for (const DrawnChart::Mark &mark : std::as_const(m_drawn.marks)) {
            auto *line = new QLineSeries;
            const double middle = double(names.size() - 1 - mark.strip);
            line->append(mark.place, middle - 0.4);
            line->append(mark.place, middle + 0.4);
            line->setPen(QPen(m_drawn.text, 1.5, mark.style));
            attach(line);
        }
        const double side = QFontMetrics(m_drawn.font).capHeight();
        m_scatter = new QScatterSeries;
        QList<QPointF> points;
        for (const DrawnChart::Point &point : std::as_const(m_drawn.points))
            points.append(pointOf(point));
        m_scatter->setMarkerSize(side);
        m_scatter->setColor(m_drawn.point);
        m_scatter->setBorderColor(Qt::transparent);
        m_scatter->replace(points);
        attach(m_scatter);
        m_ring = new QScatterSeries;
        m_ring->setMarkerSize(side * 1.8);
        m_ring->setColor(Qt::transparent);
        m_ring->setPen(QPen(m_drawn.current, 2));
        attach(m_ring);
        const auto nearest = [this](const QPointF &at) {
            int best = -1;
            double least = 0;
            for (int i = 0; i < m_drawn.points.size(); ++i) {
                const QPointF away = pointOf(m_drawn.points[i]) - at;
                const double distance = QPointF::dotProduct(away, away);
                if (best < 0 || distance < least) {
                    best = i;
                    least = distance;
                }
            }
            return best;
        };
        for (QScatterSeries *series : {m_scatter, m_ring}) {
            QObject::connect(series, &QXYSeries::clicked, m_view, [this, nearest](const QPointF &at) {
                if (clicked)
                    clicked(-1, nearest(at));
            });
        }
        QObject::connect(m_scatter, &QXYSeries::hovered, m_view, [this, nearest](const QPointF &at, bool over) {
            if (hovered)
                hovered(-1, nearest(at), over);
        });
    }

    QChart *m_chart;          ///< the view's
    View *m_view;
    DrawnChart m_drawn;
    QAbstractBarSeries *m_bars = nullptr;
    QList<QBarSet *> m_sets; ///< per series; null: it is a line
    QScatterSeries *m_scatter = nullptr, *m_ring = nullptr;
};

} // namespace

extern "C" Q_DECL_EXPORT InsightDrawing *makeInsightDrawing(QWidget *parent) { return new Drawing(parent); }
