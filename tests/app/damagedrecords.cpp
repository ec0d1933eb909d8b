// SPDX-License-Identifier: GPL-3.0-or-later
// Lines that are no record as the header has it, and headers that are none.
#include "damages.h"

using namespace hindsight::good;

namespace hindsight {

namespace {

QByteArray lineOf(int row) { return good::line(row); }

QByteArray withHeader(const QByteArray &text) { return csv().replace(0, good::header().size(), text); }

QByteArray joined(char delimiter, const QByteArray &lineBreak) { return csv().replace(',', delimiter).replace("\n", lineBreak); }

/// The row in line 12, with one of its fields in another form.
QByteArray rowWith(Column column, const QByteArray &text) { return csvWith(column, text); }

} // namespace

QList<Damage> damagedRecords()
{
    const QByteArray row = lineOf(damagedRow);
    return {
        // Fields
        {"a field too few", csvWithLine(row.first(row.lastIndexOf(',')) + '\n'), 0, 40, 39, 1, "12: 8 fields where the header has 9"},
        {"a field too many", csvWithLine(row + ",more\n"), 0, 40, 39, 1, "12: 10 fields where the header has 9"},
        {"an empty field too many", csvWithLine(row + ",\n"), 0, 40, 40, 0, ""},
        {"half a row", csvWithLine(row.first(30) + '\n'), 0, 40, 39, 1, "12: 2 fields where the header has 9"},
        {"a single letter", csvWithLine("x\n"), 0, 40, 39, 1, "12: 1 field where the header has 9"},
        {"only commas", csvWithLine(",,,,,,,,\n"), 0, 40, 39, 1, "12: no time"},
        {"an empty line", csvWithLine("\n"), 0, 39, 39, 0, ""},
        {"a line of blanks", csvWithLine("   \n"), 0, 39, 39, 0, ""},
        {"two rows in one line", csvWithLine(row + ',' + lineOf(11) + '\n'), 0, 40, 39, 1, "12: 18 fields where the header has 9"},
        {"the header again", csvWithLine(header()), 0, 40, 39, 1, "12: “timestamp” is no time of the column's form"},
        {"a comment", csvWithLine("# exported again\n"), 0, 40, 39, 1, "12: 1 field where the header has 9"},
        {"a total", csvWithLine("Total,,,,,1180.00,,,\n"), 0, 40, 39, 1, "12: “Total” is no time of the column's form"},
        {"other delimiters in one row", csvWithLine(QByteArray(row).replace(',', ';') + '\n'), 0, 40, 39, 1, "12: 1 field where the header has 9"},
        {"mixed up columns", csvWithLine("card,tx-1010,2024-07-20T10:10:15.250Z,20.50,,succeeded,EUR,210,us\n"), 3, 0, 0, 0,
         "t.csv: What became of payments with the status “20.50” (1 of the first rows)? Say --map "
         "status.20.50=succeeded|declined|failed|abandoned|open|ignored."},
        {"ten thousand fields", csvWithLine(QByteArray(10'000, ',') + '\n'), 0, 40, 39, 1, "12: no time"},
        {"a merge conflict", csvWithLine("<<<<<<< HEAD\n" + row + "\n=======\n" + row + "\n>>>>>>> other\n"), 0, 44, 40, 3,
         "12: 1 field where the header has 9"},
        {"a row of HTML", csvWithLine("<html><body>504 Gateway Time-out</body></html>\n"), 0, 40, 39, 1, "12: 1 field where the header has 9"},
        // Quotes
        {"a quote that is never closed", rowWith(Region, "\"us"), 0, 40, 39, 1, "12: a quote is opened and never closed"},
        {"a quote that is never closed, in the first field", csvWithLine('"' + row + '\n'), 0, 40, 39, 1, "12: a quote is opened and never closed"},
        {"a quote that is never closed, in the last row", csv().chopped(3) + "\"us\n", 0, 40, 39, 1, "41: a quote is opened and never closed"},
        {"a stray quote", rowWith(Region, "5\" screen"), 0, 40, 40, 0, ""},
        {"two stray quotes", rowWith(Region, "5\" or 6\" screen"), 0, 40, 40, 0, ""},
        {"text behind a closing quote", rowWith(Region, "\"us\"x"), 0, 40, 39, 1, "12: there is text behind a closing quote"},
        {"a blank before a quote", rowWith(Region, " \"us\""), 0, 40, 40, 0, ""},
        {"a blank behind a closing quote", rowWith(Method, "\"card\" "), 0, 40, 39, 1, "12: there is text behind a closing quote"},
        {"a quote escaped by a backslash", rowWith(Region, "\"u\\\"s\""), 0, 40, 39, 1, "12: there is text behind a closing quote"},
        {"a doubled quote", rowWith(Region, "\"u\"\"s\""), 0, 40, 40, 0, ""},
        {"three quotes", rowWith(Region, "\"\"\""), 0, 40, 39, 1, "12: a quote is opened and never closed"},
        {"an empty quoted field", rowWith(Code, "\"\""), 0, 40, 40, 0, ""},
        {"single quotes", rowWith(Region, "'us'"), 0, 40, 40, 0, ""},
        {"typographic quotes", rowWith(Region, "“us”"), 0, 40, 40, 0, ""},
        {"a comma in quotes", rowWith(Region, "\"us, east\""), 0, 40, 40, 0, ""},
        {"a comma without quotes", rowWith(Region, "us, east"), 0, 40, 39, 1, "12: 10 fields where the header has 9"},
        {"a whole row in quotes", csvWithLine('"' + row + "\"\n"), 0, 40, 39, 1, "12: 1 field where the header has 9"},
        {"line breaks in quotes", rowWith(Region, "\"us\n\n\neast\""), 0, 40, 40, 0, ""},
        {"a broken row behind line breaks in quotes", rowWith(Region, "\"us\neast\"") + "broken\n", 0, 41, 40, 1, "43: 1 field where the header has 9"},
        {"two megabytes in quotes", rowWith(Region, '"' + QByteArray(2 << 20, 'x') + '"'), 0, 40, 39, 1, "12: a quote is opened and never closed"},
        // Line breaks
        {"a carriage return in the middle of a row", csvWithLine(QByteArray(row).insert(40, '\r') + '\n'), 0, 40, 40, 0, ""},
        {"a carriage return before one line break", csvWithLine(row + "\r\n"), 0, 40, 40, 0, ""},
        {"carriage returns before all line breaks", joined(',', "\r\n"), 0, 40, 40, 0, ""},
        {"two carriage returns", joined(',', "\r\r\n"), 0, 40, 40, 0, ""},
        {"carriage returns alone", joined(',', "\r"), 0, 40, 40, 0, ""},
        {"no line break at the end", csv().chopped(1), 0, 40, 40, 0, ""},
        {"empty lines at the end", csv() + "\n\n\n", 0, 40, 40, 0, ""},
        {"a line break in the middle of a row", csvWithLine(QByteArray(row).insert(40, '\n') + '\n'), 0, 41, 39, 2, "12: 4 fields where the header has 9"},
        {"a form feed behind a row", csvWithLine(row + "\f\n"), 0, 40, 40, 0, ""},
        {"no line breaks at all", csv().replace("\n", " "), 3, 0, 0, 0,
         "t.csv: Which column says when a payment was made? None of them holds dates with a time of day. Say --map "
         "time=column1|column2|column3|column4|column5|column6|column7|column8|column9|column10|column11|column12|...."},
        // Headers
        {"no header", withHeader({}), 0, 40, 40, 0, ""},
        {"only a header", header(), 3, 0, 0, 0, "t.csv: There is no row below the header of this file."},
        {"an empty line before the header", '\n' + csv(), 0, 40, 40, 0, ""},
        {"a title before the header", "Payments of July\n" + csv(), 0, 40, 40, 0, ""},
        {"a header with an empty name", withHeader(header().replace("region", "")), 0, 40, 40, 0, ""},
        {"a header with a name twice", withHeader(header().replace("region", "currency")), 0, 40, 40, 0, ""},
        {"a header with a name too few", withHeader(header().replace(",region", "")), 3, 0, 0, 0,
         "t.csv:2: No row of this file counts. Of 40 rows, 40 were rejected, 0 ignored, 0 filtered, 0 skipped, and 0 counted before. The first rejected one: 9 fields where "
         "the header has 8."},
        {"a header with a name too many", withHeader(header().replace("region", "region,extra")), 0, 40, 40, 0, ""},
        {"a header in capitals", withHeader(header().toUpper()), 0, 40, 40, 0, ""},
        {"a header in quotes", withHeader('"' + header().trimmed().replace(",", "\",\"") + "\"\n"), 0, 40, 40, 0, ""},
        {"a header with a quote that is never closed", withHeader('"' + header()), 0, 40, 40, 0, ""},
        {"a header without a time", withHeader(header().replace("timestamp", "colour")), 0, 40, 40, 0, ""},
        {"a header without a status", withHeader(header().replace("status", "shade")), 0, 40, 40, 0, ""},
        {"a header without a currency", withHeader(header().replace("currency", "shade")), 3, 0, 0, 0,
         "t.csv: In which currency are the amounts? The file has no column for it; write three letters like EUR. Say --map currency=CURRENCY."},
        {"a header of other delimiters", withHeader(header().replace(',', ';')), 0, 40, 40, 0, ""},
        {"a column that is not there", csv(), 2, 0, 0, 0,
         "t.csv: --map time=created_at: there is no column “created_at”; the file has timestamp, transaction_id, payment_method, status, error_code, amount, "
         "currency, latency_ms, region.",
         "t.csv", "--map time=created_at"},
        {"a role that is not there", csv(), 2, 0, 0, 0,
         "t.csv: --map colour=region: “colour” is nothing that can be mapped; write one of unused, time, date, clock, zone_column, id, status, error_code, "
         "amount, currency, latency, attribute, attempts, succeeded, declined, failed, abandoned, open, amount_succeeded, amount_failed, metric, value, zone, "
         "date_order, time_shape, decimal, amount_unit, latency_unit, unit, folding, values, series, status.RAW, error_code.CODE, filter.COLUMN.",
         "t.csv", "--map colour=region"},
        {"a zone that is not there", csv(), 2, 0, 0, 0,
         "t.csv: --map zone=Europe/Atlantis: no zone has this name; write a name like Europe/Berlin, an offset like +02:00, or UTC.", "t.csv",
         "--map zone=Europe/Atlantis"},
        {"an outcome that is not there", csv(), 2, 0, 0, 0,
         "t.csv: --map status.failed=lost: “lost” is not possible here; write one of succeeded, declined, failed, abandoned, open, ignored.", "t.csv",
         "--map status.failed=lost"},
        {"a sep= line that lies", "sep=;\n" + csv(), 0, 40, 40, 0, ""},
        {"semicolons", joined(';', "\n"), 0, 40, 40, 0, ""},
        {"tabs", joined('\t', "\n"), 0, 40, 40, 0, ""},
        {"bars", joined('|', "\n"), 0, 40, 40, 0, ""},
        {"a single column", "timestamp\n2024-07-20T10:00:00Z\n", 3, 0, 0, 0,
         "t.csv: This file has a single column: a table needs at least a time and what it counts."},
        {"every row broken", header() + "a\nb\nc\n", 3, 0, 0, 0, "t.csv: No row of this file has the 9 fields of its header."},
    };
}

} // namespace hindsight
