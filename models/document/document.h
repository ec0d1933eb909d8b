// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/incident/catalogue.h"
#include "models/incident/past.h"
#include "models/incident/record.h"
#include "models/incident/result.h"

#include <QByteArray>
#include <QSize>

#include <functional>

class QPainter;

namespace hindsight {

enum class DocumentFormat { Markdown, Html, Pdf, Json, Slack };
inline constexpr Named<DocumentFormat> documentFormatNames[] = {
    {DocumentFormat::Markdown, "markdown"}, {DocumentFormat::Html, "html"},   {DocumentFormat::Pdf, "pdf"},
    {DocumentFormat::Json, "json"},         {DocumentFormat::Slack, "slack"}, ///< eight lines for a chat, without a template
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
    std::function<QList<QStringList>()> table = {}; ///< the numbers it is drawn from: the heads of the columns, then rows; none: it has no numbers
};

/// Draws an evidence of kind slice. No value: there is nothing to draw.
using FigureMaker = std::function<std::optional<DocumentFigure>(const Record &record, const Evidence &evidence, const QString &language, const QString &zone)>;

/// Families of the letters in documents and their figures; the first that is there.
QStringList documentFonts();

/// The bytes of a file that evidence refers to.
struct AttachedFile
{
    QString sha256; ///< of the bytes, in hexadecimal digits
    QString name;
    QString type; ///< media type
    QByteArray bytes;
};
/// No value: there is none with this hash.
using AttachmentSource = std::function<std::optional<AttachedFile>(const QString &sha256)>;

/// Whom a document is for.
enum class Profile {
    Internal,
    Public, ///< people are roles, and what is nobody else's business is left out or masked
};
inline constexpr Named<Profile> profileNames[] = {
    {Profile::Internal, "internal"},
    {Profile::Public, "public"},
};
template <> inline constexpr std::span<const Named<Profile>> namesOf<Profile>{profileNames};

/// Whom a database knows.
struct Directory
{
    QList<Person> people = {};
    QStringList groups = {}; ///< names of teams and services
};

struct DocumentOptions
{
    DocumentFormat format = DocumentFormat::Markdown;
    QString templateName = QStringLiteral("checkout"); ///< a name of `templates()` or a path of a template file
    QString templateFolder = {}; ///< the team's own templates; empty: none
    bool frontMatter = false; ///< Markdown only: what the template does not print, so that an import loses nothing
    Past past = {};           ///< with front matter: what another database, which goes on from this document, is told of earlier values
    Profile profile = Profile::Internal;
    Directory directory = {}; ///< for the public profile: who is a person, and of which team
    bool onlyKeyEvents = false; ///< not with JSON, which leaves nothing out
    QString language = QStringLiteral("en"); ///< of headings and phrases; the window's language does not matter
    QString zone = {};        ///< zone of printed times; empty: the incident's own
    AttachmentSource attachments = {}; ///< files of the evidence: pictures of texts, and with JSON all; none: they stay behind
    FigureMaker figures = {}; ///< draws the frozen numbers; none: the document has no figures
    QString fileName = {};    ///< Markdown only: figures and pictures stand beside this file; empty: there is no place for them, only for their words
    bool figuresAsPixels = false; ///< HTML only: for clipboards and viewers that know neither SVG nor sections that fold
    bool keepsReferences = false; ///< HTML only: for a viewer that follows "hindsight:event/UID" and shows "hindsight:picture/UID" itself
};

/// The postmortem of one record. Deterministic: the same record and options give the same bytes.
/// Errors name the template and the line in it. A PDF and every figure need a QGuiApplication.
Result<QByteArray> exportDocument(const Record &record, const DocumentOptions &options);

/// What a document with these options tells of a record.
Record toldRecord(const Record &record, const DocumentOptions &options);

struct TemplateInfo
{
    QString name;        ///< what `--template` takes
    QString title;       ///< for people, translated
    QString file = {};   ///< empty: it comes with the program
};
/// The templates that come with the program, the checkout team's first, then those of a folder: its files "NAME.mustache" and
/// "NAME.md.mustache". One that has the name of ours takes its place.
QList<TemplateInfo> templates(const QString &folder = {});
/// Where a team puts templates of its own: the folder "templates" beside the database.
QString templateFolder(const QString &database);

} // namespace hindsight
