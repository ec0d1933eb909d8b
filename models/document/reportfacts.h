// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/incident/record.h"

#include "models/document/templates/phrases.h"

#include <QVariantMap>

namespace hindsight {

/// What a report to somebody outside asks for, as the record and its frozen numbers say it. Plain text in the language of a document.
struct ReportFact
{
    QString fact;
    QString value;
    QString method = {}; ///< where it is from; empty: nothing is known
};

/// Duration, services, transactions and amounts with their shares, and clients, in this order. What nobody recorded is a fact that says so.
/// Numbers are counted only where frozen ones hold the whole impact; figures, of those of one name and currency the one frozen last, stand
/// beside them.
QList<ReportFact> reportFacts(const Record &record, const Phrases &phrases);

/// The facts as a list for templates.
void setReportFacts(QVariantMap &context, const Record &record, const Phrases &phrases);

/// The facts as text, a line each, and below them the deadlines of the record.
QString reportText(const Record &record, const QString &language);

} // namespace hindsight
