// SPDX-License-Identifier: GPL-3.0-or-later
#include "linesread.h"

#include "models/incident/fields.h"
#include "models/text/sourcetext.h"

#include <QSet>

namespace hindsight {

using namespace Qt::StringLiterals;

namespace {

/// The field of an incident that a passage of narrative is; empty: it is none.
QString fieldOf(Topic topic)
{
    switch (topic) {
    case Topic::Summary: return u"summary"_s;
    case Topic::Impact: return u"impact"_s;
    case Topic::Detection: return u"detection"_s;
    case Topic::Resolution: return u"resolution"_s;
    case Topic::Conclusion: return u"conclusion"_s;
    case Topic::Duration: return u"stated_duration_minutes"_s;
    default: return {};
    }
}

} // namespace

QMap<int, ReadLine> linesOf(const Reading &reading, int above, int frontLines)
{
    QHash<int, QString> partAt;
    forEachPart(reading.record, [&](const auto &parts, const char *) {
        using T = std::decay_t<decltype(parts)>::value_type;
        for (const T &part : parts) {
            const int line = reading.lineOf.value(part.uid) - above;
            if (line > 0 && !partAt.contains(line))
                partAt.insert(line, tableOf<T>().info.nameText);
        }
    });
    QSet<int> headings;
    for (const Block &block : readBlocks(reading.lines)) {
        for (int line = block.first; block.kind == Block::Kind::Heading && line <= block.last; ++line)
            headings.insert(line);
    }
    QMap<int, ReadLine> lines;
    ReadLine part; // the last one
    for (int line = 1; line <= int(reading.lines.size()); ++line) {
        if (isBlank(reading.lines[line - 1]))
            continue;
        const LineUse use = reading.uses[line - 1];
        const auto topic = reading.topics.constFind(line);
        const QString field = topic == reading.topics.constEnd() ? QString() : fieldOf(*topic);
        ReadLine read;
        if (use == LineUse::Unread)
            read.kind = ReadLine::Kind::Unread;
        else if (line <= frontLines)
            read.kind = ReadLine::Kind::FrontMatter;
        else if (line == reading.titleLine)
            read.kind = ReadLine::Kind::Title;
        else if (partAt.contains(line) && use != LineUse::Section)
            read = part = {ReadLine::Kind::Part, partAt.value(line)};
        else if (use == LineUse::Section)
            read.kind = ReadLine::Kind::Section;
        else if (headings.contains(line))
            read.kind = ReadLine::Kind::Heading;
        else if (!field.isEmpty())
            read = {ReadLine::Kind::Field, field};
        else if (!part.name.isEmpty())
            read = part;
        if (read.kind != ReadLine::Kind::Part)
            part = {};
        lines.insert(above + line, read);
    }
    return lines;
}

} // namespace hindsight
