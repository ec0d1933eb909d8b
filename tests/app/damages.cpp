// SPDX-License-Identifier: GPL-3.0-or-later
// The file that is whole, from which the damaged ones are made.
#include "damages.h"

namespace hindsight::good {

namespace {

const QList<QByteArray> &names()
{
    static const QList<QByteArray> names
        = {"timestamp", "transaction_id", "payment_method", "status", "error_code", "amount", "currency", "latency_ms", "region"};
    return names;
}

QByteArray changed(QByteArray (*of)(int), const QByteArray &head, const QByteArray &line)
{
    QByteArray text = head;
    for (int row = 0; row < rows; ++row)
        text += row == damagedRow ? line : of(row) + '\n';
    return text;
}

} // namespace

QByteArray header() { return names().join(',') + '\n'; }

QList<QByteArray> fields(int row)
{
    const bool succeeded = row % 5 != 4;
    return {"2024-07-20T10:" + QByteArray::number(row).rightJustified(2, '0') + ":15.250Z",
            "tx-" + QByteArray::number(1000 + row),
            row % 2 == 0 ? "card" : "paypal",
            succeeded ? "succeeded" : "failed",
            succeeded ? "" : "insufficient_funds",
            QByteArray::number(10 + row) + ".50",
            "EUR",
            QByteArray::number(200 + row),
            row % 3 == 0 ? "eu" : "us"};
}

QByteArray line(int row) { return fields(row).join(','); }

QByteArray csv() { return changed(line, header(), line(damagedRow) + '\n'); }

QByteArray csvWith(Column column, const QByteArray &text)
{
    QList<QByteArray> damaged = fields(damagedRow);
    damaged[column] = text;
    return csvWithLine(damaged.join(',') + '\n');
}

QByteArray csvWithLine(const QByteArray &line) { return changed(good::line, header(), line); }

QByteArray jsonLine(int row)
{
    const QList<QByteArray> values = fields(row);
    QByteArray text = "{";
    for (int i = 0; i < values.size(); ++i) {
        const bool number = i == Latency;
        text += (i > 0 ? ", \"" : "\"") + names()[i] + "\": " + (number ? values[i] : '"' + values[i] + '"');
    }
    return text + '}';
}

QByteArray jsonLines() { return changed(jsonLine, {}, jsonLine(damagedRow) + '\n'); }

QByteArray jsonWithLine(const QByteArray &line) { return changed(jsonLine, {}, line); }

QByteArray jsonWith(const QByteArray &key, const QByteArray &text)
{
    QByteArray line = jsonLine(damagedRow);
    const qsizetype from = line.indexOf('"' + key + "\": ") + key.size() + 4;
    const qsizetype comma = line.indexOf(", \"", from);
    const qsizetype to = comma < 0 ? line.size() - 1 : comma;
    return jsonWithLine(line.replace(from, to - from, text) + '\n');
}

} // namespace hindsight::good
