// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/metrics/timeaxis.h"
#include "timeview.h"

#include <QFontMetrics>

class QPainter;

namespace hindsight {

/// Ticks with room for their labels.
QList<TimeTick> rulerTicks(const TimeAxis &axis, const QTimeZone &zone, const QFontMetrics &metrics);
/// "10:30", "10:30:15", "20 Jul", "2024": in the window's language.
QString tickText(const TimeTick &tick);
/// Labels in `rect`, each under or above its tick; at its ends they move in.
void paintTickLabels(QPainter &painter, const QList<TimeTick> &ticks, const TimeAxis &axis, const QRect &rect);
/// What the labels do not say: the day, where only one is in sight, and the zone.
QString rulerCaption(const TimeAxis &axis, const TimeView::Zone &zone);
/// Room for a caption of the zone, whatever the day.
int captionWidth(const TimeView::Zone &zone, const QFontMetrics &metrics);
/// A moment for people: "10:30:15", with the day where it differs from the one in the caption.
QString momentText(qint64 at, const TimeAxis &axis, const TimeView::Zone &zone, bool seconds);
/// The same beside what is in sight, without seconds where there are none.
QString momentText(qint64 at, const TimeView &view);

} // namespace hindsight
