// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/incident/checks/finding.h"
#include "models/incident/timeline.h"

#include <QMap>
#include <QSet>

namespace hindsight {

/// What should not stand in a postmortem.
enum class Sensitive { Card, Email, Iban, Token, Phone };
inline constexpr Named<Sensitive> sensitiveNames[] = {
    {Sensitive::Card, "card"}, {Sensitive::Email, "email"}, {Sensitive::Iban, "iban"}, {Sensitive::Token, "token"}, {Sensitive::Phone, "phone"},
};
template <> inline constexpr std::span<const Named<Sensitive>> namesOf<Sensitive>{sensitiveNames};

struct SensitivePiece
{
    Sensitive kind;
    qsizetype from;
    qsizetype size;
};

/// What of these a reader would see in the text, however it is written (seentext.h): card numbers (13 to 19 digits, in groups or not, with
/// a network's first digits and a check digit after Luhn), e-mail addresses, IBANs (check digits after ISO 13616), tokens (tokens.h), and
/// phone numbers: with a country, in the common national forms, or behind a word that says so. In order, without overlaps.
QList<SensitivePiece> sensitiveIn(const QString &text);

/// The text with the pieces of these kinds masked, by a sign that no format takes for markup: of a card the last four digits stay, of an
/// address its domain, of an IBAN its country and last four, of a token the beginning that its service gives all of them.
QString masked(const QString &text, const QSet<Sensitive> &kinds);
/// The same of all kinds.
QString masked(const QString &text);

/// How many pieces of each kind texts and raw lines hold. An event and its line count once each.
QMap<Sensitive, int> sensitiveIn(const TimelineParts &parts, const QList<UnreadLine> &unread);
void mask(TimelineParts &parts, QList<UnreadLine> &unread, const QSet<Sensitive> &kinds);

} // namespace hindsight
