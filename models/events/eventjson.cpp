// SPDX-License-Identifier: GPL-3.0-or-later
#include "eventjson.h"

#include "models/text/sourcetext.h"
#include "texts.h"

#include <QLocale>
#include <QSet>

#include <algorithm>
#include <simdjson.h>
#include <unordered_map>

namespace hindsight {

using namespace Qt::StringLiterals;
namespace dom = simdjson::dom;

namespace {

constexpr int deepest = 16;        // levels of objects that become paths

QString textOf(std::string_view text) { return withoutMarks(QString::fromUtf8(text.data(), qsizetype(text.size()))); }

QString scalarText(const dom::element &value)
{
    switch (value.type()) {
    case dom::element_type::STRING: return textOf(value.get_string().value_unsafe());
    case dom::element_type::INT64: return QString::number(value.get_int64().value_unsafe());
    case dom::element_type::UINT64: return QString::number(value.get_uint64().value_unsafe());
    case dom::element_type::DOUBLE: return QString::number(value.get_double().value_unsafe(), 'f', QLocale::FloatingPointShortest);
    case dom::element_type::BOOL: return value.get_bool().value_unsafe() ? u"true"_s : u"false"_s;
    default: return {};
    }
}

bool isPlain(const dom::element &value) { return !value.is_object() && !value.is_array(); }

QString arrayText(const dom::array &array)
{
    QStringList texts;
    for (const dom::element value : array) {
        if (!isPlain(value))
            return QString::fromStdString(simdjson::to_string(array));
        texts.append(scalarText(value));
    }
    return texts.join(", "_L1);
}

// How many objects there are in a value, itself included.
size_t objectsIn(const dom::element &value)
{
    size_t count = 0;
    dom::object object;
    dom::array array;
    if (value.get_object().get(object) == simdjson::SUCCESS) {
        ++count;
        for (const auto field : object)
            count += objectsIn(field.value);
    } else if (value.get_array().get(array) == simdjson::SUCCESS) {
        for (const dom::element element : array)
            count += objectsIn(element);
    }
    return count;
}

bool isOf(std::initializer_list<std::string_view> names, std::string_view name) { return std::ranges::find(names, name) != names.end(); }

bool isTimeName(std::string_view key)
{
    return isOf({"time", "timestamp", "datetime", "date", "ts", "at", "when", "created_at", "createdAt", "started_at", "starts_at", "startsAt", "occurred_at",
                 "occurredAt", "@timestamp"},
                key);
}

bool holdsObjects(const dom::element &value)
{
    dom::array array;
    return value.get_array().get(array) == simdjson::SUCCESS && array.begin() != array.end() && (*array.begin()).is_object();
}

// Lists in which programs keep what happened to something; whatever else the object says is about them.
bool isListOfEvents(std::string_view key, const dom::element &value)
{
    return isOf({"log_entries", "incident_updates", "alerts", "timeline_items", "annotations"}, key) && holdsObjects(value);
}

// Whether the rows are further inside: the object is only what is around them.
bool isAround(const dom::object &object, int depth = 0)
{
    bool timed = false, inside = false;
    for (const auto field : object) {
        if (isListOfEvents(field.key, field.value))
            return true;
        dom::object inner;
        timed = timed || isTimeName(field.key);
        inside = inside || holdsObjects(field.value)
            || (depth < deepest && field.value.get_object().get(inner) == simdjson::SUCCESS && isAround(inner, depth + 1));
    }
    return inside && !timed;
}

class JsonRowReader
{
public:
    explicit JsonRowReader(EventTable &table)
        : m_table(table)
    {
        m_table.text.reserve(m_table.text.size() + qsizetype(simdjson::SIMDJSON_PADDING));
    }

    Result<void> read(const QString &fileName);

private:
    using Cells = std::vector<std::pair<std::string, QString>>;

    simdjson::error_code parse(QByteArrayView text, dom::element &to) { return m_parser.parse(text.data(), size_t(text.size()), false).get(to); }
    void readLines();
    void readDocument(const dom::element &root);
    void walk(const dom::element &value, const std::string &name, const Cells &around, int depth);
    void take(const dom::object &object, const Cells &around, int line, qsizetype from, qsizetype size);
    void flatten(const dom::object &object, std::string &path, int depth);
    void setCell(std::string_view path, const QString &text);
    void finish();

    EventTable &m_table;
    dom::parser m_parser;
    std::unordered_map<std::string, qsizetype> m_columns;
    std::vector<std::string> m_names;
    size_t m_guess = 0; ///< the column that comes next when a row is written like the one before
    QSet<QString> m_leftOut;
    QStringList *m_cells = nullptr;

