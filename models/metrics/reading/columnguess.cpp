// SPDX-License-Identifier: GPL-3.0-or-later
#include "columnguess.h"

#include "models/metrics/texts.h"

#include <algorithm>
#include <optional>

namespace hindsight {

using namespace Qt::StringLiterals;

namespace {

constexpr int fewValues = 50; ///< of a column nobody knows by name, to be taken for an attribute

/// Assigns roles step by step; what has one is not looked at again.
class Roles
{
public:
    Roles(const Sample &sample, const Columns &columns, Mapping &mapping, QStringList &notes)
        : m_sample(sample)
        , m_columns(columns)
        , m_mapping(mapping)
        , m_notes(notes)
        , m_done(sample.header.size(), false)
    {
        for (const QString &column : sample.header)
            m_mapping.columns << MappedColumn{column};
    }

    void guess()
    {
        giveTimes();
        if (isReadyMade())
            giveCounts();
        else
            giveRowRoles();
        giveRest();
    }

private:
    qsizetype size() const { return m_sample.header.size(); }
    ColumnKind kind(qsizetype i) const { return m_columns.names[i].kind; }
    const ColumnValues &values(qsizetype i) const { return m_columns.values[i]; }
    const QString &header(qsizetype i) const { return m_sample.header[i]; }

    void give(qsizetype i, Role role, const QString &attribute = {})
    {
        m_mapping.columns[i].role = role;
        m_mapping.columns[i].attribute = attribute;
        m_done[i] = true;
    }

    void leave(qsizetype i, const QString &why)
    {
        m_mapping.columns[i].why = why;
        m_done[i] = true;
    }

    /// The column of one kind with the smallest rank that `fits`; -1: none. Empty columns only where there is no other.
    template <class Fits> qsizetype best(ColumnKind wanted, Fits fits) const
    {
        qsizetype found = -1;
        const auto worth = [this](qsizetype i) { return (values(i).filled == 0 ? 100 : 0) + m_columns.names[i].rank; };
        for (qsizetype i = 0; i < size(); ++i) {
            if (!m_done[i] && kind(i) == wanted && fits(i) && (found < 0 || worth(i) < worth(found)))
                found = i;
        }
        return found;
    }
    qsizetype best(ColumnKind wanted) const
    {
        return best(wanted, [](qsizetype) { return true; });
    }
    /// Gives the role to the best one, and says so of the others.
    template <class Fits> qsizetype giveBest(ColumnKind wanted, Role role, Fits fits)
    {
        const qsizetype found = best(wanted, fits);
        if (found < 0)
            return -1;
        give(found, role);
        for (qsizetype i = best(wanted, fits); i >= 0; i = best(wanted, fits))
            leave(i, MetricsText::tr("The column “%1” is taken for this.").arg(header(found)));
        return found;
    }
    bool numeric(qsizetype i) const { return values(i).filled == 0 || values(i).areNumbers() || values(i).mostly(values(i).numbers); }

    void giveTimes();
    bool isReadyMade() const;
    bool isWide() const;
    void giveCounts();
    void giveRowRoles();
    void giveStatus();
    void giveFilter();
    void giveType();
    void giveRest();
    QString whyNoAttribute(qsizetype i) const;

