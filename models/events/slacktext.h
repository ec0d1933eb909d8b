// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>

namespace hindsight {

/// A message of Slack's export as people saw it: <@U012|anna> becomes "@anna" (by `names` where only the number stands there),
/// <#C012|incidents> "#incidents", <https://…|text> the Markdown link, and &amp; &lt; &gt; their signs.
QString slackText(const QString &text, const QHash<QString, QString> &names);

} // namespace hindsight
