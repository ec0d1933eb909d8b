// SPDX-License-Identifier: GPL-3.0-or-later
#include "textpage.h"

#include "page.h"

namespace hindsight {

Result<QByteArray> textPage(const QString &markdown, DocumentFormat format, const QString &language)
{
    const Phrases phrases(language);
    if (format == DocumentFormat::Pdf)
        return pdfOf(markdown, {}, {.language = language}, phrases, {});
    return pageOf(markdown, {}, {.language = language}, phrases, {});
}

} // namespace hindsight
