// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1StringView>
#include <QString>

#include <optional>
#include <span>

namespace hindsight {

/// The stable name of an enumerator: what database, history, command line and JSON say. Never renamed.
template <class E> struct Named
{
    E value;
    const char *name;
};

/// All names of an enumeration, in the order the window offers them. Specialised beside each enumeration.
template <class E> inline constexpr std::span<const Named<E>> namesOf{};

template <class E> constexpr const char *nameOf(E value)
{
    for (const Named<E> &n : namesOf<E>) {
        if (n.value == value)
            return n.name;
    }
    return "";
}

template <class E> std::optional<E> fromName(QStringView name)
{
    for (const Named<E> &n : namesOf<E>) {
        if (name == QLatin1StringView(n.name))
            return n.value;
    }
    return std::nullopt;
}

/// The same of a name in ASCII, as it stands in a database or a file.
template <class E> std::optional<E> fromName(QByteArrayView name)
{
    for (const Named<E> &n : namesOf<E>) {
        if (name == QByteArrayView(n.name))
            return n.value;
    }
    return std::nullopt;
}

} // namespace hindsight
