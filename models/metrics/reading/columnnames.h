// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/text/names.h"

#include <QString>
#include <QStringList>

namespace hindsight {

/// What the name of a column says about it, before a value was looked at.
enum class ColumnKind {
    Unknown,
    // Times, in the order in which they are taken.
    Created,
    Occurred,
    Authorised,
    Captured,
    Updated,
    Settled,
    Zone,
    Id,
    OrderId,
    Status,
    SuccessFlag,
    Type, ///< a type of row says what happened where no status does
    ErrorCode,
    AfterResult, ///< known only after the result: never an attribute
    Amount,
    OtherAmount,
    Currency,
    Latency,
    Attribute,
    TestFlag,
    LiveFlag,
    Mode, ///< rows of tests; Mode only where its values say so
    Personal,
    FreeText,
    // Ready-made metrics
    Attempts,
    Succeeded,
    Declined,
    Failed,
    Abandoned,
    Open,
    AmountSucceeded,
    AmountFailed,
    Metric,
    Value,
    Derived, ///< percentile, mean, rate: cannot be added up
};

struct NamedColumn
{
    ColumnKind kind = ColumnKind::Unknown;
    int rank = 0; ///< of several of one kind the smallest is taken
};

/// By the name alone; spelling (createdAt, created_at, "Created At") does not matter. Of nested JSON the whole path counts,
/// then its end.
NamedColumn namedColumn(const QString &column);

/// The same among the names of ready-made metrics: "paid" is a flag in a row of one payment, and a count in one of a minute.
NamedColumn namedCount(const QString &column);

/// What the name of a metric says it counts: "payments_failed_total" failed ones. Unknown: nothing.
ColumnKind measureNamed(const QString &metric);

/// The name an attribute gets: "Payment Method", "paymentMethod" and "Payment Source Type" are payment_method.
QString attributeName(const QString &column);
/// A name that answers of numbers have themselves, beside those of attributes.
bool isMeasureName(const QString &name);

/// Words of a name, lower case: "amountMinor" and "Amount (minor)" are "amount", "minor".
QStringList wordsOf(const QString &name);

inline bool isTimeKind(ColumnKind kind) { return kind >= ColumnKind::Created && kind <= ColumnKind::Settled; }
inline bool isCountKind(ColumnKind kind) { return kind >= ColumnKind::Attempts && kind <= ColumnKind::Open; }

} // namespace hindsight
