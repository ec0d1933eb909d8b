// SPDX-License-Identifier: GPL-3.0-or-later
// Qt Charts and what it brings take long to load, so what draws with it is a module (insightmodule.cpp), loaded with the first chart.
#include "insightchart.h"

#include "chartpicture.h"
#include "models/incident/module.h"
#include "models/incident/timetext.h"
#include "views/theme/chips.h"
#include "views/theme/theme.h"

#include <QAccessibleWidget>
#include <QKeyEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace hindsight {

using namespace Qt::StringLiterals;

namespace {

// Of more values on a strip those that lie close to each other are one point: more are slow to draw and not told apart.
constexpr qsizetype mostPoints = 300;
constexpr int stripColumns = 120;

InsightDrawing *makeDrawing(QWidget *parent)
{
    static const auto function = moduleFunction<InsightDrawing *(*)(QWidget *)>("hindsight_insightcharts", "makeInsightDrawing");
    return function ? function(parent) : nullptr;
}

// The scale of strips: of seconds, logarithmic from one on.
double placeOfDuration(double microseconds) { return std::log10(std::max(1.0, microseconds / 1e6)); }

class InsightChartAccess : public QAccessibleWidget
{
public:
    explicit InsightChartAccess(InsightChart *chart)
        : QAccessibleWidget(chart, QAccessible::Chart)
    {}

    QString text(QAccessible::Text kind) const override
    {
        const auto *chart = static_cast<InsightChart *>(widget());
        return kind == QAccessible::Value ? chart->textOf(chart->current()) : QAccessibleWidget::text(kind);
    }
};

void installAccess()
{
    static const bool once = [] {
        QAccessible::installFactory([](const QString &, QObject *object) -> QAccessibleInterface * {
            auto *chart = qobject_cast<InsightChart *>(object);
            return chart ? new InsightChartAccess(chart) : nullptr;
        });
        return true;
    }();
    Q_UNUSED(once);
}

} // namespace

InsightChart::InsightChart(QWidget *parent)
    : QWidget(parent)
    , m_drawing(makeDrawing(this))
{
    installAccess();
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    if (!m_drawing)
        return;
    m_drawing->clicked = [this](int series, int category) {
        setFocus(Qt::MouseFocusReason);
        // Not from within the drawing, which may be drawn anew.
        QMetaObject::invokeMethod(this, [this, item = itemAt(series, category)] { open(item); }, Qt::QueuedConnection);
    };
    m_drawing->hovered = [this](int series, int category, bool over) {
        const int item = itemAt(series, category);
        if (over && item >= 0)
            QToolTip::showText(QCursor::pos(), m_items[item].text, this);
        else
            QToolTip::hideText();
    };
}

InsightChart::~InsightChart() = default;

void InsightChart::show(const InsightPanel &panel)
{
    m_panel = panel;
    setAccessibleName(panel.title);
    setAccessibleDescription(tr("Arrow keys choose a bar or a point, Enter opens its incidents. The numbers are in the table below."));
    const QString before = textOf(m_current);
    readItems();
    const auto same = std::ranges::find(m_items, before, &Item::text);
    m_current = same == m_items.end() ? -1 : int(same - m_items.begin());
    updateGeometry();
    m_isOld = true;
    if (isVisible())
        draw();
}

QColor InsightChart::colourOf(qsizetype column) const
{
    const PanelColumn &asked = m_panel.columns[column];
    if (asked.drawn == PanelColumn::Drawn::Line)
        return palette().color(QPalette::Text);
    if (asked.name == "others"_L1 || asked.name.isEmpty())
        return chipColours(Tone::Neutral, palette()).mark;
    if (!asked.field.isEmpty())
        return chipColours(chipLook(asked.field, asked.name).tone, palette()).mark;
    size_t number = 0;
    for (qsizetype i = 0; i < column; ++i)
        number += m_panel.columns[i].drawn == PanelColumn::Drawn::Bar;
    return seriesColour(number, palette());
}

QPoint InsightChart::placeOf(int item) const
{
    if (!m_drawing || item < 0 || item >= m_items.size())
        return {};
    return m_drawing->widget()->mapTo(this, m_drawing->placeOf(m_items[item].series, m_items[item].category));
}

QSize InsightChart::sizeHint() const
{
    const int line = fontMetrics().height();
    const int rows = int(m_panel.rows.size());
    const int height = m_panel.form == InsightPanel::Form::Pareto ? rows * (line + 12) + 4 * line
        : m_panel.form == InsightPanel::Form::Strips              ? rows * 3 * line + 4 * line
                                                                  : 14 * line;
    return {60 * fontMetrics().averageCharWidth(), m_drawing ? height + 4 : 0};
}

