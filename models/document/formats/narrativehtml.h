// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace hindsight {

/// Backslashes before the HTML in the lines of a Markdown text, so that whoever renders it shows what was written and nothing of it
/// swallows what follows. Line breaks and whole comments stay.
void escapeHtml(QStringList &lines);

/// The reverse, of a text without HTML: also of what somebody escaped himself, which shows the same.
void unescapeHtml(QStringList &lines);

} // namespace hindsight
