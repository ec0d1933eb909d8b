// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/insights/actionnews.h"
#include "models/store/store.h"

#include <QHash>

namespace hindsight {

/// What `actions` prints in each of its formats.
struct ToldActions
{
    QList<ActionRow> rows = {};
    QHash<QString, QString> causes = {};   ///< Markdown by uid
    std::optional<ActionNews> news = {};   ///< with --since
    qint64 now = 0;                        ///< microseconds UTC

    bool isEmpty() const;
};

QString actionsAsTable(const ToldActions &told);
QString actionsAsCsv(const ToldActions &told);
QString actionsAsMarkdown(const ToldActions &told);
QJsonObject actionsAsJson(const ToldActions &told);

} // namespace hindsight
