// SPDX-License-Identifier: GPL-3.0-or-later
#include "edges.h"

#include <algorithm>

namespace hindsight {

namespace {

// Four standard deviations: of the hundred lengths that a step is looked for in, and some ten windows, none reaches it by chance.
constexpr double beyondChance = 16;
// A repair has a few steps; each is looked for in a stretch as long as the window, or this.
// A step has a tenth of the window's effect at least; where it certainly has not, it ends.
constexpr double leastPart = 0.1;
constexpr double certain = 3;
constexpr int mostSteps = 6;
constexpr qsizetype leastReach = 15;

class Evidence
{
public:
    explicit Evidence(const ScanInput &input)
        : m_input(input)
    {
        std::vector<double> standardised;
        for (size_t i = 0; i < input.excess.size(); ++i)
            standardised.push_back(input.variance[i] > 0 ? input.excess[i] / std::sqrt(input.variance[i]) : noValue);
        const double spread = robustSpread(standardised);
        m_dispersion = std::max(1.0, spread * spread);
    }

    qsizetype size() const { return qsizetype(m_input.excess.size()); }
    bool has(qsizetype i) const { return !std::isnan(m_input.excess[size_t(i)]) && m_input.variance[size_t(i)] > 0; }
    double weight(qsizetype i) const { return m_input.exposure[size_t(i)] / (m_input.variance[size_t(i)] * m_dispersion); }
    double pull(qsizetype i) const { return has(i) ? weight(i) * m_input.excess[size_t(i)] : 0; }
    double mass(qsizetype i) const { return has(i) ? weight(i) * m_input.exposure[size_t(i)] : 0; }
    /// How much likelier the sample is with the effect than without, as a logarithm.
    double gain(qsizetype i, double effect) const { return effect * pull(i) - effect * effect * mass(i) / 2; }

    double effect(qsizetype from, qsizetype to) const
    {
        double pulls = 0, masses = 0;
        for (qsizetype i = from; i < to; ++i) {
            pulls += pull(i);
            masses += mass(i);
        }
        return masses > 0 ? pulls / masses : 0;
    }

private:
    const ScanInput &m_input;
    double m_dispersion = 1;
};

/// How many samples from `first` on in a direction (1 or -1) belong to the effect, of at most `reach`.
qsizetype extentOf(const Evidence &evidence, qsizetype first, int direction, qsizetype reach, double effect)
{
    double sum = 0, best = 0;
    qsizetype extent = 0;
    for (qsizetype n = 1; n <= reach; ++n) {
        const qsizetype i = first + direction * (n - 1);
        if (i < 0 || i >= evidence.size())
            break;
        sum += evidence.gain(i, effect);
        if (sum > best) {
            best = sum;
            extent = n;
        }
    }
    return extent;
}

/// How many samples from `first` on have an effect of their own; `least` is what they must have from their beginning on.
qsizetype stepOf(const Evidence &evidence, qsizetype first, int direction, qsizetype reach, double least)
{
    double pulls = 0, masses = 0, best = beyondChance, effect = 0;
    qsizetype length = 0;
    for (qsizetype n = 1; n <= reach; ++n) {
        const qsizetype i = first + direction * (n - 1);
        if (i < 0 || i >= evidence.size())
            break;
        pulls += evidence.pull(i);
        masses += evidence.mass(i);
        if (pulls + certain * std::sqrt(masses) < least * masses)
            break;
        if (pulls > 0 && masses > 0 && pulls * pulls / masses > best) {
            best = pulls * pulls / masses;
            effect = pulls / masses;
            length = n;
        }
    }
    return length > 0 ? extentOf(evidence, first, direction, 2 * length, effect) : 0;
}

} // namespace

Stretch withExactEdges(const ScanInput &input, const Stretch &found)
{
    const Evidence evidence(input);
    Stretch window = found;
    const qsizetype reach = std::max(found.to - found.from, leastReach);
    const double effect = evidence.effect(found.from, found.to);
    if (effect <= 0)
        return window;
    // From the sample that says it most clearly, outwards.
    qsizetype clearest = found.from;
    for (qsizetype i = found.from; i < found.to; ++i) {
        if (evidence.gain(i, effect) > evidence.gain(clearest, effect))
            clearest = i;
    }
    window.from = clearest + 1 - std::max<qsizetype>(1, extentOf(evidence, clearest, -1, clearest - found.from + reach, effect));
    window.to = clearest + std::max<qsizetype>(1, extentOf(evidence, clearest, 1, found.to - clearest + reach, effect));
    for (int step = 0; step < mostSteps; ++step) {
        const qsizetype before = stepOf(evidence, window.from - 1, -1, reach, leastPart * effect),
                        after = stepOf(evidence, window.to, 1, reach, leastPart * effect);
        window.from -= before;
        window.to += after;
        if (before == 0 && after == 0)
            break;
    }
    return window;
}

} // namespace hindsight
