// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace hindsight {

/// A line of the source that went into no field. Shown to the reader, never dropped.
struct UnreadLine
{
    int line = 0; ///< 1-based
    QString text;
};

/// Something a careful reader would question.
struct Finding
{
    QString rule;  ///< stable name: "duration-mismatch"
    QString level; ///< "info", "warning" or "error"
    int line = 0;  ///< line of the source; 0: none
    QString text;  ///< a sentence, translated
};

} // namespace hindsight
