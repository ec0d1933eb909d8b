// SPDX-License-Identifier: GPL-3.0-or-later
#include "lowarea.h"

#include "views/theme/theme.h"

#include <QApplication>
#include <QLayout>
#include <QResizeEvent>

namespace hindsight {

LowArea::LowArea(QWidget *parent)
    : QScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setFocusPolicy(Qt::NoFocus);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    // Qt scrolls to who gets the focus from within, and not to who gets it from outside.
    connect(qApp, &QApplication::focusChanged, this, [this](const QWidget *, QWidget *now) {
        if (now && widget() && widget()->isAncestorOf(now))
            ensureWidgetVisible(now, 0, grid / 2);
    });
}

void LowArea::setContent(QWidget *content)
{
    setWidget(content);
    content->setAutoFillBackground(false);
    viewport()->setAutoFillBackground(false);
}

void LowArea::setLeastLines(int lines)
{
    if (lines == m_leastLines)
        return;
    m_leastLines = lines;
    updateGeometry();
}

QSize LowArea::sizeHint() const { return {QScrollArea::sizeHint().width(), wholeHeight()}; }

QSize LowArea::minimumSizeHint() const { return {QScrollArea::minimumSizeHint().width(), std::min(wholeHeight(), m_leastLines * fontMetrics().height())}; }

bool LowArea::event(QEvent *event)
{
    if (event->type() == QEvent::LayoutRequest)
        updateGeometry();
    return QScrollArea::event(event);
}

void LowArea::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        updateGeometry();
}

int LowArea::wholeHeight() const
{
    const QLayout *layout = widget() ? widget()->layout() : nullptr;
    return layout ? layout->totalHeightForWidth(width()) : 0;
}

} // namespace hindsight
