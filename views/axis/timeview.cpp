// SPDX-License-Identifier: GPL-3.0-or-later
#include "timeview.h"

#include "models/incident/moment.h"

#include <algorithm>

namespace hindsight {

using namespace Qt::StringLiterals;

namespace {

QString chosen;

constexpr qint64 shortest = 10 * microsecondsPerSecond;
constexpr TimeRange nothing{0, 3600 * microsecondsPerSecond};

// With some room at both sides, so that nothing stands at the edge.
TimeRange widened(const TimeRange &range, double share)
{
    const auto more = qint64(double(range.to - range.from) * share);
    return {range.from - more, range.to + more};
}

} // namespace

QString chosenZone() { return chosen; }

void setChosenZone(const QString &name) { chosen = name; }

TimeView::TimeView(QObject *parent)
    : QObject(parent)
    , m_incident(nothing)
    , m_everything(nothing)
    , m_range(nothing)
    , m_zones{{u"UTC"_s, QTimeZone::utc()}}
{}

void TimeView::setWhole(const TimeRange &incident, const TimeRange &everything)
{
    const bool wasWhole = m_range == m_incident || m_incident == nothing;
    const TimeRange wider = widened(incident, 0.2);
    const TimeRange all{std::min(wider.from, everything.from), std::max(wider.to, everything.to)};
    if (wider == m_incident && all == m_everything)
        return;
    m_incident = wider;
    m_everything = all;
    setRange(wasWhole ? m_incident : m_range);
}

TimeRange TimeView::limits() const { return widened(m_everything, 0.25); }

void TimeView::setRange(TimeRange range)
{
    const TimeRange most = limits();
    const qint64 length = std::clamp(range.to - range.from, shortest, std::max(shortest, most.to - most.from));
    range.from = std::clamp(range.from, most.from, std::max(most.from, most.to - length));
    range.to = range.from + length;
    if (range == m_range)
        return;
    m_range = range;
    Q_EMIT rangeChanged();
}

void TimeView::zoom(double factor, qint64 around)
{
    const auto before = double(around - m_range.from) * factor, behind = double(m_range.to - around) * factor;
    if (before + behind < double(shortest) && factor < 1)
        return; // else the last step would move what stands still
    setRange({around - qint64(before), around + qint64(behind)});
}

void TimeView::pan(double share)
{
    const auto by = qint64(double(m_range.to - m_range.from) * share);
    setRange({m_range.from + by, m_range.to + by});
}

void TimeView::showAll() { setRange(m_range == m_incident ? m_everything : m_incident); }

void TimeView::reveal(qint64 at)
{
    const qint64 edge = (m_range.to - m_range.from) / 20;
    qint64 by = 0;
    if (at < m_range.from + edge)
        by = at - edge - m_range.from;
    else if (at > m_range.to - edge)
        by = at + edge - m_range.to;
    if (by != 0)
        setRange({m_range.from + by, m_range.to + by});
}

void TimeView::setZones(const QList<Zone> &zones)
{
    if (zones == m_zones || zones.isEmpty())
        return;
    const QString wanted = chosen.isEmpty() ? zone().name : chosen;
    m_zones = zones;
    const auto same = std::ranges::find(zones, wanted, &Zone::name);
    m_zone = same == zones.end() ? 0 : same - zones.begin();
    Q_EMIT zoneChanged();
}

void TimeView::nextZone()
{
    if (m_zones.size() < 2)
        return;
    m_zone = (m_zone + 1) % m_zones.size();
    chosen = zone().name;
    Q_EMIT zoneChanged();
}

void TimeView::setCrosshair(std::optional<qint64> at)
{
    if (at == m_crosshair)
        return;
    m_crosshair = at;
    Q_EMIT crosshairChanged();
}

void TimeView::setSelection(std::optional<TimeRange> range)
{
    if (range && range->from > range->to)
        std::swap(range->from, range->to);
    if (range == m_selection)
        return;
    m_selection = range;
    Q_EMIT selectionChanged();
}

void TimeView::setHovered(const QString &event)
{
    if (event == m_hovered)
        return;
    m_hovered = event;
    Q_EMIT hoveredChanged();
}

void TimeView::setSuggested(const TimeRanges &ranges)
{
    if (ranges == m_suggested)
        return;
    m_suggested = ranges;
    Q_EMIT suggestedChanged();
}

void TimeView::setCurrent(const QString &event)
{
    if (event == m_current)
        return;
    m_current = event;
    Q_EMIT currentChanged();
}

void TimeView::wantMargins(const QObject *who, int left, int right)
{
    const int leftBefore = leftMargin(), rightBefore = rightMargin();
    if (!m_margins.contains(who))
        connect(who, &QObject::destroyed, this, [this, who] { m_margins.remove(who); });
    m_margins[who] = {left, right};
    if (leftMargin() != leftBefore || rightMargin() != rightBefore)
        Q_EMIT marginsChanged();
}

int TimeView::leftMargin() const
{
    int widest = 0;
    for (const Margins &margins : m_margins)
        widest = std::max(widest, margins.left);
    return widest;
}

int TimeView::rightMargin() const
{
    int widest = 0;
    for (const Margins &margins : m_margins)
        widest = std::max(widest, margins.right);
    return widest;
}

} // namespace hindsight
