// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document.h"

namespace hindsight {

/// What a file name can say of an incident.
enum class NameField {
    Text,     ///< what stands between the fields
    Date,     ///< the day it began, in its zone: "2024-07-20"
    Year,     ///< of that day
    Key,      ///< "inc-7"
    Title,
    Service,  ///< where it came from, else the first one
    Severity, ///< the one that holds last
};
struct NamePart
{
    NameField field;
    QString text = {};
    bool operator==(const NamePart &) const = default;
};

/// How the files of documents are called.
struct NamePattern
{
    QList<NamePart> parts = {{NameField::Date}, {NameField::Text, QStringLiteral("-")}, {NameField::Title}};
    bool operator==(const NamePattern &) const = default;
};
/// Reads "{year}/{key}-{title}": a "/" makes folders, a suffix like ".md" at the end may stand there. Error of kind Usage: there is
/// no such field, a brace is not closed, or it leads out of the folder or to no file.
Result<NamePattern> readNamePattern(const QString &text);
/// The fields that can stand in one: "{date}", "{year}", ...
QStringList nameFields();

/// A file name for the postmortem of a record, the same in every database as long as the pattern has no key: by default the day and
/// the title, as far as there are such ("2024-07-20-checkout-outage.md"). Small letters and digits of any script, at most 60 of each
/// field; a field that is empty takes the hyphen beside it along.
QString documentFileName(const Record &record, DocumentFormat format, const NamePattern &pattern = {});

} // namespace hindsight
