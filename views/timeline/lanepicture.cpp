// SPDX-License-Identifier: GPL-3.0-or-later
#include "lanepicture.h"

#include "models/incident/milestones.h"
#include "models/lists/choices.h"
#include "views/theme/chips.h"
#include "views/theme/theme.h"

#include <QFontMetrics>
#include <QPainter>
#include <QRegularExpression>
#include <QTextLayout>

#include <algorithm>
#include <cmath>
#include <ranges>
#include <set>

namespace hindsight {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostRows = 3;
constexpr int barHeight = 3;
constexpr int least = 28;         // pixels: a shorter label says nothing
constexpr int onePlace = 3;       // pixels: marks that are nearer are one
constexpr int labelReach = 4'000; // pixels: no label is longer

// Far enough from the plot for whatever is out of sight, and not too far for an int.
int xOf(const TimeAxis &axis, qint64 at) { return qRound(std::clamp(axis.x(at), axis.left - 10'000, axis.left + axis.width + 10'000)); }

// Where each letter of a line ends: shaping and kerning count, else labels would be cut.
std::vector<int> letterEnds(const QString &text, const QFont &font)
{
    QTextLayout layout(text, font);
    layout.beginLayout();
    QTextLine line = layout.createLine();
    std::vector<int> ends;
    if (line.isValid()) {
        line.setNumColumns(int(text.size()));
        int end = 0;
        for (int i = 1; i <= text.size(); ++i)
            ends.push_back(end = std::max(end, int(std::ceil(std::abs(line.cursorToX(i) - line.cursorToX(0))))));
    }
    layout.endLayout();
    return ends;
}

int rowHeightOf(const QFont &font) { return std::max(24, QFontMetrics(font).height() + 8); }

QString nameOfLane(EventKind kind) { return choiceLabel(QString::fromLatin1(nameOf(kind))); }

} // namespace

QString plainLine(const QString &markdown)
{
    static const QRegularExpression link(u"!?\\[([^\\]]*)\\]\\([^)]*\\)"_s), marks(u"[*_`~]{1,3}(?=\\S)|(?<=\\S)[*_`~]{1,3}(?=\\W|$)|^#+\\s+|^>\\s*"_s);
    const auto isSpecial = [](QChar c) { return QStringView(u"*_`~[#>").contains(c) || (c.isSpace() && c != u' '); };
    if (std::ranges::none_of(markdown, isSpecial) && !markdown.startsWith(u' ') && !markdown.endsWith(u' ') && !markdown.contains("  "_L1))
        return markdown; // most
    QString line = markdown.trimmed().section(u'\n', 0, 0);
    return line.replace(link, u"\\1"_s).remove(marks).simplified();
}

std::optional<TimeRange> extentOf(const Record &record)
{
    std::optional<TimeRange> extent;
    const auto include = [&extent](const Moment &moment) {
        if (!moment.at || moment.precision == Precision::Day)
            return;
        const TimeRange before = extent.value_or(TimeRange{*moment.at, *moment.at});
        extent = {std::min(before.from, *moment.at), std::max(before.to, moment.end.value_or(*moment.at))};
    };
    for (const TimelineEvent &event : record.events)
        include(event.at);
    for (const ImpactWindow &window : record.windows) {
        include(window.from);
        include(window.to);
    }
    for (const Milestone &milestone : record.milestones)
        include(milestone.at);
    return extent;
}

