// SPDX-License-Identifier: GPL-3.0-or-later
#include "jsonrows.h"

#include <algorithm>
#include <deque>
#include <simdjson.h>

namespace hindsight {

namespace {

/// Where the values of an object go: its members in the order they were last seen, because the next document has the same.
struct Node
{
    struct Member
    {
        std::string key;
        int column = -1;             ///< -1: not wanted
        std::unique_ptr<Node> inner; ///< when columns are wanted below
    };
    std::deque<Member> members;

    size_t find(std::string_view key) const
    {
        for (size_t i = 0; i < members.size(); ++i) {
            if (members[i].key == key)
                return i;
        }
        return members.size();
    }
};

constexpr int deepest = 4; ///< levels of objects that are looked into
constexpr size_t mostMembers = 1000; ///< of an object that are remembered; names beyond that are data, not columns

// Behind the document that begins at `from`, or behind what stands before the next one where none begins there.
const char *behindDocument(const char *from, const char *to)
{
    int depth = 0;
    bool string = false;
    for (const char *at = from; at < to; ++at) {
        if (string) {
            if (*at == '\\')
                ++at;
            else if (*at == '"' || *at == '\n')
                string = false;
        } else if (*at == '"') {
            string = true;
        } else if (*at == '{') {
            if (depth == 0 && at > from)
                return at;
            ++depth;
        } else if (*at == '}' && --depth <= 0) {
            return at + 1;
        }
    }
    return to;
}

} // namespace

struct JsonRows::Private
{
    simdjson::ondemand::parser parser;
    simdjson::ondemand::parser lineParser; ///< of single lines, when the block as a whole is broken
    simdjson::ondemand::document_stream stream;
    simdjson::ondemand::document_stream::iterator at;
    simdjson::ondemand::document lineDocument;
    std::vector<std::string> columns;
    bool all = false;
    bool onePerLine = true;
    Node root;
    std::vector<std::string_view> fields;
    const char *from = nullptr;
    const char *to = nullptr;
    const char *counted = nullptr; ///< line breaks are counted up to here
    const char *lineStart = nullptr; ///< of the next line, once lines are read one by one
    bool began = false;
    bool broken = false;
    bool byLine = false;
    qint64 line = 0;
    qint64 countedLines = 0;
    qint64 allLines = -1;
    std::deque<std::string> kept; ///< numbers beside others in the fields need no copy; strings live in the parser

    void want(const std::string &path, int column)
    {
        Node *node = &root;
        std::string_view rest = path;
        for (;;) {
            // A member may itself have a dot in its name: the whole rest is a name too.
            if (node->find(rest) == node->members.size())
                node->members.push_back({std::string(rest), column, nullptr});
            const size_t dot = rest.find('.');
            if (dot == std::string_view::npos)
                return;
            const std::string_view head = rest.substr(0, dot);
            size_t i = node->find(head);
            if (i == node->members.size())
                node->members.push_back({std::string(head), -1, nullptr});
            if (!node->members[i].inner)
                node->members[i].inner = std::make_unique<Node>();
            node = node->members[i].inner.get();
            rest = rest.substr(dot + 1);
        }
    }

    qint64 linesBefore(const char *position)
    {
        if (position < counted) {
            counted = from;
            countedLines = 0;
        }
        countedLines += std::count(counted, position, '\n');
        counted = position;
        return countedLines;
    }

    bool read(simdjson::ondemand::object object, Node &node, const std::string &path, int depth)
    {
        size_t expected = 0;
        for (auto field : object) {
            std::string_view key;
            if (field.escaped_key().get(key))
                return false;
            if (expected >= node.members.size() || node.members[expected].key != key) {
                expected = node.find(key);
                if (expected == node.members.size() && expected >= mostMembers)
                    continue;
                if (expected == node.members.size()) {
                    node.members.push_back({std::string(key), -1, nullptr});
                    if (all && depth < deepest)
                        node.members.back().inner = std::make_unique<Node>();
                }
            }
            Node::Member &member = node.members[expected];
            ++expected;
            if (member.column < 0 && !member.inner)
                continue;
            simdjson::ondemand::value value;
            if (field.value().get(value))
                return false;
            simdjson::ondemand::json_type type;
            if (value.type().get(type))
                return false;
            if (type == simdjson::ondemand::json_type::object) {
                if (!member.inner)
                    continue;
                simdjson::ondemand::object inner;
                if (value.get_object().get(inner) || !read(inner, *member.inner, all ? path + member.key + '.' : std::string(), depth + 1))
                    return false;
                continue;
            }
            if (type == simdjson::ondemand::json_type::array)
                continue;
            if (member.column < 0) {
                if (!all)
                    continue;
                member.column = int(columns.size());
                columns.push_back(path + member.key);
                fields.emplace_back();
            }
            std::string_view text;
            switch (type) {
            case simdjson::ondemand::json_type::string:
                if (value.get_string(true).get(text))
                    return false;
                break;
            case simdjson::ondemand::json_type::null: {
                bool null = false;
                if (value.is_null().get(null) || !null)
                    return false;
                continue;
            }
            case simdjson::ondemand::json_type::boolean: {
                bool is = false;
                if (value.get_bool().get(is))
                    return false;
                text = is ? "true" : "false";
                break;
            }
            default: {
                text = value.raw_json_token();
                const size_t end = text.find_last_not_of(" \t\r\n");
                text = text.substr(0, end + 1);
                const size_t sign = text.starts_with('-') ? 1 : 0;
                if (text.size() <= sign || text[sign] < '0' || text[sign] > '9')
                    return false; // such as NaN, which is no JSON
                break;
            }
            }
            fields[size_t(member.column)] = text;
        }
        return true;
    }

