// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCache>
#include <QCoreApplication>

namespace hindsight {

/// The cache of one kind of things that are costly to make, at most `most` of them. It is emptied with the application, which glyphs
/// and pictures must not outlive. For the window's thread.
template <class Key, class Thing, qsizetype most> QCache<Key, Thing> &keptUntilQuit()
{
    static QCache<Key, Thing> cache(most);
    static const bool cleared = (qAddPostRoutine([] { keptUntilQuit<Key, Thing, most>().clear(); }), true);
    Q_UNUSED(cleared)
    return cache;
}

} // namespace hindsight