LanePicture::LanePicture(const Record &record)
    : m_windows(record.windows)
{
    m_windows.removeIf([](const ImpactWindow &window) { return !window.from.at || window.from.precision == Precision::Day; });
    for (const Named<MilestoneKind> &kind : milestoneKindNames) {
        if (const auto milestone = milestoneOf(record, kind.value); milestone && milestone->at.at)
            m_milestones.push_back(*milestone->at.at);
    }
    m_events.reserve(size_t(record.events.size()));
    for (const TimelineEvent &event : record.events) {
        if (!event.at.at || event.at.precision == Precision::Day)
            continue;
        m_events.push_back({.uid = event.uid, .at = *event.at.at, .end = event.at.end, .kind = event.kind, .text = event.text, .isKey = event.key});
        ++m_counts[size_t(event.kind)];
    }
    if (!std::ranges::is_sorted(m_events, {}, &Event::at)) // those of a record are
        std::ranges::stable_sort(m_events, {}, &Event::at);
    for (size_t i = 0; i < m_events.size(); ++i) {
        if (m_events[i].end)
            m_lasting.push_back(i);
    }
    for (const Named<EventKind> &kind : eventKindNames) {
        if (m_counts[size_t(kind.value)] > 0 || (kind.value == EventKind::Impact && !m_windows.isEmpty()))
            m_lanes.push_back({.kind = kind.value});
    }
}

int LanePicture::leastHeight(const QFont &font) const { return int(m_lanes.size()) * rowHeightOf(font); }

int LanePicture::nameWidth(const QFont &font) const
{
    int widest = 0;
    for (const Lane &lane : m_lanes)
        widest = std::max(widest, QFontMetrics(font).horizontalAdvance(nameOfLane(lane.kind)));
    return widest;
}

int LanePicture::layOut(int height, const QFont &font)
{
    m_rowHeight = rowHeightOf(font);
    m_markSide = std::max(12, QFontMetrics(font).height() * 3 / 4);
    m_marks.clear();
    const int room = height / m_rowHeight;
    int rows = int(m_lanes.size());
    for (Lane &lane : m_lanes)
        lane.rows = 1;
    // The lanes with the most events per row first.
    for (; rows < room; ++rows) {
        Lane *fullest = nullptr;
        double most = 1; // an event alone needs no second row
        for (Lane &lane : m_lanes) {
            const double perRow = double(m_counts[size_t(lane.kind)]) / lane.rows;
            if (lane.rows < mostRows && perRow > most) {
                most = perRow;
                fullest = &lane;
            }
        }
        if (!fullest)
            break;
        ++fullest->rows;
    }
    int first = 0;
    std::array<const Lane *, std::size(eventKindNames)> lanes{};
    for (Lane &lane : m_lanes) {
        lane.first = first;
        first += lane.rows;
        lanes[size_t(lane.kind)] = &lane;
    }
    // In turn, so that an event keeps its row whatever is in sight.
    std::array<int, std::size(eventKindNames)> turns{};
    for (Event &event : m_events) {
        const Lane &lane = *lanes[size_t(event.kind)];
        event.row = lane.first + turns[size_t(event.kind)]++ % lane.rows;
    }
    if (m_measured != font) {
        for (Event &event : m_events)
            event.ends.clear();
        m_measured = font;
    }
    return first * m_rowHeight;
}

const QPixmap &LanePicture::mark(EventKind kind, bool isKey, double scale, const QPalette &palette)
{
    if (scale != m_marksScale || palette.cacheKey() != m_marksPalette)
        m_marks.clear();
    m_marksScale = scale;
    m_marksPalette = palette.cacheKey();
    QPixmap &pixmap = m_marks[{int(kind), isKey}];
    if (pixmap.isNull()) {
        pixmap = QPixmap((QSizeF(m_markSide, m_markSide) * scale).toSize());
        pixmap.setDevicePixelRatio(scale);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        painter.setRenderHint(QPainter::Antialiasing);
        const ChipLook look = chipLook(u"kind"_s, QString::fromLatin1(nameOf(kind)));
        const double inset = isKey ? 1 : 2.5;
        paintShape(painter, QRectF(inset, inset, m_markSide - 2 * inset, m_markSide - 2 * inset), look.shape, chipColours(look.tone, palette).mark);
    }
    return pixmap;
}

