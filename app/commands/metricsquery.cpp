// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers for scripts: a row per bucket and line in which something happened. There may be millions, so the rows are made of
// bytes and leave part by part.
#include "metrics.h"

#include "models/incident/timetext.h"
#include "models/metrics/chunk.h"
#include "models/store/numbers/importnumbers.h"
#include "models/text/smallcsv.h"
#include "numbersof.h"
#include "text.h"

#include <QCommandLineParser>
#include <QJsonDocument>

#include <charconv>

using namespace Qt::StringLiterals;

namespace hindsight {

namespace {

// Collects bytes and hands them on in large pieces.
class Output
{
public:
    explicit Output(QTextStream &out)
        : m_out(out)
    {}
    ~Output() { flush(); }
    Output(const Output &) = delete;
    Output &operator=(const Output &) = delete;

    void text(QByteArrayView bytes) { m_bytes.append(bytes); }
    void number(qint64 value)
    {
        char digits[20];
        const auto end = std::to_chars(digits, digits + sizeof digits, value).ptr;
        m_bytes.append(digits, end - digits);
    }
    void decimal(double value, int places)
    {
        char digits[64];
        const auto end = std::to_chars(digits, digits + sizeof digits, value, std::chars_format::fixed, places).ptr;
        m_bytes.append(digits, end - digits);
    }
    // Right-aligned.
    void cell(QByteArrayView bytes, qsizetype width)
    {
        m_bytes.append(std::max<qsizetype>(0, width - bytes.size()), ' ');
        m_bytes.append(bytes);
    }
    void endRow()
    {
        if (m_bytes.size() > (1 << 16))
            flush();
    }
    void flush()
    {
        m_out << QString::fromUtf8(m_bytes);
        m_bytes.resize(0);
    }

private:
    QTextStream &m_out;
    QByteArray m_bytes;
};

QByteArray jsonText(const QJsonValue &value)
{
    const QByteArray array = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return array.sliced(1, array.size() - 2);
}

// What is the same in all rows of a line, as it is printed.
struct LineText
{
    QByteArray attributes;
    QByteArray currency;
};

// One way of printing.
class Rows
{
public:
    Rows(QTextStream &out, const QJsonObject &about, bool outcomes)
        : m_out(out)
        , m_about(about)
        , m_outcomes(outcomes)
    {}
    virtual ~Rows() = default;
    Rows(const Rows &) = delete;
    Rows &operator=(const Rows &) = delete;

    virtual void begin(const SeriesPart &part) = 0;
    virtual void row(const LineText &line, const Measures &measures, const std::optional<Quantiles> &latency) = 0;
    virtual void end() {}

    bool part(const SeriesPart &part)
    {
        if (part.buckets == 0) {
            m_currency = part.head.by.indexOf(u"currency");
            begin(part);
            return true;
        }
        for (qint64 bucket = 0; bucket < part.buckets; ++bucket) {
            m_bucket.clear();
            for (size_t i = 0; i < part.lines.size(); ++i) {
                const SeriesLine &line = part.lines[i];
                if (line.buckets.empty() || line.buckets[size_t(bucket)] == Measures())
                    continue;
                if (m_bucket.isEmpty())
                    m_bucket = isoText((part.start + bucket * part.head.bucketSeconds) * microsecondsPerSecond).toUtf8();
                row(m_lines[i], line.buckets[size_t(bucket)], line.latencies.empty() ? std::nullopt : line.latencies[size_t(bucket)]);
                m_out.endRow();
                m_any = true;
            }
        }
        return true;
    }
    bool any() const { return m_any; }

protected:
    // The attributes but the currency, which has a place of its own.
    template <class OnAttribute> void eachAttribute(const SeriesPart &part, const OnAttribute &onAttribute) const
    {
        for (qsizetype i = 0; i < part.head.by.size(); ++i) {
            if (i != m_currency)
                onAttribute(i);
        }
    }

    Output m_out;
    QJsonObject m_about;
    bool m_outcomes;
    qsizetype m_currency = -1; // its place among the attributes
    std::vector<LineText> m_lines;
    QByteArray m_bucket;
    bool m_any = false;
};

class CsvRows : public Rows
{
public:
    using Rows::Rows;

