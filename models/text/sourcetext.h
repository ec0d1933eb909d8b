// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/incident/result.h"

#include <QByteArray>
#include <QStringList>

namespace hindsight {

/// The lines of a text file without their ends (LF, CRLF or CR): UTF-8 with or without byte order marks, or UTF-16, known by
/// its mark or by its zero bytes. Error of kind Input with the line of the first byte that is no text.
Result<QStringList> readLines(const QByteArray &bytes, const QString &fileName);

/// Bytes as text, whatever they are: UTF-8 or UTF-16, known as above, and what is none of them Latin-1.
QString textOf(QByteArrayView bytes);

/// A text without byte order marks, wherever they stand: files that were joined have them inside. They are no characters of a text;
/// and where one stands first, QString takes it away whenever it reads UTF-8, so that a text would not come back as it was stored.
QString withoutMarks(QString text);

/// Whether nothing stands in the line.
bool isBlank(QStringView line);
/// The lines without blank ones at their beginning and end.
QStringList withoutBlankEnds(const QStringList &lines);

} // namespace hindsight
