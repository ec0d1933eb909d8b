// SPDX-License-Identifier: GPL-3.0-or-later
#include "smallcsv.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>

namespace hindsight {

using namespace Qt::StringLiterals;

namespace {

// Behind apostrophes too: a text that has one of its own gets a second one, so that taking one away is the reverse.
const QRegularExpression &formula()
{
    static const QRegularExpression begins(u"\\A'*[=+\\-@\\t\\r\\n\uff1d\uff0b\uff0d\uff20]"_s);
    return begins;
}

} // namespace

QChar delimiterOf(QStringView text)
{
    if (text.startsWith("sep="_L1, Qt::CaseInsensitive) && text.size() > 4 && text[4] != u'\r' && text[4] != u'\n')
        return text[4];
    QHash<QChar, int> counts;
    bool quoted = false;
    int lines = 0;
    for (const QChar c : text.first(std::min<qsizetype>(text.size(), 65536))) {
        if (c == u'"')
            quoted = !quoted;
        else if (!quoted && c == u'\n' && ++lines >= 20)
            break;
        else if (!quoted && (c == u',' || c == u';' || c == u'\t' || c == u'|'))
            ++counts[c];
    }
    // A decimal comma makes commas frequent; where a semicolon or tab stands in every line, it is the one.
    const int least = std::max(lines, 1);
    for (const QChar c : {u';', u'\t', u'|'}) {
        if (counts.value(c) >= least && counts.value(c) * 2 >= counts.value(u','))
            return c;
    }
    return u',';
}

void forEachCsvRow(QStringView text, QChar delimiter, const std::function<bool(const CsvRow &)> &row)
{
    qint64 line = 1;
    qsizetype at = 0;
    if (text.startsWith("sep="_L1, Qt::CaseInsensitive)) {
        const qsizetype end = text.indexOf(u'\n');
        at = end < 0 ? text.size() : end + 1;
        ++line;
    }
    while (at < text.size()) {
        CsvRow current{.line = line};
        bool ended = false;
        while (!ended) {
            QString cell;
            bool quoted = false;
            while (at < text.size() && (text[at] == u' ' || (text[at] == u'\t' && delimiter != u'\t')))
                ++at;
            if (at < text.size() && text[at] == u'"') {
                quoted = true;
                cell = u""_s;
                for (++at; at < text.size(); ++at) {
                    if (text[at] == u'"') {
                        if (at + 1 < text.size() && text[at + 1] == u'"')
                            ++at;
                        else
                            break;
                    }
                    line += text[at] == u'\n';
                    cell += text[at];
                }
                ++at; // the closing quote
            }
            qsizetype end = std::min(at, text.size());
            while (end < text.size() && text[end] != delimiter && text[end] != u'\n')
                ++end;
            const QStringView rest = text.sliced(std::min(at, text.size()), end - std::min(at, text.size())).trimmed();
            if (!rest.isEmpty())
                cell += rest;
            current.cells << cell;
            ended = end >= text.size() || text[end] == u'\n';
            line += end < text.size() && text[end] == u'\n';
            at = end + 1;
            current.empty = ended && current.cells.size() == 1 && cell.isEmpty() && !quoted;
        }
        if (!row(current))
            return;
    }
}

QString csvCell(QString text, QChar delimiter)
{
    const bool blankEnd = !text.isEmpty() && (text.front().isSpace() || text.back().isSpace());
    if (blankEnd || text.contains(u'"') || text.contains(delimiter) || text.contains(u'\n') || text.contains(u'\r'))
        text = u'"' + text.replace(u'"', QStringLiteral("\"\"")) + u'"';
    return text;
}

QString withoutFormula(const QString &text) { return formula().match(text).hasMatch() ? u'\'' + text : text; }

QString withFormula(const QString &text) { return text.startsWith(u'\'') && formula().match(text).hasMatch() ? text.sliced(1) : text; }

} // namespace hindsight
