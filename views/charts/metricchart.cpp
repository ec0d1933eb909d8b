// SPDX-License-Identifier: GPL-3.0-or-later
#include "metricchart.h"

#include "models/incident/milestones.h"
#include "models/incident/moment.h"
#include "models/metrics/columns.h"
#include "views/axis/ruler.h"
#include "views/theme/theme.h"

#include <QAccessibleWidget>
#include <QDateTime>
#include <QLocale>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace hindsight {

using namespace Qt::StringLiterals;

namespace {

constexpr int near = 4; // pixels: an event this near the pointer is meant

class ChartAccess : public QAccessibleWidget
{
public:
    explicit ChartAccess(MetricChart *chart)
        : QAccessibleWidget(chart, QAccessible::Chart)
    {}

    QString text(QAccessible::Text kind) const override
    {
        const auto *chart = static_cast<MetricChart *>(widget());
        if (kind == QAccessible::Description)
            return chart->summary();
        if (kind == QAccessible::Value)
            return chart->readout().join(u", "_s);
        return QAccessibleWidget::text(kind);
    }
};

void installAccess()
{
    static const bool once = [] {
        QAccessible::installFactory([](const QString &, QObject *object) -> QAccessibleInterface * {
            auto *chart = qobject_cast<MetricChart *>(object);
            return chart ? new ChartAccess(chart) : nullptr;
        });
        return true;
    }();
    Q_UNUSED(once);
}

} // namespace

QList<ChartMark> marksOf(const Record &record)
{
    QList<ChartMark> marks;
    for (const Named<MilestoneKind> &kind : milestoneKindNames) {
        const auto milestone = milestoneOf(record, kind.value);
        if (milestone && milestone->at.at && milestone->at.precision != Precision::Day)
            marks.append({*milestone->at.at, labelOf(kind.value)});
    }
    std::ranges::stable_sort(marks, {}, &ChartMark::at);
    return marks;
}

TimeRanges impactOf(const Record &record, qint64 now)
{
    TimeRanges ranges;
    for (const ImpactWindow &window : record.windows) {
        if (window.from.at && window.from.precision != Precision::Day)
            ranges = united(ranges, {{*window.from.at, std::max(window.to.at.value_or(now), *window.from.at + 1)}});
    }
    return ranges;
}

