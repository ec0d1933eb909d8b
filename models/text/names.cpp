// SPDX-License-Identifier: GPL-3.0-or-later
#include "names.h"

namespace hindsight {

QString squeezed(QStringView text)
{
    QString result;
    result.reserve(text.size());
    for (const QChar c : text) {
        if (c.isLetterOrNumber())
            result += c.toLower();
    }
    return result;
}

} // namespace hindsight
