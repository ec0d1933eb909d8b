// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/incident/fields.h"
#include "models/incident/record.h"
#include "models/incident/result.h"
#include "models/incident/timetext.h"

#include <QVariant>

namespace hindsight {

// How the value of any field is shown, edited, read back and sorted. Tables and forms share it.

/// What times typed on an incident's page are relative to: its zone, and the date it began (else that of its first event,
/// else today).
TimeContext timeContextOf(const Record &record);

/// For reading: enumerators by their label, times as short as the context allows, lists joined by commas.
QString cellText(const FieldInfo &field, const Value &value, const TimeContext &context);
/// What an editor starts with; `readCell` with the same context reads it back to an equal value.
QString editorText(const FieldInfo &field, const Value &value, const TimeContext &context);
/// Everything known about the value that the cell has no room for: the whole time with zone, and what was written.
QString cellToolTip(const FieldInfo &field, const Value &value, const TimeContext &context);
/// Number, microseconds UTC, place among the choices, or text.
QVariant sortValue(const FieldInfo &field, const Value &value);
/// Reads what an editor gave: text, name of an enumerator, or bool. Error of kind Input: it is no value of this field.
Result<Value> readCell(const FieldInfo &field, const QVariant &typed, const TimeContext &context);

/// What is copied of a cell: as it is shown, a time with its date and zone, so that it says the same anywhere.
QString copiedText(const FieldInfo &field, const Value &value, const TimeContext &context);
/// Reads that and what people write: a choice also by its label, "yes" and "no". Error as readCell has it.
Result<Value> readCopied(const FieldInfo &field, const QString &text, const TimeContext &context);

/// A label where it stands alone: with a capital letter.
QString capitalised(QString text);
/// The field's label as a header has it.
QString headerText(const FieldInfo &field);

} // namespace hindsight
