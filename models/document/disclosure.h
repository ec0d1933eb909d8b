// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document.h"

namespace hindsight {

/// Something that a public document does not say.
struct MaskedPiece
{
    enum class Kind { Name, Card, Email, Iban, Token, Phone, LeftOut, Doubt };
    Kind kind;
    QString text = {};  ///< the name, or what could be one; of what is left out, its kind in words
    QString shown = {}; ///< what stands there for a name
    QString place = {}; ///< of what is masked or could be a name: "timeline event 3, text"
    int count = 1;      ///< how often a name stood there; how many were left out
};

struct PublicRecord
{
    Record record;
    QList<MaskedPiece> masked;
};

/// The record as everybody may read it, and what it does not say:
/// - A person is the role they had ("incident commander"), else the team's name, else "an engineer" in `language`: in fields and texts,
///   by full name, alias, "@handle" or a part of the name, however it is spelled (namesearch.h), and always the same one; in addresses it
///   is masked. Whom the directory does not know is told by the field, or
///   by a name that looks like a person's. What stands in a text alone and could be a name stays, and is listed as a doubt.
/// - Card numbers, e-mail addresses, IBANs, tokens and phone numbers are masked in every text.
/// - Left out: all evidence but frozen numbers that are not private, lines of a document that nobody understood, source lines, waivers, reviews, deadlines, links but those to a provider's incident, messages to
///   colleagues and regulators, and what concerns
///   nobody outside: numbers and keys, trackers, approvals, reviewers, meetings, origins.
/// - Uids are others, the same for the same: to import a public document never changes the record it was made of.
PublicRecord publicRecord(const Record &record, const Directory &directory, const QString &language);

/// A sentence for the user for each, translated.
QStringList sentencesOf(const QList<MaskedPiece> &masked);

} // namespace hindsight
