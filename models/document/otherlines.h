// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace hindsight {

class Phrases;

/// Whether a section has the title that reading gives what nobody understood, in whatever language.
bool isOtherLines(const QString &title);

/// The title of a section in a document: as it is, but that one in the document's language.
QString titleIn(const Phrases &phrases, const QString &title);

} // namespace hindsight
