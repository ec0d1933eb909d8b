// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/document/document.h"

namespace hindsight {

// Records to export, and what can be asked of the documents they become.

/// A time on 2024-07-20, or with a date of its own.
Moment momentAt(const QString &text, const QString &zone = QStringLiteral("GMT"));

/// What a person writes on the first day: no more than the sections the team always has.
Record briefRecord();
/// Everything the template can print, with texts that are no single paragraph.
Record fullRecord();

/// The full record with everything that any template can print: people, messages, evidence, relations, a review.
Record wholeRecord();

/// The document; ends the test program when there is none.
QByteArray exported(const Record &record, const DocumentOptions &options = {});
QString markdownOf(const Record &record, const DocumentOptions &options = {});

/// Headings of a Markdown document with their level: "## Timeline".
QStringList headingsOf(const QString &markdown);
/// What is wrong with the form of a document: a heading or label without content, an empty list, no title; empty: nothing.
QString untidiness(const QString &markdown);

} // namespace hindsight
