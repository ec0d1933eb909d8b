// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSet>
#include <QVariantMap>

#include <optional>

namespace hindsight {

// How values get into the context of a template.

/// The names that a template uses, in whatever list; what it does not use need not be worked out. By itself all.
class WantedNames
{
public:
    WantedNames() = default;
    explicit WantedNames(const QSet<QString> &names)
        : m_names(names)
    {}
    bool has(const QString &name) const { return !m_names || m_names->contains(name); }

private:
    std::optional<QSet<QString>> m_names;
};

/// A narrative under its five names, as far as they are wanted.
void setMarkdown(QVariantMap &map, const QString &name, const QString &markdown, const WantedNames &wanted = {});

/// A list together with the condition that it is not empty.
void setList(QVariantMap &map, const QString &name, const QVariantList &list);

/// A text that leads to an address, as Markdown; without a text the address itself. An address that could end its link or run
/// anything is shown by its characters.
QString linked(const QString &text, const QString &url);

} // namespace hindsight
