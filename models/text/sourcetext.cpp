// SPDX-License-Identifier: GPL-3.0-or-later
#include "sourcetext.h"

#include <QCoreApplication>
#include <QStringDecoder>

#include <algorithm>

namespace hindsight {

using namespace Qt::StringLiterals;

namespace {

std::optional<QStringConverter::Encoding> wideEncoding(QByteArrayView bytes)
{
    if (bytes.startsWith("\xff\xfe"))
        return QStringConverter::Utf16LE;
    if (bytes.startsWith("\xfe\xff"))
        return QStringConverter::Utf16BE;
    // Without a mark: text in a Latin script has a zero in every second byte, UTF-8 has none at all.
    const QByteArrayView head = bytes.first(std::min<qsizetype>(bytes.size(), 512));
    qsizetype zeros[2] = {};
    for (qsizetype i = 0; i < head.size(); ++i)
        zeros[i % 2] += head[i] == '\0';
    const qsizetype enough = head.size() / 4;
    if (head.size() < 4 || std::max(zeros[0], zeros[1]) <= enough || std::min(zeros[0], zeros[1]) > enough / 4)
        return std::nullopt;
    return zeros[1] > zeros[0] ? QStringConverter::Utf16LE : QStringConverter::Utf16BE;
}

std::unexpected<Error> notText(const QString &fileName, int line)
{
    return failure(Error::Kind::Input, QCoreApplication::translate("Import", "This is no UTF-8 text; save the file as UTF-8 and try again."), fileName, line);
}

int lineOfInvalidByte(QByteArrayView bytes)
{
    int line = 1;
    for (qsizetype from = 0; from < bytes.size(); ++line) {
        const qsizetype end = bytes.indexOf('\n', from);
        if (!bytes.sliced(from, (end < 0 ? bytes.size() : end) - from).isValidUtf8() || end < 0)
            return line;
        from = end + 1;
    }
    return line;
}

QStringList split(QString text)
{
    text = withoutMarks(std::move(text));
    text.replace("\r\n"_L1, "\n"_L1);
    text.replace(u'\r', u'\n');
    text.replace(QChar(QChar::Null), QChar(QChar::ReplacementCharacter));
    return text.split(u'\n');
}

} // namespace

Result<QStringList> readLines(const QByteArray &bytes, const QString &fileName)
{
    if (const auto encoding = wideEncoding(bytes)) {
        QStringDecoder decoder(*encoding);
        const QString text = decoder(bytes);
        if (decoder.hasError() || bytes.size() % 2 != 0)
            return notText(fileName, 1 + int(text.first(std::max<qsizetype>(0, text.indexOf(QChar(QChar::ReplacementCharacter)))).count(u'\n')));
        return split(text);
    }
    if (!bytes.isValidUtf8())
        return notText(fileName, lineOfInvalidByte(bytes));
    return split(QString::fromUtf8(bytes));
}

QString textOf(QByteArrayView bytes)
{
    if (const auto encoding = wideEncoding(bytes))
        return withoutMarks(QStringDecoder(*encoding)(bytes));
    return bytes.isValidUtf8() ? withoutMarks(QString::fromUtf8(bytes)) : QString::fromLatin1(bytes);
}

QString withoutMarks(QString text) { return text.remove(QChar(QChar::ByteOrderMark)); }

bool isBlank(QStringView line)
{
    return std::ranges::all_of(line, [](QChar c) { return c.isSpace(); });
}

QStringList withoutBlankEnds(const QStringList &lines)
{
    qsizetype first = 0;
    qsizetype end = lines.size();
    while (first < end && isBlank(lines[first]))
        ++first;
    while (end > first && isBlank(lines[end - 1]))
        --end;
    return lines.sliced(first, end - first);
}

} // namespace hindsight