    // Of the objects of a document, in their order.
    std::vector<std::pair<qsizetype, qsizetype>> m_places;
    std::vector<int> m_lines;
    size_t m_next = 0;
};

void JsonRowReader::setCell(std::string_view path, const QString &text)
{
    qsizetype column = -1;
    if (m_guess < m_names.size() && m_names[m_guess] == path) {
        column = qsizetype(m_guess);
    } else if (const auto found = m_columns.find(std::string(path)); found != m_columns.end()) {
        column = found->second;
    } else if (m_names.size() < size_t(mostEventColumns)) {
        column = qsizetype(m_names.size());
        m_names.emplace_back(path);
        m_columns.emplace(path, column);
        m_table.columns.append(textOf(path));
    } else {
        m_leftOut.insert(textOf(path));
        return;
    }
    m_guess = size_t(column) + 1;
    while (m_cells->size() <= column)
        m_cells->append(QString());
    (*m_cells)[column] = text;
}

void JsonRowReader::flatten(const dom::object &object, std::string &path, int depth)
{
    const size_t length = path.size();
    for (const auto field : object) {
        path.resize(length);
        path.append(field.key);
        dom::object inner;
        dom::array array;
        if (field.value.get_object().get(inner) == simdjson::SUCCESS) {
            if (depth >= deepest) {
                setCell(path, QString::fromStdString(simdjson::to_string(inner)));
                continue;
            }
            path.push_back('.');
            flatten(inner, path, depth + 1);
        } else if (field.value.get_array().get(array) == simdjson::SUCCESS) {
            setCell(path, arrayText(array));
        } else {
            setCell(path, scalarText(field.value));
        }
    }
    path.resize(length);
}

void JsonRowReader::take(const dom::object &object, const Cells &around, int line, qsizetype from, qsizetype size)
{
    EventRow row{.line = line, .from = from, .size = size};
    row.cells.reserve(qsizetype(m_names.size()));
    m_cells = &row.cells;
    m_guess = 0;
    std::string path;
    flatten(object, path, 0);
    for (const auto &[name, text] : around)
        setCell(name, text);
    m_table.rows.append(std::move(row));
}

void JsonRowReader::readLines()
{
    const QByteArrayView text = m_table.text;
    int line = 1;
    for (qsizetype from = 0; from < text.size(); ++line) {
        const qsizetype found = text.indexOf('\n', from);
        const qsizetype end = found < 0 ? text.size() : found;
        const QByteArrayView one = text.sliced(from, end - from).trimmed();
        from = end + 1;
        if (one.isEmpty())
            continue;
        dom::element value;
        dom::object object;
        if (parse(one, value) == simdjson::SUCCESS && value.get_object().get(object) == simdjson::SUCCESS)
            take(object, {}, line, one.data() - text.data(), one.size());
        else
            m_table.unread.append({line, withoutMarks(QString::fromUtf8(one))});
    }
}

void JsonRowReader::walk(const dom::element &value, const std::string &name, const Cells &around, int depth)
{
    dom::array array;
    dom::object object;
    if (value.get_array().get(array) == simdjson::SUCCESS) {
        for (const dom::element element : array)
            walk(element, name, around, depth);
        return;
    }
    if (value.get_object().get(object) != simdjson::SUCCESS)
        return;
    const size_t me = m_next++;
    if (depth >= deepest || !isAround(object)) {
        take(object, around, m_lines[me], m_places[me].first, m_places[me].second);
        for (const auto field : object)
            m_next += objectsIn(field.value);
        return;
    }
    // Where it has a list of events, these are the rows, and not what else it holds.
    const bool listed = std::ranges::any_of(object, [](const auto &field) { return isListOfEvents(field.key, field.value); });
    Cells more = around;
    for (const auto field : object) {
        if (isPlain(field.value))
            more.emplace_back(name + '.' + std::string(field.key), scalarText(field.value));
    }
    for (const auto field : object) {
        dom::object inner;
        const bool rows = listed ? isListOfEvents(field.key, field.value)
                                 : holdsObjects(field.value) || (field.value.get_object().get(inner) == simdjson::SUCCESS && isAround(inner));
        if (rows)
            walk(field.value, std::string(field.key), more, depth + 1);
        else
            m_next += objectsIn(field.value);
    }
}

void JsonRowReader::readDocument(const dom::element &root)
{
    // The document is valid, so a brace outside of a string begins or ends an object.
    const QByteArrayView text = m_table.text;
    std::vector<size_t> open;
    int line = 1;
    bool string = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char c = text[i];
        line += c == '\n';
        if (string) {
            if (c == '\\')
                ++i;
            else if (c == '"')
                string = false;
        } else if (c == '"') {
            string = true;
        } else if (c == '{') {
            open.push_back(m_places.size());
            m_places.emplace_back(i, 0);
            m_lines.push_back(line);
        } else if (c == '}') {
            m_places[open.back()].second = i + 1 - m_places[open.back()].first;
            open.pop_back();
        }
    }
    walk(root, "document", {}, 0);
}

void JsonRowReader::finish()
{
    if (m_leftOut.isEmpty())
        return;
    m_table.findings.append(
        {u"columns-left-out"_s, u"warning"_s, 0,
         EventsText::tr("The rows have more than %1 names; %n of them cannot be chosen.", nullptr, int(m_leftOut.size())).arg(mostEventColumns)});
}

Result<void> JsonRowReader::read(const QString &fileName)
{
    const QByteArrayView text = m_table.text, all = text.trimmed();
    const qsizetype lineEnd = all.indexOf('\n');
    const QByteArrayView first = (lineEnd < 0 ? all : all.first(lineEnd)).trimmed();
    dom::element value;
    if (first.size() < all.size() && parse(first, value) == simdjson::SUCCESS && value.is_object()) {
        readLines();
    } else if (const auto error = parse(all, value); error == simdjson::SUCCESS) {
        readDocument(value);
    } else {
        // Lines of which the first is broken: another one is whole.
        readLines();
        if (m_table.rows.isEmpty()) {
            return failure(Error::Kind::Input,
                           EventsText::tr("This is no JSON that can be read (%1).").arg(QString::fromLatin1(simdjson::error_message(error))), fileName, 1);
        }
    }
    finish();
    return {};
}

} // namespace

bool looksLikeJson(QByteArrayView text)
{
    const QByteArrayView all = (text.startsWith("\xef\xbb\xbf") ? text.sliced(3) : text).trimmed();
    if (!all.startsWith('['))
        return all.startsWith('{');
    // "[10:45] anna: ..." is a chat.
    const QByteArrayView inner = all.sliced(1).trimmed();
    return inner.startsWith('{') || inner.startsWith('[') || inner.startsWith(']');
}

Result<void> readJsonRows(EventTable &table, const QString &fileName) { return JsonRowReader(table).read(fileName); }

} // namespace hindsight
