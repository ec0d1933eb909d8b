// SPDX-License-Identifier: GPL-3.0-or-later
#include "require.h"

#include "models/document/templates/context.h"
#include "models/document/templates/template.h"

#include <QCoreApplication>

using namespace hindsight;
using namespace Qt::StringLiterals;

namespace {

Record smallRecord()
{
    Record record;
    record.incident.title = u"A *title*"_s;
    record.incident.summary = u"One.\n\n- two"_s;
    record.events
        = {{.uid = u"e1"_s, .kind = EventKind::Communication, .text = u"Said."_s, .audience = Audience::Customers}, {.uid = u"e2"_s, .text = u"Done."_s}};
    record.evidence = {{.uid = u"v1"_s, .subject = u"e1"_s, .title = u"Graph"_s, .url = u"https://example.com"_s}};
    record.causes = {{.uid = u"c1"_s, .text = u"A factor."_s}};
    record.actions = {{.uid = u"a1"_s, .text = u"A task."_s}, {.uid = u"a2"_s, .text = u"Another."_s}};
    record.severities = {{.uid = u"s1"_s, .severity = u"SEV-1"_s}};
    return record;
}

} // namespace

/// Whatever a template says: an error with its line, or a text.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    static int argc = 1;
    static char name[] = "fuzz_template";
    static char *argv[] = {name, nullptr};
    static const QCoreApplication application(argc, argv);
    static const Phrases phrases(u"en"_s);
    static const QVariantMap context = documentContext(smallRecord(), phrases, {});

    const Template source{QString::fromUtf8(reinterpret_cast<const char *>(data), qsizetype(size)), u"fuzz.mustache"_s};
    const auto text = render(source, documentNames(), context, phrases);
    if (!text) {
        require(!text.error().text.isEmpty(), "an error without a sentence");
        require(text.error().file == source.file, "an error without its file");
        require(text.error().line >= 1 && text.error().line <= source.source.count(u'\n') + 1, "an error without its line");
        return 0;
    }
    require(!text->contains(QChar(0xfdd0)) || source.source.contains(QChar(0xfdd0)), "a sign of the renderer's is left");
    if (!source.source.contains(u"{{"_s))
        require(*text == QString(source.source).replace(u"\r\n"_s, u"\n"_s).replace(QChar(0xfdd0), u'\n'), "a template without tags is not its text");
    return 0;
}
