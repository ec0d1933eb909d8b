// SPDX-License-Identifier: GPL-3.0-or-later
#include "explain.h"

#include "failuresby.h"
#include "roots.h"
#include "usualtime.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace hindsight {

namespace {

// Three standard deviations, as a difference of log likelihoods; and as many times more for as many things that chance could
// have shown.
bool isCertain(double surprise, double dispersion, qint64 lookedAt)
{
    constexpr double deviations = 3;
    return surprise / dispersion >= deviations * deviations / 2 + std::log(double(std::max<qint64>(lookedAt, 1)));
}

Where whereOf(const Cube &cube, const Combination &combination)
{
    Where where;
    for (const AttributeValue &one : combination)
        where.append({cube.attributes[one.attribute], cube.values[one.attribute][one.value]});
    return where;
}

// What a combination lost against its own usual rate. The search believes small ones less, see usualShare; what is told is exact.
double missingOf(const Tally &tally, const Tally &total) { return -effectsOf(tally, total).rate * total.attempts; }

// What is missing of all where the mix of an attribute's values is allowed for.
double missingBy(const Cube &cube, int attribute)
{
    double missing = 0;
    for (const Cell &cell : cellsOf(cube, cube.leaves, {attribute}))
        missing += missingOf(cell.tally, cube.total);
    return std::abs(missing) > 1e-9 * cube.total.attempts ? missing : 0; // the sum has errors of rounding
}

// What rates lost, by each attribute.
struct MissingByRates
{
    std::vector<double> byAttribute;
    double most = 0; ///< with the attribute whose mix, if it got better, hides most of the drop
};

MissingByRates missingByRates(const Cube &cube, double missing)
{
    MissingByRates found{.most = missing};
    for (int attribute = 0; attribute < int(cube.attributes.size()); ++attribute) {
        found.byAttribute.push_back(missingBy(cube, attribute));
        found.most = std::max(found.most, found.byAttribute.back());
    }
    return found;
}

// A total rate that moved while the rates of an attribute's values did not: that attribute; -1: there is none. Attributes that
// know nothing of that mix show as much as the total does; if one shows more, its values lost something besides.
int mixAttribute(const MissingByRates &rates, double missing)
{
    if (missing <= 0 || rates.most > (1 + material) * missing)
        return -1;
    int found = -1;
    double least = material * missing;
    for (size_t attribute = 0; attribute < rates.byAttribute.size(); ++attribute) {
        // Of attributes that say the same the first, however their sums are rounded.
        if (const double left = std::abs(rates.byAttribute[attribute]); left < least - 1e-9 * missing) {
            found = int(attribute);
            least = left;
        }
    }
    return found;
}

void explainMix(Explanation &explanation, const Cube &cube, int attribute)
{
    explanation.mixAttribute = cube.attributes[attribute];
    const double change = rateOf(cube.total).value_or(0) - usualRateOf(cube.total).value_or(0);
    for (const Cell &cell : cellsOf(cube, cube.leaves, {attribute})) {
        const Effects effects = effectsOf(cell.tally, cube.total);
        explanation.candidates.append({.where = whereOf(cube, combinationOf({attribute}, cell)),
                                       .missing = missingOf(cell.tally, cube.total),
                                       .shareOfDrop = (effects.rate + effects.mix) / change,
                                       .effects = effects,
                                       .tally = cell.tally});
    }
    std::ranges::stable_sort(explanation.candidates, std::greater(), &ExplainedPart::shareOfDrop);
}

} // namespace

Explanation explain(const Cube &cube, double dispersion)
{
    Explanation explanation{.total = cube.total};
    if (cube.total.attempts <= 0 || cube.total.usualAttempts <= 0)
        return explanation;
    const Usual usual = Usual::of(cube.total);
    explanation.missing = excessOf(cube.total, usual);
    const double surprise = surpriseOf(cube.total, usual);
    const bool fell = isCertain(surprise, dispersion, 1);
    // Less than a standard deviation is nothing; what is between that and certain might be something.
    const DropKind doubtful = surprise / dispersion < 0.5 ? DropKind::NoDrop : DropKind::CannotTell;
    const MissingByRates rates = missingByRates(cube, explanation.missing);
    if (const int attribute = mixAttribute(rates, explanation.missing); attribute >= 0) {
        explanation.kind = fell ? DropKind::Mix : doubtful;
        explainMix(explanation, cube, attribute);
        return explanation;
    }
    const double missing = rates.most;
    if (missing <= 0) {
        explanation.kind = DropKind::NoDrop;
        return explanation;
    }
    qint64 combinations = 0;
    eachCuboid(cube, [&](const std::vector<int> &attributes) { combinations += qint64(cellsOf(cube, cube.leaves, attributes).size()); });
    const auto certain = [&](const CauseSet &set) { return isCertain(set.surprise, dispersion, combinations); };
    const Causes causes = findCauses(cube, usual, missing, certain);
    for (const Ranked &one : causes.candidates) {
        const double lost = missingOf(one.tally, cube.total);
        explanation.candidates.append({.where = whereOf(cube, one.where),
                                       .missing = lost,
                                       .shareOfDrop = lost / missing,
                                       .effects = effectsOf(one.tally, cube.total),
                                       .tally = one.tally});
    }
    if (causes.sets.empty() ? !fell : !certain(causes.sets.front())) {
        explanation.kind = doubtful;
        return explanation;
    }
    explanation.kind = DropKind::Drop;
    for (const CauseSet &set : causes.sets) {
        for (const Combination &element : set.elements)
            explanation.root.append(whereOf(cube, element));
        explanation.rootShare += missingOf(set.tally, cube.total) / missing;
    }
    return explanation;
}

Result<Explanation> explainNumbers(const SeriesReader &read, const ExplainRequest &request)
{
    const auto nothing = [](TimeRanges window) { return Explanation{.window = std::move(window)}; };
    SeriesRequest series{.source = request.source};
    TimeRanges window = request.window;
    if (!window.isEmpty()) {
        series.from = usualTimeBegin({window.first().from, window.last().to});
        series.to = window.last().to;
    }
    Totals totals;
    const auto total = read(series, [&totals](const SeriesPart &part) {
        totals.add(part);
        return true;
    });
    if (!total)
        return std::unexpected(total.error());
    if (window.isEmpty()) {
        const auto worst = worstWindow(totals);
        if (!worst)
            return nothing({});
        window = {*worst};
    }
    const UsualTime before = usualTimeBefore({window.first().from, window.last().to}, totals);
    if (before.usual.isEmpty())
        return nothing(window);
    series.by = request.attributes;
    series.reasons = true;
    series.from = before.usual.first().from;
    series.to = window.last().to;
    CubeBuilder builder(window, before.usual);
    const auto parts = read(series, [&builder](const SeriesPart &part) {
        builder.add(part);
        return true;
    });
    if (!parts)
        return std::unexpected(parts.error());
    const Cube cube = builder.cube();
    Explanation explanation = explain(cube, before.dispersion);
    explanation.window = window;
    explanation.usual = before.usual;
    explanation.failuresBy = failuresBy(builder.reasons(), builder.reasonTallies(), cube.total);
    return explanation;
}

} // namespace hindsight
