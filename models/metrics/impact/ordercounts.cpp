// SPDX-License-Identifier: GPL-3.0-or-later
#include "ordercounts.h"

#include "models/incident/impactcourse.h"
#include "models/metrics/reading/columnnames.h"
#include "models/metrics/reading/importjob.h"
#include "models/metrics/reading/jsonrows.h"
#include "models/metrics/reading/rowreader.h"
#include "models/metrics/texts.h"

#include <QJsonArray>

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

namespace hindsight {

using namespace Qt::StringLiterals;

namespace {

struct TextHash
{
    using is_transparent = void;
    size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
};

struct Order
{
    std::unordered_set<std::string, TextHash, std::equal_to<>> failedBy; ///< payment methods
    bool paid = false;
    bool paidSameWay = false;
};

/// What a row says of its order.
struct OrderRow
{
    std::string_view order;
    std::string_view customer;
    std::string_view method;
    Row row;
};

std::string_view trimmed(std::string_view text)
{
    while (!text.empty() && quint8(text.front()) <= ' ')
        text.remove_prefix(1);
    while (!text.empty() && quint8(text.back()) <= ' ')
        text.remove_suffix(1);
    return text;
}

/// Which column has orders, and which customers; -1: none.
struct OrderColumns
{
    QStringList columns; ///< that are read
    int order = -1;
    int customer = -1;
    int method = -1;
    QMap<QString, int> attributes;
};

QString saidColumn(const QStringList &overrides, const QString &role)
{
    for (const QString &one : overrides) {
        if (one.section(u'=', 0, 0) == role)
            return one.section(u'=', 1);
    }
    return {};
}

Result<QString> columnOf(const Inspection &inspection, const OrdersRequest &request, const QString &role, const QString &file)
{
    const QStringList &header = inspection.sample.header;
    if (const QString said = saidColumn(request.overrides, role); !said.isEmpty()) {
        if (header.contains(said))
            return said;
        return failure(Error::Kind::Usage, MetricsText::tr("There is no column “%1” for --map %2=%1; there are %3.").arg(said, role, header.join(u", "_s)),
                       file);
    }
    const ColumnKind kind = role == "order"_L1 ? ColumnKind::OrderId : ColumnKind::Personal;
    // A column that says so itself before one that may be meant.
    for (const bool bySelf : {true, false}) {
        for (const QString &column : header) {
            if (namedColumn(column).kind == kind && (wordsOf(column).contains(role) || (!bySelf && kind == ColumnKind::OrderId)))
                return column;
        }
    }
    return QString();
}

Result<OrderColumns> columnsOf(const Inspection &inspection, const OrdersRequest &request, const QString &file)
{
    const auto order = columnOf(inspection, request, u"order"_s, file);
    const auto customer = columnOf(inspection, request, u"customer"_s, file);
    if (!order || !customer)
        return std::unexpected(!order ? order.error() : customer.error());
    if (order->isEmpty() || inspection.readyMade || inspection.guess.mapping.isMetrics())
        return failure(Error::Kind::Input, MetricsText::tr("No column of this file names orders. Say with --map order=COLUMN which one does."), file);
    OrderColumns found;
    if (inspection.form == FileForm::Delimited) {
        found.columns = inspection.sample.header;
    } else {
        for (const MappedColumn &mapped : inspection.guess.mapping.columns) {
            if (mapped.role != Role::Unused)
                found.columns.append(mapped.column);
        }
        for (const QString &column : inspection.guess.mapping.filter.keys() + QStringList{*order, *customer}) {
            if (!column.isEmpty() && !found.columns.contains(column))
                found.columns.append(column);
        }
    }
    found.order = int(found.columns.indexOf(*order));
    found.customer = customer->isEmpty() ? -1 : int(found.columns.indexOf(*customer));
    for (const MappedColumn &mapped : inspection.guess.mapping.columns) {
        if (mapped.role == Role::Attribute)
            found.attributes.insert(mapped.attribute.isEmpty() ? attributeName(mapped.column) : mapped.attribute, int(found.columns.indexOf(mapped.column)));
    }
    // "payment_method", "method": whatever the file calls it.
    for (auto it = found.attributes.begin(); it != found.attributes.end() && found.method < 0; ++it)
        found.method = wordsOf(it.key()).contains("method"_L1) ? it.value() : -1;
    for (const HitWindow &window : request.windows) {
        for (const QString &attribute : window.where.keys()) {
            if (!found.attributes.contains(attribute))
                return failure(Error::Kind::Input,
                               MetricsText::tr("No column of this file is the attribute “%1”, which the impact window is confined to. Say with --map "
                                               "attribute.%1=COLUMN which one is.")
                                   .arg(attribute),
                               file);
        }
    }
    return found;
}

bool isIn(const HitWindow &window, const Row &row, std::span<const std::string_view> fields, const OrderColumns &columns)
{
    if (row.at < window.range.from || row.at >= window.range.to)
        return false;
    for (auto it = window.where.begin(); it != window.where.end(); ++it) {
        const size_t column = size_t(columns.attributes.value(it.key()));
        if (column >= fields.size())
            return false;
        const std::string_view text = trimmed(fields[column]);
        if (!it.value().contains(QString::fromUtf8(text.data(), qsizetype(text.size()))))
            return false;
    }
    return true;
}

/// Reads a file row by row, in one thread.
class OrdersFile
{
public:
    static Result<OrdersFile> open(const QString &name, const OrdersRequest &request)
    {
        OrdersFile file;
        auto input = ByteInput::open(name);
        if (!input)
            return std::unexpected(input.error());
        file.m_input = std::move(*input);
        file.m_beginning.resize(inspectedBytes);
        const auto got = file.m_input->read(file.m_beginning.data(), inspectedBytes);
        if (!got)
            return std::unexpected(got.error());
        file.m_beginning.truncate(*got);
        QStringList overrides = request.overrides;
        overrides.removeIf([](const QString &one) { return one.startsWith("order="_L1) || one.startsWith("customer="_L1); });
        auto inspection = inspect(file.m_beginning, *got < inspectedBytes, name, request.remembered, request.usualZone, overrides);
        if (!inspection)
            return std::unexpected(inspection.error());
        if (!inspection->guess.questions.isEmpty())
            return std::unexpected(questionsAsError(inspection->guess.questions, name));
        auto columns = columnsOf(*inspection, request, name);
        if (!columns)
            return std::unexpected(columns.error());
        file.m_inspection = std::move(*inspection);
        file.m_columns = std::move(*columns);
        return file;
    }

