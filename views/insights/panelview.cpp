// SPDX-License-Identifier: GPL-3.0-or-later
#include "panelview.h"

#include "panelmodel.h"
#include "views/charts/insightchart.h"
#include "views/controls/celldelegate.h"
#include "views/controls/flowlayout.h"
#include "views/controls/pagesection.h"
#include "views/controls/rowtable.h"
#include "views/theme/theme.h"

#include <QBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QTableView>

#include <algorithm>
#include <numeric>

namespace hindsight {

using namespace Qt::StringLiterals;

namespace {

// A longer table scrolls.
constexpr int mostRowsInSight = 10;

} // namespace

PanelView::PanelView(const InsightPanel &panel, QWidget *parent)
    : QWidget(parent)
    , m_section(new PageSection(panel.title, this))
    , m_sentences(makeMuted({}, this))
    , m_empty(makeLabel({}, textSize, QFont::Normal, this))
    , m_current(makeMuted({}, this))
    , m_legend(new QWidget(this))
    , m_table(new QTableView(this))
    , m_model(new PanelModel(this))
{
    setObjectName(u"panel."_s + panel.name);
    m_table->setObjectName(u"numbers."_s + panel.name);
    m_table->setAccessibleName(panel.title);
    m_table->setModel(m_model);
    showRows(m_table);
    m_table->setSelectionBehavior(QAbstractItemView::SelectItems);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setItemDelegate(new CellDelegate(m_table));
    m_table->setWordWrap(false);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->installEventFilter(this);
    connect(m_table, &QAbstractItemView::clicked, this, [this](const QModelIndex &index) {
        if (index.data(TableModel::LinkRole).toBool())
            open(index);
    });
    m_empty->setTextFormat(Qt::PlainText);
    m_section->add(m_sentences);
    m_section->add(m_empty);
    m_section->add(m_legend);
    if (panel.form != InsightPanel::Form::List) {
        m_chart = new InsightChart(this);
        m_chart->setObjectName(u"chart."_s + panel.name);
        connect(m_chart, &InsightChart::opened, this, &PanelView::incidentsWanted);
        connect(m_chart, &InsightChart::currentChanged, this, [this](const QString &text) {
            m_current->setText(text.isEmpty() ? QString() : tr("%1. Arrow keys choose another one, Enter opens its incidents.").arg(text));
        });
        fitToType(m_current, [this] { m_current->setMinimumHeight(m_current->fontMetrics().height()); });
        m_section->add(m_chart);
    }
    m_section->add(m_current);
    m_section->add(m_table);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_section);
    new FlowLayout(m_legend);
    show(panel);
    fitToType(m_table, [this] {
        m_table->verticalHeader()->setDefaultSectionSize(std::max(listRowHeight, m_table->fontMetrics().height() + 10));
        fitTable();
    });
}

void PanelView::show(const InsightPanel &panel)
{
    m_panel = panel;
    fill();
}

void PanelView::fill()
{
    const bool any = !m_panel.rows.isEmpty();
    m_sentences->setText(m_panel.sentences.join(u'\n'));
    m_sentences->setVisible(any && !m_panel.sentences.isEmpty());
    m_empty->setText(m_panel.empty);
    m_empty->setVisible(!any);
    m_table->setVisible(any);
    const QModelIndex before = m_table->currentIndex();
    m_model->setPanel(m_panel);
    m_table->setCurrentIndex(m_model->index(std::clamp(before.row(), 0, std::max(0, m_model->rowCount() - 1)), std::max(0, before.column())));
    if (m_chart) {
        m_chart->show(m_panel);
        m_chart->setVisible(any && m_chart->sizeHint().height() > 0);
    }
    m_current->setVisible(m_chart && any && m_chart->count() > 0);
    fillLegend();
    fitTable();
}

