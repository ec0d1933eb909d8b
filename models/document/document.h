// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/incident/past.h"
#include "models/incident/record.h"
#include "models/incident/result.h"

#include <QByteArray>
#include <QSize>

#include <functional>

class QPainter;

namespace hindsight {

enum class DocumentFormat { Markdown, Html, Pdf, Json };
inline constexpr Named<DocumentFormat> documentFormatNames[] = {
    {DocumentFormat::Markdown, "markdown"},
    {DocumentFormat::Html, "html"},
    {DocumentFormat::Pdf, "pdf"},
    {DocumentFormat::Json, "json"},
};
template <> inline constexpr std::span<const Named<DocumentFormat>> namesOf<DocumentFormat>{documentFormatNames};

/// A drawing for a document: on white, and with its words in the language and its times in the zone of the document.
struct DocumentFigure
{
    QString title;        ///< what is drawn: "Success rate, % of final attempts, per minute"
    QString summary = {}; ///< what there is to see in it, in a sentence
    QString source = {};  ///< where the numbers come from
    qint64 from = 0;      ///< microseconds UTC
    qint64 to = 0;
    QSize size;           ///< in pixels, of which 96 are an inch
    std::function<void(QPainter &)> paint; ///< with lines and texts, from the origin on
    std::function<QByteArray()> svg;       ///< the same
};

/// Draws an evidence of kind slice. No value: there is nothing to draw.
using FigureMaker = std::function<std::optional<DocumentFigure>(const Record &record, const Evidence &evidence, const QString &language, const QString &zone)>;

/// Families of the letters in documents and their figures; the first that is there.
QStringList documentFonts();

struct DocumentOptions
{
    DocumentFormat format = DocumentFormat::Markdown;
    QString templateName = QStringLiteral("checkout"); ///< a name of `templates()` or a path of a template file
    bool frontMatter = false; ///< Markdown only: what the template does not print, so that an import loses nothing
    Past past = {};           ///< with front matter: what another database, which goes on from this document, is told of earlier values
    QString language = QStringLiteral("en"); ///< of headings and phrases; the window's language does not matter
    QString zone = {};        ///< zone of printed times; empty: the incident's own
    FigureMaker figures = {}; ///< draws the frozen numbers; none: the document has no figures
    QString fileName = {};    ///< Markdown only: figures stand beside this file; empty: there is no place for them, only for their captions
    bool figuresAsPixels = false; ///< HTML only: for clipboards and viewers that know no SVG
};

/// The postmortem of one record. Deterministic: the same record and options give the same bytes.
/// Errors name the template and the line in it. A PDF and every figure need a QGuiApplication.
Result<QByteArray> exportDocument(const Record &record, const DocumentOptions &options);

struct TemplateInfo
{
    QString name;        ///< what `--template` takes
    QString title;       ///< for people, translated
};
/// The templates that come with the program; the team's own first.
QList<TemplateInfo> templates();

} // namespace hindsight
