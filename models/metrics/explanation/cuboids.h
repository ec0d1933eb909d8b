// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cube.h"

#include <array>
#include <functional>

namespace hindsight {

/// A cause of more attributes than this is not looked for: one of four is hardly ever seen, and each attribute more multiplies
/// what chance may find.
inline constexpr int mostCauseAttributes = 3;

/// The sum of all leaves that share the values of some attributes.
struct Cell
{
    std::array<quint16, mostCauseAttributes> values = {}; ///< in the order of the attributes
    Tally tally = {};
};

/// All combinations of values of these attributes that occur, at most mostCauseAttributes of them.
std::vector<Cell> cellsOf(const Cube &cube, const std::vector<Tally> &leaves, const std::vector<int> &attributes);
/// Calls for each choice of one to mostCauseAttributes attributes, the fewest first.
void eachCuboid(const Cube &cube, const std::function<void(const std::vector<int> &attributes)> &onCuboid);
Combination combinationOf(const std::vector<int> &attributes, const Cell &cell);

} // namespace hindsight
