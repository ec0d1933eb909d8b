// SPDX-License-Identifier: GPL-3.0-or-later
#include "explaintexts.h"

#include "models/metrics/texts.h"

#include <QLocale>

#include <algorithm>
#include <cmath>

namespace hindsight {

using namespace Qt::StringLiterals;

namespace {

QString valueName(const QString &value) { return value.isEmpty() ? MetricsText::tr("(none)", "no value of an attribute") : value; }

} // namespace

QString percentText(std::optional<double> share) { return share ? MetricsText::tr("%1 %").arg(QLocale().toString(*share * 100, 'f', 1)) : u"-"_s; }

QString whereText(const Where &where)
{
    QStringList parts;
    for (const auto &[attribute, value] : where)
        parts.append(MetricsText::tr("%1 = %2", "an attribute and its value").arg(attribute, valueName(value)));
    return parts.join(u", "_s);
}

QString verdictText(const Explanation &explanation)
{
    switch (explanation.kind) {
    case DropKind::Drop: {
        if (explanation.root.contains(Where()))
            return MetricsText::tr("The loss is everywhere: no value of an attribute stands out.");
        QStringList root;
        for (const Where &where : explanation.root)
            root.append(whereText(where));
        return root.isEmpty() ? MetricsText::tr("The numbers have no attribute that tells where the loss is.")
                              : MetricsText::tr("Where the loss is: %1 (%2 of the drop).").arg(root.join(u"; "_s), percentText(explanation.rootShare));
    }
    case DropKind::Mix: return MetricsText::tr("No value lost: the mix of “%1” changed, and with it the rate of all.").arg(explanation.mixAttribute);
    case DropKind::CannotTell: return MetricsText::tr("Too few attempts: cannot tell. Chance makes such a difference, too.");
    case DropKind::NoDrop: return MetricsText::tr("No drop: not less succeeded than usual.");
    case DropKind::NoNumbers: break;
    }
    return explanation.window.isEmpty() ? MetricsText::tr("Nothing in these numbers stands out as a drop; say where to look.")
                                        : MetricsText::tr("No attempts in this time, or none before it to compare with.");
}

QList<std::pair<QString, QString>> toldFailures(const Explanation &explanation)
{
    QList<std::pair<QString, QString>> told;
    for (const auto &[name, values] : explanation.failuresBy) {
        const QString extra = extraFailuresText(values);
        // Where every status is named as its outcome, saying so twice tells nothing.
        if (!extra.isEmpty() && !std::ranges::contains(told, extra, &std::pair<QString, QString>::second))
            told.append({name, extra});
    }
    return told;
}

QString extraFailuresText(const QList<ExtraFailures> &failures)
{
    QStringList parts;
    for (const ExtraFailures &one : failures) {
        if (std::round(one.extra) > 0)
            parts.append(u"%1 %2"_s.arg(valueName(one.value), QLocale().toString(std::round(one.extra), 'f', 0)));
    }
    return parts.join(u", "_s);
}

} // namespace hindsight
