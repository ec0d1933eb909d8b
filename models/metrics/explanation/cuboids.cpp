// SPDX-License-Identifier: GPL-3.0-or-later
#include "cuboids.h"

#include <algorithm>
#include <unordered_map>

namespace hindsight {

std::vector<Cell> cellsOf(const Cube &cube, const std::vector<Tally> &leaves, const std::vector<int> &attributes)
{
    quint64 places = 1;
    for (const int attribute : attributes)
        places *= quint64(std::max<qsizetype>(cube.values[attribute].size(), 1));
    // A place per possible combination where they are few enough, else only for those that occur.
    const bool dense = places <= 4 * leaves.size() + 4096;
    std::vector<int> placeOf(dense ? size_t(places) : 0, -1);
    std::unordered_map<quint64, int> sparse;
    std::vector<Cell> cells;
    for (size_t leaf = 0; leaf < leaves.size(); ++leaf) {
        quint64 place = 0;
        for (const int attribute : attributes)
            place = place * quint64(cube.values[attribute].size()) + cube.valueOf(leaf, attribute);
        int &cell = dense ? placeOf[size_t(place)] : sparse.try_emplace(place, -1).first->second;
        if (cell < 0) {
            cell = int(cells.size());
            Cell &made = cells.emplace_back();
            for (size_t i = 0; i < attributes.size(); ++i)
                made.values[i] = cube.valueOf(leaf, attributes[i]);
        }
        cells[size_t(cell)].tally += leaves[leaf];
    }
    return cells;
}

void eachCuboid(const Cube &cube, const std::function<void(const std::vector<int> &attributes)> &onCuboid)
{
    const int count = int(cube.attributes.size());
    for (int size = 1; size <= std::min(mostCauseAttributes, count); ++size) {
        std::vector<int> chosen(size_t(size), 0);
        for (int i = 0; i < size; ++i)
            chosen[size_t(i)] = i;
        for (bool more = true; more;) {
            onCuboid(chosen);
            int last = size - 1; // the last one that can still move on
            while (last >= 0 && chosen[size_t(last)] == count - size + last)
                --last;
            more = last >= 0;
            for (int i = last; more && i < size; ++i)
                chosen[size_t(i)] = i == last ? chosen[size_t(i)] + 1 : chosen[size_t(i - 1)] + 1;
        }
    }
}

Combination combinationOf(const std::vector<int> &attributes, const Cell &cell)
{
    Combination combination;
    for (size_t i = 0; i < attributes.size(); ++i)
        combination.push_back({attributes[i], cell.values[i]});
    return combination;
}

} // namespace hindsight
