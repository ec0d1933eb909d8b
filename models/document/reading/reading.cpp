// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading.h"

#include "models/document/formats/markdown.h"
#include "models/document/formats/narrative.h"
#include "models/incident/checks/rules.h"
#include "models/incident/writtentexts.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace hindsight {

using namespace Qt::StringLiterals;

void Reading::take(int first, int last, LineUse use)
{
    for (int line = first; line <= last; ++line)
        uses[line - 1] = use;
}

void Reading::noteTopic(const Passage &passage)
{
    for (int line = passage.first; passage.topic && line <= passage.last; ++line)
        topics.insert(line, *passage.topic);
}

void Reading::noteZone(const QString &written)
{
    hasTimes = true;
    if (zone.isEmpty())
        zone = written;
    context.zone = zone;
}

void Reading::stateZone(const QString &written, int line)
{
    zone = written;
    zoneLine = line;
    noteZone(written);
}

Result<Moment> Reading::moment(const QString &text)
{
    Result<Moment> read = readMoment(text, context);
    if (read && read->precision != Precision::Day)
        noteZone(read->zone);
    return read;
}

Moment unknownTime() { return {.written = QCoreApplication::translate("Import", "unknown")}; }

void takeHead(const Passage &passage, Reading &reading)
{
    if (!passage.isLabel)
        reading.take(passage.first, passage.textFirst - 1);
    else if (passage.inlineText.isEmpty())
        reading.take(passage.first, passage.first);
}

QList<BlockRow> rowsOf(const Passage &passage, const QStringList &lines, bool (*startsRow)(const QString &line))
{
    QList<BlockRow> rows;
    bool isOpen = false; // the last row may go on
    const auto addLine = [&](const QString &line, int number) {
        if (startsRow(line)) {
            rows.append({number, number, line});
            isOpen = true;
        } else if (isOpen) {
            rows.last().last = number;
            rows.last().text += u'\n' + line;
        }
    };
    if (passage.isLabel)
        addLine(passage.inlineText.trimmed(), passage.first);
    for (const Block &block : passage.blocks) {
        isOpen = isOpen && block.kind == Block::Kind::Paragraph && block.first == rows.last().last + 1;
        if (block.kind == Block::Kind::List)
            rows.append(block.rows);
        else if (block.kind == Block::Kind::Paragraph) {
            for (int number = block.first; number <= block.last; ++number)
                addLine(lines[number - 1].trimmed(), number);
        }
    }
    return rows;
}

namespace {

/// As a heading, because there nothing but inline Markdown is read.
MarkdownTree parseInline(const QString &markdown) { return parseMarkdown("# " + QString(markdown).replace(u'\n', u' ').toUtf8()); }

} // namespace

QString shownText(const QString &markdown)
{
    static constexpr QStringView marks = u"\\`*_[]<>&~!#";
    if (std::ranges::none_of(markdown, [](QChar c) { return marks.contains(c); }))
        return markdown.contains(u'\n') ? markdown.simplified() : markdown.trimmed();
    return plainText(parseInline(markdown).get());
}

QString shownNames(const QString &markdown)
{
    static const QRegularExpression marker(u"^(?:[-*+]|\\d{1,3}[.)])\\s+"_s);
    QStringList names;
    for (const QString &line : markdown.split(u'\n', Qt::SkipEmptyParts)) {
        QString name = shownText(line.trimmed().remove(marker));
        while (name.endsWith(u','))
            name.chop(1);
        if (!name.isEmpty())
            names.append(name);
    }
    return names.join(u", "_s);
}

ShownLink shownLink(const QString &markdown)
{
    const MarkdownTree tree = parseInline(markdown);
    cmark_node *heading = cmark_node_first_child(tree.get());
    cmark_node *only = heading ? cmark_node_first_child(heading) : nullptr;
    if (!only || cmark_node_next(only) || cmark_node_get_type(only) != CMARK_NODE_LINK)
        return {plainText(tree.get()), {}};
    const QString text = plainText(only);
    const QString url = QString::fromUtf8(cmark_node_get_url(only));
    return {text == url ? QString() : text, url};
}

void keepSection(const Passage &passage, Reading &reading)
{
    const QString text = taken(textOf(passage, reading.lines), NarrativePlace::Section);
    const int level = passage.closing > 0 ? std::min(passage.closing, 6) : std::max(passage.level, 1);
    reading.add(reading.record.sections, Section{.title = shownText(passage.title), .text = text, .level = level}, passage.first);
    reading.take(passage.first, passage.last, LineUse::Section);
}

void questionEmptyHeadings(const Outline &outline, const QStringList &source, Reading &reading)
{
    const auto isKept = [&](int line) {
        return std::ranges::any_of(reading.record.sections, [&](const Section &section) { return reading.lineOf.value(section.uid) == line; });
    };
    const auto isTold = [&](const QString &text) { // a comment in a field, where the check of the record finds it
        return text.contains("<!--"_L1)
            && std::ranges::any_of(writtenMarkdownOf(reading.record), [&](const WrittenText &written) { return written.text.contains(text); });
    };
    static const QRegularExpression nothing(u"^[\\s*_-]*$"_s); // or nothing but a rule
    for (qsizetype i = 0; i < outline.passages.size(); ++i) {
        const Passage &passage = outline.passages[i];
        const Passage *next = i + 1 < outline.passages.size() ? &outline.passages[i + 1] : nullptr;
        const bool isAbove = next && (next->isLabel || next->level == 0 || next->level > passage.level);
        if (passage.level == 0 || passage.isLabel || isAbove || isKept(passage.first) || source[passage.first - 1] != reading.lines[passage.first - 1])
            continue;
        const QString text = textOf(passage, reading.lines);
        if (nothing.match(withoutComments(text)).hasMatch() && !isTold(text))
            reading.findings.append({u"empty-section"_s, QString::fromLatin1(ruleNamed(u"empty-section")->level), passage.first,
                                     QCoreApplication::translate("Checks", "Nothing is written below “%1”.").arg(shownText(passage.title))});
    }
}

} // namespace hindsight
