// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QTableView;

namespace hindsight {

/// Makes a table one of whole rows that are chosen and never edited, without lines, frame and row numbers.
void showRows(QTableView *table);

} // namespace hindsight
