// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/incident/checks/finding.h"
#include "models/incident/moment.h"
#include "models/incident/record.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QList>
#include <QStringList>

namespace hindsight {

/// Text that somebody wrote, fit for a terminal: without control characters, so that a document cannot send escape codes.
/// Line breaks stay.
QString plain(const QString &text);
/// The same in one line.
QString oneLine(const QString &text);
/// Every line indented by two spaces.
QString indented(const QString &text);

/// "2024-07-20 10:30" in a zone; empty without a time and a text.
QString momentText(const Moment &moment, const QString &zone);
/// "2024-07-20 10:30" UTC; empty without a value.
QString minuteText(std::optional<qint64> at);
/// The text, or null for an empty one.
QJsonValue textValue(const QString &text);
/// RFC 3339, or null.
QJsonValue isoValue(std::optional<qint64> at);

/// What a source leaves out: "livemode = false; environment = sandbox, test"; empty: nothing.
QString filterText(const QJsonObject &filter);

/// What a careful reader would question, and what was not read, as imports tell it.
QJsonArray toJson(const QList<Finding> &findings);
QJsonArray toJson(const QList<UnreadLine> &lines);

/// One of a record, as `show` and `check` tell it.
QJsonObject toJson(const RecordFinding &finding);
/// The record, and what does not fit together in it: an incident as `show --json` prints it.
QJsonObject toJson(const Record &record, const QList<RecordFinding> &findings);

/// Rows of cells in aligned columns, the last one ragged.
class TextTable
{
public:
    void add(const QStringList &row) { m_rows.append(row); }
    QString text() const;

private:
    QList<QStringList> m_rows;
};

} // namespace hindsight
