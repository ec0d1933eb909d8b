// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/lists/openincident.h"

class QPlainTextEdit;

namespace hindsight {

/// Makes a field of Markdown an editor of it: keys and a menu that set off what is selected, make lists and links, and refer to events and
/// actions of the incident ("[10:45](hindsight:event/UID)"). Enter goes on with a list.
void addMarkdownKeys(QPlainTextEdit *edit, OpenIncident &incident);

} // namespace hindsight
