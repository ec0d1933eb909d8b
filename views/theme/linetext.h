// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QRect>
#include <QString>

class QPainter;

namespace hindsight {

// Texts of one line in lists, rails and chips: the same words are measured, cut and drawn again and again, and to find their glyphs
// takes longer than to draw them. So what was laid out last is kept, by its words and its font. For the window's thread.

/// Somebody's own words for a button, a tab or a menu, where an & would make a key of the letter behind it: here it is a sign.
QString keyless(QString words);

/// How wide a line is, in pixels.
int lineWidth(const QFont &font, const QString &text);

/// Draws a line in the painter's font and pen, of which what does not fit into the width is left out, with an ellipsis.
void drawLine(QPainter &painter, const QRect &rect, Qt::Alignment alignment, const QString &text);

} // namespace hindsight
