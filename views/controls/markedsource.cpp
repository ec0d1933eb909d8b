// SPDX-License-Identifier: GPL-3.0-or-later
#include "markedsource.h"

#include "views/theme/chips.h"
#include "views/theme/theme.h"

#include <QPaintEvent>
#include <QPainter>
#include <QTextBlock>

namespace hindsight {

/// Stands beside the text and paints what its editor says.
class SourceMargin : public QWidget
{
public:
    explicit SourceMargin(MarkedSource *source)
        : QWidget(source)
        , m_source(source)
    {}

protected:
    void paintEvent(QPaintEvent *event) override { m_source->paintMarks(this, event->rect()); }

private:
    MarkedSource *m_source;
};

MarkedSource::MarkedSource(QWidget *parent)
    : QPlainTextEdit(parent)
    , m_margin(new SourceMargin(this))
{
    connect(this, &QPlainTextEdit::updateRequest, this, [this](const QRect &rect, int dy) {
        if (dy != 0)
            m_margin->scroll(0, dy);
        else
            m_margin->update(0, rect.y(), m_margin->width(), rect.height());
    });
    connect(this, &QPlainTextEdit::cursorPositionChanged, this, [this] {
        if (const int now = line(); now != std::exchange(m_line, now))
            Q_EMIT lineChanged(now);
    });
    fitMargin();
}

void MarkedSource::setMarks(const QMap<int, SourceMark> &marks)
{
    m_marks = marks;
    fitMargin();
    tint();
    m_margin->update();
}

void MarkedSource::showLine(int line)
{
    const QTextBlock block = document()->findBlockByNumber(line - 1);
    if (!block.isValid())
        return;
    setTextCursor(QTextCursor(block));
    ensureCursorVisible();
}

int MarkedSource::line() const { return textCursor().blockNumber() + 1; }

void MarkedSource::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    const QRect inside = contentsRect();
    m_margin->setGeometry(inside.left(), inside.top(), viewportMargins().left(), inside.height());
}

void MarkedSource::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::PaletteChange) {
        fitMargin();
        tint();
    }
}

void MarkedSource::fitMargin()
{
    int widest = 0;
    for (const SourceMark &mark : std::as_const(m_marks))
        widest = std::max(widest, fontMetrics().horizontalAdvance(mark.label));
    setViewportMargins(widest > 0 ? widest + 2 * grid : 0, 0, 0, 0);
    const QRect inside = contentsRect();
    m_margin->setGeometry(inside.left(), inside.top(), viewportMargins().left(), inside.height());
}

void MarkedSource::tint()
{
    QList<QTextEdit::ExtraSelection> tints;
    for (auto it = m_marks.begin(); it != m_marks.end(); ++it) {
        const QTextBlock block = document()->findBlockByNumber(it.key() - 1);
        if (!it->isUnread || !block.isValid())
            continue;
        QTextEdit::ExtraSelection selection;
        selection.cursor = QTextCursor(block);
        selection.format.setBackground(chipColours(Tone::Orange, palette()).background);
        selection.format.setProperty(QTextFormat::FullWidthSelection, true);
        tints.append(selection);
    }
    setExtraSelections(tints);
}

void MarkedSource::paintMarks(QWidget *margin, const QRect &rect)
{
    QPainter painter(margin);
    painter.setFont(font());
    QTextBlock block = firstVisibleBlock();
    for (double top = blockBoundingGeometry(block).translated(contentOffset()).top(); block.isValid() && top <= rect.bottom(); block = block.next()) {
        const double height = blockBoundingRect(block).height();
        const auto mark = m_marks.constFind(block.blockNumber() + 1);
        if (block.isVisible() && mark != m_marks.constEnd() && top + height >= rect.top()) {
            painter.setPen(mark->isUnread ? chipColours(Tone::Orange, palette()).text : palette().color(QPalette::PlaceholderText));
            painter.drawText(QRectF(0, top, margin->width() - grid, fontMetrics().height()), Qt::AlignRight | Qt::AlignVCenter, mark->label);
        }
        top += height;
    }
}

} // namespace hindsight
