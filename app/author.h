// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace hindsight {

/// Who works here when nobody says, as "Name <mail>": the author of the settings, else of git's configuration, else the name
/// of the login.
QString usualAuthor();

/// The author that a git configuration file names: its user.name and user.email; empty without a name.
QString gitAuthor(const QString &configuration);

} // namespace hindsight
