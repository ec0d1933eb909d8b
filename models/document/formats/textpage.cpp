// SPDX-License-Identifier: GPL-3.0-or-later
#include "textpage.h"

#include "page.h"

namespace hindsight {

// A report is looked at as a whole: as much of it as can be on one page.
constexpr double fewerPages = 0.85;

Result<QByteArray> textPage(const QString &markdown, DocumentFormat format, const QString &language)
{
    const Phrases phrases(language);
    if (format == DocumentFormat::Pdf)
        return pdfOf(markdown, {}, {.language = language}, phrases, {}, fewerPages);
    return pageOf(markdown, {}, {.language = language}, phrases, {});
}

} // namespace hindsight
