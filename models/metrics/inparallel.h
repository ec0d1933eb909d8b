// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <atomic>
#include <thread>
#include <vector>

namespace hindsight {

/// Calls `work` with 0, 1, ... `count` - 1, on as many threads as there are cores, and returns when all is done. What one call
/// writes no other may touch.
template <class Work> void inParallel(size_t count, Work work)
{
    std::atomic<size_t> next = 0;
    const auto help = [&] {
        for (size_t i = next++; i < count; i = next++)
            work(i);
    };
    std::vector<std::jthread> threads;
    for (size_t i = 1; i < std::min<size_t>(count, std::max(1U, std::thread::hardware_concurrency())); ++i)
        threads.emplace_back(help);
    help();
}

} // namespace hindsight
