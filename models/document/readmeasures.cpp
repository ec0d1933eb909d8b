// SPDX-License-Identifier: GPL-3.0-or-later
#include "narrative.h"
#include "reading.h"
#include "sourcetext.h"
#include "vocabulary.h"

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

constexpr std::pair<ActionStatus, const char *> statuses[] = {
    {ActionStatus::Open, "open"},         {ActionStatus::InProgress, "in progress"},
    {ActionStatus::Blocked, "blocked"},   {ActionStatus::Done, "done"},
    {ActionStatus::Verified, "verified"}, {ActionStatus::WontDo, "won't do"},
    {ActionStatus::RiskAccepted, "risk accepted"},
};

constexpr std::pair<void (*)(ActionItem &action, const QString &value, Reading &reading), const char *> details[] = {
    {[](ActionItem &action, const QString &value, Reading &) { action.team = shownText(value); }, "Team"},
    {[](ActionItem &action, const QString &value, Reading &) { action.person = shownText(value); }, "Person"},
    {[](ActionItem &action, const QString &value, Reading &) { action.priority = shownText(value); }, "Priority"},
    {[](ActionItem &action, const QString &value, Reading &reading) {
         const QString written = shownText(value);
         action.due = reading.moment(written).value_or(Moment{.written = written});
     },
     "Due"},
    {[](ActionItem &action, const QString &value, Reading &) {
         action.status = choiceNamed(shownText(value), statuses).value_or(action.status);
     },
     "Status"},
    {[](ActionItem &action, const QString &value, Reading &) { action.statusReason = shownText(value); }, "Reason"},
    {[](ActionItem &action, const QString &value, Reading &) {
         const ShownLink link = shownLink(value);
         action.trackerKey = link.text;
         action.trackerUrl = link.url;
     },
     "Tracker"},
};

/// "**Team:** Payments · **Due:** July 31, 2024" into their fields; false: the line is something else.
bool readDetails(const QString &line, ActionItem &action, Reading &reading)
{
    QStringList parts;
    for (const QString &part : line.split(u" · "_s)) {
        const auto label = boldLabel(part);
        if (label && choiceNamed(shownText(label->label), details))
            parts.append(part);
        else if (parts.isEmpty())
            return false;
        else
            parts.last() += u" · "_s + part;
    }
    for (const QString &part : std::as_const(parts)) {
        const auto label = boldLabel(part);
        (*choiceNamed(shownText(label->label), details))(action, label->text, reading);
    }
    return true;
}

/// Takes the details from the end of a task's text.
QString withoutDetails(const QString &text, ActionItem &action, Reading &reading)
{
    const QStringList lines = text.split(u'\n');
    const QList<Block> blocks = readBlocks(lines);
    const bool hasLine = !blocks.isEmpty() && blocks.last().kind == Block::Kind::Paragraph && blocks.last().first == blocks.last().last;
    if (!hasLine || !readDetails(lines[blocks.last().first - 1].trimmed(), action, reading))
        return text;
    return lines.first(blocks.last().first - 1).join(u'\n');
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
        if (box && box->ticked)
            action.status = ActionStatus::Done;
        QString text = withoutDetails(box ? box->text : row.text, action, reading);
        if (const auto label = boldLabel(text); label && isPhrase(shownText(label->label), "Task")) // before what cannot follow a box
            text = label->text;
        action.text = taken(text, Place::Item);
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
