// SPDX-License-Identifier: GPL-3.0-or-later
#include "phrases.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <cmath>

namespace hindsight {

using namespace Qt::StringLiterals;

namespace {

constexpr const char *phrases[] = {
    // headings, labels and columns
    QT_TRANSLATE_NOOP("Document", "Postmortem"),
    QT_TRANSLATE_NOOP("Document", "Issue Summary"),
    QT_TRANSLATE_NOOP("Document", "Severity"),
    QT_TRANSLATE_NOOP("Document", "From"),
    QT_TRANSLATE_NOOP("Document", "Reason"),
    QT_TRANSLATE_NOOP("Document", "Duration"),
    QT_TRANSLATE_NOOP("Document", "Impact"),
    QT_TRANSLATE_NOOP("Document", "Root Cause"),
    QT_TRANSLATE_NOOP("Document", "Detection"),
    QT_TRANSLATE_NOOP("Document", "Services"),
    QT_TRANSLATE_NOOP("Document", "Service"),
    QT_TRANSLATE_NOOP("Document", "Part"),
    QT_TRANSLATE_NOOP("Document", "Provider's Incident"),
    QT_TRANSLATE_NOOP("Document", "Status Page"),
    QT_TRANSLATE_NOOP("Document", "Milestones"),
    QT_TRANSLATE_NOOP("Document", "Milestone"),
    QT_TRANSLATE_NOOP("Document", "Time"),
    QT_TRANSLATE_NOOP("Document", "Source"),
    QT_TRANSLATE_NOOP("Document", "Length"),
    QT_TRANSLATE_NOOP("Document", "Formula"),
    QT_TRANSLATE_NOOP("Document", "Timeline"),
    QT_TRANSLATE_NOOP("Document", "Time unknown"),
    QT_TRANSLATE_NOOP("Document", "Charts"),
    QT_TRANSLATE_NOOP("Document", "Root Cause and Resolution"),
    QT_TRANSLATE_NOOP("Document", "Contributing Factors"),
    QT_TRANSLATE_NOOP("Document", "What Slowed Detection"),
    QT_TRANSLATE_NOOP("Document", "What Slowed Diagnosis"),
    QT_TRANSLATE_NOOP("Document", "What Slowed Repair"),
    QT_TRANSLATE_NOOP("Document", "Resolution"),
    QT_TRANSLATE_NOOP("Document", "Lessons Learned"),
    QT_TRANSLATE_NOOP("Document", "What Went Well"),
    QT_TRANSLATE_NOOP("Document", "What Went Wrong"),
    QT_TRANSLATE_NOOP("Document", "Where We Got Lucky"),
    QT_TRANSLATE_NOOP("Document", "What Made Sense at the Time"),
    QT_TRANSLATE_NOOP("Document", "Open Questions"),
    QT_TRANSLATE_NOOP("Document", "Answer"),
    QT_TRANSLATE_NOOP("Document", "Corrective and Preventative Measures"),
    QT_TRANSLATE_NOOP("Document", "Improvements"),
    QT_TRANSLATE_NOOP("Document", "Tasks"),
    QT_TRANSLATE_NOOP("Document", "Task"),
    QT_TRANSLATE_NOOP("Document", "Team"),
    QT_TRANSLATE_NOOP("Document", "Person"),
    QT_TRANSLATE_NOOP("Document", "Priority"),
    QT_TRANSLATE_NOOP("Document", "Due"),
    QT_TRANSLATE_NOOP("Document", "Status"),
    QT_TRANSLATE_NOOP("Document", "Tracker"),
    QT_TRANSLATE_NOOP("Document", "Conclusion"),
    // what only the templates of other houses have
    QT_TRANSLATE_NOOP("Document", "Date"),
    QT_TRANSLATE_NOOP("Document", "Authors"),
    QT_TRANSLATE_NOOP("Document", "Summary"),
    QT_TRANSLATE_NOOP("Document", "Root Causes"),
    QT_TRANSLATE_NOOP("Document", "Trigger"),
    QT_TRANSLATE_NOOP("Document", "Detected by"),
    QT_TRANSLATE_NOOP("Document", "Time to Detect"),
    QT_TRANSLATE_NOOP("Document", "Action Items"),
    QT_TRANSLATE_NOOP("Document", "Action Item"),
    QT_TRANSLATE_NOOP("Document", "Type"),
    QT_TRANSLATE_NOOP("Document", "Owner"),
    QT_TRANSLATE_NOOP("Document", "Bug"),
    QT_TRANSLATE_NOOP("Document", "All times"),
    QT_TRANSLATE_NOOP("Document", "Supporting Information"),
    QT_TRANSLATE_NOOP("Document", "Postmortem Owner"),
    QT_TRANSLATE_NOOP("Document", "Meeting Scheduled For"),
    QT_TRANSLATE_NOOP("Document", "Reviewers"),
    QT_TRANSLATE_NOOP("Document", "Overview"),
    QT_TRANSLATE_NOOP("Document", "What Happened"),
    QT_TRANSLATE_NOOP("Document", "Measure"),
    QT_TRANSLATE_NOOP("Document", "Value"),
    QT_TRANSLATE_NOOP("Document", "Time in"),
    QT_TRANSLATE_NOOP("Document", "Impact Time"),
    QT_TRANSLATE_NOOP("Document", "Time to Resolve"),
    QT_TRANSLATE_NOOP("Document", "Responders"),
    QT_TRANSLATE_NOOP("Document", "Role"),
    QT_TRANSLATE_NOOP("Document", "Event"),
    QT_TRANSLATE_NOOP("Document", "Data Link"),
    QT_TRANSLATE_NOOP("Document", "How Did We Do?"),
    QT_TRANSLATE_NOOP("Document", "Messaging"),
    QT_TRANSLATE_NOOP("Document", "Internal Messages"),
    QT_TRANSLATE_NOOP("Document", "External Messages"),
    QT_TRANSLATE_NOOP("Document", "Incident Summary"),
    QT_TRANSLATE_NOOP("Document", "Lead-up"),
    QT_TRANSLATE_NOOP("Document", "Fault"),
    QT_TRANSLATE_NOOP("Document", "Response"),
    QT_TRANSLATE_NOOP("Document", "Time to Acknowledge"),
    QT_TRANSLATE_NOOP("Document", "Time to Mitigate"),
    QT_TRANSLATE_NOOP("Document", "Five Whys"),
    QT_TRANSLATE_NOOP("Document", "Related Incidents"),
    QT_TRANSLATE_NOOP("Document", "Corrective Actions"),
    QT_TRANSLATE_NOOP("Document", "Responsible"),
    QT_TRANSLATE_NOOP("Document", "Fact"),
    QT_TRANSLATE_NOOP("Document", "Start"),
    QT_TRANSLATE_NOOP("Document", "End"),
    QT_TRANSLATE_NOOP("Document", "Detected"),
    QT_TRANSLATE_NOOP("Document", "Total Impact Time"),
    QT_TRANSLATE_NOOP("Document", "Time Undetected"),
    QT_TRANSLATE_NOOP("Document", "Contact"),
    QT_TRANSLATE_NOOP("Document", "Meeting"),
    QT_TRANSLATE_NOOP("Document", "In Short"),
    QT_TRANSLATE_NOOP("Document", "What Happened?"),
    QT_TRANSLATE_NOOP("Document", "Why Were We Surprised?"),
    QT_TRANSLATE_NOOP("Document", "Images"),
    QT_TRANSLATE_NOOP("Document", "Remediation"),
    QT_TRANSLATE_NOOP("Document", "Key"),
    QT_TRANSLATE_NOOP("Document", "Assignee"),
    QT_TRANSLATE_NOOP("Document", "Links"),
    QT_TRANSLATE_NOOP("Document", "Tags"),
    QT_TRANSLATE_NOOP("Document", "History"),
    QT_TRANSLATE_NOOP("Document", "Incident Number"),
    QT_TRANSLATE_NOOP("Document", "Kind"),
    QT_TRANSLATE_NOOP("Document", "Responder"),
    QT_TRANSLATE_NOOP("Document", "Attendees"),
    QT_TRANSLATE_NOOP("Document", "Incident Timing"),
    QT_TRANSLATE_NOOP("Document", "From the Start"),
    QT_TRANSLATE_NOOP("Document", "To"),
    QT_TRANSLATE_NOOP("Document", "Who"),
    QT_TRANSLATE_NOOP("Document", "What"),
    QT_TRANSLATE_NOOP("Document", "Degree"),
    QT_TRANSLATE_NOOP("Document", "Share"),
    QT_TRANSLATE_NOOP("Document", "Cause"),
    QT_TRANSLATE_NOOP("Document", "Mitigation and Resolution"),
    QT_TRANSLATE_NOOP("Document", "Supporting Documents"),
    QT_TRANSLATE_NOOP("Document", "Resolution and Recovery"),
    QT_TRANSLATE_NOOP("Document", "What We Are Doing About It"),
    QT_TRANSLATE_NOOP("Document", "Why"),
    QT_TRANSLATE_NOOP("Document", "What Changes"),
    QT_TRANSLATE_NOOP("Document", "Who and by When"),
    QT_TRANSLATE_NOOP("Document", "Recovery"),
    QT_TRANSLATE_NOOP("Document", "Action"),
    // frozen figures
    QT_TRANSLATE_NOOP("Document", "Impact in Numbers"),
    QT_TRANSLATE_NOOP("Document", "Figure"),
    QT_TRANSLATE_NOOP("Document", "Net of Catch-up"),
    QT_TRANSLATE_NOOP("Document", "Method"),
    QT_TRANSLATE_NOOP("Document", "payments"),
    QT_TRANSLATE_NOOP("Document", "orders"),
    QT_TRANSLATE_NOOP("Document", "customers"),
    QT_TRANSLATE_NOOP("Document", "same weekday and time of the weeks before"),
    QT_TRANSLATE_NOOP("Document", "rough: what was usual before"),
    QT_TRANSLATE_NOOP("Document", "counted"),
    // deadlines, and how each stands
    QT_TRANSLATE_NOOP("Document", "Deadlines"),
    QT_TRANSLATE_NOOP("Document", "Deadline"),
    QT_TRANSLATE_NOOP("Document", "Recipient"),
    QT_TRANSLATE_NOOP("Document", "Done"),
    QT_TRANSLATE_NOOP("Document", "How It Stands"),
    QT_TRANSLATE_NOOP("Document", "%1 after %2"), // 3 days after detected
    QT_TRANSLATE_NOOP("Document", "no time stated, after %1"), // nobody said how long it may take
    QT_TRANSLATE_NOOP("Document", "not done"),
    QT_TRANSLATE_NOOP("Document", "done in time"),
    QT_TRANSLATE_NOOP("Document", "done too late"),
    // facts for a report
    QT_TRANSLATE_NOOP("Document", "Facts for a Report"),
    QT_TRANSLATE_NOOP("Document", "Facts"),
    QT_TRANSLATE_NOOP("Document", "How It Is Known"),
    QT_TRANSLATE_NOOP("Document", "Duration of the Impact"),
    QT_TRANSLATE_NOOP("Document", "Duration as Stated"),
    QT_TRANSLATE_NOOP("Document", "Transactions Affected"),
    QT_TRANSLATE_NOOP("Document", "Amount Affected"),
    QT_TRANSLATE_NOOP("Document", "Clients Affected"),
    QT_TRANSLATE_NOOP("Document", "not recorded"),
    QT_TRANSLATE_NOOP("Document", "as recorded"),
    QT_TRANSLATE_NOOP("Document", "without a currency"),
    QT_TRANSLATE_NOOP("Document", "%1 of %2 attempts (%3)"),
    QT_TRANSLATE_NOOP("Document", "%1 of %2 payments (%3)"),
    QT_TRANSLATE_NOOP("Document", "%1 of %2 orders (%3)"),
    QT_TRANSLATE_NOOP("Document", "%1 of %2 (%3)"),
    QT_TRANSLATE_NOOP("Document", "%1 (share not recorded)"),
    QT_TRANSLATE_NOOP("Document", "did not succeed during the impact, usual declines among them; counted in frozen numbers of %1"),
    QT_TRANSLATE_NOOP("Document", "attempted during the impact and not paid, usual declines among them; counted in frozen numbers of %1"),
    QT_TRANSLATE_NOOP("Document", "%1 payments missing"),
    QT_TRANSLATE_NOOP("Document", "%1 orders lost"),
    QT_TRANSLATE_NOOP("Document", "%1 not collected"),
    QT_TRANSLATE_NOOP("Document", "%1 customers"),
    QT_TRANSLATE_NOOP("Document", "%1 failing"),
    QT_TRANSLATE_NOOP("Document", "%1 to %2"),
    QT_TRANSLATE_NOOP("Document", "confidence %1"),
    QT_TRANSLATE_NOOP("Document", "method %1"),
    QT_TRANSLATE_NOOP("Document", "version %1"),
    QT_TRANSLATE_NOOP("Document", "frozen %1"),
    QT_TRANSLATE_NOOP("Document", "as the impact window says"),
    QT_TRANSLATE_NOOP("Document", "as the impact window says: %1"),
    // a message to a chat: %1 of %2 tasks
    QT_TRANSLATE_NOOP("Document", "When"),
    QT_TRANSLATE_NOOP("Document", "not known yet"),
    QT_TRANSLATE_NOOP("Document", "%1 open of %2"),
    // whoever has no role and no team, where nobody is named
    QT_TRANSLATE_NOOP("Document", "an engineer"),
    // what an incident is, as the subject of the sentences below
    QT_TRANSLATE_NOOP("Document", "The outage"),
    QT_TRANSLATE_NOOP("Document", "The near miss"),
    QT_TRANSLATE_NOOP("Document", "The exercise"),
    QT_TRANSLATE_NOOP("Document", "The false alarm"),
    // the sentence behind "Duration": %1 is the subject, then dates and times
    QT_TRANSLATE_NOOP("Document", "%1 occurred on %2, from %3 to %4"),
    QT_TRANSLATE_NOOP("Document", "%1 occurred from %2 to %3"),
    QT_TRANSLATE_NOOP("Document", "%1 occurred on %2, at %3"),
    QT_TRANSLATE_NOOP("Document", "%1 occurred on %2"),
    QT_TRANSLATE_NOOP("Document", "%1 began on %2, at %3, and is still going on"),
    QT_TRANSLATE_NOOP("Document", "%1 began on %2 and is still going on"),
    QT_TRANSLATE_NOOP("Document", "%1 ended on %2, at %3"),
    QT_TRANSLATE_NOOP("Document", "%1 ended on %2"),
    QT_TRANSLATE_NOOP("Document", "%1 lasted %2"),
    QT_TRANSLATE_NOOP("Document", "%1, that is %2"), // %1: a sentence, %2: its computed duration
    QT_TRANSLATE_NOOP("Document", "stated: %1"),
    // captions of charts: %1 is what the chart shows, then dates and times
    QT_TRANSLATE_NOOP("Document", "Figure %1"),
    QT_TRANSLATE_NOOP("Document", "%1, on %2 from %3 to %4."),
    QT_TRANSLATE_NOOP("Document", "%1, from %2 to %3."),
    QT_TRANSLATE_NOOP("Document", "Source: %1, frozen %2."), // %1: its name, %2: when
    QT_TRANSLATE_NOOP("Document", "Data"), // the numbers of a chart, as a table that folds
    // parts of a service in an incident
    QT_TRANSLATE_NOOP("Document", "origin"),
    QT_TRANSLATE_NOOP("Document", "affected"),
    QT_TRANSLATE_NOOP("Document", "dependency"),
    QT_TRANSLATE_NOOP("Document", "provider"),
    // sources of milestones
    QT_TRANSLATE_NOOP("Document", "set by hand"),
    QT_TRANSLATE_NOOP("Document", "stated"),
    QT_TRANSLATE_NOOP("Document", "measured"),
    QT_TRANSLATE_NOOP("Document", "impact window"),
    // statuses of tasks
    QT_TRANSLATE_NOOP("Document", "open"),
    QT_TRANSLATE_NOOP("Document", "in progress"),
    QT_TRANSLATE_NOOP("Document", "blocked"),
    QT_TRANSLATE_NOOP("Document", "done"),
    QT_TRANSLATE_NOOP("Document", "verified"),
    QT_TRANSLATE_NOOP("Document", "won't do"),
    QT_TRANSLATE_NOOP("Document", "risk accepted"),
    // a duration whose end is open
    QT_TRANSLATE_NOOP("Document", "still going on"),
    // the foot of a page: %1 of %2 pages
    QT_TRANSLATE_NOOP("Document", "Page %1 of %2"),
};

constexpr struct
{
    qint64 seconds;
    const char *english;
} units[] = {
    {86'400, QT_TRANSLATE_N_NOOP("Document", "%n day(s)")},
    {3600, QT_TRANSLATE_N_NOOP("Document", "%n hour(s)")},
    {60, QT_TRANSLATE_N_NOOP("Document", "%n minute(s)")},
    {1, QT_TRANSLATE_N_NOOP("Document", "%n second(s)")},
};

} // namespace

std::span<const char *const> documentPhrases() { return phrases; }

Phrases::Phrases(const QString &language)
    : locale(language)
{
    // Without a file for the language, `translate` gives nothing and the English texts stand.
    static_cast<void>(translator.load(locale, u"hindsight"_s, u"_"_s, u":/i18n"_s));
}

QString Phrases::text(const char *english, const char *context) const
{
    const QString translated = translator.translate(context, english);
    return translated.isEmpty() ? QString::fromUtf8(english) : translated;
}

QString Phrases::counted(const char *english, qint64 n) const
{
    QString translated = translator.translate("Document", english, nullptr, int(n));
    if (translated.isEmpty())
        translated = QString::fromUtf8(english).replace(u"(s)"_s, n == 1 ? u""_s : u"s"_s);
    return translated.replace(u"%n"_s, QString::number(n));
}

QString Phrases::date(const QDate &date) const
{
    // The long form of the locale, without the day of the week.
    static const QRegularExpression weekday(u"d{3,4}[,.]?\\s*"_s);
    return locale.toString(date, locale.dateFormat(QLocale::LongFormat).remove(weekday).trimmed());
}

QString Phrases::duration(qint64 microseconds) const
{
    qint64 seconds = qAbs(microseconds) / 1'000'000;
    const bool negative = microseconds < 0 && seconds > 0;
    QStringList parts;
    for (const auto &[length, english] : units) {
        if (seconds >= length && parts.size() < 3)
            parts.append(counted(english, seconds / length));
        seconds %= length;
    }
    const QString text = parts.isEmpty() ? counted(units[2].english, 0) : parts.join(u' ');
    return negative ? u'\u2212' + text : text;
}

QString Phrases::number(double value, int decimals) const { return locale.toString(value, 'f', decimals); }

std::optional<double> Phrases::numberIn(const QString &text) const
{
    bool ok = false;
    const double value = locale.toDouble(text, &ok);
    return ok ? std::optional(value) : std::nullopt;
}

QString Phrases::percent(double share) const
{
    const double percent = std::round(share * 1000) / 10;
    const QString number = locale.toString(percent, 'f', percent == std::round(percent) ? 0 : 1);
    return locale.language() == QLocale::English ? number + u'%' : number + u"\u00a0%"_s;
}

QString Phrases::withCapital(const QString &text) const
{
    return locale.toUpper(text.first(qMin<qsizetype>(1, text.size()))) + text.sliced(qMin<qsizetype>(1, text.size()));
}

} // namespace hindsight
