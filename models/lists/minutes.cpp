// SPDX-License-Identifier: GPL-3.0-or-later
#include "minutes.h"

#include "models/incident/moment.h"
#include "models/incident/timetext.h"

#include <QLocale>
#include <QRegularExpression>

namespace hindsight {

using namespace Qt::StringLiterals;

QString minutesText(qint64 minutes)
{
    const QString text = durationText(minutes * microsecondsPerMinute);
    return minutes > 0 && minutesOf(text) == minutes ? text : u"%1 min"_s.arg(minutes);
}

std::optional<qint64> minutesOf(QStringView text)
{
    bool isNumber = false;
    if (const qint64 number = QLocale().toLongLong(text.trimmed(), &isNumber); isNumber)
        return number;
    static const QRegularExpression whole(u"^\\s*-?(?:\\d{1,9}\\s*(?:d|h|min|m)\\b\\s*)+$"_s, QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression part(u"(\\d{1,9})\\s*(d|h|m)"_s, QRegularExpression::CaseInsensitiveOption);
    if (!whole.matchView(text).hasMatch())
        return std::nullopt;
    qint64 minutes = 0;
    for (auto it = part.globalMatchView(text); it.hasNext();) {
        const auto match = it.next();
        const QChar unit = match.capturedView(2)[0].toLower();
        minutes += match.capturedView(1).toLongLong() * (unit == u'd' ? 24 * 60 : unit == u'h' ? 60 : 1);
    }
    return text.trimmed().startsWith(u'-') ? -minutes : minutes;
}

} // namespace hindsight