    void begin(const SeriesPart &part) override
    {
        m_out.text("bucket");
        eachAttribute(part, [&](qsizetype i) {
            m_out.text(",");
            m_out.text(csvCell(part.head.by[i]).toUtf8());
        });
        m_out.text(",attempts,succeeded,failed,open,amount_succeeded_minor,amount_failed_minor,currency,latency_p50_ms,latency_p95_ms,latency_p99_ms");
        if (m_outcomes)
            m_out.text(",declined,failed_technically,abandoned,amount_declined_minor,amount_failed_technically_minor,amount_abandoned_minor,amount_open_minor");
        m_out.text("\n");
        for (const SeriesLine &line : part.lines) {
            LineText text;
            eachAttribute(part, [&](qsizetype i) { text.attributes += ',' + csvCell(line.attributes[i]).toUtf8(); });
            text.currency = csvCell(line.attributes.value(m_currency)).toUtf8();
            m_lines.push_back(text);
        }
    }
    void row(const LineText &line, const Measures &measures, const std::optional<Quantiles> &latency) override
    {
        m_out.text(m_bucket);
        m_out.text(line.attributes);
        for (const qint64 count : {measures.attempts(), measures.of(Outcome::Succeeded), measures.unsuccessful(), measures.of(Outcome::Open)})
            number(count);
        // Without a currency nobody said what anything cost.
        const bool hasAmounts = !line.currency.isEmpty();
        for (const qint64 amount : {measures.amountOf(Outcome::Succeeded), measures.unsuccessfulAmount()})
            hasAmounts ? number(amount) : m_out.text(",");
        m_out.text(",");
        m_out.text(line.currency);
        for (const double quantile : {latency ? latency->p50 : -1, latency ? latency->p95 : -1, latency ? latency->p99 : -1}) {
            m_out.text(",");
            if (latency)
                m_out.decimal(quantile / 1000, 3);
        }
        if (m_outcomes) {
            for (const Outcome outcome : {Outcome::Declined, Outcome::Failed, Outcome::Abandoned})
                number(measures.of(outcome));
            for (const Outcome outcome : {Outcome::Declined, Outcome::Failed, Outcome::Abandoned, Outcome::Open})
                hasAmounts ? number(measures.amountOf(outcome)) : m_out.text(",");
        }
        m_out.text("\n");
    }

private:
    void number(qint64 value)
    {
        m_out.text(",");
        m_out.number(value);
    }
};

class JsonRows : public Rows
{
public:
    using Rows::Rows;

