// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>

namespace hindsight {

/// A field that narrows a list while one types; gives way where there is little room.
class FilterField : public QLineEdit
{
public:
    FilterField(const QString &hint, QWidget *parent)
        : QLineEdit(parent)
    {
        setPlaceholderText(hint);
        setAccessibleName(hint);
        setToolTip(hint);
        setClearButtonEnabled(true);
    }

    QSize sizeHint() const override { return {fontMetrics().averageCharWidth() * 42, QLineEdit::sizeHint().height()}; }
    QSize minimumSizeHint() const override { return {fontMetrics().averageCharWidth() * 12, QLineEdit::sizeHint().height()}; }
};

} // namespace hindsight
