// SPDX-License-Identifier: GPL-3.0-or-later
#include "numberstext.h"

#include "models/incident/currency.h"
#include "models/incident/timetext.h"
#include "models/lists/choices.h"
#include "models/metrics/zonefix.h"
#include "views/charts/chartpicture.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QLocale>

#include <cmath>

namespace hindsight {

using namespace Qt::StringLiterals;

namespace {

struct NumbersText
{
    Q_DECLARE_TR_FUNCTIONS(Numbers)
};

constexpr qsizetype listedRejected = 20;
constexpr qsizetype listedStatuses = 20;

QString leftText(double seconds)
{
    if (seconds < 0)
        return {};
    // Seconds that jump about are no help.
    const qint64 rounded = seconds < 60 ? qint64(std::ceil(seconds)) : qint64(std::ceil(seconds / 10)) * 10;
    return NumbersText::tr("%1 left").arg(durationText(std::max<qint64>(1, rounded) * microsecondsPerSecond));
}

} // namespace

QString countText(qint64 count) { return QLocale().toString(count); }

QString amountText(qint64 minor, const QString &currency)
{
    const int digits = minorDigits(currency.toStdString());
    if (currency == QLatin1StringView(noCurrency.data(), qsizetype(noCurrency.size())))
        return NumbersText::tr("%1 minor units of no currency").arg(countText(minor));
    if (digits < 0)
        return NumbersText::tr("%1 minor units of %2").arg(countText(minor), currency);
    const double major = double(minor) / std::pow(10, digits);
    return u"%1 %2"_s.arg(QLocale().toString(major, 'f', digits), currency);
}

QString secondText(qint64 at, const QString &zone)
{
    const Moment moment{.at = at - at % microsecondsPerSecond, .precision = Precision::Second};
    return dateText(moment, zone) + u' ' + clockText(moment, zone);
}

QString rangeText(qint64 from, qint64 to, const QString &zone)
{
    return NumbersText::tr("%1 to %2, %3").arg(secondText(from, zone), secondText(to, zone), zone.isEmpty() ? u"UTC"_s : zone);
}

QString paceText(const NumbersPace &pace)
{
    if (pace.progress.written >= 0)
        return NumbersText::tr("storing, %1 %").arg(int(pace.progress.written * 100));
    QString text = NumbersText::tr("importing %1 rows/s").arg(shortNumberText(pace.rowsPerSecond));
    if (const QString left = leftText(pace.secondsLeft); !left.isEmpty())
        text += u", "_s + left;
    return text;
}

QString longPaceText(const NumbersPace &pace)
{
    if (pace.progress.written >= 0)
        return NumbersText::tr("%1 rows are read; %2 % of their sums are stored.").arg(countText(pace.progress.rows)).arg(int(pace.progress.written * 100));
    QString text = NumbersText::tr("%1 rows read, %2 a second").arg(shortNumberText(double(pace.progress.rows)), shortNumberText(pace.rowsPerSecond));
    if (const QString left = leftText(pace.secondsLeft); !left.isEmpty())
        text += u", "_s + left;
    return text;
}

QString zoneOf(const NumbersDone &done)
{
    const QString read = zoneOf(done.read.batch);
    return !read.isEmpty() ? read : !done.plan.source.zone.isEmpty() ? done.plan.source.zone : u"UTC"_s;
}

QList<ReconcilingLine> reconcilingLines(const NumbersDone &done)
{
    const ImportSummary &summary = done.read.summary;
    QList<ReconcilingLine> lines;
    lines.append({NumbersText::tr("Source"), done.plan.source.name});
    lines.append({NumbersText::tr("Rows read"), countText(summary.read)});
    const RowUnit unit = done.plan.newSource && !summary.mappings.isEmpty() ? summary.mappings.first().unit : done.plan.source.unit;
    lines.append({unit == RowUnit::Payment     ? NumbersText::tr("Payments")
                      : unit == RowUnit::Order ? NumbersText::tr("Orders")
                                               : NumbersText::tr("Attempts"),
                  countText(summary.rows)});
    for (const Named<Outcome> &named : outcomeNames) {
        const qint64 rows = summary.outcomes[size_t(named.value)];
        if (rows > 0 && named.value != Outcome::Ignored)
            lines.append({choiceLabel(QString::fromLatin1(named.name)), countText(rows), true});
    }
    for (const auto &[label, rows] :
         {std::pair(NumbersText::tr("No attempts"), summary.outcomes[size_t(Outcome::Ignored)]), std::pair(NumbersText::tr("The same again"), summary.folded),
          std::pair(NumbersText::tr("There already"), summary.skipped), std::pair(NumbersText::tr("Filtered"), summary.filtered),
          std::pair(NumbersText::tr("Rejected"), summary.rejectedTotal)}) {
        if (rows > 0)
            lines.append({label, countText(rows)});
    }
    QStringList amounts;
    for (auto it = summary.amounts.begin(); it != summary.amounts.end(); ++it)
        amounts.append(amountText(it.value(), it.key()));
    if (!amounts.isEmpty())
        lines.append({NumbersText::tr("Succeeded amount"), amounts.join(u'\n')});
    if (const auto span = spanOf(done.read.batch)) {
        lines.append({NumbersText::tr("From and to"), rangeText(span->from, span->to - 1, zoneOf(done))});
        lines.append({NumbersText::tr("Time zone"), zoneOf(done), false, true});
    }
    lines.append({NumbersText::tr("Kept in buckets of"), durationText(summary.bucketSeconds * microsecondsPerSecond)});
    QStringList statuses;
    for (auto it = summary.statuses.begin(); it != summary.statuses.end() && statuses.size() < listedStatuses; ++it)
        statuses.append(
            NumbersText::tr("%1 (%2)", "a status and its rows").arg(it.key().isEmpty() ? NumbersText::tr("none") : it.key(), countText(it.value())));
    if (!statuses.isEmpty())
        lines.append({NumbersText::tr("Statuses"), statuses.join(u", "_s)});
    return lines;
}

QStringList importRemarks(const NumbersDone &done)
{
    const ImportSummary &summary = done.read.summary;
    const QString zone = zoneOf(done);
    QStringList remarks;
    for (const TimeRange &range : rangesOf(done.read.batch, replacedRanges))
        remarks.append(NumbersText::tr("In place of what was there: %1.").arg(rangeText(range.from, range.to, zone)));
    remarks += summary.notes;
    for (const TimeRange &gap : rangesOf(done.read.batch, gapRanges))
        remarks.append(NumbersText::tr("No rows: %1. It is a hole in the export, or nobody could pay.").arg(rangeText(gap.from, gap.to, zone)));
    for (const TimeRange &tail : rangesOf(done.read.batch, notFinalRanges))
        remarks.append(NumbersText::tr("Not final from %1 on: more payments are open there than before. Import the file of a later day in place of this one.")
                           .arg(secondText(tail.from, zone)));
    for (const LeftOutColumn &column : summary.leftOut)
        remarks.append(NumbersText::tr("Left out: %1 (%2)").arg(column.column, column.why));
    for (const RejectedRow &row : summary.rejected.mid(0, listedRejected)) {
        const QString name = QFileInfo(row.file).fileName();
        remarks.append(NumbersText::tr("Rejected: %1: %2").arg(row.line > 0 ? u"%1:%2"_s.arg(name).arg(row.line) : name, row.why));
    }
    if (summary.rejectedTotal > std::min(summary.rejected.size(), listedRejected))
        remarks.append(NumbersText::tr("and %n more", nullptr, int(summary.rejectedTotal - std::min(summary.rejected.size(), listedRejected))));
    return remarks;
}

QString reconcilingText(const NumbersDone &done)
{
    QStringList lines;
    for (const ReconcilingLine &line : reconcilingLines(done))
        lines.append((line.part ? u"  "_s : QString()) + line.label + u'\t' + QString(line.value).replace(u'\n', u", "_s));
    return (lines + importRemarks(done)).join(u'\n') + u'\n';
}

} // namespace hindsight
