// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "columnnames.h"
#include "samplevalues.h"

namespace hindsight {

/// What is known of a provider's export beyond the names of its columns.
struct Vendor
{
    QString name = {}; ///< empty: none recognised
    QHash<QString, NamedColumn> columns = {};  ///< what columns are, where the name alone would mislead
    QMap<QString, Outcome> statuses = {};      ///< lower case
    QMap<QString, QStringList> filter = {};
    std::optional<AmountUnit> amountUnit = {};
    std::optional<RowUnit> unit = {};
    bool settledOnly = false; ///< payments that did not succeed are missing
    bool events = false;      ///< several rows per payment even where the sample shows none
};

/// By its header, and where several reports share one, by its values.
Vendor recognisedVendor(const Sample &sample, const QList<ColumnValues> &values);

} // namespace hindsight
