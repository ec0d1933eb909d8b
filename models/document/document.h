// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/incident/record.h"
#include "models/incident/result.h"

#include <QByteArray>

namespace hindsight {

enum class DocumentFormat { Markdown, Html, Pdf, Json };
inline constexpr Named<DocumentFormat> documentFormatNames[] = {
    {DocumentFormat::Markdown, "markdown"},
    {DocumentFormat::Html, "html"},
    {DocumentFormat::Pdf, "pdf"},
    {DocumentFormat::Json, "json"},
};
template <> inline constexpr std::span<const Named<DocumentFormat>> namesOf<DocumentFormat>{documentFormatNames};

struct DocumentOptions
{
    DocumentFormat format = DocumentFormat::Markdown;
    QString templateName = QStringLiteral("checkout"); ///< a name of `templates()` or a path of a template file
    bool frontMatter = false; ///< Markdown only: what the template does not print, so that an import loses nothing
    QString language = QStringLiteral("en"); ///< of headings and phrases; the window's language does not matter
    QString zone = {};        ///< zone of printed times; empty: the incident's own
};

/// The postmortem of one record. Deterministic: the same record and options give the same bytes.
/// Errors name the template and the line in it.
Result<QByteArray> exportDocument(const Record &record, const DocumentOptions &options);

struct TemplateInfo
{
    QString name;        ///< what `--template` takes
    QString title;       ///< for people, translated
};
/// The templates that come with the program; the team's own first.
QList<TemplateInfo> templates();

} // namespace hindsight
