// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QIcon>
#include <QPalette>

#include <functional>

class QApplication;
class QWidget;
namespace hindsight {

enum class Theme { System, Light, Dark };

/// The grid everything stands on, in logical pixels.
inline constexpr int grid = 8;
inline constexpr int pageMargin = 16;
inline constexpr int controlHeight = 32;
inline constexpr int listRowHeight = 28;
inline constexpr int cornerRadius = 6;

/// Sizes of type, as factors of the system font.
inline constexpr double textSize = 1.0;
inline constexpr double labelSize = 1.15;
inline constexpr double headingSize = 1.4;
inline constexpr double titleSize = 1.8;

/// Style, font, icons and palette of the whole program. Once, before the first widget.
void initTheme(QApplication &application);
/// System follows the desktop's wish, also when it changes later.
void setTheme(Theme theme);
Theme theme();

/// Size of all type in percent of the system font's: 100 to 200. Applies at once, to everything that is shown.
void setTypeSize(int percent);
int typeSize();
/// The sizes to choose from.
inline constexpr int typeSizes[] = {100, 125, 150, 175, 200};
/// Does what depends on the size of type, now and whenever the widget's font changes.
void fitToType(QWidget *widget, std::function<void()> fit);

QPalette lightPalette();
QPalette darkPalette();
bool isDark(const QPalette &palette);

/// Side of an icon beside text: 16 at the usual size of type, growing with it.
int iconSide();

QFont scaledFont(double factor, QFont::Weight weight = QFont::Normal);
/// The same font with digits of one width.
QFont tabular(QFont font);

/// A Breeze icon in a colour of the palette, so that it follows the theme while it is shown.
QIcon themeIcon(const QString &name, QPalette::ColorRole role = QPalette::WindowText);
/// The drawing in an SVG file, in its own colours.
QIcon drawnIcon(const QString &file);

} // namespace hindsight
