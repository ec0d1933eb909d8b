// SPDX-License-Identifier: GPL-3.0-or-later
#include "columnwidths.h"

#include <QEvent>
#include <QHeaderView>
#include <QTableView>

namespace hindsight {

using namespace Qt::StringLiterals;

namespace {

QVariantMap chosen; // columns without one are not in it

} // namespace

QVariantMap chosenWidths() { return chosen; }

void setChosenWidths(const QVariantMap &widths) { chosen = widths; }

ColumnWidths::ColumnWidths(QTableView *table)
    : QObject(table)
    , m_table(table)
{
    QHeaderView *header = table->horizontalHeader();
    header->viewport()->installEventFilter(this);
    connect(header, &QHeaderView::sectionResized, this, [this](int column, int, int width) {
        if (m_pressed && m_dragged < 0)
            m_dragged = column;
        if (m_pressed && m_dragged == column && width > 0)
            chosen.insert(nameOf(column), double(width) / m_table->fontMetrics().averageCharWidth());
    });
    connect(header, &QHeaderView::sectionHandleDoubleClicked, this, [this](int column) { chosen.remove(nameOf(column)); });
}

int ColumnWidths::of(int column) const { return qRound(chosen.value(nameOf(column)).toDouble() * m_table->fontMetrics().averageCharWidth()); }

bool ColumnWidths::eventFilter(QObject *object, QEvent *event)
{
    if (event->type() == QEvent::MouseButtonPress || event->type() == QEvent::MouseButtonRelease || event->type() == QEvent::MouseButtonDblClick) {
        m_pressed = event->type() == QEvent::MouseButtonPress;
        m_dragged = -1;
    }
    return QObject::eventFilter(object, event);
}

QString ColumnWidths::nameOf(int column) const { return u"%1/%2"_s.arg(m_table->objectName()).arg(column); }

} // namespace hindsight
