// SPDX-License-Identifier: GPL-3.0-or-later
#include "insightreport.h"

#include "models/text/smallcsv.h"
#include "texts.h"

#include <algorithm>

namespace hindsight {

using namespace Qt::StringLiterals;

namespace {

// As many rows of a list as fit on a page beside the rest.
constexpr qsizetype mostRows = 5;

QString escaped(const QString &text)
{
    static constexpr QStringView special = u"\\`*_[]<>|#~&";
    QString safe;
    for (const QChar letter : text) {
        if (special.contains(letter))
            safe += u'\\';
        safe += letter;
    }
    return safe;
}

QString tableRow(const QStringList &cells) { return u"| "_s + cells.join(u" | "_s) + u" |\n"_s; }

QString tableOf(const InsightPanel &panel, qsizetype rows)
{
    QStringList heads{escaped(panel.rowHeader)};
    for (const PanelColumn &column : panel.columns)
        heads.append(escaped(column.label));
    QString text = tableRow(heads) + u"|"_s + u" --- |"_s.repeated(heads.size()) + u'\n';
    for (const PanelRow &row : panel.rows.first(std::min(rows, panel.rows.size()))) {
        QStringList cells{escaped(row.label)};
        for (const PanelCell &cell : row.cells)
            cells.append(escaped(cell.text));
        text += tableRow(cells);
    }
    if (rows < panel.rows.size())
        text += u'\n' + InsightText::tr("and %n more.", nullptr, int(panel.rows.size() - rows)) + u'\n';
    return text;
}

/// "SEV-1 3, SEV-2 5": what is drawn, summed up over the rows; of bars that lie, the first ones.
QString sumsOf(const InsightPanel &panel)
{
    QStringList parts;
    const bool perRow = panel.form == InsightPanel::Form::Pareto;
    if (perRow) {
        for (const PanelRow &row : panel.rows.first(std::min(mostRows, panel.rows.size())))
            parts.append(escaped(row.label) + u' ' + row.cells.first().text);
        if (panel.rows.size() > mostRows)
            parts.append(u"\u2026"_s);
    }
    for (qsizetype i = 0; !perRow && i < panel.columns.size(); ++i) {
        const auto value = [i](const PanelRow &row) { return row.cells[i].value; };
        double sum = 0;
        for (const PanelRow &row : panel.rows)
            sum += value(row);
        if (panel.columns[i].drawn == PanelColumn::Drawn::Line)
            sum = value(panel.rows.last());
        if (panel.columns[i].drawn != PanelColumn::Drawn::Not)
            parts.append(escaped(panel.columns[i].label) + u' ' + QLocale().toString(sum, 'f', sum == qint64(sum) ? 0 : 2));
    }
    return parts.join(u", "_s);
}

} // namespace

QString insightsMarkdown(const InsightPage &page)
{
    QString text = u"# "_s + InsightText::tr("Incidents and action items") + u"\n\n"_s + escaped(scopeOf(page.insights).join(u' ')) + u"\n"_s;
    if (!page.insights.comparisons.isEmpty()) {
        text += u"\n## "_s + InsightText::tr("Compared with the period before") + u"\n\n"_s;
        for (const Comparison &comparison : page.insights.comparisons)
            text += u"- **"_s + labelOf(comparison) + u"**: "_s + escaped(sentenceOf(comparison)) + u'\n';
    }
    QString rest;
    for (const InsightPanel &panel : page.panels) {
        if (panel.form == InsightPanel::Form::List || panel.form == InsightPanel::Form::Strips) {
            text += u"\n## "_s + escaped(panel.title) + u"\n\n"_s;
            text += panel.rows.isEmpty() ? escaped(panel.empty) + u'\n' : tableOf(panel, mostRows);
        } else {
            rest += u"- **"_s + escaped(panel.title) + u"**: "_s + (panel.rows.isEmpty() ? escaped(panel.empty) : sumsOf(panel)) + u'\n';
        }
    }
    return text + u"\n## "_s + InsightText::tr("Counts") + u"\n\n"_s + rest;
}

QString insightsCsv(const InsightPage &page)
{
    const auto line = [](const QStringList &cells) {
        QStringList safe;
        for (const QString &cell : cells)
            safe.append(csvCell(withoutFormula(cell)));
        return safe.join(u',') + u'\n';
    };
    const auto idsOf = [&page](const QStringList &uids) {
        QStringList ids;
        for (const QString &uid : uids)
            ids.append(page.ids.value(uid, uid));
        return ids.join(u' ');
    };
    const auto number = [](double value) { return QString::number(value, 'f', value == qint64(value) ? 0 : 6); };
    QString text = u"figure,row,column,value,incidents\n"_s;
    for (const InsightPanel &panel : page.panels) {
        for (const PanelRow &row : panel.rows) {
            const QString name = panel.form == InsightPanel::Form::List ? row.label : row.name;
            for (qsizetype i = 0; i < row.cells.size(); ++i) {
                const PanelCell &cell = row.cells[i];
                const bool isNumber = cell.value != 0 || !cell.incidents.isEmpty() || panel.columns[i].drawn != PanelColumn::Drawn::Not;
                text += line({panel.name, name, panel.columns[i].name, isNumber ? number(cell.value) : cell.text,
                              row.incident.isEmpty() ? idsOf(cell.incidents) : idsOf({row.incident})});
            }
            for (const PanelPoint &point : row.points)
                text += line({panel.name, name, u"value_seconds"_s, number(point.value / microsecondsPerSecond), idsOf({point.incident})});
        }
    }
    return text;
}

} // namespace hindsight
