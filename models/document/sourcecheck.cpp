// SPDX-License-Identifier: GPL-3.0-or-later
#include "sourcecheck.h"

#include "sourcetext.h"

#include <QCoreApplication>

#include <algorithm>

namespace hindsight {

using namespace Qt::StringLiterals;

namespace {

/// The line of the first marker of a merge conflict outside of code with fences; 0: there is none.
int conflictLine(const QStringList &lines)
{
    const auto isMarker = [](QStringView line, QLatin1StringView marker) {
        return line.startsWith(marker) && (line.size() == marker.size() || line[marker.size()] == u' ');
    };
    QString fence; // that the code we are in began with
    int middle = 0;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const QStringView line = lines[i];
        if (isMarker(line, "<<<<<<<"_L1) && fence.isEmpty())
            return int(i) + 1;
        if (line == "======="_L1 && fence.isEmpty())
            middle = int(i) + 1;
        if (isMarker(line, ">>>>>>>"_L1) && middle != 0)
            return middle;
        const QStringView text = line.trimmed();
        qsizetype length = 0;
        while (length < text.size() && text[length] == text[0])
            ++length;
        const bool isFence = length >= 3 && (text[0] == u'`' || text[0] == u'~');
        if (isFence && fence.isEmpty() && !text.sliced(length).contains(u'`'))
            fence = text.first(length).toString();
        else if (isFence && text.size() == length && text.startsWith(fence))
            fence.clear();
    }
    return 0;
}

} // namespace

Result<void> checkSource(const QStringList &lines, const QString &fileName)
{
    const auto first = std::ranges::find_if(lines, [](const QString &line) { return !isBlank(line); });
    const QStringView text = first == lines.end() ? QStringView() : QStringView(*first).trimmed();
    if (text.startsWith(u"<!DOCTYPE html", Qt::CaseInsensitive) || text.startsWith(u"<html", Qt::CaseInsensitive)) {
        return failure(Error::Kind::Input, QCoreApplication::translate("Import", "This is HTML; save or copy it as Markdown and import that."), fileName,
                       int(first - lines.begin()) + 1);
    }
    if (const int line = conflictLine(lines); line != 0) {
        return failure(Error::Kind::Input,
                       QCoreApplication::translate("Import", "A merge conflict begins here; resolve it, remove its markers and import the file again."), fileName,
                       line);
    }
    return {};
}

} // namespace hindsight