QRect LanePicture::markOf(const Event &event, const TimeAxis &axis, int top) const
{
    return {xOf(axis, event.at) - m_markSide / 2, top + event.row * m_rowHeight + (m_rowHeight - m_markSide) / 2, m_markSide, m_markSide};
}

void LanePicture::gather(const TimeAxis &axis)
{
    m_shown.clear();
    const auto show = [&](size_t i) {
        const Event &event = m_events[i];
        std::vector<Shown> &row = m_shown[event.row];
        const int x = xOf(axis, event.at);
        Shown *before = row.empty() || event.end || m_events[row.back().event].end ? nullptr : &row.back();
        if (before && x - before->x < onePlace)
            *before = {before->x, i, before->others + 1, before->isKey || event.isKey};
        else
            row.push_back({x, i, 0, event.isKey});
    };
    const auto begin = std::ranges::lower_bound(m_events, axis.from, {}, &Event::at);
    const auto end = std::ranges::upper_bound(begin, m_events.end(), axis.to, {}, &Event::at);
    // Of those before only a bar reaches into sight, and in each row the label of the last one.
    std::vector<size_t> before;
    for (const size_t i : m_lasting) {
        if (m_events[i].at < axis.from && *m_events[i].end >= axis.from)
            before.push_back(i);
    }
    std::set<int> rows;
    for (auto event = begin; event != m_events.begin() && xOf(axis, std::prev(event)->at) > axis.left - labelReach; --event) {
        if (const Event &last = *std::prev(event); rows.insert(last.row).second && (!last.end || *last.end < axis.from))
            before.push_back(size_t(std::prev(event) - m_events.begin()));
    }
    std::ranges::sort(before);
    for (const size_t i : before)
        show(i);
    for (auto event = begin; event != end; ++event)
        show(size_t(event - m_events.begin()));
}

void LanePicture::paintLanes(QPainter &painter, const TimeAxis &axis, int top, const QPalette &palette) const
{
    const int left = qRound(axis.left), right = qRound(axis.left + axis.width);
    for (size_t i = 0; i < m_lanes.size(); ++i) {
        const Lane &lane = m_lanes[i];
        const QRect band(0, top + lane.first * m_rowHeight, right, lane.rows * m_rowHeight);
        if (i % 2 == 1)
            painter.fillRect(band.adjusted(left, 0, 0, 0), palette.color(QPalette::AlternateBase));
        painter.setPen(palette.color(QPalette::PlaceholderText));
        painter.drawText(QRect(grid, band.top(), left - 2 * grid, m_rowHeight), Qt::AlignLeft | Qt::AlignVCenter, nameOfLane(lane.kind));
    }
}

void LanePicture::paintWindows(QPainter &painter, const TimeAxis &axis, int top, const QPalette &palette, qint64 now) const
{
    if (m_windows.isEmpty() || m_lanes.front().kind != EventKind::Impact)
        return;
    const Lane &lane = m_lanes.front();
    QColor colour = chipColours(Tone::Vermillion, palette).mark;
    for (const ImpactWindow &window : std::as_const(m_windows)) {
        const int from = xOf(axis, *window.from.at), to = xOf(axis, window.to.at.value_or(std::max(now, *window.from.at)));
        const QRectF bar(from, top + lane.first * m_rowHeight + 3, std::max(to - from, 2), lane.rows * m_rowHeight - 6);
        colour.setAlphaF(window.degree == ImpactDegree::Down ? 0.5F : window.degree == ImpactDegree::Degraded ? 0.32F : 0.2F);
        painter.fillRect(bar, colour);
        QColor edge = colour;
        edge.setAlphaF(1);
        painter.fillRect(QRectF(bar.left(), bar.top(), 2, bar.height()), edge);
        if (window.to.at)
            painter.fillRect(QRectF(bar.right() - 2, bar.top(), 2, bar.height()), edge);
    }
}

