// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/controls/parttable.h"

#include <QPersistentModelIndex>

namespace hindsight {

class ActionListModel;

/// The board of action items: a table with headings between its rows. On a heading Left, Right, Space, Enter and a click show and hide
/// what is below it; Space ticks an item off in any of its cells. A click on the head of a column sorts.
class BoardTable : public PartTable
{
    Q_OBJECT

public:
    explicit BoardTable(ActionListModel *model, QWidget *parent = nullptr);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    bool pressOnHeading(int key);
    void toggle(const QModelIndex &heading);
    void readView();
    void keepPlace();
    void findPlace();
    void paintHeading(QPainter &painter, int row);
    void sortByCurrentColumn();

    ActionListModel *m_board;
    QString m_current; ///< uid of the row one was in before all rows came anew
    int m_column = 1;
    QStringList m_selected;
};

} // namespace hindsight
