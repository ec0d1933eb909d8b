// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QBoxLayout;
class QHBoxLayout;

namespace hindsight {

/// Two groups of controls: at the two ends of one line, or one below the other where they do not fit.
class WrapBar : public QWidget
{
    Q_OBJECT

public:
    explicit WrapBar(QWidget *parent = nullptr);

    QHBoxLayout *left() const { return m_left; }
    QHBoxLayout *right() const { return m_right; }
    /// How much room the left group wants at least, where its own wish says too little.
    void setLeftWidth(int width);

    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool event(QEvent *event) override;

private:
    void arrange();

    QBoxLayout *m_layout;
    QHBoxLayout *m_left, *m_right;
    int m_leftWidth = 0;
};

} // namespace hindsight