void LanePicture::paintSuggested(QPainter &painter, const TimeAxis &axis, int top, const QPalette &palette, const TimeRanges &suggested) const
{
    const QColor colour = chipColours(Tone::Vermillion, palette).mark;
    const bool hasLane = !m_lanes.empty() && m_lanes.front().kind == EventKind::Impact;
    for (const TimeRange &range : suggested) {
        if (range.to < axis.from || range.from > axis.to)
            continue;
        const int from = xOf(axis, range.from), to = xOf(axis, range.to);
        painter.setPen(QPen(palette.color(QPalette::Accent), 1, Qt::DashLine));
        for (const int x : {from, to})
            painter.drawLine(QPointF(x, top), QPointF(x, painter.window().bottom() + 1));
        if (!hasLane)
            continue;
        painter.setPen(QPen(colour, 1, Qt::DashLine));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(QRectF(from + 0.5, top + m_lanes.front().first * m_rowHeight + 2.5, std::max(to - from, 3) - 1, m_lanes.front().rows * m_rowHeight - 5));
    }
}

int LanePicture::paintLabel(QPainter &painter, const Shown &shown, const QPoint &place, int room, const QPalette &palette)
{
    constexpr int flags = Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine | Qt::TextDontClip;
    Event &event = m_events[shown.event];
    int left = place.x();
    if (shown.others > 0) {
        const QString more = u"+%1"_s.arg(shown.others);
        const int width = letterEnds(more, painter.font()).back();
        if (width > room)
            return left;
        painter.setPen(palette.color(QPalette::PlaceholderText));
        painter.drawText(QRect(left, place.y(), width, m_rowHeight), flags, more);
        left += width + 4;
        room -= width + 4;
    }
    if (room < least || event.text.isEmpty())
        return left;
    if (event.ends.empty()) {
        event.label = plainLine(event.text);
        event.ends = letterEnds(event.label, painter.font());
    }
    if (event.ends.empty())
        return left;
    painter.setPen(palette.color(QPalette::Text));
    if (event.ends.back() <= room) {
        painter.drawText(QRect(left, place.y(), room, m_rowHeight), flags, event.label);
        return left + event.ends.back();
    }
    const int dots = letterEnds(u"\u2026"_s, painter.font()).back();
    auto fits = std::ranges::upper_bound(event.ends, room - dots) - event.ends.begin();
    if (fits > 0 && event.label[fits - 1].isHighSurrogate())
        --fits;
    painter.drawText(QRect(left, place.y(), room, m_rowHeight), flags, event.label.first(fits) + u'\u2026');
    return left + room;
}

void LanePicture::paint(QPainter &painter, const TimeAxis &axis, int top, const QPalette &palette, qint64 now, const QString &current,
                        const TimeRanges &suggested)
{
    const int left = qRound(axis.left), right = qRound(axis.left + axis.width);
    paintLanes(painter, axis, top, palette);
    painter.save();
    painter.setClipRect(QRect(left, top, right - left, 1 << 16));
    paintWindows(painter, axis, top, palette, now);
    // Below the events, whose labels stay readable.
    QColor pale = palette.color(QPalette::Accent);
    pale.setAlphaF(0.5F);
    painter.setPen(QPen(pale, 1));
    for (const qint64 at : m_milestones) {
        if (at >= axis.from && at <= axis.to)
            painter.drawLine(QPointF(axis.x(at), top), QPointF(axis.x(at), painter.window().bottom() + 1));
    }
    paintSuggested(painter, axis, top, palette, suggested);
    if (const Event *event = find(current))
        painter.fillRect(markOf(*event, axis, top).adjusted(-2, 2 - (m_rowHeight - m_markSide) / 2, 2, (m_rowHeight - m_markSide) / 2 - 2),
                         palette.color(QPalette::Highlight));

    gather(axis);
    const double scale = painter.device()->devicePixelRatio();
    for (auto &[row, places] : m_shown) {
        const int y = top + row * m_rowHeight;
        for (size_t i = 0; i < places.size(); ++i) {
            Shown &shown = places[i];
            const Event &event = m_events[shown.event];
            if (event.end) {
                const QColor span = chipColours(chipLook(u"kind"_s, QString::fromLatin1(nameOf(event.kind))).tone, palette).mark;
                painter.fillRect(QRect(shown.x, y + m_rowHeight - barHeight, std::max(xOf(axis, *event.end) - shown.x, 2), barHeight), span);
            }
            painter.drawPixmap(QPointF(shown.x - m_markSide / 2.0, y + (m_rowHeight - m_markSide) / 2.0), mark(event.kind, shown.isKey, scale, palette));
            const int begin = labelLeft(event, axis);
            const int room = (i + 1 < places.size() ? places[i + 1].x - m_markSide / 2 - 6 : right) - begin;
            shown.end = shown.x + m_markSide / 2 + 4;
            if (room >= least)
                shown.end = paintLabel(painter, shown, {begin, y}, room, palette);
            if (event.end)
                shown.end = std::max(shown.end, xOf(axis, *event.end));
        }
    }
    painter.restore();
}

