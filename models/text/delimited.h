// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtTypes>

#include <cstring>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace hindsight {

// Delimited text, after RFC 4180, as programs really write it: a field that begins with a quote ends with the next single
// quote and may hold delimiters, doubled quotes and line breaks; a quote anywhere else is an ordinary character (5" screen).
// A record whose quoting is broken (text behind the closing quote, or no closing quote) is its first line and no more, so that
// one stray quote costs one line and not the rest of the file. Both the cutting into blocks and the reading go by the one
// function `scanRecord`.

struct Dialect
{
    char delimiter = ',';
    char lineBreak = '\n'; ///< '\r' in a file that has no other; a '\r' before a '\n' is dropped

    bool operator==(const Dialect &) const = default;
};

/// A field that is still not closed behind so many bytes is broken.
inline constexpr qint64 longestQuoted = 1 << 20;

enum class RecordState {
    Whole,
    TextBehindQuote, ///< broken; the record is its first line
    NoClosingQuote,  ///< likewise; also when a block ends behind this line, and the quote is closed further below
    NeedsMore,       ///< what is there does not tell where it ends
};

struct ScannedRecord
{
    RecordState state = RecordState::Whole;
    const char *end = nullptr; ///< behind the line break
};

/// Finds where the record that begins at `from` ends. `last`: there is nothing behind `to`.
ScannedRecord scanRecord(const char *from, const char *to, const Dialect &dialect, bool last);

/// How many of the bytes are whole records. `last`: all of them are the end of the file.
qint64 wholeRecords(const char *from, const char *to, const Dialect &dialect, bool last);

/// Reads the fields of a block of whole records, in order.
class DelimitedParser
{
public:
    explicit DelimitedParser(const Dialect &dialect);

    /// So many bytes behind a block must be readable, and the first of them writable: it becomes a line break.
    static constexpr qint64 padding = 128;

    /// Begins with a block of whole records.
    void start(char *from, char *to);
    /// The next record; false: there is none. Empty lines are passed over.
    bool next();

    /// Valid until the next call. A broken record has no fields.
    std::span<const std::string_view> fields() const { return {m_fields.data(), m_count}; }
    RecordState state() const { return m_state; }
    /// Line breaks of the block before this record.
    qint64 line() const { return m_line; }
    /// Line breaks so far; at the end those of the block.
    qint64 lines() const { return m_nextLine; }

private:
    void readQuoted(const char *from);
    void add(std::string_view field)
    {
        if (m_count == m_fields.size())
            m_fields.resize(m_count * 2);
        m_fields[m_count++] = field;
    }

    Dialect m_dialect;
    const char *m_at = nullptr;     ///< where the next record begins
    const char *m_to = nullptr;
    const char *m_window = nullptr; ///< 64 bytes ...
    quint64 m_stops = 0;            ///< ... and which of them, from m_at on, are delimiters or line breaks
    std::vector<std::string_view> m_fields = std::vector<std::string_view>(64);
    size_t m_count = 0;
    std::string m_unescaped; ///< of fields with doubled quotes
    RecordState m_state = RecordState::Whole;
    qint64 m_line = 0;
    qint64 m_nextLine = 0;
};

} // namespace hindsight
