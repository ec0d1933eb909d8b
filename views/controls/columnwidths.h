// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QVariantMap>

class QTableView;

namespace hindsight {

/// Widths of columns that somebody chose with the mouse, by name of the table and its column, in letters, so that they hold
/// for every size of type. They hold for the life of the program; the window keeps them in the settings.
QVariantMap chosenWidths();
void setChosenWidths(const QVariantMap &widths);

/// Notes which columns of a table are dragged. A double click on the edge of a column makes it as wide as it likes again.
class ColumnWidths : public QObject
{
public:
    explicit ColumnWidths(QTableView *table);

    /// The chosen width; 0: the table decides.
    int of(int column) const;

protected:
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    QString nameOf(int column) const;

    QTableView *m_table;
    bool m_pressed = false;
    int m_dragged = -1; ///< while the button is down: what moves besides it was not chosen
};

} // namespace hindsight
