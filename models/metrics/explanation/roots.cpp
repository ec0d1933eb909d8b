// SPDX-License-Identifier: GPL-3.0-or-later
#include "roots.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace hindsight {

namespace {

constexpr size_t mostSets = 3;        // more causes at once are no explanation
constexpr size_t mostCandidates = 10; // that anybody reads
constexpr size_t keptPerCuboid = 32;  // enough to fill the candidates after those that say less than another are left out

// A rising cell with what is asked of it again and again.
struct Rising
{
    Combination where;
    Tally tally;
    double excess;
    double lost;
    double surprise;
};

// The most surprising first; of equals the simpler one, and then always the same.
bool ranksBefore(double surpriseA, const Combination &a, double surpriseB, const Combination &b)
{
    if (surpriseA != surpriseB)
        return surpriseA > surpriseB;
    return a.size() != b.size() ? a.size() < b.size() : a < b;
}

template <class List> void rank(List &list)
{
    std::ranges::sort(list, [](const auto &a, const auto &b) { return ranksBefore(a.surprise, a.where, b.surprise, b.where); });
}

// One round of the search over a cube from which earlier causes were taken out.
class Round
{
public:
    Round(const Cube &cube, const std::vector<Tally> &leaves, const Usual &usual, double missing)
        : m_cube(cube)
        , m_leaves(leaves)
        , m_usual(usual)
        , m_missing(missing)
    {
        eachCuboid(cube, [this](const std::vector<int> &attributes) { lookAt(attributes); });
    }

    qint64 lookedAt() const { return m_lookedAt; }
    std::vector<Ranked> ranked() &&
    {
        rank(m_ranked);
        return std::move(m_ranked);
    }

    CauseSet best() const { return m_best.elements.empty() ? m_best : generalised(m_best); }

private:
    void lookAt(const std::vector<int> &attributes)
    {
        const std::vector<Cell> cells = cellsOf(m_cube, m_leaves, attributes);
        m_lookedAt += qint64(cells.size());
        std::vector<Rising> rising;
        for (const Cell &cell : cells) {
            const double excess = excessOf(cell.tally, m_usual);
            if (excess > 0)
                rising.push_back({combinationOf(attributes, cell), cell.tally, excess, lostShare(cell.tally, m_usual), surpriseOf(cell.tally, m_usual)});
        }
        rank(rising);
        if (rising.empty())
            return;
        for (const Rising &one : std::span(rising).first(std::min(rising.size(), keptPerCuboid)))
            m_ranked.push_back({one.where, one.tally, one.surprise});

        CauseSet set{{rising.front().where}, rising.front().tally, rising.front().surprise};
        for (const Rising &one : std::span(rising).subspan(1)) {
            if (!isMaterial(one.excess, m_missing) || !isMaterial(one.lost, rising.front().lost))
                continue;
            Tally together = set.tally;
            together += one.tally;
            const double surprise = surpriseOf(together, m_usual);
            if (surprise > set.surprise) {
                set.elements.push_back(one.where);
                set.tally = together;
                set.surprise = surprise;
            }
        }
        // Each element more has to pay for itself.
        const double worth = set.surprise * std::pow(1 - material, double(set.elements.size() - 1));
        if (m_best.elements.empty() || ranksBefore(worth, set.elements.front(), m_worth, m_best.elements.front())) {
            m_best = set;
            m_worth = worth;
        }
    }

    // Without one attribute, where what comes in by that is touched as well, or is nothing at all.
    CauseSet generalised(CauseSet set) const
    {
        while (!set.elements.front().empty()) {
            std::optional<CauseSet> best;
            for (size_t dropped = 0; dropped < set.elements.front().size(); ++dropped) {
                std::set<Combination> wider;
                for (Combination element : set.elements) {
                    element.erase(element.begin() + qsizetype(dropped));
                    wider.insert(element);
                }
                CauseSet parent;
                for (const Combination &element : wider) {
                    parent.elements.push_back(element);
                    parent.tally += tallyOf(m_cube, m_leaves, element);
                }
                Tally rest = parent.tally;
                rest -= set.tally;
                if (rest.attempts > 0 && !isMaterial(lostShare(rest, m_usual), lostShare(set.tally, m_usual)))
                    continue;
                parent.surprise = surpriseOf(parent.tally, m_usual);
                if (!best || parent.surprise > best->surprise)
                    best = parent;
            }
            if (!best)
                break;
            set = *best;
        }
        return set;
    }

    const Cube &m_cube;
    const std::vector<Tally> &m_leaves;
    const Usual &m_usual;
    double m_missing;
    qint64 m_lookedAt = 0;
    std::vector<Ranked> m_ranked;
    CauseSet m_best;
    double m_worth = 0;
};

bool isNarrower(const Combination &narrow, const Combination &wide) { return narrow.size() > wide.size() && std::ranges::includes(narrow, wide); }

// A narrower combination that surprises less than a wider one says nothing more.
std::vector<Ranked> candidatesOf(const Cube &cube, const CauseSet &first, const std::vector<Ranked> &ranked, const Usual &usual)
{
    std::vector<Ranked> candidates;
    for (const Combination &element : first.elements) {
        if (element.empty())
            continue; // everything is no place
        const Tally tally = tallyOf(cube, cube.leaves, element);
        candidates.push_back({element, tally, surpriseOf(tally, usual)});
    }
    rank(candidates);
    for (const Ranked &one : ranked) {
        if (candidates.size() >= mostCandidates)
            break;
        const bool known = std::ranges::any_of(candidates, [&one](const Ranked &other) {
            return other.where == one.where || (isNarrower(one.where, other.where) && other.surprise >= one.surprise);
        });
        if (!known)
            candidates.push_back(one);
    }
    return candidates;
}

void takeOut(const Cube &cube, std::vector<Tally> &leaves, const CauseSet &set, const Usual &usual)
{
    for (const Combination &element : set.elements) {
        const Tally tally = tallyOf(cube, leaves, element);
        const double stays = tally.failed > 0 ? 1 - excessOf(tally, usual) / tally.failed : 1;
        for (size_t leaf = 0; leaf < leaves.size(); ++leaf) {
            if (isIn(cube, leaf, element))
                leaves[leaf].failed *= stays;
        }
    }
}

} // namespace

Causes findCauses(const Cube &cube, const Usual &usual, double missing, const std::function<bool(const CauseSet &)> &isCertain)
{
    Causes causes;
    std::vector<Tally> leaves = cube.leaves;
    for (double left = missing; causes.sets.size() < mostSets && isMaterial(left, missing);) {
        Round round(cube, leaves, usual, left);
        const CauseSet set = round.best();
        if (set.elements.empty())
            break;
        causes.lookedAt = std::max(causes.lookedAt, round.lookedAt());
        const double holds = excessOf(set.tally, usual);
        if (causes.sets.empty())
            causes.candidates = candidatesOf(cube, set, std::move(round).ranked(), usual);
        else if (!isMaterial(holds, missing) || !isCertain(set))
            break;
        causes.sets.push_back(set);
        if (!isCertain(set) || set.elements.front().empty())
            break;
        takeOut(cube, leaves, set, usual);
        left -= holds;
    }
    return causes;
}

} // namespace hindsight