    void begin(const SeriesPart &part) override
    {
        m_about.insert(u"bucket"_s, widthText(part.head.bucketSeconds));
        QByteArray about = QJsonDocument(m_about).toJson(QJsonDocument::Compact);
        about.chop(1);
        m_out.text(about + ",\"rows\":[");
        for (const SeriesLine &line : part.lines) {
            LineText text;
            QJsonObject attributes;
            eachAttribute(part, [&](qsizetype i) { attributes.insert(part.head.by[i], line.attributes[i]); });
            text.attributes = jsonText(attributes);
            if (!line.attributes.value(m_currency).isEmpty())
                text.currency = jsonText(line.attributes.value(m_currency));
            m_lines.push_back(text);
        }
    }
    void row(const LineText &line, const Measures &measures, const std::optional<Quantiles> &latency) override
    {
        m_out.text(m_any ? ",\n{\"bucket\":\"" : "\n{\"bucket\":\"");
        m_out.text(m_bucket);
        m_out.text("\",\"attributes\":");
        m_out.text(line.attributes);
        count("attempts", measures.attempts());
        count("succeeded", measures.of(Outcome::Succeeded));
        count("failed", measures.unsuccessful());
        count("open", measures.of(Outcome::Open));
        amount("amount_succeeded", measures.amountOf(Outcome::Succeeded), line.currency);
        amount("amount_failed", measures.unsuccessfulAmount(), line.currency);
        quantile("latency_p50_ms", latency, &Quantiles::p50);
        quantile("latency_p95_ms", latency, &Quantiles::p95);
        quantile("latency_p99_ms", latency, &Quantiles::p99);
        if (m_outcomes) {
            count("declined", measures.of(Outcome::Declined));
            count("failed_technically", measures.of(Outcome::Failed));
            count("abandoned", measures.of(Outcome::Abandoned));
            amount("amount_declined", measures.amountOf(Outcome::Declined), line.currency);
            amount("amount_failed_technically", measures.amountOf(Outcome::Failed), line.currency);
            amount("amount_abandoned", measures.amountOf(Outcome::Abandoned), line.currency);
            amount("amount_open", measures.amountOf(Outcome::Open), line.currency);
        }
        m_out.text("}");
    }
    void end() override { m_out.text("\n]}\n"); }

private:
    void key(QByteArrayView name)
    {
        m_out.text(",\"");
        m_out.text(name);
        m_out.text("\":");
    }
    void count(QByteArrayView name, qint64 value)
    {
        key(name);
        m_out.number(value);
    }
    void amount(QByteArrayView name, qint64 minor, const QByteArray &currency)
    {
        key(name);
        if (currency.isEmpty()) {
            m_out.text("null");
            return;
        }
        m_out.text("{\"minor\":");
        m_out.number(minor);
        m_out.text(",\"currency\":");
        m_out.text(currency);
        m_out.text("}");
    }
    void quantile(QByteArrayView name, const std::optional<Quantiles> &latency, double Quantiles::*member)
    {
        key(name);
        if (latency)
            m_out.decimal(*latency.*member / 1000, 3);
        else
            m_out.text("null");
    }
};

// For people: in columns, with the rate, which scripts work out of the sums.
class TableRows : public Rows
{
public:
    TableRows(QTextStream &out, const QJsonObject &about, bool outcomes, bool hasRate)
        : Rows(out, about, outcomes)
        , m_hasRate(hasRate)
    {}