void PanelView::fillLegend()
{
    qDeleteAll(m_legend->findChildren<QLabel *>(QString(), Qt::FindDirectChildrenOnly));
    const auto add = [this](const QString &sign, const QColor &colour, const QString &text) {
        auto *label = new QLabel(u"<span style=\"color: %1\">%2</span> %3"_s.arg(colour.name(), sign, text.toHtmlEscaped()), m_legend);
        label->setTextFormat(Qt::RichText);
        m_legend->layout()->addWidget(label);
        label->show();
    };
    if (m_panel.form == InsightPanel::Form::Strips) {
        const bool marked = std::ranges::any_of(m_panel.rows, [](const PanelRow &row) { return !row.marks.isEmpty(); });
        if (marked) {
            for (const auto &[sign, text] : {std::pair{u"\u2502"_s, tr("median")}, {u"\u2506"_s, tr("75 %")}, {u"\u250a"_s, tr("90 %")}})
                add(sign, palette().color(QPalette::Text), text);
        }
        m_legend->setVisible(marked);
        return;
    }
    const auto isDrawn = [](const PanelColumn &column) { return column.drawn != PanelColumn::Drawn::Not; };
    const bool needed
        = m_chart && !m_panel.rows.isEmpty() && (m_panel.form == InsightPanel::Form::Pareto || std::ranges::count_if(m_panel.columns, isDrawn) > 1);
    for (qsizetype i = 0; needed && i < m_panel.columns.size(); ++i) {
        const PanelColumn &column = m_panel.columns[i];
        if (isDrawn(column))
            add(column.drawn == PanelColumn::Drawn::Line ? u"\u2500"_s : u"\u25a0"_s, m_chart->colourOf(i), column.label);
    }
    m_legend->setVisible(needed);
}

void PanelView::fitTable()
{
    if (m_model->rowCount() == 0)
        return;
    const int letter = m_table->fontMetrics().averageCharWidth();
    QList<int> widths;
    for (int column = 0; column < m_model->columnCount(); ++column) {
        m_table->resizeColumnToContents(column);
        widths.append(std::min(m_table->columnWidth(column) + letter, (column == 0 ? 60 : 48) * letter));
    }
    // Where they do not fit, the widest ones leave something out before the table scrolls.
    const int room = m_table->viewport()->width(), least = 24 * letter;
    const auto widest = [&] { return std::ranges::max_element(widths); };
    int whole = std::accumulate(widths.begin(), widths.end(), 0);
    while (whole > room && *widest() > least) {
        const auto most = widest();
        const int second = std::accumulate(widths.begin(), widths.end(), least, [&](int so, int width) { return width < *most ? std::max(so, width) : so; });
        const int less = std::min(*most - second, std::max(1, (whole - room) / int(std::ranges::count(widths, *most))));
        *most -= less;
        whole -= less;
    }
    for (int column = 0; column < m_model->columnCount(); ++column)
        m_table->setColumnWidth(column, widths[column]);
    // What is left belongs to what is longest: the last column of a list.
    const int left = room - whole;
    if (left > 0 && m_panel.form == InsightPanel::Form::List)
        m_table->setColumnWidth(m_model->columnCount() - 1, m_table->columnWidth(m_model->columnCount() - 1) + left);
    const int rows = std::min(m_model->rowCount(), mostRowsInSight);
    const int bar = left < 0 ? m_table->style()->pixelMetric(QStyle::PM_ScrollBarExtent, nullptr, m_table) : 0;
    m_table->setFixedHeight(m_table->horizontalHeader()->sizeHint().height() + rows * m_table->verticalHeader()->defaultSectionSize() + bar + 2);
}

void PanelView::open(const QModelIndex &index)
{
    if (!index.isValid())
        return;
    const PanelRow &row = m_panel.rows[index.row()];
    if (!row.incident.isEmpty())
        Q_EMIT incidentWanted(row.incident, row.action);
    else if (const QStringList incidents = m_model->incidentsOf(index); !incidents.isEmpty())
        Q_EMIT incidentsWanted(incidents, m_model->textOf(index));
}

void PanelView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        fillLegend();
}

bool PanelView::eventFilter(QObject *object, QEvent *event)
{
    if (object == m_table && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            open(m_table->currentIndex());
            return true;
        }
    }
    return QWidget::eventFilter(object, event);
}

void PanelView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitTable();
}

} // namespace hindsight
