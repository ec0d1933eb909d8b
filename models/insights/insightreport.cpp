// SPDX-License-Identifier: GPL-3.0-or-later
#include "insightreport.h"

#include "models/text/smallcsv.h"
#include "texts.h"

#include <algorithm>

namespace hindsight {

using namespace Qt::StringLiterals;

namespace {

// As many rows of a list as fit on a page beside the rest.
constexpr qsizetype mostRows = 3;
constexpr qsizetype mostGroups = 5;

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

/// The first rows of a list, each as a line: a table of them would be of words broken in columns.
QString linesOf(const InsightPanel &panel)
{
    QString text;
    for (const PanelRow &row : panel.rows.first(std::min(mostRows, panel.rows.size()))) {
        QStringList cells;
        for (const PanelCell &cell : row.cells)
            cells.append(escaped(cell.text));
        text += u"- **"_s + escaped(row.label) + u"** \u00b7 "_s + cells.join(u" \u00b7 "_s) + u'\n';
    }
    if (mostRows < panel.rows.size())
        text += u"- "_s + InsightText::tr("and %n more.", nullptr, int(panel.rows.size() - mostRows)) + u'\n';
    return text;
}

/// How long things took: the formula beside the name, and what was left out in one column.
QString timesOf(const InsightPanel &panel)
{
    const auto place = [&](QLatin1StringView name) { return std::ranges::find(panel.columns, name, &PanelColumn::name) - panel.columns.begin(); };
    const qsizetype formula = place("formula"_L1), missing = place("missing"_L1);
    QStringList heads{escaped(panel.rowHeader)};
    for (qsizetype i = formula + 1; i < missing; ++i)
        heads.append(escaped(panel.columns[i].label));
    heads.append(InsightText::tr("Left out"));
    QString text = tableRow(heads) + u"|"_s + u" --- |"_s.repeated(heads.size()) + u'\n';
    for (const PanelRow &row : panel.rows) {
        QStringList cells{escaped(row.label + u" ("_s + row.cells[formula].text + u')')};
        for (qsizetype i = formula + 1; i < missing; ++i)
            cells.append(escaped(row.cells[i].text));
        QStringList left;
        for (qsizetype i = missing; i < row.cells.size(); ++i) {
            if (row.cells[i].value > 0)
                left.append(escaped(panel.columns[i].label + u' ' + row.cells[i].text));
        }
        cells.append(left.isEmpty() ? u"0"_s : left.join(u", "_s));
        text += tableRow(cells);
    }
    return text;
}

/// "SEV-1 3, SEV-2 5": what is drawn, summed up over the rows; of bars that lie, the first ones.
QString sumsOf(const InsightPanel &panel)
{
    QStringList parts;
    const bool perRow = panel.form == InsightPanel::Form::Pareto;
    if (perRow) {
        QList<const PanelRow *> rows;
        for (const PanelRow &row : panel.rows) {
            if (row.cells.first().value > 0)
                rows.append(&row);
        }
        for (const PanelRow *row : rows.first(std::min(mostGroups, rows.size())))
            parts.append(escaped(row->label) + u' ' + row->cells.first().text);
        if (rows.size() > mostGroups)
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
        const bool isFigure = panel.form == InsightPanel::Form::List && panel.columns.isEmpty(); // one that nobody froze
        if (!isFigure && (panel.form == InsightPanel::Form::List || panel.form == InsightPanel::Form::Strips)) {
            text += u"\n## "_s + escaped(panel.title) + u"\n\n"_s;
            text += panel.rows.isEmpty() ? escaped(panel.empty) + u'\n' : panel.form == InsightPanel::Form::Strips ? timesOf(panel) : linesOf(panel);
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
