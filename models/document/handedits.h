// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document.h"

namespace hindsight {

/// Whether a Markdown document with front matter holds what would be lost if the incident were written over it: something that is newer
/// than, or in conflict with, what is known of the incident and of its past (`options.past`), or what cannot be read. A public document,
/// of which no past is known, was edited when its body is not what its own front matter says that it printed.
bool holdsMore(const QByteArray &document, const QString &fileName, const Record &record, const DocumentOptions &options);

} // namespace hindsight
