// SPDX-License-Identifier: GPL-3.0-or-later
#include "dictionary.h"

#include "texts.h"

#include <algorithm>
#include <map>
#include <set>

namespace hindsight {

namespace {

constexpr size_t longestValue = 200;    // a longer one is damage, or somebody's prose
constexpr size_t mostCounted = 500'000; // tuples held in memory at all

constexpr std::string_view otherValue = "other";
const QString other = QStringLiteral("other");

QString toText(std::string_view text) { return QString::fromUtf8(text.data(), qsizetype(text.size())); }

// So that no other texts one after the other make the same key.
void appendTo(std::string &key, std::string_view text)
{
    const quint32 size = quint32(text.size());
    key.append(reinterpret_cast<const char *>(&size), sizeof size);
    key.append(text);
}

// The values that stay when there are too many: the largest ones, and of equal ones the first by name.
std::set<std::string> largest(const std::map<std::string, qint64> &counts)
{
    std::vector<std::pair<std::string, qint64>> sorted(counts.begin(), counts.end());
    std::ranges::stable_sort(sorted, std::greater(), &std::pair<std::string, qint64>::second);
    if (sorted.size() > size_t(keptValues))
        sorted.resize(size_t(keptValues));
    std::set<std::string> kept;
    for (const auto &[value, count] : sorted)
        kept.insert(value);
    return kept;
}

} // namespace

int Dictionary::attribute(const QString &name)
{
    const std::lock_guard lock(m_mutex);
    for (size_t i = 0; i < m_attributes.size(); ++i) {
        if (m_attributes[i].name == name)
            return int(i);
    }
    m_attributes.push_back({name, {}, false});
    const int index = int(m_attributes.size()) - 1;
    if (name == QLatin1StringView("currency"))
        m_currency = index;
    return index;
}

QStringList Dictionary::attributes() const
{
    const std::lock_guard lock(m_mutex);
    QStringList names;
    for (const Attribute &attribute : m_attributes)
        names.append(attribute.name);
    return names;
}

bool Dictionary::isLeftOut(int attribute) const
{
    const std::lock_guard lock(m_mutex);
    return m_attributes[size_t(attribute)].leftOut;
}

bool Dictionary::errorCodesLeftOut() const
{
    const std::lock_guard lock(m_mutex);
    return m_errorCodesLeftOut;
}

quint32 Dictionary::tuple(std::span<const std::string_view> values)
{
    const std::lock_guard lock(m_mutex);
    std::string key;
    std::vector<std::string> kept(m_attributes.size());
    for (size_t i = 0; i < values.size(); ++i) {
        Attribute &attribute = m_attributes[i];
        const std::string_view value = values[i].size() > longestValue ? std::string_view(otherValue) : values[i];
        if (!attribute.leftOut && attribute.values.emplace(value).second && attribute.values.size() > size_t(mostValues)) {
            if (int(i) == m_currency) // money of several currencies is never added up
                m_full.store(true, std::memory_order_relaxed);
            attribute.leftOut = true;
            attribute.values.clear();
            m_version.fetch_add(1, std::memory_order_relaxed);
        }
        if (!attribute.leftOut)
            kept[i] = value;
    }
    size_t last = kept.size(); // a tuple from before an attribute was known is the same as one without a value
    while (last > 0 && kept[last - 1].empty())
        --last;
    for (size_t i = 0; i < last; ++i)
        appendTo(key, kept[i]);
    const auto [it, added] = m_tuples.try_emplace(key, quint32(m_tupleValues.size()));
    if (added) {
        m_tupleValues.push_back(std::move(kept));
        if (m_tupleValues.size() > mostCounted)
            m_full.store(true, std::memory_order_relaxed);
    }
    return it->second;
}

quint16 Dictionary::reason(Outcome outcome, std::string_view status, std::string_view errorCode)
{
    const std::lock_guard lock(m_mutex);
    if (errorCode.size() > longestValue)
        errorCode = otherValue;
    if (!m_errorCodesLeftOut && !errorCode.empty() && m_errorCodes.emplace(errorCode).second && m_errorCodes.size() > size_t(mostValues)) {
        m_errorCodesLeftOut = true;
        m_errorCodes.clear();
        m_version.fetch_add(1, std::memory_order_relaxed);
    }
    if (m_errorCodesLeftOut)
        errorCode = {};
    std::string key(1, char(outcome));
    appendTo(key, status);
    appendTo(key, errorCode);
    const auto [it, added] = m_reasons.try_emplace(key, quint16(m_reasonList.size()));
    if (added)
        m_reasonList.push_back({outcome, toText(status), toText(errorCode)});
    return it->second;
}

FinalNames::FinalNames(const Dictionary &dictionary, std::span<const qint64> perTuple, std::span<const qint64> perReason)
{
    const std::lock_guard lock(dictionary.m_mutex);
    const auto countOf = [](std::span<const qint64> counts, size_t i) { return i < counts.size() ? counts[i] : 0; };
    const auto isThere = [&](size_t tuple) { return tuple < perTuple.size() && perTuple[tuple] >= 0; }; // else its rows were rejected or folded
    const size_t tupleCount = dictionary.m_tupleValues.size();
    const auto &all = dictionary.m_attributes;

    struct Kept
    {
        size_t index;
        std::set<std::string> values;
        bool folded = false; // some are "other"
    };
    std::vector<Kept> kept;
    for (size_t i = 0; i < all.size(); ++i) {
        if (all[i].leftOut) {
            leftOut.append({all[i].name, MetricsText::tr("more than %n values", nullptr, mostValues)});
            continue;
        }
        std::map<std::string, qint64> counts;
        for (size_t t = 0; t < tupleCount; ++t) {
            const auto &values = dictionary.m_tupleValues[t];
            if (isThere(t))
                counts[i < values.size() ? values[i] : std::string()] += countOf(perTuple, t);
        }
        Kept entry{i, {}, counts.size() > size_t(keptValues) && int(i) != dictionary.m_currency};
        if (entry.folded)
            entry.values = largest(counts);
        else
            std::ranges::transform(counts, std::inserter(entry.values, entry.values.end()), [](const auto &pair) { return pair.first; });
        kept.push_back(std::move(entry));
    }

    std::map<std::vector<std::string>, quint32> numbers;
    std::vector<std::vector<std::string>> named(tupleCount);
    for (;;) {
        numbers.clear();
        for (size_t t = 0; t < tupleCount; ++t) {
            const auto &values = dictionary.m_tupleValues[t];
            named[t].clear();
            for (const Kept &attribute : kept) {
                std::string value = attribute.index < values.size() ? values[attribute.index] : std::string();
                if (attribute.folded && !attribute.values.contains(value))
                    value = "other";
                named[t].push_back(std::move(value));
            }
            if (isThere(t))
                numbers.emplace(named[t], 0);
        }
        if (numbers.size() <= size_t(mostTuples))
            break;
        auto most = kept.end();
        for (auto it = kept.begin(); it != kept.end(); ++it) {
            if (int(it->index) != dictionary.m_currency && (most == kept.end() || it->values.size() > most->values.size()))
                most = it;
        }
        if (most == kept.end())
            break;
        leftOut.append({all[most->index].name, MetricsText::tr("its values and those of the others make more than %n combinations", nullptr, mostTuples)});
        kept.erase(most);
    }

    for (const Kept &attribute : kept) {
        attributes.append(all[attribute.index].name);
        valueCounts.insert(all[attribute.index].name, int(attribute.values.size()) + (attribute.folded ? 1 : 0));
    }
    for (auto &[values, number] : numbers) {
        number = quint32(tuples.size());
        QStringList texts;
        for (const std::string &value : values)
            texts.append(toText(value));
        tuples.append(texts);
    }
    tupleOf.resize(tupleCount);
    for (size_t t = 0; t < tupleCount; ++t) {
        const auto it = numbers.find(named[t]);
        tupleOf[t] = it == numbers.end() ? 0 : it->second;
    }

    if (dictionary.m_errorCodesLeftOut)
        leftOut.append({MetricsText::tr("error codes"), MetricsText::tr("more than %n values", nullptr, mostValues)});
    std::map<std::string, qint64> codes;
    for (size_t r = 0; r < dictionary.m_reasonList.size(); ++r) {
        if (!dictionary.m_reasonList[r].errorCode.isEmpty())
            codes[dictionary.m_reasonList[r].errorCode.toStdString()] += countOf(perReason, r);
    }
    const std::set<std::string> keptCodes = largest(codes);
    std::map<Reason, quint16> order;
    std::vector<Reason> renamed;
    for (Reason reason : dictionary.m_reasonList) {
        if (dictionary.m_errorCodesLeftOut)
            reason.errorCode.clear();
        else if (!reason.errorCode.isEmpty() && !keptCodes.contains(reason.errorCode.toStdString()))
            reason.errorCode = other;
        renamed.push_back(reason);
        order.emplace(reason, 0);
    }
    for (auto &[reason, number] : order) {
        number = quint16(reasons.size());
        reasons.append(reason);
    }
    for (const Reason &reason : renamed)
        reasonOf.push_back(order[reason]);
}

} // namespace hindsight
