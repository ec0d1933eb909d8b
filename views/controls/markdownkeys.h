// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/lists/openincident.h"

class QPlainTextEdit;

namespace hindsight {

/// What a key or a button does to the text at the cursor.
enum class MarkdownCommand { Bold, Italic, Code, Link, List };
void apply(MarkdownCommand command, QPlainTextEdit *edit);

/// A command as people see it.
struct MarkdownKey
{
    MarkdownCommand command;
    QString name; ///< translated
    QString icon;
    QKeyCombination keys;
};
QList<MarkdownKey> markdownKeys();

/// Makes a field of Markdown an editor of it: keys and a menu that set off what is selected, make lists and links, and refer to events,
/// actions and figures of the incident ("[10:45](hindsight:event/UID)"). Enter goes on with a list.
void addMarkdownKeys(QPlainTextEdit *edit, OpenIncident &incident);

} // namespace hindsight
