// SPDX-License-Identifier: GPL-3.0-or-later
#include "delimited.h"

#include <algorithm>

namespace hindsight {

namespace {

const char *find(const char *from, const char *to, char c)
{
    return static_cast<const char *>(std::memchr(from, c, size_t(to - from)));
}

// Behind the closing quote of the field that begins with the quote at `from`; null: not closed before `to`.
const char *behindQuoted(const char *from, const char *to)
{
    for (const char *at = from + 1; (at = find(at, to, '"')); at += 2) {
        if (at + 1 == to || at[1] != '"')
            return at + 1;
    }
    return nullptr;
}

ScannedRecord firstLine(const char *from, const char *to, const Dialect &dialect, bool last, RecordState state)
{
    const char *end = find(from, to, dialect.lineBreak);
    if (!end && !last)
        return {RecordState::NeedsMore, nullptr};
    return {state, end ? end + 1 : to};
}

} // namespace

ScannedRecord scanRecord(const char *from, const char *to, const Dialect &dialect, bool last)
{
    const char *at = from;
    while (at < to) {
        if (*at == '"') {
            const char *behind = behindQuoted(at, std::min(to, at + longestQuoted));
            if (!behind) {
                if (last || to - at >= longestQuoted)
                    return firstLine(from, to, dialect, last, RecordState::NoClosingQuote);
                return {RecordState::NeedsMore, nullptr};
            }
            if (behind < to && *behind == '\r' && dialect.lineBreak == '\n')
                ++behind;
            if (behind >= to)
                return last ? ScannedRecord{RecordState::Whole, to} : ScannedRecord{RecordState::NeedsMore, nullptr};
            if (*behind == dialect.lineBreak)
                return {RecordState::Whole, behind + 1};
            if (*behind != dialect.delimiter)
                return firstLine(from, to, dialect, last, RecordState::TextBehindQuote);
            at = behind + 1;
            continue;
        }
        while (at < to && *at != dialect.delimiter && *at != dialect.lineBreak)
            ++at;
        if (at == to)
            break;
        if (*at++ == dialect.lineBreak)
            return {RecordState::Whole, at};
    }
    return last ? ScannedRecord{RecordState::Whole, to} : ScannedRecord{RecordState::NeedsMore, nullptr};
}

qint64 wholeRecords(const char *from, const char *to, const Dialect &dialect, bool last)
{
    if (last)
        return to - from;
    const char *at = from;
    while (at < to) {
        // Lines without a quote are whole: on to the line with the next one, or to the last line break where there is none.
        const char *quote = find(at, to, '"');
        const void *lineBreak = memrchr(at, dialect.lineBreak, size_t((quote ? quote : to) - at));
        if (lineBreak)
            at = static_cast<const char *>(lineBreak) + 1;
        if (!quote)
            break;
        const ScannedRecord record = scanRecord(at, to, dialect, false);
        if (record.state == RecordState::NeedsMore)
            break;
        at = record.end;
    }
    return at - from;
}

DelimitedParser::DelimitedParser(const Dialect &dialect)
    : m_dialect(dialect)
{
    m_stops[quint8(dialect.delimiter)] = true;
    m_stops[quint8(dialect.lineBreak)] = true;
}

void DelimitedParser::start(char *from, char *to)
{
    m_at = from;
    m_to = to;
    *to = m_dialect.lineBreak; // so that no loop has to look for the end
    m_line = m_nextLine = 0;
}

bool DelimitedParser::next()
{
    const char lineBreak = m_dialect.lineBreak;
    while (m_at < m_to && (*m_at == lineBreak || (*m_at == '\r' && m_at[1] == '\n'))) {
        m_at += *m_at == lineBreak ? 1 : 2;
        ++m_nextLine;
    }
    if (m_at >= m_to)
        return false;
    m_line = m_nextLine;
    m_fields.clear();
    m_state = RecordState::Whole;
    const char *begin = m_at;
    const char *at = begin;
    for (;;) {
        if (*at == '"') {
            readQuoted(begin);
            return true;
        }
        const char *field = at;
        while (!m_stops[quint8(*at)])
            ++at;
        if (*at == lineBreak) {
            const char *end = at > field && at[-1] == '\r' ? at - 1 : at;
            m_fields.emplace_back(field, size_t(end - field));
            ++m_nextLine;
            m_at = at + 1;
            return true;
        }
        m_fields.emplace_back(field, size_t(at - field));
        ++at;
    }
}

// The record once more, from its start, with care.
void DelimitedParser::readQuoted(const char *from)
{
    m_fields.clear();
    const ScannedRecord record = scanRecord(from, m_to, m_dialect, true);
    m_state = record.state;
    const char *end = record.end;
    m_at = end;
    m_nextLine += std::count(from, end, m_dialect.lineBreak);
    if (end == m_to && (end == from || end[-1] != m_dialect.lineBreak))
        ++m_nextLine; // the break that `start` has put there
    else
        --end;
    if (m_state != RecordState::Whole)
        return;
    m_unescaped.clear();
    m_unescaped.reserve(size_t(end - from)); // views into it must stay
    for (const char *at = from; at <= end;) {
        if (at < end && *at == '"') {
            const char *behind = behindQuoted(at, end);
            std::string_view text(at + 1, size_t(behind - at - 2));
            if (text.find('"') != std::string_view::npos) {
                const size_t start = m_unescaped.size();
                for (size_t i = 0; i < text.size(); ++i) {
                    m_unescaped += text[i];
                    i += text[i] == '"';
                }
                text = std::string_view(m_unescaped).substr(start);
            }
            m_fields.push_back(text);
            at = behind;
            if (at < end && *at == '\r')
                ++at;
            ++at;
            continue;
        }
        const char *field = at;
        while (at < end && *at != m_dialect.delimiter)
            ++at;
        const char *behind = at == end && at > field && at[-1] == '\r' ? at - 1 : at;
        m_fields.emplace_back(field, size_t(behind - field));
        ++at;
    }
}

} // namespace hindsight
