// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QTextBlock;
class QTextCharFormat;

namespace hindsight {

/// What the text around a block asks of it.
struct SpanRules
{
    bool bold = true;     ///< bold is marked; not in a heading, which is bold anyway
    bool code = true;     ///< so is monospace; not in a document that is all monospace
    bool inCell = false;  ///< everything is one line
    QString lineBreak;    ///< what a line break within the block becomes
};

/// The text of a block in Markdown, from a place in it on, without blanks around it.
QString markdownOf(const QTextBlock &block, qsizetype from, const SpanRules &rules);

/// The characters of a block, with common blanks for the others and without those that nobody sees. Keeps their number.
QString shownText(const QTextBlock &block);

bool isMonospace(const QTextCharFormat &format);

/// A code span around a text, whatever backticks are in it.
QString codeSpan(const QString &text);

} // namespace hindsight
