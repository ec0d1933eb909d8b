// SPDX-License-Identifier: GPL-3.0-or-later
#include "scan.h"

#include <algorithm>

namespace hindsight {

namespace {

// One quiet series in ten has one stretch of a length too many.
constexpr double alpha = 0.1;
// A window longer than a twenty-fifth of the series has too few of its length beside it to be told from the usual.
constexpr qsizetype longestShare = 25;
// Fewer sums have no quarter worth the name.
constexpr size_t leastSums = 20;
// Of stretches with any movement at all, where most have none.
constexpr size_t leastActive = 5;
constexpr size_t mostAlike = 20;
// Where a normal distribution has its quarter and its hundredth, in standard deviations.
constexpr double quarterOfNormal = 0.674;
constexpr double hundredthOfNormal = 2.326;
constexpr double alikeStrength = 0.5;
// Jobs that run daily begin some minutes earlier or later.
constexpr qint64 jitter = 1800;
constexpr qint64 day = 24 * 3600;
constexpr int comparedDays = 14;
constexpr int leastDays = 3;

struct Sums
{
    std::vector<double> excess{0}, exposure{0}, variance{0}, expected{0}, count{0};

    explicit Sums(const ScanInput &input)
    {
        const size_t size = input.excess.size();
        for (std::vector<double> *sums : {&excess, &exposure, &variance, &expected, &count})
            sums->reserve(size + 1);
        for (size_t i = 0; i < size; ++i) {
            const bool there = !std::isnan(input.excess[i]);
            excess.push_back(excess.back() + (there ? input.excess[i] : 0));
            exposure.push_back(exposure.back() + (there ? (input.exposure.empty() ? 1 : input.exposure[i]) : 0));
            variance.push_back(variance.back() + (there ? (input.variance.empty() ? 1 : input.variance[i]) : 0));
            expected.push_back(expected.back() + (there && !input.expected.empty() ? input.expected[i] : 0));
            count.push_back(count.back() + there);
        }
    }
};

/// How unlikely a count is, as a normal distribution's standard deviations: other than the excess over its standard deviation, this
/// holds for a handful too.
double rootOfDeviance(Chance chance, double excess, double expected, double of)
{
    const auto part = [](double count, double mean) { return count > 0 && mean > 0 ? count * std::log(count / mean) : 0; };
    const double count = chance == Chance::Fewer ? expected - excess : expected + excess;
    const double rest = chance == Chance::Binomial ? part(of - count, of - expected) : expected - count;
    return std::copysign(std::sqrt(2 * std::max(0.0, part(count, expected) + rest)), excess);
}

/// All stretches of one length.
class OneLength
{
public:
    OneLength(const Sums &sums, const ScanInput &input, qsizetype length)
        : m_input(input)
        , m_length(length)
    {
        const size_t size = input.excess.size(), wide = size_t(length);
        m_sums.assign(size, noValue);
        m_effects.assign(input.leastEffect > 0 ? size : 0, 0);
        for (size_t i = 0; i + wide <= size; ++i) {
            const double counting = sums.variance[i + wide] - sums.variance[i];
            if (2 * (sums.count[i + wide] - sums.count[i]) < double(length) || counting <= 0)
                continue;
            const double excess = sums.excess[i + wide] - sums.excess[i], exposure = sums.exposure[i + wide] - sums.exposure[i];
            const double root = std::sqrt(counting + input.baselineVariance * exposure * exposure);
            m_sums[i] = excess / root;
            if (input.chance != Chance::Unknown)
                m_sums[i] = rootOfDeviance(input.chance, excess, sums.expected[i + wide] - sums.expected[i], exposure) * std::sqrt(counting) / root;
            if (input.leastEffect > 0)
                m_effects[i] = exposure / root;
        }
    }

