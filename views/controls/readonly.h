// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QAction;
class QString;
class QWidget;

namespace hindsight {

class Store;

/// Why nothing in a database that is open for reading only can be changed.
QString readOnlySentence();
/// Where the database is open for reading only: what would change it cannot be pressed, and its tool tip says why. Anywhere else nothing.
void keepReadOnly(const Store &store, QWidget *control);
/// A command too; its status tip tells whoever lists commands.
void keepReadOnly(const Store &store, QAction *command);

} // namespace hindsight
