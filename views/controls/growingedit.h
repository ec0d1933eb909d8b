// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPlainTextEdit>

namespace hindsight {

/// A text field as high as its text, without a scroll bar of its own. Tab leaves it.
class GrowingEdit : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit GrowingEdit(QWidget *parent = nullptr);

    /// Enter ends the entry instead of starting a line; a pasted line break becomes a space.
    void setSingleLine(bool single);
    /// A frame only while the pointer or the focus is there, for text that is first of all read.
    void setQuiet(bool quiet);
    /// Stands in a table's cell, its text where the cell had it.
    void setInCell();
    void setMinimumLines(int lines);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// Enter in a single-line field, or the focus went elsewhere.
    void finished();
    /// Escape was pressed.
    void cancelled();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void changeEvent(QEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void insertFromMimeData(const QMimeData *source) override;

private:
    void grow();
    void showFrame();
    int heightFor(int lines) const;

    int m_height = 0;
    int m_minimumLines = 1;
    bool m_single = false;
    bool m_quiet = false;
    bool m_hovered = false;
};

} // namespace hindsight
