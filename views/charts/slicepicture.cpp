// SPDX-License-Identifier: GPL-3.0-or-later
#include "slicepicture.h"

#include "chartpicture.h"
#include "models/incident/moment.h"

#include <QPainter>

#include <algorithm>

namespace hindsight {

using namespace Qt::StringLiterals;

namespace {

constexpr int leastLines = 9;
constexpr int mostLines = 14;

} // namespace

SlicePicture::SlicePicture(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(u"slicePicture"_s);
    setAccessibleName(tr("Frozen numbers"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
}

void SlicePicture::setSlice(const std::optional<Slice> &slice, const TimeView::Zone &zone)
{
    m_slice = slice;
    m_zone = zone;
    update();
}

void SlicePicture::setRoom(int height)
{
    if (height == m_room)
        return;
    m_room = height;
    updateGeometry();
}

QSize SlicePicture::sizeHint() const
{
    const int line = fontMetrics().height();
    return {fontMetrics().averageCharWidth() * 50, m_room > 0 ? std::clamp(m_room, leastLines * line, mostLines * line) : mostLines * line};
}

QSize SlicePicture::minimumSizeHint() const { return {fontMetrics().averageCharWidth() * 30, fontMetrics().height() * leastLines}; }

void SlicePicture::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    if (!m_slice || m_slice->chart.isEmpty()) {
        painter.setPen(palette().color(QPalette::PlaceholderText));
        painter.drawText(rect(), Qt::AlignCenter | Qt::TextWordWrap, tr("These frozen numbers cannot be read."));
        return;
    }
    const ChartScene scene{.data = m_slice->chart, .zone = m_zone, .withTimes = true};
    const TimeRange range{m_slice->chart.start * microsecondsPerSecond, m_slice->chart.end() * microsecondsPerSecond};
    paintChart(painter, scene, chartAxis(scene, range, rect(), fontMetrics()), rect(), palette());
}

} // namespace hindsight
