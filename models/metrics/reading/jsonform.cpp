// SPDX-License-Identifier: GPL-3.0-or-later
#include "jsonform.h"

#include <algorithm>
#include <bit>
#include <cstring>
#include <simdjson.h>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

namespace hindsight {

namespace {

bool isSpace(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; }
bool isDigit(char c) { return c >= '0' && c <= '9'; }

// The quote that closes the string which begins at `from`, behind its opening one; null: it has escapes or is no valid string.
const char *endOfString(const char *from, const char *to)
{
    const char *at = from;
    bool ascii = true;
    for (;;) {
#ifdef __SSE2__
        for (; to - at >= 1; at += 16) {
            const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i *>(at));
            // Signed: below a blank are the control characters, and all that is not ASCII.
            const __m128i stops = _mm_or_si128(_mm_or_si128(_mm_cmpeq_epi8(bytes, _mm_set1_epi8('"')), _mm_cmpeq_epi8(bytes, _mm_set1_epi8('\\'))),
                                               _mm_cmplt_epi8(bytes, _mm_set1_epi8(' ')));
            if (const unsigned mask = unsigned(_mm_movemask_epi8(stops))) {
                at += std::countr_zero(mask);
                break;
            }
        }
#else
        while (at < to && *at != '"' && *at != '\\' && static_cast<signed char>(*at) >= ' ')
            ++at;
#endif
        if (at >= to)
            return nullptr;
        if (*at == '"')
            return ascii || simdjson::validate_utf8(from, size_t(at - from)) ? at : nullptr;
        if (*at == '\\' || static_cast<unsigned char>(*at) < 0x20)
            return nullptr;
        ascii = false;
        ++at;
    }
}

// Behind a number, true, false or null; null: it is none of them.
const char *endOfWord(const char *from, const char *to)
{
    const char *at = from;
    const auto word = [&](std::string_view text) {
        return size_t(to - from) >= text.size() && std::memcmp(from, text.data(), text.size()) == 0 ? from + text.size() : nullptr;
    };
    switch (*from) {
    case 't': return word("true");
    case 'f': return word("false");
    case 'n': return word("null");
    default: break;
    }
    const auto digits = [&] {
        const char *first = at;
        while (at < to && isDigit(*at))
            ++at;
        return at - first;
    };
    if (*at == '-')
        ++at;
    if (at < to && *at == '0')
        ++at;
    else if (digits() == 0)
        return nullptr;
    if (at < to && *at == '.') {
        ++at;
        if (digits() == 0)
            return nullptr;
    }
    if (at < to && (*at == 'e' || *at == 'E')) {
        ++at;
        if (at < to && (*at == '+' || *at == '-'))
            ++at;
        if (digits() == 0)
            return nullptr;
    }
    return at;
}

} // namespace

/// Walks a document once and keeps what stands between its values.
class FormFinder
{
public:
    FormFinder(std::string_view line, const std::function<int(std::string_view)> &columnOf)
        : m_at(line.data())
        , m_to(line.data() + line.size())
        , m_columnOf(columnOf)
    {}

    std::optional<JsonForm> find()
    {
        m_from = m_at;
        if (!object({}, 0))
            return {};
        m_form.m_end.assign(m_from, m_at);
        return m_form;
    }

private:
    void skipSpace()
    {
        while (m_at < m_to && isSpace(*m_at))
            ++m_at;
    }
    bool take(char c)
    {
        skipSpace();
        return m_at < m_to && *m_at == c ? (++m_at, true) : false;
    }

    bool object(const std::string &path, int depth)
    {
        if (depth > 8 || !take('{'))
            return false;
        if (take('}'))
            return true;
        do {
            if (!take('"'))
                return false;
            const char *end = endOfString(m_at, m_to);
            if (!end)
                return false;
            const std::string name = path + std::string(m_at, end);
            m_at = end + 1;
            if (!take(':') || !value(name, depth))
                return false;
        } while (take(','));
        return take('}');
    }

    bool value(const std::string &path, int depth)
    {
        skipSpace();
        if (m_at == m_to || *m_at == '[')
            return false;
        if (*m_at == '{')
            return object(path + '.', depth + 1);
        m_form.m_values.push_back({std::string(m_from, m_at), m_columnOf(path)});
        if (*m_at != '"') {
            m_at = endOfWord(m_at, m_to);
        } else {
            for (++m_at; m_at < m_to && *m_at != '"'; ++m_at)
                m_at += *m_at == '\\';
            m_at = m_at < m_to ? m_at + 1 : nullptr;
        }
        m_from = m_at;
        return m_at != nullptr;
    }

    const char *m_at;
    const char *m_to;
    const char *m_from = nullptr; ///< behind the last value
    const std::function<int(std::string_view)> &m_columnOf;
    JsonForm m_form;
};

std::optional<JsonForm> JsonForm::of(std::string_view line, const std::function<int(std::string_view path)> &columnOf)
{
    std::string padded(line);
    padded.append(16, ' ');
    return FormFinder(std::string_view(padded).substr(0, line.size()), columnOf).find();
}

const char *JsonForm::read(const char *from, const char *to, std::vector<std::string_view> &fields) const
{
    const auto follows = [&](const std::string &text) {
        if (size_t(to - from) < text.size() || std::memcmp(from, text.data(), text.size()) != 0)
            return false;
        from += text.size();
        return true;
    };
    for (const Value &value : m_values) {
        if (!follows(value.before) || from == to)
            return nullptr;
        const bool isString = *from == '"';
        const char *begin = from + isString;
        const char *end = isString ? endOfString(begin, to) : endOfWord(begin, to);
        if (!end)
            return nullptr;
        from = end + isString;
        if (value.column >= 0)
            fields[size_t(value.column)] = !isString && *begin == 'n' ? std::string_view() : std::string_view(begin, size_t(end - begin));
    }
    if (!follows(m_end))
        return nullptr;
    while (from < to && (*from == '\r' || *from == ' '))
        ++from;
    if (from < to && *from++ != '\n')
        return nullptr;
    return from;
}

} // namespace hindsight