    template <class Document> void take(Document &&document)
    {
        std::ranges::fill(fields, std::string_view());
        simdjson::ondemand::object object;
        broken = document.get_object().get(object) || !read(object, root, {}, 0);
    }

    // Where the document begins at which the stream is, which may have blank lines before it.
    const char *documentStart() const
    {
        const char *start = std::min(from + at.current_index(), to);
        while (start < to && (*start == ' ' || *start == '\t' || *start == '\r' || *start == '\n'))
            ++start;
        return start;
    }

    // Nothing but white space stands behind the document that was read, up to the end of its line.
    bool isAloneInLine(simdjson::ondemand::document_reference &document) const
    {
        const char *behind = nullptr;
        if (document.current_location().get(behind) || behind >= to)
            return true;
        while (behind > from && (behind[-1] == ' ' || behind[-1] == '\t' || behind[-1] == '\r'))
            --behind;
        return behind > from && behind[-1] == '\n';
    }

    bool nextLine()
    {
        while (lineStart < to) {
            const char *begin = lineStart;
            const char *end = nullptr;
            if (onePerLine) {
                end = static_cast<const char *>(std::memchr(begin, '\n', size_t(to - begin)));
                lineStart = end ? end + 1 : to;
                if (!end)
                    end = to;
            } else {
                while (begin < to && (*begin == ' ' || *begin == '\t' || *begin == '\r' || *begin == '\n'))
                    ++begin;
                lineStart = end = behindDocument(begin, to);
            }
            const std::string_view text(begin, size_t(end - begin));
            if (text.find_first_not_of(" \t\r") == std::string_view::npos)
                continue;
            line = linesBefore(begin);
            // The parser looks behind the text, and what stands there must not belong to it: a copy is sure.
            if (lineParser
                    .iterate(kept.emplace_back(text).append(simdjson::SIMDJSON_PADDING, ' ').data(), text.size(), text.size() + simdjson::SIMDJSON_PADDING)
                    .get(lineDocument))
                broken = true;
            else
                take(lineDocument);
            if (!broken && !lineDocument.at_end())
                broken = true;
            while (kept.size() > 1)
                kept.pop_front();
            return true;
        }
        return false;
    }
};

JsonRows::JsonRows(const std::vector<std::string> &columns, bool onePerLine)
    : d(std::make_unique<Private>())
{
    d->parser.threaded = false;
    d->all = columns.empty();
    d->onePerLine = onePerLine;
    d->columns = columns;
    d->fields.resize(columns.size());
    for (size_t i = 0; i < columns.size(); ++i)
        d->want(columns[i], int(i));
}

JsonRows::~JsonRows() = default;

const std::vector<std::string_view> &JsonRows::fields() const { return d->fields; }
bool JsonRows::isBroken() const { return d->broken; }
const std::vector<std::string> &JsonRows::columns() const { return d->columns; }

qint64 JsonRows::line() const
{
    if (!d->byLine)
        d->line = d->linesBefore(d->documentStart());
    return d->line;
}

qint64 JsonRows::lines() const
{
    if (d->allLines < 0)
        d->allLines = std::count(d->from, d->to, '\n');
    return d->allLines;
}

void JsonRows::start(const char *from, const char *to)
{
    d->from = d->counted = from;
    d->countedLines = 0;
    d->allLines = -1;
    d->to = to;
    d->lineStart = from;
    d->began = false;
    const size_t size = size_t(to - from);
    d->byLine = d->parser.iterate_many(from, size, std::max<size_t>(size, 1 << 16)).get(d->stream) != simdjson::SUCCESS;
}

bool JsonRows::next()
{
    if (d->byLine)
        return d->nextLine();
    if (d->began)
        ++d->at;
    else
        d->at = d->stream.begin();
    d->began = true;
    if (!(d->at != d->stream.end())) {
        if (d->stream.truncated_bytes() == 0)
            return false;
        // The end of the block is no whole document.
        d->lineStart = d->to - d->stream.truncated_bytes();
        d->byLine = true;
        return d->nextLine();
    }
    simdjson::ondemand::document_reference document;
    const bool failed = (*d->at).get(document) != simdjson::SUCCESS;
    if (!failed)
        d->take(document);
    if (!failed && !d->broken && (!d->onePerLine || d->isAloneInLine(document)))
        return true;
    // What follows a broken document can be told from it only by its line, or by braces.
    d->lineStart = d->documentStart();
    while (d->onePerLine && d->lineStart > d->from && d->lineStart[-1] != '\n')
        --d->lineStart;
    d->byLine = true;
    return d->nextLine();
}

} // namespace hindsight
