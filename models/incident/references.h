// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record.h"

#include <functional>
#include <optional>

namespace hindsight {

// Markdown refers to parts of its incident by addresses of our own: "[10:45](hindsight:event/UID)", "![outage](hindsight:picture/UID)".

enum class ReferenceKind { Event, Action, Figure, Picture };
inline constexpr Named<ReferenceKind> referenceKindNames[] = {
    {ReferenceKind::Event, "event"},
    {ReferenceKind::Action, "action"},
    {ReferenceKind::Figure, "figure"},   ///< an Evidence of kind Slice
    {ReferenceKind::Picture, "picture"}, ///< an Evidence of kind File
};
template <> inline constexpr std::span<const Named<ReferenceKind>> namesOf<ReferenceKind>{referenceKindNames};

/// What every address of ours begins with.
inline constexpr QLatin1StringView referenceScheme("hindsight:");

struct Reference
{
    ReferenceKind kind = ReferenceKind::Event;
    QString uid = {};

    bool operator==(const Reference &) const = default;
};

/// "hindsight:event/UID".
QString addressOf(const Reference &reference);
/// The reverse; no value: it is no address of ours.
std::optional<Reference> referenceOf(QStringView address);
/// A link, or an image for a picture, that shows `text`, which is no Markdown.
QString referenceMarkdown(const Reference &reference, QString text);

/// All references in a Markdown text that are written by `referenceMarkdown`, also those in code.
QList<Reference> referencesIn(const QString &markdown);
/// The Markdown with what `made` makes of each reference, whose text is Markdown too; no value: it stays as it is.
QString withReferences(const QString &markdown, const std::function<std::optional<QString>(const Reference &reference, const QString &text)> &made);

/// Whether the record has what is referred to.
bool isThere(const Record &record, const Reference &reference);

} // namespace hindsight
