// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record.h"

#include <QRegularExpression>
#include <QStringList>

namespace hindsight {

// What a record says in words, for rules that listen to wordings.

/// A text of a record and where it stands.
struct WrittenText
{
    QString entity;  ///< EntityInfo::name
    QString subject; ///< uid; empty: the incident
    QString field;
    QString text;    ///< prose, see proseOf
};

/// The narrative of the incident, in the order of its fields: summary, impact, root cause, detection, resolution, conclusion.
QList<WrittenText> narrativeOf(const Record &record);
/// All texts that people wrote about what happened: the narrative, sections, events, causes and lessons.
QList<WrittenText> writtenTextsOf(const Record &record);
/// The same as it is written: Markdown.
QList<WrittenText> writtenMarkdownOf(const Record &record);

/// Markdown without what is nobody's words: code, addresses, comments, quotations.
QString proseOf(const QString &markdown);
/// Without comments of HTML. In a time that grows with the text alone, as an expression's does not.
QString withoutComments(const QString &markdown);
/// Sentences and items of lists, one each.
QStringList sentencesOf(const QString &prose);

/// A pattern without regard to case, with the letters of all scripts.
QRegularExpression wording(const QString &pattern);

} // namespace hindsight