MetricChart::MetricChart(OpenIncident &incident, OpenNumbers &numbers, TimeView &view, QWidget *parent)
    : TimeWidget(view, parent)
    , m_incident(incident)
    , m_numbers(numbers)
{
    installAccess();
    setObjectName(u"chart"_s);
    setAccessibleName(tr("Chart of the numbers"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    connect(&m_numbers, &OpenNumbers::changed, this, &MetricChart::readNumbers);
    connect(&m_numbers, &OpenNumbers::readingChanged, this, &MetricChart::refresh);
    connect(&m_incident, &OpenIncident::changed, this, &MetricChart::refresh);
    connect(&view, &TimeView::crosshairChanged, this, [this] {
        if (!QAccessible::isActive())
            return;
        QAccessibleValueChangeEvent event(this, readout().join(u", "_s));
        QAccessible::updateAccessibility(&event);
    });
    connect(&m_numbers, &OpenNumbers::hiddenChanged, this, &MetricChart::refresh);
    connect(&view, &TimeView::suggestedChanged, this, &MetricChart::refresh);
    readNumbers();
}

void MetricChart::setTimesShown(bool shown)
{
    m_timesShown = shown;
    refresh();
}

ChartScene MetricChart::scene() const
{
    QList<ChartMark> marks = marksOf(m_incident.record());
    for (const TimeRange &range : view().suggested()) {
        marks.append({range.from, tr("began*", "as the numbers suggest; short"), true});
        marks.append({range.to, tr("ended*", "as the numbers suggest; short"), true});
    }
    std::ranges::stable_sort(marks, {}, &ChartMark::at);
    return {.data = m_numbers.chart(),
            .hidden = m_numbers.hidden(),
            .marks = marks,
            .impact = impactOf(m_incident.record(), QDateTime::currentMSecsSinceEpoch() * 1000),
            .zone = view().zone(),
            .withTimes = m_timesShown};
}

QList<MetricChart::Reading> MetricChart::readings() const
{
    const ChartData &chart = m_numbers.chart();
    const auto at = view().crosshair();
    if (!at || chart.isEmpty())
        return {};
    const qint64 bucket = bucketAt(chart, *at);
    if (bucket < 0)
        return {{momentText(*at, axis(), view().zone(), true)}, {tr("no data")}};
    const qint64 from = (chart.start + bucket * chart.bucketSeconds) * microsecondsPerSecond, to = from + chart.bucketSeconds * microsecondsPerSecond;
    const bool seconds = chart.bucketSeconds % 60 != 0;
    QList<Reading> readings = {{tr("%1 to %2", "from the beginning of a bucket to its end")
                                    .arg(momentText(from, axis(), view().zone(), seconds), momentText(to, axis(), view().zone(), seconds))}};
    const float attempts = chart.attempts[size_t(bucket)];
    if (std::isnan(attempts)) {
        readings.append({tr("no data")});
        return readings;
    }
    for (const ChartLine &line : chart.lines) {
        if (!m_numbers.hidden().contains(lineKey(line)))
            readings.append({tr("%1: %2", "a line of a chart and its value").arg(lineName(chart, line), exactText(chart, line, bucket)),
                             lineColour(chart, line, palette())});
    }
    if (chart.request.quantity != Quantity::Attempts)
        readings.append({tr("%1: %2").arg(quantityName(Quantity::Attempts), QLocale().toString(qint64(attempts)))});
    return readings;
}

QStringList MetricChart::readout() const
{
    QStringList texts;
    for (const Reading &reading : readings())
        texts.append(reading.text);
    return texts;
}

QString MetricChart::summary() const
{
    const ChartData &chart = m_numbers.chart();
    if (chart.isEmpty())
        return tr("There are no numbers.");
    const QLocale locale;
    QStringList parts = {tr("%1, from %2 to %3, %4.")
                             .arg(chartTitle(chart), momentText(view().range().from, axis(), view().zone(), false),
                                  momentText(view().range().to, axis(), view().zone(), false), rulerCaption(axis(), view().zone()))};
    for (const ChartLine &line : chart.lines) {
        const Column extremes = extremesOf({chart.start * microsecondsPerSecond, chart.bucketSeconds * microsecondsPerSecond, line.shown}, view().range().from,
                                           view().range().to);
        if (!m_numbers.hidden().contains(lineKey(line)) && !extremes.isEmpty())
            parts.append(tr("%1: between %2 and %3.")
                             .arg(lineName(chart, line), locale.toString(double(extremes.low), 'f', 1), locale.toString(double(extremes.high), 'f', 1)));
    }
    return parts.join(u' ');
}

QSize MetricChart::sizeHint() const { return {fontMetrics().averageCharWidth() * 100, fontMetrics().height() * 18}; }

QSize MetricChart::minimumSizeHint() const { return {fontMetrics().averageCharWidth() * 30, fontMetrics().height() * 9}; }

void MetricChart::readNumbers()
{
    wantMargins(scaleWidth(fontMetrics()), m_numbers.chart().isEmpty() ? 0 : namesWidth(scene(), fontMetrics()) + 6);
    refresh();
}

void MetricChart::changeEvent(QEvent *event)
{
    TimeWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::LanguageChange)
        readNumbers();
}

void MetricChart::paintPicture(QPainter &painter)
{
    if (!m_numbers.chart().isEmpty()) {
        paintChart(painter, scene(), axis(), rect(), palette());
        return;
    }
    painter.setPen(palette().color(QPalette::PlaceholderText));
    painter.drawText(rect().adjusted(grid, grid, -grid, -grid), Qt::AlignCenter | Qt::TextWordWrap,
                     m_numbers.isReading() ? tr("Reading the numbers\u2026") : tr("There are no numbers in the imports of this source."));
}

void MetricChart::paintOver(QPainter &painter)
{
    paintSelection(painter);
    paintCrosshair(painter);
    const TimelineEvent *hovered = withUid(m_incident.record().events, view().hovered());
    if (hovered && hovered->at.at) {
        const double x = axis().x(*hovered->at.at);
        if (x >= plot().left() && x <= plot().right() + 1) {
            painter.setPen(QPen(palette().color(QPalette::Accent), 2));
            // Not through what is written above, between and below.
            const ChartLayout parts = chartLayout(axis(), rect(), fontMetrics(), m_timesShown);
            painter.drawLine(QPointF(x, parts.marks.top()), QPointF(x, parts.plot.bottom()));
            if (!parts.counts.isEmpty())
                painter.drawLine(QPointF(x, parts.counts.top()), QPointF(x, parts.counts.bottom()));
        }
    }
    paintReadout(painter);
}

void MetricChart::paintReadout(QPainter &painter) const
{
    const QList<Reading> shown = readings();
    if (shown.isEmpty())
        return;
    painter.setFont(tabular(font()));
    const QFontMetrics metrics = painter.fontMetrics();
    // Over the title and the names of the marks, which have two rows: nothing of the plot is covered.
    const QRect title = chartLayout(axis(), rect(), metrics, m_timesShown).title;
    const int swatch = metrics.height() / 2, right = width() - grid;
    QList<QRect> places;
    int x = title.left(), y = title.top();
    for (const Reading &reading : shown) {
        const int wide = metrics.horizontalAdvance(reading.text) + (reading.colour.isValid() ? swatch + grid / 2 : 0) + 2;
        if (x + wide > right && x > title.left()) {
            x = title.left();
            y += title.height();
        }
        places.append({x, y, wide, title.height()});
        x += wide + 2 * grid;
    }
    painter.fillRect(QRect(QPoint(title.left(), title.top()), QPoint(width() - 1, places.last().bottom())), palette().color(QPalette::Base));
    for (qsizetype i = 0; i < shown.size(); ++i) {
        QRect place = places[i];
        if (shown[i].colour.isValid()) {
            painter.fillRect(QRect(place.left(), place.center().y() - swatch / 2 + 1, swatch, swatch), shown[i].colour);
            place.setLeft(place.left() + swatch + grid / 2);
        }
        painter.setPen(palette().color(i == 0 ? QPalette::PlaceholderText : QPalette::Text));
        painter.drawText(place, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextDontClip, shown[i].text);
    }
}

QString MetricChart::eventAt(const QPoint &place) const
{
    const TimeAxis time = axis();
    QString found;
    double nearest = near + 1;
    for (const TimelineEvent &event : m_incident.record().events) {
        if (!event.at.at || event.at.precision == Precision::Day)
            continue;
        const double distance = std::abs(time.x(*event.at.at) - place.x());
        if (distance < nearest) {
            nearest = distance;
            found = event.uid;
        }
    }
    return found;
}

qint64 MetricChart::snapped(qint64 at) const
{
    const ChartData &chart = m_numbers.chart();
    const qint64 bucket = bucketAt(chart, at);
    return bucket < 0 ? TimeWidget::snapped(at) : (chart.start + bucket * chart.bucketSeconds) * microsecondsPerSecond;
}

qint64 MetricChart::snappedEnd(qint64 at) const
{
    // The bucket under the pointer is meant, too.
    const ChartData &chart = m_numbers.chart();
    return bucketAt(chart, at) < 0 ? TimeWidget::snappedEnd(at) : snapped(at) + chart.bucketSeconds * microsecondsPerSecond;
}

qint64 MetricChart::nextStop(qint64 at, int direction) const
{
    const qint64 bucket = m_numbers.chart().bucketSeconds * microsecondsPerSecond;
    if (m_numbers.chart().isEmpty())
        return TimeWidget::nextStop(at, direction);
    // At least a pixel.
    return snapped(at) + direction * bucket * std::max<qint64>(1, qint64(std::ceil(axis().perPixel() / double(bucket))));
}

} // namespace hindsight
