// SPDX-License-Identifier: GPL-3.0-or-later
#include "wrapbar.h"

#include "views/theme/theme.h"

#include <QBoxLayout>
#include <QEvent>

namespace hindsight {

WrapBar::WrapBar(QWidget *parent)
    : QWidget(parent)
    , m_layout(new QBoxLayout(QBoxLayout::LeftToRight, this))
    , m_left(new QHBoxLayout)
    , m_right(new QHBoxLayout)
{
    m_layout->setContentsMargins({});
    m_layout->setSpacing(grid);
    m_left->setSpacing(grid);
    m_right->setSpacing(grid);
    m_layout->addLayout(m_left, 1);
    m_layout->addLayout(m_right);
}

void WrapBar::setLeftWidth(int width)
{
    m_leftWidth = width;
    arrange();
}

QSize WrapBar::minimumSizeHint() const
{
    const QSize least = QWidget::minimumSizeHint();
    return {std::max(m_left->minimumSize().width(), m_right->minimumSize().width()), least.height()};
}

void WrapBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

bool WrapBar::event(QEvent *event)
{
    if (event->type() == QEvent::LayoutRequest)
        arrange();
    return QWidget::event(event);
}

void WrapBar::arrange()
{
    const int needed = std::max(m_left->sizeHint().width(), m_leftWidth) + grid + m_right->sizeHint().width();
    const bool fits = needed <= width();
    m_layout->setDirection(fits ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_layout->setAlignment(m_right, fits ? Qt::Alignment() : Qt::AlignLeft);
}

} // namespace hindsight
