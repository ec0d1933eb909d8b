// SPDX-License-Identifier: GPL-3.0-or-later
#include "impactcourse.h"

#include "timetext.h"

#include <QCoreApplication>

#include <algorithm>

namespace hindsight {

using namespace Qt::StringLiterals;

namespace {

struct ImpactText
{
    Q_DECLARE_TR_FUNCTIONS(ImpactCourse)
};

struct Span
{
    qint64 from;
    qint64 to;
};

/// The union of the windows that count, in the order of time.
QList<Span> unionOf(const QList<ImpactWindow> &windows, qint64 now)
{
    QList<Span> spans;
    for (const ImpactWindow &window : windows) {
        const auto from = reckonedTime(window.from);
        if (!from)
            continue;
        const auto to = isOpen(window) ? qMax(*from, now) : reckonedTime(window.to);
        if (to && *from <= *to)
            spans.append({*from, *to});
    }
    std::ranges::sort(spans, {}, &Span::from);
    QList<Span> joined;
    for (const Span &span : std::as_const(spans)) {
        if (joined.isEmpty() || span.from > joined.last().to)
            joined.append(span);
        else
            joined.last().to = qMax(joined.last().to, span.to);
    }
    return joined;
}

bool isWorse(const ImpactWindow &window, const ImpactWindow &other)
{
    if (window.degree != other.degree)
        return window.degree < other.degree; // the worst comes first
    return window.shareFailing && other.shareFailing && *window.shareFailing > *other.shareFailing;
}

bool sameScope(const ImpactWindow &window, const ImpactWindow &other) { return window.services == other.services && window.dimensions == other.dimensions; }

/// Whether `left` is what was left of `worse`.
bool followsOn(const ImpactWindow &left, const ImpactWindow &worse)
{
    const auto worseFrom = reckonedTime(worse.from), worseTo = reckonedTime(worse.to), from = reckonedTime(left.from), to = reckonedTime(left.to);
    return worseFrom && worseTo && from && *worseFrom <= *from && *from <= *worseTo && (isOpen(left) || (to && *to > *worseTo));
}

} // namespace

std::optional<qint64> reckonedTime(const Moment &moment) { return moment.precision == Precision::Day ? std::nullopt : moment.at; }

bool isOpen(const ImpactWindow &window) { return reckonedTime(window.from) && window.to.isEmpty(); }

std::optional<qint64> impactTime(const QList<ImpactWindow> &windows, qint64 now)
{
    const QList<Span> spans = unionOf(windows, now);
    if (spans.isEmpty())
        return {};
    qint64 total = 0;
    for (const Span &span : spans)
        total += span.to - span.from;
    return total;
}

int impactReturns(const QList<ImpactWindow> &windows, qint64 now) { return std::max(0, int(unionOf(windows, now).size()) - 1); }

QList<PartialMitigation> partialMitigations(const QList<ImpactWindow> &windows)
{
    QList<PartialMitigation> found;
    for (const ImpactWindow &left : windows) {
        const ImpactWindow *worse = nullptr;
        for (const ImpactWindow &other : windows) {
            const bool counts = isWorse(other, left) && sameScope(other, left) && followsOn(left, other);
            if (counts && (!worse || *reckonedTime(other.to) > *reckonedTime(worse->to)))
                worse = &other;
        }
        if (worse)
            found.append({left.uid, worse->to});
    }
    std::ranges::stable_sort(found, [](const PartialMitigation &a, const PartialMitigation &b) { return timelineOrder(a.at, b.at) < 0; });
    return found;
}

QStringList impactRemarks(const QList<ImpactWindow> &windows, qint64 now, const QString &zone)
{
    QStringList remarks;
    if (const int returns = impactReturns(windows, now); returns > 0)
        remarks.append(ImpactText::tr("The impact came back %n time(s).", nullptr, returns));
    for (const PartialMitigation &mitigation : partialMitigations(windows))
        remarks.append(ImpactText::tr("It was partly mitigated at %1.").arg(clockText(mitigation.at, zone)));
    return remarks;
}

} // namespace hindsight
