// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/incident/result.h"

#include <QTableView>
#include <QTimer>

namespace hindsight {

class CellDelegate;
class ColumnWidths;
class FieldModel;
class RowHeights;
enum class FieldKind;

/// Records as a spreadsheet: type to edit, F2 too, Enter goes to the next row, Tab to the next cell, Del removes rows. Its actions stand
/// in its menu. Cells are copied and pasted as spreadsheets do it.
class PartTable : public QTableView
{
    Q_OBJECT

public:
    explicit PartTable(FieldModel *model, QWidget *parent = nullptr);

    /// As high as its rows, so that the page scrolls and not the table.
    void setWhole(bool whole);
    /// Pasted lines without a tab are cells too, one below the other, and no text that others take.
    void setTakesLines(bool takes) { m_takesLines = takes; }
    /// Starts a record in the empty row at the end.
    void startAdding();
    void scrollTo(const QModelIndex &index, ScrollHint hint = EnsureVisible) override;
    bool select(const QString &uid, const QString &field = {});
    /// Widths of the columns but the one that takes the rest.
    void fitColumns();
    /// Of the records that have a selected cell, in the order of the rows.
    QStringList selectedUids() const;
    FieldModel *fieldModel() const { return m_model; }

Q_SIGNALS:
    void failed(const hindsight::Error &error);
    /// An editor was closed: what was wrong in it no longer matters.
    void settled();

protected:
    bool focusNextPrevChild(bool next) override;
    void keyPressEvent(QKeyEvent *event) override;
    void closeEditor(QWidget *editor, QAbstractItemDelegate::EndEditHint hint) override;
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

private:
    void removeSelected();
    QModelIndexList selectedCells() const; ///< in the order of rows and columns
    void copySelected();
    /// False: what is on the clipboard are no cells.
    bool pasteCells();
    void goToEmptyRow();
    void goToNextRow();
    void fitChanged();
    void fitRows();
    FieldKind kindOf(int column) const;
    int widestChoice(int column) const;
    int longestWord(int column) const;
    int widestColumn() const;

    FieldModel *m_model;
    CellDelegate *m_delegate;
    ColumnWidths *m_widths;
    RowHeights *m_heights;
    QString m_added;  ///< uid of the record that was made in the empty row just now
    QString m_newest; ///< the same, until another record is gone to
    QTimer m_fitting; ///< rows are fitted once for many changes
    int m_widest = -1;    ///< the column that takes what the others leave
    bool m_whole = false;
    bool m_takesLines = false;
    bool m_pushed = false; ///< the current cell has no room to be in sight
};

} // namespace hindsight
