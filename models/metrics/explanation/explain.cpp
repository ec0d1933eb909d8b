// SPDX-License-Identifier: GPL-3.0-or-later
#include "explain.h"

#include "failuresby.h"
#include "reference.h"
#include "roots.h"

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

// What is missing of all where the mix of an attribute's values is allowed for.
double missingBy(const Cube &cube, int attribute, const Usual &usual)
{
    double missing = 0;
    for (const Cell &cell : cellsOf(cube, cube.leaves, {attribute}))
        missing += excessOf(cell.tally, usual);
    return missing;
}

// A total rate that moved while the rates of an attribute's values did not: that attribute; -1: there is none.
int mixAttribute(const Cube &cube, double missing, const Usual &usual)
{
    int found = -1;
    double least = material * missing;
    for (int attribute = 0; attribute < int(cube.attributes.size()); ++attribute) {
        const double byRates = std::abs(missingBy(cube, attribute, usual));
        if (byRates < least) {
            found = attribute;
            least = byRates;
        }
    }
    return found;
}

void explainMix(Explanation &explanation, const Cube &cube, int attribute, const Usual &usual)
{
    explanation.mixAttribute = cube.attributes[attribute];
    const double change = rateOf(cube.total).value_or(0) - usualRateOf(cube.total).value_or(0);
    for (const Cell &cell : cellsOf(cube, cube.leaves, {attribute})) {
        const Effects effects = effectsOf(cell.tally, cube.total);
        explanation.candidates.append({.where = whereOf(cube, combinationOf({attribute}, cell)),
                                       .missing = excessOf(cell.tally, usual),
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
    explanation.missing = cube.total.failed - usual.failing * cube.total.attempts;
    const bool fell = isCertain(surpriseOf(cube.total, usual), dispersion, 1);
    if (const int attribute = fell ? mixAttribute(cube, explanation.missing, usual) : -1; attribute >= 0) {
        explanation.kind = DropKind::Mix;
        explainMix(explanation, cube, attribute, usual);
        return explanation;
    }
    // A mix that got better hides a part of the drop: what is missing is the most that any attribute shows.
    double missing = explanation.missing;
    for (int attribute = 0; attribute < int(cube.attributes.size()); ++attribute)
        missing = std::max(missing, missingBy(cube, attribute, usual));
    if (missing <= 0) {
        explanation.kind = DropKind::NoDrop;
        return explanation;
    }
    qint64 combinations = 0;
    eachCuboid(cube, [&](const std::vector<int> &attributes) { combinations += qint64(cellsOf(cube, cube.leaves, attributes).size()); });
    const auto certain = [&](const CauseSet &set) { return isCertain(set.surprise, dispersion, combinations); };
    const Causes causes = findCauses(cube, usual, missing, certain);
    for (const Ranked &one : causes.candidates) {
        const double lost = excessOf(one.tally, usual);
        explanation.candidates.append({.where = whereOf(cube, one.where),
                                       .missing = lost,
                                       .shareOfDrop = lost / missing,
                                       .effects = effectsOf(one.tally, cube.total),
                                       .tally = one.tally});
    }
    if (causes.sets.empty() ? !fell : !certain(causes.sets.front())) {
        explanation.kind = DropKind::CannotTell;
        return explanation;
    }
    explanation.kind = DropKind::Drop;
    for (const CauseSet &set : causes.sets) {
        for (const Combination &element : set.elements)
            explanation.root.append(whereOf(cube, element));
        explanation.rootShare += excessOf(set.tally, usual) / missing;
    }
    return explanation;
}

Result<Explanation> explainNumbers(const SeriesReader &read, const ExplainRequest &request)
{
    const auto nothing = [](TimeRanges window) { return Explanation{.window = std::move(window)}; };
    SeriesRequest series{.source = request.source};
    TimeRanges window = request.window;
    if (!window.isEmpty()) {
        series.from = referenceBegin({window.first().from, window.last().to});
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
    const Reference reference = referenceBefore({window.first().from, window.last().to}, totals);
    if (reference.usual.isEmpty())
        return nothing(window);
    series.by = request.attributes;
    series.reasons = true;
    series.from = reference.usual.first().from;
    series.to = window.last().to;
    CubeBuilder builder(window, reference.usual);
    const auto parts = read(series, [&builder](const SeriesPart &part) {
        builder.add(part);
        return true;
    });
    if (!parts)
        return std::unexpected(parts.error());
    const Cube cube = builder.cube();
    Explanation explanation = explain(cube, reference.dispersion);
    explanation.window = window;
    explanation.usual = reference.usual;
    explanation.failuresBy = failuresBy(builder.reasons(), builder.reasonTallies(), cube.total);
    return explanation;
}

} // namespace hindsight
