// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

class QWidget;

namespace hindsight {

// What is wrong with what a window shows now, a line per finding; none: nothing.

/// Text that does not fit where it stands and no tool tip shows.
QStringList cutTexts(QWidget &window);
/// Text that stands out from its background by less than 4.5:1.
QStringList paleTexts(QWidget &window);
/// Controls that an assistive technology could not name, or would take for something else.
QStringList namelessControls(QWidget &window);
/// Controls that look the same with and without the focus of the keyboard; those that Tab comes to.
QStringList controlsWithoutFocusMark(QWidget &window);

bool isControl(const QWidget *widget);
/// Qt's own parts inside a control: a clear button, the list of a combo box.
bool isPartOfAControl(const QWidget *widget);
/// Class and name of a widget and of those it stands in.
QString described(const QWidget *widget);

} // namespace hindsight
