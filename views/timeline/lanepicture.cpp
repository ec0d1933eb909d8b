// SPDX-License-Identifier: GPL-3.0-or-later
#include "lanepicture.h"

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

namespace hindsight {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostRows = 3;
constexpr int barHeight = 3;
constexpr int least = 28; // pixels: a shorter label says nothing

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
    for (const TimelineEvent &event : record.events) {
        if (!event.at.at || event.at.precision == Precision::Day)
            continue;
        m_events.push_back({.uid = event.uid, .at = *event.at.at, .end = event.at.end, .kind = event.kind, .text = plainLine(event.text), .isKey = event.key});
    }
    std::ranges::stable_sort(m_events, {}, &Event::at);
    for (const Named<EventKind> &kind : eventKindNames) {
        const bool used = std::ranges::any_of(m_events, [&](const Event &event) { return event.kind == kind.value; });
        if (used || (kind.value == EventKind::Impact && !m_windows.isEmpty()))
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
            const auto events = std::ranges::count(m_events, lane.kind, &Event::kind);
            const double perRow = double(events) / lane.rows;
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
    for (Lane &lane : m_lanes) {
        lane.first = first;
        first += lane.rows;
        // In turn, so that an event keeps its row whatever is in sight.
        int turn = 0;
        for (Event &event : m_events) {
            if (event.kind == lane.kind)
                event.row = lane.first + turn++ % lane.rows;
        }
    }
    if (m_measured != font) {
        for (Event &event : m_events)
            event.ends = letterEnds(event.text, font);
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

void LanePicture::paint(QPainter &painter, const TimeAxis &axis, int top, const QPalette &palette, qint64 now, const QString &current)
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

    painter.save();
    painter.setClipRect(QRect(left, top, right - left, 1 << 16));
    if (!m_windows.isEmpty() && m_lanes.front().kind == EventKind::Impact) {
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

    m_shown.clear();
    for (size_t i = 0; i < m_events.size() && m_events[i].at <= axis.to; ++i) {
        if (behind(m_events[i], axis) >= left) // its bar or its label reaches into sight
            m_shown[m_events[i].row].emplace_back(xOf(axis, m_events[i].at), i);
    }
    const double scale = painter.device()->devicePixelRatio();
    const QColor text = palette.color(QPalette::Text);
    const int dots = letterEnds(u"\u2026"_s, painter.font()).back();
    constexpr int flags = Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine | Qt::TextDontClip;
    painter.setPen(text);
    for (const auto &[row, events] : m_shown) {
        const int y = top + row * m_rowHeight;
        int lastMark = -1 << 20;
        for (size_t i = 0; i < events.size(); ++i) {
            const int x = events[i].first;
            const Event *event = &m_events[events[i].second];
            if (event->end) {
                QColor span = chipColours(chipLook(u"kind"_s, QString::fromLatin1(nameOf(event->kind))).tone, palette).mark;
                painter.fillRect(QRect(x, y + m_rowHeight - barHeight, std::max(xOf(axis, *event->end) - x, 2), barHeight), span);
            }
            if (event->uid == current) {
                QColor highlight = palette.color(QPalette::Highlight);
                painter.fillRect(QRect(x - m_markSide / 2 - 2, y + 2, m_markSide + 4, m_rowHeight - 4), highlight);
            }
            // Of marks in one place one is enough.
            if (x - lastMark >= 2) {
                painter.drawPixmap(QPointF(x - m_markSide / 2.0, y + (m_rowHeight - m_markSide) / 2.0), mark(event->kind, event->isKey, scale, palette));
                lastMark = x;
            }
            const int begin = labelLeft(*event, axis);
            const int room = (i + 1 < events.size() ? events[i + 1].first - m_markSide / 2 - 6 : right) - begin;
            if (room < least || event->ends.empty())
                continue;
            const QRect where(begin, y, room, m_rowHeight);
            if (labelWidth(*event) <= room) {
                painter.drawText(where, flags, event->text);
            } else {
                auto fits = std::ranges::upper_bound(event->ends, room - dots) - event->ends.begin();
                if (fits > 0 && event->text[fits - 1].isHighSurrogate())
                    --fits;
                painter.drawText(where, flags, event->text.first(fits) + u'\u2026');
            }
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

QString LanePicture::eventAt(const QPoint &place, const TimeAxis &axis, int top) const
{
    const int row = (place.y() - top) / m_rowHeight;
    const auto shown = m_shown.find(row);
    if (place.y() < top || shown == m_shown.end() || place.x() < axis.left)
        return {};
    // The last one that is there: its mark, its label or its bar.
    for (const auto &[x, index] : std::views::reverse(shown->second)) {
        if (x - m_markSide / 2 - 2 <= place.x() && place.x() <= behind(m_events[index], axis))
            return m_events[index].uid;
    }
    return {};
}

int LanePicture::labelLeft(const Event &event, const TimeAxis &axis) const
{
    // Of one that lasts the label is in sight as long as its bar is.
    const int usual = xOf(axis, event.at) + m_markSide / 2 + 4;
    return event.end && *event.end >= axis.from ? std::max(usual, qRound(axis.left) + 4) : usual;
}

int LanePicture::behind(const Event &event, const TimeAxis &axis) const
{
    const int label = labelLeft(event, axis) + labelWidth(event);
    return event.end ? std::max(label, xOf(axis, *event.end)) : label;
}

const LanePicture::Event *LanePicture::find(const QString &uid) const
{
    const auto found = std::ranges::find(m_events, uid, &Event::uid);
    return found == m_events.end() ? nullptr : &*found;
}

} // namespace hindsight
