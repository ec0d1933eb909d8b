// SPDX-License-Identifier: GPL-3.0-or-later
#include "guess.h"
#include "reading.h"
namespace hindsight {
using namespace Qt::StringLiterals;
bool looksReadyMade(QByteArrayView) { return false; }
Result<void> readReadyMade(ByteInput &, const QByteArray &, const Inspection &, Reading &) { return {}; }
QString headerShape(const QStringList &h) { return h.join(u','); }
Result<MappingGuess> guessMapping(const Sample &s, const std::optional<Mapping> &r, const QStringList &)
{
    MappingGuess g;
    if (r) { g.mapping = *r; return g; }
    const QMap<QString, Role> roles = {{u"timestamp"_s, Role::Time}, {u"status"_s, Role::Status}, {u"error_code"_s, Role::ErrorCode}, {u"amount"_s, Role::Amount}, {u"currency"_s, Role::Currency}, {u"latency_ms"_s, Role::Latency}, {u"payment_method"_s, Role::Attribute}, {u"region"_s, Role::Attribute}};
    for (const QString &h : s.header) g.mapping.columns.append({h, roles.value(h, Role::Unused), h});
    g.mapping.statuses = {{u"succeeded"_s, Outcome::Succeeded}, {u"failed"_s, Outcome::Failed}, {u"canceled"_s, Outcome::Abandoned}, {u"pending"_s, Outcome::Open}};
    g.mapping.errorCodes = {{u"card_declined"_s, Outcome::Declined}, {u"insufficient_funds"_s, Outcome::Declined}, {u"fraud_suspected"_s, Outcome::Declined}};
    return g;
}
}
