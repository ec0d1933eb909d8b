// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "insights.h"

#include <QHash>

namespace hindsight {

// What is shown of insights, in the language of the window: one panel after the other, each with what is said of it, what is drawn, and
// the numbers behind that. Window, report and files take it from here.

struct PanelCell
{
    QString text = {};
    double value = 0;           ///< what is drawn of it
    QStringList incidents = {}; ///< uids of those it stands for
};

/// One incident on a strip.
struct PanelPoint
{
    double value = 0; ///< microseconds
    QString text = {};     ///< empty: there are too many to tell each
    QString incident = {}; ///< uid
};
/// A place on a strip that has a name: the median.
struct PanelMark
{
    double value = 0;
    QString label = {};
};

struct PanelRow
{
    QString name = {};  ///< the same in every language: "2024-07", "card", a uid
    QString label = {};
    QList<PanelCell> cells = {}; ///< one per column
    QList<PanelPoint> points = {}; ///< of a strip, the smallest first
    QList<PanelMark> marks = {};
    QString incident = {}; ///< of a list: uid of the incident the row is about
    QString action = {};   ///< uid of the action item it is about; empty: none
};

struct PanelColumn
{
    enum class Drawn { Bar, Line, Not };
    QString name = {};  ///< the same in every language
    QString label = {};
    Drawn drawn = Drawn::Not;
    QString field = {}; ///< "severity": its colour is that of the value `name` of this field; empty: the next colour
};

struct InsightPanel
{
    enum class Form {
        List,    ///< nothing is drawn
        Stacked, ///< a column per row, of bars on top of each other
        Grouped, ///< bars beside each other
        Pareto,  ///< bars that lie, the longest first, and a line of the shares they add up to
        Strips,  ///< points along a scale of durations
    };
    QString name;  ///< the same in every language: "incidents_by_severity"
    QString title;
    Form form = Form::List;
    QString rowHeader = {}; ///< what the rows are: "Month"
    QString unit = {};      ///< of what is drawn, as its axis says
    QList<PanelColumn> columns = {};
    QList<PanelRow> rows = {};
    QStringList sentences = {}; ///< formula, what is missing, whether chance explains a change
    QString empty = {};         ///< what is said where there are no rows
};

struct InsightPage
{
    Insights insights = {};
    QList<InsightPanel> panels = {}; ///< in the order in which they are looked at
    QHash<QString, QString> ids = {}; ///< "INC-7", "ACT-3" by uid
};
InsightPage insightPage(const Portfolio &portfolio, Insights insights);

/// "2024-04-01 to 2024-06-30 (UTC)".
QString periodText(const Period &period);
/// Which incidents all of this is about, and what was left out of it, in sentences.
QStringList scopeOf(const Insights &insights);
/// A main figure beside that of the period before, and whether chance explains the change: one sentence.
QString sentenceOf(const Comparison &comparison);
/// "Time to detect"; "Incidents".
QString labelOf(const Comparison &comparison);

} // namespace hindsight