QSize InsightChart::minimumSizeHint() const { return {30 * fontMetrics().averageCharWidth(), sizeHint().height()}; }

void InsightChart::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::PaletteChange && event->type() != QEvent::FontChange)
        return;
    updateGeometry();
    m_isOld = true;
    if (isVisible())
        draw();
}

void InsightChart::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    if (m_current < 0 && event->reason() != Qt::MouseFocusReason)
        setCurrent(0);
    else
        setCurrent(m_current);
    update();
}

void InsightChart::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    if (m_drawing)
        m_drawing->mark(0, -1);
    Q_EMIT currentChanged({});
    update();
}

void InsightChart::keyPressEvent(QKeyEvent *event)
{
    // Rows stand beside each other, or one below the other.
    switch (event->key()) {
    case Qt::Key_Left: lies() ? move(0, -1) : move(-1, 0); break;
    case Qt::Key_Right: lies() ? move(0, 1) : move(1, 0); break;
    case Qt::Key_Up: lies() ? move(-1, 0) : move(0, 1); break;
    case Qt::Key_Down: lies() ? move(1, 0) : move(0, -1); break;
    case Qt::Key_Home: setCurrent(0); break;
    case Qt::Key_End: setCurrent(count() - 1); break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space: open(m_current); break;
    default: QWidget::keyPressEvent(event);
    }
}

void InsightChart::paintEvent(QPaintEvent *)
{
    if (!hasFocus())
        return;
    QPainter painter(this);
    painter.setPen(QPen(palette().color(QPalette::Accent), 1));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), cornerRadius, cornerRadius);
}

void InsightChart::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (isVisible())
        draw();
    else
        m_isOld = true;
}

void InsightChart::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_isOld)
        draw();
}

void InsightChart::readItems()
{
    m_items.clear();
    m_points.clear();
    for (int row = 0; row < m_panel.rows.size(); ++row) {
        const PanelRow &shown = m_panel.rows[row];
        if (m_panel.form == InsightPanel::Form::Strips) {
            int place = -1, lastColumn = -1;
            for (const PanelPoint &point : shown.points) {
                const double at = placeOfDuration(point.value);
                const int column = int(at * stripColumns / 7);
                if (shown.points.size() > mostPoints && column == lastColumn) {
                    m_items.last().incidents.append(point.incident);
                    m_items.last().text = tr("%1: %n incidents close to each other", nullptr, int(m_items.last().incidents.size())).arg(shown.label);
                    continue;
                }
                // Points that lie close to each other go up and down by turns.
                static constexpr double lifts[] = {0, 0.3, -0.3, 0.6, -0.6};
                const bool close = column == lastColumn;
                place = place + 1;
                const int turn = close ? int(size_t(place) % std::size(lifts)) : 0;
                lastColumn = column;
                m_items.append({row,
                                place,
                                -1,
                                int(m_points.size()),
                                {point.incident},
                                u"%1 \u2013 %2"_s.arg(shown.label, point.text.isEmpty() ? durationText(qint64(point.value)) : point.text)});
                m_points.append({row, at, lifts[turn]});
            }
            continue;
        }
        for (int column = 0; column < shown.cells.size(); ++column) {
            const PanelCell &cell = shown.cells[column];
            if (m_panel.columns[column].drawn != PanelColumn::Drawn::Bar || cell.incidents.isEmpty() || cell.value <= 0)
                continue;
            const QString text = m_panel.form == InsightPanel::Form::Pareto ? u"%1: %2"_s.arg(shown.label, cell.text)
                                                                            : u"%1, %2: %3"_s.arg(shown.label, m_panel.columns[column].label, cell.text);
            m_items.append({row, column, column, row, cell.incidents, text});
        }
    }
}

