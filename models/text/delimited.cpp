// SPDX-License-Identifier: GPL-3.0-or-later
#include "delimited.h"

#include <algorithm>
#include <bit>
#ifdef __SSE2__
#include <emmintrin.h>
#endif

namespace hindsight {

namespace {

const char *find(const char *from, const char *to, char c) { return static_cast<const char *>(std::memchr(from, c, size_t(to - from))); }

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

// Which of 64 bytes are delimiters or line breaks, as bits.
quint64 stopsIn(const char *from, const Dialect &dialect)
{
    quint64 stops = 0;
#ifdef __SSE2__
    const __m128i delimiter = _mm_set1_epi8(dialect.delimiter);
    const __m128i lineBreak = _mm_set1_epi8(dialect.lineBreak);
    for (int i = 0; i < 4; ++i) {
        const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i *>(from) + i);
        const __m128i equal = _mm_or_si128(_mm_cmpeq_epi8(bytes, delimiter), _mm_cmpeq_epi8(bytes, lineBreak));
        stops |= quint64(quint32(_mm_movemask_epi8(equal))) << (16 * i);
    }
#else
    for (int i = 0; i < 64; ++i)
        stops |= quint64(from[i] == dialect.delimiter || from[i] == dialect.lineBreak) << i;
#endif
    return stops;
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
{}

void DelimitedParser::start(char *from, char *to)
{
    *to = m_dialect.lineBreak; // so that no loop has to look for the end
    m_at = m_window = from;
    m_to = to;
    m_stops = stopsIn(from, m_dialect);
    m_line = m_nextLine = 0;
}

bool DelimitedParser::next()
{
    const char lineBreak = m_dialect.lineBreak;
    m_state = RecordState::Whole;
    while (m_at < m_to) {
        m_count = 0;
        m_line = m_nextLine;
        const char *field = m_at;
        for (;;) {
            if (*field == '"') {
                readQuoted(m_at);
                m_window = m_at;
                m_stops = stopsIn(m_at, m_dialect);
                return true;
            }
            while (m_stops == 0) {
                m_window += 64;
                m_stops = stopsIn(m_window, m_dialect);
            }
            const char *stop = m_window + std::countr_zero(m_stops);
            m_stops &= m_stops - 1;
            if (*stop == lineBreak) {
                const char *end = stop > field && stop[-1] == '\r' ? stop - 1 : stop;
                add({field, size_t(end - field)});
                ++m_nextLine;
                m_at = stop + 1;
                break;
            }
            add({field, size_t(stop - field)});
            field = stop + 1;
        }
        if (m_count > 1 || m_fields[0].find_first_not_of(" \t") != std::string_view::npos) // no empty line
            return true;
    }
    return false;
}

// The record once more, from its start, with care.
void DelimitedParser::readQuoted(const char *from)
{
    m_count = 0;
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
            add(text);
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
        add({field, size_t(behind - field)});
        ++at;
    }
}

} // namespace hindsight
