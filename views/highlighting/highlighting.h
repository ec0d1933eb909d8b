// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QPlainTextEdit;

namespace hindsight {

/// Colours an editor's text as Markdown from when it is first shown, in the colours of its palette. `metadata`: its first lines
/// may be front matter; without it "Word: ..." in the first line is a sentence, not a field. The part that does it may be not
/// installed: then the text stays as it is, and standard error says so.
void colourMarkdown(QPlainTextEdit *editor, bool metadata);

} // namespace hindsight
