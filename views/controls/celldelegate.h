// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/incident/result.h"

#include <QPointer>
#include <QStyledItemDelegate>

namespace hindsight {

/// Shows and edits any field of a record in a table: chips for kinds and statuses, a star for the key mark, a check box where the
/// model has one, wrapped text; each with the editor that fits.
class CellDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit CellDelegate(QObject *parent = nullptr);

    /// Names are broken into lines too, as texts are, so that none is cut.
    void setWrapsNames(bool wraps) { m_wrapsNames = wraps; }

    /// Whether the model refused what stands in this editor; it stays open then.
    bool isRejected(const QWidget *editor) const { return m_rejected && m_rejected == editor; }

    /// Width of a cell that shows this choice as a chip.
    static int chipWidth(const QString &label, const QFont &font);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void setEditorData(QWidget *editor, const QModelIndex &index) const override;
    void setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const override;
    void updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option, const QModelIndex &index) override;

Q_SIGNALS:
    /// Enter was pressed in an editor whose text was taken.
    void entered();
    /// The cell was changed by somebody else while it was being edited.
    void failed(const hindsight::Error &error) const;

protected:
    bool eventFilter(QObject *object, QEvent *event) override;
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;

private:
    void enter(QWidget *editor);
    bool wraps(const QModelIndex &index) const;

    bool m_wrapsNames = false;
    mutable QPointer<QWidget> m_rejected;
};

} // namespace hindsight
