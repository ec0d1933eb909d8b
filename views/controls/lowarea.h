// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScrollArea>

namespace hindsight {

/// As high as what it holds where there is room for that; where there is less, that is scrolled.
class LowArea : public QScrollArea
{
public:
    explicit LowArea(QWidget *parent = nullptr);

    /// On the background of whatever the area stands on.
    void setContent(QWidget *content);
    /// How many lines of text high it is at least, if it holds so much.
    void setLeastLines(int lines);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    bool event(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    int wholeHeight() const;

    int m_leastLines = 6;
};

} // namespace hindsight
