// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/metrics/reading/import.h"

#include <atomic>
#include <mutex>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

namespace hindsight {

/// A column with more values than this is no attribute and splits no failures.
inline constexpr int mostValues = 1000;
/// Of an attribute, and of the error codes, this many values stay; the rest is "other".
inline constexpr int keptValues = 50;
/// More combinations of attribute values than this are not kept: the attribute with the most values goes.
inline constexpr int mostTuples = 20'000;

/// Which numbers stand for the combinations of attribute values (tuples) and the reasons that an import has met so far. Shared
/// by its threads; they remember what they were told, so they ask seldom. The numbers depend on who asks first: what is stored
/// goes by the order that `FinalNames` gives.
class Dictionary
{
public:
    /// Index of an attribute, made when it is new.
    int attribute(const QString &name);
    QStringList attributes() const;
    /// Index of the attribute "currency"; -1: none.
    int currency() const { return m_currency; }

    /// Values by attribute index; there may be fewer than attributes.
    quint32 tuple(std::span<const std::string_view> values);
    quint16 reason(Outcome outcome, std::string_view status, std::string_view errorCode);

    /// Rises when an attribute, or the error codes, turn out to have too many values.
    int version() const { return m_version.load(std::memory_order_relaxed); }
    bool isLeftOut(int attribute) const;
    bool errorCodesLeftOut() const;
    /// There are so many combinations that even counting them takes too much memory.
    bool isFull() const { return m_full.load(std::memory_order_relaxed); }

private:
    friend class FinalNames;
    struct Attribute
    {
        QString name;
        std::unordered_set<std::string> values;
        bool leftOut = false;
    };

    mutable std::mutex m_mutex;
    std::vector<Attribute> m_attributes;
    int m_currency = -1;
    std::unordered_map<std::string, quint32> m_tuples; ///< values joined -> number
    std::vector<std::vector<std::string>> m_tupleValues;
    std::unordered_map<std::string, quint16> m_reasons;
    std::vector<Reason> m_reasonList;
    std::unordered_set<std::string> m_errorCodes;
    bool m_errorCodesLeftOut = false;
    std::atomic<int> m_version = 0;
    std::atomic<bool> m_full = false;
};

/// The names under which the numbers are stored: few enough, in an order of their own, so that neither the order of the rows
/// nor the number of threads shows in what is stored.
class FinalNames
{
public:
    /// How many attempts each tuple and each reason of the dictionary has.
    FinalNames(const Dictionary &dictionary, std::span<const qint64> perTuple, std::span<const qint64> perReason);

    QStringList attributes;
    QList<QStringList> tuples;             ///< values by attribute, sorted
    std::vector<quint32> tupleOf;          ///< number in the dictionary -> index into `tuples`
    QList<Reason> reasons;                 ///< sorted
    std::vector<quint16> reasonOf;
    QList<LeftOutColumn> leftOut;          ///< attributes, and error codes, that have too many values
    QMap<QString, int> valueCounts;        ///< values per attribute
};

} // namespace hindsight
