// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "baseline.h"
#include "paymentscan.h"
#include "valuewindows.h"

#include <QString>

namespace hindsight {

/// What a window is: not everything that drops is an incident.
enum class WindowCause {
    Incident,    ///< attempts that usually succeed did not
    ShareDrop,   ///< fewer successes of one value, which has its usual rate, while all together had theirs
    TrafficDrop, ///< fewer attempts, with the usual rate
    Maintenance, ///< nearly no attempts in the quiet hours, from one round time to another; or a calendar mark says so
    MissingData, ///< no row at all, though chance would not do that
    Promotion,   ///< more attempts, with the usual rate
    CatchUp,     ///< the same within four hours of a loss, and not more than it: who could not pay comes back
    CardTesting, ///< failed attempts rose, no loss of payments
    MixShift,    ///< the rate moved and that of no value did: other attempts than usual
    Latency,     ///< slower answers
    Change,      ///< of a series of which nothing is known but its values
};
inline constexpr Named<WindowCause> windowCauseNames[] = {
    {WindowCause::Incident, "incident"},
    {WindowCause::ShareDrop, "share_drop"},
    {WindowCause::TrafficDrop, "traffic_drop"},
    {WindowCause::Maintenance, "maintenance"},
    {WindowCause::MissingData, "missing_data"},
    {WindowCause::Promotion, "promotion"},
    {WindowCause::CatchUp, "catch_up"},
    {WindowCause::CardTesting, "card_testing"},
    {WindowCause::MixShift, "mix_shift"},
    {WindowCause::Latency, "latency"},
    {WindowCause::Change, "change"},
};
template <> inline constexpr std::span<const Named<WindowCause>> namesOf<WindowCause>{windowCauseNames};

/// Whether customers who wanted to pay could not.
inline bool hurts(WindowCause cause) { return cause == WindowCause::Incident || cause == WindowCause::ShareDrop; }

/// A suggestion: when something was out of order. Nothing is changed by it.
struct DetectedWindow
{
    qint64 from = 0;   ///< seconds since 1970
    qint64 to = 0;     ///< of counts the end of the last bucket; of bare values the last sample
    bool drop = true;
    double score = 0;  ///< 0 to 1: a half at the bound, see Stretch, and the nearer to one the further beyond
    QString series = {};    ///< of PaymentSeries, or "value"
    QString attribute = {}; ///< where it is: one value of this attribute; empty: in all
    QString value = {};
    WindowCause kind = WindowCause::Change;
    BaselineMethod method = BaselineMethod::Level;
    bool fromLater = false; ///< see Baseline
    double observed = 0;    ///< rate from 0 to 1, or per bucket
    double expected = 0;    ///< likewise
};

struct DetectOptions
{
    Direction direction = Direction::Drop;
    BaselineOptions baseline = {};
    TimeRanges expectedDowntime = {}; ///< calendar marks
    TimeRanges unseen = {};           ///< not covered, or not final: neither looked at nor usual
};

/// Windows of payments, by time. Each event once: of all series and values that show it, the one that shows it most clearly, the
/// rate before counts of successes and these before the others; and further values of the same attribute.
std::vector<DetectedWindow> detectIn(const Payments &payments, const DetectOptions &options);
std::vector<DetectedWindow> detectIn(const Samples &samples, const DetectOptions &options);

} // namespace hindsight
