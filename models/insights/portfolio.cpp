// SPDX-License-Identifier: GPL-3.0-or-later
#include "portfolio.h"

#include "models/incident/milestones.h"
#include "models/incident/zones.h"

#include <algorithm>

namespace hindsight {

namespace {

QDate firstDayOf(const QDate &date, Span span)
{
    switch (span) {
    case Span::Week: return date.addDays(1 - date.dayOfWeek());
    case Span::Month: return {date.year(), date.month(), 1};
    case Span::Quarter: return {date.year(), (date.month() - 1) / 3 * 3 + 1, 1};
    case Span::Year: return {date.year(), 1, 1};
    }
    Q_UNREACHABLE_RETURN(date);
}

QDate next(const QDate &first, Span span)
{
    switch (span) {
    case Span::Week: return first.addDays(7);
    case Span::Month: return first.addMonths(1);
    case Span::Quarter: return first.addMonths(3);
    case Span::Year: return first.addYears(1);
    }
    Q_UNREACHABLE_RETURN(first);
}

} // namespace

std::optional<qint64> countedAt(const Record &record)
{
    const auto began = milestoneOf(record, MilestoneKind::Began);
    return began ? dayOrTime(began->at) : std::nullopt;
}

QList<const Record *> incidentsIn(const Portfolio &portfolio, const Period &period)
{
    std::vector<std::pair<qint64, const Record *>> dated;
    for (const Record &record : portfolio.incidents) {
        if (const auto at = countedAt(record); at && period.contains(*at))
            dated.emplace_back(*at, &record);
    }
    std::ranges::stable_sort(dated, {}, &std::pair<qint64, const Record *>::first);
    QList<const Record *> records;
    for (const auto &[at, record] : dated)
        records.append(record);
    return records;
}

int undatedIn(const Portfolio &portfolio)
{
    return int(std::ranges::count_if(portfolio.incidents, [](const Record &record) { return !countedAt(record); }));
}

std::optional<Period> wholePeriod(const Portfolio &portfolio, const QTimeZone &zone)
{
    std::optional<qint64> first, last;
    for (const Record &record : portfolio.incidents) {
        const auto at = countedAt(record);
        if (!at)
            continue;
        first = std::min(first.value_or(*at), *at);
        last = std::max(last.value_or(*at), *at);
    }
    if (!first)
        return std::nullopt;
    const QList<Period> months = spansIn({*first, *last + 1}, Span::Month, zone);
    return Period{months.first().from, months.last().to};
}

QList<Period> spansIn(const Period &period, Span span, const QTimeZone &zone)
{
    QList<Period> spans;
    if (period.to <= period.from)
        return spans;
    const QDate last = inZone(period.to - 1, zone).date();
    for (QDate day = firstDayOf(inZone(period.from, zone).date(), span); day <= last; day = next(day, span)) {
        const auto from = startOfDay(day, zone), to = startOfDay(next(day, span), zone);
        if (!from || !to)
            break; // behind the last day that there is
        spans.append({*from, *to});
    }
    return spans;
}

std::optional<qint64> writtenDownAt(const QString &uid)
{
    if (uid.size() != 36 || uid[14] != u'7')
        return std::nullopt;
    bool isHigh = false, isLow = false;
    const quint64 high = QStringView(uid).first(8).toULongLong(&isHigh, 16), low = QStringView(uid).sliced(9, 4).toULongLong(&isLow, 16);
    return isHigh && isLow ? std::optional(qint64(high << 16 | low) * 1000) : std::nullopt;
}

std::optional<qint64> dayOrTime(const Moment &moment) { return moment.at; }

} // namespace hindsight
