// SPDX-License-Identifier: GPL-3.0-or-later
// JSON that is broken, or holds something else than the other documents.
#include "damages.h"

using namespace hindsight::good;

namespace hindsight {

namespace {

QByteArray array(const QByteArray &between = ",\n", int count = rows)
{
    QByteArrayList lines;
    for (int row = 0; row < count; ++row)
        lines.append(jsonLine(row));
    return '[' + lines.join(between) + ']';
}

} // namespace

QList<Damage> damagedDocuments()
{
    const QByteArray row = jsonLine(damagedRow);
    return {
        {"JSON, whole", jsonLines(), 0, 40, 40, 0, "", "t.jsonl"},
        // Documents
        {"JSON, half a document", jsonWithLine(row.first(60) + '\n'), 0, 40, 39, 1, "11: this is no JSON object", "t.jsonl"},
        {"JSON, no closing brace", jsonWithLine(row.chopped(1) + '\n'), 0, 40, 39, 1, "11: this is no JSON object", "t.jsonl"},
        {"JSON, a brace too many", jsonWithLine(row + "}\n"), 0, 40, 39, 1, "11: this is no JSON object", "t.jsonl"},
        {"JSON, two documents in a line", jsonWithLine(row + ' ' + jsonLine(11) + '\n'), 0, 40, 39, 1, "11: this is no JSON object", "t.jsonl"},
        {"JSON, text behind a document", jsonWithLine(row + " done\n"), 0, 40, 39, 1, "11: this is no JSON object", "t.jsonl"},
        {"JSON, text before a document", jsonWithLine("data: " + row + '\n'), 0, 40, 39, 1, "11: this is no JSON object", "t.jsonl"},
        {"JSON, a comma behind a document", jsonWithLine(row + ",\n"), 0, 40, 39, 1, "11: this is no JSON object", "t.jsonl"},
        {"JSON, an empty line", jsonWithLine("\n"), 0, 39, 39, 0, "", "t.jsonl"},
        {"JSON, an empty document", jsonWithLine("{}\n"), 0, 40, 39, 1, "11: no time", "t.jsonl"},
        {"JSON, null", jsonWithLine("null\n"), 0, 40, 39, 1, "11: this is no JSON object", "t.jsonl"},
        {"JSON, a number", jsonWithLine("42\n"), 0, 40, 39, 1, "11: this is no JSON object", "t.jsonl"},
        {"JSON, a text", jsonWithLine("\"card\"\n"), 0, 40, 39, 1, "11: this is no JSON object", "t.jsonl"},
        {"JSON, an array", jsonWithLine("[1, 2, 3]\n"), 0, 40, 39, 1, "11: this is no JSON object", "t.jsonl"},
        {"JSON, a document in an array", jsonWithLine('[' + row + "]\n"), 0, 40, 39, 1, "11: this is no JSON object", "t.jsonl"},
        {"JSON, a line of CSV", jsonWithLine(good::line(damagedRow) + '\n'), 0, 40, 39, 1, "11: this is no JSON object", "t.jsonl"},
        {"JSON, a comment", jsonWithLine("// once more\n"), 0, 40, 39, 1, "11: this is no JSON object", "t.jsonl"},
        {"JSON, zeros", jsonWithLine(QByteArray(64, '\0') + '\n'), 0, 40, 39, 1, "11: this is no JSON object", "t.jsonl"},
        {"JSON, single quotes", jsonWithLine(QByteArray(row).replace('"', '\'') + '\n'), 0, 40, 39, 1, "11: this is no JSON object", "t.jsonl"},
        {"JSON, names without quotes", jsonWithLine(QByteArray(row).replace("\"status\"", "status") + '\n'), 0, 40, 39, 1, "11: this is no JSON object",
         "t.jsonl"},
        {"JSON, a missing comma", jsonWithLine(QByteArray(row).replace(", \"status\"", " \"status\"") + '\n'), 0, 40, 39, 1, "11: this is no JSON object",
         "t.jsonl"},
        {"JSON, a missing colon", jsonWithLine(QByteArray(row).replace("\"status\":", "\"status\"") + '\n'), 0, 40, 39, 1, "11: this is no JSON object",
         "t.jsonl"},
        {"JSON, a comma before the closing brace", jsonWithLine(row.chopped(1) + ",}\n"), 0, 40, 39, 1, "11: this is no JSON object", "t.jsonl"},
        {"JSON, a line break in the middle", jsonWithLine(QByteArray(row).insert(40, '\n') + '\n'), 0, 41, 39, 2, "11: this is no JSON object", "t.jsonl"},
        {"JSON, an open text", jsonWith("region", "\"us"), 0, 40, 39, 1, "11: this is no JSON object", "t.jsonl"},
        {"JSON, an unknown escape", jsonWith("payment_method", "\"ca\\qrd\""), 0, 40, 39, 1, "11: this is no JSON object", "t.jsonl"},
        {"JSON, half a pair of escapes", jsonWith("payment_method", "\"card\\ud83d\""), 0, 40, 40, 0, "", "t.jsonl"},
        {"JSON, text not in UTF-8", jsonWith("payment_method", "\"ca\xffrd\""), 0, 40, 39, 1, "11: this is no JSON object", "t.jsonl"},
        {"JSON, deep objects", jsonWith("region", QByteArray("{\"a\":").repeated(500) + '1' + QByteArray("}").repeated(500)), 0, 40, 40, 0, "", "t.jsonl"},
        {"JSON, deeper than any parser goes", jsonWith("region", QByteArray("[").repeated(5000) + QByteArray("]").repeated(5000)), 0, 40, 40, 0, "", "t.jsonl"},
        // Values
        {"JSON, null instead of a time", jsonWith("timestamp", "null"), 0, 40, 39, 1, "11: no time", "t.jsonl"},
        {"JSON, a number instead of a time", jsonWith("timestamp", "1721470215"), 0, 40, 39, 1, "11: “1721470215” is no time of the column's form", "t.jsonl"},
        {"JSON, true instead of a time", jsonWith("timestamp", "true"), 0, 40, 39, 1, "11: “true” is no time of the column's form", "t.jsonl"},
        {"JSON, an object instead of a time", jsonWith("timestamp", "{\"$date\": \"2024-07-20T10:10:15Z\"}"), 0, 40, 39, 1, "11: no time", "t.jsonl"},
        {"JSON, null instead of a status", jsonWith("status", "null"), 0, 40, 39, 1, "11: no status", "t.jsonl"},
        {"JSON, an array instead of a status", jsonWith("status", "[\"succeeded\"]"), 0, 40, 39, 1, "11: no status", "t.jsonl"},
        {"JSON, a number as amount", jsonWith("amount", "20.5"), 0, 40, 40, 0, "", "t.jsonl"},
        {"JSON, NaN as amount", jsonWith("amount", "NaN"), 0, 40, 39, 1, "11: this is no JSON object", "t.jsonl"},
        {"JSON, a negative amount", jsonWith("amount", "-20.5"), 0, 40, 39, 1, "11: the amount “-20.5” is negative", "t.jsonl"},
        {"JSON, a huge amount", jsonWith("amount", "1e300"), 0, 40, 39, 1, "11: “1e300” is no amount", "t.jsonl"},
        {"JSON, a minus as amount", jsonWith("amount", "-"), 0, 40, 39, 1, "11: this is no JSON object", "t.jsonl"},
        {"JSON, leading zeros", jsonWith("latency_ms", "00210"), 0, 40, 40, 0, "", "t.jsonl"},
        {"JSON, false as latency", jsonWith("latency_ms", "false"), 0, 40, 39, 1, "11: “false” is no latency", "t.jsonl"},
        {"JSON, a name twice", jsonWithLine(row.chopped(1) + ", \"status\": \"failed\"}\n"), 0, 40, 40, 0, "", "t.jsonl"},
        {"JSON, a name that others have not", jsonWithLine(row.chopped(1) + ", \"extra\": 1}\n"), 0, 40, 40, 0, "", "t.jsonl"},
        {"JSON, a missing name", jsonWithLine(QByteArray(row).replace("\"status\"", "\"state_of\"") + '\n'), 0, 40, 39, 1, "11: no status", "t.jsonl"},
        // Files
        {"JSON, cut off in the last line", jsonLines().chopped(20), 0, 40, 39, 1, "40: this is no JSON object", "t.jsonl"},
        {"JSON, one array", array(), 0, 40, 40, 0, "", "t.json"},
        {"JSON, an array that is not closed", array().chopped(1), 3, 0, 0, 0,
         "t.json: The array of JSON is not closed: the file ends in the middle; nothing was imported. Get the file once more.", "t.json"},
        {"JSON, an array cut off in a document", array().chopped(30), 3, 0, 0, 0,
         "t.json: The array of JSON is not closed: the file ends in the middle; nothing was imported. Get the file once more.", "t.json"},
        {"JSON, an array without commas", array("\n"), 0, 40, 40, 0, "", "t.json"},
        {"JSON, an empty array", "[]", 3, 0, 0, 0, "t.json: There is no JSON object with values in this file.", "t.json"},
        {"JSON, an array of numbers", "[1, 2, 3]\n", 3, 0, 0, 0, "t.json: There is no JSON object with values in this file.", "t.json"},
        {"JSON, a list in an object", "{\"object\": \"list\", \"data\": " + array() + ", \"has_more\": true}\n", 0, 40, 40, 0, "", "t.json"},
        {"JSON, a list in an object that is not closed", "{\"object\": \"list\", \"data\": " + array().chopped(1), 3, 0, 0, 0,
         "t.json: The array of JSON is not closed: the file ends in the middle; nothing was imported. Get the file once more.", "t.json"},
        {"JSON, an answer that is an error", "{\"error\": {\"message\": \"Invalid API key\", \"type\": \"invalid_request_error\"}}\n", 3, 0, 0, 0,
         "t.json: Which column says when a payment was made? None of them holds dates with a time of day. Say --map time=error.message|error.type.", "t.json"},
        {"JSON, an empty object", "{}\n", 3, 0, 0, 0, "t.json: There is no JSON object with values in this file.", "t.json"},
        {"JSON, an open brace", "{", 3, 0, 0, 0, "t.json: There is no JSON object with values in this file.", "t.json"},
        {"JSON, a thousand open brackets", QByteArray(1000, '['), 3, 0, 0, 0,
         "t.json: The array of JSON is not closed: the file ends in the middle; nothing was imported. Get the file once more.", "t.json"},
        {"JSON, a byte order mark", "\xef\xbb\xbf" + jsonLines(), 0, 40, 40, 0, "", "t.jsonl"},
        {"JSON that is called csv", jsonLines(), 0, 40, 40, 0, "", "t.csv"},
        {"CSV that is called jsonl", csv(), 0, 40, 40, 0, "", "t.jsonl"},
    };
}

} // namespace hindsight
