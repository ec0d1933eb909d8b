// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QComboBox>
#include <QEvent>
#include <QWheelEvent>

namespace hindsight {

/// A list to choose from. The wheel scrolls the page it stands on and never changes the choice by accident.
class ChoiceBox : public QComboBox
{
public:
    using QComboBox::QComboBox;

    /// A box that adjusts to its contents keeps the least size of earlier ones otherwise.
    QSize minimumSizeHint() const override { return sizeAdjustPolicy() == AdjustToContents ? sizeHint() : QComboBox::minimumSizeHint(); }

protected:
    void wheelEvent(QWheelEvent *event) override { event->ignore(); }
    void changeEvent(QEvent *event) override
    {
        QComboBox::changeEvent(event);
        if (event->type() == QEvent::FontChange) { // with another font a box keeps its least size, with another style it does not
            QEvent style(QEvent::StyleChange);
            QComboBox::changeEvent(&style);
        }
    }
};

} // namespace hindsight
