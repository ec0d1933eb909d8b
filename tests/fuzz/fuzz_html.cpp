// SPDX-License-Identifier: GPL-3.0-or-later
#include "require.h"

#include "models/document/reading/import.h"
#include "models/document/reading/richtext.h"

#include <QGuiApplication>

using namespace hindsight;
using namespace Qt::StringLiterals;

/// Whatever the HTML: it becomes text or is refused with a sentence, and every line of what it becomes is accounted for.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    static int argc = 1;
    static char name[] = "fuzz_html";
    static char *argv[] = {name, nullptr};
    qputenv("QT_QPA_PLATFORM", "offscreen");
    static const QGuiApplication application(argc, argv);

    const QByteArray html(reinterpret_cast<const char *>(data), qsizetype(size));
    const Result<QString> text = markdownOfHtml(html);
    require(text || !text.error().text.isEmpty(), "an error without a sentence");
    const auto document = readDocument("<html>" + html, u"fuzz.html"_s);
    if (document)
        require(document->totalLines == document->recordLines + document->sectionLines + document->unreadLines, "lines do not add up");
    return 0;
}
