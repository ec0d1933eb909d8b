// SPDX-License-Identifier: GPL-3.0-or-later
// Counts per bucket as CSV: Grafana's frames, wide, long, and our own.
#include "models/metrics/texts.h"
#include "models/text/smallcsv.h"
#include "models/text/sourcetext.h"
#include "readymadeparts.h"

#include "models/incident/zones.h"

#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace hindsight {

using namespace Qt::StringLiterals;

namespace {

constexpr int sampleRows = 1000;

/// A cell as Grafana's "formatted data" writes it: "1.2 K", "98.5%", "12 req/s".
struct Formatted
{
    QString text;
    bool percent = false;
    bool duration = false;
    bool rate = false;
    bool rounded = false;
};

Formatted plainNumber(const QString &cell)
{
    static const QRegularExpression pattern(
        u"^([-+]?\\d[\\d.,' \u00a0\u202f]*?)\\s*(%|ms|s|min|\u00b5s|us|ns|hour|hours|K|k|Mil|M|Bil|B|Tri|T)?\\s*((?:ops|reqs?|rps|wps|c|cps|rd|wr|msgs?|tx)?/s|rps|req/s|cps)?$"_s);
    Formatted result{.text = cell};
    if (cell.isEmpty() || cell.back().isDigit() || !(cell.front().isDigit() || cell.front() == u'-' || cell.front() == u'+'))
        return result;
    const auto match = pattern.match(cell);
    if (!match.hasMatch())
        return result;
    const QString unit = match.captured(2);
    result.rate = match.hasCaptured(3) && !match.captured(3).isEmpty();
    result.percent = unit == "%"_L1;
    result.duration = unit == "ms"_L1 || unit == "s"_L1 || unit == "min"_L1 || unit == "\u00b5s"_L1 || unit == u"\u00b5s" || unit == "us"_L1 || unit == "ns"_L1
        || unit.startsWith("hour"_L1);
    const double factor = unit.compare(u"k", Qt::CaseInsensitive) == 0 ? 1e3
        : unit == "M"_L1 || unit == "Mil"_L1                           ? 1e6
        : unit == "B"_L1 || unit == "Bil"_L1                           ? 1e9
        : unit == "T"_L1 || unit == "Tri"_L1                           ? 1e12
                                                                       : 1;
    result.text = match.captured(1).trimmed();
    if (factor > 1) {
        const bool comma = decimalOf(result.text) == Decimal::Comma;
        const double value = numberOf(result.text, comma).value_or(0) * factor;
        result.rounded = true;
        result.text = value < 1e15 ? QString::number(std::llround(value)) : QString::number(value, 'g', 17);
    }
    return result;
}

/// A name and labels out of a header: payments_total{method="card", status=failed}, {method=card}, card.
struct HeaderLabels
{
    QString name;
    QMap<QString, QString> labels;
};

HeaderLabels labelsOf(const QString &header)
{
    HeaderLabels result;
    const qsizetype open = header.indexOf(u'{');
    const qsizetype close = header.lastIndexOf(u'}');
    if (open < 0 || close < open) {
        result.name = header;
        return result;
    }
    result.name = header.first(open).trimmed();
    static const QRegularExpression pair(u"([A-Za-z_][A-Za-z0-9_.:]*)\\s*=~?\\s*(?:\"((?:[^\"\\\\]|\\\\.)*)\"|([^,}]*))"_s);
    auto matches = pair.globalMatchView(QStringView(header).sliced(open + 1, close - open - 1));
    while (matches.hasNext()) {
        const auto match = matches.next();
        const QString value = match.hasCaptured(2) ? match.captured(2).replace("\\\""_L1, "\""_L1).replace("\\\\"_L1, "\\"_L1) : match.captured(3).trimmed();
        if (match.captured(1) == "__name__"_L1)
            result.name = value;
        else
            result.labels.insert(match.captured(1), value);
    }
    return result;
}

/// A table of one or several frames, each with its header; all columns of all frames under one header.
class Table
{
public:
    explicit Table(QByteArrayView bytes)
        : m_text(textOf(bytes))
        , m_delimiter(delimiterOf(m_text))
    {}

    /// Finds the headers and the sample. False: there is no header.
    bool look();
    /// Calls `row` with every row under the common header.
    void forEach(const std::function<void(qint64 line, const QStringList &cells)> &row);

    Sample sample;
    bool grafana = false;
    QSet<qsizetype> percents;
    QSet<qsizetype> durations;
    bool rates = false;
    bool rounded = false;

private:
    QList<qsizetype> placed(const QStringList &header);
    void walk(const std::function<bool(qint64 line, QStringList &cells)> &row);

