// SPDX-License-Identifier: GPL-3.0-or-later
#include "require.h"

#include "models/document/document.h"
#include "models/document/reading/import.h"

#include <QCoreApplication>

#include <numeric>

using namespace hindsight;
using namespace Qt::StringLiterals;

/// Whatever the bytes: every line is accounted for, and what was read survives a way out and in.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    static int argc = 1;
    static char name[] = "fuzz_document";
    static char *argv[] = {name, nullptr};
    static const QCoreApplication application(argc, argv);

    const auto document = readDocument(QByteArray(reinterpret_cast<const char *>(data), qsizetype(size)), u"fuzz.md"_s);
    if (!document) {
        require(!document.error().text.isEmpty(), "an error without a sentence");
        return 0;
    }
    require(document->totalLines == document->recordLines + document->sectionLines + document->unreadLines, "lines do not add up");
    // The way out and in takes ten times as long as reading: some go it.
    if (document->incidents.isEmpty() || std::accumulate(data, data + size, 0u) % 8 != 0)
        return 0;
    const Record &record = document->incidents.first().record;
    const auto bytes = exportDocument(record, {.frontMatter = true});
    require(bytes.has_value(), "what was read cannot be exported");
    const auto again = readDocument(*bytes, u"again.md"_s);
    require(again && again->incidents.size() == 1, "what was exported cannot be read");
    require(again->incidents.first().record == record, "front matter lost something");
    return 0;
}
