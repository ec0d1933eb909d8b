// SPDX-License-Identifier: GPL-3.0-or-later
#include "panelparts.h"

#include "chance.h"
#include "models/incident/milestones.h"
#include "models/incident/timetext.h"

#include <QSet>

namespace hindsight {

using namespace Qt::StringLiterals;

PanelNames::PanelNames(const Portfolio &portfolio)
{
    for (const Record &record : portfolio.incidents)
        m_incidents.insert(record.incident.uid, &record);
    for (const ActionItem &action : portfolio.actions)
        m_actions.insert(action.uid, &action);
}

QString PanelNames::incidentText(const QString &uid) const
{
    const Record *record = incident(uid);
    if (!record)
        return {};
    QString &text = m_texts[uid];
    if (text.isNull())
        text = u"INC-%1 %2"_s.arg(record->incident.number.value_or(0)).arg(shortText(record->incident.title));
    return text;
}

QString PanelNames::actionText(const QString &uid) const
{
    const ActionItem *item = action(uid);
    return item ? u"ACT-%1 %2"_s.arg(item->number.value_or(0)).arg(shortText(item->text)) : QString();
}

QStringList PanelNames::incidentsOf(const QStringList &actions) const
{
    QStringList uids;
    QSet<QString> known;
    for (const QString &uid : actions) {
        for (const QString &one : action(uid) ? action(uid)->incidents : QStringList()) {
            if (!known.contains(one)) {
                known.insert(one);
                uids.append(one);
            }
        }
    }
    return uids;
}

QString dayText(std::optional<qint64> at) { return at ? isoText(*at).left(10) : u"\u2013"_s; }

QString shortText(const QString &text)
{
    constexpr qsizetype longest = 120;
    const QString line = text.simplified();
    return line.size() <= longest ? line : line.left(longest - 1).trimmed() + u'\u2026';
}

PanelCell countCell(const QStringList &incidents) { return {QLocale().toString(incidents.size()), double(incidents.size()), incidents}; }

PanelCell textCell(const QString &text) { return {.text = text}; }

InsightPage insightPage(const Portfolio &portfolio, Insights insights)
{
    InsightPage page;
    const PanelNames names(portfolio);
    page.panels = listPanels(names, insights) + chartPanels(names, insights);
    page.ids.reserve(portfolio.incidents.size() + portfolio.actions.size());
    for (const Record &record : portfolio.incidents)
        page.ids.insert(record.incident.uid, u"INC-"_s + QString::number(record.incident.number.value_or(0)));
    for (const ActionItem &action : portfolio.actions)
        page.ids.insert(action.uid, u"ACT-"_s + QString::number(action.number.value_or(0)));
    page.insights = std::move(insights);
    return page;
}

QString periodText(const Period &period)
{
    const auto last = std::max(period.from, period.to - 1);
    return InsightText::tr("%1 to %2 (UTC)", "days").arg(dayText(period.from), dayText(last));
}

QStringList scopeOf(const Insights &insights)
{
    QStringList sentences;
    const int incidents = int(insights.incidents.size());
    sentences.append(InsightText::tr("%n incident(s) began from %1.", nullptr, incidents).arg(periodText(insights.period)));
    if (insights.harmless > 0)
        sentences.append(InsightText::tr("%n of them is a near miss, an exercise or a false alarm.", nullptr, insights.harmless));
    if (insights.undated > 0)
        sentences.append(InsightText::tr("%n incident(s) without a time at which it began: in no figure over time.", nullptr, insights.undated));
    if (const int afterwards = int(insights.detectedAfterwards.size()))
        sentences.append(InsightText::tr("%n incident(s) was noticed only after it was over.", nullptr, afterwards));
    if (insights.sample)
        sentences.append(InsightText::tr("There is nothing but the sample; it is left out as soon as there is an incident of your own."));
    return sentences;
}

QString labelOf(const Comparison &comparison)
{
    const QLatin1StringView name(comparison.name);
    if (name == "incidents"_L1)
        return InsightText::tr("Incidents");
    if (name == "noticed_by_monitoring"_L1)
        return InsightText::tr("Noticed by monitoring");
    if (name == "actions_closed"_L1)
        return InsightText::tr("Action items closed");
    QString label = labelOf(Duration{comparison.name,
                                     name == "time_to_detect"_L1            ? "time to detect"
                                         : name == "time_to_acknowledge"_L1 ? "time to acknowledge"
                                         : name == "time_to_mitigate"_L1    ? "time to mitigate"
                                                                            : "time to resolve",
                                     ""});
    return label.replace(0, 1, label.at(0).toUpper());
}

QString sentenceOf(const Comparison &comparison)
{
    const QLocale locale;
    const auto side = [&](qint64 count, qint64 all, const std::optional<qint64> &median) -> QString {
        switch (comparison.of) {
        case Comparison::Of::Count: return locale.toString(count);
        case Comparison::Of::Median:
            return median ? InsightText::tr("median %1", "of durations").arg(durationText(*median)) : InsightText::tr("%n value(s)", nullptr, int(count));
        case Comparison::Of::Share:
            return all == 0 ? InsightText::tr("none that says it")
                            : InsightText::tr("%1 of %2 (%3 %)", "a share")
                                  .arg(locale.toString(count), locale.toString(all))
                                  .arg(qRound(100.0 * double(count) / double(all)));
        }
        Q_UNREACHABLE_RETURN({});
    };
    const QString now = side(comparison.count, comparison.all, comparison.median);
    const QString before = side(comparison.countBefore, comparison.allBefore, comparison.medianBefore);
    const bool nothing = comparison.of == Comparison::Of::Median ? comparison.count == 0 || comparison.countBefore == 0
        : comparison.of == Comparison::Of::Share                 ? comparison.all == 0 || comparison.allBefore == 0
                                                                 : comparison.count + comparison.countBefore == 0;
    if (nothing)
        return InsightText::tr("%1; in the period before: %2. There is nothing to compare.").arg(now, before);
    // A probability is told to one digit: nobody decides by the second one.
    const QString p = comparison.chance < 0.01 ? InsightText::tr("p below 0.01") : InsightText::tr("p = %1").arg(locale.toString(comparison.chance, 'f', 2));
    if (comparison.chance < rareByChance)
        return InsightText::tr("%1; in the period before: %2. Chance hardly explains the change (%3).").arg(now, before, p);
    return InsightText::tr("%1; in the period before: %2. Chance explains the change well enough (%3).").arg(now, before, p);
}

} // namespace hindsight