    QString m_text;
    QChar m_delimiter;
    int m_skip = 0; ///< rows above the first header
};

QList<qsizetype> Table::placed(const QStringList &header)
{
    QList<qsizetype> places;
    for (const QString &column : header) {
        qsizetype place = sample.header.indexOf(column);
        while (place >= 0 && places.contains(place)) // the same name twice in one frame
            place = sample.header.indexOf(column, place + 1);
        if (place < 0) {
            place = sample.header.size();
            sample.header << column;
        }
        places << place;
    }
    return places;
}

void Table::walk(const std::function<bool(qint64 line, QStringList &cells)> &row)
{
    QList<qsizetype> places;
    int above = m_skip;
    bool ended = true; // a header comes next
    forEachCsvRow(m_text, m_delimiter, [&](const CsvRow &raw) {
        if (raw.empty) {
            ended = above <= 0;
            return true;
        }
        if (above > 0) {
            --above;
            return true;
        }
        if (ended) {
            ended = false;
            const bool data = std::ranges::any_of(raw.cells, [](const QString &cell) { return isNumber(cell) || timesOf({cell}).usable(); });
            if (places.isEmpty() || !data) {
                places = placed(raw.cells);
                return true;
            }
        }
        QStringList cells(sample.header.size());
        for (qsizetype i = 0; i < raw.cells.size(); ++i) {
            if (i >= places.size() || raw.cells[i].isEmpty())
                continue;
            const Formatted formatted = plainNumber(raw.cells[i]);
            const qsizetype place = places[i];
            if (formatted.percent || formatted.duration) {
                (formatted.percent ? percents : durations) << place;
                continue;
            }
            rates = rates || formatted.rate;
            rounded = rounded || formatted.rounded;
            cells[place] = formatted.text;
        }
        return row(raw.line, cells);
    });
}

bool Table::look()
{
    QList<QStringList> first;
    forEachCsvRow(m_text, m_delimiter, [&](const CsvRow &raw) {
        if (raw.empty)
            return first.isEmpty(); // the end of a frame
        first << raw.cells;
        return first.size() < 30;
    });
    m_skip = headerRowOf(first);
    if (m_skip < 0)
        return false;
    const QString start = first[m_skip].first();
    const bool labelled = std::ranges::any_of(first[m_skip], [](const QString &column) { return column.contains(u'{') && column.contains(u'}'); });
    grafana = start.compare("Time"_L1, Qt::CaseInsensitive) == 0 && (labelled || m_text.startsWith("sep="_L1, Qt::CaseInsensitive));
    qint64 rows = 0;
    walk([&](qint64, QStringList &cells) {
        if (++rows <= sampleRows || (rows % 64 == 0 && sample.rows.size() < 2 * sampleRows))
            sample.rows << cells;
        return true;
    });
    grafana = grafana || (start == "Time"_L1 && std::ranges::any_of(sample.header, [](const QString &column) { return column.contains(u'{'); }));
    sample.whole = rows <= sampleRows;
    for (QStringList &row : sample.rows)
        row.resize(sample.header.size());
    return true;
}

void Table::forEach(const std::function<void(qint64 line, const QStringList &cells)> &row)
{
    walk([&](qint64 line, QStringList &cells) {
        cells.resize(sample.header.size());
        row(line, cells);
        return true;
    });
}

/// What a column of values is: its measure, or a status that has to be asked, and its attributes.
struct ValueColumn
{
    qsizetype column = 0;
    Role role = Role::MetricValue;
    std::optional<Measure> measure = {}; ///< no value: the row's metric says it
    QStringList values = {};             ///< of the attributes that come from headers
};

class TableReader
{
public:
    TableReader(Table &table, ReadyMade &result)
        : m_table(table)
        , m_result(result)
        , m_mapping(result.guess.mapping)
    {}

    void lookAtColumns();
    void read(ReadyMadeSums &sums);

private:
    void lookAtValue(const MappedColumn &column, qsizetype at, int valueColumns);
    QString timeText(const QStringList &cells) const;
    qsizetype at(Role role) const { return m_table.sample.header.indexOf(m_mapping.columnOf(role)); }
    static QString cell(const QStringList &cells, qsizetype column) { return column >= 0 ? cells.value(column).trimmed() : QString(); }

