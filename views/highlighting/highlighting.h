// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QPlainTextEdit;

namespace hindsight {

/// Colours an editor's text as Markdown from when it is first shown, in the colours of its palette. `metadata`: its first lines
/// may be front matter; without it "Word: ..." in the first line is a sentence, not a field. The part that does it may be not
/// installed: then the text stays as it is, and standard error says so.
void colourMarkdown(QPlainTextEdit *editor, bool metadata);

/// The same in another language, by the name of its syntax definition ("JSON"); empty or unknown: none. What an editor was coloured as
/// before holds no more.
void colourAs(QPlainTextEdit *editor, const QString &language);

} // namespace hindsight
