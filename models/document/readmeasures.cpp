// SPDX-License-Identifier: GPL-3.0-or-later
#include "narrative.h"
#include "reading.h"
#include "sourcetext.h"

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

bool startsImprovement(const QString &line)
{
    return boldLabel(line) || plainTheme(line);
}

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
    const bool isBox = text.size() >= 3 && text[0] == u'[' && text[2] == u']' && (text[1] == u' ' || text[1].toLower() == u'x')
        && (text.size() == 3 || text[3].isSpace());
    if (!isBox)
        return std::nullopt;
    return CheckBox{text[1] != u' ', text.sliced(std::min<qsizetype>(text.size() > 3 && text[3] == u' ' ? 4 : 3, text.size()))};
}

bool startsTask(const QString &line)
{
    return checkBox(line).has_value();
}

bool endsSentence(const QString &line)
{
    return line.endsWith(u'.') || line.endsWith(u'!') || line.endsWith(u'?');
}

/// Lines right below a task go on with it, unless it is complete and a new sentence begins: those are closing words.
void cutClosingWords(BlockRow &row)
{
    const QStringList lines = row.text.split(u'\n');
    for (qsizetype i = 1; i < lines.size(); ++i) {
        if (endsSentence(lines[i - 1]) && !lines[i].isEmpty() && !lines[i].front().isLower() && !startsTask(lines[i])) {
            row.text = lines.first(i).join(u'\n');
            row.last = row.first + int(i) - 1;
            return;
        }
    }
}

} // namespace

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
        improvement.text = taken(label ? label->text : row.text, Place::Item);
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
        action.text = taken(box ? box->text : row.text, Place::Item);
        if (box && box->ticked)
            action.status = ActionStatus::Done;
        reading.add(reading.record.actions, action, row.first);
        reading.take(row.first, row.last);
        last = row.last;
    }
    // What stands below the tasks at the end of a document are its closing words.
    const auto isBlankLine = [](const QString &line) { return isBlank(line); };
    const bool isAtEnd = std::ranges::all_of(reading.lines.sliced(passage.last), isBlankLine);
    const QStringList rest = withoutBlankEnds(reading.lines.sliced(last, passage.last - last));
    if (isAtEnd && !rest.isEmpty() && reading.record.incident.conclusion.isEmpty()) {
        reading.record.incident.conclusion = taken(rest.join(u'\n'), Place::Section);
        reading.take(last + 1, passage.last);
    }
}

} // namespace hindsight
