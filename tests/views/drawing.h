// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QPaintDevice>
#include <QPaintEngine>
#include <QPainter>
#include <QRectF>

namespace hindsight {

/// Something to paint on that remembers which texts and filled rectangles came, in this order.
class Drawing : public QPaintDevice
{
public:
    struct Part
    {
        QString text; ///< empty: a rectangle
        QRectF place;
        QColor colour;
    };

    explicit Drawing(const QSize &size)
        : m_size(size)
        , m_engine(parts)
    {}

    QPaintEngine *paintEngine() const override { return &m_engine; }
    /// The first text that is or begins so; null: there is none.
    const Part *text(const QString &begin) const
    {
        for (const Part &part : parts) {
            if (!part.text.isEmpty() && part.text.startsWith(begin))
                return &part;
        }
        return nullptr;
    }

    QList<Part> parts;

protected:
    int metric(PaintDeviceMetric metric) const override
    {
        switch (metric) {
        case PdmWidth: return m_size.width();
        case PdmHeight: return m_size.height();
        case PdmWidthMM: return m_size.width() * 254 / 960;
        case PdmHeightMM: return m_size.height() * 254 / 960;
        case PdmNumColors: return 1 << 24;
        case PdmDepth: return 32;
        case PdmDevicePixelRatio: return 1;
        case PdmDevicePixelRatioScaled: return int(devicePixelRatioFScale());
        default: return 96;
        }
    }

private:
    class Engine : public QPaintEngine
    {
    public:
        explicit Engine(QList<Part> &found)
            : QPaintEngine(AllFeatures)
            , m_parts(found)
        {}
        bool begin(QPaintDevice *) override { return true; }
        bool end() override { return true; }
        void updateState(const QPaintEngineState &) override {}
        void drawPixmap(const QRectF &, const QPixmap &, const QRectF &) override {}
        void drawPolygon(const QPointF *, int, PolygonDrawMode) override {}
        void drawPath(const QPainterPath &) override {}
        void drawRects(const QRectF *rects, int count) override
        {
            for (int i = 0; i < count; ++i)
                m_parts.append({{}, rects[i], state->brush().color()});
        }
        void drawTextItem(const QPointF &base, const QTextItem &item) override
        {
            m_parts.append({item.text(), QRectF(base.x(), base.y() - item.ascent(), item.width(), item.ascent() + item.descent()), state->pen().color()});
        }
        Type type() const override { return User; }

    private:
        QList<Part> &m_parts;
    };

    QSize m_size;
    mutable Engine m_engine;
};

} // namespace hindsight
