// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QVariantMap>

namespace hindsight {

// How values get into the context of a template.

/// A narrative under its five names.
void setMarkdown(QVariantMap &map, const QString &name, const QString &markdown);

/// A list together with the condition that it is not empty.
void setList(QVariantMap &map, const QString &name, const QVariantList &list);

/// A text that leads to an address, as Markdown; without a text the address itself. An address that could end its link or run
/// anything is shown by its characters.
QString linked(const QString &text, const QString &url);

} // namespace hindsight
