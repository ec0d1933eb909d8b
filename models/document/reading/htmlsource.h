// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace hindsight {

/// Whether bytes are an HTML document rather than text with some HTML in it: by a doctype, by `<html>`, or because what stands at their
/// beginning is mostly tags.
bool isHtml(const QByteArray &bytes);

/// The text of an HTML file: by its byte order mark, else by the charset it names, else UTF-8; what is none of it is Windows-1252.
QString decodedHtml(const QByteArray &bytes);

/// Where the name of a person links to in HTML that is made ready: that they are meant, and to no page.
const QString mentionAddress = QStringLiteral("mention:");

/// The beginning of where a date links to that a program has as one: "date:2024-08-01".
const QString dateAddress = QStringLiteral("date:");

/// What the indent of a paragraph is above that Word has in a list, so that it is none of another indented one.
constexpr int wordListIndent = 20;

/// HTML made ready for Qt's parser.
struct HtmlSource
{
    QString html;
    QString title; ///< what `<title>` says, as it stands in the source
    bool isTooLarge = false; ///< a table in it has more cells than anybody reads
};

/// Leaves out what nobody sees (scripts, comments, hidden elements) and what only costs time (nesting and tables beyond all measure),
/// closes what was left open, and puts in words that Qt knows what Google Docs, Confluence and Word say in their own: the level of a list,
/// whether a box is ticked, the alternative text of a picture. Takes time linear to the length of the source.
HtmlSource readyHtml(const QString &html);

} // namespace hindsight
