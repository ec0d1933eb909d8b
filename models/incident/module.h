// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLibrary>

namespace hindsight {

/// A function of a module: a part of the program that is loaded when it is first needed, because the libraries it stands on take
/// long to load. `module` is its file's name without "lib" and ending; the programs know where modules lie (CMAKE_BUILD_RPATH).
/// Null: it is not installed, and standard error says what was tried.
template <class Function> Function moduleFunction(const char *module, const char *name)
{
    QLibrary library(QString::fromLatin1(module));
    const auto found = reinterpret_cast<Function>(library.resolve(name));
    if (!found)
        qWarning("%s", qPrintable(library.errorString()));
    return found;
}

} // namespace hindsight
