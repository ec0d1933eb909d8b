// SPDX-License-Identifier: GPL-3.0-or-later
#include "pdfoutline.h"

#include "models/incident/module.h"

#include <QCoreApplication>

namespace hindsight {

Result<QByteArray> finishedPdf(const QByteArray &pdf, const QList<OutlineEntry> &outline)
{
    using Finish = void (*)(const QByteArray &, const QList<OutlineEntry> &, Result<QByteArray> &);
    static const auto finish = moduleFunction<Finish>("hindsight_pdf", "finishPdf");
    if (!finish)
        return failure(Error::Kind::Failed,
                       QCoreApplication::translate("Export", "The part of Hindsight that makes PDFs is not installed. Install Hindsight anew."));
    Result<QByteArray> result;
    finish(pdf, outline, result);
    return result;
}

} // namespace hindsight
