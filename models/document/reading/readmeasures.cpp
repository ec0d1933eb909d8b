// SPDX-License-Identifier: GPL-3.0-or-later
#include "actionfields.h"
#include "models/document/formats/narrative.h"
#include "models/document/vocabulary.h"
#include "models/text/sourcetext.h"
#include "reading.h"

#include <algorithm>

namespace hindsight {

using namespace Qt::StringLiterals;

namespace {

// ---- improvements ----

/// "Code Review: Improve ..." in two: a few words, a colon, a text.
std::optional<LabelledText> plainTheme(const QString &line)
{
    constexpr qsizetype longest = 60;
    constexpr qsizetype mostWords = 6;
    const qsizetype colon = line.indexOf(u':');
    if (colon <= 0 || colon > longest || (colon + 1 < line.size() && !line[colon + 1].isSpace()))
        return std::nullopt;
    const QString theme = line.first(colon).trimmed();
    if (theme.count(u' ') >= mostWords || theme.contains(u". "))
        return std::nullopt;
    return LabelledText{theme, line.sliced(std::min(colon + 2, line.size()))};
}

bool startsImprovement(const QString &line) { return boldLabel(line) || plainTheme(line); }

// ---- tasks ----

struct CheckBox
{
    bool ticked;
    QString text; ///< behind the box
};

std::optional<CheckBox> checkBox(const QString &text)
{
    if (text.startsWith(u"[]"))
        return CheckBox{false, text.sliced(2)};
    const bool isBox
        = text.size() >= 3 && text[0] == u'[' && text[2] == u']' && (text[1] == u' ' || text[1].toLower() == u'x') && (text.size() == 3 || text[3].isSpace());
    if (!isBox)
        return std::nullopt;
    return CheckBox{text[1] != u' ', text.sliced(std::min<qsizetype>(text.size() > 3 && text[3] == u' ' ? 4 : 3, text.size()))};
}

bool startsTask(const QString &line) { return checkBox(line).has_value(); }

/// "**Team:** Payments · **Due:** July 31, 2024" into their fields; gives back what is no field, or has a value that is none of it.
QString readDetails(const QString &line, ActionItem &action, Reading &reading)
{
    QStringList parts;
    for (const QString &part : line.split(u" · "_s)) {
        if (boldLabel(part) || parts.isEmpty())
            parts.append(part);
        else
            parts.last() += u" · "_s + part;
    }
    parts.removeIf([&](const QString &part) {
        const auto label = boldLabel(part);
        return label && readActionField(label->label, label->text, action, reading);
    });
    return parts.join(u" · "_s);
}

/// A table of tasks by the heads of its columns. What is in no column we know follows the text, with the head it stood below.
void readTaskTable(const Block &table, Reading &reading)
{
    const QStringList heads = table.rows.first().cells;
    const qsizetype textColumn = std::ranges::find_if(heads, isActionText) - heads.begin();
    if (textColumn == heads.size())
        return; // nobody knows what it lists
    reading.take(table.first, table.first + 1);
    for (const BlockRow &row : table.rows.sliced(1)) {
        const QString written = row.cells.value(textColumn);
        if (written.isEmpty())
            continue;
        const auto box = checkBox(written);
        ActionItem action;
        if (box && box->ticked)
            action.status = ActionStatus::Done;
        QStringList rest;
        for (qsizetype i = 0; i < row.cells.size(); ++i) {
            const QString head = heads.value(i);
            if (i != textColumn && !row.cells[i].isEmpty() && !readActionField(head, row.cells[i], action, reading))
                rest.append(head.isEmpty() ? row.cells[i] : head + u": "_s + row.cells[i]);
        }
        action.text = box ? box->text : written;
        if (!rest.isEmpty())
            action.text += u"\n\n"_s + rest.join(u" · "_s);
        reading.add(reading.record.actions, action, row.first);
        reading.take(row.first, row.last);
    }
}

/// Lines right below a task go on with it, unless it is complete and a new sentence begins: those are closing words.
void cutClosingWords(BlockRow &row)
{
    const QStringList lines = row.text.split(u'\n');
    for (qsizetype i = 1; i < lines.size(); ++i) {
        if (beginsClosingWords(lines[i], lines[i - 1])) {
            row.text = lines.first(i).join(u'\n');
            row.last = row.first + int(i) - 1;
            return;
        }
    }
}

} // namespace

bool beginsClosingWords(const QString &line, const QString &before)
{
    const bool isComplete = before.endsWith(u'.') || before.endsWith(u'!') || before.endsWith(u'?');
    return isComplete && !line.isEmpty() && !line.front().isLower() && !startsTask(line);
}

QString withoutDetails(const QString &text, ActionItem &action, Reading &reading)
{
    const QStringList lines = text.split(u'\n');
    const QList<Block> blocks = readBlocks(lines);
    const bool hasLine = !blocks.isEmpty() && blocks.last().kind == Block::Kind::Paragraph && blocks.last().first == blocks.last().last;
    if (!hasLine)
        return text;
    const qsizetype last = blocks.last().first - 1;
    const QString rest = readDetails(lines[last].trimmed(), action, reading);
    if (rest == lines[last].trimmed())
        return text;
    return (lines.first(last) + QStringList{rest}).join(u'\n');
}

void readImprovements(const Passage &passage, Reading &reading)
{
    takeHead(passage, reading);
    for (const BlockRow &row : rowsOf(passage, reading.lines, startsImprovement)) {
        auto label = boldLabel(row.text);
        if (!label && !passage.isBold) // beside bold labels, a plain one is part of the text
            label = plainTheme(row.text);
        Improvement improvement;
        if (label)
            improvement.theme = shownText(label->label);
        improvement.text = taken(label ? label->text : row.text, NarrativePlace::Item);
        reading.add(reading.record.improvements, improvement, row.first);
        reading.take(row.first, row.last);
    }
}

void readTasks(const Passage &passage, Reading &reading)
{
    takeHead(passage, reading);
    int last = passage.isLabel ? passage.first : passage.textFirst - 1;
    for (BlockRow row : rowsOf(passage, reading.lines, startsTask)) {
        const bool isPlain = reading.lines[row.first - 1].trimmed().startsWith(u'[');
        if (isPlain)
            cutClosingWords(row);
        const auto box = checkBox(row.text);
        ActionItem action;
        if (box && box->ticked)
            action.status = ActionStatus::Done;
        QString text = withoutDetails(box ? box->text : row.text, action, reading);
        if (const auto label = boldLabel(text); label && isPhrase(shownText(label->label), "Task")) // before what cannot follow a box
            text = label->text;
        action.text = taken(text, NarrativePlace::Item);
        reading.add(reading.record.actions, action, row.first);
        reading.take(row.first, row.last);
        last = row.last;
    }
    for (const Block &block : passage.blocks) {
        if (block.kind != Block::Kind::Table)
            continue;
        readTaskTable(block, reading);
        last = std::max(last, block.last);
    }
    // What stands below the tasks at the end of a document are its closing words.
    const auto isBlankLine = [](const QString &line) { return isBlank(line); };
    const bool isAtEnd = std::ranges::all_of(reading.lines.sliced(passage.last), isBlankLine);
    const QStringList rest = withoutBlankEnds(reading.lines.sliced(last, passage.last - last));
    if (isAtEnd && !rest.isEmpty() && reading.record.incident.conclusion.isEmpty()) {
        reading.record.incident.conclusion = taken(rest.join(u'\n'), NarrativePlace::Section);
        reading.take(last + 1, passage.last);
    }
}

} // namespace hindsight