    Table &m_table;
    ReadyMade &m_result;
    const Mapping &m_mapping;
    QList<qsizetype> m_attributes;
    QStringList m_headerAttributes;
    QList<ValueColumn> m_columns;
    QList<qsizetype> m_texts; ///< columns that tell series apart
};

void TableReader::lookAtColumns()
{
    int valueColumns = 0;
    for (const MappedColumn &column : m_mapping.columns)
        valueColumns += column.role == Role::MetricValue;
    for (const MappedColumn &column : m_mapping.columns) {
        const qsizetype place = m_table.sample.header.indexOf(column.column);
        if (column.role == Role::Attribute) {
            m_attributes << place;
            m_result.attributes << column.attribute;
            m_texts << place;
        } else if (column.role == Role::Unused) {
            leaveOut(m_result, column.column, column.why);
            const ColumnKind kind = namedCount(column.column).kind; // a percentile differs in every row and tells nothing apart
            const ColumnValues values = valuesOf(m_table.sample, place);
            if (kind != ColumnKind::Derived && !values.areNumbers())
                m_texts << place;
        } else if (column.role == Role::Metric || column.role == Role::Currency) {
            m_texts << place;
        } else if (column.role >= Role::Attempts) {
            lookAtValue(column, place, valueColumns);
        }
    }
    // Which attributes come from headers is known only now.
    for (const MappedColumn &column : m_mapping.columns) {
        if (column.role != Role::MetricValue || at(Role::Metric) >= 0)
            continue;
        const qsizetype place = m_table.sample.header.indexOf(column.column);
        const auto own = std::ranges::find(m_columns, place, &ValueColumn::column);
        if (own == m_columns.end())
            continue;
        const HeaderLabels header = labelsOf(column.column);
        for (const QString &name : std::as_const(m_headerAttributes)) {
            QString value;
            for (auto it = header.labels.begin(); it != header.labels.end(); ++it) {
                if (attributeName(it.key()) == name)
                    value = it.value();
            }
            if (header.labels.isEmpty() && name == (column.attribute.isEmpty() ? u"series"_s : column.attribute))
                value = header.name;
            own->values << value;
        }
    }
    m_result.attributes += m_headerAttributes;
}

void TableReader::lookAtValue(const MappedColumn &column, qsizetype place, int valueColumns)
{
    ValueColumn found{.column = place, .role = column.role};
    if (column.role != Role::MetricValue) {
        found.measure = measureOf(column.role, m_mapping);
        m_columns << found;
        return;
    }
    if (at(Role::Metric) >= 0) {
        m_columns << found;
        return;
    }
    const HeaderLabels header = labelsOf(column.column);
    QString status;
    for (auto it = header.labels.begin(); it != header.labels.end(); ++it) {
        if (namedColumn(it.key()).kind == ColumnKind::Status && status.isEmpty()) {
            status = it.value();
            continue;
        }
        if (it.key() == "le"_L1 || it.key() == "quantile"_L1) {
            leaveOut(m_result, column.column, notAddable());
            return;
        }
        if (!m_headerAttributes.contains(attributeName(it.key())))
            m_headerAttributes << attributeName(it.key());
    }
    if (header.labels.isEmpty() && valueColumns > 1) {
        const QString name = column.attribute.isEmpty() ? u"series"_s : column.attribute;
        if (!m_headerAttributes.contains(name))
            m_headerAttributes << name;
    }
    if (!status.isEmpty()) {
        found.measure = measureOf(status, m_mapping);
        if (!found.measure)
            askWhatCounts(m_result, status);
    } else if (!header.labels.isEmpty() && measureNamed(header.name) != ColumnKind::Unknown) {
        if (measureNamed(header.name) == ColumnKind::Derived) {
            leaveOut(m_result, column.column, notAddable());
            return;
        }
        found.measure = measureOf(header.name, m_mapping);
    } else {
        found.measure = measureOf(Role::MetricValue, m_mapping); // the answer to the question "value"
    }
    if (found.measure && found.measure->kind == Measure::OfOutcome && found.measure->outcome == Outcome::Ignored) {
        leaveOut(m_result, column.column, countsNoAttempts());
        return;
    }
    m_columns << found;
}

QString TableReader::timeText(const QStringList &cells) const
{
    QString text = at(Role::Time) >= 0 ? cell(cells, at(Role::Time)) : cell(cells, at(Role::Date)) + u' ' + cell(cells, at(Role::Clock));
    if (const QString zone = cell(cells, at(Role::Zone)); !zone.isEmpty())
        text += u' ' + zone;
    return text.trimmed();
}

void TableReader::read(ReadyMadeSums &sums)
{
    const std::optional<QTimeZone> zone = m_mapping.zone.isEmpty() ? std::nullopt : zoneNamed(m_mapping.zone);
    const qsizetype metric = at(Role::Metric);
    const qsizetype currency = at(Role::Currency);
    QHash<QString, std::optional<Measure>> metrics;
    m_table.forEach([&](qint64 line, const QStringList &cells) {
        if (isFiltered(m_mapping, [&](const QString &column) { return cell(cells, m_table.sample.header.indexOf(column)); }))
            return;
        const QString written = timeText(cells);
        bool zoned = false;
        const std::optional<qint64> moment = timeOf(written, m_mapping.timeShape, zone, &zoned);
        if (!moment) {
            ++m_result.read;
            rejectValue(m_result, line, MetricsText::tr("“%1” is no time as the other rows have it.").arg(written));
            return;
        }
        QStringList values;
        QString series;
        for (const qsizetype column : std::as_const(m_attributes))
            values << cell(cells, column);
        for (const qsizetype column : std::as_const(m_texts))
            series += cell(cells, column) + QChar(0x1f);
        std::optional<Measure> rowMeasure;
        if (metric >= 0) {
            const QString name = cell(cells, metric);
            const auto known = metrics.find(name);
            if (known == metrics.end()) {
                rowMeasure = measureOf(name, m_mapping);
                metrics.insert(name, rowMeasure);
            } else {
                rowMeasure = *known;
            }
            const bool derived = !m_mapping.statuses.contains(name.toLower()) && measureNamed(name) == ColumnKind::Derived;
            if (derived || (rowMeasure && rowMeasure->kind == Measure::OfOutcome && rowMeasure->outcome == Outcome::Ignored)) {
                leaveOut(m_result, name, derived ? notAddable() : countsNoAttempts());
                return;
            }
        }
        for (const ValueColumn &column : std::as_const(m_columns)) {
            const QString text = cell(cells, column.column);
            if (text.isEmpty())
                continue;
            ++m_result.read;
            m_result.zoned += zoned;
            const std::optional<Measure> measure = column.measure ? column.measure : rowMeasure;
            const std::optional<double> value = numberOf(text, m_mapping.decimalComma);
            if (!measure || !value) {
                rejectValue(m_result, line,
                            measure ? MetricsText::tr("“%1” is no number.").arg(text)
                                    : MetricsText::tr("Nobody said what “%1” counts.").arg(cell(cells, metric)));
                continue;
            }
            sums.add(series + QString::number(column.column), values + column.values, cell(cells, currency).toUpper(), *measure, *moment, *value, line);
        }
    });
}

} // namespace

