// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actiontexts.h"
#include "models/insights/actionnews.h"
#include "models/store/store.h"

namespace hindsight {

/// An action item of a list as others are told of it. `causes`: Markdown by uid.
ToldAction toldAction(const ActionRow &row, const QHash<QString, QString> &causes);
/// Markdown of all causes by uid.
Result<QHash<QString, QString>> causeTexts(const Store &store);
/// These action items in this order, without those that are not there.
Result<QList<ToldAction>> toldActions(const Store &store, const QStringList &uids);

/// Every time the due date, the status or its reason was changed, oldest first; of the one action item with this uid, or of all.
Result<QList<ActionEdit>> editsOfActions(const Store &store, const QString &uid = {});

/// What is new with these action items since a time; both times in microseconds UTC.
Result<ActionNews> actionNewsOf(const Store &store, const QList<ActionRow> &actions, qint64 since, qint64 now);

} // namespace hindsight
