// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "insightdrawing.h"
#include "models/insights/insightpanel.h"

#include <QWidget>

#include <memory>

namespace hindsight {

/// The drawing of one figure over many incidents. Each bar and each point opens its incidents, by mouse and by keyboard.
class InsightChart : public QWidget
{
    Q_OBJECT

public:
    explicit InsightChart(QWidget *parent = nullptr);
    ~InsightChart() override;

    void show(const InsightPanel &panel);
    /// Colour of a column of the panel, where it is drawn.
    QColor colourOf(qsizetype column) const;
    /// Bars and points that can be opened, row by row.
    int count() const { return int(m_items.size()); }
    int current() const { return m_current; }
    QString textOf(int item) const { return m_items.value(item).text; }
    /// Where it is drawn.
    QPoint placeOf(int item) const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// `what`: what they have in common, in words.
    void opened(const QStringList &incidents, const QString &what);
    /// One is at another bar or point; empty: at none.
    void currentChanged(const QString &text);

protected:
    void changeEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    /// A bar or a point.
    struct Item
    {
        int row = 0;
        int place = 0; ///< within the row: its series, or its number on the strip
        int series = 0;
        int category = 0; ///< as the drawing counts
        QStringList incidents = {};
        QString text = {};
    };

    void readItems();
    void draw();
    DrawnChart drawn() const;
    void setCurrent(int item);
    void move(int rows, int places);
    void open(int item);
    int itemAt(int series, int category) const;
    bool lies() const;

    InsightPanel m_panel;
    QList<DrawnChart::Point> m_points;
    QList<Item> m_items;
    int m_current = -1;
    std::unique_ptr<InsightDrawing> m_drawing; ///< null: the module is not there
    bool m_isOld = true;
};

} // namespace hindsight
