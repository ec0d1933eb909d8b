// SPDX-License-Identifier: GPL-3.0-or-later
#include "slicepicture.h"

#include "chartpicture.h"
#include "models/incident/moment.h"

#include <QPainter>

namespace hindsight {

using namespace Qt::StringLiterals;

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

QSize SlicePicture::sizeHint() const { return {fontMetrics().averageCharWidth() * 50, fontMetrics().height() * 14}; }

QSize SlicePicture::minimumSizeHint() const { return {fontMetrics().averageCharWidth() * 30, fontMetrics().height() * 11}; }

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