void LanePicture::paintHovered(QPainter &painter, const TimeAxis &axis, int top, const QPalette &palette, const QString &uid) const
{
    const Event *event = find(uid);
    if (!event || event->at < axis.from || event->at > axis.to)
        return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(palette.color(QPalette::Accent), 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawEllipse(QRectF(markOf(*event, axis, top)).adjusted(-3, -3, 3, 3));
    painter.restore();
}

void LanePicture::paintMoved(QPainter &painter, const TimeAxis &axis, int top, const QPalette &palette, const QString &uid, qint64 to,
                             const QString &time) const
{
    const Event *event = find(uid);
    if (!event)
        return;
    Event there = *event;
    there.at = to;
    const QRect mark = markOf(there, axis, top);
    const ChipLook look = chipLook(u"kind"_s, QString::fromLatin1(nameOf(event->kind)));
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    paintShape(painter, mark, look.shape, chipColours(look.tone, palette).mark);
    const int width = painter.fontMetrics().horizontalAdvance(time) + 2 * 4;
    QRect label(mark.right() + 6, mark.center().y() - m_rowHeight / 2, width, m_rowHeight);
    if (label.right() > axis.left + axis.width)
        label.moveRight(mark.left() - 6);
    painter.setPen(Qt::NoPen);
    painter.setBrush(palette.color(QPalette::ToolTipBase));
    painter.drawRoundedRect(label, 3, 3);
    painter.setPen(palette.color(QPalette::ToolTipText));
    painter.drawText(label, Qt::AlignCenter, time);
    painter.restore();
}

QString LanePicture::eventAt(const QPoint &place, const TimeAxis &axis, int top) const
{
    const int row = (place.y() - top) / m_rowHeight;
    const auto shown = m_shown.find(row);
    if (place.y() < top || shown == m_shown.end() || place.x() < axis.left)
        return {};
    // The last one that is there: its mark, its label or its bar.
    for (const Shown &there : std::views::reverse(shown->second)) {
        if (there.x - m_markSide / 2 - 2 <= place.x() && place.x() <= there.end)
            return m_events[there.event].uid;
    }
    return {};
}

int LanePicture::labelLeft(const Event &event, const TimeAxis &axis) const
{
    // Of one that lasts the label is in sight as long as its bar is.
    const int usual = xOf(axis, event.at) + m_markSide / 2 + 4;
    return event.end && *event.end >= axis.from ? std::max(usual, qRound(axis.left) + 4) : usual;
}

const LanePicture::Event *LanePicture::find(const QString &uid) const
{
    if (uid.isEmpty())
        return nullptr;
    const auto found = std::ranges::find(m_events, uid, &Event::uid);
    return found == m_events.end() ? nullptr : &*found;
}

} // namespace hindsight
