// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/incident/result.h"

#include "context.h"

namespace hindsight {

/// A Mustache template: `{{name}}`, `{{#name}}...{{/name}}`, `{{^name}}...{{/name}}`, `{{! comment }}`. `{{#t}}Timeline{{/t}}` is the phrase in
/// the document's language. Values stand as they are, with `{{name}}` and with `{{{name}}}`. There are no partials, and the
/// braces cannot be changed.
struct Template
{
    QString source;
    QString file; ///< for messages
};

/// A template by its name in `templates(folder)` or by the path of a file.
Result<Template> findTemplate(const QString &nameOrPath, const QString &folder = {});
/// A template of the program: "page.html".
Template embeddedTemplate(const QString &name);

/// Nothing when every name is one of `names` and every section is closed; else the Error of kind Input with the template's line.
std::optional<Error> checkTemplate(const Template &source, std::span<const ContextName> names);

/// Every name that a template uses.
QSet<QString> namesIn(const Template &source);

/// The text that a template makes of a context. Errors as `checkTemplate`.
Result<QString> render(const Template &source, std::span<const ContextName> names, const QVariantMap &context, const Phrases &phrases);

} // namespace hindsight