    void begin(const SeriesPart &part) override
    {
        QList<qsizetype> widths;
        for (qsizetype i = 0; i < part.head.by.size(); ++i) {
            qsizetype longest = part.head.by[i].size();
            for (const SeriesLine &line : part.lines)
                longest = std::max(longest, oneLine(line.attributes[i]).size());
            widths.append(longest);
        }
        const auto cells = [&](const QStringList &values) {
            QString text;
            for (qsizetype i = 0; i < values.size(); ++i)
                text += u"  "_s + oneLine(values[i]).leftJustified(widths[i]);
            return text.toUtf8();
        };
        for (const SeriesLine &line : part.lines)
            m_lines.push_back({cells(line.attributes), line.attributes.value(m_currency).toUtf8()});
        QStringList names;
        for (const QString &name : part.head.by)
            names.append(name.toUpper());
        m_header = CommandLine::tr("BUCKET (UTC)").leftJustified(16).toUtf8() + (part.head.bucketSeconds % 60 ? "   " : "") + cells(names);
        QStringList columns{CommandLine::tr("ATTEMPTS"), CommandLine::tr("SUCCEEDED"), CommandLine::tr("FAILED"),
                            CommandLine::tr("OPEN"),     CommandLine::tr("RATE"),      CommandLine::tr("P95 MS")};
        if (m_outcomes)
            columns += {CommandLine::tr("DECLINED"), CommandLine::tr("TECHNICAL"), CommandLine::tr("ABANDONED")};
        for (const QString &column : std::as_const(columns))
            m_header += column.rightJustified(width).toUtf8();
        m_seconds = part.head.bucketSeconds % 60 != 0;
    }
    void row(const LineText &line, const Measures &measures, const std::optional<Quantiles> &latency) override
    {
        if (!m_any)
            m_out.text(m_header + '\n');
        m_out.text(m_bucket.first(10) + ' ' + m_bucket.sliced(11, m_seconds ? 8 : 5));
        m_out.text(line.attributes);
        const qint64 final_ = measures.attempts() - measures.of(Outcome::Open);
        for (const qint64 count : {measures.attempts(), measures.of(Outcome::Succeeded), measures.unsuccessful(), measures.of(Outcome::Open)})
            m_out.cell(QByteArray::number(count), width);
        // No attempts is no rate.
        m_out.cell(m_hasRate && final_ > 0 ? QByteArray::number(100.0 * double(measures.of(Outcome::Succeeded)) / double(final_), 'f', 1) + '%'
                                           : QByteArray("-"),
                   width);
        m_out.cell(latency ? QByteArray::number(latency->p95 / 1000, 'f', latency->p95 < 10'000 ? 1 : 0) : QByteArray("-"), width);
        if (m_outcomes) {
            for (const Outcome outcome : {Outcome::Declined, Outcome::Failed, Outcome::Abandoned})
                m_out.cell(QByteArray::number(measures.of(outcome)), width);
        }
        m_out.text("\n");
    }

    void end() override
    {
        if (const QString filter = filterText(m_about[u"filter"].toObject()); m_any && !filter.isEmpty())
            m_out.text(CommandLine::tr("Without rows with %1.").arg(oneLine(filter)).toUtf8() + '\n');
        if (m_any && !m_hasRate)
            m_out.text(CommandLine::tr("No rate: the source has no payment that was unsuccessful, so these are volumes.").toUtf8() + '\n');
    }

private:
    static constexpr qsizetype width = 13; // of the longest name in any language, and a blank
    QByteArray m_header;
    bool m_hasRate;
    bool m_seconds = false;
};

} // namespace

Result<ExitStatus> queryMetrics(const QCommandLineParser &given, const Terminal &terminal)
{
    const bool csv = given.isSet(u"csv"_s);
    const bool json = given.isSet(u"json"_s);
    if (csv && json)
        return failure(Error::Kind::Usage, CommandLine::tr("Either --csv or --json."));
    const auto store = terminal.open();
    if (!store)
        return std::unexpected(store.error());
    const QString incident = given.positionalArguments().value(1);
    if (incident.isEmpty() != given.isSet(u"source"_s))
        return failure(Error::Kind::Usage,
                       CommandLine::tr("Say which numbers: either an incident or --source NAME; “hindsight metrics sources” lists the sources."));
    const auto question = numbersOf(**store, incident, given.value(u"source"_s));
    if (!question)
        return std::unexpected(question.error());
    SeriesRequest request{.source = question->source.uid, .by = given.values(u"by"_s), .amounts = csv || json, .latencies = true};
    if (given.isSet(u"bucket"_s)) {
        const auto seconds = secondsOf(given.value(u"bucket"_s));
        if (!seconds)
            return failure(Error::Kind::Usage, CommandLine::tr("“%1” is no length of a bucket; write 10s, 1m, 5m, 1h or 1d.").arg(given.value(u"bucket"_s)));
        request.bucketSeconds = *seconds;
    }
    const auto from = timeOption(given, u"from"_s, question->context);
    const auto to = timeOption(given, u"to"_s, question->context);
    if (!from || !to)
        return std::unexpected(from ? to.error() : from.error());
    request.from = *from;
    request.to = *to;
    if (*from && *to && **from > **to)
        return failure(Error::Kind::Usage, CommandLine::tr("--from is later than --to."));

    const QJsonObject about{
        {u"source"_s, question->source.name}, {u"unit"_s, QLatin1StringView(nameOf(question->source.unit))}, {u"filter"_s, question->source.filter}};
    const bool outcomes = given.isSet(u"outcomes"_s);
    const auto rated = (*store)->batches(question->source.uid).transform(hasRate);
    if (!rated)
        return std::unexpected(rated.error());
    std::unique_ptr<Rows> rows;
    if (csv)
        rows = std::make_unique<CsvRows>(terminal.out, about, outcomes);
    else if (json)
        rows = std::make_unique<JsonRows>(terminal.out, about, outcomes);
    else
        rows = std::make_unique<TableRows>(terminal.out, about, outcomes, *rated);
    const auto read = (*store)->eachSeries(request, [&rows](const SeriesPart &part) { return rows->part(part); });
    if (!read)
        return std::unexpected(read.error());
    rows->end();
    return rows->any() ? ExitStatus::Done : ExitStatus::No;
}

} // namespace hindsight
