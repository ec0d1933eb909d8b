// SPDX-License-Identifier: GPL-3.0-or-later
#include "ruler.h"

#include "models/incident/zones.h"

#include <QCoreApplication>
#include <QLocale>
#include <QPainter>

#include <algorithm>

namespace hindsight {

using namespace Qt::StringLiterals;

namespace {

struct Ruler
{
    Q_DECLARE_TR_FUNCTIONS(Ruler)
};

// Both ends of the range are on the same day.
bool isOneDay(const TimeAxis &axis, const QTimeZone &zone) { return inZone(axis.from, zone).date() == inZone(axis.to, zone).date(); }

QString dayAndZone(const QDate &date, const TimeView::Zone &zone)
{
    return Ruler::tr("%1, %2", "a day and a time zone").arg(QLocale().toString(date, Ruler::tr("d MMM yyyy", "a day")), zone.name);
}

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
    for (const TimeTick &tick : ticks) {
        const QString text = tickText(tick);
        const double width = QFontMetricsF(painter.font(), painter.device()).horizontalAdvance(text),
                     most = std::max(rect.right() + 1 - width, double(rect.left()));
        const double left = std::clamp(axis.x(tick.at) - width / 2, double(rect.left()), most);
        painter.drawText(QRectF(left, rect.top(), width + 1, rect.height()), Qt::AlignLeft | Qt::AlignVCenter, text);
    }
}

QString rulerCaption(const TimeAxis &axis, const TimeView::Zone &zone)
{
    return isOneDay(axis, zone.zone) ? dayAndZone(inZone(axis.from, zone.zone).date(), zone) : zone.name;
}

int captionWidth(const TimeView::Zone &zone, const QFontMetrics &metrics)
{
    int widest = metrics.horizontalAdvance(zone.name);
    for (int month = 1; month <= 12; ++month)
        widest = std::max(widest, metrics.horizontalAdvance(dayAndZone(QDate(2028, month, 28), zone)));
    return widest;
}

QString momentText(qint64 at, const TimeAxis &axis, const TimeView::Zone &zone, bool seconds)
{
    const QDateTime local = inZone(at, zone.zone);
    const QString clock = local.toString(seconds ? u"HH:mm:ss"_s : u"HH:mm"_s);
    if (isOneDay(axis, zone.zone))
        return clock;
    return QLocale().toString(local.date(), Ruler::tr("d MMM", "a day on a time axis")) + u' ' + clock;
}

QString momentText(qint64 at, const TimeView &view) { return momentText(at, TimeAxis{view.range().from, view.range().to}, view.zone(), false); }

} // namespace hindsight