Result<ReadyMade> readTable(QByteArrayView bytes, const QString &name, const std::optional<Mapping> &remembered, const QStringList &overrides,
                            const TakeRow &row)
{
    Table table(bytes);
    if (!table.look())
        return failure(Error::Kind::Input, MetricsText::tr("The file has no header that names its columns; write one in its first line."), name);
    ReadyMade result;
    result.headerShape = headerShape(table.sample.header);
    Columns columns = columnsOf(table.sample);
    if (table.grafana)
        columns.vendor = {.name = u"Grafana"_s};
    columns.metrics = table.grafana;
    const Result<MappingGuess> guessed = guessMapping(table.sample, columns, remembered, overrides);
    if (!guessed)
        return std::unexpected(guessed.error());
    result.guess = *guessed;
    Mapping &mapping = result.guess.mapping;
    for (const bool percent : {true, false}) {
        for (const qsizetype column : std::as_const(percent ? table.percents : table.durations)) {
            MappedColumn &own = mapping.columns[column];
            if (columns.values[column].filled == 0)
                own = {own.column, Role::Unused, {}, percent ? MetricsText::tr("A share in percent cannot be added up; export counts instead.") : notAddable()};
        }
    }
    if (!mapping.isMetrics()) {
        if (!table.percents.isEmpty())
            return failure(Error::Kind::Input, MetricsText::tr("The file holds only shares in percent, which cannot be added up; export counts instead."),
                           name);
        return failure(Error::Kind::Input, MetricsText::tr("The file has no column of counts; name one with --map attempts=COLUMN."), name);
    }
    const auto settled = [&overrides](QLatin1StringView setting) {
        return std::ranges::any_of(overrides, [setting](const QString &o) { return o.startsWith(setting, Qt::CaseInsensitive); });
    };
    if (table.rates && !settled("values="_L1) && !remembered) {
        mapping.valueKind = ValueKind::Rate;
        result.guess.questions.removeIf([](const MappingQuestion &question) { return question.id == "values"_L1; });
    }
    if (table.rounded)
        result.guess.notes << MetricsText::tr("Values like 1.2 K are rounded; export from Grafana with “Formatted data” off for exact ones.");
    TableReader reader(table, result);
    reader.lookAtColumns();
    if (!result.guess.questions.isEmpty())
        return result;
    ReadyMadeSums sums;
    reader.read(sums);
    const bool windowsEnd = table.grafana && mapping.valueKind == ValueKind::Rate;
    return handOut(sums, {mapping.valueKind, windowsEnd, 0, mapping.amountUnit, mapping.currency}, result, name, row);
}

} // namespace hindsight
