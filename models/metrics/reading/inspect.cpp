// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspect.h"

#include "jsonrows.h"
#include "linebreaks.h"
#include "models/metrics/texts.h"
#include "readymade.h"
#include "timecolumn.h"

#include <algorithm>

namespace hindsight {

namespace {

constexpr int sampleRows = 5000;
constexpr int headerSearch = 50; // records among which the header is looked for

std::unexpected<Error> noTable(const QString &name, const QString &what) { return failure(Error::Kind::Input, what, name); }

bool isText(QByteArrayView bytes)
{
    // Text has no control characters but white space; a disk or a program may have spoilt a few of its rows.
    const auto isControl = [](char c) { return quint8(c) < 0x20 && c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != '\x1b'; };
    bytes = bytes.first(std::min<qsizetype>(bytes.size(), 64 * 1024));
    return std::ranges::none_of(bytes.first(std::min<qsizetype>(bytes.size(), 256)), isControl) && std::ranges::count_if(bytes, isControl) * 4 < bytes.size();
}

QString toText(std::string_view text)
{
    if (!text.data())
        return {};
    return QString::fromUtf8(text.data(), qsizetype(text.size())) + QLatin1StringView(""); // never null
}

// Which character most often stands the same number of times in every line.
char delimiterOf(QByteArrayView text, char lineBreak)
{
    char best = ',';
    double bestScore = 0;
    for (const char candidate : {',', ';', '\t', '|'}) {
        DelimitedParser parser({candidate, lineBreak});
        QByteArray copy = text.first(std::min<qsizetype>(text.size(), 64 * 1024)).toByteArray();
        const qsizetype size = copy.size();
        copy.resize(size + DelimitedParser::padding, ' ');
        parser.start(copy.data(), copy.data() + size);
        std::map<size_t, int> counts;
        int records = 0;
        while (records < headerSearch * 2 && parser.next()) {
            ++counts[parser.fields().size()];
            ++records;
        }
        double score = 0;
        for (const auto &[fields, times] : counts) {
            if (fields > 1)
                score = std::max(score, double(times) / records * (1 + 0.01 * double(fields)));
        }
        if (score > bestScore) {
            best = candidate;
            bestScore = score;
        }
    }
    return best;
}

// A header names columns; a row of data has a time or a number in it.
bool looksLikeData(std::span<const std::string_view> fields)
{
    const auto isTime = [](std::string_view text) {
        CellTime time;
        return readCellTime(text, TimeShape::Iso, time) || readCellTime(text, TimeShape::DayMonthYear, time)
            || readCellTime(text, TimeShape::MonthDayYear, time);
    };
    const auto isNumber = [](std::string_view text) {
        return !text.empty() && std::ranges::all_of(text, [](char c) { return (c >= '0' && c <= '9') || c == '.' || c == '-' || c == '+'; })
            && std::ranges::any_of(text, [](char c) { return c >= '0' && c <= '9'; });
    };
    return std::ranges::any_of(fields, [&](std::string_view text) { return isTime(text) || isNumber(text); });
}

Result<void> inspectDelimited(QByteArray text, bool whole, const QString &name, Inspection &found)
{
    found.form = FileForm::Delimited;
    qint64 at = 0;
    if (text.contains('\r') && !text.contains('\n'))
        found.dialect.lineBreak = '\r';
    const char lineBreak = found.dialect.lineBreak;
    const bool separatorLine = text.startsWith("sep=") && text.size() > 5 && QByteArrayView(",;|\t: ").contains(text[4]);
    if (separatorLine) {
        at = text.indexOf(lineBreak) + 1;
        ++found.dataLine;
    }
    const qint64 headerEnd = text.indexOf(lineBreak, at);
    const bool saysSeparator = separatorLine && text.mid(at, headerEnd < 0 ? -1 : headerEnd - at).contains(text[4]);
    found.dialect.delimiter = saysSeparator ? text[4] : delimiterOf(text.mid(at), lineBreak);
    const qint64 records = wholeRecords(text.constData() + at, text.constData() + text.size(), found.dialect, whole);
    QByteArray copy = text.mid(at, records);
    copy.resize(records + DelimitedParser::padding, ' ');

    // The header is the first record with as many fields as most have; what stands above it is a title.
    DelimitedParser parser(found.dialect);
    parser.start(copy.data(), copy.data() + records);
    std::map<size_t, int> counts;
    for (int n = 0; n < headerSearch && parser.next(); ++n)
        ++counts[parser.fields().size()];
    if (counts.empty())
        return noTable(name, MetricsText::tr("There is no record in this file."));
    const auto usual = std::ranges::max_element(counts, {}, [](const auto &entry) { return std::pair(entry.second, entry.first); });
    if (counts.rbegin()->first < 2)
        return noTable(name, MetricsText::tr("This file has a single column: a table needs at least a time and what it counts."));
    parser.start(copy.data(), copy.data() + records);
    bool header = false;
    while (!header && parser.next()) {
        const auto fields = parser.fields();
        if (fields.size() < usual->first && fields.size() < 3 && usual->first > fields.size())
            continue;
        header = true;
        if (looksLikeData(fields)) {
            found.numbered = true;
            for (size_t i = 0; i < fields.size(); ++i)
                found.sample.header.append(QStringLiteral("column%1").arg(i + 1));
            found.dataLine += parser.line();
        } else {
            for (const std::string_view field : fields)
                found.sample.header.append(toText(field).simplified());
            found.dataLine += parser.lines();
        }
    }
    if (!header)
        return noTable(name, MetricsText::tr("There is no record in this file."));
    // Line breaks before the data tell where it begins.
    qint64 start = at;
    for (qint64 n = found.dataLine - (at > 0 ? 1 : 0); n > 0; --n) {
        const qint64 next = text.indexOf(lineBreak, start);
        start = next < 0 ? text.size() : next + 1;
    }
    found.dataStart = start;
    // Two columns of the same name are told apart by number.
    QStringList &names = found.sample.header;
    for (qsizetype i = 0; i < names.size(); ++i) {
        if (names[i].isEmpty())
            names[i] = QStringLiteral("column%1").arg(i + 1);
        for (int n = 2; names.indexOf(names[i]) < i; ++n)
            names[i] = names[i].section(QLatin1Char('#'), 0, 0) + QStringLiteral("#%1").arg(n);
    }
    parser.start(copy.data() + (start - at), copy.data() + records);
    std::map<qsizetype, int> sizes;
    while (found.sample.rows.size() < sampleRows && parser.next()) {
        if (parser.state() != RecordState::Whole)
            continue;
        QStringList row;
        for (const std::string_view field : parser.fields())
            row.append(toText(field));
        if (row == names) // of a file that was put behind another one
            continue;
        ++sizes[row.size()];
        found.sample.rows.append(row);
    }
    if (found.sample.rows.isEmpty() && whole && !found.numbered)
        return noTable(name, MetricsText::tr("There is no row below the header of this file."));
    // What a broken row holds says nothing of the columns.
    if (!sizes.empty()) {
        const qsizetype mostly = std::ranges::max_element(sizes, {}, &std::pair<const qsizetype, int>::second)->first;
        const qsizetype atLeast = mostly * 2 < names.size() ? names.size() : std::min(mostly, names.size());
        found.sample.rows.removeIf([atLeast](const QStringList &row) { return row.size() < atLeast; });
        if (found.sample.rows.isEmpty() && whole)
            return noTable(name, MetricsText::tr("No row of this file has the %1 fields of its header.").arg(names.size()));
    }
    return {};
}

// Its first brace is closed by its last.
bool isOneDocument(QByteArrayView line)
{
    int depth = 0;
    bool string = false;
    for (qsizetype i = 0; i < line.size(); ++i) {
        const char c = line[i];
        if (string) {
            i += c == '\\';
            string = c != '"';
        } else if (c == '"') {
            string = true;
        } else if (c == '{') {
            ++depth;
        } else if (c == '}' && --depth == 0) {
            return i + 1 == line.size();
        }
    }
    return false;
}

Result<void> inspectJson(const QByteArray &text, bool whole, const QString &name, Inspection &found)
{
    found.sample.typed = true;
    qint64 at = 0;
    while (at < text.size() && (text[at] == ' ' || text[at] == '\n' || text[at] == '\r' || text[at] == '\t'))
        ++at;
    if (text[at] == '[') {
        found.form = FileForm::JsonDocuments;
    } else {
        // One document a line, unless the first line is only its beginning.
        const qint64 lineEnd = text.indexOf('\n', at);
        found.form = isOneDocument(text.mid(at, lineEnd < 0 ? -1 : lineEnd - at).trimmed()) ? FileForm::JsonLines : FileForm::JsonDocuments;
        // {"object": "list", "data": [{...}, ...]}: the documents are the elements. Where there is a document on the next line
        // too, a list is only a value.
        static const QList<QByteArray> lists = {"\"data\"", "\"items\"", "\"results\"", "\"transactions\"", "\"payments\"", "\"records\"", "\"rows\""};
        const bool several = found.form == FileForm::JsonLines && lineEnd >= 0 && !text.mid(lineEnd).trimmed().isEmpty();
        for (const QByteArray &list : several ? QList<QByteArray>() : lists) {
            const qint64 key = text.left(4096).indexOf(list);
            qint64 open = key < 0 ? -1 : key + list.size();
            while (open >= 0 && open < text.size() && (text[open] == ' ' || text[open] == ':' || text[open] == '\n'))
                ++open;
            if (open >= 0 && open < text.size() && text[open] == '[' && text.left(key).count('{') == 1 + text.left(key).count('}')) {
                found.form = FileForm::JsonDocuments;
                found.wrapped = true;
                at = open;
                break;
            }
        }
    }
    found.dataStart = at;
    found.dataLine = countOf('\n', text.constData(), text.constData() + at);

    auto input = ByteInput::of(text.mid(at), name);
    BlockReader reader(*input, found.form, {}, std::max<qint64>(text.size(), 4096));
    if (!whole)
        reader.setBeginning();
    if (found.wrapped)
        reader.setWrapped();
    ByteBlock block;
    const auto got = reader.next(block);
    if (!got)
        return std::unexpected(got.error());
    JsonRows rows({}, found.form == FileForm::JsonLines);
    QList<std::vector<QString>> values;
    if (*got) {
        rows.start(block.begin(), block.end());
        int broken = 0;
        while (values.size() < sampleRows && rows.next()) {
            if (rows.isBroken()) {
                ++broken;
                continue;
            }
            std::vector<QString> row;
            for (const std::string_view field : rows.fields())
                row.push_back(toText(field));
            values.append(std::move(row));
        }
    }
    if (values.isEmpty() || rows.columns().empty())
        return noTable(name,
                       whole ? MetricsText::tr("There is no JSON object with values in this file.")
                             : MetricsText::tr("This looks like JSON, and no object of it can be read."));
    for (const std::string &column : rows.columns())
        found.sample.header.append(QString::fromStdString(column));
    for (const auto &row : values) {
        QStringList texts(row.begin(), row.end());
        texts.resize(found.sample.header.size());
        found.sample.rows.append(texts);
    }
    return {};
}

Result<Inspection> inspectAs(const QByteArray &bytes, bool whole, const QString &name, const RememberedMapping &remembered, const QStringList &overrides)
{
    Inspection found;
    qint64 mark = bytes.startsWith("\xef\xbb\xbf") ? 3 : 0;
    const QByteArray text = bytes.mid(mark);
    const auto begin = std::ranges::find_if_not(text, [](char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; });
    if (begin == text.end())
        return noTable(name, MetricsText::tr("This file is empty."));
    if (!isText(text))
        return noTable(name, MetricsText::tr("This file is no text: transactions are read from CSV and JSON, also as .gz and .zst."));
    found.sample.whole = whole;
    if (looksReadyMade(text)) {
        found.readyMade = true;
        return found;
    }
    const auto read = *begin == '{' || *begin == '[' ? inspectJson(text, whole, name, found) : inspectDelimited(text, whole, name, found);
    if (!read)
        return std::unexpected(read.error());
    found.dataStart += mark;
    found.headerShape = headerShape(found.sample.header);
    auto guess = guessMapping(found.sample, remembered ? remembered(found.headerShape) : std::nullopt, overrides);
    if (!guess) {
        Error error = guess.error();
        error.file = name;
        return std::unexpected(error);
    }
    found.guess = std::move(*guess);
    if (!QUtf8StringView(text.constData(), whole ? text.size() : text.lastIndexOf('\n') + 1).isValidUtf8())
        found.guess.notes.append(MetricsText::tr("Some of its texts are not in UTF-8; what cannot be read of them shows as �. Export the file in UTF-8."));
    found.readyMade = found.guess.mapping.isMetrics();
    return found;
}

} // namespace

Result<Inspection> inspect(const QByteArray &beginning, bool whole, const QString &name, const RememberedMapping &remembered, const QString &usualZone,
                           const QStringList &overrides)
{
    auto found = inspectAs(beginning, whole, name, remembered, overrides);
    const auto isZone = [](const MappingQuestion &question) { return question.id == QLatin1StringView("zone"); };
    if (found && !usualZone.isEmpty() && std::ranges::any_of(found->guess.questions, isZone))
        found = inspectAs(beginning, whole, name, remembered, overrides + QStringList{QStringLiteral("zone=") + usualZone});
    return found;
}

} // namespace hindsight
