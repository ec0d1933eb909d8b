// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFontMetrics>
#include <QPalette>
#include <QString>

class QPainter;

namespace hindsight {

// Severity, status and kind are shown as chips: text, colour and a shape, so that none of the three is needed alone.

enum class ChipShape { None, Circle, Ring, HalfCircle, Square, Diamond, Triangle, TriangleDown, Cross, Tick, Dash, Plus, Star };
/// Colours people with any colour vision can tell apart (Okabe and Ito).
enum class Tone { Neutral, Blue, Sky, Green, Orange, Vermillion, Purple };

struct ChipLook
{
    Tone tone = Tone::Neutral;
    ChipShape shape = ChipShape::None;

    bool operator==(const ChipLook &) const = default;
};

struct ChipColours
{
    QColor background;
    QColor text; ///< at least 4.5:1 on the background
    QColor mark; ///< at least 3:1 on the background
};

/// Look of the value of a field: ("severity", "SEV-1"), ("status", "in_progress"), ("kind", "detection").
ChipLook chipLook(const QString &field, const QString &value);
/// Whether values of the field are shown as chips.
bool hasChips(const QString &field);
ChipColours chipColours(Tone tone, const QPalette &palette);

/// Contrast of two colours, 1 to 21, as WCAG 2.1 defines it.
double contrast(const QColor &a, const QColor &b);
/// The colour as it is, or moved towards black or white until it stands out enough.
QColor readable(const QColor &colour, const QColor &background, double ratio);

QSize chipSize(const QFont &font, const QString &text);
/// Paints at the left of `rect`, centred vertically; text that does not fit is elided.
void paintChip(QPainter &painter, const QRect &rect, const ChipLook &look, const QString &text, const QPalette &palette);
void paintShape(QPainter &painter, const QRectF &rect, ChipShape shape, const QColor &colour);

} // namespace hindsight
