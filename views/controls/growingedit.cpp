// SPDX-License-Identifier: GPL-3.0-or-later
#include "growingedit.h"

#include "views/theme/theme.h"

#include <QAbstractTextDocumentLayout>
#include <QKeyEvent>
#include <QMimeData>
#include <QScrollBar>
#include <QTextBlock>

#include <cmath>

namespace hindsight {

using namespace Qt::StringLiterals;

GrowingEdit::GrowingEdit(QWidget *parent)
    : QPlainTextEdit(parent)
{
    setTabChangesFocus(true);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    document()->setDocumentMargin(6);
    connect(document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this, &GrowingEdit::grow);
}

void GrowingEdit::setSingleLine(bool single) { m_single = single; }

void GrowingEdit::setQuiet(bool quiet)
{
    m_quiet = quiet;
    document()->setDocumentMargin(3);
    showFrame();
}

void GrowingEdit::setInCell()
{
    document()->setDocumentMargin(2);
    setViewportMargins(3, 0, 3, 0);
}

void GrowingEdit::setMinimumLines(int lines)
{
    m_minimumLines = lines;
    grow();
}

QSize GrowingEdit::sizeHint() const { return {fontMetrics().averageCharWidth() * 40, std::max(m_height, heightFor(m_minimumLines))}; }

QSize GrowingEdit::minimumSizeHint() const { return {fontMetrics().averageCharWidth() * 10, sizeHint().height()}; }

void GrowingEdit::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && m_single && !event->modifiers().testFlag(Qt::ShiftModifier)) {
        event->accept();
        Q_EMIT finished();
    } else if (event->key() == Qt::Key_Escape) {
        event->ignore();
        Q_EMIT cancelled();
    } else {
        QPlainTextEdit::keyPressEvent(event);
    }
}

void GrowingEdit::focusInEvent(QFocusEvent *event)
{
    QPlainTextEdit::focusInEvent(event);
    showFrame();
}

void GrowingEdit::focusOutEvent(QFocusEvent *event)
{
    QPlainTextEdit::focusOutEvent(event);
    showFrame();
    // A menu over the field does not end the entry.
    if (event->reason() != Qt::PopupFocusReason)
        Q_EMIT finished();
}

void GrowingEdit::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        grow();
}

void GrowingEdit::enterEvent(QEnterEvent *event)
{
    QPlainTextEdit::enterEvent(event);
    m_hovered = true;
    showFrame();
}

void GrowingEdit::leaveEvent(QEvent *event)
{
    QPlainTextEdit::leaveEvent(event);
    m_hovered = false;
    showFrame();
}

void GrowingEdit::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    grow();
}

void GrowingEdit::wheelEvent(QWheelEvent *event)
{
    event->ignore(); // the page scrolls
}

void GrowingEdit::insertFromMimeData(const QMimeData *source)
{
    if (m_single && source->hasText())
        insertPlainText(source->text().simplified());
    else
        QPlainTextEdit::insertFromMimeData(source);
}

void GrowingEdit::grow()
{
    int lines = 0;
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
        document()->documentLayout()->blockBoundingRect(block); // lays the block out
        lines += std::max(1, block.lineCount());
    }
    const int height = heightFor(lines);
    if (height == m_height)
        return;
    m_height = height;
    updateGeometry();
    verticalScrollBar()->setValue(0);
}

void GrowingEdit::showFrame()
{
    // Style reads it; the frame keeps its room, so that nothing moves when it appears.
    setProperty("frameless", m_quiet && !hasFocus() && !m_hovered);
    update();
}

int GrowingEdit::heightFor(int lines) const
{
    const double margins = 2 * document()->documentMargin() + 2 * frameWidth();
    return int(std::ceil(lines * QFontMetricsF(font()).lineSpacing() + margins)) + 1;
}

} // namespace hindsight
