// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/incident/result.h"

#include <QByteArray>
#include <QList>

namespace hindsight {

struct OutlineEntry
{
    int level = 2; ///< of the heading, 1 to 6
    QString title;
    int page = 0; ///< 0-based
    double fromTop = 0; ///< points from the upper edge of the page
};

/// A PDF with an outline, and without what differs from one writing to the next: its dates, and an id that is drawn anew.
Result<QByteArray> finishedPdf(const QByteArray &pdf, const QList<OutlineEntry> &outline);

} // namespace hindsight