    /// False: there are too few to say what is usual.
    bool measure()
    {
        // Neighbours share most of their samples: some of them tell as much as all.
        const qsizetype stride = std::max<qsizetype>(1, m_length / 4);
        std::vector<double> some;
        for (qsizetype i = 0; i < std::ssize(m_sums); i += stride) {
            if (!std::isnan(m_sums[size_t(i)]))
                some.push_back(m_sums[size_t(i)]);
        }
        if (some.size() < leastSums)
            return false;
        m_usual = quantileIn(some, 0.5);
        const double stretches = double(m_sums.size()) / double(m_length);
        if (m_input.chance != Chance::Unknown) {
            const double quarter = (m_usual - quantileIn(some, 0.25)) / quarterOfNormal, tail = (m_usual - quantileIn(some, 0.01)) / hundredthOfNormal;
            m_spread = std::max({quarter, tail, m_input.leastSpread});
            m_bound = std::sqrt(2 * std::log(double(m_input.searches) * stretches / alpha));
            return true;
        }
        // Mostly at rest: how strong its movements are, the movements say.
        std::vector<double> active;
        std::ranges::copy_if(some, std::back_inserter(active), [this](double sum) { return std::abs(sum - m_usual) > 1e-9; });
        if (2 * active.size() < some.size() && active.size() >= leastActive) {
            some = std::move(active);
            m_usual = quantileOf(some, 0.5);
        }
        m_spread = std::max((quantileOf(std::move(some), 0.75) - m_usual) / std::log(2), m_input.leastSpread);
        m_bound = std::log(stretches / alpha);
        return true;
    }

    double score(size_t i) const
    {
        const double spread = m_effects.empty() ? m_spread : std::max(m_spread, m_input.leastEffect * m_effects[i]);
        return spread > 0 ? (m_sums[i] - m_usual) / (spread * m_bound) : 0;
    }

    /// Those above the bound that are no habit.
    void find(const LocalClock &clock, qint64 step, std::vector<Stretch> &found) const
    {
        std::vector<Stretch> high;
        for (size_t i = 0; i < m_sums.size(); ++i) {
            if (!std::isnan(m_sums[i]) && score(i) > 1)
                high.push_back({qsizetype(i), qsizetype(i) + m_length, score(i)});
        }
        std::ranges::stable_sort(high, std::ranges::greater(), &Stretch::score);
        const double least = leastScore(high);
        for (const Stretch &stretch : high) {
            if (stretch.score >= least && !isDaily(stretch, clock, step))
                found.push_back(stretch);
        }
    }

private:
    /// The score that is reached half by no more than twenty.
    double leastScore(const std::vector<Stretch> &high) const
    {
        std::vector<bool> taken(m_sums.size(), false);
        size_t peaks = 0;
        for (const Stretch &stretch : high) {
            if (taken[size_t(stretch.from)] || taken[size_t(stretch.to - 1)])
                continue;
            if (peaks++ == mostAlike)
                return stretch.score / alikeStrength;
            const qsizetype end = std::min(qsizetype(m_sums.size()), stretch.to + m_length);
            for (qsizetype i = std::max<qsizetype>(0, stretch.from - m_length); i < end; ++i)
                taken[size_t(i)] = true;
        }
        return 0;
    }

    bool isDaily(const Stretch &stretch, const LocalClock &clock, qint64 step) const
    {
        std::vector<qsizetype> alike;
        clock.alike(stretch.from, day, comparedDays, alike);
        const qsizetype reach = jitter / step;
        int days = 0, daysWithIt = 0;
        for (const qsizetype other : alike) {
            double best = noValue;
            for (qsizetype i = std::max<qsizetype>(0, other - reach); i <= std::min(qsizetype(m_sums.size()) - 1, other + reach); ++i) {
                if (!std::isnan(m_sums[size_t(i)]))
                    best = std::fmax(best, score(size_t(i)));
            }
            days += !std::isnan(best);
            daysWithIt += best >= alikeStrength * stretch.score;
        }
        return days >= leastDays && 2 * daysWithIt > days;
    }

    const ScanInput &m_input;
    qsizetype m_length;
    std::vector<double> m_sums, m_effects;
    double m_usual = 0;
    double m_spread = 0;
    double m_bound = 1;
};

} // namespace

std::vector<Stretch> unusualStretches(const ScanInput &input, const LocalClock &clock, qint64 step)
{
    const Sums sums(input);
    const qsizetype size = std::ssize(input.excess);
    std::vector<Stretch> found;
    const qsizetype longest = input.longest > 0 ? std::min(input.longest, size / longestShare) : size / longestShare;
    for (qsizetype length = 1; length <= std::max<qsizetype>(1, longest); length *= 2) {
        OneLength stretches(sums, input, length);
        if (stretches.measure())
            stretches.find(clock, step, found);
    }
    std::ranges::stable_sort(found, std::ranges::greater(), &Stretch::score);
    std::vector<bool> taken(size_t(size), false);
    std::erase_if(found, [&taken](const Stretch &stretch) {
        const auto part = std::ranges::subrange(taken.begin() + stretch.from, taken.begin() + stretch.to);
        if (std::ranges::contains(part, true))
            return true;
        std::ranges::fill(part, true);
        return false;
    });
    return found;
}

} // namespace hindsight