    bool namesMethods() const { return m_columns.method >= 0; }
    bool namesCustomers() const { return m_columns.customer >= 0; }

    /// `lies`: whether the row is one of those that a window means.
    Result<void> each(const std::function<void(const OrderRow &, const std::function<bool(const HitWindow &)> &lies)> &onRow)
    {
        BlockReader blocks(*m_input, m_inspection.form, m_inspection.dialect, 2 << 20);
        blocks.giveBack(m_beginning.mid(m_inspection.dataStart));
        if (m_inspection.wrapped)
            blocks.setWrapped();
        Dictionary dictionary;
        RowReader rows(m_inspection.guess.mapping, m_columns.columns, dictionary);
        const auto take = [&](std::span<const std::string_view> fields) {
            OrderRow found;
            if (rows.read(fields, found.row) != RowState::Counts)
                return;
            const auto field
                = [&fields](int column) { return column >= 0 && size_t(column) < fields.size() ? trimmed(fields[size_t(column)]) : std::string_view(); };
            found.order = field(m_columns.order);
            found.customer = field(m_columns.customer);
            found.method = field(m_columns.method);
            if (!found.order.empty())
                onRow(found, [&](const HitWindow &window) { return isIn(window, found.row, fields, m_columns); });
        };
        DelimitedParser delimited(m_inspection.dialect);
        std::vector<std::string> names;
        for (const QString &column : std::as_const(m_columns.columns))
            names.push_back(column.toStdString());
        JsonRows json(names, m_inspection.form == FileForm::JsonLines);
        ByteBlock block;
        for (;;) {
            const auto got = blocks.next(block);
            if (!got)
                return std::unexpected(got.error());
            if (!*got)
                return {};
            if (m_inspection.form == FileForm::Delimited) {
                delimited.start(block.begin(), block.end());
                while (delimited.next()) {
                    if (delimited.state() == RecordState::Whole)
                        take(delimited.fields());
                }
            } else {
                std::memset(block.end(), ' ', size_t(ByteBlock::padding));
                json.start(block.begin(), block.end());
                while (json.next()) {
                    if (!json.isBroken())
                        take(json.fields());
                }
            }
        }
    }

private:
    std::unique_ptr<ByteInput> m_input;
    QByteArray m_beginning;
    Inspection m_inspection;
    OrderColumns m_columns;
};

} // namespace

QList<HitWindow> hitWindows(const QList<ImpactWindow> &windows, const TimeRanges &times)
{
    QList<HitWindow> hit;
    for (const ImpactWindow &window : windows) {
        const auto from = reckonedTime(window.from);
        const auto to = reckonedTime(window.to).value_or(std::numeric_limits<qint64>::max());
        if (!from)
            continue;
        QMap<QString, QStringList> where;
        for (auto it = window.dimensions.begin(); it != window.dimensions.end(); ++it) {
            for (const QJsonValue &value : it.value().toArray())
                where[it.key()].append(value.toString());
        }
        for (const TimeRange &range : common(times, {{*from, to}}))
            hit.append({range, where});
    }
    if (hit.isEmpty()) {
        for (const TimeRange &range : times)
            hit.append({range});
    }
    return hit;
}

Result<OrderCounts> countOrders(const OrdersRequest &request)
{
    std::unordered_map<std::string, Order, TextHash, std::equal_to<>> orders;
    std::unordered_set<std::string, TextHash, std::equal_to<>> customers;
    bool methods = true, named = true;
    // First which orders were hit, which are few; then what became of them.
    for (const bool second : {false, true}) {
        for (const QString &name : request.files) {
            auto file = OrdersFile::open(name, request);
            if (!file)
                return std::unexpected(file.error());
            methods = methods && file->namesMethods();
            named = named && file->namesCustomers();
            const auto read = file->each([&](const OrderRow &row, const std::function<bool(const HitWindow &)> &liesIn) {
                const Outcome outcome = row.row.outcome;
                if (!second) {
                    if (outcome == Outcome::Succeeded || outcome == Outcome::Open || std::ranges::none_of(request.windows, liesIn))
                        return;
                    auto order = orders.find(row.order);
                    if (order == orders.end())
                        order = orders.emplace(std::string(row.order), Order()).first;
                    order->second.failedBy.emplace(row.method);
                    if (!row.customer.empty() && !customers.contains(row.customer))
                        customers.emplace(row.customer);
                } else if (outcome == Outcome::Succeeded) {
                    if (const auto order = orders.find(row.order); order != orders.end()) {
                        order->second.paid = true;
                        order->second.paidSameWay = order->second.paidSameWay || order->second.failedBy.contains(row.method);
                    }
                }
            });
            if (!read)
                return std::unexpected(read.error());
        }
    }
    OrderCounts counts{.hit = qint64(orders.size())};
    qint64 another = 0;
    for (const auto &[id, order] : orders) {
        if (!order.paid)
            ++counts.lost;
        else if (order.paidSameWay || !methods)
            ++counts.paidLater;
        else
            ++another;
    }
    if (methods)
        counts.paidAnotherWay = another;
    if (named)
        counts.customers = qint64(customers.size());
    return counts;
}

} // namespace hindsight
