// SPDX-License-Identifier: GPL-3.0-or-later
#include "eventtable.h"

#include "eventjson.h"
#include "models/incident/timetext.h"
#include "models/text/delimited.h"
#include "models/text/smallcsv.h"
#include "models/text/sourcetext.h"
#include "texts.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace hindsight {

using namespace Qt::StringLiterals;

namespace {

bool isTime(const QString &text)
{
    static const TimeContext anyDay{QDate(2000, 1, 1), {}};
    return text.size() <= 60 && readMoment(text, anyDay).has_value();
}

// A row of names: none of them empty or a time.
bool isHeader(const QStringList &cells)
{
    return cells.size() > 1 && std::ranges::none_of(cells, [](const QString &cell) { return cell.trimmed().isEmpty() || isTime(cell); });
}

// Names are what a mapping goes by.
QStringList distinct(QStringList names)
{
    QSet<QString> seen;
    for (qsizetype i = 0; i < names.size(); ++i) {
        names[i] = names[i].simplified();
        const QString name = names[i].isEmpty() ? EventsText::tr("Column %1").arg(i + 1) : names[i];
        names[i] = name;
        for (int n = 2; seen.contains(names[i]); ++n)
            names[i] = u"%1 (%2)"_s.arg(name).arg(n);
        seen.insert(names[i]);
    }
    return names;
}

Result<void> readDelimitedRows(EventTable &table, const QString &fileName)
{
    // Names without blanks and signs are told apart by what stands between them; else by what is frequent below them too.
    static const QRegularExpression plain(u"^[\\w.]+(?:([,;\\t|])[\\w.]+)(?:\\1[\\w.]+)+\\s*[\\r\\n]"_s);
    const QString beginning = QString::fromUtf8(table.text.first(std::min<qsizetype>(table.text.size(), 65536)));
    const auto header = plain.match(beginning);
    const QChar delimiter = header.hasMatch() ? header.captured(1).front() : delimiterOf(beginning);
    Dialect dialect{.delimiter = delimiter.toLatin1()};
    if (!table.text.contains('\n') && table.text.contains('\r'))
        dialect.lineBreak = '\r';
    qsizetype skip = 0;
    int line = 1;
    if (table.text.left(4).toLower() == "sep=") {
        const qsizetype end = table.text.indexOf(dialect.lineBreak);
        skip = end < 0 ? table.text.size() : end + 1;
        ++line;
    }
    // The parser writes behind the end, and unquotes in place of its own.
    QByteArray bytes = table.text.sliced(skip) + QByteArray(DelimitedParser::padding, '\n');
    DelimitedParser parser(dialect);
    char *const begin = bytes.data();
    parser.start(begin, begin + bytes.size() - DelimitedParser::padding);
    // Where each line begins, for the text of what is no row.
    qsizetype at = skip;
    int atLine = line;
    const auto placeOf = [&](int wanted) {
        for (; atLine < wanted; ++atLine) {
            const qsizetype end = table.text.indexOf(dialect.lineBreak, at);
            at = end < 0 ? table.text.size() : end + 1;
        }
        return at;
    };
    bool hasHeader = false;
    QList<EventRow> before;
    while (parser.next()) {
        EventRow row{.line = line + int(parser.line())};
        row.from = placeOf(row.line);
        const qsizetype end = placeOf(line + int(parser.lines()));
        row.size = end - row.from;
        while (row.size > 0 && (table.text[row.from + row.size - 1] == '\n' || table.text[row.from + row.size - 1] == '\r'))
            --row.size;
        const auto fields = parser.fields();
        if (parser.state() != RecordState::Whole || fields.size() > size_t(mostEventColumns)) {
            table.unread.append({row.line, table.raw(row)});
            continue;
        }
        for (const std::string_view field : fields)
            row.cells.append(withoutMarks(QString::fromUtf8(field.data(), qsizetype(field.size()))));
        if (std::ranges::all_of(row.cells, [](const QString &cell) { return cell.trimmed().isEmpty(); }))
            continue;
        if (!hasHeader && isHeader(row.cells) && before.isEmpty()) {
            table.columns = row.cells;
            hasHeader = true;
        } else if (!hasHeader && row.cells.size() == 1) {
            table.unread.append({row.line, table.raw(row)}); // a title
        } else {
            before.append(row);
        }
    }
    table.rows = before;
    qsizetype widest = table.columns.size();
    for (const EventRow &row : std::as_const(table.rows))
        widest = std::max(widest, row.cells.size());
    while (table.columns.size() < widest)
        table.columns.append(QString());
    table.columns = distinct(table.columns);
    if (table.rows.isEmpty())
        return failure(Error::Kind::Input, EventsText::tr("No row with several columns was found in it."), fileName, 1);
    return {};
}

} // namespace

Result<EventTable> readEventTable(const QByteArray &bytes, const QString &fileName)
{
    EventTable table;
    const QString text = textOf(bytes);
    table.text = text.toUtf8();
    if (table.text.trimmed().isEmpty())
        return failure(Error::Kind::Input, EventsText::tr("There is nothing in it."), fileName);
    const bool json = looksLikeJson(table.text);
    if (!json && text == QString::fromLatin1(bytes) && !bytes.isValidUtf8())
        table.findings.append({u"encoding"_s, u"warning"_s, 0, EventsText::tr("The file is no UTF-8; it was read as Latin-1.")});
    if (json && !bytes.isValidUtf8() && !bytes.startsWith("\xff\xfe") && !bytes.startsWith("\xfe\xff"))
        table.text = bytes; // broken lines are told one by one
    const Result<void> read = json ? readJsonRows(table, fileName) : readDelimitedRows(table, fileName);
    if (!read)
        return std::unexpected(read.error());
    return table;
}

} // namespace hindsight
