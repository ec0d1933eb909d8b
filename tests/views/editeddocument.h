// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/document/document.h"
#include "models/store/store.h"

#include <QFile>

namespace hindsight {

/// Writes the document of an incident into a file, where somebody else changed its title, and an event, and then changes the title
/// here too: a conflict, and something newer there.
inline QString editedDocument(Store &store, const QString &incident, const QString &folder)
{
    const Record record = store.record(incident).value();
    QByteArray document = exportDocument(record, {.frontMatter = true, .past = store.past(incident).value()}).value();
    document.replace(record.incident.title.toUtf8(), "Checkout outage, as Ben tells it");
    document.replace("Customers complained that", "Many customers complained that");
    QFile file(folder + QStringLiteral("/edited.md"));
    if (!file.open(QIODevice::WriteOnly) || file.write(document) != document.size())
        qFatal("%s", qPrintable(file.errorString()));
    Incident renamed = record.incident;
    renamed.title = QStringLiteral("Checkout outage, as Anna tells it");
    if (const auto step = store.apply({updated(record.incident, renamed)}); !step)
        qFatal("%s", qPrintable(step.error().sentence()));
    return file.fileName();
}

} // namespace hindsight