DrawnChart InsightChart::drawn() const
{
    using Form = DrawnChart::Form;
    DrawnChart chart;
    chart.form = m_panel.form == InsightPanel::Form::Stacked ? Form::Stacked
        : m_panel.form == InsightPanel::Form::Grouped        ? Form::Grouped
        : m_panel.form == InsightPanel::Form::Pareto         ? Form::Lying
                                                             : Form::Strips;
    const int widest = std::max(12, width() / std::max(1, fontMetrics().averageCharWidth()) / 4) * fontMetrics().averageCharWidth();
    for (const PanelRow &row : m_panel.rows)
        chart.categories.append(lies() ? fontMetrics().elidedText(row.label, Qt::ElideRight, widest) : row.label);
    for (qsizetype column = 0; column < m_panel.columns.size() && chart.form != Form::Strips; ++column) {
        if (m_panel.columns[column].drawn == PanelColumn::Drawn::Not) {
            chart.series.append(DrawnChart::Series()); // keeps the numbers of the others
            continue;
        }
        DrawnChart::Series series{colourOf(column), m_panel.columns[column].drawn == PanelColumn::Drawn::Line, {}};
        for (const PanelRow &row : m_panel.rows)
            series.values.append(row.cells[column].value);
        chart.series.append(series);
    }
    chart.points = m_points;
    static constexpr Qt::PenStyle styles[] = {Qt::SolidLine, Qt::DashLine, Qt::DotLine};
    double first = 99, last = 0;
    for (int row = 0; row < m_panel.rows.size(); ++row) {
        for (qsizetype mark = 0; mark < m_panel.rows[row].marks.size(); ++mark)
            chart.marks.append({row, placeOfDuration(m_panel.rows[row].marks[mark].value), styles[size_t(mark) % std::size(styles)]});
    }
    for (const DrawnChart::Point &point : m_points) {
        first = std::min(first, point.place);
        last = std::max(last, point.place);
    }
    const std::pair<double, QString> ticks[]
        = {{1, tr("1 s")},       {10, tr("10 s")},    {60, tr("1 min")},    {600, tr("10 min")},     {3600, tr("1 h")},
           {36'000, tr("10 h")}, {86'400, tr("1 d")}, {604'800, tr("7 d")}, {2'592'000, tr("30 d")}, {31'536'000, tr("1 y")}};
    double before = -1;
    for (const auto &[seconds, label] : ticks) {
        const double place = std::log10(seconds);
        if (place <= first)
            chart.ticks.clear(); // what is shorter than all
        chart.ticks.append({place, label});
        if (place > last && before >= last)
            break;
        before = place;
    }
    chart.unit = m_panel.unit;
    chart.font = font();
    chart.locale = QLocale();
    chart.text = palette().color(QPalette::Text);
    chart.line = palette().color(QPalette::Mid);
    chart.point = seriesColour(0, palette());
    chart.point.setAlphaF(0.75F);
    chart.current = palette().color(QPalette::Text);
    return chart;
}

void InsightChart::draw()
{
    if (!m_drawing || m_panel.rows.isEmpty())
        return;
    m_isOld = false;
    m_drawing->widget()->setGeometry(rect().adjusted(2, 2, -2, -2));
    m_drawing->draw(drawn());
    if (hasFocus())
        setCurrent(m_current);
}

void InsightChart::setCurrent(int item)
{
    m_current = std::clamp(item, -1, count() - 1);
    if (m_drawing) {
        if (m_current < 0)
            m_drawing->mark(0, -1);
        else
            m_drawing->mark(m_items[m_current].series, m_items[m_current].category);
    }
    Q_EMIT currentChanged(textOf(m_current));
    QAccessibleValueChangeEvent changed(this, textOf(m_current));
    QAccessible::updateAccessibility(&changed);
}

void InsightChart::move(int rows, int places)
{
    if (m_items.isEmpty())
        return;
    if (m_current < 0) {
        setCurrent(0);
        return;
    }
    const Item &from = m_items[m_current];
    int best = -1;
    const auto distance = [&](const Item &to) {
        return rows != 0 ? std::pair(std::abs(to.row - from.row), std::abs(to.place - from.place)) : std::pair(std::abs(to.place - from.place), 0);
    };
    for (int i = 0; i < count(); ++i) {
        const Item &to = m_items[i];
        const bool fits = rows != 0 ? (to.row - from.row) * rows > 0 : to.row == from.row && (to.place - from.place) * places > 0;
        if (fits && (best < 0 || distance(to) < distance(m_items[best])))
            best = i;
    }
    if (best >= 0)
        setCurrent(best);
}

void InsightChart::open(int item)
{
    if (item < 0 || item >= count())
        return;
    m_current = item;
    Q_EMIT opened(m_items[item].incidents, u"%1 \u2013 %2"_s.arg(m_panel.title, m_items[item].text));
}

int InsightChart::itemAt(int series, int category) const
{
    const auto found = std::ranges::find_if(m_items, [&](const Item &item) { return item.series == series && item.category == category; });
    return found == m_items.end() ? -1 : int(found - m_items.begin());
}

bool InsightChart::lies() const { return m_panel.form == InsightPanel::Form::Pareto || m_panel.form == InsightPanel::Form::Strips; }

} // namespace hindsight
