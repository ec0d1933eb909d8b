// SPDX-License-Identifier: GPL-3.0-or-later
#include "ruler.h"

#include "models/incident/zones.h"

#include <QCoreApplication>
#include <QLocale>
#include <QPainter>

namespace hindsight {

using namespace Qt::StringLiterals;

namespace {

struct Ruler
{
    Q_DECLARE_TR_FUNCTIONS(Ruler)
};

// Both ends of the range are on the same day.
bool isOneDay(const TimeAxis &axis, const QTimeZone &zone) { return inZone(axis.from, zone).date() == inZone(axis.to, zone).date(); }

} // namespace

QList<TimeTick> rulerTicks(const TimeAxis &axis, const QTimeZone &zone, const QFontMetrics &metrics)
{
    return ticksOf(axis, zone, metrics.horizontalAdvance(u"00:00:00"_s) * 1.6);
}

QString tickText(const TimeTick &tick)
{
    if (tick.level == TimeTick::Level::Day) {
        const QDate date = tick.local.date();
        if (date.month() == 1 && date.day() == 1)
            return date.toString(u"yyyy"_s);
        return QLocale().toString(date, Ruler::tr("d MMM", "a day on a time axis"));
    }
    return tick.local.toString(tick.level == TimeTick::Level::Second ? u"HH:mm:ss"_s : u"HH:mm"_s);
}

void paintTickLabels(QPainter &painter, const QList<TimeTick> &ticks, const TimeAxis &axis, const QRect &rect)
{
    const int half = painter.fontMetrics().horizontalAdvance(u"00:00:00"_s);
    for (const TimeTick &tick : ticks) {
        const double x = axis.x(tick.at);
        painter.drawText(QRectF(x - half, rect.top(), 2 * half, rect.height()), Qt::AlignCenter, tickText(tick));
    }
}

QString rulerCaption(const TimeAxis &axis, const TimeView::Zone &zone)
{
    if (!isOneDay(axis, zone.zone))
        return zone.name;
    return Ruler::tr("%1, %2", "a day and a time zone")
        .arg(QLocale().toString(inZone(axis.from, zone.zone).date(), Ruler::tr("d MMM yyyy", "a day")), zone.name);
}

QString momentText(qint64 at, const TimeAxis &axis, const TimeView::Zone &zone, bool seconds)
{
    const QDateTime local = inZone(at, zone.zone);
    const QString clock = local.toString(seconds ? u"HH:mm:ss"_s : u"HH:mm"_s);
    if (isOneDay(axis, zone.zone))
        return clock;
    return QLocale().toString(local.date(), Ruler::tr("d MMM", "a day on a time axis")) + u' ' + clock;
}

} // namespace hindsight
