// SPDX-License-Identifier: GPL-3.0-or-later
#include "chips.h"

#include "keptuntilquit.h"
#include "linetext.h"
#include "theme.h"

#include <QHash>
#include <QPainter>
#include <QPainterPath>
#include <QPixmap>

#include <cmath>

namespace hindsight {

using namespace Qt::StringLiterals;

namespace {

QColor hue(Tone tone)
{
    switch (tone) {
    case Tone::Neutral: return QColor(0x7a, 0x84, 0x90);
    case Tone::Blue: return QColor(0x00, 0x72, 0xb2);
    case Tone::Sky: return QColor(0x56, 0xb4, 0xe9);
    case Tone::Green: return QColor(0x00, 0x9e, 0x73);
    case Tone::Orange: return QColor(0xe6, 0x9f, 0x00);
    case Tone::Vermillion: return QColor(0xd5, 0x5e, 0x00);
    case Tone::Purple: return QColor(0xcc, 0x79, 0xa7);
    }
    return {};
}

QColor mixed(const QColor &a, const QColor &b, double share)
{
    const auto mix = [share](float x, float y) { return float(x * share + y * (1 - share)); };
    return QColor::fromRgbF(mix(a.redF(), b.redF()), mix(a.greenF(), b.greenF()), mix(a.blueF(), b.blueF()));
}

double luminance(const QColor &colour)
{
    const auto linear = [](double part) { return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

ChipLook severityLook(const QString &name)
{
    // Severities are the database's own; most number them, 1 (or 0) being the worst.
    const int rank = name.isEmpty() ? 9 : name.back().digitValue();
    switch (rank) {
    case 0:
    case 1: return {Tone::Vermillion, ChipShape::Triangle};
    case 2: return {Tone::Orange, ChipShape::Diamond};
    case 3: return {Tone::Blue, ChipShape::Square};
    default: return {Tone::Neutral, ChipShape::Circle};
    }
}

const QHash<QString, ChipLook> &looks()
{
    static const QHash<QString, ChipLook> all = {
        // events
        {u"impact"_s, {Tone::Vermillion, ChipShape::Triangle}},
        {u"deploy"_s, {Tone::Purple, ChipShape::Diamond}},
        {u"detection"_s, {Tone::Orange, ChipShape::Circle}},
        {u"finding"_s, {Tone::Blue, ChipShape::Circle}},
        {u"escalation"_s, {Tone::Orange, ChipShape::Triangle}},
        {u"decision"_s, {Tone::Purple, ChipShape::Square}},
        {u"action"_s, {Tone::Sky, ChipShape::Square}},
        {u"communication"_s, {Tone::Neutral, ChipShape::Ring}},
        {u"recovery"_s, {Tone::Green, ChipShape::Tick}},
        {u"note"_s, {Tone::Neutral, ChipShape::Dash}},
        // causes
        {u"trigger"_s, {Tone::Vermillion, ChipShape::Triangle}},
        {u"contributing_factor"_s, {Tone::Blue, ChipShape::Plus}},
        {u"slowed_detection"_s, {Tone::Orange, ChipShape::Circle}},
        {u"slowed_diagnosis"_s, {Tone::Orange, ChipShape::Diamond}},
        {u"slowed_repair"_s, {Tone::Orange, ChipShape::Square}},
        // lessons
        {u"went_well"_s, {Tone::Green, ChipShape::Plus}},
        {u"went_wrong"_s, {Tone::Vermillion, ChipShape::Cross}},
        {u"lucky"_s, {Tone::Orange, ChipShape::Star}},
        {u"made_sense"_s, {Tone::Blue, ChipShape::Ring}},
        // actions
        {u"open"_s, {Tone::Neutral, ChipShape::Ring}},
        {u"in_progress"_s, {Tone::Blue, ChipShape::HalfCircle}},
        {u"blocked"_s, {Tone::Vermillion, ChipShape::Cross}},
        {u"done"_s, {Tone::Green, ChipShape::Tick}},
        {u"verified"_s, {Tone::Green, ChipShape::Star}},
        {u"wont_do"_s, {Tone::Neutral, ChipShape::Dash}},
        {u"risk_accepted"_s, {Tone::Orange, ChipShape::Triangle}},
        // postmortem states, and whether the incident goes on
        {u"draft"_s, {Tone::Neutral, ChipShape::Ring}},
        {u"in_review"_s, {Tone::Blue, ChipShape::HalfCircle}},
        {u"reviewed"_s, {Tone::Green, ChipShape::Tick}},
        {u"published"_s, {Tone::Green, ChipShape::Circle}},
        {u"ongoing"_s, {Tone::Vermillion, ChipShape::Circle}},
        {u"resolved"_s, {Tone::Green, ChipShape::Tick}},
        {u"closed"_s, {Tone::Neutral, ChipShape::Tick}},
        // impact
        {u"down"_s, {Tone::Vermillion, ChipShape::Triangle}},
        {u"degraded"_s, {Tone::Orange, ChipShape::Diamond}},
        {u"partial"_s, {Tone::Orange, ChipShape::HalfCircle}},
        // where an incident comes from
        {u"sample"_s, {Tone::Purple, ChipShape::Diamond}},
    };
    return all;
}

constexpr int padding = 8;
constexpr int gap = 6;

int markSize(const QFontMetrics &metrics) { return qRound(metrics.capHeight() * 0.95); }

QPainterPath shapePath(const QRectF &rect, ChipShape shape)
{
    QPainterPath path;
    const QPointF middle = rect.center();
    switch (shape) {
    case ChipShape::Circle: path.addEllipse(rect); break;
    case ChipShape::Square: path.addRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), 1.5, 1.5); break;
    case ChipShape::Diamond:
        path.addPolygon(QPolygonF{
            {QPointF(middle.x(), rect.top()), QPointF(rect.right(), middle.y()), QPointF(middle.x(), rect.bottom()), QPointF(rect.left(), middle.y())}});
        break;
    case ChipShape::Triangle: path.addPolygon(QPolygonF{{QPointF(middle.x(), rect.top()), rect.bottomRight(), rect.bottomLeft()}}); break;
    case ChipShape::TriangleDown: path.addPolygon(QPolygonF{{rect.topLeft(), rect.topRight(), QPointF(middle.x(), rect.bottom())}}); break;
    case ChipShape::Star:
        for (int i = 0; i < 10; ++i) {
            const double radius = (i % 2 ? 0.24 : 0.58) * rect.width();
            const double angle = M_PI * i / 5 - M_PI / 2;
            const QPointF point = middle + QPointF(std::cos(angle), std::sin(angle)) * radius;
            i == 0 ? path.moveTo(point) : path.lineTo(point);
        }
        break;
    default: break;
    }
    path.closeSubpath();
    return path;
}

} // namespace

QColor readable(const QColor &colour, const QColor &background, double ratio)
{
    const QColor end = contrast(Qt::black, background) > contrast(Qt::white, background) ? Qt::black : Qt::white;
    for (double share = 1; share > 0; share -= 0.04) {
        const QColor tried = mixed(colour, end, share);
        if (contrast(tried, background) >= ratio)
            return tried;
    }
    return end;
}

double contrast(const QColor &a, const QColor &b)
{
    const double first = luminance(a), second = luminance(b);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

bool hasChips(const QString &field)
{
    return field == "kind"_L1 || field == "status"_L1 || field == "severity"_L1 || field == "postmortem_state"_L1 || field == "degree"_L1;
}

ChipLook chipLook(const QString &field, const QString &value) { return field == "severity"_L1 ? severityLook(value) : looks().value(value); }

ChipColours chipColours(Tone tone, const QPalette &palette)
{
    const QColor base = palette.color(QPalette::Base);
    const QColor colour = hue(tone);
    ChipColours colours;
    colours.background = mixed(colour, base, isDark(palette) ? 0.24 : 0.14);
    colours.text = readable(tone == Tone::Neutral ? palette.color(QPalette::Text) : colour, colours.background, 5.5);
    colours.mark = readable(colour, colours.background, 3.2);
    return colours;
}

QSize chipSize(const QFont &font, const QString &text)
{
    const QFontMetrics metrics(font);
    return {2 * padding + markSize(metrics) + gap + lineWidth(font, text), metrics.height() + 4};
}

void paintShape(QPainter &painter, const QRectF &rect, ChipShape shape, const QColor &colour)
{
    const double width = std::max(1.6, rect.width() / 5);
    const QRectF inner = rect.adjusted(width / 2, width / 2, -width / 2, -width / 2);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(colour, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    switch (shape) {
    case ChipShape::None: break;
    case ChipShape::Ring: painter.drawEllipse(inner); break;
    case ChipShape::HalfCircle:
        painter.drawEllipse(inner);
        painter.setPen(Qt::NoPen);
        painter.setBrush(colour);
        painter.drawChord(rect, 90 * 16, 180 * 16);
        break;
    case ChipShape::Cross:
        painter.drawLine(inner.topLeft(), inner.bottomRight());
        painter.drawLine(inner.topRight(), inner.bottomLeft());
        break;
    case ChipShape::Plus:
        painter.drawLine(QPointF(rect.center().x(), inner.top()), QPointF(rect.center().x(), inner.bottom()));
        painter.drawLine(QPointF(inner.left(), rect.center().y()), QPointF(inner.right(), rect.center().y()));
        break;
    case ChipShape::Dash: painter.drawLine(QPointF(inner.left(), rect.center().y()), QPointF(inner.right(), rect.center().y())); break;
    case ChipShape::Tick:
        painter.drawPolyline(QPolygonF{{QPointF(inner.left(), rect.center().y() + rect.height() * 0.05),
                                        QPointF(rect.left() + rect.width() * 0.4, inner.bottom() - rect.height() * 0.05),
                                        QPointF(inner.right(), inner.top() + rect.height() * 0.1)}});
        break;
    default:
        painter.setPen(Qt::NoPen);
        painter.setBrush(colour);
        painter.drawPath(shapePath(rect, shape));
    }
    painter.restore();
}

namespace {

/// A chip without its text, and the colour that stands on it. A list shows few of them many times, and to fill round shapes takes
/// longer than to write the text.
struct Blank
{
    QPixmap picture;
    QColor text;
};

struct BlankKey
{
    ChipLook look;
    QSize size;
    int mark;
    double density;
    QRgb base, text;

    bool operator==(const BlankKey &) const = default;
    friend size_t qHash(const BlankKey &key, size_t seed)
    {
        return qHashMulti(seed, int(key.look.tone), int(key.look.shape), key.size.width(), key.size.height(), key.mark, key.density, key.base, key.text);
    }
};

const Blank &blankChip(const ChipLook &look, const QSize &size, int mark, double density, const QPalette &palette)
{
    auto &kept = keptUntilQuit<BlankKey, Blank, 200>();
    const BlankKey key{look, size, mark, density, palette.color(QPalette::Base).rgba(), palette.color(QPalette::Text).rgba()};
    if (const Blank *known = kept.object(key))
        return *known;
    const ChipColours colours = chipColours(look.tone, palette);
    auto *made = new Blank{QPixmap(size * density), colours.text};
    made->picture.setDevicePixelRatio(density);
    made->picture.fill(Qt::transparent);
    QPainter painter(&made->picture);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colours.background);
    painter.drawRoundedRect(QRectF({}, size), size.height() / 2.0, size.height() / 2.0);
    paintShape(painter, QRectF(padding, (size.height() - mark) / 2.0, mark, mark), look.shape, colours.mark);
    painter.end();
    kept.insert(key, made);
    return *made;
}

} // namespace

void paintChip(QPainter &painter, const QRect &rect, const ChipLook &look, const QString &text, const QPalette &palette)
{
    const int whole = markSize(painter.fontMetrics()), mark = look.shape == ChipShape::None ? 0 : whole;
    QSize size = chipSize(painter.font(), text);
    if (!mark)
        size.rwidth() -= whole + gap;
    size.setWidth(std::min(size.width(), rect.width()));
    if (size.width() <= 0)
        return;
    const QRect chip({rect.left(), rect.top() + (rect.height() - size.height()) / 2}, size);

    const Blank &blank = blankChip(look, size, mark, painter.device()->devicePixelRatioF(), palette);
    painter.drawPixmap(chip.topLeft(), blank.picture);
    const QPen before = painter.pen();
    painter.setPen(blank.text);
    drawLine(painter, chip.adjusted(padding + (mark ? mark + gap : 0), 0, -padding / 2, 0), Qt::AlignLeft | Qt::AlignVCenter, text);
    painter.setPen(before);
}

} // namespace hindsight
