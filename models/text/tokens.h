// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRegularExpression>

namespace hindsight {

/// The shapes of passwords, tokens and keys, in a text as it is seen (seentext.h). What a match captures is secret, no more: what
/// comes before it in the expression stays.
/// - By the beginnings that services give theirs: "ghp_", "sk-proj-".
const QRegularExpression &knownTokens();
/// - By what stands before them: the name of a user in an address, "Authorization:", "password=", the address of a webhook.
const QRegularExpression &tellingPlaces();
/// - After "Basic", which is an ordinary word, too: `isBasicLogin` knows.
const QRegularExpression &basicLogins();
bool isBasicLogin(QStringView text);

/// What a service puts before all of its tokens: "ghp_"; empty where so little follows that nothing should be said of it.
QString beginningOf(const QString &token);

} // namespace hindsight
