// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connection.h"

#include <functional>

namespace hindsight {

// What is done in another way where records come by the ten thousand, so that they come in two seconds.

/// From this many changes on a step is large.
inline constexpr qsizetype largeStep = 5000;

/// Until it ends, the connection keeps all pages of a large step in memory: with those of every day most would be written several times.
class LargeCache
{
public:
    explicit LargeCache(Connection &connection);
    ~LargeCache();
    LargeCache(const LargeCache &) = delete;
    LargeCache &operator=(const LargeCache &) = delete;

private:
    Connection &m_connection;
};

/// The write-ahead log is folded back when the program is idle, and not at the end of the step that somebody waits for.
void leaveUnfolded(Connection &connection);
/// Folds it back, and lets SQLite do it by itself again.
void foldBack(Connection &connection);

/// Inserts new events without the triggers that would bring each into the search, and then brings in all of them at once.
Result<void> searchedAtOnce(Connection &connection, const std::function<Result<void>()> &insert);

} // namespace hindsight
