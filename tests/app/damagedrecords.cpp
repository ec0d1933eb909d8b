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
        {"a field too few", csvWithLine(row.first(row.lastIndexOf(',')) + '\n'), 9, 9, 9, 9, "?"},
        {"a field too many", csvWithLine(row + ",more\n"), 9, 9, 9, 9, "?"},
        {"an empty field too many", csvWithLine(row + ",\n"), 9, 9, 9, 9, "?"},
        {"half a row", csvWithLine(row.first(30) + '\n'), 9, 9, 9, 9, "?"},
        {"a single letter", csvWithLine("x\n"), 9, 9, 9, 9, "?"},
        {"only commas", csvWithLine(",,,,,,,,\n"), 9, 9, 9, 9, "?"},
        {"an empty line", csvWithLine("\n"), 9, 9, 9, 9, "?"},
        {"a line of blanks", csvWithLine("   \n"), 9, 9, 9, 9, "?"},
        {"two rows in one line", csvWithLine(row + ',' + lineOf(11) + '\n'), 9, 9, 9, 9, "?"},
        {"the header again", csvWithLine(header()), 9, 9, 9, 9, "?"},
        {"a comment", csvWithLine("# exported again\n"), 9, 9, 9, 9, "?"},
        {"a total", csvWithLine("Total,,,,,1180.00,,,\n"), 9, 9, 9, 9, "?"},
        {"other delimiters in one row", csvWithLine(QByteArray(row).replace(',', ';') + '\n'), 9, 9, 9, 9, "?"},
        {"mixed up columns", csvWithLine("card,tx-1010,2024-07-20T10:10:15.250Z,20.50,,succeeded,EUR,210,us\n"), 9, 9, 9, 9, "?"},
        {"ten thousand fields", csvWithLine(QByteArray(10'000, ',') + '\n'), 9, 9, 9, 9, "?"},
        {"a merge conflict", csvWithLine("<<<<<<< HEAD\n" + row + "\n=======\n" + row + "\n>>>>>>> other\n"), 9, 9, 9, 9, "?"},
        {"a row of HTML", csvWithLine("<html><body>504 Gateway Time-out</body></html>\n"), 9, 9, 9, 9, "?"},
        // Quotes
        {"a quote that is never closed", rowWith(Region, "\"us"), 9, 9, 9, 9, "?"},
        {"a quote that is never closed, in the first field", csvWithLine('"' + row + '\n'), 9, 9, 9, 9, "?"},
        {"a quote that is never closed, in the last row", csv().chopped(3) + "\"us\n", 9, 9, 9, 9, "?"},
        {"a stray quote", rowWith(Region, "5\" screen"), 9, 9, 9, 9, "?"},
        {"two stray quotes", rowWith(Region, "5\" or 6\" screen"), 9, 9, 9, 9, "?"},
        {"text behind a closing quote", rowWith(Region, "\"us\"x"), 9, 9, 9, 9, "?"},
        {"a blank before a quote", rowWith(Region, " \"us\""), 9, 9, 9, 9, "?"},
        {"a blank behind a closing quote", rowWith(Method, "\"card\" "), 9, 9, 9, 9, "?"},
        {"a quote escaped by a backslash", rowWith(Region, "\"u\\\"s\""), 9, 9, 9, 9, "?"},
        {"a doubled quote", rowWith(Region, "\"u\"\"s\""), 9, 9, 9, 9, "?"},
        {"three quotes", rowWith(Region, "\"\"\""), 9, 9, 9, 9, "?"},
        {"an empty quoted field", rowWith(Code, "\"\""), 9, 9, 9, 9, "?"},
        {"single quotes", rowWith(Region, "'us'"), 9, 9, 9, 9, "?"},
        {"typographic quotes", rowWith(Region, "“us”"), 9, 9, 9, 9, "?"},
        {"a comma in quotes", rowWith(Region, "\"us, east\""), 9, 9, 9, 9, "?"},
        {"a comma without quotes", rowWith(Region, "us, east"), 9, 9, 9, 9, "?"},
        {"a whole row in quotes", csvWithLine('"' + row + "\"\n"), 9, 9, 9, 9, "?"},
        {"line breaks in quotes", rowWith(Region, "\"us\n\n\neast\""), 9, 9, 9, 9, "?"},
        {"a broken row behind line breaks in quotes", rowWith(Region, "\"us\neast\"") + "broken\n", 9, 9, 9, 9, "?"},
        {"two megabytes in quotes", rowWith(Region, '"' + QByteArray(2 << 20, 'x') + '"'), 9, 9, 9, 9, "?"},
        // Line breaks
        {"a carriage return in the middle of a row", csvWithLine(QByteArray(row).insert(40, '\r') + '\n'), 9, 9, 9, 9, "?"},
        {"a carriage return before one line break", csvWithLine(row + "\r\n"), 9, 9, 9, 9, "?"},
        {"carriage returns before all line breaks", joined(',', "\r\n"), 9, 9, 9, 9, "?"},
        {"two carriage returns", joined(',', "\r\r\n"), 9, 9, 9, 9, "?"},
        {"carriage returns alone", joined(',', "\r"), 9, 9, 9, 9, "?"},
        {"no line break at the end", csv().chopped(1), 9, 9, 9, 9, "?"},
        {"empty lines at the end", csv() + "\n\n\n", 9, 9, 9, 9, "?"},
        {"a line break in the middle of a row", csvWithLine(QByteArray(row).insert(40, '\n') + '\n'), 9, 9, 9, 9, "?"},
        {"a form feed behind a row", csvWithLine(row + "\f\n"), 9, 9, 9, 9, "?"},
        {"no line breaks at all", csv().replace("\n", " "), 9, 9, 9, 9, "?"},
        // Headers
        {"no header", withHeader({}), 9, 9, 9, 9, "?"},
        {"only a header", header(), 9, 9, 9, 9, "?"},
        {"an empty line before the header", '\n' + csv(), 9, 9, 9, 9, "?"},
        {"a title before the header", "Payments of July\n" + csv(), 9, 9, 9, 9, "?"},
        {"a header with an empty name", withHeader(header().replace("region", "")), 9, 9, 9, 9, "?"},
        {"a header with a name twice", withHeader(header().replace("region", "currency")), 9, 9, 9, 9, "?"},
        {"a header with a name too few", withHeader(header().replace(",region", "")), 9, 9, 9, 9, "?"},
        {"a header with a name too many", withHeader(header().replace("region", "region,extra")), 9, 9, 9, 9, "?"},
        {"a header in capitals", withHeader(header().toUpper()), 9, 9, 9, 9, "?"},
        {"a header in quotes", withHeader('"' + header().trimmed().replace(",", "\",\"") + "\"\n"), 9, 9, 9, 9, "?"},
        {"a header with a quote that is never closed", withHeader('"' + header()), 9, 9, 9, 9, "?"},
        {"a header without a time", withHeader(header().replace("timestamp", "colour")), 9, 9, 9, 9, "?"},
        {"a header without a status", withHeader(header().replace("status", "shade")), 9, 9, 9, 9, "?"},
        {"a header without a currency", withHeader(header().replace("currency", "shade")), 9, 9, 9, 9, "?"},
        {"a header of other delimiters", withHeader(header().replace(',', ';')), 9, 9, 9, 9, "?"},
        {"a column that is not there", csv(), 9, 9, 9, 9, "?", "t.csv", "--map time=created_at"},
        {"a role that is not there", csv(), 9, 9, 9, 9, "?", "t.csv", "--map colour=region"},
        {"a zone that is not there", csv(), 9, 9, 9, 9, "?", "t.csv", "--map zone=Europe/Atlantis"},
        {"an outcome that is not there", csv(), 9, 9, 9, 9, "?", "t.csv", "--map status.failed=lost"},
        {"a sep= line that lies", "sep=;\n" + csv(), 9, 9, 9, 9, "?"},
        {"semicolons", joined(';', "\n"), 9, 9, 9, 9, "?"},
        {"tabs", joined('\t', "\n"), 9, 9, 9, 9, "?"},
        {"bars", joined('|', "\n"), 9, 9, 9, 9, "?"},
        {"a single column", "timestamp\n2024-07-20T10:00:00Z\n", 9, 9, 9, 9, "?"},
        {"every row broken", header() + "a\nb\nc\n", 9, 9, 9, 9, "?"},
    };
}

} // namespace hindsight
