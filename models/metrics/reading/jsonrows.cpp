// SPDX-License-Identifier: GPL-3.0-or-later
#include "jsonrows.h"

#include "jsonform.h"
#include "linebreaks.h"

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

constexpr size_t mostForms = 8;      // lines may differ in what they leave out
constexpr int mostLearnt = 1000;     // then their names come in no order

bool isSpace(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; }

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
    simdjson::ondemand::parser lineParser; ///< of single documents, when the block as a whole is broken
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
    const char *lineStart = nullptr; ///< of the next document, where they are read one by one
    bool began = false;
    bool broken = false;
    bool oneByOne = false;
    bool isNothing = false;
    qint64 line = 0;
    qint64 countedLines = 0;
    qint64 allLines = -1;
    std::string copy;        ///< of the document that is parsed by itself
    std::vector<JsonForm> forms;
    size_t lastForm = 0;     ///< of the line before
    int learnt = 0;
    qint64 passedLines = 0;  ///< of the block, where documents are lines
    std::string_view whole;  ///< what is parsed: what is broken may have a token that ends nowhere

    void want(const std::string &path, int column)
    {
        Node *node = &root;
        std::string_view rest = path;
        for (;;) {
            // A member may itself have a dot in its name: the whole rest is a name too.
            if (const size_t there = node->find(rest); there == node->members.size())
                node->members.push_back({std::string(rest), column, nullptr});
            else if (node->members[there].column < 0) // so far only what is in it was wanted
                node->members[there].column = column;
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
        countedLines += countOf('\n', counted, position);
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
            // The token says what it is, and mostly is its text: nothing is copied but what has escapes.
            std::string_view text = value.raw_json_token();
            if (text.data() < whole.data() || text.data() > whole.data() + whole.size() || text.size() > size_t(whole.data() + whole.size() - text.data()))
                return false;
            const char first = text.empty() ? '\0' : text.front();
            if (first == '{') {
                if (!member.inner)
                    continue;
                simdjson::ondemand::object inner;
                if (value.get_object().get(inner) || !read(inner, *member.inner, all ? path + member.key + '.' : std::string(), depth + 1))
                    return false;
                continue;
            }
            if (first == '[')
                continue;
            if (member.column < 0) {
                if (!all)
                    continue;
                member.column = int(columns.size());
                columns.push_back(path + member.key);
                fields.emplace_back();
            }
            while (!text.empty() && isSpace(text.back())) // where a value should stand there may be none
                text.remove_suffix(1);
            if (first == '"') {
                if (text.find('\\') != std::string_view::npos || text.size() < 2 || text.back() != '"') {
                    if (value.get_string(true).get(text))
                        return false;
                } else {
                    text = text.substr(1, text.size() - 2);
                }
            } else if (text == "null") {
                text = {}; // also of a member that was there before: the last one counts, as where lines are read by their form
            } else if (text != "true" && text != "false") {
                const size_t sign = first == '-' ? 1 : 0;
                if (text.size() <= sign || text[sign] < '0' || text[sign] > '9')
                    return false; // such as NaN, which is no JSON
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
        while (start < to && isSpace(*start))
            ++start;
        return start;
    }

    // A document by itself, in a copy: the parser looks behind the text, and what stands there must not belong to it.
    void parse(std::string_view text)
    {
        copy.assign(text).append(simdjson::SIMDJSON_PADDING, ' ');
        whole = copy;
        if (lineParser.iterate(copy.data(), text.size(), copy.size()).get(lineDocument))
            broken = true;
        else
            take(lineDocument);
        if (!broken && !lineDocument.at_end())
            broken = true;
    }

    // Most lines are written like one of the few before them; only another one is taken apart.
    bool nextLine()
    {
        while (lineStart < to) {
            const char *begin = lineStart;
            line = passedLines++;
            for (size_t n = 0; n < forms.size(); ++n) {
                const size_t form = (lastForm + n) % forms.size();
                std::ranges::fill(fields, std::string_view());
                if (const char *behind = forms[form].read(begin, to, fields)) {
                    lastForm = form;
                    lineStart = behind;
                    broken = false;
                    return true;
                }
            }
            const char *end = static_cast<const char *>(std::memchr(begin, '\n', size_t(to - begin)));
            lineStart = end ? end + 1 : to;
            const std::string_view text(begin, size_t((end ? end : to) - begin));
            if (text.find_first_not_of(" \t\r") == std::string_view::npos)
                continue;
            parse(text);
            if (!broken && !all)
                learn(text);
            return true;
        }
        return false;
    }

    void learn(std::string_view text)
    {
        if (learnt == mostLearnt)
            return;
        ++learnt;
        const auto columnOf = [this](std::string_view path) {
            const auto found = std::ranges::find(columns, path);
            return found == columns.end() ? -1 : int(found - columns.begin());
        };
        auto form = JsonForm::of(text, columnOf);
        if (!form)
            return;
        if (forms.size() < mostForms)
            forms.push_back(std::move(*form));
        else
            forms[size_t(learnt) % mostForms] = std::move(*form);
    }

    bool nextBraced()
    {
        while (lineStart < to && isSpace(*lineStart))
            ++lineStart;
        if (lineStart == to)
            return false;
        const char *begin = lineStart;
        lineStart = behindDocument(begin, to);
        line = linesBefore(begin);
        parse({begin, size_t(lineStart - begin)});
        return true;
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
    if (!d->onePerLine && !d->oneByOne)
        d->line = d->linesBefore(d->documentStart());
    return d->line;
}

qint64 JsonRows::lines() const
{
    if (d->onePerLine && d->lineStart == d->to) // all are read, and were counted
        return d->passedLines - (d->to > d->from && d->to[-1] != '\n' ? 1 : 0);
    if (d->allLines < 0)
        d->allLines = countOf('\n', d->from, d->to);
    return d->allLines;
}

void JsonRows::start(const char *from, const char *to)
{
    d->from = d->counted = d->lineStart = from;
    d->to = to;
    d->countedLines = d->passedLines = 0;
    d->allLines = -1;
    d->began = false;
    const size_t size = size_t(to - from);
    // Of nothing, to which a byte order mark does not add, the stream does not know how much of it is no document.
    const std::string_view text(from, size);
    const size_t mark = text.starts_with("\xEF\xBB\xBF") ? 3 : 0;
    d->isNothing = std::ranges::all_of(text.substr(mark), isSpace);
    if (!d->onePerLine && !d->isNothing)
        d->oneByOne = d->parser.iterate_many(from, size, std::max<size_t>(size, 1 << 16)).get(d->stream) != simdjson::SUCCESS;
}

bool JsonRows::next()
{
    if (d->onePerLine)
        return d->nextLine();
    if (d->isNothing)
        return false;
    if (d->oneByOne)
        return d->nextBraced();
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
        d->oneByOne = true;
        return d->nextBraced();
    }
    simdjson::ondemand::document_reference document;
    const bool failed = (*d->at).get(document) != simdjson::SUCCESS;
    d->whole = {d->from, size_t(d->to - d->from)};
    if (!failed)
        d->take(document);
    if (!failed && !d->broken)
        return true;
    // What follows a broken document can be told from it only by its braces.
    d->lineStart = d->documentStart();
    d->oneByOne = true;
    return d->nextBraced();
}

} // namespace hindsight