    const Sample &m_sample;
    const Columns &m_columns;
    Mapping &m_mapping;
    QStringList &m_notes;
    QList<bool> m_done;
};

void Roles::giveTimes()
{
    const qsizetype chosen = bestTime(m_columns);
    qsizetype clock = -1;
    if (chosen >= 0 && !m_columns.times[chosen].hasClock) {
        for (qsizetype i = 0; i < size() && clock < 0; ++i) {
            if (m_columns.times[i].clocksOnly() && isTimeKind(kind(i)))
                clock = i;
        }
    }
    if (chosen >= 0) {
        give(chosen, clock >= 0 ? Role::Date : Role::Time);
        if (clock >= 0)
            give(clock, Role::Clock);
    }
    giveBest(ColumnKind::Zone, Role::Zone, [this](qsizetype i) { return values(i).filled > 0 && !numeric(i); });
    for (qsizetype i = 0; i < size(); ++i) {
        if (!m_done[i] && isTimeKind(kind(i)) && (m_columns.times[i].usable() || values(i).filled == 0))
            leave(i, MetricsText::tr("A time other than the one taken."));
    }
}

bool Roles::isWide() const
{
    bool any = false;
    for (qsizetype i = 0; i < size(); ++i) {
        if (m_done[i])
            continue;
        const bool labels = header(i).contains(u'{') && header(i).contains(u'}');
        const ColumnKind k = kind(i);
        if (!labels
            && (!numeric(i) || k == ColumnKind::Id || k == ColumnKind::Status || k == ColumnKind::SuccessFlag || k == ColumnKind::Amount
                || k == ColumnKind::Latency || k == ColumnKind::OrderId || k == ColumnKind::ErrorCode || k == ColumnKind::Currency
                || k == ColumnKind::AmountSucceeded || k == ColumnKind::OtherAmount))
            return false;
        any = any || values(i).filled > 0;
    }
    return any;
}

bool Roles::isReadyMade() const
{
    if (m_columns.metrics)
        return true;
    if (!m_columns.vendor.name.isEmpty())
        return false;
    bool status = false;
    bool money = false;
    bool single = false;
    bool flags = true;
    bool derived = false;
    int counts = 0;
    int explicitCounts = 0;
    int value = 0;
    int metric = 0;
    for (qsizetype i = 0; i < size(); ++i) {
        if (m_done[i])
            continue;
        const ColumnKind named = kind(i);
        const ColumnKind count = namedCount(header(i)).kind;
        if ((named == ColumnKind::Id || named == ColumnKind::OrderId) && values(i).filled > 0)
            return false;
        if (isCountKind(count) && numeric(i)) {
            ++counts;
            flags = flags && values(i).filled > 0 && values(i).booleans == values(i).filled;
            explicitCounts += count == ColumnKind::Attempts && squeezed(header(i)) != u"total" && squeezed(header(i)) != u"n";
            continue;
        }
        derived = derived || count == ColumnKind::Derived;
        status = status || (named == ColumnKind::Status && !numeric(i));
        money = money || named == ColumnKind::Currency || named == ColumnKind::Amount;
        single = single || named == ColumnKind::Latency || named == ColumnKind::ErrorCode;
        value += count == ColumnKind::Value && numeric(i);
        metric += count == ColumnKind::Metric && !numeric(i);
    }
    if (status) // minute, status, count; but a count of attempts beside one payment's money is something about that payment
        return explicitCounts == 1 && counts == 1 && !money && !single;
    if (counts > 1 || (counts == 1 && !(flags && !m_sample.rows.isEmpty()) && (!money || explicitCounts > 0 || derived)))
        return !(flags && explicitCounts == 0 && !m_sample.rows.isEmpty());
    if (value == 1 && metric == 1)
        return true;
    if (value == 1) {
        const bool others = std::ranges::any_of(m_sample.header, [this](const QString &column) {
            const ColumnKind k = namedColumn(column).kind;
            return k == ColumnKind::Currency || k == ColumnKind::Status || k == ColumnKind::SuccessFlag;
        });
        return !others;
    }
    return counts == 0 && isWide();
}

void Roles::giveCounts()
{
    using enum ColumnKind;
    const std::pair<ColumnKind, Role> roles[] = {
        {ColumnKind::Attempts, Role::Attempts},
        {ColumnKind::Succeeded, Role::Succeeded},
        {ColumnKind::Declined, Role::Declined},
        {ColumnKind::Failed, Role::Failed},
        {ColumnKind::Abandoned, Role::Abandoned},
        {ColumnKind::Open, Role::Open},
        {ColumnKind::AmountSucceeded, Role::AmountSucceeded},
        {ColumnKind::AmountFailed, Role::AmountFailed},
    };
    bool counts = false;
    for (const auto &[kindOf, role] : roles) {
        qsizetype taken = -1;
        for (qsizetype i = 0; i < size(); ++i) {
            if (m_done[i] || namedCount(header(i)).kind != kindOf || !numeric(i))
                continue;
            if (taken >= 0) {
                leave(i, MetricsText::tr("The column “%1” is taken for this.").arg(header(taken)));
                continue;
            }
            taken = i;
            give(i, role);
            counts = counts || isCountKind(kindOf);
        }
    }
    const qsizetype currency = giveBest(ColumnKind::Currency, Role::Currency, [this](qsizetype i) { return !numeric(i) || values(i).filled == 0; });
    Q_UNUSED(currency);
    // minute, status, count: which of them each count is of.
    const qsizetype status = best(ColumnKind::Status, [this](qsizetype i) { return !numeric(i); });
    if (status >= 0 && counts) {
        give(status, Role::Metric);
        const qsizetype attempts = m_sample.header.indexOf(m_mapping.columnOf(Role::Attempts));
        if (attempts >= 0)
            give(attempts, Role::MetricValue);
        return;
    }
    if (counts)
        return;
    qsizetype metric = -1;
    qsizetype value = -1;
    for (qsizetype i = 0; i < size(); ++i) {
        if (m_done[i])
            continue;
        const ColumnKind k = namedCount(header(i)).kind;
        if ((m_columns.metrics ? kind(i) : k) == ColumnKind::Metric && !numeric(i) && metric < 0)
            metric = i;
        if ((k == ColumnKind::Value || kind(i) == ColumnKind::Value) && numeric(i) && value < 0)
            value = i;
    }
    if (value >= 0) {
        if (metric < 0)
            metric = best(ColumnKind::Status, [this](qsizetype i) { return m_columns.metrics || !numeric(i); });
        if (metric >= 0)
            give(metric, Role::Metric);
        give(value, Role::MetricValue);
        return;
    }
    for (qsizetype i = 0; i < size(); ++i) {
        if (!m_done[i] && kind(i) != ColumnKind::Derived && numeric(i))
            give(i, Role::MetricValue);
    }
}

void Roles::giveRowRoles()
{
    giveBest(ColumnKind::Currency, Role::Currency, [this](qsizetype i) { return !numeric(i) || values(i).filled == 0; });
    giveBest(ColumnKind::Amount, Role::Amount, [this](qsizetype i) { return values(i).filled == 0 || values(i).numbers * 10 >= values(i).filled * 5; });
    giveBest(ColumnKind::Latency, Role::Latency, [this](qsizetype i) { return values(i).filled == 0 || values(i).numbers * 10 >= values(i).filled * 5; });
    giveStatus();
    giveFilter();
    giveType();
    giveBest(ColumnKind::ErrorCode, Role::ErrorCode, [](qsizetype) { return true; });
    giveBest(ColumnKind::Id, Role::Id, [this](qsizetype i) { return values(i).filled > 0 || m_sample.rows.isEmpty(); });
}

void Roles::giveStatus()
{
    const auto fits = [this](qsizetype i) { return values(i).distinct() <= fewValues; };
    const auto spoken = [this](qsizetype i) {
        const QHash<QString, int> &counts = values(i).counts;
        return std::any_of(counts.keyBegin(), counts.keyEnd(),
                           [this](const QString &value) { return usualOutcome(value) || m_columns.vendor.statuses.contains(value.toLower()); });
    };
    const qsizetype status = best(ColumnKind::Status, [&](qsizetype i) { return fits(i) && (spoken(i) || m_columns.names[i].rank == 0); });
    if (status >= 0) {
        give(status, Role::Status);
        for (qsizetype i = 0; i < size(); ++i) {
            if (!m_done[i] && (kind(i) == ColumnKind::Status || (kind(i) == ColumnKind::SuccessFlag && values(i).booleans == values(i).filled)))
                leave(i, MetricsText::tr("It is known only after the result."));
        }
        return;
    }
    const qsizetype flag = best(ColumnKind::SuccessFlag, [this](qsizetype i) { return values(i).filled > 0 && values(i).mostly(values(i).booleans); });
    if (flag >= 0) {
        give(flag, Role::Status);
        return;
    }
    // No name says it; then a column whose values are mostly statuses, a success among them, is it.
    for (qsizetype i = 0; i < size(); ++i) {
        if (m_done[i] || kind(i) == ColumnKind::Type || values(i).distinct() < 2 || !fits(i) || values(i).booleans == values(i).filled)
            continue;
        if (kind(i) != ColumnKind::Unknown && kind(i) != ColumnKind::ErrorCode && kind(i) != ColumnKind::SuccessFlag)
            continue;
        int known = 0;
        bool success = false;
        for (auto it = values(i).counts.begin(); it != values(i).counts.end(); ++it) {
            const std::optional<Outcome> outcome = usualOutcome(it.key());
            known += outcome.has_value();
            success = success || outcome == Outcome::Succeeded;
        }
        if (success && known * 10 >= values(i).distinct() * 6) {
            give(i, Role::Status);
            return;
        }
    }
}

void Roles::giveFilter()
{
    static const QStringList no = {u"false"_s, u"0"_s, u"no"_s, u"n"_s, u"f"_s, u"test"_s, u"sandbox"_s};
    static const QStringList yes = {u"true"_s, u"1"_s, u"yes"_s, u"y"_s, u"t"_s, u"test"_s, u"sandbox"_s};
    static const QStringList tests
        = {u"test"_s, u"testing"_s, u"sandbox"_s, u"staging"_s, u"stage"_s, u"dev"_s, u"development"_s, u"qa"_s, u"synthetic"_s, u"simulated"_s};
    static const QStringList real = {u"live"_s, u"prod"_s, u"production"_s, u"real"_s};
    for (qsizetype i = 0; i < size(); ++i) {
        if (m_done[i])
            continue;
        const ColumnKind k = kind(i);
        if (k != ColumnKind::TestFlag && k != ColumnKind::LiveFlag && k != ColumnKind::Mode)
            continue;
        const auto all = [&](const QStringList &a, const QStringList &b) {
            const QHash<QString, int> &counts = values(i).counts;
            return std::all_of(counts.keyBegin(), counts.keyEnd(),
                               [&](const QString &value) { return a.contains(value, Qt::CaseInsensitive) || b.contains(value, Qt::CaseInsensitive); });
        };
        const QStringList &out = k == ColumnKind::Mode ? tests : k == ColumnKind::TestFlag ? yes : no;
        if (values(i).filled == 0 || !(k == ColumnKind::Mode ? all(tests, real) : all(yes + real, no + real)))
            continue;
        m_mapping.filter.insert(header(i), out);
        leave(i, MetricsText::tr("It says which rows are tests; these are left out."));
        int rows = 0;
        for (auto it = values(i).counts.begin(); it != values(i).counts.end(); ++it)
            rows += out.contains(it.key(), Qt::CaseInsensitive) ? it.value() : 0;
        if (rows > 0)
            m_notes << MetricsText::tr("Test traffic is left out: %n of the first rows, by the column “%1”.", nullptr, rows).arg(header(i));
    }
    for (auto it = m_columns.vendor.filter.begin(); it != m_columns.vendor.filter.end(); ++it) {
        m_mapping.filter.insert(it.key(), it.value());
        const qsizetype i = m_sample.header.indexOf(it.key());
        if (i >= 0 && !m_done[i])
            leave(i, MetricsText::tr("It says which rows are no payments; these are left out."));
    }
}

void Roles::giveType()
{
    const bool hasStatus = !m_mapping.columnOf(Role::Status).isEmpty();
    for (qsizetype i = 0; i < size(); ++i) {
        if (m_done[i] || kind(i) != ColumnKind::Type || values(i).filled == 0 || values(i).distinct() > fewValues)
            continue;
        // Payments and what follows them: captures, refunds, payouts.
        static const QStringList payments
            = {u"payment"_s, u"charge"_s, u"sale"_s, u"purchase"_s, u"debit"_s, u"authorization"_s, u"authorisation"_s, u"auth"_s, u"order"_s, u"zahlung"_s};
        QStringList later;
        bool payment = false;
        bool unknown = false;
        for (auto it = values(i).counts.begin(); it != values(i).counts.end(); ++it) {
            const QString word = squeezed(it.key());
            const std::optional<Outcome> outcome = usualOutcome(it.key());
            if (payments.contains(word))
                payment = true;
            else if (outcome == Outcome::Ignored)
                later << it.key().toLower();
            else
                unknown = unknown || !outcome;
        }
        if (later.isEmpty() && (!payment || hasStatus))
            continue; // a type like any other
        later.sort();
        if (hasStatus) {
            const QStringList usual = {u"capture"_s, u"chargeback"_s, u"payout"_s, u"refund"_s, u"settlement"_s, u"void"_s};
            for (const QString &word : usual) {
                if (!later.contains(word))
                    later << word;
            }
            later.sort();
            m_mapping.filter.insert(header(i), later);
            leave(i, MetricsText::tr("It says which rows are no payments; these are left out."));
            continue;
        }
        if (unknown && !payment)
            continue;
        give(i, Role::Status);
        for (const QString &word : payments)
            m_mapping.statuses.insert(word, Outcome::Succeeded);
        return;
    }
}

QString Roles::whyNoAttribute(qsizetype i) const
{
    const ColumnValues &v = values(i);
    if (header(i).trimmed().isEmpty())
        return MetricsText::tr("It has no name.");
    switch (kind(i)) {
    case ColumnKind::Personal: return MetricsText::tr("It identifies a person, a card or an account.");
    case ColumnKind::FreeText: return MetricsText::tr("It holds free text.");
    case ColumnKind::Id: return MetricsText::tr("It has a value of its own in most rows.");
    case ColumnKind::OrderId: return MetricsText::tr("It names a single order.");
    case ColumnKind::AfterResult:
    case ColumnKind::ErrorCode:
    case ColumnKind::SuccessFlag:
    case ColumnKind::Status: return MetricsText::tr("It is known only after the result.");
    case ColumnKind::Amount:
    case ColumnKind::OtherAmount:
    case ColumnKind::AmountSucceeded:
    case ColumnKind::AmountFailed: return MetricsText::tr("An amount other than the payment's own.");
    case ColumnKind::Currency: return MetricsText::tr("A currency other than the payment's own.");
    case ColumnKind::Zone: return MetricsText::tr("A zone of another time.");
    case ColumnKind::Derived:
    case ColumnKind::Latency: return MetricsText::tr("A percentile, mean or rate cannot be added up.");
    default: break;
    }
    const bool known = kind(i) == ColumnKind::Attribute || kind(i) == ColumnKind::Mode || kind(i) == ColumnKind::TestFlag || kind(i) == ColumnKind::LiveFlag;
    if (v.filled > 0 && v.mostly(v.identifiers) && !known)
        return MetricsText::tr("It has a value of its own in most rows.");
    if (v.filled > 0 && v.mostly(v.identifiers) && v.distinct() * 2 > v.filled)
        return MetricsText::tr("It has a value of its own in most rows.");
    if (v.filled > 0 && v.mostly(v.addresses))
        return MetricsText::tr("It identifies a person, a card or an account.");
    if (v.nearlyUnique())
        return MetricsText::tr("It has a value of its own in most rows.");
    if (known)
        return v.distinct() > 20 && v.areNumbers() && v.integers < v.filled ? MetricsText::tr("It holds numbers, not groups.") : QString();
    if (m_columns.times[i].usable() || m_columns.times[i].clocksOnly())
        return MetricsText::tr("A time other than the one taken.");
    if (v.filled == 0)
        return MetricsText::tr("It has no values in the first rows.");
    if (v.areNumbers())
        return MetricsText::tr("It holds numbers, not groups.");
    if (v.sentences * 2 > v.filled)
        return MetricsText::tr("It holds free text.");
    if (v.distinct() > fewValues)
        return MetricsText::tr("It has more than %n value(s) in the first rows.", nullptr, fewValues);
    if (v.distinct() * 2 > v.filled)
        return MetricsText::tr("It has a value of its own in most rows.");
    return {};
}

void Roles::giveRest()
{
    QHash<QString, int> names;
    for (qsizetype i = 0; i < size(); ++i) {
        if (m_done[i])
            continue;
        const QString why = whyNoAttribute(i);
        if (!why.isEmpty()) {
            leave(i, why);
            continue;
        }
        const QString name = attributeName(header(i));
        const int before = names[name]++;
        give(i, Role::Attribute, before == 0 ? name : name + u'_' + QString::number(before + 1));
    }
}

} // namespace

Columns columnsOf(const Sample &sample)
{
    Columns columns;
    for (qsizetype i = 0; i < sample.header.size(); ++i)
        columns.values << valuesOf(sample, i);
    columns.vendor = recognisedVendor(sample, columns.values);
    for (qsizetype i = 0; i < sample.header.size(); ++i) {
        const auto own = columns.vendor.columns.find(sample.header[i]);
        columns.names << (own == columns.vendor.columns.end() ? namedColumn(sample.header[i]) : *own);
        QStringList texts;
        const bool worth = isTimeKind(columns.names[i].kind) || columns.names[i].kind == ColumnKind::Unknown || columns.names[i].kind == ColumnKind::Latency;
        if (worth || columns.values[i].numbers < columns.values[i].filled) {
            for (auto it = columns.values[i].counts.begin(); it != columns.values[i].counts.end(); ++it)
                texts << it.key();
        }
        columns.times << timesOf(texts);
    }
    return columns;
}

void guessRoles(const Sample &sample, const Columns &columns, Mapping &mapping, QStringList &notes) { Roles(sample, columns, mapping, notes).guess(); }

qsizetype bestTime(const Columns &columns)
{
    qsizetype found = -1;
    int foundWorth = 0;
    for (qsizetype i = 0; i < columns.names.size(); ++i) {
        const NamedColumn &name = columns.names[i];
        const bool unknown = name.kind == ColumnKind::Unknown || name.kind == ColumnKind::Latency;
        if (isTimeKind(name.kind) ? !columns.times[i].usable() : !unknown || !columns.times[i].certain())
            continue;
        // Of an unknown name only what cannot be anything but a time.
        const bool epoch = columns.times[i].shape >= TimeShape::Compact;
        if (unknown && epoch)
            continue;
        int worth = (unknown ? 25 : int(name.kind) * 10) + name.rank;
        // A day alone is worse than a full time, unless a clock stands beside it.
        if (!columns.times[i].hasClock) {
            bool clock = false;
            for (qsizetype j = 0; j < columns.names.size(); ++j)
                clock = clock || (columns.times[j].clocksOnly() && isTimeKind(columns.names[j].kind));
            worth += clock ? 0 : 200;
        }
        if (found < 0 || worth < foundWorth) {
            found = i;
            foundWorth = worth;
        }
    }
    return found;
}

bool saysMinor(const QString &column)
{
    static const QStringList minor = {u"minor"_s, u"cents"_s, u"cent"_s, u"pence"_s, u"minorunits"_s, u"centimes"_s, u"ore"_s};
    const QStringList words = wordsOf(column);
    return std::ranges::any_of(words, [](const QString &word) { return minor.contains(word); });
}

} // namespace hindsight
