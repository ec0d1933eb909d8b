// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>
#include <QList>
#include <QLocale>
#include <QPoint>
#include <QStringList>

#include <functional>

class QWidget;

namespace hindsight {

// What the module draws with Qt Charts (insightmodule.cpp). It knows nothing of ours but this header: whatever depends on records, theme
// or language is worked out before.

/// A figure, ready to be drawn.
struct DrawnChart
{
    enum class Form { Stacked, Grouped, Lying, Strips };
    struct Series
    {
        QColor colour = {};
        bool isLine = false;        ///< of lying bars: shares in percent, with a scale of their own
        QList<double> values = {};  ///< per category; empty: it is not drawn, and only keeps the numbers of the others

        bool isBars() const { return !isLine && !values.isEmpty(); }
    };
    struct Point
    {
        int strip = 0;    ///< category it lies on
        double place = 0; ///< on the scale of `ticks`
        double lift = 0;  ///< from the middle of its strip, so that points do not hide each other: -0.5 to 0.5
    };
    struct Mark
    {
        int strip = 0;
        double place = 0;
        Qt::PenStyle style = Qt::SolidLine;
    };

    Form form = Form::Stacked;
    QStringList categories = {}; ///< of lying ones and strips from above
    QList<Series> series = {};
    QList<Point> points = {};
    QList<Mark> marks = {};
    QList<std::pair<double, QString>> ticks = {}; ///< of strips: places on their scale
    QString unit = {};
    QFont font = {};
    QLocale locale = {};
    QColor text, line, point, current;
};

class InsightDrawing
{
public:
    virtual ~InsightDrawing() = default;

    /// Lives as long as its parent, and not longer than this.
    virtual QWidget *widget() = 0;
    virtual void draw(const DrawnChart &chart) = 0;
    /// Shows which bar (series and category) or point (series -1 and its number) one is at; a category of -1: none.
    virtual void mark(int series, int category) = 0;
    /// Its middle, in the widget.
    virtual QPoint placeOf(int series, int category) const = 0;

    std::function<void(int series, int category)> clicked;
    std::function<void(int series, int category, bool over)> hovered;
};

} // namespace hindsight
