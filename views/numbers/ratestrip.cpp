// SPDX-License-Identifier: GPL-3.0-or-later
#include "ratestrip.h"

#include "numberstext.h"
#include "views/theme/chips.h"
#include "views/theme/theme.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace hindsight {

using namespace Qt::StringLiterals;

RateStrip::RateStrip(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(u"rateStrip"_s);
    setAccessibleName(tr("Attempts over time, as far as the file is read"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void RateStrip::show(const SumsSoFar &sums, const QString &zone)
{
    m_sums = sums;
    m_zone = zone;
    update();
}

QSize RateStrip::sizeHint() const { return {40 * grid, 4 * fontMetrics().height() + 12 * grid}; }

void RateStrip::paintEvent(QPaintEvent *)
{
    if (m_sums.buckets.empty())
        return;
    QPainter painter(this);
    const int line = fontMetrics().height();
    const QRect area = rect().adjusted(0, line + grid / 2, 0, -line - grid / 2);
    const int rateHeight = area.height() * 3 / 5;
    const QRect rates(area.left(), area.top(), area.width(), rateHeight);
    const QRect bars(area.left(), rates.bottom() + grid, area.width(), area.height() - rateHeight - grid);

    // As many stretches as there is room for, each of whole buckets.
    const qint64 first = m_sums.buckets.front().start;
    const qint64 last = m_sums.buckets.back().start;
    const qint64 all = (last - first) / SumsSoFar::bucketSeconds + 1;
    const qint64 per = std::max<qint64>(1, (all * 2 + area.width() - 1) / std::max(1, area.width()));
    std::vector<SumsSoFar::Bucket> stretches(size_t((all + per - 1) / per));
    for (const SumsSoFar::Bucket &bucket : m_sums.buckets) {
        SumsSoFar::Bucket &sum = stretches[size_t((bucket.start - first) / SumsSoFar::bucketSeconds / per)];
        sum.attempts += bucket.attempts;
        sum.open += bucket.open;
        sum.succeeded += bucket.succeeded;
    }
    const auto rateOf = [](const SumsSoFar::Bucket &sum) { return sum.attempts > sum.open ? double(sum.succeeded) / double(sum.attempts - sum.open) : -1.0; };
    double lowest = 1;
    qint64 most = 1;
    for (const SumsSoFar::Bucket &sum : stretches) {
        most = std::max(most, sum.attempts);
        if (sum.attempts - sum.open >= 5 && rateOf(sum) >= 0) // of a few anything may be said
            lowest = std::min(lowest, rateOf(sum));
    }
    lowest = std::max(0.0, std::floor(lowest * 10) / 10);

    const double step = double(area.width()) / double(stretches.size());
    painter.setPen(palette().color(QPalette::Mid));
    painter.drawLine(rates.topLeft(), rates.topRight());
    painter.drawLine(rates.bottomLeft(), rates.bottomRight());
    painter.drawLine(bars.bottomLeft(), bars.bottomRight());
    painter.setPen(Qt::NoPen);
    painter.setBrush(palette().color(QPalette::Dark));
    for (size_t i = 0; i < stretches.size(); ++i) {
        const double height = double(bars.height()) * double(stretches[i].attempts) / double(most);
        painter.drawRect(QRectF(bars.left() + double(i) * step, bars.bottom() - height, std::max(1.0, step - (step > 4 ? 1 : 0)), height));
    }
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(chipColours(Tone::Blue, palette()).mark, 1.5));
    std::optional<QPointF> before;
    for (size_t i = 0; i < stretches.size(); ++i) {
        const double rate = rateOf(stretches[i]);
        if (rate < 0) {
            before.reset();
            continue;
        }
        const double high = lowest < 1 ? (std::max(rate, lowest) - lowest) / (1 - lowest) : 1;
        const QPointF here(rates.left() + (double(i) + 0.5) * step, rates.bottom() - high * rates.height());
        if (before)
            painter.drawLine(*before, here);
        else
            painter.drawPoint(here);
        before = here;
    }
    painter.setPen(palette().color(QPalette::PlaceholderText));
    painter.setFont(tabular(font()));
    painter.drawText(QRect(0, 0, width(), line), Qt::AlignLeft | Qt::AlignVCenter, tr("Success rate, %1 to 100 %").arg(int(std::lround(lowest * 100))));
    painter.drawText(QRect(0, 0, width(), line), Qt::AlignRight | Qt::AlignVCenter, tr("so far"));
    const QRect below(0, height() - line, width(), line);
    painter.drawText(below, Qt::AlignLeft | Qt::AlignVCenter,
                     secondText(first * microsecondsPerSecond, m_zone).chopped(3) + u' ' + (m_zone.isEmpty() ? u"UTC"_s : m_zone));
    painter.drawText(below, Qt::AlignRight | Qt::AlignVCenter, secondText((last + SumsSoFar::bucketSeconds) * microsecondsPerSecond, m_zone).chopped(3));
    painter.drawText(below, Qt::AlignHCenter | Qt::AlignVCenter, tr("attempts"));
}

} // namespace hindsight
