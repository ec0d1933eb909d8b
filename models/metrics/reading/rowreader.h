// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "guess.h"
#include "models/metrics/dictionary.h"
#include "timecolumn.h"

#include <string>

namespace hindsight {

/// A row without a latency.
inline constexpr quint16 noLatency = 0xffff;

/// One attempt, as far as it counts.
struct Row
{
    qint64 at = 0;          ///< microseconds UTC
    quint32 tuple = 0;      ///< number in the Dictionary
    quint16 reason = 0;     ///< likewise
    quint16 bin = noLatency; ///< of its latency, see sketch.h
    Outcome outcome = Outcome::Succeeded;
    qint64 amount = 0;      ///< minor units
    std::string_view id = {}; ///< when ids are folded
};

enum class RowState { Counts, Ignored, Filtered, Rejected };

/// Makes rows of the fields of one file, as its mapping says. One per thread.
class RowReader
{
public:
    /// `columns`: what stands where in the fields.
    RowReader(const Mapping &mapping, const QStringList &columns, Dictionary &dictionary);

    RowState read(std::span<const std::string_view> fields, Row &row);
    /// Why the last row was rejected, translated.
    QString why() const;
    bool statusWasUnknown() const { return m_problem == Problem::UnknownStatus && m_text.size() < size_t(longestStatus); }
    /// What could not be read, cut short.
    QString rejectedText() const;

    /// Times so far that named a zone of their own.
    qint64 zoned() const { return m_times.zoned(); }
    /// Rows per raw status so far.
    QMap<QString, qint64> statusRows() const;

private:
    enum class Problem { None, TooFewFields, TooManyFields, Time, Currency, Amount, Latency, NoStatus, UnknownStatus };
    struct Attribute
    {
        int column;
        int index; ///< in the Dictionary
        bool leftOut = false;
    };
    /// A short text as two numbers: the text itself up to 15 bytes, with its length; of a longer one a hash of 120 bits.
    struct Fingerprint
    {
        quint64 first;
        quint64 last;
    };
    /// What was found out about some texts; those of a file are few and come again and again.
    struct Known
    {
        quint64 hash = 0; ///< 0: free
        size_t offset = 0;
        quint32 number = 0;
        qint8 digits = 0;
        Outcome outcome = Outcome::Succeeded;
        bool unknown = false;
        qint64 rows = 0;
    };

    const Known &tupleOf(std::span<const std::string_view> fields);
    Known &outcomeOf(std::string_view status, std::string_view errorCode);
    bool isFiltered(std::span<const std::string_view> fields) const;
    bool readLatency(std::string_view text, quint16 &bin) const;
    void refresh();
    RowState reject(Problem problem, std::string_view text);

    /// Known texts by their fingerprints, always the same number of them.
    struct Table
    {
        std::vector<Known> places = std::vector<Known>(256);
        std::vector<Fingerprint> keys;
        size_t used = 0;
        Known &find(std::span<const Fingerprint> key, bool &added);
        void clear();
        void grow();
    };
    static Fingerprint fingerprint(std::string_view text);

    const Mapping m_mapping;
    Dictionary &m_dictionary;
    TimeReader m_times;
    int m_columns = 0;      ///< of the file
    int m_needed = 0;       ///< fields that a row must have
    int m_time = -1, m_date = -1, m_clock = -1, m_zone = -1, m_id = -1, m_status = -1, m_error = -1, m_amount = -1, m_currency = -1, m_latency = -1;
    std::vector<Attribute> m_attributes;
    int m_currencyIndex = -1;
    int m_latencyScale = 1000; ///< microseconds per unit
    std::string m_constantCurrency;
    std::vector<std::pair<int, std::vector<std::string>>> m_filter;
    Table m_tuples;
    Table m_outcomes;
    QMap<QString, qint64> m_earlierStatusRows;
    int m_version = 0;
    std::vector<Fingerprint> m_key;
    std::vector<std::string> m_statusOf; ///< raw status by the offset of an outcome's key
    std::vector<std::string_view> m_values;

    Problem m_problem = Problem::None;
    TimeState m_timeState = TimeState::Valid;
    int m_amountState = 0;
    qsizetype m_fieldCount = 0;
    std::string m_text; ///< what could not be read
};

} // namespace hindsight
