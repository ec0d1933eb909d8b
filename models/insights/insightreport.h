// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "insightpanel.h"

namespace hindsight {

/// The figures as a report of about a page, in Markdown and in the language of the window. Of long lists the first rows.
QString insightsMarkdown(const InsightPage &page);

/// All numbers, a row each: figure, row, column, value, incidents. Names and numbers are the same in every language; durations are in
/// seconds. Cells that a spreadsheet would take for a formula begin with an apostrophe.
QString insightsCsv(const InsightPage &page);

} // namespace hindsight
