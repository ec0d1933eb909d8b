// SPDX-License-Identifier: GPL-3.0-or-later
#include "slacktext.h"

#include <QRegularExpression>

namespace hindsight {

using namespace Qt::StringLiterals;

QString slackText(const QString &text, const QHash<QString, QString> &names)
{
    static const QRegularExpression reference(u"<([@#!]?)([^<>|]+)(?:\\|([^<>]*))?>"_s);
    QString out;
    qsizetype from = 0;
    for (auto it = reference.globalMatch(text); it.hasNext();) {
        const auto match = it.next();
        out += QStringView(text).sliced(from, match.capturedStart() - from);
        from = match.capturedEnd();
        const QString sign = match.captured(1), name = match.captured(2), label = match.captured(3);
        if (sign == "@"_L1)
            out += u'@' + (label.isEmpty() ? names.value(name, name) : label);
        else if (sign == "#"_L1)
            out += u'#' + (label.isEmpty() ? name : label);
        else if (sign == "!"_L1)
            out += u'@' + (label.isEmpty() ? name.section(u'^', 0, 0) : label);
        else if (label.isEmpty() || label == name)
            out += name;
        else
            out += u"[%1](%2)"_s.arg(label, name);
    }
    out += QStringView(text).sliced(from);
    return out.replace("&lt;"_L1, "<"_L1).replace("&gt;"_L1, ">"_L1).replace("&amp;"_L1, "&"_L1);
}

} // namespace hindsight
